//! All notes on one briefing.

use crate::model::Note;
use serde::{Deserialize, Serialize, Serializer, ser::SerializeStruct as _};
use std::collections::{BTreeMap, BTreeSet};

/// Notes on one briefing. Nobody writes as many; a file that holds more is not read.
pub const MOST_NOTES: usize = 50_000;

/// All notes on one briefing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename = "Book")]
pub struct NoteSet {
    /// The version of the form it was read in. What needs a later one is written in that.
    pub version: u32,
    /// Id of the briefing, by which the notes follow it wherever it goes.
    pub briefing: String,
    /// Its title, for who finds the file.
    pub title: String,
    /// By their ids. Removed ones are still here, so that joining an older copy does not bring them back.
    #[serde(deserialize_with = "as_list::deserialize")]
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

/// The list of notes as it is written.
struct NoteList<'n>(&'n BTreeMap<String, Note>);

impl Serialize for NoteList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.values())
    }
}

/// By hand for the version: no set is written in a form that is earlier than what it holds.
impl Serialize for NoteSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { version, briefing, title, notes } = self;
        let mut book = serializer.serialize_struct("Book", 4)?;
        book.serialize_field("version", &(*version).max(self.needed_version()))?;
        book.serialize_field("briefing", briefing)?;
        book.serialize_field("title", title)?;
        book.serialize_field("notes", &NoteList(notes))?;
        book.end()
    }
}

impl NoteSet {
    /// The version of the form that has notes on the briefing's own words alone.
    pub const FIRST_VERSION: u32 = 1;
    /// The version that has notes on official words too. An earlier program, which would take them for notes on the
    /// briefing's own, does not write over such a file.
    const OFFICIAL_TEXTS: u32 = 2;
    /// The last version that is known here.
    const LAST_VERSION: u32 = Self::OFFICIAL_TEXTS;

    /// The earliest version that has all that is in it.
    fn needed_version(&self) -> u32 {
        let is_official = self.notes.values().any(Note::is_on_official_text);
        if is_official { Self::OFFICIAL_TEXTS } else { Self::FIRST_VERSION }
    }

    /// A set without notes.
    #[must_use]
    pub fn new(briefing: &str, title: &str) -> Self {
        Self { version: Self::FIRST_VERSION, briefing: briefing.to_owned(), title: title.to_owned(), notes: BTreeMap::new() }
    }

    /// True for one that a later version of the program wrote, which must not be written over.
    #[must_use]
    pub fn is_from_later(&self) -> bool {
        self.version > Self::LAST_VERSION
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
        Deserializer,
        de::{Error as _, SeqAccess, Visitor},
    };
    use std::fmt;

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
