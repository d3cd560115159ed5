//! How each briefing was looked at when it was last open, by its id: so that a file that was moved or renamed is found again.

use super::{Choice, KeptNote, SavedView};
use std::collections::{BTreeMap, BTreeSet};

/// Briefings remembered.
const MOST: usize = 60;

/// What is kept of briefings that are not open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptViews {
    /// What was chosen in the filters of each, also of the open one.
    pub(super) chosen: BTreeMap<String, BTreeSet<Choice>>,
    /// How each was looked at, the latest first.
    pub(super) saved: Vec<SavedView>,
    /// What was chosen for the speaking notes of places, the latest first.
    pub(super) notes: Vec<KeptNote>,
}

impl KeptViews {
    /// What was kept: choices as every program knows them, and those by their codes. What a later program wrote is passed over.
    pub(super) fn new(
        mut chosen: BTreeMap<String, BTreeSet<Choice>>,
        by_code: &BTreeMap<String, Vec<String>>,
        saved: Vec<SavedView>,
        notes: Vec<KeptNote>,
    ) -> Self {
        for (id, codes) in by_code {
            let choices: BTreeSet<Choice> = codes.iter().filter_map(|code| Choice::of_code(code)).collect();
            if !choices.is_empty() {
                chosen.entry(id.clone()).or_default().extend(choices);
            }
        }
        Self { chosen, saved, notes }
    }

    /// The choices that every program knows.
    pub(super) fn chosen_of_old(&self) -> BTreeMap<String, BTreeSet<Choice>> {
        let of_old = |chosen: &BTreeSet<Choice>| chosen.iter().filter(|choice| choice.code().is_none()).cloned().collect();
        let chosen = self.chosen.iter().map(|(id, chosen)| (id.clone(), of_old(chosen)));
        chosen.filter(|(_, chosen): &(String, BTreeSet<Choice>)| !chosen.is_empty()).collect()
    }

    /// The others by their codes.
    pub(super) fn chosen_by_code(&self) -> BTreeMap<String, Vec<String>> {
        let coded = self.chosen.iter().map(|(id, chosen)| (id.clone(), chosen.iter().filter_map(Choice::code).collect::<Vec<_>>()));
        coded.filter(|(_, codes)| !codes.is_empty()).collect()
    }

    /// What was chosen in the filters of a briefing.
    #[must_use]
    pub fn chosen(&self, id: &str) -> Option<&BTreeSet<Choice>> {
        self.chosen.get(id)
    }

    /// How a briefing was looked at, if it was.
    #[must_use]
    pub fn saved(&self, id: &str) -> Option<&SavedView> {
        self.saved.iter().find(|view| view.id == id)
    }

    /// Keeps what is chosen in the filters of a briefing.
    pub(super) fn choose(&mut self, id: &str, chosen: &BTreeSet<Choice>) {
        if chosen.is_empty() {
            self.chosen.remove(id);
        } else {
            self.chosen.insert(id.to_owned(), chosen.clone());
        }
    }

    /// The views with this one first, in the place of the one before it of the same briefing.
    pub(super) fn with(&self, view: Option<SavedView>) -> Vec<SavedView> {
        let id = view.as_ref().map(|view| view.id.clone());
        let others = self.saved.iter().filter(|kept| Some(&kept.id) != id.as_ref()).cloned();
        view.into_iter().chain(others).take(MOST).collect()
    }

    /// A briefing is looked at as if for the first time.
    pub(super) fn forget(&mut self, id: &str) {
        self.chosen.remove(id);
        self.saved.retain(|view| view.id != id);
        self.notes.retain(|note| note.briefing != id);
    }
}
