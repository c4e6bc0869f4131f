//! How ordinary conversations go: who writes to whom, in what order. Tables only.

use crate::words::Act::{self, Answer, Ask, Decide, Inform, More, Thanks};

/// A part in a conversation; `X` begins it or is written to, `Y` and `Z` are other people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Me,
    X,
    Y,
    Z,
}

/// One turn.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) by: Part,
    pub(crate) to: &'static [Part],
    pub(crate) cc: &'static [Part],
    pub(crate) act: Act,
}

/// A course a conversation can take.
#[derive(Debug)]
pub(crate) struct Script {
    pub(crate) weight: u32,
    pub(crate) steps: &'static [Step],
}

impl Script {
    /// Needs nobody but the manager and `X`.
    pub(crate) fn is_between_two(&self) -> bool {
        let two = |part: &Part| matches!(part, Part::Me | Part::X);
        self.steps.iter().all(|s| two(&s.by) && s.to.iter().chain(s.cc).all(two))
    }
}

const fn step(by: Part, to: &'static [Part], cc: &'static [Part], act: Act) -> Step {
    Step { by, to, cc, act }
}

use Part::{Me, X, Y, Z};

/// Somebody turns to the manager. Whatever asks her alone is answered by her in its next turn.
pub(crate) const ASKED: &[Script] = &[
    Script { weight: 28, steps: &[step(X, &[Me], &[], Ask), step(Me, &[X], &[], Answer)] },
    Script {
        weight: 16,
        steps: &[
            step(X, &[Me], &[], Ask),
            step(Me, &[X], &[], Answer),
            step(X, &[Me], &[], Thanks),
        ],
    },
    Script { weight: 16, steps: &[step(X, &[Me], &[], Ask), step(Me, &[X], &[], Decide)] },
    Script {
        weight: 8,
        steps: &[
            step(X, &[Me], &[], Ask),
            step(Me, &[X], &[], Answer),
            step(X, &[Me], &[], More),
            step(Me, &[X], &[], Answer),
        ],
    },
    Script { weight: 8, steps: &[step(X, &[Me], &[Y], Ask), step(Me, &[X], &[Y], Answer)] },
    Script { weight: 6, steps: &[step(X, &[Me], &[Y], Ask), step(Y, &[X], &[Me], Answer)] },
    Script {
        weight: 6,
        steps: &[
            step(X, &[Me, Y], &[], Ask),
            step(Me, &[X, Y], &[], Decide),
            step(X, &[Me, Y], &[], Thanks),
        ],
    },
    Script { weight: 9, steps: &[step(X, &[Me], &[], Inform)] },
    Script { weight: 5, steps: &[step(X, &[Me], &[], Inform), step(Me, &[X], &[], Thanks)] },
];

/// The manager begins.
pub(crate) const STARTED: &[Script] = &[
    Script { weight: 24, steps: &[step(Me, &[X], &[], Ask), step(X, &[Me], &[], Answer)] },
    Script {
        weight: 18,
        steps: &[
            step(Me, &[X], &[], Ask),
            step(X, &[Me], &[], Answer),
            step(Me, &[X], &[], Thanks),
        ],
    },
    Script {
        weight: 12,
        steps: &[
            step(Me, &[X, Y], &[], Ask),
            step(X, &[Me, Y], &[], Answer),
            step(Y, &[Me, X], &[], Answer),
        ],
    },
    Script { weight: 14, steps: &[step(Me, &[X], &[Y], Inform)] },
    Script {
        weight: 12,
        steps: &[
            step(Me, &[X], &[], Ask),
            step(X, &[Me], &[], More),
            step(Me, &[X], &[], Decide),
            step(X, &[Me], &[], Thanks),
        ],
    },
    Script { weight: 10, steps: &[step(Me, &[X], &[], Decide), step(X, &[Me], &[], Thanks)] },
];

/// Others write to each other with the manager in copy.
pub(crate) const WATCHED: &[Script] = &[
    Script { weight: 30, steps: &[step(X, &[Y], &[Me], Ask), step(Y, &[X], &[Me], Answer)] },
    Script { weight: 20, steps: &[step(X, &[Y, Z], &[Me], Inform)] },
    Script { weight: 16, steps: &[step(X, &[Y], &[Me], Ask), step(Y, &[X], &[Me], Decide)] },
    Script {
        weight: 16,
        steps: &[
            step(X, &[Y, Z], &[Me], Ask),
            step(Y, &[X, Z], &[Me], Answer),
            step(Z, &[X, Y], &[Me], Answer),
        ],
    },
    Script {
        weight: 12,
        steps: &[step(X, &[Y, Z, Me], &[], Ask), step(Y, &[X, Z, Me], &[], Answer)],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_script_ends_in_a_question_to_her() {
        for script in ASKED.iter().chain(STARTED).chain(WATCHED) {
            let last = script.steps.last().unwrap();
            assert!(!last.act.asks() || !last.to.contains(&Me));
        }
    }
}
