//! What a briefing quotes is held against the official text: misquotations are found, and what is quoted rightly is not called wrong.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(clippy::assigning_clones, reason = "a test may be slow")]

mod support;

use plenary::{
    model::*,
    search::{Verdict, VerdictCounts, Verification, WordsRole},
};
use support::{
    damage::Damage,
    official::{harbour_lights, official_text},
};

/// Words of an invented treaty; `Damage` is a source of numbers that are the same every time.
const WORDS: [&str; 60] = [
    "lamp",
    "lantern",
    "harbour",
    "keeper",
    "master",
    "inspector",
    "court",
    "ship",
    "vessel",
    "fog",
    "night",
    "dusk",
    "dawn",
    "signal",
    "horn",
    "buoy",
    "pier",
    "quay",
    "pilot",
    "crew",
    "cargo",
    "port",
    "shall",
    "may",
    "must",
    "light",
    "extinguish",
    "record",
    "board",
    "inspect",
    "complain",
    "decide",
    "notify",
    "within",
    "without",
    "before",
    "after",
    "during",
    "each",
    "any",
    "every",
    "no",
    "the",
    "a",
    "of",
    "to",
    "in",
    "by",
    "for",
    "competent",
    "lawful",
    "prompt",
    "written",
    "cross-border",
    "well-lit",
    "State’s",
    "and",
    "or",
    "not",
    "seaworthy",
];

struct Text {
    numbers: Damage,
}

impl Text {
    fn word(&mut self) -> &'static str {
        WORDS[self.numbers.below(WORDS.len())]
    }

    fn sentence(&mut self) -> String {
        let length = 12 + self.numbers.below(30);
        let mut sentence = String::new();
        for place in 0..length {
            if place > 0 {
                sentence.push_str(if self.numbers.below(9) == 0 { ", " } else { " " });
            }
            sentence.push_str(self.word());
        }
        sentence.push('.');
        sentence
    }
}

/// A treaty of fifty articles of three paragraphs.
fn treaty(numbers: &mut Text) -> OfficialText {
    let parts = (1..=50).map(|number: u32| {
        let address = Address::provision(number.to_string());
        let paragraphs = (1..=3).map(|paragraph: u32| OfficialParagraph::new(address.child(paragraph.to_string()), numbers.sentence()));
        OfficialPart { paragraphs: paragraphs.collect(), ..OfficialPart::new(Target::Text(address.clone())) }
    });
    OfficialText {
        format: 1,
        briefing: "planted".to_owned(),
        edition: "final".to_owned(),
        language: "en".to_owned(),
        parts: parts.collect(),
        ..OfficialText::default()
    }
}

/// A briefing on it whose paragraphs quote.
fn briefing(quotes: &[(Address, String)]) -> Briefing {
    let mut briefing = Briefing { id: "planted".to_owned(), language: "en".to_owned(), ..Briefing::default() };
    briefing.instrument.current = "final".to_owned();
    for (number, (address, words)) in quotes.iter().enumerate() {
        // One provision for each quotation, at the address of its paragraph.
        let (id, path) = (address.provision_id(), address.path());
        let paragraph = Paragraph {
            address: address.clone(),
            label: None,
            text: format!("Number {number} says “{words}” and more."),
            not_summarized: None,
            basis: None,
            children: Vec::new(),
        };
        assert_eq!(path.len(), 1);
        briefing.provisions.push(Provision {
            id: id.to_owned(),
            kind: None,
            number: None,
            label: format!("Article {id}"),
            heading: String::new(),
            short_title: None,
            division: None,
            parent: None,
            numbered: std::collections::BTreeMap::default(),
            history: Vec::new(),
            topics: Vec::new(),
            power: None,
            text: None,
            basis: Basis::Unchecked,
            paragraphs: vec![paragraph],
            unread: false,
        });
    }
    briefing
}

/// A run of words of a paragraph, from two to fourteen, with the signs between them.
fn quotation(text: &OfficialText, numbers: &mut Text) -> (Address, Vec<String>) {
    let part = &text.parts[numbers.numbers.below(text.parts.len())];
    let paragraph = &part.paragraphs[numbers.numbers.below(part.paragraphs.len())];
    let words: Vec<&str> = paragraph.text.split(' ').collect();
    let length = 2 + numbers.numbers.below(13.min(words.len() - 2));
    let start = numbers.numbers.below(words.len() - length);
    (paragraph.address.clone(), words[start..start + length].iter().map(|word| (*word).to_owned()).collect())
}

