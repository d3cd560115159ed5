//! What a reader tells the compilers is wrong in an item.

use crate::locale::messages;

messages! {
    TITLE = "correction-title";
    ABOUT = "correction-about";
    FIELD = "correction-field";
    COPY = "correction-copy";
    BRIEFING = "correction-briefing";
    COMPILED_BY = "correction-compiled-by";
    EDITION = "correction-edition";
    ITEM = "correction-item";
    WORDS = "correction-words";
    REMARK = "correction-remark";
    PROGRAM = "correction-program";
    ROOM = "correction-room";
    /// Said in the status bar.
    COPIED = "correction-copied";
}

messages! {
    /// A name with its identifier in the file.
    fn with_id(name: &str, id: &str) = "correction-with-id";
}
