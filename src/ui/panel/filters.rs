//! The filters: what is shown, by its words, by who speaks, what is said, who is affected, what became of it. Every
//! choice says how many there would be; zero is dim, never dropped.

use super::{
    actor_box::actor_box_ui,
    filter_choice::{SIDES, choice_row_ui},
    filter_words::{days_fields_ui, sentence_ui, words_field_ui},
};
use crate::{
    linked::Tally,
    state::{Choice, Facet, FilterChange},
    text,
    ui::{
        theme::{PANE_HEADER, Type},
        view::Open,
        widget::{Sign, TextRequest, icon_button_ui, paint_focus_ring, paint_sign_scaled, plain_button_ui},
    },
};
use egui::{Align2, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Height of the foot of filters that fill the window.
const FOOT: f32 = 48.0;

/// Draws the panel. `alone` is true where it fills the window, and the list is behind it.
pub fn filters_ui(ui: &mut Ui, open: Open<'_>, alone: bool) {
    header_ui(ui, open, alone);
    let room = ui.available_height() - if alone { FOOT } else { 0.0 };
    ScrollArea::vertical().id_salt("filters").auto_shrink(false).max_height(room).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for facet in Facet::ALL {
            facet_ui(ui, open, facet);
        }
        ui.add_space(12.0);
    });
    if alone {
        foot_ui(ui, open);
    }
    let rect = ui.max_rect();
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), Stroke::new(open.view.tokens.hairline, open.view.tokens.hair));
}

fn header_ui(ui: &mut Ui, open: Open<'_>, alone: bool) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PANE_HEADER), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text::FILTERS.words()));
    let painter = ui.painter();
    let scale = Type::Name.scale(size);
    paint_sign_scaled(painter, pos2(rect.left() + SIDES + 6.0 * scale, rect.center().y), Sign::Funnel, tokens.ink, scale);
    let pos = pos2(rect.left() + SIDES + 10.0 + 12.0 * scale, rect.center().y);
    let title = TextRequest::interface(text::FILTERS.words(), Type::Name.plain(size, tokens.ink)).paint(painter, pos, Align2::LEFT_CENTER);
    let close = Rect::from_center_size(pos2(rect.right() - 20.0, rect.center().y), vec2(32.0, 32.0));
    let chosen = open.open_briefing.filters.chosen.len();
    if chosen > 0 {
        let pos = pos2(title.right() + 8.0, rect.center().y);
        let on = TextRequest::interface(text::screen::choices_made(chosen), Type::Interface.plain(size, tokens.ink_3));
        let on = on.paint(painter, pos, Align2::LEFT_CENTER);
        if alone || !open.open_briefing.filters.results.shown {
            // Elsewhere the chips over the list have it.
            clear_ui(ui, open, pos2(close.left() - 4.0, rect.center().y), on.right());
        }
    }
    ui.scope_builder(UiBuilder::new().max_rect(close), |ui| {
        if icon_button_ui(ui, tokens, Sign::Cross, text::CLOSE.words()).clicked() {
            open.view.send(FilterChange::Show(false));
        }
    });
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
}

/// The link that takes all choices back; ends at `right`.
fn clear_ui(ui: &Ui, open: Open<'_>, right: egui::Pos2, after: f32) {
    let tokens = open.view.tokens;
    let clear = TextRequest::interface(text::CLEAR, Type::Interface.plain(open.view.text_size(), tokens.provision)).lay_out(ui);
    let area = Rect::from_min_size(pos2(right.x - clear.size().x, right.y - clear.size().y / 2.0), clear.size());
    if area.left() < after {
        return;
    }
    let response = ui.interact(area.expand(4.0), ui.unique_id().with("clear"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::CLEAR.words()));
    paint_focus_ring(ui, &response, tokens);
    ui.painter().hline(area.x_range(), area.bottom(), Stroke::new(1.0, tokens.provision));
    clear.paint(ui.painter(), area.min, tokens.provision);
    if response.clicked() {
        open.view.send(FilterChange::Clear);
    }
}

