//! Before a workshop: which walk, and where the audience window will be.

use crate::{
    state::{Starting, WorkshopChange},
    text::{self, workshop as said},
    ui::{
        theme::{CORNER, Type},
        view::{Open, View},
        widget::{TextRequest, label_ui, paint_focus_ring, plain_button_ui},
    },
};
use egui::{Frame, Id, Key, Margin, Modal, Modifiers, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Draws the dialog over the reader.
pub fn walk_start_ui(ui: &Ui, open: Open<'_>, starting: &Starting) {
    let view = open.view;
    let tokens = view.tokens;
    let window = ui.ctx().content_rect();
    let rows = walk_rows(open);
    let frame =
        Frame::new().fill(tokens.page).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(12).inner_margin(Margin::same(24));
    handle_keys(ui, view, starting, rows.len());
    let modal = Modal::new(Id::unique("start a workshop")).frame(frame).backdrop_color(tokens.dim()).show(ui, |ui| {
        ui.set_width(560.0_f32.min(window.width() - 80.0));
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        label_ui(ui, TextRequest::interface(said::START_HEAD, Type::HomeItem.plain(1.15, tokens.ink)));
        label_ui(ui, TextRequest::interface(said::START_SAYS, Type::Interface.plain(1.0, tokens.ink_2)));
        ui.add_space(4.0);
        ScrollArea::vertical().id_salt("walks to start").max_height((window.height() - 300.0).max(120.0)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for (row, (name, about)) in rows.iter().enumerate() {
                walk_row_ui(ui, view, (name, about), (row, starting.chosen == row));
            }
        });
        ui.add_space(4.0);
        let displays = if view.state.monitors.all.len() > 1 { said::TWO_SCREENS } else { said::ONE_SCREEN };
        label_ui(ui, TextRequest::interface(displays, Type::Interface.plain(1.0, tokens.ink_2)));
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            if plain_button_ui(ui, tokens, 1.0, said::START.words()).clicked() {
                view.send(WorkshopChange::Start(false));
            }
            if plain_button_ui(ui, tokens, 1.0, said::START_IN_A_WINDOW.words()).clicked() {
                view.send(WorkshopChange::Start(true));
            }
            if plain_button_ui(ui, tokens, 1.0, said::CANCEL.words()).clicked() {
                view.send(WorkshopChange::Choose(false));
            }
        });
    });
    // What has the keyboard below the dialog would take the Enter that starts the workshop.
    let below = ui.memory(egui::Memory::focused).and_then(|id| ui.read_response(id));
    if let Some(below) = below.filter(|response| response.layer_id != modal.response.layer_id) {
        below.surrender_focus();
    }
    if modal.should_close() {
        view.send(WorkshopChange::Choose(false));
    }
}

/// The walks that are offered, and last what is being read.
fn walk_rows(open: Open<'_>) -> Vec<(String, String)> {
    let open_briefing = open.open_briefing;
    let mut rows: Vec<(String, String)> = open_briefing
        .walks_to_run()
        .map(|walk| {
            let minutes = walk.stops.iter().filter_map(|stop| stop.minutes).map(usize::from).sum();
            let about =
                [Some(said::size_of_walk(walk.stops.len(), minutes)), walk.audience.clone()].into_iter().flatten().collect::<Vec<_>>();
            (walk.title.clone(), text::side_by_side(&about))
        })
        .collect();
    let here =
        open_briefing.navigation.subject.as_ref().map(|subject| open_briefing.linked.say_target(&subject.target)).unwrap_or_default();
    rows.push((said::WITHOUT_A_WALK.to_string(), text::capital(&here)));
    rows
}

/// Up and down choose, Enter starts.
fn handle_keys(ui: &Ui, view: View<'_>, starting: &Starting, rows: usize) {
    let on_control = ui.memory(|memory| memory.focused().is_some());
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        view.send(WorkshopChange::Chosen((starting.chosen + 1).min(rows.saturating_sub(1))));
    }
    if pressed(Key::ArrowUp) {
        view.send(WorkshopChange::Chosen(starting.chosen.saturating_sub(1)));
    }
    if !on_control && pressed(Key::Enter) {
        view.send(WorkshopChange::Start(false));
    }
}

fn walk_row_ui(ui: &mut Ui, view: View<'_>, (name, about): (&str, &str), (index, chosen): (usize, bool)) {
    let tokens = view.tokens;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 54.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, text::labelled(name, about)));
    if chosen {
        ui.painter().rect_filled(rect, CORNER, tokens.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, CORNER, tokens.hover());
    }
    paint_focus_ring(ui, &response, tokens);
    let centre = pos2(rect.left() + 18.0, rect.top() + 19.0);
    ui.painter().circle_stroke(centre, 6.5, Stroke::new(1.3, tokens.edge));
    if chosen {
        ui.painter().circle_filled(centre, 3.5, tokens.ink);
    }
    let title = TextRequest::new(name, Type::Sentence.format(1.0, tokens.ink)).on_one_line(width - 48.0).lay_out(ui);
    title.paint(ui.painter(), pos2(rect.left() + 36.0, rect.top() + 8.0), tokens.ink);
    let below = TextRequest::new(about, Type::Label.format(1.0, tokens.ink_3)).on_one_line(width - 48.0).lay_out(ui);
    below.paint(ui.painter(), pos2(rect.left() + 36.0, rect.top() + 31.0), tokens.ink_3);
    if response.clicked() {
        view.send(WorkshopChange::Chosen(index));
    }
    if response.double_clicked() {
        view.send(WorkshopChange::Start(false));
    }
}
