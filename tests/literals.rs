//! Every word that a person meets is a message: no literal of the sources reaches the screen, a document or an answer, but for
//! those that are listed here with the reason.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

#[path = "literals/finder.rs"]
mod finder;
#[path = "literals/words.rs"]
mod words;

mod support;

use finder::{drawing_functions, found};
use std::collections::BTreeMap;
use words::Rule;

/// Layers in which a single word with a capital is a word for people. In the others it is the name of a field or of a style.
const OF_WORDS: &[&str] = &["text", "describe", "cli", "command", "state", "load", "ui", "app", "notes"];

/// The literals that are left, by file: how many, and why they are no messages.
const ALLOWED: &[(&str, usize, &str)] = &[
    ("app/fault.rs", 28, "a crash report is for the developers, and is written while the program fails"),
    ("app/window/eframe_window.rs", 1, "what a line of the log begins with, to know it again"),
    ("app/window/mod.rs", 1, "an error that the window library gets and shows to nobody"),
    ("cli/export.rs", 1, "a part of a usage error"),
    ("command/other_names.rs", 39, "words that a command is found by; none is shown"),
    ("describe/citation/symbol.rs", 4, "names of bodies as a source writes them, to know them again"),
    ("describe/opening_words.rs", 5, "words that a file begins with, to know them again"),
    ("describe/place_in_sentence.rs", 1, "the label of a preamble, to know it again"),
    ("describe/sentences.rs", 7, "abbreviations that end no sentence, to know them again"),
    ("describe/speaking_note/choices.rs", 2, "names of sheets of paper, which are the same everywhere"),
    ("export/csv.rs", 1, "a separator of a table, which programs read"),
    ("export/brief/page.rs", 5, "shapes and a face of type"),
    ("export/docx/parts.rs", 82, "markup"),
    ("export/handout/mod.rs", 1, "a part of a usage error"),
    ("export/html/cards.rs", 1, "classes of markup"),
    ("export/html/mod.rs", 3, "classes of markup"),
    ("export/html/page.rs", 5, "markup"),
    ("export/markdown.rs", 2, "markup"),
    ("export/mod.rs", 1, "a part of a usage error"),
    ("export/speaking_note/page.rs", 1, "a style sheet"),
    ("export/table/items.rs", 5, "separators of a table, which programs read"),
    ("export/table/matter.rs", 8, "separators of a table, which programs read"),
    ("export/table/mod.rs", 31, "headings of tables, which programs read and which never change"),
    ("format/address_guess.rs", 5, "words that are recognized in what an author wrote"),
    ("format/briefing_file.rs", 1, "an error that the program shows to nobody: it writes no briefing"),
    ("format/file_type.rs", 1, "what a file of another sort begins with"),
    ("format/official_text_file/writer.rs", 5, "pieces of a file as it is written"),
    ("format/placeholder.rs", 1, "a label in the place of one that could not be read, which follows the labels of the file"),
    ("format/repair/brackets.rs", 1, "a piece of a file as it is written"),
    ("format/repair/lexer.rs", 3, "signs of a file"),
    ("format/repair/mod.rs", 1, "a piece of a file as it is written"),
    ("format/syntax_error.rs", 3, "words of the parser `ron`, to know its errors again"),
    ("format/syntax_tree/ron_agreement.rs", 4, "tests"),
    ("cli/outline.rs", 1, "a row that programs read"),
    ("import/container/docx/numbering/tests.rs", 3, "tests"),
    ("import/container/docx/symbols.rs", 1, "letters of a font of signs"),
    ("import/container/office/labels.rs", 1, "signs around the number of a point"),
    ("import/container/office/numbers/mod.rs", 1, "a number in words, as a document computes it"),
    ("import/container/office/record.rs", 1, "a sign that a text was cut"),
    ("import/container/office/style_names.rs", 1, "names of styles, to know them again"),
    ("import/container/pdf/labels.rs", 1, "words that a line begins with, to know them again"),
    ("import/container/pdf/library.rs", 1, "words of a document in a warning, parted"),
    ("import/container/pdf/mod.rs", 4, "words of a document in a warning, parted"),
    ("import/container/pdf/tests.rs", 4, "tests"),
    ("import/container/plain_text/front_matter.rs", 1, "a field of a file as it is written"),
    ("import/container/plain_text/paragraphs.rs", 1, "signs between Chinese characters"),
    ("import/container/structured/labels.rs", 3, "signs between a number and a heading"),
    ("import/outline_builder/mod.rs", 1, "words of a document, parted"),
    ("import/structure/formulas.rs", 53, "words that preambles and closings begin with, to know them again"),
    ("import/structure/unit_words.rs", 1, "words that articles begin with, to know them again"),
    ("load/separate_process.rs", 2, "names of threads"),
    ("import/container/detect.rs", 1, "what a file of a sort begins with"),
    ("import/register/participants.rs", 2, "the head of a column, and a row as a table has it"),
    ("model/hidden_characters.rs", 1, "where words of a file are cut"),
    ("model/label.rs", 42, "labels as files write them, and how they are shortened in their own language"),
    ("model/provision_kind.rs", 29, "names of places, which follow the labels of the file and not the interface"),
    ("notes/note_set.rs", 2, "what `serde` says of a value; it is shown to nobody"),
    ("platform/log_book.rs", 1, "a line of the log"),
    ("platform/renderer.rs", 1, "a line of the log"),
    ("platform/software/runner.rs", 1, "an error that cannot be: the window was made before"),
    ("platform/software/surface.rs", 1, "words of the system, and between them what joins them"),
    ("search/abbreviations.rs", 38, "words that are recognized in what is typed"),
    ("search/label_words.rs", 94, "words that are recognized in what is typed"),
    ("search/mention.rs", 5, "words that are recognized in a text"),
    ("search/number_words.rs", 32, "words that are recognized in what is typed"),
    ("search/own_instrument.rs", 18, "words that are recognized in a text"),
    ("search/verification/tokens.rs", 3, "signs of an omission in a quotation"),
    ("store/copies.rs", 2, "the name of a folder, and names that sync programs give to files"),
    ("store/read.rs", 6, "words for the log; a person is told by messages"),
    ("text/man.rs", 11, "the manual page, which is made of `--help` and stays in its language"),
    ("text/panes.rs", 10, "kinds of instrument as titles name them, to know them again"),
    ("text/problem_words.rs", 1, "the form in which `plenary check` lists a problem, which programs read"),
    ("text/world.rs", 2, "commands as they are typed"),
    ("ui/panel/export.rs", 1, "the name of a format"),
    ("ui/panel/note_editor.rs", 1, "tags as they are typed, and taken apart again"),
];

