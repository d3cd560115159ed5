//! What is said of paragraphs and runs: in styles, in levels of lists, and on the spot.

use super::super::office::xml_reader::{Tag, XmlReader};
use super::symbols::SymbolFont;
use crate::import::ImportError;
use std::rc::Rc;

/// What is said of runs; none where nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RunProps {
    /// Style of characters.
    pub(super) style: Option<String>,
    /// Bold, for scripts from left to right and for those from right to left.
    pub(super) bold: [Option<bool>; 2],
    /// Italic, likewise.
    pub(super) italic: [Option<bool>; 2],
    /// Hidden text.
    pub(super) hidden: Option<bool>,
    /// The run is of a script from right to left, so that the second of each pair counts.
    pub(super) right_to_left: Option<bool>,
    /// Language of Latin and like scripts.
    pub(super) language: Option<Rc<str>>,
    /// Language of Chinese, Japanese and Korean.
    pub(super) language_east: Option<Rc<str>>,
    /// Language of scripts from right to left.
    pub(super) language_bidi: Option<Rc<str>>,
    /// A font whose letters are signs.
    pub(super) font: Option<SymbolFont>,
}

/// What is said of paragraphs; none where nothing is. Measures in twentieths of a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ParagraphProps {
    /// Style of paragraphs.
    pub(super) style: Option<String>,
    /// Which list; 0 for none.
    pub(super) list: Option<i64>,
    /// Level in it, from 0.
    pub(super) level: Option<usize>,
    /// Level in the outline, from 0; 9 for running text.
    pub(super) outline: Option<u8>,
    /// Centred.
    pub(super) centred: Option<bool>,
    /// From the margin.
    pub(super) left: Option<i64>,
    /// Of the first line, from there.
    pub(super) first: Option<i64>,
}

/// What is said of the end of a paragraph, and of the section that ends with it.
#[derive(Debug, Default)]
pub(super) struct ParagraphEnd {
    /// The mark is not there, so that the next paragraph goes on in this one.
    pub(super) removed: bool,
    /// Something of it was tracked.
    pub(super) changed: bool,
    /// The mark is hidden.
    pub(super) hidden: bool,
    /// A section ends here: ids of its heads and feet.
    pub(super) section: Option<Vec<String>>,
}

/// Whether what stands in such an element is left out; none where the element tracks no change.
pub(super) fn is_removed(name: &str, reject: bool) -> Option<bool> {
    match name {
        "ins" | "moveTo" => Some(reject),
        "del" | "moveFrom" => Some(!reject),
        _ => None,
    }
}

impl RunProps {
    /// Adds what is said nearer to the text.
    pub(super) fn overlay(&mut self, nearer: &Self) {
        for index in 0..2 {
            for (own, other) in [(&mut self.bold, &nearer.bold), (&mut self.italic, &nearer.italic)] {
                if let (Some(own), Some(Some(value))) = (own.get_mut(index), other.get(index)) {
                    *own = Some(*value);
                }
            }
        }
        let over = |own: &mut Option<bool>, value: Option<bool>| *own = value.or(*own);
        over(&mut self.hidden, nearer.hidden);
        over(&mut self.right_to_left, nearer.right_to_left);
        let over = |own: &mut Option<Rc<str>>, value: &Option<Rc<str>>| {
            if value.is_some() {
                own.clone_from(value);
            }
        };
        over(&mut self.language, &nearer.language);
        over(&mut self.language_east, &nearer.language_east);
        over(&mut self.language_bidi, &nearer.language_bidi);
        self.font = nearer.font.or(self.font);
    }
}

impl ParagraphProps {
    /// Adds what is said nearer to the text.
    pub(super) fn overlay(&mut self, nearer: &Self) {
        if nearer.style.is_some() {
            self.style.clone_from(&nearer.style);
        }
        self.list = nearer.list.or(self.list);
        self.level = nearer.level.or(self.level);
        self.outline = nearer.outline.or(self.outline);
        self.centred = nearer.centred.or(self.centred);
        self.left = nearer.left.or(self.left);
        self.first = nearer.first.or(self.first);
    }
}

