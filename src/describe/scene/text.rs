//! The words in the middle of the audience's attention: of the treaty, or of an item under its own name.

use super::{
    content::{SceneMark, SceneParagraph, SceneText, SceneWords, unnumbered},
    focus::item_in_focus,
};
use crate::{
    describe::{left_out::paragraph_words, names::chapter},
    linked::{AnchorText, LinkedBriefing, Section, TextKey},
    model::{Address, Paragraph, Provision, Target},
    text,
};
use std::{collections::BTreeSet, ops::Range};

/// The words at a place, with those that lead to it.
pub(super) fn text_of(linked: &LinkedBriefing, focus: &Target, section: Option<&Section>, chosen: &BTreeSet<usize>) -> SceneText {
    let marked = |target: &Target, heading: bool, words: &str| SceneWords {
        text: words.to_owned(),
        marks: marks(section, target, heading, words, chosen),
    };
    let provision = focus.address().and_then(|address| Some((address, linked.provision_by_id(address.provision_id())?)));
    let Some((address, provision)) = provision else {
        let briefing = linked.briefing();
        let (label, heading, words) = match focus {
            Target::Instrument => (String::new(), briefing.instrument.title.clone(), briefing.about.clone()),
            Target::Division(id) => {
                linked.division(id).map(|division| (division.label.clone(), division.heading.clone(), String::new())).unwrap_or_default()
            }
            other => return item_in_focus(linked, other),
        };
        return SceneText { label, heading: marked(focus, true, &heading), paragraphs: unnumbered([words]), ..SceneText::default() };
    };
    let whole = Target::Text(Address::provision(provision.id.as_str()));
    let basis = linked.paragraph(address).and_then(|paragraph| paragraph.basis).unwrap_or(provision.basis);
    SceneText {
        label: provision.label.clone(),
        chapter: chapter(linked, provision),
        heading: marked(&whole, true, &provision.heading),
        paragraphs: paragraphs(provision, address, section, chosen),
        basis: (!provision.unread).then_some(basis),
        ..SceneText::default()
    }
}

/// The paragraph in focus with all in it, and before it the words that lead to it; all of a provision where that is
/// in focus.
fn paragraphs(provision: &Provision, focus: &Address, section: Option<&Section>, chosen: &BTreeSet<usize>) -> Vec<SceneParagraph> {
    let mut found = Vec::new();
    if (focus.is_provision() || provision.unread)
        && let Some(words) = provision.text.as_deref().or(provision.unread.then_some(text::UNREAD.words()))
    {
        let target = Target::Text(focus.clone());
        let words = SceneWords { text: words.to_owned(), marks: marks(section, &target, false, words, chosen) };
        found.push(SceneParagraph { words, whole: wholes(section, &target, chosen), ..SceneParagraph::default() });
    }
    for paragraph in &provision.paragraphs {
        gather(paragraph, 0, focus, section, chosen, &mut found);
    }
    found
}

fn gather(
    paragraph: &Paragraph,
    depth: usize,
    focus: &Address,
    section: Option<&Section>,
    chosen: &BTreeSet<usize>,
    found: &mut Vec<SceneParagraph>,
) {
    let (key, wanted) = (paragraph.address.key(), focus.key());
    let inside = focus.is_provision() || key == wanted || key.starts_with(&format!("{wanted}/"));
    let leads = wanted.starts_with(&format!("{key}/"));
    if !inside && !leads {
        return;
    }
    let target = Target::Text(paragraph.address.clone());
    let words = paragraph_words(paragraph);
    let words = SceneWords { marks: marks(section, &target, false, &words, chosen), text: words.into_owned() };
    let number = paragraph.label.clone().unwrap_or_else(|| paragraph.address.last().to_owned());
    found.push(SceneParagraph { number, depth, words, whole: wholes(section, &target, chosen), leads });
    for child in &paragraph.children {
        gather(child, depth + 1, focus, section, chosen, found);
    }
}

/// The words of a text that something is tied to, in order; of words in words the outer ones.
fn marks(section: Option<&Section>, target: &Target, heading: bool, words: &str, chosen: &BTreeSet<usize>) -> Vec<SceneMark> {
    let mut found: Vec<SceneMark> = Vec::new();
    for (index, anchor) in section.into_iter().flat_map(|section| section.anchors_of(TextKey::SUMMARY)) {
        let range: Range<usize> = match (&anchor.text, heading) {
            (AnchorText::Heading(range), true) | (AnchorText::Text(range), false) => (*range).into(),
            _ => continue,
        };
        if anchor.target == *target && words.get(range.clone()).is_some() {
            found.push(SceneMark { range, number: anchor.number, dashed: anchor.only_critiques(), chosen: chosen.contains(&index) });
        }
    }
    found.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    found
}

/// What is tied to all of a text.
fn wholes(section: Option<&Section>, target: &Target, chosen: &BTreeSet<usize>) -> Vec<(u32, bool)> {
    let anchors = section.into_iter().flat_map(|section| section.anchors_of(TextKey::SUMMARY));
    let whole = anchors.filter(|(_, anchor)| anchor.text == AnchorText::Whole && anchor.target == *target);
    whole.map(|(index, anchor)| (anchor.number, chosen.contains(&index))).collect()
}
