//! PDF with text in it: letters with their places in, blocks in the order of reading out.
//!
//! A PDF says where each letter stands and seldom what belongs together. One room for each question: [`library`] opens the file, [`signs`] and [`lines`] say which
//! letters make words and lines, [`direction`] in which order they are read, [`columns`] which line comes first, [`running_lines`] what pages repeat,
//! [`notes`] what is a footnote, [`tables`] what is a cell, [`paragraphs`] where one ends, with [`labels`] and [`hyphens`].
//!
//! The library can be made to take memory or time without limit, or to end the program: the caller reads a PDF in a process of its own
//! (`load::read_document_apart`), with limits on both. What is here is pure.

mod columns;
mod direction;
mod hyphens;
mod labels;
mod library;
mod lines;
mod notes;
mod paragraphs;
mod running_lines;
mod set;
mod signs;
mod spans;
mod tables;

use crate::{
    import::{Block, BlockRole, Content, Document, DocumentKind, Excess, ImportError, Warned, limits},
    model::{DocumentPlace, ImportWarning},
};
use hyphens::Vocabulary;
use lines::{Line, WordGap};
use paragraphs::{Paragraph, Words};
use spans::{PageSpans, SpanSource};
use std::collections::HashSet;
use tables::Part;

/// More pages than this are not read.
const PAGES: usize = 10_000;
/// More runs of letters than this are not read: ten times those of a document of 500 pages.
const SPANS: usize = 12_000_000;
/// So many letters of what a warning is about.
const WORDS_SHOWN: usize = 100;

/// The lines of a page.
#[derive(Clone, Debug, Default)]
struct PageLines {
    /// Counted from 1.
    number: u32,
    /// In points.
    width: f32,
    /// In points.
    height: f32,
    /// In the order of reading.
    lines: Vec<Line>,
}

/// Reads a PDF.
///
/// # Errors
/// Where nothing of it can be read: it is damaged, asks for a password, or holds no text, as a scan.
pub fn read_pdf(bytes: &[u8]) -> Result<Document, ImportError> {
    read_pages(&library::open(bytes)?)
}

/// Reads what a library gives.
fn read_pages(source: &impl SpanSource) -> Result<Document, ImportError> {
    let count = source.page_count();
    if count > PAGES {
        return Err(ImportError::TooLarge(Excess::Work));
    }
    let mut pages = Vec::new();
    let mut warnings = Vec::new();
    let (mut spans, mut has_text, mut gap, mut unreadable) = (0, false, None, None);
    for index in 0..count {
        // Runs take far more memory than lines: those of one page at a time.
        let mut page = source.page(index);
        signs::join_marks(&mut page.spans);
        spans += page.spans.len();
        if spans > SPANS {
            return Err(ImportError::TooLarge(Excess::Work));
        }
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        warnings.extend(warnings_of_page(number, &page));
        has_text |= page.spans.iter().any(|span| !span.is_blank());
        unreadable = unreadable.or_else(|| page.left_out.first().cloned());
        let known = WordGap::of(&page.spans).or(gap).unwrap_or_default();
        gap = Some(known);
        pages.push(lines_of_page(number, &page, known));
    }
    if !has_text {
        // A page that could not be read is no scan.
        return Err(match unreadable {
            Some(part) => ImportError::Damaged { part, offset: None },
            None => ImportError::NoText { pages: u32::try_from(count).unwrap_or(u32::MAX) },
        });
    }
    let running = running_lines::take_off(&mut pages);
    let body = notes::body_size(&pages);
    let mut notes = notes::take_off(&mut pages, body);
    notes::take_off_end(&mut pages, &mut notes);
    let texts: Vec<String> =
        pages.iter().flat_map(|page| &page.lines).chain(notes.iter().flat_map(|note| &note.lines)).map(Line::text).collect();
    let vocabulary = Vocabulary::of(texts.iter().map(String::as_str));
    let marks: HashSet<&str> = notes.iter().map(|note| note.mark.as_str()).collect();
    let mut made = Made { vocabulary: &vocabulary, marks: &marks, joined: Vec::new(), doubtful: Vec::new(), used: HashSet::new() };
    let mut blocks = made.blocks(pages);
    let note_blocks = notes.iter().map(|note| made.note(note)).collect();
    warnings.extend(made.warnings(&notes, &blocks));
    warnings.extend(warning_of_running_lines(&running));
    insert_by_page(&mut blocks, note_blocks);
    insert_by_page(&mut blocks, running.iter().map(|(page, line)| running_block(*page, line)).collect());
    if blocks.len() > limits::BLOCKS {
        return Err(ImportError::TooLarge(Excess::Blocks));
    }
    warnings.extend(unknown_characters(&blocks));
    warnings.sort_by_key(|warned| warned.place);
    Ok(Document { kind: DocumentKind::Pdf, content: Content::Blocks(blocks), warnings })
}

