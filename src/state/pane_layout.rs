//! How the panes are arranged: which are shown, in which order and how wide, which follow each other.

use super::{Group, OpenBriefing, PaneId};

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
    /// The gutter between two panes was moved. None puts it back.
    Share {
        /// The pane left of it.
        left: PaneId,
        /// The pane right of it.
        right: PaneId,
        /// The left one's share of the width of both.
        share: Option<f32>,
    },
}

impl OpenBriefing {
    pub(super) fn arrange(&mut self, change: PaneChange) {
        match change {
            PaneChange::Toggle(pane) => self.toggle(pane),
            PaneChange::Tab(pane) => self.tab = pane,
            PaneChange::TogglePin(pane) => self.toggle_pin(pane),
            PaneChange::Link { pane, group } => {
                self.panes[pane as usize].group = group;
                self.adopt(pane);
            }
            PaneChange::Shift { pane, right } => {
                let panes = &self.panes;
                self.layout.shift(pane, right, |other| panes[other as usize].shown);
            }
            PaneChange::Widen { pane, wider } => self.layout.widen(pane, wider),
            PaneChange::Share { left, right, share } => self.layout.share(left, right, share),
        }
    }

    /// A pane that is let go adopts the place of the leader, never the reverse.
    fn toggle_pin(&mut self, pane: PaneId) {
        let pinned = &mut self.panes[pane as usize].pinned;
        *pinned = !*pinned;
        self.adopt(pane);
    }

    /// A pane that has begun to follow comes to where the leader is. Where it is the leader that joined
    /// others, these come to it.
    fn adopt(&mut self, pane: PaneId) {
        if pane == self.leader {
            self.follow(self.following.level);
        } else if self.follows(pane) {
            self.bring(pane);
        }
    }

    /// Shows a pane or hides it; the last one stays. One that is opened comes to where the leader is.
    fn toggle(&mut self, pane: PaneId) {
        let number = self.shown().count();
        let this = &mut self.panes[pane as usize];
        if this.shown && number == 1 {
            return;
        }
        this.shown = !this.shown;
        if this.shown {
            // The second text is there to hold a place while the first goes on.
            this.pinned |= pane == PaneId::SecondProvisions;
            self.bring(pane);
            if pane != PaneId::Provisions {
                self.tab = pane;
            }
        }
        if !self.pane(self.leader).shown {
            self.leader = self.first_shown();
        }
    }
}
