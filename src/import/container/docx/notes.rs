//! Footnotes and endnotes: their texts by id, and the mark of the next one.
//!
//! A footnote follows the paragraph that its mark is in (or the table); endnotes stand at the end of the document, as Word prints them.

use super::super::office::{
    numbers::{NumberFormat, write_number},
    paragraph::strip_mark,
    xml_reader::XmlReader,
};
use super::number_formats::number_format;
use crate::{
    import::{Block, BlockRole, ImportError},
    model::DocumentPlace,
};
use std::collections::{HashMap, HashSet};

/// Foot or end of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoteKind {
    /// At the foot of a page.
    Foot,
    /// At the end of the document or section.
    End,
}

/// How notes of a kind are counted in a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct NoteRule {
    format: NumberFormat,
    start: i64,
    restarts: bool,
}

/// The texts of one kind of notes, and how far they are counted.
#[derive(Debug)]
pub(super) struct Notes {
    texts: HashMap<String, Vec<Block>>,
    /// Those that were shown.
    done: HashSet<String>,
    /// Of the document, then of each section that has its own.
    document: NoteRule,
    sections: Vec<Option<NoteRule>>,
    count: i64,
    section: usize,
}

impl Notes {
    /// Without texts, counted as Word does by itself.
    pub(super) fn new(kind: NoteKind) -> Self {
        let format = if kind == NoteKind::Foot { NumberFormat::Decimal } else { NumberFormat::Roman(true) };
        let document = NoteRule { format, start: 1, restarts: false };
        Self { texts: HashMap::new(), done: HashSet::new(), document, sections: Vec::new(), count: 0, section: 0 }
    }

    /// Keeps the text of a note.
    pub(super) fn insert(&mut self, id: String, blocks: Vec<Block>) {
        self.texts.insert(id, blocks);
    }

    /// The mark of the next note in a section.
    pub(super) fn next_mark(&mut self, section: usize) -> String {
        let rule = self.sections.get(section).copied().flatten().unwrap_or(self.document);
        if section != self.section && rule.restarts {
            self.count = 0;
        }
        self.section = section;
        let number = rule.start.saturating_add(self.count);
        self.count += 1;
        write_number(number, rule.format, None)
    }

    /// The text of a note, once; none where there is none, and empty where it was shown before.
    pub(super) fn take(&mut self, id: &str, mark: &str, place: DocumentPlace) -> Option<Vec<Block>> {
        let Some(mut blocks) = self.texts.remove(id) else {
            return self.done.contains(id).then(Vec::new);
        };
        self.done.insert(id.to_owned());
        if let Some(first) = blocks.first_mut() {
            strip_mark(first, mark);
        }
        for block in &mut blocks {
            block.place = place;
            block.role = BlockRole::Footnote(mark.to_owned());
        }
        Some(blocks)
    }

    /// Texts whose mark stands nowhere.
    pub(super) fn without_mark(&mut self) -> Vec<Block> {
        let mut left: Vec<_> = self.texts.drain().collect();
        left.sort_by(|one, other| one.0.cmp(&other.0));
        left.into_iter().flat_map(|(_, blocks)| blocks).collect()
    }
}

/// Reads how notes are counted: for the document from its settings, then for each section from the text.
///
/// # Errors
/// Where the XML cannot be read.
pub(super) fn read_note_rules(
    part: &str,
    xml: &str,
    footnotes: &mut Notes,
    endnotes: &mut Notes,
    sections: bool,
) -> Result<(), ImportError> {
    if !xml.contains("footnotePr") && !xml.contains("endnotePr") {
        return Ok(());
    }
    let mut reader = XmlReader::new(part, xml);
    // Elements inside each other, as far as a section matters: its end is where the next one begins.
    while let Some(piece) = reader.next()? {
        let super::super::office::xml_reader::Piece::Start(tag) = piece else { continue };
        match tag.name() {
            "sectPr" if sections => {
                let (mut foot, mut end) = (None, None);
                while let Some(tag) = reader.element()? {
                    match tag.name() {
                        "footnotePr" => foot = Some(footnotes.document.read(&mut reader)?),
                        "endnotePr" => end = Some(endnotes.document.read(&mut reader)?),
                        _ => reader.skip()?,
                    }
                }
                footnotes.sections.push(foot);
                endnotes.sections.push(end);
            }
            // The section as it was before a change is no section.
            "sectPrChange" | "pPrChange" => reader.skip()?,
            "footnotePr" if !sections => footnotes.document = footnotes.document.read(&mut reader)?,
            "endnotePr" if !sections => endnotes.document = endnotes.document.read(&mut reader)?,
            _ => {}
        }
    }
    Ok(())
}

impl NoteRule {
    /// This rule with what is said in the element that has just begun.
    fn read(self, reader: &mut XmlReader<'_>) -> Result<Self, ImportError> {
        let mut rule = self;
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "numFmt" => rule.format = number_format(&tag.attribute("val").unwrap_or_default(), tag.attribute("format").as_deref()),
                "numStart" => rule.start = tag.number("val").unwrap_or(1).clamp(0, 1_000_000),
                // On which page a note is nobody knows before it is printed: those of a page are counted on.
                "numRestart" => rule.restarts = tag.attribute("val").as_deref() == Some("eachSect"),
                _ => {}
            }
            reader.skip()?;
        }
        Ok(rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_counted_as_settings_and_sections_say() {
        let (mut foot, mut end) = (Notes::new(NoteKind::Foot), Notes::new(NoteKind::End));
        read_note_rules("s", "<settings><footnotePr><numFmt val='lowerLetter'/></footnotePr></settings>", &mut foot, &mut end, false)
            .unwrap();
        let body = "<body><sectPr/><sectPr><footnotePr><numFmt val='decimal'/><numStart val='5'/><numRestart val='eachSect'/></footnotePr></sectPr></body>";
        read_note_rules("d", body, &mut foot, &mut end, true).unwrap();
        let marks: Vec<_> = [0, 0, 1, 1].iter().map(|section| foot.next_mark(*section)).collect();
        assert_eq!(marks, ["a", "b", "5", "6"]);
        assert_eq!((end.next_mark(0), end.next_mark(0)), ("i".to_owned(), "ii".to_owned()));
    }

    #[test]
    fn a_note_is_shown_once_however_often_its_mark_stands() {
        let mut notes = Notes::new(NoteKind::Foot);
        notes.insert("2".to_owned(), vec![Block::text("* Oil lamps.", DocumentPlace::Unknown)]);
        let blocks = notes.take("2", "*", DocumentPlace::Paragraph(4)).unwrap();
        assert_eq!((blocks[0].text.as_str(), &blocks[0].role), ("Oil lamps.", &BlockRole::Footnote("*".to_owned())));
        assert_eq!(notes.take("2", "*", DocumentPlace::Unknown), Some(Vec::new()));
        assert_eq!(notes.take("9", "*", DocumentPlace::Unknown), None);
    }
}
