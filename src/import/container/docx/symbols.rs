//! Signs of fonts whose letters are none: what they mean as characters.

/// A font of signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SymbolFont {
    /// A font of letters.
    Letters,
    /// Symbol: Greek and mathematics.
    Symbol,
    /// Wingdings.
    Wingdings,
    /// Another one, which is not known here.
    Other,
}

/// Symbol from 0x20 on.
const SYMBOL: &str = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
/// Symbol from 0xA1 on.
const SYMBOL_HIGH: &str = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";
/// Wingdings, as far as documents have its signs in lists and forms.
const WINGDINGS: [(u32, char); 26] = [
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x6C, '●'),
    (0x6E, '■'),
    (0x6F, '□'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x9F, '•'),
    (0xA0, '▪'),
    (0xA7, '▪'),
    (0xA8, '◻'),
    (0xD8, '➢'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xE1, '↑'),
    (0xE2, '↓'),
    (0xE8, '➔'),
    (0xF0, '⇨'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFE, '☑'),
];

impl SymbolFont {
    /// By the name of a font.
    pub(super) fn of(name: &str) -> Self {
        match name.trim().to_ascii_lowercase().as_str() {
            "symbol" | "standard symbols ps" | "opensymbol" => Self::Symbol,
            "wingdings" => Self::Wingdings,
            "wingdings 2" | "wingdings 3" | "webdings" | "zapf dingbats" | "mt extra" => Self::Other,
            _ => Self::Letters,
        }
    }

    /// What a sign means; none where that is not known. Fonts of signs have theirs at U+F000 on, or where letters would be.
    pub(super) fn character(self, code: u32) -> Option<char> {
        let is_private = (0xE000..0xF900).contains(&code);
        let low = if (0xF000..0xF100).contains(&code) { code - 0xF000 } else { code };
        match self {
            Self::Letters if is_private => None,
            Self::Letters => char::from_u32(code).filter(|letter| !letter.is_control()),
            _ if low > 0xFF && !is_private => char::from_u32(code),
            Self::Symbol => match low {
                0x20..=0x7E => SYMBOL.chars().nth(usize::try_from(low - 0x20).ok()?),
                0xA1.. => SYMBOL_HIGH.chars().nth(usize::try_from(low - 0xA1).ok()?),
                _ => None,
            },
            Self::Wingdings => WINGDINGS.iter().find(|(known, _)| *known == low).map(|(_, sign)| *sign),
            Self::Other => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_known_by_font_and_place() {
        for (font, code, sign) in [
            ("Symbol", 0xF0B7, Some('•')),
            ("Symbol", 0xF061, Some('α')),
            ("Symbol", 0xB3, Some('≥')),
            ("Symbol", 0xF0D8, Some('¬')),
            ("Wingdings", 0xF0FC, Some('✓')),
            ("Wingdings", 0xF0A7, Some('▪')),
            ("Wingdings", 0xF041, None),
            ("Webdings", 0xF041, None),
            ("Times New Roman", 0xA7, Some('§')),
            ("Times New Roman", 0xF041, None),
            ("Symbol", 0x2022, Some('•')),
        ] {
            assert_eq!(SymbolFont::of(font).character(code), sign, "{font} {code:x}");
        }
    }
}
