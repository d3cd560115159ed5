//! Which words of a place are meant: the briefing's own, or the official ones of an edition in a language.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One of the texts of a briefing, by the name that is kept on disk. In memory a short key stands for it,
/// [`crate::linked::TextKey`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextId {
    /// What the briefing says itself.
    #[default]
    Summary,
    /// The words of an edition in a language.
    Official {
        /// Id of the edition.
        edition: String,
        /// As in BCP 47: `en`, `zh-Hans`.
        language: String,
    },
}

impl TextId {
    /// The words of an edition in a language.
    pub fn official(edition: impl Into<String>, language: impl Into<String>) -> Self {
        Self::Official { edition: edition.into(), language: language.into() }
    }

    /// True for what the briefing says itself.
    #[must_use]
    pub const fn is_summary(&self) -> bool {
        matches!(self, Self::Summary)
    }

    /// Its strings.
    pub(super) fn put_each(&mut self, put: &mut impl FnMut(&mut String)) {
        if let Self::Official { edition, language } = self {
            put(edition);
            put(language);
        }
    }
}

/// As a file has it: the summary is never named, so that a file without official texts stays as it is.
#[derive(Serialize, Deserialize)]
struct Official {
    edition: String,
    language: String,
}

impl Serialize for TextId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let official = match self {
            Self::Summary => None,
            Self::Official { edition, language } => Some(Official { edition: edition.clone(), language: language.clone() }),
        };
        official.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for TextId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let official = Option::<Official>::deserialize(deserializer)?;
        Ok(official.map_or(Self::Summary, |Official { edition, language }| Self::Official { edition, language }))
    }
}
