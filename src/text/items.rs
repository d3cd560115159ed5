//! What cards, pages and lists say of an item besides its own words.

use crate::{
    locale::messages,
    model::{ItemKind, Relation},
};

messages! {
    /// Names before a day: how current the status of a treaty is.
    LAST_EVIDENCE = "items-last-evidence";
    LAST_LOOKED = "items-last-looked";
    /// Above what moved in a provision from draft to draft.
    HISTORY_OF_TEXT = "items-history-of-text";
}

messages! {
    /// What something is tied to, or a draft it speaks of: `on Art. 24(2)`.
    fn on_place(place: &str) = "items-on-place";
    fn tied_by(relation: &str, place: &str) = "items-tied-by";
    fn numbered_tie(number: u32, tie: &str) = "items-numbered-tie";
    fn name_among(kind: &str, index: usize, of: usize, place: &str, name: &str) = "items-name-among";
    fn commenting_on(edition: &str) = "items-commenting-on";
    /// In the text that is current, so that the number still is the number.
    fn commenting_on_cited(edition: &str, number: &str) = "items-commenting-on-cited";
    /// In an earlier text, where the number was another.
    fn commenting_on_then(edition: &str, number: &str) = "items-commenting-on-then";
    fn votes_for(number: u16) = "items-votes-for";
    fn votes_against(number: u16) = "items-votes-against";
    fn votes_abstaining(number: u16) = "items-votes-abstaining";
    /// A division by its label and its heading.
    fn headed(label: &str, heading: &str) = "items-headed";
    fn belongs_to(groups: &str) = "items-belongs-to";
    fn as_of(day: &str) = "items-as-of";
    fn official_words(words: &str, place: &str, language: &str) = "items-official-words";
    /// On the line that opens it.
    fn counted_history(count: usize) = "items-counted-history";
    fn nobody_has_looked(day: &str, months: u32) = "items-nobody-has-looked";
    /// Whose claim a reply stands beside.
    fn beside_the_claim(actor: &str) = "items-beside-the-claim";
    fn was_number_in_edition(number: &str, edition: &str) = "items-was-number-in-edition";
    /// A paragraph of what has no number itself, in short and in full.
    fn para_of(place: &str, number: &str) = "items-para-of";
    fn paragraph_of(place: &str, number: &str) = "items-paragraph-of";
    /// A reply by who gives it.
    fn reply_by(speaker: &str) = "items-reply-by";
    fn not_in_briefing_because(why: &str) = "items-not-in-briefing-because";
    fn number_in_edition(number: &str, edition: &str) = "items-number-in-edition";
}

/// What a tie does, and to what: `limits Art. 24(2)`; to speak of something is to be on it.
#[must_use]
pub fn tie(relation: Relation, place: &str) -> String {
    match relation {
        Relation::FoundIn | Relation::Concerns => on_place(place),
        Relation::Limits => tied_by("limits", place),
        Relation::Implements => tied_by("implements", place),
        Relation::LeavesGap => tied_by("leaves-gap", place),
        Relation::ConflictsWith => tied_by("conflicts-with", place),
        Relation::Answers => tied_by("answers", place),
        Relation::Concedes => tied_by("concedes", place),
    }
}

/// Which one of its kind a card is, and what it is called: `Safeguard 2 of 8 on Article 24: Independent review`.
#[must_use]
pub fn card_name(kind: ItemKind, [index, of]: [usize; 2], place: &str, name: &str) -> String {
    let kind = match kind {
        ItemKind::Safeguard => "safeguard",
        ItemKind::Critique => "critique",
        _ => "position",
    };
    name_among(kind, index, of, place, name)
}
