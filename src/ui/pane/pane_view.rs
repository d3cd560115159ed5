//! What every part of a pane needs to know.

use crate::{
    model::PaneKind,
    state::PaneId,
    ui::{theme::Tokens, view::Open},
};
use egui::Color32;

/// What every part of a pane needs to know.
#[derive(Clone, Copy)]
pub struct PaneView<'a> {
    pub open: Open<'a>,
    pub id: PaneId,
    pub kind: PaneKind,
    /// 1.0 is 100 %; the text is set larger in a wide window.
    pub text_size: f32,
    /// True where no other pane is in sight.
    pub alone: bool,
    /// True where the window is so wide that there is room for more.
    pub wide: bool,
}

impl PaneView<'_> {
    pub fn tokens(&self) -> &Tokens {
        self.open.view.tokens
    }

    /// True where the subject's row lists what is tied to it. Only once the subject was chosen: while a person scrolls no row
    /// may grow.
    pub fn shows_related(&self) -> bool {
        let chosen = self.open.open_briefing.navigation.subject.as_ref().is_some_and(|subject| subject.locked);
        self.alone && self.kind == PaneKind::Provisions && chosen
    }

    /// The query whose words every text marks.
    pub fn searched(&self) -> Option<&crate::search::Query> {
        self.open.open_briefing.searches.current.as_ref().map(|search| &search.query)
    }

    pub fn ground(&self) -> Color32 {
        if self.kind == PaneKind::Provisions { self.tokens().page } else { self.tokens().desk }
    }
}
