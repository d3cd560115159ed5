//! From the structure of a document to the layer of a briefing: each provision and paragraph gets the address that the briefing has for it.
//!
//! By number and kind, and where headings can be compared, by heading: a number that agrees while the heading does not is a warning, as
//! this may be another draft. What has no place goes whole into `unplaced`; what the briefing has and the document has not is listed. Nothing
//! is put at an address that may be another one's without a warning.

mod draft;
mod headings;
mod keys;
mod matching;
mod paragraphs;
mod parts;
mod segments;

pub use draft::{DraftWords, draft_briefing};

use super::OutlinedText;
use crate::model::{
    Address, Briefing, Division, DocumentPlace, Footnote, ImportWarning, OFFICIAL_TEXT_FORMAT, OfficialParagraph, OfficialPart,
    OfficialText, Paragraph, ProvisionKind, Target, TextWarning, UnplacedText, make_visible,
};
use matching::{Match, Matcher};
use parts::{DocumentPart, LONGEST_NUMBER, joined, split};
use std::collections::HashSet;

/// A text aligned with a briefing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// The layer; its origin and the sum of its words are for who keeps it.
    pub text: OfficialText,
    /// What the briefing has and the document has not: divisions, provisions and paragraphs, in the order of the briefing.
    pub missing: Vec<Target>,
    /// What the document has and the briefing has not, each with its part in the layer.
    pub added: Vec<Target>,
    /// How many provisions of the briefing were found.
    pub placed: usize,
}

impl Alignment {
    /// True where no provision and no paragraph of the briefing is missing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.placed > 0 && !self.missing.iter().any(|target| target.address().is_some())
    }
}

/// Of which edition and in which language a text is.
#[derive(Clone, Copy, Debug)]
pub struct TextOf<'a> {
    /// Id of an edition of the briefing.
    pub edition: &'a str,
    /// BCP 47.
    pub language: &'a str,
}

/// Aligns a text with a briefing.
#[must_use]
pub fn align(outlined: &OutlinedText, briefing: &Briefing, of: TextOf<'_>) -> Alignment {
    let text = OfficialText {
        format: OFFICIAL_TEXT_FORMAT,
        briefing: briefing.id.clone(),
        edition: of.edition.to_owned(),
        language: of.language.to_owned(),
        title: Some(clean(&outlined.title)).filter(|title| title.len() <= LONGEST).unwrap_or_default(),
        ..OfficialText::default()
    };
    let mut layer = Layer { text, taken: HashSet::new() };
    if layer.text.title.is_empty() {
        layer.leave_out(&outlined.title, DocumentPlace::Unknown);
    }
    for warned in &outlined.warnings {
        layer.warn(warned.warning, warned.place, &warned.words);
    }
    let mut parts = split(outlined, &mut layer);
    let matches = Matcher::new(briefing, of).match_parts(&mut parts);
    let mut alignment = Alignment::default();
    for (part, found) in parts.iter().zip(&matches) {
        add_part(&mut layer, &mut alignment, briefing, part, found);
    }
    list_missing(&mut layer, &mut alignment, briefing);
    Alignment { text: layer.text, ..alignment }
}

/// The layer while it is made.
struct Layer {
    text: OfficialText,
    /// Targets that words stand at.
    taken: HashSet<Target>,
}

impl Layer {
    fn warn(&mut self, warning: ImportWarning, place: DocumentPlace, words: &str) {
        if self.text.warnings.len() >= MOST_WARNINGS {
            return;
        }
        let words = clean(words).split_whitespace().collect::<Vec<_>>().join(" ").chars().take(WORDS_OF_WARNING).collect();
        let warning = TextWarning { warning, place, words };
        if !self.text.warnings.contains(&warning) {
            self.text.warnings.push(warning);
        }
    }

    /// Keeps words that have no place, in pieces that a file takes.
    fn leave_out(&mut self, words: &str, place: DocumentPlace) {
        let words = clean(words);
        let mut rest = words.as_str();
        let is_full = self.text.unplaced.len() >= MOST_ITEMS;
        while !rest.is_empty() {
            let most = rest.floor_char_boundary(LONGEST);
            // Between two words, where there are two.
            let between = rest.get(..most).and_then(|piece| piece.rfind(char::is_whitespace)).filter(|end| *end > 0 && most < rest.len());
            let (piece, after) = rest.split_at(between.unwrap_or(most));
            match self.text.unplaced.last_mut().filter(|_| is_full) {
                // Of more pieces than a list has, several stand together.
                Some(last) if last.text.len() + piece.len() < LONGEST => {
                    last.text.push('\n');
                    last.text.push_str(piece);
                }
                _ => self.text.unplaced.push(UnplacedText { text: piece.to_owned(), place }),
            }
            rest = after;
        }
    }

    fn add_footnote(&mut self, mark: &str, words: &str) {
        if mark.len() > LONGEST_NUMBER || words.len() > LONGEST || self.text.footnotes.len() >= MOST_ITEMS {
            return self.leave_out(&joined([mark, words], " "), DocumentPlace::Unknown);
        }
        self.text.footnotes.push(Footnote { mark: clean(mark), text: clean(words) });
    }
}

