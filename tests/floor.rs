//! What floor mode offers to who must speak at once: whole sentences, on this place, that are answers.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use plenary::{
    describe::{self, POINTS, Point},
    linked::LinkedBriefing,
    load::load,
    model::{Address, Paragraph, Target},
};

/// Every paragraph of a briefing, and every provision without paragraphs.
fn places(linked: &LinkedBriefing) -> Vec<Address> {
    fn gather(list: &[Paragraph], places: &mut Vec<Address>) {
        for paragraph in list {
            places.push(paragraph.address.clone());
            gather(&paragraph.children, places);
        }
    }
    let mut places = Vec::new();
    for provision in &linked.briefing().provisions {
        if provision.paragraphs.is_empty() {
            places.push(Address::provision(provision.id.as_str()));
        }
        gather(&provision.paragraphs, &mut places);
    }
    places
}

/// The texts a point can be taken from: what the item it leads to says.
fn texts<'l>(linked: &'l LinkedBriefing, point: &Point) -> Vec<&'l str> {
    let briefing = linked.briefing();
    match &point.to {
        Target::Safeguard(id) => briefing.safeguards.iter().filter(|one| one.id == *id).map(|one| one.guarantees.as_str()).collect(),
        Target::Position(id) => briefing.positions.iter().filter(|one| one.id == *id).map(|one| one.text.as_str()).collect(),
        Target::Critique(id) => {
            let critique = briefing.critiques.iter().find(|one| one.id == *id).unwrap();
            std::iter::once(critique.claim.as_str()).chain(critique.replies.iter().map(|reply| reply.text.as_str())).collect()
        }
        other => panic!("{other:?} is no point"),
    }
}

/// What is wrong with a point.
#[derive(Clone, Copy, Debug, Default)]
struct Wrong {
    /// It ends inside a sentence.
    cut: bool,
    /// More was said, and nothing tells that.
    silent: bool,
    /// It is marked as no direct answer.
    indirect: bool,
}

fn wrong(linked: &LinkedBriefing, point: &Point) -> Wrong {
    let said = point.words.as_str();
    let whole = texts(linked, point).into_iter().find(|text| text.starts_with(said));
    let whole = whole.unwrap_or_else(|| panic!("{:?} is not what {:?} says", point.words, point.to));
    let rest = whole[said.len()..].trim_start();
    let ends = said.trim_end_matches(['”', '’', ')', '"']).ends_with(['.', '!', '?']);
    let inside = !ends || rest.starts_with(|letter: char| letter.is_lowercase() || letter.is_numeric() || ",;:–".contains(letter));
    let openings = ["Not a direct answer", "Not in direct answer", "Not in answer"];
    Wrong {
        cut: !rest.is_empty() && inside,
        silent: rest.is_empty() != (point.more == 0),
        indirect: openings.iter().any(|opening| point.words.starts_with(opening)),
    }
}

/// Of the paragraphs of the bundled briefings: how many there are; how many offer, among the first three points of a side,
/// one that is cut inside a sentence, one that hides that more was said, and one that is no direct answer.
fn figures() -> [usize; 4] {
    let mut figures = [0; 4];
    for path in support::shipped() {
        let linked = LinkedBriefing::new(load(&path).0);
        for place in places(&linked) {
            let floor = describe::floor(&linked, &place).unwrap();
            let offered = [&floor.defence, &floor.against].into_iter().flat_map(|side| side.iter().take(POINTS));
            let found: Vec<Wrong> = offered.map(|point| wrong(&linked, point)).collect();
            let any = |is: fn(&Wrong) -> bool| usize::from(found.iter().any(is));
            let here = [1, any(|one| one.cut), any(|one| one.silent), any(|one| one.indirect)];
            figures.iter_mut().zip(here).for_each(|(sum, one)| *sum += one);
        }
    }
    figures
}

#[test]
fn points_are_whole_sentences_tell_what_is_left_out_and_answer() {
    assert_eq!(figures(), [545, 0, 0, 0]);
}

/// A briefing of one article, as small as a question asks for.
fn briefing(text: &str, items: &str) -> LinkedBriefing {
    briefing_with(text, items, "")
}

/// The same with more actors.
fn briefing_with(text: &str, items: &str, actors: &str) -> LinkedBriefing {
    let text = format!(
        r#"Briefing(format: 1, id: "b", title: "Harbours",
            instrument: Instrument(title: "Convention on Harbours", current: "final", editions: [Edition(id: "final", title: "Final text")]),
            provisions: [
                Provision(id: "1", label: "Article 1", heading: "Inspection", basis: Secondary, {text}),
                Provision(id: "2", label: "Article 2", heading: "Lights", basis: Secondary, text: "Lights are lit."),
            ],
            actors: [Actor(id: "a", name: "Union of Ship Masters", kind: Ngo), Actor(id: "b", name: "A chair", kind: State), {actors}],
            sources: [Source(id: "s", title: "Record", kind: OfficialRecord)],
            {items}
        )"#
    );
    let (briefing, problems) = support::read(&text);
    let wrong = problems.iter().any(|problem| problem.severity() == plenary::model::Severity::Error);
    assert!(!wrong, "{problems:?}");
    LinkedBriefing::new(briefing)
}

