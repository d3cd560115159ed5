//! What stands beside the panes: one panel, and under it those that come back when it is closed.
//!
//! Each panel is stored once, with what it shows. Which of them may stay open under which other is decided here alone.

use super::{Clip, Effect, NotesPanel, OpenBriefing, Page, State, WalksPanel, follow::hangs_on};
use crate::model::Target;

/// A panel beside the panes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SidePanel {
    /// A page.
    Page(Page),
    /// Notes.
    Notes(NotesPanel),
    /// A person's own walks.
    Walks(WalksPanel),
    /// The filters.
    Filters,
    /// The list of problems, with the one looked at.
    Problems(usize),
}

/// Which of them; one that stands lower in this list stands lower beside the panes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PanelKind {
    Page,
    Notes,
    Walks,
    Filters,
    Problems,
}

impl SidePanel {
    const fn kind(&self) -> PanelKind {
        match self {
            Self::Page(_) => PanelKind::Page,
            Self::Notes(_) => PanelKind::Notes,
            Self::Walks(_) => PanelKind::Walks,
            Self::Filters => PanelKind::Filters,
            Self::Problems(_) => PanelKind::Problems,
        }
    }
}

impl PanelKind {
    /// True where it stays open when another is opened.
    const fn stays_open_with(self, opened: Self) -> bool {
        matches!((self, opened), (Self::Notes | Self::Walks | Self::Filters, Self::Page) | (Self::Walks, Self::Notes))
    }
}

/// The panels that are open; the topmost is seen.
#[derive(Debug, Default)]
pub struct SidePanels {
    /// The topmost first, each kind once.
    open: Vec<SidePanel>,
    /// True while the page was opened after anything else was clicked or had the keyboard.
    page_has_focus: bool,
}

impl SidePanels {
    /// The one that is seen.
    #[must_use]
    pub fn seen(&self) -> Option<&SidePanel> {
        self.open.first()
    }

    /// The page, seen or not.
    #[must_use]
    pub fn page(&self) -> Option<&Page> {
        self.open.iter().find_map(|panel| if let SidePanel::Page(page) = panel { Some(page) } else { None })
    }

    /// The page, where nothing else was clicked or had the keyboard since it was opened.
    #[must_use]
    pub fn focused_page(&self) -> Option<&Page> {
        self.page().filter(|_| self.page_has_focus)
    }

    /// The list of notes, seen or not.
    #[must_use]
    pub fn notes(&self) -> Option<&NotesPanel> {
        self.open.iter().find_map(|panel| if let SidePanel::Notes(notes) = panel { Some(notes) } else { None })
    }

    /// The panel of walks, seen or not.
    #[must_use]
    pub fn walks(&self) -> Option<&WalksPanel> {
        self.open.iter().find_map(|panel| if let SidePanel::Walks(walks) = panel { Some(walks) } else { None })
    }

    /// True where the filters are open, seen or not.
    #[must_use]
    pub fn has_filters(&self) -> bool {
        self.open.contains(&SidePanel::Filters)
    }

    /// The problem looked at, where the list is open, seen or not.
    #[must_use]
    pub fn problem(&self) -> Option<usize> {
        self.open.iter().find_map(|panel| if let SidePanel::Problems(problem) = panel { Some(*problem) } else { None })
    }

    pub(super) fn walks_mut(&mut self) -> Option<&mut WalksPanel> {
        self.open.iter_mut().find_map(|panel| if let SidePanel::Walks(walks) = panel { Some(walks) } else { None })
    }

    /// Opens a panel, and closes those that do not stay open with it. One of its kind makes way.
    pub(super) fn open(&mut self, panel: SidePanel) {
        let opened = panel.kind();
        self.open.retain(|other| other.kind().stays_open_with(opened));
        self.add(panel);
    }

    /// Another page where one is open, which has the keyboard no more and no less than before.
    fn turn_page(&mut self, to: Page) {
        if let Some(page) = self.open.iter_mut().find_map(|panel| if let SidePanel::Page(page) = panel { Some(page) } else { None }) {
            *page = to;
        }
    }

    /// Adds a panel at its place and closes no other; one of its kind makes way.
    pub(super) fn add(&mut self, panel: SidePanel) {
        self.page_has_focus |= panel.kind() == PanelKind::Page;
        self.close(panel.kind());
        let index = self.open.partition_point(|other| other.kind() < panel.kind());
        self.open.insert(index, panel);
    }

    pub(super) fn close(&mut self, kind: PanelKind) {
        self.open.retain(|panel| panel.kind() != kind);
    }

    /// Lists problems, with the one looked at, under all that is open; or no longer.
    pub(super) fn list_problems(&mut self, problem: Option<usize>) {
        match problem {
            Some(problem) => self.add(SidePanel::Problems(problem)),
            None => self.close(PanelKind::Problems),
        }
    }

