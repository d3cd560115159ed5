//! One place in the text for those who must speak at once: what it says, and at most three points each way.
//!
//! Points are chosen by how near they are tied: words of this paragraph before the paragraph, that before
//! what holds it, that before the article. A critique with a reply and an outcome comes before one without,
//! as it can be spoken to. Neither side is given more room than the other. A reply that is marked as no direct
//! answer is no point; of what is long the first sentences are shown, and it says how many more there are.

use super::{
    left_out::paragraph_words,
    opening_words::{answers_directly, is_compilers_note},
    reading_time::{count_words, seconds_to_read},
    sentences,
};
use crate::{
    linked::{Item, LinkedBriefing},
    model::{Address, Basis, Critique, Date, Paragraph, Provision, Relation, Reply, Safeguard, Stance, Target, Tie},
    text,
};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// Points shown on each side at a time.
pub const POINTS: usize = 3;

/// A place in the text with what is said for it and against it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Floor {
    /// `Article 35(1)(c)`.
    pub place: String,
    /// `Art. 35(1)(c)`.
    pub short_place: String,
    /// The heading of the article.
    pub heading: String,
    /// The words, or why there are none.
    pub words: String,
    /// False where the words say why there are none.
    pub has_text: bool,
    /// What the compilers note of the place: never words of the treaty.
    pub note: Option<String>,
    /// What leads in to them, where they are only the end of a sentence.
    pub lead: Option<String>,
    /// How far they were checked.
    pub basis: Basis,
    /// A term explained that stands in the words.
    pub term: Option<FloorTerm>,
    /// How long it takes to read the words out, in seconds, by tens; none where there are no words.
    pub seconds: Option<u32>,
    /// What can be said in its defence, best first.
    pub defence: Vec<Point>,
    /// What is said against it, best first.
    pub against: Vec<Point>,
    /// Replies to what is said against it that are marked as no direct answer, and so are no points.
    pub left_out: usize,
}

/// A term that stands in the words of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FloorTerm {
    /// The term.
    pub word: String,
    /// Where it stands first, in the words.
    pub range: Range<usize>,
    /// Where it is defined.
    pub defined_at: Address,
    /// The same as delegates say it.
    pub place: String,
    /// What it means, in a sentence.
    pub meaning: String,
}

/// One point: what is said, in whole sentences, and who says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Whole sentences, as many as are read at a glance.
    pub words: String,
    /// All that was said.
    pub whole: String,
    /// How many sentences follow those that are shown.
    pub more: usize,
    /// Who, when, and what it is.
    pub by: String,
    /// The card on which all of it stands.
    pub to: Target,
    /// The very thing that says it: of an answer, the reply.
    pub source: Target,
    /// Who speaks: an actor, or the safeguard itself.
    pub speaker: Target,
    /// False where it is tied to another part of the article, which [`Point::by`] then names.
    pub here: bool,
    /// How near it is tied, the greater the nearer.
    rank: u32,
}

