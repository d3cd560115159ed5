//! Characters that nobody sees hide nothing: neither the words of a tie, nor those a note hangs on.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe,
    format::{read_briefing, write_briefing},
    linked::{Item, LinkedBriefing, TextKey},
    model::{Briefing, Code, Target, is_invisible, visible},
    notes::{Certainty, Passages, Spot, place},
};
use proptest::prelude::*;

/// A character of each kind, as itself.
const HIDDEN: [char; 8] = ['\u{ad}', '\u{200b}', '\u{200d}', '\u{2060}', '\u{200e}', '\u{34f}', '\u{fe0f}', '\u{180e}'];

/// One of them after each letter.
fn strewn(words: &str) -> String {
    words.chars().zip(HIDDEN.iter().cycle()).flat_map(|(letter, hidden)| [letter, *hidden]).collect()
}

/// A briefing whose first tie names words of its first paragraph.
fn tied(text: &str, phrase: &str) -> Briefing {
    let mut briefing = support::generate::briefing(10, 1, 1);
    text.clone_into(&mut briefing.provisions[0].paragraphs[0].text);
    briefing.safeguards[0].ties[0].phrase = Some(phrase.to_owned());
    briefing.critiques[0].ties[0].phrase = Some(visible(phrase).into_owned());
    briefing
}

#[test]
fn the_words_of_a_tie_are_found_whatever_nobody_sees_in_them() {
    let plain = "Each State does so as appropriate in its law.";
    let odd = format!("Each State does so {} in its law.", strewn("as appropriate"));
    let controls = "Each State does so as ap\u{2066}prop\u{feff}riate in its law.";
    for (text, phrase) in [
        (odd.as_str(), "as appropriate".to_owned()),
        (plain, strewn("as appropriate")),
        (&odd, "as appro\u{ad}priate".to_owned()),
        (controls, "as appropriate".to_owned()),
    ] {
        let ron = write_briefing(&tied(text, &phrase)).unwrap();
        let (briefing, problems) = read_briefing(ron.as_bytes());
        assert!(!problems.iter().any(|problem| problem.code() == Code::PhraseNotFound), "{text:?}: {problems:?}");
        let linked = LinkedBriefing::new(briefing);
        let section = &linked.sections()[linked.section_of(&"1/1".parse().unwrap()).unwrap()];
        let here: Vec<&str> = (0..section.anchors.len()).filter_map(|at| describe::anchor_words(&linked, section, at)).collect();
        assert_eq!(here.iter().map(|words| visible(words)).collect::<Vec<_>>(), ["as appropriate"], "one number for the same words");
        for item in [Item::Safeguard(0), Item::Critique(0)] {
            assert!(describe::card(&linked, item, section).on[0].number.is_some());
        }
    }
    let (_, problems) = read_briefing(write_briefing(&tied(plain, "as inappropriate")).unwrap().as_bytes());
    assert!(problems.iter().any(|problem| problem.code() == Code::PhraseNotFound));
}

#[test]
fn a_note_stays_on_its_words_when_what_nobody_sees_comes_or_goes() {
    let plain = "Each State does so as appropriate in its own law and says when, and a judge looks at it.";
    let odd = plain.replace("appropriate", &strewn("appropriate")).replace("judge", "\u{200e}ju\u{ad}dge");
    let of = |text: &str| {
        let linked = LinkedBriefing::new(tied(text, "law"));
        let passages = Passages::new(&linked);
        (linked, passages)
    };
    let target: Target = "1/1".parse().unwrap();
    for (before, after) in [(plain, odd.as_str()), (&odd, plain)] {
        let ((linked, then), (_, now)) = (of(before), of(after));
        let (start, end) = (before.find("as a").unwrap(), before.find(" in its").unwrap());
        for words in [None, Some(start..end)] {
            let anchor = then.anchor(&linked, &Spot { words: words.clone(), ..target.clone().into() });
            let placed = place(&now, &anchor);
            assert_eq!(placed.certainty, Certainty::Same, "{words:?} of {before:?}");
            let spot = placed.spot.unwrap();
            assert_eq!(spot.target, target);
            if words.is_some() {
                assert_eq!(visible(now.words_of(&spot).unwrap()), "as appropriate");
            }
        }
        let found = now.find(&visible(&before[start..end]), TextKey::SUMMARY, std::slice::from_ref(&target)).unwrap();
        assert_eq!((&found.target, &*visible(now.words_of(&found).unwrap())), (&target, "as appropriate"));
    }
}

proptest! {
    #[test]
    fn what_is_invisible_is_what_unicode_calls_so(hidden in "\\p{Default_Ignorable_Code_Point}", other in "\\P{Default_Ignorable_Code_Point}") {
        prop_assert!(hidden.chars().all(is_invisible), "{hidden:?}");
        prop_assert!(!other.chars().any(is_invisible), "{other:?}");
    }
}
