//! One frame: take what happened, change the state, draw it.

use super::{
    Startup, fault, graphics,
    key_input::{end_selection_on_escape, keep_arrows_from_the_focus},
    letters,
    notes_thread::NotesJob,
    preferences_file::PreferencesFile,
    text_selection::{self, Copying},
    type_ahead::{Answer, TypeAhead},
    window_file,
    worker::Worker,
};
use crate::{
    command::{Command, Keys, dispatch, shortcuts_in_order},
    platform::{
        application::Application,
        displays::Displays,
        renderer::{Attempt, Renderer},
    },
    state::{Change, Effect, FileChange, NavigationChange, NotesChange, OpenBriefing, PersistenceChange, PrefsChange, State, Theme},
    text,
    ui::{
        self, Caches, Message, Outbox, View,
        theme::{self, Tokens},
    },
};
use egui::{Color32, Context, PointerButton, Ui};
use std::{
    collections::BTreeMap,
    panic,
    path::{Path, PathBuf},
    sync::mpsc::Sender,
    time::Duration,
};
use winit::window::Window;

/// The program, whichever way its window is drawn.
pub struct App {
    context: Context,
    pub(super) state: State,
    pub(super) caches: Caches,
    outbox: Outbox,
    worker: Worker,
    /// The theme the system prefers, where it says so.
    system: Theme,
    /// The theme and text size that egui's own style was last made for.
    styled: Option<(Theme, u16)>,
    pub(super) keys: Vec<(Keys, Command)>,
    /// How far Ctrl and the wheel have zoomed since the last step of the text size.
    zoomed: f32,
    /// Where preferences are kept.
    memory: PreferencesFile,
    /// True while the audience window is there.
    pub(super) room_seen: bool,
    /// True on a real desktop, whose display may be kept awake; false in tests.
    pub(super) on_a_desktop: bool,
    /// What keeps the display awake while a workshop goes on.
    pub(super) awake: Option<Sender<()>>,
    /// What listens for displays while a workshop goes on.
    pub(super) displays: Option<Displays>,
    /// The file that is watched.
    watched: Option<PathBuf>,
    /// True once all was saved at the end.
    closed: bool,
    /// The text field that had the keyboard when the window was last drawn: egui takes it away on Esc before anything else
    /// is done.
    pub(super) written_in: Option<egui::Id>,
    /// The clipboard, and which selection the state has seen.
    pub(super) copying: Copying,
    /// How much longer each frame takes than it needs: to try a slow machine.
    slow: Duration,
}

/// A disk that takes longer than this to save notes when the window is closed is not waited for.
const CLOSING: Duration = Duration::from_secs(15);

/// A zoom that is one step of the text size: a little less than what a notch of a common wheel makes.
const ONE_NOTCH: f32 = 1.15;

impl App {
    /// The program before its first frame.
    #[must_use]
    pub fn new(context: &Context, startup: Startup) -> Self {
        let Startup { mut state, worker, memory_file, kept, report, first_wait } = startup;
        state.overlays.diagnostics.offered = report.is_some();
        state.overlays.diagnostics.report = report;
        letters::install(context);
        text_selection::install(context);
        context.add_plugin(TypeAhead::default());
        worker.attach(context);
        let mut app = Self {
            context: context.clone(),
            state,
            caches: Caches::default(),
            outbox: Outbox::default(),
            worker,
            system: Theme::default(),
            styled: None,
            keys: shortcuts_in_order(),
            zoomed: 1.0,
            memory: PreferencesFile::new(memory_file, kept),
            room_seen: false,
            on_a_desktop: false,
            awake: None,
            displays: None,
            watched: None,
            closed: false,
            written_in: None,
            copying: Copying::default(),
            slow: Duration::ZERO,
        };
        // Before the first frame: egui makes its fonts anew when the style changes.
        app.restyle(context);
        if let Some(change) = app.worker.answer_within(first_wait) {
            app.apply(context, change);
        }
        app
    }

    /// What is shown now; for tests.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Changes the state as a person would, and performs the effects; for tests of what has no key of its own.
    pub fn change(&mut self, change: impl Into<Change>) {
        let context = self.context.clone();
        self.apply(&context, change);
    }

    /// The same program where each frame takes so much longer.
    #[must_use]
    pub(super) const fn slowed(mut self, by: Duration) -> Self {
        self.slow = by;
        self
    }

    /// What was laid out so far; for tests and benches.
    #[must_use]
    pub fn caches(&self) -> &Caches {
        &self.caches
    }

    /// Performs `act`; where it leads to another subject, the selection ends.
    fn ending_selection(&mut self, context: &Context, act: impl FnOnce(&mut Self)) {
        let place = |app: &Self| {
            let open_briefing = app.state.open_briefing.as_ref()?;
            Some((open_briefing.file.generation, open_briefing.navigation.subject.as_ref().map(|subject| subject.target.clone())))
        };
        let before = place(self);
        act(self);
        if place(self) != before {
            text_selection::clear(context);
        }
    }

