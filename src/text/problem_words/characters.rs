//! What a character is called that looks like another one, or that nobody sees.

/// What a message says of a character: its sort, by which it chooses its words, itself, and its number.
#[derive(Debug)]
pub(super) struct Character {
    pub sort: &'static str,
    pub letter: String,
    pub number: String,
}

impl Character {
    pub fn of(character: char) -> Self {
        Self { sort: sort(character), letter: character.to_string(), number: number(character) }
    }
}

/// The number of a character, as Unicode has it.
pub(super) fn number(character: char) -> String {
    format!("{:04X}", u32::from(character))
}

const fn sort(character: char) -> &'static str {
    match character {
        '–' | '—' | '‒' | '―' => "dash",
        '‐' | '‑' => "hyphen",
        '−' => "minus",
        '\u{ad}' => "soft-hyphen",
        '\u{a0}' => "no-break-space",
        '\u{202f}' => "narrow-no-break-space",
        '\u{3000}' => "full-width-space",
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{1680}' => "other-space",
        '\u{200b}' => "zero-width-space",
        '\u{200c}' | '\u{200d}' | '\u{2060}' => "zero-width-joiner",
        '\u{feff}' => "byte-order-mark",
        '\u{ff01}'..='\u{ff5e}' | '、' | '「' | '」' | '【' | '】' | '〔' | '〕' => "full-width",
        '‘' | '’' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' => "quotation-mark",
        _ => "other",
    }
}
