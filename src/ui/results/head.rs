//! The head of the list of results: how many there are, of which kind and of how many, and their order.

use crate::{
    describe,
    state::{FilterChange, ResultOrder},
    text,
    ui::{
        theme::{CORNER, Type},
        view::Open,
        widget::{Language, Sign, TextRequest, fitting_line, paint_focus_ring, paint_sign, tip_ui},
    },
};
use egui::{Align2, Button, Popup, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Height of a button in the head.
const BUTTON: f32 = 26.0;

/// `5 critiques, 12 positions of 58 items`.
pub fn counts_of_results(open: Open<'_>) -> String {
    let results = &open.open_briefing.filters.results;
    text::counts_of(&describe::tally_list(results.tally), results.of)
}

pub fn head_ui(ui: &mut Ui, open: Open<'_>, rect: Rect, has_filters: bool) {
    let (tokens, size, filters) = (open.view.tokens, open.view.text_size(), &open.open_briefing.filters);
    let right = order_button_ui(ui, open, pos2(rect.right() - 14.0, rect.center().y));
    let right = if has_filters { right } else { filters_button_ui(ui, open, pos2(right - 8.0, rect.center().y)) };
    let total = if filters.is_looking() { text::LOOKING.to_string() } else { text::counted_results(filters.results.tally.all()) };
    let left = pos2(rect.left() + 20.0, rect.center().y);
    let number = TextRequest::interface(&*total, Type::Name.plain(size, tokens.ink)).paint(ui.painter(), left, Align2::LEFT_CENTER);
    let whole = counts_of_results(open);
    let room = (right - 12.0 - number.right() - 10.0).max(0.0);
    let short = describe::tally_list(filters.results.tally);
    let said = [whole.clone(), short];
    let counts = fitting_line(ui, said, Language::INTERFACE, &Type::Interface.format(size, tokens.ink_3), room);
    let place = Rect::from_min_size(pos2(number.right() + 10.0, rect.center().y - counts.size().y / 2.0), counts.size());
    if !filters.is_looking() {
        counts.paint(ui.painter(), place.min, tokens.ink_3);
    }
    let response = ui.interact(number.union(place), ui.unique_id().with("results head"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text::results_heard(&total, &whole)));
    if counts.words() != whole {
        tip_ui(response, whole);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
}

/// The button with the order, which opens a menu. Ends at `right`; returns where it begins.
fn order_button_ui(ui: &mut Ui, open: Open<'_>, right: egui::Pos2) -> f32 {
    let order = open.open_briefing.filters.results.order;
    let name = text::labelled(text::RESULT_ORDER.words(), order.name());
    let response = button_ui(ui, open, right, order.name(), &name, Some(Sign::Down));
    let left = response.rect.left();
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(150.0);
        for other in ResultOrder::ALL {
            let choice = ui.add(Button::selectable(other == order, other.name()));
            paint_focus_ring(ui, &choice, open.view.tokens);
            if choice.clicked() {
                open.view.send(FilterChange::Order(other));
                ui.close();
            }
        }
    });
    left
}

/// The button that brings the filters, where they are not beside the list.
fn filters_button_ui(ui: &mut Ui, open: Open<'_>, right: egui::Pos2) -> f32 {
    let words = text::FILTERS_BUTTON.words();
    let response = button_ui(ui, open, right, words, words, None);
    if response.clicked() {
        open.view.send(FilterChange::Show(true));
    }
    response.rect.left()
}

fn button_ui(ui: &mut Ui, open: Open<'_>, right: egui::Pos2, words: &str, name: &str, sign: Option<Sign>) -> egui::Response {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let layout = TextRequest::interface(words, Type::Label.plain(size, tokens.ink)).lay_out(ui);
    let room = if sign.is_some() { 20.0 } else { 0.0 };
    let height = BUTTON.max(layout.size().y + 8.0);
    let rect = Rect::from_min_size(
        pos2(right.x - layout.size().x - 22.0 - room, right.y - height / 2.0),
        vec2(layout.size().x + 22.0 + room, height),
    );
    let response = ui.interact(rect, ui.unique_id().with(("head button", words)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let edge = if response.hovered() { tokens.ink_2 } else { tokens.edge };
    ui.painter().rect(rect, CORNER, tokens.page, Stroke::new(tokens.hairline, edge), StrokeKind::Inside);
    paint_focus_ring(ui, &response, tokens);
    layout.paint(ui.painter(), pos2(rect.left() + 11.0, rect.center().y - layout.size().y / 2.0), tokens.ink);
    if let Some(sign) = sign {
        paint_sign(ui.painter(), pos2(rect.right() - 15.0, rect.center().y), sign, tokens.ink_2);
    }
    response
}
