//! What of a window has to be painted again.
//!
//! The picture is cut into tiles. For each, everything that touches it is put into one number, in the order in which
//! it is drawn: a tile whose number is that of the picture before shows the same pixels. Texels that changed are looked
//! up apart, so that a texture of letters can grow while the letters that are shown stay as they are.

use super::{
    painter::{Frame, Parts, Piece},
    pixel_rect::PixelRect,
    textures::Textures,
};
use egui::{Color32, TextureId};
use std::collections::VecDeque;

/// Width and height of a tile in pixels, as powers of two.
const TILE: [u32; 2] = [6, 5];
/// How many pictures a buffer may be behind and still be brought up to date in parts.
const REMEMBERED: usize = 4;
/// With more areas than this, those of a row become one, before any are joined.
const MOST_AREAS: usize = 32;
/// Each area costs something for everything that is drawn: as much as painting so many pixels.
const COST_OF_AREA: u64 = 20_000;

/// What is known of the last pictures of one window.
#[derive(Default)]
pub struct Damage {
    shown: Option<Shown>,
    /// One number for each tile of the last picture, in rows from the top.
    numbers: Vec<u64>,
    /// Those of the picture before.
    before: Vec<u64>,
    /// Which tiles each of the last pictures changed, the newest first.
    changed: VecDeque<Vec<bool>>,
    /// How many changes of textures are in the last picture.
    textures: u64,
}

/// Without all of this being the same, nothing of two pictures is.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    size: [u32; 2],
    pixels_per_point: f32,
    background: Color32,
}

impl Damage {
    /// What differs between this picture and the one that was shown `age` pictures ago (1: the last one; 0: a buffer
    /// of which nothing is known), as rectangles that do not overlap. None: what is shown is this picture.
    pub fn changed(&mut self, frame: &Frame<'_>, parts: &Parts, textures: &Textures, age: u8) -> Vec<PixelRect> {
        let shown = Shown { size: frame.size, pixels_per_point: frame.pixels_per_point, background: frame.background };
        let grid = Grid::new(frame.size);
        std::mem::swap(&mut self.numbers, &mut self.before);
        self.numbers.clear();
        self.numbers.resize(grid.columns * grid.rows, 0);
        let mut changed = if self.changed.len() >= REMEMBERED { self.changed.pop_back().unwrap_or_default() } else { Vec::new() };
        changed.clear();
        changed.resize(self.numbers.len(), false);

        let news = textures.changes_since(self.textures);
        let known = self.shown == Some(shown) && news.is_some();
        self.take(parts, textures, &grid, news.unwrap_or_default(), &mut changed);
        self.textures = textures.count_of_changes();
        self.shown = Some(shown);
        if known {
            let numbers = self.numbers.iter().zip(&self.before);
            changed.iter_mut().zip(numbers).for_each(|(changed, (now, before))| *changed |= now != before);
        } else {
            self.changed.clear();
            changed.fill(true);
        }
        let is_new = changed.contains(&true);
        // A picture that is the same is not shown, and so does not count.
        if is_new {
            self.changed.push_front(changed);
        }
        if !known || age == 0 || usize::from(age) > self.changed.len() {
            return vec![PixelRect::of_size(frame.size)];
        }
        if !is_new {
            return Vec::new();
        }
        let differs = |tile| self.changed.iter().take(age.into()).any(|changed| changed[tile]);
        grid.areas(&(0..self.numbers.len()).map(differs).collect::<Vec<_>>())
    }

    /// Puts all that is drawn into the numbers, and marks the tiles in which texels are drawn that changed.
    fn take(&mut self, parts: &Parts, textures: &Textures, grid: &Grid, news: &[(TextureId, PixelRect)], changed: &mut [bool]) {
        for group in parts.groups() {
            let Some(texture) = textures.get(group.texture) else { continue };
            let of_this = news.iter().filter(|(id, _)| *id == group.texture).map(|(_, texels)| *texels).collect::<Vec<_>>();
            for piece in parts.pieces(group.pieces.clone()) {
                let area = piece.area().intersection(group.clip);
                let is_new = !of_this.is_empty() && {
                    let texels = piece.texels(texture);
                    of_this.iter().any(|news| !news.intersection(texels).is_empty())
                };
                let number = number_of(piece, group.texture);
                grid.each_tile(area, |tile, part| {
                    self.numbers[tile] = mix(self.numbers[tile], mix(number, part));
                    changed[tile] |= is_new;
                });
            }
        }
    }
}

/// Two numbers as one that is as good as never that of two others.
fn mix(a: u64, b: u64) -> u64 {
    let product = u128::from(a ^ 0x9E37_79B9_7F4A_7C15) * u128::from(b ^ 0xE703_7ED1_A0B4_28DB);
    product as u64 ^ (product >> 64) as u64
}

fn pair(a: u32, b: u32) -> u64 {
    u64::from(a) | (u64::from(b) << 32)
}

/// All that makes the pixels of a piece what they are, but for texels and for where it ends.
fn number_of(piece: &Piece, texture: TextureId) -> u64 {
    let texture = match texture {
        TextureId::Managed(id) => mix(1, id),
        TextureId::User(id) => mix(2, id),
    };
    match piece {
        Piece::Fill { colour, .. } => mix(3, u64::from(*colour)),
        Piece::Texels { offset: [x, y], colour, .. } => mix(texture ^ u64::from(*colour), pair(x.cast_unsigned(), y.cast_unsigned())),
        Piece::Triangle(corners) => corners.iter().fold(texture, |number, corner| {
            let place = pair(corner.x.cast_unsigned(), corner.y.cast_unsigned());
            let texel = pair(corner.texel[0].to_bits(), corner.texel[1].to_bits());
            mix(mix(number, place), mix(u64::from(corner.colour), texel))
        }),
    }
}

