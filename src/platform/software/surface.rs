//! The pixels of one window: painted where they have changed, and given to the system.

use super::{
    damage::Damage,
    painter::{self, Canvas, Frame, Parts},
    pixel_rect::PixelRect,
    textures::Textures,
};
use softbuffer::SoftBufferError;
use std::{num::NonZeroU32, sync::Arc};
use winit::{event_loop::OwnedDisplayHandle, window::Window};

/// The system's way to take pixels.
pub(super) type Display = softbuffer::Context<OwnedDisplayHandle>;

/// The pixels of a window.
pub(super) struct Surface {
    buffer: softbuffer::Surface<OwnedDisplayHandle, Arc<Window>>,
    damage: Damage,
    parts: Parts,
    window: Arc<Window>,
}

impl Surface {
    /// The pixels of a window, which shows nothing yet.
    pub(super) fn new(display: &Display, window: &Arc<Window>) -> Result<Self, String> {
        let mut buffer = softbuffer::Surface::new(display, Arc::clone(window)).map_err(|error| words(&error))?;
        // A system that has no room for them says so now, while there is another way to draw.
        if let Some((width, height)) = sides(window.inner_size().into()) {
            buffer.resize(width, height).map_err(|error| words(&error))?;
        }
        Ok(Self { buffer, damage: Damage::default(), parts: Parts::default(), window: Arc::clone(window) })
    }

    /// Paints what has changed since the last frame, and shows it.
    pub(super) fn show(&mut self, frame: &Frame<'_>, textures: &Textures) -> Result<(), String> {
        let Some((width, height)) = sides(frame.size) else { return Ok(()) };
        self.buffer.resize(width, height).map_err(|error| words(&error))?;
        let mut buffer = self.buffer.buffer_mut().map_err(|error| words(&error))?;
        self.parts.take(frame, textures);
        let areas = self.damage.changed(frame, &self.parts, textures, buffer.age());
        let shown: Vec<softbuffer::Rect> = areas.iter().filter_map(as_shown).collect();
        if shown.is_empty() {
            return Ok(());
        }
        let mut canvas = Canvas { pixels: &mut buffer, width: width.get() as usize, height: height.get() as usize };
        painter::paint(frame, &self.parts, textures, &mut canvas, &areas);
        // A compositor then says when it wants the next picture; it waits for this one, so only what is shown is announced.
        self.window.pre_present_notify();
        buffer.present_with_damage(&shown).map_err(|error| words(&error))
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

/// Width and height in pixels; none of a minimized window, which has no size under Windows.
fn sides([width, height]: [u32; 2]) -> Option<(NonZeroU32, NonZeroU32)> {
    NonZeroU32::new(width).zip(NonZeroU32::new(height))
}

/// What the system said, as a person reads it.
pub(super) fn words(error: &SoftBufferError) -> String {
    match error {
        SoftBufferError::PlatformError(Some(what), Some(why)) => format!("{what}: {why}"),
        SoftBufferError::PlatformError(Some(what), None) => what.clone(),
        SoftBufferError::PlatformError(None, Some(why)) => why.to_string(),
        _ => error.to_string(),
    }
}

fn as_shown(area: &PixelRect) -> Option<softbuffer::Rect> {
    let side = |from: u32, to: u32| NonZeroU32::new(to.saturating_sub(from));
    Some(softbuffer::Rect { x: area.left, y: area.top, width: side(area.left, area.right)?, height: side(area.top, area.bottom)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_stands_there_without_the_library_around_it() {
        let what = || Some("Visual 0x21 is unsupported".to_owned());
        assert_eq!(words(&SoftBufferError::PlatformError(what(), None)), "Visual 0x21 is unsupported");
        assert_eq!(words(&SoftBufferError::PlatformError(what(), Some("lost".into()))), "Visual 0x21 is unsupported: lost");
        assert_eq!(words(&SoftBufferError::PlatformError(None, Some("lost".into()))), "lost");
    }
}
