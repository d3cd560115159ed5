//! The rules of addresses, one by one.

use super::*;

fn words(text: &str) -> Words {
    Words::new(text, DocumentPlace::Unknown)
}

fn rows(text: &OutlinedText) -> Vec<String> {
    let flush = |element: &Element| if element.flush { "+" } else { "" };
    let row = |element: &Element| {
        format!("{}|{}{}|{}|{}", element.written_address(), element.kind.name(), flush(element), element.label, element.text)
    };
    text.elements.iter().map(row).collect()
}

fn codes(text: &OutlinedText) -> Vec<&'static str> {
    text.warnings.iter().map(|warned| warned.warning.code()).collect()
}

#[test]
fn paragraphs_are_addressed_from_their_provision_inwards() {
    let mut builder = OutlineBuilder::new("en");
    builder.open_division("Chapter II", words("Inspection"));
    builder.open_provision("Article 1", words("Lamps"));
    builder.add_paragraph(0, "1.", words("A lamp burns:"));
    builder.add_paragraph(1, "(a)", words("at night; or"));
    builder.add_paragraph(2, "(i)", words("in fog;"));
    builder.add_flush(0, words("as the master decides."));
    builder.add_paragraph(0, "2.", words("It is white."));
    let text = builder.finish();
    assert_eq!(
        rows(&text),
        [
            "II|division|Chapter II|Inspection",
            "1|provision|Article 1|Lamps",
            "1(1)|paragraph|1.|A lamp burns:",
            "1(1)(a)|paragraph|(a)|at night; or",
            "1(1)(a)(i)|paragraph|(i)|in fog;",
            "1(1)|paragraph+||as the master decides.",
            "1(2)|paragraph|2.|It is white.",
        ]
    );
    assert_eq!(codes(&text), [""; 0]);
}

#[test]
fn a_single_text_without_a_number_has_the_address_of_its_provision_and_several_are_counted() {
    let mut builder = OutlineBuilder::new("en");
    builder.open_provision("Article 1", words(""));
    builder.add_paragraph(0, "", words("Alone."));
    builder.open_provision("Article 2", words(""));
    builder.add_paragraph(0, "", words("First."));
    builder.add_paragraph(1, "(a)", words("of the first;"));
    builder.add_paragraph(0, "", words("Second."));
    builder.add_paragraph(1, "—", words("dash"));
    builder.add_paragraph(1, "—", words("dash"));
    let text = builder.finish();
    let addresses: Vec<String> = text.elements.iter().map(Element::written_address).collect();
    assert_eq!(addresses, ["1", "1", "2", "2(1)", "2(1)(a)", "2(2)", "2(2)(1)", "2(2)(2)"]);
}

#[test]
fn text_beside_numbered_paragraphs_is_of_the_provision_itself() {
    let mut builder = OutlineBuilder::new("en");
    builder.open_provision("Article 1", words(""));
    builder.add_paragraph(0, "", words("In this Convention"));
    builder.add_paragraph(0, "", words("and in its annex:"));
    builder.add_paragraph(0, "1.", words("lamp is a light;"));
    builder.add_paragraph(0, "", words("unless it is said otherwise."));
    assert_eq!(
        rows(&builder.finish()).split_off(1),
        [
            "1|paragraph||In this Convention",
            "1|paragraph+||and in its annex:",
            "1(1)|paragraph|1.|lamp is a light;",
            "1|paragraph+||unless it is said otherwise.",
        ]
    );
}

