//! An item in words: the parts of its card, in order.
//!
//! Made once and used by the window, the command line, the clipboard and the exports, so that all of
//! them say the same and none forgets a part. Plain text; knows nothing of how it is drawn.

mod citation;
mod copied;
mod counts;
mod floor;
mod gaps;
mod marks;
mod page;
mod plain;
mod scene;
mod sentences;

pub use citation::{CitationStyle, citation, source_citation};
pub use copied::{CopiedLine, Extent, copied, copied_text, lines_at, titles_in};
pub use counts::{Sight, count_after_name, count_alone, count_on, pane_foot, tally, tally_in_full, tally_said};
pub use floor::{Floor, POINTS, Point, floor};
pub use gaps::{gap_askers, gap_cell, gap_list, gap_sentence};
pub use marks::{answers_directly, is_compilers_note};
pub use page::{Entry, Page, actor, actors, events, source, sources, sources_of, status, term, terms, tied, visited};
pub use plain::{card_text, preview, words_at};
pub use scene::{
    Hands, Moment, Scene, SceneCard, SceneChoice, SceneFocus, SceneMark, ScenePane, SceneParagraph, ScenePart, SceneQuestion, SceneText,
    SceneWords, choices, comment_panes, kind_of, pane_of, scene,
};

use crate::{
    linked::{Anchor, AnchorText, Item, LinkedBriefing, Section, bare},
    model::{Backing, Basis, Critique, OutcomeKind, Position, Provision, Reply, Safeguard, Stance, Strength, Target, Tie, Votes, visible},
    text,
};
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// A card: everything the file says of one safeguard, critique or position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The safeguard's name, or who speaks.
    pub name: String,
    /// The word that sums it up.
    pub chip: Option<Chip>,
    /// What it is, when it was said, of which draft.
    pub about: String,
    /// Who speaks, for a critique or a position.
    pub actor: Option<Target>,
    /// The draft it speaks of, whose numbers may be other ones than now.
    pub edition: Option<String>,
    /// When it was said, at the precision of a month at most; empty for a safeguard.
    pub date: String,
    /// The words it hangs on here.
    pub on: Vec<On>,
    /// What is said, for a critique or a position.
    pub claim: Option<Part>,
    /// The labelled parts, in order.
    pub parts: Vec<Part>,
    /// Answers, for a critique; empty for what cannot have any.
    pub replies: Vec<ReplyText>,
    /// True for a critique: one without replies says so.
    pub can_be_answered: bool,
    /// Where it comes from and how far it was checked.
    pub foot: String,
}

/// The word that sums a card up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chip {
    /// Of a safeguard.
    Strength(Strength),
    /// Of a critique.
    Outcome(OutcomeKind),
    /// Of a position.
    Stance(Stance),
}

impl Chip {
    /// The word on it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Strength(strength) => text::strength(strength),
            Self::Outcome(outcome) => text::outcome(outcome),
            Self::Stance(stance) => text::stance(stance),
        }
    }
}

/// One thing a card hangs on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct On {
    /// Its number in the section, if it is in it.
    pub number: Option<u32>,
    /// `on Art. 24(2)`, with what the tie does where that is more than to speak of it.
    pub says: String,
    /// The exact words.
    pub words: Option<String>,
}

/// A labelled part of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Such as `Gives`; empty for the claim.
    pub label: &'static str,
    /// The part itself.
    pub text: String,
    /// Set where it was checked less far than the card says.
    pub note: Option<&'static str>,
    /// True for prose, which is set in the reading face; false for lists of names.
    pub prose: bool,
    /// Where pressing it leads.
    pub to: Option<Target>,
    /// Names in it, by their bytes in the text, and whose page each opens.
    pub named: Vec<(Range<usize>, Target)>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyText {
    /// What it is called.
    pub target: Target,
    /// What was answered.
    pub text: String,
    /// Who, when, and how far it was checked.
    pub by: String,
    /// The titles of its sources.
    pub sources: String,
}

