//! How many consents to be bound a treaty needs to enter into force, as its briefing or its text says it.

use super::number_words::{NumberWord, parse_number_word};
use crate::model::{Address, Briefing, OfficialText, Paragraph, Provision};

/// How many are needed, and where that is said. Looked for in provisions on entry into force: a number before words such as
/// "instrument" or "ratifications". None where no such number is found; nothing is guessed.
#[must_use]
pub fn consents_needed(briefing: &Briefing, texts: &[&OfficialText]) -> Option<(u32, Address)> {
    let on_it = |provision: &&Provision| {
        let heading = provision.heading.to_lowercase();
        heading.contains("entry into force") || heading.contains("entrée en vigueur") || heading.contains("entrada en vigor")
    };
    briefing.provisions.iter().filter(on_it).find_map(|provision| {
        let address = Address::provision(provision.id.as_str());
        let own = provision.text.iter().cloned().chain(words_of(&provision.paragraphs));
        let official = texts.iter().flat_map(|text| &text.parts).filter(|part| part.target.address() == Some(&address));
        let official = official.flat_map(|part| {
            part.text.iter().cloned().chain(part.paragraphs.iter().map(|paragraph| paragraph.text.clone())).collect::<Vec<_>>()
        });
        official.chain(own).find_map(|text| number_needed(&text)).map(|number| (number, address.clone()))
    })
}

fn words_of(paragraphs: &[Paragraph]) -> Vec<String> {
    paragraphs.iter().flat_map(|paragraph| std::iter::once(paragraph.text.clone()).chain(words_of(&paragraph.children))).collect()
}

/// Words that such a number counts, as they begin.
const COUNTED: [&str; 10] = ["instrument", "ratif", "accept", "approv", "accession", "state", "member", "part", "signator", "deposit"];

/// The number in a sentence on entry into force.
fn number_needed(text: &str) -> Option<u32> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut place = 0;
    while place < words.len() {
        let Some((number, used)) = number_in(words.get(place..)?) else {
            place += 1;
            continue;
        };
        place += used;
        let after = words.get(place..(place + 3).min(words.len()))?;
        // Days and months are no States.
        let counts = after.iter().take_while(|word| !matches!(**word, "day" | "days" | "month" | "months" | "of" | "paragraph"));
        if number > 1 && counts.into_iter().any(|word| COUNTED.iter().any(|counted| word.starts_with(counted))) {
            return Some(number);
        }
    }
    None
}

/// A number that words begin with, and how many of them it takes.
fn number_in(words: &[&str]) -> Option<(u32, usize)> {
    let first = words.first()?;
    if let Ok(number) = first.parse::<u32>() {
        return (number < 1000).then_some((number, 1));
    }
    match parse_number_word(first)? {
        NumberWord::Small(number) | NumberWord::Whole(number) => Some((number, 1)),
        NumberWord::Tens(tens) => match words.get(1).and_then(|word| parse_number_word(word)) {
            Some(NumberWord::Small(ones)) if ones < 10 => Some((tens + ones, 2)),
            _ => Some((tens, 1)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_that_of_instruments_and_not_of_days() {
        for (text, number) in [
            ("It enters into force on the ninetieth day after the fortieth instrument of ratification is deposited.", Some(40)),
            ("Once twenty-two States have ratified it, sixty days pass.", Some(22)),
            ("In force 90 days after the 5th ratification.", Some(5)),
            ("For each State it is the thirtieth day after its own instrument.", None),
            ("It needs forty.", None),
            ("", None),
        ] {
            assert_eq!(number_needed(text), number, "{text}");
        }
    }
}