/// The same words as somebody else would print them.
fn reprinted(words: &[String], numbers: &mut Text) -> String {
    let between = [" ", "  ", "\u{a0}", " \n "][numbers.numbers.below(4)];
    let mut words = words.join(between);
    match numbers.numbers.below(6) {
        0 => words = words.to_uppercase(),
        1 => words = words.replace('-', "\u{2011}").replace('’', "'"),
        2 => words.insert(words.char_indices().nth(2).map_or(0, |(offset, _)| offset), '\u{ad}'),
        3 => {
            let first = words.chars().next().unwrap();
            words = format!("[{}]{}", first.to_uppercase(), &words[first.len_utf8()..]);
        }
        4 => words.push(','),
        _ => {}
    }
    words
}

/// The words with one thing wrong in them, which a reader might not see.
fn misquoted(words: &[String], numbers: &mut Text) -> Vec<String> {
    let mut words = words.to_vec();
    let place = numbers.numbers.below(words.len());
    let inside = words.len() > 2;
    match numbers.numbers.below(6) {
        0 if inside => drop(words.remove(1 + numbers.numbers.below(words.len() - 2))),
        1 => words.insert(1 + numbers.numbers.below(words.len() - 1), numbers.word().to_owned()),
        2 => {
            let first = place.min(words.len() - 2);
            words.swap(first, first + 1);
        }
        3 => words[place] = format!("{}s", words[place].trim_end_matches(['.', ','])),
        4 => {
            let may = if words[place].starts_with("shall") { "may" } else { "shall" };
            words[place] = may.to_owned();
        }
        _ => words[place] = numbers.word().to_owned(),
    }
    words
}

/// The verdicts on quotations, one for each.
fn verdicts_of(text: &OfficialText, quotes: &[(Address, String)]) -> Vec<Verdict> {
    let verification = Verification::new(&briefing(quotes), &[text]);
    assert_eq!(verification.checks.len(), quotes.len());
    assert!(verification.checks.iter().all(|check| check.role == WordsRole::InText));
    verification.checks.into_iter().map(|check| check.verdict).collect()
}

/// How words are compared by eye: without signs, in small letters.
fn bare(words: &str) -> String {
    let kept = |letter: &char| letter.is_alphanumeric() || *letter == ' ' || *letter == ',';
    words.replace('-', " ").chars().filter(kept).collect::<String>().to_lowercase()
}

#[test]
fn of_five_hundred_misquotations_none_passes_and_of_as_many_true_ones_hardly_any_fails() {
    let mut numbers = Text { numbers: Damage::new(7) };
    let text = treaty(&mut numbers);
    let whole: String = text.parts.iter().flat_map(|part| &part.paragraphs).fold(String::new(), |all, one| all + &bare(&one.text) + " ¶ ");
    let mut planted = Vec::new();
    while planted.len() < 500 {
        let (address, words) = quotation(&text, &mut numbers);
        let wrong = misquoted(&words, &mut numbers).join(" ");
        // What happens to stand somewhere is no misquotation.
        if !whole.contains(bare(&wrong).trim_matches([' ', ','])) {
            planted.push((address, wrong));
        }
    }
    let (mut passed, mut told_how) = (Vec::new(), 0);
    for ((address, wrong), verdict) in planted.iter().zip(verdicts_of(&text, &planted)) {
        match verdict {
            Verdict::Verbatim { .. } => passed.push(wrong),
            Verdict::Differs { place, how, .. } => told_how += usize::from(!how.is_empty() && place == Target::Text(address.clone())),
            Verdict::NotFound { .. } => {}
            Verdict::NoText => panic!("there is a text"),
        }
    }
    assert_eq!(passed, Vec::<&String>::new());
    assert!(told_how > 400, "of {told_how} it is said how they differ");
    let quoted: Vec<(Address, String)> = (0..500)
        .map(|_| {
            let (address, words) = quotation(&text, &mut numbers);
            (address, reprinted(&words, &mut numbers))
        })
        .collect();
    let verdicts = verdicts_of(&text, &quoted);
    let false_alarms: Vec<_> = quoted.iter().zip(&verdicts).filter(|(_, verdict)| !matches!(verdict, Verdict::Verbatim { .. })).collect();
    assert!(false_alarms.len() <= 5, "{false_alarms:#?}");
}

/// The convention, with this in the place of something else.
fn harbour(from: &str, to: &str) -> Briefing {
    let file = support::text_of("tests/data/harbour_lights.ron");
    assert!(file.contains(from), "{from}");
    support::read(&file.replacen(from, to, 1)).0
}

