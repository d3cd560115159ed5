//! One place in the text for who must speak at once: what it says, and at most three points each way.
//!
//! Points are chosen by how near they are tied: words of this paragraph before the paragraph, that before
//! what holds it, that before the article. A critique with a reply and an outcome comes before one without,
//! as it can be spoken to. Neither side is given more room than the other.

use crate::{
    library::Library,
    model::{Address, Basis, Critique, Reply, Stance, Target, Tie},
    text,
};
use std::fmt::Write as _;

/// Points shown on each side at a time.
pub const POINTS: usize = 3;

/// A place in the text with what is said for it and against it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Floor {
    /// `Article 35(1)(c)`.
    pub place: String,
    /// The heading of the article.
    pub heading: String,
    /// The words.
    pub words: String,
    /// What leads in to them, where they are only the end of a sentence.
    pub lead: Option<String>,
    /// How far they were checked.
    pub basis: Basis,
    /// A term explained that stands in the words: the word, where, what it means.
    pub term: Option<(String, String, String)>,
    /// What can be said in its defence, best first.
    pub defence: Vec<Point>,
    /// What is said against it, best first.
    pub against: Vec<Point>,
}

/// One point: a sentence, and who makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// One sentence.
    pub words: String,
    /// Who, when, and what it is.
    pub by: String,
    /// Where all of it stands.
    pub to: Target,
    /// False where it is tied to another part of the article, which [`Point::by`] then names.
    pub here: bool,
    /// How near it is tied, the greater the nearer.
    rank: u32,
}

/// What to say about a place in the text. `None` for what is not the text.
#[must_use]
pub fn floor(library: &Library, address: &Address) -> Option<Floor> {
    let provision = library.provision_by_id(address.provision_id())?;
    let paragraph = library.paragraph(address);
    let words = paragraph.map(|paragraph| &paragraph.text).or(provision.text.as_ref()).cloned();
    let words = words.unwrap_or_else(|| if provision.unread { text::UNREAD.to_owned() } else { String::new() });
    let (mut defence, mut against) = (Vec::new(), Vec::new());
    let briefing = library.briefing();
    for safeguard in &briefing.safeguards {
        if let Some(near) = nearness(address, &safeguard.ties) {
            let place =
                safeguard.ties.iter().find(|tie| tie.relation == crate::model::Relation::FoundIn).map(|tie| library.say_target(&tie.to));
            let by = [Some(safeguard.name.clone()), place, Some(text::strength(safeguard.strength).to_owned())];
            let by: Vec<String> = by.into_iter().flatten().collect();
            let to = Target::Safeguard(safeguard.id.clone());
            defence.push(near.point(library, &safeguard.guarantees, by.join(" · "), to, 2));
        }
    }
    for critique in &briefing.critiques {
        if let Some(near) = nearness(address, &critique.ties) {
            against.push(claim(library, critique, near));
            defence.extend(critique.replies.iter().map(|reply| answer(library, critique, reply, near)));
        }
    }
    for position in &briefing.positions {
        if let Some(near) = nearness(address, &position.ties) {
            let by = format!("{}, {}", library.actor_name(&position.actor), text::date(&position.date));
            let point = |bonus| near.point(library, &position.text, by, Target::Position(position.id.clone()), bonus);
            match position.stance {
                Stance::Opposes => against.push(point(0)),
                Stance::Supports => defence.push(point(1)),
                Stance::Conditional => {}
            }
        }
    }
    Some(Floor {
        place: format!("{}{}", provision.label, address.brackets()),
        heading: provision.heading.clone(),
        lead: lead(library, address),
        basis: paragraph.and_then(|paragraph| paragraph.basis).unwrap_or(provision.basis),
        term: term(library, address, &words),
        words,
        defence: mixed(defence),
        against: mixed(against),
    })
}

/// What introduces a sub-paragraph: the words of the paragraph it completes.
pub(super) fn lead(library: &Library, address: &Address) -> Option<String> {
    let above = library.paragraph(&address.parent()?)?;
    above.text.trim_end().ends_with(':').then(|| above.text.clone())
}

/// How near something is tied to a place, and by which tie.
#[derive(Clone, Copy)]
struct Near<'t> {
    /// 4 on words of it, 3 on all of it, 2 on what holds it or on what it holds, 1 on the article.
    how: u32,
    to: &'t Target,
}

/// From here on something is tied to the very place.
const HERE: u32 = 3;

impl Near<'_> {
    /// A point that is so near; where it is tied elsewhere, `by` says to what.
    fn point(self, library: &Library, words: &str, by: String, to: Target, bonus: u32) -> Point {
        let here = self.how >= HERE;
        let there = library.say_target(self.to);
        // A safeguard names the place it stands in already.
        let said = here || by.split(" · ").any(|part| part == there);
        let by = if said { by } else { format!("{by} · on {there}") };
        Point { words: said_shortly(words), by, to, here, rank: self.how * 10 + bonus }
    }
}

