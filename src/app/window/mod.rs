//! Opens the window, drawn in the first way that works.

mod adapter;
mod eframe_window;
mod place;
mod software_window;

use super::{
    App, Start, Startup, fault,
    folders::{APP_ID, memory_file},
    graphics, page_instead,
};
use crate::{
    platform::{
        console,
        file_picker::SystemPicker,
        renderer::{Attempt, Fall, NoWindow, Renderer, climb},
    },
    state::Theme,
    text,
    ui::theme::SystemFonts,
};
use egui::{Context, ViewportBuilder};
use std::{
    cell::{Cell, RefCell},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use winit::{event_loop::EventLoop, window::Window};

/// What a person asked for on the command line.
#[derive(Debug, Default)]
pub struct Wanted {
    /// The file to open.
    pub file: Option<PathBuf>,
    /// The theme.
    pub theme: Option<Theme>,
    /// True to start on the first page.
    pub home: bool,
    /// True to forget how the briefing was looked at.
    pub fresh: bool,
    /// The one way to draw that is to be tried.
    pub renderer: Option<Renderer>,
    /// The ways to draw that are to panic, to try what happens then.
    pub failing: Vec<Renderer>,
    /// True to panic when F12 is pressed, to try what happens then.
    pub fails: bool,
    /// How much longer each frame takes than it needs, to try a slow machine.
    pub slow: Duration,
}

/// Why there was no window, or why it went away, and what there is instead.
#[derive(Debug)]
pub struct NotShown {
    /// What was tried.
    pub none: NoWindow,
    /// Where the briefing was written as a page, or why it was not.
    pub page: Result<PathBuf, String>,
    /// The briefing, as the command line takes it.
    pub briefing: String,
}

/// Opens the window and runs until it is closed. Where there can be none, the briefing is written as a page.
///
/// # Errors
/// No window could be opened, or it failed.
pub fn run(wanted: Wanted) -> Result<(), NotShown> {
    let Wanted { file, theme, home, fresh, renderer, failing, fails, slow } = wanted;
    let memory_file = memory_file();
    let data = memory_file.as_deref().and_then(Path::parent).map(Path::to_owned);
    fault::watch(memory_file.as_deref().and_then(fault::folder));
    if fails {
        fault::fail_on_key();
    }
    let picker = SystemPicker {
        open: text::files::OPEN_DIALOG.words(),
        save: text::files::SAVE_DIALOG.words(),
        filter: text::files::BRIEFINGS_AND_NOTES.words(),
    };
    let startup = Start { file, picker: Arc::new(picker), theme, home, fresh, memory_file }.begin();
    // A person's choice is tried first, and never alone: it must not leave anybody without a window.
    let preferred = graphics::preferred(startup.state.prefs.graphics);
    let ways = renderer.map_or_else(|| Renderer::ladder_from(preferred), |alone| vec![alone]);
    // It is taken when there is a window, so that a way to draw that does not hold leaves it for the next.
    let startup = RefCell::new(Some(startup));
    let is_open = Cell::new(false);
    // There is one event loop in the life of a program, whatever is tried on it.
    let mut event_loop = None;
    climb(&ways, &is_open, |renderer, tried| {
        let event_loop = match &mut event_loop {
            Some(event_loop) => event_loop,
            // It uses the display, and nothing that draws.
            none => none.insert(EventLoop::with_user_event().build().map_err(|error| Fall::NoDisplay(without_place(&error.to_string())))?),
        };
        let opening = Opening {
            startup: &startup,
            is_open: &is_open,
            renderer,
            fails: failing.contains(&renderer),
            tried,
            slow,
            data: data.as_deref(),
        };
        match renderer {
            Renderer::Software => software_window::run(event_loop, opening),
            Renderer::OpenGl | Renderer::Wgpu => eframe_window::run(event_loop, opening),
        }
    })
    .map_err(|none| {
        let (briefing, page) =
            startup.take().map_or_else(|| (String::new(), Err(String::new())), |startup| page_instead::write(&startup, data.as_deref()));
        NotShown { none, page, briefing }
    })
}

/// One attempt to open the window.
#[derive(Clone, Copy)]
struct Opening<'a> {
    startup: &'a RefCell<Option<Startup>>,
    is_open: &'a Cell<bool>,
    renderer: Renderer,
    /// True to panic instead.
    fails: bool,
    tried: &'a [Attempt],
    slow: Duration,
    /// The data folder; `None` where the system has no place for one.
    data: Option<&'a Path>,
}

impl Opening<'_> {
    /// The program in its window, which nobody sees yet. `by` is what draws, as the system calls it; `has_place` is true for a
    /// window that was put where it was left.
    fn app(&self, context: &Context, window: Option<&Window>, by: &str, has_place: bool) -> Result<App, String> {
        assert!(!self.fails, "asked to fail");
        let startup = self.startup.take().ok_or("the window is opened a second time")?;
        self.is_open.set(true);
        console::let_go();
        fault::window_is_there(self.renderer);
        if let Some(window) = window.filter(|_| has_place) {
            place::bring_into_sight(window);
        }
        context.add_font_provider(Arc::new(SystemFonts::default()));
        let mut app = App::new(context, startup);
        app.drawn_with(self.renderer, by, self.tried);
        Ok(app.on_a_desktop().slowed(self.slow))
    }
}

fn viewport() -> ViewportBuilder {
    ViewportBuilder::default()
        .with_title(text::APP)
        .with_app_id(APP_ID)
        .with_icon(icon())
        .with_inner_size([1366.0, 768.0])
        .with_min_inner_size([480.0, 360.0])
        .with_drag_and_drop(true)
}

/// The message of the system, without the place in the window library that asked it.
fn without_place(words: &str) -> String {
    let after = words.split_once(".rs:").and_then(|(_, rest)| rest.split_once(": ")).map(|(_, rest)| rest);
    after.unwrap_or(words).to_owned()
}

/// The logo, for title bars and lists of windows; where the desktop knows the program it takes the one installed.
fn icon() -> egui::IconData {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../../packaging/icons/plenary-128.png"));
    icon.inspect_err(|error| log::warn!("the icon cannot be read: {error}")).unwrap_or_default()
}
