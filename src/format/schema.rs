//! What stands where in a file: which fields each kind of item has, and which hold lists, items and pairs.
//!
//! Whether a file *reads* so is for `items/`; this is what distinguishes a bracket too many from one that is missing, where
//! the brackets of a file do not match. A test holds the two together.

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum FieldType {
    /// A text, a number or a word.
    Value,
    /// A list of such.
    Values,
    /// One item.
    Item(&'static ItemSchema),
    /// A list of items.
    Items(&'static ItemSchema),
    /// Pairs in curly brackets.
    Pairs,
    /// Anything: a field nobody knows.
    Anything,
}

/// A kind of item.
#[derive(Debug)]
pub(super) struct ItemSchema {
    pub name: &'static str,
    pub fields: &'static [(&'static str, FieldType)],
}

impl ItemSchema {
    /// What a field of it holds; none for one it does not have.
    pub fn field(&self, name: &str) -> Option<FieldType> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, holds)| *holds)
    }
}

macro_rules! shapes {
    ($($kind:ident = $name:literal { $($field:ident: $holds:expr),* $(,)? })*) => {
        $(pub(super) static $kind: ItemSchema = ItemSchema { name: $name, fields: &[$((stringify!($field), $holds)),*] };)*

        /// All kinds of items.
        pub(super) static ALL: &[&ItemSchema] = &[$(&$kind),*];
    };
}

use FieldType::{Item, Items, Pairs, Value, Values};

shapes! {
    BRIEFING = "Briefing" {
        format: Value, id: Value, title: Value, about: Value, language: Value, as_of: Value, compiled_by: Value, licence: Value,
        status: Item(&STATUS), instrument: Item(&INSTRUMENT), provisions: Items(&PROVISION), safeguards: Items(&SAFEGUARD),
        critiques: Items(&CRITIQUE), positions: Items(&POSITION), actors: Items(&ACTOR), events: Items(&EVENT), terms: Items(&TERM),
        sources: Items(&SOURCE), walks: Items(&WALK),
    }
    STATUS = "Status" { text: Value, as_of: Value, last_looked: Value, last_evidence: Value, sources: Values, basis: Value }
    INSTRUMENT = "Instrument" {
        title: Value, short: Value, symbol: Value, adopted: Value, current: Value, editions: Items(&EDITION), divisions: Items(&DIVISION),
    }
    EDITION = "Edition" { id: Value, title: Value, symbol: Value, date: Value }
    DIVISION = "Division" { id: Value, kind: Value, number: Value, label: Value, heading: Value, parent: Value }
    PROVISION = "Provision" {
        id: Value, kind: Value, number: Value, label: Value, heading: Value, short_title: Value, division: Value, parent: Value, numbered: Pairs,
        history: Items(&HISTORY), topics: Values, power: Item(&POWER), text: Value, basis: Value, paragraphs: Items(&PARAGRAPH),
    }
    HISTORY = "History" { edition: Value, text: Value, sources: Values, basis: Value }
    PARAGRAPH = "Paragraph" { address: Value, label: Value, text: Value, not_summarized: Value, basis: Value, children: Items(&PARAGRAPH) }
    POWER = "Power" { name: Value, paragraph: Value, kinds: Values }
    TIE = "Tie" { to: Value, phrase: Value, relation: Value, basis: Value, official: Items(&OFFICIAL) }
    OFFICIAL = "Official" { language: Value, words: Value, sources: Values, basis: Value }
    SAFEGUARD = "Safeguard" {
        id: Value, name: Value, short_title: Value, kind: Value, strength: Value, guarantees: Value, limits: Value, pushed_by: Item(&BACKING),
        resisted_by: Item(&BACKING), votes: Items(&VOTES), ties: Items(&TIE), sources: Values, basis: Value,
    }
    BACKING = "Backing" { actors: Values, text: Value, basis: Value }
    VOTES = "Votes" { date: Value, text: Value, in_favour: Value, against: Value, abstaining: Value, sources: Values, basis: Value }
    CRITIQUE = "Critique" {
        id: Value, title: Value, short_title: Value, actor: Value, date: Value, edition: Value, cited_as: Value, claim: Value, claim_basis: Value, ask: Value,
        ask_kind: Value, ask_basis: Value, asks_for: Values, affects: Values, ties: Items(&TIE), replies: Items(&REPLY),
        outcome: Item(&OUTCOME), sources: Values, basis: Value,
    }
    REPLY = "Reply" { id: Value, actor: Value, date: Value, text: Value, sources: Values, basis: Value }
    OUTCOME = "Outcome" { is: Value, why: Value, basis: Value }
    POSITION = "Position" {
        id: Value, title: Value, short_title: Value, actor: Value, date: Value, edition: Value, stance: Value, text: Value, ties: Items(&TIE), sources: Values,
        basis: Value,
    }
    ACTOR = "Actor" { id: Value, name: Value, kind: Value, about: Value, state: Value, member_of: Values }
    EVENT = "Event" { id: Value, date: Value, title: Value, text: Value, ties: Items(&TIE), sources: Values, basis: Value }
    TERM = "Term" { id: Value, word: Value, meaning: Value, defined_at: Value, sources: Values, basis: Value }
    SOURCE = "Source" {
        id: Value, title: Value, author: Value, publisher: Value, date: Value, url: Value, symbol: Value, kind: Value, note: Value,
    }
    WALK = "Walk" { id: Value, title: Value, audience: Value, stops: Items(&STOP) }
    STOP = "Stop" { focus: Value, panes: Values, question: Value, choices: Values, reveal: Values, minutes: Value, notes: Value }
    OFFICIAL_TEXT = "OfficialText" {
        format: Value, briefing: Value, edition: Value, language: Value, title: Value, authentic: Value, licence: Value,
        origin: Item(&ORIGIN), words_sha256: Value, parts: Items(&PART), footnotes: Items(&FOOTNOTE), unplaced: Items(&UNPLACED),
        warnings: Items(&WARNING),
    }
    ORIGIN = "Origin" {
        file_name: Value, kind: Value, sha256: Value, bytes: Value, imported_on: Value, program: Value, tracked_changes: Value,
    }
    PART = "Part" {
        address: Value, kind: Value, number: Value, label: Value, heading: Value, text: Value, flush: Value, footnotes: Items(&MARK),
        paragraphs: Items(&WORDS),
    }
    WORDS = "Words" {
        address: Value, label: Value, text: Value, flush: Value, footnotes: Items(&MARK), children: Items(&WORDS),
    }
    MARK = "Mark" { mark: Value, stands_in: Value, after: Value }
    FOOTNOTE = "Footnote" { mark: Value, text: Value }
    UNPLACED = "Unplaced" { text: Value, page: Value, line: Value, nth: Value }
    WARNING = "Warning" { code: Value, page: Value, line: Value, nth: Value, words: Value }
    WALKS = "Walks" { format: Value, briefing: Value, walks: Items(&WALK) }
}

