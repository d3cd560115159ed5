//! Walks of one's own: in their file, by hand and by the program, in two windows at once, and as somebody writes one.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use plenary::{
    app::{App, Start},
    format::{is_walks, read_walks, write_walks},
    load::{WalkStore, walks_file},
    model::{Briefing, PaneKind, Private, Stop, Target, Walk},
    state::{Change, NavigationChange, State, StopPart, WalksChange, WorkshopChange},
};
use proptest::{collection::vec, option, prelude::*};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use support::{
    anything::words,
    reader::{FakePicker, Reader},
};

/// Words as somebody types them: with line breaks of their own.
fn typed() -> impl Strategy<Value = String> {
    vec(words(), 1..4).prop_map(|lines| lines.join("\n"))
}

fn any_stop() -> impl Strategy<Value = Stop> {
    let targets = ["24/2", "instrument", "s:complaint", "re:chair-when", "c:not-there", "d:I", "99/1/a"];
    let target = move || proptest::sample::select(targets.to_vec()).prop_map(|target| target.parse::<Target>().unwrap());
    let panes = proptest::sample::subsequence(PaneKind::ALL.to_vec(), 0..=4);
    let said = (option::of(typed()), vec(words().prop_map(|words| words.replace("\n\n", " ")), 0..4), option::of(typed()));
    (target(), panes, said, vec(target(), 0..4), option::of(any::<u16>())).prop_map(
        |(focus, panes, (question, choices, notes), reveal, minutes)| Stop {
            focus,
            panes,
            question,
            choices,
            reveal,
            minutes,
            notes: notes.map(Private::new),
        },
    )
}