/// How many that is in all.
const ALLOWED_IN_ALL: usize = 646;

fn rule_of(layer: &str) -> Rule {
    if OF_WORDS.contains(&layer) { Rule::Capitals } else { Rule::Words }
}

/// What is found in each source that has something.
fn of_all_sources() -> BTreeMap<String, Vec<finder::Found>> {
    let sources = support::sources();
    let drawing: Vec<String> =
        sources.iter().filter(|(path, _)| path.starts_with("ui/widget/")).flat_map(|(_, text)| drawing_functions(text)).collect();
    assert!(drawing.iter().any(|name| name == "plain_button_ui"), "{drawing:?}");
    let of = |(path, text): (String, String)| {
        let layer = path.split(['/', '.']).next().unwrap_or_default();
        let found = found(&text, rule_of(layer), if layer == "ui" { &drawing } else { &[] });
        (path, found)
    };
    sources.into_iter().map(of).filter(|(_, found)| !found.is_empty()).collect()
}

#[test]
fn no_literal_reaches_a_person() {
    let found = of_all_sources();
    let allowed: usize = ALLOWED.iter().map(|(_, count, _)| count).sum();
    let all: usize = found.values().map(Vec::len).sum();
    eprintln!("{all} literals hold words: {allowed} are allowed in {} files", ALLOWED.len());
    let mut wrong = Vec::new();
    for (path, found) in &found {
        let known = ALLOWED.iter().find(|(file, ..)| file == path).map_or(0, |(_, count, _)| *count);
        if found.len() != known {
            wrong.push(format!("src/{path}: {} literals, {known} are listed", found.len()));
            wrong.extend(found.iter().map(|found| format!("  {}: {:?}", found.line, found.text)));
        }
    }
    let files = ALLOWED.iter().map(|(file, ..)| *file);
    wrong.extend(files.filter(|file| !found.contains_key(*file)).map(|file| format!("src/{file}: take it off the list")));
    assert!(wrong.is_empty(), "make messages of these (src/text, assets/locales), or say why not:\n{}", wrong.join("\n"));
    assert_eq!(allowed, ALLOWED_IN_ALL, "so many are allowed in all: each more needs a reason");
}