/// The kind of item of this name.
pub(super) fn schema_of(name: &str) -> Option<&'static ItemSchema> {
    ALL.iter().copied().find(|shape| shape.name == name)
}

/// True for the name of a field of any item.
pub(super) fn is_known_field(name: &str) -> bool {
    ALL.iter().any(|shape| shape.field(name).is_some())
}

/// Fields that hold words of a set or numbers, which stand without quotation marks.
const WITHOUT_MARKS: [&str; 26] = [
    "affects",
    "after",
    "against",
    "ask_basis",
    "ask_kind",
    "asks_for",
    "abstaining",
    "authentic",
    "basis",
    "bytes",
    "claim_basis",
    "format",
    "in_favour",
    "is",
    "kind",
    "kinds",
    "line",
    "minutes",
    "nth",
    "page",
    "panes",
    "relation",
    "stance",
    "stands_in",
    "strength",
    "tracked_changes",
];

/// True for a field that holds text.
pub(super) fn is_text_field(field: &str) -> bool {
    !WITHOUT_MARKS.contains(&field)
}

/// True for a field that holds a date.
pub(super) fn is_date_field(field: &str) -> bool {
    ["date", "as_of", "adopted", "imported_on"].contains(&field)
}

/// The list of a briefing in which items of this name stand.
pub(super) fn list_of_item(item: &str) -> Option<&'static str> {
    BRIEFING.fields.iter().find(|(_, holds)| matches!(holds, Items(shape) if shape.name == item)).map(|(list, _)| *list)
}
