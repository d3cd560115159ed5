//! What the audience window draws: where the badges of words stand.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![cfg(feature = "window")]

mod support;

use egui::{Rect, Shape, epaint::TextShape};
use plenary::{
    describe::{Scene, SceneParagraph},
    linked::LinkedBriefing,
    load::parse,
    state::{FileChange, Opened, Origin, State, Theme, WorkshopChange},
    store::SHIPPED,
    ui::{
        stage::{self, StageAppearance, StageCache},
        theme::{self, Tokens},
    },
};
use std::sync::Arc;

/// What is drawn of a scene in a window of this size: all texts.
fn drawn(scene: &Arc<Scene>, size: [f32; 2]) -> Vec<TextShape> {
    fn gather(shape: &Shape, texts: &mut Vec<TextShape>) {
        match shape {
            Shape::Text(text) => texts.push(text.clone()),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, texts)),
            _ => {}
        }
    }
    let (kept, scene) = (StageCache::default(), Arc::clone(scene));
    let builder = egui_kittest::Harness::builder().with_size(size).with_context_setup(theme::install_fonts);
    let mut harness = builder.build_ui(move |ui| {
        let look = StageAppearance { tokens: Tokens::of(Theme::Light), size: 1.0, blank: false, scrolled: [0.0; 3], pointer: None };
        stage::stage_ui(ui, ui.ctx().content_rect(), &scene, look, ui.ctx().cumulative_frame_nr(), &kept);
    });
    harness.run();
    let mut texts = Vec::new();
    for clipped in &harness.output().shapes {
        gather(&clipped.shape, &mut texts);
    }
    texts
}

/// The last line of a text.
fn last_line(text: &TextShape) -> Rect {
    let row = text.galley.rows.last().unwrap();
    row.rect().translate(text.pos.to_vec2())
}

/// What is wrong with the badges of ties to all of a paragraph.
fn misplaced(paragraph: &SceneParagraph, texts: &[TextShape], right: f32) -> Vec<String> {
    let words = texts.iter().find(|text| text.galley.text() == paragraph.words.text).expect("the paragraph is drawn");
    let line = last_line(words);
    let stands_after = |number: u32| {
        let mut figures = texts.iter().filter(|text| text.galley.text() == number.to_string());
        figures.any(|text| {
            let figure = text.visual_bounding_rect();
            figure.left() > line.right() && figure.right() < right && line.expand(line.height() * 0.2).y_range().contains(figure.center().y)
        })
    };
    let bad = paragraph.whole.iter().filter(|(number, _)| !stands_after(*number));
    bad.map(|(number, _)| format!("{number} on {:?}", paragraph.words.text)).collect()
}

#[test]
fn badges_of_ties_to_a_whole_paragraph_stand_after_its_last_word() {
    let linked = Arc::new(LinkedBriefing::new(parse(SHIPPED[0].bytes).0));
    let mut state = State::default();
    let opened = Opened { origin: Origin::Shipped(SHIPPED[0].name), linked: Arc::clone(&linked), problems: Vec::new(), nothing: false };
    drop(state.apply(FileChange::Opened(Box::new(opened))));
    drop(state.apply(WorkshopChange::Choose(true)));
    drop(state.apply(WorkshopChange::Start(false)));
    let stops = state.workshop.as_ref().unwrap().walk.stops.len();
    let mut seen = 0;
    for stop in 0..stops {
        drop(state.apply(WorkshopChange::GoTo(stop)));
        let scene = Arc::clone(state.workshop.as_ref().unwrap().on_screen());
        if scene.text.paragraphs.iter().all(|paragraph| paragraph.whole.is_empty()) {
            continue;
        }
        for size in [[1920.0, 1080.0], [1280.0, 720.0], [1024.0, 768.0]] {
            let texts = drawn(&scene, size);
            for paragraph in scene.text.paragraphs.iter().filter(|paragraph| !paragraph.whole.is_empty()) {
                seen += 1;
                assert_eq!(misplaced(paragraph, &texts, size[0] * 0.6), Vec::<String>::new(), "stop {stop} at {size:?}");
            }
        }
    }
    assert!(seen > 5, "the case is a real one: {seen}");
}
