//! English verbs of acts one could have watched or found in a mailbox, and their forms.
//!
//! Left out on purpose: verbs that praise or sum up (show, lead, support, deliver); they name no act.

/// A verb, and its past where that is not made by rule.
const VERBS: &str = "\
    add, admit, address, agree, allow, announce, answer, apologise, apologize, approve, argue, arrive, \
    ask, assign, attend, blame, book, break/broke, bring/brought, call, cancel, cc, chair, change, \
    chase, chat, check, circulate, cite, clarify, close, come/came, comment, compare, complain, \
    confirm, contradict, copy, correct, count, cover, credit, criticise, criticize, cut/cut, debrief, \
    decide, decline, delete, demand, describe, dictate, dismiss, document, draft, draw/drew, drop, \
    edit, eat/ate, email, escalate, exclude, explain, finish, fire, fix, follow, forward, gather, \
    give/gave, glance, greet, hand, hang/hung, hire, host, ignore, include, insist, interrupt, \
    introduce, invite, involve, joke, join, jump, kick, laugh, leave/left, let/let, list, listen, \
    look, mail, mark, meet/met, mention, merge, message, miss, mock, move, mute, name, negotiate, nod, \
    note, offer, open, order, organise, organize, overrule, overrode, pair, park, pause, pay/paid, \
    phone, pick, ping, point, post, postpone, praise, prepare, present, promise, propose, publish, \
    pull, push, put/put, question, quote, raise, rewrite/rewrote, read/read, recap, redo/redid, \
    refuse, reject, remind, remove, reopen, repeat, rephrase, reply, report, request, reschedule, \
    respond, return, reverse, review, roll, rotate, say/said, schedule, scroll, sell/sold, send/sent, \
    set/set, share, ship, shout, sigh, sign, sit/sat, sketch, skip, slam, snap, speak/spoke, split/split, \
    stare, start, stay, step, stop, submit, suggest, summarise, summarize, swear/swore, take/took, \
    talk, teach/taught, tell/told, test, text, thank, throw/threw, track, train, translate, turn, \
    type, update, visit, volunteer, wait, walk, warn, whisper, withdraw/withdrew, write/wrote, yell, \
    acknowledge, adjust, bcc, defer, discuss, dominate, doze, draft, elaborate, invoice, leave/left, \
    log, nudge, onboard, outline, override/overrode, pitch, proofread/proofread, record, recommend, \
    rehearse, rush, shadow, show/showed, spend/spent, tag, undercut/undercut, undermine, upload, \
    use, vent, veto, wear/wore, wrap, dm, ring/rang, hold/held, overwrite/overwrote, shake/shook, quiz, \
    grill, lecture, reassign, delegate, nominate, appoint, promote, rank, vote, abstain, launch, bury, \
    hide/hid, lie/lied, swap, trim, shorten, extend, block, freeze/froze, unblock, bypass, sideline, \
    belittle, ridicule, humiliate, tease, compliment, congratulate, celebrate, fly/flew, knock, wave, \
    clap, shrug, frown, smile, restate, paraphrase, probe, dig/dug, trace, calculate, estimate, deploy, \
    debug, object, disagree, commit, cross, crop, lock, unmute, google, screenshot, mispronounce, \
    apologise, swallow, withhold/withheld, leak, disclose, reveal, quit/quit, resign, oppose, rule, \
    reserve, collect, deliver, buy/bought, brief, research, compile, highlight, underline, scold, \
    reprimand, snub, berate, micromanage, double, recheck, redistribute, reallocate, sum, water";

/// Verbs whose bare present says nothing ("you bring energy", "you push us").
const WEAK_NOW: &str = "\
    add, bring, give, show, push, take, set, share, follow, come, listen, pull, raise, involve, allow, \
    include, break, sell, move, use, lead, turn, train, sit, teach, look, step, stay, let, put, point, \
    cover, drop, set, gather, change, address, spend, report, welcome, deliver, commit, celebrate, promote, delegate, research, trace, dig, double,\
    sum, water, rule, cross, hold, extend, block, rank, object, lie, micromanage, buy, vote, fly";

/// Past forms not made by rule that the list of acts does not hold.
const OTHER_PASTS: &str = "\
    began, bought, built, caught, chose, did, drove, fell, felt, found, forgot, fought, froze, got, \
    grew, had, heard, held, hid, hit, kept, knew, laid, lent, lost, made, meant, paid, quit, ran, rang, \
    rose, saw, shook, shot, shut, slept, slid, spread, stood, stuck, thought, understood, went, woke, \
    won";

