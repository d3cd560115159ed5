//! Characters that look like those of the format and are others, and characters that nobody sees: word processors, keyboards of
//! other scripts and pages from the web leave them.

/// What a character was meant to be, where it looks like one of the format's own.
pub(super) const fn ascii_lookalike(character: char) -> Option<char> {
    Some(match character {
        '“' | '”' | '„' | '‟' | '‘' | '’' | '«' | '»' | '″' | '＂' | '〝' | '〞' | '「' | '」' => '"',
        '（' | '❨' | '⟮' | '﹙' => '(',
        '）' | '❩' | '⟯' | '﹚' => ')',
        '［' | '【' | '〔' | '⟦' => '[',
        '］' | '】' | '〕' | '⟧' => ']',
        '｛' | '❴' => '{',
        '｝' | '❵' => '}',
        '，' | '、' | '‚' | '،' | '﹐' => ',',
        '：' | '∶' | '﹕' | 'ː' | '꞉' => ':',
        '–' | '—' | '‐' | '‑' | '‒' | '―' | '−' | '－' | '﹣' => '-',
        '／' | '⁄' | '∕' => '/',
        '．' => '.',
        _ => return None,
    })
}

/// True for a character that nobody sees and that is no whitespace to the format.
pub(super) const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// True for whitespace that is none to the format.
pub(super) fn is_foreign_whitespace(character: char) -> bool {
    character.is_whitespace() && !character.is_ascii() && !matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// True for a character that is taken for another one.
pub(super) fn is_lookalike(character: char) -> bool {
    ascii_lookalike(character).is_some() || is_foreign_whitespace(character) || is_invisible(character)
}

/// A text with the characters that were meant in the place of those that look like them.
pub(super) fn replace_lookalikes(text: &str) -> String {
    text.chars()
        .filter(|character| !is_invisible(*character))
        .map(|character| if is_foreign_whitespace(character) { ' ' } else { ascii_lookalike(character).unwrap_or(character) })
        .collect()
}
