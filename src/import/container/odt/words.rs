//! Words within a paragraph: white space, spans, fields, marks of notes, and what is left out.

use super::super::office::{
    numbers::write_number,
    paragraph::{Look, strip_mark},
    xml_reader::{Piece, Tag},
};
use super::lists::number_format;
use super::story::Story;
use super::styles::Family;
use crate::{
    import::{Block, BlockRole, Excess, ImportError, limits},
    model::ImportWarning,
};

/// Spaces that one element may stand for.
const SPACES: i64 = 400;
/// Bytes of words that are shown with a warning.
const SHOWN: usize = 400;

impl Story<'_, '_> {
    /// What stands in paragraphs, and what nobody knows.
    pub(super) fn word_element(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        match tag.name() {
            "span" => {
                let style = self.shared.styles.resolve(Family::Text, tag.attribute("style-name").as_deref());
                let outer = self.look.clone();
                self.look.overlay(&style.props);
                self.children()?;
                self.look = outer;
                return Ok(());
            }
            "s" => {
                let spaces = tag.number("c").unwrap_or(1).clamp(0, SPACES);
                for _ in 0..spaces {
                    self.push(" ")?;
                }
            }
            "tab" => self.push("\t")?,
            "line-break" => self.push("\n")?,
            "note" => return self.note(tag),
            "annotation" => {
                let place = self.place();
                let words = self.reader.text(SHOWN)?;
                self.shared.record.warn_once(ImportWarning::CommentsLeftOut, place, words.trim());
                return Ok(());
            }
            "frame" | "custom-shape" | "rect" | "line" | "polyline" | "polygon" | "regular-polygon" | "path" | "circle" | "ellipse"
            | "g" | "connector" | "caption" | "measure" | "control" | "page-thumbnail" | "scene" => return self.object(tag),
            "hidden-text" | "hidden-paragraph" if tag.attribute("is-hidden").is_some_and(|value| value == "true") => {
                let words = self.reader.text(SHOWN)?;
                self.leave_out(ImportWarning::ObjectLeftOut, &words);
                return Ok(());
            }
            "script" => {
                self.leave_out(ImportWarning::ObjectLeftOut, "");
            }
            // What is written small beside Chinese and Japanese characters is how they are read; numbers are computed here.
            "ruby-text" | "number" => {}
            _ => return self.children(),
        }
        self.reader.skip()
    }

    /// Text as it stands in the file: white space is one space, and none at the beginning of a line.
    pub(super) fn words(&mut self, text: &str) -> Result<(), ImportError> {
        let Some(current) = &mut self.current else {
            if !text.trim().is_empty() {
                self.leave_out(ImportWarning::PartUnreadable, text);
            }
            return Ok(());
        };
        let mut folded = String::with_capacity(text.len());
        for letter in text.chars() {
            let blank = matches!(letter, ' ' | '\t' | '\n' | '\r');
            if !blank {
                folded.push(letter);
            } else if !current.after_blank {
                folded.push(' ');
            }
            current.after_blank = blank;
        }
        self.push(&folded)
    }

    /// Adds text to the paragraph that is open.
    fn push(&mut self, text: &str) -> Result<(), ImportError> {
        if self.is_rejected() {
            return Ok(());
        }
        let Some(current) = &mut self.current else { return Ok(()) };
        if let Some(last) = text.chars().next_back() {
            current.after_blank = last == ' ' && current.after_blank || last == '\n';
        }
        if self.look.hidden == Some(true) {
            if current.hidden.len() < SHOWN {
                current.hidden.push_str(text.get(..text.floor_char_boundary(SHOWN)).unwrap_or_default());
            }
            return Ok(());
        }
        let (bold, italic, language) = self.look.of_text(text);
        current.paragraph.push(text, &Look { bold, italic, language });
        // One paragraph alone may not pass what all may have.
        if current.paragraph.text().len() > limits::TEXT_BYTES { Err(ImportError::TooLarge(Excess::Unpacked)) } else { Ok(()) }
    }

    /// A footnote or endnote: its mark stands here, its text after the paragraph or at the end.
    fn note(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        if self.is_rejected() {
            return self.reader.skip();
        }
        self.shared.record.count_note()?;
        let class = tag.attribute("note-class").unwrap_or_else(|| "footnote".to_owned());
        let (mut shown, mut own, mut blocks) = (String::new(), None, Vec::new());
        while let Some(piece) = self.reader.inside()? {
            let Piece::Start(tag) = piece else { continue };
            match tag.name() {
                "note-citation" => {
                    own = tag.attribute("label").filter(|label| !label.is_empty() && label.len() < 40);
                    self.reader.text(40)?.trim().clone_into(&mut shown);
                }
                "note-body" => blocks = self.inner_flow(Self::children)?,
                _ => self.reader.skip()?,
            }
        }
        let mark = own.unwrap_or_else(|| self.next_mark(&class, shown));
        let place = self.place();
        if let Some(first) = blocks.first_mut() {
            strip_mark(first, &mark);
        }
        for block in &mut blocks {
            block.role = BlockRole::Footnote(mark.clone());
            block.place = place;
        }
        if class == "endnote" {
            self.shared.at_end.append(&mut blocks);
        }
        self.hang(blocks, true);
        if let Some(current) = &mut self.current {
            current.paragraph.push_note(mark);
        }
        Ok(())
    }

    /// The mark of the next note of a class; what the document shows where it begins anew on each page.
    fn next_mark(&mut self, class: &str, shown: String) -> String {
        // Two classes there are; others a file makes up are counted as one.
        let class = if class == "endnote" { class } else { "footnote" };
        let count = self.shared.notes.entry(class.to_owned()).or_insert(0);
        *count += 1;
        let rule = self.shared.styles.notes.get(class);
        if rule.is_some_and(|rule| !rule.through) && !shown.is_empty() {
            return shown;
        }
        let (format, before) = rule.map_or((if class == "endnote" { "i" } else { "1" }, 0), |rule| (rule.format.as_str(), rule.before));
        write_number(count.saturating_add(before), number_format(format, false), None)
    }

    /// Puts blocks after the paragraph that is open, or here where none is.
    fn hang(&mut self, blocks: Vec<Block>, are_notes: bool) {
        match &mut self.current {
            Some(current) if are_notes => current.footnotes.extend(blocks),
            Some(current) => current.boxes.extend(blocks),
            None => self.flow().blocks.extend(blocks),
        }
    }

    /// A picture, a shape or something embedded: text in it is kept, the rest is not.
    fn object(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        if self.is_rejected() {
            return self.reader.skip();
        }
        let name = tag.attribute("name").unwrap_or_default();
        let mut words = String::new();
        let blocks = self.inner_flow(|story| story.object_children(&mut words))?;
        if blocks.is_empty() {
            let words = if words.trim().is_empty() { name } else { words };
            self.leave_out(ImportWarning::ObjectLeftOut, words.get(..words.floor_char_boundary(SHOWN)).unwrap_or_default());
        }
        self.hang(blocks, false);
        Ok(())
    }

    fn object_children(&mut self, words: &mut String) -> Result<(), ImportError> {
        while let Some(piece) = self.reader.inside()? {
            let Piece::Start(tag) = piece else { continue };
            match tag.name() {
                "title" | "desc" => {
                    let said = self.reader.text(SHOWN)?;
                    if words.is_empty() {
                        *words = said;
                    }
                }
                "p" | "h" | "list" | "table" | "section" => self.element(&tag)?,
                "math" | "binary-data" => self.reader.skip()?,
                _ => self.object_children(words)?,
            }
        }
        Ok(())
    }
}
