//! The number of words that a tie hangs on.

use super::text::TextRequest;
use crate::ui::theme::{Tokens, Type};
use egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui};

/// What a badge shows.
#[derive(Clone, Copy, Debug)]
pub struct Badge {
    /// The number of the words.
    pub number: u32,
    /// On a card or in running text.
    pub role: Type,
    /// 1.0 is 100 %.
    pub text_size: f32,
    /// True where its words are selected.
    pub selected: bool,
}

/// Paints a badge in its place, which has grown with the text.
pub fn paint_badge(ui: &Ui, tokens: &Tokens, rect: Rect, badge: Badge) {
    let Badge { number, role, text_size, selected } = badge;
    let corner = if role == Type::Badge { 5.0 } else { 4.0 };
    let corner = CornerRadius::same((corner * role.scale(text_size)).round() as u8);
    let (fill, figure) = if selected { (tokens.badge, tokens.badge_figure) } else { (tokens.card, tokens.ink_2) };
    let stroke = Stroke::new(tokens.hairline, if selected { tokens.badge } else { tokens.ink_3 });
    ui.painter().rect(rect, corner, fill, stroke, StrokeKind::Inside);
    let layout = TextRequest::interface(number.to_string(), role.plain(text_size, figure)).lay_out(ui);
    layout.paint(ui.painter(), rect.center() - layout.size() / 2.0, figure);
}
