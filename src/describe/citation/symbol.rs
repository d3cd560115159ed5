//! Symbols of documents as each style writes them; those of resolutions are taken apart.

use super::style::CitationStyle;

/// A resolution by which a body adopted something, as its symbol names it: `A/RES/79/243, annex`.
pub(super) struct Resolution<'s> {
    body: &'static str,
    short: &'static str,
    number: String,
    /// What stands behind the number: `, annex`.
    part: &'s str,
}

impl<'s> Resolution<'s> {
    /// Bodies by the symbols of their resolutions: as the United Nations name them, and as OSCOLA does.
    const BODIES: [(&'static str, &'static str, &'static str); 4] = [
        ("A/HRC/RES/", "Human Rights Council", "UNHRC Res"),
        ("A/RES/", "General Assembly", "UNGA Res"),
        ("S/RES/", "Security Council", "UNSC Res"),
        ("E/RES/", "Economic and Social Council", "ECOSOC Res"),
    ];

    /// None for a symbol that is no resolution's, or of a form that is not known.
    pub fn of(symbol: &'s str) -> Option<Self> {
        let (whole, part) = symbol.find(',').map_or((symbol, ""), |offset| symbol.split_at(offset));
        let (prefix, body, short) = Self::BODIES.into_iter().find(|(prefix, ..)| whole.starts_with(prefix))?;
        let number = number(&whole[prefix.len()..])?;
        Some(Self { body, short, number, part: part.trim_end() })
    }

    /// Whose it is.
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
        (Some(Resolution { body, number, part, .. }), CitationStyle::Un) => format!("{body} resolution {number}{part}"),
        (Some(Resolution { short, number, part, .. }), CitationStyle::Oscola) => format!("{short} {number}{part}"),
        (None, CitationStyle::Oscola) if is_of_the_un(symbol) => format!("UN Doc {symbol}"),
        _ => symbol.to_owned(),
    }
}

/// True for a symbol of the principal organs or the Secretariat.
pub(super) fn is_of_the_un(symbol: &str) -> bool {
    ["A/", "S/", "E/", "ST/"].iter().any(|series| symbol.starts_with(series))
}
