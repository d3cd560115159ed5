//! What stands beside the panes: pages, and the list of problems.

use super::{Clip, Effect, NotesPanel, OpenBriefing, Page, WalksPanel};

/// What stands beside the panes. One is shown; a page may stand over another panel, which comes back when it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SidePanel<'a> {
    /// A page.
    Page(&'a Page),
    /// Notes.
    Notes(&'a NotesPanel),
    /// A person's own walks.
    Walks(&'a WalksPanel),
    /// The filters.
    Filters,
    /// The list of problems, with the one looked at.
    Problems(usize),
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PanelKind {
    Page,
    Notes,
    Walks,
    Filters,
    Problems,
}

impl PanelKind {
    /// The one that is shown first: of those that are open the first is seen.
    const ALL: [Self; 5] = [Self::Page, Self::Notes, Self::Walks, Self::Filters, Self::Problems];

    /// True where it stays open under another that is opened.
    const fn stays_under(self, opened: Self) -> bool {
        matches!(
            (self, opened),
            (Self::Notes | Self::Walks | Self::Filters, Self::Page) | (Self::Walks, Self::Notes) | (Self::Filters, Self::Problems)
        )
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

impl OpenBriefing {
    /// What stands beside the panes.
    #[must_use]
    pub fn side_panel(&self) -> Option<SidePanel<'_>> {
        PanelKind::ALL.into_iter().find_map(|kind| match kind {
            PanelKind::Page => self.page.as_ref().map(SidePanel::Page),
            PanelKind::Notes => self.notes.panel.as_ref().map(SidePanel::Notes),
            PanelKind::Walks => self.own_walks.panel.as_ref().map(SidePanel::Walks),
            PanelKind::Filters => self.filters.shown.then_some(SidePanel::Filters),
            PanelKind::Problems => self.problem.map(SidePanel::Problems),
        })
    }

    /// Closes what cannot stay open beside one that is opened.
    pub(super) fn make_room_for(&mut self, opened: PanelKind) {
        for kind in PanelKind::ALL.into_iter().filter(|kind| *kind != opened && !kind.stays_under(opened)) {
            match kind {
                PanelKind::Page => self.page = None,
                PanelKind::Notes => self.notes.panel = None,
                PanelKind::Walks => self.own_walks.panel = None,
                PanelKind::Filters => self.filters.shown = false,
                PanelKind::Problems => self.problem = None,
            }
        }
    }

    pub(super) fn apply_to_side_panel(&mut self, change: SidePanelChange) -> Vec<Effect> {
        match change {
            SidePanelChange::Page(page) => {
                if page.is_some() {
                    self.page_in_hand = true;
                    self.make_room_for(PanelKind::Page);
                }
                self.page = page;
            }
            SidePanelChange::Problem(problem) => {
                if problem.is_some() {
                    self.make_room_for(PanelKind::Problems);
                }
                self.look_at_problem(problem);
            }
            SidePanelChange::CopyProblems => {
                let name = self.origin.name();
                let lines: Vec<String> = self.problems.iter().map(|problem| format!("{name}:{problem}")).collect();
                return vec![Effect::Copy(Clip::plain(lines.join("\n")))];
            }
        }
        Vec::new()
    }

    fn look_at_problem(&mut self, problem: Option<usize>) {
        self.page = None;
        let last = self.problems.len().checked_sub(1);
        self.problem = problem.and_then(|problem| last.map(|last| if problem > last { 0 } else { problem }));
        let about = self.problem.and_then(|problem| self.problems[problem].about.clone());
        if let Some(target) = about {
            self.go_to(&target);
        }
    }
}
