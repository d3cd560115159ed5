//! Words of the filters, and of what they hide.

use crate::locale::messages;

messages! {
    FILTERS = "filters-filters";
    KIND_OF_ACTOR = "filters-kind-of-actor";
    ACTOR_NAME = "filters-actor-name";
    POSITIONS = "filters-positions";
    NAME_HINT = "filters-name-hint";
    NO_SUCH_NAME = "filters-no-such-name";
    STANCE = "filters-stance";
    WHAT_IS_REQUESTED = "filters-what-is-requested";
    WHO_IS_AFFECTED = "filters-who-is-affected";
    OUTCOME_IN_THE_TEXT = "filters-outcome-in-the-text";
    DRAFT_COMMENTED_ON = "filters-draft-commented-on";
    KIND_OF_SAFEGUARD = "filters-kind-of-safeguard";
    STRENGTH = "filters-strength";
    CRITIQUES_TAKE_NO_STANCE = "filters-critiques-take-no-stance";
    POSITIONS_ASK_NOTHING = "filters-positions-ask-nothing";
    POSITIONS_NAME_NOBODY = "filters-positions-name-nobody";
    POSITIONS_HAVE_NO_OUTCOME = "filters-positions-have-no-outcome";
    CHAPTER = "filters-chapter";
    VERIFICATION = "filters-verification";
    CLEAR = "filters-clear";
    SHOW_THEM = "filters-show-them";
    SHOW_ALL = "filters-show-all";
    REMOVE_FILTER = "filters-remove-filter";
    NOTHING_HIDDEN = "filters-nothing-hidden";
}

messages! {
    /// `3 hidden`, `3 critiques, 2 positions hidden`.
    fn hidden(items: &str) = "filters-hidden";
    /// In the place of a section of which the filters hide everything; `items` as they are said: `23 critiques and 1 position`.
    fn all_hidden(items: &str) = "filters-all-hidden";
    /// `9 items hidden by 2 filters`; a screen reader hears the kinds.
    fn hidden_by(items: &str, filters: usize) = "filters-hidden-by";
    /// How many names of all are listed, where the others have to be typed.
    fn names_listed(listed: usize, of: usize) = "filters-names-listed";
}
