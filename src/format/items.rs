//! How each kind of item is read: its fields, in the order of `briefings/FORMAT.md`.

use super::{
    fields::{Fields, Id, Item, Read, Typed, leaf, read_item},
    hole::hole,
    limits,
    named::Named,
    quotation::{MOST_WORDS, too_long},
    reader::{Expectation, Raw, Reader},
    skeleton::{Pieces, read_pieces},
};
use crate::model::*;

macro_rules! read_words {
    ($($word:ty),* $(,)?) => {$(
        impl Read for $word {
            fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
                leaf(reader, raw, field, "one of a set of words, without quotation marks")
            }
        }
    )*};
}

read_words!(
    ActorKind,
    Affected,
    AskKind,
    Basis,
    OutcomeKind,
    PaneKind,
    ProvisionKind,
    Relation,
    SafeguardKind,
    SourceKind,
    Stance,
    Strength
);

macro_rules! read_items {
    ($($item:ty),* $(,)?) => {$(
        impl Read for $item {
            fn read(reader: &mut Reader<'_>, raw: Raw<'_>, _field: &str) -> Option<Self> {
                read_item(reader, raw)
            }

            fn read_pieces(reader: &mut Reader<'_>, pieces: Pieces<'_>) -> Option<Self> {
                read_pieces(reader, pieces)
            }
        }
    )*};
}

read_items!(
    Actor, Backing, Critique, Division, Edition, Event, Instrument, Outcome, Position, Power, Reply, Safeguard, Source, Status, Stop, Term,
    Tie, Votes, Walk,
);

/// The words of an item, which must not be empty.
fn words(fields: &mut Fields<'_>, reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
    let at = fields.at_of(field);
    let text: String = fields.required(reader, field)?;
    look_at(reader, &text, field, at);
    Some(text)
}

fn optional_words(fields: &mut Fields<'_>, reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
    let at = fields.at_of(field);
    let text: String = fields.optional(reader, field)?;
    look_at(reader, &text, field, at);
    Some(text)
}

/// Looks at words as such: whether there are any, and whether they quote more than a term.
fn look_at(reader: &mut Reader<'_>, text: &str, field: &str, at: usize) {
    if let Some(quoted) = too_long(text).filter(|_| field != "phrase") {
        let subject = reader.subject();
        let begins: Vec<&str> = quoted.split_whitespace().take(4).collect();
        let message = format!(
            "{subject} quotes more than {MOST_WORDS} words in `{field}` (“{} …”). Say it in other words; a term alone may stand in quotation marks.",
            begins.join(" ")
        );
        reader.report(Code::LongQuotation, at, message);
    }
    if text.trim().is_empty() {
        let message = format!("{} has nothing in `{field}`. Put the words between the quotation marks.", reader.subject());
        reader.report(Code::EmptyText, at, message);
    }
}

