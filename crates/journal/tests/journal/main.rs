//! The journal from outside.
