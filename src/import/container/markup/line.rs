//! A line of text that is put together of pieces: white space folded as browsers do, soft hyphens dropped, marks of notes at their place.

use crate::import::NoteMark;

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Style {
    /// Bold.
    pub(in super::super) bold: bool,
    /// Italic.
    pub(in super::super) italic: bool,
    /// White space and line ends stay as they are.
    pub(in super::super) preserved: bool,
}

/// A text that grows.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Line {
    text: String,
    notes: Vec<NoteMark>,
    space: bool,
    after_note: bool,
    /// Letters in all, bold ones and italic ones.
    letters: usize,
    bold: usize,
    italic: usize,
}

/// A text that is complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Finished {
    /// Without white space at its ends.
    pub(in super::super) text: String,
    /// Marks, in order.
    pub(in super::super) notes: Vec<NoteMark>,
    /// True where all letters are bold.
    pub(in super::super) bold: bool,
    /// True where all letters are italic.
    pub(in super::super) italic: bool,
}

impl Line {
    /// Adds text as it stands in the document.
    pub(in super::super) fn push(&mut self, text: &str, style: Style) {
        for letter in text.chars() {
            match letter {
                '\n' if style.preserved => self.end_line(),
                ' ' | '\t' if style.preserved => {
                    self.flush_space(letter);
                    self.text.push(' ');
                }
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.space = true,
                '\u{ad}' => {}
                '\u{2028}' | '\u{2029}' => self.end_line(),
                letter if letter.is_control() => {}
                letter => {
                    self.flush_space(letter);
                    self.text.push(letter);
                    self.letters += 1;
                    self.bold += usize::from(style.bold);
                    self.italic += usize::from(style.italic);
                }
            }
        }
    }

    /// A line break within the text.
    pub(in super::super) fn end_line(&mut self) {
        self.space = false;
        while self.text.ends_with(' ') {
            self.text.pop();
        }
        self.text.push('\n');
    }

    /// A tabulator, which parts cells that stand in a text.
    pub(in super::super) fn tabulate(&mut self) {
        self.space = false;
        self.text.push('\t');
    }

    /// The mark of a footnote.
    pub(in super::super) fn note(&mut self, mark: &str) {
        self.notes.push(NoteMark { offset: self.text.len(), mark: mark.to_owned() });
        self.after_note = true;
    }

    /// True where no letter was added.
    pub(in super::super) fn is_empty(&self) -> bool {
        self.letters == 0
    }

    /// True where a mark was added.
    pub(in super::super) fn has_notes(&self) -> bool {
        !self.notes.is_empty()
    }

    /// The text, and an empty line in its place.
    pub(in super::super) fn take(&mut self) -> Finished {
        let Self { text, mut notes, letters, bold, italic, .. } = std::mem::take(self);
        let ends = [' ', '\n', '\t', '\u{a0}'];
        let begins = text.len() - text.trim_start_matches(ends).len();
        let text = text.trim_matches(ends).to_owned();
        for note in &mut notes {
            note.offset = note.offset.saturating_sub(begins).min(text.len());
        }
        Finished { text, notes, bold: letters > 0 && bold == letters, italic: letters > 0 && italic == letters }
    }

    /// Adds the white space that was met, where it stands between words.
    fn flush_space(&mut self, next: char) {
        let mut beside_note = false;
        if std::mem::take(&mut self.after_note) {
            // White space between a word and the mark of its note is of no use without the mark.
            while self.text.ends_with(['\u{a0}', '\u{202f}']) {
                self.text.pop();
                self.space = true;
            }
            let end = self.text.len();
            self.notes.iter_mut().rev().take_while(|note| note.offset > end).for_each(|note| note.offset = end);
            beside_note = matches!(next, ',' | '.' | ';' | ':' | ')' | '!' | '?');
        }
        if std::mem::take(&mut self.space) && !beside_note && !self.text.is_empty() && !self.text.ends_with([' ', '\n', '\t']) {
            self.text.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_soft_hyphens_are_dropped() {
        let mut line = Line::default();
        line.push("  Octo\u{ad}ber\n\t2026,\u{a0}noon ", Style::default());
        line.end_line();
        line.push(" at\u{0}  sea ", Style::default());
        assert_eq!(line.take().text, "October 2026,\u{a0}noon\nat sea");
        line.push("a  b\nc", Style { preserved: true, ..Style::default() });
        assert_eq!(line.take().text, "a  b\nc");
    }

    #[test]
    fn a_mark_of_a_note_takes_no_room() {
        let mut line = Line::default();
        line.push(" the Committee\u{a0} ", Style { bold: true, ..Style::default() });
        line.note("1");
        line.push(", and", Style::default());
        let finished = line.take();
        assert_eq!((finished.text.as_str(), finished.bold), ("the Committee, and", false));
        assert_eq!(finished.notes, [NoteMark { offset: "the Committee".len(), mark: "1".to_owned() }]);
    }
}
