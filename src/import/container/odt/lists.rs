//! Styles of lists, and how the number of a paragraph is written in them.

use super::super::office::{
    counters::{LEVELS, LevelRule},
    numbers::*,
    xml_reader::{Tag, XmlReader},
};
use super::lengths::points;
use crate::import::ImportError;

/// Letters of what stands around a number; LibreOffice allows fewer.
const AROUND: usize = 120;

/// What the levels of a list look like.
#[derive(Debug, Default)]
pub(super) struct ListStyle {
    /// As many as the last that is described.
    levels: Vec<Level>,
}

#[derive(Clone, Debug)]
struct Level {
    format: NumberFormat,
    bullet: Option<String>,
    before: String,
    after: String,
    /// How many levels are shown, its own the last.
    shown: usize,
    start: i64,
    /// The number with what stands around and between, `%2%` for that of the second level.
    pattern: Option<String>,
    /// From the margin to the first line, in thousandths of a point; none where nothing is said.
    indent: Option<i32>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            format: NumberFormat::None,
            bullet: None,
            before: String::new(),
            after: String::new(),
            shown: 1,
            start: 1,
            pattern: None,
            indent: None,
        }
    }
}

impl ListStyle {
    /// Reads a style of lists, whose element has just begun.
    ///
    /// # Errors
    /// Where the XML cannot be read.
    pub(super) fn read(reader: &mut XmlReader<'_>) -> Result<Self, ImportError> {
        let mut style = Self::default();
        while let Some(tag) = reader.element()? {
            let index = tag.number("level").and_then(|level| usize::try_from(level - 1).ok());
            let level = Level::read(&tag, reader)?;
            let Some(index) = index.filter(|index| *index < LEVELS) else { continue };
            if style.levels.len() <= index {
                style.levels.resize(index + 1, Level::default());
            }
            if let Some(place) = style.levels.get_mut(index) {
                *place = level;
            }
        }
        Ok(style)
    }

    /// How a level is counted.
    pub(super) fn rule(&self, level: usize) -> LevelRule {
        LevelRule { start: self.levels.get(level).map_or(1, |level| level.start), restart_after: level }
    }

    /// True where paragraphs of a level show a number or a sign.
    pub(super) fn shows(&self, level: usize) -> bool {
        self.levels.get(level).is_some_and(|level| {
            level.format != NumberFormat::None || level.bullet.is_some() || level.pattern.is_some() || !level.before.is_empty()
        })
    }

    /// From the margin to the first line, in thousandths of a point.
    pub(super) fn indent(&self, level: usize) -> Option<i32> {
        self.levels.get(level)?.indent
    }

    /// The number of a paragraph as it is shown.
    pub(super) fn label(&self, level: usize, numbers: &[i64; LEVELS], language: Option<&str>) -> Option<String> {
        let look = self.levels.get(level)?;
        if let Some(bullet) = &look.bullet {
            return Some(bullet.clone());
        }
        let number = |index: usize| {
            let format = self.levels.get(index).map_or(NumberFormat::None, |level| level.format);
            write_number(numbers.get(index).copied().unwrap_or_default(), format, language)
        };
        let label = if let Some(pattern) = &look.pattern {
            let mut parts = pattern.split('%');
            let mut label = parts.next().unwrap_or_default().to_owned();
            while let (Some(of), Some(text)) = (parts.next(), parts.next()) {
                if let Ok(of @ 1..=LEVELS) = of.parse::<usize>() {
                    let number = number(of - 1);
                    // What stands after a number that is not shown goes with it, but after the last.
                    if !number.is_empty() || of > level {
                        label.push_str(&number);
                        label.push_str(text);
                    }
                } else {
                    label.extend([of, text]);
                }
            }
            label
        } else {
            let shown: Vec<_> =
                (level + 1 - look.shown.clamp(1, level + 1)..=level).map(number).filter(|number| !number.is_empty()).collect();
            format!("{}{}{}", look.before, shown.join("."), look.after)
        };
        let label = label.trim();
        (!label.is_empty()).then(|| label.to_owned())
    }
}

