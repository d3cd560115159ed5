//! What is painted again between two pictures is enough, and little.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(clippy::disallowed_methods, reason = "colours of no theme")]

#[path = "software_painter/kept.rs"]
mod kept;
#[path = "software_painter/meshes.rs"]
mod meshes;
mod support;

use egui::{Color32, Key, Modifiers, Rect, pos2, vec2};
use kept::{Drawn, Kept};
use meshes::{COUNT, Element, SIDE, SIZE, Shape, blank, colour, element, frame, paint_areas, painted, set_signs, signs};
use plenary::{
    app::{App, Start},
    platform::software::{
        damage::Damage,
        painter::{Frame, Parts},
        pixel_rect::PixelRect,
        textures::Textures,
    },
};
use proptest::prelude::*;
use std::sync::Arc;
use support::reader::{FakePicker, Reader};

/// What happens between two pictures.
#[derive(Clone, Debug)]
enum Step {
    Add(prop::sample::Index, Element),
    Remove(prop::sample::Index),
    Replace(prop::sample::Index, Element),
    /// One sign of the texture looks different.
    Sign(usize, Color32),
    /// All of the texture is set again, with one texel that is different.
    Texture(prop::sample::Index, Color32),
}

fn step() -> impl Strategy<Value = Step> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        4 => (at(), element()).prop_map(|(at, element)| Step::Add(at, element)),
        2 => at().prop_map(Step::Remove),
        2 => (at(), element()).prop_map(|(at, element)| Step::Replace(at, element)),
        1 => (1..COUNT, colour()).prop_map(|(sign, colour)| Step::Sign(sign, colour)),
        1 => (at(), colour()).prop_map(|(at, colour)| Step::Texture(at, colour)),
    ]
}

