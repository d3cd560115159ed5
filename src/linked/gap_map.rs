//! Which kinds of safeguard hold which power in check, and where none does: computed from ties alone.
//!
//! Four things can be known of a provision and a kind, and the map says no fifth: that a safeguard stands there, that none
//! does and somebody asks for one, that none does though the file names the kind as one that could apply, or nothing.

use super::linked_briefing::LinkedBriefing;
use crate::model::{Provision, Relation, SafeguardKind, Strength, Target, Tie};
use std::collections::BTreeSet;

/// Provisions by kinds of safeguard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapMap {
    /// The columns: kinds of which the file says something for one of the rows.
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
    /// True where the file names the kind as one that could apply to the power.
    pub named: bool,
    /// Safeguards of the kind that stand in the provision or limit it, by their places in the briefing.
    pub safeguards: Vec<usize>,
    /// The strongest of them.
    pub strongest: Option<Strength>,
    /// Critiques of the provision that miss the kind, by their places in the briefing.
    pub asked_by: Vec<usize>,
}

/// What the file says of a provision and a kind of safeguard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapState {
    /// A safeguard of the kind stands there.
    Filled,
    /// None does, and a critique asks for one.
    Asked,
    /// None does, and the file names the kind as one that could apply.
    Empty,
    /// None does, none is asked for, and the file does not say whether one could apply.
    NotStated,
}

impl GapCell {
    /// What the file says.
    #[must_use]
    pub fn state(&self) -> GapState {
        match (self.safeguards.is_empty(), self.asked_by.is_empty(), self.named) {
            (false, ..) => GapState::Filled,
            (true, false, _) => GapState::Asked,
            (true, true, true) => GapState::Empty,
            (true, true, false) => GapState::NotStated,
        }
    }

    /// True where no safeguard stands and one could, as the file or a critique says.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self.state(), GapState::Asked | GapState::Empty)
    }
}

impl GapMap {
    /// Of the intrusive powers, or of all provisions.
    #[must_use]
    pub fn new(linked: &LinkedBriefing, all: bool) -> Self {
        let briefing = linked.briefing();
        // What limits one that could not be read is unknown.
        let shows = |provision: &Provision| !provision.unread && (all || provision.power.is_some());
        let chosen: Vec<usize> =
            briefing.provisions.iter().enumerate().filter(|(_, provision)| shows(provision)).map(|(index, _)| index).collect();
        let statements = statements(linked, &chosen);
        let kinds: BTreeSet<SafeguardKind> = statements.iter().flat_map(|row| row.iter().map(|(kind, _)| *kind)).collect();
        let kinds: Vec<SafeguardKind> = kinds.into_iter().collect();
        let cells = |row: &[(SafeguardKind, Statement)]| kinds.iter().map(|kind| cell(linked, row, *kind)).collect();
        let rows = chosen.iter().zip(&statements).map(|(index, row)| GapRow { provision: *index, cells: cells(row) }).collect();
        Self { kinds, rows }
    }

    /// How many cells of a column are filled, and of how many the file says something.
    #[must_use]
    pub fn filled(&self, column: usize) -> (usize, usize) {
        let states = || self.rows.iter().filter_map(|row| row.cells.get(column)).map(GapCell::state);
        let count = |is: fn(&GapState) -> bool| states().filter(is).count();
        (count(|state| *state == GapState::Filled), count(|state| *state != GapState::NotStated))
    }

    /// How many cells are of a state.
    #[must_use]
    pub fn count(&self, state: GapState) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.state() == state).count()
    }

    /// Kinds that are named or asked for somewhere here and stand nowhere.
    #[must_use]
    pub fn missing(&self) -> Vec<SafeguardKind> {
        let missing = |column: &usize| matches!(self.filled(*column), (0, stated) if stated > 0);
        (0..self.kinds.len()).filter(missing).map(|column| self.kinds[column]).collect()
    }
}

/// One thing the file says of a provision and a kind.
#[derive(Clone, Copy)]
enum Statement {
    Named,
    Holds(usize),
    Asked(usize),
}

/// All the file says of each of these provisions, gathered in one pass over the items.
fn statements(linked: &LinkedBriefing, chosen: &[usize]) -> Vec<Vec<(SafeguardKind, Statement)>> {
    let briefing = linked.briefing();
    let rows: std::collections::HashMap<&str, usize> =
        chosen.iter().enumerate().map(|(row, index)| (briefing.provisions[*index].id.as_str(), row)).collect();
    let row_of = |tie: &Tie| match &tie.to {
        Target::Text(address) => rows.get(address.provision_id()).copied(),
        _ => None,
    };
    let mut statements: Vec<Vec<(SafeguardKind, Statement)>> = vec![Vec::new(); chosen.len()];
    for (row, index) in chosen.iter().enumerate() {
        let power = briefing.provisions[*index].power.iter();
        statements[row].extend(power.flat_map(|power| &power.kinds).map(|kind| (*kind, Statement::Named)));
    }
    for (index, safeguard) in briefing.safeguards.iter().enumerate() {
        let holds = safeguard.ties.iter().filter(|tie| matches!(tie.relation, Relation::FoundIn | Relation::Limits));
        for row in holds.filter_map(row_of).collect::<BTreeSet<usize>>() {
            statements[row].push((safeguard.kind, Statement::Holds(index)));
        }
    }
    for (index, critique) in briefing.critiques.iter().enumerate() {
        let kinds: BTreeSet<SafeguardKind> = critique.asks_for.iter().copied().collect();
        for row in critique.ties.iter().filter_map(row_of).collect::<BTreeSet<usize>>() {
            statements[row].extend(kinds.iter().map(|kind| (*kind, Statement::Asked(index))));
        }
    }
    statements
}

fn cell(linked: &LinkedBriefing, row: &[(SafeguardKind, Statement)], kind: SafeguardKind) -> GapCell {
    let mut cell = GapCell::default();
    for (_, statement) in row.iter().filter(|(of, _)| *of == kind) {
        match statement {
            Statement::Named => cell.named = true,
            Statement::Holds(index) => cell.safeguards.push(*index),
            Statement::Asked(index) => cell.asked_by.push(*index),
        }
    }
    let strengths = cell.safeguards.iter().map(|index| linked.safeguard(*index).strength);
    cell.strongest = strengths.max_by_key(|strength| rank(*strength));
    cell
}

const fn rank(strength: Strength) -> u8 {
    match strength {
        Strength::Binding => 3,
        Strength::Qualified => 2,
        Strength::Optional => 1,
        Strength::Interpretive => 0,
    }
}
