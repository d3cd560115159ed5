//! One text of a document read element by element: paragraphs, lists, tables, notes, and what was changed.
//!
//! Words within paragraphs are in `words`, tables in `tables`. Each element that holds others is one step of recursion, and the reader refuses what is too deep.

use super::super::office::{
    paragraph::Paragraph,
    record::Record,
    style_names::StyleUse,
    xml_reader::{Piece, Tag, XmlReader},
};
use super::changes::{Change, Changes};
use super::open_lists::{Lists, Numbered};
use super::styles::{Family, Props, ResolvedStyle, Styles};
use crate::{
    import::{Block, BlockRole, Excess, ImportError},
    model::{DocumentPlace, ImportWarning},
};
use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

/// Deletions within deletions that are put back.
const PUT_BACK: usize = 4;

/// What all texts of a document share.
pub(super) struct Shared {
    pub(super) styles: Styles,
    /// Texts of endnotes.
    pub(super) at_end: Vec<Block>,
    /// Tracked changes are rejected.
    pub(super) reject: bool,
    /// Where the first tracked change was.
    pub(super) changed: Option<DocumentPlace>,
    pub(super) record: Record,
    pub(super) tables: u32,
    /// Notes so far, of each class.
    pub(super) notes: HashMap<String, i64>,
}

/// A text that is being read.
pub(super) struct Story<'x, 's> {
    pub(super) reader: XmlReader<'x>,
    pub(super) part: &'x str,
    xml: &'x str,
    pub(super) shared: &'s mut Shared,
    /// Its paragraphs have places of their own.
    pub(super) is_main: bool,
    pub(super) flows: Vec<Flow>,
    pub(super) current: Option<Current>,
    /// How words look here.
    pub(super) look: Props,
    pub(super) changes: Changes<'x>,
    /// Insertions that are rejected and have begun.
    inserting: HashSet<String>,
    pub(super) lists: Lists,
    /// Footnotes of a table wait until it ends.
    pub(super) held: Vec<Block>,
    pub(super) tables_open: usize,
    in_contents: bool,
    pub(super) put_back: PutBack,
}

/// What was deleted is put back where it stood.
#[derive(Debug, Default)]
pub(super) struct PutBack {
    /// Its first paragraph has not begun, and goes on in the one where it stood.
    joins: bool,
    /// Its last paragraph stays open, for what comes after it.
    stays_open: bool,
    /// Deletions within deletions.
    depth: usize,
}

/// Paragraphs that follow each other: the text, a cell, a box.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) blocks: Vec<Block>,
    /// A paragraph whose end was not there before the change: the next one goes on in it.
    carried: Option<Current>,
}

/// A paragraph that is being read.
pub(super) struct Current {
    pub(super) paragraph: Paragraph,
    pub(super) place: DocumentPlace,
    style: Rc<ResolvedStyle>,
    heading: Option<u8>,
    numbered: Option<Numbered>,
    pub(super) boxes: Vec<Block>,
    pub(super) footnotes: Vec<Block>,
    pub(super) hidden: String,
    /// White space here is the beginning of a line, or comes after white space.
    pub(super) after_blank: bool,
}

impl<'x, 's> Story<'x, 's> {
    pub(super) fn new(part: &'x str, xml: &'x str, shared: &'s mut Shared, is_main: bool) -> Self {
        Self {
            reader: XmlReader::new(part, xml),
            part,
            xml,
            shared,
            is_main,
            flows: vec![Flow::default()],
            current: None,
            look: Props::default(),
            changes: Changes::default(),
            inserting: HashSet::new(),
            lists: Lists::default(),
            held: Vec::new(),
            tables_open: 0,
            in_contents: false,
            put_back: PutBack::default(),
        }
    }

