//! What the safeguards matrix says. Every sentence is true of what the file says, and claims nothing more.

use super::{capital, count, number_word};
use crate::locale::messages;

messages! {
    POWER = "gaps-power";
    OPEN_IN_PANES = "gaps-open-in-panes";
    ALL_PROVISIONS = "gaps-all-provisions";
    POWERS_ONLY = "gaps-powers-only";
    COPY_CSV = "gaps-copy-csv";
    MOVE = "gaps-move";
}

messages! {
    /// The name of the matrix.
    MATRIX = "gaps-matrix";
    /// A cell of which the file says nothing.
    NOT_STATED = "gaps-not-stated";
    /// A cell without a safeguard.
    EMPTY_CELL = "gaps-empty-cell";
    /// Over the list of them.
    EMPTY_CELLS = "gaps-empty-cells";
    /// In the place of the list.
    NO_CELL_IS_EMPTY = "gaps-no-cell-is-empty";
    /// What the numbers under the names of columns count.
    PRESENT_OF_APPLICABLE = "gaps-present-of-applicable";
    /// In the legend.
    EMPTY_AND_REQUESTED = "gaps-empty-and-requested";
    /// In the legend.
    EMPTY_WORD = "gaps-empty-word";
    /// In the legend.
    NOT_STATED_WORD = "gaps-not-stated-word";
    /// In the place of the matrix.
    NO_POWER = "gaps-no-power";
    /// In the place of the matrix.
    NO_PROVISION = "gaps-no-provision";
}

/// What the rows of a matrix are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatrixRows {
    /// How many there are; one at least.
    pub number: usize,
    /// True where they are all provisions, and not the intrusive powers alone.
    pub all: bool,
}

impl MatrixRows {
    const fn noun(self) -> &'static str {
        if self.all { "provision" } else { "power" }
    }

    /// `this power`, `these sixteen powers`.
    fn these(self) -> String {
        if self.number == 1 { format!("this {}", self.noun()) } else { format!("these {} {}s", number_word(self.number), self.noun()) }
    }

    /// `16 powers`, for the path at the foot of the window.
    #[must_use]
    pub fn counted(self) -> String {
        count(self.number, self.noun())
    }

    /// `None of these sixteen powers provides`.
    fn none_provides(self) -> String {
        let these = self.these();
        if self.number == 1 { format!("{} does not provide", capital(&these)) } else { format!("None of {these} provides") }
    }
}

/// `1 request`, `2 requests`.
#[must_use]
pub fn request_count(number: usize) -> String {
    count(number, "request")
}

/// `Requested by EFF, Article 19.`
#[must_use]
pub fn requested_by(actors: &[&str]) -> String {
    format!("Requested by {}.", actors.join(", "))
}

/// How many of the cells of a column that are stated hold a safeguard: `3 / 16`.
#[must_use]
pub fn present_of_applicable(filled: usize, stated: usize) -> String {
    format!("{filled} / {stated}")
}

/// Of rows of which the file says nothing at all.
#[must_use]
pub fn nothing_said_of_safeguards(rows: MatrixRows) -> String {
    format!(
        "This file says nothing about safeguards for {}: none is there, no kind is requested, and none is named as one that could apply.",
        rows.these()
    )
}

/// Where there is not one safeguard.
#[must_use]
pub fn no_safeguard(rows: MatrixRows, kinds: &[String]) -> String {
    let are = if kinds.len() == 1 { "One kind is".to_owned() } else { format!("{} kinds are", capital(&number_word(kinds.len()))) };
    format!("{} for a safeguard. {are} named as possible or requested: {}.", rows.none_provides(), list(kinds, "and"))
}

/// Where some kinds are somewhere and some nowhere: these are.
#[must_use]
pub fn kinds_missing(rows: MatrixRows, kinds: &[String]) -> String {
    format!("{} for {}.", rows.none_provides(), list(kinds, "or"))
}

/// Where every kind that is named is somewhere.
#[must_use]
pub fn every_kind_present(rows: MatrixRows, kinds: usize, asked: usize, empty: usize) -> String {
    let somewhere = if rows.number == 1 { rows.these() } else { format!("at least one of {}", rows.these()) };
    let present = match kinds {
        1 => format!("The one kind of safeguard that is named is present in {somewhere}"),
        _ => format!("Each of the {} kinds of safeguard that are named is present in {somewhere}", number_word(kinds)),
    };
    match (empty + asked, asked) {
        (0, _) => format!("{present}; no cell is empty."),
        (all, 0) => format!("{present}; {} empty.", cells_are(all)),
        (all, asked) if all == asked => format!("{present}; {} empty and requested.", cells_are(all)),
        (all, asked) => format!("{present}; {} empty, {asked} of them requested.", cells_are(all)),
    }
}

/// Under the list of empty cells.
#[must_use]
pub fn not_stated_of(cells: usize) -> String {
    format!("For {} the file does not say whether such a safeguard could apply.", count(cells, "other cell"))
}

fn cells_are(number: usize) -> String {
    if number == 1 { "1 cell is".to_owned() } else { format!("{number} cells are") }
}

/// `a`, `a and b`, `a, b, and c`.
fn list(words: &[String], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => format!("{one} {and} {other}"),
        [many @ .., last] => format!("{}, {and} {last}", many.join(", ")),
    }
}
