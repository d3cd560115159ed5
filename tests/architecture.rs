//! Who may know whom: the arrows of ARCHITECTURE.md, held over the sources, and the picture of them drawn.
//!
//! `PLENARY_RENEW_DOCS=1 cargo test --test architecture` draws the picture anew.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

#[path = "architecture/graph.rs"]
mod graph;
#[path = "architecture/names.rs"]
mod names;
#[path = "architecture/picture.rs"]
mod picture;
mod support;

use graph::{Arrow, Graph};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// One layer: the modules of the crate it may use besides itself, what it may never name, and why.
struct Layer {
    name: &'static str,
    /// What it is, in a few words, and which part of the program: for the picture.
    is: (&'static str, Part),
    may_use: &'static [&'static str],
    never: &'static [&'static str],
    why: &'static str,
}

/// A part of the program: what it is, and its colours in the picture.
type Part = (&'static str, (&'static str, &'static str));
const DATA: Part = ("data and words", ("#e8f0fb", "#3b6fb6"));
const CHANGE: Part = ("what can change", ("#e9f5ec", "#3d8a57"));
const DRAWING: Part = ("drawing", ("#fdf3e0", "#b57d1e"));
const SYSTEM: Part = ("the system", ("#f1f2f4", "#7b8492"));
const PROGRAM: Part = ("the program", ("#f1ebfa", "#7a55b0"));

/// What may use everything, and is used by nothing but the other.
const GLUE: &[(&str, &str, Part)] = &[("app", "the window's loop and threads", PROGRAM), ("cli", "the command line", PROGRAM)];

/// The files of a layer that may name egui: how egui is drawn differs from system to system.
const DRAWS: [&str; 2] = ["src/platform/software/", "src/platform/application.rs"];

const LAYERS: &[Layer] = &[
    Layer {
        name: "model",
        is: ("what a briefing is", DATA),
        may_use: &[],
        never: &["egui", "std::fs", "std::time", "std::thread", "rfd"],
        why: "a briefing is plain data",
    },
    Layer {
        name: "format",
        is: ("RON to the model, with problems", DATA),
        may_use: &["model", "notes"],
        never: &["egui", "std::fs", "std::time", "std::thread", "rfd"],
        why: "reading and writing turn text into data and back; bytes come from `store`",
    },
    Layer {
        name: "import",
        is: ("documents, by article", DATA),
        may_use: &["model"],
        never: &["egui", "std::fs", "std::time", "std::thread", "rfd"],
        why: "a document is read from bytes alone, the same way wherever it came from",
    },
    Layer {
        name: "locale",
        is: ("words by id", DATA),
        may_use: &[],
        never: &["egui", "std::fs", "std::thread"],
        why: "how a language says it is the same whatever it is said of",
    },
    Layer {
        name: "text",
        is: ("the words of the interface", DATA),
        may_use: &["model", "locale"],
        never: &["egui", "std::fs", "std::thread"],
        why: "words for what the model holds",
    },
    Layer {
        name: "linked",
        is: ("a briefing, linked both ways", DATA),
        may_use: &["model", "text"],
        never: &["egui", "std::fs", "std::time", "std::thread"],
        why: "what is derived from a briefing is derived once, from the briefing alone",
    },
    Layer {
        name: "describe",
        is: ("an item in words", DATA),
        may_use: &["model", "linked", "text"],
        never: &["egui", "std::fs", "std::thread"],
        why: "an item in words is the same in the window, on the command line and on paper",
    },
    Layer {
        name: "search",
        is: ("from words to places", DATA),
        may_use: &["model", "linked", "describe", "text"],
        never: &["egui", "std::fs", "std::thread"],
        why: "what is printed on a card is found; where and how it is drawn finding does not know",
    },
    Layer {
        name: "notes",
        is: ("what a person writes", DATA),
        may_use: &["model", "linked"],
        never: &["egui", "std::fs", "std::time", "std::thread"],
        why: "what a person writes is plain data; who writes and when arrives as a value",
    },
    Layer {
        name: "export",
        is: ("a briefing as a file", DATA),
        may_use: &["notes", "model", "linked", "describe", "search", "text"],
        never: &["egui", "std::fs", "std::time", "std::thread", "rfd"],
        why: "bytes out of a briefing alone, the same ones every time; who writes them is somebody else",
    },
    Layer {
        name: "state",
        is: ("what can change", CHANGE),
        may_use: &["notes", "export", "model", "format", "linked", "describe", "search", "text"],
        never: &["egui", "std::fs", "std::time", "std::thread", "rfd"],
        why: "time, paths and dialogs arrive as values in a change, so that every test can be repeated",
    },
    Layer {
        name: "command",
        is: ("commands and their keys", CHANGE),
        may_use: &["model", "state", "text"],
        never: &["std::fs", "std::thread", "rfd", "egui::Ui", "egui::Context"],
        why: "commands read the state and say what changes; of egui they know keys only",
    },
    Layer {
        name: "ui",
        is: ("drawing", DRAWING),
        may_use: &["model", "linked", "describe", "search", "notes", "export", "state", "command", "text"],
        never: &["std::fs", "std::thread", "rfd", "eframe"],
        why: "drawing reads and sends; it changes and opens nothing",
    },
    Layer {
        name: "store",
        is: ("the disk", SYSTEM),
        may_use: &[],
        never: &["egui", "ron::", "serde"],
        why: "the disk moves bytes and knows no other layer",
    },
    Layer {
        name: "platform",
        is: ("what differs between systems", SYSTEM),
        may_use: &[],
        never: &["egui", "std::fs"], // but for what draws, see `DRAWS`
        why: "what differs between systems knows nothing of the reader",
    },
    Layer {
        name: "load",
        is: ("where the disk meets the format", SYSTEM),
        may_use: &["model", "format", "import", "notes", "store", "text"],
        never: &["egui", "std::fs"],
        why: "the one place where the disk meets the format, and where a document is read in a process of its own",
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

/// The sources and what ties them, read once.
fn sources() -> &'static Graph {
    static GRAPH: OnceLock<Graph> = OnceLock::new();
    GRAPH.get_or_init(|| Graph::of(&support::sources()))
}

/// The layer a file is in.
fn layer_of(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap()
}

#[test]
fn every_layer_uses_only_what_it_may() {
    let all: Vec<&str> = LAYERS.iter().map(|layer| layer.name).chain(GLUE.iter().map(|(name, ..)| *name)).collect();
    let mut wrong = Vec::new();
    for arrow in &sources().arrows {
        let name = layer_of(&sources().files[arrow.from]);
        let Some(layer) = LAYERS.iter().find(|layer| layer.name == name) else { continue };
        if all.contains(&arrow.layer.as_str()) && arrow.layer != name && !layer.may_use.contains(&arrow.layer.as_str()) {
            wrong.push(format!("{}: `{name}` may not use `{}`: {}", sources().say(arrow), arrow.layer, layer.why));
        }
    }
    for layer in LAYERS {
        for file in files_of(layer.name) {
            let shown = file.strip_prefix(support::root()).unwrap().display().to_string();
            for (number, line) in code_lines(&file) {
                for never in layer.never {
                    if line.contains(never) && !(*never == "egui" && DRAWS.iter().any(|draws| shown.starts_with(draws))) {
                        wrong.push(format!("{shown}:{number}: `{}` may not name `{never}`: {}", layer.name, layer.why));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_table_allows_only_what_is_used() {
    let uses = |layer: &Layer, other: &str| {
        sources().arrows.iter().any(|arrow| layer_of(&sources().files[arrow.from]) == layer.name && arrow.layer == other)
    };
    let unused = LAYERS.iter().flat_map(|layer| layer.may_use.iter().filter(|other| !uses(layer, other)).map(|other| (layer.name, *other)));
    assert_eq!(unused.collect::<Vec<_>>(), [], "take them off the table");
}

/// True where a file takes from the head of its own folder, `mod.rs` or the file of the folder's name: the two are one module,
/// and what the head defines is there for what it holds. Names that the head only passes on lead to who defines them.
fn is_within_a_module(graph: &Graph, arrow: &Arrow) -> bool {
    let Some((folder, _)) = graph.files[arrow.from].rsplit_once('/') else { return false };
    // The head of a folder is itself held by the folder above.
    let above = folder.rsplit_once('/').map_or("", |(above, _)| above);
    let folder = if graph.files[arrow.from].ends_with("/mod.rs") { above } else { folder };
    let head = &graph.files[arrow.to];
    *head == format!("{folder}/mod.rs") || *head == format!("{folder}.rs")
}

#[test]
fn no_file_leads_back_to_itself() {
    let graph = sources();
    let mut found = Vec::new();
    // A file that only adds methods to a type is a part of that type, split off by what it is about.
    for (files, arrows) in graph.circles(|arrow| !is_within_a_module(graph, arrow) && !arrow.is_extension) {
        found.push(format!("a circle of {} files:", files.len()));
        found.extend(arrows.into_iter().map(|arrow| format!("  src/{}", graph.say(arrow))));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// A crate of these files, and who takes what from whom in it.
fn taken(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<(String, String)> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let graph = Graph::of(&files);
    graph.arrows.iter().map(|arrow| graph.say(arrow)).collect()
}

#[test]
fn a_name_is_followed_to_who_defines_it() {
    let face = ("model/mod.rs", "mod tie;\npub use tie::{Tie, Target as Goal};\npub fn own() {}");
    let tie = ("model/tie.rs", "pub struct Tie;\npub enum Target { Text }");
    let taken_in = |text: &str| taken(&[face, tie, ("ui/card.rs", text), ("ui/mod.rs", "mod card;")]);
    assert_eq!(taken_in("use crate::model::Tie;"), ["ui/card.rs:1 takes `Tie` from model/tie.rs"]);
    assert_eq!(
        taken_in("use crate::{\n    model::{own, Goal},\n};"),
        ["ui/card.rs:2 takes `own` from model/mod.rs", "ui/card.rs:2 takes `Goal` from model/tie.rs"]
    );
    assert_eq!(taken_in("fn x() { crate::model::Goal::Text; }"), ["ui/card.rs:1 takes `Text` from model/tie.rs"]);
    assert_eq!(taken_in("use crate::model;\nfn x(y: &model::Tie) {}"), ["ui/card.rs:2 takes `Tie` from model/tie.rs"]);
    assert_eq!(taken_in("use crate::model::*;\nfn x(y: Tie) { let own = 1; }"), ["ui/card.rs:2 takes `Tie` from model/tie.rs"]);
    assert_eq!(taken_in("use crate::model::*;\nfn x() { println!(\"{}\", own()) }"), ["ui/card.rs:2 takes `own` from model/mod.rs"]);
    assert_eq!(taken_in("use super::super::model::Tie as T;"), ["ui/card.rs:1 takes `Tie` from model/tie.rs"]);
    // Comments, texts and tests name nothing.
    assert!(taken_in("/// [`crate::model::Tie`]\n// crate::model::Tie\nconst X: &str = \"crate::model::Tie\";").is_empty());
    assert!(taken_in("#[cfg(test)]\nmod tests {\n    use crate::model::Tie;\n}").is_empty());
    // What is only passed on is not taken; what is used as well, is.
    assert_eq!(taken(&[("a/mod.rs", "mod b;\npub use b::B;"), ("a/b.rs", "pub struct B;")]), Vec::<String>::new());
    assert_eq!(taken(&[("a/mod.rs", "mod b;\npub use b::b;"), ("a/b.rs", "pub fn b() {}")]), Vec::<String>::new());
    assert_eq!(
        taken(&[("a/mod.rs", "mod b;\npub use b::B;\nfn x(y: B) {}"), ("a/b.rs", "pub struct B;")]),
        ["a/mod.rs:2 takes `B` from a/b.rs"]
    );
}

#[test]
fn a_circle_is_found_and_what_ties_it_is_said() {
    let files = [
        ("a.rs", "use crate::b::B;\npub struct A;"),
        ("b.rs", "use crate::c::C;\npub struct B;"),
        ("c.rs", "pub struct C;\nfn x(y: crate::a::A) {}"),
        ("d.rs", "use crate::a::A;"),
    ];
    let files: Vec<(String, String)> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let graph = Graph::of(&files);
    let circles = graph.circles(|_| true);
    assert_eq!(circles.len(), 1);
    let said: Vec<String> = circles[0].1.iter().map(|arrow| graph.say(arrow)).collect();
    assert_eq!(said, ["a.rs:1 takes `B` from b.rs", "b.rs:1 takes `C` from c.rs", "c.rs:2 takes `A` from a.rs"]);
    assert!(graph.circles(|arrow| arrow.name != "A").is_empty());
    assert!(graph.arrows.iter().all(|arrow| !arrow.is_extension));
    let extends = |text: &str| {
        let files = [("a.rs".to_owned(), "pub struct A;".to_owned()), ("b.rs".to_owned(), text.to_owned())];
        Graph::of(&files).arrows.iter().all(|arrow| arrow.is_extension)
    };
    assert!(extends("use crate::a::A;\nimpl A {\n    fn x(&self) {}\n}"));
    assert!(!extends("use crate::a::A;\nimpl A {\n    fn x(&self, other: &A) {}\n}"));
    assert!(!extends("use crate::a::A;\nimpl From<u8> for A {}"));
}

const PICTURE: &str = "docs/layers.svg";
const RENEW: &str = "PLENARY_RENEW_DOCS";

#[test]
fn the_picture_of_the_layers_is_drawn_from_the_code() {
    let layers: Vec<(&str, &str, Part)> =
        LAYERS.iter().map(|layer| (layer.name, layer.is.0, layer.is.1)).chain(GLUE.iter().copied()).collect();
    let index = |name: &str| layers.iter().position(|(layer, ..)| *layer == name);
    let arrows: BTreeSet<(usize, usize)> = sources()
        .arrows
        .iter()
        .filter_map(|arrow| Some((index(layer_of(&sources().files[arrow.from]))?, index(&arrow.layer)?)))
        .filter(|(from, to)| from != to)
        .collect();
    let boxes: Vec<picture::Drawn<'_>> =
        layers.iter().map(|(name, caption, (_, colours))| picture::Drawn { name, caption, colours: *colours }).collect();
    let drawn = picture::draw(&boxes, &arrows, &[DATA, CHANGE, DRAWING, SYSTEM, PROGRAM]);
    if std::env::var_os(RENEW).is_some() {
        renew(&drawn);
    }
    assert!(support::text_of(PICTURE) == drawn, "{PICTURE} is not what the code is; renew it: {RENEW}=1 cargo test --test architecture");
}

#[expect(clippy::disallowed_methods, reason = "the picture is made here")]
fn renew(drawn: &str) {
    std::fs::write(support::root().join(PICTURE), drawn).unwrap();
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
            let makers = ["rgb", "rgba", "hex", "gray", "black", "white"].map(|maker| format!("Color32::from_{maker}"));
            let makes_colour =
                makers.iter().any(|maker| line.contains(maker)) || line.contains("Color32::BLACK") || line.contains("Color32::WHITE");
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

/// Files longer than five hundred lines that there may be.
const MOST_LONG: usize = 2;

#[test]
fn every_file_says_what_it_is_for_and_is_one_thing() {
    const LONG: usize = 500;
    const LONGEST: usize = 560;
    let mut long = Vec::new();
    for file in files(&support::root().join("src")) {
        let shown = file.strip_prefix(support::root()).unwrap().display().to_string();
        let text = support::text_of(&shown);
        assert!(text.starts_with("//!"), "{shown} does not begin by saying what it is for");
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{shown} has become two things: {lines} lines");
        if lines > LONG {
            long.push(format!("{shown}: {lines} lines"));
        }
    }
    assert!(long.len() <= MOST_LONG, "at most {MOST_LONG} files are longer than {LONG} lines: {long:#?}");
}

#[test]
fn nothing_is_named_by_a_preposition() {
    let mut wrong = Vec::new();
    for (path, text) in support::sources() {
        wrong.extend(names::lines_that_name(&text, "at").into_iter().map(|line| format!("src/{path}:{line}")));
    }
    assert!(wrong.is_empty(), "`at` is an index, an offset, a place or a time; say which:\n{}", wrong.join("\n"));
}

#[test]
fn a_name_is_found_in_code_alone() {
    let text =
        "fn x(at: u8) {\n    // at\n    let (at, y) = \"at\";\n    self.at(at); at.len()\n}\nstruct S { at: u8 }\nfn at() { s.at + at() }";
    assert_eq!(names::lines_that_name(text, "at"), [1, 3, 4, 6]);
    assert!(names::lines_that_name("// at\nself.at(\"at\"); at(1); s.at", "at").is_empty());
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
