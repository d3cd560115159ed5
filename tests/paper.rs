//! A walk on paper: participants see what the room sees at the beginning, the trainer sees all of it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    export::{ExportError, Handout, Progress, handout},
    linked::{Item, LinkedBriefing},
    load::load,
    model::*,
};
use std::{cell::Cell, collections::BTreeSet, ops::ControlFlow};
use support::{page::a_page_is_whole, sentences, undo};

fn libraries() -> Vec<LinkedBriefing> {
    support::shipped().iter().map(|path| LinkedBriefing::new(load(path).0)).collect()
}

#[track_caller]
fn page(linked: &LinkedBriefing, walk: &Walk, sheet: Handout) -> String {
    String::from_utf8(handout(linked, walk, sheet, Progress::none()).expect("it can be made")).expect("it is UTF-8")
}

/// The words of a page with one space between them.
#[track_caller]
fn words(linked: &LinkedBriefing, walk: &Walk, sheet: Handout) -> String {
    flat(&undo::html(&page(linked, walk, sheet)))
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Calls for every walk of every bundled briefing.
fn each_walk(mut call: impl FnMut(&LinkedBriefing, &Walk)) {
    let mut walks = 0;
    for linked in libraries() {
        for walk in &linked.briefing().walks {
            call(&linked, walk);
            walks += 1;
        }
    }
    assert!(walks >= 5, "{walks}");
}

fn reply<'l>(linked: &'l LinkedBriefing, id: &str) -> &'l Reply {
    let mut all = linked.briefing().critiques.iter().flat_map(|critique| &critique.replies);
    all.find(|reply| reply.id == id).unwrap()
}

/// What is said by something that is uncovered.
fn said(linked: &LinkedBriefing, target: &Target) -> String {
    match (linked.item(target), target) {
        (Some(Item::Safeguard(at)), _) => linked.safeguard(at).guarantees.clone(),
        (Some(Item::Critique(at)), _) => linked.critique(at).claim.clone(),
        (Some(Item::Position(at)), _) => linked.position(at).text.clone(),
        (None, Target::Reply(id)) => reply(linked, id).text.clone(),
        (None, other) => panic!("{other} is uncovered somewhere: say here what is said by it"),
    }
}

#[test]
fn every_sheet_has_every_place_question_and_choice() {
    each_walk(|linked, walk| {
        for sheet in Handout::ALL {
            let words = words(linked, walk, sheet);
            assert!(words.contains(&walk.title));
            for stop in &walk.stops {
                let question = stop.question.as_ref().map(|question| flat(question)).unwrap();
                for wanted in [linked.say_target(&stop.focus), question] {
                    assert!(words.contains(&wanted), "{sheet:?} of {} has no {wanted}", walk.id);
                }
                for (choice, letter) in stop.choices.iter().zip('A'..) {
                    assert!(words.contains(&format!("{letter} {choice}")), "{sheet:?} of {} has no {letter} {choice}", walk.id);
                }
            }
        }
    });
}

#[test]
fn the_words_in_focus_stand_on_the_participants_sheet_with_how_far_they_were_checked() {
    each_walk(|linked, walk| {
        let words = words(linked, walk, Handout::Participant);
        for address in walk.stops.iter().filter_map(|stop| stop.focus.address()) {
            let says = plenary::describe::words_at(linked, address);
            for piece in says.lines().map(|line| flat(line).split_once(' ').unwrap().1.to_owned()) {
                assert!(words.contains(&piece), "{}: {address}: {piece}", walk.id);
            }
            let provision = linked.provision_by_id(address.provision_id()).unwrap();
            let basis = linked.paragraph(address).and_then(|paragraph| paragraph.basis).unwrap_or(provision.basis);
            assert!(words.contains(plenary::text::text_status(basis)), "{}: {address}", walk.id);
            assert!(words.contains(&provision.heading), "{}: {address}", walk.id);
        }
    });
}

