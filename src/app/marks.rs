//! Words that are marked, as egui keeps them. Knows nothing of the program around it.

use crate::{
    platform::clipboard::Clipboard,
    state::Marked,
    ui::{marking, selection},
};
use egui::{Context, Id, TextEdit, text_selection::CCursorRange};

/// Gives egui what marks words.
pub(super) fn install(context: &Context) {
    marking::install(context);
    selection::install(context);
}

/// The words that are marked, by keyboard or pointer.
pub(super) fn marked(context: &Context) -> Option<Marked> {
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
pub(super) type Revision = (u64, Option<(Id, CCursorRange)>);

/// What is marked now, as a revision.
pub(super) fn revision(context: &Context) -> Revision {
    (selection::revision(context), marking::range(context))
}

/// The clipboard of the system, and which marks the state has seen.
#[derive(Debug, Default)]
pub(super) struct Copying {
    /// None in tests, which see what egui copies.
    pub clipboard: Option<Clipboard>,
    /// The marks that the state has seen.
    pub seen: Revision,
}

/// True where something is marked in the field that has the keyboard.
pub(super) fn field_has_marks(context: &Context) -> bool {
    let state = context.memory(egui::Memory::focused).and_then(|field| TextEdit::load_state(context, field));
    state.and_then(|state| state.cursor.char_range()).is_some_and(|range| !range.is_empty())
}
