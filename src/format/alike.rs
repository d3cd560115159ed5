//! Signs that look like those of the format and are others, and signs that nobody sees: word processors, keyboards of other scripts and
//! pages from the web leave them.

/// What a sign was meant to be, where it looks like one of the format's own.
pub(super) const fn twin(sign: char) -> Option<char> {
    Some(match sign {
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

/// How such a sign is called.
pub(super) fn name(sign: char) -> String {
    let name = match sign {
        '–' | '—' | '‒' | '―' => "a typographic dash",
        '‐' | '‑' => "a hyphen of a word processor",
        '−' => "a minus sign",
        '\u{ad}' => "a soft hyphen, which nobody sees",
        '\u{a0}' => "a no-break space",
        '\u{202f}' => "a narrow no-break space",
        '\u{3000}' => "a full-width space",
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{1680}' => "a space of another width",
        '\u{200b}' => "a space of no width, which nobody sees",
        '\u{200c}' | '\u{200d}' | '\u{2060}' => "a joiner, which nobody sees",
        '\u{feff}' => "a byte-order mark, which nobody sees",
        '\u{ff01}'..='\u{ff5e}' | '、' | '「' | '」' | '【' | '】' | '〔' | '〕' => "a full-width sign",
        '‘' | '’' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' => "a word processor's quotation mark",
        _ => "another sign, which looks alike",
    };
    let number = u32::from(sign);
    if sign.is_whitespace() || is_unseen(sign) { format!("{name} (U+{number:04X})") } else { format!("{name} ({sign}, U+{number:04X})") }
}

/// True for a sign that nobody sees and that is no blank to the format.
pub(super) const fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// True for a blank that is none to the format.
pub(super) fn is_other_blank(sign: char) -> bool {
    sign.is_whitespace() && !sign.is_ascii() && !matches!(sign, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// True for a sign that is taken for another one.
pub(super) fn is_alike(sign: char) -> bool {
    twin(sign).is_some() || is_other_blank(sign) || is_unseen(sign)
}

/// A text with the signs that were meant in the place of those that look like them.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|sign| !is_unseen(*sign)).map(|sign| if is_other_blank(sign) { ' ' } else { twin(sign).unwrap_or(sign) }).collect()
}
