//! Something that leads to what is not there, or cannot be led to.

use crate::model::{Address, Code, Target, Written};

/// What leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceProblem {
    /// What is led to is not in the file, or not in the briefing beside it.
    NotThere {
        /// As what it is named.
        what: Reference,
        /// What it is.
        to: Target,
    },
    /// An edition that is not in the file.
    NoEdition(Written),
    /// A briefing that is not beside the file.
    NoBriefing(Written),
    /// A provision that is said to be a part of one that does not stand before it.
    ParentNotBefore(Address),
    /// A tie to something that ties cannot lead to.
    WrongTie(Target),
    /// Words that do not stand in the text of what they are tied to.
    PhraseNotFound {
        /// The words.
        phrase: Written,
        /// What they are tied to.
        to: Target,
    },
    /// A briefing without provisions, into which something leads.
    NoProvisions {
        /// How many ties and stops.
        places: usize,
    },
    /// An id to which nothing leads, beside one that is nearly the same, to which much leads and which nothing has.
    MistypedId {
        /// What has the one.
        given: Target,
        /// What would have the other.
        missing: Target,
        /// How many places lead to it.
        places: usize,
    },
}

/// What leads to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A tie, a power or a term.
    Tie,
    /// Who says something.
    Actor,
    /// Where a statement comes from.
    Source,
    /// The part of the treaty that a provision stands in.
    Division,
    /// The provision that another is a part of.
    Parent,
    /// A stop of a walk, or what it uncovers.
    Stop,
    /// A part of an official text.
    Part,
}

impl ReferenceProblem {
    /// Which sort of problem it is.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::NotThere { what: Reference::Tie, .. } | Self::NoProvisions { .. } => Code::DanglingTie,
            Self::NotThere { what: Reference::Actor, .. } | Self::MistypedId { given: Target::Actor(_), .. } => Code::UnknownActor,
            Self::NotThere { what: Reference::Source, .. } | Self::MistypedId { .. } => Code::UnknownSource,
            Self::NotThere { what: Reference::Division, .. } => Code::UnknownDivision,
            Self::NotThere { what: Reference::Parent, .. } | Self::ParentNotBefore(_) => Code::UnknownParent,
            Self::NotThere { what: Reference::Stop, .. } => Code::UnreachableStop,
            Self::NotThere { what: Reference::Part, .. } => Code::NotInBriefing,
            Self::NoBriefing(_) => Code::UnknownBriefing,
            Self::NoEdition(_) => Code::UnknownEdition,
            Self::WrongTie(_) => Code::WrongTie,
            Self::PhraseNotFound { .. } => Code::PhraseNotFound,
        }
    }
}
