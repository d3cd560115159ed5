//! A whole text on one line: parted where articles and numbers follow one another.

use crate::import::{Block, structure};

/// A block longer than this may hold several articles.
const LONG: usize = 1500;

/// The blocks, those parted that hold several articles.
pub(super) fn part(blocks: Vec<Block>) -> Vec<Block> {
    if !blocks.iter().any(|block| block.text.len() > LONG && structure::articles_in(&block.text) > 1) {
        return blocks;
    }
    blocks.into_iter().flat_map(|block| if block.text.len() > LONG { pieces(&block) } else { vec![block] }).collect()
}

fn pieces(block: &Block) -> Vec<Block> {
    let starts = structure::starts_in(&block.text);
    let mut ends = starts.clone();
    ends.push(block.text.len());
    let first = block.text.get(..ends.first().copied().unwrap_or(0)).map(str::trim).filter(|text| !text.is_empty());
    let mut all: Vec<Block> = first.into_iter().map(|text| Block { text: text.to_owned(), ..block.clone() }).collect();
    for pair in ends.windows(2) {
        if let [start, end] = pair
            && let Some(text) = block.text.get(*start..*end)
        {
            all.push(Block { text: text.trim().to_owned(), ..block.clone() });
        }
    }
    all
}
