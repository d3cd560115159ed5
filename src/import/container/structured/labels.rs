//! Numbers and headings of elements.

use super::{Role, Vocabulary, Walk};
use crate::import::{Words, clean_number, container::markup::NodeId, follows};

/// The number and the heading of an element.
#[derive(Debug, Default)]
pub(super) struct Labels {
    /// The number as printed.
    pub(super) number: Option<String>,
    /// Its heading; no words where it has none.
    pub(super) heading: Words,
    /// Headings below the heading.
    pub(super) below: Vec<Words>,
    /// The elements that these were in.
    pub(super) read: Vec<NodeId>,
}

impl<V: Vocabulary> Walk<'_, V> {
    /// The number and headings of an element, from what stands directly in it.
    pub(super) fn labels(&mut self, node: NodeId) -> Labels {
        let mut labels = Labels { heading: Words::none(self.place()), ..Labels::default() };
        self.blocks += 1;
        self.read_labels(node, &mut labels);
        labels.heading.place = self.place();
        labels
    }

    fn read_labels(&mut self, node: NodeId, labels: &mut Labels) {
        let tree = self.tree;
        for child in tree.elements(node) {
            match self.role(child) {
                Role::Number => {
                    let words = self.words(child);
                    add_number(words, labels);
                }
                Role::NumberAndHeading => {
                    let mut words = self.words(child);
                    if !words.text.contains('\n') {
                        words.text = part_number(&words.text);
                    }
                    add_number(words, labels);
                }
                Role::Heading => {
                    let words = self.words(child);
                    add_heading(words, labels);
                }
                Role::Titles => self.read_labels(child, labels),
                _ => continue,
            }
            labels.read.push(child);
        }
    }

    /// A number that stands in the text of an element, where the element after it has the next one as its number.
    pub(super) fn typed_number(&self, node: NodeId) -> Option<String> {
        let name = self.tree.name(node);
        let after =
            std::iter::successors(self.tree.next(node), |node| self.tree.next(*node)).find(|next| !self.tree.name(*next).is_empty())?;
        if self.tree.name(after) != name {
            return None;
        }
        let number = self.tree.elements(after).find(|inner| self.role(*inner) == Role::Number)?;
        let number = self.tree.whole_text(number);
        let typed =
            self.tree.descendants(node).filter_map(|inner| self.tree.text(inner)).find_map(|text| text.split_whitespace().next())?;
        let same_signs = typed.trim_matches(char::is_alphanumeric) == number.trim().trim_matches(char::is_alphanumeric);
        (typed.len() <= 6 && same_signs && follows(&clean_number(typed), &clean_number(&number))).then(|| typed.to_owned())
    }
}

/// The first number is the number, its further lines and a second one are the heading.
fn add_number(mut words: Words, labels: &mut Labels) {
    if labels.number.is_some() {
        words.text = words.text.trim().to_string();
        return add_heading(words, labels);
    }
    let (number, heading) = match words.text.split_once('\n') {
        Some((number, heading)) => (number.trim().to_owned(), heading.trim().replace('\n', " ")),
        None => (words.text.trim().to_owned(), String::new()),
    };
    labels.number = Some(number);
    words.text = heading;
    if words.text.is_empty() {
        // Marks in a number are of what it numbers.
        labels.heading.notes.extend(words.notes.into_iter().map(|note| crate::import::NoteMark { offset: 0, ..note }));
    } else {
        words.notes.iter_mut().for_each(|note| note.offset = note.offset.min(words.text.len()));
        add_heading(words, labels);
    }
}

fn add_heading(words: Words, labels: &mut Labels) {
    if words.text.is_empty() {
        labels.heading.notes.extend(words.notes);
    } else if labels.heading.text.is_empty() {
        let notes = std::mem::take(&mut labels.heading.notes);
        labels.heading = words;
        labels.heading.notes.extend(notes);
    } else {
        labels.below.push(words);
    }
}

/// A line break between a number and its heading: `1. Short title`, `Part I – Lamps`.
fn part_number(text: &str) -> String {
    for dash in [" – ", " — ", ": "] {
        if let Some((number, heading)) = text.split_once(dash)
            && !clean_number(number).is_empty()
        {
            return format!("{number}\n{heading}");
        }
    }
    match text.split_once(' ') {
        Some((number, heading)) if number.ends_with(['.', ')']) && !clean_number(number).is_empty() => format!("{number}\n{heading}"),
        _ if clean_number(text).is_empty() => format!("\n{text}"),
        _ => text.to_owned(),
    }
}