fn lines_of_page(number: u32, page: &PageSpans, gap: WordGap) -> PageLines {
    let lines = columns::lines_in_order(page).iter().filter_map(|spans| lines::assemble(spans, gap)).collect();
    PageLines { number, width: page.width, height: page.height, lines }
}

fn warned(warning: ImportWarning, page: u32, words: &str) -> Warned {
    Warned { warning, place: DocumentPlace::Page(page), words: words.chars().take(WORDS_SHOWN).collect() }
}

fn warnings_of_page(number: u32, page: &PageSpans) -> Vec<Warned> {
    let mut warnings = Vec::new();
    if let Some(part) = page.left_out.first() {
        warnings.push(warned(ImportWarning::PartUnreadable, number, part));
    }
    let turned = page.turned.concat();
    if !turned.trim().is_empty() {
        warnings.push(warned(ImportWarning::NotPlaced, number, turned.trim()));
    }
    if page.left_out.is_empty() && page.spans.iter().all(spans::Span::is_blank) {
        warnings.push(warned(ImportWarning::PageWithoutText, number, ""));
    }
    warnings
}

fn running_block(page: u32, line: &Line) -> Block {
    Block { role: BlockRole::Running, ..Block::text(line.text(), DocumentPlace::Page(page)) }
}

/// How many running lines there are, and which the first of them are.
fn warning_of_running_lines(running: &[(u32, Line)]) -> Option<Warned> {
    let (page, _) = running.first()?;
    let mut known = HashSet::new();
    let kinds: Vec<String> = running.iter().map(|(_, line)| line.text()).filter(|text| known.insert(text.clone())).take(4).collect();
    Some(warned(ImportWarning::RunningLinesLeftOut, *page, &format!("{}: {}", running.len(), kinds.join(" · "))))
}

fn unknown_characters(blocks: &[Block]) -> Option<Warned> {
    let is_unknown = |letter: char| letter == '\u{FFFD}' || ('\u{E000}'..='\u{F8FF}').contains(&letter);
    let block = blocks.iter().find(|block| block.text.contains(is_unknown))?;
    Some(Warned { warning: ImportWarning::UnknownCharacters, place: block.place, words: block.text.chars().take(WORDS_SHOWN).collect() })
}

/// Puts blocks, which are in the order of their pages, behind those that begin on the same page.
fn insert_by_page(blocks: &mut Vec<Block>, inserted: Vec<Block>) {
    let mut merged = Vec::with_capacity(blocks.len() + inserted.len());
    let mut inserted = inserted.into_iter().peekable();
    for block in blocks.drain(..) {
        while let Some(before) = inserted.next_if(|before| before.place < block.place) {
            merged.push(before);
        }
        merged.push(block);
    }
    merged.extend(inserted);
    *blocks = merged;
}

/// Blocks in the making, and what is to be said of them.
struct Made<'a> {
    vocabulary: &'a Vocabulary,
    marks: &'a HashSet<&'a str>,
    joined: Vec<(u32, String)>,
    doubtful: Vec<(u32, String)>,
    used: HashSet<String>,
}

