//! Runs: text, signs, marks of notes, fields, and what is left out.

use super::super::office::{
    paragraph::Look,
    xml_reader::{Piece, Tag},
};
use super::notes::NoteKind;
use super::properties::{RunProps, read_run_props};
use super::story::Story;
use super::symbols::SymbolFont;
use crate::{
    import::{ImportError, limits},
    model::ImportWarning,
};
use std::rc::Rc;

/// Letters of a mark that a document gives a note itself.
const MARK: usize = 8;
/// Bytes of hidden words that are shown with a warning.
const HIDDEN: usize = 400;

impl Story<'_, '_> {
    /// Reads a run, whose element has just begun.
    pub(super) fn run(&mut self) -> Result<(), ImportError> {
        let outer = std::mem::take(&mut self.look);
        self.set_look(&RunProps::default());
        while let Some(tag) = self.reader.element()? {
            if tag.name() == "rPr" {
                let (props, _) = read_run_props(&mut self.reader, self.shared.reject)?;
                self.set_look(&props);
            } else {
                self.element(&tag)?;
            }
        }
        self.finish_own_mark();
        self.look = outer;
        Ok(())
    }

    fn set_look(&mut self, direct: &RunProps) {
        let style = self.current.as_ref().map(|current| current.style.clone()).unwrap_or_default();
        let props = self.shared.styles.of_run(&style, direct);
        let index = usize::from(props.right_to_left == Some(true));
        let is = |pair: [Option<bool>; 2]| pair.get(index).copied().flatten() == Some(true);
        self.look.look = Look { bold: is(props.bold), italic: is(props.italic), language: None };
        self.look.props = props;
    }

    /// What stands in runs, and what nobody knows.
    pub(super) fn run_element(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        match tag.name() {
            "t" => {
                let keep = tag.attribute("space").as_deref() == Some("preserve");
                let text = self.element_text(keep)?;
                return self.text(&text);
            }
            "delText" if self.shared.reject => {
                let keep = tag.attribute("space").as_deref() == Some("preserve");
                let text = self.element_text(keep)?;
                return self.text(&text);
            }
            "instrText" | "delInstrText" => {
                let text = self.reader.text(400)?;
                self.fields.instruct(&text);
                return Ok(());
            }
            "tab" | "ptab" => self.text("\t")?,
            "br" | "cr" => self.text("\n")?,
            "noBreakHyphen" => self.text("\u{2011}")?,
            "sym" => {
                let font = SymbolFont::of(&tag.attribute("font").unwrap_or_default());
                self.symbol(font, &tag.attribute("char").unwrap_or_default())?;
            }
            "symEx" => self.symbol(SymbolFont::Letters, &tag.attribute("char").unwrap_or_default())?,
            "fldChar" => match tag.attribute("fldCharType").as_deref() {
                Some("begin") => self.fields.begin(),
                Some("separate") => self.fields.separate(),
                Some("end") => {
                    if let Some(instruction) = self.fields.end() {
                        self.leave_out(ImportWarning::ObjectLeftOut, &instruction);
                    }
                }
                _ => {}
            },
            "footnoteReference" => self.note(tag, NoteKind::Foot)?,
            "endnoteReference" => self.note(tag, NoteKind::End)?,
            "commentReference" => {
                let place = self.place();
                let words = self.current.as_ref().map(|current| current.paragraph.text()).unwrap_or_default();
                self.shared.record.warn_once(ImportWarning::CommentsLeftOut, place, words);
            }
            "drawing" | "pict" | "object" => return self.object(),
            // What is written small beside Chinese and Japanese characters is how they are read.
            "rt" | "rPr" | "pPr" | "delText" => {}
            _ => return self.children(),
        }
        self.reader.skip()
    }

    /// The text of the element that has just begun. Without being told, Word leaves out white space around it.
    fn element_text(&mut self, keep: bool) -> Result<String, ImportError> {
        let mut text = self.reader.text(limits::TEXT_BYTES)?;
        if !keep {
            let blank = |letter: char| matches!(letter, ' ' | '\t' | '\n' | '\r');
            text = text.trim_matches(blank).to_owned();
        }
        if text.contains(['\n', '\r', '\t']) {
            text = text.replace(['\n', '\r', '\t'], " ");
        }
        Ok(text)
    }

    /// Adds text of the current run, signs of other fonts mapped.
    fn text(&mut self, text: &str) -> Result<(), ImportError> {
        let private = |letter: char| ('\u{e000}'..'\u{f900}').contains(&letter);
        if !text.contains(private) {
            return self.plain_text(text);
        }
        let font = self.look.props.font.unwrap_or(SymbolFont::Letters);
        let mut unknown = false;
        let mapped: String = text
            .chars()
            .map(|letter| {
                let sign = if private(letter) { font.character(letter.into()) } else { Some(letter) };
                unknown |= sign.is_none();
                sign.unwrap_or(char::REPLACEMENT_CHARACTER)
            })
            .collect();
        if unknown {
            self.leave_out(ImportWarning::UnknownCharacters, &mapped);
        }
        self.plain_text(&mapped)
    }

    fn symbol(&mut self, font: SymbolFont, code: &str) -> Result<(), ImportError> {
        let sign = u32::from_str_radix(code.trim(), 16).ok().and_then(|code| font.character(code));
        if sign.is_none() {
            self.leave_out(ImportWarning::UnknownCharacters, &format!("{font:?} {}", code.chars().take(8).collect::<String>()));
        }
        self.plain_text(sign.unwrap_or(char::REPLACEMENT_CHARACTER).encode_utf8(&mut [0; 4]))
    }