/// How near something is tied to a place; none elsewhere.
fn nearness<'t>(here: &Address, ties: &'t [Tie]) -> Option<Near<'t>> {
    let near = |tie: &'t Tie| {
        let there = tie.to.address().filter(|there| there.provision_id() == here.provision_id())?;
        let inside = there.path().starts_with(here.path()) || here.path().starts_with(there.path());
        let how = match (there == here, inside, tie.phrase.is_some()) {
            (true, _, true) => 4,
            (true, ..) => HERE,
            (false, true, _) if !there.path().is_empty() => 2,
            _ => 1,
        };
        Some(Near { how, to: &tie.to })
    };
    // The first of those that are as near, as the order of the file is.
    ties.iter().filter_map(near).rev().max_by_key(|near| near.how)
}

fn claim(library: &Library, critique: &Critique, near: Near<'_>) -> Point {
    let mut by = format!("{}, {}", library.actor_name(&critique.actor), text::date(&critique.date));
    if let Some(edition) = &critique.edition
        && *edition != library.briefing().instrument.current
    {
        let _ = write!(by, " · on {}", library.edition_title(edition));
    }
    let bonus = 2 * u32::from(!critique.replies.is_empty()) + u32::from(critique.outcome.is_some());
    near.point(library, &critique.claim, by, Target::Critique(critique.id.clone()), bonus)
}

fn answer(library: &Library, critique: &Critique, reply: &Reply, near: Near<'_>) -> Point {
    let to_whom = library.actor_name(&critique.actor);
    let by = format!("{}, {} · beside the claim of {to_whom}", library.actor_name(&reply.actor), text::date(&reply.date));
    near.point(library, &reply.text, by, Target::Critique(critique.id.clone()), 0)
}

/// Best first; where several are as near, kinds and speakers take turns, so that three points are three
/// points and not one thrice.
fn mixed(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by_key(|point| std::cmp::Reverse(point.rank));
    let mut seen = std::collections::HashSet::new();
    points.retain(|point| seen.insert(point.words.clone()));
    let mut mixed: Vec<Point> = Vec::with_capacity(points.len());
    while !points.is_empty() {
        let spoken: Vec<&str> = mixed.iter().rev().take(2).map(|point| speaker(&point.by)).collect();
        let best = points[0].rank / 10;
        let fresh = points.iter().position(|point| point.rank / 10 == best && !spoken.contains(&speaker(&point.by)));
        let next = points.remove(fresh.unwrap_or(0));
        mixed.push(next);
    }
    mixed
}

fn speaker(by: &str) -> &str {
    by.split([',', '·']).next().unwrap_or(by).trim()
}

/// What can be read out in one breath: the first sentence, and the second where the first only opens it.
fn said_shortly(words: &str) -> String {
    let first = first_sentence(words);
    let rest = words[first.len()..].trim_start();
    let second = first_sentence(rest);
    let whole = format!("{first} {second}");
    if first.len() < ONLY_OPENS && !second.is_empty() && whole.len() <= ONE_BREATH { whole } else { first.to_owned() }
}

/// A sentence shorter than this often only announces the next; both together are at most this long.
const ONLY_OPENS: usize = 64;
const ONE_BREATH: usize = 170;

/// The first sentence. A full stop inside a name or a number ends none.
fn first_sentence(words: &str) -> &str {
    let ends = |at: &usize| {
        let before = words[..*at].rsplit([' ', '“', '(']).next().unwrap_or_default();
        let abbreviated = before.contains('.') || before.chars().count() < 2 || SHORT.contains(&before);
        let after = words[*at + 1..].trim_start_matches(['”', '’', ')']);
        !abbreviated && after.chars().next().is_none_or(char::is_whitespace)
    };
    let Some(end) = words.match_indices(['.', '!', '?']).map(|(at, _)| at).find(ends) else { return words };
    let closing = words[end + 1..].chars().take_while(|letter| ['”', '’', ')'].contains(letter)).map(char::len_utf8).sum::<usize>();
    &words[..=end + closing]
}

/// Words that end with a full stop and end no sentence.
const SHORT: [&str; 8] = ["Art", "Arts", "No", "Rev", "Mr", "Ms", "Dr", "para"];

/// The first term of the briefing that stands in the words, unless the words are its own definition.
fn term(library: &Library, here: &Address, words: &str) -> Option<(String, String, String)> {
    let lower = words.to_lowercase();
    let terms = library.briefing().terms.iter().filter(|term| term.defined_at.as_ref() != Some(here));
    let term = terms.filter(|term| term.defined_at.is_some()).find(|term| lower.contains(&term.word.to_lowercase()))?;
    let place = term.defined_at.as_ref().map(|address| library.say(address)).unwrap_or_default();
    Some((term.word.clone(), place, first_sentence(&term.meaning).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_where_it_ends() {
        assert_eq!(first_sentence("One thing. Another."), "One thing.");
        assert_eq!(first_sentence("The U.S. said no. Then yes."), "The U.S. said no.");
        assert_eq!(first_sentence("It says “suppression.” No more."), "It says “suppression.”");
        assert_eq!(first_sentence("Art. 24 stands. So it is."), "Art. 24 stands.");
        assert_eq!(first_sentence("Rev.3 has it"), "Rev.3 has it");
        assert_eq!(
            said_shortly("Two reasons were given. Police could cooperate better. And so on."),
            "Two reasons were given. Police could cooperate better."
        );
    }
}
