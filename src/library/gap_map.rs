//! Which kinds of safeguard hold which power in check, and where none does: computed from ties alone.

use super::Library;
use crate::model::{Provision, Relation, SafeguardKind, Strength, Target, Tie};
use std::collections::BTreeSet;

/// Provisions by kinds of safeguard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapMap {
    /// The columns.
    pub kinds: Vec<SafeguardKind>,
    /// The rows, in the order of the text.
    pub rows: Vec<GapRow>,
}

/// One provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapRow {
    /// Its place in the briefing.
    pub provision: usize,
    /// A cell for each kind.
    pub cells: Vec<GapCell>,
}

/// A provision and a kind of safeguard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapCell {
    /// False where such a safeguard makes no sense for the power.
    pub applies: bool,
    /// Safeguards of the kind that stand in the provision or limit it, by their places in the briefing.
    pub safeguards: Vec<usize>,
    /// The strongest of them.
    pub strongest: Option<Strength>,
    /// Critiques of the provision that miss the kind, by their places in the briefing.
    pub asked_by: Vec<usize>,
}

impl GapCell {
    /// True where a safeguard could stand and none does.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.applies && self.safeguards.is_empty()
    }
}

impl GapMap {
    /// Of the intrusive powers, or of all provisions.
    #[must_use]
    pub fn new(library: &Library, all: bool) -> Self {
        let briefing = library.briefing();
        let mut kinds: BTreeSet<SafeguardKind> = briefing
            .provisions
            .iter()
            .filter_map(|provision| provision.power.as_ref())
            .flat_map(|power| power.kinds.iter().copied())
            .collect();
        if all {
            kinds.extend(briefing.safeguards.iter().map(|safeguard| safeguard.kind));
        }
        let kinds: Vec<SafeguardKind> = kinds.into_iter().collect();
        // Of one that could not be read nobody can say what holds it in check.
        let shows = |provision: &Provision| !provision.unread && (all || provision.power.is_some());
        let chosen = briefing.provisions.iter().enumerate().filter(|(_, provision)| shows(provision));
        let rows = chosen.map(|(at, _)| GapRow { provision: at, cells: kinds.iter().map(|kind| cell(library, at, *kind)).collect() });
        Self { rows: rows.collect(), kinds }
    }

    /// How many cells of a column are filled, and how many could be.
    #[must_use]
    pub fn filled(&self, column: usize) -> (usize, usize) {
        let cells = || self.rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| cell.applies);
        (cells().filter(|cell| !cell.safeguards.is_empty()).count(), cells().count())
    }

    /// Kinds that could stand somewhere here and stand nowhere.
    #[must_use]
    pub fn missing(&self) -> Vec<SafeguardKind> {
        let missing = |column: &usize| matches!(self.filled(*column), (0, possible) if possible > 0);
        (0..self.kinds.len()).filter(missing).map(|column| self.kinds[column]).collect()
    }
}

fn cell(library: &Library, provision: usize, kind: SafeguardKind) -> GapCell {
    let briefing = library.briefing();
    let id = &briefing.provisions[provision].id;
    let into = |tie: &Tie| matches!(&tie.to, Target::Text(address) if address.provision_id() == id);
    let holds = |tie: &Tie| into(tie) && matches!(tie.relation, Relation::FoundIn | Relation::Limits);
    let of_kind =
        briefing.safeguards.iter().enumerate().filter(|(_, safeguard)| safeguard.kind == kind && safeguard.ties.iter().any(holds));
    let safeguards: Vec<usize> = of_kind.map(|(at, _)| at).collect();
    let strongest = safeguards.iter().map(|at| briefing.safeguards[*at].strength).max_by_key(|strength| rank(*strength));
    let missed =
        briefing.critiques.iter().enumerate().filter(|(_, critique)| critique.asks_for.contains(&kind) && critique.ties.iter().any(into));
    let asked_by: Vec<usize> = missed.map(|(at, _)| at).collect();
    let power = briefing.provisions[provision].power.as_ref();
    let named = power.is_some_and(|power| power.kinds.contains(&kind));
    GapCell { applies: named || !safeguards.is_empty() || power.is_none() && !asked_by.is_empty(), safeguards, strongest, asked_by }
}

const fn rank(strength: Strength) -> u8 {
    match strength {
        Strength::Binding => 3,
        Strength::Qualified => 2,
        Strength::Optional => 1,
        Strength::Interpretive => 0,
    }
}
