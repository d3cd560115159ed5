//! Whole sentences of a text. Knows where a sentence ends, and nothing of what it says.

use unicode_segmentation::UnicodeSegmentation;

/// Words that end with a full stop and end no sentence.
const SHORT: [&str; 21] = [
    "Art", "Arts", "No", "Nos", "Rev", "Add", "Corr", "Mr", "Mrs", "Ms", "Dr", "St", "para", "paras", "subpara", "art", "arts", "p", "pp",
    "cf", "vs",
];
/// What can stand between a full stop and the space after it.
const CLOSING: [char; 6] = ['”', '’', ')', ']', '"', '»'];

/// The leading sentences of a text, as many as stand in so many letters, and at least one; with how many follow them.
pub(super) fn leading(words: &str, letters: usize) -> (&str, usize) {
    let mut ends = sentence_ends(words);
    let Some(mut end) = ends.next() else { return (words, 0) };
    let mut length = words[..end].trim_end().chars().count();
    while let Some(next) = ends.next() {
        length += words[end..next].trim_end().chars().count();
        if length > letters {
            return (words[..end].trim_end(), 1 + ends.count());
        }
        end = next;
    }
    (words.trim_end(), 0)
}

/// The first sentences of a text: at most so many, no more than stand in so many letters, and at least one; with how many follow them.
#[must_use]
pub fn first_sentences(words: &str, most: usize, letters: usize) -> (&str, usize) {
    let mut ends = sentence_ends(words);
    let Some(mut end) = ends.next() else { return (words, 0) };
    for taken in 1.. {
        let Some(next) = ends.next() else { break };
        if taken >= most || words[..next].trim_end().chars().count() > letters {
            return (words[..end].trim_end(), 1 + ends.count());
        }
        end = next;
    }
    (words[..end].trim_end(), 0)
}

/// The sentence around a byte of a text and those after it, as many as stand in so many letters; at least that one.
#[must_use]
pub fn sentences_from(words: &str, byte: usize, letters: usize) -> std::ops::Range<usize> {
    let start = sentence_ends(words).take_while(|end| *end <= byte).last().unwrap_or_default();
    let start = start + (words[start..].len() - words[start..].trim_start().len());
    start..start + leading(&words[start..], letters).0.len()
}

/// The first sentence.
pub(super) fn first_sentence(words: &str) -> &str {
    leading(words, 0).0
}

/// Where each sentence ends, the last with the text. Where it is not sure that one ends, it goes on.
fn sentence_ends(words: &str) -> impl Iterator<Item = usize> {
    let bounds = words.split_sentence_bound_indices().map(|(start, piece)| start + piece.len());
    bounds.filter(|end| *end == words.len() || ends_sentence(&words[..*end], &words[*end..]))
}

fn ends_sentence(before: &str, after: &str) -> bool {
    let goes_on = after.trim_start().starts_with(|letter: char| letter.is_lowercase() || matches!(letter, ',' | ';' | ':' | '–' | '—'));
    let sentence = before.trim_end().trim_end_matches(CLOSING);
    // The bound of a line or paragraph is none of a sentence where words lead on to the next.
    let last = sentence.chars().next_back();
    let open = last.is_none_or(|letter| letter.is_alphanumeric() || matches!(letter, ',' | ';' | ':' | '–' | '—'));
    let word = sentence.strip_suffix('.').map(|sentence| sentence.rsplit([' ', '\n', '“', '(', '\u{a0}']).next().unwrap_or_default());
    let abbreviated = word.is_some_and(|word| word.contains('.') || word.chars().count() < 2 || SHORT.contains(&word));
    !goes_on && !open && !abbreviated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_where_it_ends() {
        for (words, first) in [
            ("One thing. Another.", "One thing."),
            ("The U.S. Government said no. Then yes.", "The U.S. Government said no."),
            ("It says “suppression.” No more.", "It says “suppression.”"),
            ("Art. 24 Stands. So it is.", "Art. 24 Stands."),
            ("Rev.3 has it", "Rev.3 has it"),
            ("“Why?” they ask. Because.", "“Why?” they ask."),
            ("It costs 3.5 million. Much.", "It costs 3.5 million."),
            ("See p. 24, para. 12. It is there.", "See p. 24, para. 12."),
            ("Mrs. Ash asks.  Nobody answers.", "Mrs. Ash asks."),
            ("Two reasons:\n\nThe first. The second.", "Two reasons:\n\nThe first."),
            ("为什么？因为。", "为什么？"),
            ("لماذا؟ لأن.", "لماذا؟"),
            ("", ""),
        ] {
            assert_eq!(first_sentence(words), first, "{words}");
        }
    }

    #[test]
    fn sentences_around_a_word_begin_with_its_own() {
        let words = "Two reasons were given. Police could cooperate better. And so on.";
        assert_eq!(&words[sentences_from(words, words.find("cooperate").unwrap(), 10)], "Police could cooperate better.");
        assert_eq!(&words[sentences_from(words, words.find("cooperate").unwrap(), 200)], "Police could cooperate better. And so on.");
        assert_eq!(&words[sentences_from(words, 0, 0)], "Two reasons were given.");
        assert_eq!(sentences_from("", 0, 10), 0..0);
    }

    #[test]
    fn as_many_sentences_are_taken_as_fit_and_the_rest_is_counted() {
        let words = "Two reasons were given. Police could cooperate better. And so on. And on.";
        assert_eq!(leading(words, 200), (words, 0));
        assert_eq!(leading(words, 60), ("Two reasons were given. Police could cooperate better.", 2));
        assert_eq!(leading(words, 10), ("Two reasons were given.", 3), "one stands whole, however long");
        assert_eq!(leading("No full stop", 3), ("No full stop", 0));
        assert_eq!(first_sentences(words, 2, 200), ("Two reasons were given. Police could cooperate better.", 2));
        assert_eq!(first_sentences(words, 2, 30), ("Two reasons were given.", 3));
        assert_eq!(first_sentences(words, 9, 200), (words, 0));
        assert_eq!(first_sentences("See Art. 5 of No. 12. Then, by J. Ash, para. 3.", 1, 9), ("See Art. 5 of No. 12.", 1));
        assert_eq!(first_sentences("", 2, 9), ("", 0));
    }
}
