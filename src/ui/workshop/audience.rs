//! The audience window: the stage and nothing else. It has no controls. The keys that work there are those of a clicker, and
//! those of the workshop for a trainer who types while this window is in front. None of them opens anything of the trainer's
//! in it: go-to and find bring the presenter console to the front and are typed there.

use super::scroll::scroll_by_wheel;
use crate::{
    command::{Command, Keys, TABLE, is_enabled},
    state::{AudiencePlacement, Workshop, WorkshopChange},
    text,
    ui::{
        view::View,
        workshop::stage::{StageAppearance, stage_ui},
    },
};
use egui::{CentralPanel, Frame, Ui, ViewportBuilder, ViewportId};

/// The size of the audience window among others.
const WINDOW: [f32; 2] = [1120.0, 630.0];

/// Names the audience window to egui.
#[must_use]
pub fn audience_id() -> ViewportId {
    ViewportId::from_hash_of("audience window")
}

/// How the stage is shown now.
pub fn audience_appearance<'a>(view: View<'a>, workshop: &Workshop) -> StageAppearance<'a> {
    let (blank, scrolled, pointer) = (workshop.blank, workshop.scrolled_on_screen(), workshop.pointer);
    StageAppearance { tokens: view.tokens, size: f32::from(workshop.size) / 100.0, blank, scrolled, pointer }
}

/// Draws it. Returns how much of each pane does not fit, in heights of the window. Where the system has one window only, the
/// presenter console shows the stage.
pub fn audience_ui(ui: &Ui, view: View<'_>, workshop: &Workshop) -> [f32; 3] {
    let context = ui.ctx();
    if context.embed_viewports() {
        return [0.0; 3];
    }
    // The builder places a window that is not there yet; later commands move it.
    let there = context.input(|input| input.raw.viewports.contains_key(&audience_id()));
    let builder =
        ViewportBuilder::default().with_title(text::workshop::AUDIENCE).with_app_id("plenary").with_min_inner_size([320.0, 180.0]);
    let builder = match workshop.screens.audience {
        _ if there => builder,
        AudiencePlacement::Full(monitor) => builder.with_monitor(monitor),
        AudiencePlacement::Window => builder.with_inner_size(WINDOW),
    };
    let mut over = [0.0; 3];
    context.show_viewport_immediate(audience_id(), builder, |ui, _| {
        let frame = Frame::new().fill(view.tokens.desk);
        CentralPanel::default().frame(frame).show(ui, |ui| {
            let rect = ui.max_rect();
            let appearance = audience_appearance(view, workshop);
            over = stage_ui(ui, rect, workshop.on_screen(), appearance, view.caches.fonts_revision(), &view.caches.stages[0]);
            // While it is frozen the audience window keeps its own scroll positions.
            if !workshop.is_frozen() && !workshop.blank {
                scroll_by_wheel(ui, view, workshop, rect, over);
            }
        });
        for command in pressed_commands(ui, view) {
            view.command(command);
            if is_private(command) {
                view.send(WorkshopChange::ToConsole);
            }
        }
        if ui.input(|input| input.viewport().close_requested()) {
            view.send(WorkshopChange::AskEnd(false));
        }
    });
    if workshop.is_frozen() || workshop.blank { [0.0; 3] } else { over }
}

/// True for a command that opens something only the trainer sees.
const fn is_private(command: Command) -> bool {
    matches!(command, Command::GoTo | Command::Find)
}

/// The commands whose keys were pressed in the audience window.
fn pressed_commands(ui: &Ui, view: View<'_>) -> Vec<Command> {
    let harmless = |command: Command| {
        matches!(
            command,
            Command::Step
                | Command::StepBack
                | Command::UncoverAll
                | Command::BlankScreen
                | Command::Freeze
                | Command::SwapScreens
                | Command::AudienceWindow
                | Command::PauseTimer
                | Command::AskAgain
                | Command::RoomDown
                | Command::RoomUp
                | Command::LargerText
                | Command::SmallerText
                | Command::NormalText
        )
    };
    let harmless = |command: Command| harmless(command) || is_private(command);
    let letters = view.state.prefs.letter_keys;
    let able = |keys: &Keys, command: Command| (letters || !keys.is_single_character()) && is_enabled(command, view.state);
    let mut found = Vec::new();
    ui.input_mut(|input| {
        for entry in TABLE.iter().filter(|entry| harmless(entry.command)) {
            let pressed = entry.keys.iter().filter(|keys| able(keys, entry.command)).any(|keys| input.consume_shortcut(&keys.shortcut));
            if pressed {
                found.push(entry.command);
            }
        }
    });
    found
}
