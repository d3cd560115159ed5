//! Paints each picture twice, with a shader and with the processor, and keeps how much they differ.

use egui::{FullOutput, TexturesDelta};
use egui_kittest::{TestRenderer, wgpu::WgpuTestRenderer};
use image::RgbaImage;
use plenary::platform::software::{
    painter::{Canvas, Frame, Parts, paint},
    pixel_rect::PixelRect,
    textures::Textures,
};
use std::{
    io::Write as _,
    panic,
    sync::{Arc, Mutex},
};

/// How much two pictures differ.
#[derive(Clone, Copy, Debug, Default)]
pub struct Difference {
    pub pixels: usize,
    /// How many pixels differ by 1 of 255, by 2, and by more, in any of red, green and blue.
    pub by: [usize; 3],
    pub most: u8,
    /// Where it is the most.
    pub at: [u32; 2],
}

impl Difference {
    fn between(shader: &RgbaImage, ours: &[u32]) -> Self {
        let mut found = Self { pixels: ours.len(), ..Self::default() };
        for ((x, y, a), b) in shader.enumerate_pixels().zip(ours) {
            let [_, red, green, blue] = b.to_be_bytes();
            let difference = a.0.iter().zip([red, green, blue]).map(|(a, b)| a.abs_diff(b)).max().unwrap();
            match difference {
                0 => {}
                1 => found.by[0] += 1,
                2 => found.by[1] += 1,
                _ => found.by[2] += 1,
            }
            if difference > found.most {
                (found.most, found.at) = (difference, [x, y]);
            }
        }
        found
    }
}

/// What was found of each picture.
pub type Found = Arc<Mutex<Vec<Difference>>>;

/// A renderer that hands out the pictures of the shader.
pub struct Both {
    shader: WgpuTestRenderer,
    textures: Textures,
    pub found: Found,
}

impl Both {
    /// None where this machine has no Vulkan adapter. Required where pictures are, as in CI.
    pub fn new() -> Option<Self> {
        let shader = panic::catch_unwind(WgpuTestRenderer::new).ok();
        if shader.is_none() {
            let required = ["CI", "PLENARY_REQUIRE_PICTURES"].iter().any(|name| std::env::var_os(name).is_some());
            assert!(!required, "no Vulkan adapter was found, and pictures are required here: install mesa-vulkan-drivers");
            // Straight to stderr: what a passing test prints is not shown.
            let _ = writeln!(std::io::stderr(), "pictures skipped: no Vulkan adapter was found (on Debian: mesa-vulkan-drivers)");
        }
        Some(Self { shader: shader?, textures: Textures::default(), found: Found::default() })
    }
}

impl TestRenderer for Both {
    fn setup_eframe(&self, creation: &mut eframe::CreationContext<'_>, frame: &mut eframe::Frame) {
        self.shader.setup_eframe(creation, frame);
    }

    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut copy = delta.clone();
        self.textures.set(&mut copy);
        self.textures.free(&mut copy);
        self.shader.handle_delta(delta);
    }

    fn render(&mut self, context: &egui::Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let picture = self.shader.render(context, output)?;
        let primitives = context.tessellate(output.shapes.clone(), context.pixels_per_point());
        let size = [picture.width(), picture.height()];
        let frame = Frame { size, pixels_per_point: context.pixels_per_point(), background: egui::Color32::BLACK, primitives: &primitives };
        let mut pixels = vec![0; picture.pixels().len()];
        let mut canvas = Canvas { pixels: &mut pixels, width: size[0] as usize, height: size[1] as usize };
        paint(&frame, &Parts::of(&frame, &self.textures), &self.textures, &mut canvas, &[PixelRect::of_size(size)]);
        keep_picture(&pixels, &picture);
        self.found.lock().unwrap().push(Difference::between(&picture, &pixels));
        Ok(picture)
    }
}

/// Keeps both pictures in the folder `PLENARY_KEEP_PICTURES`, to look at.
fn keep_picture(ours: &[u32], shader: &RgbaImage) {
    static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let Some(folder) = std::env::var_os("PLENARY_KEEP_PICTURES").map(std::path::PathBuf::from) else { return };
    let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let bytes = ours.iter().flat_map(|pixel| {
        let [_, red, green, blue] = pixel.to_be_bytes();
        [red, green, blue, 255]
    });
    let ours = RgbaImage::from_vec(shader.width(), shader.height(), bytes.collect()).unwrap();
    ours.save(folder.join(format!("{number}_ours.png"))).unwrap();
    shader.save(folder.join(format!("{number}_shader.png"))).unwrap();
}
