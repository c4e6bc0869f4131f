//! What people at Harborline write about: subjects and sentences, by whom it concerns. Tables only.
//! Facts, answers and decisions ask for nothing; only `asks` and `more` do.

use crate::{topics_afar, topics_es};

/// One thing to write about. `{slots}` are filled once per conversation.
#[derive(Debug)]
pub(crate) struct Topic {
    pub(crate) subjects: &'static [&'static str],
    pub(crate) facts: &'static [&'static str],
    pub(crate) asks: &'static [&'static str],
    pub(crate) answers: &'static [&'static str],
    pub(crate) more: &'static [&'static str],
    pub(crate) decides: &'static [&'static str],
}

/// Whom a topic concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Operations,
    Units,
    Outside,
    Executive,
    Spanish,
}

impl Field {
    pub(crate) fn topics(self) -> &'static [Topic] {
        match self {
            Field::Operations => OPERATIONS,
            Field::Units => topics_afar::UNITS,
            Field::Outside => topics_afar::OUTSIDE,
            Field::Executive => topics_afar::EXECUTIVE,
            Field::Spanish => topics_es::SPANISH,
        }
    }
}

const OPERATIONS: &[Topic] = &[
    Topic {
        subjects: &[
            "{site} dock schedule, week of {day}",
            "Dock doors at {site}",
            "{site} inbound backlog",
        ],
        facts: &[
            "We are {n} trailers behind on the {site} inbound doors since {day}.",
            "Two doors at {site} are still out of service and the night shift is stacking pallets in the aisle.",
            "{carrier} is arriving in blocks of four again, which the yard cannot absorb.",
            "From the cameras it looks like unloading takes {m} minutes longer than in the spring.",
        ],
        asks: &[
            "Can you approve overtime for {day} and {day2}?",
            "Could you tell me whether we should turn the {carrier} loads away or park them at the overflow lot?",
            "Do you want me to move the {customer} appointments to the evening?",
            "Please confirm the door plan so that I can send it to the shift leads.",
        ],
        answers: &[
            "Park them at the overflow lot and keep {customer} on the morning doors.",
            "Overtime on {day} is fine up to {m} hours, and I would like to see the numbers afterwards.",
            "The appointments can stay as they are; the backlog clears by {day} at this rate.",
            "The plan works. I would put the oldest trailers first.",
        ],
        more: &[
            "And if {carrier} refuses the overflow lot, who pays the detention?",
            "Can we charge the detention back to {carrier}?",
        ],
        decides: &[
            "Approved. We go with the overflow lot until {day}.",
            "Approved for this week only.",
            "We'll go with the evening appointments for {customer} and keep the doors for live loads.",
        ],
    },
    Topic {
        subjects: &["Open position: {role}", "{role} – second round", "Hiring: {role} at {site}"],
        facts: &[
            "We have {n} applicants for the {role} position and two strong ones.",
            "The first candidate comes from {carrier} and knows our systems.",
            "The second one has led a team of {m} through a site move.",
            "{site} has been running one head short since the summer.",
        ],
        asks: &[
            "Which of the two would you prefer for the second round?",
            "Can you join the panel on {day}?",
            "Could you approve the offer at {salary}?",
            "Do you see a reason to wait for the third candidate?",
        ],
        answers: &[
            "I prefer the one who has led through a move; we need that at {site}.",
            "{day} works for me, after eleven.",
            "I would wait until {day} and then take the best of the three.",
            "The level is right. The salary has to stay inside the band.",
        ],
        more: &["Who tells the other candidate?", "Would you still want a written case from both?"],
        decides: &[
            "Approved, make the offer at {salary}.",
            "We'll go with the candidate from {carrier}.",
            "I decided to keep the position open for another month.",
        ],
    },
    Topic {
        subjects: &[
            "Forklift lease {site}",
            "Racking inspection {site}",
            "Equipment request, {site}",
        ],
        facts: &[
            "The lease for the {n} forklifts at {site} ends on {day}.",
            "The inspection found {m} damaged uprights in the north aisle.",
            "The supplier offers {pct} less if we take the longer term.",
            "Maintenance has cost us {amount} since January, mostly tyres and mast chains.",
        ],
        asks: &[
            "Can you sign the renewal before {day}?",
            "Should we take the longer term or stay flexible?",
            "Could you release {amount} for the repair?",
            "Please look at the attached comparison and tell me which option you prefer.",
        ],
        answers: &[
            "Stay flexible; we may leave half of {site} next year.",
            "Repair now, it is a safety item and needs no further case.",
            "The longer term only pays if volumes hold, and I am not sure they do.",
            "I looked at the comparison. Option two is cleaner.",
        ],
        more: &[
            "Does the repair come out of my budget or out of central?",
            "Can I use the reserve for it?",
        ],
        decides: &[
            "Approved up to {amount}.",
            "We'll go with the shorter term.",
            "Approved. Close the aisle until it is done.",
        ],
    },
    Topic {
        subjects: &["Late loads {lane}", "{lane} service this week", "{carrier} on-time figures"],
        facts: &[
            "On-time on {lane} fell to {pct} last week, mostly {carrier}.",
            "Three drivers called in sick and {carrier} had no cover.",
            "{customer} has noticed and wants a call.",
            "We paid {amount} in penalties on this lane since the start of the quarter.",
        ],
        asks: &[
            "Do you want to call {customer} or shall I?",
            "Can you push {carrier} at your level?",
            "Could we move {n} loads a week to the second carrier?",
            "What should I tell the customer desk?",
        ],
        answers: &[
            "I will call {customer} this afternoon.",
            "The loads move, and {carrier} hears why in writing.",
            "They should hear the cause, the date it ends and nothing else.",
            "I spoke to {carrier}: they add two drivers from {day}.",
        ],
        more: &[
            "How many loads can we move without breaking the volume commitment?",
            "Who informs finance?",
        ],
        decides: &[
            "We'll go with the second carrier for {n} loads a week.",
            "Agreed, we move half the lane from {day}.",
            "I decided to keep {carrier} and take the penalty this month.",
        ],
    },
    Topic {
        subjects: &["Near miss at {site}", "Safety walk {site}", "Incident report {site}"],
        facts: &[
            "A pallet came down in aisle {n} on {day}; nobody was hurt.",
            "The driver had been on shift for eleven hours.",
            "It is the second one this quarter and the pattern is the same.",
            "The full report is in the folder with photographs.",
        ],
        asks: &[
            "Can you review the report before it goes to {boss}?",
            "Should we stop the night shift until the racking is checked?",
            "Could you say a word to the team on {day}?",
            "What would you change first?",
        ],
        answers: &[
            "I read it. The cause is the shift length, so say that in the first line.",
            "Only that aisle stops, and the drivers rotate after eight hours.",
            "I will be on site on {day} and speak to them.",
            "The report is clear, send it as it is.",
        ],
        more: &["Is that a rule for all sites or only here?", "Who signs the rotation plan?"],
        decides: &[
            "We'll go with rotation after eight hours, at all sites.",
            "Approved, and the aisle stays closed until {day}.",
            "I decided to bring the outside inspector in.",
        ],
    },
    Topic {
        subjects: &["Capacity plan {site}", "Peak plan {site}", "Shift pattern at {site}"],
        facts: &[
            "The forecast shows {pct} more volume at {site} from {day}.",
            "With today's pattern we run out of hours in the third week.",
            "Weekend shifts would cover it but cost {amount} a month.",
            "The temp agency can send {n} people with two weeks' notice.",
        ],
        asks: &[
            "Which option do you want me to plan with?",
            "Can I tell the agency yes?",
            "How much risk should we take on the forecast?",
            "Could you check the assumptions on the second page?",
        ],
        answers: &[
            "Plan with the agency and keep the weekend as the fallback.",
            "The assumptions hold except the absence rate, which is too low.",
            "I would take the risk on volume but none on safety cover.",
            "Say yes to half of them now.",
        ],
        more: &[
            "Do we tell {site} now or after the numbers are final?",
            "When would you decide on the other half?",
        ],
        decides: &[
            "We'll go with the agency for the first six weeks.",
            "Approved: {n} people from {day}.",
            "Decision: no weekend shifts before the second week.",
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    const WANTS: [&str; 14] = [
        "?",
        "please",
        "can you",
        "could you",
        "let me know",
        "would you",
        "need you",
        "por favor",
        "puedes",
        "podrías",
        "¿",
        "need your",
        "necesito",
        "get back to",
    ];

    pub(crate) fn wants(sentence: &str) -> bool {
        let low = sentence.to_lowercase();
        WANTS.iter().any(|cue| low.contains(cue))
    }

    #[test]
    fn only_asks_ask() {
        let fields =
            [Field::Operations, Field::Units, Field::Outside, Field::Executive, Field::Spanish];
        for topic in fields.iter().flat_map(|field| field.topics()) {
            for sentence in topic.asks.iter().chain(topic.more) {
                assert!(wants(sentence), "asks for nothing: {sentence}");
            }
            let plain = [topic.facts, topic.answers, topic.decides, topic.subjects];
            for sentence in plain.into_iter().flatten() {
                assert!(!wants(sentence), "asks: {sentence}");
            }
        }
    }
}