impl Level {
    fn read(tag: &Tag<'_>, reader: &mut XmlReader<'_>) -> Result<Self, ImportError> {
        let short = |name: &str| tag.attribute(name).map(|text| text.chars().take(AROUND).collect::<String>());
        let mut level = Self {
            before: short("num-prefix").unwrap_or_default(),
            after: short("num-suffix").unwrap_or_default(),
            shown: tag.number("display-levels").and_then(|shown| usize::try_from(shown).ok()).unwrap_or(1),
            start: tag.number("start-value").unwrap_or(1).clamp(0, 1_000_000),
            pattern: short("num-list-format"),
            ..Self::default()
        };
        match tag.name() {
            "list-level-style-bullet" => {
                let sign = tag.attribute("bullet-char").and_then(|sign| sign.chars().next()).unwrap_or('•');
                // Signs of a font that is made of signs.
                let known = !('\u{e000}'..'\u{f900}').contains(&sign);
                level.bullet = Some(if known { sign } else { '•' }.to_string());
            }
            "list-level-style-image" => level.bullet = Some("•".to_owned()),
            _ => {
                let together = tag.attribute("num-letter-sync").is_some_and(|sync| sync == "true");
                level.format = number_format(&tag.attribute("num-format").unwrap_or_default(), together);
            }
        }
        level.read_position(reader)?;
        Ok(level)
    }

    /// Where the level stands: margin and first line.
    fn read_position(&mut self, reader: &mut XmlReader<'_>) -> Result<(), ImportError> {
        while let Some(tag) = reader.element()? {
            let sum = |names: [&str; 2]| {
                let [one, other] = names.map(|name| points(&tag.attribute(name)?));
                (one.is_some() || other.is_some()).then(|| one.unwrap_or(0).saturating_add(other.unwrap_or(0)))
            };
            match tag.name() {
                "list-level-properties" => self.indent = sum(["space-before", ""]).or(self.indent),
                "list-level-label-alignment" => self.indent = sum(["margin-left", "text-indent"]).or(self.indent),
                _ => {}
            }
            self.read_position(reader)?;
        }
        Ok(())
    }
}

/// Formats that LibreOffice names by their first numbers.
const BY_EXAMPLE: [NumberFormat; 38] = {
    use NumberFormat as F;
    [
        F::Letters(ARABIC_ALPHABET, After::Repeated),
        F::Letters(ARABIC_ABJAD, After::Repeated),
        F::Letters(ARABIC_ABJAD_BARE, After::Repeated),
        F::Letters(RUSSIAN_SMALL, After::Repeated),
        F::Letters(RUSSIAN_CAPITAL, After::Repeated),
        F::Letters(RUSSIAN_SMALL, After::Combined),
        F::Letters(RUSSIAN_CAPITAL, After::Combined),
        F::Letters(BULGARIAN_SMALL, After::Repeated),
        F::Letters(BULGARIAN_CAPITAL, After::Repeated),
        F::Letters(BULGARIAN_SMALL, After::Combined),
        F::Letters(BULGARIAN_CAPITAL, After::Combined),
        F::Letters(GREEK_SMALL, After::Combined),
        F::Letters(GREEK_CAPITAL, After::Combined),
        F::Counted(Counting::CHINESE),
        F::Counted(Counting::CHINESE_FORMAL),
        F::Counted(Counting::TRADITIONAL_FORMAL),
        F::Counted(Counting::JAPANESE_FORMAL),
        F::Counted(Counting::KOREAN),
        F::Letters(HEAVENLY_STEMS, After::Decimal),
        F::Letters(EARTHLY_BRANCHES, After::Decimal),
        F::Letters(CIRCLED, After::Decimal),
        F::Letters(GANADA, After::Repeated),
        F::Letters(CHOSUNG, After::Repeated),
        F::Letters(AIUEO, After::Repeated),
        F::Letters(IROHA, After::Repeated),
        F::Letters(HEBREW_ALPHABET, After::Repeated),
        F::Hebrew,
        F::Letters(THAI, After::Repeated),
        F::Digits('٠'),
        F::Digits('۰'),
        F::Digits('०'),
        F::Digits('๐'),
        F::Digits('０'),
        F::Padded(2),
        F::Padded(3),
        F::Ordinal,
        F::Words,
        F::OrdinalWords,
    ]
};

