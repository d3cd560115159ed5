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

/// How such a character is called.
pub(super) fn character_name(character: char) -> String {
    let name = match character {
        '–' | '—' | '‒' | '―' => "a typographic dash",
        '‐' | '‑' => "a hyphen of a word processor",
        '−' => "a minus sign",
        '\u{ad}' => "a soft hyphen, which is invisible",
        '\u{a0}' => "a no-break space",
        '\u{202f}' => "a narrow no-break space",
        '\u{3000}' => "a full-width space",
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{1680}' => "a space of another width",
        '\u{200b}' => "a zero-width space, which is invisible",
        '\u{200c}' | '\u{200d}' | '\u{2060}' => "a zero-width joiner, which is invisible",
        '\u{feff}' => "a byte-order mark, which is invisible",
        '\u{ff01}'..='\u{ff5e}' | '、' | '「' | '」' | '【' | '】' | '〔' | '〕' => "a full-width character",
        '‘' | '’' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' => "a word processor's quotation mark",
        _ => "another character, which looks the same",
    };
    let number = u32::from(character);
    if character.is_whitespace() || is_invisible(character) {
        format!("{name} (U+{number:04X})")
    } else {
        format!("{name} ({character}, U+{number:04X})")
    }
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
