//! The stop being edited: its place, what the room is asked and shown, what is uncovered, and the notes that the
//! trainer alone sees.
//!
//! It reads the trainer's notes, as this is where they are written; it is beside the panes of the trainer's own window, never
//! in that of the audience.

use super::{
    controls::{named_button_ui, text_ui},
    note_summary::change_leading_to,
    stop_head::stop_head_ui,
    walk_field::FieldEditor,
};
use crate::{
    describe,
    model::{PaneKind, Private, Stop, Target},
    state::{Change, InitialFocus, StopPart, WalksChange, WalksPanel, is_there, panes_of, uncoverable},
    text::{self, WalkField},
    ui::{
        theme::{CORNER, Type},
        view::{Open, View},
        widget::{Sign, TextRequest, icon_button_ui, label_ui, paint_focus_ring, paint_sign},
    },
};
use egui::{Checkbox, Frame, Id, Key, Margin, Role, Sense, Stroke, TextEdit, Ui, UiBuilder, WidgetInfo, vec2};

/// Draws it.
pub fn walk_stop_ui(ui: &mut Ui, open: Open<'_>, panel: &WalksPanel, index: usize, stop: &Stop) {
    let Open { view, open_briefing } = open;
    let (tokens, size) = (view.tokens, view.text_size());
    let frame = Frame::new().fill(tokens.card).stroke(Stroke::new(1.5, tokens.ink)).corner_radius(CORNER);
    frame.inner_margin(Margin::symmetric(14, 12)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        stop_head_ui(ui, view, index, &describe::place_of(&open_briefing.linked, &stop.focus), true);
        if !is_there(&open_briefing.linked, &stop.focus) {
            text_ui(ui, view, Type::Interface, tokens.error, text::NOT_IN_BRIEFING.words());
        }
        place_ui(ui, open, index, stop);
        ui.add_space(2.0);
        let id = |field: &str| Id::unique(("walk stop", field, panel.opened));
        let part = |part| view.send(WalksChange::Part(part));
        let asks = view.caches.walk_focus_request.get() != panel.opened && panel.initial_focus == InitialFocus::Question;
        let field = FieldEditor {
            id: id("question"),
            name: text::QUESTION.words(),
            hint: text::QUESTION_HINT.words(),
            font: Type::Value.font(size),
            rows: 2,
            replaced: false,
            of: WalkField::Question,
        };
        if let Some(question) = field.ui(ui, view, stop.question.as_deref().unwrap_or_default(), asks) {
            part(StopPart::Question(question));
        }
        text_ui(ui, view, Type::Label, tokens.ink_3, text::CHOICES.words());
        let field = FieldEditor {
            id: id("choices"),
            name: text::CHOICES.words(),
            hint: text::CHOICES_HINT.words(),
            font: Type::Interface.font(size),
            rows: 2,
            replaced: false,
            of: WalkField::Choices,
        };
        if let Some(choices) = field.free_text_ui(ui, view, &stop.choices.join("\n"), f32::INFINITY) {
            part(StopPart::Choices(choices));
        }
        shown_panes_ui(ui, view, stop);
        ui.horizontal(|ui| {
            // As high as the field from the beginning, so that the word is level with it.
            ui.set_min_height(32.0);
            label_ui(ui, TextRequest::interface(text::MINUTES.words(), Type::Interface.plain(size, tokens.ink_2)));
            let field = FieldEditor {
                id: id("minutes"),
                name: text::MINUTES.words(),
                hint: "",
                font: Type::Interface.font(size),
                rows: 1,
                replaced: false,
                of: WalkField::Minutes,
            };
            let now = stop.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
            if let Some(typed) = field.free_text_ui(ui, view, &now, 56.0 * size.clamp(1.0, 1.5)) {
                let figures: String = typed.chars().filter(char::is_ascii_digit).collect();
                part(StopPart::Minutes(figures.parse().ok()));
            }
        });
        ui.add_space(2.0);
        uncovered_ui(ui, open, panel, stop);
        ui.add_space(2.0);
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, Type::Label.line(size)), Sense::hover());
            paint_sign(ui.painter(), rect.center(), Sign::Lock, tokens.ink);
            let label = |words: &str, ink| TextRequest::interface(words, Type::Label.plain(size, ink));
            label_ui(ui, label(text::TRAINERS_NOTES.words(), tokens.ink_3));
            label_ui(ui, label(text::ONLY_YOU.words(), tokens.ink));
        });
        let field = FieldEditor {
            id: id("notes"),
            name: text::TRAINERS_NOTES.words(),
            hint: text::TRAINERS_NOTES_HINT.words(),
            font: Type::Value.font(size),
            rows: 4,
            replaced: false,
            of: WalkField::Notes,
        };
        let notes = stop.notes.as_ref().map_or("", Private::for_the_trainer);
        if let Some(typed) = field.unlabelled_ui(ui, view, notes, false) {
            part(StopPart::Notes(Private::new(typed)));
        }
    });
}

