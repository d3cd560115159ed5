//! The pixels of one window: painted where they have changed, and given to the system.

use super::{
    damage::Damage,
    painter::{self, Canvas, Frame, PixelRect},
    textures::Textures,
};
use std::{num::NonZeroU32, sync::Arc};
use winit::{event_loop::OwnedDisplayHandle, window::Window};

/// The system's way to take pixels.
pub(super) type Display = softbuffer::Context<OwnedDisplayHandle>;

/// The pixels of a window.
pub(super) struct Surface {
    buffer: softbuffer::Surface<OwnedDisplayHandle, Arc<Window>>,
    damage: Damage,
    window: Arc<Window>,
}

impl Surface {
    /// The pixels of a window, which shows nothing yet.
    pub(super) fn new(display: &Display, window: &Arc<Window>) -> Result<Self, String> {
        let buffer = softbuffer::Surface::new(display, Arc::clone(window)).map_err(|error| error.to_string())?;
        Ok(Self { buffer, damage: Damage::default(), window: Arc::clone(window) })
    }

    /// Paints what has changed since the last frame, and shows it.
    pub(super) fn show(&mut self, frame: &Frame<'_>, textures: &Textures) -> Result<(), String> {
        let [width, height] = frame.size;
        // A minimized window has no size under Windows.
        let (Some(width), Some(height)) = (NonZeroU32::new(width), NonZeroU32::new(height)) else { return Ok(()) };
        let words = |error: softbuffer::SoftBufferError| error.to_string();
        self.buffer.resize(width, height).map_err(words)?;
        let mut buffer = self.buffer.buffer_mut().map_err(words)?;
        let areas = self.damage.changed(frame, textures, buffer.age());
        let shown: Vec<softbuffer::Rect> = areas.iter().filter_map(as_shown).collect();
        if shown.is_empty() {
            return Ok(());
        }
        let mut canvas = Canvas { pixels: &mut buffer, width: width.get() as usize, height: height.get() as usize };
        painter::paint(frame, textures, &mut canvas, &areas);
        // A compositor then says when it wants the next picture; it waits for this one, so only what is shown is announced.
        self.window.pre_present_notify();
        buffer.present_with_damage(&shown).map_err(words)
    }

    /// Shows once more what was painted last, as the system has lost it. False where the pixels are not there any more.
    pub(super) fn show_again(&mut self) -> bool {
        match self.buffer.buffer_mut() {
            Ok(buffer) if buffer.age() == 1 => {
                self.window.pre_present_notify();
                buffer.present().is_ok()
            }
            _ => false,
        }
    }
}

fn as_shown(area: &PixelRect) -> Option<softbuffer::Rect> {
    let side = |from: u32, to: u32| NonZeroU32::new(to.saturating_sub(from));
    Some(softbuffer::Rect { x: area.left, y: area.top, width: side(area.left, area.right)?, height: side(area.top, area.bottom)? })
}
