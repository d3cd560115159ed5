//! What is copied as HTML, so that a word processor keeps its paragraphs, its numbers and the titles in italics. No styles:
//! it takes on those of the document it is put into.

use crate::describe::CopiedLine;
use maud::{Markup, html};
use std::ops::Range;

/// The lines, and under them a citation with the ranges of its titles.
#[must_use]
pub fn clipping(lines: &[CopiedLine], citation: Option<(&str, &[Range<usize>])>) -> String {
    html! {
        @for line in lines { (line_of(line)) }
        @if let Some((citation, titles)) = citation { p { (with_italics(citation, titles)) } }
    }
    .into_string()
}

fn line_of(line: &CopiedLine) -> Markup {
    // The indentation that word processors take over.
    let further_in = (line.depth > 0).then(|| format!("margin-left:{}em", line.depth * 2));
    html! {
        p style=[further_in] {
            @if let Some(number) = &line.number { (number) "\u{a0}\u{a0}" }
            @if !line.label.is_empty() { i { (line.label) ":" } " " }
            @if line.heading { b { (line.words) } } @else { (line.words) }
        }
    }
}

fn with_italics(words: &str, italic: &[Range<usize>]) -> Markup {
    let mut from = 0;
    let mut pieces = Vec::new();
    for range in italic {
        pieces.push((&words[from..range.start], &words[range.clone()]));
        from = range.end;
    }
    html! { @for (before, title) in pieces { (before) i { (title) } } (words[from..]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_numbers_and_titles_survive() {
        let lines = [
            CopiedLine { words: "Article 5 & more".to_owned(), heading: true, ..CopiedLine::default() },
            CopiedLine { number: Some("a".to_owned()), depth: 1, words: "First <point>".to_owned(), ..CopiedLine::default() },
            CopiedLine { label: "Asks".to_owned(), words: "A judge.".to_owned(), ..CopiedLine::default() },
        ];
        let titles = std::slice::from_ref(&(6..13));
        let html = clipping(&lines, Some(("Body. A title. Press.", titles)));
        assert_eq!(
            html,
            "<p><b>Article 5 &amp; more</b></p><p style=\"margin-left:2em\">a\u{a0}\u{a0}First &lt;point&gt;</p>\
             <p><i>Asks:</i> A judge.</p><p>Body. <i>A title</i>. Press.</p>"
        );
    }
}