/// The card of an item as it stands in a section.
#[must_use]
pub fn card(linked: &LinkedBriefing, item: Item, section: &Section) -> Card {
    let mut card = match item {
        Item::Safeguard(index) => safeguard(linked, linked.safeguard(index)),
        Item::Critique(index) => critique(linked, linked.critique(index)),
        Item::Position(index) => position(linked, linked.position(index)),
    };
    card.name = linked.item_name(item);
    let (here, elsewhere) = ties(linked, item, section);
    card.on = here;
    if !elsewhere.is_empty() {
        card.parts.push(names(text::ALSO_ON, &elsewhere));
    }
    card.parts.extend(page::tied_parts(linked, item));
    card
}

/// What the accessible name of a card says: `Safeguard 2 of 8 on Article 24: Independent review, qualified`, then
/// who speaks and when, and what it hangs on.
#[must_use]
pub fn accessible_name(linked: &LinkedBriefing, item: Item, section: &Section, card: &Card) -> String {
    // A critique is one of the critiques: the positions beside it are counted as such.
    let same = section.placed.iter().filter(|placed| std::mem::discriminant(&placed.item) == std::mem::discriminant(&item));
    let place = same.clone().position(|placed| placed.item == item).map_or(0, |place| place + 1);
    let kind = kind_word(item);
    let chip = card.chip.map(|chip| format!(", {}", chip.word().to_lowercase())).unwrap_or_default();
    let on = match section.provision {
        Some(at) => linked.provision(at).label.clone(),
        None => linked.say_target(&section.target),
    };
    let ties: Vec<String> = card.on.iter().map(said).collect();
    let more: Vec<&str> =
        [card.about.as_str()].into_iter().chain(ties.iter().map(String::as_str)).filter(|said| !said.is_empty()).collect();
    format!("{kind} {place} of {} on {on}: {}{chip}. {}", same.count(), card.name, more.join(". "))
}

/// `Number 13, on Art. 24(2)`: what a card hangs on, for who does not see the badge.
fn said(on: &On) -> String {
    let number = on.number.map(|number| format!("Number {number}, ")).unwrap_or_default();
    text::capital(&format!("{number}{}", on.says))
}

/// What an item is, with a capital.
#[must_use]
pub const fn kind_word(item: Item) -> &'static str {
    match item {
        Item::Safeguard(_) => "Safeguard",
        Item::Critique(_) => "Critique",
        Item::Position(_) => "Position",
    }
}

fn safeguard(linked: &LinkedBriefing, safeguard: &Safeguard) -> Card {
    let mut parts = vec![prose(text::GIVES, &safeguard.guarantees, None)];
    parts.extend(safeguard.limits.as_deref().map(|limits| prose(text::LIMITED_BY, limits, None)));
    parts.extend(safeguard.pushed_by.as_ref().map(|by| backing(linked, text::PUSHED_BY, by, safeguard.basis)));
    parts.extend(safeguard.resisted_by.as_ref().map(|by| backing(linked, text::RESISTED_BY, by, safeguard.basis)));
    parts.extend(safeguard.votes.iter().map(|votes| vote(votes, safeguard.basis)));
    Card {
        name: String::new(),
        chip: Some(Chip::Strength(safeguard.strength)),
        about: text::safeguard_kind(safeguard.kind).to_owned(),
        actor: None,
        edition: None,
        date: String::new(),
        on: Vec::new(),
        claim: None,
        parts,
        replies: Vec::new(),
        can_be_answered: false,
        foot: foot(linked, &safeguard.sources, safeguard.basis),
    }
}

