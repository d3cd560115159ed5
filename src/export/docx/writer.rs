//! Paragraphs, cells, links and footnotes, in the order in which they are read.

use super::xml::Xml;
use crate::{describe::Paper, export::link_ids::LinkIds, model::Target};
use std::collections::BTreeMap;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// How words look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RunStyle {
    #[default]
    Plain,
    Bold,
    Italic,
    /// Small and grey: a label, a date, a number of an anchor.
    Small,
    /// Small and raised: the numbers of sources.
    Raised,
}

/// Words of a paragraph, or a footnote in it.
pub(super) enum Span {
    Words {
        text: String,
        style: RunStyle,
        to: Option<Target>,
    },
    /// A link to an item as it stands in one place, by its name.
    Named {
        text: String,
        name: String,
    },
    Foot(String),
    /// A content control: words that a program finds again by its tag.
    Control {
        tag: String,
        spans: Vec<Span>,
    },
}

/// How a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    Landscape,
    Portrait,
    /// The one sheet of a speaking note, which has no footer.
    Note(Paper),
}

/// What Word lets a tag have.
const TAG_LETTERS: usize = 64;

impl Span {
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Words { text: text.into(), style: RunStyle::Plain, to: None }
    }

    pub fn styled(style: RunStyle, text: impl Into<String>) -> Self {
        Self::Words { text: text.into(), style, to: None }
    }
}

/// The document while it is written, and its footnotes.
pub(super) struct DocumentWriter<'i> {
    pub ids: &'i LinkIds,
    xml: Xml,
    feet: Vec<String>,
    marks: BTreeMap<String, usize>,
    controls: usize,
    /// Names that the next paragraph has besides its own.
    pending: Vec<String>,
    rtl: bool,
}

impl<'i> DocumentWriter<'i> {
    pub fn new(ids: &'i LinkIds, rtl: bool) -> Self {
        let mut xml = Xml::new();
        xml.open("w:document", &[("xmlns:w", W), ("xmlns:r", R)]);
        xml.open("w:body", &[]);
        Self { ids, xml, feet: Vec::new(), marks: BTreeMap::new(), controls: 0, pending: Vec::new(), rtl }
    }

    /// A paragraph; `name` is what links lead to.
    pub fn paragraph(&mut self, style: &str, name: Option<&str>, spans: &[Span]) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", style);
        self.xml.close("w:pPr");
        for name in std::mem::take(&mut self.pending).iter().map(String::as_str).chain(name) {
            let mark = self.mark(name);
            let id = mark.to_string();
            self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &format!("p{id}"))]);
            self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        }
        for span in spans {
            self.span(span);
        }
        self.xml.close("w:p");
    }

    /// Links to a name lead to the next paragraph too.
    pub fn name_next(&mut self, name: String) {
        self.pending.push(name);
    }

    /// The number of a name. Word allows letters and digits, and forty of them at most, so a name is written as its number.
    fn mark(&mut self, name: &str) -> usize {
        let next = self.marks.len();
        *self.marks.entry(name.to_owned()).or_insert(next)
    }

    fn span(&mut self, span: &Span) {
        match span {
            Span::Words { text, style, to } => match to.as_ref().and_then(|to| self.ids.of(to)).map(str::to_owned) {
                Some(name) => self.link(&name, text),
                None => run(&mut self.xml, *style, text),
            },
            Span::Named { text, name } => self.link(name, text),
            Span::Foot(text) => {
                self.feet.push(text.clone());
                let id = self.feet.len().to_string();
                self.xml.open("w:r", &[]);
                self.xml.open("w:rPr", &[]);
                self.xml.value("w:rStyle", "FootnoteReference");
                self.xml.close("w:rPr");
                self.xml.empty("w:footnoteReference", &[("w:id", &id)]);
                self.xml.close("w:r");
            }
            Span::Control { tag, spans } => self.control(tag, spans),
        }
    }

    fn control(&mut self, tag: &str, spans: &[Span]) {
        self.controls += 1;
        let number = self.controls.to_string();
        // The field is the end of a tag, so that of a long one the middle is left out; its number keeps it apart from others.
        let tag = if tag.chars().count() > TAG_LETTERS {
            let (id, field) = tag.rsplit_once('/').unwrap_or((tag, ""));
            let end = format!("~{number}/{field}");
            let kept: String = id.chars().take(TAG_LETTERS.saturating_sub(end.chars().count())).collect();
            kept + &end
        } else {
            tag.to_owned()
        };
        self.xml.open("w:sdt", &[]);
        self.xml.open("w:sdtPr", &[]);
        self.xml.value("w:tag", &tag);
        self.xml.value("w:id", &number);
        self.xml.close("w:sdtPr");
        self.xml.open("w:sdtContent", &[]);
        for span in spans {
            self.span(span);
        }
        self.xml.close("w:sdtContent");
        self.xml.close("w:sdt");
    }

    fn link(&mut self, name: &str, text: &str) {
        let anchor = format!("p{}", self.mark(name));
        self.xml.open("w:hyperlink", &[("w:anchor", &anchor), ("w:history", "1")]);
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        self.xml.value("w:rStyle", "Hyperlink");
        self.xml.close("w:rPr");
        push_words(&mut self.xml, text);
        self.xml.close("w:r");
        self.xml.close("w:hyperlink");
    }

    /// Begins a table of these columns, with a row of heads that every page repeats.
    pub fn open_table(&mut self, widths: &[u32], heads: &[&str]) {
        self.xml.open("w:tbl", &[]);
        self.xml.open("w:tblPr", &[]);
        self.xml.value("w:tblStyle", "WorkingTable");
        if self.rtl {
            self.xml.empty("w:bidiVisual", &[]);
        }
        self.xml.empty("w:tblW", &[("w:w", &widths.iter().sum::<u32>().to_string()), ("w:type", "dxa")]);
        self.xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        self.xml.close("w:tblPr");
        self.xml.open("w:tblGrid", &[]);
        for width in widths {
            self.xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        self.xml.close("w:tblGrid");
        self.open_row(true, true);
        for (width, head) in widths.iter().zip(heads) {
            self.open_cell(*width);
            self.paragraph("TableHead", None, &[Span::plain(*head)]);
            self.close_cell();
        }
        self.close_row();
    }

    pub fn close_table(&mut self) {
        self.xml.close("w:tbl");
    }

    /// Begins a row; one that is kept whole is not parted by the end of a page.
    pub fn open_row(&mut self, whole: bool, head: bool) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        if whole {
            self.xml.empty("w:cantSplit", &[]);
        }
        if head {
            self.xml.empty("w:tblHeader", &[]);
        }
        self.xml.close("w:trPr");
    }

    pub fn close_row(&mut self) {
        self.xml.close("w:tr");
    }

    /// Begins a cell. What is put in it has to end with a paragraph.
    pub fn open_cell(&mut self, width: u32) {
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        self.xml.close("w:tcPr");
    }

    /// Begins a cell across columns of these widths.
    pub fn open_wide_cell(&mut self, widths: &[u32]) {
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", &widths.iter().sum::<u32>().to_string()), ("w:type", "dxa")]);
        self.xml.value("w:gridSpan", &widths.len().to_string());
        self.xml.close("w:tcPr");
    }

    pub fn close_cell(&mut self) {
        self.xml.close("w:tc");
    }

    /// The document and its footnotes.
    pub fn finish(mut self, sheet: Sheet) -> (Vec<u8>, Vec<u8>) {
        // A table may not be the last thing in a document.
        if !matches!(sheet, Sheet::Note(_)) {
            self.paragraph("Meta", None, &[]);
        }
        self.xml.open("w:sectPr", &[]);
        if !matches!(sheet, Sheet::Note(_)) {
            self.xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId3")]);
        }
        // A4, but where another was chosen.
        let (size, margin): (&[(&str, &str)], &str) = match sheet {
            Sheet::Landscape => (&[("w:w", "16838"), ("w:h", "11906"), ("w:orient", "landscape")], "850"),
            Sheet::Portrait => (&[("w:w", "11906"), ("w:h", "16838")], "800"),
            Sheet::Note(Paper::A4) => (&[("w:w", "11906"), ("w:h", "16838")], "1134"),
            Sheet::Note(Paper::Letter) => (&[("w:w", "12240"), ("w:h", "15840")], "1134"),
        };
        self.xml.empty("w:pgSz", size);
        // A brief has few pages, and begins high on each.
        let top = if matches!(sheet, Sheet::Portrait) { "600" } else { margin };
        let sides = [("w:top", top), ("w:right", margin), ("w:bottom", margin), ("w:left", margin)];
        self.xml.empty("w:pgMar", &[&sides[..], &[("w:header", "425"), ("w:footer", "425"), ("w:gutter", "0")]].concat());
        if self.rtl {
            self.xml.empty("w:bidi", &[]);
        }
        self.xml.close("w:sectPr");
        self.xml.close("w:body");
        self.xml.close("w:document");
        (self.xml.into_bytes(), footnotes(&self.feet))
    }
}

