//! The number of words that a tie hangs on.

use super::text::TextRequest;
use crate::ui::theme::{Tokens, Type};
use egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui};

/// Paints a badge. Its size does not grow with the text: the room kept for it in a line does not either.
pub fn paint_badge(ui: &Ui, tokens: &Tokens, rect: Rect, number: u32, role: Type, selected: bool) {
    let corner = CornerRadius::same(if role == Type::Badge { 5 } else { 4 });
    let (fill, figure) = if selected { (tokens.badge, tokens.badge_figure) } else { (tokens.card, tokens.ink_2) };
    let stroke = Stroke::new(tokens.hairline, if selected { tokens.badge } else { tokens.ink_3 });
    ui.painter().rect(rect, corner, fill, stroke, StrokeKind::Inside);
    let layout = TextRequest::interface(number.to_string(), role.plain(1.0, figure)).lay_out(ui);
    layout.paint(ui.painter(), rect.center() - layout.size() / 2.0, figure);
}
