//! What a person did to notes, so that it can be taken back and done again.

use crate::state::undo_history::Undoable;
use crate::{
    model::{Author, Mark, Note, NoteAnchor, Stamp, Typing, is_one_step},
    text::NoteDeed,
};

/// What a note says, without how it came to say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::state) struct Values {
    pub author: Author,
    pub anchor: NoteAnchor,
    pub text: String,
    pub mark: Option<Mark>,
    pub bookmark: bool,
    pub tags: Vec<String>,
    pub removed: bool,
}

/// One step. Kept for as long as the briefing is open; there are as many as a person does.
#[expect(clippy::large_enum_variant, reason = "nearly all are of the larger sort")]
#[derive(Clone, Debug)]
pub(in crate::state) enum NoteStep {
    /// One note was made or changed.
    Changed {
        id: String,
        /// `None` where it was made.
        before: Option<Values>,
        after: Values,
        /// When; what is typed in one go is one step.
        time: i64,
        /// Which part, so that only the same part is one step.
        part: Part,
    },
    /// A file was joined; without a name, one's own notes from where they were saved before.
    Joined { name: Option<String>, before: Vec<(String, Option<Note>)>, after: Vec<Note> },
    /// An author was named: these notes are signed otherwise.
    Named { ids: Vec<String>, before: Author, after: Author },
}

/// A part of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::state) enum Part {
    Whole,
    Text,
    Tags,
}

/// Pauses longer than this, in milliseconds, end a step of typing, in notes and in walks.
pub(in crate::state) const PAUSE: i64 = 2_000;

impl Values {
    /// What a note says now.
    pub fn of(note: &Note) -> Self {
        Self {
            author: note.author.value().cloned().unwrap_or_default(),
            anchor: note.anchor.value().cloned().unwrap_or_default(),
            text: note.text.value().cloned().unwrap_or_default(),
            mark: note.mark.value().copied().flatten(),
            bookmark: note.bookmark.value().copied().unwrap_or_default(),
            tags: note.tags.value().cloned().unwrap_or_default(),
            removed: note.is_removed(),
        }
    }

    /// True where it says and marks nothing.
    pub fn say_nothing(&self) -> bool {
        self.text.trim().is_empty() && self.mark.is_none() && !self.bookmark && self.tags.is_empty()
    }

    /// Makes a note say this; writes only what differs, so that what another changes apart meets nothing.
    pub fn write(&self, note: &mut Note, stamp: &Stamp) {
        let now = Self::of(note);
        let is_new = note.text.value().is_none();
        if now.author != self.author || is_new {
            note.author.set(self.author.clone(), stamp);
        }
        if now.anchor != self.anchor || is_new {
            note.anchor.set(self.anchor.clone(), stamp);
        }
        // A note that comes back says so by being written once more.
        if now.text != self.text || is_new || now.removed && !self.removed || note.text.others().next().is_some() && !self.removed {
            note.text.set(self.text.clone(), stamp);
        }
        if now.mark != self.mark {
            note.mark.set(self.mark, stamp);
        }
        if now.bookmark != self.bookmark {
            note.bookmark.set(self.bookmark, stamp);
        }
        if now.tags != self.tags {
            note.tags.set(self.tags.clone(), stamp);
        }
        if self.removed && !now.removed {
            note.remove();
        }
    }
}

impl Values {
    /// Tags as words, so that each is a step.
    fn typed_tags(&self) -> String {
        self.tags.join(" ")
    }

    /// What a note says now, where what made `to` of `from` is done to it: what else was written since stays.
    pub fn turned(self, from: &Self, to: &Self) -> Self {
        fn pick<T: PartialEq + Clone>(now: T, from: &T, to: &T) -> T {
            if from == to { now } else { to.clone() }
        }
        Self {
            author: pick(self.author, &from.author, &to.author),
            anchor: pick(self.anchor, &from.anchor, &to.anchor),
            text: pick(self.text, &from.text, &to.text),
            mark: pick(self.mark, &from.mark, &to.mark),
            bookmark: pick(self.bookmark, &from.bookmark, &to.bookmark),
            tags: pick(self.tags, &from.tags, &to.tags),
            removed: pick(self.removed, &from.removed, &to.removed),
        }
    }

    /// What was done where a note came to say this; `before` is `None` where it was made.
    pub fn deed<'a>(&'a self, before: Option<&'a Self>) -> NoteDeed<'a> {
        let Some(before) = before else {
            return match self.mark {
                Some(mark) => NoteDeed::Highlighted(mark),
                None if self.bookmark => NoteDeed::Bookmarked,
                None => NoteDeed::Made,
            };
        };
        match (before.mark, self.mark) {
            (Some(mark), None) => return NoteDeed::Unhighlighted(mark),
            (before, Some(mark)) if before != Some(mark) => return NoteDeed::Highlighted(mark),
            _ => {}
        }
        if before.bookmark != self.bookmark {
            return if self.bookmark { NoteDeed::Bookmarked } else { NoteDeed::Unbookmarked };
        }
        if before.removed != self.removed {
            NoteDeed::Removed
        } else if before.tags != self.tags {
            NoteDeed::Tagged
        } else if before.anchor != self.anchor {
            NoteDeed::Moved
        } else if before.text == self.text {
            NoteDeed::Chosen
        } else {
            NoteDeed::Typed(Typing::between(&before.text, &self.text))
        }
    }
}

impl Undoable for NoteStep {
    fn takes_in(&mut self, next: &Self) -> bool {
        let (
            Self::Changed { id, before, after, time, part },
            Self::Changed { id: next_id, after: next_after, time: next_time, part: next_part, .. },
        ) = (self, next)
        else {
            return false;
        };
        let Self::Changed { before: Some(next_before), .. } = next else { return false };
        let in_one_go = id == next_id && part == next_part && after == next_before && *next_time - *time < PAUSE;
        let goes_on = in_one_go
            && before.as_ref().is_some_and(|before| match part {
                Part::Whole => false,
                Part::Text => is_one_step(&before.text, &after.text, &next_after.text),
                Part::Tags => is_one_step(&before.typed_tags(), &after.typed_tags(), &next_after.typed_tags()),
            });
        if goes_on {
            after.clone_from(next_after);
            *time = *next_time;
        }
        goes_on
    }
}
