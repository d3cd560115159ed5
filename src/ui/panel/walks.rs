//! Walks beside the panes: the briefing's, one's own, and the one being edited, stop by stop.
//!
//! Shows and sends; what a walk is and what becomes of it is `state/walks`. The stop being edited is `walk_stop`.

use super::{
    controls::{button_ui, group_heading_ui, named_button_ui, text_ui},
    frame::panel_header_with_ui,
    stop_head::{BADGE_ROOM, stop_head_ui},
    walk_field::FieldEditor,
    walk_stop::walk_stop_ui,
};
use crate::{
    describe,
    model::{Stop, Walk},
    state::{Change, InitialFocus, PutBack, WalksChange, WalksPanel, WorkshopChange, is_there},
    text::{self, WalkField},
    ui::{
        theme::{CORNER, Type},
        view::{Open, View},
        widget::{Sign, TextRequest, icon_button_ui, label_ui, plain_button_ui, selectable_text_ui, warning_box_ui},
    },
};
use egui::{
    Align, Frame, Id, Layout, Margin, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

/// Draws the panel.
pub fn walks_ui(ui: &mut Ui, open: Open<'_>, panel: &WalksPanel) {
    let Open { view, open_briefing } = open;
    panel_header_with_ui(ui, view, text::WALKS.words(), || Change::Walks(WalksChange::Panel(false)));
    let walks = &open_briefing.own_walks;
    // Each walk has its own scroll position.
    ScrollArea::vertical().id_salt(("walks", &panel.open)).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 8.0);
            if let Some(trouble) = &walks.trouble {
                warning_box_ui(ui, view.tokens, view.text_size(), trouble);
            }
            if !walks.are_ready() {
                text_ui(ui, view, Type::Interface, view.tokens.ink_2, text::WALKS_NOT_READY.words());
                return;
            }
            put_back_ui(ui, open);
            match open_briefing.open_walk() {
                Some(walk) => walk_ui(ui, open, panel, walk),
                None => list_ui(ui, open),
            }
        });
        scroll_focus_into_view(ui, view);
    });
    view.caches.walk_focus_request.set(panel.opened);
    view.caches.turned[1].set(open_briefing.own_walks.turned);
}

/// What Tab reaches is scrolled into sight, once: after that a person may look elsewhere.
fn scroll_focus_into_view(ui: &Ui, view: View<'_>) {
    let focused = ui.memory(egui::Memory::focused);
    if view.caches.walk_focus.replace(focused) == focused {
        return;
    }
    let here = focused.and_then(|id| ui.read_response(id)).filter(|response| response.layer_id == ui.layer_id());
    if let Some(response) = here.filter(|response| ui.min_rect().x_range().contains(response.rect.center().x)) {
        ui.scroll_to_rect(response.rect.expand2(vec2(0.0, 12.0)), None);
    }
}

/// What was deleted last, and the button that puts it back.
fn put_back_ui(ui: &mut Ui, open: Open<'_>) {
    let view = open.view;
    let said = match open.open_briefing.own_walks.to_put_back() {
        Some(PutBack::Walk(title)) => text::walk_removed(title),
        Some(PutBack::Stop(number)) => text::stop_taken_out(number),
        Some(PutBack::Uncovered(target)) => text::no_longer_uncovered(&describe::place_of(&open.open_briefing.linked, target)),
        None => return,
    };
    let tokens = view.tokens;
    let frame = Frame::new().fill(tokens.page).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(CORNER);
    frame.inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            let said = label_ui(ui, TextRequest::interface(said, Type::Interface.plain(view.text_size(), tokens.ink)));
            ui.accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
            button_ui(ui, view, text::PUT_BACK.words(), || Change::Walks(WalksChange::PutBack));
        });
    });
}