/// How far an item was checked; what does not say so counts as unchecked.
fn basis(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Basis {
    if !fields.has("basis") {
        let message = format!("{} does not say how far it was checked; it is shown as not checked.", reader.subject());
        reader.report(Code::NoBasis, fields.at, message);
    }
    fields.optional(reader, "basis").unwrap_or_default()
}

/// The sources of a claim; every claim has one.
fn sources(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<String> {
    let told = reader.told();
    let sources = fields.references(reader, "sources", Expectation::Source);
    // Where those that stand there cannot be read, that is the cause.
    if sources.is_empty() && reader.told() == told {
        let message = format!("{} names no source.", reader.subject());
        reader.report(Code::NoSource, fields.at, message);
    }
    sources
}

/// The ties of an item that floats without one.
fn ties(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<Tie> {
    let told = reader.told();
    let ties = fields.list(reader, "ties");
    if ties.is_empty() && reader.told() == told {
        let message = format!("{} is tied to nothing, so no provision shows it.", reader.subject());
        reader.report(Code::NoTie, fields.at, message);
    }
    ties
}

impl Item for Instrument {
    const NAME: &'static str = "Instrument";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.about = Some(Target::Instrument);
        let at = fields.at_of("current");
        let Id(current) = fields.expected(reader, "current");
        if !current.is_empty() {
            reader.expect(at, Expectation::Edition(current.clone()));
        }
        Some(Self {
            title: fields.expected(reader, "title"),
            short: fields.optional(reader, "short").unwrap_or_default(),
            symbol: fields.optional(reader, "symbol"),
            adopted: fields.optional(reader, "adopted"),
            current,
            editions: editions(fields, reader),
            divisions: fields.list(reader, "divisions"),
        })
    }
}

/// Editions have no [`Target`] of their own, so what is written twice is found here.
fn editions(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<Edition> {
    let mut editions: Vec<Edition> = Vec::new();
    for raw in fields.elements(reader, "editions") {
        let Some(edition) = Edition::read(reader, raw, "editions") else {
            reader.lost += 1;
            reader.unread.lost_an_edition();
            continue;
        };
        if editions.iter().any(|known| known.id == edition.id) {
            reader.report(Code::DuplicateId, raw.at, format!("Edition {} stands in this file twice; the first is kept.", edition.id));
        } else {
            editions.push(edition);
        }
    }
    editions
}

impl Item for Edition {
    const NAME: &'static str = "Edition";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.required(reader, "id").map(|Id(id)| id);
        let title = fields.required(reader, "title");
        let symbol = fields.optional(reader, "symbol");
        let date = fields.optional(reader, "date");
        Some(Self { id: id?, title: title?, symbol, date })
    }
}

impl Item for Division {
    const NAME: &'static str = "Division";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Division);
        let Named { kind, number, label } = Named::read(fields, reader, id.as_deref());
        let heading = fields.optional(reader, "heading").unwrap_or_default();
        let parent = fields.reference(reader, "parent", Expectation::Division);
        Some(Self { id: id?, kind, number, label: label?, heading, parent })
    }
}

impl Item for Status {
    const NAME: &'static str = "Status";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = words(fields, reader, "text");
        let as_of = fields.required(reader, "as_of");
        let sources = sources(fields, reader);
        let basis = basis(fields, reader);
        Some(Self { text: text?, as_of: as_of?, sources, basis })
    }
}

impl Read for Provision {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, _field: &str) -> Option<Self> {
        read_item(reader, raw)
    }

    fn read_hole(reader: &mut Reader<'_>, text: Raw<'_>) -> Option<Self> {
        hole(reader, text)
    }
}

impl Item for Provision {
    const NAME: &'static str = "Provision";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = provision_id(fields, reader);
        let Named { kind, number, label } = Named::read(fields, reader, id.as_deref());
        let heading = fields.optional(reader, "heading").unwrap_or_default();
        let division = fields.reference(reader, "division", Expectation::Division);
        let begins = fields.at;
        let parent = fields.reference(reader, "parent", |id| Expectation::Parent { id, begins });
        let numbered_at = fields.at_of("numbered");
        let numbered: std::collections::BTreeMap<String, String> = fields.optional(reader, "numbered").unwrap_or_default();
        for edition in numbered.keys() {
            reader.expect(numbered_at, Expectation::Edition(edition.clone()));
        }
        let topics = fields.list(reader, "topics");
        let power = fields.optional(reader, "power");
        let text = optional_words(fields, reader, "text");
        let basis = basis(fields, reader);
        let told = reader.told();
        let elements = fields.elements(reader, "paragraphs");
        let id = id?;
        if reader.told() > told {
            reader.unread.lost_within(Address::provision(id.as_str()));
        }
        reader.expect(fields.at, Expectation::OtherSide(id.clone()));
        let paragraphs = paragraphs(reader, elements, &Address::provision(id.as_str()));
        let label = label?;
        Some(Self { id, kind, number, label, heading, division, parent, numbered, topics, power, text, basis, paragraphs, unread: false })
    }
}

