//! The pictures that the processor paints are those of egui's own painter with a shader.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(clippy::disallowed_methods, reason = "colours of no theme")]

#[path = "software_painter/both.rs"]
mod both;
#[path = "software_painter/meshes.rs"]
mod meshes;
mod support;

use both::{Both, Difference};
use egui::{
    ClippedPrimitive, Color32, ColorImage, Key, Mesh, Modifiers, Pos2, Rect, Stroke, TextureFilter, TextureId, TextureOptions,
    TextureWrapMode,
    epaint::{CubicBezierShape, Primitive, RectShape, Shadow, StrokeKind, TextShape, Vertex},
    pos2, vec2,
};
use meshes::{SIGNS, SIZE, blank, frame, paint_areas, painted, signs};
use plenary::{
    app::{App, Start},
    platform::software::{
        painter::{Canvas, Parts, paint},
        pixel_rect::PixelRect,
        textures::Textures,
    },
    state::Theme,
};
use proptest::prelude::*;
use std::sync::Arc;
use support::reader::{FakePicker, Reader};

/// At most one pixel of a thousand is more than 2 of 255 away.
#[track_caller]
fn check(name: &str, found: Difference) {
    eprintln!("{name}: {found:?}");
    assert!(found.by[2] * 1_000 <= found.pixels, "{name}: {found:?}");
}

/// The program on its bundled briefing, in a window of so many points.
fn reader(size: [f32; 2], pixels_per_point: f32, theme: Theme) -> Option<(Reader, both::Found)> {
    let both = Both::new()?;
    let found = Arc::clone(&both.found);
    let harness = Reader::builder(size).with_pixels_per_point(pixels_per_point).renderer(both).build_eframe(move |creation| {
        let picker = Arc::new(FakePicker::default());
        App::new(&creation.egui_ctx, Start { file: None, picker, theme: Some(theme), home: false, fresh: false, memory_file: None }.begin())
    });
    let mut reader = Reader { harness };
    reader.harness.run();
    Some((reader, found))
}

fn look(name: &str, (reader, found): &mut (Reader, both::Found)) {
    reader.harness.render().unwrap();
    check(name, *found.lock().unwrap().last().unwrap());
}

#[test]
fn the_program_looks_as_with_a_shader() {
    for pixels_per_point in [1.0, 1.25, 1.5, 2.0] {
        for theme in [Theme::Light, Theme::Dark] {
            let named = |scene: &str| format!("{scene}, {theme:?}, {pixels_per_point}");
            let size = if pixels_per_point < 1.1 { [1366.0, 768.0] } else { [900.0, 560.0] };
            let Some(mut window) = reader(size, pixels_per_point, theme) else { return };
            window.0.press(Key::ArrowDown).press(Key::ArrowDown).press(Key::ArrowDown);
            look(&named("reader"), &mut window);
            window.0.press_with(Modifiers::COMMAND, Key::K);
            look(&named("palette"), &mut window);
            window.0.press(Key::Escape);
            window.0.press(Key::F);
            look(&named("floor mode"), &mut window);
            window.0.press(Key::Escape);
            window.0.press_with(Modifiers::COMMAND, Key::M);
            look(&named("matrix"), &mut window);
            window.0.press(Key::Escape);
            window.0.press_with(Modifiers::ALT, Key::Home);
            window.0.wait_until(|state| !state.home.bundled.is_empty());
            look(&named("home"), &mut window);
        }
    }
}

