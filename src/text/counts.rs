//! Numbers with what they count, each by the plural rule of the language.

use crate::locale::messages;

messages! {
    fn counted_critiques(count: usize) = "counts-critiques";
    fn counted_hands(count: usize) = "counts-hands";
    fn counted_items(count: usize) = "counts-items";
    fn counted_kinds(count: usize) = "counts-kinds";
    fn counted_minutes(count: usize) = "counts-minutes";
    fn counted_notes(count: usize) = "counts-notes";
    fn counted_positions(count: usize) = "counts-positions";
    fn counted_problems(count: usize) = "counts-problems";
    fn counted_provisions(count: usize) = "counts-provisions";
    fn counted_replies(count: usize) = "counts-replies";
    fn counted_requests(count: usize) = "counts-requests";
    fn counted_results(count: usize) = "counts-results";
    fn counted_safeguards(count: usize) = "counts-safeguards";
    fn counted_seconds(count: usize) = "counts-seconds";
    fn counted_sources(count: usize) = "counts-sources";
    fn counted_statements(count: usize) = "counts-statements";
    fn counted_stops(count: usize) = "counts-stops";
    fn counted_times(count: usize) = "counts-times";
    fn counted_powers(count: usize) = "counts-powers";
    /// `3 of 9 safeguards`.
    fn safeguards_of(shown: usize, of: usize) = "counts-safeguards-of";
    /// `0 of 23 critiques`.
    fn critiques_of(shown: usize, of: usize) = "counts-critiques-of";
    /// `2 of 28 positions`.
    fn positions_of(shown: usize, of: usize) = "counts-positions-of";
    /// `3 of 9`, where it is known what they are.
    fn shown_of(shown: usize, of: usize) = "counts-shown-of";
    /// Critiques and positions in figures alone: `23 + 28`.
    fn both(critiques: &str, positions: &str) = "counts-both";
    fn more_safeguards(count: usize) = "counts-more-safeguards";
    fn more_critiques(count: usize) = "counts-more-critiques";
    fn more_positions(count: usize) = "counts-more-positions";
    fn other_safeguards(count: usize) = "counts-other-safeguards";
    fn other_critiques(count: usize) = "counts-other-critiques";
    fn other_positions(count: usize) = "counts-other-positions";
    /// `23 critiques · 28 positions on Art. 6`; `counts` as they are said.
    fn counts_on(counts: &str, place: &str) = "counts-on";
}
