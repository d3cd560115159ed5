//! Critiques and positions of the open briefing in another order. Its rows have other places then; what a person looks at stays.

use super::{OpenBriefing, PaneId, READING_LINE, saved_view::place_in};
use crate::linked::CardOrder;
use std::sync::Arc;

impl OpenBriefing {
    /// Orders the cards as a person has just chosen; from now on it is said how.
    pub(super) fn choose_card_order(&mut self, order: CardOrder) {
        self.says_card_order = true;
        self.order_cards(order);
    }

    /// Orders the cards. The subject stays; panes that follow show what is tied to it as if it had just been chosen.
    pub(super) fn order_cards(&mut self, order: CardOrder) {
        if self.linked.card_order() == order {
            return;
        }
        let linked = Arc::new(self.linked.in_card_order(order));
        let places = PaneId::ALL.map(|pane| place_in(self, pane, &linked));
        self.linked = linked;
        for (pane, place) in PaneId::ALL.into_iter().zip(places) {
            if !pane.is_text() {
                let pane = &mut self.panes[pane];
                (pane.place, pane.unfolded) = (place.unwrap_or_default(), Vec::new());
            }
        }
        self.filters.recompute(&self.linked);
        let leader = self.panes.leader;
        let row = self.navigation.subject.as_ref().and_then(|subject| self.row_of(leader.kind(), subject.section, &subject.target));
        if let Some(row) = row.filter(|_| !leader.is_text()) {
            self.filters.exempt(&self.linked, leader.kind(), row);
            self.panes.open_row(leader, row, READING_LINE);
        }
        self.look_at(|_| {});
        self.follow(self.navigation.following.level);
    }
}
