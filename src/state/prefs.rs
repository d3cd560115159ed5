//! How a person likes it.

/// Text sizes in per cent: the least, the greatest and the step.
pub const TEXT_SIZES: (u16, u16, u16) = (80, 250, 10);

/// How a person likes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefs {
    /// In per cent, within [`TEXT_SIZES`].
    pub text_size: u16,
    /// True while the contents are shown.
    pub contents: bool,
}

impl Default for Prefs {
    fn default() -> Self {
        Self { text_size: 100, contents: true }
    }
}
