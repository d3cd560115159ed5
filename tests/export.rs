//! What is written out loses no word, lets nothing in, and is the same every time.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    export::{Annex, AnnexEntry, ExportError, Form, Progress, Scope, With, export},
    linked::{Item, LinkedBriefing},
    load::load,
    model::*,
};
use proptest::prelude::*;
use std::{cell::Cell, collections::BTreeSet, ops::ControlFlow};
use support::{
    anything::any_briefing,
    page::{a_page_is_whole, attribute, marks},
    undo::{self, count, missing},
};

const FLAGSHIP: &str = "briefings/un-convention-against-cybercrime.ron";

fn flagship() -> LinkedBriefing {
    LinkedBriefing::new(load(&support::root().join(FLAGSHIP)).0)
}

#[track_caller]
fn make(linked: &LinkedBriefing, scope: &Scope, form: Form) -> Vec<u8> {
    // A working table alone shortens what it says.
    let with = With { cards_in_full: true, ..With::default() };
    export(linked, scope, form, with, Progress::none()).expect("it can be written out")
}

/// With the trainer's notes, which stand in a file only where somebody asks.
#[track_caller]
fn make_for_the_trainer(linked: &LinkedBriefing, form: Form) -> Vec<u8> {
    let with = With { trainer: true, ..With::default() };
    export(linked, &Scope::All, form, with, Progress::none()).expect("it can be written out")
}

#[track_caller]
fn text(linked: &LinkedBriefing, scope: &Scope, form: Form) -> String {
    String::from_utf8(make(linked, scope, form)).expect("it is UTF-8")
}

/// The words of an export, after what its form did to them is undone.
fn words_of(form: Form, bytes: &[u8]) -> String {
    let text = || String::from_utf8(bytes.to_vec()).unwrap();
    match form {
        Form::Html => undo::html(&text()),
        Form::Docx => undo::docx(bytes),
        Form::Xlsx => undo::xlsx(bytes).iter().flat_map(|sheet| sheet.rows.concat()).collect::<Vec<_>>().join("\n"),
        Form::Markdown => undo::markdown(&text()),
        Form::Csv => undo::csv(bytes).concat().join("\n"),
        Form::Json | Form::CslJson => undo::all_texts(&serde_json::from_slice(bytes).unwrap()),
        Form::BibTex => undo::bibtex(&text()),
    }
}

#[track_caller]
fn no_word_is_lost(briefing: &Briefing) {
    let linked = LinkedBriefing::new(briefing.clone());
    let all = count(&undo::texts(&serde_json::to_value(briefing).unwrap()));
    let for_all = count(&undo::texts(&serde_json::to_value(without_trainer_notes(briefing)).unwrap()));
    let sources = count(&undo::texts(&serde_json::to_value(&briefing.sources).unwrap()));
    for form in Form::ALL {
        let is_bibliography = matches!(form, Form::CslJson | Form::BibTex);
        let asked = make_for_the_trainer(&linked, form);
        let wanted = if is_bibliography { &sources } else { &all };
        assert_eq!(missing(wanted, &count(&words_of(form, &asked))), Vec::<String>::new(), "{form:?} for the trainer");
        let wanted = if is_bibliography { &sources } else { &for_all };
        let bytes = make(&linked, &Scope::All, form);
        assert_eq!(missing(wanted, &count(&words_of(form, &bytes))), Vec::<String>::new(), "{form:?}");
    }
}

/// What everyone may read of a briefing.
fn without_trainer_notes(briefing: &Briefing) -> Briefing {
    let mut briefing = briefing.clone();
    briefing.walks.iter_mut().flat_map(|walk| &mut walk.stops).for_each(|stop| stop.notes = None);
    briefing
}

