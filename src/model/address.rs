//! Where in the text: `24`, `24/2`, `40/21/b`.

use serde::{Serialize, Serializer};
use std::{cmp::Ordering, fmt, str::FromStr};

/// The address of a provision or of a paragraph in it, in the numbering of the current edition.
///
/// A file writes it with slashes (`24/2/b`, [`Address::key`]); a person reads it as delegates say it
/// (`24(2)(b)`, [`fmt::Display`]). Both forms are stable: notes, walks and links use them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    provision: String,
    path: Vec<String>,
}

/// Why a text is not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// Nothing stands before, between or after the slashes.
    EmptySegment,
    /// A character that cannot stand in a segment.
    BadCharacter(char),
}

impl Address {
    /// The address of a whole provision.
    pub fn provision(id: impl Into<String>) -> Self {
        Self { provision: id.into(), path: Vec::new() }
    }

    /// Id of the provision.
    #[must_use]
    pub fn provision_id(&self) -> &str {
        &self.provision
    }

    /// What stands after the provision: none for the provision itself.
    #[must_use]
    pub fn path(&self) -> &[String] {
        &self.path
    }

    /// True for a whole provision.
    #[must_use]
    pub fn is_provision(&self) -> bool {
        self.path.is_empty()
    }

    /// The last segment, as printed before the paragraph.
    #[must_use]
    pub fn last(&self) -> &str {
        self.path.last().unwrap_or(&self.provision)
    }

    /// The address this one is numbered under.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, path) = self.path.split_last()?;
        Some(Self { provision: self.provision.clone(), path: path.to_vec() })
    }

    /// This address with one more segment.
    #[must_use]
    pub fn child(&self, segment: impl Into<String>) -> Self {
        let mut path = self.path.clone();
        path.push(segment.into());
        Self { provision: self.provision.clone(), path }
    }

    /// The form a file is written in: `24/2/b`.
    #[must_use]
    pub fn key(&self) -> String {
        let mut key = self.provision.clone();
        for segment in &self.path {
            key.push('/');
            key.push_str(segment);
        }
        key
    }

    /// The part in brackets alone: `(2)(b)`, empty for a whole provision.
    #[must_use]
    pub fn brackets(&self) -> String {
        let mut brackets = String::new();
        for segment in &self.path {
            brackets.push('(');
            brackets.push_str(segment);
            brackets.push(')');
        }
        brackets
    }

    /// How two segments of one list stand to each other; none where that cannot be told, as between
    /// a figure and a letter.
    #[must_use]
    pub fn segment_order(left: &str, right: &str) -> Option<Ordering> {
        match (split_number(left), split_number(right)) {
            (Some(left), Some(right)) => Some(left.cmp(&right)),
            (None, None) if left.len() == right.len() => Some(left.cmp(right)),
            _ => None,
        }
    }
}

/// `12bis` as (12, "bis").
fn split_number(segment: &str) -> Option<(u32, &str)> {
    let end = segment.find(|c: char| !c.is_ascii_digit()).unwrap_or(segment.len());
    let (digits, rest) = segment.split_at(end);
    Some((digits.parse().ok()?, rest))
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.provision, self.brackets())
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut segments = text.split('/').map(|segment| {
            if segment.is_empty() {
                return Err(AddressError::EmptySegment);
            }
            match segment.chars().find(|c| !(c.is_alphanumeric() || "-_.".contains(*c))) {
                Some(bad) => Err(AddressError::BadCharacter(bad)),
                None => Ok(segment.to_owned()),
            }
        });
        let provision = segments.next().unwrap_or(Err(AddressError::EmptySegment))?;
        let path = segments.collect::<Result<_, _>>()?;
        Ok(Self { provision, path })
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_with_strokes_and_read_with_brackets() {
        let address: Address = "40/21/b".parse().unwrap();
        assert_eq!(address.to_string(), "40(21)(b)");
        assert_eq!(address.key(), "40/21/b");
        assert_eq!(address.parent().unwrap().key(), "40/21");
    }

    #[test]
    fn an_address_has_the_letters_of_ids() {
        for text in ["3.2.1", "3_2/1.a", "2bis/1", "A-3/b"] {
            assert_eq!(text.parse::<Address>().unwrap().key(), text);
        }
    }

    #[test]
    fn an_address_without_a_segment_is_refused() {
        assert_eq!("24/".parse::<Address>(), Err(AddressError::EmptySegment));
        assert_eq!("".parse::<Address>(), Err(AddressError::EmptySegment));
        assert_eq!("24(2)".parse::<Address>(), Err(AddressError::BadCharacter('(')));
    }

    #[test]
    fn segments_stand_in_the_order_people_count_them() {
        assert_eq!(Address::segment_order("9", "10"), Some(Ordering::Less));
        assert_eq!(Address::segment_order("2", "2bis"), Some(Ordering::Less));
        assert_eq!(Address::segment_order("c", "b"), Some(Ordering::Greater));
        assert_eq!(Address::segment_order("2", "b"), None);
    }
}
