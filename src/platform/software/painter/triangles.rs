//! Any triangle, row by row: where a row of pixels enters and leaves it is found with whole numbers, one addition per row.
#![expect(clippy::float_cmp, reason = "corners have the same place in a texture if egui gave them the same numbers")]

use super::{
    Canvas, blend,
    pieces::{Corner, PARTS, area, first_pixel},
};
use crate::platform::software::{pixel_rect::PixelRect, textures::Texture};

/// Paints the part of a triangle that is in `clip`. The corners go around clockwise.
pub(super) fn paint(canvas: &mut Canvas<'_>, corners: &[Corner; 3], texture: &Texture, clip: PixelRect) {
    let [a, b, c] = *corners;
    let top = i64::from(first_pixel(a.y.min(b.y).min(c.y))).max(clip.top.into());
    let bottom = i64::from(first_pixel(a.y.max(b.y).max(c.y))).min(clip.bottom.into());
    if top >= bottom {
        return;
    }
    let mut edges = [Edge::new(a, b, top), Edge::new(b, c, top), Edge::new(c, a, top)];
    let shade = Shade::new(corners, texture);
    for y in top..bottom {
        let (mut from, mut to) = (i64::from(clip.left), i64::from(clip.right));
        for edge in edges.iter_mut().flatten() {
            let x = edge.step();
            if edge.enters { from = from.max(x) } else { to = to.min(x) }
        }
        if from < to {
            let start = y as usize * canvas.width;
            let row = &mut canvas.pixels[start + from as usize..start + to as usize];
            shade.row(row, from as usize, y as usize, texture);
        }
    }
}

/// An edge of a triangle, followed down the rows.
struct Edge {
    /// Whether a row enters the triangle here, or leaves it.
    enters: bool,
    /// The first pixel of the present row that is at the right of the edge.
    x: i64,
    /// How far, in parts of `whole`, the edge is from the pixel before.
    rest: i64,
    whole: i64,
    step: i64,
    step_rest: i64,
}

impl Edge {
    /// The edge between two corners as it meets the row `top`; none if it runs along the rows.
    fn new(from: Corner, to: Corner, top: i64) -> Option<Self> {
        let (across, down) = (i64::from(to.x) - i64::from(from.x), i64::from(to.y) - i64::from(from.y));
        if down == 0 {
            return None;
        }
        // With all in parts of a pixel, the edge is at `from.x + across * (y - from.y) / down`.
        let sign = down.signum();
        let parts = i64::from(PARTS);
        let whole = parts * down.abs();
        let middle = top * parts + parts / 2;
        let place = down.abs() * (i64::from(from.x) - parts / 2) + sign * across * (middle - i64::from(from.y));
        let place = place + whole - 1;
        let step = sign * across * parts;
        Some(Self {
            enters: down < 0,
            x: place.div_euclid(whole),
            rest: place.rem_euclid(whole),
            whole,
            step: step.div_euclid(whole),
            step_rest: step.rem_euclid(whole),
        })
    }

    /// Where it is in this row; goes on to the next.
    fn step(&mut self) -> i64 {
        let x = self.x;
        self.x += self.step;
        self.rest += self.step_rest;
        if self.rest >= self.whole {
            self.rest -= self.whole;
            self.x += 1;
        }
        x
    }
}

/// A value that changes evenly over the picture.
#[derive(Clone, Copy)]
struct Plane {
    at_origin: f64,
    across: f64,
    down: f64,
}

impl Plane {
    fn new([a, b, c]: &[Corner; 3], values: [f64; 3]) -> Self {
        let parts = f64::from(PARTS);
        let [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y].map(f64::from);
        let scale = parts / area([*a, *b, *c]) as f64;
        let (first, second) = (values[1] - values[0], values[2] - values[0]);
        let (across, down) = ((first * cy - second * by) * scale, (second * bx - first * cx) * scale);
        let at_origin = values[0] - (across * f64::from(a.x) + down * f64::from(a.y)) / parts;
        Self { at_origin, across, down }
    }

    /// In the middle of a pixel.
    fn at(&self, x: usize, y: usize) -> f64 {
        self.at_origin + self.across * (x as f64 + 0.5) + self.down * (y as f64 + 0.5)
    }
}

/// What colours a triangle has.
enum Shade {
    One(u32),
    /// Blue, green, red and alpha.
    Gradient([Plane; 4]),
    /// Those of a texture, at these places and with so many texels to a pixel.
    Textured {
        colours: [Plane; 4],
        texel: [Plane; 2],
        scale: f32,
    },
}

impl Shade {
    fn new(corners: &[Corner; 3], texture: &Texture) -> Self {
        let [a, b, c] = corners;
        let planes = |by: [u32; 3]| std::array::from_fn(|part| Plane::new(corners, by.map(|colour| f64::from(colour.to_le_bytes()[part]))));
        if a.texel == b.texel && a.texel == c.texel {
            let texel = u32::from_be_bytes(texture.sample(a.texel, 0.0).map(|part| (part + 0.5) as u8));
            if a.colour == b.colour && a.colour == c.colour {
                return Self::One(blend::multiply(a.colour, texel));
            }
            if texel == u32::MAX {
                return Self::Gradient(planes([a.colour, b.colour, c.colour]));
            }
        }
        let texel = [0, 1].map(|axis| Plane::new(corners, [a, b, c].map(|corner| f64::from(corner.texel[axis]))));
        let scale = texel.iter().map(|plane| plane.across.hypot(plane.down)).fold(0.0, f64::max) as f32;
        Self::Textured { colours: planes([a.colour, b.colour, c.colour]), texel, scale }
    }

    fn row(&self, row: &mut [u32], x: usize, y: usize, texture: &Texture) {
        match self {
            Self::One(colour) => blend::fill(row, *colour),
            Self::Gradient(planes) => {
                for (x, pixel) in (x..).zip(row) {
                    let colour = planes.map(|plane| (plane.at(x, y) + 0.5) as u8);
                    *pixel = blend::over(u32::from_le_bytes(colour), *pixel);
                }
            }
            Self::Textured { colours, texel, scale } => {
                for (x, pixel) in (x..).zip(row) {
                    let [alpha, red, green, blue] = texture.sample(texel.map(|plane| plane.at(x, y) as f32), *scale);
                    let parts = [blue, green, red, alpha];
                    let colour: [u8; 4] =
                        std::array::from_fn(|part| (colours[part].at(x, y).clamp(0.0, 255.0) * f64::from(parts[part]) / 255.0 + 0.5) as u8);
                    *pixel = blend::over(u32::from_le_bytes(colour), *pixel);
                }
            }
        }
    }
}