fn any_walks() -> impl Strategy<Value = Vec<Walk>> {
    let walk = (words(), option::of(words()), vec(any_stop(), 0..5));
    vec(walk, 0..4).prop_map(|walks| {
        let walk = |(at, (title, audience, stops)): (usize, (String, Option<String>, Vec<Stop>))| Walk {
            id: format!("walk-{at}"),
            title,
            audience,
            stops,
        };
        walks.into_iter().enumerate().map(walk).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_walks_survive_their_file(walks in any_walks()) {
        let text = write_walks("harbour-lights", &walks).unwrap();
        let read = read_walks(text.as_bytes(), None);
        prop_assert_eq!(support::lines(&read.problems), Vec::<String>::new(), "{}", text);
        prop_assert!(!read.loses);
        prop_assert_eq!(&read.walks, &walks);
        prop_assert_eq!(read.briefing, "harbour-lights");
        prop_assert!(is_walks(&text));
        prop_assert!(!plenary::format::is_notes(&text));
    }

    #[test]
    fn a_damaged_file_is_read_without_panic_and_says_that_it_loses_something(at in 0_usize..3_000, junk in "[\"(\\[{)\\]},:a\\\\/*]{1,3}", cut in 0_usize..40) {
        let mut text = WALKS.to_owned();
        let mut start = at.min(text.len());
        while !text.is_char_boundary(start) { start -= 1; }
        let mut end = (start + cut).min(text.len());
        while !text.is_char_boundary(end) { end -= 1; }
        text.replace_range(start..end.max(start), &junk);
        let read = read_walks(text.as_bytes(), None);
        // Whatever was made out, a file of which something was not is known as such.
        let whole = read_walks(WALKS.as_bytes(), None).walks;
        let stops = |walks: &[Walk]| walks.iter().map(|walk| walk.stops.len()).sum::<usize>();
        if stops(&read.walks) < stops(&whole) && !text.contains("/*") && !text.contains("//") {
            prop_assert!(read.loses, "{}", text);
        }
    }
}

const WALKS: &str = r#"// Two walks through the harbour.
Walks(
    format: 1,
    briefing: "harbour-lights",
    walks: [
        Walk(
            id: "short",
            title: "Ten minutes",
            stops: [
                Stop(
                    focus: "2/1",
                    question: "May they
                        come aboard?",
                ),
                Stop(
                    focus: "2/2",
                    choices: ["Yes", "No"],
                    notes: "One\ntwo",
                ),
                Stop(
                    focus: "2/2/a",
                    minutes: 5,
                ),
            ],
        ),
        Walk(
            id: "long",
            title: "An hour",
            stops: [
                Stop(
                    focus: "2",
                    reveal: ["c:masters-when"],
                ),
            ],
        ),
    ],
)
"#;

fn example() -> Briefing {
    let (briefing, problems) = support::read(&support::example());
    assert_eq!(support::lines(&problems), Vec::<String>::new());
    briefing
}

/// A walk's id, and the places of its stops.
type WithStops = (String, Vec<String>);

/// The walks and stops that are left of the example when something in it is another, and what is told.
fn changed(from: &str, to: &str) -> (Vec<WithStops>, Vec<String>, bool) {
    assert!(WALKS.contains(from), "{from:?}");
    let read = read_walks(WALKS.replacen(from, to, 1).as_bytes(), Some(&example()));
    let stops = |walk: &Walk| walk.stops.iter().map(|stop| stop.focus.to_string()).collect();
    (read.walks.iter().map(|walk| (walk.id.clone(), stops(walk))).collect(), support::lines(&read.problems), read.loses)
}

fn line_of(what: &str) -> usize {
    WALKS.lines().position(|line| line.contains(what)).unwrap() + 1
}

#[test]
fn a_file_written_by_hand_is_read() {
    let read = read_walks(WALKS.as_bytes(), Some(&example()));
    assert_eq!(support::lines(&read.problems), Vec::<String>::new());
    assert!(!read.loses);
    assert_eq!(read.walks[0].stops[0].question.as_deref(), Some("May they come aboard?"), "a file may be broken anywhere");
    assert_eq!(read.walks[0].stops[1].notes, Some(Private::new("One\ntwo")), "a break that is written out stays");
}

#[test]
fn the_example_of_the_format_is_a_file_as_the_program_writes_it() {
    let format = support::text_of("briefings/FORMAT.md");
    let example_of_walks = format.split("```walks\n").nth(1).unwrap().split("```").next().unwrap();
    let read = read_walks(example_of_walks.as_bytes(), Some(&example()));
    assert_eq!(support::lines(&read.problems), Vec::<String>::new());
    let text = write_walks(&read.briefing, &read.walks).unwrap();
    let squeezed = |text: &str| text.split_whitespace().collect::<String>().replace(",]", "]");
    assert_eq!(squeezed(&text), squeezed(example_of_walks));
}

#[test]
fn a_broken_stop_costs_itself_alone_and_names_its_line() {
    let all = ["2/1", "2/2", "2/2/a"].map(str::to_owned);
    let long = ("long".to_owned(), vec!["2".to_owned()]);
    let left = |stops: &[&str]| vec![("short".to_owned(), stops.iter().map(|stop| (*stop).to_owned()).collect::<Vec<_>>()), long.clone()];
    // What is changed, the stops that are left, and what is told.
    let cases: [(&str, &str, &[&str], &str); 8] = [
        (r#"notes: "One\ntwo","#, r#"notes: "One\ntwo,"#, &["2/1", "2/2", "2/2/a"], "syntax"),
        (r#"choices: ["Yes", "No"],"#, r#"choices: ["Yes", "No","#, &["2/1", "2/2", "2/2/a"], "syntax"),
        ("minutes: 5,", "minutes: ,", &["2/1", "2/2"], "syntax"),
        (r#"focus: "2/2","#, r#"focus: "2(2)","#, &["2/1", "2/2/a"], "bad-address"),
        (r#"focus: "2/2","#, r#"fokus: "2/2","#, &["2/1", "2/2/a"], "missing-field"),
        ("minutes: 5,", "minuts: 5,", &["2/1", "2/2", "2/2/a"], "unknown-field"),
        ("minutes: 5,", "minutes: \"5\",", &["2/1", "2/2", "2/2/a"], "wrong-value"),
        ("minutes: 5,", "minutes: 5, minutes: 6,", &["2/1", "2/2", "2/2/a"], "duplicate-field"),
    ];
    for (from, to, stops, code) in cases {
        let (walks, told, loses) = changed(from, to);
        assert_eq!(walks, left(stops), "{to}: {told:?}");
        // A slip of which it is known what was meant costs nothing.
        assert_eq!(loses, code != "syntax" || stops.len() < 3, "{to}");
        let line = line_of(from);
        let named = told.iter().any(|told| told.contains(&format!("[{code}]")));
        assert!(named, "{to}: {told:?}");
        // The stop's own first line where a field is missing; the next mark where one is left open.
        let at = |told: &String| told.split(':').next().unwrap().parse::<usize>().unwrap().abs_diff(line) <= 3;
        assert!(told.iter().all(at), "{to}: {told:?}, line {line}");
    }
    let (walks, told, loses) = changed("// Two walks", "// Some walks");
    assert_eq!((walks[0].1.as_slice(), told.len(), loses), (&all[..], 0, false));
}

#[test]
fn a_stop_whose_place_is_gone_is_told_with_what_was_meant_and_stays() {
    let (walks, told, loses) = changed(r#"focus: "2/2/a","#, r#"focus: "2/2/c","#);
    assert_eq!(walks[0].1, ["2/1", "2/2", "2/2/c"]);
    assert_eq!(told.len(), 1, "{told:?}");
    let line = line_of("2/2/a");
    assert!(
        told[0].starts_with(&format!(
            "{line}:28: error[unreachable-stop]: Walk short points to `2/2/c`, which is not in the briefing. Did you mean 2/2"
        )),
        "{told:?}"
    );
    assert!(!loses, "nothing of the file is lost when it is written");
    let (_, told, _) = changed("c:masters-when", "c:masters-wen");
    assert!(told[0].ends_with("Did you mean masters-when?"), "{told:?}");
    let (_, told, _) = changed("minutes: 5,", "minuts: 5,");
    assert!(told[0].ends_with("Did you mean minutes?"), "{told:?}");
}

#[test]
fn what_is_no_file_of_walks_is_told_and_known_to_lose() {
    for text in ["Briefing(\n    format: 1,\n)\n", "Walks", "", "???", "Walks(\n    format: 1,\n    wlaks: [],\n)\n"] {
        let read = read_walks(text.as_bytes(), None);
        assert!(read.walks.is_empty());
        assert!(!read.problems.is_empty(), "{text:?}");
        assert!(read.loses || text.is_empty(), "{text:?}");
    }
    let later = read_walks(WALKS.replacen("format: 1", "format: 2", 1).as_bytes(), None);
    assert!(later.from_later && later.loses && later.walks.len() == 2);
    let latin =
        read_walks(b"Walks(\n    format: 1,\n    walks: [\n        Walk(\n            id: \"a\",\n            title: \"\xe9\"", None);
    assert!(latin.loses);
}

fn walk(id: &str, title: &str) -> Walk {
    Walk { id: id.to_owned(), title: title.to_owned(), audience: None, stops: Vec::new() }
}

fn titles(walks: &[Walk]) -> Vec<&str> {
    walks.iter().map(|walk| walk.title.as_str()).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Where the walks beside a briefing are opened as the program does.
fn open(briefing: &Path, data: &Path) -> (WalkStore, Vec<Walk>) {
    let (keeping, found) = WalkStore::open(Some(briefing), Some(data), "harbour-lights", &example());
    (keeping, found.walks)
}

#[test]
fn looking_leaves_nothing_beside_a_briefing_and_the_first_walk_makes_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
    fs::write(&briefing, support::example()).unwrap();
    let (mut keeping, walks) = open(&briefing, &data);
    assert!(walks.is_empty());
    keeping.save(&[]).unwrap();
    assert_eq!(names(folder.path()), ["lights.ron"]);
    let kept = keeping.save(&[walk("a", "A")]).unwrap();
    assert_eq!(kept.files, [folder.path().join("lights.walk.ron")]);
    assert_eq!(titles(&open(&briefing, &data).1), ["A"]);
}

#[test]
fn a_file_with_problems_or_written_by_hand_is_kept_as_it_was() {
    for (text, loses) in [(WALKS.to_owned(), false), (WALKS.replacen("minutes: 5,", "minutes: ,", 1), true)] {
        let folder = tempfile::tempdir().unwrap();
        let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
        let file = walks_file(&briefing);
        fs::write(&file, &text).unwrap();
        let (mut keeping, mut walks) = open(&briefing, &data);
        assert_eq!(titles(&walks), ["Ten minutes", "An hour"]);
        keeping.save(&walks).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), text, "nothing was changed, so nothing is written");
        walks[1].title = "Two hours".to_owned();
        let kept = keeping.save(&walks).unwrap();
        assert_eq!(kept.notices.len(), 1, "{:?}", kept.notices);
        assert_eq!(kept.notices[0].contains("problems"), loses, "{:?}", kept.notices);
        let aside = folder.path().join("lights.walk.ron.as-it-was");
        assert_eq!(fs::read_to_string(&aside).unwrap(), text);
        walks[1].title = "Three hours".to_owned();
        assert!(keeping.save(&walks).unwrap().notices.is_empty(), "said once");
        assert_eq!(titles(&open(&briefing, &data).1), ["Ten minutes", "Three hours"]);
        assert_eq!(fs::read_to_string(&aside).unwrap(), text, "and never written over");
    }
}

#[test]
fn a_slip_or_a_warning_brings_back_nothing_that_was_deleted() {
    let short = &WALKS[..WALKS.find("        Walk(\n            id: \"long\"").unwrap()];
    let short = format!("{short}    ],\n)\n");
    let hidden = short.replacen("Ten minutes", "Ten\u{200b} minutes", 1);
    let slip = short.replacen(r#"choices: ["Yes", "No"],"#, r#"choices: ["Yes", "No","#, 1);
    let empty = short.replacen(r#"notes: "One\ntwo""#, r#"notes: "" "#, 1);
    let lost = short.replacen("minutes: 5,", "minutes: ,", 1);
    for (text, comes_back) in [(hidden, false), (slip, false), (empty, false), (lost, true)] {
        assert_ne!(text, short);
        let folder = tempfile::tempdir().unwrap();
        let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
        let file = walks_file(&briefing);
        fs::write(&file, &text).unwrap();
        fs::write(file.with_file_name("lights.walk.ron.bak"), WALKS).unwrap();
        let (mut keeping, found) = WalkStore::open(Some(&briefing), Some(&data), "harbour-lights", &example());
        assert_eq!((found.walks.len(), found.unsaved), (if comes_back { 2 } else { 1 }, comes_back), "{text}: {:?}", found.notices);
        keeping.save(&found.walks).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap() == text, !comes_back, "{text}");
    }
}

#[test]
fn rescued_walks_that_cannot_be_read_whole_stay() {
    let folder = tempfile::tempdir().unwrap();
    let (key, data) = (format!("rescued-in-part-{}", std::process::id()), folder.path().join("file"));
    // Where they go while a file stands in the place of the folder.
    fs::write(&data, "").unwrap();
    let open = || WalkStore::open(None, Some(&data), &key, &example());
    let why = open().0.save(&[walk("a", "A")]).unwrap_err();
    let rescued = PathBuf::from(why.split("and in ").nth(1).unwrap().strip_suffix(", until they can be saved.").unwrap());
    let aside = PathBuf::from(format!("{}.unreadable-1", rescued.display()));
    let damaged = WALKS.replacen("minutes: 5,", "minutes: ,", 1);
    // Rescued anew, and saved: it is kept under another name.
    fs::write(&rescued, &damaged).unwrap();
    let (mut keeping, found) = open();
    assert_eq!(titles(&found.walks), ["Ten minutes", "An hour"]);
    keeping.save(&found.walks).unwrap_err();
    assert_eq!(fs::read_to_string(&aside).unwrap(), damaged);
    fs::rename(&aside, &rescued).unwrap();
    fs::remove_file(&data).unwrap();
    let (mut keeping, found) = open();
    let kept = keeping.save(&found.walks).unwrap();
    assert!(kept.notices.iter().any(|said| said.starts_with("Not all of ")), "{:?}", kept.notices);
    assert_eq!(fs::read_to_string(&aside).unwrap(), damaged);
    assert!(!rescued.exists());
    // What a later version wrote is not touched.
    let later = WALKS.replacen("format: 1", "format: 2", 1);
    fs::write(&rescued, &later).unwrap();
    let (mut keeping, mut found) = open();
    assert!(!found.unsaved && found.walks.len() == 2, "what was saved, and nothing of the later version: {:?}", found.walks);
    found.walks.push(walk("b", "B"));
    keeping.save(&found.walks).unwrap();
    assert_eq!(fs::read_to_string(&rescued).unwrap(), later);
    fs::remove_file(&rescued).unwrap();
    fs::remove_file(&aside).unwrap();
}

#[test]
fn two_windows_lose_no_walk() {
    let folder = tempfile::tempdir().unwrap();
    let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
    let (mut first, _) = open(&briefing, &data);
    let both = first.save(&[walk("a", "A"), walk("b", "B")]).unwrap().walks;
    let (mut second, seen) = open(&briefing, &data);
    assert_eq!(seen, both);
    // One changes the one, the other the other.
    first.save(&[walk("a", "A of the first"), walk("b", "B")]).unwrap();
    let kept = second.save(&[walk("a", "A"), walk("b", "B of the second"), walk("c", "C")]).unwrap();
    assert_eq!(titles(&kept.walks), ["A of the first", "B of the second", "C"]);
    assert!(kept.renamed.is_empty() && kept.notices.is_empty());
    // Both change the same: both are kept, and it is said.
    let kept = first.save(&[walk("a", "A again"), walk("b", "B of the first")]).unwrap();
    assert_eq!(titles(&kept.walks), ["A again", "B of the first", "B of the second", "C"]);
    assert_eq!(kept.renamed, [("b".to_owned(), "b-2".to_owned())]);
    assert!(kept.notices[0].contains("B of the first") && kept.notices[0].contains("both versions are kept"), "{:?}", kept.notices);
    assert_eq!(open(&briefing, &data).1.len(), 4);
    // A file that is damaged or taken away while it is open takes nothing with it.
    fs::write(walks_file(&briefing), "Walks(\n    format: 1,\n    walks: [\n        Walk(id: \"a\", title: \"A,\n    ],\n)\n").unwrap();
    let mut walks = kept.walks;
    walks.push(walk("d", "D"));
    assert_eq!(first.save(&walks).unwrap().walks.len(), 5);
    fs::remove_file(walks_file(&briefing)).unwrap();
    walks.push(walk("e", "E"));
    assert_eq!(first.save(&walks).unwrap().walks.len(), 6);
    assert_eq!(open(&briefing, &data).1.len(), 6);
}

#[test]
fn a_folder_nobody_can_write_sends_walks_to_the_data_folder_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (briefing, data) = (folder.path().join("read-only").join("lights.ron"), folder.path().join("data"));
    fs::create_dir(briefing.parent().unwrap()).unwrap();
    let beside = walks_file(&briefing);
    fs::write(&beside, write_walks("harbour-lights", &[walk("theirs", "From a colleague")]).unwrap()).unwrap();
    // A folder of this name stands for one that may not be written: so the test is the same whoever runs it.
    let barred = beside.with_file_name(".lights.walk.ron.lock");
    fs::create_dir(&barred).unwrap();
    let (mut keeping, mut walks) = open(&briefing, &data);
    walks.push(walk("mine", "Mine"));
    let kept = keeping.save(&walks).unwrap();
    assert_eq!(titles(&kept.walks), ["From a colleague", "Mine"]);
    assert!(kept.notices[0].contains(&data.display().to_string()), "{:?}", kept.notices);
    let own = data.join("harbour-lights.walk.ron");
    assert_eq!(kept.files, [beside.clone(), own.clone()]);
    assert_eq!(titles(&read_walks(&fs::read(&own).unwrap(), None).walks), ["Mine"]);
    let (mut keeping, mut walks) = open(&briefing, &data);
    assert_eq!(titles(&walks), ["From a colleague", "Mine"]);
    // What is changed of theirs is kept here, and shown in the place of theirs.
    walks[0].title = "From a colleague, changed".to_owned();
    keeping.save(&walks).unwrap();
    assert_eq!(titles(&open(&briefing, &data).1), ["From a colleague, changed", "Mine"]);
    assert_eq!(titles(&read_walks(&fs::read(&beside).unwrap(), None).walks), ["From a colleague"]);
    // Once it can be written, it is.
    fs::remove_dir(&barred).unwrap();
    let (mut keeping, mut walks) = open(&briefing, &data);
    walks.push(walk("new", "New"));
    keeping.save(&walks).unwrap();
    assert_eq!(titles(&read_walks(&fs::read(&beside).unwrap(), None).walks), ["From a colleague, changed", "New"]);
    assert_eq!(titles(&open(&briefing, &data).1), ["From a colleague, changed", "New", "Mine"]);
}

#[test]
fn where_nothing_can_be_written_walks_wait_elsewhere_and_what_a_later_version_wrote_stays() {
    let folder = tempfile::tempdir().unwrap();
    let key = format!("rescued-{}", std::process::id());
    // A file stands where the folder would have to be.
    let data = folder.path().join("file");
    fs::write(&data, "").unwrap();
    let (mut keeping, _) = WalkStore::open(None, Some(&data), &key, &example());
    let why = keeping.save(&[walk("a", "A")]).unwrap_err();
    assert!(why.contains("kept in memory") && why.contains("plenary-walks"), "{why}");
    fs::remove_file(&data).unwrap();
    let (mut keeping, found) = WalkStore::open(None, Some(&data), &key, &example());
    assert!(found.unsaved && titles(&found.walks) == ["A"]);
    keeping.save(&found.walks).unwrap();
    let (_, found) = WalkStore::open(None, Some(&data), &key, &example());
    assert!(!found.unsaved && titles(&found.walks) == ["A"], "it is where it belongs");

    let briefing = folder.path().join("lights.ron");
    let later = WALKS.replacen("format: 1", "format: 2", 1);
    fs::write(walks_file(&briefing), &later).unwrap();
    let (mut keeping, mut walks) = open(&briefing, &folder.path().join("other"));
    walks.push(walk("mine", "Mine"));
    assert_eq!(keeping.save(&walks).unwrap().walks.len(), 3);
    assert_eq!(fs::read_to_string(walks_file(&briefing)).unwrap(), later);
}

#[test]
fn the_command_line_tells_what_is_wrong_with_a_file_of_walks() {
    let folder = tempfile::tempdir().unwrap();
    let briefing = folder.path().join("lights.ron");
    fs::write(&briefing, support::example()).unwrap();
    let file = walks_file(&briefing);
    let check = || {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_plenary")).arg("check").arg(&file).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    fs::write(&file, WALKS).unwrap();
    assert_eq!(check(), (Some(0), String::new()));
    fs::write(&file, WALKS.replacen("2/2/a", "2/2/c", 1)).unwrap();
    let (code, told) = check();
    assert_eq!(code, Some(1));
    let line = line_of("2/2/a");
    assert!(told.starts_with(&format!("{}:{line}:28: error[unreachable-stop]: Walk short points to `2/2/c`", file.display())), "{told}");
}

#[test]
fn a_walk_of_the_briefing_keeps_its_id() {
    let folder = tempfile::tempdir().unwrap();
    let briefing = folder.path().join("lights.ron");
    fs::write(walks_file(&briefing), write_walks("harbour-lights", &[walk("ten-minutes", "Mine")]).unwrap()).unwrap();
    assert_eq!(open(&briefing, folder.path()).1[0].id, "ten-minutes-2");
}

// In the window.

fn start(folder: &Path, file: Option<PathBuf>) -> Reader {
    let memory_file = Some(folder.join("memory.ron"));
    let picker = Arc::new(FakePicker::default());
    let harness = Reader::builder([1366.0, 768.0]).build_eframe(move |creation| {
        App::new(&creation.egui_ctx, Start { file, picker, theme: None, home: false, fresh: false, memory_file }.begin())
    });
    let mut reader = Reader { harness };
    reader.wait_until(ready);
    reader
}

fn ready(state: &State) -> bool {
    state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.own_walks.are_ready() && open_briefing.notes.are_ready())
}

fn saved(state: &State) -> bool {
    state.open_briefing.as_ref().is_some_and(|open_briefing| !open_briefing.own_walks.is_unsaved())
}

fn end(mut reader: Reader) {
    reader.harness.state_mut().close();
}

fn own(reader: &Reader) -> &[Walk] {
    &reader.open_briefing().own_walks.walks
}

const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// Tabs to something by its name. The keyboard alone must come to everything.
#[track_caller]
fn tab_to(reader: &mut Reader, name: &str) {
    for _ in 0..60 {
        let there = reader.harness.query_all_by(|node| node.is_focused() && node.label().as_deref() == Some(name)).next().is_some();
        if there {
            return;
        }
        reader.press(Key::Tab);
    }
    panic!("Tab does not come to {name:?}");
}

/// Presses something by its name, also where it has to be scrolled to.
#[track_caller]
fn press_on(reader: &mut Reader, name: &str) {
    reader.harness.get_by_label(name).focus();
    reader.harness.run();
    reader.press(Key::Enter);
}

#[track_caller]
fn type_here(reader: &mut Reader, name: &str, text: &str) {
    let field = reader.harness.get_by(|node| node.is_focused() && node.label().as_deref() == Some(name));
    field.type_text(text);
    reader.harness.run();
}

fn questions(reader: &Reader) -> Vec<String> {
    own(reader)[0].stops.iter().map(|stop| stop.question.clone().unwrap_or_default()).collect()
}

#[test]
fn a_walk_of_three_stops_is_written_put_in_order_and_there_the_next_time_by_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.press_with(CTRL_SHIFT, Key::W);
    tab_to(&mut reader, "New walk");
    reader.press(Key::Enter);
    type_here(&mut reader, "Title", "New walk for my delegation");
    reader.press(Key::Tab);
    type_here(&mut reader, "For whom", "New delegates");
    let mut subjects = Vec::new();
    for question in ["First?", "Second?", "Third?"] {
        // Out of the field; the walk stays open.
        reader.press_with(Modifiers::NONE, Key::F6);
        reader.press(Key::ArrowDown);
        reader.press(Key::ArrowDown);
        subjects.push(reader.subject());
        reader.press_with(CTRL_SHIFT, Key::A);
        type_here(&mut reader, "Question", question);
        if question == "First?" {
            tab_to(&mut reader, "Choices, one per line; none for an open question");
            type_here(&mut reader, "Choices, one per line; none for an open question", "Yes\nNo\n");
            tab_to(&mut reader, "Minutes");
            type_here(&mut reader, "Minutes", "10");
            tab_to(&mut reader, "Notes for the trainer");
            type_here(&mut reader, "Notes for the trainer", "Let two people read it aloud.\nThen wait.");
        }
    }
    let walk = own(&reader)[0].clone();
    assert_eq!((walk.title.as_str(), walk.audience.as_deref()), ("New walk for my delegation", Some("New delegates")));
    assert_eq!(questions(&reader), ["First?", "Second?", "Third?"]);
    assert_eq!(walk.stops[0].choices, ["Yes", "No"]);
    assert_eq!(walk.stops[0].minutes, Some(10));
    assert_eq!(walk.stops[0].notes, Some(Private::new("Let two people read it aloud.\nThen wait.")));
    // The third becomes the first; the keyboard goes with it.
    for expected in [["First?", "Third?", "Second?"], ["Third?", "First?", "Second?"], ["Third?", "First?", "Second?"]] {
        if expected[1] == "Third?" {
            reader.press(Key::Tab);
        }
        tab_to(&mut reader, "Move up");
        reader.press(Key::Enter);
        assert_eq!(questions(&reader), expected);
    }
    let file = folder.path().join("walks");
    reader.wait_until(saved);
    let path = fs::read_dir(&file).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.to_string_lossy().ends_with(".walk.ron"));
    let text = fs::read_to_string(path.unwrap()).unwrap();
    assert!(text.contains("Third?") && text.contains("for my delegation"), "{text}");
    // Esc closes one thing after the other.
    for _ in 0..3 {
        assert!(reader.open_briefing().side.walks().is_some());
        reader.press(Key::Escape);
    }
    assert!(reader.open_briefing().side.walks().is_none());
    let before = own(&reader).to_vec();
    end(reader);

    let mut again = start(folder.path(), None);
    assert_eq!(own(&again), before);
    assert_eq!(again.open_briefing().walks().last(), before.last(), "and it can be walked");
    again.press_with(CTRL_SHIFT, Key::W);
    assert!(again.shows_part("New walk for my delegation: 3 stops · 10 minutes"));
    again.focus_link("New walk for my delegation: 3 stops · 10 minutes");
    again.press(Key::Enter);
    let stop = format!("Stop 1: {}", plenary::describe::place_of(&again.open_briefing().linked, &before[0].stops[0].focus));
    assert!(again.shows(&stop), "{stop}");
    assert!(again.shows("Third?"));
    assert!(again.shows_part("Saved in "), "the panel says where");
}

#[test]
fn a_critique_becomes_a_stop_on_its_words_and_is_uncovered_and_so_is_what_else_is_tied_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lights.ron");
    fs::write(&file, support::example()).unwrap();
    let mut reader = start(folder.path(), Some(file.clone()));
    reader.harness.state_mut().change(NavigationChange::GoTo(Target::Critique("masters-when".to_owned())));
    reader.press_with(CTRL_SHIFT, Key::A);
    let stop = own(&reader)[0].stops[0].clone();
    assert_eq!((stop.focus.to_string().as_str(), stop.reveal.as_slice()), ("2/2", &[Target::Critique("masters-when".to_owned())][..]));
    press_on(&mut reader, "Uncover something…");
    for name in ["Uncover: Reply · Reply, Chair of the talks", "Uncover: Safeguard · Complaint to a court"] {
        press_on(&mut reader, name);
    }
    let uncovered = |reader: &Reader| own(reader)[0].stops[0].reveal.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(uncovered(&reader), ["c:masters-when", "re:chair-when", "s:complaint"]);
    assert!(!reader.shows("Uncover: Safeguard · Complaint to a court"), "what is uncovered is not offered");
    press_on(&mut reader, "Move up: Complaint to a court");
    press_on(&mut reader, "Move up: Complaint to a court");
    assert_eq!(uncovered(&reader), ["s:complaint", "c:masters-when", "re:chair-when"]);
    press_on(&mut reader, "Remove: Complaint to a court");
    assert_eq!(uncovered(&reader), ["c:masters-when", "re:chair-when"]);
    press_on(&mut reader, "Restore");
    assert_eq!(uncovered(&reader), ["s:complaint", "c:masters-when", "re:chair-when"]);
    end(reader);
    assert!(fs::read_to_string(folder.path().join("lights.walk.ron")).unwrap().contains("s:complaint"), "beside the briefing");
}

#[test]
fn one_after_the_other_is_uncovered_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.harness.state_mut().change(NavigationChange::GoTo(Target::Text("24/2".parse().unwrap())));
    reader.press_with(CTRL_SHIFT, Key::A);
    tab_to(&mut reader, "Uncover something…");
    for key in [Key::Enter, Key::Tab, Key::Enter, Key::Enter, Key::Enter] {
        reader.press(key);
    }
    assert_eq!(own(&reader)[0].stops[0].reveal.len(), 3, "{:?}", own(&reader)[0].stops[0].reveal);
    tab_to(&mut reader, "Notes for the trainer");
    let field = reader.harness.get_by(|node| node.is_focused() && node.label().is_some()).rect();
    assert!(field.top() > 88.0 && field.bottom() < 740.0, "what has the keyboard is in sight: {field:?}");
}

#[test]
fn letters_typed_in_the_list_of_what_can_be_uncovered_narrow_it_and_are_no_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.harness.state_mut().change(NavigationChange::GoTo(Target::Text("24/2".parse().unwrap())));
    reader.press_with(CTRL_SHIFT, Key::A);
    let notes = reader.open_briefing().notes.count();
    press_on(&mut reader, "Uncover something…");
    let buttons = |reader: &Reader| reader.harness.query_all_by_label_contains("Uncover: ").count();
    let all = buttons(&reader);
    // Some of these are keys of the reader: B bookmarks, N writes a note, L pins a pane.
    for letter in "Independent rev".chars() {
        reader.harness.event(egui::Event::Text(letter.to_string()));
        reader.harness.run();
    }
    assert_eq!(reader.open_briefing().side.walks().unwrap().offers.as_deref(), Some("Independent rev"));
    assert!((1..all).contains(&buttons(&reader)), "{} of {all}", buttons(&reader));
    assert_eq!(reader.open_briefing().notes.count(), notes, "no letter was a key");
    reader.press(Key::Enter);
    assert_eq!(own(&reader)[0].stops[0].reveal, [Target::Safeguard("independent-review".to_owned())], "Enter takes the first");
}

