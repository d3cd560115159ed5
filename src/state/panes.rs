//! The panes of an open briefing: which are shown, in which order and how wide, which leads and which follow it.
//!
//! Knows rows by their numbers alone; to which row a pane goes is decided in `navigation`.

use super::{Group, Layout, Pane, PaneId, Place};
use std::ops::{Index, IndexMut};

/// One change of how the panes are arranged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PaneChange {
    /// Shows or hides a pane.
    Toggle(PaneId),
    /// Chooses the pane shown in the place that several share where there is not room for all.
    Tab(PaneId),
    /// A pane keeps its place whatever leads, or follows again.
    TogglePin(PaneId),
    /// Puts a pane into a group; panes of one group follow each other.
    Link {
        /// Which pane.
        pane: PaneId,
        /// Its group.
        group: Group,
    },
    /// Moves a pane over the one beside it.
    Shift {
        /// Which pane.
        pane: PaneId,
        /// True to the right.
        right: bool,
    },
    /// Makes a pane wider or narrower by a step.
    Widen {
        /// Which pane.
        pane: PaneId,
        /// True for wider.
        wider: bool,
    },
    /// The gutter between two panes was moved. `None` puts it back.
    Share {
        /// The pane left of it.
        left: PaneId,
        /// The pane right of it.
        right: PaneId,
        /// The left one's share of the width of both.
        share: Option<f32>,
    },
}

/// The panes, and how they stand.
#[derive(Clone, Debug)]
pub struct Panes {
    /// All of them, shown or not; indexed by [`PaneId`].
    all: [Pane; PaneId::ALL.len()],
    /// In which order they stand, and how wide.
    pub layout: Layout,
    /// The pane under the wheel or with the keyboard.
    pub leader: PaneId,
    /// The pane shown in the place that several share where there is not room for all.
    pub tab: PaneId,
}

/// What has to come to where the leader is, after panes were arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comes {
    /// One pane.
    One(PaneId),
    /// All that follow the leader.
    Followers,
}

impl Default for Panes {
    /// At their beginning, the text leading.
    fn default() -> Self {
        Self {
            all: PaneId::ALL.map(|pane| Pane::new(pane.is_shown_at_first())),
            layout: Layout::default(),
            leader: PaneId::Provisions,
            tab: PaneId::Safeguards,
        }
    }
}

impl Index<PaneId> for Panes {
    type Output = Pane;

    fn index(&self, pane: PaneId) -> &Pane {
        &self.all[pane as usize]
    }
}

impl IndexMut<PaneId> for Panes {
    fn index_mut(&mut self, pane: PaneId) -> &mut Pane {
        &mut self.all[pane as usize]
    }
}

impl Panes {
    /// The panes that are shown, from left to right.
    pub fn shown(&self) -> impl Iterator<Item = PaneId> + '_ {
        self.layout.order.iter().copied().filter(|pane| self[*pane].shown)
    }

    /// The first pane that is shown.
    #[must_use]
    pub fn first_shown(&self) -> PaneId {
        self.shown().next().unwrap_or(PaneId::Provisions)
    }

    /// The pane that leads.
    #[must_use]
    pub fn leading(&self) -> &Pane {
        &self[self.leader]
    }

    /// True for a pane that goes where the leading one goes.
    #[must_use]
    pub fn follows(&self, pane: PaneId) -> bool {
        pane != self.leader && !self[pane].pinned && self[pane].group == self.leading().group
    }

    /// Arranges the panes; what has to come to where the leader is then.
    pub(super) fn apply(&mut self, change: PaneChange) -> Option<Comes> {
        match change {
            PaneChange::Toggle(pane) => return self.toggle(pane),
            PaneChange::Tab(pane) => self.tab = pane,
            PaneChange::TogglePin(pane) => {
                self[pane].pinned = !self[pane].pinned;
                return self.joined(pane);
            }
            PaneChange::Link { pane, group } => {
                self[pane].group = group;
                return self.joined(pane);
            }
            PaneChange::Shift { pane, right } => {
                let all = &self.all;
                self.layout.shift(pane, right, |other| all[other as usize].shown);
            }
            PaneChange::Widen { pane, wider } => self.layout.widen(pane, wider),
            PaneChange::Share { left, right, share } => self.layout.share(left, right, share),
        }
        None
    }

    /// A pane that has begun to follow comes to where the leader is, never the reverse. Where it is the leader that joined
    /// others, these come to it.
    fn joined(&self, pane: PaneId) -> Option<Comes> {
        if pane == self.leader { Some(Comes::Followers) } else { self.follows(pane).then_some(Comes::One(pane)) }
    }

    /// Shows a pane or hides it; the last one stays. One that is shown comes to where the leader is.
    fn toggle(&mut self, pane: PaneId) -> Option<Comes> {
        if self[pane].shown && self.shown().count() == 1 {
            return None;
        }
        let this = &mut self[pane];
        this.shown = !this.shown;
        let shown = this.shown;
        if shown {
            // The second text is there to hold a place while the first goes on.
            this.pinned |= pane == PaneId::SecondProvisions;
            self.bring_to_front(pane);
        }
        self.lead_with_one_shown();
        shown.then_some(Comes::One(pane))
    }

    /// The pane is the one shown of those that share a place.
    pub(super) fn bring_to_front(&mut self, pane: PaneId) {
        if pane != PaneId::Provisions {
            self.tab = pane;
        }
    }

    /// The pane with the keyboard leads; what it shows at its reading line is not yet the subject, so that looking from
    /// pane to pane moves nothing.
    pub(super) fn lead(&mut self, pane: PaneId) {
        self.leader = pane;
        self.bring_to_front(pane);
    }

    /// A pane that is not shown leads no other.
    fn lead_with_one_shown(&mut self) {
        if !self.leading().shown {
            self.leader = self.first_shown();
        }
    }

    /// Brings the top of a row to a height of its pane, and unfolds its card alone.
    pub(super) fn open_row(&mut self, pane: PaneId, row: usize, level: f32) {
        let this = &mut self[pane];
        (this.place, this.unfolded) = (Place::level(row, level), vec![row]);
    }

    /// One pane at least is shown.
    pub(super) fn show_one(&mut self) {
        if self.shown().next().is_none() {
            self[PaneId::Provisions].shown = true;
        }
    }

    /// Leads, shows and stands as it did before; what is unfolded stays.
    pub(super) fn stand_as(&mut self, before: &Self) {
        self.leader = before.leader;
        for (pane, before) in self.all.iter_mut().zip(&before.all) {
            (pane.place, pane.shown) = (before.place, before.shown);
        }
    }
}
