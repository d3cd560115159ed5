//! The presenter console, the trainer's window: what the room sees, small; what comes next; the time; and what only the trainer sees.

use super::{
    audience::{audience_appearance, audience_id},
    console_controls::{Control, rule_ui},
    next::next_ui,
    room::room_ui,
    scroll::{scroll_by_wheel, send_out_of_sight},
};
use crate::{
    command::Command,
    describe::kind_of,
    state::{AudiencePlacement, Pace, Workshop, WorkshopChange, local},
    text::{self, workshop as said},
    ui::{
        cache::StageCache,
        theme::{CORNER, Type},
        view::View,
        widget::{TextRequest, label_ui, paint_focus_ring, plain_button_ui, tip_ui},
        workshop::stage::{StageAppearance, stage_ui},
    },
};
use egui::{
    Align, CentralPanel, Color32, Frame, Id, Layout, Margin, Modal, Panel, Rect, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};
use unicode_segmentation::UnicodeSegmentation as _;

/// Height of the bar at the top, and of the one with the buttons.
const HEAD: f32 = 52.0;
const FOOT: f32 = 64.0;

/// Draws the whole window; `over` is how much of each pane does not fit the room's.
pub fn console_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop, over: [f32; 3]) {
    let tokens = view.tokens;
    let bar = Frame::new().fill(tokens.chrome);
    let head = Panel::top("console head").exact_size(HEAD).resizable(false).show_separator_line(false).frame(bar);
    head.show(ui, |ui| head_ui(ui, view, workshop));
    let foot = Panel::bottom("console foot").exact_size(FOOT).resizable(false).show_separator_line(false).frame(bar);
    foot.show(ui, |ui| foot_ui(ui, view, workshop));
    let width = ui.available_width();
    let side = Panel::right("console notes")
        .default_size((width * 0.444).max(320.0))
        .size_range(300.0..=(width - 300.0).max(301.0))
        .show_separator_line(false)
        .frame(Frame::new().fill(tokens.page));
    side.show(ui, |ui| {
        ui.painter().vline(ui.max_rect().left() + 0.5, ui.max_rect().y_range(), Stroke::new(tokens.hairline, tokens.hair));
        ScrollArea::vertical().id_salt("console side").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 24, right: 24, top: 18, bottom: 24 }).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
                time_ui(ui, view, workshop);
                rule_ui(ui, view);
                notes_ui(ui, view, workshop);
                room_ui(ui, view, workshop);
            });
        });
    });
    CentralPanel::default().frame(Frame::new().fill(tokens.desk)).show(ui, |ui| stage_picture_ui(ui, view, workshop, over));
    if workshop.ending.is_some() {
        end_question_ui(ui, view);
    }
}

fn head_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let (tokens, rect) = (view.tokens, ui.max_rect());
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let strip = rect.shrink2(vec2(20.0, 4.0));
    ui.scope_builder(UiBuilder::new().max_rect(strip).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        label_ui(ui, TextRequest::interface(said::CONSOLE.words(), Type::Name.plain(1.0, tokens.ink)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (state, now) = (view.state, view.state.clock.now);
            let (_, time) = local(now, state.clock.zone);
            let left = workshop.timer.left(&workshop.walk, now);
            let ends = (left > 0).then(|| said::ends(&local(now + left * 1000, state.clock.zone).1));
            let says = [Some(time), ends].into_iter().flatten().collect::<Vec<_>>();
            let says = text::side_by_side(&says);
            label_ui(ui, TextRequest::interface(says, Type::Interface.plain(1.0, tokens.ink_2)));
            let all = workshop.walk.stops.len();
            if all > 1 {
                label_ui(
                    ui,
                    TextRequest::interface(said::stop_of(workshop.position.stop + 1, all), Type::Interface.plain(1.0, tokens.ink)),
                );
                stop_dots_ui(ui, view, workshop.position.stop, all);
            }
            let room = ui.available_width() - 8.0;
            let title =
                TextRequest::new(&workshop.walk.title, Type::Interface.format(1.0, tokens.ink_3)).on_one_line(room.max(20.0)).lay_out(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (area, response) = ui.allocate_exact_size(title.size(), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &workshop.walk.title));
                title.paint(ui.painter(), area.min, tokens.ink_3);
            });
        });
    });
}

