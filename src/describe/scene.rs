//! What a room full of people sees at one moment of a workshop: a place in the text, what is uncovered of what is
//! tied to it, and the question while it is not.
//!
//! Made of public words alone. A stop's notes are [`Private`](crate::model::Private), and nothing here reads them;
//! whoever draws a [`Scene`] has nothing else, so what is private cannot be drawn.

use super::{
    Card, Chip, card, chapter, place_of, preview,
    scene_focus::{Focus, item_in_focus, unnumbered},
};
use crate::{
    linked::{AnchorText, Item, LinkedBriefing, Section},
    model::{Address, Basis, PaneKind, Paragraph, Provision, Stop, Target},
    text,
};
use std::{collections::BTreeSet, ops::Range};

/// All that the room sees.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// What the workshop is called.
    pub title: String,
    /// What it is about: the treaty.
    pub about: String,
    /// Which stop, from one, of how many; none beside the walk.
    pub stop: Option<(usize, usize)>,
    /// Where the room is: `Art. 24(2)`.
    pub place: String,
    /// The text.
    pub text: SceneText,
    /// What is said of it, from left to right.
    pub panes: Vec<ScenePane>,
}

/// The words in the middle of the room's attention.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneText {
    /// What stands in focus: the text, or an item under its own name.
    pub focus: Focus,
    /// Such as `Article 24`; of an item, who speaks and when.
    pub label: String,
    /// Such as `Ch. IV, Procedural measures`.
    pub chapter: Option<String>,
    /// The heading.
    pub heading: Words,
    /// What stands there, in order.
    pub paragraphs: Vec<SceneParagraph>,
    /// How far it was checked.
    pub basis: Option<Basis>,
    /// Where an item comes from; empty for the text.
    pub source: String,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneParagraph {
    /// As printed; empty where it has none.
    pub number: String,
    /// How deep it stands, from nought.
    pub depth: usize,
    /// Its words.
    pub words: Words,
    /// Numbers of what is tied to all of it, and whether the card that is open is among them.
    pub whole: Vec<(u32, bool)>,
    /// True for words that only lead to those in focus.
    pub leads: bool,
}

/// Words some of which something is tied to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Those that something is tied to, in order.
    pub marks: Vec<Mark>,
}

/// Words that something is tied to.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Bytes of the words.
    pub range: Range<usize>,
    /// The number on the badge.
    pub number: u32,
    /// True where only critiques speak of them.
    pub dashed: bool,
    /// True where the card that is open hangs on them.
    pub chosen: bool,
}

/// A pane of comments.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenePane {
    /// Which.
    pub kind: PaneKind,
    /// What stands above it: the pane, or that it holds the question alone.
    pub name: &'static str,
    /// What is uncovered in it, in words.
    pub state: String,
    /// What is uncovered, the first uncovered first.
    pub cards: Vec<SceneCard>,
    /// The question, while the room has it before it here.
    pub question: Option<Question>,
    /// Said where nothing else stands.
    pub nothing: Option<String>,
}

/// A safeguard, a critique, a position, or another thing that was uncovered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneCard {
    /// The number of the words it hangs on here.
    pub number: Option<u32>,
    /// Its name, or who speaks.
    pub name: String,
    /// The word that sums it up.
    pub chip: Option<Chip>,
    /// What it is, when it was said.
    pub about: String,
    /// `on Art. 24(2)` and the words.
    pub on: Option<(String, Option<String>)>,
    /// What is said, without a label, and the parts with theirs.
    pub parts: Vec<ScenePart>,
    /// True for what was uncovered last.
    pub latest: bool,
}

/// A part of a card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScenePart {
    /// Such as `Gives`; empty for what is said.
    pub label: &'static str,
    /// The part itself.
    pub words: String,
    /// Who says it and when, for an answer.
    pub by: Option<String>,
}

/// What the room is asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// The question.
    pub asks: String,
    /// What hands can be raised for.
    pub choices: Vec<Choice>,
    /// How many hands were counted, and what comes next.
    pub foot: String,
}

