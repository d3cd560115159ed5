//! What stands over everything else.

use super::{Correction, CorrectionChange, Diagnostics, Effect, FloorBox, NoteView, Palette, Starting, State};

/// What stands over everything else; in which order, [`super::Layer`] says.
#[derive(Debug, Default)]
pub struct Overlays {
    /// The box that finds, while it is open.
    pub palette: Option<Palette>,
    /// What is looked for in the list of keys, while it is shown.
    pub key_sheet: Option<String>,
    /// True while the sheet about the program is shown.
    pub about: bool,
    /// What whoever helps wants to know.
    pub diagnostics: Diagnostics,
    /// What is being written to the compilers.
    pub correction: Option<Correction>,
    /// Floor mode, while it is on.
    pub floor: Option<FloorBox>,
    /// The speaking note, while it is put together.
    pub speaking_note: Option<NoteView>,
    /// The choice of walks, while it is shown.
    pub walk_start: Option<Starting>,
    /// True while the box for a path is shown.
    pub path_box: bool,
    /// True while the contents are brought back in a window too narrow to keep them.
    pub contents: bool,
}

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
    /// What is written to the compilers.
    Correction(CorrectionChange),
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
            OverlayChange::PathBox(shown) => self.overlays.path_box = shown,
            OverlayChange::KeySheet(shown) => self.overlays.key_sheet = shown.then(String::new),
            OverlayChange::KeySheetQuery(query) => self.overlays.key_sheet = self.overlays.key_sheet.as_ref().map(|_| query),
            OverlayChange::About(shown) => (self.overlays.about, self.overlays.key_sheet) = (shown, None),
            OverlayChange::Correction(change) => return self.apply_to_correction(change),
            OverlayChange::Diagnose => return vec![Effect::Diagnose],
            OverlayChange::Diagnostics { shown, log } => {
                (self.overlays.diagnostics.shown, self.overlays.diagnostics.log) = (shown, log);
                return if shown { self.report_seen() } else { Vec::new() };
            }
        }
        Vec::new()
    }
}
