//! Addresses and targets as people say them, in the one form the format has.

use super::lookalikes::replace_lookalikes;
use crate::model::Target;

/// Words that name a provision or a part of it, and add nothing to its number.
const NAMES: [&str; 12] =
    ["article", "articles", "art.", "art", "section", "rule", "paragraph", "para.", "para", "subparagraph", "point", "§"];

/// The address or target that was meant; none where nobody can say.
pub(super) fn guess_address(typed: &str) -> Option<String> {
    const LONGEST: usize = 60;
    if typed.len() > LONGEST {
        return None;
    }
    let said = typed;
    let typed = replace_lookalikes(said);
    let typed = typed.trim();
    let lower = typed.to_lowercase();
    if ["the instrument", "treaty", "the treaty", "convention", "the convention"].contains(&lower.as_str()) {
        return Some("instrument".to_owned());
    }
    let mut address = String::new();
    for piece in typed.split([' ', '/', '(', ')', ',']).filter(|piece| !piece.is_empty()) {
        let piece = piece.trim_start_matches('§');
        if piece.is_empty() || NAMES.contains(&piece.to_lowercase().as_str()) {
            continue;
        }
        if !address.is_empty() {
            address.push('/');
        }
        address.push_str(piece);
    }
    // Words are no number.
    let first = address.split('/').next()?;
    let numbered = first.starts_with(|letter: char| letter.is_ascii_digit()) || first.len() <= 2;
    let parts = address.split('/').all(|part| part.chars().count() <= 6);
    (numbered && parts && address != said && address.parse::<Target>().is_ok()).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_written_with_strokes() {
        for (typed, address) in [
            ("15(3)", "15/3"),
            ("Article 15", "15"),
            ("Art. 15(3)(a)", "15/3/a"),
            ("15 (3)", "15/3"),
            ("Article 15, paragraph 3", "15/3"),
            ("15/3/", "15/3"),
            ("§ 15", "15"),
            ("15／3", "15/3"),
            ("the Convention", "instrument"),
        ] {
            assert_eq!(guess_address(typed).as_deref(), Some(address), "{typed}");
        }
        for typed in ["15/3", "the preamble as a whole", "", "()", "Article"] {
            assert_eq!(guess_address(typed), None, "{typed}");
        }
    }
}
