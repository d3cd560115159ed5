//! Words of the contents: what their columns count, and their foot.

use super::list;
use crate::locale::messages;

messages! {
    CONTENTS_COLUMNS = "contents-columns";
}

messages! {
    /// Under a title, where letters are large: `4 S`.
    fn safeguards_under(count: usize) = "contents-safeguards-under";
    fn critiques_under(count: usize) = "contents-critiques-under";
    /// `28 positions on Art. 6: 14 support, 12 on conditions, 2 oppose.`
    fn positions_by_stance_on(positions: &str, place: &str, stances: &str) = "contents-positions-on";
    /// The same of a chapter with everything in it.
    fn positions_by_stance_in(positions: &str, place: &str, stances: &str) = "contents-positions-in";
    fn no_position_on(place: &str) = "contents-no-position-on";
    fn no_position_in(place: &str) = "contents-no-position-in";
    /// `14 support`, after how many positions there are.
    fn so_many_support(count: usize) = "contents-support";
    fn so_many_on_conditions(count: usize) = "contents-on-conditions";
    fn so_many_oppose(count: usize) = "contents-oppose";
}

/// A line of the contents for a screen reader: `6, Respect for human rights, 4 safeguards, 23 critiques, 28 positions, expanded`.
/// What is empty is left out.
#[must_use]
pub fn contents_row(number: &str, title: &str, counts: &str, states: impl Iterator<Item = &'static str>) -> String {
    let mut parts: Vec<&str> = vec![number, title, counts];
    for state in states {
        parts.push(state);
    }
    parts.retain(|part| !part.is_empty());
    list(&parts)
}
