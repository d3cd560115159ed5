//! A register as a table with commas, semicolons or tabs.

use super::{
    TreatyRegister,
    dates::find_day,
    participants::{Columns, add_row},
};
use crate::import::{Excess, ImportError};

/// Rows of one table: there are two hundred States.
const MOST_ROWS: usize = 20_000;

pub(super) fn read(text: &str) -> Result<TreatyRegister, ImportError> {
    let mut register = TreatyRegister::default();
    let mut columns: Option<Columns> = None;
    for (number, row) in rows(text).into_iter().enumerate() {
        if number > MOST_ROWS {
            return Err(ImportError::TooLarge(Excess::Blocks));
        }
        if let Some(columns) = columns {
            add_row(&mut register, columns, &row);
            continue;
        }
        columns = Columns::of_heads(&row);
        if columns.is_none() {
            // What stands before the table is its title, and of which day it is.
            let line = row.join(" ");
            register.as_of = register.as_of.or_else(|| find_day(&line));
            if register.title.is_empty() {
                line.trim().clone_into(&mut register.title);
            }
        }
    }
    Ok(register)
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let head: String = text.lines().take(20).collect();
    let delimiter = [b',', b';', b'\t'].into_iter().max_by_key(|sign| head.bytes().filter(|byte| byte == sign).count()).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    // A row that is none ends the table.
    reader.records().map_while(Result::ok).take(MOST_ROWS + 2).map(|record| record.iter().map(str::to_owned).collect()).collect()
}
