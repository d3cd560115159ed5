//! Labels on cards.

words! {
    TIED_TO = "Related items";
    GIVES = "Provides";
    LIMITED_BY = "Limitations";
    PUSHED_BY = "Supported by";
    RESISTED_BY = "Opposed by";
    VOTE = "Vote";
    ASKS = "Requests";
    AFFECTS = "Affects";
    MISSES = "Safeguards it finds missing";
    REPLY = "Reply";
    OUTCOME = "Outcome";
    ALSO_ON = "Also on";
    CRITIQUE = "Critique";
    CITED_BY = "Cited by";
    THIS_IS_A_SUMMARY = "This is a summary. For a quotation, read the official text.";
}

/// In the place of a reply, where a critique has none.
pub const NO_REPLY: &str = "No reply found";
/// In the place of a source, where a card has none.
pub const NO_SOURCE: &str = "No source named";