/// A dot for each stop: filled for those done, long for the current one, hollow for those to come.
fn stop_dots_ui(ui: &mut Ui, view: View<'_>, index: usize, all: usize) {
    if all > 20 {
        return;
    }
    let tokens = view.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(all as f32 * 13.0 + 12.0, 10.0), Sense::hover());
    let mut x = rect.left();
    for stop in 0..all {
        if stop == index {
            ui.painter().rect_filled(Rect::from_min_size(pos2(x, rect.center().y - 4.0), vec2(20.0, 8.0)), 4.0, tokens.badge);
            x += 25.0;
            continue;
        }
        let centre = pos2(x + 4.0, rect.center().y);
        if stop < index {
            ui.painter().circle_filled(centre, 4.0, tokens.ink_3);
        } else {
            ui.painter().circle_stroke(centre, 3.5, Stroke::new(1.0, tokens.ink_3));
        }
        x += 13.0;
    }
}

/// The buttons: onward on the left, what changes the audience window on the right.
fn foot_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let tokens = view.tokens;
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let last = workshop.position.stop + 1 >= workshop.walk.stops.len();
    let next = match workshop.next_here() {
        Some(target) if !workshop.position.asking => said::uncover(kind_of(workshop.linked(), target)),
        _ if workshop.position.asking || workshop.position.aside.is_some() || workshop.position.role.is_some() => said::BACK_TO_THE_WALK,
        _ if last => said::LAST_STOP,
        _ => said::NEXT_STOP,
    };
    let plain = |words, command, on| Control { words, command, filled: false, on };
    let screens = if workshop.screens.has_two() { said::SWAP.words() } else { said::SWITCH.words() };
    let left = [
        plain(said::STEP_BACK.words(), Command::StepBack, false),
        Control { words: &next, command: Command::Step, filled: true, on: false },
        plain(said::UNCOVER_ALL.words(), Command::UncoverAll, false),
    ];
    let asked = workshop.stop().is_some_and(|stop| stop.question.is_some());
    let ask = asked.then(|| {
        plain(
            if workshop.position.asking { said::ASK_NO_MORE.words() } else { said::ASK_AGAIN.words() },
            Command::AskAgain,
            workshop.position.asking,
        )
    });
    let right: Vec<Control<'_>> = ask
        .into_iter()
        .chain([
            plain(if workshop.is_frozen() { said::UNFREEZE.words() } else { said::FREEZE.words() }, Command::Freeze, workshop.is_frozen()),
            plain(if workshop.blank { said::UNBLANK.words() } else { said::BLANK.words() }, Command::BlankScreen, workshop.blank),
            plain(screens, Command::SwapScreens, false),
            plain(
                if workshop.timer.runs() { said::PAUSE.words() } else { said::GO_ON.words() },
                Command::PauseTimer,
                !workshop.timer.runs(),
            ),
            plain(said::END.words(), Command::EndWorkshop, false),
        ])
        .collect();
    let (air, gap) = (20.0, 8.0);
    let need = |ui: &Ui, with_keys: bool| {
        let widths = left.iter().chain(&right).map(|control| control.width(ui, 1.0, with_keys) + gap);
        widths.sum::<f32>() + air * 2.0
    };
    let with_keys = need(ui, true) <= rect.width();
    let gap = if with_keys || need(ui, false) <= rect.width() { gap } else { 3.0 };
    let strip = rect.shrink2(vec2(if gap < 8.0 { 8.0 } else { air }, 10.0));
    ui.scope_builder(UiBuilder::new().max_rect(strip).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for control in &left {
            control.ui(ui, view, 1.0, with_keys);
        }
        let used: f32 = right.iter().map(|control| control.width(ui, 1.0, with_keys) + gap).sum();
        ui.add_space((ui.available_width() - used).max(0.0));
        for control in &right {
            control.ui(ui, view, 1.0, with_keys);
        }
    });
}

