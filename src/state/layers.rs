//! What can be open over, around and beside the panes, the topmost first: the one order in which Esc closes it, and which
//! everybody asks who has to know what the keyboard is about.

use super::{OpenBriefing, SidePanel, State};

/// One thing that can be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The one box that finds.
    Palette,
    /// What whoever helps wants to know.
    Diagnostics,
    /// What is written to the compilers.
    Correction,
    /// The list of all keys.
    KeySheet,
    /// The sheet about the program.
    About,
    /// The choice of a walk to start.
    WalkStart,
    /// A workshop.
    Workshop,
    /// The start page, over a briefing that is open.
    Home,
    /// The speaking note of a place.
    SpeakingNote,
    /// Floor mode.
    Floor,
    /// The contents over the panes of a narrow window.
    Contents,
    /// The box for a path.
    PathBox,
    /// Something that went well.
    News,
    /// Something to tell.
    Notice,
    /// That words written from the right do not stand in their order.
    ReadingOrder,
    /// The gap map.
    GapMap,
    /// What stands beside the panes.
    SidePanel,
    /// The list of results, in the place of the comments.
    Results,
    /// Words that were searched, highlighted in the panes.
    SearchMarks,
    /// The subject, locked.
    Subject,
}

impl Layer {
    /// The topmost first.
    pub const ALL: [Self; 20] = [
        Self::Palette,
        Self::Diagnostics,
        Self::Correction,
        Self::KeySheet,
        Self::About,
        Self::WalkStart,
        Self::Workshop,
        Self::Home,
        Self::SpeakingNote,
        Self::Floor,
        Self::Contents,
        Self::PathBox,
        Self::News,
        Self::Notice,
        Self::ReadingOrder,
        Self::GapMap,
        Self::SidePanel,
        Self::Results,
        Self::SearchMarks,
        Self::Subject,
    ];

    /// True where the panes cannot be read while it is open.
    #[must_use]
    pub const fn covers_the_panes(self) -> bool {
        (self as usize) <= Self::Floor as usize
    }

    /// True for a box of its own, which a person works in: Esc in a field of it closes it.
    const fn is_box(self) -> bool {
        match self {
            Self::Palette
            | Self::Diagnostics
            | Self::Correction
            | Self::KeySheet
            | Self::About
            | Self::WalkStart
            | Self::Floor
            | Self::PathBox => true,
            Self::Workshop
            | Self::Home
            | Self::SpeakingNote
            | Self::Contents
            | Self::News
            | Self::Notice
            | Self::ReadingOrder
            | Self::GapMap
            | Self::SidePanel
            | Self::Results
            | Self::SearchMarks
            | Self::Subject => false,
        }
    }
}

impl State {
    /// True where something is open, whatever stands over it.
    #[must_use]
    pub fn is_open(&self, layer: Layer) -> bool {
        let open_briefing = self.open_briefing.as_ref();
        match layer {
            Layer::Palette => self.overlays.palette.is_some(),
            Layer::Diagnostics => self.overlays.diagnostics.shown,
            Layer::Correction => self.overlays.correction.is_some(),
            Layer::KeySheet => self.overlays.key_sheet.is_some(),
            Layer::About => self.overlays.about,
            Layer::WalkStart => self.overlays.walk_start.is_some(),
            Layer::Workshop => self.workshop.is_some(),
            Layer::Home => self.home.shown && open_briefing.is_some(),
            Layer::SpeakingNote => self.overlays.speaking_note.is_some(),
            Layer::Floor => self.overlays.floor.is_some(),
            Layer::Contents => self.overlays.contents,
            Layer::PathBox => self.overlays.path_box,
            Layer::News => self.notices.news.is_some(),
            Layer::Notice => self.notices.notice.is_some(),
            Layer::ReadingOrder => open_briefing.is_some_and(|open_briefing| open_briefing.file.wrong_order),
            Layer::GapMap => open_briefing.is_some_and(|open_briefing| open_briefing.gaps.is_some()),
            Layer::SidePanel => open_briefing.is_some_and(|open_briefing| open_briefing.side.seen().is_some()),
            Layer::Results => open_briefing.is_some_and(|open_briefing| open_briefing.filters.results.shown),
            Layer::SearchMarks => open_briefing.is_some_and(|open_briefing| open_briefing.searches.current.is_some()),
            Layer::Subject => open_briefing.is_some_and(|open_briefing| open_briefing.navigation.subject.is_some()),
        }
    }

