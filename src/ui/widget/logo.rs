//! The logo of the program: three columns, and the line that ties them. As `packaging/icons/plenary.svg` has it, in the
//! colours of the theme.

use crate::ui::theme::Tokens;
use egui::{CornerRadius, Painter, Rect, Shape, Stroke, epaint::CubicBezierShape, pos2, vec2};

/// Side of the grid it is drawn on.
const GRID: f32 = 256.0;

/// Paints it into a square.
pub fn paint_logo(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let scale = rect.width() / GRID;
    let point = |x: f32, y: f32| rect.min + vec2(x, y) * scale;
    let column = Rect::from_min_size(pos2(0.0, 0.0), vec2(52.0, 168.0) * scale);
    let corner = CornerRadius::same((12.0 * scale).round() as u8);
    for (x, ink) in [(39.0, tokens.provision), (102.0, tokens.safeguard), (165.0, tokens.critique)] {
        painter.rect_filled(column.translate(point(x, 44.0).to_vec2()), corner, ink);
    }
    let stroke = Stroke::new(13.0 * scale, tokens.hit);
    let curves = [
        [point(65.0, 90.0), point(102.0, 90.0), point(92.0, 164.0), point(128.0, 164.0)],
        [point(128.0, 164.0), point(164.0, 164.0), point(154.0, 116.0), point(191.0, 116.0)],
    ];
    for points in curves {
        let fill = tokens.hit.gamma_multiply(0.0);
        painter.add(Shape::CubicBezier(CubicBezierShape::from_points_stroke(points, false, fill, stroke)));
    }
    for (x, y) in [(65.0, 90.0), (128.0, 164.0), (191.0, 116.0)] {
        painter.circle_filled(point(x, y), 18.0 * scale, tokens.hit);
    }
}