/// Shapes of every kind, at places between pixels too.
fn shapes_ui(ui: &egui::Ui) {
    let painter = ui.painter();
    painter.rect_filled(Rect::EVERYTHING, 0.0, Color32::from_rgb(40, 70, 90));
    painter.rect_filled(Rect::from_min_max(pos2(-3e6, 5.0), pos2(3e6, 9.3)), 0.0, Color32::from_rgba_unmultiplied(250, 200, 90, 120));
    painter.rect_filled(Rect::from_min_max(pos2(8.0, -9e6), pos2(60.0, 8e6)), 12.0, Color32::from_rgba_unmultiplied(0, 20, 90, 80));
    let shadow = Shadow { offset: [4, 6], blur: 18, spread: 3, color: Color32::from_black_alpha(120) };
    painter.add(shadow.as_shape(Rect::from_min_size(pos2(40.0, 30.0), vec2(90.0, 50.0)), 9.0));
    for step in 0_u8..12 {
        let step = f32::from(step);
        let at = pos2(30.3 * step + 20.0, 20.0 + step * 1.37);
        painter.circle_filled(at, 1.0 + step * 1.3, Color32::from_rgba_unmultiplied(200, 40, 40, 140));
        painter.circle_stroke(at + vec2(3.1, 50.7), 2.0 + step * 1.1, Stroke::new(0.4 + step * 0.3, Color32::WHITE));
        let rect = Rect::from_min_size(at + vec2(0.4, 90.3), vec2(24.2, 16.9));
        painter.add(RectShape::filled(rect, step, Color32::from_rgb(90, 200, 110)).with_round_to_pixels(step % 2.0 == 0.0));
        painter.rect_stroke(rect.translate(vec2(0.0, 30.0)), step * 0.7, Stroke::new(step * 0.35, Color32::YELLOW), StrokeKind::Middle);
        painter.line_segment([at + vec2(0.0, 150.0), at + vec2(25.0, 150.0 + step * 4.3)], Stroke::new(0.3 + step * 0.2, Color32::WHITE));
    }
    let curve = [pos2(10.0, 250.0), pos2(90.0, 180.0), pos2(200.0, 320.0), pos2(390.0, 230.0)];
    painter.add(CubicBezierShape::from_points_stroke(curve, false, Color32::TRANSPARENT, Stroke::new(2.2, Color32::LIGHT_BLUE)));
    for (at, angle) in [(0.0, 0.0), (90.0, 0.3), (200.0, -0.7)] {
        let galley = painter.layout_no_wrap("Letters, at an angle".to_owned(), egui::FontId::proportional(15.0), Color32::WHITE);
        painter.add(TextShape::new(pos2(30.0 + at, 260.0), galley, Color32::WHITE).with_angle(angle));
    }
    painter.with_clip_rect(Rect::from_min_max(pos2(300.4, 10.6), pos2(340.5, 60.5))).circle_filled(pos2(320.0, 30.0), 40.0, Color32::KHAKI);
    // Light without cover.
    painter.rect_filled(Rect::from_min_size(pos2(300.0, 70.0), vec2(50.0, 30.0)), 0.0, Color32::from_rgb_additive(90, 60, 200));
}

/// Pictures, larger and smaller than they are, between pixels, and beyond their edges.
fn images_ui(ui: &egui::Ui) {
    let image = || {
        let colours = (0..12 * 9).map(|at| Color32::from_rgba_unmultiplied((at * 29 % 256) as u8, (at * 7) as u8, 90, (255 - at) as u8));
        ColorImage::new([12, 9], colours.collect())
    };
    let modes = [TextureWrapMode::ClampToEdge, TextureWrapMode::Repeat, TextureWrapMode::MirroredRepeat];
    let filters = [TextureFilter::Linear, TextureFilter::Nearest];
    for (row, filter) in filters.into_iter().enumerate() {
        for (column, wrap_mode) in modes.into_iter().enumerate() {
            let options = TextureOptions { magnification: filter, minification: filter, wrap_mode, mipmap_mode: None };
            let id = egui::Id::unique(("image", row, column));
            let handle = ui.data(|data| data.get_temp::<egui::TextureHandle>(id)).unwrap_or_else(|| {
                let handle = ui.ctx().load_texture("image", image(), options);
                ui.data_mut(|data| data.insert_temp(id, handle.clone()));
                handle
            });
            let corner = pos2(8.0 + 130.0 * column as f32, 8.0 + 140.0 * row as f32);
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            // Which texel is nearest to an edge between two is nobody's to say.
            let cut = Rect::from_min_max(pos2(0.011, 0.013), pos2(0.987, 0.989));
            let images = [
                (vec2(0.0, 0.0), vec2(12.0, 9.0), if row == 0 { whole } else { cut }),
                (vec2(20.3, 0.4), vec2(12.3, 9.4), whole),
                (vec2(40.0, 0.0), vec2(70.7, 50.2), whole),
                (vec2(0.0, 20.0), vec2(5.3, 4.4), whole),
                (vec2(0.0, 60.0), vec2(110.0, 60.0), Rect::from_min_max(pos2(-1.3, -0.7), pos2(2.4, 1.6))),
            ];
            for (at, size, part) in images {
                ui.painter().image(handle.id(), Rect::from_min_size(corner + at, size), part, Color32::from_white_alpha(220));
            }
        }
    }
}

