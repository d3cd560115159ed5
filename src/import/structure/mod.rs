//! From blocks to structure: which block is an article, which number is a paragraph's, where flush text belongs.
//!
//! By rules of sequence: numbering is monotone within its parent, and that decides what a line begins with.
//!
//! `line` (what a block begins with: `unit_heading` with `unit_words`, `enumerator`) → `sections` (which headings those are) → `texts` (several in one
//! document) → `titles` → `body` (paragraphs, by `sequence`) → `assembly`.

mod assembly;
mod body;
mod enumerator;
mod formulas;
mod front;
mod line;
mod run_on;
mod sections;
mod sequence;
mod texts;
mod titles;
mod unit_heading;
mod unit_words;

use super::{
    Block, BlockRole, Content, Document, ElementKind, OutlinedText,
    language::{language_of, without_region},
};
use crate::model::ImportWarning;
use assembly::Assembly;
use line::Line;
use sections::{Section, SectionKind};
use std::collections::BTreeMap;

/// The texts of a document with their structure; none where nothing was recognized.
#[must_use]
pub fn outline(document: Document) -> Vec<OutlinedText> {
    let mut texts = match document.content {
        Content::Outlined(texts) => texts,
        Content::Blocks(blocks) => outline_blocks(blocks),
    };
    // What the container says holds for the whole document.
    if let Some(first) = texts.first_mut() {
        first.warnings.splice(0..0, document.warnings);
    }
    texts
}

fn outline_blocks(blocks: Vec<Block>) -> Vec<OutlinedText> {
    let mut footnotes = Vec::new();
    let mut contents = Vec::new();
    let mut running = Vec::new();
    let mut lines = Vec::new();
    for block in join_rows(blocks) {
        match block.role.clone() {
            BlockRole::Footnote(mark) => footnotes.push((mark, Line::new(Block { role: BlockRole::Text, ..block }))),
            BlockRole::Contents => contents.push(Line::new(block)),
            BlockRole::Running => running.push(Line::new(block)),
            _ => lines.push(Line::new(block)),
        }
    }
    let sections = sections::sections(lines);
    if !sections.iter().any(|section| section.kind == SectionKind::Provision) {
        return front::outline_numbered(sections, &footnotes);
    }
    let parts = texts::part_texts(sections);
    let count = parts.len();
    let mut texts: Vec<OutlinedText> = Vec::new();
    for (place, sections) in parts.into_iter().enumerate() {
        let mut assembly = Assembly::default();
        if place == 0 {
            contents.drain(..).for_each(|line| assembly.add(ElementKind::Unplaced, Vec::new(), "", &line));
        }
        let language = declared_language(&sections);
        assemble(sections, &mut assembly);
        // A footnote belongs to the first text that bears its mark; those without one to the last.
        footnotes.retain(|(mark, line)| {
            let here = assembly.has_mark(mark) || place + 1 == count;
            if here {
                assembly.add_footnote(mark, line);
            }
            !here
        });
        let language = language.unwrap_or_else(|| language_of(assembly.texts()).to_owned());
        if language == "zh-Hant" {
            assembly.warn(ImportWarning::TraditionalChinese, crate::model::DocumentPlace::Unknown, "");
        }
        texts.push(assembly.finish(language));
    }
    let _ = running;
    texts
}

/// The language that most lines are declared to be in.
fn declared_language(sections: &[Section]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in sections.iter().flat_map(|section| section.heading_line.iter().chain(&section.lines)) {
        *counts.entry(line.language.as_deref().unwrap_or_default()).or_default() += line.text.len();
    }
    let (language, _) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (!language.is_empty()).then(|| without_region(language))
}

/// The cells of a row as one block, parted by tabs.
fn join_rows(blocks: Vec<Block>) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::new();
    let mut open: Option<(u32, u32)> = None;
    for block in blocks {
        if let BlockRole::Cell { table, row, .. } = block.role {
            if open == Some((table, row))
                && let Some(before) = all.last_mut()
            {
                before.text.push('\t');
                let start = before.text.len();
                before.text.push_str(&block.text);
                before.notes.extend(block.notes.into_iter().map(|note| super::NoteMark { offset: note.offset + start, ..note }));
                continue;
            }
            open = Some((table, row));
        } else {
            open = None;
        }
        all.push(block);
    }
    all
}

