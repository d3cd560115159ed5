//! `plenary import`, `verify` and `check` as somebody types them: what goes to stdout and stderr, and how each ends.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    format::{words_sha256, write_official_text},
    model::OfficialText,
    store,
};
use std::{path::Path, process::Command};
use support::official::official_text;

fn plenary(folder: &Path, words: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_plenary")).args(words).current_dir(folder).output().unwrap();
    let said = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), said(output.stdout), said(output.stderr))
}

/// A folder with the convention and its official text.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    store::write(&folder.path().join("lights.ron"), support::text_of("tests/data/harbour_lights.ron").as_bytes()).unwrap();
    let mut text = OfficialText { format: 1, briefing: "harbour-lights-cited".to_owned(), ..official_text("en") };
    text.words_sha256 = words_sha256(&text);
    store::write(&folder.path().join("lights.final.en.text.ron"), write_official_text(&text).as_bytes()).unwrap();
    folder
}

#[test]
fn check_knows_official_texts_and_says_which_layers_are_not_read_yet() {
    let folder = folder();
    let (code, said, errors) = plenary(folder.path(), &["check", "lights.final.en.text.ron"]);
    assert_eq!((code, said.as_str(), errors.as_str()), (0, "", ""));
    let path = folder.path().join("lights.final.en.text.ron");
    let edited = String::from_utf8(store::read_file(&path, 1 << 20).unwrap()).unwrap().replace("weekly", "daily");
    store::write(&path, edited.as_bytes()).unwrap();
    let (code, said, _) = plenary(folder.path(), &["check", "lights.final.en.text.ron"]);
    assert!(code == 0 && said.contains("warning[edited-by-hand]"), "{said}");
    store::write(&path, edited.replace("edition: \"final\"", "edition: \"none\"").as_bytes()).unwrap();
    let (code, said, _) = plenary(folder.path(), &["check", "lights.final.en.text.ron"]);
    assert!(code == 1 && said.contains("error[unknown-edition]"), "{said}");
    store::write(&folder.path().join("lights.fr.tr.ron"), b"Translation(").unwrap();
    let (code, said, _) = plenary(folder.path(), &["check", "lights.fr.tr.ron"]);
    assert!(code == 0 && said.contains("lights.fr.tr.ron:1:1: warning[not-read-yet]"), "{said}");
}

#[test]
fn verify_tells_each_quotation_and_ends_with_what_it_found() {
    let folder = folder();
    let path = folder.path().join("lights.ron");
    let whole = support::text_of("tests/data/harbour_lights.ron");
    // What the convention quotes of its own Article 4 is not in a text that lacks it.
    let (code, said, errors) = plenary(folder.path(), &["verify", "lights.ron"]);
    assert!(code == 1 && said.contains("not found: ") && errors.contains("not found."), "{said}{errors}");
    let quoting = |words: &str| {
        let text = whole.replace("“Lamp” is whatever shines.", &format!("It says “{words}”.")).replace("defined_at: \"4/c\", ", "");
        store::write(&path, text.as_bytes()).unwrap();
        plenary(folder.path(), &["verify", "lights.ron"])
    };
    let (code, said, errors) = quoting("cleaned weekly");
    assert!(code == 0 && said.contains("verbatim: ") && errors.contains("1 verbatim, 0 differ, 0 not found."), "{said}{errors}");
    let (code, said, _) = quoting("cleaned daily");
    assert!(code == 1 && said.contains("differs: ") && said.contains("“daily” for “weekly”"), "{said}");
    let (code, _, errors) = plenary(folder.path(), &["verify", "lights.ron", "--text", "lights.ron"]);
    assert!(code == 3 && errors.contains("lights.ron is no official text"), "{errors}");
    let layer = folder.path().join("lights.final.en.text.ron");
    let (code, _, _) = plenary(folder.path(), &["verify", "lights.ron", "--text", "lights.final.en.text.ron"]);
    assert_eq!(code, 1);
    store::take_away(&layer);
    let (code, said, errors) = plenary(folder.path(), &["verify", "lights.ron"]);
    assert!(code == 3 && said.is_empty() && errors.contains("plenary import FILE --briefing lights.ron"), "{errors}");
}

#[test]
fn import_is_refused_in_words() {
    let folder = folder();
    let refused = |words: &[&str], code: i32, says: &str| {
        let (ended, said, errors) = plenary(folder.path(), words);
        assert_eq!((ended, said.as_str()), (code, ""), "{words:?}: {errors}");
        assert!(errors.contains(says), "{words:?}: {errors}");
    };
    store::write(&folder.path().join("program"), b"\x7fELF\x02\x01\0\0\0aaaaaaaaaaaaaa").unwrap();
    store::write(&folder.path().join("old.doc"), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").unwrap();
    refused(&["import", "program"], 2, "--briefing");
    refused(&["import", "program", "--briefing", "lights.ron", "--new", "x.ron"], 2, "--new");
    refused(&["import", "program", "--briefing", "none.ron"], 3, "not-found");
    refused(&["import", "none.docx", "--briefing", "lights.ron"], 3, "none.docx");
    refused(&["import", "program", "--briefing", "lights.ron"], 3, "no kind of document");
    refused(&["import", "old.doc", "--briefing", "lights.ron"], 3, "DOCX");
    refused(&["import", "program", "--briefing", "lights.ron", "--edition", "draft"], 2, "Did you mean draft1?");
}

#[test]
fn a_document_where_a_briefing_is_expected_says_how_to_import_it() {
    let folder = tempfile::tempdir().unwrap();
    store::write(&folder.path().join("lights.docx"), b"PK\x03\x04..word/document.xml..").unwrap();
    store::write(&folder.path().join("lights.txt"), b"Harbour Lights\n\nArticle 1\nLamps\nArticle 2\nHorns\nArticle 3\nBuoys\n").unwrap();
    for file in ["lights.docx", "lights.txt"] {
        let (code, said, _) = plenary(folder.path(), &["check", file]);
        assert!(code == 1 && said.contains("`plenary import FILE --briefing BRIEFING`"), "{said}");
        let (code, _, errors) = plenary(folder.path(), &["show", file, "2"]);
        assert!(code == 3 && errors.contains("`plenary import FILE --new OUT.ron`"), "{errors}");
    }
}
