//! What an open briefing is about, and where a person has been in it; how its panes follow is in `navigate`.

use super::{Filters, Following, History, PaneId, Place, Subject, Visit, follow};
use crate::{
    linked::{Item, LinkedBriefing, RowKind, Tally},
    model::{PaneKind, Target},
};

/// How far down a pane the reading line is: what crosses it is the subject.
pub const READING_LINE: f32 = 0.2;

/// One change of the subject and of where the panes are.
#[derive(Clone, Debug, PartialEq)]
pub enum NavigationChange {
    /// A pane was moved by a person. `line` is the row at the line 20 % down it.
    Scrolled {
        /// Which pane.
        pane: PaneId,
        /// Where it is now.
        place: Place,
        /// The row at its reading line, and the level of that row's top.
        line: (usize, f32),
    },
    /// A pane was moved by a person without the others: with Alt held.
    ScrolledAlone {
        /// Which pane.
        pane: PaneId,
        /// Where it is now.
        place: Place,
    },
    /// A pane's row was chosen.
    Select {
        /// Which pane.
        pane: PaneId,
        /// The row.
        row: usize,
        /// Words in it that were pressed, by their place among the section's anchors.
        words: Option<usize>,
        /// The height the row's top stands at, so that followers come level with it.
        level: f32,
    },
    /// Goes to a target wherever it stands.
    GoTo(Target),
    /// To the subject before this one, or forward again.
    History {
        /// True backward.
        back: bool,
    },
    /// A pane has the keyboard.
    Lead(PaneId),
    /// The subject moves by so many items in the leading pane.
    Step(isize),
    /// The subject becomes the first or the last item of the leading pane.
    End {
        /// True for the last.
        last: bool,
    },
    /// The leading pane moves by so many of its heights.
    PageBy(f32),
    /// Along what is tied to the subject, without leaving it: the next, or the one before.
    Thread {
        /// False for the one before.
        onward: bool,
    },
    /// The subject is locked where it is.
    Lock,
    /// Brings a row of a pane into sight; the subject stays.
    Reveal {
        /// Which pane.
        pane: PaneId,
        /// The row.
        row: usize,
    },
}

/// The one item everything follows, what is tied to it, and where a person has been.
#[derive(Debug, Default)]
pub struct Navigation {
    /// The one item everything follows.
    pub subject: Option<Subject>,
    /// What is tied to the subject, and where followers were brought.
    pub following: Following,
    /// Where a person has been.
    pub history: History,
    /// True where keys led to the subject, or to its pane: it is shown where the keyboard is.
    pub by_keyboard: bool,
}

impl Navigation {
    /// Notes the subject before a jump, so that a person can come back to it.
    pub(super) fn leave(&mut self) {
        if let Some(subject) = &self.subject {
            self.history.leave(Visit::of(subject));
        }
    }

    /// Notes that a person leaves the list of results, to come back to it.
    pub(super) fn leave_list(&mut self) {
        if let Some(subject) = &self.subject {
            self.history.leave(Visit { in_list: true, ..Visit::of(subject) });
        }
    }

    /// The subject before this one, or the one a person came back from.
    pub(super) fn turn(&mut self, back: bool, in_list: bool) -> Option<Visit> {
        let here = Visit { in_list, ..Visit::of(self.subject.as_ref()?) };
        if back { self.history.back(here) } else { self.history.forward(here) }
    }

    pub(super) const fn lock(&mut self) {
        if let Some(subject) = &mut self.subject {
            subject.locked = true;
        }
    }

    pub(super) fn is_locked(&self) -> bool {
        self.subject.as_ref().is_some_and(|subject| subject.locked)
    }

    /// Works out anew what is tied to the subject, of what the filters leave.
    pub(super) fn find_tied(&mut self, linked: &LinkedBriefing, filters: &Filters) {
        let Some(subject) = &self.subject else { return };
        self.following.revision += 1;
        let mut tied = PaneKind::ALL.map(|pane| follow::tied(linked, subject, pane));
        let all = tallied(linked, &tied);
        for (pane, tied) in PaneKind::ALL.into_iter().zip(&mut tied) {
            tied.retain(|row| !filters.hides(pane, *row));
        }
        self.following.hidden = all.saturating_sub(tallied(linked, &tied));
        let mut before = Tally::default();
        let critiques = items_in(linked, PaneKind::Critiques, &tied[PaneKind::Critiques as usize]);
        let each = critiques.map(|item| {
            before = before + Tally::from_iter([item]);
            before
        });
        self.following.before = std::iter::once(Tally::default()).chain(each).collect();
        self.following.rows = tied;
    }
}

/// The items whose cards stand in rows of a pane.
fn items_in<'l>(linked: &'l LinkedBriefing, pane: PaneKind, rows: &'l [usize]) -> impl Iterator<Item = Item> + 'l {
    rows.iter().filter_map(move |row| match linked.rows(pane).get(*row)?.kind {
        RowKind::Card(item, _) => Some(item),
        _ => None,
    })
}

/// What is tied in both panes of comments.
fn tallied(linked: &LinkedBriefing, tied: &[Vec<usize>; PaneKind::ALL.len()]) -> Tally {
    let panes = [PaneKind::Safeguards, PaneKind::Critiques];
    panes.into_iter().flat_map(|pane| items_in(linked, pane, &tied[pane as usize])).collect()
}
