//! The page beside the panes, as it was last made.

use crate::{describe, state::Page};
use std::rc::Rc;

/// A page as it was last made.
#[derive(Debug, Default)]
pub struct PageCache {
    pub of: Option<(u64, Page)>,
    pub content: Rc<describe::Page>,
}

impl PageCache {
    /// The page, made again where another one is open.
    pub fn page(&mut self, generation: u64, page: &Page, make: impl FnOnce() -> describe::Page) -> Rc<describe::Page> {
        if self.of.as_ref().is_none_or(|(known, kept)| *known != generation || kept != page) {
            *self = Self { of: Some((generation, page.clone())), content: Rc::new(make()) };
        }
        Rc::clone(&self.content)
    }
}
