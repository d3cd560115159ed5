//! The window drawn by a graphics driver, by way of `eframe`.

use super::{Opening, adapter, viewport, without_place};
use crate::{
    app::{App, folders::APP_ID, window_file},
    platform::{
        application::Application,
        guarded_loop,
        log_book::last_lines,
        renderer::{Fall, Renderer},
    },
};
use eframe::{CreationContext, UserEvent, egui_wgpu, glow::HasContext as _};
use egui::{Context, Ui};
use std::sync::Arc;
use winit::event_loop::EventLoop;

/// The key under which `eframe` keeps the window's place.
const KEPT_PLACE: &str = "window";

/// What `eframe` puts before the error for which it ends, in the log. It returns the error itself only from an event loop
/// of its own, and there is one for all ways to draw.
const ENDS: &str = "Exiting because of error: ";

/// Opens the window and runs until it is closed.
pub(super) fn run(event_loop: &mut EventLoop<UserEvent>, opening: Opening<'_>) -> Result<(), Fall> {
    let before = errors().len();
    let create = |creation: &CreationContext<'_>| {
        let has_place = creation.storage.is_some_and(|storage| storage.get_string(KEPT_PLACE).is_some());
        let by = match (&creation.gl, &creation.wgpu_render_state) {
            (Some(gl), _) => gl.version().vendor_info.clone(),
            (None, Some(wgpu)) => adapter::name(&wgpu.adapter.get_info()),
            (None, None) => String::new(),
        };
        Ok(Box::new(opening.app(&creation.egui_ctx, creation.winit_window().map(AsRef::as_ref), &by, has_place)?) as Box<dyn eframe::App>)
    };
    let mut program = eframe::create_native(APP_ID, options(opening), Box::new(create), event_loop);
    let ran = guarded_loop::run(event_loop, &mut program);
    drop(program);
    ran.map_err(|error| Fall::NotThisWay(without_place(&error.to_string())))?;
    let errors = errors();
    if errors.len() > before || !opening.is_open.get() {
        return Err(Fall::NotThisWay(errors.last().map(|error| plain(error)).unwrap_or_default()));
    }
    Ok(())
}

/// The errors for which `eframe` has ended so far, the oldest first.
fn errors() -> Vec<String> {
    last_lines().iter().filter_map(|line| Some(line.split_once(ENDS)?.1.to_owned())).collect()
}

/// What an error says to a person: without the list of what was looked for and not found, and without places in the source.
fn plain(error: &str) -> String {
    without_place(error.split_once(". Error: ").filter(|(before, _)| before.contains("template")).map_or(error, |(_, why)| why))
}

fn options(opening: Opening<'_>) -> eframe::NativeOptions {
    let persistence_path = opening.data.map(|folder| folder.join(window_file::NAME));
    let mut options = eframe::NativeOptions { viewport: viewport(), persistence_path, system_font_fallback: false, ..Default::default() };
    if opening.renderer == Renderer::OpenGl {
        options.renderer = eframe::Renderer::Glow;
        return options;
    }
    options.renderer = eframe::Renderer::Wgpu;
    if let egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.native_adapter_selector = Some(Arc::new(adapter::choose));
        // OpenGL has a step of its own.
        setup.instance_descriptor.backends = eframe::wgpu::Backends::from_env().unwrap_or(eframe::wgpu::Backends::PRIMARY);
    }
    options
}

/// The program as `eframe` drives it.
impl eframe::App for App {
    fn logic(&mut self, context: &Context, frame: &mut eframe::Frame) {
        Application::logic(self, context, frame.winit_window().map(AsRef::as_ref));
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        self.window_ui(ui);
    }

    fn save(&mut self, _: &mut dyn eframe::Storage) {
        Application::save(self);
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.end();
    }

    fn clear_color(&self, _: &egui::Visuals) -> [f32; 4] {
        egui::Rgba::from(self.background()).to_array()
    }
}