#[test]
fn a_walk_of_ones_own_is_run_from_its_panel_and_its_notes_are_for_the_trainer_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.press_with(CTRL_SHIFT, Key::W);
    tab_to(&mut reader, "New walk");
    reader.press(Key::Enter);
    assert!(!reader.shows("Run…: New walk"), "nothing is written that could be run");
    type_here(&mut reader, "Title", "New walk of ours");
    reader.harness.state_mut().change(NavigationChange::GoTo(Target::Text("24/2".parse().unwrap())));
    reader.press_with(CTRL_SHIFT, Key::A);
    type_here(&mut reader, "Question", "Who is to be asked first?");
    tab_to(&mut reader, "Notes for the trainer");
    type_here(&mut reader, "Notes for the trainer", "Wait for the quiet ones.");
    tab_to(&mut reader, "Run…: New walk of ours");
    reader.press(Key::Enter);
    let starting = reader.state().overlays.walk_start.clone().expect("the choice of walks is there");
    let chosen = reader.open_briefing().walks_to_run().nth(starting.chosen).map(|walk| walk.title.clone());
    assert_eq!(chosen.as_deref(), Some("New walk of ours"));
    reader.press(Key::Enter);
    let workshop = reader.state().workshop.as_ref().expect("Enter starts it, whatever had the keyboard before");
    let scene = format!("{:?}", workshop.on_screen());
    assert!(scene.contains("Who is to be asked first?") && scene.contains("Art. 24(2)"), "{scene}");
    assert!(!scene.contains("quiet ones"), "the room does not see it: {scene}");
    assert!(reader.shows_part("Wait for the quiet ones."), "the trainer does");
    reader.press(Key::Escape);
    reader.click("End and save the report");
    assert!(reader.state().workshop.is_none());
    assert!(reader.open_briefing().side.walks().is_some(), "the reader is as it was");
    end(reader);
}

