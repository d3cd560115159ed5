//! What became of a briefing between two readings of its file: which items are new, which say something else, and
//! which are gone. Goes by address and id, never by place in a list.

use crate::model::{Actor, Address, Briefing, Critique, Event, Paragraph, Position, Provision, Safeguard, Source, Target, Term, Walk};
use std::collections::BTreeMap;

/// Items by what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Those that were not there before.
    pub new: Vec<Target>,
    /// Those that say something else.
    pub changed: Vec<Target>,
    /// Those that are no longer there.
    pub gone: Vec<Target>,
    /// True where the same items stand in another order.
    pub moved: bool,
}

impl Difference {
    /// What became of `before`.
    #[must_use]
    pub fn between(before: &Briefing, after: &Briefing) -> Self {
        let (old, new) = (contents(before), contents(after));
        let mut difference = Self::default();
        for (target, content) in &new {
            match old.get(target) {
                None => difference.new.push(target.clone()),
                Some(before) if before != content => difference.changed.push(target.clone()),
                Some(_) => {}
            }
        }
        difference.gone = old.into_keys().filter(|target| !new.contains_key(target)).collect();
        difference.moved = difference.is_nothing() && before != after;
        difference
    }

    /// True where every item says what it said.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }
}

/// All that an item says itself. What stands in it and is an item of its own is compared by itself.
enum Content<'b> {
    Head(&'b Briefing),
    Provision(&'b Provision),
    Paragraph(&'b Paragraph),
    Safeguard(&'b Safeguard),
    Critique(&'b Critique),
    Position(&'b Position),
    Actor(&'b Actor),
    Event(&'b Event),
    Term(&'b Term),
    Source(&'b Source),
    Walk(&'b Walk),
}

impl PartialEq for Content<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Head(one), Self::Head(other)) => same_head(one, other),
            (Self::Provision(one), Self::Provision(other)) => same_provision(one, other),
            (Self::Paragraph(one), Self::Paragraph(other)) => same_paragraph(one, other),
            (Self::Safeguard(one), Self::Safeguard(other)) => one == other,
            (Self::Critique(one), Self::Critique(other)) => one == other,
            (Self::Position(one), Self::Position(other)) => one == other,
            (Self::Actor(one), Self::Actor(other)) => one == other,
            (Self::Event(one), Self::Event(other)) => one == other,
            (Self::Term(one), Self::Term(other)) => one == other,
            (Self::Source(one), Self::Source(other)) => one == other,
            (Self::Walk(one), Self::Walk(other)) => one == other,
            _ => false,
        }
    }
}

fn same_head(one: &Briefing, other: &Briefing) -> bool {
    fn head(briefing: &Briefing) -> impl PartialEq + '_ {
        let Briefing { title, about, language, as_of, compiled_by, licence, status, instrument, .. } = briefing;
        (title, about, language, as_of, compiled_by, licence, status, instrument)
    }
    head(one) == head(other)
}

// Each names all fields, so that a new one is not forgotten here.

fn same_provision(one: &Provision, other: &Provision) -> bool {
    let Provision {
        id,
        kind,
        number,
        label,
        heading,
        short_title,
        division,
        parent,
        numbered,
        history,
        topics,
        power,
        text,
        basis,
        paragraphs: _,
        unread,
    } = one;
    (id, kind, number, label, heading, short_title)
        == (&other.id, &other.kind, &other.number, &other.label, &other.heading, &other.short_title)
        && (division, parent, numbered, history) == (&other.division, &other.parent, &other.numbered, &other.history)
        && (topics, power, text, basis, unread) == (&other.topics, &other.power, &other.text, &other.basis, &other.unread)
}

fn same_paragraph(one: &Paragraph, other: &Paragraph) -> bool {
    let Paragraph { address, label, text, not_summarized, basis, children: _ } = one;
    (address, label, text, not_summarized, basis) == (&other.address, &other.label, &other.text, &other.not_summarized, &other.basis)
}

/// Every item with what it says.
fn contents(briefing: &Briefing) -> BTreeMap<Target, Content<'_>> {
    let mut contents = BTreeMap::from([(Target::Instrument, Content::Head(briefing))]);
    for provision in &briefing.provisions {
        add_paragraphs(&provision.paragraphs, &mut contents);
        contents.insert(Target::Text(Address::provision(provision.id.as_str())), Content::Provision(provision));
    }
    contents.extend(briefing.safeguards.iter().map(|item| (Target::Safeguard(item.id.clone()), Content::Safeguard(item))));
    contents.extend(briefing.critiques.iter().map(|item| (Target::Critique(item.id.clone()), Content::Critique(item))));
    contents.extend(briefing.positions.iter().map(|item| (Target::Position(item.id.clone()), Content::Position(item))));
    contents.extend(briefing.actors.iter().map(|item| (Target::Actor(item.id.clone()), Content::Actor(item))));
    contents.extend(briefing.events.iter().map(|item| (Target::Event(item.id.clone()), Content::Event(item))));
    contents.extend(briefing.terms.iter().map(|item| (Target::Term(item.id.clone()), Content::Term(item))));
    contents.extend(briefing.sources.iter().map(|item| (Target::Source(item.id.clone()), Content::Source(item))));
    contents.extend(briefing.walks.iter().map(|item| (Target::Walk(item.id.clone()), Content::Walk(item))));
    contents
}

fn add_paragraphs<'b>(paragraphs: &'b [Paragraph], contents: &mut BTreeMap<Target, Content<'b>>) {
    for paragraph in paragraphs {
        add_paragraphs(&paragraph.children, contents);
        contents.insert(Target::Text(paragraph.address.clone()), Content::Paragraph(paragraph));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Private, Stop};

    fn with_notes(notes: &str) -> Briefing {
        let stop = Stop {
            focus: Target::Instrument,
            panes: Vec::new(),
            question: None,
            choices: Vec::new(),
            reveal: Vec::new(),
            minutes: None,
            notes: Some(Private::new(notes)),
        };
        let walk = Walk { id: "w".to_owned(), title: "Through it".to_owned(), audience: None, stops: vec![stop] };
        Briefing { walks: vec![walk], ..Briefing::default() }
    }

    #[test]
    fn trainer_notes_are_a_change_though_their_debug_text_hides_them() {
        let difference = Difference::between(&with_notes("ask twice"), &with_notes("ask once"));
        assert_eq!(difference.changed, [Target::Walk("w".to_owned())]);
        assert!(!difference.moved);
        assert_eq!(Difference::between(&with_notes("ask"), &with_notes("ask")), Difference::default());
    }
}
