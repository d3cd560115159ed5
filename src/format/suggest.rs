//! "Did you mean": the nearest of a list of words.

/// The candidate nearest to `word`, if it is near enough that a person may have meant it.
///
/// Near is a Damerau–Levenshtein distance of at most a third of the word's length, and at least one:
/// a typing error in a short word, two or three in a long one.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().count();
    let most = (length / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| *candidate != word && candidate.chars().count().abs_diff(length) <= most)
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_found_and_a_stranger_is_not() {
        assert_eq!(nearest("PartialyMet", ["Met", "PartlyMet", "NotMet"]), Some("PartlyMet"));
        assert_eq!(nearest("41b", ["41", "14", "24"]), Some("41"));
        assert_eq!(nearest("zebra", ["Met", "PartlyMet"]), None);
    }
}
