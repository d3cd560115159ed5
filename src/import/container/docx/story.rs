//! One text of a document (the main one, a footnote, a head) read element by element: paragraphs, and what stands around them.
//!
//! Runs are in `run`, tables in `tables`. Each element that holds others is one step of recursion, and the reader refuses what is too deep.

use super::super::office::{
    paragraph::{Look, Paragraph},
    record::Record,
    style_names::StyleUse,
    xml_reader::{Tag, XmlReader},
};
use super::fields::Fields;
use super::notes::{NoteKind, Notes};
use super::numbering::{ListCounters, Numbering};
use super::properties::{ParagraphEnd, ParagraphProps, RunProps, is_removed, read_paragraph_props, read_section};
use super::styles::{ResolvedStyle, Styles};
use crate::{
    import::{Block, BlockRole, Excess, ImportError},
    model::{DocumentPlace, ImportWarning},
};
use std::rc::Rc;

/// What all texts of a document share.
pub(super) struct Shared {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) footnotes: Notes,
    pub(super) endnotes: Notes,
    /// Texts of endnotes whose mark was read.
    pub(super) at_end: Vec<Block>,
    /// Tracked changes are rejected.
    pub(super) reject: bool,
    /// Where the first tracked change was, and its words.
    pub(super) changed: Option<DocumentPlace>,
    pub(super) record: Record,
    pub(super) tables: u32,
    pub(super) section: usize,
    /// Ids of heads and feet, in order.
    pub(super) running: Vec<String>,
}

/// A text that is being read.
pub(super) struct Story<'x, 's> {
    pub(super) reader: XmlReader<'x>,
    pub(super) shared: &'s mut Shared,
    /// Its paragraphs have places of their own.
    is_main: bool,
    pub(super) flows: Vec<Flow>,
    pub(super) current: Option<Current>,
    pub(super) fields: Fields,
    pub(super) look: RunLook,
    /// The words after the mark of a note that is a mark itself.
    pub(super) own_mark: Option<(NoteKind, String, String)>,
    lists: ListCounters,
    /// Footnotes of a table wait until it ends.
    held: Vec<Block>,
    pub(super) tables_open: usize,
    in_contents: bool,
}

/// Paragraphs that follow each other: the text, a cell, a box.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) blocks: Vec<Block>,
    /// A paragraph whose mark is removed: the next one goes on in it.
    carried: Option<Current>,
}

/// A paragraph that is being read.
pub(super) struct Current {
    pub(super) paragraph: Paragraph,
    pub(super) place: DocumentPlace,
    props: ParagraphProps,
    pub(super) style: Rc<ResolvedStyle>,
    /// What stands in boxes that hang on it.
    pub(super) boxes: Vec<Block>,
    pub(super) footnotes: Vec<Block>,
    /// Words that are not shown.
    pub(super) hidden: String,
    /// Some of its words are in a table of contents.
    pub(super) in_contents: bool,
}

/// How the run that is read looks.
#[derive(Clone, Debug, Default)]
pub(super) struct RunLook {
    pub(super) props: RunProps,
    pub(super) look: Look,
}

impl<'x, 's> Story<'x, 's> {
    pub(super) fn new(part: &'x str, xml: &'x str, shared: &'s mut Shared, is_main: bool) -> Self {
        Self {
            reader: XmlReader::new(part, xml),
            shared,
            is_main,
            flows: vec![Flow::default()],
            current: None,
            fields: Fields::default(),
            look: RunLook::default(),
            own_mark: None,
            lists: ListCounters::default(),
            held: Vec::new(),
            tables_open: 0,
            in_contents: false,
        }
    }

    /// Reads the text to its end.
    pub(super) fn read(mut self) -> Result<Vec<Block>, ImportError> {
        self.children()?;
        let blocks = self.close_flow()?;
        self.flows.push(Flow { blocks, carried: None });
        self.release_held();
        Ok(self.flows.pop().map(|flow| flow.blocks).unwrap_or_default())
    }

    /// Reads the notes of a part, one by one.
    pub(super) fn read_notes(mut self, kind: NoteKind) -> Result<(), ImportError> {
        self.reader.element()?;
        while let Some(tag) = self.reader.element()? {
            // Lines above notes are of other types.
            let is_text = tag.attribute("type").is_none_or(|kind| kind == "normal");
            let Some(id) = tag.attribute("id").filter(|_| is_text) else {
                self.reader.skip()?;
                continue;
            };
            self.flows.push(Flow::default());
            self.children()?;
            let blocks = self.close_flow()?;
            match kind {
                NoteKind::Foot => self.shared.footnotes.insert(id, blocks),
                NoteKind::End => self.shared.endnotes.insert(id, blocks),
            }
        }
        Ok(())
    }

