//! Styles of paragraphs and of words, automatic and common, with their parents.

use super::super::office::{
    style_names::{StyleUse, style_use},
    xml_reader::{Tag, XmlReader},
};
use super::lengths::points;
use super::lists::ListStyle;
use crate::import::{Excess, ImportError};
use std::{cell::RefCell, collections::HashMap, rc::Rc};

/// A style has at most so many parents; what goes on longer is a circle or meant to do harm.
const LONGEST: usize = 40;
/// Styles of a document; programs that make one for each paragraph make tens of thousands.
const STYLES: usize = 100_000;

/// What a style is for: the same name may be that of one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Family {
    /// Paragraphs.
    Paragraph,
    /// Words.
    Text,
}

/// What is said of text; none where nothing is. Pairs and threes are for Western, East Asian and right-to-left scripts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Props {
    bold: [Option<bool>; 3],
    italic: [Option<bool>; 3],
    language: [Option<Rc<str>>; 3],
    /// Hidden text.
    pub(super) hidden: Option<bool>,
    /// Centred.
    pub(super) centred: Option<bool>,
    /// From the margin, in thousandths of a point.
    pub(super) left: Option<i32>,
    /// Of the first line, from there.
    pub(super) first: Option<i32>,
}

#[derive(Debug, Default)]
struct Style {
    display_name: String,
    parent: Option<String>,
    list: Option<String>,
    props: Props,
}

/// A style together with its parents.
#[derive(Clone, Debug, Default)]
pub(super) struct ResolvedStyle {
    /// What is said of text.
    pub(super) props: Props,
    /// The style of lists that its paragraphs are in; empty for none.
    pub(super) list: Option<String>,
    /// What its name, or that of a parent, says it is for.
    pub(super) is_for: StyleUse,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_name: HashMap<(Family, String), Style>,
    defaults: Props,
    lists: HashMap<String, ListStyle>,
    outline: ListStyle,
    /// How footnotes and endnotes are counted: format, number before the first, and whether they are counted through the document.
    pub(super) notes: HashMap<String, NoteRule>,
    resolved: RefCell<HashMap<(Family, String), Rc<ResolvedStyle>>>,
}

/// How notes of a class are counted.
#[derive(Clone, Debug)]
pub(super) struct NoteRule {
    /// Format of numbers, as the file has it.
    pub(super) format: String,
    /// The number before the first.
    pub(super) before: i64,
    /// False where each page or chapter begins anew, so that only the document knows.
    pub(super) through: bool,
}

impl Props {
    /// Adds what is said nearer to the text.
    pub(super) fn overlay(&mut self, nearer: &Self) {
        for (own, other) in self.bold.iter_mut().zip(nearer.bold).chain(self.italic.iter_mut().zip(nearer.italic)) {
            *own = other.or(*own);
        }
        for (own, other) in self.language.iter_mut().zip(&nearer.language) {
            if other.is_some() {
                own.clone_from(other);
            }
        }
        self.hidden = nearer.hidden.or(self.hidden);
        self.centred = nearer.centred.or(self.centred);
        self.left = nearer.left.or(self.left);
        self.first = nearer.first.or(self.first);
    }

    /// Bold, italic and language of a text, by the script that it begins with.
    pub(super) fn of_text(&self, text: &str) -> (bool, bool, Option<Rc<str>>) {
        let index = text.chars().find(|letter| letter.is_alphabetic()).map_or(0, |letter| match letter {
            '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => 1,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => 2,
            _ => 0,
        });
        let is = |all: &[Option<bool>; 3]| all.get(index).copied().flatten() == Some(true);
        (is(&self.bold), is(&self.italic), self.language.get(index).cloned().flatten())
    }

    fn read_text(&mut self, tag: &Tag<'_>) {
        for (index, script) in ["", "-asian", "-complex"].iter().enumerate() {
            let value = |name: &str| tag.attribute(&format!("{name}{script}"));
            if let (Some(bold), Some(weight)) = (self.bold.get_mut(index), value("font-weight")) {
                *bold = Some(weight == "bold" || weight.parse().is_ok_and(|weight: u16| weight >= 600));
            }
            if let (Some(italic), Some(style)) = (self.italic.get_mut(index), value("font-style")) {
                *italic = Some(style == "italic" || style == "oblique");
            }
            if let (Some(own), Some(language)) = (self.language.get_mut(index), value("language")) {
                let country = value("country").filter(|country| country != "none");
                let tag = country.map_or_else(|| language.clone(), |country| format!("{language}-{country}"));
                let plain = tag.len() < 20 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
                *own = (plain && !matches!(language.as_str(), "" | "none" | "zxx")).then(|| tag.into());
            }
        }
        if let Some(display) = tag.attribute("display") {
            self.hidden = Some(display == "none");
        }
    }

    fn read_paragraph(&mut self, tag: &Tag<'_>) {
        if let Some(align) = tag.attribute("text-align") {
            self.centred = Some(align == "center");
        }
        let measure = |name: &str| points(&tag.attribute(name)?);
        self.left = measure("margin-left").or(self.left);
        self.first = measure("text-indent").or(self.first);
    }
}

