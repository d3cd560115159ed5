//! Which kinds of provisions and divisions an instrument has, and so what a label in a reference to it means.
//!
//! Knows the linked briefing; how a reference is written is for `reference`.

use super::{fold::folded, label_words::LabelWord};
use crate::{
    linked::{LinkedBriefing, PlaceName},
    model::ProvisionKind::{self, *},
};

/// What the number after a label is the number of, in one instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A provision.
    Provision,
    /// A division, such as a chapter.
    Division,
    /// A paragraph in a provision, or in a paragraph.
    Part,
    /// The instrument has none of it.
    Absent,
}

/// The kinds that an instrument has, and labels in words that no table has.
pub(super) struct InstrumentLabels {
    provisions: Vec<ProvisionKind>,
    divisions: Vec<ProvisionKind>,
    /// True where there are provisions of unknown kind, or none at all: they are called articles.
    has_unknown: bool,
    /// The words of labels that were not understood, with the index of their provision.
    named: Vec<(Vec<String>, usize)>,
    /// The same of divisions.
    named_divisions: Vec<(Vec<String>, usize)>,
}

/// A longer label is a title.
const LONGEST_LABEL: usize = 24;

impl InstrumentLabels {
    pub fn of(linked: &LinkedBriefing) -> Self {
        let briefing = linked.briefing();
        let mut labels = Self {
            provisions: Vec::new(),
            divisions: Vec::new(),
            has_unknown: briefing.provisions.is_empty(),
            named: Vec::new(),
            named_divisions: Vec::new(),
        };
        for index in 0..briefing.provisions.len() {
            let name = linked.provision_name(index);
            labels.has_unknown |= name.kind.is_none();
            add(name, index, &mut labels.provisions, &mut labels.named);
        }
        for index in 0..briefing.instrument.divisions.len() {
            add(linked.division_name(index), index, &mut labels.divisions, &mut labels.named_divisions);
        }
        labels
    }

    /// What a label means here. `alone` is true where the reference has no other label.
    pub fn role(&self, label: LabelWord, alone: bool) -> Role {
        let kind = match label {
            LabelWord::Kind(kind) => kind,
            LabelWord::PartOrParagraph if alone && (self.provisions.contains(&Part) || self.divisions.contains(&Part)) => Part,
            LabelWord::PartOrParagraph | LabelWord::Sentence | LabelWord::Number => return Role::Part,
        };
        let is_here = self.provisions.iter().any(|own| are_alike(kind, *own)) || (kind == Article && self.has_unknown);
        if is_here || (matches!(kind, Recital | Preambular) && self.provisions.contains(&Preamble)) {
            Role::Provision
        } else if self.divisions.contains(&kind) {
            Role::Division
        } else if matches!(kind, Paragraph | Point) || (!alone && matches!(kind, Clause | Section | Subsection | Part)) {
            Role::Part
        } else {
            Role::Absent
        }
    }

    /// The provision whose label the words begin with, and how many of them it has.
    pub fn named(&self, words: &[&str]) -> Option<(usize, usize)> {
        longest(&self.named, words)
    }

    /// The same of divisions.
    pub fn named_division(&self, words: &[&str]) -> Option<(usize, usize)> {
        longest(&self.named_divisions, words)
    }
}

/// Notes the kind of a provision or division, or the words of its label where its kind is not known.
fn add(name: &PlaceName, index: usize, kinds: &mut Vec<ProvisionKind>, named: &mut Vec<(Vec<String>, usize)>) {
    match name.kind {
        Some(kind) if kinds.contains(&kind) => {}
        Some(kind) => kinds.push(kind),
        None if name.full().len() <= LONGEST_LABEL && name.full().contains(char::is_numeric) => {
            let words: Vec<String> = folded(name.full()).iter().flat_map(|word| pieces_of(word)).map(str::to_owned).collect();
            if words.len() > 1 && !words[0].starts_with(char::is_numeric) {
                named.push((words, index));
            }
        }
        None => {}
    }
}

/// A word divided where letters and digits meet.
pub(super) fn pieces_of(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let same = |letter: char| letter.is_numeric() == first.is_numeric();
        let end = rest.find(|letter| !same(letter)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

fn longest(named: &[(Vec<String>, usize)], words: &[&str]) -> Option<(usize, usize)> {
    let begins = |label: &Vec<String>| label.len() <= words.len() && label.iter().zip(words).all(|(own, word)| own == word);
    named.iter().filter(|(label, _)| begins(label)).max_by_key(|(label, _)| label.len()).map(|(label, index)| (*index, label.len()))
}

/// True where a provision of one kind answers to the label of another.
pub(super) fn are_alike(asked: ProvisionKind, own: ProvisionKind) -> bool {
    asked == own
        || matches!(
            (asked, own),
            (Recital | Preambular, Recital | Preambular) | (Operative | Paragraph, Operative | Paragraph) | (Paragraph, Point)
        )
}
