//! What a file says beside the text and its cards: where the treaty stands, who speaks, what happened, what
//! words mean, ways through the debate, and where all of it comes from.

use super::{
    card_content::Line,
    selection::{Coverage, Selection},
};
use crate::{
    describe,
    linked::{Item, PlaceName, Tally},
    model::{Address, Basis, Provision, Source, Stop, Target},
    text,
};

/// A chapter of entries.
pub(super) struct BackMatter {
    /// Its name in links.
    pub id: &'static str,
    pub title: &'static str,
    pub entries: Vec<Entry>,
}

/// One entry.
#[derive(Default)]
pub(super) struct Entry {
    pub target: Option<Target>,
    pub head: String,
    pub lines: Vec<Line>,
    pub sources: Vec<String>,
    pub basis: Option<Basis>,
    /// Shown; a form may make it a link, and nothing is ever fetched from it.
    pub url: Option<String>,
}

/// True for an address that may be a link: anything else, such as a script, stays words.
pub(super) fn is_web(url: &str) -> bool {
    let url = url.to_ascii_lowercase();
    url.starts_with("https://") || url.starts_with("http://")
}

/// What a file is of, where it is not of all of a briefing.
pub(super) fn part_label(selection: &Selection<'_>) -> Option<String> {
    let briefing = selection.linked.briefing();
    let of = &briefing.title;
    match &selection.coverage {
        Coverage::Whole => None,
        Coverage::Filtered => {
            let all = [briefing.safeguards.len(), briefing.critiques.len(), briefing.positions.len()];
            let kept: Tally = selection.items().iter().copied().collect();
            let kept = [kept.safeguards, kept.critiques, kept.positions];
            Some(text::export::a_part(&text::export::filtered(kept, all), of))
        }
        Coverage::Place(target) => Some(text::export::a_part(&selection.linked.say_target(target), of)),
    }
}

/// Where the treaty stands, and what the briefing is.
pub(super) fn status_chapter(selection: &Selection<'_>) -> BackMatter {
    let briefing = selection.linked.briefing();
    let instrument = &briefing.instrument;
    let mut entries = Vec::new();
    if let Some(status) = &briefing.status {
        entries.push(Entry {
            head: text::status_as_of(&status.as_of),
            lines: std::iter::once(Line::prose("", &status.text))
                .chain(describe::how_current(status).iter().map(|(name, day)| Line::names(name, day)))
                .collect(),
            sources: status.sources.clone(),
            basis: Some(status.basis),
            ..Entry::default()
        });
    }
    let mut treaty = facts(&[
        (text::export::SHORT.words(), Some(&instrument.short)),
        (text::export::SYMBOL.words(), instrument.symbol.as_ref()),
        (text::export::ADOPTED.words(), instrument.adopted.as_ref().map(text::date).as_ref()),
    ]);
    for edition in &instrument.editions {
        let current = (edition.id == instrument.current).then(|| text::CURRENT_EDITION.to_string());
        let facts = [edition.symbol.clone(), edition.date.as_ref().map(text::date), current];
        treaty.push(Line::names(&edition.title, &text::side_by_side(&facts.into_iter().flatten().collect::<Vec<_>>())));
    }
    entries.push(Entry { head: instrument.title.clone(), lines: treaty, ..Entry::default() });
    let made = facts(&[
        (text::export::COMPILED_BY.words(), Some(&briefing.compiled_by)),
        (text::export::LICENCE.words(), Some(&briefing.licence)),
    ]);
    if !made.is_empty() {
        entries.push(Entry { head: briefing.title.clone(), lines: made, ..Entry::default() });
    }
    BackMatter { id: "status", title: text::STATUS.words(), entries }
}

/// What stands after the text: chapters without an entry are left out.
pub(super) fn chapters_after_text(selection: &Selection<'_>) -> Vec<BackMatter> {
    let all = [
        BackMatter { id: "walks", title: text::export::WALKS.words(), entries: walks(selection) },
        BackMatter { id: "actors", title: text::ACTORS.words(), entries: actors(selection) },
        BackMatter { id: "events", title: text::EVENTS.words(), entries: events(selection) },
        BackMatter { id: "terms", title: text::TERMS.words(), entries: terms(selection) },
        BackMatter { id: "sources", title: text::SOURCES.words(), entries: sources(selection) },
    ];
    all.into_iter().filter(|back_matter| !back_matter.entries.is_empty()).collect()
}