/// The button that goes from filters that fill the window to the list.
fn foot_ui(ui: &mut Ui, open: Open<'_>) {
    let (tokens, results) = (open.view.tokens, &open.open_briefing.filters.results);
    let rect = ui.max_rect();
    let foot = rect.with_min_y(rect.bottom() - FOOT);
    ui.painter().hline(foot.x_range(), foot.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    ui.scope_builder(UiBuilder::new().max_rect(foot.shrink2(vec2(SIDES, 8.0))), |ui| {
        if plain_button_ui(ui, tokens, open.view.text_size().min(1.5), &text::show_results(results.tally.all())).clicked() {
            open.view.send(FilterChange::Show(false));
            open.view.send(FilterChange::ShowResults(true));
        }
    });
}

fn facet_ui(ui: &mut Ui, open: Open<'_>, facet: Facet) {
    let filters = &open.open_briefing.filters;
    let choices: Vec<(&Choice, Tally)> = filters.choices(facet).collect();
    let is_typed = matches!(facet, Facet::Words | Facet::Days);
    let has_choice = choices.iter().any(|(choice, _)| filters.chosen.contains(choice));
    if !is_typed && choices.len() < 2 && !has_choice {
        return;
    }
    let builder = UiBuilder::new().id_salt(("facet", facet)).accessibility_role(Role::Group).accessibility_label(facet_title(facet));
    ui.scope_builder(builder, |ui| {
        // The lens in the field says what it is for.
        if facet == Facet::Words {
            ui.add_space(10.0);
        } else {
            title_ui(ui, open, facet_title(facet));
        }
        if let Some(why) = facet_caveat(facet).filter(|_| filters.silent_in(facet).is_some()) {
            sentence_ui(ui, open, why);
        }
        match facet {
            Facet::Words => words_field_ui(ui, open),
            Facet::Days => days_fields_ui(ui, open),
            Facet::Actor => actor_box_ui(ui, open),
            _ => choices.iter().for_each(|(choice, count)| choice_row_ui(ui, open, choice, *count)),
        }
        ui.add_space(10.0);
    });
    let y = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(open.view.tokens.hairline, open.view.tokens.hair));
}

fn title_ui(ui: &mut Ui, open: Open<'_>, title: &'static str) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let line = Type::InterfaceBold.line(size);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), line + 14.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    let title = TextRequest::interface(title, Type::InterfaceBold.plain(size, tokens.ink));
    title.paint(ui.painter(), pos2(rect.left() + SIDES, rect.bottom() - 5.0), Align2::LEFT_BOTTOM);
}

/// What is said of the kind of item that a choice of a group hides altogether.
pub fn facet_caveat(facet: Facet) -> Option<&'static str> {
    match facet {
        Facet::Stance => Some(text::CRITIQUES_ARE_LEFT_OUT.words()),
        Facet::Asks => Some(text::POSITIONS_ASK_NOTHING.words()),
        Facet::Affects => Some(text::POSITIONS_NAME_NOBODY.words()),
        Facet::Outcome => Some(text::POSITIONS_HAVE_NO_OUTCOME.words()),
        _ => None,
    }
}

fn facet_title(facet: Facet) -> &'static str {
    match facet {
        Facet::Words => text::FILTER_WORDS.words(),
        Facet::ActorKind => text::WHO_SPEAKS.words(),
        Facet::Actor => text::ACTOR_NAME.words(),
        Facet::Stance => text::WHAT_IS_SAID.words(),
        Facet::Asks => text::WHAT_IS_REQUESTED.words(),
        Facet::Affects => text::WHO_IS_AFFECTED.words(),
        Facet::Outcome => text::OUTCOME_OF_AN_ASK.words(),
        Facet::Draft => text::DRAFT_COMMENTED_ON.words(),
        Facet::SafeguardKind => text::KIND_OF_SAFEGUARD.words(),
        Facet::Strength => text::STRENGTH.words(),
        Facet::Region => text::REGIONAL_GROUP.words(),
        Facet::Days => text::DAYS.words(),
        Facet::Chapter => text::CHAPTER.words(),
        Facet::Basis => text::VERIFICATION.words(),
    }
}
