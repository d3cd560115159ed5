//! Whether a number in running text is one of this instrument: the words around it may name another one, or a draft.
//!
//! In doubt it is not: a link to the wrong article is worse than none. Knows the linked briefing and text.

use super::label_words::Language;
use crate::linked::LinkedBriefing;

/// What instruments are called. Those in the title of the briefing's own instrument are its own.
const INSTRUMENT_NOUNS: [&str; 22] = [
    "Act",
    "Agreement",
    "Charter",
    "Code",
    "Constitution",
    "Convention",
    "Covenant",
    "Decision",
    "Declaration",
    "Directive",
    "Guidelines",
    "Law",
    "Pact",
    "Principles",
    "Protocol",
    "Regulation",
    "Regulations",
    "Resolution",
    "Rules",
    "Statute",
    "Treaty",
    "Standards",
];
/// What a text calls its own instrument in every briefing.
const OWN_NOUNS: [&str; 9] =
    ["Convention", "treaty", "text", "adopted text", "approved text", "final text", "UNCC", "present", "UN Convention"];
/// Other instruments and drafts that follow a number without `of`.
const OTHERS: [&str; 24] = [
    "ACHR",
    "AI Act",
    "CAT",
    "CEDAW",
    "CERD",
    "CFR",
    "CRC",
    "CRPD",
    "ECHR",
    "EU Charter",
    "GDPR",
    "ICCPR",
    "ICERD",
    "ICESCR",
    "LED",
    "Rev.",
    "TEU",
    "TFEU",
    "UDHR",
    "UNCAC",
    "UNCLOS",
    "UNTOC",
    "VCLT",
    "zero",
];
/// Words before a number that say it is that of a draft or of another text.
const BEFORE_OTHERS: [&str; 7] = ["draft", "old", "former", "earlier", "then", "ex", "Budapest"];
/// Bodies that are called after an article.
const BODIES: [&str; 6] = ["Committee", "Group", "Party", "Board", "Panel", "Procedure"];
/// What begins after a number where it is of another text.
const OTHER_PHRASES: [&str; 5] = ["in Rev", "in the zero", "in the draft", "in that draft", "of Rev"];

/// False where the words around a number say that it is another instrument's or a draft's.
pub(super) fn is_own(linked: &LinkedBriefing, before: &str, after: &str, language: Language) -> bool {
    let last = before.trim_end().rsplit(|letter: char| letter.is_whitespace() || letter == '(').next().unwrap_or_default();
    let owner = last.strip_suffix("’s").or_else(|| last.strip_suffix("'s")).unwrap_or(last);
    let is_possessive = owner.len() < last.len();
    if BEFORE_OTHERS.contains(&owner) || OTHERS.contains(&owner) || (is_possessive && is_other_noun(linked, owner)) {
        return false;
    }
    let next = after.trim_start_matches([' ', '\n', ',', ')', '(']);
    if starts_with_word(next, "then") || OTHERS.iter().any(|other| starts_with_word(next, other)) {
        return false;
    }
    let after = after.trim_start_matches([' ', '\n', '\u{a0}', ',', ')']);
    if OTHER_PHRASES.iter().any(|phrase| after.starts_with(phrase)) {
        return false;
    }
    match language {
        Language::English | Language::French | Language::Spanish => {
            if let Some(owner) = ["of ", "to the "].iter().find_map(|of| after.strip_prefix(of)) {
                return is_own_name(linked, owner);
            }
            let of = ["de la ", "de l’", "de l'", "du ", "des ", "del ", "de los ", "de las "];
            if let Some(owner) = of.iter().find_map(|of| after.strip_prefix(of)) {
                return ["présent", "presente", "dit"].iter().any(|this| owner.starts_with(this));
            }
        }
        Language::Russian => {
            let is_this = ["настоящ", "данн"].iter().any(|this| after.starts_with(this));
            return is_this || !next.starts_with(char::is_uppercase);
        }
        Language::Arabic => {
            return after.strip_prefix("من ").is_none_or(|owner| owner.starts_with("هذه") || owner.starts_with("هذا"));
        }
        Language::Chinese => return is_own_in_chinese(before),
    }
    is_no_name(linked, next)
}