/// What is found in a function with these statements.
fn in_code(statements: &str) -> Vec<String> {
    let drawing = ["plain_button_ui".to_owned()];
    let source = format!("fn f() {{\n{statements}\n}}");
    found(&source, Rule::Capitals, &drawing).into_iter().map(|found| found.text).collect()
}

#[test]
fn a_planted_literal_is_found() {
    for (statements, literal) in [
        (r#"let x = "nothing was found";"#, "nothing was found"),
        (r#"let x = "Saved";"#, "Saved"),
        (r#"let x = "Searching…";"#, "Searching…"),
        (r#"let x = names.join(", ");"#, ", "),
        (r#"let x = format!("{count} items");"#, "{count} items"),
        (r#"let x = format!("in {}", place);"#, "in {}"),
        (r#"let x = format!("{name}: {words}");"#, "{name}: {words}"),
        (r#"eprintln!("{}", "this is wrong".to_owned());"#, "this is wrong"),
        (r#"writeln!(out, "{a}, {b}")?;"#, "{a}, {b}"),
        (r#"ui.label("on");"#, "on"),
        (r#"ui.label(format!("{n}x"));"#, "{n}x"),
        (r#"plain_button_ui(ui, tokens, 1.0, "ok");"#, "ok"),
        (r#"response.on_hover_text(&"off".to_owned());"#, "off"),
        (r#"RichText::new("a").strong();"#, "a"),
        (r#"self.notices.notice = Some("done".to_owned());"#, "done"),
        (r#"vec!["one two", "id"];"#, "one two"),
        (r#"html! { p { "Notes" } }"#, "Notes"),
        (r#"html! { a title="more" { (x) } }"#, "more"),
        (r#"match x { "a b" => "c d", _ => y }"#, "c d"),
    ] {
        assert_eq!(in_code(statements), [literal], "{statements}");
    }
    assert_eq!(found("#[derive(thiserror::Error)]\n#[error(\"no such file\")]\nstruct E;", Rule::Words, &[]).len(), 1);
    assert_eq!(found("const A: &str = \"x\";\nconst B: &str =\n    \"two words\";", Rule::Words, &[])[0].line, 3);
}

#[test]
fn an_id_and_what_is_said_to_developers_are_not_found() {
    for statements in [
        r#"let x = "note-text";"#,
        r#"let x = "notes";"#,
        r#"let x = format!("{name}.ron");"#,
        r#"let x = format!("{id}-{number}");"#,
        r#"let id = Id::unique("floor box");"#,
        r#"ui.push_id(("walk stop", index), |ui| ());"#,
        r#"ScrollArea::vertical().id_salt("walks to start");"#,
        r#"log::warn!("no thread to keep the display awake: {error}");"#,
        r#"panic!("this cannot be");"#,
        r#"assert_eq!(a, b, "they are the same");"#,
        r#"x.expect("it is there");"#,
        r#"if name == "two words" || name.contains("two words") {}"#,
        r#"match name { "two words" => 1, _ => 2 };"#,
        r#"messages! { NAME = "file-name-of it"; }"#,
        r#"html! { div class="one two" { (x) } }"#,
        r#"key_cap_ui(ui, tokens, "Ctrl+K", 1.0);"#,
        r#"let x = ["Esc", "Enter"];"#,
        r#"#[cfg(test)] mod tests { const X: &str = "two words"; }"#,
        r#"impl std::fmt::Debug for X { fn fmt(&self) { write!(f, "an x of {}", 1) } }"#,
        "/// Two words.\nlet x = 1;",
        "codes! {\n/// Two words.\nNotFound = \"not-found\"; }",
    ] {
        assert_eq!(in_code(statements), Vec::<String>::new(), "{statements}");
    }
}