/// True unless the value says that it is off.
pub(super) fn is_on(tag: &Tag<'_>) -> bool {
    !tag.attribute("val").is_some_and(|value| matches!(value.trim(), "0" | "false" | "off"))
}

/// A measure in twentieths of a point: a bare number is one already.
fn twips(value: &str) -> Option<i64> {
    let value = value.trim();
    let digits = value.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let number: f64 = digits.parse().ok()?;
    let unit = match value.get(digits.len()..) {
        Some("pt") => 20.0,
        Some("in") => 1440.0,
        Some("cm") => 567.0,
        Some("mm") => 56.7,
        Some("pc" | "pi") => 240.0,
        _ => 1.0,
    };
    Some((number * unit).clamp(-31_680.0, 31_680.0) as i64)
}

fn language(tag: &Tag<'_>, name: &str) -> Option<Rc<str>> {
    let value = tag.attribute(name)?;
    let plain = value.len() < 20 && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (plain && !value.is_empty() && value != "x-none").then(|| value.into())
}

/// Reads the properties of a run, whose element has just begun; and whether the mark of a paragraph that has them is removed.
///
/// # Errors
/// Where the XML cannot be read.
pub(super) fn read_run_props(reader: &mut XmlReader<'_>, reject: bool) -> Result<(RunProps, ParagraphEnd), ImportError> {
    let mut props = RunProps::default();
    let mut end = ParagraphEnd::default();
    let mut before = None;
    while let Some(tag) = reader.element()? {
        let name = tag.name();
        match name {
            "rStyle" => props.style = tag.attribute("val"),
            "b" => props.bold[0] = Some(is_on(&tag)),
            "bCs" => props.bold[1] = Some(is_on(&tag)),
            "i" => props.italic[0] = Some(is_on(&tag)),
            "iCs" => props.italic[1] = Some(is_on(&tag)),
            "vanish" => props.hidden = Some(is_on(&tag)),
            "rtl" | "cs" => props.right_to_left = Some(is_on(&tag)),
            "lang" => {
                props.language = language(&tag, "val");
                props.language_east = language(&tag, "eastAsia");
                props.language_bidi = language(&tag, "bidi");
            }
            "rFonts" => props.font = tag.attribute("ascii").or_else(|| tag.attribute("hAnsi")).map(|font| SymbolFont::of(&font)),
            "rPrChange" => {
                before = inner(reader, "rPr", |reader| Ok(read_run_props(reader, reject)?.0))?;
                continue;
            }
            _ => {
                if let Some(removed) = is_removed(name, reject) {
                    end.removed |= removed;
                    end.changed = true;
                }
            }
        }
        reader.skip()?;
    }
    if let Some(before) = before.filter(|_| reject) {
        props = before;
    }
    end.hidden = props.hidden == Some(true);
    Ok((props, end))
}

/// Reads the properties of a paragraph, whose element has just begun.
///
/// # Errors
/// Where the XML cannot be read.
pub(super) fn read_paragraph_props(reader: &mut XmlReader<'_>, reject: bool) -> Result<(ParagraphProps, ParagraphEnd), ImportError> {
    let mut props = ParagraphProps::default();
    let mut end = ParagraphEnd::default();
    let mut before = None;
    let mut numbers_inserted = false;
    while let Some(tag) = reader.element()? {
        match tag.name() {
            "pStyle" => props.style = tag.attribute("val"),
            "numPr" => {
                while let Some(tag) = reader.element()? {
                    match tag.name() {
                        "numId" => props.list = tag.number("val"),
                        "ilvl" => props.level = tag.number("val").and_then(|level| usize::try_from(level).ok()),
                        // The number itself was inserted.
                        "ins" => {
                            end.changed = true;
                            numbers_inserted = true;
                        }
                        _ => {}
                    }
                    reader.skip()?;
                }
                continue;
            }
            "outlineLvl" => props.outline = tag.number("val").and_then(|level| u8::try_from(level).ok()),
            "jc" => props.centred = Some(tag.attribute("val").as_deref() == Some("center")),
            "ind" => {
                let measure = |name: &str| twips(&tag.attribute(name)?);
                props.left = measure("left").or_else(|| measure("start"));
                props.first = measure("hanging").map(|hanging| -hanging).or_else(|| measure("firstLine"));
            }
            "rPr" => {
                let (_, mark) = read_run_props(reader, reject)?;
                end.removed |= mark.removed;
                end.changed |= mark.changed;
                end.hidden |= mark.hidden;
                continue;
            }
            "sectPr" => {
                end.section = Some(read_section(reader)?);
                continue;
            }
            "pPrChange" => {
                end.changed = true;
                before = inner(reader, "pPr", |reader| Ok(read_paragraph_props(reader, reject)?.0))?;
                continue;
            }
            _ => {}
        }
        reader.skip()?;
    }
    if let Some(before) = before.filter(|_| reject) {
        props = before;
    } else if numbers_inserted && reject {
        (props.list, props.level) = (None, None);
    }
    Ok((props, end))
}

