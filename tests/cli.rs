//! The command line, as a script meets it: what goes to stdout, what to stderr, and the exit code.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use std::process::{Command, Output};

const EVE: &str = "briefings/2024-07-eve-of-the-final-round.ron";

fn plenary(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plenary")).current_dir(support::root()).args(args).output().expect("it can be started")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Writes a file into a folder of its own, which lives as long as what is returned.
#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
#[test]
fn a_sheet_is_made_of_ones_own_walks_too_wherever_they_are() {
    use plenary::{
        format::write_walks,
        model::{Stop, Target, Walk},
    };
    let walk = |id: &str, question: &str| {
        let question = Some(question.to_owned());
        let (panes, choices, reveal) = (Vec::new(), Vec::new(), Vec::new());
        let stop = Stop { focus: Target::Instrument, panes, question, choices, reveal, minutes: None, notes: None };
        Walk { id: id.to_owned(), title: format!("The walk {id}"), audience: None, stops: vec![stop] }
    };
    let (folder, path) = file("b.ron", support::example().as_bytes());
    let briefing = support::read(&support::example()).0.id;
    let data = folder.path().join("data");
    let put = |path: std::path::PathBuf, id: &str, walks: &[Walk]| {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, write_walks(id, walks).unwrap()).unwrap();
    };
    put(folder.path().join("b.walk.ron"), &briefing, &[walk("beside", "What stands beside it?")]);
    put(folder.path().join("b.walk (1).ron"), &briefing, &[walk("synced", "What did the sync program leave?")]);
    let plenary = |args: &[&str], data: &std::path::Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
        command.current_dir(support::root()).args(args).env("HOME", folder.path()).env("XDG_DATA_HOME", data);
        command.output().expect("it can be started")
    };
    for (id, question) in [("beside", "What stands beside it?"), ("w:synced", "What did the sync program leave?")] {
        let made = plenary(&["export", &path, "--sheet", "participant", "--walk", id], &data);
        assert!(made.status.success() && out(&made).contains(question), "{id}: {}", err(&made));
        assert!(err(&made).contains("“b.walk (1).ron”, a copy that a sync program made"), "{}", err(&made));
    }
    let which = plenary(&["export", &path, "--sheet", "participant"], &data);
    assert!(err(&which).contains("The walk beside") && err(&which).contains("The walk synced"), "{}", err(&which));
    assert!(folder.path().join("b.walk (1).ron").exists(), "looking moves nothing");
    if cfg!(target_os = "linux") {
        // Of a bundled briefing, in the data folder.
        let uncc = support::read(&support::text_of(UNCC)).0.id;
        put(data.join("plenary/walks").join(format!("{uncc}.walk.ron")), &uncc, &[walk("mine", "What is mine?")]);
        let made = plenary(&["export", "un-convention-against-cybercrime.ron", "--sheet", "trainer", "--walk", "mine"], &data);
        assert!(made.status.success() && out(&made).contains("What is mine?"), "{}", err(&made));
    }
}

#[test]
fn check_of_the_bundled_briefings_finds_nothing() {
    let files: Vec<String> = support::shipped().iter().map(|path| path.display().to_string()).collect();
    let mut args = vec!["check"];
    args.extend(files.iter().map(String::as_str));
    let output = plenary(&args);
    assert_eq!((output.status.code(), out(&output), err(&output)), (Some(0), String::new(), String::new()));
}

#[test]
fn check_prints_file_line_column_severity_code_and_text() {
    let (_folder, path) = file("wrong.ron", support::example().replace("strength: Qualified", "strength: Qualifed").as_bytes());
    let output = plenary(&["check", &path]);
    assert_eq!(output.status.code(), Some(1));
    let text = out(&output);
    assert!(text.starts_with(&format!("{path}:")), "{text}");
    assert!(text.contains(": error[unknown-word]: Safeguard complaint has"), "{text}");
    assert!(text.trim_end().ends_with("Did you mean Qualified?"), "{text}");
}

