//! Windows drawn by the processor: egui's pictures painted into the window's own pixels, with no driver of any graphics
//! card. The window, its input, clipboard and accessibility are those of `winit` and `egui-winit`, as with the other
//! renderers.
//!
//! Knows nothing of what is drawn. One window is the first; others are made while it draws (`show_viewport_immediate`).

pub mod damage;
mod kept;
pub mod painter;
pub mod pixel_rect;
mod runner;
mod schedule;
mod surface;
pub mod textures;
mod windows;

use super::{application::Application, guarded_loop};
use eframe::UserEvent;
use egui::{ColorImage, Context, ViewportBuilder};
use painter::{Canvas, Frame, Parts};
use pixel_rect::PixelRect;
use std::{collections::BTreeMap, sync::Arc};
use textures::Textures;
use winit::{event_loop::EventLoop, window::Window};

/// What the first window is opened with.
#[derive(Debug, Default)]
pub struct Options {
    /// The window as it is where nothing was kept of it.
    pub viewport: ViewportBuilder,
    /// What was given to [`Application::keep_window`] at the end of the last run.
    pub kept: BTreeMap<String, String>,
}

/// Makes the program once its window is there, which nobody sees yet. The last argument is true where the window was put
/// where it was left.
pub type Create<'a> = Box<dyn FnOnce(&Context, &Arc<Window>, bool) -> Result<Box<dyn Application>, String> + 'a>;

/// Opens a window and runs until it is closed.
///
/// # Errors
/// What the system said where no window could be opened or drawn in.
pub fn run(event_loop: &mut EventLoop<UserEvent>, options: Options, create: Create<'_>) -> Result<(), String> {
    let mut runner = runner::Runner::new(event_loop.create_proxy(), options, create);
    guarded_loop::run(event_loop, &mut runner).map_err(|error| error.to_string())?;
    runner.into_result()
}

/// A frame as a picture.
#[must_use]
pub fn picture(frame: &Frame<'_>, textures: &Textures) -> ColorImage {
    let [width, height] = frame.size.map(|side| side as usize);
    let mut pixels = vec![0; width * height];
    let all = PixelRect { left: 0, top: 0, right: frame.size[0], bottom: frame.size[1] };
    painter::paint(frame, &Parts::of(frame, textures), textures, &mut Canvas { pixels: &mut pixels, width, height }, &[all]);
    let bytes: Vec<u8> = pixels.iter().flat_map(|pixel| [(pixel >> 16) as u8, (pixel >> 8) as u8, *pixel as u8]).collect();
    ColorImage::from_rgb([width, height], &bytes)
}