/// All walks: one's own, and the briefing's.
fn list_ui(ui: &mut Ui, open: Open<'_>) {
    let Open { view, open_briefing } = open;
    let walks = &open_briefing.own_walks;
    group_heading_ui(ui, view, text::MY_WALKS.words());
    if walks.walks.is_empty() {
        text_ui(ui, view, Type::Interface, view.tokens.ink_2, text::NO_WALKS.words());
    }
    for walk in &walks.walks {
        let rect = walk_card_ui(ui, view, walk, |_| {});
        let name = text::labelled(&walk.title, &stops_and_minutes(walk));
        if card_link_ui(ui, view, rect, ui.unique_id().with(("walk", &walk.id)), &name).clicked() {
            view.send(WalksChange::Open(Some(walk.id.clone())));
        }
    }
    if plain_button_ui(ui, view.tokens, view.text_size(), text::NEW_WALK.words()).clicked() {
        view.send(WalksChange::New);
    }
    let theirs = &open_briefing.linked.briefing().walks;
    if !theirs.is_empty() {
        group_heading_ui(ui, view, text::WALKS_OF_THE_BRIEFING.words());
    }
    for walk in theirs {
        walk_card_ui(ui, view, walk, |ui| {
            ui.add_space(4.0);
            ui.horizontal(|ui| {
                run_button_ui(ui, view, walk);
                if named_button_ui(ui, view, text::COPY_AS_MINE.words(), &text::action_on(text::COPY_AS_MINE.words(), &walk.title))
                    .clicked()
                {
                    view.send(WalksChange::Copy(walk.id.clone()));
                }
            });
        });
    }
    files_ui(ui, open);
}

/// What is wrong with the files, and where they are.
fn files_ui(ui: &mut Ui, open: Open<'_>) {
    let view = open.view;
    let walks = &open.open_briefing.own_walks;
    for said in &walks.said {
        text_ui(ui, view, Type::Interface, view.tokens.ink_2, said);
    }
    if !walks.problems.is_empty() {
        group_heading_ui(ui, view, text::WALK_PROBLEMS.words());
    }
    for (path, problem) in &walks.problems {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        warning_box_ui(ui, view.tokens, view.text_size(), &format!("{name}:{}", text::problem_line(problem)));
    }
    ui.add_space(8.0);
    if !walks.walks.is_empty() {
        for file in &walks.files {
            text_ui(ui, view, Type::Label, view.tokens.ink_3, &text::saved_in(file));
        }
    }
}

/// A walk as one of the list, with what can be done with it; returns where it is.
fn walk_card_ui(ui: &mut Ui, view: View<'_>, walk: &Walk, below: impl FnOnce(&mut Ui)) -> Rect {
    let (tokens, size) = (view.tokens, view.text_size());
    let frame = Frame::new().fill(tokens.card).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(CORNER);
    let inner = frame.inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        selectable_text_ui(ui, TextRequest::new(walk.title.clone(), Type::InterfaceBold.format(size, tokens.ink)));
        if let Some(audience) = &walk.audience {
            selectable_text_ui(ui, TextRequest::new(audience.clone(), Type::Interface.format(size, tokens.ink_2)));
        }
        selectable_text_ui(ui, TextRequest::interface(stops_and_minutes(walk), Type::Label.format(size, tokens.ink_3)));
        below(ui);
    });
    inner.response.rect
}

/// The button that leads to a workshop with this walk; `None` where nothing of it is written yet.
fn run_button_ui(ui: &mut Ui, view: View<'_>, walk: &Walk) {
    if !walk.stops.is_empty() && named_button_ui(ui, view, text::RUN.words(), &text::action_on(text::RUN.words(), &walk.title)).clicked() {
        view.send(WorkshopChange::ChooseWalk(walk.id.clone()));
    }
}

/// The whole card is one link.
fn card_link_ui(ui: &Ui, view: View<'_>, rect: Rect, id: Id, name: &str) -> Response {
    let tokens = view.tokens;
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    if response.hovered() || response.has_focus() {
        let stroke = if response.has_focus() { Stroke::new(2.0, tokens.focus) } else { Stroke::new(tokens.hairline, tokens.edge) };
        ui.painter().rect_stroke(rect, CORNER, stroke, StrokeKind::Inside);
    }
    response
}

fn stops_and_minutes(walk: &Walk) -> String {
    text::stops_and_minutes(walk.stops.len(), walk.stops.iter().filter_map(|stop| stop.minutes).map(u32::from).sum())
}

