//! A short name for one of the texts of a linked briefing.

use crate::model::Target;

/// One of the texts of a linked briefing: its own words, or an official text, by its place among them. Fits where many are
/// kept. Another linked briefing may hold other texts under the same keys; what is kept on disk has a [`crate::model::TextId`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextKey(u16);

impl TextKey {
    /// What the briefing says itself.
    pub const SUMMARY: Self = Self(0);

    /// The official text of this place in the list; none where there are more than anybody has.
    pub(super) fn official(index: usize) -> Option<Self> {
        u16::try_from(index + 1).ok().map(Self)
    }

    /// The place in the list of an official text; none for the briefing's own words.
    pub(super) fn index(self) -> Option<usize> {
        usize::from(self.0).checked_sub(1)
    }

    /// True for what the briefing says itself.
    #[must_use]
    pub fn is_summary(self) -> bool {
        self == Self::SUMMARY
    }
}

/// An item or a place of the treaty as one of the texts has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextPlace {
    /// The item or place.
    pub target: Target,
    /// Whose words.
    pub text: TextKey,
}

impl From<Target> for TextPlace {
    fn from(target: Target) -> Self {
        Self { target, text: TextKey::SUMMARY }
    }
}
