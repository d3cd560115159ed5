//! How large letters and lines are, without a text.

use crate::ui::theme::Type;
use egui::Context;

/// How wide a digit is: in some faces, of which the code in a problem is one, every letter is.
#[must_use]
pub fn digit_width(context: &Context, role: Type, text_size: f32) -> f32 {
    context.fonts_mut(|fonts| fonts.glyph_width(&role.font(text_size), '0'))
}

/// How high the font makes a line.
#[must_use]
pub fn font_line_height(context: &Context, role: Type, text_size: f32) -> f32 {
    context.fonts_mut(|fonts| fonts.row_height(&role.font(text_size)))
}
