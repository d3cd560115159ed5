//! The safeguards matrix in words: what it comes to in a sentence, and what a cell says.
//!
//! Says what the file says and no more: where it does not name a kind as one that could apply, that is not a statement that it
//! does not.

use crate::{
    linked::{GapCell, GapMap, GapRow, GapState, LinkedBriefing},
    text::{self, MatrixRows},
};

/// What the matrix comes to.
#[must_use]
pub fn gap_sentence(map: &GapMap, all: bool) -> String {
    let rows = MatrixRows { number: map.rows.len(), all };
    let missing: Vec<String> = map.missing().into_iter().map(lower).collect();
    match (rows.number, map.kinds.len(), map.count(GapState::Filled)) {
        (0, ..) if all => text::NO_PROVISION.to_string(),
        (0, ..) => text::NO_POWER.to_string(),
        (_, 0, _) => text::nothing_said_of_safeguards(rows),
        // Every column says something, so that all kinds are missing.
        (.., 0) => text::no_safeguard(rows, &missing),
        _ if missing.is_empty() => text::every_kind_present(rows, map.kinds.len(), map.count(GapState::Asked), map.count(GapState::Empty)),
        _ => text::kinds_missing(rows, &missing),
    }
}

fn lower(kind: crate::model::SafeguardKind) -> String {
    text::safeguard_kind(kind).to_lowercase()
}

/// What a cell says, in full: the safeguards with their strength, that there is none and who asks for one, or that
/// nothing is stated.
#[must_use]
pub fn gap_cell(linked: &LinkedBriefing, cell: &GapCell) -> String {
    match cell.state() {
        GapState::NotStated => text::NOT_STATED.to_string(),
        GapState::Empty => text::EMPTY_CELL.to_string(),
        GapState::Asked => text::sentences(&[&*text::EMPTY_CELL, &text::requested_by(&gap_askers(linked, cell))]),
        GapState::Filled => {
            let each = cell.safeguards.iter().map(|index| {
                let safeguard = linked.safeguard(*index);
                text::in_brackets(&safeguard.name, &text::strength(safeguard.strength).to_lowercase())
            });
            text::sentence(&text::list(&each.collect::<Vec<_>>()))
        }
    }
}

/// Who requests what a cell lacks, each once, in the order of the file.
#[must_use]
pub fn gap_askers<'l>(linked: &'l LinkedBriefing, cell: &GapCell) -> Vec<&'l str> {
    let mut seen = std::collections::HashSet::new();
    let actors = cell.asked_by.iter().map(|index| &linked.critique(*index).actor).filter(|actor| seen.insert(actor.as_str()));
    actors.map(|actor| linked.actor_name(actor)).collect()
}

/// Every empty cell, a line for each provision that has one: what is missing, and how many request it. Then, that no cell is
/// empty, and that of the others nothing is stated, where that is so.
#[must_use]
pub fn gap_list(linked: &LinkedBriefing, map: &GapMap) -> Vec<String> {
    let line = |row: &GapRow| {
        let empty = map.kinds.iter().zip(&row.cells).filter(|(_, cell)| cell.is_empty());
        let each = empty.map(|(kind, cell)| {
            if cell.asked_by.is_empty() {
                return lower(*kind);
            }
            text::in_brackets(&lower(*kind), &text::counted_requests(gap_askers(linked, cell).len()))
        });
        let each: Vec<String> = each.collect();
        (!each.is_empty()).then(|| text::sentence(&text::labelled(linked.provision_name(row.provision).short(), &text::list(&each))))
    };
    let mut lines: Vec<String> = map.rows.iter().filter_map(line).collect();
    if lines.is_empty() && map.count(GapState::Filled) > 0 {
        lines.push(text::NO_CELL_IS_EMPTY.to_string());
    }
    let unstated = map.count(GapState::NotStated);
    if unstated > 0 {
        lines.push(text::not_stated_of(unstated));
    }
    lines
}
