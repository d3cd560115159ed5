//! The textures of an egui context, kept as the painter reads them.
//!
//! A texture of white in some strength, as that of the letters is, takes one byte for a texel; any other takes four.

use super::pixel_rect::PixelRect;
use egui::{Color32, ColorImage, ImageData, TextureFilter, TextureId, TextureOptions, TextureWrapMode, TexturesDelta, epaint::ImageDelta};
use std::collections::HashMap;

/// How many changes are remembered. Who knows of an earlier state only has to take everything for changed.
const REMEMBERED: usize = 256;

/// All textures of an egui context, shared by its windows.
#[derive(Default)]
pub struct Textures {
    by_id: HashMap<TextureId, Texture>,
    /// The last changes: of which texture, which texels.
    changes: Vec<(TextureId, PixelRect)>,
    /// How many changes there were before those.
    forgotten: u64,
}

impl Textures {
    /// Takes what is new or changed out of `delta`: before painting.
    pub fn set(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                self.change(id, &change);
            }
        }
        self.forget();
    }

    /// Takes what is no longer needed out of `delta`: after painting.
    pub fn free(&mut self, delta: &mut TexturesDelta) {
        for id in delta.free.drain() {
            self.by_id.remove(&id);
            self.changes.push((id, EVERYWHERE));
        }
        self.forget();
    }

    pub(super) fn get(&self, id: TextureId) -> Option<&Texture> {
        self.by_id.get(&id)
    }

    /// How many changes there have been.
    pub(super) fn count_of_changes(&self) -> u64 {
        self.forgotten + self.changes.len() as u64
    }

    /// What changed since there were so many changes; none if that is no longer known.
    pub(super) fn changes_since(&self, count: u64) -> Option<&[(TextureId, PixelRect)]> {
        self.changes.get(usize::try_from(count.checked_sub(self.forgotten)?).ok()?..)
    }

    fn forget(&mut self) {
        let surplus = self.changes.len().saturating_sub(REMEMBERED);
        self.changes.drain(..surplus);
        self.forgotten += surplus as u64;
    }

    fn change(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        if width.checked_mul(height) != Some(image.pixels.len()) {
            log::warn!("a texture of {width}×{height} came with {} texels", image.pixels.len());
            return;
        }
        let mut areas = Areas::default();
        match (change.pos, self.by_id.get_mut(&id)) {
            (Some(position), Some(texture)) => texture.change(position, image, change.options, &mut areas),
            (Some(_), None) => log::warn!("a part of a texture came before the whole"),
            (None, before) => {
                let texture = Texture::new(image, change.options);
                match before {
                    Some(before) => {
                        before.compare(&texture, &mut areas);
                        *before = texture;
                    }
                    None => {
                        self.by_id.insert(id, texture);
                    }
                }
            }
        }
        self.changes.extend(areas.0.into_iter().map(|area| (id, area)));
    }
}

const EVERYWHERE: PixelRect = PixelRect { left: 0, top: 0, right: u32::MAX, bottom: u32::MAX };

/// Which texels changed: rows that follow each other are put together. New letters stand side by side in a texture, so
/// what is around them is no wider than they are.
#[derive(Default)]
struct Areas(Vec<PixelRect>);

impl Areas {
    fn add_row(&mut self, y: usize, changed: Option<(usize, usize)>) {
        let Some((left, right)) = changed else { return };
        let [left, right, top] = [left, right, y].map(|place| u32::try_from(place).unwrap_or(u32::MAX));
        let row = PixelRect { left, top, right, bottom: top.saturating_add(1) };
        match self.0.last_mut() {
            Some(above) if above.bottom == top => *above = above.union(row),
            _ => self.0.push(row),
        }
    }
}

/// From the first to behind the last place where two rows differ.
fn difference<T: PartialEq>(a: &[T], b: &[T]) -> Option<(usize, usize)> {
    if a == b {
        return None;
    }
    let differ = |(_, (a, b)): &(usize, (&T, &T))| a != b;
    let both = a.len().min(b.len());
    let first = a.iter().zip(b).enumerate().find(differ).map_or(both, |(index, _)| index);
    if a.len() != b.len() {
        return Some((first, a.len().max(b.len())));
    }
    let last = a.iter().zip(b).enumerate().rev().find(differ).map_or(first, |(index, _)| index);
    Some((first, last + 1))
}

/// One texture: texels in rows from the top.
pub(super) struct Texture {
    size: [usize; 2],
    texels: Texels,
    options: TextureOptions,
}

/// The colours of a texture, premultiplied.
pub(super) enum Texels {
    /// Strengths of white, which is all there is in a texture of letters.
    White(Vec<u8>),
    /// Colours as 0xAARRGGBB.
    Coloured(Vec<u32>),
}

/// As 0xAARRGGBB, in which blue, green and red are where the canvas has them.
pub(super) const fn argb(colour: Color32) -> u32 {
    let [red, green, blue, alpha] = colour.to_array();
    u32::from_be_bytes([alpha, red, green, blue])
}

/// White in a strength, as 0xAARRGGBB.
const fn white_argb(strength: u8) -> u32 {
    u32::from_be_bytes([strength; 4])
}

/// Puts values into a row: from the first to behind the last that changed.
fn replace<T: PartialEq>(row: &mut [T], values: impl Iterator<Item = T>) -> Option<(usize, usize)> {
    let mut changed = None;
    for (index, (texel, value)) in row.iter_mut().zip(values).enumerate() {
        if *texel != value {
            *texel = value;
            changed = Some((changed.map_or(index, |(first, _)| first), index + 1));
        }
    }
    changed
}