    /// Reads the text: what stands in elements of this name, and nothing else.
    pub(super) fn read(mut self, names: &[&str]) -> Result<Vec<Block>, ImportError> {
        self.find(names)?;
        // An insertion that nothing ends has hidden all that came after it.
        if self.is_rejected() {
            self.leave_out(ImportWarning::PartUnreadable, "");
        }
        let blocks = self.close_flow()?;
        self.flows.push(Flow { blocks, carried: None });
        self.release_held();
        Ok(self.flows.pop().map(|flow| flow.blocks).unwrap_or_default())
    }

    fn find(&mut self, names: &[&str]) -> Result<(), ImportError> {
        while let Some(tag) = self.reader.element()? {
            match tag.name() {
                name if names.contains(&name) => self.children()?,
                // Styles hold no text, but the heads and feet of pages.
                "styles" | "automatic-styles" | "font-face-decls" | "scripts" => self.reader.skip()?,
                _ => self.find(names)?,
            }
        }
        Ok(())
    }

    /// Reads what stands in the element that began last.
    pub(super) fn children(&mut self) -> Result<(), ImportError> {
        while let Some(piece) = self.reader.inside()? {
            match piece {
                Piece::Start(tag) => self.element(&tag)?,
                Piece::Text(text) => self.words(&text)?,
                Piece::End => {}
            }
        }
        Ok(())
    }

    pub(super) fn element(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        match tag.name() {
            "p" => self.paragraph(tag, false),
            "h" => self.paragraph(tag, true),
            "list" => self.list(tag),
            "list-item" => self.list_item(tag, true),
            "list-header" => self.list_item(tag, false),
            "table" => self.table(),
            "section" if tag.attribute("display").as_deref() == Some("none") => {
                let words = self.reader.text(400)?;
                self.leave_out(ImportWarning::ObjectLeftOut, words.trim());
                Ok(())
            }
            "tracked-changes" => self.tracked_changes(),
            "change-start" => {
                let id = tag.attribute("change-id").unwrap_or_default();
                if self.changes.get(&id) == Some(Change::Inserted) {
                    self.note_change();
                    if self.shared.reject {
                        self.inserting.insert(id);
                    }
                }
                self.reader.skip()
            }
            "change-end" => {
                self.inserting.remove(&tag.attribute("change-id").unwrap_or_default());
                self.reader.skip()
            }
            "change" => {
                self.reader.skip()?;
                self.put_back(&tag.attribute("change-id").unwrap_or_default())
            }
            "index-body" | "index-title" => {
                let outer = std::mem::replace(&mut self.in_contents, true);
                let result = self.children();
                self.in_contents = outer;
                result
            }
            "forms"
            | "sequence-decls"
            | "variable-decls"
            | "user-field-decls"
            | "dde-connection-decls"
            | "alphabetical-index-auto-mark-file"
            | "table-of-content-source"
            | "event-listeners" => self.reader.skip(),
            _ => self.word_element(tag),
        }
    }

    fn tracked_changes(&mut self) -> Result<(), ImportError> {
        let changes = Changes::read(&mut self.reader, self.xml)?;
        if self.is_main {
            self.changes = changes;
        }
        Ok(())
    }

    /// Puts back what was deleted here, where changes are rejected.
    fn put_back(&mut self, id: &str) -> Result<(), ImportError> {
        if !matches!(self.changes.get(id), Some(Change::Deleted(_))) {
            return Ok(());
        }
        self.note_change();
        if !self.shared.reject || self.is_rejected() {
            return Ok(());
        }
        // Nothing was deleted out of what was deleted out of what was deleted.
        if self.put_back.depth >= PUT_BACK {
            return Err(ImportError::TooLarge(Excess::Depth));
        }
        let Some(xml) = self.changes.take_deleted(id) else { return Ok(()) };
        let fragment = XmlReader::at_depth(self.part, xml, self.reader.depth());
        let outer = std::mem::replace(&mut self.reader, fragment);
        self.lists.host = self.lists.outermost();
        let lists = std::mem::take(&mut self.lists.open);
        let host = self.current.as_ref().map(|current| (current.style.clone(), current.heading));

        (self.put_back.joins, self.put_back.stays_open) = (host.is_some(), host.is_some());
        self.put_back.depth += 1;
        self.children()?;
        self.put_back.depth -= 1;
        (self.put_back.joins, self.put_back.stays_open, self.lists.host) = (false, false, None);
        (self.reader, self.lists.open) = (outer, lists);
        // What was put back ended with a table: the rest of the paragraph comes after it.
        if let Some((style, heading)) = host.filter(|_| self.current.is_none()) {
            self.current = Some(Current { style, heading, ..Current::new(self.place()) });
        }
        Ok(())
    }

