//! Markdown, line by line: headings in both ways, lists by their indent, paragraphs.

use super::{inline, paragraphs};
use crate::{
    import::{Block, BlockRole, Warned},
    model::{DocumentPlace, ImportWarning},
};

/// The blocks of lines, the first of which has a number in its file.
pub(super) fn blocks_of(lines: &[&str], first: usize, warnings: &mut Vec<Warned>) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::new();
    let mut fenced = false;
    for (offset, line) in lines.iter().enumerate() {
        let place = DocumentPlace::Line((first + offset) as u32);
        let trimmed = line.trim();
        if trimmed.starts_with("```") {
            fenced = !fenced;
            continue;
        }
        if !fenced && let Some(rank) = underline(trimmed) {
            // It makes a heading of the line above it, or parts nothing.
            let heads = offset > 0 && lines.get(offset - 1).is_some_and(|above| !above.trim().is_empty());
            if let Some(above) = all.last_mut().filter(|above| heads && above.role == BlockRole::Text) {
                above.role = BlockRole::Heading(rank);
            }
            continue;
        }
        if trimmed.is_empty() || is_aside(trimmed) {
            continue;
        }
        if trimmed.starts_with("![") {
            warnings.push(Warned { warning: ImportWarning::ObjectLeftOut, place, words: trimmed.chars().take(80).collect() });
            continue;
        }
        if let Some(block) = block_of(line, place, fenced) {
            all.push(block);
        }
    }
    all
}

/// Words without marks.
pub(super) fn plain_text(text: &str) -> String {
    inline::plain(text).text.trim().to_owned()
}

fn block_of(line: &str, place: DocumentPlace, fenced: bool) -> Option<Block> {
    let indent = paragraphs::indent_of(line);
    let trimmed = line.trim();
    if fenced {
        return Some(Block { indent, ..Block::text(trimmed, place) });
    }
    let quoted = trimmed.trim_start_matches('>').trim_start();
    let (role, words) = heading(quoted).unwrap_or((BlockRole::Text, quoted));
    let (role, words) = footnote(words).unwrap_or((role, words));
    let (label, words) = bullet(words);
    let inline::Plain { text, bold, italic, notes } = inline::plain(words);
    (!text.is_empty()).then(|| Block { label: label.map(str::to_owned), role, indent, bold, italic, notes, ..Block::text(text, place) })
}

/// `### Title`, `####Title`, `## Title ##`. Number signs that stand for words to come (`### every`) are text.
fn heading(line: &str) -> Option<(BlockRole, &str)> {
    let text = line.trim_start_matches('#');
    let rank = line.len() - text.len();
    let words = text.trim_end_matches('#').trim();
    let begins = words.trim_start_matches(['*', '_', '[', '(', '“', '"']).chars().next()?;
    ((1..=6).contains(&rank) && !begins.is_lowercase()).then_some((BlockRole::Heading(rank as u8), words))
}

/// `[^1]: words`.
fn footnote(line: &str) -> Option<(BlockRole, &str)> {
    let (mark, words) = line.strip_prefix("[^")?.split_once("]:")?;
    Some((BlockRole::Footnote(mark.to_owned()), words.trim()))
}

/// `- item`; a number is left where it is.
fn bullet(words: &str) -> (Option<&str>, &str) {
    for sign in ["- ", "* ", "+ ", "• ", "– ", "— "] {
        if let Some(rest) = words.strip_prefix(sign) {
            return (Some(sign.trim()), rest);
        }
    }
    (None, words)
}

/// A line of equal signs or dashes.
fn underline(line: &str) -> Option<u8> {
    let all = |sign: char| line.len() >= 3 && line.chars().all(|letter| letter == sign);
    if all('=') {
        Some(1)
    } else if all('-') {
        Some(2)
    } else {
        None
    }
}

/// What tells a program something and a reader nothing: targets of links, marks of generators, tags alone on a line.
fn is_aside(line: &str) -> bool {
    let target = line.starts_with('[') && !line.starts_with("[^") && line.contains("]: ");
    let tag =
        line.starts_with('<') && line.ends_with('>') && line.matches('<').count() == 1 && !line.starts_with("<p") && !line.contains("> ");
    target || tag || line.starts_with("{:") || line == "* TOC" || line == "[TOC]"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(BlockRole, String)> {
        let lines: Vec<&str> = text.lines().collect();
        blocks_of(&lines, 1, &mut Vec::new()).into_iter().map(|block| (block.role, block.text)).collect()
    }

    #[test]
    fn headings_are_read_in_every_way_they_are_written() {
        let text = "####Lamps\n\n### Article  1  \n\nArticle 2\n---------\n\nTitle\n=====\n### every lamp";
        let all = read(text);
        assert_eq!(all[0], (BlockRole::Heading(4), "Lamps".to_owned()));
        assert_eq!(all[1], (BlockRole::Heading(3), "Article  1".to_owned()));
        assert_eq!(all[2], (BlockRole::Heading(2), "Article 2".to_owned()));
        assert_eq!(all[3], (BlockRole::Heading(1), "Title".to_owned()));
        assert_eq!(all[4], (BlockRole::Text, "### every lamp".to_owned()));
    }
}
