//! Portable mode: with a file named `portable` beside it, the program keeps all it keeps beside itself, and reads it
//! there.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    state::{Choice, FileChange, FilterChange, Opened, Origin, State},
};
use std::{path::Path, process::Command, sync::Arc};

const EVE: &str = "briefings/2024-07-eve-of-the-final-round.ron";

/// Preferences that leave what one actor says, and how many critiques that are.
fn preferences() -> (String, usize) {
    let (briefing, _) = plenary::load::load(&support::root().join(EVE));
    let linked = Arc::new(LinkedBriefing::new(briefing));
    let mut state = State::default();
    let opened = Opened { origin: Origin::Shipped("x.ron"), linked: Arc::clone(&linked), problems: Vec::new(), nothing: false };
    state.apply(FileChange::Opened(Box::new(opened)));
    let actor = linked.briefing().critiques[0].actor.clone();
    let left = linked.briefing().critiques.iter().filter(|critique| critique.actor == actor).count();
    assert!(left < linked.briefing().critiques.len());
    state.apply(FilterChange::Set { choice: Choice::Actor(actor), on: true });
    (plenary::format::to_ron(&state.remember()).unwrap(), left)
}

/// How many critiques the filters leave, as a program in a folder knows them.
fn critiques_left(program: &Path, home: &Path) -> usize {
    let mut command = Command::new(program);
    command.current_dir(support::root()).args(["export", EVE, "--to", "json", "--filtered"]);
    let output = command.env("HOME", home).env("XDG_DATA_HOME", home).output().unwrap();
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    value["briefing"]["critiques"].as_array().map_or(0, Vec::len)
}

#[test]
fn a_program_with_the_file_beside_it_reads_what_is_kept_beside_it() {
    let (memory, left) = preferences();
    let (stick, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let program = stick.path().join("plenary");
    std::fs::copy(env!("CARGO_BIN_EXE_plenary"), &program).unwrap();
    plenary::store::write(&stick.path().join("plenary-data/memory.ron"), memory.as_bytes()).unwrap();
    // Nobody has asked for it yet.
    let all = critiques_left(&program, home.path());
    assert!(all > left, "{all} of {left}");
    plenary::store::write(&stick.path().join("portable"), b"").unwrap();
    assert_eq!(critiques_left(&program, home.path()), left);
    assert_eq!(home.path().read_dir().unwrap().count(), 0, "it left something on the machine");
}

#[cfg(unix)]
#[test]
fn it_lies_beside_the_program_itself_not_beside_a_link_to_it() {
    let (memory, left) = preferences();
    let (stick, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let program = stick.path().join("plenary");
    std::fs::copy(env!("CARGO_BIN_EXE_plenary"), &program).unwrap();
    plenary::store::write(&stick.path().join("portable"), b"").unwrap();
    plenary::store::write(&stick.path().join("plenary-data/memory.ron"), memory.as_bytes()).unwrap();
    let link = other.path().join("plenary");
    std::os::unix::fs::symlink(&program, &link).unwrap();
    if cfg!(target_os = "linux") {
        assert_eq!(critiques_left(&link, other.path()), left);
    }
}

#[test]
fn walks_on_a_stick_are_found_there_with_what_a_sync_program_left() {
    use plenary::{
        format::write_walks,
        model::{Stop, Target, Walk},
    };
    let (stick, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let program = stick.path().join("plenary");
    std::fs::copy(env!("CARGO_BIN_EXE_plenary"), &program).unwrap();
    plenary::store::write(&stick.path().join("portable"), b"").unwrap();
    let id = plenary::load::load(&support::root().join(EVE)).0.id;
    let name = plenary::store::file_name_of(&id);
    for (mark, question) in [("", "Asked on the stick?"), (" (1)", "Asked on the other computer?")] {
        let (panes, choices, reveal) = (Vec::new(), Vec::new(), Vec::new());
        let stop =
            Stop { focus: Target::Instrument, panes, question: Some(question.to_owned()), choices, reveal, minutes: None, notes: None };
        let walk = Walk { id: format!("mine{}", mark.len()), title: question.to_owned(), audience: None, stops: vec![stop] };
        let path = stick.path().join(format!("plenary-data/walks/{name}.walk{mark}.ron"));
        plenary::store::write(&path, write_walks(&id, &[walk]).unwrap().as_bytes()).unwrap();
    }
    for (walk, question) in [("mine0", "Asked on the stick?"), ("mine4", "Asked on the other computer?")] {
        let mut command = Command::new(&program);
        command.current_dir(support::root()).args(["export", EVE, "--sheet", "participant", "--walk", walk]);
        let output = command.env("HOME", home.path()).env("XDG_DATA_HOME", home.path()).output().unwrap();
        let page = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(page.contains(question), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(home.path().read_dir().unwrap().count(), 0, "it left something on the machine");
}