#[test]
fn warnings_alone_are_no_failure() {
    let (_folder, path) =
        file("warning.ron", support::example().replace("ties: [Tie(to: \"instrument\"), Tie(to: \"2/2\")],", "").as_bytes());
    let output = plenary(&["check", &path]);
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).contains("warning[no-tie]"));
}

#[test]
fn a_file_of_which_nothing_can_be_read_answers_nothing() {
    for (name, bytes, said) in
        [("empty.ron", &b""[..], "There is nothing in this file."), ("page.ron", b"%PDF-1.7", "This is a PDF document, not a briefing.")]
    {
        let (_folder, path) = file(name, bytes);
        let output = plenary(&["show", &path, "24"]);
        assert_eq!((output.status.code(), out(&output)), (Some(3), String::new()), "{name}");
        assert!(err(&output).contains(said), "{}", err(&output));
    }
}

#[test]
fn what_cannot_be_read_is_told_in_plain_words() {
    let (folder, empty) = file("empty.ron", b"");
    let missing = folder.path().join("missing.ron").display().to_string();
    let here = folder.path().display().to_string();
    for (path, code) in [(&empty, "empty"), (&missing, "not-found"), (&here, "is-folder")] {
        let output = plenary(&["check", path]);
        assert_eq!(output.status.code(), Some(1), "{path}");
        assert!(out(&output).contains(&format!("error[{code}]")), "{}", out(&output));
        let output = plenary(&["show", path, "24"]);
        assert_eq!(output.status.code(), Some(3), "{path}");
        assert!(out(&output).is_empty() && err(&output).contains(code), "{}", err(&output));
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_as_such() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, path) = file("locked.ron", support::example().as_bytes());
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::File::open(&path).is_ok() {
        eprintln!("skipped: this user may read everything");
        return;
    }
    let output = plenary(&["check", &path]);
    assert!(out(&output).contains("error[no-permission]"), "{}", out(&output));
}

#[test]
fn a_file_beyond_the_limit_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.ron");
    #[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(plenary::format::limits::FILE_BYTES + 1).unwrap();
    let output = plenary(&["check", path.to_str().unwrap()]);
    assert!(out(&output).contains("error[too-large]"), "{}", out(&output));
}

#[test]
fn show_prints_a_paragraph_with_what_is_tied_to_it() {
    let output = plenary(&["show", EVE, "24 2"]);
    assert_eq!((output.status.code(), err(&output)), (Some(0), String::new()));
    let text = out(&output);
    assert!(text.starts_with("Article 24(2) · Conditions and safeguards\n"), "{text}");
    for part in
        ["Summary · ", "Independent review · Qualified", "Provides: ", "Limitations: ", "Critiques: ", "Requests: ", "No reply found"]
    {
        assert!(text.contains(part), "{part} is missing:\n{text}");
    }
}

#[test]
fn show_takes_an_address_however_it_is_written() {
    let plain = out(&plenary(&["show", EVE, "24/2"]));
    assert!(plain.contains("24(2)"));
    for written in ["24 2", "24(2)", "24.2", "art. 24 para. 2", "Article 24, paragraph 2", " ART 24 (2 ", "24(2"] {
        assert_eq!(out(&plenary(&["show", EVE, written])), plain, "{written}");
    }
}

#[test]
fn show_prints_an_item_by_its_id() {
    let text = out(&plenary(&["show", EVE, "s:independent-review"]));
    assert!(text.starts_with("Independent review · Qualified\n"), "{text}");
    let text = out(&plenary(&["show", EVE, "a:foc"]));
    assert!(text.contains("Freedom Online Coalition"), "{text}");
    assert!(text.contains("26 Jul 2024"), "an actor is shown with what it said over time:\n{text}");
}

#[test]
fn show_says_why_a_paragraph_is_not_summarized() {
    let output = plenary(&["show", "briefings/un-convention-against-cybercrime.ron", "40 23"]);
    let text = out(&output);
    assert_eq!((output.status.code(), err(&output)), (Some(0), String::new()));
    assert!(text.starts_with("Article 40(23) · General principles"), "{text}");
    assert!(text.contains("Not in this briefing. No public text found"), "{text}");
    assert!(!text.contains("Summary"), "what is not there was not checked:\n{text}");
}

