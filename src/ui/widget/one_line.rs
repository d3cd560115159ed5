//! Text on one line.

use crate::ui::theme::Type;
use egui::{Color32, Ui};

/// The first of some texts for which there is room on one line; the last is cut where it has to be.
pub fn fitting_line_galley(
    ui: &Ui,
    said: impl IntoIterator<Item = String>,
    role: Type,
    size: f32,
    ink: Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut last = None;
    for words in said {
        let galley = one_line_galley(ui, &words, role, size, ink, width);
        if !galley.elided {
            return galley;
        }
        last = Some(galley);
    }
    last.unwrap_or_else(|| one_line_galley(ui, "", role, size, ink, width))
}

/// Text on one line, cut with an ellipsis.
pub fn one_line_galley(ui: &Ui, words: &str, role: Type, size: f32, ink: Color32, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::epaint::text::LayoutJob::single_section(words.to_owned(), role.format(size, ink));
    job.wrap = egui::epaint::text::TextWrapping { max_width: width.max(0.0), max_rows: 1, break_anywhere: true, ..Default::default() };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
