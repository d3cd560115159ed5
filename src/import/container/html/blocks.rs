//! From the tree of a page to blocks, as a browser would show them below each other.

use super::{
    after,
    look::{Fate, Look, fate, is_article_title},
    notes::{Notes, find_notes},
    point_label::is_label,
};
use crate::{
    import::{
        Block, BlockRole, Excess, ImportError,
        container::markup::{Counter, Line, NodeId, Tree, Warnings},
        limits,
    },
    model::{DocumentPlace, ImportWarning},
};
use std::collections::HashSet;

/// A page that is being read.
pub(super) struct Page<'a> {
    pub(super) tree: &'a Tree,
    notes: Notes,
    /// Elements that are read elsewhere.
    but: HashSet<NodeId>,
    blocks: Vec<Block>,
    /// For each block, whether all of it leads to places of the same page.
    linked: Vec<bool>,
    line: Line,
    /// Letters of the line, and those of them in links.
    letters: (usize, usize),
    label: Option<String>,
    pub(super) tables: u32,
    /// True once the title of an article came, so that what looks like the title of a document is that of an annex.
    pub(super) seen_article: bool,
    warnings: &'a mut Warnings,
    bytes: usize,
}

/// The blocks of a page.
///
/// # Errors
/// Past the limits.
pub(super) fn read_blocks(tree: &Tree, warnings: &mut Warnings) -> Result<Vec<Block>, ImportError> {
    read_blocks_but(tree, &[], warnings)
}

/// The blocks of a page, without those of some elements.
///
/// # Errors
/// Past the limits.
pub(super) fn read_blocks_but(tree: &Tree, but: &[NodeId], warnings: &mut Warnings) -> Result<Vec<Block>, ImportError> {
    let mut page = Page {
        tree,
        notes: find_notes(tree),
        but: but.iter().copied().collect(),
        blocks: Vec::new(),
        linked: Vec::new(),
        line: Line::default(),
        letters: (0, 0),
        label: None,
        tables: 0,
        seen_article: false,
        warnings,
        bytes: 0,
    };
    page.inside(Tree::root(), &Look::default());
    if page.blocks.len() > limits::BLOCKS {
        return Err(ImportError::TooLarge(Excess::Blocks));
    }
    if page.bytes > limits::TEXT_BYTES {
        return Err(ImportError::TooLarge(Excess::Unpacked));
    }
    let Page { mut blocks, linked, warnings, .. } = page;
    after::tidy(&mut blocks, &linked, warnings);
    Ok(blocks)
}

