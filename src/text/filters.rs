//! Words of the filters, and of what they hide.

use crate::locale::messages;
use crate::model::Stance;

messages! {
    FILTERS = "filters-filters";
    FILTER_WORDS = "filters-words";
    FILTER_WORDS_HINT = "filters-words-hint";
    WHO_SPEAKS = "filters-who-speaks";
    ACTOR_NAME = "filters-actor-name";
    NAME_HINT = "filters-name-hint";
    NO_SUCH_NAME = "filters-no-such-name";
    WHAT_IS_SAID = "filters-what-is-said";
    CRITIQUES = "filters-critiques";
    POSITIONS = "filters-positions";
    WHAT_IS_REQUESTED = "filters-what-is-requested";
    WHO_IS_AFFECTED = "filters-who-is-affected";
    OUTCOME_OF_AN_ASK = "filters-outcome-of-an-ask";
    DRAFT_COMMENTED_ON = "filters-draft-commented-on";
    KIND_OF_SAFEGUARD = "filters-kind-of-safeguard";
    STRENGTH = "filters-strength";
    REGIONAL_GROUP = "filters-regional-group";
    DAYS = "filters-days";
    FIRST_DAY = "filters-first-day";
    LAST_DAY = "filters-last-day";
    DAY_HINT = "filters-day-hint";
    NO_SUCH_DAY = "filters-no-such-day";
    CRITIQUES_ARE_LEFT_OUT = "filters-critiques-are-left-out";
    POSITIONS_ASK_NOTHING = "filters-positions-ask-nothing";
    POSITIONS_NAME_NOBODY = "filters-positions-name-nobody";
    POSITIONS_HAVE_NO_OUTCOME = "filters-positions-have-no-outcome";
    CHAPTER = "filters-chapter";
    VERIFICATION = "filters-verification";
    CLEAR = "filters-clear";
    SHOW_THEM = "filters-show-them";
    SHOW_ALL = "filters-show-all";
    REMOVE_FILTER = "filters-remove-filter";
    REQUESTED = "filters-requested";
    GONE_FROM_FILE = "filters-gone";
    NOTHING_HIDDEN = "filters-nothing-hidden";
}

messages! {
    /// `3 hidden`, `3 critiques, 2 positions hidden`.
    fn hidden(items: &str) = "filters-hidden";
    /// In the place of a section of which the filters hide everything; `items` as they are said: `23 critiques and 1 position`.
    fn all_hidden(items: &str) = "filters-all-hidden";
    /// `9 items hidden by 2 filters`; a screen reader hears the kinds.
    fn hidden_by(items: &str, filters: usize) = "filters-hidden-by";
    /// `2 of 41 actors`.
    fn names_listed(listed: usize, of: usize) = "filters-names-listed";
    /// `State · 6`.
    fn actor_kind_and_count(kind: &str, count: usize) = "filters-actor-kind-and-count";
    fn days_between(from: &str, to: &str) = "filters-days-between";
    fn days_from(day: &str) = "filters-days-from";
    fn days_until(day: &str) = "filters-days-until";
    /// Words that were typed.
    fn quoted(words: &str) = "filters-quoted";
}

/// Positions of a stance, as a choice: `Positions that oppose`.
#[must_use]
pub fn positions_of_stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => POSITIONS_THAT_SUPPORT.words(),
        Stance::Conditional => POSITIONS_ON_CONDITIONS.words(),
        Stance::Opposes => POSITIONS_THAT_OPPOSE.words(),
    }
}

/// The same on a chip: `Opposes`.
#[must_use]
pub fn takes_stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => SUPPORTS.words(),
        Stance::Conditional => ON_CONDITIONS.words(),
        Stance::Opposes => OPPOSES.words(),
    }
}

messages! {
    POSITIONS_THAT_SUPPORT = "filters-positions-that-support";
    POSITIONS_ON_CONDITIONS = "filters-positions-on-conditions";
    POSITIONS_THAT_OPPOSE = "filters-positions-that-oppose";
    SUPPORTS = "filters-supports";
    ON_CONDITIONS = "filters-on-conditions";
    OPPOSES = "filters-opposes";
}
