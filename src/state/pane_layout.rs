//! How the panes are arranged: which are shown, in which order and how wide, which follow each other.

use super::{Change, OpenBriefing, PaneId};

impl OpenBriefing {
    /// Applies what concerns the arrangement of panes; passes over any other change.
    pub(super) fn arrange(&mut self, change: &Change) {
        match *change {
            Change::TogglePane(pane) => self.toggle(pane),
            Change::Tab(pane) => self.tab = pane,
            Change::TogglePin(pane) => self.toggle_pin(pane),
            Change::Link { pane, group } => {
                self.panes[pane as usize].group = group;
                self.adopt(pane);
            }
            Change::ShiftPane { pane, right } => {
                let panes = &self.panes;
                self.layout.shift(pane, right, |other| panes[other as usize].shown);
            }
            Change::WidenPane { pane, wider } => self.layout.widen(pane, wider),
            Change::Share { left, right, share } => self.layout.share(left, right, share),
            _ => {}
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
            self.follow(self.level);
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