/// Two areas as one, where painting what is between them costs less than a second area. None overlap before it, nor after it.
fn together(mut areas: Vec<PixelRect>) -> Vec<PixelRect> {
    let pixels = |area: PixelRect| u64::from(area.width()) * u64::from(area.height());
    let pair = |areas: &[PixelRect]| {
        let pairs = (1..areas.len()).flat_map(|second| (0..second).map(move |first| (first, second)));
        let more = |(first, second): (usize, usize)| {
            let (a, b) = (areas[first], areas[second]);
            (pixels(a.union(b)).saturating_sub(pixels(a) + pixels(b)), first, second)
        };
        pairs.map(more).min().filter(|(more, ..)| *more < COST_OF_AREA)
    };
    while let Some((_, first, second)) = pair(&areas) {
        let mut joined = areas.swap_remove(second).union(areas.swap_remove(first));
        // What it lies over now belongs to it.
        while let Some(over) = areas.iter().position(|area| !area.intersection(joined).is_empty()) {
            joined = joined.union(areas.swap_remove(over));
        }
        areas.push(joined);
    }
    areas
}

/// A picture cut into tiles.
struct Grid {
    size: [u32; 2],
    columns: usize,
    rows: usize,
}

impl Grid {
    fn new(size: [u32; 2]) -> Self {
        let count = |axis: usize| ((u64::from(size[axis]) + (1 << TILE[axis]) - 1) >> TILE[axis]) as usize;
        Self { size, columns: count(0), rows: count(1) }
    }

    /// The number of each tile that an area within the picture touches, and which part of the tile that is, as a number.
    fn each_tile(&self, area: PixelRect, mut each: impl FnMut(usize, u64)) {
        if area.is_empty() {
            return;
        }
        let tiles = |from: u32, to: u32, axis: usize| (from >> TILE[axis])..=((to - 1) >> TILE[axis]);
        let part = |tile: u32, from: u32, to: u32, axis: usize| {
            let start = tile << TILE[axis];
            pair(from.saturating_sub(start), (to - start).min(1 << TILE[axis]))
        };
        for row in tiles(area.top, area.bottom, 1) {
            let down = part(row, area.top, area.bottom, 1);
            for column in tiles(area.left, area.right, 0) {
                let across = part(column, area.left, area.right, 0);
                each(row as usize * self.columns + column as usize, across | (down << 16));
            }
        }
    }

    /// The tiles that are marked, as few rectangles.
    fn areas(&self, marked: &[bool]) -> Vec<PixelRect> {
        let areas = self.joined(marked, false);
        together(if areas.len() > MOST_AREAS { self.joined(marked, true) } else { areas })
    }

    /// Joins the marked tiles of a row that are side by side, or all of them, then rows that are alike.
    fn joined(&self, marked: &[bool], whole_rows: bool) -> Vec<PixelRect> {
        let mut areas: Vec<PixelRect> = Vec::new();
        for (row, marked) in marked.chunks(self.columns.max(1)).enumerate() {
            let side = |tile: usize, axis: usize| ((tile as u64) << TILE[axis]).min(self.size[axis].into()) as u32;
            let (top, bottom) = (side(row, 1), side(row + 1, 1));
            let mut column = 0;
            while let Some(from) = marked[column..].iter().position(|marked| *marked).map(|more| column + more) {
                column = if whole_rows {
                    marked.iter().rposition(|marked| *marked).map_or(from, |last| last + 1)
                } else {
                    marked[from..].iter().position(|marked| !*marked).map_or(marked.len(), |more| from + more)
                };
                let (left, right) = (side(from, 0), side(column, 0));
                match areas.iter_mut().find(|above| (above.bottom, above.left, above.right) == (top, left, right)) {
                    Some(above) => above.bottom = bottom,
                    None => areas.push(PixelRect { left, top, right, bottom }),
                }
            }
        }
        areas
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect([left, top, right, bottom]: [u32; 4]) -> PixelRect {
        PixelRect { left, top, right, bottom }
    }

    #[test]
    fn areas_that_are_near_become_one_and_those_far_apart_do_not() {
        let pane = [[300, 100, 620, 132], [300, 132, 684, 164], [300, 196, 556, 228], [300, 228, 684, 700]].map(rect);
        assert_eq!(together(pane.into()), [rect([300, 100, 684, 700])]);
        let apart = [[0, 0, 64, 32], [1_302, 736, 1_366, 768]].map(rect);
        assert_eq!(together(apart.into()), apart);
    }

    #[test]
    fn what_was_changed_is_in_exactly_one_of_them() {
        let grid = Grid::new([1_366, 768]);
        let mut chance = 1_u64;
        for marked_of_a_hundred in [1, 5, 20, 50, 90] {
            for _ in 0..20 {
                let marked: Vec<bool> = (0..grid.columns * grid.rows)
                    .map(|_| {
                        chance = mix(chance, 7);
                        chance % 100 < marked_of_a_hundred
                    })
                    .collect();
                let areas = grid.areas(&marked);
                for (tile, marked) in marked.iter().enumerate() {
                    let (x, y) = ((tile % grid.columns) as u32 * 64 + 1, (tile / grid.columns) as u32 * 32 + 1);
                    let pixel = rect([x, y, x + 1, y + 1]);
                    let over = areas.iter().filter(|area| !area.intersection(pixel).is_empty()).count();
                    assert!(over == 1 || over == 0 && !marked, "{over} areas over tile {tile}");
                }
            }
        }
    }
}