    /// Reads what stands in the element that began last.
    pub(super) fn children(&mut self) -> Result<(), ImportError> {
        while let Some(tag) = self.reader.element()? {
            self.element(&tag)?;
        }
        Ok(())
    }

    pub(super) fn element(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        let name = tag.name();
        if let Some(removed) = is_removed(name, self.shared.reject) {
            self.note_change();
            return if removed { self.reader.skip() } else { self.children() };
        }
        match name {
            "p" => self.paragraph(),
            "tbl" => self.table(),
            "r" => self.run(),
            "sdt" => {
                let outer = self.in_contents;
                self.children()?;
                self.in_contents = outer;
                Ok(())
            }
            "docPartGallery" => {
                self.in_contents |= tag.attribute("val").is_some_and(|gallery| gallery.to_ascii_lowercase().contains("contents"));
                self.reader.skip()
            }
            "AlternateContent" => self.alternatives(),
            "txbxContent" | "txBody" => self.text_box(),
            "sectPr" => {
                let running = read_section(&mut self.reader)?;
                self.end_section(running);
                Ok(())
            }
            "oMath" | "oMathPara" => {
                let words = self.reader.text(400)?;
                self.leave_out(ImportWarning::ObjectLeftOut, &words);
                Ok(())
            }
            "altChunk" | "subDoc" => {
                self.leave_out(ImportWarning::PartUnreadable, name);
                self.reader.skip()
            }
            "pPr" | "rPr" | "tblPr" | "tblGrid" | "smartTagPr" | "customXmlPr" | "sdtEndPr" | "placeholder" | "background" => {
                self.reader.skip()
            }
            // What nobody knows may hold paragraphs that somebody needs.
            _ => self.run_element(tag),
        }
    }

    /// One of several forms of the same: the first that is understood.
    fn alternatives(&mut self) -> Result<(), ImportError> {
        let mut chosen = false;
        let mut passed_over = false;
        while let Some(tag) = self.reader.element()? {
            // Shapes and boxes; newer signs have their character in the other form.
            let known = |need: &str| matches!(need, "wps" | "wpg" | "wpc" | "wpi" | "wp14" | "w14" | "w15" | "w16" | "a14" | "v");
            let understood = match tag.name() {
                "Choice" => tag.attribute("Requires").is_none_or(|needs| needs.split_whitespace().all(known)),
                _ => true,
            };
            if understood && !chosen {
                chosen = true;
                self.children()?;
            } else {
                passed_over |= !chosen;
                self.reader.skip()?;
            }
        }
        if passed_over && !chosen {
            self.leave_out(ImportWarning::ObjectLeftOut, "");
        }
        Ok(())
    }

    /// A box with text: its paragraphs come after the one it hangs on, and are counted apart.
    fn text_box(&mut self) -> Result<(), ImportError> {
        let host = self.current.take();
        let fields = std::mem::take(&mut self.fields);
        let lists = std::mem::take(&mut self.lists);
        let look = std::mem::take(&mut self.look);
        let own_mark = self.own_mark.take();
        self.flows.push(Flow::default());
        self.children()?;
        let blocks = self.close_flow()?;
        (self.fields, self.lists, self.look, self.own_mark) = (fields, lists, look, own_mark);
        self.current = host;
        match &mut self.current {
            Some(current) => current.boxes.extend(blocks),
            None => self.flow().blocks.extend(blocks),
        }
        Ok(())
    }

    fn paragraph(&mut self) -> Result<(), ImportError> {
        if self.is_main {
            self.shared.record.paragraphs = self.shared.record.paragraphs.saturating_add(1);
        }
        let place = self.place();
        // Paragraphs stand in each other only in files that are wrong: the inner one is read as one that comes before.
        let outer = self.current.take();
        let mut current = self.flow().carried.take().unwrap_or_else(|| Current::new(place));
        current.style = self.shared.styles.of_paragraph(None);
        self.current = Some(current);
        self.look = RunLook::default();
        let mut end = ParagraphEnd::default();
        while let Some(tag) = self.reader.element()? {
            if tag.name() == "pPr" {
                let (props, read_end) = read_paragraph_props(&mut self.reader, self.shared.reject)?;
                end = read_end;
                if let Some(current) = &mut self.current {
                    current.style = self.shared.styles.of_paragraph(props.style.as_deref());
                    current.props = props;
                }
            } else {
                self.element(&tag)?;
            }
        }
        if end.changed {
            self.note_change();
        }
        if self.fields.close_unfinished() {
            self.leave_out(ImportWarning::PartUnreadable, "");
        }
        if let Some(current) = self.current.take() {
            // A paragraph that ends a section ends for good.
            if end.removed && end.section.is_none() {
                self.flow().carried = Some(current);
            } else {
                self.finish(current, end.hidden)?;
            }
        }
        if let Some(running) = end.section {
            self.end_section(running);
        }
        self.current = outer;
        Ok(())
    }

