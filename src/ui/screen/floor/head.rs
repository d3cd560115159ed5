//! The strip above the paragraph: the box, what was understood of what is typed in it, and what the keys do.

use super::{Measures, turn_page};
use crate::{
    state::{Change, FloorBox, FloorChange, FloorMissing},
    text,
    ui::{
        theme::{Tokens, Type},
        view::View,
        widget::{Sign, TextRequest, caret_browsing, field_caret, key_cap_ui, label_ui, paint_sign, tip_ui},
    },
};
use egui::{
    Align, EventFilter, FontSelection, Id, Key, Layout, Modifiers, Role, Sense, Stroke, TextEdit, Ui, UiBuilder, WidgetInfo,
    accesskit::Live, vec2,
};

/// Draws it.
pub fn head_ui(ui: &mut Ui, view: View<'_>, measures: &Measures, floor: &FloorBox) {
    let tokens = view.tokens;
    let size = view.text_size().min(1.5);
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let strip = rect.shrink2(vec2(measures.side, measures.inset));
    ui.scope_builder(UiBuilder::new().max_rect(strip).layout(Layout::left_to_right(Align::Center)), |ui| {
        query_field_ui(ui, view, measures, floor, size);
        ui.add_space(12.0);
        answer_ui(ui, view, measures, floor, size);
        let room = ui.available_width();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let back = if measures.is_large { text::BACK_TO_READING.words() } else { text::SHORTLY_BACK.words() };
            let hints: [(&[&str], &str); 2] = [(&["Esc"], back), (&["Up", "Down"], text::NEXT_PARAGRAPH.words())];
            let shown = if room > 380.0 * size { 2 } else { usize::from(room > 130.0 * size) };
            for (keys, words) in hints.into_iter().take(shown) {
                label_ui(ui, TextRequest::interface(words, Type::Interface.plain(size, tokens.ink_2)));
                for key in keys.iter().rev() {
                    key_cap_ui(ui, tokens, key, size);
                }
                ui.add_space(14.0);
            }
        });
    });
}

/// What was understood, or that it leads nowhere.
fn answer_ui(ui: &mut Ui, view: View<'_>, measures: &Measures, floor: &FloorBox, size: f32) {
    let tokens = view.tokens;
    if floor.missing.is_some() {
        let (sign, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
        paint_sign(ui.painter(), sign.center(), Sign::Warning, tokens.critique);
    }
    let says = match &floor.missing {
        Some(missing) => not_found(missing, measures, size, tokens),
        None => understood(floor, size, tokens),
    };
    let says = says.in_width(ui.available_width()).lines(2).lay_out(ui);
    let (area, response) = ui.allocate_exact_size(says.size(), Sense::hover());
    let (role, live) = if floor.missing.is_some() { (Role::Alert, Live::Assertive) } else { (Role::Status, Live::Polite) };
    response.widget_info(|| WidgetInfo::labeled(role, true, says.words()));
    ui.accesskit_node_builder(response.id, |node| node.set_live(live));
    if says.is_cut() {
        tip_ui(response, says.words());
    }
    says.paint(ui.painter(), area.min, tokens.ink_2);
}

fn understood(floor: &FloorBox, size: f32, tokens: &Tokens) -> TextRequest<'static> {
    let mut says = TextRequest::interface("", Type::Interface.format(size, tokens.ink_2));
    if let Some(interpretation) = &floor.interpretation {
        says.push(&format!("{} ", text::UNDERSTOOD_AS), Type::Interface.format(size, tokens.ink_2));
        says.push(interpretation, Type::InterfaceBold.format(size, tokens.ink));
    }
    match &floor.heading_alone {
        Some(heading_alone) => {
            if floor.interpretation.is_some() {
                says.push(text::DOT.words(), Type::Interface.format(size, tokens.ink_2));
            }
            says.push(heading_alone, Type::Interface.format(size, tokens.ink_2));
        }
        None if floor.interpretation.is_none() => says.push(text::FLOOR_BOX.words(), Type::Interface.format(size, tokens.ink_3)),
        None => {}
    }
    says
}

fn not_found(missing: &FloorMissing, measures: &Measures, size: f32, tokens: &Tokens) -> TextRequest<'static> {
    let mut says = TextRequest::interface(text::statement(&missing.what), Type::InterfaceBold.format(size, tokens.ink));
    let shown = |place: &String| if measures.is_large { text::you_still_see(place) } else { text::still(place) };
    let rest = [
        missing.why.as_deref().map(text::statement),
        missing.shown.as_ref().map(shown),
        measures.is_large.then(|| text::TYPE_ON.to_string()),
    ];
    let rest: Vec<String> = rest.into_iter().flatten().collect();
    says.push(&format!(" {}", text::sentences(&rest)), Type::Interface.format(size, tokens.ink_2));
    says
}

fn query_field_ui(ui: &mut Ui, view: View<'_>, measures: &Measures, floor: &FloorBox, size: f32) {
    // Keys that move from paragraph to paragraph are taken before the field can have them.
    let moves = [(Key::ArrowDown, Change::Floor(FloorChange::Step(1))), (Key::ArrowUp, Change::Floor(FloorChange::Step(-1)))];
    let is_pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (key, change) in moves {
        if is_pressed(key) {
            view.send(change);
        }
    }
    for (key, onward) in [(Key::PageDown, true), (Key::PageUp, false)] {
        if is_pressed(key) {
            turn_page(ui, view, onward);
        }
    }
    let id = Id::unique("floor box");
    let mut typed = floor.query.clone();
    let (width, height) = measures.field;
    let edit = TextEdit::singleline(&mut typed)
        .id(id)
        .font(FontSelection::FontId(Type::Query.font(size)))
        .desired_width(width * size)
        .min_size(vec2(0.0, height))
        .align(egui::Align2::LEFT_CENTER)
        .hint_text(text::screen::REFERENCE_SAMPLE);
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, text::FLOOR_BOX));
    // The next number replaces the one before.
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        field_caret::select_all(ui.ctx(), id, &typed);
        response.request_focus();
        // What is typed from here on is a new reference, seen from the place that is shown.
        view.send(FloorChange::Query(typed.clone()));
    }
    if !caret_browsing::is_on(ui.ctx()) && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    if typed != floor.query {
        view.send(FloorChange::Query(typed));
    }
}