/// What can be done with the stop as a whole.
fn place_ui(ui: &mut Ui, open: Open<'_>, index: usize, stop: &Stop) {
    let view = open.view;
    ui.horizontal_wrapped(|ui| {
        let send = |change| view.send(Change::Walks(change));
        if icon_button_ui(ui, view.tokens, Sign::Up, text::MOVE_UP.words()).clicked() {
            send(WalksChange::Move { down: false });
        }
        if icon_button_ui(ui, view.tokens, Sign::Down, text::MOVE_DOWN.words()).clicked() {
            send(WalksChange::Move { down: true });
        }
        if named_button_ui(ui, view, text::GO_THERE.words(), text::GO_THERE.words()).clicked() {
            view.send(change_leading_to(open, &stop.focus));
        }
        if named_button_ui(ui, view, text::TAKE_OUT.words(), text::TAKE_OUT.words()).clicked() {
            send(WalksChange::TakeOut(index));
        }
        let elsewhere = open.open_briefing.navigation.subject.as_ref().is_some_and(|subject| subject.target != stop.focus);
        if elsewhere && named_button_ui(ui, view, text::MOVE_STOP_TO_CURRENT.words(), text::MOVE_STOP_TO_CURRENT.words()).clicked() {
            send(WalksChange::Part(StopPart::FocusHere));
        }
    });
}

/// The panes that are shown.
fn shown_panes_ui(ui: &mut Ui, view: View<'_>, stop: &Stop) {
    let (tokens, size) = (view.tokens, view.text_size());
    text_ui(ui, view, Type::Label, tokens.ink_3, text::SHOWN.words());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        for pane in PaneKind::ALL {
            let mut on = panes_of(stop).contains(&pane);
            let name = TextRequest::interface(text::pane(pane), Type::Interface.plain(size, tokens.ink));
            let name = name.into_widget_text(ui);
            let response = ui.add(Checkbox::new(&mut on, name));
            paint_focus_ring(ui, &response, tokens);
            if response.clicked() {
                view.send(WalksChange::Part(StopPart::Pane(pane, on)));
            }
        }
    });
}

/// What is uncovered, in its order, and what more could be.
fn uncovered_ui(ui: &mut Ui, open: Open<'_>, panel: &WalksPanel, stop: &Stop) {
    let Open { view, open_briefing } = open;
    let tokens = view.tokens;
    let send = |change| view.send(Change::Walks(change));
    text_ui(ui, view, Type::Label, tokens.ink_3, text::UNCOVERED.words());
    if stop.reveal.is_empty() {
        text_ui(ui, view, Type::Interface, tokens.ink_2, text::NOTHING_UNCOVERED.words());
    }
    for (index, target) in stop.reveal.iter().enumerate() {
        let place = describe::place_of(&open_briefing.linked, target);
        let missing = !is_there(&open_briefing.linked, target);
        let name = if missing { text::list(&[&*place, text::NOT_IN_BRIEFING_SHORT.words()]) } else { place };
        // By what it is and not by its number, so that the keyboard goes with it when it moves.
        let id = Id::unique(("uncovered", panel.opened, target.to_string()));
        ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
            numbered_row_ui(ui, view, &format!("{}.", index + 1), &name, if missing { tokens.error } else { tokens.ink }, |ui| {
                if icon_button_ui(ui, tokens, Sign::Cross, &text::action_on(text::TAKE_OUT.words(), &name)).clicked() {
                    send(WalksChange::Cover(index));
                }
                if icon_button_ui(ui, tokens, Sign::Down, &text::action_on(text::MOVE_DOWN.words(), &name)).clicked() {
                    send(WalksChange::MoveUncovered { index, down: true });
                }
                if icon_button_ui(ui, tokens, Sign::Up, &text::action_on(text::MOVE_UP.words(), &name)).clicked() {
                    send(WalksChange::MoveUncovered { index, down: false });
                }
            });
        });
    }
    // Its id does not depend on what is above it, so that it keeps the keyboard while one after the other is added.
    ui.scope_builder(UiBuilder::new().scope_id(Id::unique(("uncoverable", panel.opened))), |ui| {
        let toggle = if panel.offers.is_some() { text::CLOSE_THE_LIST.words() } else { text::UNCOVER_MORE.words() };
        if named_button_ui(ui, view, toggle, toggle).clicked() {
            send(WalksChange::Offer(panel.offers.is_none().then(String::new)));
        }
        match &panel.offers {
            Some(query) => offers_ui(ui, open, stop, query),
            None => view.caches.offers_focused.set(false),
        }
    });
}

