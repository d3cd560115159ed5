//! Floor mode: one paragraph very large, for who must speak at once.
//!
//! It shows the subject, so that a person who leaves it stands in the reader where the floor stood.

use super::{OpenBriefing, PaneId, State};
use crate::{
    describe,
    linked::{LinkedBriefing, Row, RowKind},
    model::{Address, PaneKind, Provision, Target},
    search::{Candidate, MatchReason, Resolved, resolve},
    text,
};

/// Floor mode while it is on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FloorBox {
    /// What is typed.
    pub query: String,
    /// What was understood, in words.
    pub interpretation: Option<String>,
    /// What is seen instead of a heading that has no words of its own.
    pub heading_alone: Option<String>,
    /// That it led nowhere, where it did.
    pub missing: Option<FloorMissing>,
    /// How many points of each side were passed.
    pub passed: usize,
    /// What says the point that has the keyboard.
    pub point: Option<Target>,
    /// What says the points of which all sentences are shown.
    pub unfolded: Vec<Target>,
    /// Where a person stood when they began to type what stands in the box.
    before: Option<Target>,
}

/// What was typed leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FloorMissing {
    /// What is not there, as a statement without its full stop.
    pub what: String,
    /// Why, where that is known.
    pub why: Option<String>,
    /// The place that is still shown.
    pub shown: Option<String>,
}

/// One change of floor mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FloorChange {
    /// On or off.
    Show(bool),
    /// What is typed in it.
    Query(String),
    /// To a paragraph further on or back.
    Step(isize),
    /// The next points of each side, or those before.
    More {
        /// True for the next.
        onward: bool,
    },
    /// A point has the keyboard: what says it.
    Point(Target),
    /// A point has it no longer; another may have it already, as points are not drawn in the order in which Tab comes to them.
    LeavePoint(Target),
    /// All sentences of a point, by what says it.
    Unfold(Target),
}

impl FloorBox {
    /// Whether it is what a person goes on typing, and not another thing in its place.
    fn goes_on(&self, query: &str) -> bool {
        !self.query.trim().is_empty() && (query.starts_with(&self.query) || self.query.starts_with(query)) && self.query != query
    }
}

/// Where the longest good beginning of a query leads, however fast it was typed.
fn last_good(linked: &LinkedBriefing, query: &str) -> Option<Target> {
    let is_whole = |end: &usize| {
        let (good, rest) = query.split_at(*end);
        good.ends_with(|letter: char| letter.is_alphanumeric() || letter == ')') && !is_half(good, rest)
    };
    let ends: Vec<usize> = query.char_indices().map(|(offset, _)| offset).filter(is_whole).collect();
    let leads = |end: usize| by_number(&resolve(linked, &query[..end]).candidates).map(|found| found.target.clone());
    ends.into_iter().rev().take(BEGINNINGS).find_map(leads)
}

/// So many beginnings are tried: no address is deeper.
const BEGINNINGS: usize = 6;

/// Whether a place is another, or is in it.
fn holds(outer: &Target, inner: &Target) -> bool {
    let Some((outer, inner)) = outer.address().zip(inner.address()) else { return false };
    outer.provision_id() == inner.provision_id() && inner.path().starts_with(outer.path())
}

/// The place in the text that was asked for by its number.
fn by_number(candidates: &[Candidate]) -> Option<&Candidate> {
    let is_number = |candidate: &&Candidate| matches!(candidate.why, MatchReason::Reference | MatchReason::FormerNumber { .. });
    candidates.iter().filter(|candidate| is_text(candidate)).find(is_number)
}

fn is_text(candidate: &Candidate) -> bool {
    candidate.exact && matches!(candidate.target, Target::Text(_))
}

/// Whether a beginning ends inside a number or a word, as the 4 of 40 does: it was never meant. A letter after a number,
/// as in `35 1 c`, is whole.
fn is_half(good: &str, rest: &str) -> bool {
    let (Some(last), Some(next)) = (good.chars().next_back(), rest.chars().next()) else { return false };
    if last.is_ascii_digit() {
        return next.is_ascii_digit();
    }
    let before = good.trim_end_matches(char::is_alphabetic);
    let letters = good[before.len()..].chars().count();
    last.is_alphabetic() && next.is_alphabetic() && (letters > 1 || before.trim().is_empty())
}

