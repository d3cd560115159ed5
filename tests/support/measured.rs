//! A window as it is measured: on a file, some steps down in it, with the pointer over the text.

#[path = "no_picker.rs"]
mod no_picker;

use egui_kittest::Harness;
use no_picker::NoPicker;
use plenary::app::{App, Start};
use std::{path::PathBuf, sync::Arc};

/// A window on a file, or on the bundled briefing, after so many steps down, or half of all there are.
pub fn window(file: Option<PathBuf>, downs: Option<usize>) -> Harness<'static, App> {
    let waits = file.is_some();
    let start = Start { file, picker: Arc::new(NoPicker), theme: None, home: false, fresh: false, memory_file: None };
    let mut harness = Harness::builder()
        .with_size([1366.0, 768.0])
        .with_max_steps(64)
        .build_eframe(move |creation| App::new(&creation.egui_ctx, start.begin()));
    while waits && harness.state().state().open_briefing.is_none() {
        std::thread::sleep(std::time::Duration::from_millis(5));
        harness.step();
    }
    harness.run();
    let rows = harness.state().state().open_briefing.as_ref().unwrap().linked.rows(plenary::model::PaneKind::Provisions).len();
    for _ in 0..downs.unwrap_or(rows / 2) {
        harness.key_press(egui::Key::ArrowDown);
    }
    harness.run();
    harness.hover_at(egui::pos2(450.0, 400.0));
    harness.run();
    harness
}

/// Eight turns of the wheel down and eight up, a frame each.
pub fn scroll(harness: &mut Harness<'static, App>) {
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