fn take(step: Step, elements: &mut Vec<Element>, textures: &mut Textures) {
    match step {
        Step::Add(at, element) => elements.insert(at.index(elements.len() + 1), element),
        Step::Remove(at) if !elements.is_empty() => drop(elements.remove(at.index(elements.len()))),
        Step::Replace(at, element) if !elements.is_empty() => {
            let at = at.index(elements.len());
            elements[at] = element;
        }
        Step::Remove(_) | Step::Replace(..) => {}
        Step::Sign(sign, colour) => set_signs(textures, Some(sign), |at| colour.gamma_multiply(at as f32 / 64.0)),
        Step::Texture(texel, colour) => {
            let texel = texel.index(SIDE * SIDE * COUNT);
            set_signs(textures, None, |at| if at == texel { colour } else { Color32::WHITE });
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// With one, two or three buffers in turn, as windows have them.
    #[test]
    fn painting_what_changed_is_painting_all(
        start in prop::collection::vec(element(), 0..12),
        pictures in prop::collection::vec(prop::collection::vec(step(), 0..3), 1..10),
        buffers in 1_usize..4,
    ) {
        let (mut elements, mut textures, mut damage) = (start, signs(), Damage::default());
        // How many pictures ago each was shown, 0 for never, and its pixels.
        let mut buffers = vec![(0_u8, blank()); buffers];
        let (mut turn, mut shown) = (0, blank());
        for (number, steps) in pictures.into_iter().enumerate() {
            for step in steps {
                take(step, &mut elements, &mut textures);
            }
            let primitives: Vec<_> = elements.iter().map(Element::primitive).collect();
            let whole = painted(&primitives, &textures);
            let (age, pixels) = &mut buffers[turn];
            let areas = areas_changed(&mut damage, &frame(&primitives), &textures, *age);
            if areas.is_empty() {
                prop_assert!(shown == whole, "picture {number} is as the one before");
                continue;
            }
            paint_areas(&primitives, &textures, pixels, &areas);
            prop_assert!(*pixels == whole, "picture {number}");
            shown = whole;
            *age = 0;
            for (age, _) in buffers.iter_mut().enumerate().filter_map(|(index, buffer)| (index == turn || buffer.0 > 0).then_some(buffer)) {
                *age += 1;
            }
            turn = (turn + 1) % buffers.len();
        }
    }
}

/// What differs between a picture and the one that was shown so many pictures ago.
fn areas_changed(damage: &mut Damage, frame: &Frame<'_>, textures: &Textures, age: u8) -> Vec<PixelRect> {
    damage.changed(frame, &Parts::of(frame, textures), textures, age)
}

fn pixels_of(areas: &[PixelRect]) -> u32 {
    areas.iter().map(|area| area.width() * area.height()).sum()
}

fn sign(x: f32, sign: usize) -> Element {
    Element { shape: Shape::Sign { at: pos2(x, 50.0), sign }, colour: Color32::WHITE, clip: Rect::EVERYTHING }
}

#[test]
fn what_stays_is_not_painted_again() {
    let (textures, mut damage) = (signs(), Damage::default());
    let everything = vec![PixelRect::of_size(SIZE)];
    let background = Element {
        shape: Shape::Rectangle(Rect::from_min_size(pos2(0.0, 0.0), vec2(200.0, 120.0))),
        colour: Color32::DARK_GRAY,
        clip: Rect::EVERYTHING,
    };
    let before: Vec<_> = [background.clone(), sign(10.0, 1), sign(20.0, 2)].iter().map(Element::primitive).collect();
    let after: Vec<_> = [background, sign(10.0, 1), sign(20.0, 3)].iter().map(Element::primitive).collect();
    assert_eq!(areas_changed(&mut damage, &frame(&before), &textures, 0), everything);
    assert_eq!(areas_changed(&mut damage, &frame(&before), &textures, 1), []);
    let changed = areas_changed(&mut damage, &frame(&after), &textures, 1);
    assert!(pixels_of(&changed) <= 64 * 32, "{changed:?}");
    assert_eq!(areas_changed(&mut damage, &frame(&after), &textures, 1), []);
    // A buffer that is two pictures old shows what is to come.
    assert_eq!(areas_changed(&mut damage, &frame(&before), &textures, 2), changed);
    assert_eq!(areas_changed(&mut damage, &frame(&before), &textures, 1), []);
    // Nothing is known of a buffer, or it is older than what is remembered.
    assert_eq!(areas_changed(&mut damage, &frame(&after), &textures, 0), everything);
    assert_eq!(areas_changed(&mut damage, &frame(&after), &textures, 200), everything);
    let mut larger = frame(&after);
    larger.size[0] += 1;
    assert_eq!(areas_changed(&mut damage, &larger, &textures, 1), [PixelRect::of_size(larger.size)]);
    larger.pixels_per_point = 2.0;
    assert_eq!(areas_changed(&mut damage, &larger, &textures, 1), [PixelRect::of_size(larger.size)]);
}

#[test]
fn a_texture_that_grows_leaves_what_is_drawn() {
    let (mut textures, mut damage) = (signs(), Damage::default());
    let shown: Vec<_> = [sign(10.0, 1), sign(150.0, 2)].iter().map(Element::primitive).collect();
    let _ = areas_changed(&mut damage, &frame(&shown), &textures, 0);
    // A sign that is not shown.
    set_signs(&mut textures, Some(5), |_| Color32::WHITE);
    assert_eq!(areas_changed(&mut damage, &frame(&shown), &textures, 1), []);
    // One that is.
    set_signs(&mut textures, Some(2), |_| Color32::WHITE);
    let changed = areas_changed(&mut damage, &frame(&shown), &textures, 1);
    assert!(!changed.is_empty() && changed.iter().all(|area| area.left >= 128), "{changed:?}");
    // The same once more.
    set_signs(&mut textures, Some(2), |_| Color32::WHITE);
    assert_eq!(areas_changed(&mut damage, &frame(&shown), &textures, 1), []);
}

/// The program, and what of its window was painted again since the last look, as a part of it.
struct Watched {
    reader: Reader,
    kept: Kept,
    damage: Damage,
}

impl Watched {
    fn new() -> Self {
        let kept = Kept::default();
        let harness = Reader::builder([1366.0, 768.0]).renderer(kept.clone()).build_eframe(|creation| {
            let picker = Arc::new(FakePicker::default());
            App::new(&creation.egui_ctx, Start { file: None, picker, theme: None, home: false, fresh: false, memory_file: None }.begin())
        });
        let mut watched = Self { reader: Reader { harness }, kept, damage: Damage::default() };
        watched.reader.harness.run();
        watched
    }

    fn changed(&mut self) -> f64 {
        let drawn = Drawn::of(&self.reader.harness);
        let textures = self.kept.0.lock().unwrap();
        let areas = self.damage.changed(&drawn.frame(), &Parts::of(&drawn.frame(), &textures), &textures, 1);
        f64::from(pixels_of(&areas)) / f64::from(drawn.size[0] * drawn.size[1])
    }
}

#[test]
fn a_key_changes_little_of_the_program() {
    let mut watched = Watched::new();
    watched.reader.go_to("24 Conditions");
    assert!((watched.changed() - 1.0).abs() < 1e-9);
    watched.reader.harness.run();
    assert!(watched.changed() == 0.0, "nothing happened");
    watched.reader.press_with(Modifiers::COMMAND, Key::K);
    let _ = watched.changed();
    watched.reader.harness.event(egui::Event::Text("9".to_owned()));
    watched.reader.harness.run();
    let typed = watched.changed();
    eprintln!("a letter in the palette: {typed:.4} of the window");
    assert!(typed < 0.4, "{typed}");
    watched.reader.press(Key::Escape);
    let _ = watched.changed();
    watched.reader.harness.hover_at(pos2(400.0, 10.0));
    watched.reader.harness.run();
    let _ = watched.changed();
    watched.reader.harness.hover_at(pos2(30.0, 10.0));
    watched.reader.harness.run();
    let hovered = watched.changed();
    eprintln!("a menu pointed at: {hovered:.4} of the window");
    assert!(hovered < 0.02, "{hovered}");
}
