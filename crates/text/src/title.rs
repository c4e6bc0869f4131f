//! Titles of meetings in normal form, the same for every meeting of a series.

use crate::WordList;
use crate::folding::{LONGEST_TITLE, folded, head};
use crate::subject::subject;

/// Lower case without accents, marks, numbers, dates, times and ids; empty where nothing is left.
/// One-to-ones keep their `1:1`.
pub fn title(raw: &str) -> String {
    let topic = subject(head(raw, LONGEST_TITLE)).topic;
    let without_ids: Vec<&str> = topic.split(' ').filter(|word| !is_id(word)).collect();
    let plain = with_one_to_ones(&folded(&without_ids.join(" ")));
    let plain = without_notice(plain.trim());
    let words: Vec<&str> = plain.split(' ').filter(|w| !w.is_empty()).collect();
    let kept = (0..words.len()).filter(|at| !is_dropped(&words, *at)).map(|at| words[at]);
    kept.collect::<Vec<_>>().join(" ")
}

/// What calendars put in front of a title.
const NOTICES: WordList = WordList::new(
    "\
    canceled, cancelled, updated invitation, invitation, accepted, declined, tentative, updated, \
    moved, new time proposed, cancelado, cancelada, invitacion, invitacion actualizada, aceptado, \
    aceptada, rechazado, actualizado, optional, opcional, provisional, copy of, copia de",
);

/// Words that only introduce a number: "wk 31", "no. 4".
const NUMBERED: WordList = WordList::new(
    "\
    wk, week, cw, kw, no, nr, num, number, semana, sem, day, dia, part, parte, session, sesion, \
    vol, edition, edicion, numero, sprint, iteration",
);

const DATES: WordList = WordList::new(
    "\
    jan, january, feb, february, mar, march, apr, april, may, jun, june, jul, july, aug, august, \
    sep, sept, september, oct, october, nov, november, dec, december, ene, enero, febrero, marzo, \
    abr, abril, mayo, junio, julio, ago, agosto, septiembre, setiembre, octubre, noviembre, dic, \
    diciembre, mon, monday, tue, tues, tuesday, wed, wednesday, thu, thur, thurs, thursday, fri, \
    friday, sat, saturday, sun, sunday, lun, lunes, mar, martes, mie, miercoles, jue, jueves, vie, \
    viernes, sab, sabado, dom, domingo, de, del, of, the, am, pm, h, hrs",
);

fn with_one_to_ones(plain: &str) -> String {
    let spellings = [" 1 1 ", " 1on1 ", " 1 on 1 ", " 1o1 ", " 1x1 ", " 1 a 1 ", " 121 "];
    let together = [" one on one ", " one to one ", " uno a uno "];
    let mut text = plain.to_owned();
    for spelling in spellings.iter().chain(&together) {
        text = text.replace(spelling, " 1:1 ");
    }
    text
}

fn without_notice(plain: &str) -> &str {
    let cut = |notice: &str| plain.strip_prefix(notice)?.strip_prefix(' ');
    NOTICES.iter().filter_map(cut).min_by_key(|rest| rest.len()).unwrap_or(plain)
}

fn is_dropped(words: &[&str], at: usize) -> bool {
    let word = words[at];
    if word == "1:1" {
        return false;
    }
    if is_number(word) {
        return true;
    }
    let before = at.checked_sub(1).map(|b| words[b]);
    let after = words.get(at + 1).copied();
    let beside = |side: Option<&str>| side.is_some_and(is_number);
    (NUMBERED.has(word) && beside(after))
        || (DATES.has(word) && (beside(before) || beside(after) || in_date(words, at)))
}

/// A ticket or room number such as `OPS-1423`.
fn is_id(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let Some((letters, digits)) = word.split_once(['-', '_']) else { return false };
    let only =
        |part: &str, kind: fn(&u8) -> bool| !part.is_empty() && part.bytes().all(|b| kind(&b));
    only(letters, u8::is_ascii_alphabetic) && only(digits, u8::is_ascii_digit)
}

/// A weekday or month one date word away from a number: "monday march 3", "3 de marzo".
fn in_date(words: &[&str], at: usize) -> bool {
    let far = |near: Option<&&str>, far: Option<&&str>| {
        near.is_some_and(|w| DATES.has(w)) && far.is_some_and(|w| is_number(w))
    };
    far(words.get(at + 1), words.get(at + 2))
        || (at >= 2 && far(words.get(at - 1), words.get(at - 2)))
}

/// Starts with a digit ("3", "12th", "10:30"), or is mostly digits ("q3", "fy27", "r2d2").
fn is_number(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    word != "1:1"
        && (word.as_bytes().first().is_some_and(u8::is_ascii_digit)
            || digits * 2 >= word.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meetings_of_one_series_share_a_title() {
        for raw in [
            "Ops daily #12",
            "Ops Daily (wk 31)",
            "RE: Ops daily 3/5",
            "Canceled: OPS DAILY - Mon 3 March 2026",
            "Ops daily, Monday, March 3rd",
            "Updated invitation: Ops daily @ 10:30am",
            "ops  daily – lunes 3 de marzo",
            "Ops daily [OPS-1423]",
        ] {
            assert_eq!(title(raw), "ops daily", "{raw}");
        }
    }

    #[test]
    fn words_that_matter_stay() {
        assert_eq!(
            title("Monday meeting w/ Assistant Secretaries"),
            "monday meeting w assistant secretaries"
        );
        assert_eq!(title("1:1 Ana"), "1:1 ana");
        assert_eq!(title("Ana / Bob 1-1"), "ana bob 1:1");
        assert_eq!(title("B2B review, Q3"), "b2b review");
        assert_eq!(title("Reunión de planificación"), "reunion de planificacion");
        assert_eq!(title("May budget"), "may budget");
    }

    #[test]
    fn nothing_left_is_empty() {
        assert_eq!(title("#12 (3/5)"), "");
        assert_eq!(title(""), "");
    }
}