/// A point of a list is half a sentence: what it goes on from stands before it.
#[test]
fn what_leads_to_a_point_stands_before_it() {
    let linked = libraries().pop().unwrap();
    let walk = linked.briefing().walks.iter().find(|walk| walk.stops.iter().any(|stop| stop.focus.to_string() == "35/1/c")).unwrap();
    let words = words(&linked, walk, Handout::Participant);
    let of = |address: &str| flat(&linked.paragraph(&address.parse().unwrap()).unwrap().text);
    let [lead, point, other] = ["35/1", "35/1/c", "35/1/a"].map(of);
    assert!(words.find(&lead).unwrap() < words.find(&point).unwrap());
    assert!(!words.contains(&other), "a point that is not in focus is not there");
    // What stands before all paragraphs leads to each of them.
    let before = flat(linked.provision_by_id("2").unwrap().text.as_ref().expect("Article 2 begins with words of its own"));
    let own = page(&linked, &own_walk(None, &[], "2/h"), Handout::Participant);
    assert!(flat(&undo::html(&own)).contains(&before));
}

#[test]
fn participants_and_posters_have_no_note_and_nothing_that_is_uncovered_later() {
    let (mut notes, mut uncovered) = (0, 0);
    each_walk(|linked, walk| {
        let focus: BTreeSet<&Target> = walk.stops.iter().map(|stop| &stop.focus).collect();
        for sheet in [Handout::Participant, Handout::Posters] {
            let page = page(linked, walk, sheet);
            let words = flat(&undo::html(&page));
            assert!(!words.contains("For the trainer"), "{sheet:?} of {}", walk.id);
            for stop in &walk.stops {
                for sentence in stop.notes.iter().flat_map(|private| sentences(private.for_the_trainer())) {
                    assert!(!words.contains(&sentence) && !page.contains(&sentence), "{sheet:?} of {}: {sentence}", walk.id);
                    notes += 1;
                }
                for target in stop.reveal.iter().filter(|target| !focus.contains(target)) {
                    for sentence in sentences(&said(linked, target)) {
                        assert!(!words.contains(&sentence) && !page.contains(&sentence), "{sheet:?} of {}: {target}: {sentence}", walk.id);
                        uncovered += 1;
                    }
                }
            }
        }
    });
    assert!(notes > 300 && uncovered > 300, "{notes} {uncovered}");
}

#[test]
fn the_trainers_sheet_has_every_note_and_all_that_is_uncovered_with_its_reply() {
    each_walk(|linked, walk| {
        let page = page(linked, walk, Handout::Trainer);
        let words = flat(&undo::html(&page));
        // A browser prints the head of a table on every page.
        let head = page.split("<thead>").nth(1).unwrap().split("</thead>").next().unwrap();
        assert!(head.contains("For the trainer only. Not for the audience."));
        for stop in &walk.stops {
            let notes = stop.notes.as_ref().map(|notes| flat(notes.for_the_trainer())).unwrap();
            assert!(words.contains(&notes), "{}: {notes}", walk.id);
            for target in &stop.reveal {
                assert!(words.contains(&flat(&said(linked, target))), "{}: {target}", walk.id);
                if let Some(item) = linked.item(target) {
                    assert!(words.contains(&linked.item_name(item)), "{}: {target}", walk.id);
                }
                let Some(Item::Critique(at)) = linked.item(target) else { continue };
                let critique = linked.critique(at);
                let is = critique.outcome.as_ref().map(|outcome| plenary::text::outcome(outcome.is));
                assert!(words.contains(is.unwrap_or_default()), "{}: {target}", walk.id);
                let replies = critique.replies.iter().map(|reply| &reply.text);
                let positions = linked.answering(critique).map(|position| &position.text);
                let answered = replies.chain(positions).any(|said| words.contains(&flat(said)));
                assert!(answered || !linked.is_answered(at) && words.contains("No reply found"), "{}: {target}", walk.id);
            }
        }
    });
}

/// A reply that is uncovered later has the number of its step, beside the critique it answers.
#[test]
fn a_reply_stands_beside_its_critique_with_its_own_number() {
    each_walk(|linked, walk| {
        let words = words(linked, walk, Handout::Trainer);
        for stop in &walk.stops {
            for (at, target) in stop.reveal.iter().enumerate() {
                let Target::Reply(id) = target else { continue };
                let critique =
                    linked.briefing().critiques.iter().find(|critique| critique.replies.iter().any(|reply| reply.id == *id)).unwrap();
                if !stop.reveal.contains(&Target::Critique(critique.id.clone())) {
                    continue;
                }
                let own = flat(&reply(linked, id).text);
                let claim = words.find(&flat(&critique.claim)).unwrap();
                let answer = words[claim..].find(&own).unwrap_or_else(|| panic!("{}: {id} is not behind its critique", walk.id));
                let between = &words[claim..claim + answer];
                assert!(between.contains(&format!(" {} Reply · ", at + 1)), "{}: {id}: {between}", walk.id);
            }
        }
    });
}

