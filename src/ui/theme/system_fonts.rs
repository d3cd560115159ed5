//! Fonts of the system for letters that ours lack, such as Arabic or Chinese ones.
//!
//! Looking through the fonts of a system takes memory and time, so nothing is looked at before a letter is
//! missing; `eframe` would do so at every start.

use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;
use std::sync::OnceLock;

/// Finds fonts once a letter is missing.
#[derive(Default)]
pub struct SystemFonts(OnceLock<SystemFontProvider>);

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        self.0.get_or_init(SystemFontProvider::new).font_for(request)
    }
}
