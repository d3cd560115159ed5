//! The foot of the list of results: how many items are outside the filters, and what can be done with the list.

use crate::{
    command::Command,
    state::FilterChange,
    text,
    ui::{
        theme::Type,
        view::Open,
        widget::{TextRequest, paint_focus_ring},
    },
};
use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

pub fn foot_ui(ui: &mut Ui, open: Open<'_>, rect: Rect) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    ui.painter().rect_filled(rect, 0.0, tokens.page);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let mut right = rect.right() - 18.0;
    let has_results = open.open_briefing.filters.results.tally.all() > 0;
    for (words, is_copy) in [(text::EXPORT_RESULTS.words(), false), (text::COPY_LIST.words(), true)] {
        if is_copy && !has_results {
            continue;
        }
        let layout = TextRequest::interface(words, Type::Label.plain(size, tokens.provision)).lay_out(ui);
        let place = Rect::from_min_size(pos2(right - layout.size().x, rect.center().y - layout.size().y / 2.0), layout.size());
        let response = ui.interact(place.expand(4.0), ui.unique_id().with(words), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
        paint_focus_ring(ui, &response, tokens);
        ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(1.0, tokens.provision));
        layout.paint(ui.painter(), place.min, tokens.provision);
        if response.clicked() && is_copy {
            open.view.send(FilterChange::CopyResults);
        } else if response.clicked() {
            open.view.command(Command::Export);
        }
        right = place.left() - 14.0;
    }
    let results = &open.open_briefing.filters.results;
    let says = text::items_outside(results.of.saturating_sub(results.tally.all()));
    let layout = TextRequest::interface(&*says, Type::Label.format(size, tokens.ink_2)).on_one_line(right - rect.left() - 30.0).lay_out(ui);
    let place = Rect::from_min_size(pos2(rect.left() + 20.0, rect.center().y - layout.size().y / 2.0), layout.size());
    let response = ui.interact(place, ui.unique_id().with("outside"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
    layout.paint(ui.painter(), place.min, tokens.ink_2);
}
