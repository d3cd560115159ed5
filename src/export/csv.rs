//! The briefing as a table for a spreadsheet: a row for each tie, and one for each thing without a tie.
//!
//! Every row has all columns. Replies stand in the row of their critique.

use super::{
    ExportError, Progress,
    selection::Selection,
    spreadsheet::Spreadsheet,
    table::{Field, Record, RecordKind, records},
};

/// After so many records the progress is reported.
const BATCH: usize = 32;

/// Makes the table.
pub(super) fn csv(selection: &Selection<'_>, progress: Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let columns = columns();
    let mut table = Spreadsheet::new();
    table.row(columns.iter().copied())?;
    let mut write = |record: &Record<'_>| {
        let cells: Vec<String> = columns.iter().map(|column| in_column(record, column)).collect();
        table.row(cells.iter().map(String::as_str))
    };
    let records = records(selection);
    for (done, record) in records.iter().enumerate() {
        if done % BATCH == 0 {
            progress.at(done, records.len())?;
        }
        if record.kind == RecordKind::Reply {
            continue;
        }
        if record.ties.is_empty() {
            write(record)?;
        }
        for tie in record.ties {
            write(&record.with_tie(selection.linked, tie))?;
        }
    }
    table.done()
}

/// The columns, each once.
fn columns() -> Vec<&'static str> {
    let mut columns: Vec<&str> = Vec::new();
    for column in Field::ALL.iter().map(|field| field.column()).filter(|column| !column.is_empty()) {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    columns
}

/// What a record says in a column, field after field.
fn in_column(record: &Record<'_>, column: &str) -> String {
    let fields = Field::ALL.iter().filter(|field| field.column() == column);
    let said: Vec<&str> = fields.filter_map(|field| record.cell(*field)).map(|cell| cell.text.as_str()).collect();
    said.join("; ")
}
