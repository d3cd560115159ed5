//! The box for an actor: type-ahead over all of them, by name, code and kind. Those that are chosen stand below it.

use super::{
    filter_choice::{SIDES, choice_row_ui},
    filter_words::{sentence_ui, signed_field_ui},
};
use crate::{
    linked::Tally,
    search::{Query, marks_in},
    state::{Choice, Facet, FilterChange},
    text,
    ui::{
        theme::{CORNER, Type},
        view::Open,
        widget::{Sign, TextRequest, live_region_ui, paint_list_row},
    },
};
use egui::{Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Height of a line of the list, and how many are in sight at once.
const LINE: f32 = 27.0;
const IN_SIGHT: usize = 8;
/// No more than these are listed: a hostile file may have any number.
const MOST: usize = 200;

fn field_id() -> Id {
    Id::unique("filter names")
}

fn line_id(index: usize) -> Id {
    Id::unique("filter name").with(index)
}

/// Draws the box.
pub fn actor_box_ui(ui: &mut Ui, open: Open<'_>) {
    let filters = &open.open_briefing.filters;
    let of = filters.choices(Facet::Actor).count();
    let has_focus = ui.memory(|memory| memory.has_focus(field_id()));
    let is_open = has_focus || !filters.name.trim().is_empty();
    let listed = if is_open { listed(open) } else { Vec::new() };
    let current = open.view.caches.actor_line.get().min(listed.len().saturating_sub(1));
    if has_focus {
        take_keys(ui, open, &listed, current);
    }
    let mut typed = filters.name.clone();
    let name = text::ACTOR_NAME.words();
    let response =
        signed_field_ui(ui, open, (field_id(), Sign::Person), (Role::EditableComboBox, name, text::NAME_HINT.words()), &mut typed);
    ui.accesskit_node_builder(response.id, |node| {
        node.set_expanded(is_open);
        if is_open && !listed.is_empty() {
            node.set_active_descendant(line_id(current).accesskit_id());
        }
    });
    if typed != filters.name {
        open.view.caches.actor_line.set(0);
        open.view.send(FilterChange::Name(typed));
    }
    if is_open {
        list_ui(ui, open, &listed, current, of);
    }
    for (choice, tally) in filters.choices(Facet::Actor).filter(|(choice, _)| filters.chosen.contains(choice)) {
        choice_row_ui(ui, open, choice, tally);
    }
}

/// Actors that what is typed leaves, the busiest first.
fn listed(open: Open<'_>) -> Vec<(&Choice, Tally)> {
    let (filters, linked) = (&open.open_briefing.filters, &open.open_briefing.linked);
    let mut listed: Vec<(&Choice, Tally)> = filters
        .choices(Facet::Actor)
        .filter(|(choice, _)| matches!(choice, Choice::Actor(id) if filters.leaves_actor(linked, id)))
        .collect();
    let is_named = |choice: &Choice| filters.leaves_name(&choice.caption(linked));
    listed.sort_by_key(|(choice, count)| (!is_named(choice), std::cmp::Reverse(count.all())));
    listed.truncate(MOST);
    listed
}

/// ↓ and ↑ go along the list, Enter chooses; Esc empties the box, as what is open is closed in order.
fn take_keys(ui: &Ui, open: Open<'_>, listed: &[(&Choice, Tally)], current: usize) {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        open.view.caches.actor_line.set((current + 1).min(listed.len().saturating_sub(1)));
    }
    if pressed(Key::ArrowUp) {
        open.view.caches.actor_line.set(current.saturating_sub(1));
    }
    if pressed(Key::Enter)
        && let Some((choice, _)) = listed.get(current)
    {
        choose(open, choice);
    }
}

/// Chooses an actor or takes it back; the box is for the next one.
fn choose(open: Open<'_>, choice: &Choice) {
    let on = !open.open_briefing.filters.chosen.contains(choice);
    open.view.send(FilterChange::Set { choice: choice.clone(), on });
    open.view.send(FilterChange::Name(String::new()));
    open.view.caches.actor_line.set(0);
}

