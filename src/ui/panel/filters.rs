//! The filters: what is shown, by who speaks, what is asked, who is affected, what became of it. Every
//! choice says how many there would be; zero is dim, never dropped.

use crate::{
    describe,
    linked::{LinkedBriefing, PlaceName, Tally},
    model::PaneKind,
    state::{Choice, Facet, FilterChange},
    text,
    ui::{
        theme::{PANE_HEADER, Type},
        view::Open,
        widget::{Sign, TextRequest, paint_focus_ring, paint_sign, tip_ui},
    },
};
use egui::{Align2, FontSelection, Id, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2};

/// Height of a choice.
const ROW: f32 = 25.0;
/// More names than these are shown only where one of them is chosen, or where a name is typed.
const MOST: usize = 6;
/// And then no more than these: a hostile file may have any number.
const MOST_TYPED: usize = 200;

/// Draws the panel.
pub fn filters_ui(ui: &mut Ui, open: Open<'_>) {
    header_ui(ui, open);
    ScrollArea::vertical().id_salt("filters").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for facet in Facet::ALL {
            facet_ui(ui, open, facet);
        }
        ui.add_space(12.0);
    });
    let rect = ui.max_rect();
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), Stroke::new(open.view.tokens.hairline, open.view.tokens.hair));
}

fn header_ui(ui: &mut Ui, open: Open<'_>) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PANE_HEADER), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text::FILTERS.words()));
    let painter = ui.painter();
    let pos = pos2(rect.left() + 16.0, rect.center().y);
    let title = TextRequest::interface(text::FILTERS.words(), Type::Name.plain(size, tokens.ink)).paint(painter, pos, Align2::LEFT_CENTER);
    let chosen = open.open_briefing.filters.chosen.len();
    if chosen > 0 {
        let pos = pos2(title.right() + 8.0, rect.center().y);
        TextRequest::interface(text::screen::choices_made(chosen), Type::Interface.plain(size, tokens.ink_3)).paint(
            painter,
            pos,
            Align2::LEFT_CENTER,
        );
        let clear = TextRequest::interface(text::CLEAR, Type::Interface.plain(size, tokens.provision)).lay_out(ui);
        let area = Rect::from_min_size(pos2(rect.right() - 16.0 - clear.size().x, rect.center().y - clear.size().y / 2.0), clear.size());
        let response = ui.interact(area.expand(4.0), ui.unique_id().with("clear"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::CLEAR.words()));
        paint_focus_ring(ui, &response, tokens);
        ui.painter().hline(area.x_range(), area.bottom(), Stroke::new(1.0, tokens.provision));
        clear.paint(ui.painter(), area.min, tokens.provision);
        if response.clicked() {
            open.view.send(FilterChange::Clear);
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
}

fn facet_ui(ui: &mut Ui, open: Open<'_>, facet: Facet) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let filters = &open.open_briefing.filters;
    let mut choices: Vec<(&Choice, Tally)> = filters.choices(facet).collect();
    if choices.len() < 2 {
        return;
    }
    let line = Type::InterfaceBold.line(size);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), line + 18.0), Sense::hover());
    let title = facet_title(facet);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    TextRequest::interface(title, Type::InterfaceBold.plain(size, tokens.ink)).paint(
        ui.painter(),
        pos2(rect.left() + 16.0, rect.bottom() - 6.0),
        Align2::LEFT_BOTTOM,
    );
    if let Some(why) = facet_caveat(facet).filter(|_| filters.chosen.iter().any(|choice| choice.facet() == facet)) {
        sentence_ui(ui, open, why);
    }
    let of = choices.len();
    if facet == Facet::Actor && of > MOST {
        name_field_ui(ui, open);
        choices.retain(|(choice, _)| {
            filters.chosen.contains(choice) || filters.leaves_name(&choice_label(&open.open_briefing.linked, choice))
        });
        // Many: the busiest first.
        choices.sort_by_key(|(choice, count)| (!filters.chosen.contains(choice), std::cmp::Reverse(count.all())));
        choices.truncate(if filters.name.trim().is_empty() { MOST } else { MOST_TYPED });
    }
    let listed = choices.len();
    for (choice, count) in choices {
        choice_row_ui(ui, open, choice, count);
    }
    if listed == 0 {
        sentence_ui(ui, open, text::NO_SUCH_NAME.words());
    } else if listed < of {
        sentence_ui(ui, open, &text::names_listed(listed, of));
    }
    ui.add_space(10.0);
    let y = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(tokens.hairline, tokens.hair));
}

/// What is said of the kind of item that a choice of a group hides altogether.
pub fn facet_caveat(facet: Facet) -> Option<&'static str> {
    match facet {
        Facet::Stance => Some(text::CRITIQUES_TAKE_NO_STANCE.words()),
        Facet::Asks => Some(text::POSITIONS_ASK_NOTHING.words()),
        Facet::Affects => Some(text::POSITIONS_NAME_NOBODY.words()),
        Facet::Outcome => Some(text::POSITIONS_HAVE_NO_OUTCOME.words()),
        _ => None,
    }
}

/// A sentence within a group.
fn sentence_ui(ui: &mut Ui, open: Open<'_>, words: &str) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let sentence = TextRequest::interface(words, Type::Label.format(size, tokens.ink_2));
    let sentence = sentence.in_width(ui.available_width() - 32.0).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), sentence.size().y + 8.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    sentence.paint(ui.painter(), rect.min + vec2(16.0, 4.0), tokens.ink_2);
}

