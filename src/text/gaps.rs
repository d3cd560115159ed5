//! What the gap map says. Every sentence is true of what stands in the file, and claims nothing beside it.

use super::{capital, count, number_word};

/// The map's name.
pub const GAP_MAP: &str = "Gap map";
/// A cell of which the file says nothing.
pub const NOT_STATED: &str = "Not stated: the file does not say whether such a safeguard could apply.";
/// A cell without a safeguard.
pub const EMPTY_CELL: &str = "Empty.";
/// Over the list of them.
pub const EMPTY_CELLS: &str = "Empty cells";
/// In the place of the list.
pub const NO_CELL_IS_EMPTY: &str = "No cell is empty.";
/// What the figures under the names of columns count.
pub const FILLED_OF_STATED: &str = "filled of stated";
/// In the legend.
pub const EMPTY_AND_ASKED: &str = "empty and asked for";
/// In the legend.
pub const EMPTY_WORD: &str = "empty";
/// In the legend.
pub const NOT_STATED_WORD: &str = "not stated";
/// In the place of the map.
pub const NO_POWER: &str = "Nothing in this briefing is marked as an intrusive power.";
/// In the place of the map.
pub const NO_PROVISION: &str = "No provision of this briefing could be read.";

/// `1 asks`, `2 ask`.
#[must_use]
pub fn ask(number: usize) -> String {
    if number == 1 { "1 asks".to_owned() } else { format!("{number} ask") }
}

/// Of rows of which the file says nothing at all.
#[must_use]
pub fn nothing_said_of_safeguards(these: &str) -> String {
    format!(
        "This file says nothing of safeguards for {these}: none stands there, no kind is asked for, and none is named as one that could apply."
    )
}

/// Where not one safeguard stands.
#[must_use]
pub fn no_safeguard_stands(these: &str, kinds: usize, named: &str) -> String {
    format!("No safeguard stands in {these}. {} named as possible or asked for: {named}.", kinds_are(kinds))
}

/// Where some kinds stand and some nowhere.
#[must_use]
pub fn kinds_stand_nowhere(these: &str, number: usize, named: &str) -> String {
    match number {
        1 => format!("One kind of safeguard stands nowhere in {these}: {named}."),
        _ => format!("{} kinds of safeguard stand nowhere in {these}: {named}.", capital(&number_word(number))),
    }
}

/// Where every kind that is spoken of stands somewhere.
#[must_use]
pub fn every_kind_stands(these: &str, kinds: usize, asked: usize, empty: usize) -> String {
    let stand = match kinds {
        1 => format!("The one kind of safeguard that is spoken of stands somewhere in {these}"),
        _ => format!("Each of the {} kinds of safeguard that are spoken of stands somewhere in {these}", number_word(kinds)),
    };
    match (empty + asked, asked) {
        (0, _) => format!("{stand}; no cell is empty."),
        (all, 0) => format!("{stand}; {} empty.", cells_are(all)),
        (all, asked) if all == asked => format!("{stand}; {} empty and asked for.", cells_are(all)),
        (all, asked) => format!("{stand}; {} empty, {asked} of them asked for.", cells_are(all)),
    }
}

/// Under the list of empty cells.
#[must_use]
pub fn not_stated_of(cells: usize) -> String {
    format!("Of {} the file does not say whether such a safeguard could apply.", count(cells, "other cell"))
}

fn kinds_are(number: usize) -> String {
    if number == 1 { "One kind is".to_owned() } else { format!("{} kinds are", capital(&number_word(number))) }
}

fn cells_are(number: usize) -> String {
    if number == 1 { "1 cell is".to_owned() } else { format!("{number} cells are") }
}