#[test]
fn show_says_what_is_nearest() {
    let output = plenary(&["show", EVE, "24 99"]);
    assert_eq!((output.status.code(), out(&output)), (Some(3), String::new()), "another article would pass for the one that was asked for");
    let said = format!(
        "This briefing has no Art. 24(99); it has Article 24 up to 5. The nearest is Art. 24. To read that: plenary show {EVE} 24\n"
    );
    assert_eq!(err(&output), said);
    let convention = "briefings/un-convention-against-cybercrime.ron";
    for (query, says) in [
        ("24 2 z", "Art. 24(2)(z) is not in this briefing. The nearest is Art. 24(2)."),
        ("99", "This briefing has no Article 99; its last is Article 68. The nearest is Art. 68."),
        ("article 2 bis", "This briefing has no Article 2 bis. The nearest is Art. 2."),
        ("annex II", "This briefing has no Annex II. Try an address"),
        ("protocol 2", "This briefing has no Protocol 2. "),
    ] {
        let output = plenary(&["show", convention, query]);
        assert_eq!((output.status.code(), out(&output)), (Some(3), String::new()), "{query}");
        assert!(err(&output).starts_with(says), "{query}: {}", err(&output));
    }
    let output = plenary(&["show", EVE, "no such thing"]);
    assert_eq!((output.status.code(), out(&output)), (Some(3), String::new()));
}

#[test]
fn find_prints_a_hit_a_line_by_group() {
    let output = plenary(&["find", EVE, "independent", "reviews"]);
    assert_eq!(output.status.code(), Some(0));
    let text = out(&output);
    assert!(text.lines().any(|line| line.starts_with("Art. 24(2)  Conditions and safeguards: ")), "{text}");
    assert!(text.lines().any(|line| line.starts_with("s:independent-review  Independent review: ")), "{text}");
    assert!(text.starts_with("Provisions: "), "{text}");
    assert!(err(&output).contains("have all of these words."), "{}", err(&output));
    let output = plenary(&["find", EVE, "independent", "zzzz"]);
    assert_eq!(output.status.code(), Some(0), "what fits best is an answer");
    assert_eq!(err(&output).trim(), "No item has all of these words. Closest results:");
    assert!(out(&output).contains("independent"), "{}", out(&output));
    let output = plenary(&["find", EVE, "zzzz"]);
    assert_eq!((output.status.code(), out(&output)), (Some(1), String::new()));
    assert!(err(&output).contains("was not found"), "{}", err(&output));
}

#[test]
fn gaps_prints_a_table() {
    let output = plenary(&["gaps", "briefings/un-convention-against-cybercrime.ron"]);
    assert_eq!((output.status.code(), err(&output)), (Some(0), String::new()));
    let text = out(&output);
    assert!(text.starts_with("\u{feff}Provision,Power,") && text.contains("Prior authorization"), "{text}");
    assert!(text.lines().any(|line| line.starts_with("Article 28,") && line.contains("Empty. Requested by")), "{text}");
    let all = out(&plenary(&["gaps", "briefings/un-convention-against-cybercrime.ron", "--all"]));
    assert!(all.lines().count() > text.lines().count());
}

#[test]
fn stats_prints_json() {
    let output = plenary(&["stats", EVE]);
    let stats: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert!(stats["safeguards"].as_u64() >= Some(18), "{stats}");
    assert!(stats["ties_to_words"].as_u64() > Some(30), "{stats}");
    assert_eq!(stats["basis"].as_object().map(serde_json::Map::len), Some(3));
}

