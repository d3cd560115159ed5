//! Type-ahead: what is typed faster than the window is drawn is not lost, and keeps its order.
//!
//! The window library delivers all events since the last frame at once. A frame can act on one: a command opens its field
//! when the frame is drawn, and what was typed after it belongs to that field. So events wait in a queue, and a frame is
//! given at most one key that acts, or a run of text, and nothing more until that was handled. Knows keys and the pointer's
//! buttons, and not what they do.

use egui::{Context, Event, Key, Plugin, PointerButton, Pos2, RawInput, ViewportId};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A click as near as this to the one before is the second of a double click.
const NEAR: f32 = 6.0;

/// Holds what was typed until it is handled; egui asks it before every frame of every window.
#[derive(Debug, Default)]
pub(super) struct TypeAhead {
    windows: BTreeMap<ViewportId, Waiting>,
    answer: Answer,
}

/// How far the program has handled what it was given.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Answer {
    /// True while something is still to be handled: the next frame does it.
    pub busy: bool,
    /// True while results for what was typed are being made: Enter waits for them.
    pub looking: bool,
    /// True while a field of the main window takes what is typed in any window.
    pub field_in_main: bool,
}

impl TypeAhead {
    /// Reports how far events were handled, after each frame of the main window.
    pub(super) fn answered(&mut self, answer: Answer) {
        self.answer = answer;
    }

    /// True while something waits that the next frame can be given. What waits for results asks for no frames: the worker that
    /// makes them wakes the window.
    pub(super) fn is_waiting(&self) -> bool {
        let for_a_list = |held: &Held| self.answer.looking && is_enter(&held.event);
        self.windows.values().any(|waiting| waiting.events.front().is_some_and(|held| !for_a_list(held)))
    }
}

impl Plugin for TypeAhead {
    fn debug_name(&self) -> &'static str {
        "type ahead"
    }

    fn input_hook(&mut self, context: &Context, input: &mut RawInput) {
        let window = input.viewport_id;
        let is_main = window == ViewportId::ROOT;
        if is_main {
            // What was typed into a window that is closed is dropped.
            self.windows.retain(|window, _| *window == ViewportId::ROOT || input.viewports.contains_key(window));
        }
        let waiting = self.windows.entry(window).or_default();
        for event in std::mem::take(&mut input.events) {
            waiting.push(event);
        }
        if !is_main && self.answer.field_in_main {
            let typed = waiting.take_typed();
            self.windows.entry(ViewportId::ROOT).or_default().events.extend(typed);
        }
        // Only the main window has fields.
        let in_field = is_main && context.text_edit_focused();
        let waiting = self.windows.entry(window).or_default();
        input.events = waiting.next(in_field, self.answer);
    }
}

/// The events of one window, oldest first.
#[derive(Debug, Default)]
struct Waiting {
    events: VecDeque<Held>,
    /// Keys that are down, to tell a key that is held from one that is pressed again.
    down: BTreeSet<Key>,
    /// True where the last thing given was text.
    gave_text: bool,
}

#[derive(Debug)]
struct Held {
    event: Event,
    /// True for a key that was down already.
    repeats: bool,
}

/// What an event is, for the order of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Changes nothing by itself: pointer moves, keys released, events of the window.
    Passes,
    /// Text for the field that has the keyboard, or a key that edits it.
    Writes,
    /// A key that acts, or a button of the pointer: what comes after it depends on what it did.
    Acts,
}

impl Waiting {
    fn push(&mut self, event: Event) {
        let mut repeats = false;
        match &event {
            Event::Key { key, pressed: true, .. } => repeats = !self.down.insert(*key),
            Event::Key { key, pressed: false, .. } => {
                self.down.remove(key);
            }
            Event::WindowFocused(_) => self.down.clear(),
            _ => {}
        }
        self.events.push_back(Held { event, repeats });
    }

    /// What the next frame is given.
    fn next(&mut self, writing: bool, answer: Answer) -> Vec<Event> {
        let mut given = Vec::new();
        let (mut acted, mut wrote) = (false, false);
        // Esc ends the waiting.
        let leaves = self.events.iter().any(|held| matches!(held.event, Event::Key { key: Key::Escape, pressed: true, .. }));
        while let Some(held) = self.events.front() {
            match kind(&held.event, self.text_follows(), writing) {
                Kind::Passes => {}
                // Text after text needs no answer: the field takes all of it.
                Kind::Writes if acted || answer.busy && !self.gave_text => break,
                Kind::Writes => wrote = true,
                Kind::Acts if acted || wrote || answer.busy => break,
                // Only Enter needs the results: everything else goes on while they are made.
                Kind::Acts if answer.looking && writing && !leaves && is_enter(&held.event) => break,
                Kind::Acts => acted = true,
            }
            let pressed = match &held.event {
                Event::PointerButton { button, pressed: true, pos, .. } => Some((*button, *pos)),
                _ => None,
            };
            let Some(Held { event, .. }) = self.events.pop_front() else { break };
            let key = match &event {
                Event::Key { key, pressed: true, .. } if acted => Some(*key),
                _ => None,
            };
            given.push(event);
            if let Some(key) = key {
                given.extend(self.text_of(key));
                self.skip_repeats(key);
            }
            if let Some(pressed) = pressed {
                given.extend(self.double_press(pressed));
            }
        }
        if acted || wrote {
            self.gave_text = wrote;
        }
        given
    }