/// What hands can be raised for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// `A`, `B`.
    pub letter: char,
    /// What it says.
    pub says: String,
    /// Hands before anything was uncovered, and after.
    pub hands: [Option<u32>; 2],
}

/// Hands that were counted at a stop, a number for each choice, before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hands(pub [Vec<Option<u32>>; 2]);

impl Hands {
    /// How many hands were counted before (0) or after (1); none where none were.
    #[must_use]
    pub fn total(&self, round: usize) -> Option<u32> {
        let counted: Vec<u32> = self.0.get(round)?.iter().flatten().copied().collect();
        (!counted.is_empty()).then(|| counted.iter().fold(0_u32, |sum, hands| sum.saturating_add(*hands)))
    }

    /// The hands for one choice.
    #[must_use]
    pub fn of(&self, round: usize, choice: usize) -> Option<u32> {
        self.0.get(round)?.get(choice).copied().flatten()
    }
}

/// The moment a scene is made for.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    /// What the workshop is called.
    pub title: &'a str,
    /// Which stop, from one, of how many; none beside the walk.
    pub number: Option<(usize, usize)>,
    /// The stop.
    pub stop: &'a Stop,
    /// How many of what it uncovers is uncovered.
    pub uncovered: usize,
    /// True where the room is asked again, after all is uncovered.
    pub asking: bool,
    /// The hands counted here.
    pub hands: &'a Hands,
    /// Said in the place of the state of a pane: whose words alone are shown.
    pub whose: Option<&'a str>,
}

/// What hands can be raised for at a stop: its choices, and none for an open question or where nothing is asked.
#[must_use]
pub fn choices(stop: &Stop) -> &[String] {
    if stop.question.is_some() { &stop.choices } else { &[] }
}

/// What the room sees.
#[must_use]
pub fn scene(linked: &LinkedBriefing, moment: &Moment<'_>) -> Scene {
    let stop = moment.stop;
    let section = linked.section_of(&stop.focus).map(|at| &linked.sections()[at]);
    let open = &stop.reveal[..moment.uncovered.min(stop.reveal.len())];
    let chosen = open.last().and_then(|last| card_of(linked, last)).and_then(|item| linked.item(&item));
    let chosen: BTreeSet<usize> = chosen
        .zip(section)
        .and_then(|(item, section)| section.placed(item))
        // A line from words that an item is not tied to would claim a tie.
        .filter(|placed| !placed.inherited)
        .map(|placed| placed.anchors.iter().copied().collect())
        .unwrap_or_default();
    Scene {
        title: moment.title.to_owned(),
        about: linked.briefing().instrument.title.clone(),
        stop: moment.number,
        place: linked.say_target(&stop.focus),
        text: text_of(linked, &stop.focus, section, &chosen),
        panes: panes(linked, moment, section),
    }
}

/// The panes of comments a stop shows: those it names, and any that what it uncovers stands in. Where it uncovers
/// nothing, the text has all the room.
#[must_use]
pub fn comment_panes(linked: &LinkedBriefing, stop: &Stop) -> Vec<PaneKind> {
    let named = |kind: &PaneKind| !stop.reveal.is_empty() && stop.panes.contains(kind);
    let needed = |kind: &PaneKind| stop.reveal.iter().any(|target| pane_of(linked, target) == *kind);
    let both = [PaneKind::Safeguards, PaneKind::Critiques];
    let asked: Vec<PaneKind> = both.into_iter().filter(|kind| named(kind) || needed(kind)).collect();
    // A question has to stand somewhere.
    if asked.is_empty() && stop.question.is_some() { vec![PaneKind::Critiques] } else { asked }
}

/// Where something that is uncovered stands.
#[must_use]
pub fn pane_of(linked: &LinkedBriefing, target: &Target) -> PaneKind {
    match linked.item(target) {
        Some(Item::Safeguard(_)) => PaneKind::Safeguards,
        _ => PaneKind::Critiques,
    }
}

/// True for the treaty's own words and what holds them.
const fn is_text(focus: &Target) -> bool {
    matches!(focus, Target::Text(_) | Target::Division(_) | Target::Instrument)
}

