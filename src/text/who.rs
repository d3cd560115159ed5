//! Words of who says what on a place of the text.

use crate::locale::messages;

messages! {
    WHO_SAYS_WHAT_HINT = "who-hint";
    OTHER_STATES = "who-other-states";
    GROUPS_OF_STATES = "who-groups-of-states";
    INTERNATIONAL_BODIES = "who-international-bodies";
    OTHER_SPEAKERS = "who-other-speakers";
}

messages! {
    fn who_says_what_on(place: &str) = "who-title";
    fn nobody_speaks_on(place: &str) = "who-nobody";
    /// What is said on other words of the same article.
    fn more_said_elsewhere(items: &str, place: &str) = "who-elsewhere";
    fn reply_to(actor: &str) = "who-reply-to";
    /// An agency or an official of a State.
    fn agency_of(agency: &str, state: &str) = "who-agency";
    fn counted_states(count: usize) = "who-states";
    fn counted_actors(count: usize) = "who-actors";
}
