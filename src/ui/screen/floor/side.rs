//! What is said for a place in floor mode and against it, and how points of either side are set.

use super::Measures;
use crate::{
    describe::{Floor, POINTS, Point},
    text,
    ui::{theme::Type, view::View},
};
use egui::Color32;

/// How points are set.
#[derive(Clone, Copy)]
pub struct PointStyle {
    /// 1.0 is 100 %.
    pub size: f32,
    pub role: Type,
    pub measures: Measures,
}

impl PointStyle {
    /// Width of the head of a side.
    pub fn half(&self, width: f32) -> f32 {
        (width - self.measures.gap) / 2.0
    }

    /// Width of a point.
    pub fn column(&self, width: f32) -> f32 {
        if self.measures.is_one_column { width } else { self.half(width) }
    }

    /// The column of the numbers of points.
    pub fn indent(&self) -> f32 {
        self.measures.indent * self.size.clamp(1.0, 1.5)
    }
}

/// What is said for a place, or against it.
pub struct Side<'c> {
    pub title: &'static str,
    pub short: &'static str,
    pub ink: Color32,
    pub points: &'c [Point],
    /// `Argument for, 1 of 8`.
    pub numbered: fn(usize, usize) -> String,
    pub left_out: usize,
    pub empty: &'static str,
}

/// Both sides of a place.
pub fn sides<'c>(view: View<'_>, content: &'c Floor) -> [Side<'c>; 2] {
    let tokens = view.tokens;
    [
        Side {
            title: text::ARGUMENTS_FOR.words(),
            short: text::FOR.words(),
            ink: tokens.safeguard,
            points: &content.defence,
            numbered: text::argument_for,
            left_out: content.left_out,
            empty: text::NO_ARGUMENT_FOR.words(),
        },
        Side {
            title: text::ARGUMENTS_AGAINST.words(),
            short: text::AGAINST.words(),
            ink: tokens.critique,
            points: &content.against,
            numbered: text::argument_against,
            left_out: 0,
            empty: text::NO_ARGUMENT_AGAINST.words(),
        },
    ]
}

impl Side<'_> {
    /// The first and the last of the points that are shown, counted from one; none where none is.
    pub fn shown(&self, passed: usize) -> Option<(usize, usize)> {
        (passed < self.points.len()).then(|| (passed + 1, (passed + POINTS).min(self.points.len())))
    }

    /// The same for a screen reader.
    pub fn announced(&self, passed: usize) -> String {
        match self.shown(passed) {
            Some((from, to)) => text::points_announced(self.title, from, to, self.points.len()),
            None => text::no_points_announced(self.title),
        }
    }
}