impl State {
    pub(super) fn apply_to_floor(&mut self, change: FloorChange) {
        match change {
            FloorChange::Show(shown) => self.show_floor(shown),
            FloorChange::Query(query) => self.floor_query(query),
            FloorChange::Step(by) => self.floor_step(by),
            FloorChange::More { onward } => self.floor_more(onward),
            FloorChange::Point(point) => {
                if let Some(floor) = &mut self.overlays.floor {
                    floor.point = Some(point);
                }
            }
            FloorChange::LeavePoint(point) => {
                if let Some(floor) = self.overlays.floor.as_mut().filter(|floor| floor.point.as_ref() == Some(&point)) {
                    floor.point = None;
                }
            }
            FloorChange::Unfold(point) => {
                if let Some(floor) = self.overlays.floor.as_mut().filter(|floor| !floor.unfolded.contains(&point)) {
                    floor.unfolded.push(point);
                }
            }
        }
    }

    /// Turns floor mode on, at the paragraph that is the subject or the first of its section, or off.
    fn show_floor(&mut self, shown: bool) {
        self.overlays.floor = None;
        let Some(open_briefing) = self.open_briefing.as_mut().filter(|_| shown) else { return };
        open_briefing.navigation.leave();
        let heading_alone = open_briefing.stand_in_the_text();
        self.home.shown = false;
        self.overlays.floor = Some(FloorBox { heading_alone, ..FloorBox::default() });
    }

    /// Reads what was typed, and goes there as soon as it is a place. What leads nowhere leaves the last good place in
    /// sight, and says so. The same again, as Enter sends it, makes that the place from where one types on.
    fn floor_query(&mut self, query: String) {
        let (Some(floor), Some(open_briefing)) = (&mut self.overlays.floor, &mut self.open_briefing) else { return };
        if !floor.goes_on(&query) {
            floor.before = open_briefing.navigation.subject.as_ref().map(|subject| subject.target.clone());
        }
        let Resolved { interpretation, candidates, missing } = resolve(&open_briefing.linked, &query);
        let linked = &open_briefing.linked;
        // A name counts where it is first of all a place's: what is only like it would put the wrong words in a mouth.
        let found = by_number(&candidates).or(candidates.first().filter(|candidate| is_text(candidate)));
        let nowhere = match (found, candidates.first(), missing) {
            _ if query.trim().is_empty() => None,
            (Some(_), ..) => None,
            (None, _, Some(missing)) => Some(missing.what_and_why()),
            (None, Some(near), None) if !near.exact => Some((text::not_there(&query, &linked.say_target(&near.target)), None)),
            (None, Some(other), None) => Some((text::not_in_the_text(&linked.say_target(&other.target)), None)),
            (None, None, None) => Some((text::NOTHING_NAMED.to_string(), Some(text::FOR_EXAMPLE.to_string()))),
        };
        floor.interpretation = found.map(|found| interpretation.unwrap_or_else(|| with_heading(linked, &found.target)));
        let to = found.map(|found| found.target.clone());
        let kept = || match (last_good(linked, &query), &floor.before) {
            // Who is in Article 9 and asks for what it does not have stays at the paragraph that is shown.
            (Some(good), Some(before)) if holds(&good, before) => Some(before.clone()),
            (good, before) => good.or_else(|| before.clone()),
        };
        let to = if nowhere.is_some() { kept() } else { to };
        floor.query = query;
        if let Some(target) = to {
            let before = open_briefing.navigation.subject.as_ref().map(|subject| subject.target.clone());
            open_briefing.go_to(&target);
            let heading_alone = open_briefing.stand_in_the_text();
            if open_briefing.navigation.subject.as_ref().map(|subject| &subject.target) != before.as_ref() {
                (floor.passed, floor.point) = (0, None);
                floor.unfolded.clear();
            }
            floor.heading_alone = heading_alone.filter(|_| nowhere.is_none());
        }
        let shown = open_briefing.navigation.subject.as_ref().map(|subject| open_briefing.linked.say_target(&subject.target));
        floor.missing = nowhere.map(|(what, why)| FloorMissing { what, why, shown });
    }

    /// To the paragraph after or before.
    fn floor_step(&mut self, by: isize) {
        let (Some(floor), Some(open_briefing)) = (&mut self.overlays.floor, &mut self.open_briefing) else { return };
        *floor = FloorBox::default();
        open_briefing.step_in_the_text(by);
    }