    fn paragraph(&mut self, tag: &Tag<'_>, is_heading: bool) -> Result<(), ImportError> {
        if std::mem::take(&mut self.put_back.joins) {
            // The first paragraph of what was deleted goes on where it stood; the last one is gone on in.
            self.children()?;
            return Ok(());
        }
        if self.is_main {
            self.shared.record.paragraphs = self.shared.record.paragraphs.saturating_add(1);
        }
        let place = if self.is_main { self.shared.record.place() } else { DocumentPlace::Unknown };
        // In what is put back, a paragraph follows the one before the change; otherwise none is open.
        self.end_current()?;
        let style = self.shared.styles.resolve(Family::Paragraph, tag.attribute("style-name").as_deref());
        let heading = is_heading.then(|| tag.number("outline-level").unwrap_or(1).clamp(1, 9) as u8);
        let current = match self.flow().carried.take() {
            // An insertion that began within a paragraph leaves it as it was.
            Some(carried) if !carried.paragraph.is_empty() => carried,
            carried => {
                let numbered = self.numbered(tag, heading, &style);
                let (boxes, hidden) = carried.map(|carried| (carried.boxes, carried.hidden)).unwrap_or_default();
                Current { style: style.clone(), heading, numbered, boxes, hidden, ..Current::new(place) }
            }
        };
        let mut look = self.shared.styles.defaults().clone();
        look.overlay(&style.props);
        let outer = std::mem::replace(&mut self.look, look);
        self.current = Some(current);
        self.children()?;
        self.look = outer;
        if self.put_back.stays_open {
            return Ok(());
        }
        if let Some(current) = self.current.take() {
            if self.is_rejected() {
                self.flow().carried = Some(current);
            } else {
                self.finish(current)?;
            }
        }
        Ok(())
    }

    /// Makes a block of a paragraph, numbers it, and puts what hangs on it after it.
    fn finish(&mut self, current: Current) -> Result<(), ImportError> {
        let Current { paragraph, place, style, heading, numbered, boxes, footnotes, hidden, .. } = current;
        if !hidden.trim().is_empty() {
            self.shared.record.warn(ImportWarning::ObjectLeftOut, place, &hidden);
        }
        if paragraph.strange {
            self.shared.record.warn(ImportWarning::UnknownCharacters, place, paragraph.text());
        }
        let mut block = paragraph.into_block(place);
        let mut props = self.shared.styles.defaults().clone();
        props.overlay(&style.props);
        block.centred = props.centred == Some(true);
        let mut indent = props.left.unwrap_or(0).saturating_add(props.first.unwrap_or(0));
        if let Some(numbered) = numbered {
            let list = match &numbered.style {
                Some(style) => self.shared.styles.list(style),
                None => Some(self.shared.styles.outline()),
            };
            if let Some(list) = list {
                block.list_level = u8::try_from(numbered.level).ok();
                // Where the style says nothing of it, the list does.
                if style.props.left.is_none() && style.props.first.is_none() {
                    indent = list.indent(numbered.level).unwrap_or(indent);
                }
                if let Some(counters) = self.lists.counters.get_mut(numbered.counters).filter(|_| !numbered.silent) {
                    let numbers = counters.count(numbered.level, numbered.start, |level| list.rule(level));
                    block.label = list.label(numbered.level, &numbers, block.language.as_deref());
                }
            }
        }
        block.indent += indent as f32 / 1000.0;
        block.role = if self.in_contents || style.is_for == StyleUse::Contents {
            BlockRole::Contents
        } else {
            match (heading, style.is_for) {
                (_, StyleUse::Title) => BlockRole::Title,
                (Some(level), _) | (None, StyleUse::Heading(level)) => BlockRole::Heading(level),
                _ => BlockRole::Text,
            }
        };
        if !block.text.is_empty() || block.label.is_some() || !block.notes.is_empty() {
            self.shared.record.count(&block)?;
            self.flow().blocks.push(block);
        }
        self.flow().blocks.extend(boxes);
        self.held.extend(footnotes);
        if self.tables_open == 0 {
            self.release_held();
        }
        Ok(())
    }