/// Letters of a warning.
const WORDS_OF_WARNING: usize = 120;
/// Bytes of one text, as a file takes it.
const LONGEST: usize = 40_000;
/// Items of one list, as a file takes them.
const MOST_ITEMS: usize = 20_000;
/// Bytes of all words of one part.
const LONGEST_PART: usize = 2_000_000;
/// Who has as many warnings has another document.
const MOST_WARNINGS: usize = 2_000;

/// Words as they are kept: without white space around them, and with what nobody sees by its number, as it is read again.
fn clean(words: &str) -> String {
    let words = words.replace("\r\n", "\n");
    make_visible(words.trim()).into_owned()
}

fn add_part(layer: &mut Layer, alignment: &mut Alignment, briefing: &Briefing, part: &DocumentPart<'_>, found: &Match) {
    let (target, known): (Target, &[Paragraph]) = match found {
        Match::Division(index) => match briefing.instrument.divisions.get(*index) {
            Some(division) => (Target::Division(division.id.clone()), &[]),
            None => return,
        },
        Match::Provision(index) => match briefing.provisions.get(*index) {
            Some(provision) => {
                alignment.placed += 1;
                (Target::Text(Address::provision(provision.id.as_str())), provision.paragraphs.as_slice())
            }
            None => return,
        },
        Match::Added(target) => {
            layer.warn(ImportWarning::NotInBriefing, part.place, &part.name());
            (target.clone(), &[])
        }
        Match::Nowhere => {
            layer.warn(ImportWarning::NotPlaced, part.place, &part.name());
            return layer.leave_out(&part.whole_text(), part.place);
        }
    };
    let fits = part.label.len() <= LONGEST && part.heading.len() <= LONGEST && layer.text.parts.len() < MOST_ITEMS && part.fits_a_file();
    if !fits || !layer.taken.insert(target.clone()) {
        let why = if fits { ImportWarning::NumberTwice } else { ImportWarning::NotPlaced };
        layer.warn(why, part.place, &part.name());
        return layer.leave_out(&part.whole_text(), part.place);
    }
    if matches!(found, Match::Added(_)) {
        alignment.added.push(target.clone());
    }
    for warning in found_warnings(part, briefing, found) {
        layer.warn(warning, part.place, &part.name());
    }
    let made = OfficialPart {
        kind: part.kind,
        number: part.number.clone(),
        label: clean(part.label),
        heading: clean(&part.heading),
        footnotes: part.heading_marks.clone(),
        ..OfficialPart::new(target)
    };
    let made = paragraphs::fill(layer, made, part, known);
    layer.text.parts.push(made);
}

/// What is to be looked at in a match, by what the two say of themselves.
fn found_warnings(part: &DocumentPart<'_>, briefing: &Briefing, found: &Match) -> Vec<ImportWarning> {
    let known = match found {
        Match::Division(index) => briefing.instrument.divisions.get(*index).map(keys::of_division),
        Match::Provision(index) => briefing.provisions.get(*index).map(|provision| keys::of_provision(provision, "")),
        Match::Added(_) => return part.doubts.clone(),
        Match::Nowhere => None,
    };
    known.map_or_else(Vec::new, |known| part.doubts.iter().copied().chain(known.differs_in_kind(part)).collect())
}

fn list_missing(layer: &mut Layer, alignment: &mut Alignment, briefing: &Briefing) {
    let here: HashSet<Target> = layer.text.parts.iter().flat_map(targets_of).collect();
    for division in briefing.instrument.divisions.iter().filter(|division| is_printed(division)) {
        let target = Target::Division(division.id.clone());
        if !here.contains(&target) {
            layer.warn(ImportWarning::NotInDocument, DocumentPlace::Unknown, &division.label);
            alignment.missing.push(target);
        }
    }
    for provision in briefing.provisions.iter().filter(|provision| !provision.unread) {
        let target = Target::Text(Address::provision(provision.id.as_str()));
        if here.contains(&target) {
            list_missing_paragraphs(&mut alignment.missing, &here, &provision.paragraphs);
        } else {
            layer.warn(ImportWarning::NotInDocument, DocumentPlace::Unknown, &provision.label);
            alignment.missing.push(target);
        }
    }
    let paragraphs = alignment.missing.iter().filter_map(Target::address).filter(|address| !address.is_provision());
    for address in paragraphs.map(ToString::to_string).collect::<Vec<_>>() {
        layer.warn(ImportWarning::NotInDocument, DocumentPlace::Unknown, &address);
    }
}

/// True for a division with a heading of its own in the text: that of the preamble is the preamble.
fn is_printed(division: &Division) -> bool {
    keys::of_division(division).kind != Some(ProvisionKind::Preamble)
}

/// What is missing of paragraphs; what is inside one that is missing is not named too.
fn list_missing_paragraphs(missing: &mut Vec<Target>, here: &HashSet<Target>, paragraphs: &[Paragraph]) {
    for paragraph in paragraphs {
        let target = Target::Text(paragraph.address.clone());
        if here.contains(&target) {
            list_missing_paragraphs(missing, here, &paragraph.children);
        } else {
            missing.push(target);
        }
    }
}

fn targets_of(part: &OfficialPart) -> Vec<Target> {
    fn collect(targets: &mut Vec<Target>, paragraphs: &[OfficialParagraph]) {
        for paragraph in paragraphs {
            targets.push(Target::Text(paragraph.address.clone()));
            collect(targets, &paragraph.children);
        }
    }
    let mut targets = vec![part.target.clone()];
    collect(&mut targets, &part.paragraphs);
    targets
}