    /// True where the key at the head was pressed for the text that comes after it.
    fn text_follows(&self) -> bool {
        matches!(self.events.get(1), Some(Held { event: Event::Text(_), .. }))
    }

    /// The text that came with a key that acts.
    fn text_of(&mut self, key: Key) -> Option<Event> {
        let has_text = key == Key::Space || key.symbol_or_name().chars().count() == 1;
        let follows = matches!(self.events.front(), Some(Held { event: Event::Text(_), .. }));
        if has_text && follows { self.events.pop_front().map(|held| held.event) } else { None }
    }

    /// A key that is held acts as often as frames are drawn, and stops when it is released.
    fn skip_repeats(&mut self, held_key: Key) {
        while matches!(self.events.front(), Some(Held { event: Event::Key { key, pressed: true, .. }, repeats: true }) if *key == held_key)
        {
            self.events.pop_front();
            self.text_of(held_key);
        }
    }

    /// A button that is released and pressed again in the same place: frames may be too slow for the time within which two clicks
    /// are a double click, so both are given to one frame.
    fn double_press(&mut self, (pressed, place): (PointerButton, Pos2)) -> Vec<Event> {
        let mut released = false;
        for (index, held) in self.events.iter().enumerate() {
            match &held.event {
                Event::PointerButton { button, pressed: false, .. } if *button == pressed => released = true,
                Event::PointerButton { button, pressed: true, pos, .. } if *button == pressed && released && pos.distance(place) < NEAR => {
                    return self.events.drain(..=index).map(|held| held.event).collect();
                }
                Event::PointerMoved(pos) if pos.distance(place) < NEAR => {}
                Event::MouseMoved(_) => {}
                _ => break,
            }
        }
        Vec::new()
    }

    /// Takes out what was typed, for the window whose field it belongs to.
    fn take_typed(&mut self) -> Vec<Held> {
        let is_typed = |event: &Event| matches!(event, Event::Key { .. } | Event::Text(_) | Event::Ime(_) | Event::Paste(_));
        let (typed, rest) = std::mem::take(&mut self.events).into_iter().partition(|held| is_typed(&held.event));
        self.events = rest;
        Vec::from(typed)
    }
}

const fn is_enter(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Enter, pressed: true, .. })
}

