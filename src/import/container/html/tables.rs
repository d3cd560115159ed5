//! Tables: those that only lay out numbered points, those that only lay out a page, and tables of data.

use super::{blocks::Page, look::Look, point_label::is_label};
use crate::import::{
    BlockRole,
    container::markup::{NodeId, Tree},
};

/// So many blocks in one cell are no data.
const BLOCKS_OF_DATA: usize = 20;
/// So many columns a cell may say that it takes.
const COLUMNS: u32 = 1000;

/// What a table is there for.
enum Purpose {
    /// Points: for each row, how many empty cells stand before its number.
    Points,
    Layout,
    Data,
}

impl Page<'_> {
    pub(super) fn table(&mut self, table: NodeId, look: &Look) {
        let tree = self.tree;
        for caption in tree.elements(table).filter(|child| tree.name(*child) == "caption") {
            self.element(caption, look);
        }
        let rows = rows(tree, table);
        match purpose(tree, table, &rows) {
            Purpose::Layout => rows.iter().flat_map(|row| tree.elements(*row)).for_each(|cell| self.element(cell, look)),
            Purpose::Points => {
                let before = |row: &NodeId| cells(tree, *row).filter(|(_, has_words)| *has_words).count();
                let leading = |row: &NodeId| cells(tree, *row).take_while(|(_, has_words)| !has_words).count();
                let least = rows.iter().filter(|row| before(row) == 2).map(leading).min().unwrap_or(0);
                for row in &rows {
                    let within = look.within(tree, *row, self.seen_article);
                    let deeper = leading(row).saturating_sub(least).min(8) as u8;
                    let filled: Vec<NodeId> = cells(tree, *row).filter(|(_, has_words)| *has_words).map(|(cell, _)| cell).collect();
                    match filled.as_slice() {
                        [label, text] => self.point(*label, *text, deeper, &within),
                        cells => {
                            let mut within = within.clone();
                            within.level = Some(look.level.map_or(0, |level| level.saturating_add(1)));
                            for cell in cells {
                                self.element(*cell, &within);
                            }
                        }
                    }
                }
            }
            Purpose::Data => self.data(&rows, look),
        }
    }

    /// A point whose number stands in an element of its own.
    pub(super) fn point(&mut self, label: NodeId, text: NodeId, deeper: u8, look: &Look) {
        let mut within = look.within(self.tree, text, self.seen_article);
        within.level = Some(look.level.map_or(0, |level| level.saturating_add(1)).saturating_add(deeper));
        let label = self.tree.whole_text(label);
        self.set_label(label.trim().to_owned(), &within);
        self.inside(text, &within);
    }

    fn data(&mut self, rows: &[NodeId], look: &Look) {
        let tree = self.tree;
        let table = self.tables;
        self.tables += 1;
        for (row, element) in rows.iter().enumerate() {
            let of_row = look.within(tree, *element, self.seen_article);
            let mut column = 0;
            for cell in tree.elements(*element) {
                let mut within = of_row.within(tree, cell, self.seen_article);
                within.role = self.role_in_notes(*element, BlockRole::Cell { table, row: row as u32, column });
                self.inside(cell, &within);
                let wide = tree.attribute(cell, "colspan").and_then(|columns| columns.trim().parse::<u32>().ok()).unwrap_or(1);
                column += wide.clamp(1, COLUMNS);
            }
        }
    }
}

/// The rows of a table itself, not of tables in it.
fn rows(tree: &Tree, table: NodeId) -> Vec<NodeId> {
    let mut rows = Vec::new();
    for child in tree.elements(table) {
        match tree.name(child) {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => rows.extend(tree.elements(child).filter(|row| tree.name(*row) == "tr")),
            _ => {}
        }
    }
    rows
}

/// The cells of a row, and whether there are words in each.
fn cells(tree: &Tree, row: NodeId) -> impl Iterator<Item = (NodeId, bool)> + '_ {
    tree.elements(row).map(|cell| (cell, tree.has_words(cell)))
}

fn purpose(tree: &Tree, table: NodeId, rows: &[NodeId]) -> Purpose {
    let mut labels = 0;
    let mut points = true;
    let mut layout = true;
    for row in rows {
        let filled: Vec<NodeId> = cells(tree, *row).filter(|(_, has_words)| *has_words).map(|(cell, _)| cell).collect();
        layout &= filled.len() <= 1;
        match filled.as_slice() {
            [] | [_] => {}
            [label, _] if tree.elements(*row).count() <= 6 && is_label_in(tree, *label) => labels += 1,
            _ => points = false,
        }
    }
    if points && labels > 0 {
        return Purpose::Points;
    }
    let is_page = || {
        let mut blocks = 0;
        tree.descendants(table).any(|node| match tree.name(node) {
            "h1" | "h2" | "h3" | "h4" => true,
            "p" | "div" | "li" => {
                blocks += 1;
                blocks > BLOCKS_OF_DATA * rows.len().max(1)
            }
            _ => false,
        })
    };
    if layout || is_page() { Purpose::Layout } else { Purpose::Data }
}

fn is_label_in(tree: &Tree, cell: NodeId) -> bool {
    let mut text = String::new();
    for piece in tree.descendants(cell).filter_map(|inner| tree.text(inner)) {
        text.push_str(piece.trim());
        if text.len() > 40 {
            return false;
        }
    }
    is_label(&text)
}
