//! What the safeguards matrix says. Every sentence is true of what the file says, and claims nothing more.

use super::lists::ended;
use super::{capital, counted_powers, counted_provisions, list, number_word, sentences};
use crate::locale::messages;

messages! {
    POWER = "gaps-power";
    OPEN_IN_PANES = "gaps-open-in-panes";
    ALL_PROVISIONS = "gaps-all-provisions";
    POWERS_ONLY = "gaps-powers-only";
    COPY_CSV = "gaps-copy-csv";
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

messages! {
    fn requested_by_all(actors: &str) = "gaps-requested-by";
    /// How many of the cells of a column that are stated hold a safeguard: `3 / 16`.
    fn present_of_applicable(filled: usize, stated: usize) = "gaps-present-of-stated";
    /// Under the list of empty cells.
    fn not_stated_of(cells: usize) = "gaps-not-stated-of";
    fn nothing_said_for_powers(rows: usize, in_words: &str) = "gaps-nothing-said-for-powers";
    fn nothing_said_for_provisions(rows: usize, in_words: &str) = "gaps-nothing-said-for-provisions";
    fn no_safeguard_for_powers(rows: usize, in_words: &str) = "gaps-no-safeguard-for-powers";
    fn no_safeguard_for_provisions(rows: usize, in_words: &str) = "gaps-no-safeguard-for-provisions";
    fn kinds_named(count: usize, in_words: &str, kinds: &str) = "gaps-kinds-named";
    fn kinds_missing_for_powers(rows: usize, in_words: &str, kinds: &str) = "gaps-kinds-missing-for-powers";
    fn kinds_missing_for_provisions(rows: usize, in_words: &str, kinds: &str) = "gaps-kinds-missing-for-provisions";
    fn every_kind_for_powers(kinds: usize, kinds_in_words: &str, rows: usize, in_words: &str) = "gaps-every-kind-for-powers";
    fn every_kind_for_provisions(kinds: usize, kinds_in_words: &str, rows: usize, in_words: &str) = "gaps-every-kind-for-provisions";
    fn empty_counted(empty: &str, cells: usize, requested: usize) = "gaps-empty-counted";
    fn two_kinds_and(first: &str, last: &str) = "gaps-two-kinds-and";
    fn many_kinds_and(others: &str, last: &str) = "gaps-many-kinds-and";
    fn two_kinds_or(first: &str, last: &str) = "gaps-two-kinds-or";
    fn many_kinds_or(others: &str, last: &str) = "gaps-many-kinds-or";
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
    /// `16 powers`, for the path at the foot of the window.
    #[must_use]
    pub fn counted(self) -> String {
        if self.all { counted_provisions(self.number) } else { counted_powers(self.number) }
    }
}

/// `Requested by EFF, Article 19.`
#[must_use]
pub fn requested_by(actors: &[&str]) -> String {
    requested_by_all(&list(actors))
}

/// Of rows of which the file says nothing at all.
#[must_use]
pub fn nothing_said_of_safeguards(rows: MatrixRows) -> String {
    let said = if rows.all { nothing_said_for_provisions } else { nothing_said_for_powers };
    said(rows.number, &number_word(rows.number))
}

/// Where there is not one safeguard.
#[must_use]
pub fn no_safeguard(rows: MatrixRows, kinds: &[String]) -> String {
    let said = if rows.all { no_safeguard_for_provisions } else { no_safeguard_for_powers };
    let named = kinds_named(kinds.len(), &number_word(kinds.len()), &ended(kinds, two_kinds_and, many_kinds_and));
    sentences(&[said(rows.number, &number_word(rows.number)), capital(&named)])
}

/// Where some kinds are somewhere and some nowhere: these are.
#[must_use]
pub fn kinds_missing(rows: MatrixRows, kinds: &[String]) -> String {
    let said = if rows.all { kinds_missing_for_provisions } else { kinds_missing_for_powers };
    said(rows.number, &number_word(rows.number), &ended(kinds, two_kinds_or, many_kinds_or))
}

/// Where every kind that is named is somewhere.
#[must_use]
pub fn every_kind_present(rows: MatrixRows, kinds: usize, asked: usize, empty: usize) -> String {
    let said = if rows.all { every_kind_for_provisions } else { every_kind_for_powers };
    let cells = empty + asked;
    let how = match (cells, asked) {
        (0, _) => "none",
        (_, 0) => "unrequested",
        _ if cells == asked => "requested",
        _ => "partly-requested",
    };
    let present = said(kinds, &number_word(kinds), rows.number, &number_word(rows.number));
    sentences(&[present, empty_counted(how, cells, asked)])
}