#[test]
fn a_stop_of_which_the_place_is_gone_is_run_without_it() {
    let folder = tempfile::tempdir().unwrap();
    let briefing = folder.path().join("lights.ron");
    fs::write(&briefing, support::example()).unwrap();
    let stop = Stop {
        focus: "99/1".parse().unwrap(),
        panes: Vec::new(),
        question: Some("Was it ever there?".to_owned()),
        choices: Vec::new(),
        reveal: vec!["c:not-there".parse().unwrap()],
        minutes: None,
        notes: None,
    };
    let gone = Walk { id: "gone".to_owned(), title: "Gone".to_owned(), audience: None, stops: vec![stop] };
    let (read, _) = plenary::load::load(&briefing);
    fs::write(folder.path().join("lights.walk.ron"), write_walks(&read.id, &[gone]).unwrap()).unwrap();
    let mut reader = start(folder.path(), Some(briefing));
    assert_eq!(own(&reader).len(), 1, "{:?}", reader.open_briefing().own_walks.problems);
    reader.harness.state_mut().change(WorkshopChange::ChooseWalk("gone".to_owned()));
    reader.harness.run();
    reader.press(Key::Enter).press(Key::Space).press(Key::Space).press(Key::PageUp);
    let scene = format!("{:?}", reader.state().workshop.as_ref().unwrap().on_screen());
    assert!(scene.contains("Was it ever there?"), "{scene}");
    end(reader);
}