#[test]
fn shapes_and_images_look_as_with_a_shader() {
    for pixels_per_point in [1.0, 1.25, 1.5, 2.0] {
        for (name, draw) in [("shapes", shapes_ui as fn(&egui::Ui)), ("images", images_ui)] {
            let Some(both) = Both::new() else { return };
            let found = Arc::clone(&both.found);
            let builder = egui_kittest::Harness::builder().with_size([400.0, 300.0]).with_pixels_per_point(pixels_per_point);
            let builder = builder.with_context_setup(plenary::ui::theme::install_fonts).renderer(both);
            let mut harness = builder.build_ui(move |ui| draw(ui));
            harness.run();
            harness.render().unwrap();
            check(&format!("{name}, {pixels_per_point}"), *found.lock().unwrap().last().unwrap());
        }
    }
}

fn mesh(vertices: Vec<Vertex>, indices: Vec<u32>, texture_id: TextureId) -> Primitive {
    Primitive::Mesh(Mesh { indices, vertices, texture_id })
}

fn everywhere(primitive: Primitive) -> ClippedPrimitive {
    ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive }
}

fn rectangle(min: Pos2, max: Pos2, clip_rect: Rect) -> ClippedPrimitive {
    let mut mesh = Mesh::with_texture(SIGNS);
    mesh.add_rect_with_uv(Rect::from_min_max(min, max), Rect::from_min_max(Pos2::ZERO, Pos2::ZERO), Color32::WHITE);
    ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }
}

/// What is white, as the smallest rectangle around it, and how much of that it fills.
fn white(pixels: &[u32]) -> (Option<[usize; 4]>, usize) {
    let width = SIZE[0] as usize;
    let places = pixels.iter().enumerate().filter(|(_, pixel)| **pixel == 0x00FF_FFFF).map(|(at, _)| (at % width, at / width));
    let around = places.clone().fold(None, |around: Option<[usize; 4]>, (x, y)| {
        let [left, top, right, bottom] = around.unwrap_or([x, y, x, y]);
        Some([left.min(x), top.min(y), right.max(x + 1), bottom.max(y + 1)])
    });
    (around, places.count())
}

#[test]
fn edges_and_clips_end_at_the_right_pixel() {
    let [width, height] = SIZE.map(|side| side as f32);
    let textures = signs();
    let all = Rect::EVERYTHING;
    let at = |left: f32, top: f32, right: f32, bottom: f32| Rect::from_min_max(pos2(left, top), pos2(right, bottom));
    let cases = [
        (at(10.0, 20.0, 30.0, 40.0), all, [10, 20, 30, 40]),
        // The middle of a pixel is in it from the left and the top, and not from the right and below.
        (at(10.5, 20.5, 30.5, 40.5), all, [10, 20, 30, 40]),
        (at(10.51, 20.51, 30.51, 40.51), all, [11, 21, 31, 41]),
        (at(-50.0, -50.0, 1.0, 1.0), all, [0, 0, 1, 1]),
        (at(width - 1.0, height - 1.0, 900.0, 900.0), all, [199, 119, 200, 120]),
        (at(-1e30, -1e30, 1e30, 1e30), all, [0, 0, 200, 120]),
        (at(-1e7, 3.0, 1e7, 5.0), all, [0, 3, 200, 5]),
        // Clips are rounded.
        (all, at(10.4, 20.5, 30.4, 40.5), [10, 21, 30, 41]),
        (all, at(-5.0, -5.0, 0.6, 0.6), [0, 0, 1, 1]),
        (all, at(width - 1.0, height - 1.0, 1e9, 1e9), [199, 119, 200, 120]),
        (all, at(f32::NEG_INFINITY, f32::NEG_INFINITY, f32::INFINITY, f32::INFINITY), [0, 0, 200, 120]),
    ];
    for (rect, clip, expected) in cases {
        let rect = if rect == all { at(-9.0, -9.0, 999.0, 999.0) } else { rect };
        let (around, count) = white(&painted(&[rectangle(rect.min, rect.max, clip)], &textures));
        let [left, top, right, bottom] = expected;
        assert_eq!((around, count), (Some(expected), (right - left) * (bottom - top)), "{rect:?} in {clip:?}");
    }
    for clip in [at(0.0, 0.0, 0.0, 50.0), at(30.0, 30.0, 20.0, 20.0), at(-9.0, -9.0, 0.0, 0.0), at(200.0, 0.0, 300.0, 90.0), Rect::NAN] {
        assert_eq!(white(&painted(&[rectangle(pos2(-9.0, -9.0), pos2(999.0, 999.0), clip)], &textures)).1, 0, "{clip:?}");
    }
}

