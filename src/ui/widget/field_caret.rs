//! Where the caret of a text field is when it is opened. Knows fields by their ids, and not what is in them.

use egui::{
    Context, Id, TextEdit,
    epaint::text::{CharIndex, cursor::CCursor},
    text_selection::CCursorRange,
};

/// Selects all text of a field, as Ctrl+A does.
pub fn select_all(context: &Context, field: Id, words: &str) {
    select(context, field, CCursorRange::two(place(0), end(words)));
}

/// Puts the caret behind the text of a field.
pub fn put_at_end(context: &Context, field: Id, words: &str) {
    select(context, field, CCursorRange::one(end(words)));
}

/// Puts the caret behind so many letters, with nothing selected.
pub fn put(context: &Context, field: Id, letters: usize) {
    select(context, field, CCursorRange::one(place(letters)));
}

fn place(letter: usize) -> CCursor {
    CCursor::new(CharIndex(letter))
}

fn end(words: &str) -> CCursor {
    place(words.chars().count())
}

fn select(context: &Context, field: Id, range: CCursorRange) {
    let mut state = TextEdit::load_state(context, field).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(context, field);
}
