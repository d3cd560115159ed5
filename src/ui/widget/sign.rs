//! The small signs beside words: strength bars, outcome circles, a warning. Drawn, so that no icon
//! font is needed and each keeps its form in greyscale.

use crate::{
    model::{Mark, OutcomeKind, Stance, Strength},
    ui::theme::on_ink,
};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, emath::TSTransform, pos2, vec2};

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Three bars: three filled are binding, two qualified, one optional, none interpretive.
    Strength(Strength),
    /// A circle: full met, half partly met, empty not met, struck overtaken, dotted open.
    Outcome(OutcomeKind),
    /// A sheet of paper.
    Paper,
    /// A tick.
    Tick,
    /// A triangle.
    Warning,
    /// An angle that points down where something is unfolded, and onward where it is folded.
    Fold {
        /// True where it is folded.
        folded: bool,
    },
    /// A magnifying glass.
    Lens,
    /// A funnel: filters.
    Funnel,
    /// Head and shoulders: an actor.
    Person,
    /// A cross: takes something away.
    Cross,
    /// An angle to the left.
    Back,
    /// An angle to the right.
    Forward,
    /// Three lines.
    Menu,
    /// An arrow: this pane leads.
    Arrow,
    /// Two links of a chain: this pane follows.
    Chain,
    /// A pin: this pane keeps its place.
    Pin,
    /// Half a disc: the theme.
    HalfDisc,
    /// A sheet with a corner turned: a note.
    Note,
    /// A ribbon: a bookmark.
    Bookmark,
    /// A padlock: private.
    Lock,
    /// An angle up: earlier.
    Up,
    /// An angle down: later.
    Down,
    /// What a highlight says: a tick, a cross, a question mark, an arrow.
    Mark(crate::model::Mark),
    /// What a position is: a full circle with a plus in support, a lozenge half filled on a condition, a square with a minus
    /// opposed.
    Stance(Stance),
    /// Three lines, each shorter than the one above: an order.
    Order,
    /// Two sheets, one over the other: copies.
    Copy,
}

