//! An item, or the file, that lacks something or says what does not fit together.

use crate::model::{Address, Code, ProvisionKind, Target, Written};

/// What an item lacks, or says twice or otherwise elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemProblem {
    /// Two items of one id.
    Twice(Target),
    /// Two editions of one id.
    EditionTwice(Written),
    /// It does not say how far it was checked.
    NoBasis,
    /// It names no source.
    NoSource,
    /// It is tied to nothing.
    NoTie,
    /// A provision with several critiques and nothing from the other side.
    OneSided {
        /// How many.
        critiques: usize,
    },
    /// A paragraph that has a text and says why it has none.
    TextAndWhyNot,
    /// A paragraph that has no text and does not say why.
    NeitherTextNorWhyNot,
    /// Official words that are more than a term.
    OfficialTooLong {
        /// How many there are.
        words: usize,
        /// How many a term has at most.
        most: usize,
    },
    /// Official words of one tie in one language that are there twice.
    OfficialTwice {
        /// The language.
        language: Written,
    },
    /// Official words of a place of which others in the same language are there already.
    OfficialSideBySide {
        /// The place.
        to: Target,
    },
    /// More official words than a briefing may have.
    OfficialTooMany {
        /// How many it may have.
        most: usize,
    },
    /// A label that says another kind than the field beside it.
    LabelOfOtherKind {
        /// The label.
        label: Written,
        /// The kind.
        kind: ProvisionKind,
    },
    /// A label that says another number than the field beside it.
    LabelOfOtherNumber {
        /// The label.
        label: Written,
        /// The number.
        number: Written,
    },
    /// A paragraph whose address does not begin with that of what holds it.
    AddressMisplaced {
        /// Its address.
        address: Address,
        /// What holds it.
        parent: Address,
    },
    /// A paragraph that stands after a later one.
    AddressOutOfOrder {
        /// Its address.
        address: Address,
        /// That of the one before it.
        before: Address,
    },
    /// A part of an official text that is of no division and no provision.
    NoPart(Target),
    /// The words of an official text are not those that were kept.
    EditedByHand {
        /// True where it says that it is authentic, which is not believed then.
        was_authentic: bool,
    },
    /// The file is of a later format than this program reads.
    NewerFormat {
        /// Its number.
        number: u32,
        /// The latest that is known.
        known: u32,
        /// The fields that are not known.
        fields: LaterFields,
    },
    /// The file has fields of a later format than it says.
    OlderFormat {
        /// What it says.
        number: u32,
        /// What it needs.
        needed: u32,
        /// The fields that came later.
        fields: LaterFields,
    },
}

impl ItemProblem {
    /// Which sort of problem it is.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Twice(_) | Self::EditionTwice(_) => Code::DuplicateId,
            Self::NoBasis => Code::NoBasis,
            Self::NoSource => Code::NoSource,
            Self::NoTie => Code::NoTie,
            Self::OneSided { .. } => Code::OneSided,
            Self::OfficialTooLong { .. } | Self::OfficialTwice { .. } | Self::OfficialSideBySide { .. } | Self::OfficialTooMany { .. } => {
                Code::OfficialWords
            }
            Self::TextAndWhyNot => Code::DuplicateField,
            Self::NeitherTextNorWhyNot => Code::MissingField,
            Self::LabelOfOtherKind { .. } | Self::LabelOfOtherNumber { .. } => Code::LabelDiffers,
            Self::NoPart(_) => Code::BadAddress,
            Self::EditedByHand { .. } => Code::EditedByHand,
            Self::AddressMisplaced { .. } => Code::AddressMisplaced,
            Self::AddressOutOfOrder { .. } => Code::AddressOutOfOrder,
            Self::NewerFormat { .. } => Code::NewerFormat,
            Self::OlderFormat { .. } => Code::OlderFormat,
        }
    }
}

/// Fields of a later format, by the items that have them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaterFields {
    /// Each kind of item with names of fields.
    pub items: Vec<(&'static str, Vec<Written>)>,
    /// How many more there are.
    pub more: usize,
}

impl LaterFields {
    /// More than these are counted.
    const NAMED: usize = 12;
    /// Characters of a name.
    const LONGEST: usize = 40;

    /// Takes them in the order of their items.
    pub fn new<'f>(fields: impl IntoIterator<Item = (&'static str, &'f str)>) -> Self {
        let mut later = Self::default();
        for (number, (item, field)) in fields.into_iter().enumerate() {
            if number >= Self::NAMED {
                later.more += 1;
                continue;
            }
            let field = field.chars().take(Self::LONGEST).collect();
            match later.items.last_mut().filter(|(last, _)| *last == item) {
                Some((_, names)) => names.push(field),
                None => later.items.push((item, vec![field])),
            }
        }
        later
    }

    /// True where there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}
