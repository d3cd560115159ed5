//! How like two headings are: whether they are the same in the main, or name another matter.

use unicode_normalization::UnicodeNormalization as _;

/// From here on two headings name the same.
pub(super) const ALIKE: f64 = 0.6;
/// From here on they are the same heading.
pub(super) const SAME: f64 = 0.93;

/// From 0 to 1; none where there is nothing to compare.
pub(super) fn likeness(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (folded(one), folded(other));
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let pairs = strsim::sorensen_dice(&one, &other);
    let letters = strsim::normalized_levenshtein(&one, &other);
    // A short heading within a longer one.
    let (short, long) = if one.len() < other.len() { (&one, &other) } else { (&other, &one) };
    let within = if short.chars().count() > 8 && long.contains(short.as_str()) { ALIKE } else { 0.0 };
    Some(pairs.max(letters).max(within))
}

/// True where the headings of two languages can be compared at all.
pub(super) fn are_comparable(one: &str, other: &str) -> bool {
    let primary = |language: &str| language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let (one, other) = (primary(one), primary(other));
    one == other || [&one, &other].into_iter().any(|language| language.is_empty() || language == "und")
}

/// Letters and figures alone, in small letters; long ones cut, as the likeness costs each letter with each.
fn folded(heading: &str) -> String {
    const LONGEST: usize = 300;
    let mut out = String::new();
    for letter in heading.nfkc().flat_map(char::to_lowercase).take(LONGEST) {
        if letter.is_alphanumeric() {
            out.push(letter);
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_told_apart() {
        let like = |one, other| likeness(one, other).unwrap();
        assert!(like("Inspection of lamps", "INSPECTION OF LAMPS.") >= SAME);
        assert!(like("Inspection of lamps", "Inspection of lanterns") >= ALIKE);
        assert!(like("Conditions and safeguards", "Conditions and safeguards for inspections") >= ALIKE);
        assert!(like("Inspection of lamps", "Entry into force") < ALIKE);
        assert!(like("Definitions", "Scope of application") < ALIKE);
        assert_eq!(likeness("", "Scope"), None);
        assert!(are_comparable("en", "en-GB") && are_comparable("und", "fr") && !are_comparable("en", "fr"));
    }
}
