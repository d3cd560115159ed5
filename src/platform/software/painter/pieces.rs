//! Takes a mesh apart: pairs of triangles that are a rectangle, and triangles.
//!
//! Places are in whole numbers, 256 to a pixel, as graphics cards have them: so a shape covers the same pixels
//! wherever it is, and shapes that meet leave no gap between them. A pixel is covered if its middle is inside, or
//! on an edge at the left or the top.
#![expect(clippy::float_cmp, reason = "corners have the same place in a texture if egui gave them the same numbers")]

use super::{
    blend,
    clip::{self, FARTHEST},
};
use crate::platform::software::{
    pixel_rect::PixelRect,
    textures::{Texture, argb},
};
use egui::{Mesh, epaint::Vertex, pos2};

/// Parts of a pixel.
pub(super) const PARTS: i32 = 256;

/// One thing to paint.
pub(in crate::platform::software) enum Piece {
    /// Pixels of one colour, 0xAARRGGBB.
    Fill { area: PixelRect, colour: u32 },
    /// Texels that fall on pixels, multiplied by a colour: the texel of a pixel is at its place and this offset.
    Texels { area: PixelRect, offset: [i32; 2], colour: u32 },
    /// Anything else; its corners go around clockwise.
    Triangle([Corner; 3]),
}

impl Piece {
    /// The pixels it may cover.
    pub(in crate::platform::software) fn area(&self) -> PixelRect {
        match self {
            Self::Fill { area, .. } | Self::Texels { area, .. } => *area,
            Self::Triangle(corners) => {
                let [(left, right), (top, bottom)] = [|corner: &Corner| corner.x, |corner: &Corner| corner.y].map(|of| {
                    let [a, b, c] = corners.each_ref().map(|corner| first_pixel(of(corner)).max(0) as u32);
                    (a.min(b).min(c), a.max(b).max(c))
                });
                PixelRect { left, top, right, bottom }
            }
        }
    }

    /// The texels it is made of, counted as pixels are.
    pub(in crate::platform::software) fn texels(&self, texture: &Texture) -> PixelRect {
        match self {
            // Its one texel is in its colour.
            Self::Fill { .. } => PixelRect::of_size([0, 0]),
            Self::Texels { area, offset: [x, y], .. } => PixelRect {
                left: area.left.saturating_add_signed(*x),
                top: area.top.saturating_add_signed(*y),
                right: area.right.saturating_add_signed(*x),
                bottom: area.bottom.saturating_add_signed(*y),
            },
            Self::Triangle(corners) => {
                let [(left, right), (top, bottom)] = [0, 1].map(|axis| {
                    let size = texture.size()[axis] as f32;
                    let [a, b, c] = corners.each_ref().map(|corner| corner.texel[axis]);
                    let (least, most) = (a.min(b).min(c), a.max(b).max(c));
                    // Where the texture goes on beyond its edges, any texel may be seen.
                    if least >= 0.0 && most <= size { ((least - 1.0) as u32, most as u32 + 2) } else { (0, u32::MAX) }
                });
                PixelRect { left, top, right, bottom }
            }
        }
    }
}

/// A corner of a triangle.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::platform::software) struct Corner {
    /// 256 to a pixel, from the left of the picture.
    pub x: i32,
    /// 256 to a pixel, from the top.
    pub y: i32,
    /// In texels.
    pub texel: [f32; 2],
    /// 0xAARRGGBB.
    pub colour: u32,
}

/// The pieces of a mesh, from the back to the front.
pub(in crate::platform::software) struct Pieces<'m> {
    indices: &'m [u32],
    vertices: &'m [Vertex],
    texture: &'m Texture,
    size_of_texture: [f32; 2],
    pixels_per_point: f64,
    /// What is left of a triangle that was cut.
    cut: Vec<[Corner; 3]>,
}

