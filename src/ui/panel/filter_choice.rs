//! One choice of the filters: a box to tick, its sign, its words, and how many there would be. Zero is dim, never dropped.

use crate::{
    describe,
    linked::Tally,
    state::{Choice, FilterChange},
    text,
    ui::{
        theme::Type,
        view::Open,
        widget::{Sign, TextRequest, paint_focus_ring, paint_kind_bar, paint_sign_scaled, tip_ui},
    },
};
use egui::{Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

/// Height of a choice.
const ROW: f32 = 24.0;
/// At the sides of the panel.
pub const SIDES: f32 = 16.0;
/// Room for the sign before the words.
const SIGN: f32 = 20.0;

/// Draws a choice over the whole width.
pub fn choice_row_ui(ui: &mut Ui, open: Open<'_>, choice: &Choice, tally: Tally) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let on = open.open_briefing.filters.chosen.contains(choice);
    let height = ROW.max(Type::Interface.line(size) + 6.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let says = choice.caption(&open.open_briefing.linked);
    let count = tally.all();
    // The number counts cards; of which kind they are is in the tooltip and in what screen readers say.
    let kinds = if count == 0 { count.to_string() } else { describe::tally_sentence(tally) };
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, text::list(&[&*says, &*kinds])));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, tokens.hover());
    }
    paint_focus_ring(ui, &response, tokens);
    let dim = count == 0 && !on;
    // As large as the words.
    let scale = Type::Interface.scale(size);
    let square = Rect::from_center_size(pos2(rect.left() + SIDES + 8.0 * scale, rect.center().y), Vec2::splat(16.0 * scale));
    if on {
        ui.painter().rect_filled(square, 4.0, tokens.badge);
        paint_sign_scaled(ui.painter(), square.center(), Sign::Tick, tokens.badge_figure, scale);
    } else {
        ui.painter().rect_stroke(square, 4.0, Stroke::new(1.2, if dim { tokens.hair_2 } else { tokens.edge }), StrokeKind::Inside);
    }
    let ink = if dim { tokens.ink_3 } else { tokens.ink };
    let mut x = square.right() + 10.0;
    x += choice_sign_ui(ui, open, choice, Some(pos2(x + 6.0 * scale, rect.center().y)));
    let number_ink = if dim { tokens.ink_3 } else { tokens.ink_2 };
    let number = TextRequest::interface(count.to_string(), Type::Label.plain(size, number_ink)).lay_out(ui);
    let right = rect.right() - SIDES - number.size().x;
    number.paint(ui.painter(), pos2(right, rect.center().y - number.size().y / 2.0), number_ink);
    let layout = TextRequest::interface(&*says, Type::Interface.format(size, ink)).on_one_line(right - 8.0 - x).lay_out(ui);
    layout.paint(ui.painter(), pos2(x, rect.center().y - layout.size().y / 2.0), ink);
    if response.clicked() {
        open.view.send(FilterChange::Set { choice: choice.clone(), on: !on });
    }
    if layout.is_cut() {
        tip_ui(response, text::list(&[&*says, &*kinds]));
    } else if count > 0 {
        tip_ui(response, kinds);
    }
}

/// The sign of a choice around a point, or none; returns the room it takes.
pub fn choice_sign_ui(ui: &Ui, open: Open<'_>, choice: &Choice, centre: Option<Pos2>) -> f32 {
    let scale = Type::Interface.scale(open.view.text_size());
    let sign = match choice {
        Choice::Critiques => {
            if let Some(centre) = centre {
                paint_kind_bar(ui, centre, open.view.tokens.critique, scale);
            }
            return SIGN * scale;
        }
        Choice::Outcome(outcome) => Sign::Outcome(*outcome),
        Choice::Strength(strength) => Sign::Strength(*strength),
        Choice::Stance(stance) => Sign::Stance(*stance),
        _ => return 0.0,
    };
    if let Some(centre) = centre {
        paint_sign_scaled(ui.painter(), centre, sign, open.view.tokens.ink, scale);
    }
    SIGN * scale
}
