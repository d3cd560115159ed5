//! Where a pane was, and since when it moves.

use crate::state::Place;

/// Where a pane was, and since when it moves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Glide {
    /// `None` before anything was drawn: the first place is no move.
    pub place: Option<Place>,
    pub since: Option<f64>,
    pub way: f32,
}

impl Glide {
    /// Records a place that a person scrolled the pane to: that is not animated.
    pub fn stand(place: Place) -> Self {
        Self { place: Some(place), since: None, way: 0.0 }
    }
}
