//! Cuts triangles that go so far that whole numbers cannot hold them, such as the fill of a list of a million lines.

use egui::epaint::Vertex;

/// How far from the origin a place may be, in pixels, before its triangle is cut.
pub(super) const FARTHEST: f64 = 524_288.0;

/// A corner of what is left: place in pixels, place in the texture, colour as red, green, blue and alpha up to 255.
#[derive(Clone, Copy)]
pub(super) struct Point([f64; 8]);

impl Point {
    fn new(vertex: &Vertex, pixels_per_point: f64) -> Self {
        let [red, green, blue, alpha] = vertex.color.to_array().map(f64::from);
        let [x, y] = [vertex.pos.x, vertex.pos.y].map(|place| f64::from(place) * pixels_per_point);
        Self([x, y, vertex.uv.x.into(), vertex.uv.y.into(), red, green, blue, alpha])
    }

    pub(super) fn place(&self) -> [f64; 2] {
        [self.0[0], self.0[1]].map(|place| place.clamp(-FARTHEST, FARTHEST))
    }

    pub(super) fn uv(&self) -> [f32; 2] {
        [self.0[2] as f32, self.0[3] as f32]
    }

    /// 0xAARRGGBB.
    pub(super) fn colour(&self) -> u32 {
        let [_, _, _, _, red, green, blue, alpha] = self.0.map(|part| (part + 0.5) as u8);
        u32::from_be_bytes([alpha, red, green, blue])
    }

    fn between(&self, other: &Self, part: f64) -> Self {
        Self(std::array::from_fn(|value| self.0[value] + (other.0[value] - self.0[value]) * part))
    }
}

/// What of a triangle is not too far away: a polygon of up to seven corners, or nothing.
pub(super) fn cut(triangle: [&Vertex; 3], pixels_per_point: f64) -> Vec<Point> {
    let mut polygon: Vec<_> = triangle.map(|vertex| Point::new(vertex, pixels_per_point)).into();
    if polygon.iter().any(|point| point.0.iter().any(|value| !value.is_finite())) {
        return Vec::new();
    }
    for (axis, side) in [(0, 1.0), (0, -1.0), (1, 1.0), (1, -1.0)] {
        let inside = |point: &Point| FARTHEST - side * point.0[axis];
        let mut left = Vec::with_capacity(polygon.len() + 1);
        for (index, point) in polygon.iter().enumerate() {
            let next = &polygon[(index + 1) % polygon.len()];
            let (here, there) = (inside(point), inside(next));
            if here >= 0.0 {
                left.push(*point);
            }
            if (here < 0.0) != (there < 0.0) {
                left.push(point.between(next, here / (here - there)));
            }
        }
        polygon = left;
    }
    polygon
}