/// Words that begin the name of an owner, whatever it is.
const DETERMINERS: [&str; 16] =
    ["a", "an", "another", "any", "each", "every", "her", "his", "its", "our", "some", "such", "that", "their", "these", "those"];

/// What follows `of`: this instrument, another, or no instrument at all, as in `Article 53 speaks of States, and Article 54 of cities`.
fn is_own_name(linked: &LinkedBriefing, owner: &str) -> bool {
    let instrument = &linked.briefing().instrument;
    let names = [instrument.title.as_str(), instrument.short.as_str()];
    let owner = owner.trim_start();
    let first = owner.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    if first.starts_with(char::is_lowercase) && !DETERMINERS.contains(&first) && !matches!(first, "the" | "this" | "present") {
        return true;
    }
    let of_the = owner.strip_prefix("the ").or_else(|| owner.strip_prefix("this "));
    let name = of_the.unwrap_or(owner);
    let name = name.strip_prefix("present ").unwrap_or(name);
    if names.iter().any(|own| !own.is_empty() && starts_with_word(name, own)) {
        return true;
    }
    let own_nouns = INSTRUMENT_NOUNS.iter().filter(|noun| has_word(&instrument.title, noun));
    let mut nouns = OWN_NOUNS.iter().chain(own_nouns);
    of_the.is_some() && nouns.any(|own| starts_with_word(name, own) && !names_another(&name[own.len()..]))
}

/// `Convention on Human Rights`: the name goes on.
fn names_another(rest: &str) -> bool {
    [" on ", " of ", " for ", " against "].iter().any(|more| rest.starts_with(more))
}

fn is_other_noun(linked: &LinkedBriefing, word: &str) -> bool {
    INSTRUMENT_NOUNS.contains(&word) && word != "Convention" && !has_word(&linked.briefing().instrument.title, word)
}

/// False where a name follows the number directly: an acronym, as in `Article 1 TEU`, or more, as in `Article 5 Working Party`.
fn is_no_name(linked: &LinkedBriefing, next: &str) -> bool {
    let mut words = next.split(|letter: char| !letter.is_alphanumeric() && letter != '-').filter(|word| !word.is_empty());
    // What a full stop or a comma divides is no name after the number.
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !next.starts_with(char::is_uppercase) {
        return true;
    }
    let instrument = &linked.briefing().instrument;
    if first == instrument.short || has_word(&instrument.title, first) {
        return true;
    }
    let is_acronym = first.len() > 1 && first.chars().all(|letter| letter.is_uppercase() || letter.is_numeric());
    let is_compound = BODIES.contains(&second) && next[first.len()..].trim_start().starts_with(second);
    !(is_acronym || BODIES.contains(&first) || INSTRUMENT_NOUNS.contains(&first) || is_compound)
}

/// In Chinese the name of an instrument comes before the number: `《公约》第二条`, `本公约第二条`.
fn is_own_in_chinese(before: &str) -> bool {
    const NOUNS: [&str; 12] = ["》", "公约", "公約", "盟约", "条约", "宪章", "议定书", "指令", "规约", "宪法", "法", "草案"];
    let before = before.trim_end();
    let Some(name) = NOUNS.iter().find_map(|noun| before.strip_suffix(noun)) else { return true };
    let mut letters = name.chars().rev();
    letters.next() == Some('本') || letters.next() == Some('本')
}

/// Whether a text begins with a word or some, and no letter follows.
fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn has_word(text: &str, word: &str) -> bool {
    !word.is_empty() && text.split(|letter: char| !letter.is_alphanumeric()).any(|own| own == word)
}
