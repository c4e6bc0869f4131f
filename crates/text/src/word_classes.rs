//! Classes of words that acts are made of, and which class stands before which in a sentence: "may" and
//! "lose", "if" and "we", "cheaper" and "but". Few labelled sentences share their words; many share
//! these. English only: in Spanish the named rules decide.

use std::sync::LazyLock;

use crate::WordList;
use crate::table::{Table, hash};
use crate::tokens::Token;

/// Words so far apart still belong together.
const WINDOW: usize = 8;

/// The classes, each a set of words in plain spelling; a word may stand in several.
const CLASSES: [WordList; COUNT] = [
    // Conditions.
    WordList::new(
        "\
     if, unless, whether, otherwise, assuming, provided, without, until, once, when",
    ),
    // What may come.
    WordList::new(
        "\
     may, might, could, likely, probably, perhaps, possibly, potentially, potential, \
     possible, possibility, chance, chances, unlikely, couldn't",
    ),
    // What would or will be.
    WordList::new(
        "\
     would, wouldn't, will, won't, going, can, shall, i'll, we'll, you'll, they'll, it'll, \
     i'd, we'd",
    ),
    // Work of one's own hands.
    WordList::new(
        "\
     do, did, done, doing, make, made, send, sent, call, called, check, checked, review, \
     reviewed, draft, drafted, work, worked, working, prepare, prepared, get, got, put, set, \
     add, added, change, changed, fix, fixed, find, found, update, updated, write, wrote, \
     talk, talked, speak, spoke, ask, asked, follow, arrange, revise, revised, try, look, \
     take, took, give, gave, meet, finish, complete, start, handle, run, forward",
    ),
    // Knowing and telling.
    WordList::new(
        "\
     know, tell, confirm, advise, hear, wonder, wondering, curious, question, questions, ask, \
     explain, understand, clarify",
    ),
    // Days and deadlines.
    WordList::new(
        "\
     before, after, soon, today, tomorrow, tonight, week, month, monday, tuesday, wednesday, \
     thursday, friday, deadline, date, morning, afternoon, now, asap, immediately, yet, \
     already",
    ),
    // What speaks for something.
    WordList::new(
        "\
     sense, reasonable, prudent, favorable, reliable, suffice, merits, pros, cons, tradeoff, \
     balance, flexible, flexibility, fair, appropriate, useful, helpful, important, critical, \
     key, valuable, necessary, good, great, easy, simple",
    ),
    // What was.
    WordList::new(
        "\
     was, were, had, been, has, have, did",
    ),
    // Aims and plans.
    WordList::new(
        "\
     strategy, strategic, plan, plans, planning, goal, goals, direction, process, issue, \
     point, idea, policy, position, opportunity, opportunities, purpose, vision, role, future",
    ),
    // Denial.
    WordList::new(
        "\
     not, no, never, don't, doesn't, didn't, won't, can't, cannot, isn't, aren't, wouldn't, \
     couldn't, shouldn't, haven't, hasn't, none, nothing, unable, without, neither, nor, \
     wasn't, weren't",
    ),
    // What nobody wants to happen.
    WordList::new(
        "\
     tainted, compromise, compromised, compromising, abuse, violation, violate, claims, \
     unable, frustrated, inconsistent, unacceptable, destroy, suffer, ruin, ugly, messy, \
     costly, waste, wasted, prevent, block, barrier, obstacle, unfortunately, consequences, \
     volatile, volatility, competitor, overrun, risk, risks, risky, lose, losing, loss, \
     losses, problem, problems, issue, issues, trouble, fail, fails, failure, failed, miss, \
     missed, delay, delays, delayed, damage, damages, hurt, harm, sue, sued, lawsuit, \
     litigation, exposure, exposed, expose, exposes, liability, liable, default, breach, \
     penalty, penalties, bankruptcy, shortage, shortages, curtail, curtailed, difficult, \
     difficulty, harder, hard, impossible, stuck, late, short, worse, bad, danger, dangerous, \
     threat, jeopardy, jeopardize, conflict, confusion, confused, mistake, wrong, error, \
     surprise, surprises, surprised, suspicious, scrutiny, challenge, challenged, object, \
     objection, reject, rejected, complain, complaints, upset, unhappy, angry, sensitive, \
     controversial, collapse, crash, panic, kill, killed, dead, stalemate, slip, slippage, \
     backfire, impair, lacking, inability, terminate, termination, refuse",
    ),
    // Worry.
    WordList::new(
        "\
     concern, concerned, concerns, worry, worried, worries, afraid, fear, fears, nervous, \
     uncomfortable, hesitant, reluctant, cautious, careful, caution, wary, doubt, doubtful, \
     unsure, suspect, warn, warning, beware, scared, hope",
    ),
    // Contrast.
    WordList::new(
        "\
     but, however, although, though, while, whereas, yet, nevertheless, still, instead, \
     despite, except, rather, otherwise, alternatively, versus, vs",
    ),
    // More, less, better, worse.
    WordList::new(
        "\
     better, worse, more, less, cheaper, easier, best, most, least, fewer, larger, smaller, \
     higher, lower, faster, slower, greater, simpler, harder, stronger, weaker, preferable, \
     prefer, than, outweigh, outweighs, worth, enough, cost, costs, benefit, benefits, \
     advantage, advantages, disadvantage, downside, upside, value, expensive",
    ),
    // Alternatives.
    WordList::new(
        "\
     either, or, option, options, alternative, alternatives, approach, approaches, choice, \
     choose, ways, both, compromise",
    ),
    // The author's side.
    WordList::new(
        "\
     we, us, our, ours, we'll, we're, we've, we'd",
    ),
    // The author.
    WordList::new(
        "\
     i, i'm, i'll, i've, i'd, me, my",
    ),
    // The reader.
    WordList::new(
        "\
     you, your, you'll, you're, yours",
    ),
    // Others.
    WordList::new(
        "\
     they, them, their, he, she, him, her, it, they'll, they're",
    ),
    // What ought to be.
    WordList::new(
        "\
     should, must, need, needs, ought, shouldn't, require, recommend, suggest, propose, \
     prefer, want, insist, let's, lets",
    ),
    // Views.
    WordList::new(
        "\
     think, believe, feel, view, opinion, see, guess, thought, understand, sense, seems, \
     appears",
    ),
    // Settling.
    WordList::new(
        "\
     decided, decide, decision, approve, approved, approval, agree, agreed, accept, accepted, \
     proceed, go, keep, leave, stay, use, stop, drop, pass, ok, okay, fine",
    ),
    // Reasons and effects.
    WordList::new(
        "\
     because, since, so, therefore, thus, given, due, hence, reason, means, mean, result, \
     results, lead, cause, causes, affect, impact, order",
    ),
    // The business and who stands around it.
    WordList::new(
        "\
     company, business, market, markets, industry, customers, customer, regulators, \
     regulatory, commission, competitors, competition, shareholders, investors, organization, \
     group, groups, public, government, state, employees",
    ),
    // Times to come.
    WordList::new(
        "\
     future, long, term, year, years, quarter, next, later, eventually, ultimately, longer, \
     soon",
    ),
    // Open questions.
    WordList::new(
        "\
     why, how, what, which, whether",
    ),
    // Who is in charge.
    WordList::new(
        "\
     lead, responsible, responsibility, charge, own, owner, handle, manage, run, oversee, \
     decide, judgment, call, coordinate",
    ),
];