#[test]
fn nothing_that_is_taken_out_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.press_with(CTRL_SHIFT, Key::A);
    type_here(&mut reader, "Question", "Precious words");
    let before = own(&reader).to_vec();
    reader.click("Remove");
    assert!(own(&reader)[0].stops.is_empty());
    assert!(reader.shows("Stop 1 was removed."));
    reader.click("Remove this walk");
    assert!(own(&reader).is_empty());
    // The last first.
    reader.press_with(Modifiers::COMMAND, Key::Z);
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(own(&reader), before);
    assert!(!reader.shows("Restore"));
}

#[test]
fn a_walk_of_the_briefing_is_a_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    let theirs = reader.open_briefing().linked.briefing().walks[0].clone();
    reader.press_with(CTRL_SHIFT, Key::W);
    reader.click(&format!("Copy to my walks: {}", theirs.title));
    let mine = own(&reader)[0].clone();
    assert_eq!(mine.stops, theirs.stops);
    assert!(mine.id != theirs.id && mine.title != theirs.title);
    assert_eq!(reader.open_briefing().walks().count(), reader.open_briefing().linked.briefing().walks.len() + 1);
    reader.harness.state_mut().change(WalksChange::Stop(Some(0)));
    reader.harness.state_mut().change(WalksChange::Part(StopPart::Pane(PaneKind::Critiques, false)));
    let expected: Vec<PaneKind> = theirs.stops[0].panes.iter().copied().filter(|pane| *pane != PaneKind::Critiques).collect();
    assert!(theirs.stops[0].panes.contains(&PaneKind::Critiques));
    assert_eq!(own(&reader)[0].stops[0].panes, expected);
}

