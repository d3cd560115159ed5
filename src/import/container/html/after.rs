//! What is seen once all blocks of a page are there: tables of contents, headings that are repeated, lines of a printed page.

use crate::{
    import::{Block, BlockRole, container::markup::Warnings},
    model::ImportWarning,
};
use std::collections::HashSet;

/// So many lines after each other that only lead to places of the same page are its contents.
const LINES_OF_CONTENTS: usize = 3;
/// A title that is printed again above each page is not longer than that.
const LONGEST_TITLE: usize = 300;

/// Says of blocks what only all of them together show.
pub(super) fn tidy(blocks: &mut Vec<Block>, linked: &[bool], warnings: &mut Warnings) {
    mark_contents(blocks, linked);
    for block in blocks.iter_mut() {
        take_mark_off(block);
    }
    drop_repeated_headings(blocks, warnings);
    mark_running_titles(blocks, warnings);
}

fn mark_contents(blocks: &mut [Block], linked: &[bool]) {
    let mut from = 0;
    while from < blocks.len() {
        let length = linked.iter().skip(from).take_while(|linked| **linked).count();
        if length >= LINES_OF_CONTENTS {
            let lines = blocks.iter_mut().skip(from).take(length).filter(|block| block.role == BlockRole::Text);
            lines.for_each(|block| block.role = BlockRole::Contents);
        }
        from += length.max(1);
    }
}

/// A footnote whose mark stands in its text too.
fn take_mark_off(block: &mut Block) {
    let BlockRole::Footnote(mark) = &block.role else { return };
    let opened = block.text.trim_start_matches(['(', '[']);
    let Some(rest) = opened.strip_prefix(mark.as_str()) else { return };
    let text = rest.trim_start_matches([')', ']', '.', ':', ' ', '\u{a0}', '\t', '\n']);
    if text.len() < rest.len() && !text.is_empty() {
        let taken = block.text.len() - text.len();
        block.text = text.to_owned();
        block.notes.iter_mut().for_each(|note| note.offset = note.offset.saturating_sub(taken));
    }
}

/// The same heading twice in a row, as pages have it for narrow and for wide screens.
fn drop_repeated_headings(blocks: &mut Vec<Block>, warnings: &mut Warnings) {
    blocks.dedup_by(|block, before| {
        let is_heading = |block: &Block| matches!(block.role, BlockRole::Heading(_) | BlockRole::Title);
        let repeated = is_heading(block) && is_heading(before) && folded(&block.text) == folded(&before.text);
        if repeated {
            warnings.add(ImportWarning::RunningLinesLeftOut, block.place, &block.text);
        }
        repeated
    });
}

/// A title that stands again in the middle of a sentence, where a printed page had it at its head: the sentence goes on after it.
fn mark_running_titles(blocks: &mut Vec<Block>, warnings: &mut Warnings) {
    let mut titles: HashSet<String> = HashSet::new();
    let mut joined = HashSet::new();
    for index in 0..blocks.len() {
        let Some(block) = blocks.get(index).filter(|block| block.text.len() <= LONGEST_TITLE) else { continue };
        let title = folded(&block.text);
        let goes_on = |before: &Block, next: &Block| {
            before.role == BlockRole::Text
                && next.role == BlockRole::Text
                && next.label.is_none()
                && before.text.ends_with(|letter: char| letter.is_alphanumeric() || letter == ',')
                && next.text.starts_with(char::is_lowercase)
        };
        let neighbours = (index.checked_sub(1).and_then(|before| blocks.get(before)), blocks.get(index + 1));
        let interrupts = matches!(neighbours, (Some(before), Some(next)) if goes_on(before, next));
        if interrupts && titles.contains(&title) {
            joined.insert(index);
        } else if block.bold || block.centred || matches!(block.role, BlockRole::Heading(_) | BlockRole::Title) {
            titles.insert(title);
        }
    }
    if joined.is_empty() {
        return;
    }
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    for (index, mut block) in std::mem::take(blocks).into_iter().enumerate() {
        if joined.contains(&index) {
            warnings.add(ImportWarning::RunningLinesLeftOut, block.place, &block.text);
            block.role = BlockRole::Running;
        } else if index.checked_sub(1).is_some_and(|before| joined.contains(&before))
            && let Some(begun) = kept.iter_mut().rev().find(|block| block.role == BlockRole::Text)
        {
            warnings.add(ImportWarning::Guessed, block.place, &block.text);
            begun.text.push(' ');
            block.notes.iter_mut().for_each(|note| note.offset += begun.text.len());
            begun.text.push_str(&block.text);
            begun.notes.append(&mut block.notes);
            continue;
        }
        kept.push(block);
    }
    *blocks = kept;
}

fn folded(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
