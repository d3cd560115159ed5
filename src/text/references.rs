//! How a reference was understood, and what of it is not there.

use crate::{locale::messages, model::ProvisionKind};

messages! {
    fn place_of_kind(kind: &str, number: &str) = "references-place";
    fn understood_of_kind(kind: &str, number: &str) = "references-understood";
    fn range_of_kind(kind: &str, from: &str, to: &str) = "references-range";
    fn several_of_kind(kind: &str) = "references-several";
    /// Paragraphs of one place.
    fn paragraph_range(place: &str, from: &str, to: &str) = "references-paragraph-range";
    /// A place by its number in an earlier text, and where it stands.
    fn former(former: &str, place: &str) = "references-former";
    fn in_edition(edition: &str, place: &str) = "references-in-edition";
    fn not_summarized(asked: &str) = "references-not-summarized";
    fn beyond(asked: &str, last: &str) = "references-beyond";
    fn after(asked: &str, above: &str, last: &str) = "references-after";
    /// What is not there, where a second statement says why.
    fn none_here(asked: &str) = "references-none-here";
    /// Why a number is not in a place: the last that it holds.
    fn has_up_to(above: &str, last: &str) = "references-has-up-to";
    /// Why a number is not there: the last of its kind.
    fn last_is(last: &str) = "references-last-is";
    fn no_such(asked: &str) = "references-no-such";
    fn of_which(asked: &str) = "references-of-which";
}

/// `Article 99`.
#[must_use]
pub fn place(kind: ProvisionKind, number: &str) -> String {
    place_of_kind(key(kind), number)
}

/// `rule twelve`; the kind alone where there is no number.
#[must_use]
pub fn understood(kind: ProvisionKind, number: &str) -> String {
    understood_of_kind(key(kind), number).trim_end().to_owned()
}

/// `articles 27 to 30`.
#[must_use]
pub fn range(kind: ProvisionKind, from: &str, to: &str) -> String {
    range_of_kind(key(kind), from, to)
}

/// `annexes`.
#[must_use]
pub fn several(kind: ProvisionKind) -> String {
    several_of_kind(key(kind))
}

/// What messages choose their words by.
const fn key(kind: ProvisionKind) -> &'static str {
    match kind {
        ProvisionKind::Article => "article",
        ProvisionKind::Rule => "rule",
        ProvisionKind::Principle => "principle",
        ProvisionKind::Section => "section",
        ProvisionKind::Subsection => "subsection",
        ProvisionKind::Clause => "clause",
        ProvisionKind::Regulation => "regulation",
        ProvisionKind::Guideline => "guideline",
        ProvisionKind::Standard => "standard",
        ProvisionKind::Recommendation => "recommendation",
        ProvisionKind::Paragraph => "paragraph",
        ProvisionKind::Point => "point",
        ProvisionKind::Preamble => "preamble",
        ProvisionKind::Recital => "recital",
        ProvisionKind::Preambular => "preambular",
        ProvisionKind::Operative => "operative",
        ProvisionKind::Annex => "annex",
        ProvisionKind::Appendix => "appendix",
        ProvisionKind::Schedule => "schedule",
        ProvisionKind::Protocol => "protocol",
        ProvisionKind::Book => "book",
        ProvisionKind::Title => "title",
        ProvisionKind::Part => "part",
        ProvisionKind::Chapter => "chapter",
    }
}
