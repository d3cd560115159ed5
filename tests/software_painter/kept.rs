//! The program in a window that only tests see, with its textures kept for the painter.
#![allow(clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(dead_code, reason = "each test file uses a part of it")]

use egui::{ClippedPrimitive, FullOutput, TexturesDelta};
use egui_kittest::{Harness, TestRenderer};
use image::RgbaImage;
use plenary::platform::software::{
    painter::{Canvas, Frame, Parts, paint},
    pixel_rect::PixelRect,
    textures::Textures,
};
use std::sync::{Arc, Mutex};

/// A renderer that keeps textures and paints nothing.
#[derive(Clone, Default)]
pub struct Kept(pub Arc<Mutex<Textures>>);

impl TestRenderer for Kept {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.0.lock().unwrap();
        textures.set(delta);
        textures.free(delta);
    }

    fn render(&mut self, _: &egui::Context, _: &FullOutput) -> Result<RgbaImage, String> {
        Err("nothing is painted here".to_owned())
    }
}

/// What a picture is made of.
pub struct Drawn {
    pub size: [u32; 2],
    pub pixels_per_point: f32,
    pub primitives: Vec<ClippedPrimitive>,
}

impl Drawn {
    /// What the window shows now.
    pub fn of<State>(harness: &Harness<'_, State>) -> Self {
        let context = &harness.ctx;
        let pixels_per_point = context.pixels_per_point();
        let size = context.content_rect().size() * pixels_per_point;
        Self {
            size: [size.x.round() as u32, size.y.round() as u32],
            pixels_per_point,
            primitives: context.tessellate(harness.output().shapes.clone(), pixels_per_point),
        }
    }

    pub fn frame(&self) -> Frame<'_> {
        let Self { size, pixels_per_point, primitives } = self;
        Frame { size: *size, pixels_per_point: *pixels_per_point, background: egui::Color32::BLACK, primitives }
    }

    pub fn blank(&self) -> Vec<u32> {
        vec![0; self.size[0] as usize * self.size[1] as usize]
    }

    pub fn paint(&self, textures: &Textures, pixels: &mut [u32], areas: &[PixelRect]) {
        let [width, height] = self.size.map(|side| side as usize);
        paint(&self.frame(), &Parts::of(&self.frame(), textures), textures, &mut Canvas { pixels, width, height }, areas);
    }
}
