//! What a person writes: a note, a highlight or a bookmark on anything in a briefing.
//!
//! Kept apart from the briefing, which never changes. A note names its place by an id *and* by the words
//! that stood there, so that it is found again when numbers change; see [`crate::notes`].

use super::{Field, Seen, Target, TextId, field};
use serde::{Deserialize, Serialize};

/// One note, with each of its parts as it was last written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    /// Names it in every copy, for ever.
    pub id: String,
    /// When it was made, in milliseconds since 1970.
    pub made: i64,
    /// Who made it.
    pub author: Field<Author>,
    /// Where it belongs.
    pub anchor: Field<NoteAnchor>,
    /// What it says; may be empty where a mark alone is meant.
    pub text: Field<String>,
    /// How the words are highlighted.
    pub mark: Field<Option<Mark>>,
    /// True where the place is to be found again.
    pub bookmark: Field<bool>,
    /// In the order in which they were written.
    pub tags: Field<Vec<String>>,
    /// How far it had been written when somebody removed it. What was written later, or apart, brings it
    /// back: no words are lost because of what another did not know.
    #[serde(skip_serializing_if = "Seen::is_empty")]
    pub removed: Seen,
}

/// Who wrote a note.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Author {
    /// Such as `MK`; may be empty.
    pub initials: String,
    /// To tell authors apart at a glance, beside their initials.
    pub colour: AuthorColour,
}

/// The colour of an author.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each name is the colour")]
pub enum AuthorColour {
    #[default]
    Blue,
    Green,
    Red,
    Violet,
    Brown,
    Grey,
}

impl AuthorColour {
    /// In the order they are offered.
    pub const ALL: [Self; 6] = [Self::Blue, Self::Green, Self::Red, Self::Violet, Self::Brown, Self::Grey];
}

/// What a highlight says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// These words are right.
    Agree,
    /// These words are not.
    Object,
    /// Something is to be asked about them.
    Ask,
    /// They are to be used, in a speech or a paper.
    Use,
}

impl Mark {
    /// In the order of their keys.
    pub const ALL: [Self; 4] = [Self::Agree, Self::Object, Self::Ask, Self::Use];
}

/// Where a note belongs: an id, and the words that were there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct NoteAnchor {
    /// What it was called.
    pub target: Target,
    /// Whose words they are; the briefing's own where a file does not say it.
    #[serde(rename = "official", skip_serializing_if = "TextId::is_summary")]
    pub text: TextId,
    /// How people called it, for where it is gone: `Art. 24(2)`.
    pub said: String,
    /// True where it is about all of the target, false where about some words of it.
    pub whole: bool,
    /// The exact words; all of the target's where `whole`.
    pub words: String,
    /// Words before them, also of what stands before the target.
    pub before: String,
    /// Words after them, likewise.
    pub after: String,
    /// Characters of the target's text before the words.
    pub start: usize,
    /// Id of the edition the number belongs to.
    pub edition: String,
}

impl Default for NoteAnchor {
    fn default() -> Self {
        Self {
            target: Target::Instrument,
            text: TextId::Summary,
            said: String::new(),
            whole: true,
            words: String::new(),
            before: String::new(),
            after: String::new(),
            start: 0,
            edition: String::new(),
        }
    }
}

impl NoteAnchor {
    /// True for a copy that names no text, as an earlier program writes one, of an anchor that stands on official words.
    fn lacks_the_text_of(&self, other: &Self) -> bool {
        self.text.is_summary() && !other.text.is_summary() && Self { text: other.text.clone(), ..self.clone() } == *other
    }
}

impl Note {
    /// True where somebody removed it, and nothing was written since that they had not seen.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        let Self { author, anchor, text, mark, bookmark, tags, removed, .. } = self;
        !removed.is_empty()
            && author.is_within(removed)
            && anchor.is_within(removed)
            && text.is_within(removed)
            && mark.is_within(removed)
            && bookmark.is_within(removed)
            && tags.is_within(removed)
    }

    /// How far it was written, by whom.
    #[must_use]
    pub fn written(&self) -> Seen {
        let mut seen = Seen::new();
        self.author.note_seen(&mut seen);
        self.anchor.note_seen(&mut seen);
        self.text.note_seen(&mut seen);
        self.mark.note_seen(&mut seen);
        self.bookmark.note_seen(&mut seen);
        self.tags.note_seen(&mut seen);
        seen
    }

    /// Takes it away as it is now.
    pub fn remove(&mut self) {
        let written = self.written();
        field::join(&mut self.removed, &written);
    }

    /// Joins another copy of the same note.
    pub fn merge(&mut self, other: &Self) {
        self.made = self.made.min(other.made);
        self.author.merge(&other.author);
        self.anchor.merge(&other.anchor);
        self.anchor.drop_poorer_copies(NoteAnchor::lacks_the_text_of);
        self.text.merge(&other.text);
        self.mark.merge(&other.mark);
        self.bookmark.merge(&other.bookmark);
        self.tags.merge(&other.tags);
        field::join(&mut self.removed, &other.removed);
    }

    /// Puts each text in it that is shown.
    pub fn put_texts(&mut self, put: &mut impl FnMut(&mut String)) {
        self.author.put_each(|author| put(&mut author.initials));
        self.anchor.put_each(|anchor| {
            for text in [&mut anchor.said, &mut anchor.words, &mut anchor.before, &mut anchor.after, &mut anchor.edition] {
                put(text);
            }
            anchor.text.put_each(put);
        });
        self.text.put_each(&mut *put);
        self.tags.put_each(|tags| tags.iter_mut().for_each(&mut *put));
    }

    /// The most versions that one part of it has.
    #[must_use]
    pub fn most_versions(&self) -> usize {
        let Self { author, anchor, text, mark, bookmark, tags, .. } = self;
        let versions = [author.versions(), anchor.versions(), text.versions(), mark.versions(), bookmark.versions(), tags.versions()];
        versions.into_iter().max().unwrap_or_default()
    }

    /// True where it stands, or stood, on official words.
    #[must_use]
    pub fn is_on_official_text(&self) -> bool {
        self.anchor.all().any(|anchor| !anchor.text.is_summary())
    }

    /// True where two wrote the same part of it without knowing of each other.
    #[must_use]
    pub fn has_two_versions(&self) -> bool {
        self.text.others().next().is_some()
            || self.mark.others().next().is_some()
            || self.tags.others().next().is_some()
            || self.anchor.others().next().is_some()
            || self.bookmark.others().next().is_some()
    }

    /// When something of it was last written, in milliseconds since 1970.
    #[must_use]
    pub fn changed(&self) -> i64 {
        let times = [self.text.time(), self.mark.time(), self.bookmark.time(), self.tags.time(), self.anchor.time()];
        times.into_iter().flatten().max().unwrap_or(self.made)
    }
}