#[test]
fn lines_of_a_preamble_have_no_address_but_numbered_ones_do() {
    let mut builder = OutlineBuilder::new("en");
    builder.open_preamble(words("Preamble"));
    builder.add_paragraph(0, "", words("considering"));
    builder.add_paragraph(1, "a)", words("that lamps go out,"));
    builder.add_paragraph(0, "", words("recalling"));
    builder.add_paragraph(1, "a)", words("the storm,"));
    let text = builder.finish();
    let addresses: Vec<String> = text.elements.iter().map(Element::written_address).collect();
    assert_eq!(addresses, ["preamble", "", "preamble(1)(a)", "", "preamble(2)(a)"]);
    let mut builder = OutlineBuilder::new("en");
    builder.open_preamble(words(""));
    builder.add_paragraph(0, "", words("Whereas:"));
    builder.add_paragraph(1, "(1)", words("lamps go out,"));
    assert_eq!(builder.finish().elements[2].written_address(), "preamble(1)");
}

#[test]
fn numbers_that_are_missing_or_stand_twice_are_warnings() {
    let mut builder = OutlineBuilder::new("en");
    builder.open_provision("Article 1", words(""));
    builder.add_paragraph(0, "1.", words("a"));
    builder.add_paragraph(0, "3.", words("b"));
    builder.add_paragraph(0, "3.", words("c"));
    builder.open_provision("Article 3", words(""));
    builder.open_provision("Article 1", words(""));
    assert_eq!(codes(&builder.finish()), ["number-missing", "number-twice", "number-missing", "number-twice"]);
}

#[test]
fn provisions_of_an_annex_stand_in_it() {
    let mut builder = OutlineBuilder::new("en");
    builder.open_provision("Article 1", words(""));
    builder.open_annex("Annex II", words("Forms"));
    builder.open_provision("Article 1", words(""));
    builder.add_paragraph(0, "1.", words("a"));
    let text = builder.finish();
    let addresses: Vec<String> = text.elements.iter().map(Element::written_address).collect();
    assert_eq!(addresses, ["1", "annex-II", "annex-II(1)", "annex-II(1)(1)"]);
    assert_eq!(codes(&text), [""; 0]);
}

#[test]
fn what_hangs_on_nothing_is_unplaced_and_said() {
    let mut builder = OutlineBuilder::new("en");
    builder.add_paragraph(0, "1.", words("lost"));
    builder.open_provision("Article 1", words(""));
    builder.add_unplaced(words("Done at the pier."));
    builder.add_paragraph(0, "", words("Guess.").guessed());
    let text = builder.finish();
    assert_eq!(rows(&text), ["|unplaced||1. lost", "1|provision|Article 1|", "|unplaced||Done at the pier.", "1|paragraph||Guess."]);
    assert_eq!(codes(&text), ["not-placed", "not-placed", "guessed"]);
}

#[test]
fn a_footnote_hangs_on_what_has_its_mark_and_one_without_a_mark_is_a_warning() {
    let mut builder = OutlineBuilder::new("en");
    builder.open_provision("Article 1", words("Lamps"));
    let mark = NoteMark { offset: 4, mark: "1".to_owned() };
    builder.add_paragraph(0, "1.", Words { notes: vec![mark], ..words("Lamp burns") });
    builder.add_footnote("1", words("Or candle."));
    builder.add_footnote("2", words("Of nobody."));
    let text = builder.finish();
    assert_eq!(rows(&text).split_off(2), ["1(1)|footnote|1|Or candle.", "1(1)|footnote|2|Of nobody."]);
    assert_eq!(codes(&text), ["footnote-unmatched"]);
}

#[test]
fn a_heading_may_come_after_its_provision_is_opened_and_only_once() {
    let mut builder = OutlineBuilder::new("en");
    builder.open_provision("Article 1", words(""));
    assert!(builder.set_heading(words("Lamps")));
    assert!(!builder.set_heading(words("Lamps again")));
    builder.add_heading(words("Of oil"));
    assert_eq!(rows(&builder.finish()), ["1|provision|Article 1|Lamps", "1|heading||Of oil"]);
}

#[test]
fn words_of_a_warning_are_one_short_line() {
    let line = one_line(&format!("a\n{}", "b".repeat(5000)));
    assert!(line.starts_with("a b") && line.chars().count() <= WORDS_OF_WARNING + 1);
}
