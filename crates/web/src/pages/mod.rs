//! One file per page: what the desk says, arranged.

pub(crate) mod error;
pub(crate) mod facet;
pub(crate) mod help;
pub(crate) mod item;
pub(crate) mod lens;
pub(crate) mod people;
pub(crate) mod record;
pub(crate) mod review;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod week;
