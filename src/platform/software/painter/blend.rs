//! Colours as whole numbers, and rows of pixels that they are laid over.
//!
//! A colour is 0xAARRGGBB, premultiplied. Arithmetic is on its four parts at once, each in sixteen bits of a `u64`;
//! every division by 255 is rounded to the nearest.

/// What is seen of a pixel; the rest of it stays 0, as windows want it.
const SEEN: u32 = 0x00FF_FFFF;
const PARTS: u64 = 0x00FF_00FF_00FF_00FF;

fn spread(colour: u32) -> u64 {
    let colour = u64::from(colour);
    (colour | (colour << 24)) & PARTS
}

fn gather(parts: u64) -> u32 {
    (parts | (parts >> 24)) as u32
}

/// Each part, at most 255 × 255, divided by 255.
fn divide(parts: u64) -> u64 {
    let half = parts + 0x0080_0080_0080_0080;
    ((half + ((half >> 8) & PARTS)) >> 8) & PARTS
}

/// A colour times a strength from 0 to 255.
pub(super) fn scale(colour: u32, strength: u8) -> u32 {
    gather(divide(spread(colour) * u64::from(strength)))
}

/// Two colours multiplied part by part.
pub(super) fn multiply(a: u32, b: u32) -> u32 {
    let (a, b) = (a.to_be_bytes(), b.to_be_bytes());
    u32::from_be_bytes(std::array::from_fn(|part| divide_part(u16::from(a[part]) * u16::from(b[part]))))
}

/// A colour over a pixel.
pub(super) fn over(colour: u32, pixel: u32) -> u32 {
    let rest = divide(spread(pixel) * u64::from(255 - (colour >> 24)));
    let sum = spread(colour) + rest;
    // Only light without cover, which premultiplied colours can say, comes to more than 255.
    let beyond = (sum >> 8) & 0x0001_0001_0001_0001;
    gather((sum | (beyond * 255)) & PARTS) & SEEN
}

/// Lays one colour over a row.
pub(super) fn fill(row: &mut [u32], colour: u32) {
    if colour == 0 {
        return;
    }
    if colour >> 24 == 255 {
        row.fill(colour & SEEN);
        return;
    }
    let (parts, rest) = (colour.to_le_bytes(), 255 - (colour >> 24) as u16);
    for pixel in row {
        let pixel_parts = pixel.to_le_bytes();
        let sum: [u8; 4] = std::array::from_fn(|part| parts[part].saturating_add(divide_part(u16::from(pixel_parts[part]) * rest)));
        *pixel = u32::from_le_bytes(sum) & SEEN;
    }
}

/// Lays one colour over a row, each pixel in the strength of its texel.
pub(super) fn fill_white(row: &mut [u32], strengths: &[u8], colour: u32) {
    let length = row.len().min(strengths.len());
    let (fours, rest) = row[..length].as_chunks_mut::<4>();
    let (strengths, strengths_of_rest) = strengths[..length].as_chunks::<4>();
    for (pixels, strengths) in fours.iter_mut().zip(strengths) {
        if u32::from_le_bytes(*strengths) != 0 {
            *pixels = four_over(*pixels, *strengths, colour);
        }
    }
    for (pixel, strength) in rest.iter_mut().zip(strengths_of_rest) {
        if *strength != 0 {
            *pixel = over(scale(colour, *strength), *pixel);
        }
    }
}

/// What [`over`] and [`scale`] make of four pixels, part by part: this way a compiler takes them at once.
fn four_over(pixels: [u32; 4], strengths: [u8; 4], colour: u32) -> [u32; 4] {
    let strengths = parts_of(strengths.map(|strength| u32::from(strength) * 0x0101_0101));
    let (below, colours, alpha) = (parts_of(pixels), parts_of([colour; 4]), (colour >> 24) as u16);
    let mut sums = [0; 16];
    for part in 0..16 {
        let strength = u16::from(strengths[part]);
        let own = divide_part(u16::from(colours[part]) * strength);
        let rest = 255 - u16::from(divide_part(alpha * strength));
        sums[part] = own.saturating_add(divide_part(u16::from(below[part]) * rest));
    }
    let (sums, _) = sums.as_chunks::<4>();
    std::array::from_fn(|pixel| u32::from_le_bytes(sums[pixel]) & SEEN)
}

fn parts_of([a, b, c, d]: [u32; 4]) -> [u8; 16] {
    let mut parts = [0; 16];
    for (parts, colour) in parts.as_chunks_mut::<4>().0.iter_mut().zip([a, b, c, d]) {
        *parts = colour.to_le_bytes();
    }
    parts
}

/// One part, at most 255 × 255, divided by 255.
fn divide_part(part: u16) -> u8 {
    let half = part + 128;
    ((half + (half >> 8)) >> 8) as u8
}

/// Lays coloured texels over a row, each multiplied by a colour.
pub(super) fn fill_coloured(row: &mut [u32], texels: &[u32], colour: u32) {
    for (pixel, texel) in row.iter_mut().zip(texels) {
        if *texel != 0 {
            *pixel = over(multiply(*texel, colour), *pixel);
        }
    }
}
