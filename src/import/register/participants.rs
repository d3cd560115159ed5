//! Rows of a table of participants, whatever file they stood in.

use super::{Consent, ConsentForm, Participant, TreatyRegister, dates::day_with_letters};

/// Which column says what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    pub name: usize,
    pub signed: Option<usize>,
    pub consent: Option<usize>,
}

impl Columns {
    /// From the heads of the columns; none for a row that has no head of participants.
    pub fn of_heads(heads: &[String]) -> Option<Self> {
        let heads: Vec<String> = heads.iter().map(|head| head.to_lowercase()).collect();
        let begins = |words: &[&str]| heads.iter().position(|head| words.iter().any(|word| head.trim().starts_with(word)));
        let holds = |words: &[&str]| heads.iter().position(|head| words.iter().any(|word| head.contains(word)));
        let name = begins(&["participant", "state", "party", "country"])?;
        let consent = holds(&["ratification", "accession", "acceptance", "approval", "consent to be bound"]);
        let signed = heads.iter().enumerate().position(|(place, head)| head.contains("signature") && Some(place) != consent);
        (signed.is_some() || consent.is_some()).then_some(Self { name, signed, consent })
    }
}

/// Adds a row to a register. What cannot be read of it is kept as it is written.
pub(super) fn add_row(register: &mut TreatyRegister, columns: Columns, cells: &[String]) {
    let cell = |place: Option<usize>| place.and_then(|place| cells.get(place)).map_or("", |cell| cell.trim());
    let name = without_marks(cell(Some(columns.name)));
    if name.is_empty() {
        return;
    }
    let mut is_read = true;
    let mut participant = Participant { name, ..Participant::default() };
    let signed = without_marks(cell(columns.signed));
    if !signed.is_empty() {
        match day_with_letters(&signed) {
            Some((date, letters)) => {
                // A definitive signature binds by itself; one that somebody succeeded to is a signature.
                if letters == "s" {
                    participant.consent = Some(Consent { date: date.clone(), form: ConsentForm::DefinitiveSignature });
                }
                participant.signed = Some(date);
            }
            None => is_read = false,
        }
    }
    let consent = without_marks(cell(columns.consent));
    if !consent.is_empty() {
        let read = day_with_letters(&consent).and_then(|(date, letters)| Some(Consent { date, form: ConsentForm::of_letters(&letters)? }));
        is_read &= read.is_some();
        participant.consent = read.or(participant.consent);
    }
    if !is_read {
        register.unread.push(cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", "));
    }
    register.participants.push(participant);
}

/// Words without the marks of notes, and with single spaces.
pub(super) fn without_marks(words: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("<superscript>") {
        out.push_str(before);
        rest = after.split_once("</superscript>").map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
