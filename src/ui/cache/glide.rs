//! Where a pane stood, and since when it moves.

use crate::state::Place;

/// Where a pane stood, and since when it moves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Glide {
    /// None before anything was drawn: the first place is no move.
    pub place: Option<Place>,
    pub since: Option<f64>,
    pub way: f32,
}

impl Glide {
    /// Notes a place that a person turned the pane to: nothing of that glides.
    pub fn stand(place: Place) -> Self {
        Self { place: Some(place), since: None, way: 0.0 }
    }
}