/// What to say about a place in the text. `None` for what is not the text.
#[must_use]
pub fn floor(linked: &LinkedBriefing, address: &Address) -> Option<Floor> {
    let provision = linked.provision_by_id(address.provision_id())?;
    let paragraph = linked.paragraph(address);
    let own = paragraph.filter(|paragraph| !paragraph.is_left_out()).map(|paragraph| &paragraph.text);
    let own = own.or(provision.text.as_ref().filter(|_| address.is_provision()));
    let note = own.filter(|words| paragraph.is_none() && is_compilers_note(words)).cloned();
    let own = own.filter(|words| note.is_none() && !words.trim().is_empty()).cloned();
    let has_text = own.is_some();
    let words = own.unwrap_or_else(|| no_words(provision, paragraph));
    let lead = lead(linked, address);
    let (mut defence, mut against, mut left_out) = (Vec::new(), Vec::new(), 0);
    let briefing = linked.briefing();
    for safeguard in &briefing.safeguards {
        if let Some(near) = nearness(address, &safeguard.ties) {
            defence.push(guarantee(linked, safeguard, near));
        }
    }
    for critique in &briefing.critiques {
        if let Some(near) = nearness(address, &critique.ties) {
            against.push(claim(linked, critique, near));
            let (direct, indirect): (Vec<_>, Vec<_>) = critique.replies.iter().partition(|reply| answers_directly(&reply.text));
            left_out += indirect.len();
            defence.extend(direct.into_iter().map(|reply| answer(linked, critique, reply, near)));
        }
    }
    for position in &briefing.positions {
        if let Some(near) = nearness(address, &position.ties) {
            let by = By::actor(linked, &position.actor, &position.date);
            let point = |bonus| near.point(linked, &position.text, by, Target::Position(position.id.clone()), bonus);
            match position.stance {
                Stance::Opposes => against.push(point(0)),
                Stance::Supports => defence.push(point(1)),
                Stance::Conditional => {}
            }
        }
    }
    Some(Floor {
        place: linked.say_in_full(address),
        short_place: linked.say(address),
        heading: provision.heading.clone(),
        basis: paragraph.and_then(|paragraph| paragraph.basis).unwrap_or(provision.basis),
        term: term(linked, address, &words),
        seconds: has_text.then(|| seconds_to_read(count_words(lead.as_deref().unwrap_or_default()) + count_words(&words))),
        lead,
        words,
        has_text,
        note,
        left_out,
        defence: mixed(defence),
        against: mixed(against),
    })
}

/// Why there are no words to read out.
fn no_words(provision: &Provision, paragraph: Option<&Paragraph>) -> String {
    match (provision.unread, paragraph) {
        (true, _) => text::UNREAD.to_string(),
        (_, Some(paragraph)) if paragraph.is_left_out() => paragraph_words(paragraph).into_owned(),
        (_, Some(_)) => text::missing_text(None),
        _ if provision.paragraphs.is_empty() => text::NO_TEXT_HERE.to_string(),
        _ => text::NO_WORDS_OF_ITS_OWN.to_string(),
    }
}

/// What introduces a sub-paragraph: the words of the paragraph it completes.
pub(super) fn lead(linked: &LinkedBriefing, address: &Address) -> Option<String> {
    let above = linked.paragraph(&address.parent()?)?;
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
    /// A point that is so near; where it is tied elsewhere, it says to what.
    fn point(self, linked: &LinkedBriefing, words: &str, by: By, to: Target, bonus: u32) -> Point {
        let here = self.how >= HERE;
        let is_named = here || by.place.as_ref() == Some(self.to);
        let said = if is_named { by.said } else { text::side_by_side(&[by.said, text::items::on_place(&linked.say_target(self.to))]) };
        let whole = words.trim_end().to_owned();
        let (words, more) = shortened(&whole);
        let words = words.to_owned();
        Point { words, whole, more, by: said, source: to.clone(), to, speaker: by.speaker, here, rank: self.how * 10 + bonus }
    }
}

/// Who says a point, and how that is said.
struct By {
    speaker: Target,
    /// Who, when, and what it is.
    said: String,
    /// The place that is named in it already.
    place: Option<Target>,
}

impl By {
    fn actor(linked: &LinkedBriefing, actor: &str, date: &Date) -> Self {
        let said = text::attributed(&[linked.actor_name(actor), &text::date(date)]);
        Self { speaker: Target::Actor(actor.to_owned()), said, place: None }
    }

