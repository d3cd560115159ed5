//! The gap map in words: what it comes to in a sentence, and what a cell says.

use crate::{
    library::{GapCell, GapMap, GapRow, Library},
    text,
};

/// What the map comes to.
#[must_use]
pub fn gap_sentence(map: &GapMap, all: bool) -> String {
    let missing: Vec<&str> = map.missing().into_iter().map(text::safeguard_kind).collect();
    let noun = if all { "provision" } else { "power" };
    let here = format!("{} {noun}{}", text::number_word(map.rows.len()), if map.rows.len() == 1 { "" } else { "s" });
    match missing.as_slice() {
        [] if map.rows.is_empty() => "Nothing in this briefing is marked as an intrusive power.".to_owned(),
        [] => format!("Every kind of safeguard that could apply stands somewhere in these {here}."),
        [one] => format!("One kind of safeguard stands nowhere in these {here}: {}.", one.to_lowercase()),
        [many @ .., last] => {
            let many: Vec<String> = many.iter().map(|kind| kind.to_lowercase()).collect();
            let number = text::capital(&text::number_word(missing.len()));
            format!("{number} kinds of safeguard stand nowhere in these {here}: {}, and {}.", many.join(", "), last.to_lowercase())
        }
    }
}

/// What a cell says, in full: the safeguards with their strength, or that there is none and who asks for one.
#[must_use]
pub fn gap_cell(library: &Library, cell: &GapCell) -> String {
    if !cell.applies {
        return text::DOES_NOT_APPLY.to_owned();
    }
    if cell.safeguards.is_empty() {
        let mut who: Vec<&str> = cell.asked_by.iter().map(|at| library.actor_name(&library.critique(*at).actor)).collect();
        who.dedup();
        return if who.is_empty() { text::EMPTY_CELL.to_owned() } else { format!("{} Asked for by {}.", text::EMPTY_CELL, who.join(", ")) };
    }
    let each = cell.safeguards.iter().map(|at| {
        let safeguard = library.safeguard(*at);
        format!("{} ({})", safeguard.name, text::strength(safeguard.strength).to_lowercase())
    });
    each.collect::<Vec<_>>().join(", ") + "."
}

/// Every empty cell, a line for each provision that has one: what is missing, and how many ask for it.
#[must_use]
pub fn gap_list(library: &Library, map: &GapMap) -> Vec<String> {
    let line = |row: &GapRow| {
        let empty = map.kinds.iter().zip(&row.cells).filter(|(_, cell)| cell.is_empty());
        let each = empty.map(|(kind, cell)| {
            let asked = if cell.asked_by.is_empty() { String::new() } else { format!(" ({} ask)", cell.asked_by.len()) };
            format!("{}{asked}", text::safeguard_kind(*kind).to_lowercase())
        });
        let each: Vec<String> = each.collect();
        let provision = library.provision(row.provision);
        (!each.is_empty()).then(|| format!("{}: {}.", provision.label.replace("Article ", "Art. "), each.join(", ")))
    };
    map.rows.iter().filter_map(line).collect()
}
