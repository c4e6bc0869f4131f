//! weekly
