//! `plenary outline`: rows for scripts and for people, several texts, exit codes.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn outline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plenary")).arg("outline").args(arguments).output().unwrap()
}

#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
fn file(folder: &tempfile::TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn said(path: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = outline(&[&[path.to_str().unwrap()], arguments].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const LIGHTS: &str = "Harbour Lights Convention\n\nChapter II\nInspection\n\nArticle 2\nInspection of lamps\n1. An inspector may board a ship at night.\n(a) if the lamps are out; or\n(b) if a lamp is broken.\n\nArticle 3\nThe master answers for the lamps.\n";

#[test]
fn rows_for_scripts_have_address_kind_label_and_text() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, errors) = said(&file(&folder, "lights.txt", LIGHTS), &["--tsv"]);
    assert_eq!((code, errors.as_str()), (0, ""));
    assert_eq!(
        out,
        "# part 1 en Harbour Lights Convention\n\
         II\tdivision\tChapter II\tInspection\n\
         2\tprovision\tArticle 2\tInspection of lamps\n\
         2(1)\tparagraph\t1.\tAn inspector may board a ship at night.\n\
         2(1)(a)\tparagraph\t(a)\tif the lamps are out; or\n\
         2(1)(b)\tparagraph\t(b)\tif a lamp is broken.\n\
         3\tprovision\tArticle 3\t\n\
         3\tparagraph\t\tThe master answers for the lamps.\n"
    );
}

#[test]
fn rows_for_people_are_set_in_by_depth() {
    let folder = tempfile::tempdir().unwrap();
    let (_, out, _) = said(&file(&folder, "lights.txt", LIGHTS), &[]);
    assert!(out.contains("\nArticle 2 Inspection of lamps\n    1. An inspector"), "{out}");
}

#[test]
fn one_of_several_texts_is_chosen_by_number_or_language() {
    let path = support::root().join("tests/data/import/txt/harbour_lights.en_fr.txt");
    let parts = |arguments: &[&str]| -> Vec<String> {
        let (_, out, _) = said(&path, arguments);
        out.lines().filter(|line| line.starts_with("# part")).map(|line| line.split(' ').take(4).collect::<Vec<_>>().join(" ")).collect()
    };
    assert_eq!(parts(&["--tsv"]), ["# part 1 en", "# part 2 fr"]);
    assert_eq!(parts(&["--part", "2"]), ["# part 2 fr"]);
    assert_eq!(parts(&["--language", "fr"]), ["# part 2 fr"]);
    let (code, _, errors) = said(&path, &["--part", "3"]);
    assert_eq!(code, 3);
    assert!(errors.contains("this document holds 2 texts"), "{errors}");
    let (code, _, errors) = said(&path, &["--language", "ru"]);
    assert_eq!(code, 3);
    assert!(errors.contains("There is: en, fr"), "{errors}");
}

#[test]
fn where_nothing_is_recognized_the_exit_code_is_3() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, errors) = said(&file(&folder, "letter.txt", "Dear Sir,\nthe lamps are out.\n"), &[]);
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(errors.contains("No article, rule or other provision was recognized"), "{errors}");
    let (code, _, errors) = said(&file(&folder, "empty.txt", ""), &[]);
    assert_eq!(code, 3);
    assert!(errors.contains("there is no text in this file"), "{errors}");
    let (code, _, errors) = said(&folder.path().join("none.docx"), &[]);
    assert_eq!(code, 3);
    assert!(errors.contains("there is no file of this name"), "{errors}");
}

#[test]
fn what_is_guessed_is_said_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, errors) = said(&file(&folder, "gap.txt", "Article 1\n1. One.\n3. Three.\nArticle 2\nTwo.\n"), &[]);
    assert_eq!(code, 0);
    assert!(errors.contains("line 3: a number is missing before this: “3. Three.”"), "{errors}");
}

#[test]
fn tracked_changes_are_accepted_or_rejected_as_asked() {
    let path = support::root().join("tests/data/import/docx/harbour_lights.en.tracked_changes.docx");
    let (_, accepted, said_accepted) = said(&path, &["--accept-changes", "--tsv"]);
    let (_, rejected, _) = said(&path, &["--reject-changes", "--tsv"]);
    let (_, unasked, said_unasked) = said(&path, &["--tsv"]);
    assert_ne!(accepted, rejected);
    assert_eq!(accepted, unasked);
    assert!(said_unasked.contains("they were accepted, as nothing was said"), "{said_unasked}");
    assert!(!said_accepted.contains("they were accepted"), "{said_accepted}");
    let (code, _, errors) = said(&path, &["--accept-changes", "--reject-changes"]);
    assert_eq!(code, 2, "{errors}");
}