fn footnotes(feet: &[String]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:footnotes", &[("xmlns:w", W), ("xmlns:r", R)]);
    for (id, kind, rule) in [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")] {
        xml.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
        xml.open("w:p", &[]);
        xml.open("w:r", &[]);
        xml.empty(rule, &[]);
        xml.close("w:r");
        xml.close("w:p");
        xml.close("w:footnote");
    }
    for (index, text) in feet.iter().enumerate() {
        xml.open("w:footnote", &[("w:id", &(index + 1).to_string())]);
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        xml.value("w:pStyle", "FootnoteText");
        xml.close("w:pPr");
        xml.open("w:r", &[]);
        xml.open("w:rPr", &[]);
        xml.value("w:rStyle", "FootnoteReference");
        xml.close("w:rPr");
        xml.empty("w:footnoteRef", &[]);
        xml.close("w:r");
        run(&mut xml, RunStyle::Plain, &format!(" {text}"));
        xml.close("w:p");
        xml.close("w:footnote");
    }
    xml.close("w:footnotes");
    xml.into_bytes()
}

fn run(xml: &mut Xml, style: RunStyle, text: &str) {
    xml.open("w:r", &[]);
    match style {
        RunStyle::Plain => {}
        RunStyle::Bold => {
            xml.open("w:rPr", &[]);
            xml.empty("w:b", &[]);
            xml.empty("w:bCs", &[]);
            xml.close("w:rPr");
        }
        RunStyle::Italic => {
            xml.open("w:rPr", &[]);
            xml.empty("w:i", &[]);
            xml.empty("w:iCs", &[]);
            xml.close("w:rPr");
        }
        RunStyle::Small => {
            xml.open("w:rPr", &[]);
            xml.value("w:rStyle", "Small");
            xml.close("w:rPr");
        }
        RunStyle::Raised => {
            xml.open("w:rPr", &[]);
            xml.value("w:rStyle", "FootnoteReference");
            xml.close("w:rPr");
        }
    }
    push_words(xml, text);
    xml.close("w:r");
}

/// Words, with a break where a line of the text ends, and a tab where one stands alone.
fn push_words(xml: &mut Xml, text: &str) {
    if text == "\t" {
        xml.empty("w:tab", &[]);
        return;
    }
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            xml.empty("w:br", &[]);
        }
        xml.words_element("w:t", &[("xml:space", "preserve")], line);
    }
}