impl Styles {
    /// Reads the styles of a part: of `styles.xml`, then of the text's own part, as far as the text.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub(super) fn read(&mut self, part: &str, xml: &str) -> Result<(), ImportError> {
        let mut reader = XmlReader::new(part, xml);
        reader.element()?;
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "styles" | "automatic-styles" => self.read_group(&mut reader)?,
                "body" => return Ok(()),
                _ => reader.skip()?,
            }
        }
        Ok(())
    }

    fn read_group(&mut self, reader: &mut XmlReader<'_>) -> Result<(), ImportError> {
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "style" | "default-style" => {
                    let family = match tag.attribute("family").as_deref() {
                        Some("paragraph") => Family::Paragraph,
                        Some("text") => Family::Text,
                        _ => {
                            reader.skip()?;
                            continue;
                        }
                    };
                    let name = tag.attribute("name").filter(|_| tag.name() == "style");
                    let mut style = Style {
                        display_name: tag.attribute("display-name").or_else(|| tag.attribute("name")).unwrap_or_default(),
                        parent: tag.attribute("parent-style-name"),
                        list: tag.attribute("list-style-name"),
                        props: Props::default(),
                    };
                    while let Some(tag) = reader.element()? {
                        match tag.name() {
                            "text-properties" => style.props.read_text(&tag),
                            "paragraph-properties" => style.props.read_paragraph(&tag),
                            _ => {}
                        }
                        reader.skip()?;
                    }
                    match name {
                        Some(name) => {
                            self.by_name.insert((family, name), style);
                        }
                        None if family == Family::Paragraph => self.defaults = style.props,
                        None => {}
                    }
                }
                "list-style" => {
                    let name = tag.attribute("name").unwrap_or_default();
                    let style = ListStyle::read(reader)?;
                    self.lists.insert(name, style);
                }
                "outline-style" => self.outline = ListStyle::read(reader)?,
                "notes-configuration" => {
                    let class = tag.attribute("note-class").unwrap_or_default();
                    let rule = NoteRule {
                        format: tag.attribute("num-format").unwrap_or_else(|| "1".to_owned()),
                        before: tag.number("start-value").unwrap_or(0).clamp(0, 1_000_000),
                        through: tag.attribute("start-numbering-at").is_none_or(|index| index == "document"),
                    };
                    self.notes.insert(class, rule);
                    reader.skip()?;
                }
                _ => reader.skip()?,
            }
            if self.by_name.len() + self.lists.len() > STYLES {
                return Err(ImportError::TooLarge(Excess::Work));
            }
        }
        Ok(())
    }

    /// A style with its parents; an empty one where it is unknown.
    pub(super) fn resolve(&self, family: Family, name: Option<&str>) -> Rc<ResolvedStyle> {
        let Some(name) = name else { return Rc::default() };
        let key = (family, name.to_owned());
        if let Some(known) = self.resolved.borrow().get(&key) {
            return known.clone();
        }
        let mut chain: Vec<(&(Family, String), &Style)> = Vec::new();
        let mut next = self.by_name.get_key_value(&key);
        while let Some((key, style)) = next {
            if chain.len() >= LONGEST || chain.iter().any(|(known, _)| *known == key) {
                break;
            }
            chain.push((key, style));
            next = style.parent.as_ref().and_then(|parent| self.by_name.get_key_value(&(family, parent.clone())));
        }
        let mut resolved = ResolvedStyle { is_for: style_use(&written(name)), ..ResolvedStyle::default() };
        for (_, style) in chain.iter().rev() {
            resolved.props.overlay(&style.props);
            if style.list.is_some() {
                resolved.list.clone_from(&style.list);
            }
            match style_use(&written(&style.display_name)) {
                StyleUse::Text => {}
                is_for => resolved.is_for = is_for,
            }
        }
        let resolved = Rc::new(resolved);
        // Names that no style has cost nothing to look up again.
        if !chain.is_empty() {
            self.resolved.borrow_mut().insert(key, resolved.clone());
        }
        resolved
    }

    /// What is said of all paragraphs.
    pub(super) const fn defaults(&self) -> &Props {
        &self.defaults
    }

    /// A style of lists.
    pub(super) fn list(&self, name: &str) -> Option<&ListStyle> {
        self.lists.get(name)
    }

    /// How headings are numbered that are in no list.
    pub(super) const fn outline(&self) -> &ListStyle {
        &self.outline
    }
}

/// A name as people see it: what names of XML do not allow stands in it as `_20_`.
fn written(name: &str) -> String {
    name.replace("_20_", " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_has_what_its_parents_say_and_a_circle_ends() {
        let xml = "<d><office:styles><style:default-style style:family='paragraph'><style:text-properties fo:language='fr' fo:country='CH'/></style:default-style>
            <style:style style:name='Heading_20_2' style:family='paragraph' style:parent-style-name='P1'>
            <style:text-properties fo:font-weight='bold' style:font-weight-complex='bold'/></style:style></office:styles>
            <office:automatic-styles><style:style style:name='P1' style:family='paragraph' style:parent-style-name='Heading_20_2'>
            <style:paragraph-properties fo:text-align='center' fo:margin-left='1in'/></style:style></office:automatic-styles></d>";
        let mut styles = Styles::default();
        styles.read("a", xml).unwrap();
        let style = styles.resolve(Family::Paragraph, Some("P1"));
        assert_eq!((style.is_for, style.props.centred, style.props.left), (StyleUse::Heading(2), Some(true), Some(72_000)));
        assert!(style.props.of_text("lamps").0 && style.props.of_text("مصابيح").0 && !style.props.of_text("灯").0);
        assert_eq!(styles.defaults().of_text("lampes").2.as_deref(), Some("fr-CH"));
    }
}