/// What the room sees, and what comes next.
fn stage_picture_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop, in_the_room: [f32; 3]) {
    let tokens = view.tokens;
    let area = ui.max_rect().shrink2(vec2(20.0, 14.0));
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        audience_place_ui(ui, view, workshop);
        let of = audience_size(ui).unwrap_or(vec2(16.0, 9.0));
        let room = ui.available_size();
        let least_below = 120.0_f32.min(room.y * 0.3);
        let width = room.x.min((room.y - least_below - 14.0) * of.x / of.y).max(60.0);
        let size = vec2(width, width * of.y / of.x);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let says = interpretation(workshop);
        response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &says));
        let fonts = view.caches.fonts_revision();
        let cache: &StageCache = &view.caches.stages[1];
        let appearance =
            StageAppearance { pointer: None, blank: false, scrolled: workshop.scrolled, ..audience_appearance(view, workshop) };
        let over = stage_ui(ui, rect, workshop.scene(), appearance, fonts, cache);
        let edge = Stroke::new(2.0, tokens.ink);
        if workshop.is_frozen() || workshop.blank {
            let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            ui.painter().extend(Shape::dashed_line(&corners, edge, 7.0, 5.0));
        } else {
            ui.painter().rect_stroke(rect, 4.0, edge, StrokeKind::Outside);
        }
        send_pointer(ui, view, workshop, rect, response.hovered());
        // The picture is the audience window at another size, where a line may break a little earlier or later.
        let over = std::array::from_fn(|pane| over[pane].max(in_the_room[pane]));
        send_out_of_sight(view, workshop, over);
        if response.hovered() {
            scroll_by_wheel(ui, view, workshop, rect, over);
        }
        ui.add_space(6.0);
        next_ui(ui, view, workshop);
    });
}

/// What the room sees, in words for screen readers.
fn interpretation(workshop: &Workshop) -> String {
    let scene = workshop.scene();
    let cards = scene.panes.iter().flat_map(|pane| &pane.cards).map(|card| card.name.as_str());
    let asked = scene.panes.iter().filter_map(|pane| pane.question.as_ref()).map(|question| question.asks.as_str());
    let parts: Vec<&str> = std::iter::once(scene.place.as_str()).chain(cards).chain(asked).collect();
    text::labelled(said::ON_SCREEN.words(), &text::list_of_lists(&parts))
}

/// The size of the audience window, once it is there.
fn audience_size(ui: &Ui) -> Option<egui::Vec2> {
    let rect = ui.input(|input| input.raw.viewports.get(&audience_id()).and_then(|window| window.inner_rect));
    rect.map(|rect| rect.size()).filter(|size| size.x > 50.0 && size.y > 50.0)
}

fn audience_place_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let tokens = view.tokens;
    ui.horizontal(|ui| {
        let (tag, says) = match (workshop.is_frozen(), workshop.blank) {
            (_, true) => (said::BLANKED.words(), said::THE_ROOM_SEES_A_TITLE.to_string()),
            (true, false) => (said::FROZEN.words(), said::ONLY_YOU_SEE_THE_CHANGES.to_string()),
            (false, false) if workshop.position.aside.is_some() => (said::ON_SCREEN.words(), said::BESIDE_THE_WALK.to_string()),
            (false, false) => (said::ON_SCREEN.words(), display_label(workshop)),
        };
        let word = TextRequest::interface(tag, Type::InterfaceBold.plain(1.0, tokens.badge_figure)).lay_out(ui);
        let (rect, response) = ui.allocate_exact_size(word.size() + vec2(16.0, 6.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text::labelled(tag, &says)));
        ui.painter().rect_filled(rect, 6.0, tokens.badge);
        word.paint(ui.painter(), rect.center() - word.size() / 2.0, tokens.badge_figure);
        let button =
            if workshop.screens.audience == AudiencePlacement::Window { said::FULL_SCREEN.words() } else { said::IN_A_WINDOW.words() };
        let can = workshop.screens.audience != AudiencePlacement::Window || !workshop.screens.monitors.is_empty();
        let far = if can { 110.0 } else { 0.0 };
        let line = TextRequest::new(&says, Type::Interface.format(1.0, tokens.ink))
            .on_one_line((ui.available_width() - far).max(20.0))
            .lay_out(ui);
        let (area, _) = ui.allocate_exact_size(line.size(), Sense::hover());
        line.paint(ui.painter(), area.min, tokens.ink);
        if can {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if plain_button_ui(ui, tokens, 1.0, button).clicked() {
                    view.command(Command::AudienceWindow);
                }
            });
        }
    });
}

