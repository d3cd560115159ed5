//! The room: hands, role cards, what was asked, and the list of stops.

use super::console_controls::{choice_ui, rule_ui};
use crate::{
    describe::{choices, heading},
    state::{Role, Workshop, WorkshopChange},
    text::{self, workshop as said},
    ui::{
        theme::{CORNER, Type},
        view::View,
        widget::{TextRequest, label_ui, paint_focus_ring},
    },
};
use egui::{Align, Id, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2};

/// No room has more hands than this: a larger number is a typing error.
const MOST_HANDS: u32 = 9_999;

/// Draws all of it.
pub fn room_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    hands_ui(ui, view, workshop);
    rule_ui(ui, view);
    roles_ui(ui, view, workshop);
    rule_ui(ui, view);
    questions_ui(ui, view, workshop);
    if workshop.walk.stops.len() > 1 {
        rule_ui(ui, view);
        stops_ui(ui, view, workshop);
    }
}

fn heading_ui(ui: &mut Ui, view: View<'_>, words: &str, after: &str) {
    ui.horizontal(|ui| {
        label_ui(ui, TextRequest::interface(words, Type::InterfaceBold.plain(1.0, view.tokens.ink)));
        if !after.is_empty() {
            label_ui(ui, TextRequest::interface(after, Type::Interface.plain(1.0, view.tokens.ink_3)));
        }
    });
}

/// A number for each choice, before and after.
fn hands_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let Some(stop) = workshop.stop() else { return };
    let offered = choices(stop);
    let Some(counted) = workshop.hands.get(workshop.position.stop).filter(|_| !offered.is_empty()) else { return };
    rule_ui(ui, view);
    let tokens = view.tokens;
    let round = workshop.round;
    let total = counted.total(round).map_or_else(|| said::NOBODY_COUNTED.to_string(), said::counted);
    heading_ui(ui, view, said::HANDS.words(), &total);
    ui.horizontal(|ui| {
        for (index, words) in [said::HANDS_BEFORE, said::HANDS_AFTER].into_iter().enumerate() {
            if choice_ui(ui, tokens, 1.0, &words, round == index).clicked() {
                view.send(WorkshopChange::Round(index));
            }
        }
    });
    for (index, says) in offered.iter().enumerate() {
        let letter = text::letter(index);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            let (rect, _) = ui.allocate_exact_size(vec2(12.0, 30.0), Sense::hover());
            let layout = TextRequest::interface(letter.to_string(), Type::InterfaceBold.plain(1.0, tokens.ink)).lay_out(ui);
            layout.paint(ui.painter(), pos2(rect.left(), rect.center().y - layout.size().y / 2.0), tokens.ink);
            hands_field_ui(ui, view, workshop, (round, index), counted.of(round, index), letter);
            let other = counted.of(1 - round.min(1), index).map(|hands| said::hands_of_round(1 - round.min(1), hands));
            let far = if other.is_some() { 80.0 } else { 0.0 };
            let line = TextRequest::new(says, Type::Interface.format(1.05, tokens.ink))
                .on_one_line((ui.available_width() - far).max(20.0))
                .lay_out(ui);
            let (area, response) = ui.allocate_exact_size(line.size(), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, says));
            line.paint(ui.painter(), area.min, tokens.ink);
            if let Some(other) = other {
                label_ui(ui, TextRequest::interface(other, Type::Label.plain(1.0, tokens.ink_3)));
            }
        });
    }
}

fn hands_field_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop, (round, choice): (usize, usize), hands: Option<u32>, letter: char) {
    let shown = hands.map(|hands| hands.to_string()).unwrap_or_default();
    let mut typed = shown.clone();
    let id = Id::unique(("hands", workshop.position.stop, round, choice));
    let edit = TextEdit::singleline(&mut typed)
        .id(id)
        .font(Type::Interface.font(1.05))
        .desired_width(46.0)
        .min_size(vec2(0.0, 30.0))
        .char_limit(4)
        .align(egui::Align2::RIGHT_CENTER);
    let response = ui.add(edit);
    let name = said::hands_for(letter, round);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, &name));
    if typed != shown {
        let figures: String = typed.chars().filter(char::is_ascii_digit).collect();
        let hands = figures.parse::<u32>().ok().map(|hands| hands.min(MOST_HANDS));
        view.send(WorkshopChange::Hands { round, choice, hands });
    }
}

fn roles_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    heading_ui(ui, view, said::ROLES.words(), "");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let none = (None, said::ALL_ROLES.words());
        for (role, name) in std::iter::once(none).chain(Role::ALL.map(|role| (Some(role), role.name()))) {
            if choice_ui(ui, view.tokens, 1.0, name, workshop.position.role == role).clicked() {
                view.send(WorkshopChange::Role(role));
            }
        }
    });
}

fn questions_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    heading_ui(ui, view, said::QUESTIONS.words(), "");
    let Some(asked) = workshop.questions.get(workshop.position.stop) else { return };
    let mut typed = asked.clone();
    let edit = TextEdit::multiline(&mut typed)
        .id(Id::unique(("questions", workshop.position.stop)))
        .font(Type::Interface.font(1.05))
        .desired_width(f32::INFINITY)
        .desired_rows(2)
        .hint_text(said::QUESTIONS_HINT.words());
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::MultilineTextInput, true, said::QUESTIONS.words()));
    if typed != *asked {
        view.send(WorkshopChange::Questions(typed));
    }
}

/// The stops, with what was planned and what each took; pressing one goes there.
fn stops_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let tokens = view.tokens;
    heading_ui(ui, view, said::STOPS.words(), "");
    ui.spacing_mut().item_spacing.y = 1.0;
    for (index, stop) in workshop.walk.stops.iter().enumerate() {
        let linked = workshop.linked();
        let place = heading(linked, &stop.focus).unwrap_or_else(|| linked.say_target(&stop.focus));
        let here = index == workshop.position.stop;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::click());
        let spent = workshop.timer.at(index, view.state.clock.now);
        let planned = stop.minutes.map(|minutes| said::clock(i64::from(minutes) * 60));
        let time = match (planned, spent > 0) {
            (Some(planned), true) => format!("{} / {planned}", said::clock(spent)),
            (Some(planned), false) => planned,
            (None, true) => said::clock(spent),
            (None, false) => String::new(),
        };
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, here, crate::text::numbered(index + 1, &place)));
        if here {
            ui.painter().rect_filled(rect, CORNER, tokens.selected);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, CORNER, tokens.hover());
        }
        paint_focus_ring(ui, &response, tokens);
        let middle = rect.center().y;
        let put = |ui: &Ui, x: f32, align: Align, words: &str, role: Type, ink: egui::Color32, width: f32| {
            let layout = TextRequest::new(words, role.format(1.0, ink)).on_one_line(width).lay_out(ui);
            let left = if align == Align::Max { x - layout.size().x } else { x };
            let size = layout.size();
            layout.paint(ui.painter(), pos2(left, middle - size.y / 2.0), ink);
            size.x
        };
        let role = if here { Type::InterfaceBold } else { Type::Interface };
        let taken = put(ui, rect.right() - 10.0, Align::Max, &time, Type::Label, tokens.ink_3, 120.0);
        put(ui, rect.left() + 26.0, Align::Max, &(index + 1).to_string(), role, tokens.ink_2, 30.0);
        put(ui, rect.left() + 38.0, Align::Min, &place, role, tokens.ink, rect.width() - 62.0 - taken);
        if response.clicked() {
            view.send(WorkshopChange::GoTo(index));
        }
    }
}
