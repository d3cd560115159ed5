//! Lists that are open, and which number a paragraph in them is to have.

use super::super::office::counters::Counters;
use std::collections::HashMap;

/// The lists of a text.
#[derive(Debug)]
pub(super) struct Lists {
    /// Where each has come to; the first is that of headings that are in no list.
    pub(super) counters: Vec<Counters>,
    /// Which counters a list has by its id.
    pub(super) by_id: HashMap<String, usize>,
    /// Likewise for the last list of a style.
    pub(super) by_style: HashMap<String, usize>,
    /// Those that are open, outermost first.
    pub(super) open: Vec<ListLevel>,
    /// Style and counters of the list that something was deleted from that is put back.
    pub(super) host: Option<(Option<String>, usize)>,
}

impl Default for Lists {
    fn default() -> Self {
        Self { counters: vec![Counters::default()], by_id: HashMap::new(), by_style: HashMap::new(), open: Vec::new(), host: None }
    }
}

impl Lists {
    /// Style and counters of the outermost list that is open.
    pub(super) fn outermost(&self) -> Option<(Option<String>, usize)> {
        self.open.first().map(|list| (list.style.clone(), list.counters))
    }
}

/// A level of the lists that are open.
#[derive(Clone, Debug)]
pub(super) struct ListLevel {
    pub(super) counters: usize,
    pub(super) style: Option<String>,
    /// The item that is open: whether it has a number to give, the one it begins with, and the style it has instead.
    pub(super) pending: bool,
    pub(super) start: Option<i64>,
    pub(super) item_style: Option<String>,
}

/// The number that a paragraph is to have.
#[derive(Clone, Debug)]
pub(super) struct Numbered {
    pub(super) counters: usize,
    /// None for headings that are in no list.
    pub(super) style: Option<String>,
    pub(super) level: usize,
    pub(super) start: Option<i64>,
    /// It belongs to the item, and shows no number.
    pub(super) silent: bool,
}
