//! What a window shows, whichever way it is drawn: the one thing that the renderers know of the program.

use egui::{Color32, Context, Ui};
use std::collections::BTreeMap;
use winit::window::Window;

/// A program with a window. Each renderer calls the same methods in the same order: [`Self::logic`], then
/// [`Self::window_ui`], which may run twice for one picture.
pub trait Application {
    /// Takes what happened since the last frame. Called while the window is hidden too; draws nothing. There is no window
    /// in tests.
    fn logic(&mut self, context: &Context, window: Option<&Window>);

    /// Draws the window.
    fn window_ui(&mut self, ui: &mut Ui);

    /// Saves what a person has set. Called now and then, and before the end.
    fn save(&mut self);

    /// Saves everything, as there is no frame after this.
    fn end(&mut self);

    /// The colour under everything.
    fn background(&self) -> Color32;

    /// Keeps what the window library wants to know at the next start, its texts by their names. `eframe` writes the same
    /// names and texts itself, so this is called by the other renderers alone.
    fn keep_window(&mut self, kept: &BTreeMap<String, String>);
}
