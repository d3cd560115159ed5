//! A paragraph while it is read, run by run, until it is a block.

use crate::{
    import::{Block, NoteMark},
    model::DocumentPlace,
};
use std::rc::Rc;

/// Points between the places where a tab leads without being told.
const TAB: f32 = 36.0;
/// So many languages of one paragraph are counted.
const LANGUAGES: usize = 8;

/// How a run looks, and in which language it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import::container) struct Look {
    /// Bold.
    pub(in crate::import::container) bold: bool,
    /// Italic.
    pub(in crate::import::container) italic: bool,
    /// Language (BCP 47).
    pub(in crate::import::container) language: Option<Rc<str>>,
}

/// A paragraph that is being read.
#[derive(Debug, Default)]
pub(in crate::import::container) struct Paragraph {
    text: String,
    notes: Vec<NoteMark>,
    /// Some text was not bold; some was not italic.
    plain: (bool, bool),
    languages: Vec<(Rc<str>, usize)>,
    /// Characters were left out that are in no text.
    pub(in crate::import::container) strange: bool,
}

impl Paragraph {
    /// Adds text. Soft hyphens are for the layout and go; `\n` is a line break, `\t` a tab.
    pub(in crate::import::container) fn push(&mut self, text: &str, look: &Look) {
        let mut seen = 0;
        for letter in text.chars() {
            match letter {
                '\u{ad}' | '\u{feff}' => {}
                '\n' | '\t' => self.text.push(letter),
                _ if letter.is_control() => self.strange = true,
                _ => {
                    self.text.push(letter);
                    seen += usize::from(!letter.is_whitespace());
                }
            }
        }
        if seen == 0 {
            return;
        }
        self.plain.0 |= !look.bold;
        self.plain.1 |= !look.italic;
        if let Some(language) = &look.language {
            if let Some((_, count)) = self.languages.iter_mut().find(|(known, _)| known == language) {
                *count += seen;
            } else if self.languages.len() < LANGUAGES {
                self.languages.push((language.clone(), seen));
            }
        }
    }

    /// Adds the mark of a footnote.
    pub(in crate::import::container) fn push_note(&mut self, mark: String) {
        self.notes.push(NoteMark { offset: self.text.len(), mark });
    }

    /// The text so far.
    pub(in crate::import::container) fn text(&self) -> &str {
        &self.text
    }

    /// True where nothing was read of it that is seen.
    pub(in crate::import::container) fn is_empty(&self) -> bool {
        self.notes.is_empty() && self.text.trim().is_empty()
    }

    /// The block: white space around it goes, tabs before it become indent.
    pub(in crate::import::container) fn into_block(self, place: DocumentPlace) -> Block {
        let kept = self.text.trim_start();
        let before = self.text.len() - kept.len();
        let tabs = self.text.get(..before).unwrap_or_default().chars().filter(|letter| *letter == '\t').count();
        let kept = kept.trim_end();
        let mut notes = self.notes;
        for note in &mut notes {
            note.offset = note.offset.saturating_sub(before).min(kept.len());
        }
        let seen = !kept.is_empty();
        let language = self.languages.into_iter().reduce(|most, other| if other.1 > most.1 { other } else { most });
        Block {
            text: if kept.len() == self.text.len() { self.text } else { kept.to_owned() },
            notes,
            place,
            bold: seen && !self.plain.0,
            italic: seen && !self.plain.1,
            indent: TAB * tabs.min(20) as f32,
            language: language.map(|(language, _)| language.to_string()),
            ..Block::default()
        }
    }
}

/// Takes the mark of a footnote from the beginning of its text, where a document that gives it a mark of its own writes it too.
pub(in crate::import::container) fn strip_mark(block: &mut Block, mark: &str) {
    // A number may be the first word of the text.
    if mark.is_empty() || mark.chars().all(char::is_alphanumeric) {
        return;
    }
    let Some(rest) = block.text.strip_prefix(mark).map(str::trim_start) else { return };
    let gone = block.text.len() - rest.len();
    block.text = rest.to_owned();
    for note in &mut block.notes {
        note.offset = note.offset.saturating_sub(gone);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_become_one_text_and_the_marks_stay_where_they_stood() {
        let bold = Look { bold: true, language: Some("fr".into()), ..Look::default() };
        let plain = Look { language: Some("en".into()), ..Look::default() };
        let mut paragraph = Paragraph::default();
        paragraph.push("\t ", &plain);
        paragraph.push("Lamps", &bold);
        paragraph.push_note("1".to_owned());
        paragraph.push(" on the qu\u{ad}ay\u{1} ", &plain);
        assert!(paragraph.strange);
        let block = paragraph.into_block(DocumentPlace::Unknown);
        assert_eq!((block.text.as_str(), block.notes[0].offset, block.bold), ("Lamps on the quay", 5, false));
        assert_eq!((block.indent, block.language.as_deref()), (36.0, Some("en")));
    }

    #[test]
    fn white_space_is_neither_bold_nor_plain() {
        let mut paragraph = Paragraph::default();
        paragraph.push("Lamps", &Look { bold: true, ..Look::default() });
        paragraph.push(" ", &Look::default());
        let block = paragraph.into_block(DocumentPlace::Unknown);
        assert!(block.bold && !block.italic);
    }
}