    /// The theme in use: the one chosen, or what the system prefers.
    fn theme(&self) -> Theme {
        self.state.prefs.theme.unwrap_or(self.system)
    }

    pub(super) fn apply(&mut self, context: &Context, change: impl Into<Change>) {
        let change = change.into();
        if !matches!(change, Change::Clock(_)) {
            self.memory.changed(context.input(|input| input.time));
        }
        for effect in self.state.apply(change) {
            self.perform(context, effect);
        }
    }

    pub(super) fn caches_mut(&mut self) -> (&Caches, &Worker) {
        (&self.caches, &self.worker)
    }

    /// Sets egui's own style to the theme and the text size, where either has changed.
    fn restyle(&mut self, context: &Context) {
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

    /// Saves preferences, where they have changed.
    pub fn keep(&mut self) {
        if let Some(change) = self.memory.keep(&self.state) {
            self.state.apply(change);
        }
    }

    /// Saves preferences when nothing has changed for a while; asks for a frame then.
    fn keep_preferences_in_time(&mut self, context: &Context) {
        match self.memory.wait(context.input(|input| input.time)) {
            Some(wait) if wait > 0.0 => context.request_repaint_after(Duration::from_secs_f64(wait)),
            Some(_) => self.keep(),
            None => {}
        }
    }

    /// Saves notes and walks, when it is time; asks for a frame then.
    fn save_notes(&mut self, context: &Context) {
        let Some(due) = self.state.open_briefing.as_ref().and_then(OpenBriefing::due) else { return };
        let wait = due - self.state.clock.now;
        if wait <= 0 {
            self.apply(context, PersistenceChange::Save);
        } else {
            context.request_repaint_after(Duration::from_millis(wait.unsigned_abs()));
        }
    }

    /// Saves notes and walks and waits for the disk, before the program ends.
    pub fn close(&mut self) {
        self.closed = true;
        // What the last frame sent would be handled by the next, and there is none: a letter typed in it would be lost.
        for message in self.outbox.drain() {
            if let Message::Change(change @ (Change::Notes(_) | Change::Walks(_))) = message {
                self.state.apply(change);
            }
        }
        // An open note that says nothing was opened by mistake.
        self.state.apply(NotesChange::Open(None));
        self.keep();
        for effect in self.state.apply(PersistenceChange::Save) {
            match effect {
                Effect::SaveNotes(note_set) => self.worker.notes(NotesJob::Save(note_set)),
                Effect::SaveWalks { key, walks } => self.worker.notes(NotesJob::SaveWalks { key, walks }),
                _ => {}
            }
        }
        // The thread that saves notes put those elsewhere that could not be written.
        if !self.worker.finish_notes(CLOSING) {
            log::error!("the disk was still busy with notes when the window was closed");
        }
    }

    /// Watches the file that is open, and no other.
    fn watch_the_open_file(&mut self) {
        if self.state.open_file() != self.watched.as_deref() {
            self.watched = self.state.open_file().map(Path::to_owned);
            self.worker.watch(self.watched.as_deref());
        }
    }

    /// Where reports of failures are.
    pub(super) fn reports(&self) -> Option<PathBuf> {
        self.memory.path().and_then(fault::folder)
    }

    /// Records what this run is drawn with; `by` is the driver or adapter; and what was tried before.
    pub(super) fn drawn_with(&mut self, renderer: Renderer, by: &str, tried: &[Attempt]) {
        let folder = self.memory.path().and_then(Path::parent).map(|folder| folder.display().to_string());
        let mut facts = vec![
            (text::VERSION.words(), format!("{} {}", text::APP.words(), env!("CARGO_PKG_VERSION"))),
            (text::SYSTEM.words(), format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)),
            (text::DRAWN_WITH.words(), graphics::drawn_by(renderer, by)),
        ];
        facts.extend(tried.iter().map(|attempt| (text::TRIED_BEFORE.words(), graphics::attempt(attempt))));
        facts.push((text::DATA_FOLDER.words(), folder.unwrap_or_else(|| text::NO_DATA_FOLDER.to_string())));
        self.state.overlays.diagnostics.facts = facts.into_iter().map(|(name, fact)| (name.to_owned(), fact)).collect();
    }

    /// Panics when a key is pressed, where the program was started to: F12 in drawing, after what was typed in the same frame
    /// was handled, F10 in a worker.
    fn panic_on_key(&self, context: &Context) {
        if !fault::fails_on_key() {
            return;
        }
        let (window, job) = context.input(|input| (input.key_pressed(egui::Key::F12), input.key_pressed(egui::Key::F10)));
        assert!(!window, "asked to fail");
        if job {
            self.worker.fail();
        }
    }

