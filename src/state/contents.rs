//! The contents: which divisions are folded, and whether they are shown.

use super::State;

/// One change of the contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentsChange {
    /// Folds or unfolds a division, by its section.
    Fold(usize),
    /// Brings the contents over the panes of a narrow window, or takes them away again.
    ToggleOverPanes,
    /// Shows or hides the contents.
    Toggle,
}

impl State {
    pub(super) fn apply_to_contents(&mut self, change: ContentsChange) {
        match change {
            ContentsChange::Fold(section) => {
                if let Some(open_briefing) = &mut self.open_briefing
                    && !open_briefing.folded.remove(&section)
                {
                    open_briefing.folded.insert(section);
                }
            }
            ContentsChange::ToggleOverPanes => self.overlays.contents = !self.overlays.contents,
            ContentsChange::Toggle => self.prefs.contents = !self.prefs.contents,
        }
    }
}
