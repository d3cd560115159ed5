//! Where a person is in the gap map.

use super::{Clip, Effect, OpenBriefing};
use crate::{
    export,
    linked::{GapMap, LinkedBriefing},
    model::Target,
};

/// The gap map while it is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// True for all provisions, false for the intrusive powers alone.
    pub all: bool,
    /// The row and the column looked at.
    pub cell: (usize, usize),
}

/// One change of the gap map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapMapChange {
    /// In the place of the panes, or not.
    Show(bool),
    /// The cell that is looked at.
    LookAt {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// All provisions, or the intrusive powers alone.
    ShowAll(bool),
    /// The panes at the cell that is looked at.
    Open,
    /// The map as comma-separated values, on the clipboard.
    Copy,
}

impl Gaps {
    /// At the same provision and kind in another reading of the briefing, at the first where they are gone.
    pub(super) fn in_another(self, before: &LinkedBriefing, after: &LinkedBriefing) -> Self {
        let (old, new) = (GapMap::new(before, self.all), GapMap::new(after, self.all));
        let (row, column) = self.cell;
        let id = old.rows.get(row).map(|row| &before.provision(row.provision).id);
        let row = id.and_then(|id| new.rows.iter().position(|row| after.provision(row.provision).id == *id));
        let column = old.kinds.get(column).and_then(|kind| new.kinds.iter().position(|other| other == kind));
        Self { all: self.all, cell: (row.unwrap_or(0), column.unwrap_or(0)) }
    }
}

impl OpenBriefing {
    pub(super) fn apply_to_gap_map(&mut self, change: GapMapChange) -> Vec<Effect> {
        match change {
            GapMapChange::Show(shown) => {
                // Without a power marked in it a briefing still has provisions.
                let powers = self.linked.briefing().provisions.iter().any(|provision| provision.power.is_some());
                self.gaps = shown.then_some(Gaps { all: !powers, cell: (0, 0) });
            }
            GapMapChange::LookAt { row, column } => self.change_gaps(|gaps| gaps.cell = (row, column)),
            GapMapChange::ShowAll(all) => self.change_gaps(|gaps| *gaps = Gaps { all, cell: (0, 0) }),
            GapMapChange::Open => self.open_gap(),
            GapMapChange::Copy => {
                let all = self.gaps.is_some_and(|gaps| gaps.all);
                let map = GapMap::new(&self.linked, all);
                // The mark at the beginning is for who opens a file.
                let table = export::gap_csv(&self.linked, &map).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                return table
                    .ok()
                    .map(|table| Effect::Copy(Clip::plain(table.trim_start_matches('\u{feff}').to_owned())))
                    .into_iter()
                    .collect();
            }
        }
        Vec::new()
    }

    fn change_gaps(&mut self, change: impl FnOnce(&mut Gaps)) {
        if let Some(gaps) = &mut self.gaps {
            change(gaps);
        }
    }

    /// Opens the panes at the provision of the row: at its safeguard of that kind, where it has one.
    fn open_gap(&mut self) {
        let Some(Gaps { all, cell: (row, column) }) = self.gaps.take() else { return };
        let map = GapMap::new(&self.linked, all);
        let Some(found) = map.rows.get(row) else { return };
        let provision = self.linked.provision(found.provision);
        let paragraph = provision.power.as_ref().and_then(|power| power.paragraph.clone());
        let text = paragraph.map(Target::Text).or_else(|| provision.id.parse().ok().map(Target::Text));
        let asked = found.cells.get(column).and_then(|cell| match (cell.safeguards.first(), cell.asked_by.first()) {
            (Some(index), _) => Some(Target::Safeguard(self.linked.safeguard(*index).id.clone())),
            (None, Some(index)) => Some(Target::Critique(self.linked.critique(*index).id.clone())),
            (None, None) => None,
        });
        self.navigation.leave();
        if let Some(target) = text {
            self.go_to(&target);
        }
        // The card in question opens beside the text, which stays the subject.
        if let Some(target) = asked {
            self.show_on_thread(&target);
        }
    }
}