fn critique(linked: &LinkedBriefing, critique: &Critique) -> Card {
    let mut parts = Vec::new();
    if let Some(ask) = &critique.ask {
        parts.push(prose(text::ASKS, ask, less(critique.ask_basis, critique.basis)));
    }
    if !critique.asks_for.is_empty() {
        let kinds: Vec<String> = critique.asks_for.iter().map(|kind| text::safeguard_kind(*kind).to_lowercase()).collect();
        parts.push(names(text::MISSES, &kinds));
    }
    if !critique.affects.is_empty() {
        let who: Vec<String> = critique.affects.iter().map(|who| text::affected(*who).to_owned()).collect();
        parts.push(names(text::AFFECTS, &who));
    }
    if let Some(outcome) = &critique.outcome
        && let Some(why) = &outcome.why
    {
        parts.push(prose(text::OUTCOME, why, less(outcome.basis, critique.basis)));
    }
    Card {
        name: String::new(),
        chip: critique.outcome.as_ref().map(|outcome| Chip::Outcome(outcome.is)),
        actor: Some(Target::Actor(critique.actor.clone())),
        edition: critique.edition.clone(),
        date: text::month(&critique.date),
        about: who_and_when(
            linked,
            &critique.actor,
            critique.title.is_some(),
            &text::date(&critique.date),
            draft_commented_on(linked, critique),
        ),
        on: Vec::new(),
        claim: Some(Part {
            label: "",
            text: critique.claim.clone(),
            note: less(critique.claim_basis, critique.basis),
            prose: true,
            to: None,
            named: Vec::new(),
        }),
        parts,
        replies: critique.replies.iter().map(|one| reply(linked, one)).collect(),
        can_be_answered: true,
        foot: foot(linked, &critique.sources, critique.basis),
    }
}

fn position(linked: &LinkedBriefing, position: &Position) -> Card {
    let draft = position.edition.as_deref().map(|edition| format!("on {}", linked.edition_title(edition)));
    Card {
        name: String::new(),
        chip: Some(Chip::Stance(position.stance)),
        actor: Some(Target::Actor(position.actor.clone())),
        edition: position.edition.clone(),
        date: text::month(&position.date),
        about: who_and_when(linked, &position.actor, position.title.is_some(), &text::date(&position.date), draft),
        on: Vec::new(),
        claim: Some(Part { label: "", text: position.text.clone(), note: None, prose: true, to: None, named: Vec::new() }),
        parts: Vec::new(),
        replies: Vec::new(),
        can_be_answered: false,
        foot: foot(linked, &position.sources, position.basis),
    }
}

/// `NGO · 31 Jul 2024 · commenting on Rev.3`; the actor's name first where the card's title is another.
fn who_and_when(linked: &LinkedBriefing, actor: &str, titled: bool, date: &str, draft: Option<String>) -> String {
    let name = titled.then(|| linked.actor_name(actor).to_owned());
    let kind = linked.actor(actor).map(|actor| text::actor_kind(actor.kind).to_owned());
    let pieces: Vec<String> = [name, kind, Some(date.to_owned()), draft].into_iter().flatten().collect();
    pieces.join(" · ")
}

fn draft_commented_on(linked: &LinkedBriefing, critique: &Critique) -> Option<String> {
    let edition = linked.edition_title(critique.edition.as_deref()?);
    // In the text that is current the number is still the number.
    let current = critique.edition.as_ref() == Some(&linked.briefing().instrument.current);
    Some(match &critique.cited_as {
        Some(cited) if current => format!("commenting on {edition}, {cited}"),
        Some(cited) => format!("commenting on {edition} (then {cited})"),
        None => format!("commenting on {edition}"),
    })
}

fn reply(linked: &LinkedBriefing, reply: &Reply) -> ReplyText {
    let by = format!("{}, {} · {}", linked.actor_name(&reply.actor), text::date(&reply.date), text::basis(reply.basis));
    ReplyText { target: Target::Reply(reply.id.clone()), text: reply.text.clone(), by, sources: source_titles(linked, &reply.sources) }
}

fn backing(linked: &LinkedBriefing, label: &'static str, backing: &Backing, of: Basis) -> Part {
    let (mut text, mut named) = (String::new(), Vec::new());
    for id in &backing.actors {
        if !text.is_empty() {
            text.push_str(", ");
        }
        let start = text.len();
        text.push_str(linked.actor_name(id));
        if linked.actor(id).is_some() {
            named.push((start..text.len(), Target::Actor(id.clone())));
        }
    }
    if let Some(words) = &backing.text {
        if !text.is_empty() {
            text.push_str(". ");
        }
        text.push_str(words);
    }
    Part { label, text, note: less(backing.basis, of), prose: false, to: None, named }
}

