//! influence
pub(crate) const LENSES: &[&crate::Lens] = &[];
