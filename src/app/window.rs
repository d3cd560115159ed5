//! The window on the screen.

use super::{App, Start};
use crate::{platform::file_picker::SystemPicker, state::Theme, text, ui::theme::SystemFonts};
use std::{path::PathBuf, sync::Arc};

/// Names the program to the desktop, and its folder for the window's place.
pub const APP_ID: &str = "plenary";

/// Where preferences are kept; none where the system has no place for them.
pub(super) fn memory_file() -> Option<PathBuf> {
    eframe::storage_dir(APP_ID).map(|folder| folder.join("memory.ron"))
}

/// Opens the window and runs until it is closed.
///
/// # Errors
/// Where no window can be had: no display, or no graphics driver.
pub fn run(file: Option<PathBuf>, theme: Option<Theme>, home: bool, fresh: bool) -> eframe::Result {
    let memory_file = memory_file();
    let begun = Start { file, picker: Arc::new(SystemPicker), theme, home, fresh, memory_file }.begin();
    let viewport = egui::ViewportBuilder::default()
        .with_title(text::APP)
        .with_app_id(APP_ID)
        .with_inner_size([1366.0, 768.0])
        .with_min_inner_size([480.0, 360.0])
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, system_font_fallback: false, ..Default::default() };
    eframe::run_native(
        APP_ID,
        options,
        Box::new(|creation| {
            creation.egui_ctx.add_font_provider(Arc::new(SystemFonts::default()));
            Ok(Box::new(App::new(&creation.egui_ctx, begun)))
        }),
    )
}