#[test]
fn what_is_wrong_with_the_file_is_shown_and_the_stop_stays_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lights.ron");
    fs::write(&file, support::example()).unwrap();
    fs::write(walks_file(&file), WALKS.replacen("2/2/a", "2/2/c", 1)).unwrap();
    let mut reader = start(folder.path(), Some(file.clone()));
    reader.press_with(CTRL_SHIFT, Key::W);
    assert!(reader.shows_part(&format!("lights.walk.ron:{}:28: error[unreachable-stop]", line_of("2/2/a"))));
    reader.harness.state_mut().change(WalksChange::Open(Some("short".to_owned())));
    reader.harness.run();
    assert!(reader.shows("no longer in this briefing"));
    reader.harness.state_mut().change(WalksChange::Title("Eleven minutes".to_owned()));
    reader.harness.run();
    reader.wait_until(saved);
    let text = fs::read_to_string(walks_file(&file)).unwrap();
    assert!(text.contains("Eleven minutes") && text.contains("2/2/c"), "{text}");
    assert!(reader.shows_part("was written by hand"));
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the program reads the file itself".to_owned())
    }
}

#[test]
fn opening_a_file_of_walks_opens_its_briefing_or_says_what_can_be_done() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lights.ron");
    fs::write(&file, support::example()).unwrap();
    fs::write(walks_file(&file), WALKS).unwrap();
    let reader = start(folder.path(), Some(walks_file(&file)));
    assert_eq!((reader.open_briefing().file.origin.name().as_str(), own(&reader).len()), ("lights.ron", 2));
    let lone = folder.path().join("lone.walk.ron");
    fs::write(&lone, WALKS).unwrap();
    let mut reader = start(folder.path(), None);
    reader.harness.input_mut().dropped_files.push(Arc::new(Dropped(lone)));
    reader.harness.step();
    reader.wait_until(|state| state.notices.notice.is_some());
    assert!(reader.shows_part("lone.walk.ron holds 2 walks on “harbour-lights”"));
}