    fn plain_text(&mut self, text: &str) -> Result<(), ImportError> {
        if self.fields.is_instruction() {
            return Ok(());
        }
        if let Some((_, _, mark)) = &mut self.own_mark {
            mark.push_str(text);
            return Ok(());
        }
        let Some(current) = &mut self.current else {
            if !text.trim().is_empty() {
                self.leave_out(ImportWarning::PartUnreadable, text);
            }
            return Ok(());
        };
        if self.look.props.hidden == Some(true) {
            if current.hidden.len() < HIDDEN {
                current.hidden.push_str(text.get(..text.floor_char_boundary(HIDDEN)).unwrap_or_default());
            }
            return Ok(());
        }
        current.in_contents |= self.fields.is_contents();
        self.look.look.language = language_of(text, &self.look.props);
        current.paragraph.push(text, &self.look.look);
        // One paragraph alone may not pass what all may have.
        if current.paragraph.text().len() > limits::TEXT_BYTES { Err(Self::too_much()) } else { Ok(()) }
    }

    /// The mark of a footnote or endnote.
    fn note(&mut self, tag: &Tag<'_>, kind: NoteKind) -> Result<(), ImportError> {
        self.shared.record.count_note()?;
        let id = tag.attribute("id").unwrap_or_default();
        if tag.attribute("customMarkFollows").is_some_and(|value| !matches!(value.as_str(), "0" | "false" | "off")) {
            self.finish_own_mark();
            self.own_mark = Some((kind, id, String::new()));
            return Ok(());
        }
        let section = self.shared.section;
        let mark = match kind {
            NoteKind::Foot => self.shared.footnotes.next_mark(section),
            NoteKind::End => self.shared.endnotes.next_mark(section),
        };
        self.put_note(kind, &id, mark);
        Ok(())
    }

    /// The run with a mark of its own has ended, or another begins.
    fn finish_own_mark(&mut self) {
        let Some((kind, id, text)) = self.own_mark.take() else { return };
        let text = text.trim();
        let (mark, rest) = match text.char_indices().nth(MARK) {
            // So much text is no mark: its first sign is.
            Some(_) => text.split_at(text.chars().next().map_or(0, char::len_utf8)),
            None => (text, ""),
        };
        let (mark, rest) = (if mark.is_empty() { "*" } else { mark }.to_owned(), rest.to_owned());
        self.put_note(kind, &id, mark);
        if let Some(current) = &mut self.current {
            current.paragraph.push(&rest, &self.look.look);
        }
    }

    fn put_note(&mut self, kind: NoteKind, id: &str, mark: String) {
        let place = self.place();
        let notes = match kind {
            NoteKind::Foot => &mut self.shared.footnotes,
            NoteKind::End => &mut self.shared.endnotes,
        };
        let blocks = notes.take(id, &mark, place);
        let Some(current) = &mut self.current else { return };
        match (blocks, kind) {
            (Some(blocks), NoteKind::Foot) => current.footnotes.extend(blocks),
            (Some(blocks), NoteKind::End) => self.shared.at_end.extend(blocks),
            (None, _) => self.shared.record.warn(ImportWarning::FootnoteUnmatched, place, &mark),
        }
        current.paragraph.push_note(mark);
    }

    /// A picture, a shape or something embedded: text in it is kept, the rest is not.
    fn object(&mut self) -> Result<(), ImportError> {
        let before = self.current.as_ref().map_or(0, |current| current.boxes.len());
        let mut words = String::new();
        self.object_children(&mut words)?;
        // Text in a box is there, if there is no more to it.
        if self.current.as_ref().is_none_or(|current| current.boxes.len() == before) {
            self.leave_out(ImportWarning::ObjectLeftOut, &words);
        }
        Ok(())
    }

    fn object_children(&mut self, words: &mut String) -> Result<(), ImportError> {
        while let Some(piece) = self.reader.inside()? {
            let Piece::Start(tag) = piece else { continue };
            match tag.name() {
                "txbxContent" | "txBody" | "AlternateContent" => self.element(&tag)?,
                name => {
                    // What the picture shows in words, or the words that it shows.
                    let said = match name {
                        "docPr" => tag.attribute("descr").or_else(|| tag.attribute("title")).or_else(|| tag.attribute("name")),
                        "textpath" => tag.attribute("string"),
                        _ => None,
                    };
                    if let Some(said) = said.filter(|_| words.is_empty()) {
                        words.extend(said.chars().take(HIDDEN));
                    }
                    self.object_children(words)?;
                }
            }
        }
        Ok(())
    }
}

/// The language of a text by the script it is in.
fn language_of(text: &str, props: &RunProps) -> Option<Rc<str>> {
    let first = text.chars().find(|letter| letter.is_alphabetic())?;
    match first {
        '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
            // Word writes a language for it in every document, also where nobody chose one.
            let east = props.language_east.as_ref().or(props.language.as_ref())?;
            ["zh", "ja", "ko", "ii", "za"].iter().any(|language| east.starts_with(language)).then(|| east.clone())
        }
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
            props.language_bidi.clone().or_else(|| props.language.clone())
        }
        _ => props.language.clone(),
    }
}