#[test]
fn times_run_on_from_stop_to_stop() {
    each_walk(|linked, walk| {
        let words = words(linked, walk, Handout::Trainer);
        let mut from = 0;
        for stop in &walk.stops {
            let minutes = stop.minutes.unwrap();
            let wanted = format!("{minutes} min · from {}:{:02}", from / 60, from % 60);
            assert!(words.contains(&wanted), "{}: {wanted}", walk.id);
            from += minutes;
        }
    });
    assert_eq!(plenary::text::paper::time(None, 72), "no time planned · from 1:12");
}

#[test]
fn pages_are_whole_and_the_same_every_time() {
    let again = libraries();
    each_walk(|linked, walk| {
        let same = again.iter().find(|other| other.briefing().id == linked.briefing().id).unwrap();
        for sheet in Handout::ALL {
            let one = page(linked, walk, sheet);
            a_page_is_whole(&one);
            assert!(one == page(same, walk, sheet), "{sheet:?} of {}", walk.id);
        }
    });
}

/// A paragraph of a preamble has a name where others have a number; a column for numbers is no place for it.
#[test]
fn a_paragraph_with_a_name_has_it_in_its_words() {
    let linked = libraries().pop().unwrap();
    let preamble = linked.provision_by_id("preamble").unwrap();
    let paragraph = preamble.paragraphs.iter().find(|paragraph| paragraph.label.is_some()).expect("they are called something");
    let walk = own_walk(None, &[], &paragraph.address.key());
    let words = words(&linked, &walk, Handout::Participant);
    let (number, label) = (paragraph.address.last(), paragraph.label.as_deref().unwrap());
    assert!(words.contains(&format!("{number} {label} {}", flat(&paragraph.text))), "{words}");
}

/// A walk of somebody's own is no part of the briefing, and asks what nobody foresaw.
fn own_walk(question: Option<&str>, choices: &[&str], focus: &str) -> Walk {
    let stop = Stop {
        focus: focus.parse().unwrap(),
        panes: Vec::new(),
        question: question.map(str::to_owned),
        choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
        reveal: Vec::new(),
        minutes: None,
        notes: None,
    };
    Walk { id: "own".to_owned(), title: "<b>Mine</b> & more".to_owned(), audience: None, stops: vec![stop] }
}

#[test]
fn a_walk_that_is_not_in_the_briefing_is_printed_and_nothing_is_invented_for_it() {
    let linked = libraries().pop().unwrap();
    for sheet in Handout::ALL {
        let walk = own_walk(None, &[], "24/2");
        a_page_is_whole(&page(&linked, &walk, sheet));
        let words = words(&linked, &walk, sheet);
        assert!(words.contains("<b>Mine</b> & more"), "{words}");
        for invented in ["What do you think", "A For", "B Against", "Tick what you think"] {
            assert!(!words.contains(invented), "{invented}: {words}");
        }
        let open = page(&linked, &own_walk(Some("What could go wrong?\nFor whom?"), &[], "24/2"), sheet);
        assert!(open.contains("What could go wrong?\nFor whom?") && open.contains("white-space:pre-line"), "a line break is kept");
        assert!(!open.contains("class=\"letter\""), "an open question offers nothing to choose from");
    }
}

