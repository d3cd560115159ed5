//! The parts of an official text, their words, footnotes, and what was left over of the document.

use crate::{
    format::{
        fields::{Fields, ParseItem},
        limits,
        official_text_file::check_part_target,
        reader::{Expectation, Reader},
        syntax_tree::SyntaxNode,
        values::{Id, MultilineText},
    },
    model::{
        Address, DocumentOrigin, DocumentPlace, FieldProblem, Footnote, FootnoteMark, ImportWarning, ItemProblem, LimitProblem,
        OfficialParagraph, OfficialPart, Target, TextWarning, UnplacedText,
    },
};
use std::cmp::Ordering;

impl ParseItem for OfficialPart {
    const NAME: &'static str = "Part";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let offset = fields.offset_of("address");
        let target: Option<Target> = fields.required(reader, "address");
        let target = target.filter(|target| check_part_target(reader, offset, target));
        let kept = target.as_ref().is_some_and(|target| reader.define(target.clone(), offset));
        if let Some(target) = &target {
            reader.about = Some(target.clone());
            reader.expect(offset, Expectation::Part(target.clone()));
        }
        let part = Self {
            kind: fields.optional(reader, "kind"),
            number: fields.optional::<Id>(reader, "number").map(|Id(number)| number),
            label: words(fields, reader, "label").unwrap_or_default(),
            heading: words(fields, reader, "heading").unwrap_or_default(),
            text: words(fields, reader, "text"),
            flush: words(fields, reader, "flush"),
            footnotes: fields.list(reader, "footnotes"),
            ..Self::new(Target::Instrument)
        };
        let elements = fields.elements(reader, "paragraphs");
        let target = target.filter(|_| kept)?;
        let paragraphs = match target.address() {
            Some(address) => parse_paragraphs(reader, elements, address, 1),
            None => Vec::new(),
        };
        Some(Self { target, paragraphs, ..part })
    }
}

/// Words in which a line break that is written out stays one; none where there are none.
fn words(fields: &mut Fields<'_>, reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
    fields.optional(reader, field).map(|MultilineText(words)| words).filter(|words| !words.is_empty())
}

/// Paragraphs numbered under `parent`, and what is numbered under them.
fn parse_paragraphs(reader: &mut Reader<'_>, elements: Vec<SyntaxNode<'_>>, parent: &Address, level: usize) -> Vec<OfficialParagraph> {
    let mut paragraphs: Vec<OfficialParagraph> = Vec::with_capacity(elements.len());
    let outer = reader.about.clone();
    for raw in elements {
        match parse_paragraph(reader, raw, parent, paragraphs.last(), level) {
            Some(paragraph) => paragraphs.push(paragraph),
            None => reader.lost_count += 1,
        }
        reader.about.clone_from(&outer);
    }
    paragraphs
}

fn parse_paragraph(
    reader: &mut Reader<'_>,
    raw: SyntaxNode<'_>,
    parent: &Address,
    before: Option<&OfficialParagraph>,
    level: usize,
) -> Option<OfficialParagraph> {
    let mut fields = Fields::split(reader, raw, PARAGRAPH)?;
    let offset = fields.offset_of("address");
    let address: Address = fields.required(reader, "address")?;
    if address.parent().as_ref() != Some(parent) {
        reader.report(offset, ItemProblem::AddressMisplaced { address, parent: parent.clone() });
        return None;
    }
    if let Some(before) = before
        && Address::segment_order(before.address.last(), address.last()) == Some(Ordering::Greater)
    {
        let (address, before) = (address.clone(), before.address.clone());
        reader.report(offset, ItemProblem::AddressOutOfOrder { address, before });
    }
    let target = Target::Text(address.clone());
    let kept = reader.define(target.clone(), offset);
    reader.about = Some(target);
    if !kept {
        return None;
    }
    let label = words(&mut fields, reader, "label").unwrap_or_default();
    let text = words(&mut fields, reader, "text").unwrap_or_default();
    let flush = words(&mut fields, reader, "flush");
    let footnotes = fields.list(reader, "footnotes");
    let children_offset = fields.offset_of("children");
    let elements = fields.elements(reader, "children");
    fields.finish(reader);
    let children = if level >= limits::LEVELS && !elements.is_empty() {
        reader.lost_count += elements.len();
        reader.report(children_offset, LimitProblem::Levels { most: limits::LEVELS });
        Vec::new()
    } else {
        parse_paragraphs(reader, elements, &address, level + 1)
    };
    Some(OfficialParagraph { address, label, text, children, flush, footnotes })
}

/// What stands before the brackets of a paragraph with its words.
const PARAGRAPH: &str = "Words";

impl ParseItem for FootnoteMark {
    const NAME: &'static str = "Mark";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mark = fields.required::<Id>(reader, "mark").map(|Id(mark)| mark);
        let stands_in = fields.optional(reader, "stands_in").unwrap_or_default();
        let after = fields.optional(reader, "after");
        Some(Self { mark: mark?, stands_in, after })
    }
}

impl ParseItem for Footnote {
    const NAME: &'static str = "Footnote";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mark = fields.required::<Id>(reader, "mark").map(|Id(mark)| mark);
        let text = fields.required(reader, "text").map(|MultilineText(text)| text);
        Some(Self { mark: mark?, text: text? })
    }
}

impl ParseItem for UnplacedText {
    const NAME: &'static str = "Unplaced";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = fields.required(reader, "text").map(|MultilineText(text)| text);
        let place = parse_place(fields, reader);
        Some(Self { text: text?, place })
    }
}

impl ParseItem for TextWarning {
    const NAME: &'static str = "Warning";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let offset = fields.offset_of("code");
        let code = fields.required::<Id>(reader, "code").map(|Id(code)| code);
        let warning = code.as_deref().and_then(ImportWarning::of_code);
        if let Some(found) = code.filter(|_| warning.is_none()) {
            let suggestion = reader.suggest(&found, ImportWarning::CODES);
            reader.report_with(
                offset,
                FieldProblem::UnknownWord { found: found.into(), field: "code", known: &ImportWarning::CODES },
                suggestion,
            );
        }
        let place = parse_place(fields, reader);
        let words = words(fields, reader, "words").unwrap_or_default();
        Some(Self { warning: warning?, place, words })
    }
}

/// Where something stood in the document: of the three the first that is there.
fn parse_place(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> DocumentPlace {
    let page = fields.optional(reader, "page").map(DocumentPlace::Page);
    let line = fields.optional(reader, "line").map(DocumentPlace::Line);
    let nth = fields.optional(reader, "nth").map(DocumentPlace::Paragraph);
    page.or(line).or(nth).unwrap_or_default()
}

impl ParseItem for DocumentOrigin {
    const NAME: &'static str = "Origin";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let file_name = fields.expected(reader, "file_name");
        let kind = fields.required(reader, "kind");
        let sha256 = fields.expected::<Id>(reader, "sha256").0;
        let bytes = fields.expected(reader, "bytes");
        let imported_on = fields.optional(reader, "imported_on");
        let program = fields.optional(reader, "program").unwrap_or_default();
        let tracked_changes = fields.optional(reader, "tracked_changes");
        Some(Self { file_name, kind: kind?, sha256, bytes, imported_on, program, tracked_changes })
    }
}
