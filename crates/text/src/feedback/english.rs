//! The English rules of feedback.
//!
//! Written in plain spelling (see `plain`); `{who}` is the person spoken of ("you", or "he", "she" and
//! a name where nobody is addressed), `{other}` is anybody else.

use super::Part::{Behaviour, Effect, Situation, StopOrStart};
use super::rules::{Rule, rule};
use super::verbs::{Form, alternatives, any_past, present, present_third, weak};

/// How a comment speaks of the person it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speaks {
    /// "You".
    To,
    /// "He", "she" or a name; "they" are others.
    Of,
    /// "They", or no pronoun at all.
    OfThem,
}

/// How this one speaks.
pub(super) fn speaks(plain: &str) -> Speaks {
    let any = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    let thanked = plain.matches(" thank you ").count();
    if plain.matches(" you ").count() > thanked || any(&[" your ", " u ", " you've ", " you're "]) {
        Speaks::To
    } else if any(&[" he ", " she ", " his ", " her "]) {
        Speaks::Of
    } else {
        Speaks::OfThem
    }
}

/// The lists rules name.
pub(super) fn lists(speaks: Speaks) -> Vec<(&'static str, String)> {
    let (who, other) = match speaks {
        Speaks::To => ("you|u", OTHERS.to_owned() + "|he|she"),
        Speaks::Of => ("he|she|~{w}", OTHERS.to_owned()),
        Speaks::OfThem => ("they|~{w}", OTHERS.to_owned()),
    };
    [
        ("who", who.to_owned()),
        ("other", other),
        ("gathering", format!("~?(?:{GATHERING})")),
        ("month", format!("~?(?:{MONTH})")),
        ("day", format!("~?(?:{DAY})")),
        ("number", NUMBER.to_owned()),
        ("the", THE.to_owned()),
        ("lightly", LIGHTLY.to_owned()),
        ("bare", alternatives(Form::Bare)),
        ("past", any_past()),
        ("acted", alternatives(Form::Past)),
        ("ing", alternatives(Form::Ing)),
        ("does", present_third()),
        ("do", present()),
        ("weak", weak()),
        ("before", "(?P<before>[^ ]+)".to_owned()),
        ("w", "[^ .,][^ ]*".to_owned()),
    ]
    .to_vec()
}

const OTHERS: &str = "i|we|they|it|nobody|no one|none of us|everyone|everybody|people|two of us|some of us|both of us|half of us|\
    (?:the|my|our|their|his|her|one|two|three|this|all|some|several|most)(?: ({w})){1,3}|~{w}(?: ~{w})?|customers|clients|others|\
    half the(?: {w}){1,2}|(?:neither|none|both|each|half|most) (?:of {w}|{w})|~?(?:sales|finance|engineering|marketing|legal|procurement|operations|hr|support)";

const GATHERING: &str = "meetings?|reviews?|calls?|workshops?|offsite|off site|away day|retros?|retrospectives?|standups?|stand ups?|\
    stand up|daily|town hall|all hands|kick off|kickoff|demos?|presentations?|interviews?|panel|projects?|negotiations?|sessions?|\
    visit|launch|release|audit|incident|outage|board|committee|steerco|conference|one to ones?|one on ones?|1:1s?|1 1|sync|debrief|\
    rollout|roll out|migration|merger|talks|reorg|reorganisation|reorganization|tender|bid|pitch|trip|planning|sprint|qbr|forum|\
    dinner|lunch|training|onboarding|handover|hand over|deadline|crisis|strike|dispute|escalation|appraisal|budget|forecast|\
    deck|memo|document|paper|proposal|report|email|mail|slides|spreadsheet|contract|thread|channel|campaign|deal|account|event|investor day|speech|party|ceremony|webinar|fair|\
    site|office|exercise|round|programme|program|pilot|post mortem|postmortem|hearing|summit|rehearsal|dry run|walkthrough|huddle";

const MONTH: &str = "january|february|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|\
    oct|nov|dec";

const DAY: &str = "(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?|yesterday(?:'s)?";

const NUMBER: &str = "\\d[^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\
    sixty|ninety|half|a third|a dozen|several|a few|a couple of|an|a";

const THE: &str = "the|our|your|my|his|her|their|this|that|a|an|last|{day}|~{w}|first|second|next";

