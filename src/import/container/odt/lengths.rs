//! Lengths as OpenDocument writes them.

/// A measure in thousandths of a point.
pub(super) fn points(value: &str) -> Option<i32> {
    let digits = value.trim_end_matches(|letter: char| letter.is_ascii_alphabetic() || letter == '%');
    let number: f64 = digits.trim().parse().ok()?;
    let unit = match value.get(digits.len()..)? {
        "cm" => 72.0 / 2.54,
        "mm" => 7.2 / 2.54,
        "in" => 72.0,
        "pt" => 1.0,
        "pc" => 12.0,
        "px" => 0.75,
        _ => return None,
    };
    Some((number * unit * 1000.0).clamp(-1e7, 1e7) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_read_in_every_unit() {
        for (value, read) in [("1in", Some(72_000)), ("2.54cm", Some(72_000)), ("-12pt", Some(-12_000)), ("5%", None), ("", None)] {
            assert_eq!(points(value), read, "{value}");
        }
    }
}