/// Whatever a stop looks at: a place, something said, a person, a word, nothing that is there.
#[test]
fn any_focus_can_be_printed() {
    let linked = libraries().pop().unwrap();
    let briefing = linked.briefing();
    let reply = briefing.critiques.iter().flat_map(|critique| &critique.replies).next().unwrap();
    let targets = [
        Target::Instrument,
        Target::Division("IV".to_owned()),
        Target::Reply(reply.id.clone()),
        Target::Actor(briefing.actors[0].id.clone()),
        Target::Event(briefing.events[0].id.clone()),
        Target::Term(briefing.terms[0].id.clone()),
        Target::Source(briefing.sources[0].id.clone()),
        Target::Safeguard(briefing.safeguards[0].id.clone()),
        Target::Position(briefing.positions[0].id.clone()),
        Target::Critique("gone".to_owned()),
        "999/9".parse().unwrap(),
    ];
    let said = [
        briefing.instrument.title.as_str(),
        "Chapter IV",
        &reply.text,
        &briefing.actors[0].name,
        &briefing.events[0].title,
        &briefing.terms[0].word,
        &briefing.sources[0].title,
        &briefing.safeguards[0].guarantees,
        &briefing.positions[0].text,
        "gone",
        "999(9)",
    ];
    for (target, said) in targets.iter().zip(said) {
        let mut walk = own_walk(Some("What is this?"), &[], "24");
        walk.stops[0].focus = target.clone();
        walk.stops[0].reveal = vec![target.clone()];
        for sheet in Handout::ALL {
            let page = page(&linked, &walk, sheet);
            a_page_is_whole(&page);
            assert!(flat(&undo::html(&page)).contains(&flat(said)), "{sheet:?}: {target}: {said}");
        }
    }
}

/// Sizes of the words of a poster: question, words in focus, choices.
fn sizes(page: &str) -> [f32; 3] {
    ["--q:", "--w:", "--c:"].map(|name| {
        let rest = page.split(name).nth(1).unwrap();
        rest[..rest.find("pt").unwrap()].parse().unwrap()
    })
}

#[test]
fn a_poster_can_be_read_from_three_metres_and_never_loses_a_question() {
    let linked = libraries().pop().unwrap();
    let poster = |question: &str, choices: &[&str], focus: &str| page(&linked, &own_walk(Some(question), choices, focus), Handout::Posters);
    let short = poster("Who decides?", &[], "24/2");
    let long = poster(&"Who decides whether this is enough? ".repeat(4), &["One choice in several words", "Another one"], "24/2");
    assert!(sizes(&short)[0] > sizes(&long)[0] && sizes(&long)[0] >= 32.0, "{:?} {:?}", sizes(&short), sizes(&long));
    // Words that have no room are cut, and it says so; they are not made smaller than can be read.
    let whole_article = poster(&"Who decides whether this is enough? ".repeat(4), &["One", "Another"], "2");
    assert!(sizes(&whole_article)[1] >= 19.0 && whole_article.contains("Shortened to fit"));
    // An essay of a question is set small, and all of it is there.
    let essay = "Would you, knowing all of this, sign? ".repeat(40);
    let page = poster(&essay, &["Yes", "No"], "24/2");
    assert!(flat(&undo::html(&page)).contains(&flat(&essay)) && sizes(&page)[0] < 32.0);
    each_walk(|linked, walk| {
        let posters = page_of(linked, walk);
        for poster in posters.split("<section class=\"poster\"").skip(1) {
            let [question, words, choices] = sizes(poster);
            assert!(question >= 32.0 && words >= 19.0 && choices >= 20.0, "{}: {question} {words} {choices}", walk.id);
        }
    });
}

fn page_of(linked: &LinkedBriefing, walk: &Walk) -> String {
    page(linked, walk, Handout::Posters)
}

#[test]
fn sheets_use_the_colours_of_the_page_alone() {
    for file in ["handout.css", "posters.css"] {
        let style = support::text_of(&format!("src/export/handout/{file}"));
        assert!(style.contains("var(--prov)"));
        for rule in ["#", "rgb(", "hsl("] {
            assert!(!style.contains(rule), "{file} names a colour: {rule}");
        }
    }
}

#[test]
fn making_it_can_be_cancelled_and_a_sheet_is_known_by_its_name() {
    let linked = libraries().pop().unwrap();
    let walk = &linked.briefing().walks[0];
    for sheet in Handout::ALL {
        let calls = Cell::new(0);
        let stop = |done: usize, of: usize| {
            assert!(done <= of && of == walk.stops.len());
            calls.set(calls.get() + 1);
            if calls.get() == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        assert_eq!((handout(&linked, walk, sheet, Progress(&stop)), calls.get()), (Err(ExportError::Cancelled), 2));
        assert_eq!(sheet.name().parse(), Ok(sheet));
    }
    assert!("leaflet".parse::<Handout>().unwrap_err().to_string().contains("participant, trainer and posters"));
}