impl<'m> Pieces<'m> {
    pub(in crate::platform::software) fn new(mesh: &'m Mesh, texture: &'m Texture, pixels_per_point: f32) -> Self {
        Self {
            indices: &mesh.indices,
            vertices: &mesh.vertices,
            texture,
            size_of_texture: texture.size().map(|side| side as f32),
            pixels_per_point: pixels_per_point.into(),
            cut: Vec::new(),
        }
    }

    /// Where a vertex is, in pixels.
    fn place(&self, vertex: &Vertex) -> [f64; 2] {
        [vertex.pos.x, vertex.pos.y].map(|place| f64::from(place) * self.pixels_per_point)
    }

    /// A corner of a triangle; none if it is not a number or too far away.
    fn corner(&self, vertex: &Vertex) -> Option<Corner> {
        let place = self.place(vertex);
        place.iter().all(|place| place.abs() <= FARTHEST).then(|| self.corner_at(place, vertex.uv.into(), argb(vertex.color)))
    }

    fn corner_at(&self, [x, y]: [f64; 2], uv: [f32; 2], colour: u32) -> Corner {
        Corner { x: to_parts(x), y: to_parts(y), texel: self.texel(uv), colour }
    }

    /// A place in the texture, in texels.
    fn texel(&self, [u, v]: [f32; 2]) -> [f32; 2] {
        [u * self.size_of_texture[0], v * self.size_of_texture[1]]
    }

    /// The vertices of the two triangles at the front, if they share a side: first and last the two that are opposite
    /// each other and not on it.
    fn pair(&self) -> Option<[&'m Vertex; 4]> {
        let pair = self.indices.first_chunk::<6>()?;
        let order = match *pair {
            // As egui makes rectangles.
            [first, p, q, same_q, same_p, last] if p == same_p && q == same_q => [first, p, q, last],
            _ => {
                let (one, other) = pair.split_at(3);
                let only = |of: &[u32], beside: &[u32]| {
                    let mut own = of.iter().filter(|index| !beside.contains(index));
                    own.next().filter(|_| own.next().is_none()).copied()
                };
                let (first, last) = (only(one, other)?, only(other, one)?);
                let mut shared = one.iter().filter(|index| **index != first);
                [first, *shared.next()?, *shared.next()?, last]
            }
        };
        let [first, p, q, last] = order.map(|index| self.vertices.get(index as usize));
        Some([first?, p?, q?, last?])
    }

    /// A place on an axis, in points, as parts of a pixel; as far as it may be if it is farther.
    fn parts(&self, points: f32) -> i32 {
        to_parts((f64::from(points) * self.pixels_per_point).clamp(-FARTHEST, FARTHEST))
    }

    /// The two triangles at the front as one rectangle, if they are that.
    fn rectangle(&self) -> Option<Piece> {
        let [first, p, q, last] = self.pair()?;
        let colour = first.color;
        let same = |a: f32, b: f32| a == b || (!a.is_nan() && !b.is_nan() && self.parts(a) == self.parts(b));
        let (beside, below) = if same(p.pos.y, first.pos.y) { (p, q) } else { (q, p) };
        let upright = p.color == colour
            && q.color == colour
            && last.color == colour
            && same(beside.pos.y, first.pos.y)
            && same(beside.pos.x, last.pos.x)
            && same(below.pos.x, first.pos.x)
            && same(below.pos.y, last.pos.y);
        if !upright {
            return None;
        }
        let [start, end] = [first, last].map(|vertex| [self.parts(vertex.pos.x), self.parts(vertex.pos.y)]);
        let (Some((left, right)), Some((top, bottom))) = (covered(start[0], end[0]), covered(start[1], end[1])) else {
            return Some(Piece::Fill { area: PixelRect::of_size([0, 0]), colour: 0 });
        };
        let area = PixelRect { left, top, right, bottom };
        let [from, to] = [first, last].map(|vertex| self.texel(vertex.uv.into()));
        if first.uv == last.uv && first.uv == p.uv && first.uv == q.uv {
            return Some(Piece::Fill { area, colour: self.coloured(argb(colour), from) });
        }
        let straight = beside.uv == pos2(last.uv.x, first.uv.y) && below.uv == pos2(first.uv.x, last.uv.y);
        if !straight || [from, to].as_flattened().iter().any(|texel| f64::from(texel.abs()) > FARTHEST) {
            return None;
        }
        // Texels fall on pixels where both ends are as far from each other.
        let [width, height] = self.texture.size();
        let offset = |axis: usize, pixels: [u32; 2], size: usize| {
            let difference = to_parts(from[axis].into()) - start[axis];
            let offset = difference / PARTS;
            let falls = difference % PARTS == 0 && to_parts(to[axis].into()) - end[axis] == difference;
            let within = pixels[0].checked_add_signed(offset).is_some() && pixels[1].checked_add_signed(offset)? as usize <= size;
            (falls && within).then_some(offset)
        };
        let offset = [offset(0, [left, right], width)?, offset(1, [top, bottom], height)?];
        Some(Piece::Texels { area, offset, colour: argb(colour) })
    }

