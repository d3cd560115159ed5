//! Copying: between egui, which draws the selection, and the state, which says what is copied.

use super::{App, text_selection};
use crate::{
    platform::clipboard::Clipboard,
    state::{Change, Clip, CopyChange},
};
use egui::{Context, Event};

impl App {
    /// The same program on a real desktop: with HTML on the clipboard beside plain text, and the display kept awake during a
    /// workshop. Tests leave the desktop alone.
    #[must_use]
    pub(super) fn on_a_desktop(mut self) -> Self {
        self.copying.clipboard = Some(Clipboard::default());
        self.on_a_desktop = true;
        self
    }

    /// Tells the state which words are selected, where that has changed.
    pub(super) fn watch_selection(&mut self, context: &Context) {
        let revision = text_selection::revision(context);
        if self.copying.seen != revision {
            self.copying.seen = revision;
            self.apply(context, Change::Copy(CopyChange::Selected(text_selection::selected(context))));
            // What is offered for the words stands beside them from the next frame on.
            context.request_repaint();
        }
    }

    /// Ctrl+C arrives as an event, never as a key. A field copies what is selected in it; where nothing is, what is read is
    /// copied in floor mode, whose field always has the keyboard.
    pub(super) fn copy_on_event(&mut self, context: &Context) {
        let copies = context.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy)));
        let in_field =
            context.text_edit_focused() && (self.state().overlays.floor.is_none() || text_selection::field_has_selection(context));
        if copies && !in_field {
            self.apply(context, Change::Copy(CopyChange::Item(None)));
        }
    }

    /// Puts text on the clipboard, and HTML beside it where the system takes it.
    pub(super) fn copy(&mut self, context: &Context, clip: Clip) {
        let clipboard = self.copying.clipboard.as_mut();
        let with_html = clipboard.zip(clip.html.as_ref()).is_some_and(|(clipboard, html)| clipboard.set(&clip.text, html));
        if !with_html {
            context.copy_text(clip.text);
        }
    }
}