/// A provision's id is the first segment of addresses, so it has their letters.
fn provision_id(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<String> {
    let at = fields.at_of("id");
    let Some(address) = provision_address(fields, reader, at) else {
        reader.unread.lost_like(&Target::Text(Address::provision("")));
        return None;
    };
    let target = Target::Text(address.clone());
    let kept = reader.define(target.clone(), at);
    reader.about = Some(target);
    kept.then(|| address.key())
}

fn provision_address(fields: &mut Fields<'_>, reader: &mut Reader<'_>, at: usize) -> Option<Address> {
    let address: Address = fields.required(reader, "id")?;
    if !address.is_provision() {
        reader.report(
            Code::BadId,
            at,
            format!("{:?} is the address of a paragraph; a provision has an id without a stroke.", address.key()),
        );
        return None;
    }
    Some(address)
}

/// Paragraphs numbered under `parent`, and what is numbered under them.
fn paragraphs(reader: &mut Reader<'_>, elements: Vec<Raw<'_>>, parent: &Address) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(elements.len());
    let outer = reader.about.clone();
    for raw in elements {
        if let Some(paragraph) = paragraph(reader, raw, parent, paragraphs.last()) {
            paragraphs.push(paragraph);
        } else {
            reader.lost += 1;
            reader.unread.lost_within(parent.clone());
        }
        reader.about.clone_from(&outer);
    }
    paragraphs
}

fn paragraph(reader: &mut Reader<'_>, raw: Raw<'_>, parent: &Address, before: Option<&Paragraph>) -> Option<Paragraph> {
    let mut fields = Fields::of(reader, raw, "Paragraph")?;
    let at = fields.at_of("address");
    let address: Option<Address> = fields.required(reader, "address");
    if let Some(address) = &address {
        if address.parent().as_ref() != Some(parent) {
            // What leads there leads to something that is written, though elsewhere; and its neighbours have the same fault.
            let around = Target::Text(address.parent().unwrap_or_else(|| address.clone()));
            if reader.unread.lost_around(&around) {
                reader.report(
                    Code::AddressMisplaced,
                    at,
                    format!("{address} stands inside {parent}; an address there begins with `{}/`.", parent.key()),
                );
            }
            return None;
        }
        if let Some(before) = before
            && Address::segment_order(before.address.last(), address.last()) == Some(std::cmp::Ordering::Greater)
        {
            reader.report(Code::AddressOutOfOrder, at, format!("{address} stands after {}.", before.address));
        }
        let target = Target::Text(address.clone());
        let kept = reader.define(target.clone(), at);
        reader.about = Some(target);
        if !kept {
            return None;
        }
    }
    let label = fields.optional(reader, "label");
    let text = words(&mut fields, reader, "text");
    let basis = fields.optional(reader, "basis");
    let children_at = fields.at_of("children");
    let children = fields.elements(reader, "children");
    fields.finish(reader);
    let address = address?;
    if !children.is_empty() && address.path().len() >= limits::LEVELS {
        let message =
            format!("Paragraphs stand inside paragraphs more than {} levels deep here; those below were not read.", limits::LEVELS);
        reader.report(Code::TooDeep, children_at, message);
        return Some(Paragraph { address, label, text: text.unwrap_or_default(), basis, children: Vec::new() });
    }
    let children = paragraphs(reader, children, &address);
    // A paragraph without words still holds its place: the hole is shown, nothing is guessed.
    Some(Paragraph { address, label, text: text.unwrap_or_default(), basis, children })
}

impl Item for Power {
    const NAME: &'static str = "Power";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let name = fields.required(reader, "name");
        let at = fields.at_of("paragraph");
        let paragraph: Option<Address> = fields.optional(reader, "paragraph");
        if let Some(address) = &paragraph {
            reader.expect(at, Expectation::Paragraph(address.clone()));
        }
        let kinds = fields.list(reader, "kinds");
        Some(Self { name: name?, paragraph, kinds })
    }
}

