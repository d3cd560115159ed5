//! Who wrote the notes. Notes of others that carry no initials are named after the file they came in, so that they never pass as a
//! person's own; and a person can say by hand who wrote them.

use super::{Naming, NoteStep, Notes, Writer};
use crate::{
    model::{Author, AuthorColour, Note},
    notes::{News, NoteSet},
    state::{
        side_panel::SidePanels,
        undo::{Step, UndoHistory},
    },
    text,
};
use std::collections::BTreeMap;

/// A name that is shown as initials is no longer than this.
pub const LONGEST_NAME: usize = 24;

impl Notes {
    /// Those who wrote notes that are here and are not this person, with how many each; those that nobody signed are of one.
    #[must_use]
    pub fn others(&self, me: &Author) -> Vec<(Author, usize)> {
        let mut others = BTreeMap::<Author, usize>::new();
        for author in self.note_set.present().map(author_of).filter(|author| author != me) {
            *others.entry(author).or_default() += 1;
        }
        others.into_iter().collect()
    }

    /// Names the new notes that nobody signed as others of the same set were named before, else after the file they came in. The
    /// name, where there were such.
    pub(super) fn name_unsigned(&mut self, file: &str, theirs: &NoteSet, news: &News, by: &Writer<'_>) -> Option<String> {
        let is_unsigned = |id: &&String| self.note(id).is_some_and(|note| author_of(note).initials.is_empty());
        let unsigned: Vec<String> = news.added.iter().filter(is_unsigned).cloned().collect();
        if unsigned.is_empty() {
            return None;
        }
        let author = self.named_before(theirs).unwrap_or_else(|| {
            let initials = self.name_of(file, by.author);
            Author { colour: self.free_colour(&initials, by.author), initials }
        });
        self.sign(&unsigned, &author, by);
        Some(author.initials)
    }

    /// How those of a set that nobody signed are called here already: the last of them.
    fn named_before(&self, theirs: &NoteSet) -> Option<Author> {
        let unsigned = theirs.present().filter(|note| author_of(note).initials.is_empty());
        let known = unsigned.filter_map(|note| Some((note.made, author_of(self.note(&note.id)?))));
        known.filter(|(_, author)| !author.initials.is_empty()).max().map(|(_, author)| author)
    }

    /// `maria` for `maria.notes.ron`. A name that says nothing of a person, as that of the briefing does, is no name.
    fn name_of(&self, file: &str, me: &Author) -> String {
        let name = file.trim_end_matches(".ron").trim_end_matches(".notes").trim();
        let says_nothing = name.is_empty() || name == self.note_set.briefing || name == me.initials;
        if says_nothing { text::COLLEAGUE.to_string() } else { name.chars().take(LONGEST_NAME).collect() }
    }

    /// The colour this author has already, else one that nobody here has.
    fn free_colour(&self, initials: &str, me: &Author) -> AuthorColour {
        let authors = || self.note_set.present().filter_map(|note| note.author.value());
        if let Some(known) = authors().find(|author| author.initials == initials) {
            return known.colour;
        }
        let is_free = |colour: &AuthorColour| *colour != me.colour && authors().all(|author| author.colour != *colour);
        let other = || AuthorColour::ALL.into_iter().find(|colour| *colour != me.colour);
        AuthorColour::ALL.into_iter().find(is_free).or_else(other).unwrap_or_default()
    }

    /// Gives all notes of the author that is being named the name that was typed, as one step. Who has that name already is the same
    /// person; an author of another name keeps the colour, unless it is one's own.
    pub(super) fn take_name(&mut self, side: &mut SidePanels, (by, history): (&Writer<'_>, &mut UndoHistory<Step>)) {
        let Some(Naming { author: before, typed }) = side.notes().and_then(|panel| panel.naming.clone()) else { return };
        let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let initials: String = words.chars().take(LONGEST_NAME).collect();
        if initials.is_empty() {
            return;
        }
        side.change_notes(|panel| panel.naming = None);
        let is_known = self.note_set.present().any(|note| author_of(note).initials == initials);
        let after = if initials == by.author.initials {
            by.author.clone()
        } else if is_known || before.colour == by.author.colour {
            Author { colour: self.free_colour(&initials, by.author), initials }
        } else {
            Author { colour: before.colour, initials }
        };
        let ids: Vec<String> = self.note_set.present().filter(|note| author_of(note) == before).map(|note| note.id.clone()).collect();
        if after == before || ids.is_empty() {
            return;
        }
        self.sign_anew(&ids, (&before, &after), by);
        history.add(Step::Note(NoteStep::Named { ids, before, after }));
    }

    /// Signs those of some notes as one author that are signed as another.
    pub(super) fn sign_anew(&mut self, ids: &[String], (before, after): (&Author, &Author), by: &Writer<'_>) {
        let ids: Vec<String> = ids.iter().filter(|id| self.note(id).is_some_and(|note| author_of(note) == *before)).cloned().collect();
        self.sign(&ids, after, by);
        if self.news_named.as_ref() == Some(&before.initials) {
            self.news_named = Some(after.initials.clone()).filter(|name| !name.is_empty());
        }
        self.touch(by.now);
    }

    fn sign(&mut self, ids: &[String], author: &Author, by: &Writer<'_>) {
        for id in ids {
            let stamp = self.next_stamp(by);
            if let Some(note) = self.notes_mut().notes.get_mut(id) {
                note.author.set(author.clone(), &stamp);
            }
        }
    }
}

fn author_of(note: &Note) -> Author {
    note.author.value().cloned().unwrap_or_default()
}