/// The field that narrows the names. Letters typed in it are words, as in every field.
fn name_field_ui(ui: &mut Ui, open: Open<'_>) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let before = &open.open_briefing.filters.name;
    let mut typed = before.clone();
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        let edit = TextEdit::singleline(&mut typed)
            .id(Id::unique("filter names"))
            .font(FontSelection::FontId(Type::Interface.font(size)))
            .desired_width(ui.available_width() - 16.0)
            .hint_text(text::NAME_HINT.words());
        let response = ui.add(edit);
        response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, text::NAME_HINT.words()));
        paint_focus_ring(ui, &response, tokens);
    });
    ui.add_space(4.0);
    if typed != *before {
        open.view.send(FilterChange::Name(typed));
    }
}

/// A choice in words where its group is not named beside it.
pub fn choice_label_alone(linked: &LinkedBriefing, choice: &Choice) -> String {
    let says = choice_label(linked, choice);
    match choice {
        Choice::Stance(_) => text::labelled(text::POSITIONS.words(), &says),
        Choice::Asks(_) | Choice::Affects(_) | Choice::Outcome(_) => text::labelled(text::pane(PaneKind::Critiques), &says),
        _ => says,
    }
}

fn facet_title(facet: Facet) -> &'static str {
    match facet {
        Facet::ActorKind => text::KIND_OF_ACTOR.words(),
        Facet::Actor => text::ACTOR_NAME.words(),
        Facet::Stance => text::STANCE.words(),
        Facet::Asks => text::WHAT_IS_REQUESTED.words(),
        Facet::Affects => text::WHO_IS_AFFECTED.words(),
        Facet::Outcome => text::OUTCOME_IN_THE_TEXT.words(),
        Facet::Draft => text::DRAFT_COMMENTED_ON.words(),
        Facet::SafeguardKind => text::KIND_OF_SAFEGUARD.words(),
        Facet::Strength => text::STRENGTH.words(),
        Facet::Chapter => text::CHAPTER.words(),
        Facet::Basis => text::VERIFICATION.words(),
    }
}

fn choice_row_ui(ui: &mut Ui, open: Open<'_>, choice: &Choice, tally: Tally) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let on = open.open_briefing.filters.chosen.contains(choice);
    let height = ROW.max(Type::Interface.line(size) + 7.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let says = choice_label(&open.open_briefing.linked, choice);
    let count = tally.all();
    // The number counts cards; of which kind they are is in the tooltip and in what screen readers say.
    let kinds = if count == 0 { count.to_string() } else { describe::tally_sentence(tally) };
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, text::list(&[&*says, &*kinds])));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, tokens.hover());
    }
    paint_focus_ring(ui, &response, tokens);
    let dim = count == 0 && !on;
    let square = Rect::from_center_size(pos2(rect.left() + 24.0, rect.center().y), vec2(16.0, 16.0));
    if on {
        ui.painter().rect_filled(square, 4.0, tokens.badge);
        paint_sign(ui.painter(), square.center(), Sign::Tick, tokens.badge_figure);
    } else {
        ui.painter().rect_stroke(square, 4.0, Stroke::new(1.2, if dim { tokens.hair_2 } else { tokens.edge }), StrokeKind::Inside);
    }
    let ink = if dim { tokens.ink_3 } else { tokens.ink };
    let mut x = square.right() + 10.0;
    if let Some(sign) = choice_sign(choice) {
        paint_sign(ui.painter(), pos2(x + 6.0, rect.center().y), sign, ink);
        x += 18.0;
    }
    let number = TextRequest::interface(count.to_string(), Type::Interface.plain(size, tokens.ink_2)).lay_out(ui);
    let right = rect.right() - 16.0 - number.size().x;
    number.paint(ui.painter(), pos2(right, rect.center().y - number.size().y / 2.0), tokens.ink_2);
    let layout = TextRequest::new(&says, Type::Interface.format(size, ink)).on_one_line(right - 8.0 - x).lay_out(ui);
    layout.paint(ui.painter(), pos2(x, rect.center().y - layout.size().y / 2.0), ink);
    if response.clicked() {
        open.view.send(FilterChange::Set { choice: choice.clone(), on: !on });
    }
    if count > 0 {
        tip_ui(response, kinds);
    }
}

fn choice_sign(choice: &Choice) -> Option<Sign> {
    match choice {
        Choice::Outcome(outcome) => Some(Sign::Outcome(*outcome)),
        Choice::Strength(strength) => Some(Sign::Strength(*strength)),
        Choice::Stance(stance) => Some(Sign::Stance(*stance)),
        _ => None,
    }
}

/// A choice in words.
fn choice_label(linked: &LinkedBriefing, choice: &Choice) -> String {
    match choice {
        Choice::ActorKind(kind) => text::actor_kind(*kind).to_owned(),
        Choice::Actor(id) => linked.actor_name(id).to_owned(),
        Choice::Stance(stance) => text::stance(*stance).to_owned(),
        Choice::Asks(asks) => text::capital(text::ask_kind(*asks)),
        Choice::Affects(affected) => text::capital(text::affected(*affected)),
        Choice::Outcome(outcome) => text::outcome(*outcome).to_owned(),
        Choice::Draft(edition) => linked.edition_title(edition).to_owned(),
        Choice::SafeguardKind(kind) => text::safeguard_kind(*kind).to_owned(),
        Choice::Strength(strength) => text::strength(*strength).to_owned(),
        Choice::Chapter(id) => {
            let short = linked.place_name(&crate::model::Target::Division(id.clone())).map_or(id.as_str(), PlaceName::short);
            let heading = linked.division(id).map(|division| division.heading.as_str()).filter(|heading| !heading.is_empty());
            heading.map_or_else(|| short.to_owned(), |heading| text::items::headed(short, heading))
        }
        Choice::Basis(basis) => text::capital(text::basis(*basis)),
    }
}
