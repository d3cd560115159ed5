//! What a person means to tell the compilers is wrong in an item. It is copied as one text, and sent by nobody.

use super::{Clip, Effect, State};
use crate::{
    describe::{self, Extent},
    linked::TextPlace,
    text,
};

/// What is being written to the compilers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The item it is about.
    pub about: TextPlace,
    /// What is wrong with it.
    pub remark: String,
}

/// One change of what is written to the compilers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorrectionChange {
    /// Begins one about the active item, or drops it.
    Show(bool),
    /// What is wrong.
    Remark(String),
    /// Puts it on the clipboard and closes it.
    Copy,
}

impl State {
    pub(super) fn apply_to_correction(&mut self, change: CorrectionChange) -> Vec<Effect> {
        match change {
            CorrectionChange::Show(true) => {
                self.overlays.correction = self.active_place().map(|about| Correction { about, remark: String::new() });
            }
            CorrectionChange::Show(false) => self.overlays.correction = None,
            CorrectionChange::Remark(remark) => {
                if let Some(correction) = &mut self.overlays.correction {
                    correction.remark = remark;
                }
            }
            CorrectionChange::Copy => return self.copy_correction().into_iter().collect(),
        }
        Vec::new()
    }

    fn copy_correction(&mut self) -> Option<Effect> {
        let Correction { about, remark } = self.overlays.correction.take()?;
        let lines = self.lines_of(&about, Extent::Full).unwrap_or_default();
        let linked = &self.open_briefing.as_ref()?.linked;
        self.notices.copied = Some(text::correction::COPIED.words());
        Some(Effect::Copy(Clip::plain(describe::correction(linked, &about.target, &lines, &remark))))
    }
}
