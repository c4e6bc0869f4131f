//! What the manager writes down in her year: the two planted handovers, and three proposals.

use jiff::{Timestamp, ToSpan};
use record::Uptake;

use crate::{Plan, Truth, company};

/// Something she writes down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// When.
    pub at: Timestamp,
    /// What. People are given by address.
    pub says: Says,
}

/// What she writes down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// Work handed over, in the conversation of this subject.
    HandedOver {
        /// What, which is also the subject.
        what: String,
        /// To whom.
        to: String,
    },
    /// A proposal.
    Proposed {
        /// What.
        what: &'static str,
        /// To whom.
        to: String,
    },
    /// What became of a proposal.
    Answered {
        /// Which of hers, from 0.
        proposal: usize,
        /// What became of it.
        uptake: Uptake,
        /// Who said so.
        by: String,
    },
}

const PROPOSALS: [(&str, &str); 3] = [
    ("One carrier contract for both coasts", "2026-04-09T15:00:00Z"),
    ("Night shift in Dayton from September", "2026-05-21T14:00:00Z"),
    ("Returns desk under the site leads", "2026-06-11T15:30:00Z"),
];
const ANSWERS: [(usize, Uptake, &str); 2] =
    [(0, Uptake::Changed, "2026-04-23T18:00:00Z"), (2, Uptake::Accepted, "2026-06-18T14:00:00Z")];

/// Everything she writes down, earliest first. A year of twelve weeks or more holds all of it.
pub fn entries(plan: &Plan, truth: &Truth) -> Vec<Written> {
    let company = company(plan);
    let boss = || company.person(company.boss()).address.clone();
    let at = |time: &str| time.parse::<Timestamp>().expect("times are written out above");
    let handovers = [&truth.handover, &truth.healthy_handover].into_iter().flatten();
    let handed = handovers.map(|handover| Written {
        at: handover.at + 10.minutes(),
        says: Says::HandedOver { what: handover.subject.clone(), to: handover.to.clone() },
    });
    let proposed = PROPOSALS
        .iter()
        .map(|(what, time)| Written { at: at(time), says: Says::Proposed { what, to: boss() } });
    let answered = ANSWERS.iter().map(|(proposal, uptake, time)| Written {
        at: at(time),
        says: Says::Answered { proposal: *proposal, uptake: *uptake, by: boss() },
    });
    let mut all: Vec<Written> = handed.chain(proposed).chain(answered).collect();
    all.sort_by_key(|one| one.at);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_is_made_before_it_is_answered() {
        let plan = Plan::small(1);
        let all = entries(&plan, &crate::year(&plan).truth);
        assert_eq!(all.len(), 7);
        let mut made = 0;
        for one in all {
            match one.says {
                Says::Proposed { .. } => made += 1,
                Says::Answered { proposal, .. } => assert!(proposal < made),
                Says::HandedOver { .. } => {}
            }
        }
    }
}
