//! How counts made by the text reader err, measured on people it never saw.

/// What is known of the reader's errors; none by default, which takes counts as they are.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Counting {
    /// For each act, in the order of [`crate::Act::ALL`].
    pub acts: [Dispersion; 9],
    /// For the words at each level, in the order of [`crate::Level::ALL`].
    pub levels: [Dispersion; 4],
    /// For the words at the two levels above operations together.
    pub above: Dispersion,
}

/// How far a true count lies from the expected one: its variance is
/// `chance` · Σ p (1 − p) + (`person` · expected)².
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Dispersion {
    /// 1 where items err independently, more where errors come together.
    pub chance: f64,
    /// Standard deviation between people, as a share of the expected count.
    pub person: f64,
}
