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
    OFFICIAL_WORDS = "cards-official-words";
    CRITIQUE = "cards-critique";
    CITED_BY = "cards-cited-by";
    THIS_IS_A_SUMMARY = "cards-this-is-a-summary";
}

messages! {
    /// In the place of a reply, where a critique has none.
    NO_REPLY = "cards-no-reply";
    /// In the place of a source, where a card has none.
    NO_SOURCE = "cards-no-source";
    /// The label of a reply that does not answer the critique it stands with.
    INDIRECT_REPLY = "cards-indirect-reply";
    /// Before an answer that is a position of its own, tied to all that it answers.
    SAID_ELSEWHERE = "cards-said-elsewhere";
    /// What is said, named among the parts of a card.
    CLAIM = "cards-claim";
}

messages! {
    /// Parts of a card that were verified less far than the rest: `requests: unverified`.
    fn less_verified(parts: &str, basis: &str) = "cards-less-verified";
    /// How many a card is linked to in one way: `Implements 1`.
    fn how_many(label: &str, count: usize) = "cards-how-many";
    /// Above the positions on a place: `Positions on 6(2)`.
    fn positions_on(place: &str) = "cards-positions-on";
    /// Above the positions on words of another place.
    fn positions_from(place: &str) = "cards-positions-from";
}
