//! What a provision or division is known by: its kind, its number as it is compared, and its heading.

use super::parts::DocumentPart;
use crate::import::numerals;
use crate::model::{Division, ImportWarning, ParsedLabel, Provision, ProvisionKind, is_number, plain_number};

/// What a place is known by.
#[derive(Debug)]
pub(super) struct PlaceKey<'p> {
    pub kind: Option<ProvisionKind>,
    /// As it is compared; none for one of its kind.
    pub number: Option<String>,
    pub heading: &'p str,
}

/// Of a provision, with the number that it has in an edition.
pub(super) fn of_provision<'p>(provision: &'p Provision, edition: &str) -> PlaceKey<'p> {
    let parsed = ParsedLabel::parse(&provision.label);
    let kind = provision.kind.or_else(|| parsed.and_then(|label| label.kind));
    let own = provision.number.as_deref().or_else(|| parsed.and_then(|label| label.number));
    let id = Some(provision.id.as_str()).filter(|id| is_number(id) && !kind.is_some_and(ProvisionKind::may_stand_alone));
    let there = provision.numbered.get(edition).map(String::as_str);
    PlaceKey { kind, number: there.or(own).or(id).map(compared), heading: &provision.heading }
}

pub(super) fn of_division(division: &Division) -> PlaceKey<'_> {
    let parsed = ParsedLabel::parse(&division.label);
    let kind = division.kind.or_else(|| parsed.and_then(|label| label.kind));
    let own = division.number.as_deref().or_else(|| parsed.and_then(|label| label.number));
    let id = Some(division.id.as_str()).filter(|id| is_number(id));
    PlaceKey { kind, number: own.or(id).map(compared), heading: &division.heading }
}

impl PlaceKey<'_> {
    /// True where the numbers agree; of what has none, where both have none.
    pub fn has_number_of(&self, part: &DocumentPart<'_>) -> bool {
        self.number == part.number.as_deref().map(compared)
    }

    /// True where nothing speaks against the kinds being the same.
    pub fn may_be_kind_of(&self, part: &DocumentPart<'_>) -> bool {
        match (self.kind, part.kind) {
            (Some(known), Some(kind)) => known == kind,
            // What stands around the text is never an article.
            (known, kind) => !known.or(kind).is_some_and(ProvisionKind::is_around_the_text),
        }
    }

    /// A warning where the kinds differ.
    pub fn differs_in_kind(&self, part: &DocumentPart<'_>) -> Option<ImportWarning> {
        let differs = self.kind.zip(part.kind).is_some_and(|(known, kind)| known != kind);
        differs.then_some(ImportWarning::KindDiffers)
    }
}

/// A number as it is compared: figures of every script as 0 to 9, roman figures as their value, without spaces.
pub(super) fn compared(printed: &str) -> String {
    let plain: String = plain_number(printed.trim()).chars().filter(|letter| !letter.is_whitespace()).collect();
    let upper = plain.to_uppercase();
    // A letter alone is a letter, but for those that lists in capitals begin with.
    let may_be_roman = upper == plain && (plain.len() > 1 || ["I", "V", "X"].contains(&plain.as_str()));
    numerals::roman(&upper).filter(|_| may_be_roman).map_or_else(|| plain.to_lowercase(), |value| value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_all_kinds_are_compared_by_what_they_say() {
        for (one, other) in [("IV", "4"), ("٢٤", "24"), ("2 bis", "2bis"), ("第四章", "IV"), ("XIV", "14"), ("A", "a"), ("3.2.1", "3.2.1")]
        {
            assert_eq!(compared(one), compared(other), "{one} {other}");
        }
        for (one, other) in [("C", "100"), ("IIII", "4"), ("2", "2bis"), ("D", "500")] {
            assert_ne!(compared(one), compared(other), "{one} {other}");
        }
    }
}