fn kind(event: &Event, text_follows: bool, writing: bool) -> Kind {
    match event {
        Event::Key { pressed: true, key, modifiers, .. } if writing => {
            let edits = matches!(key, Key::Backspace | Key::Delete | Key::ArrowLeft | Key::ArrowRight | Key::Home | Key::End);
            if !modifiers.alt && edits || !modifiers.command && text_follows { Kind::Writes } else { Kind::Acts }
        }
        Event::Text(_) | Event::Ime(_) | Event::Paste(_) | Event::Cut | Event::Copy if writing => Kind::Writes,
        Event::Key { pressed: true, .. }
        | Event::Text(_)
        | Event::Ime(_)
        | Event::Paste(_)
        | Event::Cut
        | Event::Copy
        | Event::PointerButton { pressed: true, .. } => Kind::Acts,
        _ => Kind::Passes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Modifiers, pos2};

    const IDLE: Answer = Answer { busy: false, looking: false, field_in_main: false };
    const BUSY: Answer = Answer { busy: true, ..IDLE };

    fn press(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    fn release(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: false, repeat: false, modifiers: Modifiers::NONE }
    }

    fn command(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND }
    }

    fn text(letters: &str) -> Event {
        Event::Text(letters.to_owned())
    }

    fn waiting(events: impl IntoIterator<Item = Event>) -> Waiting {
        let mut waiting = Waiting::default();
        events.into_iter().for_each(|event| waiting.push(event));
        waiting
    }

    #[test]
    fn text_after_a_command_waits_until_its_field_has_the_keyboard() {
        let mut waiting =
            waiting([command(Key::K), release(Key::K), press(Key::Num2), text("2"), release(Key::Num2), press(Key::Num4), text("4")]);
        assert_eq!(waiting.next(false, IDLE), [command(Key::K), release(Key::K)]);
        assert!(waiting.next(false, BUSY).is_empty(), "the command has not been done");
        assert_eq!(waiting.next(true, IDLE), [press(Key::Num2), text("2"), release(Key::Num2), press(Key::Num4), text("4")]);
        assert!(waiting.events.is_empty());
    }

    #[test]
    fn enter_acts_on_all_that_was_typed_before_it() {
        let mut waiting = waiting([press(Key::A), text("a"), press(Key::Enter), press(Key::B), text("b")]);
        assert_eq!(waiting.next(true, IDLE), [press(Key::A), text("a")]);
        assert!(waiting.next(true, BUSY).is_empty(), "what was typed has not been looked for");
        assert!(waiting.next(true, Answer { looking: true, ..IDLE }).is_empty(), "what was typed is still looked for");
        assert_eq!(waiting.next(true, IDLE), [press(Key::Enter)]);
        // The field was closed with the list.
        assert!(waiting.next(true, BUSY).is_empty());
        assert_eq!(waiting.next(false, IDLE), [press(Key::B), text("b")]);
    }

    #[test]
    fn escape_does_not_wait_for_a_list() {
        let mut waiting = waiting([press(Key::Enter), press(Key::Escape)]);
        let looking = Answer { looking: true, ..IDLE };
        assert_eq!(waiting.next(true, looking), [press(Key::Enter)]);
        assert_eq!(waiting.next(true, looking), [press(Key::Escape)]);
    }

    #[test]
    fn text_goes_on_while_the_text_before_it_is_taken_up() {
        let mut waiting = waiting([press(Key::A), text("a")]);
        assert_eq!(waiting.next(true, IDLE).len(), 2);
        waiting.push(text("é"));
        assert_eq!(waiting.next(true, BUSY), [text("é")]);
    }

    #[test]
    fn two_presses_are_two_steps_and_a_held_key_stops_when_it_is_let_go() {
        let down = Key::ArrowDown;
        let mut pressed_twice = waiting([press(down), release(down), press(down), release(down)]);
        assert_eq!(pressed_twice.next(false, IDLE), [press(down), release(down)]);
        assert_eq!(pressed_twice.next(false, IDLE), [press(down), release(down)]);
        let mut held = waiting([press(down), press(down), press(down), press(down), release(down), press(Key::N), text("n")]);
        assert_eq!(held.next(false, IDLE), [press(down), release(down)]);
        assert_eq!(held.next(false, IDLE), [press(Key::N), text("n")]);
        let mut letters = waiting([press(Key::A), text("a"), press(Key::A), text("a"), press(Key::A), text("a")]);
        assert_eq!(letters.next(true, IDLE).len(), 6, "a held letter is written as often as it came");
    }

    #[test]
    fn a_double_click_stays_together_and_two_clicks_elsewhere_do_not() {
        let button =
            |x, pressed| Event::PointerButton { pos: pos2(x, 1.0), button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
        let mut twice =
            waiting([button(1.0, true), button(1.0, false), Event::PointerMoved(pos2(2.0, 1.0)), button(2.0, true), button(2.0, false)]);
        assert_eq!(twice.next(false, IDLE).len(), 5);
        let mut apart = waiting([button(1.0, true), button(1.0, false), button(90.0, true), button(90.0, false)]);
        assert_eq!(apart.next(false, IDLE), [button(1.0, true), button(1.0, false)]);
        assert_eq!(apart.next(false, IDLE), [button(90.0, true), button(90.0, false)]);
    }

    #[test]
    fn only_enter_waits_for_a_list() {
        let looking = Answer { looking: true, ..IDLE };
        let mut waiting = waiting([press(Key::ArrowDown), release(Key::ArrowDown), press(Key::Enter)]);
        assert_eq!(waiting.next(true, looking), [press(Key::ArrowDown), release(Key::ArrowDown)]);
        assert!(waiting.next(true, looking).is_empty());
        assert_eq!(waiting.next(true, IDLE), [press(Key::Enter)]);
    }

    #[test]
    fn a_press_of_the_pointer_comes_after_what_was_typed_before_it() {
        let button =
            |pressed| Event::PointerButton { pos: pos2(1.0, 1.0), button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
        let mut waiting = waiting([text("a"), button(true), button(false), text("b")]);
        assert_eq!(waiting.next(true, IDLE), [text("a")]);
        assert_eq!(waiting.next(true, IDLE), [button(true), button(false)]);
        assert_eq!(waiting.next(true, IDLE), [text("b")]);
    }

    #[test]
    fn what_is_typed_in_the_other_window_goes_to_the_field_that_is_open() {
        let context = Context::default();
        let mut ahead = TypeAhead::default();
        ahead.answered(Answer { field_in_main: true, ..IDLE });
        let other = ViewportId::from_hash_of("other");
        let mut input =
            RawInput { viewport_id: other, events: vec![press(Key::Num2), text("2"), Event::PointerGone], ..RawInput::default() };
        ahead.input_hook(&context, &mut input);
        assert_eq!(input.events, [Event::PointerGone]);
        let mut input = RawInput::default();
        ahead.input_hook(&context, &mut input);
        assert_eq!(input.events, [press(Key::Num2), text("2")]);
    }
}
