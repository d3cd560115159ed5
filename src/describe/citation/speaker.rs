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

/// True where words are a name or a short form of it: its initials, a part of it, or both joined.
pub(super) fn names(words: &str, name: &str) -> bool {
    let in_name = pieces(name);
    let said = pieces(words);
    let is_of_it = |word: &&str| in_name.iter().any(|of| of.to_lowercase() == word.to_lowercase()) || is_initials(word, name);
    !said.is_empty() && said.iter().all(is_of_it)
}

/// What stands after a name or its initials: `and others`, `authors in Just Security`.
fn others<'w>(words: &'w str, name: &str) -> Option<&'w str> {
    if let Some(rest) = words.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')) {
        return Some(rest);
    }
    let joined = [" and ", " with "].iter().find_map(|joint| words.find(joint)).filter(|at| names(&words[..*at], name));
    let initials = words.find(' ').filter(|at| is_initials(&words[..*at], name));
    joined.or(initials).map(|at| words[at..].trim_start())
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