#[test]
fn triangles_that_meet_cover_each_pixel_once() {
    let textures = signs();
    let half = Color32::from_black_alpha(128);
    let middle = pos2(83.3, 47.9);
    let around: Vec<Pos2> = (0..17).map(|step| middle + 900.0 * egui::Vec2::angled(step as f32 * std::f32::consts::TAU / 17.0)).collect();
    let vertices = around.iter().chain([&middle]).map(|pos| Vertex { pos: *pos, uv: Pos2::ZERO, color: half }).collect();
    let indices = (0..17).flat_map(|at| [at, (at + 1) % 17, 17]).collect();
    let primitives = [rectangle(Pos2::ZERO, pos2(999.0, 999.0), Rect::EVERYTHING), everywhere(mesh(vertices, indices, SIGNS))];
    assert!(painted(&primitives, &textures).iter().all(|pixel| *pixel == 0x007F_7F7F));
}

#[test]
fn what_makes_no_sense_is_left_out() {
    let textures = signs();
    let vertex = |x, y, u, v| Vertex { pos: pos2(x, y), uv: pos2(u, v), color: Color32::WHITE };
    let good = vec![vertex(10.0, 10.0, 0.0, 0.0), vertex(90.0, 10.0, 0.0, 0.0), vertex(10.0, 90.0, 0.0, 0.0)];
    let with = |at: usize, bad: Vertex| {
        let mut vertices = good.clone();
        vertices[at] = bad;
        vertices
    };
    let nothing = [
        mesh(good.clone(), vec![0, 1, 3], SIGNS),
        mesh(good.clone(), vec![0, 1, u32::MAX], SIGNS),
        mesh(good.clone(), vec![0, 1], SIGNS),
        mesh(good.clone(), vec![1, 1, 2], SIGNS),
        mesh(Vec::new(), vec![0, 0, 0], SIGNS),
        mesh(good.clone(), vec![0, 1, 2], TextureId::Managed(99)),
        mesh(good.clone(), vec![0, 1, 2], TextureId::User(0)),
        mesh(with(1, vertex(f32::NAN, 10.0, 0.0, 0.0)), vec![0, 1, 2], SIGNS),
        mesh(with(1, vertex(f32::INFINITY, 10.0, 0.0, 0.0)), vec![0, 1, 2], SIGNS),
        mesh(with(1, vertex(50.0, 10.0, 0.0, 0.0)), vec![0, 1, 1], SIGNS),
    ];
    for (at, primitive) in nothing.into_iter().enumerate() {
        assert!(painted(&[everywhere(primitive)], &textures).iter().all(|pixel| *pixel == 0), "{at}");
    }
    // What else is in the mesh is drawn.
    let (_, count) = white(&painted(&[everywhere(mesh(good.clone(), vec![0, 1, 9, 0, 1, 2, 7], SIGNS))], &textures));
    assert!((3_000..3_400).contains(&count), "{count}");
}

