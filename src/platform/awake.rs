//! Keeps the display from going dark by itself while a room looks at it: asked of the desktop (`org.freedesktop.ScreenSaver`,
//! by the session's own bus), of Windows or of macOS. Knows nothing of what is shown.

/// The thread on which this is asked and held. The library panics there where the desktop goes away before it is let go of.
pub const THREAD: &str = "awake";

/// While this is held, the display stays on.
pub struct Awake {
    _held: keepawake::KeepAwake,
}

impl Awake {
    /// Asks the system for it, with the reason that it shows to whoever asks why.
    ///
    /// # Errors
    /// There is nobody to ask, or the answer was no; in the system's words.
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
