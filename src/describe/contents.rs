//! A line of the contents, in the window and in an export: the number, and what stands beside it.

use crate::{
    linked::{LinkedBriefing, Section},
    model::Provision,
    text,
};
use std::borrow::Cow;

/// A number longer than this is a sentence, and stands among the words.
const LONGEST_NUMBER: usize = 24;
/// About so many letters of a text stand for a heading.
const FIRST_WORDS: usize = 60;

/// The number of a section and its heading. What is not called by a number stands there by its label; what has a number and no
/// heading, as recitals and paragraphs of resolutions, by its first words.
#[must_use]
pub fn contents_line<'l>(linked: &'l LinkedBriefing, section: &'l Section) -> (&'l str, Cow<'l, str>) {
    let Some(name) = linked.place_name(&section.target) else {
        return ("", Cow::Borrowed(linked.briefing().instrument.short_name()));
    };
    let Some(provision) = section.provision.map(|index| linked.provision(index)) else {
        let crate::model::Target::Division(id) = &section.target else { return (name.narrow(), Cow::Borrowed("")) };
        return (name.narrow(), Cow::Borrowed(linked.division(id).map_or("", |division| division.heading.as_str())));
    };
    match provision.heading.as_str() {
        "" => match first_words(provision).filter(|_| name.printed().is_some()) {
            Some(words) => (name.narrow(), words),
            None => ("", Cow::Borrowed(name.full())),
        },
        heading if name.printed().is_some() && name.narrow().len() <= LONGEST_NUMBER => (name.narrow(), Cow::Borrowed(heading)),
        heading => ("", Cow::Owned(text::attributed(&[name.full(), heading]))),
    }
}

/// How the text of a provision begins.
fn first_words(provision: &Provision) -> Option<Cow<'_, str>> {
    let words = provision.text.as_deref().or_else(|| provision.paragraphs.first().map(|first| first.text.as_str()))?.trim();
    let Some((cut, _)) = words.char_indices().nth(FIRST_WORDS) else {
        return Some(words).filter(|words| !words.is_empty()).map(Cow::Borrowed);
    };
    let end = words[..cut].rfind(char::is_whitespace).unwrap_or(cut);
    Some(Cow::Owned(text::cut_after_word(words[..end].trim_end())))
}
