//! What a frame allocates does not grow with the file: counted, as time on a shared machine tells little.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui_kittest::Harness;
use plenary::{
    app::{App, Start},
    format::write_briefing,
    platform::file_picker::{Answer, FilePicker},
};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::{alloc::System, path::PathBuf, sync::Arc};
use support::generate::crowded;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

struct NoPicker;

impl FilePicker for NoPicker {
    fn pick(&self) -> Answer {
        Answer::default()
    }

    fn save(&self, _name: &str) -> Answer {
        Answer::default()
    }
}

/// A window on a generated briefing, settled in the middle of its text.
fn window(paragraphs: usize, critiques: usize) -> Harness<'static, App> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("crowded.ron");
    let text = write_briefing(&crowded(paragraphs, critiques)).expect("a briefing can be written");
    plenary::store::write(&file, text.as_bytes()).unwrap();
    let start = move |file: PathBuf| Start {
        file: Some(file),
        picker: Arc::new(NoPicker),
        theme: None,
        home: false,
        fresh: false,
        memory_file: None,
    };
    let mut harness = Harness::builder()
        .with_size([1366.0, 768.0])
        .with_max_steps(64)
        .build_eframe(move |creation| App::new(&creation.egui_ctx, start(file).begin()));
    while harness.state().state().open_briefing.is_none() {
        std::thread::sleep(std::time::Duration::from_millis(5));
        harness.step();
    }
    harness.run();
    for _ in 0..paragraphs / 2 {
        harness.key_press(egui::Key::ArrowDown);
    }
    harness.run();
    harness.hover_at(egui::pos2(450.0, 400.0));
    harness.run();
    harness
}

/// Bytes and calls of sixteen frames, the wheel turning down and up over rows that were laid out before.
fn scrolled(harness: &mut Harness<'static, App>) -> (f64, f64) {
    let turn = |harness: &mut Harness<'static, App>| {
        for step in 0_u8..16 {
            let delta = egui::vec2(0.0, if step < 8 { -40.0 } else { 40.0 });
            harness.event(egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta,
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Wheel,
                modifiers: egui::Modifiers::NONE,
            });
            harness.step();
        }
    };
    for _ in 0..3 {
        turn(harness);
    }
    let region = Region::new(ALLOCATOR);
    turn(harness);
    let change = region.change();
    (change.bytes_allocated as f64, change.allocations as f64)
}

#[test]
fn a_frame_allocates_no_more_because_the_file_is_ten_times_as_large() {
    // One test in this file: the counts are of the whole process.
    let (bytes, calls) = scrolled(&mut window(200, 100));
    let (more_bytes, more_calls) = scrolled(&mut window(2_000, 1_000));
    eprintln!("16 frames: {bytes} bytes in {calls} calls; with ten times the file {more_bytes} in {more_calls}");
    assert!(bytes > 0.0 && more_bytes < bytes * 1.25, "{more_bytes} bytes for {bytes}");
    assert!(calls > 0.0 && more_calls < calls * 1.25, "{more_calls} calls for {calls}");
}
