//! attention
pub(crate) const LENSES: &[&crate::Lens] = &[];
