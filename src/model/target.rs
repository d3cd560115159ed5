//! What a tie, a stop or a note can point to, in the one written form used everywhere.

use super::{Address, AddressError, ItemKind};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::{fmt, str::FromStr};

/// Points to one thing in a briefing.
///
/// Written as an address for the text (`24/2`), as `instrument` for the treaty as a whole, and with a
/// letter and a colon for everything that has an id (`s:independent-review`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The treaty as a whole.
    Instrument,
    /// A division, `d:IV`.
    Division(String),
    /// A provision or a paragraph of it, `24/2`.
    Text(Address),
    /// A safeguard, `s:…`.
    Safeguard(String),
    /// A critique, `c:…`.
    Critique(String),
    /// A reply to a critique, `re:…`.
    Reply(String),
    /// A position, `p:…`.
    Position(String),
    /// An actor, `a:…`.
    Actor(String),
    /// An event, `e:…`.
    Event(String),
    /// A term, `t:…`.
    Term(String),
    /// A source, `src:…`.
    Source(String),
    /// A walk, `w:…`.
    Walk(String),
}

/// Why a text points to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetError {
    /// The letters before the colon are not one of ours.
    UnknownPrefix(String),
    /// Nothing stands after the colon.
    NoId,
    /// It looks like an address and is none.
    Address(AddressError),
}

impl From<AddressError> for TargetError {
    fn from(error: AddressError) -> Self {
        Self::Address(error)
    }
}

impl Target {
    /// The id, or the key of the address, without the letters before the colon.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Instrument => "instrument".to_owned(),
            Self::Text(address) => address.key(),
            Self::Division(id)
            | Self::Safeguard(id)
            | Self::Critique(id)
            | Self::Reply(id)
            | Self::Position(id)
            | Self::Actor(id)
            | Self::Event(id)
            | Self::Term(id)
            | Self::Source(id)
            | Self::Walk(id) => id.clone(),
        }
    }

    /// The address, if this points into the text.
    #[must_use]
    pub fn address(&self) -> Option<&Address> {
        match self {
            Self::Text(address) => Some(address),
            _ => None,
        }
    }

    /// What kind of thing it points to.
    #[must_use]
    pub const fn kind(&self) -> ItemKind {
        match self {
            Self::Instrument => ItemKind::Instrument,
            Self::Division(_) => ItemKind::Division,
            Self::Text(_) => ItemKind::Provision,
            Self::Safeguard(_) => ItemKind::Safeguard,
            Self::Critique(_) => ItemKind::Critique,
            Self::Reply(_) => ItemKind::Reply,
            Self::Position(_) => ItemKind::Position,
            Self::Actor(_) => ItemKind::Actor,
            Self::Event(_) => ItemKind::Event,
            Self::Term(_) => ItemKind::Term,
            Self::Source(_) => ItemKind::Source,
            Self::Walk(_) => ItemKind::Walk,
        }
    }
}

impl ItemKind {
    /// The target of one with this id; of the text, the provision.
    #[must_use]
    pub fn target(self, id: impl Into<String>) -> Target {
        let id = id.into();
        match self {
            Self::Instrument => Target::Instrument,
            Self::Provision => Target::Text(Address::provision(id)),
            Self::Division => Target::Division(id),
            Self::Safeguard => Target::Safeguard(id),
            Self::Critique => Target::Critique(id),
            Self::Reply => Target::Reply(id),
            Self::Position => Target::Position(id),
            Self::Actor => Target::Actor(id),
            Self::Event => Target::Event(id),
            Self::Term => Target::Term(id),
            Self::Source => Target::Source(id),
            Self::Walk => Target::Walk(id),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind().prefix() {
            "" => f.write_str(&self.id()),
            prefix => write!(f, "{prefix}:{}", self.id()),
        }
    }
}

impl FromStr for Target {
    type Err = TargetError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((prefix, id)) = text.split_once(':') else {
            return if text == "instrument" { Ok(Self::Instrument) } else { Ok(Self::Text(text.parse()?)) };
        };
        if id.is_empty() {
            return Err(TargetError::NoId);
        }
        let kind = ItemKind::of_prefix(prefix).ok_or_else(|| TargetError::UnknownPrefix(prefix.to_owned()))?;
        Ok(kind.target(id))
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Of what the program itself wrote: notes. A briefing's targets are read with their place in the file.
impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|error: TargetError| D::Error::custom(format_args!("{error:?}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_read_back_as_it_is_written() {
        for text in ["instrument", "24/2", "d:IV", "s:review", "c:x", "re:x", "p:x", "a:x", "e:x", "t:x", "src:x", "w:x"] {
            assert_eq!(text.parse::<Target>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_unknown_prefix_is_named() {
        assert_eq!("q:x".parse::<Target>(), Err(TargetError::UnknownPrefix("q".to_owned())));
        assert_eq!("s:".parse::<Target>(), Err(TargetError::NoId));
    }
}
