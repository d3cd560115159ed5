//! What a person chose for a speaking note. It is kept for each place, and losing it costs a few clicks.

use crate::model::{Target, TextId};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt};

/// Names a point in a note: the item that says it, or a note of a person's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PointKey(String);

/// Before the id of a note of a person's own: no target begins so.
const OWN: &str = "note:";

impl PointKey {
    /// Of what an item says.
    #[must_use]
    pub fn item(target: &Target) -> Self {
        Self(target.to_string())
    }

    /// Of a note of a person's own, by its id.
    #[must_use]
    pub fn own(id: &str) -> Self {
        Self(format!("{OWN}{id}"))
    }

    /// True for what a person wrote.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.0.starts_with(OWN)
    }
}

impl From<&str> for PointKey {
    /// As a person types it: `c:…`, `s:…`, `p:…`, `re:…`.
    fn from(typed: &str) -> Self {
        Self(typed.trim().to_owned())
    }
}

impl fmt::Display for PointKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// For which side a person speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// For the words as they are.
    #[default]
    For,
    /// Against them.
    Against,
}

impl Side {
    /// In the order they are offered.
    pub const ALL: [Self; 2] = [Self::For, Self::Against];

    /// The name a person types.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
        }
    }
}

/// Which words of the place are read out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordsRead {
    /// The official ones where they are held, else the summary.
    #[default]
    Best,
    /// Those of one text.
    Of(TextId),
    /// None.
    Nothing,
}

/// The sheet it is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// In the order they are offered.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];
    /// In points, on each side.
    pub const MARGIN: f32 = 56.7;

    /// Its name, which is the same in style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::Letter => "Letter",
        }
    }

    /// Width and height in points.
    #[must_use]
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.3, 841.9),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// How large what is spoken is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NoteType {
    /// 14 points.
    Small,
    /// 18 points.
    #[default]
    Large,
    /// 22 points.
    VeryLarge,
}

impl NoteType {
    /// The largest first.
    pub const ALL: [Self; 3] = [Self::VeryLarge, Self::Large, Self::Small];

    /// In points.
    #[must_use]
    pub const fn points(self) -> f32 {
        match self {
            Self::Small => 14.0,
            Self::Large => 18.0,
            Self::VeryLarge => 22.0,
        }
    }
}

/// All that was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NoteChoices {
    /// For whom one speaks.
    pub side: Side,
    /// Which words are read out.
    pub words: WordsRead,
    /// The points in their order, as far as a person moved them: others follow.
    pub order: Vec<PointKey>,
    /// The points and replies taken; the first ones that fit where nothing was chosen.
    pub taken: Option<BTreeSet<PointKey>>,
    /// The sheet.
    pub paper: Paper,
    /// The type; the largest usual one that fits where nothing was chosen.
    pub letters: Option<NoteType>,
    /// How long one may speak, in minutes; none where there is no limit.
    pub limit: Option<u8>,
}