    /// Makes a block of a paragraph, numbers it, and puts what hangs on it after it.
    fn finish(&mut self, current: Current, mark_is_hidden: bool) -> Result<(), ImportError> {
        let Current { paragraph, place, props, style, boxes, footnotes, hidden, in_contents } = current;
        if !hidden.is_empty() {
            self.shared.record.warn(ImportWarning::ObjectLeftOut, place, &hidden);
        }
        if paragraph.strange {
            self.shared.record.warn(ImportWarning::UnknownCharacters, place, paragraph.text());
        }
        let unseen = mark_is_hidden && paragraph.is_empty() && !hidden.is_empty();
        let mut block = paragraph.into_block(place);
        let mut all = self.shared.styles.of_all_paragraphs().clone();
        all.overlay(&style.paragraph);
        let list = self.shared.numbering.place(&props, &style.paragraph, &style.chain).filter(|_| !unseen);
        if let Some(list) = list {
            block.list_level = u8::try_from(list.level).ok();
            if let Some(level) = self.shared.numbering.level(list, &self.shared.styles) {
                let own = (all.left, all.first);
                all.overlay(&level.paragraph);
                // What a style says goes before what its own list says.
                if props.list.is_none() {
                    all.left = own.0.filter(|_| style.paragraph.left.is_some()).or(all.left);
                    all.first = own.1.filter(|_| style.paragraph.first.is_some()).or(all.first);
                }
            }
            let language = block.language.as_deref();
            block.label = self.shared.numbering.count(list, &mut self.lists, &self.shared.styles, language);
        }
        all.overlay(&props);
        block.centred = all.centred == Some(true);
        block.indent += (all.left.unwrap_or(0) + all.first.unwrap_or(0)) as f32 / 20.0;
        block.role = if in_contents || self.in_contents { BlockRole::Contents } else { role(&all, style.is_for) };
        let mut kept: Vec<Block> = boxes;
        if !block.text.is_empty() || block.label.is_some() || !block.notes.is_empty() {
            self.shared.record.count(&block)?;
            kept.insert(0, block);
        }
        self.flow().blocks.append(&mut kept);
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

    /// Ends a paragraph whose mark is removed where no paragraph follows.
    pub(super) fn end_carried(&mut self) -> Result<(), ImportError> {
        match self.flow().carried.take() {
            Some(current) if current.paragraph.is_empty() => {
                let Current { boxes, .. } = current;
                self.flow().blocks.extend(boxes);
                Ok(())
            }
            Some(current) => self.finish(current, false),
            None => Ok(()),
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

    fn end_section(&mut self, running: Vec<String>) {
        self.shared.section += 1;
        for id in running {
            if !self.shared.running.contains(&id) && self.shared.running.len() < 200 {
                self.shared.running.push(id);
            }
        }
    }

    pub(super) fn place(&self) -> DocumentPlace {
        if self.is_main { self.shared.record.place() } else { DocumentPlace::Unknown }
    }

    pub(super) fn note_change(&mut self) {
        let place = self.place();
        self.shared.changed.get_or_insert(place);
    }

    /// Warns of what is left out here.
    pub(super) fn leave_out(&mut self, warning: ImportWarning, words: &str) {
        let place = self.place();
        self.shared.record.warn(warning, place, words);
    }

    /// Refuses more than the limits allow.
    pub(super) const fn too_much() -> ImportError {
        ImportError::TooLarge(Excess::Unpacked)
    }
}

impl Current {
    fn new(place: DocumentPlace) -> Self {
        Self {
            paragraph: Paragraph::default(),
            place,
            props: ParagraphProps::default(),
            style: Rc::default(),
            boxes: Vec::new(),
            footnotes: Vec::new(),
            hidden: String::new(),
            in_contents: false,
        }
    }
}

/// What a paragraph is by its outline and by what its style is for.
const fn role(props: &ParagraphProps, is_for: StyleUse) -> BlockRole {
    match (props.outline, is_for) {
        (_, StyleUse::Contents) => BlockRole::Contents,
        (_, StyleUse::Title) => BlockRole::Title,
        (Some(level @ 0..=8), _) => BlockRole::Heading(level + 1),
        (None, StyleUse::Heading(level)) => BlockRole::Heading(level),
        _ => BlockRole::Text,
    }
}