fn floor(linked: &LinkedBriefing, place: &str) -> describe::Floor {
    describe::floor(linked, &place.parse().unwrap()).unwrap()
}

const TWO_PARAGRAPHS: &str =
    r#"paragraphs: [Paragraph(address: "1/1", text: "An inspector boards."), Paragraph(address: "1/2", text: "The master may complain.")]"#;

#[test]
fn a_threshold_in_the_third_sentence_is_not_lost() {
    let path = support::root().join("briefings/un-convention-against-cybercrime.ron");
    let floor = floor(&LinkedBriefing::new(load(&path).0), "35/1/c");
    let petty = floor.defence.iter().find(|point| point.words.starts_with("Petty offences stay outside the sharing of evidence")).unwrap();
    assert!(petty.words.contains("four years in prison or more"), "{}", petty.words);
}

#[test]
fn a_long_text_ends_after_a_whole_sentence_and_says_how_much_more_there_is() {
    let long =
        "The U.S. Harbour Office, in No. 4 of its letters, says that no master was ever heard within a day of a boarding. ".repeat(4);
    let items = format!(
        r#"critiques: [Critique(id: "c", actor: "a", date: "2025", claim: "{long}", ties: [Tie(to: "1/2")], sources: ["s"], basis: Checked)],"#
    );
    let floor = floor(&briefing(TWO_PARAGRAPHS, &items), "1/2");
    let point = &floor.against[0];
    assert_eq!(point.words, long[..long.len() / 4].trim_end(), "a whole sentence");
    assert_eq!((point.more, point.whole.as_str()), (3, long.trim_end()));
}

#[test]
fn a_paragraph_says_how_long_it_takes_to_read_out() {
    let seconds = |words: usize| {
        let text = format!(r#"paragraphs: [Paragraph(address: "1/1", text: "{}.")]"#, vec!["word"; words].join(" "));
        floor(&briefing(&text, ""), "1/1").seconds.map(|seconds| plenary::text::read_aloud(seconds)[0].clone())
    };
    let said = |time: &str| Some(format!("Read aloud, about {time} at 100 words a minute"));
    assert_eq!(seconds(3), said("10 s"));
    assert_eq!(seconds(26), said("20 s"), "15.6 seconds, by tens");
    assert_eq!(seconds(100), said("1 min"));
    assert_eq!(seconds(163), said("1 min 40 s"));
    assert_eq!(floor(&briefing(TWO_PARAGRAPHS, ""), "1").seconds, None, "there are no words to read out");
}

#[test]
fn a_term_is_found_as_a_word_and_leads_to_its_definition() {
    let text = r#"paragraphs: [Paragraph(address: "1/1", text: "Mastery is not asked of Masters.")]"#;
    let terms = r#"terms: [Term(id: "m", word: "master", meaning: "Who commands. Not who owns.", defined_at: "2", sources: ["s"], basis: Checked)],"#;
    let term = floor(&briefing(text, terms), "1/1").term.unwrap();
    assert_eq!((term.range, term.meaning.as_str(), term.defined_at), (24..31, "Who commands.", "2".parse().unwrap()));
}

#[test]
fn a_reply_that_is_no_direct_answer_is_counted_and_not_offered() {
    let items = r#"critiques: [Critique(id: "c", actor: "a", date: "2025", claim: "Nobody hears the master.", ties: [Tie(to: "1/2")], replies: [
            Reply(id: "r1", actor: "b", date: "2025", text: "Not a direct answer. The chair praised the lights.", sources: ["s"], basis: Checked),
            Reply(id: "r2", actor: "b", date: "2025", text: "A court hears the master.", sources: ["s"], basis: Checked),
        ], sources: ["s"], basis: Checked)],"#;
    let floor = floor(&briefing(TWO_PARAGRAPHS, items), "1/2");
    let words: Vec<&str> = floor.defence.iter().map(|point| point.words.as_str()).collect();
    assert_eq!((words.as_slice(), floor.left_out), (&["A court hears the master."][..], 1));
}

