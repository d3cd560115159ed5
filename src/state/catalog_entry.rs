//! A briefing that can be searched without being open.

use super::Origin;
use crate::{linked::LinkedBriefing, search::Index};
use std::sync::Arc;

/// A briefing that can be searched without being open.
#[derive(Clone)]
pub struct CatalogEntry {
    /// Where it came from.
    pub origin: Origin,
    /// The briefing.
    pub linked: Arc<LinkedBriefing>,
    /// What is searched.
    pub index: Arc<Index>,
}

impl std::fmt::Debug for CatalogEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CatalogEntry({:?})", self.origin)
    }
}