impl Page<'_> {
    /// Reads what stands in an element; it is a block.
    pub(super) fn inside(&mut self, node: NodeId, look: &Look) {
        self.end_block(look);
        self.children(node, look);
        self.end_block(look);
    }

    fn children(&mut self, node: NodeId, look: &Look) {
        let tree = self.tree;
        for child in tree.children(node) {
            if self.blocks.len() > limits::BLOCKS {
                return;
            }
            if let Some(text) = tree.text(child) {
                let letters = text.chars().filter(|letter| !letter.is_whitespace()).count();
                self.letters.0 += letters;
                self.letters.1 += if look.linked { letters } else { 0 };
                self.line.push(text, look.style);
                continue;
            }
            // What is a block ends the text that stands before it.
            if fate(tree, child) == Fate::Block {
                self.end_block(look);
            }
            self.element(child, look);
        }
    }

    /// Reads an element.
    pub(super) fn element(&mut self, node: NodeId, outer: &Look) {
        let tree = self.tree;
        if self.but.contains(&node) || self.notes.back.contains(&node) {
            return;
        }
        if let Some(mark) = self.notes.marks.get(&node) {
            self.line.note(mark);
            return;
        }
        let fate = fate(tree, node);
        match fate {
            Fate::Nothing => return,
            Fate::LeftOut => {
                if tree.has_words(node) {
                    let words = self.first_words(node);
                    self.warnings.add(ImportWarning::RunningLinesLeftOut, self.place(), &words);
                }
                return;
            }
            Fate::Object => {
                let words = tree.attribute(node, "alt").map_or_else(|| self.first_words(node), str::to_owned);
                if !words.trim().is_empty() {
                    self.warnings.add(ImportWarning::ObjectLeftOut, self.place(), &words);
                }
                return;
            }
            Fate::Inline if matches!(tree.name(node), "br") => return self.line.end_line(),
            Fate::Inline | Fate::Block => {}
        }
        self.seen_article |= is_article_title(tree, node);
        let mut look = outer.within(tree, node, self.seen_article);
        look.role = self.role_in_notes(node, look.role);
        if fate == Fate::Inline {
            return self.children(node, &look);
        }
        match tree.name(node) {
            "table" => {
                self.end_block(outer);
                self.table(node, &look);
            }
            "ol" | "ul" | "menu" | "dir" => self.list(node, &look),
            "dl" => self.definitions(node, &look),
            _ => match self.columns(node) {
                Some((label, text)) => self.point(label, text, 0, &look),
                None => self.inside(node, &look),
            },
        }
    }

    /// The role of a footnote for what is one.
    pub(super) fn role_in_notes(&self, node: NodeId, role: BlockRole) -> BlockRole {
        self.notes.elements.get(&node).map_or(role, |mark| BlockRole::Footnote(mark.clone()))
    }

    /// Two columns of which the first is the number, as consolidated texts of the European Union lay out points.
    fn columns(&self, node: NodeId) -> Option<(NodeId, NodeId)> {
        if !self.tree.has_class(node, "grid-container") && !self.tree.has_class(node, "grid-list") {
            return None;
        }
        let mut columns = self.tree.elements(node);
        let (label, text) = (columns.next()?, columns.next()?);
        self.tree.has_class(label, "grid-list-column-1").then_some((label, text))
    }

    fn list(&mut self, node: NodeId, outer: &Look) {
        let tree = self.tree;
        self.end_block(outer);
        let mut look = outer.clone();
        look.level = Some(outer.level.map_or(0, |level| level.saturating_add(1)));
        let bullets = tree.name(node) != "ol";
        let mut counter = if bullets { None } else { Counter::of(tree, node) };
        // Lists whose items write their own numbers have a style sheet that hides those of the list.
        let mut items = tree.elements(node).filter(|item| tree.name(*item) == "li").take(50).peekable();
        let written = items.peek().is_some() && items.all(|item| self.first_words(item).split_whitespace().next().is_some_and(is_label));
        for child in tree.children(node) {
            if tree.name(child) != "li" {
                if tree.text(child).is_some_and(|text| !text.trim().is_empty()) {
                    self.line.push(tree.text(child).unwrap_or_default(), look.style);
                } else if tree.text(child).is_none() {
                    self.element(child, &look);
                }
                continue;
            }
            self.end_block(&look);
            let label = match &mut counter {
                Some(counter) => Some(counter.label(tree, child)),
                None => bullets.then(|| "•".to_owned()),
            };
            if let Some(label) = label.filter(|_| !written && !self.notes.elements.contains_key(&child)) {
                self.set_label(label, &look);
            }
            self.element(child, &look);
            self.label = None;
        }
        self.end_block(&look);
    }

    /// Terms and what is said of them; a term that is a number is the number of a point.
    fn definitions(&mut self, node: NodeId, outer: &Look) {
        let tree = self.tree;
        self.end_block(outer);
        let level = outer.level.map_or(0, |level| level.saturating_add(1));
        for child in tree.elements(node) {
            let mut look = outer.clone();
            match tree.name(child) {
                "dt" if is_label(self.first_words(child).trim()) => {
                    let label = self.first_words(child).trim().to_owned();
                    look.level = Some(level);
                    self.set_label(label, &look);
                    continue;
                }
                "dd" => look.level = Some(level),
                _ => {}
            }
            self.element(child, &look);
        }
        self.end_block(outer);
    }

    /// The number of the next block. One that no text came for stands alone.
    pub(super) fn set_label(&mut self, label: String, look: &Look) {
        self.end_block(look);
        if let Some(before) = self.label.replace(label) {
            let level = look.level.map(|level| level.saturating_sub(1));
            let block = Block { label: Some(before), list_level: level, place: self.place(), ..Block::default() };
            self.blocks.push(block);
            self.linked.push(false);
        }
    }

    /// The text until here is a block. Empty lines in it part blocks.
    fn end_block(&mut self, look: &Look) {
        let (letters, linked) = std::mem::take(&mut self.letters);
        if self.line.is_empty() {
            // A mark alone stays with what comes next.
            if self.line.has_notes() {
                return;
            }
            self.line.take();
            return;
        }
        let finished = self.line.take();
        self.bytes += finished.text.len();
        let mut from = 0;
        for part in finished.text.split("\n\n") {
            let begins = from + part.len() - part.trim_start_matches('\n').len();
            let text = part.trim_matches('\n');
            let to = from + part.len() + 2;
            let notes =
                finished.notes.iter().filter(|note| (from..to).contains(&note.offset) || to > finished.text.len() && note.offset >= to);
            let notes = notes.map(|note| crate::import::NoteMark {
                offset: note.offset.saturating_sub(begins).min(text.len()),
                mark: note.mark.clone(),
            });
            let notes: Vec<_> = notes.collect();
            from = to;
            if text.is_empty() {
                continue;
            }
            self.blocks.push(Block {
                text: text.to_owned(),
                label: self.label.take().filter(|_| !matches!(look.role, BlockRole::Footnote(_))),
                role: look.role.clone(),
                list_level: look.level,
                indent: look.indent,
                centred: look.centred,
                bold: finished.bold,
                italic: finished.italic,
                place: self.place(),
                notes,
                language: look.language.as_deref().map(str::to_owned),
            });
            self.linked.push(letters > 0 && letters == linked);
        }
    }

    fn place(&self) -> DocumentPlace {
        DocumentPlace::Paragraph(self.blocks.len() as u32 + 1)
    }

    /// The beginning of the text in an element.
    fn first_words(&self, node: NodeId) -> String {
        let mut words = String::new();
        for text in self.tree.descendants(node).filter_map(|inner| self.tree.text(inner)) {
            words.push_str(text.get(..text.floor_char_boundary(200)).unwrap_or_default());
            if words.len() > 200 && !words.trim().is_empty() {
                break;
            }
        }
        words
    }
}
