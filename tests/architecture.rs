//! Who may know whom: the arrows of ARCHITECTURE.md, held over the sources.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use std::path::{Path, PathBuf};

/// One layer: the modules of the crate it may use besides itself, what it may never name, and why.
struct Layer {
    name: &'static str,
    may_use: &'static [&'static str],
    never: &'static [&'static str],
    why: &'static str,
}

const LAYERS: &[Layer] = &[
    Layer {
        name: "model",
        may_use: &["text"],
        never: &["egui", "std::fs", "std::time", "std::thread", "rfd"],
        why: "a briefing is plain data; `text` is named in documentation only",
    },
    Layer {
        name: "format",
        may_use: &["model", "notes"],
        never: &["egui", "std::fs", "std::time", "std::thread", "rfd"],
        why: "reading and writing turn text into data and back; bytes come from `store`",
    },
    Layer { name: "text", may_use: &["model"], never: &["egui", "std::fs", "std::thread"], why: "words for what the model holds" },
    Layer {
        name: "linked",
        may_use: &["model"],
        never: &["egui", "std::fs", "std::time", "std::thread"],
        why: "what is derived from a briefing is derived once, from the briefing alone",
    },
    Layer {
        name: "describe",
        may_use: &["model", "linked", "text"],
        never: &["egui", "std::fs", "std::thread"],
        why: "an item in words is the same in the window, on the command line and on paper",
    },
    Layer {
        name: "search",
        may_use: &["model", "linked", "describe", "text"],
        never: &["egui", "std::fs", "std::thread"],
        why: "what is printed on a card is found; where and how it is drawn finding does not know",
    },
    Layer {
        name: "notes",
        may_use: &["model", "linked"],
        never: &["egui", "std::fs", "std::time", "std::thread"],
        why: "what a person writes is plain data; who writes and when arrives as a value",
    },
    Layer {
        name: "export",
        may_use: &["notes", "model", "linked", "describe", "search", "text"],
        never: &["egui", "std::fs", "std::time", "std::thread", "rfd"],
        why: "bytes out of a briefing alone, the same ones every time; who writes them is somebody else",
    },
    Layer {
        name: "state",
        may_use: &["notes", "export", "model", "format", "linked", "describe", "search", "text"],
        never: &["egui", "std::fs", "std::time", "std::thread", "rfd"],
        why: "time, paths and dialogs arrive as values in a change, so that every test can be repeated",
    },
    Layer {
        name: "command",
        may_use: &["model", "state"],
        never: &["std::fs", "std::thread", "rfd", "egui::Ui", "egui::Context"],
        why: "verbs read the state and say what changes; of egui they know keys only",
    },
    Layer {
        name: "ui",
        may_use: &["model", "format", "linked", "describe", "search", "notes", "export", "state", "command", "text"],
        never: &["std::fs", "std::thread", "rfd", "eframe"],
        why: "drawing reads and sends; it changes and opens nothing",
    },
    Layer { name: "store", may_use: &[], never: &["egui", "ron::", "serde"], why: "the disk moves bytes and knows no other layer" },
    Layer { name: "platform", may_use: &[], never: &["egui", "std::fs"], why: "what differs between systems knows nothing of the reader" },
    Layer {
        name: "load",
        may_use: &["model", "format", "notes", "store", "text"],
        never: &["egui", "std::fs"],
        why: "the one place where the disk meets the format",
    },
];

/// Lines of code that name something, comments left out.
fn code_lines(file: &Path) -> Vec<(usize, String)> {
    let text = support::text_of(file.strip_prefix(support::root()).unwrap().to_str().unwrap());
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.split("//").next().unwrap_or("").to_owned()));
    lines.filter(|(_, line)| !line.trim().is_empty()).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = folder.read_dir() else { return Vec::new() };
    let mut all = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            all.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all.push(path);
        }
    }
    all.sort();
    all
}

fn files_of(layer: &str) -> Vec<PathBuf> {
    let src = support::root().join("src");
    let mut all = files(&src.join(layer));
    let single = src.join(format!("{layer}.rs"));
    if single.exists() {
        all.push(single);
    }
    assert!(!all.is_empty(), "the layer {layer} has no file");
    all
}

/// The modules of the crate a line names: `crate::model`, or `crate::{model::…, text}` over several lines.
fn named(lines: &[(usize, String)]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut inside: Option<usize> = None;
    for (number, line) in lines {
        let mut rest = line.as_str();
        if let Some(depth) = &mut inside {
            for piece in rest.split_inclusive(['{', '}', ',']) {
                if *depth == 1 {
                    let name: String = piece.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    if !name.is_empty() {
                        found.push((*number, name));
                    }
                }
                match piece.chars().last() {
                    Some('{') => *depth += 1,
                    Some('}') => *depth -= 1,
                    _ => {}
                }
                if *depth == 0 {
                    break;
                }
            }
            if *depth == 0 {
                inside = None;
            }
            continue;
        }
        while let Some(at) = rest.find("crate::") {
            rest = &rest[at + "crate::".len()..];
            if let Some(list) = rest.strip_prefix('{') {
                let closed = list.contains("};");
                for piece in list.trim_end_matches("};").split(',').filter(|_| closed) {
                    let name: String = piece.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    if !name.is_empty() {
                        found.push((*number, name));
                    }
                }
                if !closed {
                    inside = Some(1);
                }
            } else {
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                found.push((*number, name));
            }
        }
    }
    found
}