fn counts(briefing: &Briefing) -> VerdictCounts {
    let (en, fr) = (official_text("en"), official_text("fr"));
    Verification::new(briefing, &[&en, &fr]).counts()
}

/// The one verdict that is not on a card and not one of the terms that the convention has already.
fn only(briefing: &Briefing) -> Verdict {
    let en = official_text("en");
    let checks = Verification::new(briefing, &[&en]).checks;
    let mut own = checks.into_iter().filter(|check| !matches!(check.role, WordsRole::OnCard | WordsRole::Term) && check.words != "Lamp");
    let check = own.next().expect("something is looked at");
    assert!(own.next().is_none());
    check.verdict
}

#[test]
fn official_words_of_ties_get_a_verdict_in_their_language_and_place() {
    let tie = |to: &str, language: &str, words: &str| {
        let with = format!(
            "Tie(to: \"{to}\", relation: FoundIn, official: [Official(language: \"{language}\", words: \"{words}\", sources: [\"text\"], basis: Checked)])"
        );
        harbour("Tie(to: \"2/2\", relation: FoundIn)", &with)
    };
    assert!(matches!(only(&tie("2/2", "en", "As Appropriate")), Verdict::Verbatim { place, .. } if place.to_string() == "2/2"));
    assert!(matches!(only(&tie("2", "en", "by night")), Verdict::Verbatim { place, .. } if place.to_string() == "2/1"));
    assert!(matches!(only(&tie("2/2", "en", "where appropriate")), Verdict::Differs { reading, how, .. }
        if reading == "as appropriate" && how.len() == 1 && how[0].quoted == "where" && how[0].stands == "as"));
    assert!(matches!(only(&tie("2/2", "en", "by night")), Verdict::NotFound { elsewhere: Some(place) } if place.to_string() == "2/1"));
    assert_eq!(only(&tie("2/2", "en", "mutual assistance")), Verdict::NotFound { elsewhere: None });
    assert_eq!(only(&tie("2/2", "fr", "le cas échéant")), Verdict::NoText);
    let all = counts(&tie("2/2", "fr", "le cas échéant"));
    assert!(all.verbatim >= 1 && all.no_text == 0);
}

#[test]
fn what_is_quoted_in_a_provision_is_looked_for_there_and_then_in_the_whole() {
    let in_text = |words: &str| only(&harbour("Complaints cost nothing.", &format!("It says “{words}”.")));
    let place = |verdict: Verdict| match verdict {
        Verdict::Verbatim { place, .. } => place.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(place(in_text("For the purposes of this Article")), "2");
    assert_eq!(place(in_text("cleaned weekly.")), "r5/1");
    assert_eq!(place(in_text("Any inspector … a vessel")), "2/1");
    assert!(matches!(in_text("Any captain … a vessel"), Verdict::Differs { .. } | Verdict::NotFound { .. }));
    assert!(
        matches!(in_text("shall have a right to board"), Verdict::Differs { reading, .. } if reading == "shall have the right to board")
    );
}

#[test]
fn other_words_in_quotation_marks_are_only_ever_said_to_be_verbatim() {
    let before = counts(&harbour_lights());
    let true_one = harbour("Fog is forgotten.", "It says “by day or by night” and no more.");
    assert_eq!(counts(&true_one), VerdictCounts { on_cards: before.on_cards + 1, ..before });
    let own = harbour("Fog is forgotten.", "We say “by noon or by tea” and no more.");
    assert_eq!(counts(&own), before);
}

#[test]
fn a_term_is_looked_for_where_it_is_defined() {
    let term = |at: &str, word: &str| {
        let file = format!("Term(id: \"lamp\", word: \"{word}\", meaning: \"Whatever shines.\", defined_at: \"{at}\"");
        let briefing = harbour("Term(id: \"lamp\", word: \"lamp\", meaning: \"Whatever shines.\", defined_at: \"4/c\"", &file);
        let en = official_text("en");
        let checks = Verification::new(&briefing, &[&en]).checks;
        checks.into_iter().find(|check| check.role == WordsRole::Term).unwrap().verdict
    };
    assert!(matches!(term("2/1", "inspector"), Verdict::Verbatim { .. }));
    assert!(matches!(term("2/1", "inspectors"), Verdict::Differs { reading, .. } if reading == "inspector"));
    assert!(matches!(term("2/1", "helmsman"), Verdict::NotFound { .. }));
}
