//! A table once it was read: data, whose cells are told apart, or only the layout of numbered points.
//!
//! Must not know how a table is written in a file.

use super::labels::is_label;
use crate::import::{Block, BlockRole};

/// A cell and what stands in it.
#[derive(Debug, Default)]
pub(in crate::import::container) struct TableCell {
    /// Column, counted from 0.
    pub(in crate::import::container) column: u32,
    /// Its paragraphs.
    pub(in crate::import::container) blocks: Vec<Block>,
}

/// The blocks of a table, row by row.
///
/// A table of points, whose rows hold a number and a text, has its numbers as labels of the texts; what stands in a single column is text
/// in a frame. All other tables are data.
pub(in crate::import::container) fn blocks_of_table(table: u32, rows: Vec<Vec<TableCell>>, out: &mut Vec<Block>) {
    let framed = rows.iter().all(|row| row.len() <= 1);
    let points = !framed && lays_out_points(&rows);
    for (row, cells) in (0..).zip(rows) {
        let mut label: Option<Block> = None;
        for TableCell { column, blocks } in cells {
            if points && label.is_none() && is_label_cell(&blocks) {
                label = blocks.into_iter().next();
                continue;
            }
            for mut block in blocks {
                if framed || points {
                    if let Some(label) = label.take() {
                        place_label(label, &mut block, out);
                    }
                } else if !matches!(block.role, BlockRole::Cell { .. } | BlockRole::Footnote(_)) {
                    block.role = BlockRole::Cell { table, row, column };
                }
                out.push(block);
            }
        }
        // A number without a text is shown all the same.
        out.extend(label);
    }
}

/// The number in the first cell becomes the label of the text in the second, unless that has one of its own.
fn place_label(label: Block, block: &mut Block, out: &mut Vec<Block>) {
    if block.label.is_some() || matches!(block.role, BlockRole::Cell { .. } | BlockRole::Footnote(_)) {
        out.push(label);
        return;
    }
    block.list_level = block.list_level.or(label.list_level);
    block.label = Some(label.label.unwrap_or(label.text));
    block.notes.splice(
        0..0,
        label.notes.into_iter().map(|mut note| {
            note.offset = 0;
            note
        }),
    );
}

/// True where every row holds a number and a text, or a text that goes on, and one at least holds a number.
fn lays_out_points(rows: &[Vec<TableCell>]) -> bool {
    let mut points = 0_usize;
    for row in rows {
        let mut filled = row.iter().filter(|cell| !cell.blocks.is_empty());
        match (filled.next(), filled.next(), filled.next()) {
            (Some(first), Some(_), None) if is_label_cell(&first.blocks) => points += 1,
            (_, None, _) => {}
            _ => return false,
        }
    }
    points > 0
}

fn is_label_cell(blocks: &[Block]) -> bool {
    match blocks {
        [block] if block.role == BlockRole::Text => match &block.label {
            Some(_) => block.text.is_empty(),
            None => is_label(&block.text),
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DocumentPlace;

    fn read(rows: &[&[&str]]) -> Vec<Block> {
        let cell = |(column, text): (usize, &&str)| TableCell {
            column: column as u32,
            blocks: text.split('|').filter(|text| !text.is_empty()).map(|text| Block::text(text, DocumentPlace::Unknown)).collect(),
        };
        let rows = rows.iter().map(|row| row.iter().enumerate().map(cell).collect()).collect();
        let mut out = Vec::new();
        blocks_of_table(3, rows, &mut out);
        out
    }

    fn shown(blocks: &[Block]) -> Vec<String> {
        blocks.iter().map(|block| format!("{}>{}", block.label.as_deref().unwrap_or_default(), block.text)).collect()
    }

    #[test]
    fn a_table_of_points_has_its_numbers_as_labels() {
        let blocks = read(&[&["(a)", "lamps; and|which burn"], &["", "oil"], &["", "(b)", "wicks"]]);
        assert_eq!(shown(&blocks), ["(a)>lamps; and", ">which burn", ">oil", "(b)>wicks"]);
        assert!(blocks.iter().all(|block| block.role == BlockRole::Text));
    }

    #[test]
    fn a_number_without_a_text_is_not_lost() {
        assert_eq!(shown(&read(&[&["1.", "lamps"], &["2.", ""]])), ["1.>lamps", ">2."]);
    }

    #[test]
    fn a_table_of_data_has_cells() {
        let blocks = read(&[&["No.", "Port"], &["1.", "Northhaven"]]);
        assert_eq!(blocks.last().unwrap().role, BlockRole::Cell { table: 3, row: 1, column: 1 });
        assert!(blocks.iter().all(|block| matches!(block.role, BlockRole::Cell { .. })));
    }

    #[test]
    fn a_single_column_is_text_in_a_frame() {
        let blocks = read(&[&["Harbour"], &["Lights"]]);
        assert!(blocks.iter().all(|block| block.role == BlockRole::Text));
    }
}
