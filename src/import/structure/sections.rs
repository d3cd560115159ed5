//! The sections of a document: which line begins an article, a chapter, an annex or the preamble, and what stands under it.
//!
//! A line that could be a heading is one where its number is the one that comes next, or where the document sets it apart. A cross-reference
//! at the beginning of a line (`Article 3, paragraph 7, of`) is none.

use super::{
    formulas::{begins_closing, closing_inside},
    line::Line,
    unit_heading::{Parted, UnitClass, UnitHeading},
};
use crate::import::NoteMark;

/// A heading with the lines under it.
#[derive(Clone, Debug)]
pub struct Section {
    /// What it is.
    pub kind: SectionKind,
    /// Its heading; none for what stands before the first and for what closes a text.
    pub heading: Option<UnitHeading>,
    /// The line of the heading.
    pub heading_line: Option<Line>,
    /// The lines after it.
    pub lines: Vec<Line>,
}

/// What a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// What stands before everything else.
    Front,
    /// The preamble.
    Preamble,
    /// A chapter or the like.
    Division,
    /// An article or the like.
    Provision,
    /// An annex.
    Annex,
    /// Who signed, when and where.
    Closing,
}

impl Section {
    /// One without a heading.
    #[must_use]
    pub fn unheaded(kind: SectionKind, lines: Vec<Line>) -> Self {
        Self { kind, heading: None, heading_line: None, lines }
    }

    /// The number of its heading as it counts.
    #[must_use]
    pub fn value(&self) -> Option<u32> {
        self.heading.as_ref()?.number.value
    }
}

/// The words that provisions go by in one document: articles, or rules, or principles, or sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Article,
    Rule,
    Principle,
    Section,
}

fn family(heading: &UnitHeading) -> Option<Family> {
    match (heading.class, heading.word) {
        (UnitClass::Section, _) => Some(Family::Section),
        (UnitClass::Provision, "rule" | "règle" | "regla" | "правило" | "القاعدة" | "规则") => Some(Family::Rule),
        (UnitClass::Provision, word) if word.starts_with("princip") || matches!(word, "принцип" | "المبدأ" | "guideline" | "directriz") => {
            Some(Family::Principle)
        }
        (UnitClass::Provision, _) => Some(Family::Article),
        _ => None,
    }
}

/// The family of the provisions: the one that begins most lines; articles where they are as many.
fn main_family(lines: &[Line]) -> Option<Family> {
    const ALL: [Family; 4] = [Family::Section, Family::Principle, Family::Rule, Family::Article];
    let mut counts = [0; ALL.len()];
    for heading in lines.iter().filter_map(Line::heading).filter(|heading| heading.parted != Parted::GoesOn) {
        if let Some(place) = family(&heading).and_then(|family| ALL.iter().position(|other| *other == family)) {
            counts[place] += 1;
        }
    }
    // Sections beside articles are divisions, however many.
    if counts[3] >= 2 {
        return Some(Family::Article);
    }
    let (place, count) = counts.into_iter().enumerate().max_by_key(|(place, count)| (*count, *place))?;
    (count > 0).then(|| ALL[place])
}

/// The sections of the lines of a document, in order; the first is what stands before the first heading.
#[must_use]
pub fn sections(lines: Vec<Line>) -> Vec<Section> {
    let family = main_family(&lines);
    let mut all = vec![Section::unheaded(SectionKind::Front, Vec::new())];
    let mut last: Option<UnitHeading> = None;
    for line in lines.into_iter().flat_map(part_closing) {
        let open = all.last();
        let before = open.and_then(|section| section.lines.last().or(section.heading_line.as_ref()));
        if let Some((kind, heading)) = heading_of(&line, family, last.as_ref(), before) {
            if kind == SectionKind::Provision {
                last = Some(heading.clone());
            }
            all.push(Section { kind, heading: Some(heading), heading_line: Some(line), lines: Vec::new() });
        } else if open.is_some_and(|section| section.kind == SectionKind::Provision) && begins_closing(&line.text) {
            all.push(Section::unheaded(SectionKind::Closing, vec![line]));
        } else if let Some(section) = all.last_mut() {
            section.lines.push(line);
        }
    }
    all
}

/// A line, and what closes the text in it.
fn part_closing(line: Line) -> Vec<Line> {
    match closing_inside(&line.text) {
        Some(start) => {
            let mut before = line.clone();
            before.text.truncate(start);
            before.notes.retain(|note| note.offset <= start);
            let mut after = line.from(start);
            after.notes.clear();
            after.notes.extend(
                line.notes.iter().filter(|note| note.offset > start).map(|note| NoteMark { offset: note.offset - start, ..note.clone() }),
            );
            vec![before, after]
        }
        None => vec![line],
    }
}

/// What a line begins, where it does.
fn heading_of(
    line: &Line,
    family: Option<Family>,
    last: Option<&UnitHeading>,
    before: Option<&Line>,
) -> Option<(SectionKind, UnitHeading)> {
    let heading = line.heading()?;
    let kind = match heading.class {
        UnitClass::Preamble => SectionKind::Preamble,
        UnitClass::Division => SectionKind::Division,
        UnitClass::Annex => SectionKind::Annex,
        UnitClass::Provision | UnitClass::Section => {
            if self::family(&heading) == family {
                SectionKind::Provision
            } else if heading.class == UnitClass::Section {
                SectionKind::Division
            } else {
                return None;
            }
        }
    };
    let unfinished = before.is_some_and(|before| !before.set_apart && ends_open(&before.text));
    let next = kind == SectionKind::Provision && comes_next(&heading, last);
    let is_heading = match heading.parted {
        // Recitals end with commas, and a chapter may follow.
        Parted::Alone => {
            line.set_apart
                || next
                || !unfinished
                || kind != SectionKind::Provision && before.is_some_and(|before| before.text.trim_end().ends_with(','))
        }
        Parted::Mark | Parted::Brackets => line.set_apart || next || kind != SectionKind::Provision && !unfinished || is_first(&heading),
        Parted::Space => line.set_apart || next && !unfinished || kind == SectionKind::Division && line.may_be_title() && !unfinished,
        Parted::GoesOn => false,
    };
    is_heading.then_some((kind, heading))
}

fn is_first(heading: &UnitHeading) -> bool {
    heading.number.value == Some(1)
}

/// True for the number after the last one, with what may stand between (`7 bis`), or the first of a text.
fn comes_next(heading: &UnitHeading, last: Option<&UnitHeading>) -> bool {
    let Some(value) = heading.number.value else { return false };
    match last.and_then(|last| last.number.value.map(|value| (value, &last.number.suffix))) {
        None => value <= 3,
        Some((before, suffix)) => value == before + 1 || value == before && *suffix != heading.number.suffix || value == 1,
    }
}

/// True where a line is broken off, so that the next goes on with it.
fn ends_open(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with([',', '(', '-', '–'])
        || text.ends_with(" of")
        || text.ends_with(" in")
        || text.ends_with(" and")
        || text.ends_with(" or")
        || text.ends_with(" with")
        || text.ends_with(" to")
        || text.ends_with(" by")
        || text.ends_with(" under")
        || text.ends_with(" and/or")
}