/// Paints a sign in a square of 12 around `centre`.
pub fn paint_sign(painter: &Painter, centre: Pos2, sign: Sign, ink: Color32) {
    let line = Stroke::new(1.4, ink);
    match sign {
        Sign::Strength(strength) => bars(painter, centre, strength, ink),
        Sign::Outcome(outcome) => circle(painter, centre, outcome, ink),
        Sign::Paper => {
            let rect = Rect::from_center_size(centre, vec2(8.0, 10.0));
            painter.rect_stroke(rect, 1.0, Stroke::new(1.2, ink), StrokeKind::Middle);
            painter.hline(rect.shrink(2.0).x_range(), centre.y - 1.0, Stroke::new(1.0, ink));
            painter.hline(rect.shrink(2.0).x_range(), centre.y + 2.0, Stroke::new(1.0, ink));
        }
        Sign::Tick => {
            let points = vec![centre + vec2(-4.0, 0.0), centre + vec2(-1.0, 3.0), centre + vec2(4.5, -3.5)];
            painter.add(Shape::line(points, line));
        }
        Sign::Warning => {
            let points = vec![centre + vec2(0.0, -5.0), centre + vec2(5.5, 4.5), centre + vec2(-5.5, 4.5)];
            painter.add(Shape::closed_line(points, line));
            painter.vline(centre.x, centre.y - 1.5..=centre.y + 1.5, line);
            painter.circle_filled(centre + vec2(0.0, 3.2), 0.8, ink);
        }
        Sign::Arrow => {
            painter.hline(centre.x - 5.0..=centre.x + 4.0, centre.y, line);
            let head = vec![centre + vec2(1.0, -3.5), centre + vec2(4.5, 0.0), centre + vec2(1.0, 3.5)];
            painter.add(Shape::line(head, line));
        }
        Sign::Chain => {
            for offset in [-2.6, 2.6] {
                let ring = Rect::from_center_size(centre + vec2(offset, 0.0), vec2(6.4, 4.6));
                painter.rect_stroke(ring, 2.3, Stroke::new(1.2, ink), StrokeKind::Middle);
            }
        }
        Sign::Pin => {
            painter.circle_filled(centre + vec2(0.0, -2.4), 2.8, ink);
            painter.vline(centre.x, centre.y..=centre.y + 5.5, line);
        }
        Sign::HalfDisc => {
            circle(painter, centre, OutcomeKind::PartlyMet, ink);
        }
        Sign::Fold { folded } => {
            let corners = if folded { [(-1.5, -3.5), (2.0, 0.0), (-1.5, 3.5)] } else { [(-3.5, -1.5), (0.0, 2.0), (3.5, -1.5)] };
            painter.add(Shape::line(corners.map(|(x, y)| centre + vec2(x, y)).to_vec(), line));
        }
        Sign::Lens => {
            painter.circle_stroke(centre + vec2(-1.0, -1.0), 4.4, line);
            painter.line_segment([centre + vec2(2.3, 2.3), centre + vec2(6.0, 6.0)], line);
        }
        Sign::Funnel => funnel_sign(painter, centre, line),
        Sign::Person => person_sign(painter, centre, line),
        Sign::Cross => {
            for way in [-1.0, 1.0] {
                painter.line_segment([centre + vec2(-3.0, -3.0 * way), centre + vec2(3.0, 3.0 * way)], line);
            }
        }
        Sign::Back | Sign::Forward => {
            let way = if sign == Sign::Back { -1.0 } else { 1.0 };
            let corners = [(-2.5, -5.0), (2.5, 0.0), (-2.5, 5.0)];
            painter.add(Shape::line(corners.map(|(x, y)| centre + vec2(x * way, y)).to_vec(), Stroke::new(1.6, ink)));
        }
        Sign::Menu => {
            for offset in [-4.0, 0.0, 4.0] {
                painter.hline(centre.x - 6.0..=centre.x + 6.0, centre.y + offset, line);
            }
        }
        Sign::Order => {
            for (offset, length) in [(-4.0, 12.0), (0.0, 8.0), (4.0, 4.0)] {
                painter.hline(centre.x - 6.0..=centre.x - 6.0 + length, centre.y + offset, line);
            }
        }
        Sign::Note => {
            let corners = [(-4.0, -5.0), (1.5, -5.0), (4.5, -2.0), (4.5, 5.0), (-4.0, 5.0)];
            painter.add(Shape::closed_line(corners.map(|(x, y)| centre + vec2(x, y)).to_vec(), Stroke::new(1.3, ink)));
            painter.hline(centre.x - 2.0..=centre.x + 2.4, centre.y - 0.5, Stroke::new(1.1, ink));
            painter.hline(centre.x - 2.0..=centre.x + 2.4, centre.y + 2.2, Stroke::new(1.1, ink));
        }
        Sign::Bookmark => {
            let corners = [(-3.5, -5.0), (3.5, -5.0), (3.5, 5.0), (0.0, 2.0), (-3.5, 5.0)];
            painter.add(Shape::closed_line(corners.map(|(x, y)| centre + vec2(x, y)).to_vec(), line));
        }
        Sign::Lock => {
            painter.rect_filled(Rect::from_center_size(centre + vec2(0.0, 2.0), vec2(9.0, 6.6)), 1.2, ink);
            let shackle = [(-2.8, -1.2), (-2.8, -3.2), (-1.6, -4.8), (1.6, -4.8), (2.8, -3.2), (2.8, -1.2)];
            painter.add(Shape::line(shackle.map(|(x, y)| centre + vec2(x, y)).to_vec(), line));
        }
        Sign::Up | Sign::Down => {
            let way = if sign == Sign::Up { 1.0 } else { -1.0 };
            let corners = [(-4.0, 2.0), (0.0, -2.0), (4.0, 2.0)];
            painter.add(Shape::line(corners.map(|(x, y)| centre + vec2(x, y * way)).to_vec(), line));
        }
        Sign::Copy => copy_sign(painter, centre, line),
        Sign::Mark(mark) => mark_sign(painter, centre, mark, ink),
        Sign::Stance(stance) => stance_sign(painter, centre, stance, ink),
    }
}

fn copy_sign(painter: &Painter, centre: Pos2, line: Stroke) {
    let sheet = Rect::from_center_size(centre + vec2(1.6, 1.6), vec2(8.4, 8.4));
    painter.rect_stroke(sheet, 1.6, line, StrokeKind::Middle);
    let behind = [(2.2, -5.8), (-4.4, -5.8), (-5.8, -4.4), (-5.8, 2.2)];
    painter.add(Shape::line(behind.map(|(x, y)| centre + vec2(x, y)).to_vec(), line));
}

fn person_sign(painter: &Painter, centre: Pos2, line: Stroke) {
    painter.circle_stroke(centre + vec2(0.0, -2.8), 2.4, line);
    let shoulders = vec![
        centre + vec2(-4.2, 5.0),
        centre + vec2(-3.6, 2.6),
        centre + vec2(-1.6, 1.6),
        centre + vec2(1.6, 1.6),
        centre + vec2(3.6, 2.6),
        centre + vec2(4.2, 5.0),
    ];
    painter.add(Shape::line(shoulders, line));
}

fn funnel_sign(painter: &Painter, centre: Pos2, line: Stroke) {
    let cup = vec![
        centre + vec2(-5.0, -4.5),
        centre + vec2(5.0, -4.5),
        centre + vec2(1.3, 0.3),
        centre + vec2(1.3, 5.0),
        centre + vec2(-1.3, 3.6),
        centre + vec2(-1.3, 0.3),
    ];
    painter.add(Shape::closed_line(cup, line));
}

/// The same so many times as large.
pub fn paint_sign_scaled(painter: &Painter, centre: Pos2, sign: Sign, ink: Color32, scale: f32) {
    if (scale - 1.0).abs() < 0.01 {
        paint_sign(painter, centre, sign, ink);
        return;
    }
    let (context, layer) = (painter.ctx(), painter.layer_id());
    let next = || context.graphics_mut(|graphics| graphics.entry(layer).next_idx());
    let from = next();
    paint_sign(painter, centre, sign, ink);
    let to = next();
    let transform = TSTransform::new(centre.to_vec2() * (1.0 - scale), scale);
    context.graphics_mut(|graphics| graphics.entry(layer).transform_range(from, to, transform));
}

