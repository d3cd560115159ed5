//! Names that say nothing: where code has one, read from its tokens, so that prose and texts are free.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// The lines that have a variable, a field or a parameter of this name. A function may have it, as in `entries.at(place)`, and what
/// it is called on need not say more.
pub fn lines_that_name(text: &str, name: &str) -> Vec<usize> {
    let (mut lines, mut offset, mut line) = (Vec::new(), 0, 1);
    let mut tokens: Vec<(&str, usize)> = Vec::new();
    for token in tokenize(text, FrontmatterAllowed::No) {
        let piece = &text[offset..offset + token.len as usize];
        let is_code = !matches!(token.kind, TokenKind::Whitespace | TokenKind::LineComment { .. } | TokenKind::BlockComment { .. });
        tokens.extend(is_code.then_some((piece, line)));
        line += piece.matches('\n').count();
        offset += token.len as usize;
    }
    for (index, (token, line)) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).map_or("", |before| tokens[before].0);
        let is_called = tokens.get(index + 1).is_some_and(|(after, _)| *after == "(");
        if *token == name && !is_called && !["fn", "."].contains(&before) {
            lines.push(*line);
        }
    }
    lines.dedup();
    lines
}
