//! Lists: what their levels look like, and the number of the next paragraph.

use super::super::office::{
    counters::{Counters, LEVELS, LevelRule},
    numbers::{NumberFormat, write_number},
    xml_reader::{Tag, XmlReader},
};
use super::number_formats::number_format;
use super::properties::{ParagraphProps, is_on, read_paragraph_props, read_run_props};
use super::styles::Styles;
use super::symbols::SymbolFont;
use crate::import::{Excess, ImportError};
use std::collections::{HashMap, HashSet};

/// Lists of a document; Word allows 2047 looks.
const LISTS: usize = 50_000;
/// Letters of the pattern of a number; Word allows fewer.
const PATTERN: usize = 60;
/// Starting numbers beyond this are no numbers of paragraphs.
const LARGEST: i64 = 1_000_000;

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// What lists look like, by their id.
    looks: HashMap<i64, ListLook>,
    /// Lists, by the number that paragraphs name.
    lists: HashMap<i64, List>,
}

/// What a list looks like (`abstractNum`).
#[derive(Debug, Default)]
struct ListLook {
    levels: Vec<(usize, Level)>,
    /// The style of lists that says it instead.
    by_style: Option<String>,
}

/// One list (`num`).
#[derive(Debug, Default)]
struct List {
    look: i64,
    /// Levels that look different in this list.
    levels: Vec<(usize, Level)>,
    /// Numbers that levels begin with anew when this list does.
    starts: Vec<(usize, i64)>,
}

/// A level of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    /// Its first number; none where nothing is said.
    start: Option<i64>,
    format: NumberFormat,
    is_bullet: bool,
    /// Text with `%1` for the number of the first level.
    pattern: String,
    /// It begins again after a paragraph of one of so many levels above it; 0 for never.
    restart_after: Option<usize>,
    /// All numbers in it are decimal.
    legal: bool,
    hidden: bool,
    font: Option<SymbolFont>,
    /// Paragraphs of this style are of this level.
    style: Option<String>,
    /// What it says of paragraphs.
    pub(super) paragraph: ParagraphProps,
}

/// Where all lists have come to, in one text.
#[derive(Debug, Default)]
pub(super) struct ListCounters {
    by_look: HashMap<i64, Counters>,
    /// Lists and levels whose own start was used.
    begun: HashSet<(i64, usize)>,
}

/// The list and level of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ListPlace {
    list: i64,
    /// Level, from 0.
    pub(super) level: usize,
}

impl Numbering {
    /// Reads the part of lists.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub(super) fn read(part: &str, xml: &str) -> Result<Self, ImportError> {
        let mut all = Self::default();
        let mut reader = XmlReader::new(part, xml);
        reader.element()?;
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "abstractNum" => {
                    let id = tag.number("abstractNumId").unwrap_or_default();
                    let look = ListLook::read(&mut reader)?;
                    all.looks.insert(id, look);
                }
                "num" => {
                    let id = tag.number("numId").unwrap_or_default();
                    let list = List::read(&mut reader)?;
                    all.lists.insert(id, list);
                }
                _ => reader.skip()?,
            }
            if all.looks.len() + all.lists.len() > LISTS {
                return Err(ImportError::TooLarge(Excess::Work));
            }
        }
        Ok(all)
    }

    /// Which list a paragraph is in, if any: on the spot, or by its style.
    pub(super) fn place(&self, direct: &ParagraphProps, style: &ParagraphProps, chain: &[String]) -> Option<ListPlace> {
        let list = direct.list.or(style.list).filter(|list| *list != 0)?;
        let level = match direct.level {
            Some(level) => level,
            // A style is tied to its level from both sides; the level names it.
            None if direct.list.is_none() => self.level_of_style(list, chain).or(style.level).unwrap_or(0),
            None => 0,
        };
        self.lists.contains_key(&list).then_some(ListPlace { list, level: level.min(LEVELS - 1) })
    }

    fn level_of_style(&self, list: i64, chain: &[String]) -> Option<usize> {
        let look = self.looks.get(&self.lists.get(&list)?.look)?;
        chain.iter().find_map(|style| look.levels.iter().find(|(_, level)| level.style.as_ref() == Some(style)).map(|(index, _)| *index))
    }

    /// A level as a list has it.
    pub(super) fn level(&self, place: ListPlace, styles: &Styles) -> Option<&Level> {
        let list = self.lists.get(&place.list)?;
        match list.levels.iter().find(|(level, _)| *level == place.level) {
            Some((_, level)) => Some(level),
            None => {
                self.looks.get(&self.look(list, styles))?.levels.iter().find(|(level, _)| *level == place.level).map(|(_, level)| level)
            }
        }
    }

    /// What a list looks like, where a style of lists says it too.
    fn look(&self, list: &List, styles: &Styles) -> i64 {
        let by_style = || {
            let style = self.looks.get(&list.look)?.by_style.as_deref()?;
            let other = self.lists.get(&styles.resolve(Some(style)).paragraph.list?)?;
            // One step: a style that names another list that names a style is no list of Word.
            self.looks.contains_key(&other.look).then_some(other.look)
        };
        by_style().unwrap_or(list.look)
    }

    /// Counts a paragraph, and returns its number as it is shown; none where it shows none.
    pub(super) fn count(&self, place: ListPlace, counters: &mut ListCounters, styles: &Styles, language: Option<&str>) -> Option<String> {
        let list = self.lists.get(&place.list)?;
        let look = self.look(list, styles);
        let level_at = |level| self.level(ListPlace { level, ..place }, styles);
        let own_start = |level| list.starts.iter().find(|(index, _)| *index == level).map(|(_, start)| *start);
        // A list that begins a level anew does so once; it goes on afterwards, after other lists of the same look too.
        let forced = own_start(place.level).filter(|_| counters.begun.insert((place.list, place.level)));
        let rule = |index: usize| {
            let level = level_at(index);
            LevelRule {
                start: own_start(index).or_else(|| level?.start).unwrap_or(0),
                restart_after: level.and_then(|level| level.restart_after).unwrap_or(index),
            }
        };
        let numbers = counters.by_look.entry(look).or_default().count(place.level, forced, rule);
        let level = level_at(place.level).filter(|level| !level.hidden)?;
        let mut label = String::new();
        let mut letters = level.pattern.chars().peekable();
        while let Some(letter) = letters.next() {
            let of = letters.peek().and_then(|digit| digit.to_digit(10)).filter(|digit| letter == '%' && *digit > 0);
            if let Some(of) = of {
                letters.next();
                // A level below its own has no number yet: Word shows its own.
                let index = (of as usize - 1).min(place.level);
                let format = match level_at(index).map_or(NumberFormat::Decimal, |level| level.format) {
                    format @ (NumberFormat::None | NumberFormat::Padded(_)) => format,
                    _ if level.legal => NumberFormat::Decimal,
                    format => format,
                };
                label.push_str(&write_number(numbers.get(index).copied().unwrap_or_default(), format, language));
            } else if (0xE000..0xF900).contains(&u32::from(letter))
                || level.is_bullet && level.font.is_some_and(|font| font != SymbolFont::Letters)
            {
                label.push(level.font.unwrap_or(SymbolFont::Letters).character(u32::from(letter)).unwrap_or('•'));
            } else {
                label.push(letter);
            }
        }
        let label = label.trim();
        (!label.is_empty()).then(|| label.to_owned())
    }
}