#[test]
fn every_layer_uses_only_what_is_left_of_it() {
    let all: Vec<&str> = LAYERS.iter().map(|layer| layer.name).chain(["app", "cli"]).collect();
    let mut wrong = Vec::new();
    for layer in LAYERS {
        for file in files_of(layer.name) {
            let lines = code_lines(&file);
            let shown = file.strip_prefix(support::root()).unwrap().display().to_string();
            for (number, name) in named(&lines) {
                let is_layer = all.contains(&name.as_str());
                if is_layer && name != layer.name && !layer.may_use.contains(&name.as_str()) {
                    wrong.push(format!("{shown}:{number}: `{}` may not use `{name}`: {}", layer.name, layer.why));
                }
            }
            for (number, line) in &lines {
                for never in layer.never {
                    if line.contains(never) {
                        wrong.push(format!("{shown}:{number}: `{}` may not name `{never}`: {}", layer.name, layer.why));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_check_sees_what_it_is_for() {
    let lines = |text: &str| text.lines().enumerate().map(|(at, line)| (at + 1, line.to_owned())).collect::<Vec<_>>();
    let names = |text: &str| named(&lines(text)).into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    assert_eq!(names("use crate::app::App;"), ["app"]);
    assert_eq!(names("use crate::{model::{Tie, Target}, store};"), ["model", "Target", "store"]);
    assert_eq!(names("use crate::{\n    model::{Tie, Target},\n    store,\n};\nlet x = crate::ui::window_ui;"), ["model", "store", "ui"]);
}

#[test]
fn every_module_is_named_in_one_layer() {
    let known: Vec<String> =
        LAYERS.iter().map(|layer| layer.name.to_owned()).chain(["app", "cli", "lib", "main"].map(str::to_owned)).collect();
    for entry in support::root().join("src").read_dir().unwrap() {
        let name = entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(known.contains(&name), "src/{name} is in no layer of tests/architecture.rs");
    }
}

#[test]
fn only_the_theme_makes_a_colour_and_only_the_store_writes() {
    let mut wrong = Vec::new();
    for file in files(&support::root().join("src")) {
        let shown = file.strip_prefix(support::root()).unwrap().display().to_string();
        for (number, line) in code_lines(&file) {
            let makes_colour = ["Color32::from_rgb", "Color32::from_hex", "Color32::BLACK", "Color32::WHITE", "Color32::from_gray"]
                .iter()
                .any(|maker| line.contains(maker));
            if makes_colour && !shown.contains("ui/theme") {
                wrong.push(format!("{shown}:{number}: a colour is a role of assets/theme/*.ron"));
            }
            if line.contains("std::fs") && !shown.contains("src/store") {
                wrong.push(format!("{shown}:{number}: only `store` touches the disk"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for_and_is_one_thing() {
    const LONGEST: usize = 620;
    for file in files(&support::root().join("src")) {
        let shown = file.strip_prefix(support::root()).unwrap().display().to_string();
        let text = support::text_of(&shown);
        assert!(text.starts_with("//!"), "{shown} does not begin by saying what it is for");
        assert!(text.lines().count() <= LONGEST, "{shown} has become two things");
    }
}

/// Who may read what is for the trainer alone, and why.
const FOR_THE_TRAINER: &[(&str, &str)] = &[
    ("src/model/private.rs", "it is said there"),
    ("src/export/", "a file that the trainer keeps, which leaves them out unless asked"),
    ("src/ui/workshop/console.rs", "the trainer's own window"),
    ("src/ui/panel/walk_stop.rs", "where the trainer writes them, beside the panes of that window"),
];

#[test]
fn only_the_trainers_own_rooms_read_what_is_private() {
    for path in files(&support::root().join("src")) {
        let name = path.strip_prefix(support::root()).unwrap().to_str().unwrap().replace('\\', "/");
        if FOR_THE_TRAINER.iter().any(|(room, _)| name.starts_with(room)) {
            continue;
        }
        for (number, line) in code_lines(&path) {
            assert!(!line.contains("for_the_trainer"), "{name}:{number}: reads what is for the trainer alone");
        }
    }
}

/// What the drawing of the room's window may not name: it takes a scene, which is public, and nothing that leads to more.
const NOT_FOR_THE_ROOM: &[&str] = &[
    "State",
    "Workshop",
    "Document",
    "View",
    "Walk",
    "Stop",
    "Private",
    "Library",
    "Notes",
    "Palette",
    "Outbox",
    "Caches",
    "crate::state",
];

#[test]
fn the_drawing_of_the_rooms_window_is_given_nothing_private() {
    let folder = support::root().join("src/ui/workshop/stage");
    let drawing = files(&folder);
    assert!(drawing.len() >= 4);
    for path in drawing {
        for (number, line) in code_lines(&path) {
            let words: Vec<&str> = line.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
            for name in NOT_FOR_THE_ROOM {
                let named = if name.contains("::") { line.contains(name) } else { words.contains(name) };
                assert!(!named, "{}:{number}: names {name}", path.display());
            }
        }
    }
}
