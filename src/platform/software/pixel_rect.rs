//! Rectangles of whole pixels.

use egui::Rect;

/// Pixels from `left` and `top` up to, but without, `right` and `bottom`, counted from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "as above")]
pub struct PixelRect {
    pub left: u32,
    pub top: u32,
    pub right: u32,
    pub bottom: u32,
}

impl PixelRect {
    /// All pixels of a picture of this width and height.
    pub fn of_size([right, bottom]: [u32; 2]) -> Self {
        Self { left: 0, top: 0, right, bottom }
    }

    /// The pixels of a clip rectangle in points, rounded as egui's own painters do it.
    pub(crate) fn of_clip(clip: Rect, pixels_per_point: f32, [width, height]: [u32; 2]) -> Self {
        // A cast takes what is below 0 or not a number for 0.
        let pixel = |points: f32, most: u32| ((points * pixels_per_point).round() as u32).min(most);
        let (left, top) = (pixel(clip.min.x, width), pixel(clip.min.y, height));
        Self { left, top, right: pixel(clip.max.x, width).max(left), bottom: pixel(clip.max.y, height).max(top) }
    }

    /// How many pixels it is wide.
    pub fn width(&self) -> u32 {
        self.right.saturating_sub(self.left)
    }

    /// How many pixels it is high.
    pub fn height(&self) -> u32 {
        self.bottom.saturating_sub(self.top)
    }

    /// Whether there is no pixel in it.
    pub fn is_empty(&self) -> bool {
        self.width() == 0 || self.height() == 0
    }

    /// The pixels that are in both.
    #[must_use]
    pub fn intersection(&self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The smallest that both are in.
    #[must_use]
    pub fn union(&self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}
