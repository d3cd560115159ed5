//! The event loop of a program that is drawn by the processor: events in, frames when they are due.

use super::{
    Create, Options,
    kept::Kept,
    schedule::Schedule,
    windows::{Windows, show_immediate, with_event_loop},
};
use crate::platform::application::Application;
use eframe::UserEvent;
use egui::{Context, RawInput, ViewportCommand, ViewportEvent, ViewportId};
use egui_winit::accesskit_winit;
use std::{cell::RefCell, rc::Rc, sync::Arc, time::Instant};
use winit::{
    application::ApplicationHandler,
    event::{DeviceEvent, DeviceId, StartCause, WindowEvent},
    event_loop::{ActiveEventLoop, ControlFlow, EventLoopProxy},
    window::WindowId,
};

/// The program on winit's event loop.
pub(super) struct Runner<'a> {
    proxy: EventLoopProxy<UserEvent>,
    /// What the first window is made with; gone once it is there.
    waiting: Option<(Options, Create<'a>)>,
    running: Option<Running>,
    schedule: Schedule,
    /// Why it ended before a person ended it.
    failure: Option<String>,
}

/// The program while its window is there.
struct Running {
    context: Context,
    application: Box<dyn Application>,
    windows: Rc<RefCell<Windows>>,
    kept: Kept,
    /// What happened while nothing was drawn.
    unused: RawInput,
    is_shown: bool,
    ends: bool,
}

impl<'a> Runner<'a> {
    pub(super) fn new(proxy: EventLoopProxy<UserEvent>, options: Options, create: Create<'a>) -> Self {
        Self { proxy, waiting: Some((options, create)), running: None, schedule: Schedule::default(), failure: None }
    }

    /// Why there was no window.
    pub(super) fn into_result(self) -> Result<(), String> {
        self.failure.map_or(Ok(()), Err)
    }

    fn start(&mut self, event_loop: &ActiveEventLoop) -> Result<(), String> {
        let Some((options, create)) = self.waiting.take() else { return Ok(()) };
        let context = Context::default();
        context.set_embed_viewports(false);
        context.options_mut(|options| options.max_passes = 2.try_into().unwrap_or(options.max_passes));
        let Options { viewport, kept } = options;
        let kept = Kept::new(&context, kept);
        let mut windows = Windows::new(&context, kept.place(&context, viewport, event_loop), event_loop)?;
        let proxy = self.proxy.clone();
        context.set_request_repaint_callback(move |info| {
            let when = Instant::now() + info.delay;
            let (viewport_id, cumulative_pass_nr) = (info.viewport_id, info.current_cumulative_pass_nr);
            // Whoever asks after the end of the event loop gets no picture.
            let _ = proxy.send_event(UserEvent::RequestRepaint { viewport_id, when, cumulative_pass_nr });
        });
        windows.speak(event_loop, self.proxy.clone());
        let first = windows.first().ok_or("there is no window")?;
        kept.place_window(&first);
        let application = create(&context, &first, kept.has_place())?;
        let windows = Rc::new(RefCell::new(windows));
        let weak = Rc::downgrade(&windows);
        Context::set_immediate_viewport_renderer(move |context, viewport| {
            if let Some(windows) = weak.upgrade() {
                show_immediate(&windows, context, viewport);
            }
        });
        let unused = RawInput::default();
        self.running = Some(Running { context, application, windows, kept, unused, is_shown: false, ends: false });
        Ok(())
    }

    /// Draws a window, or, where it is not seen, goes on without drawing.
    fn draw(&mut self, event_loop: &ActiveEventLoop, window: WindowId, only_logic: bool) {
        let Some(running) = &mut self.running else { return };
        let found = running.windows.borrow_mut().find(window).map(|(viewport, _)| viewport);
        match found {
            // A window that another one makes is drawn with it.
            Some(id) if id != ViewportId::ROOT => {
                let by = running.windows.borrow().drawn_by(id);
                running.context.request_repaint_of(by);
            }
            Some(_) => {
                self.schedule.drawn(window, Instant::now());
                with_event_loop(event_loop, || running.frame(event_loop, only_logic));
            }
            None => {}
        }
        self.after(event_loop);
    }

