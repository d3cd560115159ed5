//! What the keyboard does: what has it, which commands were pressed there, and digits that begin a reference.

use super::{App, text_selection};
use crate::{
    command::{Command, KeyContext, Keys, is_enabled},
    state::{Layer, PaletteChange, Scope, State},
    ui::caret_browsing,
};
use egui::Context;

impl App {
    /// A digit typed where no field has the keyboard begins a reference.
    pub(super) fn digit_begins_a_query(&mut self, context: &Context) {
        // With Alt a digit is a key of its own, and comes as text all the same.
        let busy = !self.state.prefs.letter_keys
            || self.state.are_panes_covered()
            || context.input(|input| input.events.iter().any(is_held_with_a_key))
            || context.text_edit_focused()
            || egui::Popup::is_any_open(context);
        if busy || self.state.home.shown || self.state.open_briefing.is_none() {
            return;
        }
        let digit = |event: &egui::Event| match event {
            egui::Event::Text(text) if text.chars().all(char::is_numeric) => Some(text.clone()),
            _ => None,
        };
        if let Some(query) = context.input(|input| input.events.iter().find_map(digit)) {
            context.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
            self.apply(context, PaletteChange::Open { scope: Scope::GoTo, query });
        }
    }

    /// What has the keyboard.
    fn key_context(&self, context: &Context) -> KeyContext {
        let writing = context.text_edit_focused();
        let in_history = || context.memory(egui::Memory::focused).is_some_and(|field| self.caches.writes_steps(field));
        let is_open = |layer| self.state.is_open(layer);
        let gap_map = self.state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.gaps.is_some());
        match self.state.workshop {
            _ if egui::Popup::is_any_open(context) => KeyContext::Menu,
            Some(_) if writing => KeyContext::WorkshopField,
            Some(_) => KeyContext::Workshop,
            // One history, also where a field of a note or a walk has the keyboard. The field's own undo, which does not
            // group by words and pauses, gets no key.
            None if in_history() => KeyContext::HistoryField,
            None if is_open(Layer::WalkStart) => KeyContext::WalkStart,
            None if is_open(Layer::About) && writing => KeyContext::AboutField,
            None if is_open(Layer::About) => KeyContext::About,
            None if writing => KeyContext::Field,
            None if is_open(Layer::Diagnostics) || is_open(Layer::Correction) || is_open(Layer::KeySheet) => KeyContext::Sheet,
            None if is_open(Layer::SpeakingNote) => KeyContext::SpeakingNote,
            None if caret_browsing::is_on(context) => KeyContext::Caret,
            None if gap_map => KeyContext::GapMap,
            None if self.state.overlays.floor.is_some() => KeyContext::Floor,
            None => KeyContext::Reader,
        }
    }

    /// The commands whose keys were pressed. The key of a command that is not available is left to others.
    pub(super) fn pressed(&self, context: &Context) -> Vec<Command> {
        let place = self.key_context(context);
        // Enter belongs to the control that has the keyboard.
        let on_control = context.memory(|memory| memory.focused().is_some()) && !caret_browsing::is_on(context);
        let letters = self.state.prefs.letter_keys;
        let leaves = self.written_in.is_some() && self.state.has_fields_of_its_own();
        context.input_mut(|input| {
            let able = |(keys, command): &&(Keys, Command)| {
                let key = keys.shortcut.logical_key;
                let taken = on_control && (key == egui::Key::Enter || key == egui::Key::Space);
                let off = !letters && keys.is_single_character();
                // Esc closes what is topmost, which a menu is; in a field it leaves the field.
                let closes = (place == KeyContext::Menu || leaves) && *command == Command::Escape;
                keys.contexts.contain(place) && !(closes || taken || off) && is_enabled(*command, &self.state)
            };
            let pressed = self
                .keys
                .iter()
                .filter(able)
                .filter(|(keys, _)| input.consume_shortcut(&keys.shortcut))
                .map(|(_, command)| *command)
                .collect();
            for (keys, _) in self.keys.iter().filter(|(_, command)| matches!(command, Command::Undo | Command::Redo)) {
                if place == KeyContext::HistoryField {
                    input.consume_shortcut(&keys.shortcut);
                }
            }
            pressed
        })
    }
}

/// The arrows move along items; only Tab moves from control to control.
pub(super) fn keep_arrows_from_the_focus(context: &Context) {
    let filter = egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..egui::EventFilter::default() };
    let arrows = [egui::Key::ArrowUp, egui::Key::ArrowDown, egui::Key::ArrowLeft, egui::Key::ArrowRight];
    let is_arrow = context.input(|input| arrows.iter().any(|arrow| input.key_pressed(*arrow)));
    context.memory_mut(|memory| {
        // An item that an arrow leads to may take the focus in this very frame: from there egui would go on to the next control.
        if is_arrow {
            memory.move_focus(egui::FocusDirection::None);
        }
        if let Some(focused) = memory.focused() {
            memory.set_focus_lock_filter(focused, filter);
        }
    });
}

/// True for a key pressed with Alt or Ctrl, however soon these are let go.
const fn is_held_with_a_key(event: &egui::Event) -> bool {
    matches!(event, egui::Event::Key { pressed: true, modifiers, .. } if modifiers.alt || modifiers.command)
}

/// A selection is the topmost thing: Esc ends it before it does anything else.
pub(super) fn end_selection_on_escape(context: &Context, state: &State) {
    let is_selected = state.selected_text.is_some() || caret_browsing::is_on(context);
    if is_selected && context.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape)) {
        text_selection::clear(context);
    }
}
