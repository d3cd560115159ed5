//! What is copied, and words that are marked: between egui, which draws the marks, and the state, which says what is done
//! with them.

use super::App;
use crate::{
    platform::clipboard::Clipboard,
    state::{Change, Clip, CopyChange, Marked},
    ui::{marking, selection},
};
use egui::{Context, Event, Id, TextEdit, text_selection::CCursorRange};

/// Gives egui what marks words.
pub(super) fn install(context: &Context) {
    marking::install(context);
    selection::install(context);
}

/// The words that are marked, by keyboard or pointer.
fn marked(context: &Context) -> Option<Marked> {
    marking::marked(context).or_else(|| selection::marked(context))
}

/// Puts the caret where a person reads, or takes it away. Marks of the pointer end: the same keys would move both.
pub(super) fn toggle_caret(context: &Context) {
    selection::end(context);
    marking::toggle(context);
}

/// Takes all marks away.
pub(super) fn unmark(context: &Context) {
    selection::end(context);
    marking::end(context);
}

/// Tells one state of what is marked from the next.
type Revision = (u64, Option<(Id, CCursorRange)>);

/// The clipboard of the system, and which marks the state was last told of.
#[derive(Debug, Default)]
pub(super) struct Copying {
    /// None in tests, which see what egui is told to copy.
    clipboard: Option<Clipboard>,
    told: Revision,
}

impl App {
    /// The same program on a person's own desktop: with HTML on its clipboard beside plain text, and its display kept awake
    /// while a room looks on. Tests leave the desktop alone.
    #[must_use]
    pub(super) fn on_a_desktop(mut self) -> Self {
        self.copying.clipboard = Some(Clipboard::default());
        self.on_a_desktop = true;
        self
    }

    /// Tells the state which words are marked, where that has changed.
    pub(super) fn watch_marks(&mut self, context: &Context) {
        let revision = (selection::revision(context), marking::range(context));
        if self.copying.told != revision {
            self.copying.told = revision;
            self.apply(context, Change::Copy(CopyChange::Marked(marked(context))));
        }
    }

    /// Ctrl+C arrives as an event, never as a key. A field copies what is marked in it; where nothing is, what is read is
    /// copied in floor mode, whose box always has the keyboard.
    pub(super) fn copy_on_event(&mut self, context: &Context) {
        let copies = context.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy)));
        let in_field = context.text_edit_focused() && (self.state().floor.is_none() || field_has_marks(context));
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

/// True where something is marked in the field that has the keyboard.
fn field_has_marks(context: &Context) -> bool {
    let state = context.memory(egui::Memory::focused).and_then(|field| TextEdit::load_state(context, field));
    state.and_then(|state| state.cursor.char_range()).is_some_and(|range| !range.is_empty())
}
