//! Runs a program on the event loop so that a panic in it leaves the loop usable.
//!
//! A panic that went through the loop would leave it in the middle of a run: the next program on it is never told to
//! begin, and waits for that without end. So the loop is ended first, and the panic goes on after that.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
};
use winit::{
    application::ApplicationHandler,
    error::EventLoopError,
    event::{DeviceEvent, DeviceId, StartCause, WindowEvent},
    event_loop::{ActiveEventLoop, EventLoop},
    platform::run_on_demand::EventLoopExtRunOnDemand as _,
    window::WindowId,
};

/// Runs until the program ends the loop, or panics.
///
/// # Errors
/// What the window system said.
///
/// # Panics
/// As the program did.
pub fn run<T: 'static>(event_loop: &mut EventLoop<T>, program: &mut impl ApplicationHandler<T>) -> Result<(), EventLoopError> {
    let mut guarded = Guarded { program, panicked: None };
    let ran = event_loop.run_app_on_demand(&mut guarded);
    if let Some(panicked) = guarded.panicked {
        resume_unwind(panicked);
    }
    ran
}

struct Guarded<'a, P> {
    program: &'a mut P,
    /// What a panic said. The program is told nothing after it.
    panicked: Option<Box<dyn Any + Send>>,
}

impl<P> Guarded<'_, P> {
    fn tell(&mut self, event_loop: &ActiveEventLoop, tell: impl FnOnce(&mut P)) {
        if self.panicked.is_none()
            && let Err(panicked) = catch_unwind(AssertUnwindSafe(|| tell(self.program)))
        {
            self.panicked = Some(panicked);
            event_loop.exit();
        }
    }
}

impl<T: 'static, P: ApplicationHandler<T>> ApplicationHandler<T> for Guarded<'_, P> {
    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        self.tell(event_loop, |program| program.new_events(event_loop, cause));
    }

    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        self.tell(event_loop, |program| program.resumed(event_loop));
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: T) {
        self.tell(event_loop, |program| program.user_event(event_loop, event));
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        self.tell(event_loop, |program| program.window_event(event_loop, window, event));
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, device: DeviceId, event: DeviceEvent) {
        self.tell(event_loop, |program| program.device_event(event_loop, device, event));
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.tell(event_loop, |program| program.about_to_wait(event_loop));
    }

    fn suspended(&mut self, event_loop: &ActiveEventLoop) {
        self.tell(event_loop, |program| program.suspended(event_loop));
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        self.tell(event_loop, |program| program.exiting(event_loop));
    }

    fn memory_warning(&mut self, event_loop: &ActiveEventLoop) {
        self.tell(event_loop, |program| program.memory_warning(event_loop));
    }
}
