//! Recognises the words a message ends with: a closing formula and a name.

use crate::WordList;
use crate::folding::folded;

/// Longest name that counts as one, in characters.
const LONGEST: usize = 40;

/// Words that close a message, in plain spelling.
const CLOSERS: WordList = WordList::new(
    "\
    thanks, thank you, thanks again, many thanks, thanks a lot, thanks so much, thank you very \
    much, thanks in advance, thx, tks, ty, regards, best regards, kind regards, warm regards, \
    warmest regards, with best regards, best, all the best, best wishes, cheers, sincerely, yours \
    sincerely, sincerely yours, yours, yours truly, very truly yours, respectfully, cordially, \
    take care, love, love you, ciao, later, talk soon, see you, see ya, gracias, muchas gracias, \
    mil gracias, saludos, un saludo, saludos cordiales, un cordial saludo, cordialmente, \
    atentamente, atte, un abrazo, abrazos, un fuerte abrazo, besos, hasta luego, hasta pronto, \
    good night, goodnight, adios, suerte, enjoy, thank you again, thanks much, many thanks again, \
    merci, cordialement, gruss, viele grusse, mit freundlichen grussen, obrigado, obrigada",
);

/// Short last lines that are no names.
const NOT_NAMES: WordList = WordList::new(
    "\
    yes, no, ok, okay, sure, done, great, good, perfect, agreed, approved, fine, fyi, fyr, asap, \
    tbd, tba, eom, hello, hi, hey, dear, all, team, please, see, attached, call, let, \
    congratulations, congrats, welcome, sorry, wow, cool, nice, true, right, correct, exactly, \
    absolutely, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, \
    march, april, june, july, august, september, october, november, december, today, tomorrow, \
    note, si, vale, claro, hecho, bien, perfecto, aprobado, hola, buenas, buenos, enhorabuena, \
    bienvenido, adjunto, nota, this, that, it, we, you, the, and, what, why, when, where, who, \
    how, which, will, not, none, confidential, draft, urgent, important, privileged, attachment, \
    attachments, total, average, price, ne, usa, london, madrid, image, regards, thanks, \
    best, my, is, are, can, do, does, have, has, pm, am, cst, edt, est, gmt, utc, ditto, amen, \
    bye, later, happy, merry, luck, get, go, come, send, print, printed, also, ps, if, for, in, \
    on, at, to, from, as, per, below, above, here, there, lol, ha, haha, subject, nope, yep, yeah, \
    yup, hmm, oops, opps, received, revised, test, always, either, again, memo, specialist, director, \
    manager, assistant, attorney, counsel, corp, inc, llc, ltd, company, market, marketing, \
    energy, dept, department, accounting, accounts, university, office, legal, trading, services, \
    group, supply, research, consultants, article, mail, preliminary, road, street",
);

/// Small words inside names.
const PARTICLES: WordList = WordList::new(
    "\
    de, del, la, las, los, van, von, der, den, da, dos, di, du, y, bin, al",
);

/// Whether the line is nothing but a closing formula ("Thanks,", "Un saludo").
pub(crate) fn is_closer(line: &str) -> bool {
    line.len() <= LONGEST && CLOSERS.has(folded(line).trim())
}

