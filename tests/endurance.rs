//! What the window keeps in memory does not grow with the time it is used: rows that were laid out, letters, and all else.
//! `.ci/endurance` tries the same in the real window, for as long as one likes.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

#[path = "support/no_picker.rs"]
mod no_picker;

use eframe::App as _;
use egui::{Context, Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, TouchPhase, pos2, vec2};
use no_picker::NoPicker;
use plenary::{
    app::{App, Start},
    command::{Command, shortcuts_in_order},
    state::State,
};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use std::{alloc::System, sync::Arc, thread, time::Duration};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The program without a window, and with nothing beside it that keeps anything: not a harness, which keeps every letter that
/// was ever drawn until somebody asks for a picture.
struct Program {
    context: Context,
    app: App,
    frame: eframe::Frame,
    size: egui::Vec2,
    time: f64,
    /// What chance comes from.
    seed: u64,
}

impl Program {
    fn open() -> Self {
        let start = Start { file: None, picker: Arc::new(NoPicker), theme: None, home: false, fresh: false, memory_file: None };
        let context = Context::default();
        let app = App::new(&context, start.begin());
        let mut program = Self { context, app, frame: eframe::Frame::_new_kittest(), size: vec2(1366.0, 768.0), time: 0.0, seed: 1 };
        program.settle();
        program
    }

    fn state(&self) -> &State {
        self.app.state()
    }

    fn draw(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let modifiers = events.iter().find_map(|event| if let Event::Key { modifiers, .. } = event { Some(*modifiers) } else { None });
        let events = modifiers.map(Event::ModifiersChanged).into_iter().chain(events).collect();
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, self.size));
        let input = RawInput { events, screen_rect, time: Some(self.time), ..RawInput::default() };
        let mut output = self.context.run_ui(input, |ui| {
            self.app.logic(ui.ctx(), &mut self.frame);
            self.app.ui(ui, &mut self.frame);
        });
        output.textures_delta.clear();
    }

    fn does(&mut self, events: Vec<Event>) {
        self.draw(events);
        self.draw(vec![Event::ModifiersChanged(Modifiers::NONE)]);
        self.draw(Vec::new());
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        let turned = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        self.does(vec![turned(true), turned(false)]);
    }

    fn types(&mut self, words: &str) {
        self.does(vec![Event::Text(words.to_owned())]);
    }

    fn click(&mut self, pos: Pos2, button: PointerButton) {
        self.draw(vec![Event::PointerMoved(pos)]);
        self.does([true, false].map(|pressed| Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE }).into());
    }

    fn wheel(&mut self, points: f32) {
        let (unit, phase, source) = (MouseWheelUnit::Point, TouchPhase::Move, egui::MouseWheelSource::Wheel);
        self.does(vec![Event::MouseWheel { unit, delta: vec2(0.0, points), phase, source, modifiers: Modifiers::NONE }]);
    }

    /// Draws until threads have answered and nothing moves any more.
    fn settle(&mut self) {
        for _ in 0..60 {
            thread::sleep(Duration::from_millis(5));
            self.draw(Vec::new());
        }
    }

    /// A number below this.
    fn chance(&mut self, below: usize) -> usize {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) as usize % below
    }

    fn any_point(&mut self) -> Pos2 {
        let (width, height) = (self.size.x as usize, self.size.y as usize);
        pos2(self.chance(width) as f32, self.chance(height) as f32)
    }

    /// Something that a person could do.
    fn does_anything(&mut self) {
        let words =
            ["24", "24 2", "35(1)", "judge", "prior authorization", "data", "theme dark", "theme sepia", "theme light", "extradition"];
        match self.chance(10) {
            0..5 => {
                let leads_out = |command| matches!(command, Command::Quit | Command::Open | Command::OpenPath);
                let all: Vec<_> = shortcuts_in_order().into_iter().filter(|(_, command)| !leads_out(*command)).collect();
                let shortcut = all[self.chance(all.len())].0.shortcut;
                self.press(shortcut.modifiers, shortcut.logical_key);
            }
            5 => {
                let words = words[self.chance(words.len())];
                self.types(words);
                self.press(Modifiers::NONE, Key::Enter);
            }
            6 => {
                let opener = if self.chance(4) == 0 { Key::F } else { Key::K };
                self.press(Modifiers::COMMAND, opener);
                let words = words[self.chance(words.len())];
                self.types(words);
                self.press(Modifiers::NONE, Key::Enter);
            }
            7 => {
                let pos = self.any_point();
                let button = if self.chance(8) == 0 { PointerButton::Secondary } else { PointerButton::Primary };
                self.click(pos, button);
            }
            8 => {
                let pos = self.any_point();
                self.draw(vec![Event::PointerMoved(pos)]);
                let points = self.chance(2_000) as f32 - 1_200.0;
                self.wheel(points);
            }
            _ => self.size = vec2((480 + self.chance(900)) as f32, (360 + self.chance(500)) as f32),
        }
        if self.chance(3) == 0 {
            self.press(Modifiers::NONE, Key::Escape);
        }
    }

    /// To the same place, with nothing open and nothing to do. Gives how many bytes are in use.
    fn rest(&mut self) -> f64 {
        self.size = vec2(1366.0, 768.0);
        for _ in 0..8 {
            self.press(Modifiers::NONE, Key::Escape);
            if self.state().workshop.is_some() {
                // It asks whether the workshop is to end, with the keyboard on the button that goes on.
                self.press(Modifiers::SHIFT, Key::Tab);
                self.press(Modifiers::NONE, Key::Enter);
            }
        }
        let covers = self.state().layers().find(|layer| layer.covers_the_panes());
        assert!(covers.is_none(), "{covers:?} does not go away");
        self.press(Modifiers::COMMAND, Key::Num0);
        self.press(Modifiers::COMMAND, Key::K);
        self.types("24 2");
        self.press(Modifiers::NONE, Key::Enter);
        self.settle();
        let stats = ALLOCATOR.stats();
        stats.bytes_allocated as f64 - stats.bytes_deallocated as f64
    }

    fn texture_height(&self) -> usize {
        self.context.fonts(|fonts| fonts.font_image_size()[1])
    }
}

