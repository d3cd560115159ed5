//! The whole of one briefing file.

use super::{Actor, Basis, Critique, Date, Event, Instrument, Position, Provision, Safeguard, Source, Term, Walk};
use serde::Serialize;

/// The newest format this program reads and writes; it reads all before it.
pub const FORMAT: u32 = 2;

/// One briefing: a treaty, what holds it in check, and what is said against it.
///
/// The order of every list is the author's; provisions stand in reading order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Briefing {
    /// The number of the format the file is written in, at most [`FORMAT`].
    pub format: u32,
    /// Names this briefing for notes and layout, also when the file is moved or renamed.
    pub id: String,
    /// The name people see.
    pub title: String,
    /// One or two sentences on what the briefing holds.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The language of the texts, as a BCP 47 tag.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// The day the contents describe; later events are not in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Who put it together.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub compiled_by: String,
    /// Under what terms it may be passed on, as an SPDX expression or in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// Where the treaty stands: signatures, ratifications, entry into force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The treaty itself: its titles, drafts and chapters.
    pub instrument: Instrument,
    /// The text, in reading order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<Provision>,
    /// What protects people in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub safeguards: Vec<Safeguard>,
    /// What critics say about it, with the replies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub critiques: Vec<Critique>,
    /// What actors said of it as a whole or of a part, for, against or on a condition.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<Position>,
    /// Who speaks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<Actor>,
    /// What happened, with its date.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// Words with a meaning of their own in the treaty or the debate.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// Where every claim comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Ways through the debate for a workshop.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub walks: Vec<Walk>,
    /// What stands in the file it was read from, and is not here.
    #[serde(skip)]
    pub losses: Losses,
}

/// What could not be read of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// Items, paragraphs and ties that could not be read.
    pub items: usize,
    /// True where the file was not read to its end, or ends too soon.
    pub rest: bool,
}

/// Where the treaty stands on a given day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Status {
    /// In words.
    pub text: String,
    /// The day the words were true.
    pub as_of: Date,
    /// The day on which somebody last looked for something newer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_looked: Option<Date>,
    /// The day of the newest evidence that was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_evidence: Option<Date>,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it was checked.
    pub basis: Basis,
}

impl Briefing {
    /// What there is of a file of which nothing could be read.
    #[must_use]
    pub fn unread() -> Self {
        Self { losses: Losses { items: 0, rest: true }, ..Self::default() }
    }

    /// True where there is nothing to show, whatever its file holds that could not be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { losses: self.losses, ..Self::default() }
    }

    /// How many provisions could be read.
    #[must_use]
    pub fn provisions_read(&self) -> usize {
        self.provisions.iter().filter(|provision| !provision.unread).count()
    }
}