/// A format as it is written in a file: `1`, `a`, `I`, or the first numbers, `أ, ب, ت, ...`. `together` is for letters that go on `aa`, `bb`.
pub(super) fn number_format(name: &str, together: bool) -> NumberFormat {
    let after = if together { After::Repeated } else { After::Combined };
    match name {
        "" => return NumberFormat::None,
        "1" => return NumberFormat::Decimal,
        "i" => return NumberFormat::Roman(true),
        "I" => return NumberFormat::Roman(false),
        "a" => return NumberFormat::Letters(LATIN_SMALL, after),
        "A" => return NumberFormat::Letters(LATIN_CAPITAL, after),
        _ => {}
    }
    let given: Vec<&str> = name.split(',').map(str::trim).take(6).collect();
    let first: Vec<&str> = given.iter().take_while(|number| !number.starts_with("..")).copied().collect();
    // After two points: how it goes on when the letters are used up.
    let combined = given.iter().skip_while(|number| **number != "..").nth(2).is_some_and(|second| {
        let mut letters = second.chars();
        letters.next().map(|letter| letter.to_lowercase().to_string()) != letters.next().map(|letter| letter.to_lowercase().to_string())
    });
    let bulgarian = name.ends_with("(bg)");
    let fits = |format: &NumberFormat, length: usize| {
        let goes_on = match format {
            NumberFormat::Letters(row, after) if [RUSSIAN_SMALL, RUSSIAN_CAPITAL].contains(row) => {
                (*after == After::Combined) == combined && !bulgarian
            }
            NumberFormat::Letters(row, after) if [BULGARIAN_SMALL, BULGARIAN_CAPITAL].contains(row) => {
                (*after == After::Combined) == combined && bulgarian
            }
            _ => true,
        };
        goes_on && (1..).zip(first.iter().take(length)).all(|(number, given)| write_number(number, *format, None) == *given)
    };
    if first.is_empty() {
        return NumberFormat::Decimal;
    }
    [3, 1].iter().find_map(|length| BY_EXAMPLE.iter().find(|format| fits(format, *length))).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_its_first_numbers() {
        for (name, together, fifth, last) in [
            ("1", false, "5", "30"),
            ("a", false, "e", "ad"),
            ("a", true, "e", "dd"),
            ("I", false, "V", "XXX"),
            ("أ, ب, ت, ...", false, "ج", "بب"),
            ("ا, ب, ج, ...", false, "ه", "بب"),
            ("а, б, .., аа, аб, ... (ru)", false, "д", "аб"),
            ("А, Б, .., Аа, Бб, ... (ru)", false, "Д", "ББ"),
            ("А, Б, .., Аа, Аб, ... (bg)", false, "Д", "АА"),
            ("一, 二, 三, ...", false, "五", "三十"),
            ("甲, 乙, 丙, ...", false, "戊", "30"),
            ("١, ٢, ٣, ...", false, "٥", "٣٠"),
            ("01, 02, 03, ...", false, "05", "30"),
            ("1st", false, "5th", "30th"),
            ("?, ??", false, "5", "30"),
        ] {
            let format = number_format(name, together);
            assert_eq!((write_number(5, format, None), write_number(30, format, None)), (fifth.to_owned(), last.to_owned()), "{name}");
        }
        assert_eq!(number_format("", false), NumberFormat::None);
    }

    fn read(levels: &str) -> ListStyle {
        let xml = format!("<text:list-style>{levels}</text:list-style>");
        let mut reader = XmlReader::new("a", &xml);
        reader.element().unwrap();
        ListStyle::read(&mut reader).unwrap()
    }

    #[test]
    fn levels_above_are_shown_with_what_stands_around() {
        let mut numbers = [0; LEVELS];
        numbers[..3].copy_from_slice(&[2, 3, 4]);
        let style = read(
            "<text:list-level-style-number text:level='1' style:num-format='I' style:num-prefix='Part '/>
             <text:list-level-style-number text:level='2' style:num-format='' style:num-suffix='x'/>
             <text:list-level-style-number text:level='3' style:num-format='a' style:num-suffix=')' text:display-levels='9'/>
             <text:list-level-style-number text:level='4' style:num-format='1' loext:num-list-format='[%1%/%2%.%3%] %4%'/>
             <text:list-level-style-bullet text:level='5' text:bullet-char='&#xf0b7;'/>",
        );
        let labels: Vec<_> = (0..6).map(|level| style.label(level, &numbers, None).unwrap_or_default()).collect();
        assert_eq!(labels, ["Part II", "x", "II.d)", "[II/d] 0", "•", ""]);
        assert!(style.shows(4) && !style.shows(5));
    }

    #[test]
    fn a_level_stands_where_its_label_is() {
        let style = read(
            "<text:list-level-style-number text:level='1'><style:list-level-properties>
             <style:list-level-label-alignment fo:margin-left='1in' fo:text-indent='-0.5in'/></style:list-level-properties></text:list-level-style-number>",
        );
        assert_eq!((style.indent(0), style.indent(1)), (Some(36_000), None));
    }
}
