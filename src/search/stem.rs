//! Stemming of English words: one stem for all forms of a word.
//!
//! Snowball's English stemmer removes every ending it knows, one after the other, and so gives *authorisation*, *authorities*
//! and *author* one stem, as it does *organ* and *organisation*, *import* and *important*, *access* and *accession*. Here only
//! three kinds of endings are removed:
//!
//! 1. those of inflection, by steps 1a to 1c and 5 of the Porter2 algorithm (M. Porter, *The English (Porter2) stemming
//!    algorithm*, <https://snowballstem.org/algorithms/english/stemmer.html>), with its regions R1 and R2;
//! 2. -ly, and -ence and -ency beside -ent, where a word only changes its part of speech;
//! 3. endings that name what a verb does (-ion, -ation, -ment, -al after a vowel and one consonant).
//!
//! Endings that change the meaning (-ity, -ive, -er, -al, -ous, -able, -ic, -ship, -ize) stay: *authorize* is one family,
//! *authority* another.

/// Words that the rules would give the stem of unrelated words, by their beginnings, with their own stems.
const EXCEPTIONS: [(&str, &str); 19] = [
    ("apartment", "apartment"),
    ("department", "department"),
    ("designat", "designat"),
    ("evidence", "evidence"),
    ("humane", "humane"),
    ("information", "information"),
    ("international", "international"),
    ("morale", "morale"),
    ("nationality", "nationality"),
    ("nationalities", "nationality"),
    ("news", "news"),
    ("only", "only"),
    ("private", "private"),
    ("rational", "rational"),
    ("secretion", "secretion"),
    ("series", "series"),
    ("species", "species"),
    ("united", "united"),
    ("universe", "universe"),
];

/// The stem of a folded word in American spelling.
pub(super) fn stem(word: &str) -> String {
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    if let Some((_, own)) = EXCEPTIONS.iter().find(|(beginning, _)| word.starts_with(beginning)) {
        return (*own).to_owned();
    }
    let mut word = word.to_owned();
    singular(&mut word);
    past_and_present(&mut word);
    y_to_i(&mut word);
    adverb(&mut word);
    derived(&mut word);
    last_e(&mut word);
    if word.len() > 3 && word.ends_with("ll") {
        word.pop();
    }
    word
}

fn is_vowel(word: &[u8], index: usize) -> bool {
    match word.get(index) {
        Some(b'a' | b'e' | b'i' | b'o' | b'u') => true,
        // Consonant at the beginning and after a vowel: yes, day.
        Some(b'y') => index > 0 && !is_vowel(word, index - 1),
        _ => false,
    }
}

fn has_vowel(word: &str) -> bool {
    (0..word.len()).any(|index| is_vowel(word.as_bytes(), index))
}

/// The end of the first consonant after a vowel, from an index on: R1 from the beginning, R2 from R1.
fn region(word: &str, from: usize) -> usize {
    let letters = word.as_bytes();
    (from + 1..letters.len())
        .find(|index| is_vowel(letters, index - 1) && !is_vowel(letters, *index))
        .map_or(letters.len(), |index| index + 1)
}

fn r1(word: &str) -> usize {
    // As in Porter2, so that these do not get the stems of `general`, `commune` and `arson`.
    ["gener", "commun", "arsen"].iter().find(|start| word.starts_with(**start)).map_or_else(|| region(word, 0), |start| start.len())
}

fn r2(word: &str) -> usize {
    region(word, r1(word))
}

/// True where the word has that ending, all of it in R2.
fn in_r2(word: &str, ending: &str) -> bool {
    word.ends_with(ending) && word.len() - ending.len() >= r2(word)
}

fn replace_ending(word: &mut String, ending: &str, other: &str) {
    word.truncate(word.len() - ending.len());
    word.push_str(other);
}

/// A vowel and a consonant after a consonant, or a vowel and a consonant alone: `rap`, `trap`, `on`.
fn ends_short(word: &str) -> bool {
    let letters = word.as_bytes();
    match letters.len() {
        0 | 1 => false,
        2 => is_vowel(letters, 0) && !is_vowel(letters, 1),
        length => {
            let last = length - 1;
            !is_vowel(letters, last)
                && !matches!(letters[last], b'w' | b'x' | b'y')
                && is_vowel(letters, last - 1)
                && !is_vowel(letters, last - 2)
        }
    }
}

/// Step 1a.
fn singular(word: &mut String) {
    if word.ends_with("sses") {
        replace_ending(word, "es", "");
    } else if word.ends_with("ies") || word.ends_with("ied") {
        let rest = if word.len() > 4 { "i" } else { "ie" };
        replace_ending(word, "ies", rest);
    } else if word.ends_with('s') && !["us", "ss", "sis"].iter().any(|ending| word.ends_with(ending)) && has_vowel(&word[..word.len() - 2])
    {
        word.pop();
    }
}

