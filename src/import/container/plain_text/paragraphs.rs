//! Paragraphs of a plain text: a line each, or lines that were broken at a width and are joined again.

use crate::{
    import::{Block, numerals, structure},
    model::DocumentPlace,
};

/// Lines longer than this were not broken at a width.
const WIDEST: usize = 110;
/// Points of indent that a space at the beginning of a line stands for.
pub(super) const SPACE: f32 = 6.0;

/// The paragraphs of a text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let width = width(&lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (place, line) in lines.iter().enumerate() {
        let words = line.trim();
        if words.is_empty() {
            open = false;
            continue;
        }
        let indent = indent_of(line);
        let full = width.is_some_and(|width| is_full(lines.get(place.wrapping_sub(1)), words, width));
        if full
            && open
            && !structure::begins_something(words)
            && let Some(before) = blocks.last_mut()
        {
            join(&mut before.text, words);
            continue;
        }
        let place = DocumentPlace::Line(place as u32 + 1);
        blocks.push(Block { indent, ..Block::text(words, place) });
        open = true;
    }
    blocks
}

/// White space before a line, in points.
pub(super) fn indent_of(line: &str) -> f32 {
    line.chars().take_while(|letter| letter.is_whitespace()).map(|letter| if letter == '\t' { 4.0 * SPACE } else { SPACE }).sum()
}

/// Goes on with a paragraph. Between Chinese characters stands no space; a word that was parted is joined.
fn join(text: &mut String, more: &str) {
    let last = text.chars().next_back();
    let first = more.chars().next();
    let wide = |letter: Option<char>| letter.is_some_and(|letter| numerals::is_han(letter) || "，。；：、）（“”".contains(letter));
    if !(wide(last) && wide(first)) {
        text.push(' ');
    }
    text.push_str(more);
}

/// The width at which lines were broken: where most lines that are followed by another are about as long as the longest, and none is
/// longer than a page is wide.
fn width(lines: &[&str]) -> Option<usize> {
    let longest = lines.iter().map(|line| length(line)).max().unwrap_or(0);
    if !(40..=WIDEST).contains(&longest) {
        return None;
    }
    let followed: Vec<usize> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [line, next] if !line.trim().is_empty() && !next.trim().is_empty() => Some(length(line)),
            _ => None,
        })
        .collect();
    let full = followed.iter().filter(|length| **length * 4 >= longest * 3).count();
    (followed.len() >= 3 && full * 2 > followed.len()).then_some(longest)
}

/// True for a line to which the next word could not be added: it was broken for its width, and not because something ended.
fn is_full(line: Option<&&str>, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
    line.is_some_and(|line| length(line) + 1 + word > width)
}

fn length(line: &str) -> usize {
    line.trim_end().chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_broken_at_a_width_are_joined() {
        let text = "Article 1\n\nThe harbour master shall light the lamps of the harbour\nevery night at the hour that the harbour master has set\nand shall put them out at sunrise, and not before that,\nunless a ship asks for it.\n\n1. The lamps are green on one side of the harbour and a\nred on the other, and white where the two sides of it\nmeet.\n(a) The first.\n";
        let texts: Vec<String> = blocks(text).into_iter().map(|block| block.text).collect();
        assert_eq!(texts.len(), 4, "{texts:#?}");
        assert!(texts[1].ends_with("and not before that, unless a ship asks for it."));
        assert_eq!(texts[3], "(a) The first.");
    }

    #[test]
    fn a_line_is_a_paragraph_where_lines_are_long() {
        let long = "The harbour master shall light the lamps of the harbour every night. ".repeat(4);
        let text = format!("Article 1\n{long}\n{long}\nArticle 2\n{long}");
        assert_eq!(blocks(&text).len(), 5);
    }
}