fn vote(votes: &Votes, of: Basis) -> Part {
    let figures = [(votes.in_favour, "for"), (votes.against, "against"), (votes.abstaining, "abstaining")];
    let figures: Vec<String> = figures.into_iter().filter_map(|(number, word)| number.map(|number| format!("{number} {word}"))).collect();
    let mut text = votes.text.clone();
    if let Some(date) = &votes.date {
        text = format!("{}: {text}", text::date(date));
    }
    if !figures.is_empty() {
        text = format!("{text} ({})", figures.join(", "));
    }
    prose(text::VOTE, &text, less(votes.basis, of))
}

fn prose(label: &'static str, text: &str, note: Option<&'static str>) -> Part {
    Part { label, text: text.to_owned(), note, prose: true, to: None, named: Vec::new() }
}

fn names(label: &'static str, names: &[String]) -> Part {
    let mut text = names.join(", ");
    if let Some(first) = text.chars().next() {
        let upper: String = first.to_uppercase().collect();
        text.replace_range(..first.len_utf8(), &upper);
    }
    Part { label, text, note: None, prose: false, to: None, named: Vec::new() }
}

/// What to say of a part that was checked less far than the whole.
fn less(part: Option<Basis>, whole: Basis) -> Option<&'static str> {
    part.filter(|part| *part > whole).map(text::basis)
}

fn foot(linked: &LinkedBriefing, sources: &[String], basis: Basis) -> String {
    let titles = source_titles(linked, sources);
    let titles = if titles.is_empty() { text::NO_SOURCE.to_owned() } else { titles };
    format!("{titles} · {}", text::basis(basis))
}

fn source_titles(linked: &LinkedBriefing, sources: &[String]) -> String {
    let titles: Vec<String> = sources.iter().map(|id| source_title(linked, id)).collect();
    titles.join("; ")
}

/// A source in few words: who published it and when, its title where that is not known, its id where the
/// file does not hold it.
#[must_use]
pub fn source_title(linked: &LinkedBriefing, id: &str) -> String {
    match linked.source(id) {
        Some(source) => match (&source.publisher, &source.date) {
            (Some(publisher), Some(date)) => format!("{publisher}, {}", text::date(date)),
            (Some(publisher), None) => publisher.clone(),
            (None, Some(date)) => format!("{}, {}", source.title, text::date(date)),
            (None, None) => source.title.clone(),
        },
        None => id.to_owned(),
    }
}

/// What an item hangs on in a section, and the names of what it hangs on elsewhere in the text.
fn ties(linked: &LinkedBriefing, item: Item, section: &Section) -> (Vec<On>, Vec<String>) {
    // By what they stand in: an item may have thousands.
    let mut anchors: HashMap<&Target, Vec<&Anchor>> = HashMap::new();
    for anchor in section.placed(item).into_iter().flat_map(|placed| &placed.anchors).filter_map(|at| section.anchors.get(*at)) {
        anchors.entry(&anchor.target).or_default().push(anchor);
    }
    let (mut here, mut elsewhere, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for tie in item.ties(linked.briefing()) {
        if linked.item(&tie.to).is_some() {
            continue;
        }
        let says = linked.say_target(&tie.to);
        if linked.section_of(&tie.to).is_some_and(|at| linked.sections()[at].target == section.target) {
            let number = number(linked, anchors.get(&tie.to), tie);
            here.push(On { number, says: on(tie, &says), words: tie.phrase.clone() });
        } else if seen.insert(says.clone()) {
            elsewhere.push(says);
        }
    }
    here.sort_by_key(|on| on.number);
    (here, elsewhere)
}

/// The number on the badge of the very words a tie hangs on: an item may hang on several of one paragraph.
fn number(linked: &LinkedBriefing, of_target: Option<&Vec<&Anchor>>, tie: &Tie) -> Option<u32> {
    let phrase = tie.phrase.as_deref().map(|phrase| visible(bare(phrase)));
    let with_words = of_target?.iter().find(|anchor| anchored(linked, anchor).map(|words| visible(bare(words))) == phrase);
    with_words.or(of_target?.first()).map(|anchor| anchor.number)
}

/// The words of a section's anchor, by its place; none where it is all of its target.
#[must_use]
pub fn anchor_words<'l>(linked: &'l LinkedBriefing, section: &'l Section, at: usize) -> Option<&'l str> {
    anchored(linked, section.anchors.get(at)?)
}

/// The words of an anchor; none where it is all of its target.
fn anchored<'l>(linked: &'l LinkedBriefing, anchor: &Anchor) -> Option<&'l str> {
    let (heading, range) = match &anchor.text {
        AnchorText::Whole => return None,
        AnchorText::Heading(range) => (true, range),
        AnchorText::Text(range) => (false, range),
    };
    let briefing = linked.briefing();
    let whole = match &anchor.target {
        Target::Text(address) => match (linked.paragraph(address), linked.provision_by_id(address.provision_id())) {
            (Some(paragraph), _) => Some(&paragraph.text),
            (None, Some(provision)) if heading => Some(&provision.heading),
            (None, provision) => provision.and_then(|provision| provision.text.as_ref()),
        },
        Target::Division(id) => briefing.instrument.divisions.iter().find(|division| division.id == *id).map(|division| &division.heading),
        _ => Some(&briefing.instrument.title),
    };
    whole?.get(Range::from(*range))
}

