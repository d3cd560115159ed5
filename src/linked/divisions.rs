//! The chapters of a treaty by their ids: which is in which, and which is the same as its provision.

use crate::model::{Briefing, Provision};
use std::collections::HashMap;

/// Chapters within chapters deeper than this are cut: treaties have two or three levels.
const DEEPEST: usize = 16;

/// Where each is.
pub(super) struct Divisions<'b> {
    briefing: &'b Briefing,
    places: HashMap<&'b str, usize>,
}

impl<'b> Divisions<'b> {
    pub fn new(briefing: &'b Briefing) -> Self {
        let ids = briefing.instrument.divisions.iter().enumerate().rev();
        Self { briefing, places: ids.map(|(place, division)| (division.id.as_str(), place)).collect() }
    }

    /// The place of a division among those of the file.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// True where a division and its provision are one thing under two names, as a preamble is: the
    /// provision stands for both.
    pub fn is_provision(&self, division: &str, provision: &Provision) -> bool {
        let label = self.place(division).map(|place| &self.briefing.instrument.divisions[place].label);
        provision.division.as_deref() == Some(division) && label == Some(&provision.label)
    }

    /// A division and those it is a part of, outermost first. A division that is part of itself is cut.
    pub fn lineage(&self, division: Option<&str>) -> Vec<&'b str> {
        let mut line = Vec::new();
        let mut next = division;
        while let Some(place) = next.filter(|id| !line.contains(id) && line.len() < DEEPEST).and_then(|id| self.place(id)) {
            let division = &self.briefing.instrument.divisions[place];
            line.push(division.id.as_str());
            next = division.parent.as_deref();
        }
        line.reverse();
        line
    }
}