impl Item for Tie {
    const NAME: &'static str = "Tie";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let to_at = fields.at_of("to");
        let to: Option<Target> = fields.required(reader, "to");
        let phrase_at = fields.at_of("phrase");
        let phrase: Option<String> = optional_words(fields, reader, "phrase");
        let relation = fields.optional(reader, "relation").unwrap_or_default();
        let basis = fields.optional(reader, "basis");
        let to = to?;
        let expected = phrase.clone().map(|phrase| (phrase_at, phrase));
        reader.expect(to_at, Expectation::Tie { to: to.clone(), phrase: expected });
        Some(Self { to, phrase, relation, basis })
    }
}

impl Item for Safeguard {
    const NAME: &'static str = "Safeguard";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Safeguard);
        let name = words(fields, reader, "name");
        let kind = fields.required(reader, "kind");
        let strength = fields.required(reader, "strength");
        let guarantees = words(fields, reader, "guarantees");
        let limits = optional_words(fields, reader, "limits");
        let pushed_by = fields.optional(reader, "pushed_by");
        let resisted_by = fields.optional(reader, "resisted_by");
        let votes = fields.list(reader, "votes");
        let ties = ties(fields, reader);
        let sources = sources(fields, reader);
        let basis = basis(fields, reader);
        Some(Self {
            id: id?,
            name: name?,
            kind: kind?,
            strength: strength?,
            guarantees: guarantees?,
            limits,
            pushed_by,
            resisted_by,
            votes,
            ties,
            sources,
            basis,
        })
    }
}

impl Item for Backing {
    const NAME: &'static str = "Backing";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            actors: fields.references(reader, "actors", Expectation::Actor),
            text: optional_words(fields, reader, "text"),
            basis: fields.optional(reader, "basis"),
        })
    }
}

impl Item for Votes {
    const NAME: &'static str = "Votes";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let date = fields.optional(reader, "date");
        let text = words(fields, reader, "text");
        let in_favour = fields.optional(reader, "in_favour");
        let against = fields.optional(reader, "against");
        let abstaining = fields.optional(reader, "abstaining");
        let sources = fields.references(reader, "sources", Expectation::Source);
        let basis = fields.optional(reader, "basis");
        Some(Self { date, text: text?, in_favour, against, abstaining, sources, basis })
    }
}

impl Item for Critique {
    const NAME: &'static str = "Critique";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Critique);
        let title = optional_words(fields, reader, "title");
        let actor = fields.required_reference(reader, "actor", Expectation::Actor);
        let date = fields.required(reader, "date");
        let edition = fields.reference(reader, "edition", Expectation::Edition);
        let cited_as = fields.optional(reader, "cited_as");
        let claim = words(fields, reader, "claim");
        let claim_basis = fields.optional(reader, "claim_basis");
        let ask = optional_words(fields, reader, "ask");
        let ask_kind = fields.optional(reader, "ask_kind");
        let ask_basis = fields.optional(reader, "ask_basis");
        let asks_for = fields.list(reader, "asks_for");
        let affects = fields.list(reader, "affects");
        let ties = ties(fields, reader);
        let replies = fields.list(reader, "replies");
        let outcome = fields.optional(reader, "outcome");
        let sources = sources(fields, reader);
        let basis = basis(fields, reader);
        Some(Self {
            id: id?,
            title,
            actor: actor?,
            date: date?,
            edition,
            cited_as,
            claim: claim?,
            claim_basis,
            ask,
            ask_kind,
            ask_basis,
            asks_for,
            affects,
            ties,
            replies,
            outcome,
            sources,
            basis,
        })
    }
}

impl Item for Reply {
    const NAME: &'static str = "Reply";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Reply);
        let actor = fields.required_reference(reader, "actor", Expectation::Actor);
        let date = fields.required(reader, "date");
        let text = words(fields, reader, "text");
        let sources = sources(fields, reader);
        let basis = basis(fields, reader);
        Some(Self { id: id?, actor: actor?, date: date?, text: text?, sources, basis })
    }
}

impl Item for Outcome {
    const NAME: &'static str = "Outcome";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let is = fields.required(reader, "is");
        let why = optional_words(fields, reader, "why");
        let basis = fields.optional(reader, "basis");
        Some(Self { is: is?, why, basis })
    }
}