    /// The next points of each side, or the first ones again.
    fn floor_more(&mut self, onward: bool) {
        let Some(open_briefing) = &self.open_briefing else { return };
        let most = open_briefing.floor().map_or(0, |floor| floor.defence.len().max(floor.against.len()));
        if let Some(floor) = &mut self.overlays.floor {
            let passed = if onward { floor.passed + describe::POINTS } else { floor.passed.saturating_sub(describe::POINTS) };
            floor.passed = if passed >= most { 0 } else { passed };
        }
    }
}

/// `Art. 24, Conditions and safeguards`: who gave a name sees which number it has.
fn with_heading(linked: &LinkedBriefing, target: &Target) -> String {
    let heading = target.address().and_then(|address| linked.provision_by_id(address.provision_id())).map(|found| found.heading.as_str());
    let said = linked.say_target(target);
    heading.filter(|heading| !heading.is_empty()).map_or_else(|| said.clone(), |heading| text::list(&[&*said, heading]))
}

impl OpenBriefing {
    /// What floor mode shows of the subject.
    #[must_use]
    pub fn floor(&self) -> Option<describe::Floor> {
        describe::floor(&self.linked, self.navigation.subject.as_ref()?.target.address()?)
    }

    /// The subject becomes the next text further on or back: a paragraph, or an article that has words of
    /// its own.
    fn step_in_the_text(&mut self, by: isize) {
        let Some(subject) = &self.navigation.subject else { return };
        let linked = &self.linked;
        let has_words = |row: &&Row| match row.kind {
            RowKind::Paragraph { .. } => true,
            RowKind::Provision(index) => has_own_words(linked.provision(index)) || linked.provision(index).paragraphs.is_empty(),
            _ => false,
        };
        let texts: Vec<&Row> = linked.rows(PaneKind::Provisions).iter().filter(has_words).collect();
        let here = texts.iter().position(|row| row.target == subject.target);
        // From a heading without words of its own the first step is to its first paragraph.
        let first = || texts.iter().position(|row| row.section >= subject.section);
        let to = here.map_or_else(first, |here| Some(here.saturating_add_signed(by).min(texts.len().saturating_sub(1))));
        if let Some(target) = to.and_then(|to| texts.get(to)).map(|row| row.target.clone()) {
            self.go_to(&target);
        }
    }

    /// The subject becomes a place in the text that has words, if it is none. Says so where that is not the place that was
    /// meant but what stands first under its heading.
    fn stand_in_the_text(&mut self) -> Option<String> {
        self.panes.leader = PaneId::Provisions;
        let subject = self.navigation.subject.as_ref()?;
        let meant = self.place_of(&subject.target, subject.section)?;
        let shown = self.with_words(meant.clone());
        let is_heading = meant != shown && subject.target.address() == Some(&meant);
        let says = is_heading.then(|| text::heading_alone(&self.linked.say(&meant), &self.linked.say(&shown)));
        let there = Target::Text(shown);
        if there != subject.target {
            self.go_to(&there);
        }
        says
    }

    /// The place in the text that something is, is tied to, or stands at.
    fn place_of(&self, target: &Target, section: usize) -> Option<Address> {
        if let Target::Text(address) = target {
            return Some(address.clone());
        }
        let linked = &self.linked;
        let ties = linked.item(target).map(|item| item.ties(linked.briefing())).unwrap_or_default();
        let here = || ties.iter().filter(|tie| linked.section_of(&tie.to) == Some(section)).filter_map(|tie| tie.to.address());
        // An item is spoken of at the words it hangs on, before the article as a whole.
        if let Some(address) = here().find(|address| !address.is_provision()).or_else(|| here().next()) {
            return Some(address.clone());
        }
        let sections = linked.sections().get(section..).unwrap_or_default();
        let text = sections.iter().find_map(|section| section.target.address());
        text.cloned().or_else(|| Some(Address::provision(linked.briefing().provisions.first()?.id.as_str())))
    }

    /// An article without words of its own begins with its first paragraph.
    fn with_words(&self, address: Address) -> Address {
        let provision = self.linked.provision_by_id(address.provision_id()).filter(|_| address.is_provision());
        match provision.filter(|provision| !has_own_words(provision)).and_then(|provision| provision.paragraphs.first()) {
            Some(first) => first.address.clone(),
            None => address,
        }
    }
}

/// True where a provision has words before its paragraphs, or instead of them, that are not a note of the compilers.
fn has_own_words(provision: &Provision) -> bool {
    provision.text.as_ref().is_some_and(|words| !words.trim().is_empty() && !describe::is_compilers_note(words))
}
