//! British and American spelling as one, so that a reader of either finds both.
//!
//! Knows folded English words alone. A rule may make a word that nobody writes (`promize`), which does no harm as it is made
//! of both spellings. A rule must not make one word of two different ones.

/// Beginnings of British words with the American spelling, where no rule covers them. The first letter is the same.
const BEGINNINGS: [(&str, &str); 35] = [
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("amongst", "among"),
    ("anaesth", "anesth"),
    ("analysis", "analyze"),
    ("archaeo", "archeo"),
    ("artefact", "artifact"),
    ("centring", "centering"),
    ("cheque", "check"),
    ("cosier", "cozier"),
    ("defence", "defense"),
    ("draught", "draft"),
    ("encyclopaed", "encycloped"),
    ("foetus", "fetus"),
    ("gynaec", "gynec"),
    ("haemo", "hemo"),
    ("jewellery", "jewelry"),
    ("leukaem", "leukem"),
    ("licenc", "licens"),
    ("manoeuvr", "maneuver"),
    ("mediaeval", "medieval"),
    ("mould", "mold"),
    ("moustach", "mustach"),
    ("odour", "odor"),
    ("offence", "offense"),
    ("orthopaed", "orthoped"),
    ("paed", "ped"),
    ("plough", "plow"),
    ("practis", "practic"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("pyjama", "pajama"),
    ("sceptic", "skeptic"),
    ("smoulder", "smolder"),
    ("whilst", "while"),
];

/// What may follow -is- and -ys- in a verb and in words made of it.
const AFTER_IS: [&str; 10] = ["e", "es", "ed", "ing", "ation", "ations", "er", "ers", "able", "ational"];
/// What may follow -our-.
const AFTER_OUR: [&str; 15] = ["", "s", "ed", "ing", "able", "ably", "ite", "ites", "al", "ally", "er", "ers", "ful", "less", "hood"];
/// British endings with the American spelling, longest first.
const ENDINGS: [(&str, &str); 27] = [
    ("dgements", "dgments"),
    ("dgement", "dgment"),
    ("llments", "lments"),
    ("llment", "lment"),
    ("llfully", "lfully"),
    ("llful", "lful"),
    ("llously", "lously"),
    ("llous", "lous"),
    ("llers", "lers"),
    ("ller", "ler"),
    ("llors", "lors"),
    ("llor", "lor"),
    ("grammes", "grams"),
    ("gramme", "gram"),
    ("ogues", "ogs"),
    ("ogued", "oged"),
    ("oguing", "oging"),
    ("ogue", "og"),
    ("tres", "ters"),
    ("tred", "tered"),
    ("tre", "ter"),
    ("bres", "bers"),
    ("bred", "bered"),
    ("bre", "ber"),
    ("xion", "ction"),
    ("xions", "ctions"),
    ("eable", "able"),
];

/// Shorter words are spelt the same.
const SHORTEST: usize = 5;

/// The American spelling of a folded word; none where it is the same.
pub(super) fn american(word: &str) -> Option<String> {
    if word.len() < SHORTEST || !word.is_ascii() {
        return None;
    }
    let mut changed: Option<String> = None;
    // Most words begin with none of the table.
    let first = word.as_bytes()[0];
    let may = BEGINNINGS.iter().filter(|(british, _)| british.as_bytes()[0] == first);
    if let Some((british, american)) = may.into_iter().find(|(british, _)| word.starts_with(british)) {
        changed = Some(format!("{american}{}", &word[british.len()..]));
    }
    let word = changed.as_deref().unwrap_or(word);
    let new = with_iz(word).or_else(|| with_or(word)).or_else(|| {
        let (ending, other) = ENDINGS.iter().find(|(ending, _)| word.ends_with(ending))?;
        let root = &word[..word.len() - ending.len()];
        (root.len() >= 2).then(|| format!("{root}{other}"))
    });
    new.or(changed)
}

/// -ise and -yse, and words made of them.
fn with_iz(word: &str) -> Option<String> {
    AFTER_IS.iter().find_map(|ending| {
        let rest = word.strip_suffix(ending)?.strip_suffix('s')?;
        (rest.len() >= 4 && rest.ends_with(['i', 'y'])).then(|| format!("{rest}z{ending}"))
    })
}

/// -our, and words made of it. `hour`, `four` and `court` have other letters before or after it.
fn with_or(word: &str) -> Option<String> {
    let offset = word.rfind("our").filter(|offset| *offset >= 3)?;
    AFTER_OUR.contains(&&word[offset + 3..]).then(|| format!("{}or{}", &word[..offset], &word[offset + 3..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_one_spelling_are_not_changed() {
        for word in ["hour", "court", "source", "tournament", "basis", "raise", "fence", "state", "filling", "judge", "acre"] {
            assert_eq!(american(word), None, "{word}");
        }
    }

    #[test]
    fn british_spelling_becomes_american() {
        for (british, other) in [
            ("authorisation", "authorization"),
            ("analysed", "analyzed"),
            ("behavioural", "behavioral"),
            ("centres", "centers"),
            ("judgement", "judgment"),
            ("offences", "offenses"),
            ("travellers", "travelers"),
            ("dialogues", "dialogs"),
        ] {
            assert_eq!(american(british).as_deref(), Some(other));
        }
    }
}