fn on(tie: &Tie, says: &str) -> String {
    use crate::model::Relation;
    match tie.relation {
        Relation::FoundIn | Relation::Concerns => format!("on {says}"),
        other => format!("{} {says}", text::relation(other, true).to_lowercase()),
    }
}

/// What a card says first: what a safeguard gives, what a critic claims, what somebody said.
#[must_use]
pub fn first_words(linked: &LinkedBriefing, target: &Target) -> Option<String> {
    Some(match linked.item(target)? {
        Item::Safeguard(at) => linked.safeguard(at).guarantees.clone(),
        Item::Critique(at) => linked.critique(at).claim.clone(),
        Item::Position(at) => linked.position(at).text.clone(),
    })
}

/// A target's own words, with what holds it: the head of what `plenary show` prints.
#[must_use]
pub fn heading(linked: &LinkedBriefing, target: &Target) -> Option<String> {
    let address = match target {
        Target::Instrument => return Some(linked.briefing().instrument.title.clone()),
        Target::Division(id) => {
            let division = linked.briefing().instrument.divisions.iter().find(|division| division.id == *id)?;
            let heading = if division.heading.is_empty() { String::new() } else { format!(". {}", division.heading) };
            return Some(format!("{}{heading}", division.label));
        }
        other => other.address()?,
    };
    let provision = linked.provision_by_id(address.provision_id())?;
    let place = format!("{}{}", provision.label, address.brackets());
    Some(if provision.heading.is_empty() { place } else { format!("{place} · {}", provision.heading) })
}

/// A place as a list names it: with the heading of a provision, the critique a reply answers, what kind of thing it is.
#[must_use]
pub fn place_of(linked: &LinkedBriefing, target: &Target) -> String {
    match target {
        Target::Reply(id) => {
            let briefing = linked.briefing();
            let holds = |critique: &&Critique| critique.replies.iter().any(|reply| reply.id == *id);
            let found = briefing.critiques.iter().find(holds);
            let reply = found.and_then(|critique| critique.replies.iter().find(|reply| reply.id == *id));
            reply.map_or_else(|| id.clone(), |reply| format!("{}, {}", text::REPLY, linked.actor_name(&reply.actor)))
        }
        Target::Event(id) => briefing_event(linked, id).unwrap_or_else(|| id.clone()),
        Target::Term(id) => linked.briefing().terms.iter().find(|term| term.id == *id).map_or_else(|| id.clone(), |term| term.word.clone()),
        _ => heading(linked, target).unwrap_or_else(|| linked.say_target(target)),
    }
}

fn briefing_event(linked: &LinkedBriefing, id: &str) -> Option<String> {
    linked.briefing().events.iter().find(|event| event.id == id).map(|event| event.title.clone())
}

/// Where a provision stands: `Ch. IV, Procedural measures`.
#[must_use]
pub fn chapter(linked: &LinkedBriefing, provision: &Provision) -> Option<String> {
    let id = provision.division.as_deref()?;
    let division = linked.briefing().instrument.divisions.iter().find(|division| division.id == id)?;
    if division.heading.is_empty() || division.label == provision.label {
        return (division.label != provision.label).then(|| division.label.clone());
    }
    Some(format!("{}, {}", division.label.replace("Chapter ", "Ch. "), division.heading))
}
