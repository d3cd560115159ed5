//! Labels on cards.

words! {
    RELATED_ITEMS = "Related items";
    PROVIDES = "Provides";
    LIMITATIONS = "Limitations";
    SUPPORTED_BY = "Supported by";
    OPPOSED_BY = "Opposed by";
    VOTE = "Vote";
    REQUESTS = "Requests";
    AFFECTS = "Affects";
    FINDS_MISSING = "Safeguards it finds missing";
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
