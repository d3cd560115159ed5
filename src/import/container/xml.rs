//! XML of no kind that is known: an element with text of its own is a block, and what says plainly what it is, a title, a list, a number in
//! an attribute, is kept as such.

use super::markup::{Counter, Line, NodeId, Style, Tree, Warnings, XmlTree, decode_xml, parse_xml};
use crate::{
    import::{Block, BlockRole, Content, Document, DocumentKind, Excess, ImportError, limits},
    model::{DocumentPlace, ImportWarning},
};
use std::rc::Rc;

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_xml(bytes: &[u8]) -> Result<Document, ImportError> {
    let decoded = decode_xml(bytes);
    let XmlTree { tree, mut warnings } = parse_xml(&decoded.text, decoded.warnings)?;
    let mut reader = Reader {
        tree: &tree,
        warnings: &mut warnings,
        blocks: Vec::new(),
        line: Line::default(),
        label: None,
        notes: Vec::new(),
        counted: 0,
        tables: 0,
        bytes: 0,
    };
    reader.children(Tree::root(), &Place::default());
    let (blocks, bytes) = (reader.blocks, reader.bytes);
    if blocks.len() > limits::BLOCKS {
        return Err(ImportError::TooLarge(Excess::Blocks));
    }
    if bytes > limits::TEXT_BYTES {
        return Err(ImportError::TooLarge(Excess::Unpacked));
    }
    if blocks.is_empty() {
        return Err(ImportError::NoText { pages: 0 });
    }
    Ok(Document { kind: DocumentKind::Xml, content: Content::Blocks(blocks), warnings: warnings.into_list() })
}

/// Where a text stands, and what is known of it from there.
#[derive(Clone, Debug, Default)]
struct Place {
    role: BlockRole,
    level: Option<u8>,
    /// How many elements with a title of their own it stands in.
    depth: u8,
    language: Option<Rc<str>>,
}

struct Reader<'a> {
    tree: &'a Tree,
    warnings: &'a mut Warnings,
    blocks: Vec<Block>,
    line: Line,
    label: Option<String>,
    /// Footnotes whose marks stand in the line.
    notes: Vec<(String, NodeId)>,
    counted: usize,
    tables: u32,
    bytes: usize,
}

/// What an element is, by a name that many vocabularies have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Title,
    Ordered,
    Bullets,
    Item,
    Table,
    Row,
    Footnote,
    Break,
    /// An element with words that begins on a line of its own, whatever stands beside it.
    Paragraph,
    Other,
}

fn known(name: &str) -> Known {
    match name.to_lowercase().as_str() {
        "title" | "heading" | "head" | "subtitle" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Known::Title,
        "orderedlist" | "ol" => Known::Ordered,
        "itemizedlist" | "ul" => Known::Bullets,
        "listitem" | "li" => Known::Item,
        "table" | "informaltable" => Known::Table,
        "row" | "tr" => Known::Row,
        "footnote" | "fn" => Known::Footnote,
        "br" | "lb" | "linebreak" => Known::Break,
        "para" | "p" | "paragraph" | "simpara" | "div" | "section" | "article" | "chapter" | "part" | "list" | "item" | "point"
        | "entry" | "cell" | "td" | "th" => Known::Paragraph,
        _ => Known::Other,
    }
}