    /// Reports how far keys have been handled, so that what was typed after them goes where it belongs.
    fn answer(&self, context: &Context) {
        let palette = self.state.overlays.palette.as_ref();
        let busy = self.outbox.holds_an_answer();
        let looking = palette.is_some_and(|palette| !palette.is_settled());
        let ahead = context.plugin::<TypeAhead>();
        let mut ahead = ahead.lock();
        ahead.answered(Answer { busy, looking, field_in_main: palette.is_some() });
        if !self.outbox.is_empty() || ahead.is_waiting() {
            context.request_repaint();
        }
    }

    fn perform_command(&mut self, context: &Context, command: Command) {
        for change in dispatch(command, &self.state) {
            self.apply(context, change);
        }
    }
}

/// Saves notes and walks before a panic ends the program.
impl Drop for App {
    fn drop(&mut self) {
        if std::thread::panicking() && !self.closed {
            let saved = panic::catch_unwind(panic::AssertUnwindSafe(|| self.close()));
            if saved.is_err() {
                log::error!("saving after a failure failed too");
            }
        }
    }
}

impl Application for App {
    /// Takes what happened since the last frame: answers of workers, what was pressed and clicked.
    fn logic(&mut self, context: &Context, window: Option<&Window>) {
        self.apply(context, Change::Clock(jiff::Timestamp::now().as_millisecond()));
        self.watch_screens(context, window);
        self.ask_before_closing(context);
        for change in self.worker.answers() {
            self.ending_selection(context, |app| app.apply(context, change));
        }
        self.watch_selection(context);
        for message in self.outbox.drain() {
            match message {
                // What was selected or clicked becomes the subject by itself.
                Message::Change(
                    change @ Change::Navigation(
                        NavigationChange::Select { .. } | NavigationChange::Scrolled { .. } | NavigationChange::ScrolledAlone { .. },
                    ),
                ) => {
                    self.apply(context, change);
                }
                Message::Change(change) => self.ending_selection(context, |app| app.apply(context, change)),
                Message::Command(command) => self.ending_selection(context, |app| app.perform_command(context, command)),
            }
        }
        keep_arrows_from_the_focus(context);
        self.digit_begins_a_query(context);
        end_selection_on_escape(context, &self.state);
        let pressed = self.pressed(context);
        // A key closes the menu.
        if !pressed.is_empty() && egui::Popup::is_any_open(context) {
            egui::Popup::close_all(context);
        }
        for command in pressed {
            // The letter that is the key of a command is not typed into the field that it opens.
            context.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
            if matches!(command, Command::NextPane | Command::PreviousPane) {
                // The pane has the keyboard now, and no control beside it.
                context.memory_mut(egui::Memory::stop_text_input);
            }
            self.ending_selection(context, |app| app.perform_command(context, command));
        }
        for (button, command) in [(PointerButton::Extra1, Command::Back), (PointerButton::Extra2, Command::Forward)] {
            if context.input(|input| input.pointer.button_pressed(button)) {
                self.ending_selection(context, |app| app.perform_command(context, command));
            }
        }
        self.copy_on_event(context);
        let (dropped, zoom) = context.input(|input| {
            let files: Vec<PathBuf> = input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect();
            (files, input.zoom_delta())
        });
        for file in dropped {
            self.apply(context, Change::File(FileChange::Open(file)));
        }
        // Ctrl and the wheel is text size; egui would take it for zoom.
        // One notch comes spread over several frames.
        // What is left of one notch is no part of the next.
        self.zoomed = if (zoom - 1.0).abs() < f32::EPSILON { 1.0 } else { self.zoomed * zoom };
        if self.zoomed > ONE_NOTCH || self.zoomed < 1.0 / ONE_NOTCH {
            self.apply(context, Change::Prefs(PrefsChange::TextSize(if self.zoomed > 1.0 { 1 } else { -1 })));
            self.zoomed = 1.0;
        }
        self.restyle(context);
        self.watch_the_open_file();
        self.save_notes(context);
        self.keep_preferences_in_time(context);
        self.tick(context);
    }

    fn window_ui(&mut self, ui: &mut Ui) {
        let view = View { state: &self.state, tokens: Tokens::of(self.theme()), caches: &self.caches, outbox: &self.outbox };
        ui::window_ui(ui, view);
        self.written_in = ui.memory(egui::Memory::focused).filter(|_| ui.text_edit_focused());
        self.panic_on_key(ui.ctx());
        if !self.slow.is_zero() {
            std::thread::sleep(self.slow);
        }
        self.answer(ui);
    }

    fn save(&mut self) {
        self.keep();
    }

    fn end(&mut self) {
        self.close();
    }

    fn background(&self) -> Color32 {
        Tokens::of(self.theme()).desk
    }

    fn keep_window(&mut self, kept: &BTreeMap<String, String>) {
        if let Some(folder) = self.memory.path().and_then(Path::parent) {
            window_file::write(folder, kept);
        }
    }
}
