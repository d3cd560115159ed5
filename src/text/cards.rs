//! Labels on cards.

use crate::locale::messages;
messages! {
    RELATED_ITEMS = "cards-related-items";
    PROVIDES = "cards-provides";
    LIMITATIONS = "cards-limitations";
    SUPPORTED_BY = "cards-supported-by";
    OPPOSED_BY = "cards-opposed-by";
    VOTE = "cards-vote";
    REQUESTS = "cards-requests";
    AFFECTS = "cards-affects";
    FINDS_MISSING = "cards-finds-missing";
    REPLY = "cards-reply";
    OUTCOME = "cards-outcome";
    ALSO_ON = "cards-also-on";
    CRITIQUE = "cards-critique";
    CITED_BY = "cards-cited-by";
    THIS_IS_A_SUMMARY = "cards-this-is-a-summary";
}

messages! {
    /// In the place of a reply, where a critique has none.
    NO_REPLY = "cards-no-reply";
    /// In the place of a source, where a card has none.
    NO_SOURCE = "cards-no-source";
}
