//! How the stage is shown.

use crate::ui::theme::Tokens;

/// How it is shown, whatever the scene.
#[derive(Clone, Copy, Debug)]
pub struct StageAppearance<'a> {
    /// In which colours.
    pub tokens: &'a Tokens,
    /// 1.0 is as drawn.
    pub size: f32,
    /// True for the title card.
    pub blank: bool,
    /// How far each pane is scrolled, as a fraction of what does not fit.
    pub scrolled: [f32; 3],
    /// Where the trainer points, as fractions of the window.
    pub pointer: Option<(f32, f32)>,
}