/// The name a line consists of: two to four capitalised words, one, or initials.
pub(crate) fn name(line: &str) -> Option<&str> {
    let line = line.trim().trim_start_matches(['-', '–', '—', '~', '*', '_', ' ', '/']);
    let line = line.trim_end_matches(['.', ',', '*', '_', ' ', '!', '-', '~', ')']).trim_end();
    let line = without_extension(line);
    if line.is_empty() || line.len() > 2 * LONGEST || line.chars().count() > LONGEST {
        return None;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_name = words.len() <= 4
        && words.iter().all(|word| is_name_word(word))
        && starts_large(words[0])
        && !words.iter().any(|word| is_no_name(word))
        && !is_closer(line);
    is_name.then_some(line)
}

/// A single small word counts as a name behind a closing formula ("thanks,\nnora").
pub(crate) fn small_name(line: &str) -> Option<&str> {
    let line =
        line.trim().trim_start_matches(['-', '~', '*', ' ']).trim_end_matches(['.', ',', '*', ' ']);
    let is_word =
        !line.is_empty() && line.len() <= 14 && line.chars().all(|c| c.is_alphabetic() || c == '.');
    (is_word && !is_no_name(line) && !is_closer(line)).then_some(line)
}

/// The name at the end of a line of text: "Thanks, Tom", "See you there.  Nora".
pub(crate) fn trailing_name(line: &str) -> Option<&str> {
    let line = line.trim_end();
    let tail_start = line.char_indices().rev().take(LONGEST + 2).last().map_or(0, |(at, _)| at);
    let tail = &line[tail_start..];
    let marks = tail.char_indices().rev().skip(1);
    for (at, mark) in marks.filter(|(_, c)| matches!(c, '.' | ',' | '!' | '?' | '-' | '–')) {
        let rest = &tail[at + mark.len_utf8()..];
        if !rest.starts_with(char::is_whitespace) && !matches!(mark, '-' | '–') {
            continue;
        }
        let before = &line[..tail_start + at];
        if !says_something(before) {
            return None;
        }
        let close = ends_with_closer(before);
        let found = name(rest)
            .filter(|n| close || (mark != ',' && mark != '-' && n.split(' ').count() <= 2));
        return found.or_else(|| if close { small_name(rest) } else { None });
    }
    None
}

/// "12. Ana" is a line of a list.
fn says_something(before: &str) -> bool {
    before.chars().filter(|c| c.is_alphabetic()).take(2).count() == 2
}

fn ends_with_closer(text: &str) -> bool {
    let start = text.char_indices().rev().take(32).last().map_or(0, |(at, _)| at);
    let plain = folded(&text[start..]);
    CLOSERS
        .iter()
        .any(|closer| plain.trim_end().strip_suffix(closer).is_some_and(|b| b.ends_with(' ')))
}

/// Without a house extension behind a name ("NV    5-0134", "Nora x5-0134").
fn without_extension(line: &str) -> &str {
    line.trim_end_matches(|c: char| c.is_ascii_digit() || "-() ./".contains(c))
        .trim_end_matches(" x")
        .trim_end_matches(" ext")
        .trim_end()
}

fn is_no_name(word: &str) -> bool {
    NOT_NAMES.has(folded(word).trim())
}

fn is_name_word(word: &str) -> bool {
    let letters =
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '&'));
    // A stop inside belongs to initials ("S.R.S.", "St."), not to words run together.
    let stops = !word.contains('.') || word.split('.').all(|part| part.chars().count() <= 2);
    letters && stops && (starts_large(word) || PARTICLES.has(word))
}

fn starts_large(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_initials() {
        assert_eq!(name("Nora Vidal"), Some("Nora Vidal"));
        assert_eq!(name("- NVR"), Some("NVR"));
        assert_eq!(name("José de la Vega"), Some("José de la Vega"));
        assert_eq!(name("NV    5-0134"), Some("NV"));
        assert_eq!(small_name("nora"), Some("nora"));
        for line in
            ["", "Thanks", "FYI", "we will see", "Please Advise", "Call Me", "Un saludo", "3"]
        {
            assert_eq!(name(line), None, "{line}");
        }
    }

    #[test]
    fn names_at_the_end_of_a_line() {
        assert_eq!(trailing_name("Thanks, Tom"), Some("Tom"));
        assert_eq!(trailing_name("see you on monday.  thanks. NV"), Some("NV"));
        assert_eq!(trailing_name("Shall we say noon?  Nora"), Some("Nora"));
        assert_eq!(trailing_name("Muchas gracias, María"), Some("María"));
        for line in [
            "We met Jane, Ana",
            "I saw it. It works",
            "Ok",
            "",
            "no. yes",
            "he left, done",
            "Thanks Ana",
            "12. Ana Lee",
        ] {
            assert_eq!(trailing_name(line), None, "{line}");
        }
    }
}
