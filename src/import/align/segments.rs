//! The parts of an address below a provision: what a document prints before a paragraph, and what the briefing has for it.

use super::keys::compared;
use crate::import::numerals;
use crate::model::Paragraph;

/// What the briefing has for a number that a document prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    /// This part of an address.
    Is(String),
    /// This one, by counting: the document counts otherwise.
    Counted(String),
    /// The address is that of another paragraph.
    Taken,
}

/// Letters of lists in other scripts, in the order in which they are counted.
const ALPHABETS: [&str; 3] = ["абвгдежзиклмнопрстуфхцчшщэюя", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", "甲乙丙丁戊己庚辛壬癸"];

/// The part of an address for what is printed, beside the paragraphs that the briefing has there. `counts_spanish` where the list has an ñ.
pub(super) fn segment(printed: &str, known: &[Paragraph], counts_spanish: bool) -> Segment {
    let number = number_of(printed, counts_spanish);
    let own = |paragraph: &&Paragraph| paragraph.label.as_deref().map(label_number).is_some_and(|label| label == number);
    if let Some(paragraph) = known.iter().find(own) {
        return Segment::Is(paragraph.address.last().to_owned());
    }
    let same = |paragraph: &&Paragraph| number_of(paragraph.address.last(), false) == number;
    if let Some(paragraph) = known.iter().find(same) {
        // What is printed there is another number.
        let says_other = paragraph.label.as_deref().is_some_and(|label| is_numbered(label) && label_number(label) != number);
        return if says_other { Segment::Taken } else { Segment::Is(paragraph.address.last().to_owned()) };
    }
    if let Some(paragraph) = by_count(&number, known) {
        return Segment::Counted(paragraph.address.last().to_owned());
    }
    let sound: String = number.chars().filter(|letter| letter.is_alphanumeric() || "-_.".contains(*letter)).collect();
    // The case that is printed stays: (A) inside (a) is another.
    let kept = printed.is_ascii() && printed.len() == 1 && !counts_spanish;
    if kept { Segment::Is(printed.to_owned()) } else { Segment::Is(sound) }
}

/// The paragraph of the same place in a list that the briefing counts in roman figures or letters, and the document in figures.
fn by_count<'p>(number: &str, known: &'p [Paragraph]) -> Option<&'p Paragraph> {
    let value: u32 = number.parse().ok()?;
    let counts = |paragraph: &Paragraph| paragraph.address.last().parse::<u32>().is_ok();
    if known.iter().any(counts) {
        return None;
    }
    let first = known.first()?.address.last();
    let value_of: fn(&str) -> Option<u32> = match first {
        "i" => |text| numerals::roman(&text.to_uppercase()),
        "a" => letter_value,
        _ => return None,
    };
    known.iter().find(|paragraph| value_of(paragraph.address.last()) == Some(value))
}

fn letter_value(text: &str) -> Option<u32> {
    let mut letters = text.chars();
    let letter = letters.next().filter(char::is_ascii_lowercase)?;
    letters.next().is_none().then(|| u32::from(letter) - u32::from('a') + 1)
}

/// What is printed, as it is compared: letters of other scripts as the Latin ones of the same place.
fn number_of(printed: &str, counts_spanish: bool) -> String {
    let printed = printed.trim().replace('\u{640}', "");
    let mut letters = printed.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let letter = match letter {
            'ا' | 'إ' | 'آ' => 'أ',
            other => other.to_lowercase().next().unwrap_or(other),
        };
        let place = ALPHABETS.iter().find_map(|alphabet| alphabet.chars().position(|known| known == letter));
        let spanish = if counts_spanish { "abcdefghijklmnñopqrstuvwxyz".chars().position(|known| known == letter) } else { None };
        if let Some(latin) = place.or(spanish).and_then(latin_letter) {
            return latin;
        }
        return match crate::model::plain_number(&printed) {
            // A letter alone counts as a letter: `i` after `h`.
            plain if plain == printed => letter.to_string(),
            plain => plain.into_owned(),
        };
    }
    let plain = crate::model::plain_number(&printed);
    plain.chars().filter(|letter| !letter.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// a, b … z, aa, ab …
fn latin_letter(place: usize) -> Option<String> {
    let letter = |place: usize| u8::try_from(place).ok().map(|place| char::from(b'a' + place));
    match place {
        0..26 => letter(place).map(String::from),
        26..52 => letter(place - 26).map(|second| format!("a{second}")),
        _ => None,
    }
}

/// The number in a label: `2 bis.`, `(b)`.
fn label_number(label: &str) -> String {
    number_of(label.trim_matches(|letter: char| "()[]. （）".contains(letter)), false)
}

/// True for a label that is a number and not a name.
fn is_numbered(label: &str) -> bool {
    let inside = label.trim_matches(|letter: char| "()[]. （）".contains(letter));
    crate::model::is_number(inside) || !compared(inside).is_empty() && inside.chars().all(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(known: &[(&str, Option<&str>)]) -> Vec<Paragraph> {
        let paragraph = |(last, label): &(&str, Option<&str>)| Paragraph {
            address: format!("2/{last}").parse().unwrap(),
            label: label.map(str::to_owned),
            text: "x".to_owned(),
            not_summarized: None,
            basis: None,
            children: Vec::new(),
        };
        known.iter().map(paragraph).collect()
    }

    #[test]
    fn what_is_printed_finds_what_the_briefing_has() {
        let numbers = paragraphs(&[("1", None), ("2", None), ("3", Some("2 bis")), ("4", Some("3"))]);
        let is = |segment: &str| Segment::Is(segment.to_owned());
        assert_eq!(segment("2bis", &numbers, false), is("3"));
        assert_eq!(segment("3", &numbers, false), is("4"));
        assert_eq!(segment("4", &numbers, false), Segment::Taken);
        assert_eq!(segment("٢", &numbers, false), is("2"));
        assert_eq!(segment("5", &numbers, false), is("5"));
        let letters = paragraphs(&[("a", None), ("b", None), ("e", None)]);
        for (printed, found) in [("b", "b"), ("б", "b"), ("ب", "b"), ("ا", "a"), ("هـ", "e"), ("乙", "b"), ("A", "a")] {
            assert_eq!(segment(printed, &letters, false), is(found), "{printed}");
        }
        assert_eq!(segment("2", &letters, false), Segment::Counted("b".to_owned()));
        assert_eq!(segment("3", &paragraphs(&[("i", None), ("ii", None), ("iii", None)]), false), Segment::Counted("iii".to_owned()));
        assert_eq!(segment("g", &[], false), is("g"));
        assert_eq!(segment("ñ", &[], true), is("o"));
        assert_eq!(segment("o", &[], true), is("p"));
        assert_eq!(segment("iv", &[], false), is("iv"));
    }
}
