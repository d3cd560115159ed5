//! The language of the texts, as a file tells it to who reads it aloud, spells it, or sets it.

use crate::model::Briefing;

/// The tag of a briefing; English where it has none, as the labels are.
pub(super) fn tag(briefing: &Briefing) -> &str {
    if briefing.language.is_empty() { "en" } else { &briefing.language }
}

/// True for a language that is written from the right, by its tag.
pub(super) fn is_from_the_right(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let latin = parts.any(|part| part.eq_ignore_ascii_case("Latn"));
    !latin && ["ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"].contains(&language.as_str())
}