#[test]
fn two_windows_on_one_briefing_end_with_all_walks_in_both() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lights.ron");
    fs::write(&file, support::example()).unwrap();
    let mut first = start(folder.path(), Some(file.clone()));
    let mut second = start(folder.path(), Some(file.clone()));
    first.press_with(CTRL_SHIFT, Key::A);
    type_here(&mut first, "Question", "Of the first?");
    first.wait_until(saved);
    second.press_with(CTRL_SHIFT, Key::A);
    type_here(&mut second, "Question", "Of the second?");
    second.wait_until(saved);
    // Both called theirs by the same id.
    assert_eq!(own(&second).iter().map(|walk| walk.id.as_str()).collect::<Vec<_>>(), ["my-walk-2", "my-walk"]);
    let open = second.open_briefing().open_walk().unwrap();
    assert_eq!(open.stops[0].question.as_deref(), Some("Of the second?"), "who writes stays in what they write");
    type_here(&mut first, "Question", " Yes.");
    first.wait_until(saved);
    assert_eq!(own(&first).len(), 2);
    end(first);
    end(second);
    let again = start(folder.path(), Some(file));
    let mut questions: Vec<_> = own(&again).iter().map(|walk| walk.stops[0].question.clone().unwrap()).collect();
    questions.sort();
    assert_eq!(questions, ["Of the first? Yes.", "Of the second?"]);
}

#[test]
fn esc_in_a_field_of_a_walk_leaves_the_field_and_the_walk_stays_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.press_with(CTRL_SHIFT, Key::W);
    tab_to(&mut reader, "New walk");
    reader.press(Key::Enter);
    assert!(reader.harness.ctx.text_edit_focused());
    // What stood there only waited for a name.
    type_here(&mut reader, "Title", "My own walk");
    assert_eq!(own(&reader)[0].title, "My own walk");
    reader.press(Key::Escape);
    assert!(!reader.harness.ctx.text_edit_focused());
    assert!(reader.open_briefing().open_walk().is_some(), "the walk is still written");
    reader.press(Key::Escape);
    assert!(reader.open_briefing().open_walk().is_none() && reader.open_briefing().side.walks().is_some());
    end(reader);
}

