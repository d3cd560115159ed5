//! What a screen reader announces by itself.

use crate::locale::messages;

messages! {
    fn item_with_related(name: &str, related: &str) = "announcements-item";
    /// When another pane has the keyboard.
    fn pane_announcement(name: &str, count: &str) = "announcements-pane";
    /// When the size of the text changes.
    fn size_announcement(size: u16) = "announcements-size";
    /// At a search result.
    fn result_announcement(index: usize, of: usize, words: &str, place: &str) = "announcements-result";
    fn item_alone(name: &str) = "announcements-item-alone";
}

/// When the current item changes.
#[must_use]
pub fn item_announcement(name: &str, related: &str) -> String {
    if related.is_empty() { item_alone(name) } else { item_with_related(name, related) }
}