impl Made<'_> {
    /// The text of pages whose running lines and footnotes were taken off.
    fn blocks(&mut self, pages: Vec<PageLines>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let (mut tables, mut columns) = (0, Vec::new());
        let mut text = set::Setting::new(&pages);
        for page in pages {
            for part in tables::find_tables(page.lines, &mut columns) {
                match part {
                    Part::Line(line) => text.push(page.number, line),
                    Part::Table(rows) => {
                        blocks.extend(text.end().into_iter().map(|paragraph| self.paragraph(&paragraph)));
                        blocks.extend(self.table(tables, page.number, &rows));
                        tables += 1;
                    }
                }
            }
        }
        blocks.extend(text.end().into_iter().map(|paragraph| self.paragraph(&paragraph)));
        blocks
    }

    fn words<'b>(&mut self, page: u32, lines: impl Iterator<Item = &'b Line>) -> Words {
        let mut words = Words::default();
        for line in lines {
            words.push(line, self.vocabulary, &|mark| self.marks.contains(mark));
        }
        self.joined.extend(std::mem::take(&mut words.joined).into_iter().map(|word| (page, word)));
        self.doubtful.extend(std::mem::take(&mut words.doubtful).into_iter().map(|word| (page, word)));
        self.used.extend(words.notes.iter().map(|note| note.mark.clone()));
        words
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Block {
        let page = paragraph.lines.first().map_or(0, |line| line.page);
        let words = self.words(page, paragraph.lines.iter().map(|line| &line.line));
        let all = |look: fn(&lines::Run) -> bool| paragraph.lines.iter().all(|line| line.line.is_all(look));
        let role = if is_contents(&words.text) { BlockRole::Contents } else { BlockRole::Text };
        Block {
            role,
            notes: words.notes,
            indent: paragraph.lines.first().map_or(0.0, |line| line.indent),
            centred: paragraph.centred,
            bold: all(|run| run.bold),
            italic: all(|run| run.italic),
            ..Block::text(words.text, DocumentPlace::Page(page))
        }
    }

    fn table(&mut self, table: u32, page: u32, rows: &[Vec<(u32, Line)>]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (row, cells) in (0..).zip(rows) {
            for same in cells.chunk_by(|a, b| a.0 == b.0) {
                let words = self.words(page, same.iter().map(|(_, line)| line));
                let column = same.first().map_or(0, |(column, _)| *column);
                let bold = same.iter().all(|(_, line)| line.is_all(|run| run.bold));
                let role = BlockRole::Cell { table, row, column };
                blocks.push(Block { role, notes: words.notes, bold, ..Block::text(words.text, DocumentPlace::Page(page)) });
            }
        }
        blocks
    }

    fn note(&mut self, note: &notes::Note) -> Block {
        let words = self.words(note.page, note.lines.iter());
        Block {
            role: BlockRole::Footnote(note.mark.clone()),
            notes: words.notes,
            ..Block::text(words.text, DocumentPlace::Page(note.page))
        }
    }

    /// What is to be looked at, after all blocks were made.
    fn warnings(&self, notes: &[notes::Note], blocks: &[Block]) -> Vec<Warned> {
        let mut warnings = Vec::new();
        let list = |words: &[(u32, String)]| {
            format!("{}: {}", words.len(), words.iter().take(8).map(|(_, word)| word.as_str()).collect::<Vec<&str>>().join(", "))
        };
        if let Some((page, _)) = self.joined.first() {
            warnings.push(warned(ImportWarning::WordJoined, *page, &list(&self.joined)));
        }
        for (page, word) in &self.doubtful {
            warnings.push(warned(ImportWarning::Guessed, *page, word));
        }
        let used: HashSet<&str> = blocks.iter().flat_map(|block| &block.notes).map(|note| note.mark.as_str()).collect();
        for note in notes.iter().filter(|note| !used.contains(note.mark.as_str())) {
            warnings.push(warned(ImportWarning::FootnoteUnmatched, note.page, &note.mark));
        }
        warnings
    }
}

/// True for a line of a table of contents: dots that lead to a number.
fn is_contents(text: &str) -> bool {
    let bare = text.trim_end_matches(|letter: char| letter.is_numeric() || letter.is_whitespace());
    bare.len() < text.len() && (bare.ends_with(".....") || bare.ends_with(". . . .") || bare.ends_with("……"))
}

#[cfg(test)]
mod tests;
