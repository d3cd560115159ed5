//! Symbols of documents as each style writes them; those of resolutions are taken apart.

use super::style::CitationStyle;
use crate::text::citations;

/// A resolution by which a body adopted something, as its symbol names it: `A/RES/79/243, annex`.
pub(super) struct Resolution<'s> {
    body: &'static str,
    /// The same as messages choose their words by.
    key: &'static str,
    number: String,
    /// What stands behind the number: `, annex`.
    part: &'s str,
}

impl<'s> Resolution<'s> {
    /// Bodies by the symbols of their resolutions: as a source names them, and as messages know them.
    const BODIES: [(&'static str, &'static str, &'static str); 4] = [
        ("A/HRC/RES/", "Human Rights Council", "human-rights-council"),
        ("A/RES/", "General Assembly", "general-assembly"),
        ("S/RES/", "Security Council", "security-council"),
        ("E/RES/", "Economic and Social Council", "economic-and-social-council"),
    ];

    /// None for a symbol that is no resolution's, or of a form that is not known.
    pub fn of(symbol: &'s str) -> Option<Self> {
        let (whole, part) = symbol.find(',').map_or((symbol, ""), |offset| symbol.split_at(offset));
        let (prefix, body, key) = Self::BODIES.into_iter().find(|(prefix, ..)| whole.starts_with(prefix))?;
        let number = number(&whole[prefix.len()..])?;
        Some(Self { body, key, number, part: part.trim_end() })
    }

    /// Whose it is, as a source names it.
    pub fn body(&self) -> &'static str {
        self.body
    }
}

/// `79/243`, `217 A (III)`, `1373 (2001)`, from what stands in a symbol.
fn number(symbol: &str) -> Option<String> {
    let bare: String = symbol.chars().filter(|c| !c.is_whitespace()).collect();
    let (head, brackets) = bare.find('(').map_or((bare.as_str(), ""), |offset| bare.split_at(offset));
    let digits = head.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let letters = &head[digits.len()..];
    let is_number = digits.split('/').all(|part| {
        let part = part.strip_prefix("ES-").or_else(|| part.strip_prefix("S-")).unwrap_or(part);
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    let session = brackets.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let is_session =
        session.is_some_and(|session| !session.is_empty() && session.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
    // A session stands in brackets, or before a slash.
    let is_whole = if digits.contains('/') { brackets.is_empty() } else { is_session };
    if !is_number || !is_whole {
        return None;
    }
    Some([digits, letters, brackets].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

/// A document's symbol as the style has it.
pub(super) fn reference(symbol: &str, style: CitationStyle) -> String {
    match (Resolution::of(symbol), style) {
        (Some(Resolution { key, number, part, .. }), CitationStyle::Un) => citations::resolution(key, &number, part),
        (Some(Resolution { key, number, part, .. }), CitationStyle::Oscola) => citations::resolution_in_oscola(key, &number, part),
        (None, CitationStyle::Oscola) if is_of_the_un(symbol) => citations::un_document(symbol),
        _ => symbol.to_owned(),
    }
}

/// True for a symbol of the principal organs or the Secretariat.
pub(super) fn is_of_the_un(symbol: &str) -> bool {
    ["A/", "S/", "E/", "ST/"].iter().any(|series| symbol.starts_with(series))
}
