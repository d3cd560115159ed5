//! What stands in the place of a paragraph that a briefing has no summary of: that it has none, and why.

use crate::{
    linked::LinkedBriefing,
    model::{Address, Paragraph},
    text,
};
use std::borrow::Cow;

/// The words of a paragraph as it is shown: its text, or that it is not in this briefing, and why.
#[must_use]
pub fn paragraph_words(paragraph: &Paragraph) -> Cow<'_, str> {
    paragraph.not_summarized.as_deref().map_or_else(|| Cow::Borrowed(paragraph.text.as_str()), |why| Cow::Owned(why_not(why)))
}

/// The same at an address, where the briefing says that it has no summary there.
#[must_use]
pub fn why_left_out(linked: &LinkedBriefing, address: &Address) -> Option<String> {
    linked.paragraph(address)?.not_summarized.as_deref().map(why_not)
}

fn why_not(why: &str) -> String {
    if why.trim().is_empty() { text::sentence(text::NO_TEXT_HERE.words()) } else { text::items::not_in_briefing_because(why) }
}
