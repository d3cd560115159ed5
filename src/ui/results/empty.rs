//! In the place of a list in which there is nothing: that no item has all that was chosen, and how many there would be without
//! each choice.

use crate::{
    state::FilterChange,
    text,
    ui::{
        theme::Type,
        view::Open,
        widget::{TextRequest, paint_focus_ring},
    },
};
use egui::{Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

pub fn empty_ui(ui: &mut Ui, open: Open<'_>, rect: Rect) {
    let (tokens, size, filters) = (open.view.tokens, open.view.text_size(), &open.open_briefing.filters);
    if filters.is_looking() {
        return;
    }
    ui.scope_builder(UiBuilder::new().id_salt("no results").max_rect(rect.shrink2(vec2(20.0, 18.0))), |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let width = ui.available_width();
            let sentence =
                TextRequest::interface(text::NO_ITEM_HAS_ALL, Type::ResultHead.format(size, tokens.ink)).in_width(width).lay_out(ui);
            let (place, response) = ui.allocate_exact_size(sentence.size() + vec2(0.0, 8.0), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text::NO_ITEM_HAS_ALL.words()));
            sentence.paint(ui.painter(), place.min, tokens.ink);
            for (choice, number) in filters.without_each() {
                let says = text::results_without(number, &choice.label_alone(&open.open_briefing.linked));
                let ink = if number == 0 { tokens.ink_3 } else { tokens.provision };
                let words = TextRequest::interface(&*says, Type::Interface.format(size, ink)).in_width(width).lay_out(ui);
                let (place, response) = ui.allocate_exact_size(words.size() + vec2(0.0, 8.0), Sense::click());
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
                paint_focus_ring(ui, &response, tokens);
                let corner = place.min + vec2(0.0, 4.0);
                words.paint(ui.painter(), corner, ink);
                let foot = Rect::from_min_size(corner, words.size());
                ui.painter().hline(foot.x_range(), foot.bottom(), Stroke::new(1.0, ink));
                if response.clicked() {
                    open.view.send(FilterChange::Set { choice: choice.clone(), on: false });
                }
            }
        });
    });
}
