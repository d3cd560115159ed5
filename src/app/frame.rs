//! One frame: take what happened, change the state, draw it.

use super::{copying, worker::Worker};
use crate::{
    command::{Command, Keys, dispatch, is_enabled, shortcuts_in_order},
    format,
    library::Library,
    load,
    platform::file_picker::FilePicker,
    state::{Change, Last, Memory, Opened, Origin, State, Theme},
    store::{self, SHIPPED, Shipped},
    ui::{
        self, Caches, Message, Outbox, View,
        theme::{self, Tokens},
    },
};
use egui::{Context, Ui};
use std::{path::PathBuf, sync::Arc};

/// The program as `eframe` drives it.
pub struct App {
    state: State,
    caches: Caches,
    outbox: Outbox,
    worker: Worker,
    /// What the system prefers, where it tells.
    system: Theme,
    /// What egui's own style was last made for.
    styled: Option<(Theme, u16)>,
    keys: Vec<(Keys, Command)>,
    /// How far Ctrl and the wheel have zoomed since the last step of the text size.
    zoomed: f32,
    /// Where preferences are kept, and what stands there.
    memory_file: Option<PathBuf>,
    kept: String,
}

/// A zoom that is one step of the text size: a little less than what a notch of a common wheel makes.
const ONE_NOTCH: f32 = 1.15;

/// More than this is not what we wrote.
const MEMORY_BYTES: u64 = 1024 * 1024;

/// What the program starts with.
pub struct Start {
    /// The file to open; the first bundled briefing where none is named.
    pub file: Option<PathBuf>,
    /// How a person chooses a file.
    pub picker: Arc<dyn FilePicker>,
    /// Where preferences are kept; none to keep none.
    pub memory_file: Option<PathBuf>,
    /// True to begin on the first page.
    pub home: bool,
    /// The theme asked for on the command line.
    pub theme: Option<Theme>,
}

impl App {
    /// The program before its first frame.
    #[must_use]
    pub fn new(context: &Context, start: Start) -> Self {
        theme::install_fonts(context);
        copying::install(context);
        let mut app = Self {
            state: State::default(),
            caches: Caches::default(),
            outbox: Outbox::default(),
            worker: Worker::new(context.clone(), start.picker),
            system: Theme::default(),
            styled: None,
            keys: shortcuts_in_order(),
            zoomed: 1.0,
            memory_file: start.memory_file,
            kept: String::new(),
        };
        if let Some(memory) = app.memory_file.as_deref().and_then(|path| store::read(path, MEMORY_BYTES).ok()) {
            app.kept = String::from_utf8_lossy(&memory).into_owned();
            app.state.recall(format::from_text::<Memory>(&app.kept).unwrap_or_default());
        }
        if start.theme.is_some() {
            app.state.prefs.theme = start.theme;
        }
        match (start.file, start.home) {
            (Some(file), _) => app.apply(context, Change::OpenFile(file)),
            (None, true) => app.apply(context, Change::Home),
            (None, false) => app.open_where_left_off(context),
        }
        app
    }

    /// The file that was open last, where it still is; else the bundled briefing that was, else the first.
    fn open_where_left_off(&mut self, context: &Context) {
        let last = self.state.last.clone();
        self.state.resume = last.as_ref().and_then(Last::target);
        let file = last.as_ref().and_then(|last| last.path.clone());
        if let Some(file) = file.filter(|file| store::exists(file)) {
            return self.apply(context, Change::OpenFile(file));
        }
        let named = last.and_then(|last| last.shipped);
        let known = named.and_then(|name| SHIPPED.iter().find(|shipped| shipped.name == name));
        if known.is_none() {
            self.state.resume = None;
        }
        if let Some(shipped) = known.or(SHIPPED.first()) {
            self.apply(context, Change::Opened(Box::new(open_shipped(shipped))));
        }
    }

    /// What is shown now; for tests.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What was laid out so far; for tests and benches.
    #[must_use]
    pub fn caches(&self) -> &Caches {
        &self.caches
    }

    /// The theme in use: the one chosen, or what the system prefers.
    fn theme(&self) -> Theme {
        self.state.prefs.theme.unwrap_or(self.system)
    }

