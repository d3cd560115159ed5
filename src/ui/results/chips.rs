//! The choices made, as chips over the results: one Tab stop, arrows from one to the next, Del takes one back.

use crate::{
    state::{Choice, FilterChange},
    text,
    ui::{
        panel::choice_sign_ui,
        theme::{CHIP_CORNER, Type},
        view::Open,
        widget::{Sign, TextLayout, TextRequest, paint_focus_ring, paint_sign_scaled},
    },
};
use egui::{Id, Key, Modifiers, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Height of a chip, and of the strip around one row of them.
const CHIP: f32 = 24.0;
const STRIP: f32 = 40.0;
/// Between chips, and between rows of them.
const GAP: f32 = 6.0;
/// At the sides of the strip.
const SIDES: f32 = 20.0;
/// No chip is wider.
const WIDEST: f32 = 260.0;

/// Draws the chips at the top of `rect`; returns where they end.
pub fn chips_ui(ui: &mut Ui, open: Open<'_>, rect: Rect) -> f32 {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let clear = clear_layout(ui, open);
    let chips = open.open_briefing.filters.chips();
    let height = CHIP.max(Type::Label.line(size) + 8.0);
    let right = rect.right() - SIDES - clear.size().x - 16.0;
    let active = open.view.caches.active_chip.get().min(chips.len().saturating_sub(1));
    let (mut x, mut y) = (rect.left() + SIDES, rect.top() + (STRIP - CHIP) / 2.0);
    let first_row = y + height / 2.0;
    for (index, choice) in chips.iter().copied().enumerate() {
        let layout = chip_layout(ui, open, choice);
        let sign = choice_sign_ui(ui, open, choice, None);
        let width = layout.size().x + 22.0 + 12.0 * Type::Label.scale(size) + sign;
        if x + width > right && x > rect.left() + SIDES {
            (x, y) = (rect.left() + SIDES, y + height + GAP);
        }
        let place = Rect::from_min_size(pos2(x, y), vec2(width, height));
        chip_ui(ui, open, (index, choice), &layout, place, index == active);
        x = place.right() + GAP;
    }
    let number = chips.len();
    move_among_chips(ui, open, number, active);
    let place = Rect::from_min_size(pos2(rect.right() - SIDES - clear.size().x, first_row - clear.size().y / 2.0), clear.size());
    let response = ui.interact(place.expand(4.0), ui.unique_id().with("clear all"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::CLEAR_ALL.words()));
    paint_focus_ring(ui, &response, tokens);
    clear.paint(ui.painter(), place.min, tokens.provision);
    ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(1.0, tokens.provision));
    if response.clicked() {
        open.view.send(FilterChange::Clear);
    }
    let end = y + height + (STRIP - CHIP) / 2.0;
    ui.painter().hline(rect.x_range(), end - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    end
}

fn clear_layout(ui: &Ui, open: Open<'_>) -> TextLayout {
    TextRequest::interface(text::CLEAR_ALL, Type::Label.plain(open.view.text_size(), open.view.tokens.provision)).lay_out(ui)
}

/// The words on a chip. Those of something that the file does not hold any more are struck through.
fn chip_layout(ui: &Ui, open: Open<'_>, choice: &Choice) -> TextLayout {
    let linked = &open.open_briefing.linked;
    let mut format = Type::Label.format(open.view.text_size(), open.view.tokens.ink);
    if choice.is_gone(linked) {
        format.strikethrough = Stroke::new(1.0, open.view.tokens.ink);
    }
    TextRequest::interface(choice.label_alone(linked), format).on_one_line(WIDEST).lay_out(ui)
}

fn chip_id(index: usize) -> Id {
    Id::unique("filter chip").with(index)
}

fn chip_ui(ui: &Ui, open: Open<'_>, (index, choice): (usize, &Choice), layout: &TextLayout, rect: Rect, active: bool) {
    let tokens = open.view.tokens;
    let sense = if active { Sense::click() } else { Sense::click() - Sense::FOCUSABLE };
    let response = ui.interact(rect, chip_id(index), sense);
    let linked = &open.open_briefing.linked;
    response.widget_info(|| {
        let name = text::labelled(&text::REMOVE_FILTER, &choice.label_alone(linked));
        let gone = choice.is_gone(linked).then(|| text::GONE_FROM_FILE.words());
        WidgetInfo::labeled(Role::Button, true, gone.map_or_else(|| name.clone(), |gone| text::list(&[&*name, gone])))
    });
    let ground = if response.hovered() { tokens.hair } else { tokens.selected };
    ui.painter().rect_filled(rect, CHIP_CORNER, ground);
    let scale = Type::Label.scale(open.view.text_size());
    let sign = choice_sign_ui(ui, open, choice, Some(pos2(rect.left() + 9.0 + 6.0 * scale, rect.center().y)));
    layout.paint(ui.painter(), pos2(rect.left() + 9.0 + sign, rect.center().y - layout.size().y / 2.0), tokens.ink);
    paint_sign_scaled(ui.painter(), pos2(rect.right() - 8.0 - 6.0 * scale, rect.center().y), Sign::Cross, tokens.ink, scale);
    paint_focus_ring(ui, &response, tokens);
    let deleted = response.has_focus() && [Key::Delete, Key::Backspace].into_iter().any(|key| is_pressed(ui, key));
    if response.clicked() || deleted {
        open.view.caches.active_chip.set(index);
        open.view.send(FilterChange::Set { choice: choice.clone(), on: false });
    }
}

fn is_pressed(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

/// ← and → go from chip to chip while one of them has the keyboard.
fn move_among_chips(ui: &Ui, open: Open<'_>, number: usize, active: usize) {
    let has_focus = ui.memory(egui::Memory::focused).is_some_and(|focused| (0..number).any(|index| chip_id(index) == focused));
    if !has_focus {
        return;
    }
    let to = if is_pressed(ui, Key::ArrowRight) {
        (active + 1).min(number - 1)
    } else if is_pressed(ui, Key::ArrowLeft) {
        active.saturating_sub(1)
    } else {
        active
    };
    open.view.caches.active_chip.set(to);
    // Also where the chip that had it is gone.
    ui.memory_mut(|memory| memory.request_focus(chip_id(to)));
}
