//! The briefing as records with named fields, which the table of relations and the workbook lay out each in its own way.
//!
//! One table says of every field in which column of the one it stands and what it is called in the other, so that what is
//! written out under a heading can be known again by it. Nothing here knows how a file is made.

mod items;
mod matter;

use super::selection::Selection;
use crate::{
    describe,
    linked::LinkedBriefing,
    model::{Basis, Date, Target, Tie},
    text,
};
use serde::Serialize;
use std::collections::BTreeMap;

macro_rules! fields {
    ($($field:ident: $column:literal, $heading:literal, $width:literal;)*) => {
        /// What a record can say.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(in crate::export) enum Field { $($field),* }

        impl Field {
            /// All of them, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$field),*];

            /// The column of the table of relations it stands in, beside others if need be; none where it is in none.
            pub const fn column(self) -> &'static str {
                match self { $(Self::$field => $column),* }
            }

            /// Its heading in a workbook.
            pub const fn heading(self) -> &'static str {
                match self { $(Self::$field => $heading),* }
            }

            /// How wide its column is in a workbook, in figures of the font.
            pub const fn width(self) -> f64 {
                match self { $(Self::$field => $width),* }
            }
        }
    };
}

fields! {
    // field: column of the table of relations, heading in a workbook, width there. Programs look for both: they never change.
    Kind: "kind", "Kind", 14.0;
    Id: "id", "Id", 20.0;
    Name: "name", "Name", 32.0;
    Label: "name", "Label", 32.0;
    Title: "name", "Title", 44.0;
    Item: "", "Item", 36.0;
    AnswerTo: "", "In reply to", 32.0;
    Actor: "actor", "Actor", 24.0;
    Author: "actor", "Author", 24.0;
    ActorKind: "actor kind", "Kind of actor", 16.0;
    Date: "date", "Date", 13.0;
    Edition: "edition", "Edition", 14.0;
    CitedAs: "cited as", "Cited as", 14.0;
    Strength: "strength, outcome or stance", "Strength", 14.0;
    Outcome: "strength, outcome or stance", "Outcome", 14.0;
    Stance: "strength, outcome or stance", "Stance", 14.0;
    SafeguardKind: "sort", "Kind of safeguard", 18.0;
    AskKind: "sort", "Kind of change", 14.0;
    SourceKind: "sort", "Kind of document", 16.0;
    PlaceKind: "sort", "Kind of place", 14.0;
    Target: "target", "Address", 14.0;
    Place: "target in words", "Place", 20.0;
    On: "", "On", 28.0;
    FirstPlace: "", "First place", 18.0;
    Words: "words", "On the words", 44.0;
    Relation: "relation", "Relation", 20.0;
    TieBasis: "basis of the relation", "Basis of the relation", 16.0;
    Text: "text", "Text", 70.0;
    Guarantees: "text", "Guarantees", 60.0;
    Claim: "text", "Claim", 60.0;
    Answer: "", "Reply", 70.0;
    Meaning: "text", "Meaning", 60.0;
    About: "text", "About", 60.0;
    Limits: "limitations", "Limitations", 44.0;
    Ask: "requests", "Requests", 44.0;
    Affects: "affects", "Affects", 20.0;
    Misses: "safeguards it finds missing", "Safeguards it finds missing", 20.0;
    WhyOutcome: "why this outcome", "Why this outcome", 44.0;
    PushedBy: "supported by", "Supported by", 32.0;
    ResistedBy: "opposed by", "Opposed by", 32.0;
    Votes: "votes", "Votes", 32.0;
    Replies: "replies", "Replies", 60.0;
    FirstReply: "", "First reply by", 18.0;
    Sources: "sources", "Sources", 40.0;
    FirstSource: "", "First source", 24.0;
    Basis: "basis", "Basis", 16.0;
    MemberOf: "more", "Member of", 32.0;
    Publisher: "more", "Publisher", 24.0;
    Symbol: "more", "Symbol", 20.0;
    Url: "more", "Web address", 44.0;
    More: "more", "More", 44.0;
    Hash: "", "Hash of the record", 20.0;
}

macro_rules! kinds {
    ($($kind:ident: $name:literal;)*) => {
        /// What a record is of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(in crate::export) enum RecordKind { $($kind),* }

        impl RecordKind {
            /// What it is called where programs read it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name),* }
            }
        }
    };
}

kinds! {
    Briefing: "briefing";
    Guide: "guide";
    Status: "status";
    Treaty: "treaty";
    Edition: "edition";
    Division: "division";
    Provision: "provision";
    Paragraph: "paragraph";
    Safeguard: "safeguard";
    Critique: "critique";
    Reply: "reply";
    Position: "position";
    Actor: "actor";
    Event: "event";
    Term: "term";
    Source: "source";
    Walk: "walk";
    Stop: "stop";
}

/// What a field says, and where it leads. A list of names leads nowhere: the first has a field of its own, and in some programs a
/// cell that leads somewhere is one line.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub text: String,
    /// The record of what it names.
    pub to: Option<Target>,
}

