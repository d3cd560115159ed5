//! Looks at the first window before it is shown, and moves it to where a person can reach it.

use crate::platform::window_place::{Area, Display, in_sight};
use winit::window::Window;

/// Puts a window where a person can reach it that was last left where no display is now. The window library has made it
/// at the place it kept, and shows it after the first frame; until then nobody sees it move.
pub(super) fn bring_into_sight(window: &Window) {
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
