//! Who speaks, and of what, where the heading of a card says both: `EFF, on research`.
//!
//! A heading tells a card from others of the same actor, so it often begins with a short form of the actor's name. In a
//! citation the name stands in full, and once.

/// Who speaks, as a citation names them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Speaker {
    /// The actor's name, with what the heading says of who else spoke: `India and others`.
    pub who: String,
    /// What the heading says after the name: `on research`.
    pub topic: Option<String>,
    /// The heading, where it names nobody and is the compilers' own.
    pub heading: Option<String>,
}

impl Speaker {
    /// An actor's name, and the heading of what it said.
    pub fn of(name: &str, heading: Option<&str>) -> Self {
        let who = name.to_owned();
        let Some(heading) = heading.map(str::trim).filter(|heading| !heading.is_empty() && *heading != name) else {
            return Self { who, topic: None, heading: None };
        };
        // A name may hold a comma itself.
        if let Some(topic) = heading.strip_prefix(name).and_then(|rest| rest.strip_prefix(',')) {
            return Self { who, topic: some(topic), heading: None };
        }
        let (first, topic) = heading.split_once(',').map_or((heading, None), |(first, topic)| (first, some(topic)));
        if names(first, name) {
            return Self { who, topic, heading: None };
        }
        if let (Some(others), Some(_)) = (others(first, name), &topic) {
            // A name that is joint itself says with whom.
            let who = if name.contains(" and ") || name.contains(" with ") { who } else { format!("{who} {others}") };
            return Self { who, topic, heading: None };
        }
        // One that names the actor in passing would name it a second time.
        let heading = (!heading.contains(name)).then(|| heading.to_owned());
        Self { who, topic: None, heading }
    }
}

fn some(topic: &str) -> Option<String> {
    Some(topic.trim().to_owned()).filter(|topic| !topic.is_empty())
}

/// True where two names are of the same: but for small words, or as the initials of one another. `Parliament of Canada` is
/// not Canada.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let bare = |name: &str| pieces(name).iter().map(|word| word.to_lowercase()).collect::<Vec<_>>();
    let is_short = |word: &str, name: &str| !word.contains(' ') && is_initials(word, name);
    bare(one) == bare(other) || is_short(one, other) || is_short(other, one)
}

/// True where words are a name or a short form of it: its initials, a part of it, or both joined.
fn names(words: &str, name: &str) -> bool {
    let in_name = pieces(name);
    let words = pieces(words);
    let is_of_it = |word: &&str| in_name.iter().any(|of| of.to_lowercase() == word.to_lowercase()) || is_initials(word, name);
    !words.is_empty() && words.iter().all(is_of_it)
}

/// What stands after a name or its initials: `and others`, `authors in Just Security`.
fn others<'w>(words: &'w str, name: &str) -> Option<&'w str> {
    if let Some(rest) = words.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')) {
        return Some(rest);
    }
    let joined = [" and ", " with "].iter().find_map(|joint| words.find(joint)).filter(|offset| names(&words[..*offset], name));
    let initials = words.find(' ').filter(|offset| is_initials(&words[..*offset], name));
    joined.or(initials).map(|offset| words[offset..].trim_start())
}

/// The words of a name that carry it.
fn pieces(name: &str) -> Vec<&str> {
    let small = ["a", "an", "and", "the", "of", "for", "to", "in", "on", "with", "&"];
    let words = name.split(|c: char| c.is_whitespace() || ",;:()/".contains(c)).map(|word| word.trim_matches('.'));
    words.filter(|word| !word.is_empty() && !small.contains(&word.to_lowercase().as_str())).collect()
}

/// True where capitals stand in a name as initials of its words, in order and from its first: `OHCHR`, `GI-TOC`.
fn is_initials(word: &str, name: &str) -> bool {
    let capitals: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    if capitals.len() < 2 || !capitals.iter().all(|c| c.is_uppercase()) {
        return false;
    }
    let words = pieces(name);
    let from = |words: &[&str]| {
        let mut initials = words.iter().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase());
        initials.next() == Some(capitals[0]) && capitals[1..].iter().all(|wanted| initials.any(|c| c == *wanted))
    };
    // A joint name has initials from each of its parts.
    from(&words) || name.split(" and ").skip(1).any(|part| from(&pieces(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_taken_apart_into_who_speaks_and_of_what() {
        for (name, heading, who, topic, left) in [
            ("Microsoft", "Microsoft, on surveillance", "Microsoft", "on surveillance", ""),
            ("Electronic Frontier Foundation", "EFF, part III, on powers", "Electronic Frontier Foundation", "part III, on powers", ""),
            (
                "Office of the UN High Commissioner for Human Rights",
                "OHCHR, on scope",
                "Office of the UN High Commissioner for Human Rights",
                "on scope",
                "",
            ),
            ("Global Initiative Against Organized Crime", "GI-OC, on it", "Global Initiative Against Organized Crime", "on it", ""),
            ("Tirana Hassan", "Hassan, Human Rights Watch, on police", "Tirana Hassan", "Human Rights Watch, on police", ""),
            ("Human Rights Watch and ARTICLE 19", "HRW and ARTICLE 19, on scope", "Human Rights Watch and ARTICLE 19", "on scope", ""),
            ("Cybersecurity Tech Accord", "Tech Accord, on scope", "Cybersecurity Tech Accord", "on scope", ""),
            // Who else spoke is kept.
            ("India", "India and others, on one word", "India and others", "on one word", ""),
            (
                "Electronic Frontier Foundation",
                "EFF authors in a journal, on it",
                "Electronic Frontier Foundation authors in a journal",
                "on it",
                "",
            ),
            ("OpenMedia with 19 groups", "OpenMedia and 19 others, on it", "OpenMedia with 19 groups", "on it", ""),
            ("Officials, as reported", "Officials, as reported, on it", "Officials, as reported", "on it", ""),
            // Headings that name nobody are the compilers' own.
            ("Russia", "A historic event", "Russia", "", "A historic event"),
            ("Iran", "Safeguards, and consensus", "Iran", "", "Safeguards, and consensus"),
            ("United States", "US", "United States", "", ""),
            ("United States", "United States", "United States", "", ""),
            ("Iran", " ", "Iran", "", ""),
            ("Freedom Coalition", "Out of the Freedom Coalition", "Freedom Coalition", "", ""),
        ] {
            let some = |words: &str| (!words.is_empty()).then(|| words.to_owned());
            let expected = Speaker { who: who.to_owned(), topic: some(topic), heading: some(left) };
            assert_eq!(Speaker::of(name, Some(heading)), expected, "{name}: {heading}");
        }
        assert_eq!(Speaker::of("Iran", None), Speaker { who: "Iran".to_owned(), topic: None, heading: None });
    }

    #[test]
    fn a_name_inside_another_is_not_the_same() {
        for (one, other) in
            [("OHCHR", "Office of the UN High Commissioner for Human Rights"), ("The Gambia", "Gambia"), ("microsoft", "Microsoft")]
        {
            assert!(is_same(one, other) && is_same(other, one), "{one}, {other}");
        }
        for (one, other) in [("Canada", "Parliament of Canada"), ("Russia", "Russia Today"), ("EU", "European Commission"), ("", "Canada")]
        {
            assert!(!is_same(one, other) && !is_same(other, one), "{one}, {other}");
        }
    }
}