/// What is tied to the place, to be pressed, and a field that has the keyboard: what is typed narrows the list, and Enter
/// takes the first.
fn offers_ui(ui: &mut Ui, open: Open<'_>, stop: &Stop, query: &str) {
    let Open { view, open_briefing } = open;
    let offered = uncoverable(&open_briefing.linked, &stop.focus).into_iter().filter(|target| !stop.reveal.contains(target));
    let label = |target: &Target| text::side_by_side(&[kind_label(target), &describe::place_of(&open_briefing.linked, target)]);
    let offered: Vec<(Target, String)> = offered.map(|target| (target.clone(), label(&target))).collect();
    let words = query.to_lowercase();
    let named = |(_, label): &&(Target, String)| words.split_whitespace().all(|word| label.to_lowercase().contains(word));
    let shown: Vec<&(Target, String)> = offered.iter().filter(named).collect();
    let uncover = |target: &Target| view.send(WalksChange::Uncover(target.clone()));
    let mut typed = query.to_owned();
    let edit = TextEdit::singleline(&mut typed)
        .id(Id::unique("uncoverable words"))
        .font(Type::Interface.font(view.text_size()))
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, 32.0))
        .align(egui::Align2::LEFT_CENTER)
        .hint_text(text::NARROW_THE_LIST.words());
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, text::NARROW_THE_LIST.words()));
    let takes = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if takes || !view.caches.offers_focused.replace(true) {
        response.request_focus();
    }
    if let Some((target, _)) = shown.first().filter(|_| takes) {
        uncover(target);
    }
    if typed != query {
        view.send(WalksChange::Offer(Some(typed)));
    }
    for (index, (target, label)) in shown.iter().copied().enumerate() {
        // By its number: when one is taken the keyboard is at the next.
        ui.push_id(index, |ui| {
            if named_button_ui(ui, view, label, &text::action_on(text::UNCOVER.words(), label)).clicked() {
                uncover(target);
            }
        });
    }
    if offered.is_empty() {
        text_ui(ui, view, Type::Interface, view.tokens.ink_2, text::NO_MORE_TO_UNCOVER.words());
    } else if shown.is_empty() {
        text_ui(ui, view, Type::Interface, view.tokens.ink_2, text::NONE_OF_THAT_NAME.words());
    }
}

fn kind_label(target: &Target) -> &'static str {
    text::item_kind(target.kind())
}

/// A number, words in the width that is left, and buttons at the end.
fn numbered_row_ui(ui: &mut Ui, view: View<'_>, number: &str, name: &str, ink: egui::Color32, buttons: impl FnOnce(&mut Ui)) {
    let size = view.text_size();
    ui.horizontal(|ui| {
        ui.set_min_height(32.0);
        ui.spacing_mut().item_spacing.x = 0.0;
        label_ui(ui, TextRequest::interface(number, Type::Interface.plain(size, view.tokens.ink_3)));
        ui.add_space(6.0);
        let room = ui.available_width() - 3.0 * 32.0 - 4.0;
        let layout = TextRequest::new(name, Type::Interface.format(size, ink)).on_one_line(room).lay_out(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(room.max(0.0), layout.size().y), Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, name));
        layout.paint(ui.painter(), rect.min, ink);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), buttons);
    });
}
