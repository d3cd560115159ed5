//! Keeps the display from going dark during a workshop: asked of the desktop (`org.freedesktop.ScreenSaver`,
//! by the session's own bus), of Windows or of macOS. Knows nothing of what is shown.

/// The thread on which this is asked and held. The library panics there where the desktop ends before this is dropped.
pub const THREAD: &str = "awake";

/// While this is held, the display stays on.
pub struct Awake {
    _held: keepawake::KeepAwake,
}

impl Awake {
    /// Asks the system for it, with the reason that the system shows.
    ///
    /// # Errors
    /// There is nothing to ask, or it refused; in the system's words.
    pub fn ask(reason: &str) -> Result<Self, String> {
        let asked = keepawake::Builder::default()
            .display(true)
            .reason(reason)
            .app_name("Plenary")
            .app_reverse_domain("invalid.plenary.Plenary")
            .create();
        asked.map(|held| Self { _held: held }).map_err(|error| error.to_string())
    }
}