fn is_white(colour: Color32) -> bool {
    let [red, green, blue, alpha] = colour.to_array();
    red == alpha && green == alpha && blue == alpha
}

impl Texture {
    fn new(image: &ColorImage, options: TextureOptions) -> Self {
        let texels = if image.pixels.iter().copied().all(is_white) {
            Texels::White(image.pixels.iter().map(Color32::a).collect())
        } else {
            Texels::Coloured(image.pixels.iter().copied().map(argb).collect())
        };
        let size = if image.pixels.is_empty() { [0, 0] } else { image.size };
        Self { size, texels, options }
    }

    /// Puts an image into it at `left` and `top`.
    fn change(&mut self, [left, top]: [usize; 2], image: &ColorImage, options: TextureOptions, areas: &mut Areas) {
        let [width, height] = image.size;
        let fits = |start: usize, length: usize, of: usize| start.checked_add(length).is_some_and(|end| end <= of);
        if !fits(left, width, self.size[0]) || !fits(top, height, self.size[1]) {
            log::warn!("a part of a texture is outside of it");
            return;
        }
        if width == 0 {
            return;
        }
        if self.options != options {
            self.options = options;
            areas.0.push(EVERYWHERE);
        }
        if let Texels::White(white) = &self.texels
            && !image.pixels.iter().copied().all(is_white)
        {
            self.texels = Texels::Coloured(white.iter().copied().map(white_argb).collect());
        }
        for (y, colours) in (top..).zip(image.pixels.chunks_exact(width)) {
            let start = y * self.size[0] + left;
            let texels = start..start + width;
            let changed = match &mut self.texels {
                Texels::White(white) => replace(&mut white[texels], colours.iter().map(Color32::a)),
                Texels::Coloured(coloured) => replace(&mut coloured[texels], colours.iter().copied().map(argb)),
            };
            areas.add_row(y, changed.map(|(from, to)| (left + from, left + to)));
        }
    }

    /// Where this texture and the one that takes its place differ.
    fn compare(&self, next: &Self, areas: &mut Areas) {
        if self.options != next.options {
            areas.0.push(EVERYWHERE);
            return;
        }
        for y in 0..self.size[1].max(next.size[1]) {
            let changed = match (&self.texels, &next.texels) {
                (Texels::White(a), Texels::White(b)) => difference(self.row(a, y), next.row(b, y)),
                (Texels::Coloured(a), Texels::Coloured(b)) => difference(self.row(a, y), next.row(b, y)),
                _ => Some((0, self.size[0].max(next.size[0]))),
            };
            areas.add_row(y, changed);
        }
    }

    /// A row of its texels; an empty one below the last.
    fn row<'t, T>(&self, texels: &'t [T], y: usize) -> &'t [T] {
        texels.get(y * self.size[0]..(y + 1) * self.size[0]).unwrap_or_default()
    }

    /// Width and height in texels.
    pub(super) fn size(&self) -> [usize; 2] {
        self.size
    }

    pub(super) fn texels(&self) -> &Texels {
        &self.texels
    }

    /// A texel as 0xAARRGGBB, by a place that may be outside, where the texture goes on as it says.
    fn texel(&self, x: i64, y: i64) -> u32 {
        let [width, height] = self.size;
        let (x, y) = (wrap(x, width, self.options.wrap_mode), wrap(y, height, self.options.wrap_mode));
        match &self.texels {
            Texels::White(white) => white.get(y * width + x).copied().map_or(0, white_argb),
            Texels::Coloured(coloured) => coloured.get(y * width + x).copied().unwrap_or(0),
        }
    }

    /// The colour at a place in texels, where `scale` is the number of texels that one pixel takes: alpha, red, green
    /// and blue from 0 to 255.
    pub(super) fn sample(&self, [x, y]: [f32; 2], scale: f32) -> [f32; 4] {
        let filter = if scale > 1.0 { self.options.minification } else { self.options.magnification };
        let lanes = |colour: u32| colour.to_be_bytes().map(f32::from);
        match filter {
            TextureFilter::Nearest => lanes(self.texel(x.floor() as i64, y.floor() as i64)),
            TextureFilter::Linear => {
                let (left, top) = ((x - 0.5).floor(), (y - 0.5).floor());
                let (across, down) = (x - 0.5 - left, y - 0.5 - top);
                let (left, top) = (left as i64, top as i64);
                let row = |y: i64| mix(lanes(self.texel(left, y)), lanes(self.texel(left.saturating_add(1), y)), across);
                mix(row(top), row(top.saturating_add(1)), down)
            }
        }
    }
}

fn mix(a: [f32; 4], b: [f32; 4], part: f32) -> [f32; 4] {
    std::array::from_fn(|lane| a[lane] * (1.0 - part) + b[lane] * part)
}

/// A place within `0..size`; 0 for a texture that is empty.
fn wrap(place: i64, size: usize, mode: TextureWrapMode) -> usize {
    let size = i64::try_from(size.max(1)).unwrap_or(i64::MAX);
    let place = match mode {
        TextureWrapMode::ClampToEdge => place.clamp(0, size - 1),
        TextureWrapMode::Repeat => place.rem_euclid(size),
        TextureWrapMode::MirroredRepeat => {
            let phase = place.rem_euclid(size.saturating_mul(2));
            phase.min(size.saturating_mul(2) - 1 - phase)
        }
    };
    place as usize
}