/// What is known of a provision beside its words: its number where the label does not say it, what it is a part of, its numbers in
/// drafts, its topics, the power in it.
pub(super) fn provision_facts(selection: &Selection<'_>, provision: &Provision) -> Vec<Line> {
    let linked = selection.linked;
    let numbered = provision.numbered.iter().map(|(edition, number)| text::export::numbered(number, linked.edition_title(edition)));
    let around: Vec<&str> = linked.part_of(provision).into_iter().map(PlaceName::full).collect();
    let name = linked.place_name(&Target::Text(Address::provision(provision.id.as_str())));
    let number = name.and_then(PlaceName::unlabelled_number).map(str::to_owned);
    let mut lines = facts(&[
        (text::export::OWN_NUMBER.words(), number.as_ref()),
        (text::export::PART_OF.words(), Some(&around.join(text::STEP.words()))),
        (text::export::NUMBERED.words(), Some(&text::list_of_lists(&numbered.collect::<Vec<_>>()))),
        (text::export::KNOWN_AS.words(), Some(&text::list(&provision.topics))),
    ]);
    if let Some(power) = &provision.power {
        let name = match &power.paragraph {
            Some(paragraph) => text::in_brackets(&power.name, &linked.say(paragraph)),
            None => power.name.clone(),
        };
        let kinds: Vec<&str> = power.kinds.iter().map(|kind| text::safeguard_kind(*kind)).collect();
        lines.extend(facts(&[(text::export::POWER.words(), Some(&name)), (text::export::CAN_APPLY.words(), Some(&text::list(&kinds)))]));
    }
    let history = describe::history(linked, provision).into_iter();
    lines.extend(history.map(|one| Line::prose(&text::export::history_in(&one.edition), &text::side_by_side(&[&one.text, &one.foot]))));
    lines
}

/// A line for each that says something.
fn facts(facts: &[(&str, Option<&String>)]) -> Vec<Line> {
    let said = facts.iter().filter_map(|(label, words)| words.filter(|words| !words.is_empty()).map(|words| Line::names(label, words)));
    said.collect()
}

fn actors(selection: &Selection<'_>) -> Vec<Entry> {
    let linked = selection.linked;
    let briefing = linked.briefing();
    let mut actors: Vec<_> = selection.actors.iter().map(|index| &briefing.actors[*index]).collect();
    actors.sort_by_key(|actor| actor.name.to_lowercase());
    let entries = actors.into_iter().map(|actor| {
        let mut lines = vec![Line::names("", text::actor_kind(actor.kind))];
        let groups = actor.member_of.iter().map(|id| (linked.actor_name(id).to_owned(), Target::Actor(id.clone())));
        lines.extend(Line::links(text::export::MEMBER_OF.words(), groups));
        lines.extend(actor.about.as_ref().map(|about| Line::prose("", about)));
        let said = selection.items().iter().filter_map(|item| {
            let speaks = match *item {
                Item::Safeguard(_) => false,
                Item::Critique(index) => {
                    let critique = linked.critique(index);
                    critique.actor == actor.id || critique.replies.iter().any(|reply| reply.actor == actor.id)
                }
                Item::Position(index) => linked.position(index).actor == actor.id,
            };
            speaks.then(|| (linked.item_name(*item), linked.target(*item)))
        });
        lines.extend(Line::links(text::export::SAID.words(), said));
        Entry { target: Some(Target::Actor(actor.id.clone())), head: actor.name.clone(), lines, ..Entry::default() }
    });
    entries.collect()
}

fn events(selection: &Selection<'_>) -> Vec<Entry> {
    let linked = selection.linked;
    let mut events: Vec<_> = selection.events.iter().map(|index| &linked.briefing().events[*index]).collect();
    events.sort_by(|one, other| one.date.cmp(&other.date));
    let entries = events.into_iter().map(|event| {
        let mut lines: Vec<Line> = event.text.iter().map(|words| Line::prose("", words)).collect();
        let ties = event.ties.iter().map(|tie| {
            let place = linked.say_target(&tie.to);
            (tie.phrase.as_ref().map_or_else(|| place.clone(), |words| text::labelled(&place, words)), tie.to.clone())
        });
        lines.extend(Line::links(text::export::TIED_TO.words(), ties));
        Entry {
            target: Some(Target::Event(event.id.clone())),
            head: text::side_by_side(&[&text::date(&event.date), &event.title]),
            lines,
            sources: event.sources.clone(),
            basis: Some(event.basis),
            url: None,
        }
    });
    entries.collect()
}