/// One test, as bytes are counted for the whole process.
#[test]
fn what_is_kept_does_not_grow_with_time() {
    let mut program = Program::open();
    let fresh = program.rest();

    // The whole text twice, and all that stands beside it.
    let (mut most, mut highest) = ([0; 5], 0);
    for _ in 0..2 {
        program.press(Modifiers::NONE, Key::Home);
        for _ in 0..200 {
            program.press(Modifiers::NONE, Key::PageDown);
            most = std::array::from_fn(|pane| most[pane].max(program.app.caches().kept_letters()[pane]));
            highest = highest.max(program.texture_height());
        }
    }
    let rows = program.app.caches().laid_out();
    let read = program.rest();
    eprintln!("{rows} rows laid out, {most:?} letters kept at the most, letters {highest} pixels high; {fresh} bytes, then {read}");
    assert!(rows > 600, "{rows} rows laid out");
    assert!(most.iter().all(|letters| *letters < 20_000), "{most:?} letters kept");
    assert!(highest <= 256, "the texture of letters is {highest} pixels high");
    assert!(read < 2.0 * fresh, "{fresh} bytes, and {read} after reading");

    // Anything.
    let mut in_use = Vec::new();
    for _ in 0..4 {
        for _ in 0..250 {
            program.does_anything();
        }
        in_use.push(program.rest());
    }
    eprintln!("{in_use:?} bytes after every 250 changes");
    // With debug assertions egui keeps the name of every id it ever saw.
    let most = if cfg!(debug_assertions) { 1.4 } else { 1.2 };
    assert!(in_use[3] < most * in_use[1], "{in_use:?} bytes after every 250 changes");
}