#[test]
fn a_buffer_or_a_texture_of_the_wrong_size_does_no_harm() {
    let textures = signs();
    let primitives = [rectangle(Pos2::ZERO, pos2(999.0, 999.0), Rect::EVERYTHING)];
    let everything = [PixelRect::of_size([5_000, 5_000])];
    for (length, width, height) in [(0, 0, 0), (10, 5, 9), (0, 0, 50), (50, 50, 1), (1_000, 10, 100), (100, usize::MAX, usize::MAX)] {
        let mut pixels = vec![0; length];
        paint(
            &frame(&primitives),
            &Parts::of(&frame(&primitives), &textures),
            &textures,
            &mut Canvas { pixels: &mut pixels, width, height },
            &everything,
        );
        let fits = width.checked_mul(height).is_some_and(|count| count <= length);
        assert_eq!(pixels.iter().all(|pixel| *pixel == 0x00FF_FFFF), fits && length > 0 || length == 0, "{width}×{height}");
    }
    // Areas that overlap, are outside, or are none.
    let area = |left, top, right, bottom| PixelRect { left, top, right, bottom };
    let mut pixels = blank();
    paint_areas(
        &primitives,
        &textures,
        &mut pixels,
        &[area(5, 5, 4, 4), area(900, 0, 999, 50), area(10, 10, 20, 20), area(15, 15, 30, 30)],
    );
    assert_eq!(white(&pixels).0, Some([10, 10, 30, 30]));
    let mut strange = Textures::default();
    let options = TextureOptions::LINEAR;
    let whole = |size: [usize; 2], count: usize| {
        let image = ColorImage { size, source_size: vec2(1.0, 1.0), pixels: vec![Color32::WHITE; count] };
        egui::epaint::ImageDelta { image: egui::ImageData::Color(Arc::new(image)), options, pos: None }
    };
    let part = |pos: [usize; 2], size: [usize; 2]| egui::epaint::ImageDelta { pos: Some(pos), ..whole(size, size[0] * size[1]) };
    for change in [
        part([0, 0], [1, 1]),
        whole([3, 3], 5),
        whole([usize::MAX, 2], 5),
        whole([0, 0], 0),
        part([0, 0], [0, 0]),
        part([0, 0], [1, 1]),
        part([usize::MAX, 0], [2, 2]),
        whole([0, 7], 0),
    ] {
        let mut delta = egui::TexturesDelta::default();
        delta.push(SIGNS, change);
        strange.set(&mut delta);
        assert!(delta.is_empty());
        let _ = painted(&primitives, &strange);
    }
    let mut delta = egui::TexturesDelta::default();
    delta.free(SIGNS);
    strange.free(&mut delta);
    assert!(painted(&primitives, &strange).iter().all(|pixel| *pixel == 0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// Any numbers at all, also those that are none.
    #[test]
    fn anything_can_be_painted(
        numbers in prop::collection::vec(any::<[f32; 4]>(), 1..9),
        indices in prop::collection::vec(0_u32..9, 0..24),
        clip in any::<[f32; 4]>(),
        pixels_per_point in prop_oneof![any::<f32>(), 0.5_f32..4.0],
    ) {
        let vertices = numbers.iter().map(|[x, y, u, v]| Vertex { pos: pos2(*x, *y), uv: pos2(*u, *v), color: Color32::WHITE }).collect();
        let clip_rect = Rect::from_min_max(pos2(clip[0], clip[1]), pos2(clip[2], clip[3]));
        let primitive = mesh(vertices, indices, SIGNS);
        let primitives = [everywhere(primitive.clone()), ClippedPrimitive { clip_rect, primitive }];
        let mut frame = frame(&primitives);
        frame.pixels_per_point = pixels_per_point;
        let (mut pixels, textures) = (blank(), signs());
        let [width, height] = SIZE.map(|side| side as usize);
        let areas = plenary::platform::software::damage::Damage::default().changed(&frame, &Parts::of(&frame, &textures), &textures, 1);
        paint(&frame, &Parts::of(&frame, &textures), &textures, &mut Canvas { pixels: &mut pixels, width, height }, &areas);
        prop_assert!(pixels.iter().all(|pixel| pixel >> 24 == 0));
    }
}