/// The card something is uncovered in: a reply's is its critique's.
fn card_of(linked: &LinkedBriefing, target: &Target) -> Option<Target> {
    let Target::Reply(id) = target else { return Some(target.clone()) };
    let critiques = &linked.briefing().critiques;
    let critique = critiques.iter().find(|critique| critique.replies.iter().any(|reply| reply.id == *id))?;
    Some(Target::Critique(critique.id.clone()))
}

fn panes(linked: &LinkedBriefing, moment: &Moment<'_>, section: Option<&Section>) -> Vec<ScenePane> {
    let stop = moment.stop;
    // A role is shown on both sides: that it puts nothing forward is an answer.
    let both = || vec![PaneKind::Safeguards, PaneKind::Critiques];
    let kinds = if moment.whose.is_some() { both() } else { comment_panes(linked, stop) };
    let done = moment.uncovered.min(stop.reveal.len());
    let (open, hidden) = stop.reveal.split_at(done);
    let mut panes: Vec<ScenePane> = kinds
        .iter()
        .map(|kind| {
            let within = |targets: &[Target]| targets.iter().filter(|target| pane_of(linked, target) == *kind).count();
            let cards = cards(linked, open, *kind, section);
            let state = match (moment.whose, within(open), within(hidden)) {
                (Some(whose), ..) => whose.to_owned(),
                (None, 0, 0) => String::new(),
                (None, _, 0) => text::workshop::REVEALED.to_owned(),
                (None, 0, _) => text::workshop::HIDDEN.to_owned(),
                (None, _, _) => text::workshop::PARTLY.to_owned(),
            };
            let nothing = cards.is_empty().then(|| match (moment.whose, within(hidden)) {
                (Some(_), _) => text::workshop::none_of_the_role(*kind),
                // Of what is no text nobody can say that nothing is tied to its words.
                (None, 0) if is_tied(linked, section, *kind) || !is_text(&stop.focus) => text::workshop::none_shown(*kind),
                (None, hidden) => text::workshop::nothing_yet(*kind, hidden),
            });
            ScenePane { kind: *kind, name: text::pane(*kind), state, cards, question: None, nothing }
        })
        .collect();
    let Some(asks) = &stop.question else { return panes };
    // The question stands where nothing is uncovered yet, as far to the right as it can; asked again, it stands
    // in the place of the last pane's cards.
    let place = if moment.asking { panes.len().checked_sub(1) } else { panes.iter().rposition(|pane| pane.cards.is_empty()) };
    let waits = moment.asking || !hidden.is_empty() || stop.reveal.is_empty();
    if let Some(pane) = place.filter(|_| waits).and_then(|at| panes.get_mut(at)) {
        pane.question = Some(question(linked, moment, asks, hidden));
        pane.nothing = None;
        if stop.reveal.is_empty() {
            pane.name = text::QUESTION;
        }
        if moment.asking {
            pane.cards.clear();
        }
    }
    panes
}

/// True where something of a pane hangs on the words of a section, whether or not it is shown.
fn is_tied(linked: &LinkedBriefing, section: Option<&Section>, kind: PaneKind) -> bool {
    let placed = section.into_iter().flat_map(|section| &section.placed);
    placed.map(|placed| linked.target(placed.item)).any(|target| pane_of(linked, &target) == kind)
}

fn question(linked: &LinkedBriefing, moment: &Moment<'_>, asks: &str, hidden: &[Target]) -> Question {
    let hands = moment.hands;
    let choices = choices(moment.stop).iter().enumerate();
    let choices =
        choices.map(|(at, says)| Choice { letter: text::letter(at), says: says.clone(), hands: [hands.of(0, at), hands.of(1, at)] });
    let choices: Vec<Choice> = choices.collect();
    let next = hidden.first().filter(|_| !moment.asking).map(|next| text::workshop::uncovered_next(kind_of(linked, next)));
    Question { asks: asks.to_owned(), foot: text::workshop::question_foot(hands.total(0), hands.total(1), next), choices }
}