    fn apply(&mut self, context: &Context, change: Change) {
        for effect in self.state.apply(change) {
            self.perform(context, effect);
        }
    }

    pub(super) fn caches_mut(&mut self) -> (&Caches, &Worker) {
        (&self.caches, &self.worker)
    }

    /// Keeps preferences, where they have changed. A disk that says no costs only them.
    pub fn keep(&mut self) {
        let Some(path) = &self.memory_file else { return };
        let Ok(text) = format::to_text(&self.state.remember()) else { return };
        if text == self.kept {
            return;
        }
        match store::write(path, text.as_bytes()) {
            Ok(()) => self.kept = text,
            Err(error) => log::warn!("preferences could not be kept: {error}; {}", path.display()),
        }
    }

    fn perform_command(&mut self, context: &Context, command: Command) {
        for change in dispatch(command, &self.state) {
            self.apply(context, change);
        }
    }

    /// The verbs whose keys were pressed. A key whose verb cannot be done is left to others.
    fn pressed(&self, context: &Context) -> Vec<Command> {
        let writing = context.text_edit_focused();
        let menu_open = egui::Popup::is_any_open(context);
        context.input_mut(|input| {
            let able = |(keys, command): &&(Keys, Command)| {
                let outside = matches!(keys, Keys::OutsideText(_));
                !(outside && (writing || menu_open)) && is_enabled(*command, &self.state)
            };
            self.keys
                .iter()
                .filter(able)
                .filter(|(keys, _)| input.consume_shortcut(&keys.shortcut()))
                .map(|(_, command)| *command)
                .collect()
        })
    }
}

impl eframe::App for App {
    /// Takes what happened since the last frame: answers of workers, what was pressed and clicked.
    fn logic(&mut self, context: &Context, _frame: &mut eframe::Frame) {
        for change in self.worker.answers() {
            self.apply(context, change);
        }
        for message in self.outbox.drain() {
            match message {
                Message::Change(change) => self.apply(context, change),
                Message::Command(command) => self.perform_command(context, command),
            }
        }
        for command in self.pressed(context) {
            self.perform_command(context, command);
        }
        // Ctrl+C arrives as an event, never as a key. Marked words are copied by egui; with none marked
        // the subject is.
        let copies = context.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Copy)));
        if copies && !context.text_edit_focused() {
            self.apply(context, Change::CopySubject);
        }
        let (dropped, zoom) = context.input(|input| {
            let files: Vec<PathBuf> = input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect();
            (files, input.zoom_delta())
        });
        for file in dropped {
            self.apply(context, Change::OpenFile(file));
        }
        // Ctrl and the wheel is text size; egui would take it for zoom.
        // One notch comes spread over several frames.
        self.zoomed *= zoom;
        if self.zoomed > ONE_NOTCH || self.zoomed < 1.0 / ONE_NOTCH {
            self.apply(context, Change::TextSize(if self.zoomed > 1.0 { 1 } else { -1 }));
            self.zoomed = 1.0;
        }
        self.system = match context.system_theme() {
            Some(egui::Theme::Dark) => Theme::Dark,
            Some(egui::Theme::Light) | None => Theme::Light,
        };
        let style = (self.theme(), self.state.prefs.text_size);
        if self.styled != Some(style) {
            theme::apply(context, Tokens::of(self.theme()), f32::from(self.state.prefs.text_size) / 100.0);
            self.styled = Some(style);
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        // A second pass of the same frame draws anew: what the first one sent is sent again by it.
        self.outbox.drain();
        let view = View { state: &self.state, tokens: Tokens::of(self.theme()), caches: &self.caches, outbox: &self.outbox };
        ui::show(ui, view);
        if !self.outbox.is_empty() {
            ui.request_repaint();
        }
    }

    /// Called now and then, and before the program ends.
    fn save(&mut self, _storage: &mut dyn eframe::Storage) {
        self.keep();
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        egui::Rgba::from(Tokens::of(self.theme()).desk).to_array()
    }
}

/// A bundled briefing, read and linked.
fn open_shipped(shipped: &Shipped) -> Opened {
    let (briefing, problems) = load::parse(shipped.bytes);
    let library = Arc::new(Library::new(briefing));
    Opened { origin: Origin::Shipped(shipped.name), library, problems, nothing: false }
}