#[test]
fn points_come_by_their_bearing_and_one_tied_elsewhere_says_where() {
    let critique = |id: &str, tie: &str| {
        format!(r#"Critique(id: "{id}", actor: "a", date: "2025", claim: "Said of {id}.", ties: [{tie}], sources: ["s"], basis: Checked),"#)
    };
    let items = [
        critique("article", r#"Tie(to: "1")"#),
        critique("sibling", r#"Tie(to: "1/1")"#),
        critique("paragraph", r#"Tie(to: "1/2")"#),
        critique("words", r#"Tie(to: "1/2", phrase: "may complain")"#),
        critique("other", r#"Tie(to: "2")"#),
    ];
    let floor = floor(&briefing(TWO_PARAGRAPHS, &format!("critiques: [{}],", items.concat())), "1/2");
    let said: Vec<&str> = floor.against.iter().map(|point| point.words.as_str()).collect();
    assert_eq!(said[..2], ["Said of words.", "Said of paragraph."]);
    assert_eq!(said.len(), 4, "what is tied to another article is no point: {said:?}");
    for point in &floor.against {
        let elsewhere = point.by.contains(" · on Art. 1");
        assert_eq!(elsewhere, !point.here, "{}: {}", point.words, point.by);
    }
    assert_eq!(floor.against.iter().filter(|point| point.here).count(), 2);
}

#[test]
fn speakers_whose_names_begin_alike_are_told_apart_and_one_of_them_does_not_speak_twice_in_a_row() {
    let critique = |id: &str, actor: &str| {
        format!(
            r#"Critique(id: "{id}", actor: "{actor}", date: "2025", claim: "Said of {id}.", ties: [Tie(to: "1/2")], sources: ["s"], basis: Checked),"#
        )
    };
    let critiques = [("first", "north"), ("second", "north"), ("third", "south")].map(|(id, actor)| critique(id, actor)).concat();
    let items = format!("critiques: [{critiques}],");
    let said = |names: [&str; 2]| {
        let names = [("north", names[0]), ("south", names[1])];
        let actors = names.map(|(id, name)| format!(r#"Actor(id: "{id}", name: "{name}", kind: Ngo), "#)).concat();
        let linked = briefing_with(TWO_PARAGRAPHS, &items, &actors);
        floor(&linked, "1/2").against.into_iter().map(|point| point.words).collect::<Vec<_>>()
    };
    let taking_turns = ["Said of first.", "Said of third.", "Said of second."];
    assert_eq!(said(["Masters", "Pilots"]), taking_turns);
    assert_eq!(said(["Union of Masters, North", "Union of Masters, South"]), taking_turns, "commas in their names");
    assert_eq!(said(["Union · North", "Union · South"]), taking_turns, "points in their names");
}

#[test]
fn a_safeguard_names_its_own_place_once_and_any_other_besides() {
    let safeguard = |name: &str, place: &str, tie: &str| {
        format!(
            r#"safeguards: [Safeguard(id: "s", name: "{name}", kind: IndependentReview, strength: Binding, guarantees: "A judge looks at it.",
                ties: [Tie(to: "{place}", relation: FoundIn){tie}], sources: ["s"], basis: Checked)],"#
        )
    };
    let by = |items: &str| floor(&briefing(TWO_PARAGRAPHS, items), "1/2").defence[0].by.clone();
    assert_eq!(by(&safeguard("Review", "1/1", "")), "Review · Art. 1(1) · Binding");
    // A name that reads like the place is not the place.
    let elsewhere = by(&safeguard("Art. 1(1)", "2", r#", Tie(to: "1/1", relation: Limits)"#));
    assert_eq!(elsewhere, "Art. 1(1) · Art. 2 · Binding · on Art. 1(1)");
}

#[test]
fn a_place_has_words_or_the_reason_why_not() {
    for path in support::shipped() {
        let linked = LinkedBriefing::new(load(&path).0);
        for place in places(&linked) {
            let floor = describe::floor(&linked, &place).unwrap();
            let is_left_out = linked.paragraph(&place).is_some_and(plenary::model::Paragraph::is_left_out);
            assert!(floor.has_text != is_left_out && !floor.words.is_empty(), "{place}");
            assert!(!floor.words.to_lowercase().contains("compilers’ note"), "{place}: {}", floor.words);
        }
        for provision in &linked.briefing().provisions {
            let floor = describe::floor(&linked, &Address::provision(provision.id.as_str())).unwrap();
            assert!(!floor.words.trim().is_empty(), "{}", provision.label);
            assert!(!floor.words.to_lowercase().contains("compilers’ note"), "{}: {}", provision.label, floor.words);
        }
    }
    let whole = floor(&briefing(TWO_PARAGRAPHS, ""), "1");
    assert_eq!((whole.has_text, whole.words.as_str()), (false, plenary::text::NO_WORDS_OF_ITS_OWN.words()));
}

#[test]
fn a_note_of_the_compilers_is_a_note() {
    let text = format!(r#"text: "Compilers’ note: the numbers are ours.", {TWO_PARAGRAPHS}"#);
    let floor = floor(&briefing(&text, ""), "1");
    assert_eq!(floor.note.as_deref(), Some("Compilers’ note: the numbers are ours."));
    assert!(!floor.has_text && floor.words == plenary::text::NO_WORDS_OF_ITS_OWN, "{floor:?}");
}

#[cfg(feature = "window")]
#[path = "floor/in_the_window.rs"]
mod in_the_window;
