//! The first of some texts for which there is room on a line.

use super::{language::Language, text_layout::TextLayout, text_request::TextRequest};
use egui::{TextFormat, Ui};

/// The first of some texts for which there is room on one line; the last is cut where it has to be.
pub fn fitting_line(
    ui: &Ui,
    said: impl IntoIterator<Item = String>,
    language: Language<'_>,
    format: &TextFormat,
    width: f32,
) -> TextLayout {
    let lay_out = |words: String| TextRequest::new(words, format.clone()).in_language(language).on_one_line(width).lay_out(ui);
    let mut last = None;
    for words in said {
        let line = lay_out(words);
        if !line.is_cut() {
            return line;
        }
        last = Some(line);
    }
    last.unwrap_or_else(|| lay_out(String::new()))
}