fn stance_sign(painter: &Painter, centre: Pos2, stance: Stance, ink: Color32) {
    const REACH: f32 = 5.6;
    let line = Stroke::new(1.4, ink);
    match stance {
        Stance::Supports => {
            painter.circle_filled(centre, REACH, ink);
            let plus = Stroke::new(1.5, on_ink(ink));
            painter.hline(centre.x - 3.0..=centre.x + 3.0, centre.y, plus);
            painter.vline(centre.x, centre.y - 3.0..=centre.y + 3.0, plus);
        }
        Stance::Conditional => {
            let [left, right] = [centre - vec2(REACH, 0.0), centre + vec2(REACH, 0.0)];
            let [top, bottom] = [centre - vec2(0.0, REACH), centre + vec2(0.0, REACH)];
            painter.add(Shape::convex_polygon(vec![left, right, bottom], ink, Stroke::NONE));
            painter.add(Shape::closed_line(vec![left, top, right, bottom], line));
        }
        Stance::Opposes => {
            let square = Rect::from_center_size(centre, vec2(10.0, 10.0));
            painter.rect_stroke(square, 1.0, line, StrokeKind::Middle);
            painter.hline(centre.x - 2.8..=centre.x + 2.8, centre.y, line);
        }
    }
}

fn mark_sign(painter: &Painter, centre: Pos2, mark: Mark, ink: Color32) {
    let line = Stroke::new(1.5, ink);
    match mark {
        Mark::Agree => paint_sign(painter, centre, Sign::Tick, ink),
        Mark::Object => paint_sign(painter, centre, Sign::Cross, ink),
        Mark::Ask => {
            let hook = [(-2.6, -2.6), (-1.2, -4.6), (1.2, -4.6), (2.6, -2.8), (2.2, -1.2), (0.0, 0.4), (0.0, 1.8)];
            painter.add(Shape::line(hook.map(|(x, y)| centre + vec2(x, y)).to_vec(), line));
            painter.circle_filled(centre + vec2(0.0, 4.4), 0.9, ink);
        }
        Mark::Use => paint_sign(painter, centre, Sign::Arrow, ink),
    }
}

fn bars(painter: &Painter, centre: Pos2, strength: Strength, ink: Color32) {
    let filled = match strength {
        Strength::Binding => 3,
        Strength::Qualified => 2,
        Strength::Optional => 1,
        Strength::Interpretive => 0,
    };
    for bar in 0..3_u8 {
        // Wide enough for an empty bar to be seen as one.
        let left = centre.x - 7.0 + f32::from(bar) * 5.0;
        let rect = Rect::from_min_size(pos2(left, centre.y - 5.0), vec2(4.0, 10.0));
        if bar < filled {
            painter.rect_filled(rect, 0.8, ink);
        } else {
            painter.rect_stroke(rect, 0.8, Stroke::new(1.0, ink), StrokeKind::Inside);
        }
    }
}

fn circle(painter: &Painter, centre: Pos2, outcome: OutcomeKind, ink: Color32) {
    const RADIUS: f32 = 4.6;
    let line = Stroke::new(1.3, ink);
    match outcome {
        OutcomeKind::Met => {
            painter.circle_filled(centre, RADIUS + 0.6, ink);
        }
        OutcomeKind::PartlyMet => {
            let half: Vec<Pos2> = (0_u8..=16)
                .map(|step| {
                    let angle = std::f32::consts::FRAC_PI_2 + std::f32::consts::PI * f32::from(step) / 16.0;
                    centre + RADIUS * vec2(angle.cos(), angle.sin())
                })
                .collect();
            painter.add(Shape::convex_polygon(half, ink, Stroke::NONE));
            painter.circle_stroke(centre, RADIUS, line);
        }
        OutcomeKind::NotMet => {
            painter.circle_stroke(centre, RADIUS, line);
        }
        OutcomeKind::Overtaken => {
            painter.circle_stroke(centre, RADIUS, line);
            painter.line_segment([centre + vec2(-3.2, 3.2), centre + vec2(3.2, -3.2)], line);
        }
        OutcomeKind::Open => {
            let ring: Vec<Pos2> = (0_u8..=24)
                .map(|step| {
                    let angle = std::f32::consts::TAU * f32::from(step) / 24.0;
                    centre + RADIUS * vec2(angle.cos(), angle.sin())
                })
                .collect();
            painter.extend(Shape::dashed_line(&ring, line, 1.8, 2.2));
        }
    }
}

/// The sign of a text's status.
pub const fn status_sign(basis: crate::model::Basis) -> Sign {
    match basis {
        crate::model::Basis::Checked => Sign::Tick,
        crate::model::Basis::Secondary => Sign::Paper,
        crate::model::Basis::Unchecked => Sign::Warning,
    }
}
