//! Words of exports: labels and sentences that are in exported files and nowhere in the window.

use crate::model::{Basis, OutcomeKind, SourceKind, Strength};

words! {
    SOURCE = "Source";
    SKIP = "Skip to the text";
    WALKS = "Walks";
    NOTE = "Note";
    TIED_NOWHERE = "Not related to the text";
    KNOWN_AS = "Also known as";
    POWER = "Intrusive power";
    CAN_APPLY = "Safeguards that can apply";
    OWN_NUMBER = "Number";
    NUMBERED = "Number in drafts";
    PART_OF = "Part of";
    SORT_OF_ASK = "Kind of change";
    ON_THE_WORDS = "On the words";
    MEMBER_OF = "Member of";
    SAID = "Statements";
    TIED_TO = "Related to";
    DEFINED_AT = "Defined in";
    FOR_WHOM = "For whom";
    QUESTION = "Question";
    CHOICES = "Choices";
    REVEAL = "Uncovers";
    PANES = "Panes";
    MINUTES = "Minutes";
    TRAINER = "For the trainer";
    SYMBOL = "Symbol";
    SHORT = "Short name";
    ADOPTED = "Adopted";
    COMPILED_BY = "Compiled by";
    LICENCE = "Licence";
    NUMBER = "No.";
    CRITIQUES_AND_REPLIES = "Critiques, replies and positions";
    OTHER_NOTES = "Notes on other things";
    HOW_TO_READ = "How to read this";
    COUNTS = "After each: safeguards · critiques · positions";
    SUMMARIES = "Texts are summaries in other words, not the wording of the treaty or of a speaker. For a quotation, read the official text.";
    ANCHORS = "A number in a box follows the words that a card relates to; the same number is on that card.";
    CANCELLED = "The export was cancelled.";
}

/// The sign before how far something was verified; the words are beside it.
#[must_use]
pub const fn basis_sign(basis: Basis) -> &'static str {
    match basis {
        Basis::Checked => "●",
        Basis::Secondary => "◐",
        Basis::Unchecked => "○",
    }
}

/// What the sign means, in a sentence.
#[must_use]
pub const fn basis_means(basis: Basis) -> &'static str {
    match basis {
        Basis::Checked => "verified against the original: somebody compared it with the official text or the document itself",
        Basis::Secondary => "secondary source: taken from a named text about the original",
        Basis::Unchecked => "unverified: nobody has compared it yet",
    }
}

/// Bars for how far a safeguard binds, as in the reader.
#[must_use]
pub const fn strength_sign(strength: Strength) -> &'static str {
    match strength {
        Strength::Binding => "▮▮▮",
        Strength::Qualified => "▮▮▯",
        Strength::Optional => "▮▯▯",
        Strength::Interpretive => "▯▯▯",
    }
}

/// The circle for what became of a request, as in the reader.
#[must_use]
pub const fn outcome_sign(outcome: OutcomeKind) -> &'static str {
    match outcome {
        OutcomeKind::Met => "●",
        OutcomeKind::PartlyMet => "◐",
        OutcomeKind::NotMet => "○",
        OutcomeKind::Overtaken => "⊘",
        OutcomeKind::Open => "◌",
    }
}

/// What kind of document a source is.
#[must_use]
pub const fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::TreatyText => "Treaty text",
        SourceKind::OfficialRecord => "Official record",
        SourceKind::Statement => "Statement",
        SourceKind::PressRelease => "Press release",
        SourceKind::NewsArticle => "News article",
        SourceKind::Analysis => "Analysis",
        SourceKind::Letter => "Letter",
        SourceKind::Dataset => "Dataset",
        SourceKind::WebPage => "Web page",
    }
}

/// Where the whole of a card is: `All of this card: Art. 24`.
#[must_use]
pub fn whole_card(place: &str) -> String {
    format!("All of this card: {place}")
}

/// In the place of cards where there are none: `No critique relates to Art. 7.`
#[must_use]
pub fn nothing_tied(kind: &str, place: &str) -> String {
    format!("No {kind} relates to {place}.")
}

/// Where somebody asks for a place a briefing does not have.
#[must_use]
pub fn no_place(typed: &str) -> String {
    format!("{typed} is not an article, a preamble or a chapter of this briefing.")
}

/// Where a file could not be made, which no briefing should cause.
#[must_use]
pub fn could_not(why: &str) -> String {
    format!("The file could not be made: {why}.")
}

/// What a file that holds a part of a briefing says of it.
#[must_use]
pub fn a_part(what: &str, of: &str) -> String {
    format!("{what}, from the briefing “{of}”")
}

/// What a file says that holds what a filter leaves.
#[must_use]
pub fn filtered(items: [usize; 3], of: [usize; 3]) -> String {
    let nouns = ["safeguard", "critique", "position"];
    let each = items.into_iter().zip(of).zip(nouns).map(|((items, of), noun)| format!("{items} of {}", super::count(of, noun)));
    each.collect::<Vec<_>>().join(", ")
}

/// In the place of cards where a file holds none, though the briefing has some there.
#[must_use]
pub fn left_out(what: &str, place: &str) -> String {
    format!("Left out of this file: {what} on {place}.")
}

/// The number a provision has in a draft.
#[must_use]
pub fn numbered(number: &str, edition: &str) -> String {
    format!("{number} in {edition}")
}

/// A stop of a walk.
#[must_use]
pub fn stop(number: usize) -> String {
    format!("Stop {number}")
}

/// The day a briefing describes.
#[must_use]
pub fn as_of(day: &str) -> String {
    format!("As of {day}")
}
