//! What one frame costs while a person scrolls in the middle of a briefing, with the accessibility tree
//! on: on a bundled briefing, and on one with 2,000 paragraphs in one article and 1,000 critiques on one
//! of them. What matters is the ratio: a frame must not cost more because the file is larger.
#![allow(missing_docs, reason = "criterion's macros make items without documentation")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a bench fails where it is wrong")]

#[path = "../tests/support/generate.rs"]
#[allow(dead_code)]
mod generate;

use criterion::{Criterion, criterion_group, criterion_main};
use egui_kittest::Harness;
use plenary::{
    app::{App, Start},
    format::write_briefing,
    platform::file_picker::{Answer, FilePicker},
};
use std::{path::PathBuf, sync::Arc};

struct NoPicker;

impl FilePicker for NoPicker {
    fn pick(&self) -> Answer {
        Answer::default()
    }

    fn save(&self, _name: &str) -> Answer {
        Answer::default()
    }
}

/// A window on a file, with the paragraph in the middle of the text as its subject.
fn window(file: Option<PathBuf>) -> Harness<'static, App> {
    let waits = file.is_some();
    let mut harness = Harness::builder().with_size([1366.0, 768.0]).with_max_steps(64).build_eframe(move |creation| {
        App::new(
            &creation.egui_ctx,
            Start { file, picker: Arc::new(NoPicker), theme: None, home: false, fresh: false, memory_file: None }.begin(),
        )
    });
    while waits && harness.state().state().open_briefing.is_none() {
        std::thread::sleep(std::time::Duration::from_millis(5));
        harness.step();
    }
    harness.run();
    let rows = harness.state().state().open_briefing.as_ref().unwrap().linked.rows(plenary::model::PaneKind::Provisions).len();
    for _ in 0..rows / 2 {
        harness.key_press(egui::Key::ArrowDown);
    }
    harness.run();
    harness.hover_at(egui::pos2(450.0, 400.0));
    harness.run();
    harness
}

/// Eight turns of the wheel down and eight up, a frame each.
fn scroll(harness: &mut Harness<'static, App>) {
    for turn in 0_u8..16 {
        let delta = egui::vec2(0.0, if turn < 8 { -40.0 } else { 40.0 });
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta,
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        });
        harness.step();
    }
}

fn frame(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crowded.ron");
    let text = write_briefing(&generate::crowded(2_000, 1_000)).expect("a briefing can be written");
    plenary::store::write(&path, text.as_bytes()).unwrap();
    let mut group = criterion.benchmark_group("frame, 16 of them");
    group.sample_size(20);
    for (name, file) in [("bundled", None), ("2,000 paragraphs, 1,000 critiques", Some(path))] {
        let mut harness = window(file);
        scroll(&mut harness);
        group.bench_function(name, |bencher| bencher.iter(|| scroll(&mut harness)));
    }
    group.finish();
}

criterion_group!(benches, frame);
criterion_main!(benches);
