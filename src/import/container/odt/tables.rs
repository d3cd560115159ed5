//! Tables, row by row and cell by cell.

use super::super::office::table::{TableCell, blocks_of_table};
use super::story::Story;
use crate::import::{Excess, ImportError};

/// Columns of a table, as far as they are counted.
const COLUMNS: u32 = 1000;
/// Tables within tables; what is nested deeper is laid out by no person.
const NESTED: usize = 16;

impl Story<'_, '_> {
    /// Reads a table, whose element has just begun.
    pub(super) fn table(&mut self) -> Result<(), ImportError> {
        // Each table hands its blocks to the one around it.
        if self.tables_open >= NESTED {
            return Err(ImportError::TooLarge(Excess::Depth));
        }
        self.end_current()?;
        // An insertion that is rejected may begin before a table and end after it.
        if !self.is_rejected() {
            self.end_carried()?;
        }
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

    /// Rows, and the groups around them.
    fn rows(&mut self, rows: &mut Vec<Vec<TableCell>>) -> Result<(), ImportError> {
        while let Some(tag) = self.reader.element()? {
            match tag.name() {
                "table-row" => {
                    let mut cells = Vec::new();
                    let mut column = 0_u32;
                    while let Some(tag) = self.reader.element()? {
                        match tag.name() {
                            "table-cell" => {
                                let blocks = self.inner_flow(Self::children)?;
                                cells.push(TableCell { column, blocks });
                            }
                            // What a wider cell covers.
                            "covered-table-cell" => self.reader.skip()?,
                            _ => {
                                self.reader.skip()?;
                                continue;
                            }
                        }
                        let repeated = tag.number("number-columns-repeated").and_then(|times| u32::try_from(times).ok()).unwrap_or(1);
                        column = column.saturating_add(repeated.max(1)).min(COLUMNS);
                    }
                    rows.push(cells);
                }
                "table-header-rows" | "table-rows" | "table-row-group" => self.rows(rows)?,
                _ => self.reader.skip()?,
            }
        }
        Ok(())
    }
}
