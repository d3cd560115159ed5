//! The gap map as a table for a spreadsheet: a row for each power, a column for each kind of safeguard.

use super::{ExportError, spreadsheet::Spreadsheet};
use crate::{
    describe::gap_cell,
    linked::{GapMap, LinkedBriefing},
    text,
};

/// Makes the table.
///
/// # Errors
/// If it could not be put together.
pub fn gap_csv(linked: &LinkedBriefing, map: &GapMap) -> Result<Vec<u8>, ExportError> {
    let mut table = Spreadsheet::new();
    let kinds = map.kinds.iter().map(|kind| text::safeguard_kind(*kind));
    table.row(["Provision", "Power"].into_iter().chain(kinds))?;
    for of in &map.rows {
        let provision = linked.provision(of.provision);
        let name = provision.power.as_ref().map_or(&provision.heading, |power| &power.name);
        let cells: Vec<String> = of.cells.iter().map(|cell| gap_cell(linked, cell)).collect();
        table.row([provision.label.as_str(), name.as_str()].into_iter().chain(cells.iter().map(String::as_str)))?;
    }
    table.done()
}