/// Puts the sections of one text together.
fn assemble(sections: Vec<Section>, assembly: &mut Assembly) {
    let titles = titles::Titles::of(&sections);
    let mut last: Option<(u32, String)> = None;
    let explicit_preamble = sections.iter().any(|section| section.kind == SectionKind::Preamble);
    for section in sections {
        match section.kind {
            SectionKind::Front => front::read_front(&section.lines, explicit_preamble, assembly),
            SectionKind::Preamble => {
                let label = section.heading.as_ref().map(|heading| heading.label.clone()).unwrap_or_default();
                let rest = section.heading.as_ref().map(|heading| heading.rest.clone()).unwrap_or_default();
                let heading_line = section.heading_line.clone();
                let mut lines = section.lines;
                if let (false, Some(line)) = (rest.is_empty(), heading_line.as_ref()) {
                    lines.insert(0, Line { text: rest, ..line.from(0) });
                }
                front::add_preamble(&label, heading_line.as_ref(), &lines, assembly);
            }
            SectionKind::Closing => section.lines.iter().for_each(|line| assembly.add(ElementKind::Unplaced, Vec::new(), "", line)),
            SectionKind::Division | SectionKind::Provision | SectionKind::Annex => add_section(section, titles, &mut last, assembly),
        }
    }
}

fn add_section(section: Section, titles: titles::Titles, last: &mut Option<(u32, String)>, assembly: &mut Assembly) {
    let (Some(heading), Some(line)) = (section.heading.clone(), section.heading_line.clone()) else { return };
    let kind = section.kind;
    let left = titles.take(section);
    let (element, id) = match kind {
        SectionKind::Division => (ElementKind::Division, heading.number.written.clone()),
        SectionKind::Annex if heading.number.written.is_empty() => (ElementKind::Annex, "annex".to_owned()),
        SectionKind::Annex => (ElementKind::Annex, format!("annex-{}", heading.number.written)),
        _ => (ElementKind::Provision, heading.number.written.clone()),
    };
    let headed = match &left.title {
        Some(title) => Line { place: line.place, ..title.clone() },
        None => Line { text: String::new(), notes: Vec::new(), ..line.clone() },
    };
    let twice = kind == SectionKind::Provision && assembly.has_provision(&id);
    assembly.add(element, vec![id.clone()], &heading.label, &headed);
    if twice {
        assembly.warn_last(ImportWarning::NumberTwice);
    }
    if kind == SectionKind::Provision
        && let Some(value) = heading.number.value
    {
        let follows = last.as_ref().is_none_or(|(before, _)| value == before + 1 || value == *before);
        if !follows && !twice {
            assembly.warn_last(ImportWarning::NumberMissing);
        }
        *last = Some((value, heading.number.suffix.clone()));
    }
    if kind == SectionKind::Division {
        // What stands between a chapter's heading and its first article has no address.
        for line in &left.lines {
            assembly.add(ElementKind::Unplaced, Vec::new(), "", line);
            assembly.warn_last(ImportWarning::NotPlaced);
        }
        return;
    }
    body::read_body(&id, &left.lines, assembly);
}

/// True for a line that begins a unit or a numbered text, so that it goes on with none before it.
#[must_use]
pub fn begins_something(line: &str) -> bool {
    unit_heading::unit_heading(line).is_some_and(|heading| heading.parted != unit_heading::Parted::GoesOn)
        || enumerator::enumerator(line).is_some()
}

/// How many articles seem to begin inside a text.
#[must_use]
pub fn articles_in(text: &str) -> usize {
    run_on::article_starts(text).len()
}

/// Where articles and numbered texts begin inside a text that has no line breaks, in bytes.
#[must_use]
pub fn starts_in(text: &str) -> Vec<usize> {
    run_on::starts(text)
}
