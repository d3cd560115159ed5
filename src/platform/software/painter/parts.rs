//! A picture taken apart once: to find what has changed, and to paint it.

use super::{
    Frame,
    pieces::{Piece, Pieces},
};
use crate::platform::software::{pixel_rect::PixelRect, textures::Textures};
use egui::{TextureId, epaint::Primitive};
use std::ops::Range;

/// What a picture is made of, from the back to the front. Kept from one picture to the next, as the next has as many.
#[derive(Default)]
pub struct Parts {
    pieces: Vec<Piece>,
    groups: Vec<Group>,
}

/// Pieces of one texture that are seen in one place.
pub(in crate::platform::software) struct Group {
    pub texture: TextureId,
    /// What is seen of them, within the picture.
    pub clip: PixelRect,
    pub pieces: Range<usize>,
}

impl Parts {
    /// The parts of a picture.
    pub fn of(frame: &Frame<'_>, textures: &Textures) -> Self {
        let mut parts = Self::default();
        parts.take(frame, textures);
        parts
    }

    /// Becomes the parts of another picture. What egui cannot have meant is left out: textures that are missing, callbacks.
    pub(in crate::platform::software) fn take(&mut self, frame: &Frame<'_>, textures: &Textures) {
        self.pieces.clear();
        self.groups.clear();
        for primitive in frame.primitives {
            let Primitive::Mesh(mesh) = &primitive.primitive else { continue };
            let Some(texture) = textures.get(mesh.texture_id) else { continue };
            let clip = PixelRect::of_clip(primitive.clip_rect, frame.pixels_per_point, frame.size);
            if clip.is_empty() {
                continue;
            }
            let from = self.pieces.len();
            self.pieces.extend(Pieces::new(mesh, texture, frame.pixels_per_point));
            self.groups.push(Group { texture: mesh.texture_id, clip, pieces: from..self.pieces.len() });
        }
    }

    pub(in crate::platform::software) fn groups(&self) -> &[Group] {
        &self.groups
    }

    pub(in crate::platform::software) fn pieces(&self, of: Range<usize>) -> &[Piece] {
        self.pieces.get(of).unwrap_or_default()
    }

    /// Areas cut where something hides all that is behind it, each with the number of the piece it begins with; none where that is
    /// the background.
    pub(super) fn visible_from(&self, areas: &[PixelRect]) -> Vec<(PixelRect, Option<usize>)> {
        let mut cut = Vec::new();
        let mut left = areas.to_vec();
        for group in self.groups.iter().rev() {
            for number in group.pieces.clone().rev() {
                let Piece::Fill { area, colour } = self.pieces[number] else { continue };
                let hides = area.intersection(group.clip);
                if colour >> 24 < 255 || pixels(hides) < WORTH_HIDING {
                    continue;
                }
                left = left
                    .into_iter()
                    .flat_map(|area| {
                        let hidden = area.intersection(hides);
                        if hidden != area && pixels(hidden) < WORTH_HIDING {
                            return [area, NOTHING, NOTHING, NOTHING];
                        }
                        cut.push((hidden, Some(number)));
                        around(area, hidden)
                    })
                    .filter(|area| !area.is_empty())
                    .collect();
                if left.is_empty() {
                    return cut;
                }
            }
        }
        cut.extend(left.into_iter().map(|area| (area, None)));
        cut
    }
}

/// Cutting an area costs as much as painting so many pixels.
const WORTH_HIDING: u64 = 20_000;

const NOTHING: PixelRect = PixelRect { left: 0, top: 0, right: 0, bottom: 0 };

fn pixels(area: PixelRect) -> u64 {
    u64::from(area.width()) * u64::from(area.height())
}

/// What of an area is above, below, at the left and at the right of a part of it.
fn around(area: PixelRect, part: PixelRect) -> [PixelRect; 4] {
    [
        PixelRect { bottom: part.top, ..area },
        PixelRect { top: part.bottom, ..area },
        PixelRect { top: part.top, bottom: part.bottom, right: part.left, ..area },
        PixelRect { top: part.top, bottom: part.bottom, left: part.right, ..area },
    ]
}