fn display_label(workshop: &Workshop) -> String {
    match workshop.screens.audience {
        AudiencePlacement::Full(display) if workshop.screens.has_two() => said::on_display(display + 1),
        AudiencePlacement::Full(_) => said::ON_THIS_SCREEN.to_string(),
        AudiencePlacement::Window => said::IN_A_WINDOW_NOW.to_string(),
    }
}

/// The trainer's mouse over the picture points in the audience window.
fn send_pointer(ui: &Ui, view: View<'_>, workshop: &Workshop, rect: Rect, hovered: bool) {
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|_| hovered);
    let pointer = pointer.map(|pointer| ((pointer.x - rect.left()) / rect.width(), (pointer.y - rect.top()) / rect.height()));
    if pointer != workshop.pointer {
        view.send(WorkshopChange::Pointer(pointer));
    }
    if hovered {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Crosshair);
    }
}

/// The time that is left at this stop, and how that compares with the plan, in words as well as in colour.
fn time_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let tokens = view.tokens;
    let now = view.state.clock.now;
    let (spent, planned) = (
        workshop.timer.at(workshop.position.stop, now),
        workshop.stop().and_then(|stop| stop.minutes).map(|minutes| i64::from(minutes) * 60),
    );
    let left = planned.map(|planned| planned - spent);
    let (figure, what) = match left {
        Some(left) if left < 0 => (said::clock(left), said::OVER_AT_THIS_STOP.words()),
        Some(left) => (said::clock(left), said::LEFT_AT_THIS_STOP.words()),
        None => (said::clock(spent), said::AT_THIS_STOP.words()),
    };
    let (pace, ink) = match workshop.timer.pace(&workshop.walk, now) {
        _ if !workshop.timer.runs() => (said::TIMER_PAUSED.to_string(), tokens.ink_2),
        None => (said::NO_TIME_PLANNED.to_string(), tokens.ink_2),
        Some(Pace::Ahead(in_hand)) => (said::ahead(in_hand), tokens.safeguard),
        Some(Pace::OnTime(in_hand)) => (said::on_time(in_hand), tokens.ink_2),
        Some(Pace::Behind(over, leave_out)) => (said::behind(over, leave_out.map(|stop| stop + 1)), tokens.error),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let ink_of_time = if left.is_some_and(|left| left < 0) { tokens.error } else { tokens.ink };
        label_ui(ui, TextRequest::interface(&figure, Type::Time.plain(1.0, ink_of_time)));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_space(4.0);
            label_ui(ui, TextRequest::interface(what, Type::Name.plain(1.1, tokens.ink)));
            label_ui(ui, TextRequest::interface(&pace, Type::Interface.plain(1.15, ink)));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if plain_button_ui(ui, tokens, 1.0, said::RESET.words()).clicked() {
                view.command(Command::ResetTimer);
            }
        });
    });
    if let Some(planned) = planned {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
        let share = (spent as f32 / planned.max(1) as f32).clamp(0.0, 1.0);
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, format!("{figure} {what}")));
        ui.painter().rect_filled(rect, 4.0, tokens.hair);
        ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height())), 4.0, tokens.ink_2);
    }
    let total = said::elapsed(&said::clock(workshop.timer.total(now)));
    let awake = workshop.awake.map(|awake| if awake { said::STAYS_AWAKE.words() } else { said::MAY_GO_DARK.words() });
    let total = [Some(total.as_str()), awake].into_iter().flatten().collect::<Vec<_>>();
    let total = text::side_by_side(&total);
    label_ui(ui, TextRequest::interface(total, Type::Label.plain(1.0, tokens.ink_3)));
}