/// One thing of the briefing.
#[derive(Clone)]
pub(super) struct Record<'l> {
    pub kind: RecordKind,
    /// By what others lead to it.
    pub target: Option<Target>,
    /// What it is tied to.
    pub ties: &'l [Tie],
    cells: BTreeMap<Field, Cell>,
}

/// The words that a tie names, and official ones with their language.
fn words_of(linked: &LinkedBriefing, tie: &Tie) -> String {
    let official = tie.official.iter();
    let official = official.map(|one| text::items::official_words(&one.words, &linked.say_target(&tie.to), &one.language));
    text::side_by_side(&tie.phrase.iter().cloned().chain(official).collect::<Vec<_>>())
}

impl<'l> Record<'l> {
    /// A record of something, by its id. The hash of what it was made from says later whether that has changed.
    fn new(kind: RecordKind, id: &str, of: &impl Serialize) -> Self {
        let bytes = serde_json::to_vec(of).unwrap_or_default();
        let hash = siphasher::sip::SipHasher24::new().hash(&bytes);
        let this = Self { kind, target: None, ties: &[], cells: BTreeMap::new() };
        this.with(Field::Kind, kind.name()).with(Field::Id, id).with(Field::Hash, format!("{hash:016x}"))
    }

    fn reached_by(mut self, target: Target) -> Self {
        self.target = Some(target);
        self
    }

    fn with(mut self, field: Field, words: impl Into<String>) -> Self {
        self.cells.insert(field, Cell { text: words.into(), to: None });
        self
    }

    /// Words that lead to what they name.
    fn leading(mut self, field: Field, words: impl Into<String>, to: Target) -> Self {
        self.cells.insert(field, Cell { text: words.into(), to: Some(to) });
        self
    }

    fn dated(self, date: Option<&Date>) -> Self {
        self.with(Field::Date, date.map(ToString::to_string).unwrap_or_default())
    }

    fn sourced(self, linked: &LinkedBriefing, sources: &[String], basis: Basis) -> Self {
        let this = self.with(Field::Sources, titles(linked, sources)).with(Field::Basis, text::basis(basis));
        match sources.first() {
            Some(id) => this.leading(Field::FirstSource, describe::source_title(linked, id), Target::Source(id.clone())),
            None => this,
        }
    }

    fn spoken(self, linked: &LinkedBriefing, actor: &str) -> Self {
        let kind = linked.actor(actor).map(|actor| text::actor_kind(actor.kind)).unwrap_or_default();
        self.leading(Field::Actor, linked.actor_name(actor), Target::Actor(actor.to_owned())).with(Field::ActorKind, kind)
    }

    fn placed(self, linked: &LinkedBriefing, target: &Target) -> Self {
        self.with(Field::Target, target.to_string()).leading(Field::Place, linked.say_target(target), target.clone())
    }

    /// With what it is tied to: each once, by name.
    fn tied(mut self, linked: &LinkedBriefing, ties: &'l [Tie]) -> Self {
        self.ties = ties;
        let mut places: Vec<String> = Vec::new();
        for place in ties.iter().map(|tie| linked.say_target(&tie.to)) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let this = self.with(Field::On, places.join("; "));
        match ties.first() {
            Some(tie) => this.leading(Field::FirstPlace, linked.say_target(&tie.to), tie.to.clone()),
            None => this,
        }
    }

    /// What it says in a field; nothing where it is silent.
    pub fn cell(&self, field: Field) -> Option<&Cell> {
        self.cells.get(&field).filter(|cell| !cell.text.is_empty())
    }

    /// The same with what one of its ties says.
    pub fn with_tie(&self, linked: &LinkedBriefing, tie: &Tie) -> Self {
        self.clone()
            .placed(linked, &tie.to)
            .with(Field::Words, words_of(linked, tie))
            .with(Field::Relation, text::relation(tie.relation, true))
            .with(Field::TieBasis, tie.basis.map(text::basis).unwrap_or_default())
    }
}

/// That texts are in other words, for who is given the file alone.
pub(super) fn guide<'l>() -> Record<'l> {
    let (name, text) = (text::export::HOW_TO_READ.words(), text::export::SUMMARIES.words());
    Record::new(RecordKind::Guide, "", &text).with(Field::Name, name).with(Field::Text, text)
}

/// Everything that belongs: the briefing and its treaty, the text, items with their replies, and what stands around them.
pub(super) fn records<'l>(selection: &Selection<'l>) -> Vec<Record<'l>> {
    let mut records = matter::heads(selection);
    records.extend(matter::texts(selection));
    records.extend(selection.items().iter().flat_map(|item| items::of_item(selection.linked, *item)));
    records.extend(matter::rest(selection));
    records
}

fn titles(linked: &LinkedBriefing, sources: &[String]) -> String {
    let each = sources.iter().map(|id| linked.source(id).map_or(id.as_str(), |source| source.title.as_str()));
    each.collect::<Vec<_>>().join("; ")
}
