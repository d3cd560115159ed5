//! The windows there are: each with its input, its place in the tree of windows, and its pixels.

use super::{
    painter::Frame,
    surface::{Display, Surface, words},
    textures::Textures,
};
use eframe::UserEvent;
use egui::{
    Color32, Context, FullOutput, ImmediateViewport, OrderedViewportIdMap, RawInput, ViewportBuilder, ViewportCommand, ViewportId,
    ViewportIdPair, ViewportInfo, ViewportOutput,
};
use egui_winit::ActionRequested;
use std::{
    cell::RefCell,
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};
use winit::{
    event_loop::{ActiveEventLoop, EventLoopProxy},
    window::{Window, WindowId},
};

/// The widest texture that is asked for, in pixels. There is no card that sets a limit.
const TEXTURE_SIDE: usize = 16 * 1024;

/// From one picture to the next, where a display does not say how many it shows.
const INTERVAL: Duration = Duration::from_micros(16_667);

scoped_tls::scoped_thread_local! {
    /// The event loop while a window is drawn: a window that another one draws is made in the middle of that.
    static EVENT_LOOP: ActiveEventLoop
}

/// Runs `act`; windows can be made in it.
pub(super) fn with_event_loop<R>(event_loop: &ActiveEventLoop, act: impl FnOnce() -> R) -> R {
    EVENT_LOOP.set(event_loop, act)
}

/// All windows of the program.
pub(super) struct Windows {
    context: Context,
    display: Display,
    beginning: Instant,
    textures: Textures,
    all: BTreeMap<ViewportId, OneWindow>,
}

/// One window.
pub(super) struct OneWindow {
    ids: ViewportIdPair,
    builder: ViewportBuilder,
    pub(super) window: Arc<Window>,
    pub(super) info: ViewportInfo,
    pub(super) input: egui_winit::State,
    surface: Surface,
    actions: Vec<ActionRequested>,
    /// From one picture of its display to the next.
    pub(super) interval: Duration,
}

impl OneWindow {
    fn new(
        context: &Context,
        display: &Display,
        ids: ViewportIdPair,
        builder: ViewportBuilder,
        event_loop: &ActiveEventLoop,
    ) -> Result<Self, String> {
        let window = egui_winit::create_window(context, event_loop, &builder).map_err(|error| error.to_string())?;
        let window = Arc::new(window);
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, context, &window, true);
        let scale = window.scale_factor() as f32;
        let input =
            egui_winit::State::new(context.clone(), ids.this, event_loop, Some(scale), event_loop.system_theme(), Some(TEXTURE_SIDE));
        let surface = Surface::new(display, &window)?;
        let rate = window.current_monitor().and_then(|monitor| monitor.refresh_rate_millihertz()).filter(|rate| *rate >= 20_000);
        let interval = rate.map_or(INTERVAL, |rate| Duration::from_secs_f64(1000.0 / f64::from(rate)));
        Ok(Self { ids, builder, window, info, input, surface, actions: Vec::new(), interval })
    }

    /// True where somebody can see it, as far as the system says, or wants its picture all the same.
    fn is_painted(&self) -> bool {
        self.info.visible().unwrap_or(true) || self.actions.iter().any(ActionRequested::wants_paint)
    }

    fn perform(&mut self, context: &Context, commands: Vec<ViewportCommand>) {
        egui_winit::process_viewport_commands(context, &mut self.info, commands, &self.window, &mut self.actions);
    }

    /// What egui asked of the window that egui-winit leaves to whoever draws.
    fn act(&mut self, frame: &Frame<'_>, textures: &Textures) {
        let mut asked = Vec::new();
        for action in self.actions.drain(..) {
            let events = &mut self.input.egui_input_mut().events;
            match action {
                ActionRequested::Screenshot(callback) => asked.push(callback),
                ActionRequested::PaintWhileHidden => {}
                ActionRequested::Cut => events.push(egui::Event::Cut),
                ActionRequested::Copy => events.push(egui::Event::Copy),
                ActionRequested::Paste => {
                    let text = self.input.clipboard_text().map(|text| text.replace("\r\n", "\n")).filter(|text| !text.is_empty());
                    self.input.egui_input_mut().events.extend(text.map(egui::Event::Paste));
                }
            }
        }
        if !asked.is_empty() {
            let picture = Arc::new(super::picture(frame, textures));
            for callback in asked {
                callback.complete(Arc::clone(&picture));
            }
        }
    }
}

impl Windows {
    /// With the first window, which stays hidden until it is told to show itself.
    pub(super) fn new(context: &Context, builder: ViewportBuilder, event_loop: &ActiveEventLoop) -> Result<Self, String> {
        let display = softbuffer::Context::new(event_loop.owned_display_handle()).map_err(|error| words(&error))?;
        let ids = ViewportIdPair::ROOT;
        let first = OneWindow::new(context, &display, ids, builder.with_visible(false), event_loop)?;
        let all = BTreeMap::from([(ViewportId::ROOT, first)]);
        Ok(Self { context: context.clone(), display, beginning: Instant::now(), textures: Textures::default(), all })
    }

    /// Has the first window speak to screen readers; to be called before it is shown.
    pub(super) fn speak(&mut self, event_loop: &ActiveEventLoop, proxy: EventLoopProxy<UserEvent>) {
        if let Some(first) = self.all.get_mut(&ViewportId::ROOT) {
            first.input.init_accesskit(event_loop, &first.window, proxy);
        }
    }

    /// The first window.
    pub(super) fn first(&self) -> Option<Arc<Window>> {
        self.get(ViewportId::ROOT).map(|one| Arc::clone(&one.window))
    }

    /// The window of a viewport.
    pub(super) fn get(&self, id: ViewportId) -> Option<&OneWindow> {
        self.all.get(&id)
    }

