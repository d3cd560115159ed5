//! A line of the contents, in the window and in an export: the number, and what stands beside it.

use super::place_in_sentence::place_in_sentence;
use crate::{
    linked::{LinkedBriefing, Section, Stances},
    model::{Provision, Target},
    text,
};
use std::{borrow::Cow, ops::Range};

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

/// The positions on a place in words, and where their number stands in these: `28 positions on Art. 6: 14 support, 12 on
/// conditions, 2 oppose.` Of a place that holds others, those in all of it.
#[must_use]
pub fn positions_in_contents(linked: &LinkedBriefing, place: &Target, holds_others: bool, stances: Stances) -> (String, Range<usize>) {
    let place = place_in_sentence(linked, place);
    if stances.all() == 0 {
        let none = if holds_others { text::no_position_in(&place) } else { text::no_position_on(&place) };
        return (none, 0..0);
    }
    let each = stances_in_words(stances);
    let counted = text::counted_positions(stances.all());
    let said = if holds_others {
        text::positions_by_stance_in(&counted, &place, &each)
    } else {
        text::positions_by_stance_on(&counted, &place, &each)
    };
    let start = said.find(&counted).unwrap_or_default();
    (said, start..start + counted.len())
}

/// `14 support, 12 on conditions, 2 oppose`: those of which there are any.
#[must_use]
pub fn stances_in_words(stances: Stances) -> String {
    let each = [
        (stances.support, text::so_many_support as fn(usize) -> String),
        (stances.conditional, text::so_many_on_conditions),
        (stances.oppose, text::so_many_oppose),
    ];
    let each: Vec<String> = each.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(count)).collect();
    text::list(&each)
}
