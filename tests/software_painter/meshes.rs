//! Meshes of any kind, and a texture of sixteen signs that can be changed.
#![allow(dead_code, reason = "each test file uses a part of it")]

use egui::{
    ClippedPrimitive, Color32, ColorImage, Mesh, Pos2, Rect, TextureId, TextureOptions, TexturesDelta,
    epaint::{ImageDelta, Primitive, Vertex},
    pos2, vec2,
};
use plenary::platform::software::{
    painter::{Canvas, Frame, Parts, paint},
    pixel_rect::PixelRect,
    textures::Textures,
};
use proptest::prelude::*;
use std::sync::Arc;

/// The texture: one row of signs, eight texels wide and high. The first is white.
pub const SIGNS: TextureId = TextureId::Managed(0);
pub const SIDE: usize = 8;
pub const COUNT: usize = 16;
/// The picture that all is drawn in, in pixels.
pub const SIZE: [u32; 2] = [200, 120];

/// A shape as egui makes them.
#[derive(Clone, Debug)]
pub enum Shape {
    Rectangle(Rect),
    Sign {
        at: Pos2,
        sign: usize,
    },
    Triangle([Pos2; 3]),
    Gradient([Pos2; 3], [Color32; 3]),
    /// Part of the texture, stretched over a rectangle.
    Image {
        over: Rect,
        of: Rect,
    },
}

#[derive(Clone, Debug)]
pub struct Element {
    pub shape: Shape,
    pub colour: Color32,
    pub clip: Rect,
}

impl Element {
    pub fn primitive(&self) -> ClippedPrimitive {
        let mut mesh = Mesh::with_texture(SIGNS);
        let colour = self.colour;
        let white = Rect::from_min_max(Pos2::ZERO, Pos2::ZERO);
        let vertex = |pos, color| Vertex { pos, uv: Pos2::ZERO, color };
        match &self.shape {
            Shape::Rectangle(rect) => mesh.add_rect_with_uv(*rect, white, colour),
            Shape::Sign { at, sign } => {
                let part = Rect::from_min_size(pos2(*sign as f32 / COUNT as f32, 0.0), vec2(1.0 / COUNT as f32, 1.0));
                mesh.add_rect_with_uv(Rect::from_min_size(*at, vec2(SIDE as f32, SIDE as f32)), part, colour);
            }
            Shape::Image { over, of } => mesh.add_rect_with_uv(*over, *of, colour),
            Shape::Triangle(corners) => {
                mesh.vertices.extend(corners.map(|corner| vertex(corner, colour)));
                mesh.add_triangle(0, 1, 2);
            }
            Shape::Gradient(corners, colours) => {
                mesh.vertices.extend(corners.iter().zip(colours).map(|(corner, colour)| vertex(*corner, *colour)));
                mesh.add_triangle(0, 1, 2);
            }
        }
        ClippedPrimitive { clip_rect: self.clip, primitive: Primitive::Mesh(mesh) }
    }
}

/// Replaces one sign of the texture, or all of it.
pub fn set_signs(textures: &mut Textures, sign: Option<usize>, colours: impl Fn(usize) -> Color32) {
    let mut delta = TexturesDelta::default();
    let (width, pos) = sign.map_or((SIDE * COUNT, None), |sign| (SIDE, Some([sign * SIDE, 0])));
    let image = Arc::new(ColorImage::new([width, SIDE], (0..width * SIDE).map(colours).collect()));
    delta.push(SIGNS, ImageDelta { image: image.into(), options: TextureOptions::LINEAR, pos });
    textures.set(&mut delta);
}

/// A texture of signs that differ.
pub fn signs() -> Textures {
    let mut textures = Textures::default();
    set_signs(&mut textures, None, |at| {
        let (x, y) = (at % (SIDE * COUNT), at / (SIDE * COUNT));
        let is_white = x < SIDE;
        if is_white { Color32::WHITE } else { Color32::from_white_alpha(((x * 37 + y * 91) % 256) as u8) }
    });
    textures
}

pub fn frame(primitives: &[ClippedPrimitive]) -> Frame<'_> {
    Frame { size: SIZE, pixels_per_point: 1.0, background: Color32::BLACK, primitives }
}

pub fn paint_areas(primitives: &[ClippedPrimitive], textures: &Textures, pixels: &mut [u32], areas: &[PixelRect]) {
    let [width, height] = SIZE.map(|side| side as usize);
    paint(&frame(primitives), &Parts::of(&frame(primitives), textures), textures, &mut Canvas { pixels, width, height }, areas);
}

pub fn blank() -> Vec<u32> {
    vec![0; (SIZE[0] * SIZE[1]) as usize]
}

pub fn painted(primitives: &[ClippedPrimitive], textures: &Textures) -> Vec<u32> {
    let mut pixels = blank();
    paint_areas(primitives, textures, &mut pixels, &[PixelRect::of_size(SIZE)]);
    pixels
}

fn place() -> impl Strategy<Value = Pos2> {
    let whole = (-20_i16..220, -20_i16..140).prop_map(|(x, y)| pos2(f32::from(x), f32::from(y)));
    let any = (-30.0_f32..230.0, -30.0_f32..150.0).prop_map(|(x, y)| pos2(x, y));
    prop_oneof![3 => whole, 1 => any]
}

fn rect() -> impl Strategy<Value = Rect> {
    (place(), place()).prop_map(|(a, b)| Rect::from_two_pos(a, b))
}

pub fn colour() -> impl Strategy<Value = Color32> {
    prop_oneof![any::<[u8; 4]>().prop_map(|[r, g, b, a]| Color32::from_rgba_unmultiplied(r, g, b, a)), Just(Color32::WHITE)]
}

fn shape() -> impl Strategy<Value = Shape> {
    prop_oneof![
        1 => rect().prop_map(Shape::Rectangle),
        4 => (place(), 1..COUNT).prop_map(|(at, sign)| Shape::Sign { at, sign }),
        1 => [place(), place(), place()].prop_map(Shape::Triangle),
        1 => ([place(), place(), place()], [colour(), colour(), colour()]).prop_map(|(corners, colours)| Shape::Gradient(corners, colours)),
        1 => (rect(), (0.0_f32..1.0, 0.0_f32..1.0))
            .prop_map(|(over, (x, y))| Shape::Image { over, of: Rect::from_min_max(pos2(x, 0.0), pos2(1.0, y)) }),
    ]
}

pub fn element() -> impl Strategy<Value = Element> {
    let clip = prop_oneof![Just(Rect::EVERYTHING), rect()];
    (shape(), colour(), clip).prop_map(|(shape, colour, clip)| Element { shape, colour, clip })
}
