//! Comma-separated values as spreadsheets read them without asking: UTF-8 with a mark at its beginning, CRLF, and no
//! cell that one would take for a formula. Every table that leaves the program is written here.

use super::ExportError;

/// The mark by which a spreadsheet knows UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A table, row by row.
pub(super) struct Spreadsheet(csv::Writer<Vec<u8>>);

impl Spreadsheet {
    pub fn new() -> Self {
        Self(csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.to_vec()))
    }

    /// Writes a row; all of them have as many cells.
    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) -> Result<(), ExportError> {
        self.0.write_record(cells.into_iter().map(harmless)).map_err(ExportError::failed)
    }

    /// The file.
    pub fn done(self) -> Result<Vec<u8>, ExportError> {
        self.0.into_inner().map_err(ExportError::failed)
    }
}

/// What a spreadsheet takes for words, whatever it begins with.
fn harmless(cell: &str) -> String {
    if begins_as_a_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// True for words that a spreadsheet would take for a formula, or could once somebody edits them.
pub(super) fn begins_as_a_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}
