//! The stops of a walk as a sheet shows them.
//!
//! [`HandoutStop`] is all that participants and posters are made of: what the audience sees from the beginning. It
//! has no field for what is uncovered or for notes; [`TrainerStop`] has it around one.

use crate::{
    describe,
    export::card_content::chip_sign,
    linked::{Item, LinkedBriefing},
    model::{Address, Basis, Critique, Date, Paragraph, Private, Provision, Reply, Stop, Target, Walk},
    text,
};

/// What the audience sees of a stop before anything is uncovered.
pub(super) struct HandoutStop<'l> {
    /// From one.
    pub number: usize,
    pub focus: StopFocus<'l>,
    pub question: Option<&'l str>,
    /// None for an open question.
    pub choices: Vec<&'l str>,
}

/// What stands in the middle of the audience's attention.
#[derive(Clone, Default)]
pub(super) struct StopFocus<'l> {
    /// Such as `Art. 24(2)`; what kind of thing it is, where it is no place.
    pub place: String,
    pub heading: String,
    /// Who and when, for what somebody said.
    pub about: String,
    /// How far its words were checked.
    pub status: Option<(Basis, &'static str)>,
    pub words: Vec<StopParagraph<'l>>,
    /// True where some do not fit.
    pub cut: bool,
}

/// A paragraph of it.
#[derive(Clone)]
pub(super) struct StopParagraph<'l> {
    /// The last part of its address; empty for what has none.
    pub number: &'l str,
    /// What it is called, where that is not its number.
    pub label: Option<&'l str>,
    pub text: std::borrow::Cow<'l, str>,
    /// How deep it stands below what is in focus.
    pub depth: usize,
    /// True for words that only lead to those in focus: a point is half a sentence without them.
    pub leads: bool,
    /// Set where it was checked less far than the rest.
    pub basis: Option<Basis>,
}

/// What the trainer has beside it.
pub(super) struct TrainerStop<'l> {
    pub stop: HandoutStop<'l>,
    pub minutes: Option<u16>,
    /// Minutes planned before it.
    pub from: u32,
    pub uncovered: Vec<RevealedItem>,
    /// For one pair of eyes.
    pub notes: Option<&'l str>,
}

/// Something that is uncovered.
pub(super) struct RevealedItem {
    /// Its place in the order, from one.
    pub number: usize,
    /// What kind of thing it is.
    pub kind: &'static str,
    pub name: String,
    /// Who and when.
    pub about: String,
    /// A sign and the word that sums it up.
    pub chip: Option<(&'static str, &'static str)>,
    pub says: String,
    /// The answers that are uncovered; all there are where none is, so that a critique never stands alone.
    pub replies: Vec<RevealedReply>,
    /// By whom and when the other answers are.
    pub others: Vec<String>,
    /// True for a critique: one without a reply says so.
    pub is_unanswered: bool,
}

/// An answer beside its critique.
pub(super) struct RevealedReply {
    /// Its own place in the order, where it has one.
    pub number: Option<usize>,
    pub by: String,
    pub says: String,
}

/// All stops, as the audience sees them.
pub(super) fn all<'l>(linked: &'l LinkedBriefing, walk: &'l Walk) -> Vec<HandoutStop<'l>> {
    walk.stops.iter().enumerate().map(|(index, one)| stop(linked, index + 1, one)).collect()
}

/// All stops, as the trainer sees them.
pub(super) fn for_the_trainer<'l>(linked: &'l LinkedBriefing, walk: &'l Walk) -> Vec<TrainerStop<'l>> {
    let mut from = 0;
    let stops = walk.stops.iter().enumerate().map(|(index, one)| {
        let begins = from;
        from += u32::from(one.minutes.unwrap_or_default());
        TrainerStop {
            stop: stop(linked, index + 1, one),
            minutes: one.minutes,
            from: begins,
            uncovered: uncovered(linked, &one.reveal),
            notes: one.notes.as_ref().map(Private::for_the_trainer),
        }
    });
    stops.collect()
}

fn stop<'l>(linked: &'l LinkedBriefing, number: usize, stop: &'l Stop) -> HandoutStop<'l> {
    // Of an open question nobody has to choose; and where nothing is asked there is nothing to choose.
    let choices = describe::choices(stop).iter().map(String::as_str).collect();
    HandoutStop { number, focus: focus(linked, &stop.focus), question: stop.question.as_deref(), choices }
}

/// `A` for the first choice; a number where there are more choices than letters.
pub(super) fn letter(index: usize) -> String {
    let letter = u8::try_from(index).ok().filter(|index| *index < 26).map(|index| char::from(b'A' + index));
    letter.map_or_else(|| (index + 1).to_string(), String::from)
}

