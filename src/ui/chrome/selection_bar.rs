//! The bar beside selected words: highlight them, write a note on them, copy them. It never covers them. Tab leads to it, so
//! that the hand that selected with the keyboard need not leave it.

use crate::{
    model::Mark,
    state::{Change, CopyChange, NotesChange, SelectedText},
    text,
    ui::{
        theme::{CHIP_CORNER, CORNER, Type},
        view::View,
        widget::{SelectedArea, Sign, TextLayout, TextRequest, caret_browsing, paint_focus_ring, paint_sign, selected_area},
    },
};
use egui::{
    Area, Frame, Id, Key, Modifiers, Order, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

/// Between the words and the bar; around its buttons, and between them.
const AWAY: f32 = 6.0;
const INSIDE: f32 = 5.0;
const BETWEEN: f32 = 3.0;
/// Left and right of a button's words, and the room of its sign.
const SIDE: f32 = 8.0;
const SIGN: f32 = 17.0;

/// One button.
struct Item {
    sign: Sign,
    name: &'static str,
    layout: TextLayout,
    change: Change,
    /// Its place, from the corner of the bar.
    place: Rect,
}

/// Draws it where words are selected.
pub fn selection_bar_ui(ui: &Ui, view: View<'_>) {
    let open = view.state.open_briefing.is_some() && view.state.overlays.palette.is_none();
    let Some((selected, area)) = view.state.selected_text.as_ref().filter(|_| open).zip(selected_area(ui.ctx())) else {
        caret_browsing::lend_keyboard(ui.ctx(), false);
        return;
    };
    let window = ui.ctx().content_rect();
    let (items, size) = laid_out(ui, view, selected, window.width() - 16.0);
    let corner = beside(area, size, window);
    let id = Id::unique("selected words");
    let shown = Area::new(id).order(Order::Foreground).fixed_pos(corner).constrain(false).show(ui.ctx(), |ui| {
        let tokens = view.tokens;
        let shadow = egui::Shadow { offset: [0, 4], blur: 14, spread: 0, color: tokens.overlay_shadow_colour() };
        let frame = Frame::new().fill(tokens.card).corner_radius(CORNER).shadow(shadow).stroke(Stroke::new(tokens.hairline, tokens.edge));
        frame
            .show(ui, |ui| {
                let builder = UiBuilder::new().accessibility_role(Role::Toolbar).accessibility_label(text::SELECTED_WORDS.words());
                ui.scope_builder(builder, |ui| {
                    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                    items.into_iter().map(|item| item_ui(ui, view, item, rect.min)).collect::<Vec<_>>()
                })
                .inner
            })
            .inner
    });
    let focused = ui.memory(egui::Memory::focused);
    let is_lent = focused.is_some_and(|focused| shown.inner.contains(&focused));
    // Tab leads to it from wherever the keyboard is, and from its last button on to what comes after.
    if !is_lent
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab))
        && let Some(first) = shown.inner.first()
    {
        ui.memory_mut(|memory| memory.request_focus(*first));
        caret_browsing::lend_keyboard(ui.ctx(), true);
        return;
    }
    caret_browsing::lend_keyboard(ui.ctx(), is_lent);
}

