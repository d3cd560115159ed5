//! The selection in texts that are only read, by keyboard or pointer. Knows nothing of the program around it.

use crate::{
    platform::clipboard::Clipboard,
    state::SelectedText,
    ui::{caret_browsing, selection},
};
use egui::{Context, Id, TextEdit, text_selection::CCursorRange};

/// Gives egui both ways to select.
pub(super) fn install(context: &Context) {
    caret_browsing::install(context);
    selection::install(context);
}

/// The words that are selected.
pub(super) fn selected(context: &Context) -> Option<SelectedText> {
    caret_browsing::selected(context).or_else(|| selection::selected(context))
}

/// Puts the caret where a person reads, or takes it away. What the pointer selected ends: the same keys would move both.
pub(super) fn toggle_caret(context: &Context) {
    selection::end(context);
    caret_browsing::toggle(context);
}

/// Ends the selection.
pub(super) fn clear(context: &Context) {
    selection::end(context);
    caret_browsing::end(context);
}

/// Changes with every change of the selection.
pub(super) type Revision = (u64, Option<(Id, CCursorRange)>);

/// The selection there is now, as a revision.
pub(super) fn revision(context: &Context) -> Revision {
    (selection::revision(context), caret_browsing::range(context))
}

/// The clipboard of the system, and which selection the state has seen.
#[derive(Debug, Default)]
pub(super) struct Copying {
    /// `None` in tests, which see what egui copies.
    pub clipboard: Option<Clipboard>,
    /// The selection that the state has seen.
    pub seen: Revision,
}

/// True where something is selected in the field that has the keyboard.
pub(super) fn field_has_selection(context: &Context) -> bool {
    let state = context.memory(egui::Memory::focused).and_then(|field| TextEdit::load_state(context, field));
    state.and_then(|state| state.cursor.char_range()).is_some_and(|range| !range.is_empty())
}
