//! All notes on one briefing.

use crate::model::Note;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The version of the form it is kept in.
pub const VERSION: u32 = 1;

/// Notes on one briefing. Nobody writes as many; a file that holds more is not read.
pub const MOST_NOTES: usize = 50_000;

/// All notes on one briefing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename = "Book")]
pub struct NoteSet {
    /// The version of the form it is kept in.
    pub version: u32,
    /// Id of the briefing, by which the notes follow it wherever it goes.
    pub briefing: String,
    /// Its title, for who finds the file.
    pub title: String,
    /// By their ids. Removed ones are still here, so that joining an older copy does not bring them back.
    #[serde(with = "as_list")]
    pub notes: BTreeMap<String, Note>,
}

/// What joining another set of notes brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Notes that were not here.
    pub added: BTreeSet<String>,
    /// Notes that were, and say something else now.
    pub changed: BTreeSet<String>,
    /// Those of them of which two versions are kept, as both sides had changed them.
    pub both: BTreeSet<String>,
}

impl News {
    /// True where nothing is new.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty()
    }

    /// True for a note that is new or changed.
    #[must_use]
    pub fn holds(&self, id: &str) -> bool {
        self.added.contains(id) || self.changed.contains(id)
    }
}

impl NoteSet {
    /// A set without notes.
    #[must_use]
    pub fn new(briefing: &str, title: &str) -> Self {
        Self { version: VERSION, briefing: briefing.to_owned(), title: title.to_owned(), notes: BTreeMap::new() }
    }

    /// True for one that a later version of the program wrote, which must not be written over.
    #[must_use]
    pub fn is_from_later(&self) -> bool {
        self.version > VERSION
    }

    /// The notes that were not removed, by id.
    pub fn present(&self) -> impl Iterator<Item = &Note> {
        self.notes.values().filter(|note| !note.is_removed())
    }

    /// Joins another copy: the union by id, of each part the newest, both where two changed it apart.
    /// Commutative, associative and idempotent, so that copies can go round in any order.
    pub fn merge(&mut self, other: &Self) -> News {
        let mut news = News::default();
        for (id, theirs) in &other.notes {
            let Some(ours) = self.notes.get_mut(id) else {
                if !theirs.is_removed() {
                    news.added.insert(id.clone());
                }
                self.notes.insert(id.clone(), theirs.clone());
                continue;
            };
            let before = ours.clone();
            ours.merge(theirs);
            if *ours != before && !(before.is_removed() && ours.is_removed()) {
                news.changed.insert(id.clone());
                if ours.has_two_versions() && !before.has_two_versions() {
                    news.both.insert(id.clone());
                }
            }
        }
        self.version = self.version.max(other.version);
        if self.title.is_empty() {
            self.title.clone_from(&other.title);
        }
        news
    }
}

/// Notes as a list: each carries its id already.
mod as_list {
    use super::{BTreeMap, MOST_NOTES, Note};
    use serde::{
        Deserializer, Serializer,
        de::{Error as _, SeqAccess, Visitor},
    };
    use std::fmt;

    pub(super) fn serialize<S: Serializer>(notes: &BTreeMap<String, Note>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(notes.values())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, Note>, D::Error> {
        deserializer.deserialize_seq(List)
    }

    struct List;

    impl<'de> Visitor<'de> for List {
        type Value = BTreeMap<String, Note>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of notes")
        }

        fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<Self::Value, S::Error> {
            let mut notes: BTreeMap<String, Note> = BTreeMap::new();
            while let Some(note) = list.next_element::<Note>()? {
                // Two of one id, by a hand that copied a block: joined, as if they came from two files.
                if let Some(known) = notes.get_mut(&note.id) {
                    known.merge(&note);
                } else if notes.len() == MOST_NOTES {
                    return Err(S::Error::custom("there are too many notes"));
                } else {
                    notes.insert(note.id.clone(), note);
                }
            }
            Ok(notes)
        }
    }
}