const LIGHTLY: &str = "(?:also|always|often|never|then|usually|regularly|just|already|again|still|sometimes|even|only|personally|\
    immediately|quickly|calmly|openly|first|twice|once|constantly|repeatedly|frequently|actually|really|simply|deliberately|both|\
    either|publicly|privately|generally|typically|routinely|consistently|rarely|recently|either|now)";

/// Verbs that praise, judge or say how one was, not what one did.
const EMPTY: &str = "since, could, can, would, will, should, if, rather, wish, may, unless, until, why, better, need, exceed, succeed, demonstrated, showed, displayed, exceeded, improved, developed, delivered, led, managed, \
    handled, supported, helped, worked, contributed, achieved, performed, excelled, inspired, motivated, crushed, nailed, rocked, \
    killed, proved, became, remained, seemed, appeared, wanted, needed, struggled, learned, tried, continued, kept, grew, had, felt, \
    did, got, succeeded, succeed, proceed, embraced, impressed, collaborated, communicated, influenced, stepped, went, knew, thought, \
    understood, stood, used, evolved, progressed, matured, embodied, exhibited, earned, deserved, loved, liked, enjoyed, cared, made, \
    brought, gave, engaged, represented, overcame, adapted, adjusted, failed, lacked, tended, focused, focussed, dedicated, committed, \
    indeed, tackled, rose, mastered, shined, leveraged, empowered, fostered, increased, strengthened, elevated, driven, drove, \
    supposed, expected, required, hoped, believed, approached, conducted, acted, behaved, believed, played, looked, won, ensured, \
    maintained, helped, based, gained, stayed, moved, called, set, took, put, turned, named, overstepped, performed, interacted";

const SENSED: &str = "you, u, your, impressed, amazed, pleased, delighted, excited, thrilled, honoured, blown, noticed, saw, heard, thought, wanted, enjoyed, liked, loved, appreciated, believed, need, indeed, needed, \
    hoped, expected, wished, observed, admired, found, felt, had, got, worked, did, knew, meant, planned, decided, agreed, \
    supposed, made, understood, tried";