    /// Ends the innermost flow. A paragraph that waits for a next one in it waits in vain.
    pub(super) fn close_flow(&mut self) -> Result<Vec<Block>, ImportError> {
        self.end_carried()?;
        Ok(self.flows.pop().map(|flow| flow.blocks).unwrap_or_default())
    }

    /// Ends the paragraph that is open, if any.
    pub(super) fn end_current(&mut self) -> Result<(), ImportError> {
        self.current.take().map_or(Ok(()), |current| self.finish(current))
    }

    /// Ends a paragraph that waits for a next one where none follows.
    pub(super) fn end_carried(&mut self) -> Result<(), ImportError> {
        match self.flow().carried.take() {
            Some(current) if !current.paragraph.is_empty() => self.finish(current),
            _ => Ok(()),
        }
    }

    /// The innermost flow; there always is one.
    pub(super) fn flow(&mut self) -> &mut Flow {
        if self.flows.is_empty() {
            self.flows.push(Flow::default());
        }
        let last = self.flows.len() - 1;
        &mut self.flows[last]
    }

    /// Footnotes come after what their marks are in.
    pub(super) fn release_held(&mut self) {
        let held = std::mem::take(&mut self.held);
        self.flow().blocks.extend(held);
    }

    /// Reads a text inside the text: a cell, a box, a note. Lists do not go on in it.
    pub(super) fn inner_flow(&mut self, read: impl FnOnce(&mut Self) -> Result<(), ImportError>) -> Result<Vec<Block>, ImportError> {
        let host = self.current.take();
        let lists = std::mem::take(&mut self.lists.open);
        let look = std::mem::take(&mut self.look);
        let splice = (std::mem::take(&mut self.put_back.joins), std::mem::take(&mut self.put_back.stays_open), self.lists.host.take());
        self.flows.push(Flow::default());
        read(self)?;
        let blocks = self.close_flow()?;
        (self.current, self.lists.open, self.look) = (host, lists, look);
        (self.put_back.joins, self.put_back.stays_open, self.lists.host) = splice;
        Ok(blocks)
    }

    /// True within an insertion that is rejected.
    pub(super) fn is_rejected(&self) -> bool {
        !self.inserting.is_empty()
    }

    pub(super) fn place(&self) -> DocumentPlace {
        if self.is_main { self.shared.record.place() } else { DocumentPlace::Unknown }
    }

    fn note_change(&mut self) {
        let place = self.place();
        self.shared.changed.get_or_insert(place);
    }

    /// Warns of what is left out here.
    pub(super) fn leave_out(&mut self, warning: ImportWarning, words: &str) {
        let place = self.place();
        self.shared.record.warn(warning, place, words);
    }
}

impl Current {
    fn new(place: DocumentPlace) -> Self {
        Self {
            paragraph: Paragraph::default(),
            place,
            style: Rc::default(),
            heading: None,
            numbered: None,
            boxes: Vec::new(),
            footnotes: Vec::new(),
            hidden: String::new(),
            after_blank: true,
        }
    }
}
