//! How a person likes it.

use serde::{Deserialize, Serialize};

/// Text sizes in per cent: the least, the greatest and the step.
pub const TEXT_SIZES: (u16, u16, u16) = (80, 250, 10);

/// The four themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Theme {
    /// By day.
    #[default]
    Light,
    /// In a dim room.
    Dark,
    /// Warm paper.
    Sepia,
    /// No tints, no shadow.
    Contrast,
}

impl Theme {
    /// In the order of the menu.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Sepia, Self::Contrast];
}

/// How a person likes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Prefs {
    /// In per cent, within [`TEXT_SIZES`].
    pub text_size: u16,
    /// The theme; none for what the system tells.
    pub theme: Option<Theme>,
    /// The text's share of the width of all panes, and the safeguards' share of what is left; none where
    /// nobody has moved a gutter.
    pub shares: [Option<f32>; 2],
    /// True while the contents are shown.
    pub contents: bool,
}

impl Default for Prefs {
    fn default() -> Self {
        Self { text_size: 100, theme: None, shares: [None, None], contents: true }
    }
}
