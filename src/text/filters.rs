//! Words of the filters, and of what they hide.

use super::count;

words! {
    FILTERS = "Filters";
    KIND_OF_ACTOR = "Kind of actor";
    ACTOR_NAME = "Actor";
    POSITIONS = "Positions";
    NAME_HINT = "Type a name";
    NO_SUCH_NAME = "No actor of this briefing has that name.";
    STANCE = "Positions: stance";
    WHAT_IS_REQUESTED = "Critiques: what is requested";
    WHO_IS_AFFECTED = "Critiques: who is affected";
    OUTCOME_IN_THE_TEXT = "Critiques: outcome in the text";
    DRAFT_COMMENTED_ON = "Draft commented on";
    KIND_OF_SAFEGUARD = "Safeguards: kind";
    STRENGTH = "Safeguards: strength";
    CRITIQUES_TAKE_NO_STANCE = "Critiques take no stance, so none is shown.";
    POSITIONS_ASK_NOTHING = "Positions make no request, so none is shown.";
    POSITIONS_NAME_NOBODY = "Positions name nobody affected, so none is shown.";
    POSITIONS_HAVE_NO_OUTCOME = "Positions have no outcome, so none is shown.";
    CHAPTER = "Chapter";
    VERIFICATION = "Verification";
    CLEAR = "Clear";
    SHOW_THEM = "Show them";
    SHOW_ALL = "Show all";
    REMOVE_FILTER = "Remove the filter";
    NOTHING_HIDDEN = "Nothing is hidden";
}

/// `3 hidden`, `3 critiques, 2 positions hidden`.
#[must_use]
pub fn hidden(number: impl std::fmt::Display) -> String {
    format!("{number} hidden")
}

/// In the place of a section of which the filters hide everything; `all` as it is said: `23 critiques and 1 position`.
#[must_use]
pub fn all_hidden(all: &str) -> String {
    format!("The filters hide {all} here.")
}

/// `9 items hidden by 2 filters`; a screen reader hears the kinds.
#[must_use]
pub fn hidden_by(items: &str, filters: usize) -> String {
    format!("{items} hidden by {}", count(filters, "filter"))
}

/// How many names of all are listed, where the others have to be typed.
#[must_use]
pub fn names_listed(listed: usize, of: usize) -> String {
    format!("{listed} of {of} names; type for the others")
}
