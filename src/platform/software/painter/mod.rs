//! Paints the meshes of egui into a buffer of pixels: the same picture as egui's own painters make with a shader.
//!
//! - `pieces`: a mesh taken apart into what can be painted quickly (rectangles of one colour, texels that fall on
//!   pixels, which letters are) and triangles for all else
//! - `parts`: a picture taken apart, and what of it is hidden
//! - `triangles`: any triangle, row by row
//! - `clip`: triangles that go too far for whole numbers
//! - `blend`: rows of pixels
//!
//! Colours are multiplied and laid over each other as they are stored (in gamma space), without dithering.

mod blend;
mod clip;
mod parts;
mod pieces;
mod triangles;

use super::{
    pixel_rect::PixelRect,
    textures::{Texels, Texture, Textures, argb},
};
use egui::{ClippedPrimitive, Color32};
pub use parts::Parts;
pub(super) use pieces::Piece;

/// The pixels to paint into: 0x00RRGGBB, in rows from the top without gaps.
pub struct Canvas<'p> {
    /// `width` × `height` of them.
    pub pixels: &'p mut [u32],
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
}

/// What a picture shows.
pub struct Frame<'p> {
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// How many pixels there are to a point of the primitives.
    pub pixels_per_point: f32,
    /// What is seen where nothing is drawn.
    pub background: Color32,
    /// What is drawn, from the back to the front.
    pub primitives: &'p [ClippedPrimitive],
}

/// Paints what is in `areas` anew, from the background up; pixels outside them stay as they are. `parts` are those of the frame.
pub fn paint(frame: &Frame<'_>, parts: &Parts, textures: &Textures, canvas: &mut Canvas<'_>, areas: &[PixelRect]) {
    if canvas.width.checked_mul(canvas.height).is_none_or(|pixels| canvas.pixels.len() < pixels) {
        log::error!("a canvas of {}×{} has {} pixels", canvas.width, canvas.height, canvas.pixels.len());
        return;
    }
    let whole = PixelRect::of_size([canvas.width, canvas.height].map(|side| u32::try_from(side).unwrap_or(u32::MAX)));
    let areas = apart(areas, whole.intersection(PixelRect::of_size(frame.size)));
    for (area, from) in parts.visible_from(&areas) {
        if from.is_none() {
            canvas.rows(area, |row, _| row.fill(argb(frame.background) & 0x00FF_FFFF));
        }
        let from = from.unwrap_or(0);
        for group in parts.groups().iter().filter(|group| from < group.pieces.end) {
            let clip = group.clip.intersection(area);
            let Some(texture) = textures.get(group.texture).filter(|_| !clip.is_empty()) else { continue };
            for piece in parts.pieces(group.pieces.start.max(from)..group.pieces.end) {
                if !clip.intersection(piece.area()).is_empty() {
                    canvas.paint_piece(piece, texture, clip);
                }
            }
        }
    }
}

/// The areas as far as they are in `bounds`; one around all of them if any two overlap, as nothing is painted twice.
fn apart(areas: &[PixelRect], bounds: PixelRect) -> Vec<PixelRect> {
    let areas: Vec<_> = areas.iter().map(|area| area.intersection(bounds)).filter(|area| !area.is_empty()).collect();
    let overlap = areas.iter().enumerate().any(|(index, a)| areas[index + 1..].iter().any(|b| !a.intersection(*b).is_empty()));
    if overlap { areas.into_iter().reduce(|a, b| a.union(b)).into_iter().collect() } else { areas }
}

impl Canvas<'_> {
    fn paint_piece(&mut self, piece: &Piece, texture: &Texture, clip: PixelRect) {
        match piece {
            Piece::Fill { area, colour } => self.rows(area.intersection(clip), |row, _| blend::fill(row, *colour)),
            Piece::Texels { area, offset, colour } => {
                let area = area.intersection(clip);
                let width = texture.size()[0];
                let start = |y: u32| {
                    let texel = |pixel: u32, offset: i32| pixel.saturating_add_signed(offset) as usize;
                    texel(y, offset[1]) * width + texel(area.left, offset[0])
                };
                match texture.texels() {
                    Texels::White(white) => {
                        self.rows(area, |row, y| blend::fill_white(row, white.get(start(y)..).unwrap_or_default(), *colour));
                    }
                    Texels::Coloured(coloured) => {
                        self.rows(area, |row, y| blend::fill_coloured(row, coloured.get(start(y)..).unwrap_or_default(), *colour));
                    }
                }
            }
            Piece::Triangle(corners) => triangles::paint(self, corners, texture, clip),
        }
    }

    /// Each row of an area, which is within the canvas, with its number from the top.
    fn rows(&mut self, area: PixelRect, mut each: impl FnMut(&mut [u32], u32)) {
        if area.is_empty() {
            return;
        }
        let (left, right) = (area.left as usize, area.right as usize);
        let rows = self.pixels[area.top as usize * self.width..area.bottom as usize * self.width].chunks_exact_mut(self.width);
        for (y, row) in (area.top..).zip(rows) {
            each(&mut row[left..right], y);
        }
    }
}
