//! The words a classifier may know hold no names.

/// Surnames common in the United States that are no words of the language, and given names.
const NAMES: &str = "smith johnson williams jones garcia miller davis rodriguez martinez hernandez lopez \
    gonzalez wilson anderson thomas taylor jackson martin perez thompson harris sanchez ramirez robinson \
    lewis allen wright torres nguyen flores adams nelson mitchell campbell roberts gomez phillips evans \
    turner diaz edwards collins stewart morris morales murphy rogers gutierrez ortiz morgan cooper \
    peterson bailey reed kelly howard ramos kim cox ward richardson watson chavez mendoza ruiz hughes \
    alvarez castillo patel myers foster jimenez james john robert michael david mary jennifer linda \
    elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily \
    donna michelle carol amanda melissa deborah stephanie sharon laura jeff kenneth houston dallas texas";

/// The names in addresses of the real mail, where it is at hand.
fn real_names() -> Vec<String> {
    #[expect(
        clippy::disallowed_methods,
        reason = "real data is found through the environment only"
    )]
    let Some(folder) = std::env::var_os("ALTITUDE_DATA") else {
        println!("skipped: ALTITUDE_DATA is not set");
        return Vec::new();
    };
    let path = std::path::PathBuf::from(folder).join("network/employees.tsv");
    let text = std::fs::read_to_string(path).expect("the data has it");
    let surname =
        |line: &str| line.split('\t').nth(1)?.split_whitespace().last().map(str::to_lowercase);
    text.lines().skip(1).filter_map(surname).collect()
}

#[test]
fn no_surname_is_in_the_vocabulary() {
    let words: std::collections::BTreeSet<&str> = text::tokens::words().collect();
    let found: Vec<&str> = NAMES.split_whitespace().filter(|name| words.contains(name)).collect();
    assert!(found.is_empty(), "{found:?}");
    // Surnames that are common words too, as every dictionary has them.
    let real = real_names();
    let names = real.iter().filter(|name| words.contains(name.as_str()));
    let found: Vec<&String> = names.collect();
    println!("surnames that are words too: {found:?}");
    assert!(found.len() * 8 <= real.len().max(1), "{found:?}");
}

#[test]
fn words_are_few_sorted_and_plain() {
    let words: Vec<&str> = text::tokens::words().collect();
    assert!((3_000..20_000).contains(&words.len()), "{}", words.len());
    assert!(words.windows(2).all(|two| two[0] < two[1]));
    assert!(
        words.iter().all(|word| word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '&')))
    );
    let model = text::model::Model::shipped();
    assert!(model.features() * (4 + text::model::OUTPUTS) < 8 << 20, "weights of at most 8 MB");
}
