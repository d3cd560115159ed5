//! Words about copying.

words! {
    COPY_CITED = "Copy with citation";
    COPIED = "Copied";
    COPIED_CITED = "Copied with citation";
    COPIED_CLAIM = "Claim copied";
    COPIED_CLAIM_AND_ASK = "Claim and request copied";
    COPIED_FULL = "Whole item copied";
    COPIED_UNCITED = "Selected text copied without a citation: it belongs to no item of the briefing";
    COPIED_WORDS = "Selected text copied";
    COPY_SELECTED = "Copy the selected text";
    COPY_BY_DEFAULT = "Ctrl+C copies";
    COPY_ADDRESS = "Copy the address";
}

/// How much of an item is copied, in the order of the menu.
#[must_use]
pub fn extent(extent: usize) -> &'static str {
    ["Claim", "Claim and request", "Whole item"].get(extent).copied().unwrap_or_default()
}

/// The name of a citation style, in the order they are offered.
#[must_use]
pub fn citation_style(style: usize) -> &'static str {
    ["UN documents", "OSCOLA", "APA"].get(style).copied().unwrap_or_default()
}
