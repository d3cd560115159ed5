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
    u32::from_be_bytes(std::array::from_fn(|part| {
        let half = u32::from(a[part]) * u32::from(b[part]) + 128;
        ((half + (half >> 8)) >> 8) as u8
    }))
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
    match colour >> 24 {
        255 => row.fill(colour & SEEN),
        _ if colour == 0 => {}
        _ => row.iter_mut().for_each(|pixel| *pixel = over(colour, *pixel)),
    }
}

/// Lays one colour over a row, each pixel in the strength of its texel.
pub(super) fn fill_white(row: &mut [u32], strengths: &[u8], colour: u32) {
    for (pixel, strength) in row.iter_mut().zip(strengths) {
        if *strength != 0 {
            *pixel = over(scale(colour, *strength), *pixel);
        }
    }
}

/// Lays coloured texels over a row, each multiplied by a colour.
pub(super) fn fill_coloured(row: &mut [u32], texels: &[u32], colour: u32) {
    for (pixel, texel) in row.iter_mut().zip(texels) {
        if *texel != 0 {
            *pixel = over(multiply(*texel, colour), *pixel);
        }
    }
}
