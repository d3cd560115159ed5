//! What was last announced to screen readers, and what it was made from.

use crate::{
    linked::CardOrder,
    state::{PaneId, State},
};

/// The announcements, each empty where there is none.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Announcements {
    pub subject: String,
    pub thread: String,
    pub filters: String,
    pub search: String,
    pub pane: String,
    pub problem: String,
    pub size: String,
    pub order: String,
}

impl Announcements {
    pub fn all(&self) -> [(&'static str, &str); 8] {
        let Self { subject, thread, filters, search, pane, problem, size, order } = self;
        [
            ("pane", pane),
            ("subject", subject),
            ("thread", thread),
            ("filters", filters),
            ("search", search),
            ("problem", problem),
            ("size", size),
            ("order", order),
        ]
    }
}

/// What the announcements were made from.
#[derive(Debug, Default, PartialEq)]
pub struct AnnouncementsKey {
    /// The opening, counted from one, and the subject.
    pub subject_revision: (u64, u64),
    pub on_thread: Option<(PaneId, usize)>,
    /// What the filters hide, how many choices are made, and whether the list of results says it.
    pub filters: (u64, usize, bool),
    pub hit: (u64, usize),
    pub leader: Option<PaneId>,
    pub problem: Option<usize>,
    pub text_size: u16,
    /// The order of cards, and whether somebody chose it.
    pub order: (CardOrder, bool),
}

impl AnnouncementsKey {
    pub fn new(state: &State) -> Self {
        let Some(open_briefing) = &state.open_briefing else { return Self { text_size: state.prefs.text_size, ..Self::default() } };
        Self {
            subject_revision: (open_briefing.file.generation + 1, open_briefing.navigation.following.revision),
            on_thread: open_briefing.navigation.following.on_thread,
            filters: (open_briefing.filters.revision, open_briefing.filters.chosen.len(), open_briefing.filters.results.shown),
            hit: open_briefing.searches.current.as_ref().map_or((0, 0), |search| (search.revision, search.index)),
            leader: Some(open_briefing.panes.leader),
            problem: open_briefing.side.problem(),
            text_size: state.prefs.text_size,
            order: (open_briefing.linked.card_order(), open_briefing.says_card_order),
        }
    }
}
