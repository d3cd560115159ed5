//! What it costs to paint the reader without a graphics driver: all of it, what one key changes, and a pane that scrolls.
//!
//! The figures are of the painter alone: egui has laid everything out and made its triangles before.
#![allow(missing_docs, reason = "criterion's macros make items without documentation")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a bench fails where it is wrong")]

#[path = "../tests/software_painter/kept.rs"]
mod kept;
#[path = "../tests/support/no_picker.rs"]
mod no_picker;

use criterion::{Criterion, criterion_group, criterion_main};
use egui_kittest::Harness;
use kept::{Drawn, Kept};
use no_picker::NoPicker;
use plenary::{
    app::{App, Start},
    platform::software::{damage::Damage, painter::Parts, pixel_rect::PixelRect},
};
use std::sync::Arc;

/// The reader in the middle of the bundled briefing.
fn window(size: [f32; 2], kept: Kept) -> Harness<'static, App> {
    let start = Start { file: None, picker: Arc::new(NoPicker), theme: None, home: false, fresh: false, memory_file: None };
    let builder = Harness::builder().with_size(size).with_max_steps(160).with_render_cursor(false).renderer(kept);
    let mut harness = builder.build_eframe(move |creation| App::new(&creation.egui_ctx, start.begin()));
    harness.run();
    for _ in 0..40 {
        harness.key_press(egui::Key::ArrowDown);
    }
    harness.run();
    harness
}

fn wheel(harness: &mut Harness<'static, App>, points: f32) {
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, points),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run();
}

fn software(criterion: &mut Criterion) {
    for (name, size) in [("1366×768", [1366.0, 768.0]), ("1920×1080", [1920.0, 1080.0])] {
        let kept = Kept::default();
        let mut harness = window(size, kept.clone());
        let whole = Drawn::of(&harness);
        harness.hover_at(egui::pos2(0.33 * size[0], 0.5 * size[1]));
        harness.run();
        let still = Drawn::of(&harness);
        wheel(&mut harness, -7.3);
        let scrolled = Drawn::of(&harness);
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
        harness.run();
        let asked = Drawn::of(&harness);
        harness.event(egui::Event::Text("w".to_owned()));
        harness.run();
        let typed = Drawn::of(&harness);
        harness.key_press(egui::Key::Backspace);
        harness.run();

        let textures = kept.0.lock().unwrap();
        let mut pixels = whole.blank();
        let everything = [PixelRect::of_size(whole.size)];
        let quads: usize = whole
            .primitives
            .iter()
            .map(|primitive| match &primitive.primitive {
                egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
                egui::epaint::Primitive::Callback(_) => 0,
            })
            .sum();
        eprintln!("{name}: {quads} triangles");
        let mut group = criterion.benchmark_group(format!("software, {name}"));
        group.sample_size(30);
        group.bench_function("everything", |bencher| bencher.iter(|| whole.paint(&textures, &mut pixels, &everything)));
        group.bench_function("to see that nothing changed", |bencher| {
            let mut damage = Damage::default();
            bencher.iter(|| damage.changed(&whole.frame(), &Parts::of(&whole.frame(), &textures), &textures, 1));
        });
        for (what, pair) in [("a pane scrolled", [&still, &scrolled]), ("a letter typed", [&asked, &typed])] {
            let mut damage = Damage::default();
            damage.changed(&pair[1].frame(), &Parts::of(&pair[1].frame(), &textures), &textures, 1);
            let areas = damage.changed(&pair[0].frame(), &Parts::of(&pair[0].frame(), &textures), &textures, 1);
            let sum: u32 = areas.iter().map(|area| area.width() * area.height()).sum();
            eprintln!("{name}, {what}: {} areas, {sum} pixels", areas.len());
            group.bench_function(what, |bencher| {
                let mut turn = 0;
                bencher.iter(|| {
                    turn = 1 - turn;
                    let areas = damage.changed(&pair[turn].frame(), &Parts::of(&pair[turn].frame(), &textures), &textures, 1);
                    pair[turn].paint(&textures, &mut pixels, &areas);
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, software);
criterion_main!(benches);