    /// Closes the one that is seen.
    pub(super) fn close_seen(&mut self) {
        if !self.open.is_empty() {
            self.open.remove(0);
        }
    }

    /// Opens the list of notes, as it was left where it is open already.
    pub(super) fn open_notes(&mut self) {
        let panel = self.notes().cloned().unwrap_or_default();
        self.open(SidePanel::Notes(panel));
    }

    /// Changes what the list of notes shows, where it is open.
    pub(super) fn change_notes<R>(&mut self, change: impl FnOnce(&mut NotesPanel) -> R) {
        let panel = self.open.iter_mut().find_map(|panel| if let SidePanel::Notes(notes) = panel { Some(notes) } else { None });
        panel.map(change);
    }

    /// Opens the panel of walks, as it was left where it is open already.
    pub(super) fn open_walks(&mut self) {
        let panel = self.walks().cloned().unwrap_or_default();
        self.open(SidePanel::Walks(panel));
    }

    /// Takes out a panel, to be added again elsewhere.
    pub(super) fn take(&mut self, kind: PanelKind) -> Option<SidePanel> {
        let index = self.open.iter().position(|panel| panel.kind() == kind)?;
        Some(self.open.remove(index))
    }

    /// Something else than the page was clicked or has the keyboard.
    pub(super) const fn leave_page(&mut self) {
        self.page_has_focus = false;
    }
}

/// One change of what stands beside the panes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SidePanelChange {
    /// Shows a page beside the panes, or closes it.
    Page(Option<Page>),
    /// Looks at a problem, or closes the list.
    Problem(Option<usize>),
    /// Puts the list of problems on the clipboard.
    CopyProblems,
}

impl State {
    pub(super) fn apply_to_side_panel(&mut self, change: SidePanelChange) -> Vec<Effect> {
        let has_problems = self.open_briefing.as_ref().is_some_and(|open_briefing| !open_briefing.file.problems.is_empty());
        if has_problems && matches!(change, SidePanelChange::Problem(Some(_))) {
            self.leave_notes();
        }
        self.in_open_briefing(|open_briefing| open_briefing.apply_to_side_panel(change))
    }
}

impl OpenBriefing {
    /// What stands beside the panes.
    #[must_use]
    pub fn side_panel(&self) -> Option<&SidePanel> {
        self.side.seen()
    }

    /// The place in the text that the subject is, or, of an item, the one it stands under.
    #[must_use]
    pub fn place_of_subject(&self) -> Option<&Target> {
        let subject = self.navigation.subject.as_ref()?;
        let section = &self.linked.sections().get(subject.section)?.target;
        Some(if subject.target.address().is_some() { &subject.target } else { section })
    }

    /// Who says what is always about the place of the subject. An item on the place that is shown leaves it: it may have been
    /// gone to from there. A source has no place.
    pub(super) fn turn_who_says_what(&mut self) {
        let Some(Page::WhoSaysWhat(shown)) = self.side.page() else { return };
        let Some((subject, place)) = self.navigation.subject.as_ref().zip(self.place_of_subject()) else { return };
        let is_on_it = |item| self.linked.sections().get(subject.section).is_some_and(|section| hangs_on(section, item, shown));
        let stays =
            shown == place || matches!(subject.target, Target::Source(_)) || self.linked.item(&subject.target).is_some_and(is_on_it);
        if !stays {
            let place = place.clone();
            self.side.turn_page(Page::WhoSaysWhat(place));
        }
    }

    fn apply_to_side_panel(&mut self, change: SidePanelChange) -> Vec<Effect> {
        match change {
            SidePanelChange::Page(Some(page)) => self.side.open(SidePanel::Page(page)),
            SidePanelChange::Page(None) => self.side.close(PanelKind::Page),
            SidePanelChange::Problem(Some(problem)) => self.look_at_problem(problem),
            SidePanelChange::Problem(None) => {
                self.side.close(PanelKind::Page);
                self.side.close(PanelKind::Problems);
            }
            SidePanelChange::CopyProblems => {
                return vec![Effect::Copy(Clip::plain(self.file.problem_lines()))];
            }
        }
        Vec::new()
    }

    /// Opens the list at a problem, at the first where there are not so many, and goes to what it is about.
    fn look_at_problem(&mut self, problem: usize) {
        let index = if problem < self.file.problems.len() { problem } else { 0 };
        let Some(problem) = self.file.problems.get(index) else { return };
        let about = problem.about.clone();
        self.side.open(SidePanel::Problems(index));
        if let Some(target) = about {
            self.go_to(&target);
        }
    }
}
