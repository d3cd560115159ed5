//! A document of Word from a few words: the parts that each has, and a list of three levels.

use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// Who changed what when.
pub const CHANGE: &str = "w:id='1' w:author='A' w:date='2024-01-01T00:00:00Z'";

/// What differs from document to document.
#[derive(Clone, Copy, Default)]
pub struct Made<'a> {
    pub body: &'a str,
    pub styles: &'a str,
    pub footnotes: &'a str,
    pub endnotes: &'a str,
    pub header: &'a str,
}

const NUMBERING: &str = "<w:abstractNum w:abstractNumId='5'>
    <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='Article %1'/></w:lvl>
    <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%2.'/></w:lvl>
    <w:lvl w:ilvl='2'><w:start w:val='1'/><w:pStyle w:val='Point'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%3)'/></w:lvl>
    </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='5'/></w:num>";

impl<'a> Made<'a> {
    pub fn of(body: &'a str) -> Self {
        Self { body, ..Self::default() }
    }

    pub fn packed(&self) -> Vec<u8> {
        self.packed_as("word/document.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
    }

    /// With another name of the main part, and another family of names.
    pub fn packed_as(&self, main: &str, family: &str) -> Vec<u8> {
        let part = |root: &str, content: &str| {
            format!("<?xml version='1.0' encoding='UTF-8'?><w:{root} xmlns:w='{family}' xmlns:r='r'>{content}</w:{root}>")
        };
        let relationship =
            |id: &str, kind: &str, target: &str| format!("<Relationship Id='{id}' Type='{family}/{kind}' Target='{target}'/>");
        let relationships = |all: &[String]| format!("<?xml version='1.0'?><Relationships>{}</Relationships>", all.concat());
        let defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-GB' w:eastAsia='zh-CN' w:bidi='ar-SA'/></w:rPr></w:rPrDefault></w:docDefaults>";
        let links = [
            relationship("a", "styles", "styles.xml"),
            relationship("b", "numbering", "/word/numbering.xml"),
            relationship("c", "footnotes", "footnotes.xml"),
            relationship("d", "endnotes", "endnotes.xml"),
            relationship("h1", "header", "header1.xml"),
            relationship("h2", "footer", "header1.xml"),
        ];
        let links_of = main.replace("word/", "word/_rels/") + ".rels";
        let line = "<w:footnote w:type='separator' w:id='0'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>";
        let parts = [
            ("[Content_Types].xml", "<Types/>".to_owned()),
            ("_rels/.rels", relationships(&[relationship("x", "officeDocument", main)])),
            (links_of.as_str(), relationships(&links)),
            (main, part("document", &format!("<w:body>{}</w:body>", self.body))),
            ("word/styles.xml", part("styles", &format!("{defaults}{}", self.styles))),
            ("word/numbering.xml", part("numbering", NUMBERING)),
            ("word/footnotes.xml", part("footnotes", &format!("{line}{}", self.footnotes))),
            ("word/endnotes.xml", part("endnotes", self.endnotes)),
            ("word/header1.xml", part("hdr", self.header)),
        ];
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }
}

/// A run of plain text.
pub fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>")
}

/// A paragraph of runs.
pub fn paragraph(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

/// A paragraph in a style.
pub fn styled(style: &str, content: &str) -> String {
    paragraph(&format!("<w:pPr><w:pStyle w:val='{style}'/></w:pPr>{content}"))
}

/// A paragraph in a list.
pub fn numbered(list: u8, level: u8, text: &str) -> String {
    paragraph(&format!("<w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>{}", run(text)))
}

/// Text that was deleted.
pub fn deleted(text: &str) -> String {
    format!("<w:del {CHANGE}><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>")
}

/// Runs that were inserted.
pub fn inserted(content: &str) -> String {
    format!("<w:ins {CHANGE}>{content}</w:ins>")
}
