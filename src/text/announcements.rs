//! What a screen reader is told without asking.

/// What a screen reader hears when the subject changes.
#[must_use]
pub fn subject_is(name: &str, tied: &str) -> String {
    if tied.is_empty() { format!("{name}. Nothing is tied to it") } else { format!("{name}. {tied} tied") }
}

/// What it hears when another pane has the keyboard.
#[must_use]
pub fn pane_is(name: &str, count: &str) -> String {
    format!("{name}, {count}")
}

/// What it hears when the text's size changes.
#[must_use]
pub fn size_is(size: u16) -> String {
    format!("Text size {size} %")
}

/// What it hears at a place where words were found.
#[must_use]
pub fn hit_is(at: usize, of: usize, words: &str, place: &str) -> String {
    format!("Hit {at} of {of} for {words}: {place}")
}
