//! What a screen reader announces by itself.

/// When the current item changes.
#[must_use]
pub fn item_announcement(name: &str, tied: &str) -> String {
    if tied.is_empty() { format!("{name}. Nothing relates to it") } else { format!("{name}. Related: {tied}") }
}

/// When another pane has the keyboard.
#[must_use]
pub fn pane_announcement(name: &str, count: &str) -> String {
    format!("{name}, {count}")
}

/// When the size of the text changes.
#[must_use]
pub fn size_announcement(size: u16) -> String {
    format!("Text size {size} %")
}

/// At a search result.
#[must_use]
pub fn result_announcement(index: usize, of: usize, words: &str, place: &str) -> String {
    format!("Result {index} of {of} for {words}: {place}")
}