impl ListLook {
    fn read(reader: &mut XmlReader<'_>) -> Result<Self, ImportError> {
        let mut look = Self::default();
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "lvl" => {
                    let index = level_number(&tag);
                    let level = Level::read(reader)?;
                    if index < LEVELS && !look.levels.iter().any(|(known, _)| *known == index) {
                        look.levels.push((index, level));
                    }
                }
                "numStyleLink" => {
                    look.by_style = tag.attribute("val");
                    reader.skip()?;
                }
                _ => reader.skip()?,
            }
        }
        Ok(look)
    }
}

impl List {
    fn read(reader: &mut XmlReader<'_>) -> Result<Self, ImportError> {
        let mut list = Self::default();
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "abstractNumId" => {
                    list.look = tag.number("val").unwrap_or_default();
                    reader.skip()?;
                }
                "lvlOverride" => {
                    let index = level_number(&tag);
                    let (mut start, mut own) = (None, None);
                    while let Some(tag) = reader.element()? {
                        match tag.name() {
                            "startOverride" => {
                                start = tag.number("val").map(capped);
                                reader.skip()?;
                            }
                            "lvl" => own = Some(Level::read(reader)?),
                            _ => reader.skip()?,
                        }
                    }
                    // Each level once: what comes later in the file does not lengthen the list.
                    if let Some(start) = start.filter(|_| list.starts.len() < LEVELS) {
                        list.starts.push((index, start));
                    }
                    if let Some(own) = own.filter(|_| list.levels.len() < LEVELS) {
                        list.levels.push((index, own));
                    }
                }
                _ => reader.skip()?,
            }
        }
        Ok(list)
    }
}

impl Level {
    fn read(reader: &mut XmlReader<'_>) -> Result<Self, ImportError> {
        let mut level = Self::default();
        level.read_into(reader)?;
        Ok(level)
    }

    fn read_into(&mut self, reader: &mut XmlReader<'_>) -> Result<(), ImportError> {
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "start" => self.start = tag.number("val").map(capped),
                "numFmt" => {
                    let format = tag.attribute("val").unwrap_or_default();
                    self.is_bullet = format == "bullet";
                    self.format = number_format(&format, tag.attribute("format").as_deref());
                }
                "lvlText" => self.pattern = tag.attribute("val").unwrap_or_default().chars().take(PATTERN).collect(),
                "lvlPicBulletId" if self.pattern.is_empty() => "•".clone_into(&mut self.pattern),
                "lvlRestart" => self.restart_after = tag.number("val").and_then(|level| usize::try_from(level).ok()),
                "isLgl" => self.legal = is_on(&tag),
                "pStyle" => self.style = tag.attribute("val"),
                "pPr" => {
                    self.paragraph = read_paragraph_props(reader, false)?.0;
                    continue;
                }
                "rPr" => {
                    let props = read_run_props(reader, false)?.0;
                    self.hidden = props.hidden == Some(true);
                    self.font = props.font;
                    continue;
                }
                // Formats that came later stand in a choice; the first is the newest.
                "AlternateContent" => {
                    let mut chosen = false;
                    while let Some(_choice) = reader.element()? {
                        if chosen {
                            reader.skip()?;
                        } else {
                            self.read_into(reader)?;
                            chosen = true;
                        }
                    }
                    continue;
                }
                _ => {}
            }
            reader.skip()?;
        }
        Ok(())
    }
}

fn level_number(tag: &Tag<'_>) -> usize {
    tag.number("ilvl").and_then(|level| usize::try_from(level).ok()).unwrap_or_default()
}

fn capped(number: i64) -> i64 {
    number.clamp(0, LARGEST)
}

#[cfg(test)]
mod tests;