impl Item for Position {
    const NAME: &'static str = "Position";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Position);
        let title = optional_words(fields, reader, "title");
        let actor = fields.required_reference(reader, "actor", Expectation::Actor);
        let date = fields.required(reader, "date");
        let edition = fields.reference(reader, "edition", Expectation::Edition);
        let stance = fields.required(reader, "stance");
        let text = words(fields, reader, "text");
        let ties = ties(fields, reader);
        let sources = sources(fields, reader);
        let basis = basis(fields, reader);
        Some(Self { id: id?, title, actor: actor?, date: date?, edition, stance: stance?, text: text?, ties, sources, basis })
    }
}

impl Item for Actor {
    const NAME: &'static str = "Actor";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Actor);
        let name = words(fields, reader, "name");
        let kind = fields.required(reader, "kind");
        let about = optional_words(fields, reader, "about");
        let member_of = fields.references(reader, "member_of", Expectation::Actor);
        Some(Self { id: id?, name: name?, kind: kind?, about, member_of })
    }
}

impl Item for Event {
    const NAME: &'static str = "Event";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Event);
        let date = fields.required(reader, "date");
        let title = words(fields, reader, "title");
        let text = optional_words(fields, reader, "text");
        let ties = fields.list(reader, "ties");
        let sources = sources(fields, reader);
        let basis = basis(fields, reader);
        Some(Self { id: id?, date: date?, title: title?, text, ties, sources, basis })
    }
}

impl Item for Term {
    const NAME: &'static str = "Term";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Term);
        let word = words(fields, reader, "word");
        let meaning = words(fields, reader, "meaning");
        let at = fields.at_of("defined_at");
        let defined_at: Option<Address> = fields.optional(reader, "defined_at");
        if let Some(address) = &defined_at {
            reader.expect(at, Expectation::Paragraph(address.clone()));
        }
        let sources = sources(fields, reader);
        let basis = basis(fields, reader);
        Some(Self { id: id?, word: word?, meaning: meaning?, defined_at, sources, basis })
    }
}

impl Item for Source {
    const NAME: &'static str = "Source";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Source);
        let title = words(fields, reader, "title");
        let author = fields.optional(reader, "author");
        let publisher = fields.optional(reader, "publisher");
        let date = fields.optional(reader, "date");
        let url = fields.optional(reader, "url");
        let symbol = fields.optional(reader, "symbol");
        let kind = fields.required(reader, "kind");
        let note = fields.optional(reader, "note");
        Some(Self { id: id?, title: title?, author, publisher, date, url, symbol, kind: kind?, note })
    }
}

impl Item for Walk {
    const NAME: &'static str = "Walk";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Walk);
        let title = words(fields, reader, "title");
        let audience = fields.optional(reader, "audience");
        let stops = fields.list(reader, "stops");
        Some(Self { id: id?, title: title?, audience, stops })
    }
}

impl Item for Stop {
    const NAME: &'static str = "Stop";

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let at = fields.at_of("focus");
        let focus: Option<Target> = fields.required(reader, "focus");
        let panes = fields.list(reader, "panes");
        let question_at = fields.at_of("question");
        let question = fields.optional(reader, "question").map(|Typed(question)| question);
        if let Some(question) = &question {
            look_at(reader, question, "question", question_at);
        }
        let choices = fields.list(reader, "choices");
        let reveal = fields
            .elements(reader, "reveal")
            .into_iter()
            .filter_map(|raw| {
                let target = Target::read(reader, raw, "reveal")?;
                reader.expect(raw.at, Expectation::Stop(target.clone()));
                Some(target)
            })
            .collect();
        let minutes = fields.optional(reader, "minutes");
        let notes = fields.optional(reader, "notes").map(|Typed(notes)| Private::new(notes));
        let focus = focus?;
        reader.expect(at, Expectation::Stop(focus.clone()));
        Some(Self { focus, panes, question, choices, reveal, minutes, notes })
    }
}