    /// A colour times that of one place of the texture.
    fn coloured(&self, colour: u32, texel: [f32; 2]) -> u32 {
        blend::multiply(colour, u32::from_be_bytes(self.texture.sample(texel, 0.0).map(|part| (part + 0.5) as u8)))
    }

    /// The triangle at the front, if it covers anything.
    fn triangle(&mut self, indices: [u32; 3]) -> Option<Piece> {
        let [a, b, c] = indices.map(|index| self.vertices.get(index as usize));
        let vertices = [a?, b?, c?];
        let [a, b, c] = vertices.map(|vertex| self.corner(vertex));
        if let (Some(a), Some(b), Some(c)) = (a, b, c) {
            return clockwise([a, b, c]).map(Piece::Triangle);
        }
        let polygon = clip::cut(vertices, self.pixels_per_point);
        let corners: Vec<_> = polygon.iter().map(|corner| self.corner_at(corner.place(), corner.uv(), corner.colour())).collect();
        for pair in corners.windows(2).skip(1) {
            self.cut.extend(clockwise([corners[0], pair[0], pair[1]]));
        }
        self.cut.pop().map(Piece::Triangle)
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if let Some(triangle) = self.cut.pop() {
            return Some(Piece::Triangle(triangle));
        }
        loop {
            if let Some(rectangle) = self.rectangle() {
                self.indices = &self.indices[6..];
                return Some(rectangle);
            }
            let (triangle, rest) = self.indices.split_first_chunk::<3>()?;
            self.indices = rest;
            if let Some(piece) = self.triangle(*triangle) {
                return Some(piece);
            }
        }
    }
}

/// Pixels to their parts, to the nearest.
fn to_parts(pixels: f64) -> i32 {
    // Beside this number there is no room for a fraction, and whole numbers stand in the lowest bits.
    const NO_FRACTION: f64 = 6_755_399_441_055_744.0;
    (pixels * f64::from(PARTS) + NO_FRACTION).to_bits() as i32
}

/// The first pixel whose middle is at `place` or after it.
pub(super) fn first_pixel(place: i32) -> i32 {
    (place + PARTS / 2 - 1) >> 8
}

/// The pixels between two places, as far as they are in a picture; none if there is none.
fn covered(a: i32, b: i32) -> Option<(u32, u32)> {
    let pixel = |place: i32| first_pixel(place).max(0) as u32;
    let (from, to) = (pixel(a.min(b)), pixel(a.max(b)));
    (from < to).then_some((from, to))
}

/// The corners in the order in which they go around clockwise; none if they are on a line.
fn clockwise([a, b, c]: [Corner; 3]) -> Option<[Corner; 3]> {
    match area([a, b, c]) {
        0 => None,
        1.. => Some([a, b, c]),
        _ => Some([a, c, b]),
    }
}

/// Twice the area of a triangle, positive if its corners go around clockwise.
pub(super) fn area([a, b, c]: [Corner; 3]) -> i64 {
    let [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y].map(i64::from);
    bx * cy - by * cx
}