/// Step 1b.
fn past_and_present(word: &mut String) {
    if let Some(ending) = ["eedly", "eed"].into_iter().find(|ending| word.ends_with(ending)) {
        if word.len() - ending.len() >= r1(word) {
            replace_ending(word, ending, "ee");
        }
        return;
    }
    let Some(ending) = ["ingly", "edly", "ing", "ed"].into_iter().find(|ending| word.ends_with(ending)) else { return };
    if !has_vowel(&word[..word.len() - ending.len()]) {
        return;
    }
    replace_ending(word, ending, "");
    let letters = word.as_bytes();
    let double =
        letters.len() > 2 && letters.ends_with(&[letters[letters.len() - 1]; 2]) && b"bdfgmnprt".contains(&letters[letters.len() - 1]);
    if ["at", "bl", "iz", "yz"].iter().any(|ending| word.ends_with(ending)) {
        word.push('e');
    } else if double {
        word.pop();
    } else if r1(word) >= word.len() && ends_short(word) {
        word.push('e');
    }
}

/// Step 1c.
fn y_to_i(word: &mut String) {
    let length = word.len();
    if length > 2 && word.ends_with('y') && !is_vowel(word.as_bytes(), length - 2) {
        replace_ending(word, "y", "i");
    }
}

/// -ly, which step 1c made -li.
fn adverb(word: &mut String) {
    let Some(rest) = word.strip_suffix("li") else { return };
    if rest.len() < 4 {
        return;
    }
    if rest.ends_with("ab") || rest.ends_with("ib") {
        replace_ending(word, "li", "le");
    } else if (rest.len() > 4 && rest.ends_with('i')) || rest.ends_with(['c', 'd', 'e', 'g', 'h', 'k', 'l', 'm', 'n', 'r', 't']) {
        replace_ending(word, "li", "");
    }
}

/// Endings of nouns made of a verb or of an adjective, the last one added first.
fn derived(word: &mut String) {
    for (ending, other) in [("biliti", "ble"), ("ionaliti", "ion"), ("ional", "ion")] {
        if word.ends_with(ending) && word.len() - ending.len() >= 3 {
            replace_ending(word, ending, other);
        }
    }
    for (ending, other) in [("ence", "ent"), ("ance", "ant"), ("enci", "ent"), ("anci", "ant")] {
        if in_r2(word, ending) {
            return replace_ending(word, ending, other);
        }
    }
    if word.ends_with("cession") {
        // From -cede: accession is not access.
        return replace_ending(word, "cession", "cede");
    }
    if word.ends_with("ification") {
        return replace_ending(word, "ification", "ifi");
    }
    if word.ends_with("ization") || word.ends_with("yzation") {
        return replace_ending(word, "ation", "e");
    }
    if word.ends_with("ication") {
        return replace_ending(word, "ion", "");
    }
    for ending in ["ation", "ate"] {
        // Communicate is not of common, and duplicate not of duple.
        if in_r2(word, ending) && !word.ends_with("icate") {
            replace_ending(word, ending, "");
            // Proportionate has the stem of proportion.
            if in_r2(word, "ion") {
                replace_ending(word, "ion", "");
            }
            return;
        }
    }
    if in_r2(word, "ion") && (word.ends_with("sion") || word.ends_with("tion")) {
        return replace_ending(word, "ion", "");
    }
    for ending in ["ement", "ment"] {
        if in_r2(word, ending) {
            return replace_ending(word, ending, "");
        }
    }
    if ["osal", "usal", "oval", "ewal", "awal"].iter().any(|ending| word.ends_with(ending)) && in_r2(word, "al") {
        replace_ending(word, "al", "");
    }
}

/// Step 5, its first half.
fn last_e(word: &mut String) {
    if in_r2(word, "e") || (word.ends_with('e') && word.len() > r1(word) && !ends_short(&word[..word.len() - 1])) {
        word.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (one, other) in [
            ("reviews", "reviewing"),
            ("policy", "policies"),
            ("stopped", "stopping"),
            ("freezes", "freezing"),
            ("uses", "using"),
            ("files", "filing"),
            ("called", "call"),
            ("investigated", "investigation"),
            ("agreed", "agree"),
        ] {
            assert_eq!(stem(one), stem(other), "{one}, {other}");
        }
    }

    #[test]
    fn endings_that_change_the_meaning_stay() {
        for (one, other) in [("author", "authorize"), ("authorize", "authority"), ("files", "fills"), ("news", "new"), ("used", "user")] {
            assert_ne!(stem(one), stem(other), "{one}, {other}");
        }
        assert_eq!(stem("24"), "24");
        assert_eq!(stem("s"), "s");
    }
}
