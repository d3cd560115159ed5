//! Notes of others that carry no initials: they are named after the file they came in, so that they never pass as a person's own.

use super::{Notes, Writer};
use crate::{
    model::{Author, AuthorColour},
    notes::News,
    text,
};

/// A name that is shown as initials is no longer than this.
const LONGEST: usize = 24;

impl Notes {
    /// Names the new notes that nobody signed after the file they came in. The name, where there were such.
    pub(super) fn name_unsigned(&mut self, file: &str, news: &News, by: &Writer<'_>) -> Option<String> {
        let is_unsigned =
            |id: &&String| self.note(id).is_some_and(|note| note.author.value().is_none_or(|author| author.initials.is_empty()));
        let unsigned: Vec<String> = news.added.iter().filter(is_unsigned).cloned().collect();
        if unsigned.is_empty() {
            return None;
        }
        let initials = self.name_of(file, by.author);
        let colour = self.free_colour(&initials, by.author);
        for id in unsigned {
            let stamp = self.next_stamp(by);
            if let Some(note) = self.notes_mut().notes.get_mut(&id) {
                note.author.set(Author { initials: initials.clone(), colour }, &stamp);
            }
        }
        Some(initials)
    }

    /// `maria` for `maria.notes.ron`. A name that says nothing of a person, as that of the briefing does, is no name.
    fn name_of(&self, file: &str, me: &Author) -> String {
        let name = file.trim_end_matches(".ron").trim_end_matches(".notes").trim();
        let says_nothing = name.is_empty() || name == self.note_set.briefing || name == me.initials;
        if says_nothing { text::COLLEAGUE.to_string() } else { name.chars().take(LONGEST).collect() }
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
}