    /// What is open, the topmost first.
    pub fn layers(&self) -> impl Iterator<Item = Layer> + '_ {
        Layer::ALL.into_iter().filter(|layer| self.is_open(*layer))
    }

    /// True while something stands over the panes.
    #[must_use]
    pub fn are_panes_covered(&self) -> bool {
        self.layers().any(Layer::covers_the_panes)
    }

    /// True where a field may have the keyboard that stands in no box of its own: Esc leaves such a field and closes
    /// nothing, as its box is what a person works in.
    #[must_use]
    pub fn has_fields_of_its_own(&self) -> bool {
        let walks = self.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.side.walks().is_some());
        !self.layers().any(Layer::is_box) && (self.is_open(Layer::Workshop) || walks && !self.home.shown)
    }

    /// Closes the topmost thing only, then frees the subject.
    pub(super) fn escape(&mut self) {
        let Some(top) = self.layers().next() else { return };
        match top {
            Layer::Palette => self.overlays.palette = None,
            Layer::Diagnostics => self.overlays.diagnostics.shown = false,
            Layer::Correction => self.overlays.correction = None,
            Layer::KeySheet => self.overlays.key_sheet = None,
            Layer::About => self.overlays.about = false,
            Layer::WalkStart => self.overlays.walk_start = None,
            Layer::Workshop => self.escape_workshop(),
            Layer::Home => self.home.shown = false,
            Layer::SpeakingNote => self.overlays.speaking_note = None,
            Layer::Floor => self.overlays.floor = None,
            Layer::Contents => self.overlays.contents = false,
            Layer::PathBox => self.overlays.path_box = false,
            Layer::News => self.notices.news = None,
            Layer::Notice => self.notices.notice = None,
            Layer::SidePanel => self.escape_side_panel(),
            Layer::ReadingOrder => self.with_open_briefing(|open_briefing| open_briefing.file.wrong_order = false),
            Layer::GapMap => self.with_open_briefing(|open_briefing| open_briefing.gaps = None),
            Layer::Results => self.with_open_briefing(|open_briefing| open_briefing.filters.results.shown = false),
            Layer::SearchMarks => {
                self.with_open_briefing(|open_briefing| open_briefing.searches.before = open_briefing.searches.current.take());
            }
            Layer::Subject => self.with_open_briefing(OpenBriefing::free_subject),
        }
    }

    fn with_open_briefing(&mut self, change: impl FnOnce(&mut OpenBriefing)) {
        if let Some(open_briefing) = &mut self.open_briefing {
            change(open_briefing);
        }
    }

    /// Of notes and walks first what is written in them.
    fn escape_side_panel(&mut self) {
        let Some(open_briefing) = &mut self.open_briefing else { return };
        match open_briefing.side.seen() {
            Some(SidePanel::Notes(_)) => self.close_notes(),
            Some(SidePanel::Walks(_)) => self.close_walks(),
            // Of the filters first the name that is typed.
            Some(SidePanel::Filters) if !open_briefing.filters.name.is_empty() => open_briefing.filters.name.clear(),
            Some(SidePanel::Page(_) | SidePanel::Filters | SidePanel::Problems(_)) => open_briefing.side.close_seen(),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn esc_closes_one_thing_after_the_other_from_the_top() {
        let mut state = State::default();
        (state.overlays.path_box, state.overlays.about, state.overlays.diagnostics.shown) = (true, true, true);
        state.overlays.key_sheet = Some(String::new());
        (state.notices.news, state.notices.notice) = (Some("news".to_owned()), Some("notice".to_owned()));
        let order = [Layer::Diagnostics, Layer::KeySheet, Layer::About, Layer::PathBox, Layer::News, Layer::Notice];
        assert_eq!(state.layers().collect::<Vec<_>>(), order);
        for closed in 1..=order.len() {
            state.escape();
            assert_eq!(state.layers().collect::<Vec<_>>(), order[closed..]);
        }
        assert!(!state.are_panes_covered());
    }
}