impl Reader<'_> {
    fn children(&mut self, node: NodeId, place: &Place) {
        let tree = self.tree;
        let own_words = tree.children(node).filter_map(|child| tree.text(child)).any(|text| !text.trim().is_empty());
        for child in tree.children(node) {
            if self.blocks.len() > limits::BLOCKS {
                return;
            }
            if let Some(text) = tree.text(child) {
                self.line.push(text, Style::default());
                continue;
            }
            match known(tree.name(child)) {
                Known::Break => self.line.end_line(),
                Known::Footnote => self.footnote(child),
                // Beside text of its parent, what is not known stands in that text.
                Known::Other if own_words => self.children_inline(child),
                _ => {
                    self.end_block(place);
                    self.element(child, place);
                }
            }
        }
        self.end_block(place);
    }

    fn children_inline(&mut self, node: NodeId) {
        let tree = self.tree;
        for child in tree.children(node) {
            match (tree.text(child), known(tree.name(child))) {
                (Some(text), _) => self.line.push(text, Style::default()),
                (None, Known::Break) => self.line.end_line(),
                (None, Known::Footnote) => self.footnote(child),
                (None, _) => self.children_inline(child),
            }
        }
    }

    fn element(&mut self, node: NodeId, outer: &Place) {
        let tree = self.tree;
        let mut place = outer.clone();
        if let Some(language) = tree.attribute(node, "xml:lang").or_else(|| tree.attribute(node, "lang")) {
            place.language = Some(Rc::from(language.trim()));
        }
        match known(tree.name(node)) {
            Known::Title => {
                place.role = if self.blocks.is_empty() { BlockRole::Title } else { BlockRole::Heading(place.depth.clamp(1, 6)) };
                self.children(node, &place);
            }
            kind @ (Known::Ordered | Known::Bullets) => self.list(node, kind == Known::Ordered, &mut place),
            Known::Table => {
                let number = self.tables;
                self.tables += 1;
                let rows = tree.descendants(node).filter(|inner| known(tree.name(*inner)) == Known::Row);
                let rows: Vec<NodeId> = rows.filter(|row| self.table_of(*row) == Some(node)).collect();
                for title in tree.elements(node).filter(|child| known(tree.name(*child)) == Known::Title) {
                    self.element(title, &place);
                }
                for (row, element) in rows.into_iter().enumerate() {
                    for (column, cell) in tree.elements(element).enumerate() {
                        place.role = BlockRole::Cell { table: number, row: row as u32, column: column as u32 };
                        self.children(cell, &place);
                    }
                }
            }
            Known::Item | Known::Row | Known::Footnote | Known::Break | Known::Paragraph | Known::Other => {
                if let Some(title) = tree.elements(node).find(|child| known(tree.name(*child)) == Known::Title) {
                    place.depth = place.depth.saturating_add(1);
                    // A number that the title does not tell.
                    let told = |number: &str| tree.whole_text(title).contains(number);
                    self.label =
                        self.number(node).filter(|number| !told(number)).map(|number| format!("{} {number}", capitalized(tree.name(node))));
                } else if let Some(number) = self.number(node) {
                    self.label = Some(printed(tree.name(node), &number));
                }
                self.children(node, &place);
            }
        }
    }

    /// The table that a row stands in.
    fn table_of(&self, row: NodeId) -> Option<NodeId> {
        std::iter::successors(self.tree.parent(row), |node| self.tree.parent(*node))
            .find(|node| known(self.tree.name(*node)) == Known::Table)
    }

    fn list(&mut self, node: NodeId, ordered: bool, place: &mut Place) {
        let tree = self.tree;
        let mut counter = if ordered { Counter::of(tree, node) } else { None };
        let outer = place.clone();
        place.level = Some(place.level.map_or(0, |level| level.saturating_add(1)));
        for child in tree.elements(node) {
            if known(tree.name(child)) != Known::Item {
                self.element(child, &outer);
                continue;
            }
            self.label = match &mut counter {
                Some(counter) => Some(counter.label(tree, child)),
                None => (!ordered).then(|| "•".to_owned()),
            };
            self.element(child, place);
            self.label = None;
        }
    }

    /// The number that an attribute gives an element.
    fn number(&self, node: NodeId) -> Option<String> {
        let number = ["number", "num", "no", "n", "label"].iter().find_map(|name| self.tree.attribute(node, name))?.trim();
        let short = !number.is_empty() && number.chars().count() <= 12 && !number.contains(char::is_whitespace);
        (short && matches!(known(self.tree.name(node)), Known::Paragraph | Known::Item)).then(|| number.to_owned())
    }

    fn footnote(&mut self, node: NodeId) {
        self.counted += 1;
        let mark = self.tree.attribute(node, "label").map_or_else(|| self.counted.to_string(), |label| label.trim().to_owned());
        self.line.note(&mark);
        self.notes.push((mark, node));
    }

    fn end_block(&mut self, place: &Place) {
        if self.line.is_empty() {
            self.line.take();
            return self.footnotes(place);
        }
        let finished = self.line.take();
        self.bytes += finished.text.len();
        self.blocks.push(Block {
            text: finished.text,
            label: self.label.take(),
            role: place.role.clone(),
            list_level: place.level,
            place: DocumentPlace::Paragraph(self.blocks.len() as u32 + 1),
            notes: finished.notes,
            language: place.language.as_deref().map(str::to_owned),
            ..Block::default()
        });
        self.footnotes(place);
    }

    fn footnotes(&mut self, place: &Place) {
        for (mark, node) in std::mem::take(&mut self.notes) {
            if !self.tree.has_words(node) {
                self.warnings.add(ImportWarning::FootnoteUnmatched, DocumentPlace::Paragraph(self.blocks.len() as u32), &mark);
            }
            let place = Place { role: BlockRole::Footnote(mark), level: None, ..place.clone() };
            self.children(node, &place);
        }
    }
}

/// A number as it would be printed before a paragraph or an article.
fn printed(name: &str, number: &str) -> String {
    match name.to_lowercase().as_str() {
        "article" | "section" | "chapter" | "part" => format!("{} {number}", capitalized(name)),
        _ if !number.chars().all(char::is_alphanumeric) => number.to_owned(),
        _ if number.chars().all(|digit| digit.is_ascii_digit()) => format!("{number}."),
        _ => format!("({number})"),
    }
}

fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(xml: &str) -> Vec<String> {
        let Content::Blocks(blocks) = read_xml(xml.as_bytes()).unwrap().content else { panic!("blocks") };
        let level = |block: &Block| block.list_level.map_or(String::new(), |level| level.to_string());
        blocks
            .iter()
            .map(|block| format!("{:?}|{}|{}|{}", block.role, level(block), block.label.clone().unwrap_or_default(), block.text))
            .collect()
    }

    #[test]
    fn titles_paragraphs_and_numbered_lists_are_told_apart() {
        let xml = "<decl xml:lang='en'><title>Harbour <b>Lights</b></title><article number='1'><title>Article 1</title>\
            <para>All lamps are lit.</para><orderedlist numeration='loweralpha'><listitem><para>one</para></listitem>\
            <listitem><para>two</para></listitem></orderedlist></article><article number='2'><para>Oil<br/>is kept.</para></article></decl>";
        assert_eq!(
            lines(xml),
            [
                "Title|||Harbour Lights",
                "Heading(2)|||Article 1",
                "Text|||All lamps are lit.",
                "Text|0|a.|one",
                "Text|0|b.|two",
                "Text||Article 2|Oil\nis kept.",
            ]
        );
    }

    #[test]
    fn rows_are_cells_and_footnotes_stand_after_their_text() {
        let xml = "<a><Table><Rows><Row><Entry>Northland</Entry><Entry>2026</Entry></Row></Rows></Table><para>Lamp<footnote><para>Or \
            candle.</para></footnote> burns.</para></a>";
        assert_eq!(
            lines(xml),
            [
                "Cell { table: 0, row: 0, column: 0 }|||Northland",
                "Cell { table: 0, row: 0, column: 1 }|||2026",
                "Text|||Lamp burns.",
                "Footnote(\"1\")|||Or candle.",
            ]
        );
    }
}