    /// The viewport of a window, and the window.
    pub(super) fn find(&mut self, id: WindowId) -> Option<(ViewportId, &mut OneWindow)> {
        self.all.iter_mut().find(|(_, one)| one.window.id() == id).map(|(viewport, one)| (*viewport, one))
    }

    /// True where a window is there.
    pub(super) fn has(&self, id: WindowId) -> bool {
        self.all.values().any(|one| one.window.id() == id)
    }

    /// All windows, for what concerns each.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut OneWindow> {
        self.all.values_mut()
    }

    /// The window that draws this one: itself, or the one whose drawing makes it.
    pub(super) fn drawn_by(&self, id: ViewportId) -> ViewportId {
        self.all.get(&id).map_or(ViewportId::ROOT, |one| one.ids.parent)
    }

    /// What happened in a window since it was last asked, and whether the window is drawn: it is, or one that it makes is.
    pub(super) fn take_input(&mut self, id: ViewportId) -> Option<(RawInput, bool)> {
        let one = self.all.get_mut(&id)?;
        egui_winit::update_viewport_info(&mut one.info, &self.context, &one.window, false);
        let mut input = one.input.take_egui_input(&one.window);
        input.time = Some(self.beginning.elapsed().as_secs_f64());
        input.viewports = self.all.iter().map(|(id, one)| (*id, one.info.clone())).collect();
        let is_drawn = self.all.values().any(|one| (one.ids.this == id || one.ids.parent == id) && one.is_painted());
        Some((input, is_drawn))
    }

    /// Performs what a pass of one window asked of the system, shows its picture, and makes, changes and closes windows.
    /// Only the pass of the outermost window says which windows there are: `event_loop` is for that one.
    pub(super) fn show(&mut self, id: ViewportId, output: FullOutput, background: Color32, event_loop: Option<&ActiveEventLoop>) {
        let FullOutput { platform_output, mut textures_delta, shapes, pixels_per_point, viewport_output } = output;
        self.textures.set(&mut textures_delta);
        if let Some(one) = self.all.get_mut(&id) {
            // They have been used.
            one.info.events.clear();
            match event_loop {
                Some(event_loop) => one.input.handle_platform_output_with_event_loop(&one.window, event_loop, platform_output),
                None => one.input.handle_platform_output(&one.window, platform_output),
            }
            if one.is_painted() {
                let primitives = self.context.tessellate(shapes, pixels_per_point);
                let frame = Frame { size: one.window.inner_size().into(), pixels_per_point, background, primitives: &primitives };
                if let Err(error) = one.surface.show(&frame, &self.textures) {
                    log::error!("a picture could not be shown: {error}");
                }
                one.act(&frame, &self.textures);
            }
        }
        self.textures.free(&mut textures_delta);
        if let Some(event_loop) = event_loop {
            self.update(viewport_output, event_loop);
        }
    }

    /// Shows a window's last picture once more. False where it has to be drawn anew.
    pub(super) fn show_again(&mut self, id: ViewportId) -> bool {
        self.all.get_mut(&id).is_none_or(|one| one.surface.show_again())
    }

    /// Performs commands that came without a picture.
    pub(super) fn perform(&mut self, id: ViewportId, commands: Vec<ViewportCommand>) {
        if let Some(one) = self.all.get_mut(&id) {
            one.perform(&self.context, commands);
        }
    }

    fn update(&mut self, there: OrderedViewportIdMap<ViewportOutput>, event_loop: &ActiveEventLoop) {
        self.all.retain(|id, _| there.contains_key(id));
        for (id, ViewportOutput { parent, builder, commands, .. }) in there {
            let ids = ViewportIdPair::from_self_and_parent(id, parent);
            // The first window's own builder does not change while it runs.
            if id != ViewportId::ROOT {
                self.make(ids, builder, event_loop);
            }
            self.perform(id, commands);
        }
    }

    /// Makes a window, or changes it to what its builder says now.
    fn make(&mut self, ids: ViewportIdPair, mut builder: ViewportBuilder, event_loop: &ActiveEventLoop) {
        if builder.icon.is_none() {
            builder.icon = self.all.get(&ids.parent).and_then(|parent| parent.builder.icon.clone());
        }
        if let Some(one) = self.all.get_mut(&ids.this) {
            one.ids = ids;
            let (commands, is_another) = one.builder.patch(builder.clone());
            one.perform(&self.context, commands);
            if !is_another {
                return;
            }
        }
        match OneWindow::new(&self.context, &self.display, ids, builder, event_loop) {
            Ok(one) => drop(self.all.insert(ids.this, one)),
            Err(error) => log::error!("a window could not be opened: {error}"),
        }
    }
}

/// Draws a window that another one's drawing makes. Nothing is borrowed while `viewport_ui_cb` runs, as it may make one too.
pub(super) fn show_immediate(windows: &RefCell<Windows>, context: &Context, viewport: ImmediateViewport<'_>) {
    let ImmediateViewport { ids, builder, mut viewport_ui_cb } = viewport;
    if EVENT_LOOP.is_set() {
        EVENT_LOOP.with(|event_loop| windows.borrow_mut().make(ids, builder, event_loop));
    }
    let input = windows.borrow_mut().take_input(ids.this).map(|(input, _)| input);
    // Where no window can be made its contents are laid out all the same: whoever draws them waits for what they return.
    let without = || {
        let viewports = std::iter::once((ids.this, ViewportInfo::default())).collect();
        RawInput { viewport_id: ids.this, viewports, ..RawInput::default() }
    };
    let output = context.run_ui(input.unwrap_or_else(without), |ui| viewport_ui_cb(ui));
    let background = context.global_style().visuals.panel_fill;
    windows.borrow_mut().show(ids.this, output, background, None);
}