/// The buttons, in as many rows as they need, and how large the bar is.
fn laid_out(ui: &Ui, view: View<'_>, selected: &SelectedText, width: f32) -> (Vec<Item>, Vec2) {
    let size = view.text_size().min(1.5);
    let mark = |mark: Mark| {
        let change = NotesChange::Mark { mark, selected: Some(selected.clone()) };
        (Sign::Mark(mark), text::mark(mark), Change::Notes(change))
    };
    let note = NotesChange::Write { selected: Some(selected.clone()) };
    let rest = [
        (Sign::Note, text::NOTE.words(), Change::Notes(note)),
        (Sign::Copy, text::COPY_SELECTED_SHORTLY.words(), Change::Copy(CopyChange::Item(None))),
        (Sign::Paper, text::COPY_CITED.words(), Change::Copy(CopyChange::Cited)),
    ];
    let (mut x, mut y, mut right, mut bottom) = (INSIDE, INSIDE, 0.0_f32, 0.0_f32);
    let mut items = Vec::new();
    for (sign, name, change) in Mark::ALL.map(mark).into_iter().chain(rest) {
        let layout = TextRequest::interface(name, Type::Interface.plain(size, view.tokens.ink)).lay_out(ui);
        let button = vec2(layout.size().x + 2.0 * SIDE + SIGN, (layout.size().y + 10.0).max(28.0));
        if x + button.x + INSIDE > width && x > INSIDE {
            (x, y) = (INSIDE, bottom + BETWEEN);
        }
        let place = Rect::from_min_size(pos2(x, y), button);
        items.push(Item { sign, name, layout, change, place });
        x = place.right() + BETWEEN;
        (right, bottom) = (right.max(place.right()), bottom.max(place.bottom()));
    }
    (items, vec2(right + INSIDE, bottom + INSIDE))
}

fn item_ui(ui: &Ui, view: View<'_>, item: Item, corner: Pos2) -> Id {
    let tokens = view.tokens;
    let Item { sign, name, layout, change, place } = item;
    let rect = place.translate(corner.to_vec2());
    let response = ui.interact(rect, ui.unique_id().with(("on selected words", name)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() {
        ui.painter().rect_filled(rect, CHIP_CORNER, tokens.hover());
        ui.painter().rect_stroke(rect, CHIP_CORNER, Stroke::new(tokens.hairline, tokens.edge), StrokeKind::Inside);
    }
    paint_focus_ring(ui, &response, tokens);
    paint_sign(ui.painter(), pos2(rect.left() + SIDE + 5.0, rect.center().y), sign, tokens.ink_2);
    layout.paint(ui.painter(), pos2(rect.left() + SIDE + SIGN, rect.center().y - layout.size().y / 2.0), tokens.ink);
    if response.clicked() {
        view.send(change);
    }
    response.id
}

/// Where the bar stands: above the words, else below them, else beside them, and never over them.
fn beside(area: SelectedArea, size: Vec2, window: Rect) -> Pos2 {
    let SelectedArea { words, shown_in } = area;
    let left = (words.center().x - size.x / 2.0).min(window.right() - 8.0 - size.x).max(window.left() + 8.0);
    let (above, below) = (words.top() - AWAY - size.y, words.bottom() + AWAY);
    if above >= shown_in.top() {
        return pos2(left, above);
    }
    if below + size.y <= shown_in.bottom() {
        return pos2(left, below);
    }
    // Words from the top of the pane to its foot: over its header or what is below it, or beside them.
    if above >= window.top() {
        return pos2(left, above);
    }
    if below + size.y <= window.bottom() {
        return pos2(left, below);
    }
    let top = words.center().y - size.y / 2.0;
    if words.right() + AWAY + size.x <= window.right() { pos2(words.right() + AWAY, top) } else { pos2(words.left() - AWAY - size.x, top) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_never_covers_the_words_where_there_is_any_room() {
        let window = Rect::from_min_size(Pos2::ZERO, vec2(1024.0, 640.0));
        let pane = Rect::from_min_max(pos2(0.0, 90.0), pos2(400.0, 600.0));
        let size = vec2(560.0, 38.0);
        for words in [
            Rect::from_min_max(pos2(30.0, 200.0), pos2(300.0, 230.0)),
            Rect::from_min_max(pos2(30.0, 92.0), pos2(300.0, 120.0)),
            Rect::from_min_max(pos2(30.0, 95.0), pos2(300.0, 590.0)),
            Rect::from_min_max(pos2(380.0, 570.0), pos2(400.0, 598.0)),
            Rect::from_min_max(pos2(30.0, 20.0), pos2(300.0, 630.0)),
        ] {
            let bar = Rect::from_min_size(beside(SelectedArea { words, shown_in: pane }, size, window), size);
            assert!(!bar.intersects(words), "{bar:?} covers {words:?}");
            assert!(window.contains_rect(bar), "{bar:?}");
        }
    }
}
