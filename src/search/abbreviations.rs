//! Abbreviations of the field that belong to no one treaty.
//!
//! What a provision of one treaty is called stands in its briefing, as a topic or a term; here is only
//! what delegates abbreviate everywhere.

/// An abbreviation, without spaces and punctuation, and what it stands for.
const TABLE: [(&str, &str); 40] = [
    ("mla", "mutual legal assistance"),
    ("mlat", "mutual legal assistance"),
    ("mutualassistance", "mutual legal assistance"),
    ("doublecriminality", "dual criminality"),
    ("dualcrim", "dual criminality"),
    ("ncii", "intimate images"),
    ("ncid", "intimate images"),
    ("revengeporn", "intimate images"),
    ("csam", "child sexual abuse"),
    ("csem", "child sexual exploitation"),
    ("csea", "child sexual abuse"),
    ("cse", "child sexual exploitation"),
    ("childpornography", "child sexual abuse"),
    ("lea", "law enforcement"),
    ("leas", "law enforcement"),
    ("pii", "personal data"),
    ("dataprotection", "protection of personal data"),
    ("eevidence", "electronic evidence"),
    ("digitalevidence", "electronic evidence"),
    ("ict", "information and communications technology"),
    ("icts", "information and communications technology"),
    ("dos", "denial of service"),
    ("ddos", "denial of service"),
    ("e2ee", "encryption"),
    ("aml", "money-laundering"),
    ("bsi", "subscriber information"),
    ("isp", "service provider"),
    ("isps", "service provider"),
    ("csp", "service provider"),
    ("cop", "conference of the states parties"),
    ("cosp", "conference of the states parties"),
    ("icj", "international court of justice"),
    ("eif", "entry into force"),
    ("jit", "joint investigations"),
    ("jits", "joint investigations"),
    ("le", "law enforcement"),
    ("cso", "civil society"),
    ("csos", "civil society"),
    ("ahc", "ad hoc committee"),
    ("hrds", "human rights defenders"),
];

/// What an abbreviation stands for, where the folded words of a query are one.
pub(super) fn expanded(words: &[String]) -> Option<&'static str> {
    let joined = words.concat();
    TABLE.iter().find(|(short, _)| *short == joined).map(|(_, long)| *long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_known_however_it_is_divided() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(expanded(&words("m l a")), Some("mutual legal assistance"));
        assert_eq!(expanded(&words("e evidence")), Some("electronic evidence"));
        assert_eq!(expanded(&words("treaty")), None);
    }

    #[test]
    fn no_abbreviation_is_listed_twice() {
        for (index, (short, _)) in TABLE.iter().enumerate() {
            assert!(!TABLE[..index].iter().any(|(other, _)| other == short), "{short}");
        }
    }
}
