//! Exports of a treaty register: who signed, who consented to be bound and in which form, who declared something.
//!
//! The shape is that of the United Nations Treaty Collection, as XML or as a table (CSV). Bytes come in and data goes out; what cannot be
//! read of a row is named, never dropped in silence.

mod dates;
mod participants;
mod table;
mod xml;

use super::{Excess, ImportError, limits};
use crate::model::Date;

/// What a register says of a treaty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TreatyRegister {
    /// The treaty's title; may be empty.
    pub title: String,
    /// The day on which it was so, as the register says.
    pub as_of: Option<Date>,
    /// What it says of the entry into force; may be empty.
    pub entry_into_force: String,
    /// In the order of the register.
    pub participants: Vec<Participant>,
    /// Rows of which a date cannot be read, as they are written.
    pub unread: Vec<String>,
}

/// A State or organization in a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participant {
    /// As the register names it.
    pub name: String,
    /// When it signed.
    pub signed: Option<Date>,
    /// When and how it consented to be bound.
    pub consent: Option<Consent>,
    /// Its declarations and reservations; empty where none are in the file.
    pub declarations: Vec<String>,
}

/// A consent to be bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Of the deposit.
    pub date: Date,
    /// In which form.
    pub form: ConsentForm,
}

/// In which form somebody consents to be bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsentForm {
    /// Without a letter behind the date.
    Ratification,
    /// `A`.
    Acceptance,
    /// `AA`.
    Approval,
    /// `a`.
    Accession,
    /// `d`.
    Succession,
    /// `c`.
    FormalConfirmation,
    /// `s`.
    DefinitiveSignature,
}

impl ConsentForm {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Ratification,
        Self::Acceptance,
        Self::Approval,
        Self::Accession,
        Self::Succession,
        Self::FormalConfirmation,
        Self::DefinitiveSignature,
    ];

    /// The form of the letters behind a date; none for letters that are not known.
    #[must_use]
    pub fn of_letters(letters: &str) -> Option<Self> {
        match letters {
            "" => Some(Self::Ratification),
            "A" => Some(Self::Acceptance),
            "AA" => Some(Self::Approval),
            "a" => Some(Self::Accession),
            "d" => Some(Self::Succession),
            "c" => Some(Self::FormalConfirmation),
            "s" => Some(Self::DefinitiveSignature),
            _ => None,
        }
    }

    /// What it is called in files and by scripts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ratification => "ratification",
            Self::Acceptance => "acceptance",
            Self::Approval => "approval",
            Self::Accession => "accession",
            Self::Succession => "succession",
            Self::FormalConfirmation => "formal-confirmation",
            Self::DefinitiveSignature => "definitive-signature",
        }
    }
}

impl Participant {
    /// True for what is an organization and no State, by its name: its consent is mostly not counted.
    #[must_use]
    pub fn is_organization(&self) -> bool {
        ["union", "community", "organization", "organisation"]
            .iter()
            .any(|word| self.name.to_lowercase().split(' ').any(|own| own == *word))
    }
}

impl TreatyRegister {
    /// Those that signed.
    pub fn signatories(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(|participant| participant.signed.is_some())
    }

    /// Those that are bound, in a form.
    pub fn bound(&self, form: ConsentForm) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(move |participant| participant.consent.as_ref().is_some_and(|consent| consent.form == form))
    }

    /// How many consented to be bound: States, and organizations.
    #[must_use]
    pub fn consents(&self) -> (usize, usize) {
        let bound = || self.participants.iter().filter(|participant| participant.consent.is_some());
        let organizations = bound().filter(|participant| participant.is_organization()).count();
        (bound().count() - organizations, organizations)
    }

    /// The latest day that it names.
    #[must_use]
    pub fn latest_entry(&self) -> Option<&Date> {
        let signed = self.participants.iter().filter_map(|participant| participant.signed.as_ref());
        let bound = self.participants.iter().filter_map(|participant| participant.consent.as_ref().map(|consent| &consent.date));
        signed.chain(bound).max()
    }
}

/// Reads a register, whichever of the two it is.
///
/// # Errors
/// [`ImportError::UnknownKind`] for a file without a table of participants, and what is wrong with one that has it.
pub fn read_register(bytes: &[u8]) -> Result<TreatyRegister, ImportError> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(ImportError::TooLarge(Excess::File));
    }
    let text = decoded(bytes);
    let register = if text.trim_start().starts_with('<') { xml::read(&text)? } else { table::read(&text)? };
    if register.participants.is_empty() { Err(ImportError::UnknownKind) } else { Ok(register) }
}

/// The text, in the encoding that it declares, or in UTF-8, or in that of old Windows.
fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    let head: String = bytes.iter().take(200).map(|byte| char::from(*byte)).collect();
    let declared = head.split_once("encoding=").and_then(|(_, rest)| rest.get(1..)?.split(['"', '\'']).next().map(str::to_owned));
    if let Some(encoding) = declared.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes())) {
        return encoding.decode(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}