/// The walk being edited.
fn walk_ui(ui: &mut Ui, open: Open<'_>, panel: &WalksPanel, walk: &Walk) {
    let Open { view, open_briefing } = open;
    let (tokens, size) = (view.tokens, view.text_size());
    let asked = view.caches.walk_focus_request.get() != panel.opened;
    ui.horizontal(|ui| {
        if icon_button_ui(ui, tokens, Sign::Back, text::ALL_WALKS.words()).clicked() {
            view.send(WalksChange::Open(None));
        }
        let saved = if open_briefing.own_walks.is_unsaved() { text::SAVING.words() } else { text::SAVED.words() };
        let about = text::side_by_side(&[&*stops_and_minutes(walk), saved]);
        label_ui(ui, TextRequest::interface(about, Type::Label.plain(size, tokens.ink_3)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| run_button_ui(ui, view, walk));
    });
    let id = |field: &str| Id::unique(("walk", field, &walk.id));
    let field = FieldEditor {
        id: id("title"),
        name: text::WALK_TITLE.words(),
        hint: text::NEW_WALK.words(),
        font: Type::Name.font(size),
        rows: 1,
        replaced: walk.title == text::NEW_WALK.words(),
        of: WalkField::Title,
    };
    if let Some(title) = field.ui(ui, view, &walk.title, asked && panel.initial_focus == InitialFocus::Title) {
        view.send(WalksChange::Title(title));
    }
    let hint = text::WALK_AUDIENCE_HINT.words();
    let (name, font) = (text::WALK_AUDIENCE.words(), Type::Interface.font(size));
    let field = FieldEditor { id: id("audience"), name, hint, font, rows: 1, replaced: false, of: WalkField::Audience };
    if let Some(audience) = field.ui(ui, view, walk.audience.as_deref().unwrap_or_default(), false) {
        view.send(WalksChange::Audience(audience));
    }
    ui.add_space(4.0);
    if walk.stops.is_empty() {
        text_ui(ui, view, Type::Interface, tokens.ink_2, text::NO_STOPS.words());
    }
    for (index, stop) in walk.stops.iter().enumerate() {
        if panel.stop == Some(index) {
            // Its controls keep their names while it moves, and so the keyboard stays with it.
            ui.scope_builder(UiBuilder::new().scope_id(Id::unique(("walk stop", panel.opened))), |ui| {
                walk_stop_ui(ui, open, panel, index, stop);
            });
        } else {
            folded_stop_ui(ui, open, index, stop);
        }
    }
    ui.add_space(4.0);
    if let Some(subject) = &open_briefing.navigation.subject {
        let name = text::add_stop_on(&describe::place_in_sentence(&open_briefing.linked, &subject.target));
        if plain_button_ui(ui, tokens, size, &name).clicked() {
            view.send(WalksChange::AddSubject);
        }
    }
    ui.add_space(16.0);
    button_ui(ui, view, text::REMOVE_WALK.words(), || Change::Walks(WalksChange::Remove(walk.id.clone())));
    files_ui(ui, open);
}

/// A stop that is not being edited: a line or two; pressing opens it.
fn folded_stop_ui(ui: &mut Ui, open: Open<'_>, index: usize, stop: &Stop) {
    let Open { view, open_briefing } = open;
    let (tokens, size) = (view.tokens, view.text_size());
    let place = describe::place_of(&open_briefing.linked, &stop.focus);
    let missing = !is_there(&open_briefing.linked, &stop.focus);
    let frame = Frame::new().fill(tokens.card).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(CORNER);
    let inner = frame.inner_margin(Margin::symmetric(14, 9)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        stop_head_ui(ui, view, index, &place, false);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(BADGE_ROOM);
            ui.vertical(|ui| {
                if missing {
                    text_ui(ui, view, Type::Label, tokens.error, text::NOT_IN_BRIEFING_SHORT.words());
                }
                if let Some(question) = &stop.question {
                    selectable_text_ui(ui, TextRequest::new(question.clone(), Type::Value.format(size, tokens.ink)));
                }
                let has = text::stop_has(stop.minutes, stop.reveal.len(), stop.notes.is_some());
                if !has.is_empty() {
                    text_ui(ui, view, Type::Label, tokens.ink_3, &has);
                }
            });
        });
    });
    let name = text::stop_named(index + 1, &place);
    let response = card_link_ui(ui, view, inner.response.rect, Id::unique(("folded stop", index)), &name);
    if response.clicked() {
        view.send(WalksChange::Stop(Some(index)));
    }
}
