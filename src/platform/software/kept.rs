//! What is kept from one start to the next, in the form in which `eframe` keeps it: a window is found again where it was
//! left, whichever way it was drawn then.

use egui::{Context, Memory, NumExt as _, Vec2, ViewportBuilder};
use egui_winit::{WindowGeometry, WindowSettings};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};
use winit::{event_loop::ActiveEventLoop, window::Window};

/// The names that `eframe` uses.
const PLACE: &str = "window";
const MEMORY: &str = "egui";

/// How often it is saved, where something has changed.
const EVERY: Duration = Duration::from_secs(30);

/// What is kept, as it was last read or written.
pub(super) struct Kept {
    texts: BTreeMap<String, String>,
    place: Option<WindowSettings>,
    /// Where the window was before it filled the display.
    normal: Option<WindowGeometry>,
    saved: Instant,
}

impl Kept {
    /// Gives egui back what it remembers.
    pub(super) fn new(context: &Context, texts: BTreeMap<String, String>) -> Self {
        if let Some(memory) = texts.get(MEMORY).and_then(|text| ron::from_str::<Memory>(text).ok()) {
            context.memory_mut(|now| *now = memory);
        }
        let place = texts.get(PLACE).and_then(|text| ron::from_str::<WindowSettings>(text).ok());
        Self { texts, place, normal: place.map(|place| place.normal_geometry()), saved: Instant::now() }
    }

    /// True where the window was left somewhere.
    pub(super) const fn has_place(&self) -> bool {
        self.place.is_some()
    }

    /// The first window where it was left, and no larger than the largest display: larger ones fail on some systems.
    pub(super) fn place(&self, context: &Context, viewport: ViewportBuilder, event_loop: &ActiveEventLoop) -> ViewportBuilder {
        let zoom = context.zoom_factor();
        let sizes = event_loop.available_monitors().map(|monitor| {
            let size = monitor.size().to_logical::<f32>(f64::from(zoom) * monitor.scale_factor());
            Vec2::new(size.width, size.height)
        });
        let largest = sizes.fold(Vec2::ZERO, Vec2::max);
        let largest = if largest == Vec2::ZERO { Vec2::splat(16_000.0) } else { largest };
        if let Some(mut place) = self.place {
            place.clamp_size_to_sane_values(largest);
            place.clamp_position_to_monitors(zoom, event_loop);
            return place.initialize_viewport_builder(zoom, viewport);
        }
        let inner_size = viewport.inner_size.map(|size| size.at_most(largest));
        ViewportBuilder { inner_size, ..viewport }
    }

    /// Moves the window where its builder could not.
    pub(super) fn place_window(&self, window: &Window) {
        if let Some(place) = &self.place {
            place.initialize_window(window);
        }
    }

    /// Shows the window for the first time.
    pub(super) fn show_window(&self, window: &Window) {
        if let Some(place) = &self.place {
            place.before_first_show(window);
        }
        window.set_visible(true);
        if let Some(place) = &self.place {
            place.after_first_show(window);
        }
    }

    /// True where it is time to save.
    pub(super) fn is_due(&self) -> bool {
        self.saved.elapsed() > EVERY
    }

    /// What is to be kept now; none where nothing has changed.
    pub(super) fn renew(&mut self, context: &Context, window: &Window) -> Option<&BTreeMap<String, String>> {
        self.saved = Instant::now();
        let place = WindowSettings::from_window(context.zoom_factor(), window, self.normal);
        self.normal = Some(place.normal_geometry());
        let before = self.texts.clone();
        let mut put = |name: &str, text: Result<String, ron::Error>| match text {
            Ok(text) => drop(self.texts.insert(name.to_owned(), text)),
            Err(error) => log::warn!("{name} cannot be kept: {error}"),
        };
        put(PLACE, ron::to_string(&place));
        put(MEMORY, context.memory(ron::to_string));
        (self.texts != before).then_some(&self.texts)
    }
}
