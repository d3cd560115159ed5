//! What stands over everything else.

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
}
