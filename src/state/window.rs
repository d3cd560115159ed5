//! What the window alone does: the state asks for it and keeps nothing of it.

use super::Effect;

/// Something for the window to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowChange {
    /// Full screen or not.
    ToggleFullScreen,
    /// Selecting words from the keyboard, or no longer.
    ToggleCaret,
    /// End.
    Quit,
}

impl WindowChange {
    /// What the window is asked for.
    pub(super) const fn effect(self) -> Effect {
        match self {
            Self::ToggleFullScreen => Effect::ToggleFullScreen,
            Self::ToggleCaret => Effect::ToggleCaret,
            Self::Quit => Effect::Quit,
        }
    }
}
