//! What is open.

use super::{
    Filters, Gaps, Navigation, OpenFile, Origin, PaneId, Panes, Searches, SidePanel, SidePanels,
    undo::{Step, UndoHistory},
    walks::WalkEditor,
};
use crate::{
    linked::{LinkedBriefing, Stances, Tally},
    model::{PaneKind, Problem},
};
use std::{collections::BTreeSet, sync::Arc};

/// An open briefing and how it is looked at.
#[derive(Debug)]
pub struct OpenBriefing {
    /// The file it was read from.
    pub file: OpenFile,
    /// The briefing, linked; never changes while it is open.
    pub linked: Arc<LinkedBriefing>,
    /// What stands beside the panes.
    pub side: SidePanels,
    /// The one item everything follows, what is tied to it, and where a person has been.
    pub navigation: Navigation,
    /// Its words as they are searched, and what was looked for.
    pub searches: Searches,
    /// The gap map, while it is open.
    pub gaps: Option<Gaps>,
    /// Which items are shown.
    pub filters: Filters,
    /// The panes, shown or not.
    pub panes: Panes,
    /// Divisions folded in the contents, by their section.
    pub folded: BTreeSet<usize>,
    /// True once a person has chosen an order of cards: it is announced.
    pub says_card_order: bool,
    /// What a person wrote on it.
    pub notes: super::Notes,
    /// Walks a person made through it.
    pub own_walks: super::OwnWalks,
    /// What was done to notes and walks, in order.
    pub(super) undo: UndoHistory<Step>,
}

/// From so many provisions on the contents begin with their divisions alone.
const FOLDED_FROM: usize = 30;

/// The divisions folded when a briefing opens: all that hold provisions, in a long one.
fn folded_at_first(linked: &LinkedBriefing) -> BTreeSet<usize> {
    let sections = linked.sections();
    let holds = |index: &usize| !linked.inside(*index).is_empty();
    if linked.briefing().provisions.len() < FOLDED_FROM { BTreeSet::new() } else { (0..sections.len()).filter(holds).collect() }
}

impl OpenBriefing {
    /// A briefing just opened: at its beginning, the text leading.
    #[must_use]
    pub fn new(origin: Origin, linked: Arc<LinkedBriefing>, problems: impl Into<Arc<[Problem]>>, generation: u64) -> Self {
        let problems = problems.into();
        let folded = folded_at_first(&linked);
        let mut side = SidePanels::default();
        if !problems.is_empty() {
            side.open(SidePanel::Problems(0));
        }
        Self {
            file: OpenFile::new(origin, linked.briefing(), problems, generation),
            linked,
            side,
            navigation: Navigation::default(),
            gaps: None,
            searches: Searches::default(),
            filters: Filters::default(),
            panes: Panes::default(),
            folded,
            says_card_order: false,
            notes: super::Notes::default(),
            own_walks: super::OwnWalks::default(),
            undo: UndoHistory::default(),
        }
    }

    /// The stances of the positions that are shown in a section, of a division with everything in it.
    #[must_use]
    pub fn stances_within(&self, section: usize) -> Stances {
        let items = self.linked.items_within(section);
        Stances::of(&self.linked, items.into_iter().filter(|item| !self.filters.hides_item(*item)))
    }

    /// The rows of a pane that are tied to the subject.
    #[must_use]
    pub fn tied_in(&self, pane: PaneId) -> &[usize] {
        &self.navigation.following.rows[pane.kind() as usize]
    }

    /// What of a section is shown, and what the filters hide there.
    #[must_use]
    pub fn tally(&self, section: usize) -> (Tally, Tally) {
        let all = self.linked.sections().get(section).map_or_else(Tally::default, |section| section.tally);
        let shown = all.saturating_sub(self.filters.hidden_in(section));
        (shown, all.saturating_sub(shown))
    }

    /// What of a section is shown, of a division with everything in it: what a line of the contents counts, folded or not.
    #[must_use]
    pub fn tally_within(&self, section: usize) -> Tally {
        let all = self.linked.sections().get(section).map_or_else(Tally::default, |section| section.within);
        all.saturating_sub(self.filters.hidden_within(section))
    }

    /// How many of the rows tied in a pane of comments are of which kind, by their places among these.
    #[must_use]
    pub fn tied_tally(&self, pane: PaneKind, places: std::ops::Range<usize>) -> Tally {
        let before = |place: usize| {
            self.navigation.following.before.get(place).or(self.navigation.following.before.last()).copied().unwrap_or_default()
        };
        match pane {
            PaneKind::Provisions | PaneKind::Sources => Tally::default(),
            PaneKind::Safeguards => Tally { safeguards: places.len(), ..Tally::default() },
            PaneKind::Critiques => before(places.end).saturating_sub(before(places.start)),
        }
    }

    /// The provision or division the subject stands in.
    #[must_use]
    pub fn subject_section(&self) -> Option<crate::model::Target> {
        let section = self.navigation.subject.as_ref()?.section;
        self.linked.sections().get(section).map(|section| section.target.clone())
    }

    /// The walk of one's own that is written.
    #[must_use]
    pub fn open_walk(&self) -> Option<&crate::model::Walk> {
        self.own_walks.walk(self.side.walks()?.open.as_deref()?)
    }

    pub(super) const fn walk_editor(&mut self) -> WalkEditor<'_> {
        WalkEditor::new(&mut self.own_walks, &mut self.side)
    }

    /// The walks that can be walked here: the briefing's, and then one's own.
    pub fn walks(&self) -> impl Iterator<Item = &crate::model::Walk> {
        self.linked.briefing().walks.iter().chain(&self.own_walks.walks)
    }

    /// Those of them a room can be walked through: a walk that is only begun has no stop yet.
    pub fn walks_to_run(&self) -> impl Iterator<Item = &crate::model::Walk> {
        self.walks().filter(|walk| !walk.stops.is_empty())
    }

    /// When something a person wrote has to be saved, in milliseconds since 1970.
    #[must_use]
    pub fn due(&self) -> Option<i64> {
        self.notes.due().into_iter().chain(self.own_walks.due()).min()
    }
}
