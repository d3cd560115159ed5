//! An article that could not be read leaves a hole in its place, with the line that is in the way; it passes nowhere for one
//! that was read, and what is tied to it stands there.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe,
    export::{Form, Progress, Scope, With, export},
    format::{WriteError, read_briefing, write_briefing},
    linked::{GapMap, LinkedBriefing, Stats},
    model::{Basis, Briefing, Code, Losses, Problem, Target},
    text,
};
use support::{lines, reader::Reader};

const BUNDLED: &str = "briefings/un-convention-against-cybercrime.ron";

/// The bundled briefing with a sign before the heading of Article 24 that nobody can make anything of.
fn damaged() -> String {
    let text = support::text_of(BUNDLED);
    let offset = text.find("        Provision(\n            id: \"24\",").expect("Article 24 is there");
    let heading = offset + text[offset..].find("\"Conditions and safeguards\",").expect("it has a heading");
    format!("{}%{}", &text[..heading], &text[heading..])
}

fn opened() -> (Briefing, Vec<Problem>) {
    read_briefing(damaged().as_bytes())
}

fn article() -> Target {
    "24".parse().unwrap()
}

#[test]
fn its_place_is_kept_with_what_could_be_made_out() {
    let (briefing, problems) = opened();
    let (whole, _) = read_briefing(support::text_of(BUNDLED).as_bytes());
    assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
    assert_eq!((problems[0].code(), problems[0].about.clone()), (Code::Syntax, Some(article())));
    let ids = |briefing: &Briefing| briefing.provisions.iter().map(|provision| provision.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&briefing), ids(&whole), "it stands where it stood");
    let hole = briefing.provisions.iter().find(|provision| provision.unread).expect("there is a hole");
    let before = whole.provisions.iter().find(|provision| provision.id == hole.id).unwrap();
    assert_eq!((&hole.id, &hole.label, &hole.division), (&before.id, &before.label, &before.division));
    assert_eq!((hole.text.as_ref(), hole.heading.as_str(), hole.paragraphs.len(), hole.basis), (None, "", 0, Basis::Unchecked));
}

#[test]
fn it_passes_nowhere_for_one_that_was_read() {
    let (briefing, _) = opened();
    let (whole, _) = read_briefing(support::text_of(BUNDLED).as_bytes());
    assert_eq!(Stats::of(&briefing).provisions + 1, Stats::of(&whole).provisions);
    let refused = write_briefing(&briefing);
    assert!(matches!(refused, Err(WriteError::Unread(Losses { items: 1, rest: false }))), "it is not dropped: {refused:?}");
    let linked = LinkedBriefing::new(briefing);
    let place = linked.briefing().provisions.iter().position(|provision| provision.unread).unwrap();
    for all in [true, false] {
        assert!(GapMap::new(&linked, all).rows.iter().all(|row| row.provision != place), "nobody can say what holds it in check");
    }
    assert_eq!(describe::words_at(&linked, article().address().unwrap()).trim(), text::UNREAD);
    assert!(describe::floor(&linked, article().address().unwrap()).is_some_and(|floor| floor.words == text::UNREAD));
    let part: Target = "24/2".parse().unwrap();
    assert_eq!(describe::words_at(&linked, part.address().unwrap()).trim(), text::UNREAD, "a part of it as well");
    for form in [Form::Html, Form::Markdown, Form::Csv] {
        let bytes = export(&linked, &Scope::Provision(article()), form, With::default(), Progress::none()).unwrap();
        assert!(String::from_utf8(bytes).unwrap().contains(text::UNREAD.words()), "{form:?}");
    }
    let data = export(&linked, &Scope::All, Form::Json, With::default(), Progress::none()).unwrap();
    let data: serde_json::Value = serde_json::from_slice(&data).unwrap();
    let unread = |provision: &&serde_json::Value| provision["unread"] == true;
    assert_eq!(data["briefing"]["provisions"].as_array().unwrap().iter().filter(unread).count(), 1);
}

#[test]
fn what_is_tied_to_it_or_to_a_part_of_it_stands_on_it() {
    let of = |briefing: Briefing| {
        let linked = LinkedBriefing::new(briefing);
        let section = linked.section_of(&article()).expect("the article has a section");
        let mut tied: Vec<Target> = linked.sections()[section].placed.iter().map(|placed| linked.target(placed.item)).collect();
        tied.sort();
        tied
    };
    let whole = of(read_briefing(support::text_of(BUNDLED).as_bytes()).0);
    assert!(whole.len() > 5);
    assert_eq!(of(opened().0), whole);
}

#[test]
fn of_two_of_one_id_the_whole_one_is_kept() {
    let text = support::example();
    let broken = "    provisions: [\n        Provision(id: \"2\", label: \"Article 2\", heading: %),\n";
    let (briefing, problems) = read_briefing(text.replacen("    provisions: [\n", broken, 1).as_bytes());
    assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
    assert!(briefing.provisions.len() == 1 && !briefing.provisions[0].unread);
}

#[test]
fn an_article_of_which_no_id_can_be_made_out_is_told_and_leaves_nothing() {
    let text = support::example().replacen(
        "    provisions: [\n",
        "    provisions: [\n        Provision(id: \"a b\u{202e}\", label: %),\n        Provision(label: %),\n",
        1,
    );
    let (briefing, problems) = read_briefing(text.as_bytes());
    assert_eq!(problems.len(), 2, "{:#?}", lines(&problems));
    assert!(briefing.provisions.iter().all(|provision| !provision.unread));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
fn the_reader_shows_a_box_with_the_line_and_leads_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("damaged.ron");
    std::fs::write(&path, damaged()).unwrap();
    let line = opened().1[0].place.line;
    let mut reader = Reader::open_file(path);
    reader.unfold_for("24");
    reader.go_to("Article 24");
    assert_eq!(reader.subject(), article());
    assert!(reader.shows(&text::unread(Some(line))), "the box says what is wrong");
    assert!(reader.shows(&text::show_line(line)), "and leads to the line");
    assert!(!reader.cards().is_empty(), "what is tied to it is there");
}
