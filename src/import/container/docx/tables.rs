//! Tables, row by row and cell by cell.

use super::super::office::table::{TableCell, blocks_of_table};
use super::properties::is_removed;
use super::story::{Flow, Story};
use crate::import::{Excess, ImportError};

/// Columns of a table, as far as they are counted; Word allows 63.
const COLUMNS: u32 = 1000;
/// Tables within tables; what is nested deeper is laid out by no person.
const NESTED: usize = 16;

#[derive(Default)]
struct Row {
    cells: Vec<TableCell>,
    column: u32,
    removed: bool,
}

impl Story<'_, '_> {
    /// Reads a table, whose element has just begun.
    pub(super) fn table(&mut self) -> Result<(), ImportError> {
        // Each table hands its blocks to the one around it.
        if self.tables_open >= NESTED {
            return Err(ImportError::TooLarge(Excess::Depth));
        }
        self.end_carried()?;
        let number = self.shared.tables;
        self.shared.tables = number.saturating_add(1);
        self.tables_open += 1;
        let mut rows = Vec::new();
        self.rows(&mut rows)?;
        self.tables_open -= 1;
        blocks_of_table(number, rows, &mut self.flow().blocks);
        if self.tables_open == 0 {
            self.release_held();
        }
        Ok(())
    }

    /// Rows, and what may stand around them.
    fn rows(&mut self, rows: &mut Vec<Vec<TableCell>>) -> Result<(), ImportError> {
        while let Some(tag) = self.reader.element()? {
            match tag.name() {
                "tr" => {
                    let mut row = Row::default();
                    self.cells(&mut row)?;
                    if !row.removed {
                        rows.push(row.cells);
                    }
                }
                "tblPr" | "tblGrid" | "sdtPr" | "sdtEndPr" | "customXmlPr" => self.reader.skip()?,
                name => match is_removed(name, self.shared.reject) {
                    Some(true) => {
                        self.note_change();
                        self.reader.skip()?;
                    }
                    _ => self.rows(rows)?,
                },
            }
        }
        Ok(())
    }

    /// Cells of a row, and what may stand around them.
    fn cells(&mut self, row: &mut Row) -> Result<(), ImportError> {
        while let Some(tag) = self.reader.element()? {
            match tag.name() {
                "tc" if row.removed => self.reader.skip()?,
                "tc" => self.cell(row)?,
                "trPr" => {
                    while let Some(tag) = self.reader.element()? {
                        if let Some(removed) = is_removed(tag.name(), self.shared.reject) {
                            self.note_change();
                            row.removed |= removed;
                        } else if tag.name() == "gridBefore" {
                            row.column = span(tag.number("val"));
                        }
                        self.reader.skip()?;
                    }
                }
                "tblPrEx" | "sdtPr" | "sdtEndPr" | "customXmlPr" => self.reader.skip()?,
                name => match is_removed(name, self.shared.reject) {
                    Some(true) => {
                        self.note_change();
                        self.reader.skip()?;
                    }
                    _ => self.cells(row)?,
                },
            }
        }
        Ok(())
    }

    fn cell(&mut self, row: &mut Row) -> Result<(), ImportError> {
        self.flows.push(Flow::default());
        let (mut wide, mut removed) = (1, false);
        while let Some(tag) = self.reader.element()? {
            match tag.name() {
                "tcPr" => {
                    while let Some(tag) = self.reader.element()? {
                        match tag.name() {
                            "gridSpan" => wide = span(tag.number("val")).max(1),
                            "cellIns" => removed |= self.shared.reject,
                            "cellDel" => removed |= !self.shared.reject,
                            _ => {}
                        }
                        self.reader.skip()?;
                    }
                }
                _ if removed => {
                    self.note_change();
                    self.reader.skip()?;
                }
                _ => self.element(&tag)?,
            }
        }
        let blocks = self.close_flow()?;
        if !removed {
            row.cells.push(TableCell { column: row.column, blocks });
        }
        row.column = row.column.saturating_add(wide).min(COLUMNS);
        Ok(())
    }
}

fn span(value: Option<i64>) -> u32 {
    value.and_then(|value| u32::try_from(value).ok()).unwrap_or(0).min(COLUMNS)
}