fn focus<'l>(linked: &'l LinkedBriefing, target: &Target) -> StopFocus<'l> {
    match target {
        Target::Text(address) => linked.provision_by_id(address.provision_id()).map(|provision| text_focus(linked, provision, address)),
        Target::Reply(id) => linked.reply(id).map(|(critique, reply)| StopFocus {
            place: text::REPLY.to_string(),
            heading: linked.actor_name(&reply.actor).to_owned(),
            about: answers(linked, critique, reply),
            status: Some((reply.basis, text::basis(reply.basis))),
            words: vec![plain(&reply.text)],
            ..StopFocus::default()
        }),
        Target::Event(id) => linked.event(id).map(|event| StopFocus {
            place: text::date(&event.date),
            heading: event.title.clone(),
            status: Some((event.basis, text::basis(event.basis))),
            words: event.text.iter().map(|words| plain(words)).collect(),
            ..StopFocus::default()
        }),
        Target::Term(id) => linked.term(id).map(|term| StopFocus {
            place: term.defined_at.as_ref().map(|address| linked.say(address)).unwrap_or_default(),
            heading: term.word.clone(),
            status: Some((term.basis, text::basis(term.basis))),
            words: vec![plain(&term.meaning)],
            ..StopFocus::default()
        }),
        Target::Actor(id) => linked.actor(id).map(|actor| StopFocus {
            place: text::actor_kind(actor.kind).to_owned(),
            heading: actor.name.clone(),
            words: actor.about.iter().map(|words| plain(words)).collect(),
            ..StopFocus::default()
        }),
        Target::Instrument => Some(StopFocus {
            place: linked.say_target(target),
            heading: linked.briefing().instrument.title.clone(),
            ..StopFocus::default()
        }),
        Target::Division(id) => linked.division(id).map(|division| StopFocus {
            place: division.label.clone(),
            heading: division.heading.clone(),
            ..StopFocus::default()
        }),
        _ => linked.item(target).map(|item| item_focus(linked, item)),
    }
    .unwrap_or_else(|| StopFocus { place: linked.say_target(target), ..StopFocus::default() })
}

fn plain(words: &str) -> StopParagraph<'_> {
    StopParagraph { number: "", label: None, text: words.into(), depth: 0, leads: false, basis: None }
}

fn text_focus<'l>(linked: &'l LinkedBriefing, provision: &'l Provision, address: &Address) -> StopFocus<'l> {
    let unread = provision.unread.then_some(text::UNREAD.words());
    let before = provision.text.as_deref().or(unread).into_iter().map(plain);
    // From the provision down to what is in focus: what stands on the way leads to it.
    let mut way: Vec<&Paragraph> = Vec::new();
    let mut list = provision.paragraphs.as_slice();
    while let Some(next) = list.iter().find(|paragraph| paragraph.address == *address || holds(paragraph, address)) {
        way.push(next);
        list = if next.address == *address { &[] } else { &next.children };
    }
    let basis = way.last().and_then(|paragraph| paragraph.basis).unwrap_or(provision.basis);
    let mut words = Vec::new();
    if let Some((focus, leads)) = way.split_last() {
        let pieces = before.chain(leads.iter().map(|paragraph| piece(paragraph, 0)));
        words.extend(pieces.map(|words| StopParagraph { leads: true, ..words }));
        below(focus, 0, (provision.basis, basis), &mut words);
    } else {
        words.extend(before);
        for paragraph in &provision.paragraphs {
            below(paragraph, 0, (provision.basis, basis), &mut words);
        }
    }
    StopFocus {
        place: linked.say(address),
        heading: provision.heading.clone(),
        status: (!provision.unread).then(|| (basis, text::text_status(basis))),
        words,
        ..StopFocus::default()
    }
}

/// True if an address is inside a paragraph.
fn holds(paragraph: &Paragraph, address: &Address) -> bool {
    paragraph.children.iter().any(|child| child.address == *address || holds(child, address))
}

fn piece(paragraph: &Paragraph, depth: usize) -> StopParagraph<'_> {
    let number = paragraph.address.last();
    let label = paragraph.label.as_deref().filter(|label| *label != number);
    StopParagraph { number, label, depth, text: describe::paragraph_words(paragraph), ..plain("") }
}

/// A paragraph and all in it; `usual` is what holds where a paragraph says nothing, `said` what the sheet says already.
fn below<'l>(paragraph: &'l Paragraph, depth: usize, (usual, said): (Basis, Basis), words: &mut Vec<StopParagraph<'l>>) {
    let basis = Some(paragraph.basis.unwrap_or(usual)).filter(|basis| *basis != said && !paragraph.is_left_out());
    words.push(StopParagraph { basis, ..piece(paragraph, depth) });
    for child in &paragraph.children {
        below(child, depth + 1, (usual, said), words);
    }
}

