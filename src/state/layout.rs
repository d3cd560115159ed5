//! How the panes stand beside each other: in which order, and how wide.

use super::PaneId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The order and the widths of the panes of one briefing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    /// From left to right, every pane once, whether shown or not.
    pub order: Vec<PaneId>,
    /// Widths that a person has set, in parts of each other.
    pub widths: BTreeMap<PaneId, f32>,
}

/// The text takes a little more than a third of three panes; the others are equal, so that neither
/// side has the larger ground.
const TEXT_WIDTH: f32 = 1.1;
/// No pane is dragged under or over these.
const WIDTHS: (f32, f32) = (0.2, 4.0);
/// How much wider a pane becomes with a key.
const STEP: f32 = 1.15;

impl Layout {
    /// How wide a pane is, in parts of the others.
    #[must_use]
    pub fn width(&self, pane: PaneId) -> f32 {
        let kept = self.widths.get(&pane).copied().filter(|width| width.is_finite());
        kept.map_or(if pane == PaneId::Provisions { TEXT_WIDTH } else { 1.0 }, |width| width.clamp(WIDTHS.0, WIDTHS.1))
    }

    /// Moves the gutter between two panes: `share` of the width of both is the left one's. None puts both
    /// back.
    pub(super) fn share(&mut self, left: PaneId, right: PaneId, share: Option<f32>) {
        let Some(share) = share else {
            self.widths.remove(&left);
            self.widths.remove(&right);
            return;
        };
        let both = self.width(left) + self.width(right);
        let left_width = both * share.clamp(0.1, 0.9);
        self.widths.insert(left, left_width);
        self.widths.insert(right, both - left_width);
    }

    /// Makes a pane wider by a step, or narrower.
    pub(super) fn widen(&mut self, pane: PaneId, wider: bool) {
        let width = if wider { self.width(pane) * STEP } else { self.width(pane) / STEP };
        self.widths.insert(pane, width.clamp(WIDTHS.0, WIDTHS.1));
    }

    /// Moves a pane over the next of those shown, to the right or to the left.
    pub(super) fn shift(&mut self, pane: PaneId, right: bool, is_shown: impl Fn(PaneId) -> bool) {
        let Some(here) = self.order.iter().position(|other| *other == pane) else { return };
        let shown = |index: &usize| is_shown(self.order[*index]);
        let over = if right { (here + 1..self.order.len()).find(shown) } else { (0..here).rev().find(shown) };
        if let Some(over) = over {
            let pane = self.order.remove(here);
            self.order.insert(over, pane);
        }
    }

    /// The same with every pane in it once, whatever was kept.
    #[must_use]
    pub fn mended(mut self) -> Self {
        let mut seen = std::collections::BTreeSet::new();
        self.order.retain(|pane| seen.insert(*pane));
        self.order.extend(PaneId::ALL.into_iter().filter(|pane| !seen.contains(pane)));
        self.widths.retain(|_, width| width.is_finite() && *width > 0.0);
        self
    }
}

impl Default for Layout {
    fn default() -> Self {
        Self { order: PaneId::ALL.to_vec(), widths: BTreeMap::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pane_moves_over_the_next_one_that_is_shown() {
        let mut layout = Layout::default();
        let shown = |pane: PaneId| pane != PaneId::SecondProvisions;
        layout.shift(PaneId::Safeguards, false, shown);
        assert_eq!(layout.order[0], PaneId::Safeguards);
        layout.shift(PaneId::Safeguards, false, shown);
        assert_eq!(layout.order[0], PaneId::Safeguards, "there is nothing further left");
        layout.shift(PaneId::Safeguards, true, shown);
        assert_eq!(layout.order[..2], [PaneId::Provisions, PaneId::Safeguards]);
        assert_eq!(layout.clone().mended(), layout);
    }

    #[test]
    fn a_gutter_moves_only_the_panes_beside_it() {
        let mut layout = Layout::default();
        let both = layout.width(PaneId::Provisions) + layout.width(PaneId::Safeguards);
        layout.share(PaneId::Provisions, PaneId::Safeguards, Some(0.7));
        assert!((layout.width(PaneId::Provisions) + layout.width(PaneId::Safeguards) - both).abs() < 1e-4);
        assert!((layout.width(PaneId::Critiques) - 1.0).abs() < 1e-6);
        layout.share(PaneId::Provisions, PaneId::Safeguards, None);
        assert_eq!(layout, Layout::default());
    }

    #[test]
    fn what_was_kept_badly_is_mended() {
        let kept = Layout { order: vec![PaneId::Critiques, PaneId::Critiques], widths: [(PaneId::Sources, f32::NAN)].into() };
        let mended = kept.mended();
        assert_eq!((mended.order.len(), mended.order[0]), (5, PaneId::Critiques));
        assert!(mended.widths.is_empty());
    }
}
