//! ownership
pub(crate) const LENSES: &[&crate::Lens] = &[];
