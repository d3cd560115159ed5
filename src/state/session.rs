//! How a briefing was looked at when it was last open: kept by its id, so that a file that was moved or
//! renamed is found again.

use super::{Document, Group, Layout, PaneId, Place, State};
use crate::{
    library::{Library, Row, RowKind},
    model::{PaneKind, Target},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Briefings remembered.
const MOST: usize = 60;

/// How one briefing was looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The briefing's id.
    pub id: String,
    /// Order and widths of the panes.
    pub layout: Layout,
    /// What was set for each pane, and where it stood.
    pub panes: BTreeMap<PaneId, PaneSession>,
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
#[serde(default)]
pub struct PaneSession {
    shown: bool,
    pinned: bool,
    group: Group,
    section: String,
    target: String,
    fraction: f32,
    level: f32,
}

impl Default for Session {
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
    /// The sessions, that of the open briefing first.
    pub(super) fn sessions_now(&self) -> Vec<Session> {
        let open = self.document.as_ref().and_then(|document| Session::of(document, self.prefs.text_size));
        let others = self.sessions.iter().filter(|kept| open.as_ref().is_none_or(|open| open.id != kept.id)).cloned();
        open.clone().into_iter().chain(others).take(MOST).collect()
    }

    /// Notes how the open briefing is looked at, before another one takes its place.
    pub(super) fn note_session(&mut self) {
        self.sessions = self.sessions_now();
    }

    /// How a briefing was looked at, if it was.
    pub(super) fn session_of(&self, id: &str) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }
}

impl Session {
    fn of(document: &Document, text_size: u16) -> Option<Self> {
        let subject = document.subject.as_ref()?;
        let panes = PaneId::ALL.into_iter().map(|pane| (pane, PaneSession::of(document, pane)));
        Some(Self {
            id: document.library.briefing().id.clone(),
            layout: document.layout.clone(),
            panes: panes.collect(),
            leader: document.leader,
            tab: document.tab,
            subject: subject.target.to_string(),
            locked: subject.locked,
            text_size,
        })
    }
}

impl PaneSession {
    fn of(document: &Document, pane: PaneId) -> Self {
        Self::at(document, pane, document.pane(pane).place.row)
    }

    /// The same as if the pane stood at another row.
    fn at(document: &Document, pane: PaneId, row: usize) -> Self {
        let super::Pane { place, shown, pinned, group, .. } = document.pane(pane);
        let library = &document.library;
        let row = library.rows(pane.kind()).get(row);
        let section = row.and_then(|row| library.sections().get(row.section)).map(|section| section.target.to_string());
        Self {
            shown: *shown,
            pinned: *pinned,
            group: *group,
            section: section.unwrap_or_default(),
            target: row.map(|row| what_stands_in(library, row).to_string()).unwrap_or_default(),
            fraction: place.fraction,
            level: place.level,
        }
    }

    /// Where that is now; none where it is gone.
    fn place(&self, library: &Library, kind: PaneKind) -> Option<Place> {
        let (section, target): (Target, Target) = (self.section.parse().ok()?, self.target.parse().ok()?);
        let rows = library.rows(kind);
        let within = match kind {
            PaneKind::Sources => 0..rows.len(),
            _ => library.sections().iter().find(|known| known.target == section)?.rows(kind),
        };
        let row = within.clone().find(|at| rows.get(*at).is_some_and(|row| what_stands_in(library, row) == target))?;
        let whole = |number: f32| if number.is_finite() { number.clamp(-1.0, 1.0) } else { 0.0 };
        Some(Place { row, fraction: whole(self.fraction), level: whole(self.level) })
    }
}

/// Where a pane of a briefing stands in another reading of it: at what it stood at, or, where that is gone, at the
/// nearest thing before it that is still there.
pub(super) fn place_in(before: &Document, pane: PaneId, library: &Library) -> Option<Place> {
    let row = before.pane(pane).place.row;
    (0..=row).rev().find_map(|row| PaneSession::at(before, pane, row).place(library, pane.kind()))
}

/// What tells a row from the others of its section: the item on a card, else what the row is about.
fn what_stands_in(library: &Library, row: &Row) -> Target {
    match row.kind {
        RowKind::Card(item, _) => library.target(item),
        _ => row.target.clone(),
    }
}

impl Document {
    /// Looks at the briefing as it was looked at before. What is no longer there is passed over.
    pub(super) fn resume(&mut self, session: &Session) {
        self.layout = session.layout.clone().mended();
        for (pane, kept) in &session.panes {
            self.panes[*pane as usize].shown = kept.shown;
        }
        if self.shown().next().is_none() {
            self.panes[PaneId::Provisions as usize].shown = true;
        }
        if let Ok(subject) = session.subject.parse() {
            self.go_to(&subject);
        }
        self.look_at(|subject| subject.locked = session.locked);
        for (pane, kept) in &session.panes {
            let place = kept.place(&self.library, pane.kind());
            let this = &mut self.panes[*pane as usize];
            (this.shown, this.pinned, this.group) = (kept.shown, kept.pinned, kept.group);
            this.place = place.unwrap_or(this.place);
        }
        self.tab = session.tab;
        if self.shown().next().is_none() {
            self.panes[PaneId::Provisions as usize].shown = true;
        }
        self.leader = if self.pane(session.leader).shown { session.leader } else { self.first_shown() };
    }
}