/// Sentence by sentence, so that a part of a note is found as well as all of it.
#[test]
fn no_trainers_note_stands_in_a_file_unless_somebody_asks() {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut compared = 0;
    for path in support::shipped() {
        let linked = LinkedBriefing::new(load(&path).0);
        let stops = linked.briefing().walks.iter().flat_map(|walk| &walk.stops);
        let notes: Vec<String> = stops.filter_map(|stop| stop.notes.as_ref()).map(|notes| notes.for_the_trainer().to_owned()).collect();
        for form in [Form::Html, Form::Docx, Form::Xlsx, Form::Markdown, Form::Csv, Form::Json] {
            let without = flat(&words_of(form, &make(&linked, &Scope::All, form)));
            let with = flat(&words_of(form, &make_for_the_trainer(&linked, form)));
            assert!(!without.contains("For the trainer"), "{form:?}");
            for sentence in notes.iter().flat_map(|notes| support::sentences(notes)) {
                assert!(!without.contains(&sentence), "{form:?} of {}: {sentence}", path.display());
                assert!(with.contains(&sentence), "{form:?} of {}: {sentence}", path.display());
                compared += 1;
            }
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn no_word_of_a_bundled_briefing_is_lost() {
    for path in support::shipped() {
        no_word_is_lost(&load(&path).0);
    }
}

#[test]
fn a_number_that_its_label_does_not_say_is_written_out() {
    let text = support::example().replacen("label: \"Article 2\"", "label: \"Sole provision\", number: \"77\"", 1);
    let linked = LinkedBriefing::new(support::read(&text).0);
    assert!(linked.briefing().provisions.iter().any(|provision| provision.number.as_deref() == Some("77")));
    for form in [Form::Html, Form::Docx, Form::Xlsx, Form::Markdown, Form::Csv] {
        let words = words_of(form, &make(&linked, &Scope::All, form));
        let words: Vec<&str> = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        assert!(words.windows(2).any(|words| words == ["Number", "77"]), "{form:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_any_briefing_is_lost(briefing in any_briefing()) {
        no_word_is_lost(&briefing);
        let linked = LinkedBriefing::new(briefing);
        a_page_is_whole(&text(&linked, &Scope::All, Form::Html));
        cells_are_harmless(&make(&linked, &Scope::All, Form::Csv));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_is_left_of_a_damaged_briefing_can_be_written_out(
        at in 0_usize..9_000, junk in "[\"(\\[{)\\]},:a\\\\/*]{0,3}", cut in 0_usize..400,
    ) {
        let text = support::example();
        let mut letters: Vec<char> = text.chars().collect();
        let start = at.min(letters.len());
        let end = (start + cut).min(letters.len());
        letters.splice(start..end, junk.chars());
        let (briefing, _) = plenary::format::read_briefing(letters.into_iter().collect::<String>().as_bytes());
        let linked = LinkedBriefing::new(briefing);
        for form in Form::ALL {
            let bytes = make(&linked, &Scope::All, form);
            if form == Form::Html {
                a_page_is_whole(&String::from_utf8(bytes).unwrap());
            }
        }
    }
}

#[test]
fn a_page_of_a_bundled_briefing_is_whole() {
    for path in support::shipped() {
        let page = text(&LinkedBriefing::new(load(&path).0), &Scope::All, Form::Html);
        a_page_is_whole(&page);
        assert!(page.contains("<html lang=\"en\" dir=\"ltr\">"));
    }
}

#[test]
fn an_address_that_is_none_of_the_web_stays_words() {
    let mut briefing = support::generate::briefing(1, 1, 1);
    briefing.sources[0].url = Some("javascript:alert(1)".to_owned());
    let page = text(&LinkedBriefing::new(briefing), &Scope::All, Form::Html);
    assert!(page.contains("javascript:alert(1)") && !page.contains("href=\"javascript"));
}

#[test]
fn a_page_has_the_colours_of_the_reader() {
    let style = support::text_of("src/export/html/style.css");
    let colours = |text: &str| -> BTreeSet<String> {
        let of = |piece: &str| piece.get(..6).filter(|colour| colour.bytes().all(|byte| byte.is_ascii_hexdigit())).map(str::to_uppercase);
        text.split('#').skip(1).filter_map(of).collect()
    };
    let known: BTreeSet<String> =
        ["light", "dark"].iter().flat_map(|theme| colours(&support::text_of(&format!("assets/theme/{theme}.ron")))).collect();
    assert!(colours(&style).len() > 20);
    assert_eq!(colours(&style).difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn a_card_says_where_there_is_no_reply_and_nothing_is_tied() {
    let page = undo::html(&text(&flagship(), &Scope::All, Form::Html));
    assert!(page.contains("No reply found"));
    assert!(page.contains("No critique or position relates to Art. 12."));
}

#[track_caller]
fn cells_are_harmless(bytes: &[u8]) {
    let rows = undo::csv(bytes);
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
    }
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    assert!(bytes.ends_with(b"\r\n"));
}

#[test]
fn a_hostile_name_is_no_formula() {
    let mut briefing = support::generate::briefing(2, 1, 4);
    for (critique, name) in briefing.critiques.iter_mut().zip(["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)"]) {
        critique.title = Some(name.to_owned());
    }
    let bytes = make(&LinkedBriefing::new(briefing), &Scope::All, Form::Csv);
    cells_are_harmless(&bytes);
    assert!(undo::csv(&bytes).concat().contains(&"'=cmd|' /C calc'!A0".to_owned()));
}

#[test]
fn the_table_has_a_row_for_each_tie() {
    let linked = flagship();
    let rows = undo::csv(&make(&linked, &Scope::All, Form::Csv));
    let briefing = linked.briefing();
    for kind in ["safeguard", "critique", "position"] {
        let word = |item: &Item| match item {
            Item::Safeguard(_) => "safeguard",
            Item::Critique(_) => "critique",
            Item::Position(_) => "position",
        };
        let ties: usize = Item::all(briefing).filter(|item| word(item) == kind).map(|item| item.ties(briefing).len().max(1)).sum();
        assert_eq!(rows.iter().filter(|row| row[0] == kind).count(), ties, "{kind}");
    }
}

/// The items of an export as data.
fn items_of(linked: &LinkedBriefing, scope: &Scope) -> BTreeSet<String> {
    let data: serde_json::Value = serde_json::from_slice(&make(linked, scope, Form::Json)).unwrap();
    data["items"].as_array().unwrap().iter().map(|item| item["target"].as_str().unwrap().to_owned()).collect()
}

/// Holds that a page has a card of each of these items, and of no other. One that stands again has the name
/// of the place behind its own.
#[track_caller]
fn cards_are_of(linked: &LinkedBriefing, scope: &Scope, items: &BTreeSet<String>) {
    let page = text(linked, scope, Form::Html);
    a_page_is_whole(&page);
    let wanted: BTreeSet<String> = items.iter().map(|target| target.replace(':', "-")).collect();
    let cards = marks(&page).into_iter().filter(|(_, inside, _)| attribute(inside, "class") == Some("card"));
    let cards: BTreeSet<String> = cards.map(|(_, inside, _)| attribute(&inside, "id").unwrap().to_owned()).collect();
    assert_eq!(wanted.difference(&cards).collect::<Vec<_>>(), Vec::<&String>::new());
    for card in cards.difference(&wanted) {
        let again = card.rsplit_once("-at-").is_some_and(|(name, _)| wanted.contains(name));
        assert!(again, "{card} does not belong");
    }
}

#[test]
fn one_article_holds_exactly_what_is_tied_to_it() {
    let linked = flagship();
    for id in ["24", "7", "preamble", "35"] {
        let target = Target::Text(Address::provision(id));
        let section = &linked.sections()[linked.section_of(&target).unwrap()];
        let tied: BTreeSet<String> = section.placed.iter().map(|placed| linked.target(placed.item).to_string()).collect();
        let scope = Scope::Provision(Target::Text(Address::provision(id).child("2")));
        assert_eq!(items_of(&linked, &scope), tied);
        cards_are_of(&linked, &scope, &tied);
        let data: serde_json::Value = serde_json::from_slice(&make(&linked, &scope, Form::Json)).unwrap();
        assert_eq!(data["briefing"]["provisions"].as_array().unwrap().len(), 1);
        assert_eq!(data["scope"]["target"], id);
        assert!(!make(&linked, &scope, Form::Docx).is_empty());
    }
}

#[test]
fn numbers_of_a_part_are_those_of_the_whole() {
    let linked = flagship();
    let part = Scope::Provision("24".parse().unwrap());
    let numbers = |scope: &Scope| {
        let data: serde_json::Value = serde_json::from_slice(&make(&linked, scope, Form::Json)).unwrap();
        let item = data["items"].as_array().unwrap().iter().find(|item| item["target"] == "s:independent-review").unwrap().clone();
        let sections = item["sections"].as_array().unwrap().clone();
        sections.into_iter().find(|section| section["target"] == "24").unwrap()["numbers"].clone()
    };
    assert_eq!(numbers(&part), numbers(&Scope::All));
}

#[test]
fn a_division_holds_its_provisions_and_a_place_that_is_none_is_told() {
    let linked = flagship();
    let data: serde_json::Value = serde_json::from_slice(&make(&linked, &Scope::Provision("d:III".parse().unwrap()), Form::Json)).unwrap();
    assert_eq!(data["briefing"]["provisions"][0]["id"], "22");
    for nowhere in ["d:none", "999", "s:independent-review"] {
        let told = export(&linked, &Scope::Provision(nowhere.parse().unwrap()), Form::Html, With::default(), Progress::none()).unwrap_err();
        assert_eq!(told.to_string(), format!("{nowhere} is not an article, a preamble or a chapter of this briefing."));
    }
}

#[test]
fn a_filter_holds_exactly_its_items() {
    let linked = flagship();
    let items: BTreeSet<Item> = Item::all(linked.briefing()).step_by(7).collect();
    let wanted: BTreeSet<String> = items.iter().map(|item| linked.target(*item).to_string()).collect();
    let scope = Scope::Items(items);
    assert_eq!(items_of(&linked, &scope), wanted);
    cards_are_of(&linked, &scope, &wanted);
    let data: serde_json::Value = serde_json::from_slice(&make(&linked, &scope, Form::Json)).unwrap();
    assert_eq!(data["briefing"]["provisions"].as_array().unwrap().len(), linked.briefing().provisions.len());
}

#[test]
fn a_large_export_tells_how_far_it_is_and_can_be_cancelled() {
    let linked = flagship();
    for form in [Form::Html, Form::Docx, Form::Xlsx, Form::Markdown, Form::Csv, Form::Json] {
        let calls = Cell::new(0);
        let stop = |done: usize, of: usize| {
            assert!(done <= of);
            calls.set(calls.get() + 1);
            if calls.get() == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let told = export(&linked, &Scope::All, form, With::default(), Progress(&stop));
        assert_eq!((told, calls.get()), (Err(ExportError::Cancelled), 4), "{form:?}");
    }
}

#[test]
fn two_exports_of_one_briefing_are_the_same_bytes() {
    let (one, other) = (flagship(), flagship());
    for form in Form::ALL {
        assert!(make(&one, &Scope::All, form) == make(&other, &Scope::All, form), "{form:?}");
    }
}

#[test]
fn notes_stand_beside_what_they_are_about_and_the_others_at_the_end() {
    let linked = flagship();
    let note = |target: Option<&str>, text: &str| AnnexEntry {
        target: target.map(|target| target.parse().unwrap()),
        head: "Head".to_owned(),
        text: text.to_owned(),
        foot: "Foot".to_owned(),
    };
    let entries = vec![
        note(Some("24/2"), "aaaa"),
        note(Some("s:independent-review"), "bbbb"),
        note(Some("a:eff"), "cccc"),
        note(None, "dddd"),
        note(Some("d:preamble"), "eeee"),
    ];
    let annex = Annex { title: "My notes", entries };
    let with = With { annex: Some(&annex), ..With::default() };
    let in_full = With { cards_in_full: true, ..with };
    for (form, with) in [(Form::Html, with), (Form::Docx, with), (Form::Docx, in_full), (Form::Markdown, with), (Form::Json, with)] {
        let words = words_of(form, &export(&linked, &Scope::All, form, with, Progress::none()).unwrap());
        let at = |word: &str| words.find(word).unwrap_or_else(|| panic!("{form:?} has no {word}"));
        for word in ["aaaa", "bbbb", "cccc", "dddd", "eeee"] {
            assert_eq!(words.matches(word).count(), 1, "{form:?} {word}");
        }
        // Fields of data have no order.
        assert!(form == Form::Json || (at("aaaa") < at("dddd") && at("My notes") < at("dddd")), "{form:?}");
    }
    let csv = String::from_utf8(export(&linked, &Scope::All, Form::Csv, with, Progress::none()).unwrap()).unwrap();
    assert!(!csv.contains("aaaa"));
}

#[test]
fn a_file_for_a_word_processor_has_its_parts() {
    let bytes = make(&flagship(), &Scope::Provision("24".parse().unwrap()), Form::Docx);
    let document = undo::part_of(&bytes, "word/document.xml");
    assert!(document.contains("w:tblHeader") && document.contains("w:cantSplit") && document.contains("w:orient=\"landscape\""));
    let references = document.matches("<w:footnoteReference ").count();
    let feet = undo::part_of(&bytes, "word/footnotes.xml").matches("<w:footnote ").count();
    assert!(references > 50);
    assert_eq!(feet, references + 2);
    let styles = undo::part_of(&bytes, "word/styles.xml");
    assert!(styles.contains("w:outlineLvl w:val=\"1\"") && styles.contains("<w:lang w:val=\"en\""));
    assert!(undo::part_of(&bytes, "docProps/core.xml").contains("<dc:subject>Art. 24, from the briefing"));
    // Every link leads to a mark of the document.
    let names = |attribute: &str| -> BTreeSet<String> {
        document.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    assert!(names("w:anchor=\"").is_subset(&names("<w:bookmarkStart w:id=\"").into_iter().map(|id| format!("p{id}")).collect()));
    for part in ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/settings.xml", "word/footer1.xml"] {
        let text = undo::part_of(&bytes, part);
        let mut reader = quick_xml::Reader::from_str(&text);
        while !matches!(reader.read_event().expect(part), quick_xml::events::Event::Eof) {}
    }
}

#[test]
fn a_language_from_the_right_turns_page_and_table() {
    let mut briefing = support::generate::briefing(1, 1, 1);
    briefing.language = "ar".to_owned();
    let linked = LinkedBriefing::new(briefing);
    assert!(text(&linked, &Scope::All, Form::Html).contains("<html lang=\"ar\" dir=\"rtl\">"));
    let bytes = make(&linked, &Scope::All, Form::Docx);
    assert!(undo::part_of(&bytes, "word/document.xml").contains("<w:bidiVisual/>"));
    assert!(undo::part_of(&bytes, "word/styles.xml").contains("<w:rtl/>"));
}

/// The schema at the level that can be held without a validator: every field of an export is described, in an
/// object that lets no other in. CI validates with one.
#[test]
fn every_field_of_the_data_is_in_the_schema() {
    let schema: serde_json::Value = serde_json::from_str(&support::text_of("schemas/briefing-export.schema.json")).unwrap();
    for bytes in [make(&flagship(), &Scope::All, Form::Json), make_for_the_trainer(&flagship(), Form::Json)] {
        fits(&schema, &schema, &serde_json::from_slice(&bytes).unwrap(), "export");
    }
    described(&schema, "schema");
}

fn fits(root: &serde_json::Value, schema: &serde_json::Value, data: &serde_json::Value, at: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        return fits(root, root.pointer(&name[1..]).unwrap_or_else(|| panic!("{name} is not there")), data, at);
    }
    match data {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                let of = schema["properties"].get(name).or_else(|| schema.get("additionalProperties").filter(|more| more.is_object()));
                fits(root, of.unwrap_or_else(|| panic!("{at}.{name} is not described")), value, &format!("{at}.{name}"));
            }
            for name in schema["required"].as_array().into_iter().flatten() {
                assert!(fields.contains_key(name.as_str().unwrap()), "{at} has no {name}");
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|one| fits(root, &schema["items"], one, at)),
        value => {
            if let Some(values) = schema["enum"].as_array() {
                assert!(values.contains(value), "{at}: {value} is none of {values:?}");
            }
        }
    }
}

fn described(schema: &serde_json::Value, at: &str) {
    if let Some(properties) = schema["properties"].as_object() {
        assert!(schema["additionalProperties"] == false, "{at} lets other fields in");
        for (name, property) in properties {
            assert!(property["description"].is_string(), "{at}.{name} is not described");
            described(property, &format!("{at}.{name}"));
        }
    }
    for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
        described(definition, name);
    }
}

#[test]
fn the_bibliography_keeps_the_precision_of_its_dates() {
    let mut briefing = support::generate::briefing(1, 1, 1);
    briefing.sources[0].date = Some("2024-07-29/2024-08-09".parse().unwrap());
    briefing.sources[0].title = "50% of {this} & that_\\".to_owned();
    let linked = LinkedBriefing::new(briefing);
    let data: serde_json::Value = serde_json::from_slice(&make(&linked, &Scope::All, Form::CslJson)).unwrap();
    assert_eq!(data[0]["issued"]["date-parts"], serde_json::json!([[2024, 7, 29], [2024, 8, 9]]));
    let bib = text(&linked, &Scope::All, Form::BibTex);
    assert!(bib.contains("title = {{50\\% of \\textbraceleft{}this\\textbraceright{} \\& that\\_\\textbackslash{}}},"), "{bib}");
    assert!(bib.contains("date = {2024-07-29/2024-08-09},"));
    assert_eq!(bib.matches('{').count(), bib.matches('}').count());
}

#[test]
fn a_form_is_known_by_its_name() {
    for form in Form::ALL {
        assert_eq!(form.name().parse(), Ok(form));
    }
    assert!("pdf".parse::<Form>().unwrap_err().to_string().contains("html, docx, xlsx, md, csv, json, csl and bib"));
}
