//! The window drawn by the processor.

use super::{Opening, viewport};
use crate::{
    app::window_file,
    platform::{
        application::Application,
        renderer::Fall,
        software::{self, Options},
    },
};
use eframe::UserEvent;
use winit::event_loop::EventLoop;

/// Opens the window and runs until it is closed.
pub(super) fn run(event_loop: &mut EventLoop<UserEvent>, opening: Opening<'_>) -> Result<(), Fall> {
    let options = Options { viewport: viewport(), kept: opening.data.map(window_file::read).unwrap_or_default() };
    let create: software::Create<'_> = Box::new(move |context, window, has_place| {
        let app = opening.app(context, Some(window), "", has_place)?;
        Ok(Box::new(app) as Box<dyn Application>)
    });
    software::run(event_loop, options, create).map_err(Fall::NotThisWay)
}
