//! Words about copying.

use crate::locale::messages;
messages! {
    COPY_CITED = "copying-copy-cited";
    COPIED = "copying-copied";
    COPIED_CITED = "copying-copied-cited";
    COPIED_CLAIM = "copying-copied-claim";
    COPIED_CLAIM_AND_ASK = "copying-copied-claim-and-ask";
    COPIED_FULL = "copying-copied-full";
    COPIED_UNCITED = "copying-copied-uncited";
    COPIED_WORDS = "copying-copied-words";
    COPY_SELECTED = "copying-copy-selected";
    COPY_BY_DEFAULT = "copying-copy-by-default";
    COPY_ADDRESS = "copying-copy-address";
}

messages! {
    EXTENT_CLAIM = "copying-extent-claim";
    EXTENT_CLAIM_AND_ASK = "copying-extent-claim-and-ask";
    EXTENT_FULL = "copying-extent-full";
    STYLE_UN = "copying-style-un";
    STYLE_OSCOLA = "copying-style-oscola";
    STYLE_APA = "copying-style-apa";
}

/// How much of an item is copied, in the order of the menu.
#[must_use]
pub fn extent(extent: usize) -> &'static str {
    [EXTENT_CLAIM, EXTENT_CLAIM_AND_ASK, EXTENT_FULL].get(extent).map_or("", |words| words.words())
}

/// The name of a citation style, in the order they are offered.
#[must_use]
pub fn citation_style(style: usize) -> &'static str {
    [STYLE_UN, STYLE_OSCOLA, STYLE_APA].get(style).map_or("", |words| words.words())
}
