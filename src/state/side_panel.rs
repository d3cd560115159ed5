//! What stands beside the panes: pages, and the list of problems.

use super::{Clip, Effect, OpenBriefing, Page};

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
    pub(super) fn apply_to_side_panel(&mut self, change: SidePanelChange) -> Vec<Effect> {
        match change {
            SidePanelChange::Page(page) => {
                self.page_in_hand |= page.is_some();
                self.page = page;
                self.problem = self.problem.filter(|_| self.page.is_none());
            }
            SidePanelChange::Problem(problem) => {
                self.notes.panel = self.notes.panel.take().filter(|_| problem.is_none());
                self.own_walks.panel = self.own_walks.panel.take().filter(|_| problem.is_none());
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
