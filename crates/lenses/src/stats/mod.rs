//! The few statistics lenses share. Each is checked against values computed elsewhere, by the
//! programme kept in `docs/references`.

mod interval;
mod newey_west;
mod normal;
mod pooling;
mod summary;
mod trend;

pub use interval::{FEW, block_bootstrap, estimate, ratio_of_sums, wilson};
pub use newey_west::{Regression, interrupted, newey_west};
pub(crate) use pooling::pool;
pub use summary::{entropy, percentile};
pub use trend::{MannKendall, mann_kendall, theil_sen};