fn terms(selection: &Selection<'_>) -> Vec<Entry> {
    let linked = selection.linked;
    let entries = selection.terms.iter().map(|index| &linked.briefing().terms[*index]).map(|term| {
        let mut lines = vec![Line::prose("", &term.meaning)];
        let defined = term.defined_at.iter().map(|address| (linked.say(address), Target::Text(address.clone())));
        lines.extend(Line::links(text::export::DEFINED_AT.words(), defined));
        Entry {
            target: Some(Target::Term(term.id.clone())),
            head: term.word.clone(),
            lines,
            sources: term.sources.clone(),
            basis: Some(term.basis),
            url: None,
        }
    });
    entries.collect()
}

fn sources(selection: &Selection<'_>) -> Vec<Entry> {
    let linked = selection.linked;
    let entries = selection.sources.iter().map(|index| &linked.briefing().sources[*index]).map(|source| {
        let mut lines = source_facts(source);
        let citing = linked.citing(&source.id).iter().filter(|item| selection.holds(**item));
        lines.extend(Line::links(text::CITED_BY.words(), citing.map(|item| (linked.item_name(*item), linked.target(*item)))));
        Entry {
            target: Some(Target::Source(source.id.clone())),
            head: source.title.clone(),
            lines,
            url: source.url.clone(),
            ..Entry::default()
        }
    });
    entries.collect()
}

/// Who, where, when and of what sort, in one line, and what a reader should know of it.
fn source_facts(source: &Source) -> Vec<Line> {
    let date = source.date.as_ref().map(text::date);
    let kind = text::export::source_kind(source.kind).to_owned();
    let said: Vec<String> =
        [source.author.clone(), source.publisher.clone(), date, source.symbol.clone(), Some(kind)].into_iter().flatten().collect();
    let mut lines = vec![Line::names("", &text::side_by_side(&said))];
    lines.extend(source.note.as_ref().map(|note| Line::prose("", note)));
    lines
}

fn walks(selection: &Selection<'_>) -> Vec<Entry> {
    let briefing = selection.linked.briefing();
    let mut entries = Vec::new();
    for walk in selection.walks.iter().map(|index| &briefing.walks[*index]) {
        let lines = facts(&[(text::export::FOR_WHOM.words(), walk.audience.as_ref())]);
        entries.push(Entry { target: Some(Target::Walk(walk.id.clone())), head: walk.title.clone(), lines, ..Entry::default() });
        entries.extend(walk.stops.iter().enumerate().map(|(index, one)| stop(selection, index + 1, one)));
    }
    entries
}

fn stop(selection: &Selection<'_>, number: usize, stop: &Stop) -> Entry {
    let linked = selection.linked;
    let link = |target: &Target| (linked.say_target(target), target.clone());
    let minutes = stop.minutes.map(|minutes| minutes.to_string());
    let panes: Vec<&str> = stop.panes.iter().map(|pane| text::pane(*pane)).collect();
    let mut lines = Vec::new();
    lines.extend(Line::links("", [link(&stop.focus)]));
    lines.extend(stop.question.as_ref().map(|words| Line::prose(text::export::QUESTION.words(), words)));
    lines.extend(facts(&[(text::export::CHOICES.words(), Some(&text::list_of_lists(&stop.choices)))]));
    lines.extend(Line::links(text::export::REVEAL.words(), stop.reveal.iter().map(link)));
    lines.extend(facts(&[(text::export::PANES.words(), Some(&text::list(&panes))), (text::export::MINUTES.words(), minutes.as_ref())]));
    lines.extend(selection.trainer_notes(stop).map(|notes| Line::prose(text::export::TRAINER.words(), notes)));
    Entry { head: text::export::stop(number), lines, ..Entry::default() }
}
