//! How a briefing was looked at when it was last open: kept by its id, so that a file that was moved or
//! renamed is found again.

use super::{Group, Layout, OpenBriefing, PaneId, Place, State};
use crate::{
    linked::{LinkedBriefing, Row, RowKind},
    model::{PaneKind, Target},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How one briefing was looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, rename = "Session")]
pub struct SavedView {
    /// The briefing's id.
    pub id: String,
    /// Order and widths of the panes.
    pub layout: Layout,
    /// What was set for each pane, and where it stood.
    pub panes: BTreeMap<PaneId, SavedPane>,
    /// The pane that led.
    pub leader: PaneId,
    /// The pane in the place that several share.
    pub tab: PaneId,
    /// The subject, as a target is written.
    pub subject: String,
    /// True where it was locked.
    pub locked: bool,
    /// In per cent.
    pub text_size: u16,
}

/// What was set for a pane, and where it stood: by what stands there, as numbers of rows change with
/// the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename = "PaneSession")]
pub struct SavedPane {
    shown: bool,
    pinned: bool,
    group: Group,
    section: String,
    target: String,
    fraction: f32,
    level: f32,
}

impl Default for SavedView {
    fn default() -> Self {
        Self {
            id: String::new(),
            layout: Layout::default(),
            panes: BTreeMap::new(),
            leader: PaneId::Provisions,
            tab: PaneId::Safeguards,
            subject: String::new(),
            locked: false,
            text_size: 100,
        }
    }
}

impl State {
    /// How each briefing was looked at, the open one first.
    pub(super) fn saved_views_now(&self) -> Vec<SavedView> {
        self.views.with(self.open_briefing.as_ref().and_then(|open_briefing| SavedView::of(open_briefing, self.prefs.text_size)))
    }

    /// Notes how the open briefing is looked at, before another one takes its place.
    pub(super) fn note_saved_view(&mut self) {
        self.views.saved = self.saved_views_now();
    }
}

impl SavedView {
    fn of(open_briefing: &OpenBriefing, text_size: u16) -> Option<Self> {
        let subject = open_briefing.navigation.subject.as_ref()?;
        let panes = PaneId::ALL.into_iter().map(|pane| (pane, SavedPane::of(open_briefing, pane)));
        Some(Self {
            id: open_briefing.linked.briefing().id.clone(),
            layout: open_briefing.panes.layout.clone(),
            panes: panes.collect(),
            leader: open_briefing.panes.leader,
            tab: open_briefing.panes.tab,
            subject: subject.target.to_string(),
            locked: subject.locked,
            text_size,
        })
    }
}

impl SavedPane {
    fn of(open_briefing: &OpenBriefing, pane: PaneId) -> Self {
        Self::at(open_briefing, pane, open_briefing.panes[pane].place.row)
    }

    /// The same as if the pane stood at another row.
    fn at(open_briefing: &OpenBriefing, pane: PaneId, row: usize) -> Self {
        let super::Pane { place, shown, pinned, group, .. } = &open_briefing.panes[pane];
        let linked = &open_briefing.linked;
        let row = linked.rows(pane.kind()).get(row);
        let section = row.and_then(|row| linked.sections().get(row.section)).map(|section| section.target.to_string());
        Self {
            shown: *shown,
            pinned: *pinned,
            group: *group,
            section: section.unwrap_or_default(),
            target: row.map(|row| what_stands_in(linked, row).to_string()).unwrap_or_default(),
            fraction: place.fraction,
            level: place.level,
        }
    }

    /// Where that is now; `None` where it is gone.
    fn place(&self, linked: &LinkedBriefing, kind: PaneKind) -> Option<Place> {
        let (section, target): (Target, Target) = (self.section.parse().ok()?, self.target.parse().ok()?);
        let rows = linked.rows(kind);
        let within = match kind {
            PaneKind::Sources => 0..rows.len(),
            _ => linked.sections().iter().find(|known| known.target == section)?.rows(kind),
        };
        let row = within.clone().find(|index| rows.get(*index).is_some_and(|row| what_stands_in(linked, row) == target))?;
        let whole = |number: f32| if number.is_finite() { number.clamp(-1.0, 1.0) } else { 0.0 };
        Some(Place { row, fraction: whole(self.fraction), level: whole(self.level) })
    }
}

/// Where a pane of a briefing stands in another reading of it: at what it stood at, or, where that is gone, at the
/// nearest thing before it that is still there.
pub(super) fn place_in(before: &OpenBriefing, pane: PaneId, linked: &LinkedBriefing) -> Option<Place> {
    let row = before.panes[pane].place.row;
    (0..=row).rev().find_map(|row| SavedPane::at(before, pane, row).place(linked, pane.kind()))
}

/// What tells a row from the others of its section: the item on a card, else what the row is about.
fn what_stands_in(linked: &LinkedBriefing, row: &Row) -> Target {
    match row.kind {
        RowKind::Card(item, _) => linked.target(item),
        _ => row.target.clone(),
    }
}

impl OpenBriefing {
    /// Looks at the briefing as it was looked at before. What is no longer there is passed over.
    pub(super) fn resume(&mut self, saved_view: &SavedView) {
        self.panes.layout = saved_view.layout.clone().mended();
        for (pane, kept) in &saved_view.panes {
            self.panes[*pane].shown = kept.shown;
        }
        self.panes.show_one();
        if let Ok(subject) = saved_view.subject.parse() {
            self.go_to(&subject);
        }
        self.look_at(|subject| subject.locked = saved_view.locked);
        for (pane, kept) in &saved_view.panes {
            let place = kept.place(&self.linked, pane.kind());
            let this = &mut self.panes[*pane];
            (this.shown, this.pinned, this.group) = (kept.shown, kept.pinned, kept.group);
            this.place = place.unwrap_or(this.place);
        }
        self.panes.tab = saved_view.tab;
        self.panes.show_one();
        self.panes.leader = if self.panes[saved_view.leader].shown { saved_view.leader } else { self.panes.first_shown() };
    }
}
