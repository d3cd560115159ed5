//! The two windows of a workshop: which displays there are, and where each window goes.

use super::App;
use crate::{
    platform::displays::Displays,
    state::{AudiencePlacement, Change, Monitor, Monitors, Screens, WorkshopChange},
    ui::audience_id,
};
use egui::{Context, ViewportCommand, ViewportId, pos2, vec2};
use std::time::Duration;
use winit::window::Window;

/// The size of the audience window among others, in points.
const WINDOW: egui::Vec2 = vec2(1120.0, 630.0);

impl App {
    /// Tells the state which displays there are, where that has changed.
    pub(super) fn watch_screens(&mut self, context: &Context, window: Option<&Window>) {
        let asked = self.state().overlays.walk_start.is_some()
            || self.state().workshop.is_some()
            || context.input(|input| !input.events.is_empty());
        let Some(window) = window.filter(|_| asked) else { return };
        if self.state().workshop.is_none() && self.state().overlays.walk_start.is_none() {
            self.displays = None;
        } else if self.displays.is_none() {
            self.displays = Some(Displays::listen());
        }
        if let Some(displays) = &self.displays {
            displays.pass_on(window.id().into());
        }
        let monitors: Vec<Monitor> = window
            .available_monitors()
            .map(|monitor| {
                let (corner, size) = (monitor.position(), monitor.size());
                Monitor { corner: (corner.x, corner.y), size: (size.width, size.height) }
            })
            .collect();
        let here = window.current_monitor().map(|monitor| monitor.position());
        let console = here.and_then(|here| monitors.iter().position(|monitor| monitor.corner == (here.x, here.y))).unwrap_or(0);
        let monitors = Monitors { all: monitors, own: console };
        if self.state().monitors != monitors {
            self.apply(context, Change::Workshop(WorkshopChange::Monitors(monitors)));
        }
    }

    /// Closing the console during a workshop asks first.
    pub(super) fn ask_before_closing(&mut self, context: &Context) {
        let asks = self.state().workshop.is_some() && context.input(|input| input.viewport().close_requested());
        if asks {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
            self.apply(context, Change::Workshop(WorkshopChange::AskEnd(true)));
        }
    }

    /// During a workshop a frame is drawn every second, for the clock of the console.
    pub(super) fn tick(&mut self, context: &Context) {
        self.keep_awake();
        if let Some(workshop) = &self.state().workshop {
            // A window that has just opened takes the keyboard; the trainer works in the other one.
            let there = context.input(|input| input.raw.viewports.contains_key(&audience_id()));
            if there && !self.room_seen {
                bring_to_front(context, &workshop.screens);
            }
            self.room_seen = there;
            let rest = 1000 - self.state().clock.now.rem_euclid(1000);
            context.request_repaint_after(Duration::from_millis(rest.unsigned_abs() + 5));
        } else {
            self.room_seen = false;
        }
    }

    /// Keeps the display awake during a workshop.
    fn keep_awake(&mut self) {
        match (self.state().workshop.is_some(), &self.awake) {
            (true, None) if self.on_a_desktop => self.awake = Some(self.caches_mut().1.keep_awake()),
            (false, Some(_)) => self.awake = None,
            _ => {}
        }
    }

    /// Brings the console or the audience window to the front and moves nothing, so that what the room sees does not flicker.
    pub(super) fn bring_forward(&self, context: &Context) {
        if let Some(workshop) = &self.state().workshop {
            bring_to_front(context, &workshop.screens);
        }
    }

    /// Puts the windows where the state has them.
    pub(super) fn present(&self, context: &Context) {
        let window = audience_id();
        let audience = |command| context.send_viewport_cmd_to(window, command);
        let console = |command| context.send_viewport_cmd_to(ViewportId::ROOT, command);
        let Some(workshop) = &self.state().workshop else { return };
        let screens = &workshop.screens;
        let scale = context.pixels_per_point();
        let corner = |display: usize| {
            screens.monitors.get(display).map(|monitor| pos2(monitor.corner.0 as f32 / scale, monitor.corner.1 as f32 / scale))
        };
        // Before it is there its builder places it.
        let there = context.input(|input| input.raw.viewports.contains_key(&window));
        if there {
            match screens.audience {
                AudiencePlacement::Full(display) => {
                    // A window leaves full screen on one display before it fills another.
                    audience(ViewportCommand::Fullscreen(false));
                    if let Some(corner) = corner(display) {
                        audience(ViewportCommand::OuterPosition(corner));
                    }
                    audience(ViewportCommand::SetMonitor(display));
                }
                AudiencePlacement::Window => {
                    audience(ViewportCommand::Fullscreen(false));
                    audience(ViewportCommand::InnerSize(WINDOW));
                    if let Some(corner) = corner(screens.console) {
                        audience(ViewportCommand::OuterPosition(corner + vec2(48.0, 48.0)));
                    }
                }
            }
        }
        if screens.has_two()
            && self.state().monitors.own != screens.console
            && let Some(corner) = corner(screens.console)
        {
            console(ViewportCommand::OuterPosition(corner + vec2(24.0, 24.0)));
        }
        bring_to_front(context, screens);
        context.request_repaint();
    }
}

/// The window in front has the keyboard.
fn bring_to_front(context: &Context, screens: &Screens) {
    let window = if screens.console_in_front { ViewportId::ROOT } else { audience_id() };
    context.send_viewport_cmd_to(window, ViewportCommand::Focus);
}
