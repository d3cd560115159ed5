//! Text laid out in a width.

use crate::ui::theme::Type;
use egui::{Color32, Galley, Ui, epaint::text::LayoutJob};
use std::sync::Arc;

/// Text of one role, broken into lines of this width.
pub fn layout_text(ui: &Ui, role: Type, size: f32, ink: Color32, words: &str, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(words.to_owned(), role.format(size, ink));
    job.wrap.max_width = width.max(40.0);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