/// In the order they are tried within a part.
pub(super) const RULES: &[Rule] = &[
    rule("rule-feedback-when", Situation, "{before} (?:on |in |at |from |since )?(?:{the} )?{day}(?: (?:morning|afternoon|evening|night))?|\
        (?:the|our) last (?:{number}) (?:{w} )?{w}|on the \\d+(?:st|nd|rd|th)").unless("by, until, before, \
        next"),
    rule("rule-feedback-when", Situation, "(?:in|since|last|this|early|late|during|until|from|of|by|for|mid|\
        back in) (?:early |late |mid )?(?:{month}|march|may)(?: \\d+)?|(?:{month}|may|march) \\d{1,4}(?:st|nd|\
        rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:{month}|may|march)|\\d{4} \\d{2} \\d{2}|\
        \\d{1,2} \\d{1,2} \\d{2,4}|~?q[1-4]"),
    rule("rule-feedback-when", Situation, "(?:last|this past|earlier this|the other|the following|the past|\
        the last) (?:night|week|month|quarter|year|sprint|spring|summer|autumn|fall|winter|time we {w}|day|\
        weekend|half|cycle|few weeks|few months|{number} (?:days|weeks|months|{w} ?{gathering}))|(?:{number}|\
        couple of) (?:days?|weeks?|months?) ago|this (?:morning|week|month|quarter|summer|spring|autumn|\
        winter)"),
    rule("rule-feedback-occasion", Situation, "(?:in|at|on|during|before|after|for|throughout|ahead of|of|into|\
        to|since|into) (?:{the} )(?:{w} ){0,3}?{gathering}(?: (?:with|about|on|for) {w}(?: {w})?)?"),
    rule("rule-feedback-occasion", Situation, "during (?:{the} )?(?:{w} ){0,2}?{gathering}|(?:the|our|\
        your) (?:last|latest|first) (?:{w} ){0,2}?{gathering}"),
    rule("rule-feedback-occasion", Situation, "(?:opened|closed|ran|led|chaired|started|hosted|joined|left|\
        facilitated|presented|prepared) (?:the|our|your|my|his|her|this|last|{day}|\
        ~{w}) (?:{w} ){0,2}?{gathering}"),
    rule("rule-feedback-occasion", Situation, "(?:the )?(?:morning|day|evening|night|week|month) (?:after|\
        before|of) (?:the|our|your|that|we|i) {w}|(?:during|throughout) (?:the|our|your|my|his|her|that|\
        this) {w}(?: {w}){0,2}|at the {w} (?:meeting|workshop)|while (?:i|we|you|he|she|they|~{w}) (?:was|\
        were) {w}|on (?:vacation|holiday|leave|call) (?:in|last) {w}"),
    rule("rule-feedback-occasion", Situation, "(?:when|after|before|while|as soon as|the day|the night|\
        the week|the moment|the time|every time|each time|whenever|the first time|once) (?:{w} ){1,4}?({past}|\
        was|were|did not|didn't|couldn't)").unless("need, indeed, exceed, stressed, needed, proceed, succeed, \
        feed"),
    rule("rule-feedback-occasion", Situation, "(?:i|we|you|he|she|they|my team|the team) (?:presented|demoed|\
        showed|launched|pitched|discussed|reviewed|met)(?: {w}){1,6}? (?:to|with|in|at|\
        about) {w}"),
    rule("rule-feedback-named", Situation, "~?(?:project|account|client|programme|program|team|section|page|\
        slide|chapter|appendix|ticket|sprint|phase|version|release) (?:~{w}|\\d[^ ]*)|(?:the|our|your|his|her|\
        my) (?:~{w} ){1,3}(?:{gathering}|client|customer|team|plant|factory|workshop|server|launch|system)|\
        (?:on|in|with|at|for|about) (?:the )?(?:~{w} ){1,3}(?:{gathering})"),
    rule("rule-feedback-named", Situation, "(?:the|your|his|her) (?:{w} )?(?:deck|memo|document|paper|proposal|\
        report|email|e mail|mail|note|plan|slides|spreadsheet|presentation|message|draft|analysis) (?:(?:that|\
        which) )?(?:you|he|she) (?:{lightly} )?(?:{past})(?: (?:on|in|to|for|before|after|\
        about) {w}(?: {w})?)?|(?:your|his|her) reply to {w}|(?:your|his|her) (?:{w} )?(?:deck|memo|paper|\
        proposal|report|email|presentation|talk|speech|demo|pitch) (?:on|to|for|at|in|about) {w}(?: {w})?"),
    // What the person did.
    rule("rule-feedback-did", Behaviour, "{before} (?:{who} (?:{lightly} ){0,2}({acted})(?: {w}){0,5})").unless("since, \
        could, can, would, will, should, if, rather, wish, may, unless, until, why, better, delivered, \
        celebrated, promoted, committed, ruled, doubled, delegated, held, blocked, stayed, came, showed, used, \
        turned, covered, shipped, involved, raised, pushed, gave, brought, took, set, moved, stepped, \
        showed"),
    rule("rule-feedback-did", Behaviour, "{before} (?:{who} (?:{lightly} ){0,2}(?:gave|brought|took|set|put|\
        moved|stepped|raised|came|turned|pushed|showed|used|covered|made|kept|held|ran|got|went|delivered|\
        shipped|led|handled|helped)(?: {w}){0,3}? (?:the|a|an|my|our|each|every|{number}|his|her|their|your|\
        ~{w}|me|us|them|him|back|over|aside|out|through|away) ({w})(?: {w}){0,3}|{who} (?:drove|went|came|flew|\
        walked|ran|rode) (?:over |back |down |straight |out )?to (?:the|our|their|my|~{w}|see|meet|every|\
        each) ({w})(?: {w}){0,3}|{who} stayed (?:late|until|behind|on|after|for|with)(?: {w}){0,4})").unless("since, \
        could, can, would, will, should, if, rather, wish, may, unless, until, why, better, lot, best, great, \
        good, real, huge, big, bigger, difference, example, job, team, step, way, mile, extra, challenge, \
        challenges, leadership, excellent, amazing, fantastic, top, pressure, next, all, responsibility, many, \
        ownership, whole, perfect, nice, very, new, strong, significant, positive, right, better, situation, \
        impact, results, project, role, energy, time, effort, effective, outstanding, business, company, \
        organisation, organization, above, beyond, stage, things, impression, contribution, support, \
        integration"),
    rule("rule-feedback-did", Behaviour, "{before} (?:{who} (?:{lightly} ){0,2}({past})(?: {w}){0,5})").unless(EMPTY),
    rule("rule-feedback-did", Behaviour, "{before} (?:{who} (?:have |has |had |'ve )?(?:{lightly} )?(?:did not|\
        didn't|don't|doesn't|do not|does not|never|have not|haven't|has not|hasn't) (?:{lightly} )?(?:{do}|\
        {acted}|give|let|show up|come|look|bring|take)(?: {w}){0,4})").unless("since, could, can, would, will, \
        should, if, rather, wish, may, unless, until, why, better"),
    rule("rule-feedback-did", Behaviour, "{before} (?:{who} (?:have|has|had)(?: {lightly})? ({acted}|written|\
        taken (?:back|over|my|our|away)|spoken|shown up|gone|begun|chosen|drawn|thrown|\
        {past})(?: {w}){1,4})").unless(EMPTY),
    rule("rule-feedback-did", Behaviour, "(?:you've|he's|she's|u've)(?: {lightly})? ({acted}|written|\
        taken (?:back|over|my|our|away)|spoken|{past})(?: {w}){1,4}").unless(EMPTY),
    rule("rule-feedback-was", Behaviour, "{before} (?:{who} (?:was|were|are|is|have been|has been|arrived|\
        arrive|came|come|showed up) (?:{w} ){0,4}?(?:late|absent|silent|quiet|missing|asleep|on (?:your|his|\
        her|the) (?:phone|laptop)|early)(?: {w}){0,3}|{who} (?:was|were|are|is|kept|keep|keeps|have been|\
        has been|spent (?:{w} ){0,5}?) ?(?:{lightly} )?{ing}(?: {w}){0,4})").unless("since, could, can, would, \
        will, should, if, rather, wish, may, unless, until, why, better"),
    rule("rule-feedback-does", Behaviour, "{before} (?:{who} (?:never|always|rarely|constantly|\
        often) (?:listen|listens|interrupt|interrupts|answer|answers|reply|replies|shout|shouts|ask|asks|call|\
        calls|write|writes|say|says)(?: {w}){0,4}|{who} (?:{lightly} ){0,2}({do})(?: {w}){1,5}|\
        {who} (?:{lightly} ){0,2}{weak} (?:the|my|me|us|our|over|back|each|every|a|an|{number}|up|in|people|\
        everyone|them|him|her|~{w}) ({w})(?: {w}){0,4}|you (?:tend to|like to|keep|have a habit of|\
        are quick to|start|begin by|end up) (?:{bare}|{ing})(?: {w}){0,4})").unless("since, could, can, would, \
        will, should, if, rather, wish, may, unless, until, why, better, present, use, lead, report, credit, \
        sound, record, train, draft, project, address, track, host, shadow, tone, bar, energy, time, lead, \
        best, positive, good, great, strong, real, lot, team, example, value, sense, direction, initiative, \
        room, extra, high, new, unique, clear, different, fresh, table, vision, confidence, support, \
        opportunity, way, difference, job, first, behind"),
    rule("rule-feedback-does", Behaviour, "(?:[.,]|and|{who}|who|but|also|often|always|sometimes|never|\
        regularly) (?:{lightly} )?({does})(?: {w}){1,5}").unless("reports, presents, uses, records, credits, \
        calls, comments, questions, offers, notes, orders, drafts, reviews, emails, mails, texts, tests, \
        messages, trains, turns, looks, books, documents, listens, thanks"),
    rule("rule-feedback-does", Behaviour, "(?:[.,]|and|{who}|who|but|often|always|\
        sometimes) (?:{lightly} )?(?:comments on|calls|reviews|questions|emails|texts|mails|listens|takes over|\
        takes back|gives|lets|puts|brings|shows up|turns up|steps in) (?:the|a|an|my|our|us|me|each|every|back|\
        people|everyone|{w} (?:before|after|without|at|in|to))(?: {w}){0,3}|(?:he|she) (?:tends to|likes to|\
        keeps|has a habit of|is quick to) (?:{bare}|{ing})(?: {w}){0,4}|[.] (?:tends to|keeps|\
        likes to) (?:{bare}|{ing})(?: {w}){0,4}"),
    rule("rule-feedback-did", Behaviour, "[.] ({acted})(?: {w}){1,5}").unless("let, cut, put, set, read, \
        split, showed, used, stayed, left"),
    rule("rule-feedback-without", Behaviour, "without (?:{ing}|{w}ing|a (?:line|word|comment|\
        review))(?: {w}){0,4}|{w} instead of {ing}(?: {w}){0,4}|by {ing}(?: {w}){1,4}|the way (?:you|he|\
        she) {acted}(?: {w}){0,3}|thank(?:s| you) for ({ing})(?: {w}){1,4}").unless("being, doing, helping, \
        listening, using, showing, taking, bringing"),
    rule("rule-feedback-mail", Behaviour, "(?:your|his|her) (?:{w} ){0,2}(?:memo|note|mail|email|message|paper|\
        document|deck|report|plan|proposal|slides?|summary|presentation|reply|analysis)(?: (?:on|in|to|for|\
        from|of|before|about) (?:{w} ){1,3}?)? ?(?:{lightly} )?(?:names|named|lists|listed|compared|showed|\
        said|had|has|gave|asked|contained|included|arrived|came|left out|mentioned|used|quoted|did not|didn't|\
        was|were) (?:{number}|no|nothing|the|only|all|sent|{w} (?:pages|minutes|options|\
        risks))(?: {w}){0,4}"),
    rule("rule-feedback-mail", Behaviour, "(?:numbers|figures|prices|totals|names|dates|links|\
        formulas) (?:{w} ){0,9}?(?:did not|didn't|do not|don't) {w}(?: {w}){0,3}"),
    rule("rule-feedback-does", Behaviour, "(?:{who}|[.,]|and) (?:{lightly} )?(?:keep|keeps|hold|holds|book|\
        books|block|blocks|run|runs|buy|buys|call|calls|make|makes) (?:a|an|{number}|each|every|open|(?:your|\
        his|her|the) {w} (?:off|on|shut|open|closed|muted)) ({w})(?: {w}){0,5}").unless("high, great, good, \
        positive, cool, tight, strong, calm, difference, effort, real, huge, big, point, team, lot, special, \
        very, clear, healthy, balanced, low, note, impact, impression, contribution, tone, mess, level, \
        grudge"),
    // What followed.
    rule("rule-feedback-so", Effect, "(?:so|and so) (?:now |then )?{other} {w}(?: {w}){0,5}").unless("you, \
        that"),
    rule("rule-feedback-so", Effect, ", so ({w})(?: {w}){1,5}").unless("that, far, you, keep, please, be, do, \
        don't, just, try, well, thank, thanks, good, maybe, perhaps, much, many, it's, to, go, let, take, \
        make, continue, think, work, great, there's, hopefully, i'd, i'm, focus, your, you're, i"),
    rule("rule-feedback-so", Effect, "which (?:has |have |then |also |in turn )?(?:meant|means|cost|costs|\
        saved|saves|gave|gives|made|makes|led|let|lets|allowed|allows|caused|causes|helped|helps|left|leaves|\
        kept|keeps|is why|was why|is how|resulted|{w}ed)(?: {w}){0,5}|as a (?:direct )?(?:result|\
        consequence)(?: {w}){0,3}|(?:and )?that(?:'s| is| was) (?:how|why|what|when)(?: {w}){1,5}|\
        because of (?:it|this|that|which|you|the way)(?: {w}){0,3}|result(?:ed|ing|s) in {w}(?: {w}){0,4}|\
        therefore {w}(?: {w}){0,3}|consequently {w}(?: {w}){0,3}|leaving {w}(?: {w}){0,4}|\
        leading to {w}(?: {w}){0,3}|end(?:ed|s)? up {w}(?: {w}){0,3}"),
    rule("rule-feedback-so", Effect, "(?:(?:[.,]|and|but|because|so) (?:it|this|that)|\
        and) (?:{lightly} )?(?:has |have )?(?:saved|saves|cost|costs|meant|means|made|makes|gave|gives|helped|\
        helps|left|leaves|led|lets|let|allowed|allows|took|takes|delayed|hurt|hurts|caused|causes|created|\
        creates|forced|forces|kept|keeps|turned|broke|killed|brought|landed) (?:{w})(?: {w}){0,5}"),
    rule("rule-feedback-felt", Effect, "(?:made|makes|make|left|leaves|making|leaving) (?:me|us|them|him|her|\
        people|everyone|others|the team|the room|~{w}) {w}(?: {w}){0,4}|(?:i|we|they|people|he|she|\
        the (?:{w} ){1,2}|~{w}) (?:felt|was upset|was angry|were upset|was hurt|was relieved|were relieved|\
        was embarrassed|were confused|was confused|lost trust|no longer)(?: {w}){0,4}|(?:i|we|\
        they) found out(?: {w}){0,4}|(?:i|we|people|team) (?:feel|feels) (?:less |more |very |really |\
        so )?(?:supported|heard|ignored|safe|valued|trusted|lost|small|motivated|excluded|included|respected|\
        confident|empowered|demotivated|appreciated|micromanaged|punished|stupid|blamed|seen|\
        welcome)(?: {w}){0,3}|(?:is|are|was|were|has been) (?:hurting|damaging|slowing|costing|affecting|\
        impacting|blocking|delaying|killing|causing|creating|undermining) {w}(?: {w}){0,4}|(?:had|has|have had|\
        has had|having) (?:a|an) (?:{w} )?(?:impact|effect) on {w}(?: {w}){0,3}"),
    rule("rule-feedback-figure", Effect, "(?:saved|saves|lost|cost|gained|won|reduced|increased|dropped|fell|\
        rose|went from|slipped|down by|up by|grew|cut|slow(?:ed|ing)) (?:{w} ){0,4}?(?:by |about |around |us |\
        me )?(?:\\d[^ ]*|{number}) (?:{w} )?(?:percent|points?|hours?|days?|weeks?|months?|euros?|dollars?|\
        customers?|orders?|minutes to|million|k|a (?:week|month|day))(?: {w}){0,3}|(?:fell|rose|dropped|\
        went up|went down|grew|increased|decreased|shrank|doubled|halved|tripled) (?:by|to|\
        from) {number}(?: {w}){0,3}"),
    rule("rule-feedback-then", Effect, "(?:[.,]|and|but) (?:and |but |since then |then |now |since |\
        the next day |afterwards |eventually |in the end |today |finally )?{other} (?:{lightly} )?(?:(?:has|\
        have|had|did|could|can|was|were|will|would) ?(?:not |never |able to |already )?)?({past}|been|able|\
        gone|become|done|come|wait|waits|ask|asks|know|write|get|put|cut)(?: {w}){0,5}").unless(SENSED),
    rule("rule-feedback-then", Effect, "(?:and|but|,) (?:{other}) (?:said (?:nothing|yes|no)|did not|didn't|\
        have not|haven't|has not|hasn't|could not|couldn't|no longer|never|can|had to|have to|do not|don't|\
        know|come|came|stopped|decided|agreed|had)(?: {w}){1,5}|(?:since|and|but) (?:then )?(?:we|they|i|\
        nobody|the {w}) (?:have|has) (?:not|never|had)(?: {w}){1,4}|(?:so|and|now) (?:i|we|they) (?:can|could|\
        now|have|had|know)(?: {w}){1,4}|[.] (?:i|we|they|people|my {w}|our {w}|the {w}|~{w}) (?:now|no longer|\
        here no longer|still|then) {w}(?: {w}){1,4}|no longer {w}(?: {w}){0,3}|(?:and|so|but|,) {other} (?:now|still) {w}(?: {w}){1,4}|[.,] ~?{w} (?:has|have) (?:improved|dropped|risen|fallen|doubled|halved|grown|suffered|gone up|gone down)(?: {w}){0,4}|(?:and|so|\
        ,) {other}(?: {w}){1,5} now|now {w} (?:in|within|on|by|without) {w}(?: {w}){0,2}"),
    rule("rule-feedback-so", Effect, "because {who} (?:{lightly} )?({w}) ({w})(?: {w}){0,3}")
        .unless("are, is, were, was, have, has, can, know, care, need, want, do, will, could, think, feel, seem, love, put, inspire"),
    // What is asked for.
    rule("rule-feedback-stop", StopOrStart, "(?:stop|quit|avoid|refrain from|less|\
        fewer) ({w}ing)(?: {w}){0,5}").unless("talking, listening, being, acting, thinking, worrying, trying, doing, everything, \
        meeting, caring, hiding, overthinking, feeling, something, nothing"),
    rule("rule-feedback-start", StopOrStart, "(?:start|begin|try|consider|keep|continue|keep on|i suggest|\
        i recommend) (?:by )?({ing})(?: {w}){0,5}|(?:continue|\
        keep) to ({bare})(?: {w}){1,5}").unless("delegating, delegate, being, using, pushing, doing, moving, \
        taking, bringing, coming, raising, addressing, showing, following, stepping, turning"),
    rule("rule-feedback-please", StopOrStart, "(?:please|pls) (?:do not |don't |either |always |just |also |\
        never |first |only )?({bare}|keep {w}ing|keep it)(?: {w}){0,5}|(?:could|would|can|will) you (?:please |\
        maybe |also |perhaps )?({bare})(?: {w}){0,5}|(?:i'd|i would|i want|i need|we need|we'd|we would|i ask|\
        i asked) (?:{w} ){0,4}?you to (?:{lightly} )?({bare})(?: {w}){0,5}|(?:i'd rather|i would rather|i wish|\
        i'd prefer it if|i would prefer it if|i'd prefer|better if) you (?:{lightly} )?(?:{acted}|did not|\
        didn't|gave|let)(?: {w}){0,5}|it would (?:{w} ){1,3}?if you ({bare}|{acted}|\
        could {bare})(?: {w}){0,5}").unless("share, show, take, step, use, deliver, delegate"),
    rule("rule-feedback-next", StopOrStart, "(?:next time|from now on|in future|in the future|going forward|\
        instead|for the next|next (?:week|month|quarter|sprint|year|one|{gathering})|more often|the next time|\
        until then|from (?:{month})|tomorrow)(?: {w}| ,){0,9}? (?:{bare}|do not|don't|keep) (?:the |a |an |\
        your |his |her )?({w})(?: {w}){0,4}|rather than {ing}(?: {w}| ,){1,6}|(?:please|always|\
        and) do (?:the same|that again|it again|this again)(?: {w}){0,5}|do the same (?:with|for|at|in|on|next|\
        when)(?: {w}){1,3}").unless("profile, bar, game, direction, tone, lead, vision, time, initiative, \
        ownership, responsibility, leadership, presence, level, rest, confidence, value, people first"),
    rule("rule-feedback-order", StopOrStart, "(?:[.,]|and|or|then|but|so) (?:then |just |first |also |maybe |\
        either |always |instead |never |do not |don't |at least )?({bare})(?: {w}){1,5}").unless("hire, \
        break, delegate, celebrate, promote, deliver, commit, show, step, take, use, change, present, note, look, \
        report, credit, set, stay, move, push, comment, question, review, follow, test, talk, sign, answer, \
        end, thank, point, call, cut, put, read, start, offer, order, listen, record, address, post, mail, \
        email, spend, turn, praise, hand, pay, match, left, stop, drop, cover, raise, share, list, document, \
        draft, request, visit, promise, rush, pitch"),
    rule("rule-feedback-order", StopOrStart, "[.,] (?:and |then |so |or )?(?:just |first |also |maybe |either |\
        always |instead |never |do not |don't )?(?:show|take|use|change|move|report|set|look|talk|answer|call|\
        cut|put|read|start|stop|drop|share|list|document|review|hand|post|mail|email|turn|listen|stay|follow|\
        speak|cover|offer|visit|draft|comment|sign|test|praise|spend) (?:{w} )?(?:the|a|an|me|us|it|them|each|\
        every|up|at|to|your|what|who|my|our|less|more|people|those|this|that|with|for|{number}|~{w}|whoever|\
        everyone|on|in|before|after|only|even|over)(?: {w}){0,5}"),
    rule("rule-feedback-should", StopOrStart, "(?:you|he|she|they|~{w}) (?:should|need to|needs to|must|could|\
        ought to|have to|has to|might|may want to|might want to|can) (?:{lightly} |not |rather |also |try to |\
        start to |instead )?({bare}) (?:the |a |an |your |his |her )?({w})(?: {w}){0,4}|\
        how about {ing}(?: {w}){1,5}|what if you {acted}(?: {w}){1,5}|(?:speak|ask|write|talk|listen|\
        invite) (?:{w} )?(?:more|less)(?: {w}){0,3}").unless("profile, bar, game, direction, tone, lead, \
        vision, time, initiative, ownership, responsibility, leadership, presence, level, rest, confidence, \
        value, people first, raise, promote, show, step, take, use, bring, improve, push, give, have, listen, \
        have, address, come, set"),
];