/// What only the trainer sees: a sentence a point, large.
fn notes_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let tokens = view.tokens;
    ui.horizontal(|ui| {
        let (lock, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
        paint_padlock(ui, lock.center(), tokens.ink);
        label_ui(ui, TextRequest::interface(said::PRIVATE_NOTES.words(), Type::InterfaceBold.plain(1.0, tokens.ink)));
        label_ui(ui, TextRequest::interface(said::NEVER_ON_SCREEN.words(), Type::Interface.plain(1.0, tokens.ink_3)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for (by, name, role) in [(1, said::LARGER_NOTES.words(), 1.5_f32), (-1, said::SMALLER_NOTES.words(), 1.05)] {
                let layout = TextRequest::interface(text::screen::LETTER_SAMPLE.words(), Type::Value.plain(role, tokens.ink)).lay_out(ui);
                let (rect, response) = ui.allocate_exact_size(vec2(28.0, 28.0), Sense::click());
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
                if response.hovered() {
                    ui.painter().rect_filled(rect, CORNER, tokens.hover());
                }
                paint_focus_ring(ui, &response, tokens);
                layout.paint(ui.painter(), rect.center() - layout.size() / 2.0, tokens.ink);
                if tip_ui(response, name).clicked() {
                    view.send(WorkshopChange::NotesSize(by));
                }
            }
        });
    });
    ui.add_space(4.0);
    let size = f32::from(workshop.notes_size) / 100.0;
    let Some(notes) = workshop.stop().and_then(|stop| stop.notes.as_ref()) else {
        label_ui(ui, TextRequest::interface(said::NO_NOTES.words(), Type::Interface.plain(1.0, tokens.ink_3)));
        return;
    };
    for point in note_points(notes.for_the_trainer()) {
        let indent = 22.0 * size;
        let words = TextRequest::new(point, Type::TrainerNotes.format(size, tokens.ink));
        let layout = words.in_column(ui.available_width() - indent).lay_out(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), layout.size().y), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, point));
        ui.painter().circle_filled(pos2(rect.left() + 5.0, rect.top() + Type::TrainerNotes.line(size) / 2.0 + 1.0), 3.0, tokens.ink);
        layout.paint(ui.painter(), rect.min + vec2(indent, 0.0), tokens.ink);
        ui.add_space(6.0 * size);
    }
}

/// Notes, a sentence to a line: while speaking one finds the place again.
fn note_points(notes: &str) -> impl Iterator<Item = &str> {
    notes.lines().flat_map(|line| line.unicode_sentences()).map(str::trim).filter(|point| !point.is_empty())
}

/// A padlock: only the trainer sees what is below.
fn paint_padlock(ui: &Ui, centre: egui::Pos2, ink: Color32) {
    let body = Rect::from_center_size(centre + vec2(0.0, 2.5), vec2(10.0, 8.0));
    ui.painter().rect_stroke(body, 1.5, Stroke::new(1.4, ink), StrokeKind::Inside);
    let top = body.top();
    let arc = [
        pos2(centre.x - 3.0, top),
        pos2(centre.x - 3.0, top - 3.0),
        pos2(centre.x - 1.5, top - 5.0),
        pos2(centre.x + 1.5, top - 5.0),
        pos2(centre.x + 3.0, top - 3.0),
        pos2(centre.x + 3.0, top),
    ];
    ui.painter().line(arc.to_vec(), Stroke::new(1.4, ink));
}

/// Ending asks first: a typing error does not take the audience window away.
fn end_question_ui(ui: &Ui, view: View<'_>) {
    let tokens = view.tokens;
    let frame =
        Frame::new().fill(tokens.page).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(12).inner_margin(Margin::same(24));
    let modal = Modal::new(Id::unique("end the workshop")).frame(frame).backdrop_color(tokens.dim()).show(ui, |ui| {
        ui.set_width(400.0);
        ui.spacing_mut().item_spacing = vec2(8.0, 10.0);
        let head = label_ui(ui, TextRequest::interface(said::END_ASKS.words(), Type::HomeItem.plain(1.0, tokens.ink)));
        ui.accesskit_node_builder(head.id, |node| node.set_live(egui::accesskit::Live::Assertive));
        label_ui(ui, TextRequest::interface(said::END_SAYS.words(), Type::Interface.plain(1.0, tokens.ink_2)));
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let end = plain_button_ui(ui, tokens, 1.0, said::END_IT.words());
            if end.clicked() {
                view.send(WorkshopChange::End);
            }
            // The keyboard is on the button that ends nothing.
            let stay = plain_button_ui(ui, tokens, 1.0, said::GO_ON_INSTEAD.words());
            if ui.memory(|memory| memory.focused().is_none()) {
                stay.request_focus();
            }
            if stay.clicked() {
                view.send(WorkshopChange::GoOn);
            }
        });
    });
    if modal.should_close() {
        view.send(WorkshopChange::GoOn);
    }
}