/// What something is, with its article: `a safeguard`.
#[must_use]
pub fn kind_of(linked: &LinkedBriefing, target: &Target) -> &'static str {
    match (target, linked.item(target)) {
        (_, Some(Item::Safeguard(_))) => text::workshop::A_SAFEGUARD,
        (_, Some(Item::Critique(_))) => text::workshop::A_CRITIQUE,
        (_, Some(Item::Position(_))) => text::workshop::A_POSITION,
        (Target::Reply(_), _) => text::workshop::A_REPLY,
        _ => text::workshop::SOMETHING_ELSE,
    }
}

/// What is uncovered in a pane: each card once, with the replies that are uncovered.
fn cards(linked: &LinkedBriefing, open: &[Target], kind: PaneKind, section: Option<&Section>) -> Vec<SceneCard> {
    let mut order: Vec<(Target, Vec<&Target>)> = Vec::new();
    for target in open.iter().filter(|target| pane_of(linked, target) == kind) {
        let Some(holder) = card_of(linked, target) else { continue };
        let at = order.iter().position(|(known, _)| *known == holder).unwrap_or_else(|| {
            order.push((holder, Vec::new()));
            order.len() - 1
        });
        if matches!(target, Target::Reply(_)) {
            order[at].1.push(target);
        }
    }
    let latest = open.last().and_then(|last| card_of(linked, last));
    order
        .into_iter()
        .map(|(target, replies)| {
            let latest = latest.as_ref() == Some(&target);
            SceneCard { latest, ..scene_card(linked, &target, &replies, section) }
        })
        .collect()
}

fn scene_card(linked: &LinkedBriefing, target: &Target, replies: &[&Target], section: Option<&Section>) -> SceneCard {
    let Some(item) = linked.item(target) else {
        let said = preview(linked, target, MOST_LETTERS).map(|(_, words)| words).filter(|words| !words.is_empty());
        let parts = said.into_iter().map(|words| ScenePart { words, ..ScenePart::default() }).collect();
        return SceneCard { name: place_of(linked, target), parts, ..SceneCard::default() };
    };
    let own = item.ties(linked.briefing()).iter().find_map(|tie| linked.section_of(&tie.to)).map(|at| &linked.sections()[at]);
    let here = section.filter(|section| section.holds(item));
    let Some(section) = here.or(own) else {
        return SceneCard { name: linked.item_name(item), ..SceneCard::default() };
    };
    let Card { name, chip, about, on, claim, parts, replies: said, .. } = card(linked, item, section);
    let part = |label, words| ScenePart { label, words, by: None };
    let mut shown: Vec<ScenePart> = claim.into_iter().map(|claim| part("", claim.text)).collect();
    let wanted = [text::GIVES, text::LIMITED_BY, text::ASKS];
    shown.extend(parts.into_iter().filter(|part| wanted.contains(&part.label)).map(|one| part(one.label, one.text)));
    for reply in said.into_iter().filter(|reply| replies.contains(&&reply.target)) {
        shown.push(ScenePart { by: Some(reply.by), ..part(text::REPLY, reply.text) });
    }
    // The number of words that are not in sight would lead nowhere.
    let number = on.iter().find_map(|on| on.number).filter(|_| here.is_some());
    let on = on.into_iter().next().map(|on| (on.says, on.words));
    SceneCard { number, name, chip, about, on, parts: shown, latest: false }
}

/// Of something that has no card: a term, an event, another place.
pub(super) const MOST_LETTERS: usize = 400;