/// How a verb is inflected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Bare,
    Third,
    Past,
    Ing,
}

/// All acts in a form, joined for a pattern.
pub(super) fn alternatives(form: Form) -> String {
    let words: Vec<String> = split(VERBS).map(|verb| inflected(verb, form)).collect();
    words.join("|")
}

/// The bare forms that stand for an act on their own, joined for a pattern.
pub(super) fn present() -> String {
    let weak = |verb: &str| split(WEAK_NOW).any(|weak| weak == verb);
    let verbs = split(VERBS).map(|verb| inflected(verb, Form::Bare));
    verbs.filter(|verb| !weak(verb)).collect::<Vec<_>>().join("|")
}

/// The others, which need an object to say anything.
pub(super) fn weak() -> String {
    split(WEAK_NOW).collect::<Vec<_>>().join("|")
}

/// The same in the third person.
pub(super) fn present_third() -> String {
    let weak =
        |verb: &str| split(WEAK_NOW).any(|weak| weak == verb.split('/').next().unwrap_or(verb));
    let verbs = split(VERBS).filter(|verb| !weak(verb));
    verbs.map(|verb| inflected(verb, Form::Third)).collect::<Vec<_>>().join("|")
}

/// Any past form: made by rule, or listed.
pub(super) fn any_past() -> String {
    let listed = split(VERBS).filter_map(|verb| verb.split_once('/')).map(|(_, past)| past);
    let words: Vec<&str> = listed.chain(split(OTHER_PASTS)).collect();
    format!("[a-z]{{2,}}ed|{}", words.join("|"))
}

fn split(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',').map(str::trim)
}

fn inflected(verb: &str, form: Form) -> String {
    let (bare, past) = verb.split_once('/').map_or((verb, None), |(bare, past)| (bare, Some(past)));
    match form {
        Form::Bare => bare.to_owned(),
        Form::Third
            if bare.ends_with(['s', 'x', 'o']) || bare.ends_with("ch") || bare.ends_with("sh") =>
        {
            format!("{bare}es")
        }
        Form::Third => match consonant_y(bare) {
            Some(stem) => format!("{stem}ies"),
            None => format!("{bare}s"),
        },
        Form::Past => past.map_or_else(|| made_past(bare), ToOwned::to_owned),
        Form::Ing => match bare.strip_suffix('e').filter(|stem| !stem.ends_with('e')) {
            Some(stem) => format!("{stem}ing"),
            None => format!("{}ing", doubled(bare)),
        },
    }
}

fn made_past(bare: &str) -> String {
    match consonant_y(bare) {
        Some(stem) => format!("{stem}ied"),
        None if bare.ends_with('e') => format!("{bare}d"),
        None => format!("{}ed", doubled(bare)),
    }
}

fn consonant_y(bare: &str) -> Option<&str> {
    bare.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}

/// "drop" and "submit" double their last letter; "mail" and "open" do not.
fn doubled(bare: &str) -> String {
    const LATE: [&str; 4] = ["admit", "submit", "defer", "commit"];
    let vowel = |letter: Option<char>| letter.is_some_and(|l| "aeiou".contains(l));
    let mut back = bare.chars().rev();
    let (last, before, third) = (back.next(), back.next(), back.next());
    let closes = last.is_some_and(|l| !"aeiouwxy".contains(l)) && vowel(before) && !vowel(third);
    let syllables = bare.chars().filter(|l| "aeiou".contains(*l)).count();
    match last {
        Some(last) if closes && (syllables == 1 || LATE.contains(&bare)) => format!("{bare}{last}"),
        _ => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_spelt_as_in_english() {
        for (verb, third, past, ing) in [
            ("drop", "drops", "dropped", "dropping"),
            ("copy", "copies", "copied", "copying"),
            ("write/wrote", "writes", "wrote", "writing"),
            ("dismiss", "dismisses", "dismissed", "dismissing"),
            ("mail", "mails", "mailed", "mailing"),
            ("open", "opens", "opened", "opening"),
            ("submit", "submits", "submitted", "submitting"),
            ("stay", "stays", "stayed", "staying"),
        ] {
            assert_eq!(inflected(verb, Form::Third), third);
            assert_eq!(inflected(verb, Form::Past), past);
            assert_eq!(inflected(verb, Form::Ing), ing);
        }
    }
}