fn item_focus(linked: &LinkedBriefing, item: Item) -> StopFocus<'_> {
    let (words, basis) = match item {
        Item::Safeguard(index) => (&linked.safeguard(index).guarantees, linked.safeguard(index).basis),
        Item::Critique(index) => (&linked.critique(index).claim, linked.critique(index).basis),
        Item::Position(index) => (&linked.position(index).text, linked.position(index).basis),
    };
    StopFocus {
        place: describe::kind_word(item).to_owned(),
        heading: linked.item_name(item),
        about: about(linked, item),
        status: Some((basis, text::basis(basis))),
        words: vec![plain(words)],
        ..StopFocus::default()
    }
}

/// Who and when, as its card says it, and what kind a safeguard is.
fn about(linked: &LinkedBriefing, item: Item) -> String {
    linked.sections().first().map(|section| describe::card(linked, item, section).about).unwrap_or_default()
}

/// When, and to whose critique.
fn answers(linked: &LinkedBriefing, critique: &Critique, reply: &Reply) -> String {
    let name = critique.title.as_deref().unwrap_or_else(|| linked.actor_name(&critique.actor));
    text::side_by_side(&[text::date(&reply.date), text::paper::reply_to(name)])
}

/// In the order they are uncovered; a reply stands beside its critique where both are, and shows its own number there.
fn uncovered(linked: &LinkedBriefing, reveal: &[Target]) -> Vec<RevealedItem> {
    let place = |target: &Target| reveal.iter().position(|other| other == target).map(|index| index + 1);
    let mut cards = Vec::new();
    for (index, target) in reveal.iter().enumerate() {
        if let Target::Reply(id) = target
            && let Some((critique, _)) = linked.reply(id)
            && place(&Target::Critique(critique.id.clone())).is_some()
        {
            continue;
        }
        cards.push(one(linked, index + 1, target, &place));
    }
    cards
}

fn one(linked: &LinkedBriefing, number: usize, target: &Target, place: &impl Fn(&Target) -> Option<usize>) -> RevealedItem {
    let item = linked.item(target);
    let shown = focus(linked, target);
    let kind = match (item, target) {
        (Some(item), _) => describe::kind_word(item),
        (None, Target::Reply(_)) => text::REPLY.words(),
        _ => "",
    };
    let card = item.and_then(|item| linked.sections().first().map(|section| describe::card(linked, item, section)));
    let (replies, others) = match item {
        Some(Item::Critique(index)) => answers_to(linked, linked.critique(index), place),
        _ => (Vec::new(), Vec::new()),
    };
    let says: Vec<&str> = shown.words.iter().map(|words| &*words.text).collect();
    RevealedItem {
        number,
        kind,
        name: if kind.is_empty() { [shown.place, shown.heading].join(" ").trim().to_owned() } else { shown.heading },
        about: shown.about,
        chip: card.and_then(|card| card.chip).map(|chip| (chip_sign(chip), chip.word())),
        says: says.join(" "),
        replies,
        others,
        is_unanswered: matches!(item, Some(Item::Critique(index)) if !linked.is_answered(index)),
    }
}

/// The answers to a critique that are uncovered, or all where none is; and who else answered.
fn answers_to(
    linked: &LinkedBriefing,
    critique: &Critique,
    place: &impl Fn(&Target) -> Option<usize>,
) -> (Vec<RevealedReply>, Vec<String>) {
    let said = |target: &Target, actor: &str, date: &Date, says: &str| RevealedReply {
        number: place(target),
        by: text::attributed(&[linked.actor_name(actor), &text::date(date)]),
        says: says.to_owned(),
    };
    let replies = critique.replies.iter().map(|reply| said(&Target::Reply(reply.id.clone()), &reply.actor, &reply.date, &reply.text));
    // What answers several critiques is said once, as a position that is tied to each.
    let elsewhere = linked
        .answering(critique)
        .map(|position| said(&Target::Position(position.id.clone()), &position.actor, &position.date, &position.text));
    let all: Vec<RevealedReply> = if critique.replies.is_empty() { elsewhere.collect() } else { replies.collect() };
    let (shown, others): (Vec<RevealedReply>, Vec<RevealedReply>) = all.into_iter().partition(|answer| answer.number.is_some());
    if shown.is_empty() { (others, Vec::new()) } else { (shown, others.into_iter().map(|answer| answer.by).collect()) }
}
