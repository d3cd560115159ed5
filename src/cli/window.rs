//! What the command line asks of the window: to be opened, and what it kept. Left out of a program built without one,
//! where `no_window.rs` stands in.

use super::{COULD_NOT, DONE, RendererName, WindowArgs};
use crate::{
    app::{self, NotShown, Wanted},
    platform::{console, file_picker::Listener, log_book::LogBook, renderer::Renderer},
    state::{Choice, Theme},
    text,
};
use std::{collections::BTreeSet, process::ExitCode, time::Duration};

impl From<RendererName> for Renderer {
    fn from(name: RendererName) -> Self {
        match name {
            RendererName::Software => Self::Software,
            RendererName::Opengl => Self::OpenGl,
            RendererName::Wgpu => Self::Wgpu,
        }
    }
}

/// Opens the window; where there can be none, says why and what there is instead.
pub(super) fn open_window(args: WindowArgs) -> ExitCode {
    listen_to_the_log();
    let WindowArgs { file, home, fresh, theme, renderer, fail, fail_renderer, slow } = args;
    let (theme, renderer, slow) = (theme.map(Theme::from), renderer.map(Renderer::from), Duration::from_millis(slow));
    let failing = fail_renderer.into_iter().map(Renderer::from).collect();
    let wanted = Wanted { file, theme, home, fresh, renderer, failing, fails: fail, slow };
    let Err(NotShown { none, page, briefing }) = app::run(wanted) else { return ExitCode::from(DONE) };
    let words = if let Some(why) = &none.later {
        text::window_broke(why)
    } else {
        let tried: Vec<String> = none.tried.iter().map(app::attempt).collect();
        text::no_window(none.no_display, &tried, page.as_deref().map_err(String::as_str), &briefing)
    };
    eprintln!("{words}");
    console::say_where_nobody_reads(text::APP.words(), &words);
    ExitCode::from(COULD_NOT)
}

/// The choices in the filters of a briefing, as the window was last left with.
#[expect(clippy::unnecessary_wraps, reason = "a program without a window has none, and says so")]
pub(super) fn kept_filters(briefing: &str) -> Result<BTreeSet<Choice>, String> {
    Ok(app::kept_filters(briefing))
}

/// Where a person's own walks on bundled briefings are.
pub(super) fn walks_folder() -> Option<std::path::PathBuf> {
    app::data_folder().map(|folder| folder.join("walks"))
}

/// Where official texts of bundled briefings are.
pub(super) fn texts_folder() -> Option<std::path::PathBuf> {
    app::data_folder().map(|folder| folder.join("texts"))
}

/// Warnings and errors go to stderr; what the file dialog logs is listened to as well.
fn listen_to_the_log() {
    // What the libraries below say of a way to draw that does not hold is reported once, in words, by the start ladder; all
    // of it is in the diagnostics.
    let env = env_logger::Env::default()
        .default_filter_or("warn,arboard=off,eframe=off,egui_glow=error,egui_wgpu=off,wgpu_hal=off,wgpu_core=off,winit=off");
    let logger = env_logger::Builder::from_env(env).build();
    let level = logger.filter().max(log::LevelFilter::Error);
    // Fails only where a logger is set already; then that one goes on.
    if log::set_boxed_logger(Box::new(Listener(LogBook(logger)))).is_ok() {
        log::set_max_level(level.max(log::LevelFilter::Warn));
    }
}