    /// With more beside it.
    fn beside(self, more: String) -> Self {
        Self { said: text::side_by_side(&[self.said, more]), ..self }
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

fn guarantee(linked: &LinkedBriefing, safeguard: &Safeguard, near: Near<'_>) -> Point {
    let place = safeguard.ties.iter().find(|tie| tie.relation == Relation::FoundIn).map(|tie| tie.to.clone());
    let there = place.as_ref().map(|place| linked.say_target(place)).unwrap_or_default();
    let said = text::side_by_side(&[safeguard.name.as_str(), &there, text::strength(safeguard.strength)]);
    let target = Target::Safeguard(safeguard.id.clone());
    near.point(linked, &safeguard.guarantees, By { speaker: target.clone(), said, place }, target, 2)
}

fn claim(linked: &LinkedBriefing, critique: &Critique, near: Near<'_>) -> Point {
    let mut by = By::actor(linked, &critique.actor, &critique.date);
    if let Some(edition) = &critique.edition
        && *edition != linked.briefing().instrument.current
    {
        by = by.beside(text::items::on_place(linked.edition_title(edition)));
    }
    let is_answered =
        matches!(linked.item(&Target::Critique(critique.id.clone())), Some(Item::Critique(index)) if linked.is_answered(index));
    let bonus = 2 * u32::from(is_answered) + u32::from(critique.outcome.is_some());
    near.point(linked, &critique.claim, by, Target::Critique(critique.id.clone()), bonus)
}

fn answer(linked: &LinkedBriefing, critique: &Critique, reply: &Reply, near: Near<'_>) -> Point {
    let beside = text::items::beside_the_claim(linked.actor_name(&critique.actor));
    let by = By::actor(linked, &reply.actor, &reply.date).beside(beside);
    let point = near.point(linked, &reply.text, by, Target::Critique(critique.id.clone()), 0);
    Point { source: Target::Reply(reply.id.clone()), ..point }
}

/// Best first; where several are as near, kinds and speakers take turns, so that three points are three
/// different points.
fn mixed(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by_key(|point| std::cmp::Reverse(point.rank));
    let mut seen = std::collections::HashSet::new();
    points.retain(|point| seen.insert(point.words.clone()));
    let mut mixed: Vec<Point> = Vec::with_capacity(points.len());
    while !points.is_empty() {
        let spoken: Vec<&Target> = mixed.iter().rev().take(2).map(|point| &point.speaker).collect();
        let best = points[0].rank / 10;
        let fresh = points.iter().position(|point| point.rank / 10 == best && !spoken.contains(&&point.speaker));
        let next = points.remove(fresh.unwrap_or(0));
        mixed.push(next);
    }
    mixed
}

/// The first sentences, as many as are read at a glance and at least one; and how many follow them.
fn shortened(words: &str) -> (&str, usize) {
    if words.chars().count() <= THREE_LINES {
        return (words, 0);
    }
    match sentences::leading(words, TWO_LINES) {
        (first, more) if more > 0 && first.chars().count() < ONLY_OPENS => sentences::leading(words, THREE_LINES),
        shown => shown,
    }
}

impl Point {
    /// The first sentences of it, no longer than so many letters but one at least, and how many follow them.
    #[must_use]
    pub fn shorter(&self, letters: usize) -> (&str, usize) {
        sentences::leading(&self.whole, letters)
    }
}

/// So many letters are two lines of a point, and three: what is not longer than that is shown whole.
const TWO_LINES: usize = 112;
const THREE_LINES: usize = 176;
/// A sentence shorter than this often only announces the next, which then may be longer.
const ONLY_OPENS: usize = 64;

/// The first term of the briefing that stands in the words, unless the words are its own definition.
fn term(linked: &LinkedBriefing, here: &Address, words: &str) -> Option<FloorTerm> {
    let mut terms = linked.briefing().terms.iter().filter(|term| term.defined_at.as_ref() != Some(here));
    let (term, defined_at, range) = terms.find_map(|term| Some((term, term.defined_at.as_ref()?, whole_word(words, &term.word)?)))?;
    Some(FloorTerm {
        word: term.word.clone(),
        range,
        defined_at: defined_at.clone(),
        place: linked.say(defined_at),
        meaning: sentences::first_sentence(&term.meaning).to_owned(),
    })
}

/// Where a word or its plural stands in a text, whatever its capitals.
fn whole_word(words: &str, word: &str) -> Option<Range<usize>> {
    let wanted = word.to_lowercase();
    let begins = |start: usize| {
        let mut letters = words[start..].char_indices();
        let mut end = start;
        for wanted in wanted.chars() {
            let (offset, letter) = letters.next()?;
            if letter.to_lowercase().next() != Some(wanted) {
                return None;
            }
            end = start + offset + letter.len_utf8();
        }
        // The plural of a term is the term.
        let rest = words[end..].find(|letter: char| !letter.is_alphanumeric()).map_or(words.len(), |rest| end + rest);
        matches!(&words[end..rest], "" | "s" | "es").then_some(start..rest)
    };
    words.split_word_bound_indices().find_map(|(start, _)| begins(start)).filter(|range| !range.is_empty())
}
