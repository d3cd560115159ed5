//! A block as the structure reads it: with the number it begins with, and whether the document sets it apart.

use super::{
    enumerator::{self, Enumerator},
    formulas::ends_as_a_sentence,
    sequence::Setting,
    unit_heading::{UnitHeading, unit_heading},
};
use crate::import::{Block, BlockRole, NoteMark};
use crate::model::DocumentPlace;

/// One block of running text.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its text, with a number that the document writes.
    pub text: String,
    /// The number it begins with, computed by the document or written.
    pub number: Option<Enumerator>,
    /// Where the text begins after the number, in bytes.
    pub text_start: usize,
    /// True where the document sets it apart: a heading, bold or centred.
    pub set_apart: bool,
    /// Which heading the document says it is.
    pub rank: Option<u8>,
    /// How it is set.
    pub setting: Setting,
    /// Marks of footnotes.
    pub notes: Vec<NoteMark>,
    /// Where it stands.
    pub place: DocumentPlace,
    /// Its language, where the document says so.
    pub language: Option<String>,
    /// A sign before it that is no number: that of a list without numbers.
    pub bullet: Option<String>,
}

/// Longer than a title of an article ever is, in letters.
const TITLE: usize = 250;

impl Line {
    /// A block as a line.
    #[must_use]
    pub fn new(block: Block) -> Self {
        let rank = match block.role {
            BlockRole::Title => Some(0),
            BlockRole::Heading(rank) => Some(rank),
            _ => None,
        };
        let setting = Setting { list_level: block.list_level, indent: block.indent };
        let mut line = Self {
            set_apart: rank.is_some() || block.bold || block.centred,
            text: block.text,
            number: None,
            text_start: 0,
            rank,
            setting,
            notes: block.notes,
            place: block.place,
            language: block.language,
            bullet: None,
        };
        match block.label {
            Some(label) => line.take_label(&label),
            None => line.find_number(),
        }
        line
    }

    /// A number that the document computes.
    fn take_label(&mut self, label: &str) {
        if unit_heading(label).is_some() {
            let parted = if self.text.is_empty() { "" } else { "\n" };
            let before = label.len() + parted.len();
            self.text = format!("{label}{parted}{}", self.text);
            self.notes.iter_mut().for_each(|note| note.offset += before);
            self.set_apart = true;
            return;
        }
        if let Some((number, _)) = enumerator::enumerator(label) {
            self.number = Some(Enumerator { label: label.to_owned(), ..number });
        } else if label.chars().any(char::is_alphanumeric) {
            // Words that a document puts before a text are a part of it.
            let before = label.len() + 1;
            self.text = format!("{label} {}", self.text);
            self.notes.iter_mut().for_each(|note| note.offset += before);
        } else {
            // A list without numbers may have them in its text.
            self.find_number();
            self.bullet = Some(label.to_owned()).filter(|_| self.number.is_none());
        }
    }

    fn find_number(&mut self) {
        if let Some((number, length)) = enumerator::enumerator(&self.text) {
            let rest = &self.text[length..];
            self.text_start = self.text.len() - rest.trim_start().len();
            self.number = Some(number);
        }
    }

    /// The beginning of a unit that it may be.
    #[must_use]
    pub fn heading(&self) -> Option<UnitHeading> {
        if self.number.is_some() && self.text_start == 0 { None } else { unit_heading(&self.text) }
    }

    /// What stands after the number as a line of its own, with what it begins with.
    #[must_use]
    pub fn after_number(&self) -> Self {
        let mut line = self.from(self.text_start);
        line.find_number();
        line
    }

    /// The same with the number it begins with looked for anew.
    #[must_use]
    pub fn after_number_at_start(&self) -> Self {
        let mut line = self.from(0);
        line.find_number();
        line
    }

    /// The same without what stands before an offset; its number is not looked for.
    #[must_use]
    pub fn from(&self, offset: usize) -> Self {
        let notes = self.notes.iter().map(|note| NoteMark { offset: note.offset.saturating_sub(offset), mark: note.mark.clone() });
        Self {
            text: self.text.get(offset..).unwrap_or_default().to_owned(),
            notes: notes.collect(),
            number: None,
            text_start: 0,
            bullet: None,
            ..self.clone()
        }
    }

    /// The same as one without its number being one.
    #[must_use]
    pub fn without_number(&self) -> Self {
        let bullet = self.bullet.clone().or_else(|| self.computed_label().map(str::to_owned));
        Self { number: None, text_start: 0, bullet, ..self.clone() }
    }

    /// A number or sign that the document shows before the text and that is not in it.
    #[must_use]
    pub fn computed_label(&self) -> Option<&str> {
        let number = self.number.as_ref().filter(|_| self.text_start == 0).map(|number| number.label.as_str());
        number.or(self.bullet.as_deref())
    }

    /// True for what can be a title: short, without the end of a sentence.
    #[must_use]
    pub fn may_be_title(&self) -> bool {
        let begins_list = self.number.as_ref().is_some_and(|number| number.readings.iter().any(|(_, value)| *value == 1));
        let text = self.text.trim();
        let ends = ends_as_a_sentence(text) && !(self.rank.is_some() && text.ends_with('.') && !text.contains(". "));
        !text.is_empty() && !begins_list && text.chars().count() <= TITLE && !ends
    }

    /// True where a sentence goes on in it that began before.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.number.is_none() && self.text.trim_start().chars().next().is_some_and(char::is_lowercase)
    }
}