/// At most 32, the bits of a word.
const COUNT: usize = 27;

/// The words of all classes, and the classes of each as bits.
struct Known {
    table: Table,
    classes: Vec<u32>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known: std::collections::BTreeMap<u32, u32> = Default::default();
    for (class, words) in CLASSES.iter().enumerate() {
        for word in words.iter() {
            *known.entry(hash(word.bytes())).or_default() |= 1 << class;
        }
    }
    let keys: Vec<u32> = known.keys().copied().collect();
    Known { table: Table::of(keys.into_iter()), classes: known.into_values().collect() }
});

/// Every class with a word among `tokens`, as (class, `None`), and every pair of classes of which the
/// first stands before the second, once each.
pub(crate) fn for_each(tokens: &[Token], mut each: impl FnMut(u32, Option<u32>)) {
    let mut window = [0_u32; WINDOW];
    let (mut seen, mut before) = (0_u32, [0_u32; COUNT]);
    for (at, token) in tokens.iter().enumerate() {
        let classes = KNOWN.table.place(token.word).map_or(0, |place| KNOWN.classes[place]);
        if classes != 0 {
            let recent = window.iter().fold(0, |all, one| all | one);
            bits(classes, |class| before[class as usize] |= recent);
            seen |= classes;
        }
        window[at % WINDOW] = classes;
    }
    bits(seen, |class| {
        each(class, None);
        bits(before[class as usize], |first| each(first, Some(class)));
    });
}

fn bits(mut of: u32, mut each: impl FnMut(u32)) {
    while of != 0 {
        each(of.trailing_zeros());
        of &= of - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folding::folded;
    use crate::tokens::tokens;

    fn pairs(sentence: &str) -> Vec<(u32, u32)> {
        let (mut found, mut pairs) = (Vec::new(), Vec::new());
        tokens(sentence, &mut found, &mut String::new());
        for_each(&found, |first, second| pairs.extend(second.map(|second| (first, second))));
        pairs
    }

    #[test]
    fn words_are_in_plain_spelling() {
        for word in CLASSES.iter().flat_map(|class| class.iter()) {
            assert_eq!(folded(word), format!(" {word} "), "would never match");
        }
    }

    #[test]
    fn order_and_nearness_count() {
        let class = |word: &str| {
            let place = CLASSES.iter().position(|class| class.has(word)).expect("a known word");
            u32::try_from(place).expect("few")
        };
        let (may, lose) = (class("may"), class("lose"));
        assert!(pairs("They may, I think, lose it.").contains(&(may, lose)));
        assert!(!pairs("They lose what may come.").contains(&(may, lose)));
        assert!(
            !pairs("It may be one two three four five six seven eight lose").contains(&(may, lose))
        );
        assert_eq!(pairs(""), []);
    }
}