#[test]
fn wrong_use_is_told_with_2() {
    for args in [&["check"][..], &["nonsense", "x", "y"], &["show", EVE], &["--nonsense"]] {
        let output = plenary(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn help_and_version_are_on_each_verb() {
    for args in [&["--help"][..], &["--version"], &["check", "--help"], &["show", "--help"], &["stats", "--help"], &["show", "--version"]] {
        let output = plenary(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", err(&output));
        assert!(!output.stdout.is_empty());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_so_and_what_works_instead() {
    let output = Command::new(env!("CARGO_BIN_EXE_plenary"))
        .current_dir(support::root())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(err(&output).contains("plenary show"), "{}", err(&output));
}

#[test]
fn export_writes_a_form_to_stdout_or_to_a_file_with_notes_beside_what_they_are_about() {
    let folder = tempfile::tempdir().unwrap();
    #[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
    let write = |path: &std::path::Path, text: &str| std::fs::write(path, text).unwrap();
    let briefing = folder.path().join("b.ron");
    write(&briefing, &support::example());
    let (read, _) = support::read(&support::example());
    let linked = plenary::linked::LinkedBriefing::new(read);
    let safeguard = linked.briefing().safeguards[0].id.clone();
    let passages = plenary::notes::Passages::new(&linked);
    let stamp = plenary::model::Stamp { by: "w".to_owned(), n: 1, time: 1 };
    let target = plenary::model::Target::Safeguard(safeguard);
    let note = plenary::model::Note {
        id: "n".to_owned(),
        anchor: plenary::model::Field::new(passages.anchor(&linked, &target.clone().into()), &stamp),
        text: plenary::model::Field::new("seen by nobody else".to_owned(), &stamp),
        ..plenary::model::Note::default()
    };
    let mut note_set = plenary::notes::NoteSet::new(&linked.briefing().id, "");
    note_set.notes.insert("n".to_owned(), note);
    let notes = folder.path().join("b.notes.ron");
    write(&notes, &plenary::format::write_notes(&note_set).unwrap());
    let (file, notes) = (briefing.to_str().unwrap(), notes.to_str().unwrap());
    let run = |args: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_plenary")).args(args).output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, out, _) = run(&["export", file, "--to", "md"]);
    assert!(code == Some(0) && out.starts_with("# ") && !out.contains("seen by nobody else"), "{out}");
    let (code, out, _) = run(&["export", file, "--to", "md", "--notes", notes, "--noted"]);
    assert!(code == Some(0) && out.contains("seen by nobody else"), "{out}");
    let (code, out, _) = run(&["export", file, "--to", "annotations", "--notes", notes]);
    assert!(code == Some(0) && out.contains("\"AnnotationPage\"") && out.contains("seen by nobody else"), "{out}");
    let out = folder.path().join("out.docx");
    let (code, said, _) = run(&["export", file, "--to", "docx", "-o", out.to_str().unwrap()]);
    assert_eq!((code, said.as_str()), (Some(0), ""));
    assert!(out.exists());
    let (code, _, why) = run(&["export", file, "--to", "notes-md"]);
    assert!(code == Some(2) && why.contains("--notes"), "{why}");
    let (code, _, why) = run(&["export", file, "--to", "pdf"]);
    assert!(code == Some(2) && why.contains("annotations"), "{why}");
    let (code, _, why) = run(&["export", file, "--to", "md", "--article", "999"]);
    assert!(code == Some(3) && why.contains("999"), "{why}");
    // A folder that is not there, and cannot be made under a file: said, with an exit code.
    let (code, _, why) = run(&["export", file, "--to", "md", "-o", &format!("{file}/x.md")]);
    assert!(code == Some(3) && why.contains("unchanged"), "{why}");
}

#[test]
fn export_writes_to_stdout_or_to_a_file_and_both_are_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("eve.csv");
    let named = path.to_str().unwrap();
    let output = plenary(&["export", EVE, "--to", "csv", "-o", named]);
    assert_eq!((output.status.code(), out(&output), err(&output)), (Some(0), String::new(), String::new()));
    let printed = plenary(&["export", EVE, "--to", "csv"]);
    assert_eq!(printed.status.code(), Some(0));
    assert!(plenary::store::read_file(&path, 1 << 30).unwrap() == printed.stdout);
}

#[test]
fn export_makes_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("slip").join("eve.html");
    for args in [["--to", "html"], ["--sheet", "trainer"]] {
        let output = plenary(&[&["export", EVE][..], &args, &["-o", path.to_str().unwrap()]].concat());
        assert_eq!((output.status.code(), out(&output)), (Some(3), String::new()));
        let folder = path.parent().unwrap();
        assert!(err(&output).contains(&format!("there is no folder {}", folder.display())), "{}", err(&output));
        assert!(!folder.exists());
    }
}

#[test]
fn export_of_one_article_holds_that_article_alone() {
    let output = plenary(&["export", EVE, "--to", "json", "--article", "24 2"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let data: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(data["scope"]["target"], "24");
    assert_eq!(data["briefing"]["provisions"].as_array().unwrap().len(), 1);
}

const UNCC: &str = "briefings/un-convention-against-cybercrime.ron";
/// Stands in a note of the trainer's, in each of the two.
const PRIVATE: [(&str, &str); 2] =
    [(UNCC, "Let three people name an offence before you count hands."), (EVE, "Ask for reasons before you uncover anything.")];

#[test]
fn export_leaves_the_trainers_notes_out_unless_asked() {
    for form in ["html", "md", "csv", "json"] {
        let without = plenary(&["export", UNCC, "--to", form]);
        let with = plenary(&["export", UNCC, "--to", form, "--trainer"]);
        assert_eq!((without.status.code(), with.status.code()), (Some(0), Some(0)));
        let has = |output: &Output| out(output).replace('\\', "").contains(PRIVATE[0].1);
        assert!(has(&with) && !has(&without), "{form}");
    }
}

#[test]
fn export_puts_a_walk_on_paper() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sheet.html");
    for sheet in ["participant", "trainer", "posters"] {
        let printed = plenary(&["export", UNCC, "--walk", "primer", "--sheet", sheet]);
        assert_eq!((printed.status.code(), err(&printed)), (Some(0), String::new()));
        assert!(out(&printed).starts_with("<!DOCTYPE html>") && out(&printed).contains("Primer for a new delegate"));
        assert_eq!(out(&printed).contains(PRIVATE[0].1), sheet == "trainer");
        let written = plenary(&["export", UNCC, "--walk", "w:primer", "--sheet", sheet, "-o", path.to_str().unwrap()]);
        assert_eq!((written.status.code(), out(&written)), (Some(0), String::new()));
        assert!(plenary::store::read_file(&path, 1 << 30).unwrap() == printed.stdout);
    }
    // The only walk of a briefing needs no name.
    let only = plenary(&["export", EVE, "--sheet", "trainer"]);
    assert_eq!(only.status.code(), Some(0), "{}", err(&only));
}

#[test]
fn export_says_which_walks_there_are() {
    let example = support::example();
    let (before, _) = example.split_once("    walks: [").unwrap();
    let (_folder, without) = file("none.ron", format!("{before})").as_bytes());
    for (args, code, says) in [
        (
            vec![UNCC, "--sheet", "trainer"],
            2,
            "This briefing has 3 walks. Name one: --walk ID. It has: primer (Primer for a new delegate), ",
        ),
        (vec![UNCC, "--sheet", "trainer", "--walk", "primr"], 3, "There is no walk “primr” in this briefing. It has: primer ("),
        (vec![&without, "--sheet", "trainer"], 3, "This briefing has no walk."),
        (vec![UNCC, "--sheet", "leaflet"], 2, "is none of participant, trainer and posters"),
        (vec![UNCC, "--sheet", "trainer", "--to", "md"], 2, "cannot be used with"),
        (vec![UNCC, "--walk", "primer", "--to", "md"], 2, "cannot be used with"),
        (vec![UNCC], 2, "--to <FORM>"),
    ] {
        let output = plenary(&[vec!["export"], args.clone()].concat());
        assert_eq!((output.status.code(), output.stdout.len()), (Some(code), 0), "{args:?}: {}", err(&output));
        assert!(err(&output).contains(says), "{args:?}: {}", err(&output));
    }
}

#[test]
fn export_says_what_is_wrong_and_leaves_the_old_file() {
    let (_folder, path) = file("old.html", b"old");
    for (args, code, says) in [
        (vec!["export", EVE, "--to", "pdf"], 2, "is none of html, docx, xlsx, md, csv, json, csl and bib"),
        (vec!["export", EVE, "--to", "html", "--article", "999", "-o", &path], 3, "“999” is not in this briefing"),
        (vec!["export", EVE, "--to", "html", "--article", "s:no-such", "-o", &path], 3, "“s:no-such” is not in this briefing"),
        (vec!["export", "no such.ron", "--to", "html", "-o", &path], 3, "There is no file of this name"),
        (vec!["export", EVE, "--to", "html", "-o", &format!("{path}/inside.html")], 3, "could not be written"),
    ] {
        let output = plenary(&args);
        assert_eq!(output.status.code(), Some(code), "{args:?}: {}", err(&output));
        assert!(err(&output).contains(says), "{args:?}: {}", err(&output));
        assert_eq!(out(&output), "");
    }
    assert_eq!(plenary::store::read_file(std::path::Path::new(&path), 10).unwrap(), b"old");
}

#[test]
fn export_takes_the_filters_the_window_was_left_with() {
    use plenary::state::{Choice, FileChange, FilterChange, Opened, Origin, State};
    let folder = tempfile::tempdir().unwrap();
    let (briefing, _) = plenary::load::load(&support::root().join(EVE));
    let linked = std::sync::Arc::new(plenary::linked::LinkedBriefing::new(briefing));
    let mut state = State::default();
    let opened = Opened { origin: Origin::Shipped("x.ron"), linked: std::sync::Arc::clone(&linked), problems: Vec::new(), nothing: false };
    state.apply(FileChange::Opened(Box::new(opened)));
    let actor = linked.briefing().critiques[0].actor.clone();
    state.apply(FilterChange::Set { choice: Choice::Actor(actor.clone()), on: true });
    let memory = folder.path().join("plenary").join("memory.ron");
    plenary::store::write(&memory, plenary::format::to_ron(&state.remember()).unwrap().as_bytes()).unwrap();
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
        let output = command.args(args).env("XDG_DATA_HOME", folder.path()).env("HOME", folder.path()).output().unwrap();
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
    };
    let count = |value: &serde_json::Value| value["briefing"]["critiques"].as_array().map_or(0, Vec::len);
    let (all, filtered) = (run(&["export", EVE, "--to", "json"]), run(&["export", EVE, "--to", "json", "--filtered"]));
    let of_actor = linked.briefing().critiques.iter().filter(|critique| critique.actor == actor).count();
    assert_eq!(count(&all), linked.briefing().critiques.len());
    // Where the system keeps it elsewhere than on Linux, the filters are those of the person who runs the test.
    if cfg!(target_os = "linux") {
        assert_eq!(count(&filtered), of_actor);
        assert!(of_actor < count(&all));
    }
}

#[test]
fn a_bundled_briefing_is_named_like_a_file_and_a_file_of_that_name_comes_first() {
    let elsewhere = tempfile::tempdir().unwrap();
    let show = |name: &str| {
        let program = env!("CARGO_BIN_EXE_plenary");
        Command::new(program).current_dir(elsewhere.path()).args(["stats", name]).output().expect("it can be started")
    };
    for name in ["un-convention-against-cybercrime.ron", "un-convention-against-cybercrime"] {
        let output = show(name);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    }
    assert_eq!(show("./un-convention-against-cybercrime.ron").status.code(), Some(3), "a path means a file");
    let (folder, path) = file("un-convention-against-cybercrime.ron", support::example().as_bytes());
    let of_the_file = plenary(&["stats", &path]);
    let mut program = Command::new(env!("CARGO_BIN_EXE_plenary"));
    let by_name = program.current_dir(folder.path()).args(["stats", "un-convention-against-cybercrime.ron"]).output().unwrap();
    assert_eq!(out(&by_name), out(&of_the_file));
}

#[test]
fn without_a_display_the_briefing_is_written_as_a_page_and_the_reason_is_told() {
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_plenary"))
        .current_dir(support::root())
        .arg(EVE)
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .expect("it can be started");
    if cfg!(target_os = "linux") {
        let said = err(&output);
        assert_eq!((output.status.code(), out(&output)), (Some(3), String::new()), "{said}");
        assert!(said.contains("could not open a window") && said.contains(&format!("plenary show {EVE}")), "{said}");
        let page = home.path().join("plenary/pages/2024-07-eve-of-the-final-round.html");
        assert!(said.contains(page.to_str().unwrap()), "{said}");
        assert!(page.metadata().unwrap().len() > 50_000);
    }
}
/// Verbs, and options with their verbs, as the help tells them.
fn verbs_and_options() -> Vec<(String, Vec<String>)> {
    let help = out(&plenary(&["--help"]));
    let commands = help.split("Commands:").nth(1).unwrap().split("Arguments:").next().unwrap();
    let verbs = commands.lines().filter_map(|line| line.split_whitespace().next()).filter(|verb| *verb != "help");
    let options = |verb: &str| {
        let help = out(&plenary(&[verb, "--help"]));
        let words = help
            .split_whitespace()
            .filter(|word| word.starts_with("--"))
            .map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned());
        words.filter(|option| !["--help", "--version"].contains(&option.as_str())).collect()
    };
    verbs.map(|verb| (verb.to_owned(), options(verb))).collect()
}

#[test]
fn no_help_shows_signs_of_its_source() {
    for (verb, _) in verbs_and_options() {
        let help = out(&plenary(&[&verb, "--help"]));
        assert!(!help.contains('\\'), "{help}");
    }
}

#[test]
fn the_manual_page_holds_every_verb_and_option_and_points_to_no_other() {
    let output = plenary(&["man"]);
    assert_eq!((output.status.code(), err(&output)), (Some(0), String::new()));
    let page = out(&output);
    for (verb, options) in verbs_and_options() {
        let part = page.split(&format!("\n.SS {verb}\n")).nth(1).unwrap_or_else(|| panic!("no {verb} in\n{page}"));
        let part = part.split("\n.S").next().unwrap();
        for option in options {
            assert!(part.contains(&option.replace('-', "\\-")), "{verb} {option} is missing:\n{part}");
        }
        assert!(!page.contains(&format!("plenary\\-{verb}")), "it points to a page of {verb} that is not there");
        assert!(!part.contains("\\-\\-help") && !part.contains("\\-\\-version"), "told for each verb:\n{part}");
    }
    assert_eq!(page.matches("\\-\\-help").count(), 2, "once in the synopsis, once among the options");
}

#[cfg(unix)]
#[test]
fn the_manual_page_is_set_without_a_warning() {
    let (_folder, path) = file("plenary.1", &plenary(&["man"]).stdout);
    let Ok(set) = Command::new("groff").args(["-man", "-Tutf8", "-ww", "-z", &path]).output() else {
        eprintln!("skipped: groff is not here");
        return;
    };
    assert!(set.status.success() && set.stderr.is_empty(), "{}", err(&set));
}

#[test]
fn completions_are_what_their_shell_reads() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = plenary(&["completions", shell]);
        assert_eq!((output.status.code(), err(&output)), (Some(0), String::new()));
        for word in ["export", "trainer", "participant"] {
            // These two do not complete values, and one has no words about them.
            let of_values = ["elvish", "powershell"].contains(&shell) && word == "participant";
            assert!(of_values || out(&output).contains(word), "{shell}: no {word}");
        }
        let (_folder, path) = file("script", &output.stdout);
        match Command::new(shell).args(["-n", &path]).output() {
            Ok(read) if ["bash", "zsh", "fish"].contains(&shell) => {
                assert!(read.status.success() && read.stderr.is_empty(), "{shell}: {}", err(&read));
            }
            _ => eprintln!("skipped: {shell} is not here, or reads no script without running it"),
        }
    }
    assert_eq!(plenary(&["completions", "ksh"]).status.code(), Some(2));
}