const CTRL: Modifiers = Modifiers::COMMAND;

#[test]
fn what_was_done_to_walks_is_taken_back_and_done_again_step_by_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.harness.state_mut().change(NavigationChange::GoTo(Target::Text("24/2".parse().unwrap())));
    let mut seen = vec![own(&reader).to_vec()];
    // A stop that makes its walk; its question, typed; a second stop; its place; one out.
    reader.press_with(CTRL_SHIFT, Key::A);
    seen.push(own(&reader).to_vec());
    // At once, with the caret in the question that is still empty.
    assert!(reader.harness.ctx.text_edit_focused());
    reader.press_with(CTRL, Key::Z);
    assert!(own(&reader).is_empty(), "the stop and its walk are taken back");
    reader.press_with(CTRL_SHIFT, Key::Z);
    assert_eq!(own(&reader), seen[1]);
    reader.change(WalksChange::Stop(Some(0)));
    for typed in ["W", "Wh", "Who?"] {
        reader.change(WalksChange::Part(StopPart::Question(typed.to_owned())));
    }
    seen.push(own(&reader).to_vec());
    let others = |target: &str| WalksChange::Uncover(target.parse().unwrap());
    for next in [
        others("s:independent-review"),
        WalksChange::AddSubject,
        WalksChange::Move { down: false },
        WalksChange::TakeOut(1),
        WalksChange::PutBack,
        WalksChange::Remove(own(&reader)[0].id.clone()),
        WalksChange::Copy(reader.open_briefing().linked.briefing().walks[0].id.clone()),
    ] {
        reader.change(next.clone());
        assert_ne!(Some(own(&reader)), seen.last().map(Vec::as_slice), "{next:?} does something");
        seen.push(own(&reader).to_vec());
    }
    let left = |reader: &Reader| reader.open_briefing().own_walks.to_put_back().is_some();
    assert!(left(&reader), "a walk was removed");
    // As often as one likes.
    for _ in 0..2 {
        for before in seen.iter().rev().skip(1) {
            reader.press_with(CTRL, Key::Z);
            assert_eq!(own(&reader), before);
        }
        assert!(!left(&reader), "nothing is taken out any more");
        for after in seen.iter().skip(1) {
            reader.press_with(CTRL, Key::Y);
            assert_eq!(own(&reader), after);
        }
    }
    reader.wait_until(saved);
    end(reader);
    assert_eq!(own(&start(folder.path(), None)), *seen.last().unwrap());
}

#[test]
fn what_another_window_wrote_is_not_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = start(folder.path(), None);
    first.change(WalksChange::New);
    first.change(WalksChange::Title("Ours".to_owned()));
    first.wait_until(saved);
    let mut second = start(folder.path(), None);
    let id = own(&second)[0].id.clone();
    second.change(WalksChange::Panel(true));
    second.change(WalksChange::Open(Some(id)));
    second.change(WalksChange::Audience("Theirs".to_owned()));
    second.wait_until(saved);
    end(second);
    // It comes to the first with its next save.
    first.change(WalksChange::New);
    first.wait_until(saved);
    assert_eq!(own(&first)[0].audience.as_deref(), Some("Theirs"));
    for _ in 0..6 {
        first.change(Change::Undo);
    }
    assert_eq!((own(&first)[0].title.as_str(), own(&first)[0].audience.as_deref()), ("Ours", Some("Theirs")));
    end(first);
}

#[test]
fn typing_in_a_walk_is_taken_back_by_words_in_the_field_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.harness.state_mut().change(NavigationChange::GoTo(Target::Text("24/2".parse().unwrap())));
    reader.press_with(CTRL_SHIFT, Key::A);
    let said = |reader: &Reader| reader.state().notices.undone.clone().unwrap_or_default();
    let type_on = |reader: &mut Reader, letters: &str| {
        for letter in letters.chars() {
            reader.harness.event(egui::Event::Text(letter.to_string()));
            reader.harness.run();
        }
    };
    type_on(&mut reader, "Who sees it");
    reader.press_with(CTRL, Key::Z);
    assert_eq!(questions(&reader), ["Who sees "]);
    assert_eq!(said(&reader), "Undone: typing in the question of stop 1 of “New walk”");
    // The keyboard stays where it was, and the caret behind what is there.
    type_on(&mut reader, "what");
    assert_eq!(questions(&reader), ["Who sees what"]);
    // A slow window sees several keys at once.
    for text in ["Who sees what no", "Who sees what now a", "Who sees what now and"] {
        let question = WalksChange::Part(StopPart::Question(text.to_owned()));
        reader.harness.state_mut().change(Change::Walks(question));
    }
    reader.harness.run();
    for wanted in ["Who sees what now ", "Who sees what"] {
        reader.press_with(CTRL, Key::Z);
        assert_eq!(questions(&reader), [wanted]);
    }
    reader.press_with(CTRL, Key::A);
    reader.press(Key::Delete);
    assert_eq!(questions(&reader), [""]);
    for wanted in ["Who sees what", "Who sees ", "Who ", ""] {
        reader.press_with(CTRL, Key::Z);
        assert_eq!(questions(&reader), [wanted]);
    }
    reader.press_with(CTRL, Key::Z);
    assert!(own(&reader).is_empty());
    assert_eq!(said(&reader), "Undone: adding stop 1 to “New walk”");
    for _ in 0..2 {
        reader.press_with(CTRL, Key::Y);
    }
    assert_eq!(questions(&reader), ["Who "]);
    // What is typed for the trainer alone is not said.
    let field = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.role() == egui::Role::MultilineTextInput && node.label().as_deref() == Some("Notes for the trainer")
    };
    reader.harness.get_by(field).focus();
    reader.harness.run();
    type_on(&mut reader, "secret");
    reader.press_with(CTRL, Key::Z);
    assert_eq!(said(&reader), "Undone: typing in the notes for the trainer, stop 1 of “New walk”");
    end(reader);
}
