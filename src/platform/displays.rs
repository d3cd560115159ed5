//! Displays that are plugged in and pulled out.
//!
//! Under X11 the window library asks for the displays once and keeps the answer: what the server says of a change
//! reaches it in a form it cannot read (it asks over one library for what it listens to over another). It does look
//! again when it hears that the desktop's resources change, on whichever window. So this module listens
//! instead, and passes a change on by appending nothing to a property of that name on our own window. On other systems the
//! library's own list is right.

/// Listens for displays that are plugged in and pulled out, where that has to be passed on.
#[derive(Debug)]
pub struct Displays(#[cfg(target_os = "linux")] Option<linux::Listener>);

impl Displays {
    /// Begins to listen.
    #[must_use]
    pub fn listen() -> Self {
        #[cfg(target_os = "linux")]
        return Self(linux::Listener::new());
        #[cfg(not(target_os = "linux"))]
        Self()
    }

    /// Passes on what has changed since it was last called, to a window of ours. To be called now and then.
    pub fn pass_on(&self, window: u64) {
        #[cfg(target_os = "linux")]
        if let Some(listener) = &self.0 {
            listener.pass_on(window);
        }
        #[cfg(not(target_os = "linux"))]
        let _ = window;
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::Cell;
    use x11rb::{
        connection::Connection as _,
        cookie::VoidCookie,
        errors::ReplyOrIdError,
        protocol::{
            Event,
            randr::{ConnectionExt as _, NotifyMask},
            xproto::{AtomEnum, PropMode, Window},
        },
        rust_connection::RustConnection,
        wrapper::ConnectionExt as _,
    };

    #[derive(Debug)]
    pub(super) struct Listener {
        connection: RustConnection,
        /// False until something was passed on: what changed before listening began is not known.
        passed: Cell<bool>,
    }

    impl Listener {
        /// `None` where the window is no X server's, or one without `RandR`.
        pub fn new() -> Option<Self> {
            if std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty()) {
                return None;
            }
            std::env::var_os("DISPLAY")?;
            match Self::begin() {
                Ok(listener) => Some(listener),
                Err(error) => {
                    log::warn!("displays that are plugged in later will not be seen: {error}");
                    None
                }
            }
        }

        fn begin() -> Result<Self, ReplyOrIdError> {
            let (connection, screen) =
                RustConnection::connect(None).map_err(|_| ReplyOrIdError::ConnectionError(x11rb::errors::ConnectionError::UnknownError))?;
            let root = connection.setup().roots[screen].root;
            connection.randr_select_input(root, NotifyMask::SCREEN_CHANGE)?.check()?;
            Ok(Self { connection, passed: Cell::new(false) })
        }

        pub fn pass_on(&self, window: u64) {
            let mut changed = !self.passed.replace(true);
            while let Ok(Some(event)) = self.connection.poll_for_event() {
                changed |= matches!(event, Event::RandrScreenChangeNotify(_));
            }
            let Ok(window) = Window::try_from(window) else { return };
            if changed {
                let nothing = self.connection.change_property8(PropMode::APPEND, window, AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING, &[]);
                if nothing.map(VoidCookie::ignore_error).is_err() || self.connection.flush().is_err() {
                    log::warn!("a change of the displays could not be passed on");
                }
            }
        }
    }
}
