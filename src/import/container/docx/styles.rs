//! Styles of paragraphs and characters, with those that they are based on.

use super::super::office::{
    style_names::{StyleUse, style_use},
    xml_reader::XmlReader,
};
use super::properties::{ParagraphProps, RunProps, read_paragraph_props, read_run_props};
use crate::import::{Excess, ImportError};
use std::{cell::RefCell, collections::HashMap, rc::Rc};

/// A style is based on another at most so often; what goes on longer is a circle or meant to do harm.
const LONGEST: usize = 20;
/// Styles of a document; Word allows 4079.
const STYLES: usize = 20_000;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    /// The style of a paragraph that names none.
    default: Option<String>,
    /// What is said of all runs.
    runs: RunProps,
    /// What is said of all paragraphs.
    paragraphs: ParagraphProps,
    resolved: RefCell<HashMap<String, Rc<ResolvedStyle>>>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    paragraph: ParagraphProps,
    run: RunProps,
}

/// A style together with what it is based on.
#[derive(Clone, Debug, Default)]
pub(super) struct ResolvedStyle {
    /// What it says of paragraphs, the defaults of the document not among it.
    pub(super) paragraph: ParagraphProps,
    /// What it says of runs, likewise.
    pub(super) run: RunProps,
    /// Itself and what it is based on, nearest first.
    pub(super) chain: Vec<String>,
    /// What its name says it is for.
    pub(super) is_for: StyleUse,
}

impl Styles {
    /// Reads the part of styles.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub(super) fn read(part: &str, xml: &str) -> Result<Self, ImportError> {
        let mut all = Self::default();
        let mut reader = XmlReader::new(part, xml);
        reader.element()?;
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "docDefaults" => all.read_defaults(&mut reader)?,
                "style" => {
                    let id = tag.attribute("styleId").unwrap_or_default();
                    let of_paragraphs = tag.attribute("type").is_none_or(|kind| kind == "paragraph");
                    let default = tag.attribute("default").is_some_and(|value| matches!(value.trim(), "1" | "true" | "on"));
                    let style = Style::read(&mut reader)?;
                    if default && of_paragraphs {
                        all.default = Some(id.clone());
                    }
                    all.by_id.insert(id, style);
                    if all.by_id.len() > STYLES {
                        return Err(ImportError::TooLarge(Excess::Work));
                    }
                }
                _ => reader.skip()?,
            }
        }
        Ok(all)
    }

    fn read_defaults(&mut self, reader: &mut XmlReader<'_>) -> Result<(), ImportError> {
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "rPrDefault" | "pPrDefault" => self.read_defaults(reader)?,
                "rPr" => self.runs = read_run_props(reader, false)?.0,
                "pPr" => self.paragraphs = read_paragraph_props(reader, false)?.0,
                _ => reader.skip()?,
            }
        }
        Ok(())
    }

    /// A style of paragraphs, the default one where it is none or unknown.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> Rc<ResolvedStyle> {
        let known = id.filter(|id| self.by_id.contains_key(*id));
        self.resolve(known.or(self.default.as_deref()))
    }

    /// A style with what it is based on; an empty one where it is unknown.
    pub(super) fn resolve(&self, id: Option<&str>) -> Rc<ResolvedStyle> {
        let Some(id) = id.filter(|id| self.by_id.contains_key(*id)) else { return Rc::default() };
        if let Some(known) = self.resolved.borrow().get(id) {
            return known.clone();
        }
        let mut chain: Vec<&str> = Vec::new();
        let mut next = Some(id);
        while let Some((id, style)) = next.and_then(|id| self.by_id.get_key_value(id)) {
            if chain.len() >= LONGEST || chain.contains(&id.as_str()) {
                break;
            }
            chain.push(id);
            next = style.based_on.as_deref();
        }
        let mut resolved = ResolvedStyle::default();
        for style in chain.iter().rev().filter_map(|id| self.by_id.get(*id)) {
            resolved.paragraph.overlay(&style.paragraph);
            resolved.run.overlay(&style.run);
            match style_use(&style.name) {
                StyleUse::Text => {}
                is_for => resolved.is_for = is_for,
            }
        }
        resolved.chain = chain.into_iter().map(str::to_owned).collect();
        let resolved = Rc::new(resolved);
        self.resolved.borrow_mut().insert(id.to_owned(), resolved.clone());
        resolved
    }

    /// What is said of a run: by the document, the style of its paragraph, its own style, and on the spot.
    pub(super) fn of_run(&self, paragraph: &ResolvedStyle, direct: &RunProps) -> RunProps {
        let mut props = self.runs.clone();
        props.overlay(&paragraph.run);
        if let Some(style) = direct.style.as_deref() {
            let own = self.resolve(Some(style));
            let before = props.clone();
            props.overlay(&own.run);
            // Bold in bold is not bold: the two styles cancel each other.
            for index in 0..2 {
                toggle(props.bold.get_mut(index), before.bold.get(index), own.run.bold.get(index));
                toggle(props.italic.get_mut(index), before.italic.get(index), own.run.italic.get(index));
            }
        }
        props.overlay(direct);
        props
    }

    /// What is said of all paragraphs.
    pub(super) const fn of_all_paragraphs(&self) -> &ParagraphProps {
        &self.paragraphs
    }
}

fn toggle(value: Option<&mut Option<bool>>, paragraph: Option<&Option<bool>>, own: Option<&Option<bool>>) {
    if let (Some(value), Some(Some(paragraph)), Some(Some(own))) = (value, paragraph, own) {
        *value = Some(paragraph != own);
    }
}

impl Style {
    fn read(reader: &mut XmlReader<'_>) -> Result<Self, ImportError> {
        let mut style = Self::default();
        while let Some(tag) = reader.element()? {
            match tag.name() {
                "name" => style.name = tag.attribute("val").unwrap_or_default(),
                "basedOn" => style.based_on = tag.attribute("val"),
                "pPr" => {
                    style.paragraph = read_paragraph_props(reader, false)?.0;
                    continue;
                }
                "rPr" => {
                    style.run = read_run_props(reader, false)?.0;
                    continue;
                }
                _ => {}
            }
            reader.skip()?;
        }
        Ok(style)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_of_styles_ends() {
        let xml = "<styles><style styleId='A' type='paragraph'><basedOn val='B'/><rPr><b/></rPr></style>
            <style styleId='B' type='paragraph'><basedOn val='A'/><pPr><jc val='center'/></pPr></style></styles>";
        let styles = Styles::read("a", xml).unwrap();
        let style = styles.of_paragraph(Some("A"));
        assert_eq!((style.paragraph.centred, style.run.bold[0], style.chain.len()), (Some(true), Some(true), 2));
    }

    #[test]
    fn bold_characters_in_a_bold_paragraph_are_not_bold() {
        let xml = "<styles><style styleId='P' type='paragraph'><rPr><b/></rPr></style><style styleId='C' type='character'><rPr><b/></rPr></style></styles>";
        let styles = Styles::read("a", xml).unwrap();
        let paragraph = styles.of_paragraph(Some("P"));
        let run = |style: Option<&str>, bold| {
            let mut direct = RunProps { style: style.map(str::to_owned), ..RunProps::default() };
            direct.bold[0] = bold;
            styles.of_run(&paragraph, &direct).bold[0]
        };
        assert_eq!((run(None, None), run(Some("C"), None), run(Some("C"), Some(true))), (Some(true), Some(false), Some(true)));
    }
}