    /// What follows from whatever happened: the end, or the next picture.
    fn after(&mut self, event_loop: &ActiveEventLoop) {
        if self.running.as_ref().is_some_and(|running| running.ends) {
            self.end();
            event_loop.exit();
        }
        if let Some(running) = &self.running {
            let windows = running.windows.borrow();
            self.schedule.forget(|id| windows.has(id));
        }
        event_loop.set_control_flow(self.schedule.next().map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn end(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.context.on_exit();
            running.keep();
            running.application.end();
        }
    }

    fn ask(&mut self, viewport: ViewportId, when: Instant) {
        let Some(running) = &self.running else { return };
        if let Some(one) = running.windows.borrow().get(viewport) {
            self.schedule.ask(one.window.id(), when, one.interval);
        }
    }
}

impl Running {
    fn frame(&mut self, event_loop: &ActiveEventLoop, only_logic: bool) {
        let Some((new, is_drawn)) = self.windows.borrow_mut().take_input(ViewportId::ROOT) else { return };
        let mut input = std::mem::take(&mut self.unused);
        input.append(new);
        let closes = input.viewport().close_requested();
        let window = self.windows.borrow().first();
        let commands = if only_logic || !is_drawn {
            let output = self.context.run_logic(&input, |context| self.application.logic(context, window.as_deref()));
            // No pass has used the input.
            self.unused = input;
            let mut commands = output.viewport_commands;
            let own = commands.get(&ViewportId::ROOT).cloned().unwrap_or_default();
            let mut windows = self.windows.borrow_mut();
            for (id, commands) in std::mem::take(&mut commands) {
                windows.perform(id, commands);
            }
            own
        } else {
            // Each window that is made in it borrows the windows for itself.
            let output = self.context.run_ui(input, |ui| {
                self.application.logic(ui.ctx(), window.as_deref());
                self.application.window_ui(ui);
            });
            let own = output.viewport_output.get(&ViewportId::ROOT).map(|root| root.commands.clone()).unwrap_or_default();
            self.windows.borrow_mut().show(ViewportId::ROOT, output, self.application.background(), Some(event_loop));
            if let Some(window) = window.filter(|_| !self.is_shown) {
                self.is_shown = true;
                self.kept.show_window(&window);
                self.windows.borrow_mut().show_again(ViewportId::ROOT);
            }
            own
        };
        self.ends |= closes && !commands.contains(&ViewportCommand::CancelClose);
        if self.kept.is_due() {
            self.keep();
        }
    }

    /// Saves what is kept for the next start.
    fn keep(&mut self) {
        let window = self.windows.borrow().first();
        if let Some(kept) = window.and_then(|window| self.kept.renew(&self.context, &window)) {
            self.application.keep_window(kept);
        }
        self.application.save();
    }
}

impl ApplicationHandler<UserEvent> for Runner<'_> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        if let Err(error) = self.start(event_loop) {
            self.failure = Some(error);
            self.running = None;
            event_loop.exit();
            return;
        }
        let first = self.running.as_ref().and_then(|running| running.windows.borrow().first());
        if let Some(first) = first {
            self.draw(event_loop, first.id(), false);
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, _: StartCause) {
        let due = self.schedule.due(Instant::now());
        let Some(running) = &self.running else { return };
        for id in due.draw {
            if let Some((_, one)) = running.windows.borrow_mut().find(id) {
                one.window.request_redraw();
            }
        }
        for id in due.settled {
            let mut windows = running.windows.borrow_mut();
            if let Some(viewport) = windows.find(id).map(|(viewport, _)| viewport) {
                windows.show_again(viewport);
            }
        }
        for id in due.overdue {
            self.draw(event_loop, id, true);
        }
        self.after(event_loop);
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        match event {
            UserEvent::RequestRepaint { viewport_id, when, cumulative_pass_nr } => {
                let now = self.running.as_ref().map_or(0, |running| running.context.cumulative_pass_nr_for(viewport_id));
                // A request from before the last picture has been met.
                if now == cumulative_pass_nr || now == cumulative_pass_nr + 1 {
                    self.ask(viewport_id, when);
                }
            }
            UserEvent::AccessKitActionRequest(event) => {
                let Some(running) = &self.running else { return };
                let asks = running.windows.borrow_mut().find(event.window_id).and_then(|(viewport, one)| match event.window_event {
                    accesskit_winit::WindowEvent::InitialTreeRequested => {
                        running.context.enable_accesskit();
                        Some(viewport)
                    }
                    accesskit_winit::WindowEvent::ActionRequested(request) => {
                        one.input.on_accesskit_action_request(request);
                        Some(viewport)
                    }
                    accesskit_winit::WindowEvent::AccessibilityDeactivated => {
                        running.context.disable_accesskit();
                        None
                    }
                });
                if let Some(viewport) = asks {
                    self.ask(viewport, Instant::now());
                }
            }
        }
        self.after(event_loop);
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        if matches!(event, WindowEvent::RedrawRequested) {
            let is_lost = !self.schedule.begin(window);
            let shown = is_lost
                && self.running.as_ref().is_some_and(|running| {
                    let mut windows = running.windows.borrow_mut();
                    windows.find(window).map(|(viewport, _)| viewport).is_some_and(|viewport| windows.show_again(viewport))
                });
            if !shown {
                self.draw(event_loop, window, false);
            }
            return;
        }
        let Some(running) = &self.running else { return };
        let mut asks = Vec::new();
        if let Some((viewport, one)) = running.windows.borrow_mut().find(window) {
            let own = Arc::clone(&one.window);
            let response = one.input.on_window_event(&own, &event);
            if response.repaint {
                asks.push(viewport);
            }
            match event {
                WindowEvent::CloseRequested => {
                    one.info.events.push(ViewportEvent::Close);
                    asks.extend([viewport, ViewportId::ROOT]);
                }
                WindowEvent::Occluded(is_occluded) => one.info.occluded = Some(is_occluded),
                _ => {}
            }
        }
        for viewport in asks {
            self.ask(viewport, Instant::now());
        }
        self.after(event_loop);
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, _: DeviceId, event: DeviceEvent) {
        let DeviceEvent::MouseMotion { delta } = event else { return };
        let Some(running) = &self.running else { return };
        let moved = running.windows.borrow_mut().iter_mut().any(|one| one.input.on_mouse_motion(delta));
        if moved {
            self.ask(ViewportId::ROOT, Instant::now());
            self.after(event_loop);
        }
    }

    fn exiting(&mut self, _: &ActiveEventLoop) {
        self.end();
    }
}
