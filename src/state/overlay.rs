//! What stands over everything else, and the order in which Esc closes what is open.

use super::{Effect, State};

/// One change of what stands over everything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverlayChange {
    /// Shows or hides the box for a path.
    PathBox(bool),
    /// The list of all keys shown, or not.
    KeySheet(bool),
    /// What is looked for in it.
    KeySheetQuery(String),
    /// The sheet about the program shown, or not.
    About(bool),
    /// Somebody wants to see what whoever helps wants to know.
    Diagnose,
    /// Shows or hides the sheet of diagnostics; with what the log says now, and the offer of a report answered.
    Diagnostics {
        /// True to show it.
        shown: bool,
        /// The last messages.
        log: Vec<String>,
    },
}

impl State {
    pub(super) fn apply_to_overlays(&mut self, change: OverlayChange) -> Vec<Effect> {
        match change {
            OverlayChange::PathBox(shown) => self.path_box = shown,
            OverlayChange::KeySheet(shown) => self.key_sheet = shown.then(String::new),
            OverlayChange::KeySheetQuery(query) => self.key_sheet = self.key_sheet.as_ref().map(|_| query),
            OverlayChange::About(shown) => (self.about, self.key_sheet) = (shown, None),
            OverlayChange::Diagnose => return vec![Effect::Diagnose],
            OverlayChange::Diagnostics { shown, log } => {
                (self.diagnostics.shown, self.diagnostics.log) = (shown, log);
                return if shown { self.report_seen() } else { Vec::new() };
            }
        }
        Vec::new()
    }

    /// True where a field may have the keyboard that stands in no box of its own: Esc leaves such a field and closes
    /// nothing, as its box is what a person works in.
    #[must_use]
    pub fn has_fields_of_its_own(&self) -> bool {
        let boxes = [
            self.palette.is_some(),
            self.diagnostics.shown,
            self.key_sheet.is_some(),
            self.about,
            self.starting.is_some(),
            self.floor.is_some(),
            self.path_box,
        ];
        let walks = self.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.own_walks.panel.is_some());
        !boxes.contains(&true) && (self.workshop.is_some() || walks && !self.home)
    }

    /// Closes the topmost thing only, then frees the subject.
    pub(super) fn escape(&mut self) {
        if self.palette.is_some() {
            self.palette = None;
        } else if self.diagnostics.shown {
            self.diagnostics.shown = false;
        } else if self.key_sheet.is_some() {
            self.key_sheet = None;
        } else if self.about {
            self.about = false;
        } else if self.starting.is_some() {
            self.starting = None;
        } else if self.workshop.is_some() {
            self.escape_workshop();
        } else if self.home && self.open_briefing.is_some() {
            self.home = false;
        } else if self.floor.is_some() {
            self.floor = None;
        } else if self.folded_contents_shown {
            self.folded_contents_shown = false;
        } else if self.path_box {
            self.path_box = false;
        } else if self.news.is_some() {
            self.news = None;
        } else if self.notice.is_some() {
            self.notice = None;
        } else if let Some(open_briefing) = &mut self.open_briefing {
            if open_briefing.wrong_order {
                open_briefing.wrong_order = false;
            } else if open_briefing.gaps.is_some() {
                open_briefing.gaps = None;
            } else if open_briefing.page.is_some() {
                open_briefing.page = None;
            } else if open_briefing.notes.panel.is_some() {
                self.close_notes();
            } else if open_briefing.own_walks.panel.is_some() {
                self.close_walks();
            } else if open_briefing.filters.shown {
                open_briefing.filters.shown = false;
            } else if open_briefing.problem.is_some() {
                open_briefing.problem = None;
            } else if open_briefing.search.is_some() {
                open_briefing.search_before = open_briefing.search.take();
            } else if let Some(subject) = &mut open_briefing.subject {
                subject.locked = false;
                open_briefing.look_at(|subject| subject.words = None);
            }
        }
    }
}
