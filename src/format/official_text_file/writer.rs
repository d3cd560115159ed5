//! An official text as a file: a paragraph a line, four spaces a level, LF everywhere, the same bytes every time.
//!
//! Written by hand and not by `serde`, so that every script is legible in it and short items stand on one line.

use crate::model::{
    DocumentOrigin, DocumentPlace, FileKind, FootnoteMark, MarkedWords, OFFICIAL_TEXT_FORMAT, OfficialParagraph, OfficialPart,
    OfficialText, is_hidden,
};
use std::fmt::{Debug, Write as _};

/// Writes a text as a person would.
#[must_use]
pub fn write_official_text(text: &OfficialText) -> String {
    let mut writer = Writer { out: format!("{}(\n", FileKind::OfficialText.name()) };
    writer.head(text);
    writer.list("parts", &text.parts, 1, Writer::part);
    writer.list("footnotes", &text.footnotes, 1, |writer, footnote, _| {
        writer.item("Footnote", |item| {
            item.text("mark", &footnote.mark);
            item.text("text", &footnote.text);
        });
    });
    writer.list("unplaced", &text.unplaced, 1, |writer, unplaced, _| {
        writer.item("Unplaced", |item| {
            item.text("text", &unplaced.text);
            item.place(unplaced.place);
        });
    });
    writer.list("warnings", &text.warnings, 1, |writer, warning, _| {
        writer.item("Warning", |item| {
            item.text("code", warning.warning.code());
            item.place(warning.place);
            item.text_if_any("words", &warning.words);
        });
    });
    writer.out.push_str(")\n");
    writer.out
}

struct Writer {
    out: String,
}

impl Writer {
    fn head(&mut self, text: &OfficialText) {
        let mut fields = Vec::new();
        let mut line = |write: &dyn Fn(&mut Fields)| {
            let mut field = Fields::default();
            write(&mut field);
            fields.extend((!field.out.is_empty()).then_some(field.out));
        };
        line(&|field| field.word("format", &text.format.clamp(1, OFFICIAL_TEXT_FORMAT)));
        line(&|field| field.text("briefing", &text.briefing));
        line(&|field| field.text("edition", &text.edition));
        line(&|field| field.text("language", &text.language));
        line(&|field| field.text_if_any("title", &text.title));
        line(&|field| field.word("authentic", &text.authentic));
        line(&|field| field.text_if_any("licence", &text.licence));
        line(&|field| {
            if let Some(origin) = &text.origin {
                field.raw("origin", &origin_text(origin));
            }
        });
        line(&|field| field.text_if_any("words_sha256", &text.words_sha256));
        for field in fields {
            // Writing to a string cannot fail.
            let _ = writeln!(self.out, "    {field},");
        }
    }

    fn indent(&mut self, level: usize) {
        self.out.extend(std::iter::repeat_n("    ", level));
    }

    /// A list with an item a line; nothing where it is empty.
    fn list<T>(&mut self, name: &str, items: &[T], level: usize, write: impl Fn(&mut Self, &T, usize)) {
        if items.is_empty() {
            return;
        }
        self.indent(level);
        let _ = writeln!(self.out, "{name}: [");
        for item in items {
            self.indent(level + 1);
            write(self, item, level + 1);
            self.out.push_str(",\n");
        }
        self.indent(level);
        self.out.push_str("],\n");
    }

    fn item(&mut self, name: &str, write: impl FnOnce(&mut Fields)) {
        let mut fields = Fields::default();
        write(&mut fields);
        let _ = write!(self.out, "{name}({})", fields.out);
    }

    fn part(&mut self, part: &OfficialPart, level: usize) {
        let mut fields = Fields::default();
        fields.text("address", &part.target.to_string());
        if let Some(kind) = part.kind {
            fields.word("kind", &kind);
        }
        fields.text_if_any("number", part.number.as_deref().unwrap_or_default());
        fields.text_if_any("label", &part.label);
        fields.text_if_any("heading", &part.heading);
        fields.text_if_any("text", part.text.as_deref().unwrap_or_default());
        fields.text_if_any("flush", part.flush.as_deref().unwrap_or_default());
        fields.marks(&part.footnotes);
        self.with_paragraphs("Part", &fields, "paragraphs", &part.paragraphs, level);
    }

    fn paragraph(&mut self, paragraph: &OfficialParagraph, level: usize) {
        let mut fields = Fields::default();
        fields.text("address", &paragraph.address.key());
        fields.text_if_any("label", &paragraph.label);
        fields.text_if_any("text", &paragraph.text);
        fields.text_if_any("flush", paragraph.flush.as_deref().unwrap_or_default());
        fields.marks(&paragraph.footnotes);
        self.with_paragraphs("Words", &fields, "children", &paragraph.children, level);
    }

    /// On one line, or with what is inside it on lines of their own.
    fn with_paragraphs(&mut self, name: &str, fields: &Fields, list: &str, inside: &[OfficialParagraph], level: usize) {
        let _ = write!(self.out, "{name}({}", fields.out);
        if !inside.is_empty() {
            let _ = writeln!(self.out, ", {list}: [");
            for paragraph in inside {
                self.indent(level + 1);
                self.paragraph(paragraph, level + 1);
                self.out.push_str(",\n");
            }
            self.indent(level);
            self.out.push(']');
        }
        self.out.push(')');
    }
}

/// The fields of an item on one line.
#[derive(Default)]
struct Fields {
    out: String,
}

impl Fields {
    fn raw(&mut self, name: &str, value: &str) {
        let comma = if self.out.is_empty() { "" } else { ", " };
        let _ = write!(self.out, "{comma}{name}: {value}");
    }

    fn word(&mut self, name: &str, value: &impl Debug) {
        self.raw(name, &format!("{value:?}"));
    }

    fn text(&mut self, name: &str, text: &str) {
        self.raw(name, &quoted(text));
    }

    fn text_if_any(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.text(name, text);
        }
    }

    fn place(&mut self, place: DocumentPlace) {
        match place {
            DocumentPlace::Unknown => {}
            DocumentPlace::Page(page) => self.word("page", &page),
            DocumentPlace::Line(line) => self.word("line", &line),
            DocumentPlace::Paragraph(number) => self.word("nth", &number),
        }
    }

    fn marks(&mut self, marks: &[FootnoteMark]) {
        if marks.is_empty() {
            return;
        }
        let written: Vec<String> = marks.iter().map(mark_text).collect();
        self.raw("footnotes", &format!("[{}]", written.join(", ")));
    }
}

fn mark_text(mark: &FootnoteMark) -> String {
    let mut fields = Fields::default();
    fields.text("mark", &mark.mark);
    if mark.stands_in != MarkedWords::Text {
        fields.word("stands_in", &mark.stands_in);
    }
    if let Some(after) = mark.after {
        fields.word("after", &after);
    }
    format!("Mark({})", fields.out)
}

fn origin_text(origin: &DocumentOrigin) -> String {
    let mut fields = Fields::default();
    fields.text("file_name", &origin.file_name);
    fields.word("kind", &origin.kind);
    fields.text("sha256", &origin.sha256);
    fields.word("bytes", &origin.bytes);
    if let Some(date) = &origin.imported_on {
        fields.text("imported_on", &date.to_string());
    }
    fields.text("program", &origin.program);
    if let Some(changes) = origin.tracked_changes {
        fields.word("tracked_changes", &changes);
    }
    format!("Origin({})", fields.out)
}

/// A text between quotation marks: what would end it, and what nobody sees, is written out.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            hidden if is_hidden(hidden) => drop(write!(out, "\\u{{{:x}}}", u32::from(hidden))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
