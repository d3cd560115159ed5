//! What a change of the filters does: to the choices, to the list of results, and to where a person is.

use super::{Choice, FilterChange};
use crate::{
    linked::Item,
    state::{Effect, OpenBriefing, PaneId, SidePanel, State, side_panel::PanelKind},
};
use std::sync::Arc;

impl State {
    /// What is chosen is kept for each briefing.
    pub(in crate::state) fn apply_to_filters(&mut self, change: FilterChange) -> Vec<Effect> {
        if change == FilterChange::Show(true) {
            self.leave_notes();
        }
        if change == FilterChange::CopyResults {
            return self.copy_results().into_iter().collect();
        }
        let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
        let before = open_briefing.filters.chosen.clone();
        open_briefing.apply_to_filters(change);
        if open_briefing.filters.chosen != before {
            self.views.choose(&open_briefing.linked.briefing().id, &open_briefing.filters.chosen);
        }
        open_briefing.index_for_filters().into_iter().collect()
    }
}

impl OpenBriefing {
    fn apply_to_filters(&mut self, change: FilterChange) {
        let before = self.filters.chosen.clone();
        match change {
            FilterChange::Show(shown) => {
                if shown {
                    self.side.open(SidePanel::Filters);
                    self.filters.results.shown = !self.filters.chosen.is_empty();
                    // What can be chosen is counted when somebody looks for the first time.
                    self.filters.recompute(&self.linked);
                } else {
                    self.side.close(PanelKind::Filters);
                }
            }
            FilterChange::Name(name) => self.filters.name = name,
            FilterChange::Words(words) => {
                let words = words.trim_start().to_owned();
                let on = !words.trim().is_empty();
                let choice = Choice::Words(if on { words } else { self.filters.words().to_owned() });
                self.filters.set(choice, on);
            }
            FilterChange::Days(typed) => self.filters.set_days(typed),
            FilterChange::Set { choice, on } => self.filters.set(choice, on),
            FilterChange::Clear => {
                self.filters.chosen.clear();
                self.filters.days = Default::default();
            }
            FilterChange::ShowResults(shown) => self.filters.results.shown = shown && !self.filters.chosen.is_empty(),
            FilterChange::Order(order) => {
                self.filters.results.order = order;
                self.filters.recompute(&self.linked);
            }
            FilterChange::Unfold(group) => self.filters.results.unfold(group),
            FilterChange::Choose(item) => self.choose_result(item),
            FilterChange::Step(by) => {
                if let Some(item) = self.filters.results.beside(by) {
                    self.choose_result(item);
                }
            }
            FilterChange::Open => self.open_result(),
            FilterChange::CopyResults => {}
        }
        if self.filters.chosen != before {
            self.chosen_anew();
        }
    }

    /// Other choices: what is tied to the subject may be hidden now, and the list is another.
    fn chosen_anew(&mut self) {
        self.filters.find_words(&self.linked, self.searches.index.as_ref());
        self.filters.recompute(&self.linked);
        self.filters.results.shown = !self.filters.chosen.is_empty();
        if self.filters.results.shown && self.panes.leader.is_text() {
            // The arrows are for the list from now on, which stands in the place of the comments.
            let comments = [PaneId::Critiques, PaneId::Safeguards].into_iter().find(|pane| self.panes[*pane].shown);
            if let Some(comments) = comments {
                self.panes.lead(comments);
            }
        }
        self.choices_changed();
    }

    /// The words of the briefing have to be folded before any can be looked for.
    pub(in crate::state) fn index_for_filters(&self) -> Option<Effect> {
        let asked = self.filters.is_looking() && self.searches.index.is_none();
        asked.then(|| Effect::Index { linked: Arc::clone(&self.linked), generation: self.file.generation })
    }

    /// The words of the briefing were folded.
    pub(in crate::state) fn filter_by_words(&mut self) {
        if self.filters.is_looking() {
            self.filters.find_words(&self.linked, self.searches.index.as_ref());
            self.filters.recompute(&self.linked);
            self.choices_changed();
        }
    }

    /// A result is looked at: it is the subject, and the text goes to its words. Where a person was is not left by it.
    fn choose_result(&mut self, item: Item) {
        self.filters.results.chosen = Some(item);
        let target = self.linked.target(item);
        if let Some((section, _)) = self.filters.results.place(item) {
            self.look_at_in(&target, section);
        }
    }

    /// Opens the result looked at in the reader.
    fn open_result(&mut self) {
        let Some(item) = self.filters.results.chosen else { return };
        let target = self.linked.target(item);
        self.choose_result(item);
        self.navigation.leave_list();
        self.filters.results.shown = false;
        self.go_to(&target);
    }
}
