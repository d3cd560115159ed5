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
    COPY_SELECTED_SHORTLY = "copying-copy-selected-shortly";
    SELECTED_WORDS = "copying-selected-words";
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
