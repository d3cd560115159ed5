//! What a frame allocates does not grow with the file: counted, as time on a shared machine tells little.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use plenary::{
    app::App,
    format::write_briefing,
    model::{Address, Briefing, Division, Power, SafeguardKind, Target},
};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use support::{
    generate::{briefing, crowded},
    measured,
};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A window on a generated briefing, settled after so many steps down.
fn window(briefing: &Briefing, downs: usize) -> Harness<'static, App> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("generated.ron");
    let text = write_briefing(briefing).expect("a briefing can be written");
    plenary::store::write(&file, text.as_bytes()).unwrap();
    measured::window(Some(file), Some(downs))
}

/// Bytes and calls.
type Counts = (f64, f64);

/// What some frames allocate, the least of three turns of them: what works beside the window has done its work by then.
fn counted(harness: &mut Harness<'static, App>, frames: impl Fn(&mut Harness<'static, App>)) -> Counts {
    for _ in 0..3 {
        frames(harness);
    }
    let turns = [(); 3].map(|()| {
        let region = Region::new(ALLOCATOR);
        frames(harness);
        let change = region.change();
        (change.bytes_allocated as f64, change.allocations as f64)
    });
    turns.into_iter().fold((f64::INFINITY, f64::INFINITY), |least, turn| (least.0.min(turn.0), least.1.min(turn.1)))
}

/// Sixteen frames in which the pointer moves a little.
fn pointed(harness: &mut Harness<'static, App>) {
    for step in 0_u8..16 {
        harness.hover_at(egui::pos2(450.0 + f32::from(step % 2), 400.0));
        harness.step();
    }
}

/// A briefing of so many provisions in chapters of ten, each a power; what is said of them does not grow.
fn provisions(number: usize) -> Briefing {
    let mut briefing = briefing(1, 40, 60);
    briefing.provisions = (1..=number).map(|number| support::generate::provision(number, 3)).collect();
    let tied = |at: usize| Target::Text(Address::provision((at + 1).to_string()).child("1"));
    for (at, safeguard) in briefing.safeguards.iter_mut().enumerate() {
        safeguard.ties.iter_mut().for_each(|tie| tie.to = tied(at));
    }
    for (at, critique) in briefing.critiques.iter_mut().enumerate() {
        critique.ties.iter_mut().for_each(|tie| tie.to = tied(at));
    }
    briefing.instrument.divisions = (0..number.div_ceil(10))
        .map(|number| Division {
            id: format!("D{number}"),
            label: format!("Chapter {number}"),
            heading: "Powers".to_owned(),
            kind: None,
            number: None,
            parent: None,
        })
        .collect();
    for (at, provision) in briefing.provisions.iter_mut().enumerate() {
        provision.division = Some(format!("D{}", at / 10));
        let kinds = vec![SafeguardKind::IndependentReview];
        provision.power = Some(Power { name: format!("power {at}"), paragraph: None, kinds });
    }
    briefing
}

/// What can be on the screen, the keys that bring it there, and those that take it away.
const SCREENS: [(&str, [(Modifiers, Key); 2]); 5] = [
    ("without contents", [(Modifiers::COMMAND, Key::B); 2]),
    ("safeguards matrix", [(Modifiers::COMMAND, Key::M); 2]),
    ("floor mode", [(Modifiers::NONE, Key::F), (Modifiers::NONE, Key::Escape)]),
    ("palette", [(Modifiers::COMMAND, Key::K), (Modifiers::NONE, Key::Escape)]),
    ("filters", [(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::L); 2]),
];

/// What frames of each screen allocate.
fn by_screen(briefing: &Briefing) -> Vec<(&'static str, Counts)> {
    let frames = |harness: &mut Harness<'static, App>| {
        measured::scroll(harness);
        pointed(harness);
    };
    let mut harness = window(briefing, 20);
    let mut counts = vec![("reading", counted(&mut harness, frames))];
    for (screen, [(to, come), (from, go)]) in SCREENS {
        harness.key_press_modifiers(to, come);
        harness.run();
        counts.push((screen, counted(&mut harness, frames)));
        harness.key_press_modifiers(from, go);
        harness.run();
    }
    counts
}

fn assert_no_growth(what: &str, (bytes, calls): Counts, (more_bytes, more_calls): Counts) {
    eprintln!("{what}: {bytes} bytes in {calls} calls; with ten times the file {more_bytes} in {more_calls}");
    assert!(bytes > 0.0 && more_bytes < bytes * 1.25, "{what}: {more_bytes} bytes for {bytes}");
    assert!(calls > 0.0 && more_calls < calls * 1.25, "{what}: {more_calls} calls for {calls}");
}

#[test]
fn a_frame_allocates_no_more_because_the_file_is_ten_times_as_large() {
    // One test in this file: the counts are of the whole process.
    let of_crowded = |paragraphs, critiques| counted(&mut window(&crowded(paragraphs, critiques), paragraphs / 2), measured::scroll);
    assert_no_growth("one provision", of_crowded(200, 100), of_crowded(2_000, 1_000));
    for ((screen, few), (_, many)) in by_screen(&provisions(100)).into_iter().zip(by_screen(&provisions(1_000))) {
        assert_no_growth(screen, few, many);
    }
}
