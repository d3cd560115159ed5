//! The speaking note of a place: one page, the reference first, whoever said a point beside it, and what is not spoken apart.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe::{Answer, CitationStyle, NoteChoices, NoteType, OwnWords, Paper, PointKey, Side, SpeakingNote, WordsRead, speaking_note},
    export::{self, PaperForm},
    linked::{Item, LinkedBriefing},
    load::load,
    model::{Address, Paragraph, Target, TextId},
};
use std::collections::BTreeSet;
use support::{official::linked_with, page::a_page_is_whole, undo};

const FLAGSHIP: &str = "briefings/un-convention-against-cybercrime.ron";

fn flagship() -> LinkedBriefing {
    LinkedBriefing::new(load(&support::root().join(FLAGSHIP)).0)
}

fn note(linked: &LinkedBriefing, place: &str, choices: &NoteChoices) -> SpeakingNote {
    speaking_note(linked, &place.parse().unwrap(), choices, &[], CitationStyle::Un).expect("it is a place in the text")
}

fn against() -> NoteChoices {
    NoteChoices { side: Side::Against, ..NoteChoices::default() }
}

fn page(linked: &LinkedBriefing, note: &SpeakingNote) -> String {
    String::from_utf8(export::speaking_note(linked, note, PaperForm::Html).unwrap()).unwrap()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every place that has words of its own.
fn places(linked: &LinkedBriefing) -> Vec<Address> {
    fn add(paragraphs: &[Paragraph], all: &mut Vec<Address>) {
        for paragraph in paragraphs {
            all.push(paragraph.address.clone());
            add(&paragraph.children, all);
        }
    }
    let mut all = Vec::new();
    for provision in &linked.briefing().provisions {
        all.push(Address::provision(&provision.id));
        add(&provision.paragraphs, &mut all);
    }
    all
}

#[test]
fn every_place_has_a_note_of_one_page_for_either_side() {
    let linked = flagship();
    let (mut with_points, mut left_out) = (0, 0);
    let places = places(&linked);
    assert!(places.len() > 400);
    for address in &places {
        for choices in [NoteChoices::default(), against()] {
            let note = speaking_note(&linked, address, &choices, &[], CitationStyle::Un).unwrap();
            assert!(note.fits, "{address:?} does not fit on its page");
            with_points += usize::from(note.taken().next().is_some());
            left_out += usize::from(note.words_too_long);
            assert!(note.points.is_empty() || note.taken().next().is_some(), "{address:?} has points and none of them is taken");
        }
    }
    assert!(with_points > places.len(), "{with_points}");
    assert_eq!(left_out, 0, "no summary is so long");
}

#[test]
fn what_is_spoken_comes_first_in_its_order_and_what_is_not_is_apart() {
    let linked = flagship();
    let note = note(&linked, "24/2", &against());
    assert!(note.reference.starts_with("Article 24, paragraph 2, of the United Nations Convention against Cybercrime"));
    let words = note.words.as_ref().unwrap();
    assert!(words.status.starts_with("Summary, not the words of the text"));
    let html = page(&linked, &note);
    a_page_is_whole(&html);
    let said = flat(&undo::html(&html));
    let mut pieces = vec![note.reference.clone(), words.words.clone(), words.status.clone(), note.opening.clone().unwrap()];
    for point in note.taken() {
        pieces.extend([point.words.clone(), point.by.clone()]);
    }
    pieces.extend([note.closing.clone(), "If they say not spoken".to_owned()]);
    for reply in note.expected() {
        pieces.extend([reply.speaker.clone(), reply.words.clone()]);
    }
    pieces.extend([note.remark.clone().unwrap(), note.citation.clone(), "at 100 words a minute".to_owned()]);
    let mut from = 0;
    for piece in pieces.iter().map(|piece| flat(piece)) {
        let found = said[from..].find(&piece).unwrap_or_else(|| panic!("“{piece}” does not follow in: {}", &said[from..]));
        from += found + piece.len();
    }
    // Interpreters are handed what is spoken, and nothing else.
    let spoken = note.spoken_text();
    assert!(note.expected().all(|reply| !spoken.contains(&reply.words)) && !spoken.contains(&note.citation));
    assert!(note.taken().all(|point| spoken.contains(&point.words)));
    // A file for a word processor says the same words.
    let docx = flat(&undo::docx(&export::speaking_note(&linked, &note, PaperForm::Docx).unwrap()));
    assert!(pieces.iter().map(|piece| flat(piece)).all(|piece| docx.contains(&piece)), "{docx}");
}

#[test]
fn time_is_that_of_the_words_that_are_spoken() {
    use unicode_segmentation::UnicodeSegmentation as _;
    let linked = flagship();
    for place in ["24/2", "35/1/c", "6", "29/1"] {
        let note = note(&linked, place, &against());
        assert_eq!(note.spoken, note.spoken_text().unicode_words().count(), "{place}");
        let exact = note.spoken as f32 * 0.6;
        assert!((note.seconds as f32 - exact).abs() <= 5.0 && note.seconds.is_multiple_of(10), "{place}: {} for {exact}", note.seconds);
        assert_eq!(note.over(60), None);
        let over = note.seconds.checked_sub(60).filter(|over| *over > 0);
        assert_eq!(note.over(1), over, "{place}");
    }
}

#[test]
fn an_answer_is_one_that_the_briefing_holds() {
    let linked = flagship();
    let (mut answered, mut silent) = (0, 0);
    for address in places(&linked) {
        let note = note(&linked, &address.key(), &NoteChoices::default());
        for reply in &note.replies {
            match &reply.answer {
                Answer::Said { key, words, .. } => {
                    answered += 1;
                    let target: Target = key.to_string().parse().unwrap();
                    let held = match linked.item(&target) {
                        Some(Item::Position(index)) => &linked.position(index).text,
                        _ => &linked.reply(&target.id()).unwrap().1.text,
                    };
                    assert!(held.starts_with(words.as_str()) && plenary::describe::answers_directly(held), "{key}");
                }
                Answer::Point(number) => {
                    let point = note.taken().nth(number - 1).unwrap();
                    let key = point.key.to_string();
                    assert!(key.starts_with("re:") || key.starts_with("p:"), "{key} is no answer");
                }
                Answer::Limits(_) => panic!("{} limits nothing", reply.key),
                Answer::Nothing => silent += 1,
            }
        }
    }
    assert!(answered > 100 && silent > 20, "{answered} {silent}");
}

#[test]
fn points_are_taken_in_the_order_that_was_chosen_and_a_note_of_ones_own_is_one() {
    let linked = flagship();
    let offered = note(&linked, "24/2", &against());
    let keys: Vec<PointKey> = offered.points.iter().map(|point| point.key.clone()).collect();
    let own = [OwnWords { id: "1".to_owned(), words: "We\nask for a judge.".to_owned(), by: "Your note".to_owned() }];
    let order = vec![PointKey::own("1"), keys[4].clone(), keys[1].clone()];
    let choices = NoteChoices { order: order.clone(), taken: Some(order.iter().cloned().collect()), ..against() };
    let note = speaking_note(&linked, &"24/2".parse().unwrap(), &choices, &own, CitationStyle::Un).unwrap();
    assert_eq!(note.taken().map(|point| point.key.clone()).collect::<Vec<_>>(), order);
    assert_eq!(note.taken().map(|point| point.number.unwrap()).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(note.opening.as_deref(), Some("Chair, I have three points."));
    assert!(note.spoken_text().contains("We ask for a judge."));
    assert_eq!(note.points.len(), keys.len() + 1);
    // A point that is gone from the briefing is passed over.
    let gone = NoteChoices { taken: Some(BTreeSet::from([PointKey::from("c:gone"), keys[0].clone()])), ..against() };
    let note = speaking_note(&linked, &"24/2".parse().unwrap(), &gone, &own, CitationStyle::Un).unwrap();
    assert_eq!(note.taken().count(), 1);
    // One's own words alone are no summary of anybody else's.
    let mine = NoteChoices { taken: Some(BTreeSet::from([PointKey::own("1")])), ..against() };
    let note = speaking_note(&linked, &"24/2".parse().unwrap(), &mine, &own, CitationStyle::Un).unwrap();
    assert_eq!(note.remark, None);
}

#[test]
fn all_points_at_once_do_not_fit_and_smaller_type_is_tried_first() {
    let linked = flagship();
    let offered = note(&linked, "24/2", &against());
    let all = |count: usize| Some(offered.points.iter().take(count).map(|point| point.key.clone()).collect());
    let whole = note(&linked, "24/2", &NoteChoices { taken: all(100), ..against() });
    assert!(!whole.fits && whole.letters == NoteType::Small);
    let (mut large, mut small) = (0, 0);
    for count in 0..20 {
        let note = note(&linked, "24/2", &NoteChoices { taken: all(count), ..against() });
        assert_eq!(note.taken().count(), count, "what was chosen is not taken off the page in silence");
        match (note.fits, note.letters) {
            (true, NoteType::Large) => large = count,
            (true, _) => small = count,
            (false, letters) => assert_eq!(letters, NoteType::Small),
        }
    }
    assert!(large >= 3 && small > large, "{large} {small}");
    // A type that was chosen stays.
    let chosen = note(&linked, "24/2", &NoteChoices { letters: Some(NoteType::VeryLarge), taken: all(8), ..against() });
    assert!(!chosen.fits && chosen.letters == NoteType::VeryLarge);
}

#[test]
fn official_words_are_read_where_they_are_held() {
    let linked = linked_with(&["en", "fr"]);
    let place = places(&linked).into_iter().find(|address| {
        let note = speaking_note(&linked, address, &NoteChoices::default(), &[], CitationStyle::Un).unwrap();
        note.texts.len() == 3
    });
    let place = place.expect("a paragraph has both").key();
    let best = note(&linked, &place, &NoteChoices::default());
    let words = best.words.as_ref().unwrap();
    assert!(!words.text.is_summary() && words.status.starts_with("Official text"), "{}", words.status);
    assert!(!page(&linked, &best).contains("Summary, not the words"));
    let summary = note(&linked, &place, &NoteChoices { words: WordsRead::Of(TextId::Summary), ..NoteChoices::default() });
    assert_ne!(summary.words.as_ref().unwrap().words, words.words);
    assert!(page(&linked, &summary).contains("Summary, not the words of the text"));
    let none = note(&linked, &place, &NoteChoices { words: WordsRead::Nothing, ..NoteChoices::default() });
    assert!(none.words.is_none() && none.spoken < best.spoken);
    // A text that was taken away is followed by the best there is.
    let gone = NoteChoices { words: WordsRead::Of(TextId::official("none", "zz")), ..NoteChoices::default() };
    assert_eq!(note(&linked, &place, &gone).words, best.words);
}

#[test]
fn a_place_without_points_has_lines_to_write_on() {
    let linked = flagship();
    let empty = places(&linked).into_iter().find(|address| note(&linked, &address.key(), &against()).points.is_empty());
    let empty = empty.expect("nobody speaks against some place").key();
    let note = note(&linked, &empty, &against());
    assert!(note.opening.is_none() && note.remark.is_none() && note.fits);
    assert_eq!(page(&linked, &note).matches("class=\"hand\"").count(), 7);
}

#[test]
fn the_sheet_is_the_one_that_was_chosen() {
    let linked = flagship();
    for (paper, width) in [(Paper::A4, "11906"), (Paper::Letter, "12240")] {
        let note = note(&linked, "24/2", &NoteChoices { paper, ..against() });
        assert!(page(&linked, &note).contains(&format!("@page{{size:{} portrait", paper.name())));
        let document = undo::part_of(&export::speaking_note(&linked, &note, PaperForm::Docx).unwrap(), "word/document.xml");
        assert!(document.contains(&format!("w:w=\"{width}\"")) && !document.contains("footerReference"));
    }
}