fn list_ui(ui: &mut Ui, open: Open<'_>, listed: &[(&Choice, Tally)], current: usize, of: usize) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let says = text::names_listed(listed.len(), of);
    if listed.is_empty() {
        sentence_ui(ui, open, text::NO_SUCH_NAME.words());
        return;
    }
    let line = LINE.max(Type::Interface.line(size) + 8.0);
    let foot = Type::Label.line(size) + 10.0;
    let height = line * listed.len().min(IN_SIGHT) as f32 + foot;
    ui.add_space(3.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let frame = rect.shrink2(vec2(SIDES, 0.0));
    ui.painter().rect(frame, CORNER, tokens.page, Stroke::new(tokens.hairline, tokens.edge), StrokeKind::Inside);
    let (lines, foot) = frame.split_top_bottom_at_y(frame.bottom() - foot);
    let builder = UiBuilder::new().id_salt("actors").max_rect(lines).accessibility_role(Role::ListBox);
    ui.scope_builder(builder.accessibility_label(&*says), |ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let before = open.view.caches.actor_seen.replace(current);
        ScrollArea::vertical().id_salt("actor lines").auto_shrink(false).show(ui, |ui| {
            for (index, (choice, tally)) in listed.iter().enumerate() {
                let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), line), Sense::hover());
                line_ui(ui, open, (index, choice, *tally), rect, index == current);
                if index == current && before != current {
                    ui.scroll_to_rect(rect, None);
                }
            }
        });
    });
    let words = TextRequest::interface(&*says, Type::Label.format(size, tokens.ink_3)).on_one_line(foot.width() - 20.0).lay_out(ui);
    words.paint(ui.painter(), pos2(foot.left() + 10.0, foot.center().y - words.size().y / 2.0), tokens.ink_3);
    // The keyboard stays in the field, so the line is announced.
    if let Some((choice, tally)) = listed.get(current) {
        live_region_ui(
            ui,
            "actor line",
            &text::list(&[&*choice.caption(&open.open_briefing.linked), &*kind_and_count(open, choice, *tally), &*says]),
        );
    }
}

fn kind_and_count(open: Open<'_>, choice: &Choice, tally: Tally) -> String {
    let Choice::Actor(id) = choice else { return String::new() };
    let kind = open.open_briefing.linked.actor(id).map(|actor| text::actor_kind(actor.kind)).unwrap_or_default();
    text::actor_kind_and_count(kind, tally.all())
}

fn line_ui(ui: &Ui, open: Open<'_>, (index, choice, tally): (usize, &Choice, Tally), rect: Rect, chosen: bool) {
    let (tokens, size, filters) = (open.view.tokens, open.view.text_size(), &open.open_briefing.filters);
    let name = choice.caption(&open.open_briefing.linked);
    let says = kind_and_count(open, choice, tally);
    let response = ui.interact(rect, line_id(index), Sense::click() - Sense::FOCUSABLE);
    let on = filters.chosen.contains(choice);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, on, text::list(&[&*name, &*says])));
    paint_list_row(ui, tokens, tokens.provision, (rect, &response), chosen);
    let more = TextRequest::interface(&*says, Type::Label.plain(size, tokens.ink_3)).lay_out(ui);
    let right = rect.right() - 10.0 - more.size().x;
    more.paint(ui.painter(), pos2(right, rect.center().y - more.size().y / 2.0), tokens.ink_3);
    // What was typed is bold in the name.
    let mut words = TextRequest::default();
    let (plain, bold) = (Type::Interface.format(size, tokens.ink), Type::InterfaceBold.format(size, tokens.ink));
    let mut from = 0;
    for mark in marks_in(&Query::new(&filters.name, "und"), &name) {
        words.push(&name[from..mark.start], plain.clone());
        // As far as it is typed.
        let end = mark.start + typed_length(&filters.name, &name[mark.clone()]);
        words.push(&name[mark.start..end], bold.clone());
        from = end;
    }
    words.push(&name[from..], plain);
    let layout = words.in_language(open.language()).on_one_line(right - 8.0 - rect.left() - 10.0).lay_out(ui);
    layout.paint(ui.painter(), pos2(rect.left() + 10.0, rect.center().y - layout.size().y / 2.0), tokens.ink);
    if response.clicked() {
        choose(open, choice);
    }
}

/// How many bytes of a word were typed, where the letters are the same; all of it where they are not, as with accents.
fn typed_length(typed: &str, word: &str) -> usize {
    let begins = |typed: &str| {
        let same = word.chars().zip(typed.chars()).take_while(|(one, other)| one.to_lowercase().eq(other.to_lowercase())).count();
        (same == typed.chars().count()).then(|| word.chars().take(same).map(char::len_utf8).sum())
    };
    typed.split_whitespace().filter_map(begins).max().unwrap_or(word.len())
}