/// Reads the properties of a section, whose element has just begun: ids of its heads and feet.
///
/// # Errors
/// Where the XML cannot be read.
pub(super) fn read_section(reader: &mut XmlReader<'_>) -> Result<Vec<String>, ImportError> {
    let mut running = Vec::new();
    while let Some(tag) = reader.element()? {
        if matches!(tag.name(), "headerReference" | "footerReference") {
            running.extend(tag.attribute("id"));
        }
        reader.skip()?;
    }
    Ok(running)
}

/// Reads the first element of a name inside the element that has just begun, and passes over the rest.
fn inner<T>(
    reader: &mut XmlReader<'_>,
    name: &str,
    mut read: impl FnMut(&mut XmlReader<'_>) -> Result<T, ImportError>,
) -> Result<Option<T>, ImportError> {
    let mut found = None;
    while let Some(tag) = reader.element()? {
        if tag.name() == name && found.is_none() {
            found = Some(read(reader)?);
        } else {
            reader.skip()?;
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_read_in_any_unit() {
        for (written, read) in [("720", Some(720)), ("36pt", Some(720)), ("0.5in", Some(720)), ("99999999", Some(31_680)), ("x", None)] {
            assert_eq!(twips(written), read, "{written}");
        }
    }

    fn read(xml: &str, reject: bool) -> (ParagraphProps, ParagraphEnd) {
        let mut reader = XmlReader::new("a.xml", xml);
        reader.element().unwrap();
        read_paragraph_props(&mut reader, reject).unwrap()
    }

    #[test]
    fn a_change_of_format_is_undone_when_changes_are_rejected() {
        let xml = "<w:pPr><w:jc w:val='center'/><w:numPr><w:ilvl w:val='1'/><w:numId w:val='4'/></w:numPr>
            <w:pPrChange><w:pPr><w:pStyle w:val='Old'/></w:pPr></w:pPrChange></w:pPr>";
        let (props, end) = read(xml, false);
        assert_eq!((props.list, props.level, props.centred), (Some(4), Some(1), Some(true)));
        assert!(end.changed);
        let (props, _) = read(xml, true);
        assert_eq!((props.list, props.style.as_deref(), props.centred), (None, Some("Old"), None));
    }

    #[test]
    fn a_number_that_was_inserted_is_not_there_when_that_is_rejected() {
        let xml = "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='4'/><w:ins/></w:numPr></w:pPr>";
        assert_eq!((read(xml, false).0.list, read(xml, true).0.list), (Some(4), None));
    }

    #[test]
    fn a_mark_that_was_deleted_or_inserted_is_there_only_once() {
        for (name, accepted) in [("ins", false), ("del", true), ("moveFrom", true), ("moveTo", false)] {
            let xml = format!("<w:pPr><w:rPr><w:{name}/><w:b/></w:rPr></w:pPr>");
            assert_eq!(read(&xml, false).1.removed, accepted, "{name}");
            assert_eq!(read(&xml, true).1.removed, !accepted, "{name}");
        }
    }
}
