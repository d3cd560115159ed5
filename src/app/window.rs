//! Opens the window: its place, its icon, and the ways to draw it.

use super::{
    App, Start, Startup, fault,
    folders::{APP_ID, data_folder, memory_file},
    page_instead,
};
use crate::{
    platform::{
        console,
        file_picker::SystemPicker,
        renderer::{Attempt, Fall, NoWindow, Renderer, climb},
        window_place::{Area, Display, in_sight},
    },
    state::Theme,
    text,
    ui::theme::SystemFonts,
};
use eframe::{CreationContext, egui_wgpu, glow::HasContext as _};
use std::{
    cell::{Cell, RefCell},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

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
    let Wanted { file, theme, home, fresh, renderer, fails, slow } = wanted;
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
    // It is taken when there is a window, so that a way to draw that does not hold leaves it for the next.
    let startup = RefCell::new(Some(startup));
    let is_open = Cell::new(false);
    climb(renderer, &is_open, |renderer, tried| {
        let create = |creation: &CreationContext<'_>| {
            let startup = startup.take().ok_or("the window is opened a second time")?;
            is_open.set(true);
            console::let_go();
            fault::window_is_there(renderer);
            Ok(Box::new(app(creation, startup, renderer, tried).on_a_desktop().slowed(slow)) as Box<dyn eframe::App>)
        };
        eframe::run_native(APP_ID, options(renderer), Box::new(create)).map_err(fall)
    })
    .map_err(|none| {
        let (briefing, page) =
            startup.take().map_or_else(|| (String::new(), Err(String::new())), |startup| page_instead::write(&startup, data.as_deref()));
        NotShown { none, page, briefing }
    })
}

fn app(creation: &CreationContext<'_>, startup: Startup, renderer: Renderer, tried: &[Attempt]) -> App {
    bring_into_sight(creation);
    creation.egui_ctx.add_font_provider(Arc::new(SystemFonts::default()));
    let mut app = App::new(&creation.egui_ctx, startup);
    let by = match (&creation.gl, &creation.wgpu_render_state) {
        (Some(gl), _) => gl.version().vendor_info.clone(),
        (None, Some(wgpu)) => wgpu.adapter.get_info().name,
        (None, None) => String::new(),
    };
    app.drawn_with(&format!("{renderer} {by}"), tried);
    app
}

/// The key under which the window library keeps the window's place.
const KEPT_PLACE: &str = "window";

/// Puts a window where a person can reach it that was last left where no display is now. The window library has made it
/// at the place it kept, and shows it after the first frame; until then nobody sees it move.
fn bring_into_sight(creation: &CreationContext<'_>) {
    let is_kept = creation.storage.is_some_and(|storage| storage.get_string(KEPT_PLACE).is_some());
    let Some(window) = creation.winit_window().filter(|_| is_kept) else { return };
    // macOS counts in points of each display, where the window library has let go of a place that none shows. Elsewhere
    // a window that fills a display does so already and would let go of it if it were moved; under X11 it does when shown.
    let fills = !cfg!(target_os = "linux") && (window.is_maximized() || window.fullscreen().is_some());
    if cfg!(target_os = "macos") || fills {
        return;
    }
    // Under Wayland a window has no place, and the desktop sees to it that it is in sight.
    let Ok(mut corner) = window.outer_position() else { return };
    let mut size = window.inner_size();
    let primary = window.primary_monitor();
    let mut displays = Vec::new();
    for monitor in primary.into_iter().chain(window.available_monitors()) {
        let (corner, size, scale) = (monitor.position(), monitor.size(), monitor.scale_factor());
        displays.push(Display { area: Area { corner: (corner.x, corner.y), size: (size.width, size.height) }, scale });
    }
    let place = Area { corner: (corner.x, corner.y), size: (size.width, size.height) };
    let better = in_sight(place, &displays);
    if better.size != place.size {
        (size.width, size.height) = better.size;
        let _ = window.request_inner_size(size);
    }
    if better != place {
        (corner.x, corner.y) = better.corner;
        window.set_outer_position(corner);
        log::info!("the window was left out of sight at {place:?} and is put to {better:?}");
    }
}

fn options(renderer: Renderer) -> eframe::NativeOptions {
    let viewport = egui::ViewportBuilder::default()
        .with_title(text::APP)
        .with_app_id(APP_ID)
        .with_icon(icon())
        .with_inner_size([1366.0, 768.0])
        .with_min_inner_size([480.0, 360.0])
        .with_drag_and_drop(true);
    let persistence_path = data_folder().map(|folder| folder.join("app.ron"));
    let mut options = eframe::NativeOptions { viewport, persistence_path, system_font_fallback: false, ..Default::default() };
    match renderer {
        Renderer::OpenGl => options.renderer = eframe::Renderer::Glow,
        Renderer::Wgpu => {
            options.renderer = eframe::Renderer::Wgpu;
            if let egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
                // A reader needs no second graphics card; and OpenGL was tried already.
                setup.power_preference = eframe::wgpu::PowerPreference::LowPower;
                setup.instance_descriptor.backends = eframe::wgpu::Backends::from_env().unwrap_or(eframe::wgpu::Backends::PRIMARY);
            }
        }
    }
    options
}

/// What an error of the window library means for the next way to draw.
fn fall(error: eframe::Error) -> Fall {
    match error {
        // The event loop uses the display, and nothing that draws.
        eframe::Error::WinitEventLoop(error) => Fall::NoDisplay(without_place(&error.to_string())),
        // Without the template it could not match, which says nothing to a person.
        eframe::Error::NoGlutinConfigs(_, error) => Fall::NotThisWay(error.to_string()),
        other => Fall::NotThisWay(without_place(&other.to_string())),
    }
}

/// The message of the system, without the place in the window library that asked it.
fn without_place(words: &str) -> String {
    let after = words.split_once(".rs:").and_then(|(_, rest)| rest.split_once(": ")).map(|(_, rest)| rest);
    after.unwrap_or(words).to_owned()
}

/// The logo, for title bars and lists of windows; where the desktop knows the program it takes the one installed.
fn icon() -> egui::IconData {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../packaging/icons/plenary-128.png"));
    icon.inspect_err(|error| log::warn!("the icon cannot be read: {error}")).unwrap_or_default()
}
