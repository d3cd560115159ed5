//! A briefing to begin with, made of a document: its instrument, divisions and provisions, and nothing that is said of them yet.

use super::parts::{DocumentPart, joined, split};
use crate::{
    import::OutlinedText,
    model::{Address, Basis, Briefing, Division, Edition, Instrument, Paragraph, Provision, ProvisionKind, is_number},
};
use std::collections::{BTreeMap, HashSet};

/// Words that stand in such a briefing, and what it is called.
#[derive(Clone, Copy, Debug)]
pub struct DraftWords<'a> {
    /// Of a document without a title, what stands in its place.
    pub title: &'a str,
    /// Id of its edition.
    pub edition: &'a str,
    /// Title of its edition.
    pub edition_title: &'a str,
    /// BCP 47.
    pub language: &'a str,
    /// Why a paragraph has no summary.
    pub not_summarized: &'a str,
}

/// Makes a briefing of a text. Its paragraphs stand in their places without words: those are for the layer beside it.
#[must_use]
pub fn draft_briefing(outlined: &OutlinedText, words: DraftWords<'_>) -> Briefing {
    let title = if outlined.title.trim().is_empty() { words.title.to_owned() } else { super::clean(&outlined.title) };
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut draft = Draft::default();
    // What is left out of the briefing is in the layer.
    let mut layer = super::Layer { text: crate::model::OfficialText::default(), taken: HashSet::new() };
    for part in split(outlined, &mut layer) {
        if part.is_division {
            draft.add_division(&part);
        } else {
            draft.add_provision(&part, words.not_summarized);
        }
    }
    Briefing {
        format: crate::model::FORMAT,
        id: id_of(&title),
        title: title.clone(),
        language: words.language.to_owned(),
        instrument: Instrument {
            title,
            current: words.edition.to_owned(),
            editions: vec![Edition { id: words.edition.to_owned(), title: words.edition_title.to_owned(), symbol: None, date: None }],
            divisions: draft.divisions,
            ..Instrument::default()
        },
        provisions: draft.provisions,
        ..Briefing::default()
    }
}

#[derive(Default)]
struct Draft {
    divisions: Vec<Division>,
    provisions: Vec<Provision>,
    ids: HashSet<String>,
    division_ids: HashSet<String>,
    /// The divisions that are open, each with its kind.
    open: Vec<(Option<ProvisionKind>, String)>,
}

impl Draft {
    fn add_division(&mut self, part: &DocumentPart<'_>) {
        // A kind that is open ends there; another one is inside what is open.
        if let Some(place) = self.open.iter().position(|(kind, _)| *kind == part.kind) {
            self.open.truncate(place);
        }
        let parent = self.open.last().map(|(_, id)| id.clone());
        let number = part.number.as_deref().map(sound).filter(|number| !number.is_empty()).unwrap_or_else(|| "d".to_owned());
        let inside = parent.as_ref().map(|parent| format!("{parent}-{number}"));
        let id = free(&mut self.division_ids, inside.as_deref().unwrap_or(&number));
        self.open.push((part.kind, id.clone()));
        let label = if part.label.trim().is_empty() { number } else { super::clean(part.label) };
        self.divisions.push(Division { id, kind: None, number: None, label, heading: one_line(&part.heading), parent });
    }

    fn add_provision(&mut self, part: &DocumentPart<'_>, why: &str) {
        let number = part.number.as_deref().map(sound).unwrap_or_default();
        let own = match (part.address, part.kind) {
            ([annex, inside], _) => format!("{}-{}", sound(annex), sound(inside)),
            (_, Some(ProvisionKind::Preamble)) => "preamble".to_owned(),
            ([one], _) if !is_number(one) => sound(one),
            _ => number.clone(),
        };
        let id = free(&mut self.ids, if own.is_empty() { "p" } else { &own });
        let root = Address::provision(id.as_str());
        let printed = one_line(&super::clean(part.label));
        let kind = part.kind.unwrap_or_default().names().full;
        let label = match printed.is_empty() {
            false => printed,
            true if part.kind == Some(ProvisionKind::Preamble) => kind.to_owned(),
            true => joined([kind, &number], " "),
        };
        let is_text = part.doubts.contains(&crate::model::ImportWarning::Guessed) && part.body.is_empty();
        let division = self.open.last().map(|(_, id)| id.clone()).filter(|_| !part.kind.is_some_and(ProvisionKind::is_around_the_text));
        self.provisions.push(Provision {
            id,
            kind: None,
            number: None,
            label,
            heading: if is_text { String::new() } else { one_line(&part.heading) },
            short_title: None,
            division,
            parent: None,
            numbered: BTreeMap::new(),
            history: Vec::new(),
            topics: Vec::new(),
            power: None,
            text: None,
            basis: Basis::Unchecked,
            paragraphs: paragraphs_of(&root, part, why),
            unread: false,
        });
    }
}

/// The paragraphs of a part, without words. They have the addresses that the layer has.
fn paragraphs_of(root: &Address, part: &DocumentPart<'_>, why: &str) -> Vec<Paragraph> {
    let mut layer = super::Layer { text: crate::model::OfficialText::default(), taken: HashSet::new() };
    let made = crate::model::OfficialPart::new(crate::model::Target::Text(root.clone()));
    let filled = super::paragraphs::fill(&mut layer, made, part, &[]);
    without_words(&filled.paragraphs, why)
}

fn without_words(paragraphs: &[crate::model::OfficialParagraph], why: &str) -> Vec<Paragraph> {
    let paragraph = |paragraph: &crate::model::OfficialParagraph| Paragraph {
        address: paragraph.address.clone(),
        label: None,
        text: String::new(),
        not_summarized: Some(why.to_owned()),
        basis: None,
        children: without_words(&paragraph.children, why),
    };
    paragraphs.iter().map(paragraph).collect()
}

/// A number as a part of an address.
fn sound(text: &str) -> String {
    let plain = crate::model::plain_number(text);
    plain.chars().filter(|letter| letter.is_alphanumeric() || "-_.".contains(*letter)).take(60).collect()
}

/// This id, or one with a number behind it where it is taken.
fn free(taken: &mut HashSet<String>, wanted: &str) -> String {
    let mut id = wanted.to_owned();
    let mut number = 2_usize;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{number}");
        number += 1;
    }
    id
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An id out of a title: its letters and figures, with hyphens between words.
fn id_of(title: &str) -> String {
    const LONGEST: usize = 60;
    let mut id = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        if id.len() >= LONGEST {
            break;
        }
        if letter.is_alphanumeric() {
            id.push(letter);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "treaty".to_owned() } else { id.to_owned() }
}