/// The words at a place, with those that lead to it.
fn text_of(linked: &LinkedBriefing, focus: &Target, section: Option<&Section>, chosen: &BTreeSet<usize>) -> SceneText {
    let marked = |target: &Target, heading: bool, words: &str| Words {
        text: words.to_owned(),
        marks: marks(section, target, heading, words, chosen),
    };
    let provision = focus.address().and_then(|address| Some((address, linked.provision_by_id(address.provision_id())?)));
    let Some((address, provision)) = provision else {
        let briefing = linked.briefing();
        let (label, heading, said) = match focus {
            Target::Instrument => (String::new(), briefing.instrument.title.clone(), briefing.about.clone()),
            Target::Division(id) => {
                let division = briefing.instrument.divisions.iter().find(|division| division.id == *id);
                division.map(|division| (division.label.clone(), division.heading.clone(), String::new())).unwrap_or_default()
            }
            other => return item_in_focus(linked, other),
        };
        return SceneText { label, heading: marked(focus, true, &heading), paragraphs: unnumbered([said]), ..SceneText::default() };
    };
    let whole = Target::Text(Address::provision(provision.id.as_str()));
    let basis = linked.paragraph(address).and_then(|paragraph| paragraph.basis).unwrap_or(provision.basis);
    SceneText {
        label: provision.label.clone(),
        chapter: chapter(linked, provision),
        heading: marked(&whole, true, &provision.heading),
        paragraphs: paragraphs(provision, address, section, chosen),
        basis: (!provision.unread).then_some(basis),
        ..SceneText::default()
    }
}

/// The paragraph in focus with all in it, and before it the words it hangs under; all of a provision where that is
/// in focus.
fn paragraphs(provision: &Provision, focus: &Address, section: Option<&Section>, chosen: &BTreeSet<usize>) -> Vec<SceneParagraph> {
    let mut found = Vec::new();
    if (focus.is_provision() || provision.unread)
        && let Some(words) = provision.text.as_deref().or(provision.unread.then_some(text::UNREAD))
    {
        let target = Target::Text(focus.clone());
        let words = Words { text: words.to_owned(), marks: marks(section, &target, false, words, chosen) };
        found.push(SceneParagraph { words, whole: wholes(section, &target, chosen), ..SceneParagraph::default() });
    }
    for paragraph in &provision.paragraphs {
        gather(paragraph, 0, focus, section, chosen, &mut found);
    }
    found
}

fn gather(
    paragraph: &Paragraph,
    depth: usize,
    focus: &Address,
    section: Option<&Section>,
    chosen: &BTreeSet<usize>,
    found: &mut Vec<SceneParagraph>,
) {
    let (key, wanted) = (paragraph.address.key(), focus.key());
    let inside = focus.is_provision() || key == wanted || key.starts_with(&format!("{wanted}/"));
    let leads = wanted.starts_with(&format!("{key}/"));
    if !inside && !leads {
        return;
    }
    let target = Target::Text(paragraph.address.clone());
    let words = Words { text: paragraph.text.clone(), marks: marks(section, &target, false, &paragraph.text, chosen) };
    let number = paragraph.label.clone().unwrap_or_else(|| paragraph.address.last().to_owned());
    found.push(SceneParagraph { number, depth, words, whole: wholes(section, &target, chosen), leads });
    for child in &paragraph.children {
        gather(child, depth + 1, focus, section, chosen, found);
    }
}

/// The words of a text that something is tied to, in order; of words in words the outer ones.
fn marks(section: Option<&Section>, target: &Target, heading: bool, words: &str, chosen: &BTreeSet<usize>) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    for (at, anchor) in section.into_iter().flat_map(|section| section.anchors.iter().enumerate()) {
        let range: Range<usize> = match (&anchor.text, heading) {
            (AnchorText::Heading(range), true) | (AnchorText::Text(range), false) => (*range).into(),
            _ => continue,
        };
        if anchor.target == *target && words.get(range.clone()).is_some() {
            found.push(Mark { range, number: anchor.number, dashed: anchor.only_critiques(), chosen: chosen.contains(&at) });
        }
    }
    found.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    found
}

/// What is tied to all of a text.
fn wholes(section: Option<&Section>, target: &Target, chosen: &BTreeSet<usize>) -> Vec<(u32, bool)> {
    let anchors = section.into_iter().flat_map(|section| section.anchors.iter().enumerate());
    let whole = anchors.filter(|(_, anchor)| anchor.text == AnchorText::Whole && anchor.target == *target);
    whole.map(|(at, anchor)| (anchor.number, chosen.contains(&at))).collect()
}
