//! The briefing as a table for a spreadsheet: a row for each tie, and one for each thing without a tie.
//!
//! Every row has all columns.

use super::{
    ExportError, Progress, back_matter,
    selection::{Selection, each_paragraph},
    spreadsheet::Spreadsheet,
};
use crate::{
    linked::{Item, LinkedBriefing},
    model::{Backing, Basis, Date, Provision, Stop, Target, Tie, Votes},
    text,
};
use std::collections::BTreeMap;

/// The columns, in order.
const COLUMNS: [&str; 28] = [
    KIND,
    ID,
    NAME,
    ACTOR,
    ACTOR_KIND,
    DATE,
    EDITION,
    CITED_AS,
    STANDING,
    SORT,
    TARGET,
    PLACE,
    WORDS,
    RELATION,
    TIE_BASIS,
    TEXT,
    LIMITS,
    ASK,
    AFFECTS,
    MISSES,
    OUTCOME,
    PUSHED_BY,
    RESISTED_BY,
    VOTES,
    REPLIES,
    SOURCES,
    BASIS,
    MORE,
];
const KIND: &str = "kind";
const ID: &str = "id";
const NAME: &str = "name";
const ACTOR: &str = "actor";
const ACTOR_KIND: &str = "actor kind";
const DATE: &str = "date";
const EDITION: &str = "edition";
const CITED_AS: &str = "cited as";
const STANDING: &str = "strength, outcome or stance";
const SORT: &str = "sort";
const TARGET: &str = "target";
const PLACE: &str = "target in words";
const WORDS: &str = "words";
const RELATION: &str = "relation";
const TIE_BASIS: &str = "basis of the relation";
const TEXT: &str = "text";
const LIMITS: &str = "limitations";
const ASK: &str = "requests";
const AFFECTS: &str = "affects";
const MISSES: &str = "safeguards it finds missing";
const OUTCOME: &str = "why this outcome";
const PUSHED_BY: &str = "supported by";
const RESISTED_BY: &str = "opposed by";
const VOTES: &str = "votes";
const REPLIES: &str = "replies";
const SOURCES: &str = "sources";
const BASIS: &str = "basis";
const MORE: &str = "more";

/// After so many items the progress is reported.
const BATCH: usize = 32;

/// A row before it is written: what its columns hold, where they hold something.
#[derive(Clone, Default)]
struct Row(BTreeMap<&'static str, String>);

impl Row {
    fn new(kind: &str, id: &str, name: &str) -> Self {
        Self::default().with(KIND, kind).with(ID, id).with(NAME, name)
    }

    fn with(mut self, column: &'static str, words: impl Into<String>) -> Self {
        self.0.insert(column, words.into());
        self
    }

    fn dated(self, date: Option<&Date>) -> Self {
        self.with(DATE, date.map(ToString::to_string).unwrap_or_default())
    }

    fn sourced(self, linked: &LinkedBriefing, sources: &[String], basis: Basis) -> Self {
        self.with(SOURCES, titles(linked, sources)).with(BASIS, text::basis(basis))
    }

    fn spoken(self, linked: &LinkedBriefing, actor: &str) -> Self {
        let kind = linked.actor(actor).map(|actor| text::actor_kind(actor.kind)).unwrap_or_default();
        self.with(ACTOR, linked.actor_name(actor)).with(ACTOR_KIND, kind)
    }

    fn at(self, linked: &LinkedBriefing, target: &Target) -> Self {
        self.with(TARGET, target.to_string()).with(PLACE, linked.say_target(target))
    }

    fn tied(self, linked: &LinkedBriefing, tie: &Tie) -> Self {
        let basis = tie.basis.map(text::basis).unwrap_or_default();
        self.at(linked, &tie.to)
            .with(WORDS, tie.phrase.clone().unwrap_or_default())
            .with(RELATION, text::relation(tie.relation, true))
            .with(TIE_BASIS, basis)
    }
}

/// Makes the table.
pub(super) fn csv(selection: &Selection<'_>, progress: Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let mut table = Spreadsheet::new();
    table.row(COLUMNS)?;
    let mut write = |row: &Row| table.row(COLUMNS.iter().map(|column| row.0.get(column).map_or("", String::as_str)));
    for row in heads(selection).iter().chain(&texts(selection)) {
        write(row)?;
    }
    let of = selection.items().len();
    for (done, item) in selection.items().iter().enumerate() {
        if done % BATCH == 0 {
            progress.at(done, of)?;
        }
        let row = item_row(selection.linked, *item);
        let ties = item.ties(selection.linked.briefing());
        if ties.is_empty() {
            write(&row)?;
        }
        for tie in ties {
            write(&row.clone().tied(selection.linked, tie))?;
        }
    }
    for row in rest(selection) {
        write(&row)?;
    }
    table.done()
}

fn titles(linked: &LinkedBriefing, sources: &[String]) -> String {
    let each = sources.iter().map(|id| linked.source(id).map_or(id.as_str(), |source| source.title.as_str()));
    each.collect::<Vec<_>>().join("; ")
}

/// The briefing, its status, the treaty, its editions and divisions.
fn heads(selection: &Selection<'_>) -> Vec<Row> {
    let linked = selection.linked;
    let briefing = linked.briefing();
    let made: Vec<&str> =
        [&briefing.compiled_by, &briefing.licence].into_iter().map(String::as_str).filter(|said| !said.is_empty()).collect();
    let mut more = made.join("; ");
    if let Some(part) = back_matter::part_label(selection) {
        more = format!("{part}; {more}");
    }
    let mut rows = vec![
        Row::new("briefing", &briefing.id, &briefing.title).with(TEXT, &briefing.about).dated(briefing.as_of.as_ref()).with(MORE, more),
    ];
    if let Some(status) = &briefing.status {
        let row = Row::new("status", "", text::STATUS.words()).with(TEXT, &status.text).dated(Some(&status.as_of));
        rows.push(row.sourced(linked, &status.sources, status.basis));
    }
    let instrument = &briefing.instrument;
    let names = [Some(&instrument.short), instrument.symbol.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join("; ");
    rows.push(
        Row::new("treaty", "", &instrument.title).at(linked, &Target::Instrument).dated(instrument.adopted.as_ref()).with(MORE, names),
    );
    for edition in &instrument.editions {
        let symbol = edition.symbol.clone().unwrap_or_default();
        rows.push(Row::new("edition", &edition.id, &edition.title).dated(edition.date.as_ref()).with(MORE, symbol));
    }
    for division in &instrument.divisions {
        let target = Target::Division(division.id.clone());
        let row = Row::new("division", &division.id, &division.label).at(linked, &target).with(TEXT, &division.heading);
        rows.push(row.with(SORT, kind_name(linked, &target)));
    }
    rows
}

/// Provisions and their paragraphs.
fn texts(selection: &Selection<'_>) -> Vec<Row> {
    let linked = selection.linked;
    let mut rows = Vec::new();
    for provision in selection.provisions() {
        rows.push(provision_row(selection, provision));
        each_paragraph(&provision.paragraphs, &mut |paragraph| {
            let row = Row::new("paragraph", &paragraph.address.key(), paragraph.label.as_deref().unwrap_or_default());
            let basis = paragraph.basis.unwrap_or(provision.basis);
            rows.push(row.at(linked, &Target::Text(paragraph.address.clone())).with(TEXT, &paragraph.text).with(BASIS, text::basis(basis)));
        });
    }
    rows
}

/// What a provision or division is, as far as it is known.
fn kind_name(linked: &LinkedBriefing, target: &Target) -> &'static str {
    linked.place_name(target).and_then(|name| name.kind).map_or("", |kind| kind.names().full)
}

fn provision_row(selection: &Selection<'_>, provision: &Provision) -> Row {
    let target = Target::Text(crate::model::Address::provision(provision.id.as_str()));
    let facts: Vec<String> =
        back_matter::provision_facts(selection, provision).iter().map(|line| format!("{}: {}", line.label, line.text())).collect();
    Row::new("provision", &provision.id, &format!("{} · {}", provision.label, provision.heading))
        .at(selection.linked, &target)
        .with(SORT, kind_name(selection.linked, &target))
        .with(TEXT, provision.text.clone().unwrap_or_default())
        .with(BASIS, if provision.unread { text::UNREAD.words() } else { text::basis(provision.basis) })
        .with(MORE, facts.join("; "))
}

/// Everything an item says but its ties.
fn item_row(linked: &LinkedBriefing, item: Item) -> Row {
    let name = linked.item_name(item);
    match item {
        Item::Safeguard(index) => {
            let safeguard = linked.safeguard(index);
            let backing = |by: &Option<Backing>| by.as_ref().map(|by| backing(linked, by)).unwrap_or_default();
            let votes: Vec<String> = safeguard.votes.iter().map(|votes| vote(linked, votes)).collect();
            Row::new("safeguard", &safeguard.id, &name)
                .with(STANDING, text::strength(safeguard.strength))
                .with(SORT, text::safeguard_kind(safeguard.kind))
                .with(TEXT, &safeguard.guarantees)
                .with(LIMITS, safeguard.limits.clone().unwrap_or_default())
                .with(PUSHED_BY, backing(&safeguard.pushed_by))
                .with(RESISTED_BY, backing(&safeguard.resisted_by))
                .with(VOTES, votes.join(" | "))
                .sourced(linked, &safeguard.sources, safeguard.basis)
        }
        Item::Critique(index) => {
            let critique = linked.critique(index);
            let edition = critique.edition.as_deref().map(|edition| linked.edition_title(edition)).unwrap_or_default();
            let less = |basis: Option<Basis>| basis.map(|basis| format!(" ({})", text::basis(basis))).unwrap_or_default();
            let ask = critique.ask.as_ref().map(|ask| format!("{ask}{}", less(critique.ask_basis))).unwrap_or_default();
            let affects: Vec<&str> = critique.affects.iter().map(|who| text::affected(*who)).collect();
            let misses: Vec<&str> = critique.asks_for.iter().map(|kind| text::safeguard_kind(*kind)).collect();
            let outcome = critique.outcome.as_ref();
            let why = outcome.and_then(|outcome| outcome.why.as_ref().map(|why| format!("{why}{}", less(outcome.basis))));
            let replies: Vec<String> = critique.replies.iter().map(|reply| reply_words(linked, reply)).collect();
            Row::new("critique", &critique.id, &name)
                .spoken(linked, &critique.actor)
                .dated(Some(&critique.date))
                .with(EDITION, edition)
                .with(CITED_AS, critique.cited_as.clone().unwrap_or_default())
                .with(STANDING, outcome.map(|outcome| text::outcome(outcome.is)).unwrap_or_default())
                .with(SORT, critique.ask_kind.map(text::ask_kind).unwrap_or_default())
                .with(TEXT, format!("{}{}", critique.claim, less(critique.claim_basis)))
                .with(ASK, ask)
                .with(AFFECTS, affects.join("; "))
                .with(MISSES, misses.join("; "))
                .with(OUTCOME, why.unwrap_or_default())
                .with(REPLIES, if replies.is_empty() { text::NO_REPLY.to_string() } else { replies.join(" | ") })
                .sourced(linked, &critique.sources, critique.basis)
        }
        Item::Position(index) => {
            let position = linked.position(index);
            let edition = position.edition.as_deref().map(|edition| linked.edition_title(edition)).unwrap_or_default();
            Row::new("position", &position.id, &name)
                .spoken(linked, &position.actor)
                .dated(Some(&position.date))
                .with(EDITION, edition)
                .with(STANDING, text::stance(position.stance))
                .with(TEXT, &position.text)
                .sourced(linked, &position.sources, position.basis)
        }
    }
}

fn reply_words(linked: &LinkedBriefing, reply: &crate::model::Reply) -> String {
    let (who, when) = (linked.actor_name(&reply.actor), text::date(&reply.date));
    format!("{} ({who}, {when}; {}; {})", reply.text, titles(linked, &reply.sources), text::basis(reply.basis))
}

fn backing(linked: &LinkedBriefing, by: &Backing) -> String {
    let actors: Vec<&str> = by.actors.iter().map(|id| linked.actor_name(id)).collect();
    let basis = by.basis.map(|basis| format!(" ({})", text::basis(basis))).unwrap_or_default();
    let words: Vec<String> = [Some(actors.join(", ")), by.text.clone()].into_iter().flatten().filter(|said| !said.is_empty()).collect();
    format!("{}{basis}", words.join(". "))
}

fn vote(linked: &LinkedBriefing, votes: &Votes) -> String {
    let date = votes.date.as_ref().map(|date| format!("{}: ", text::date(date))).unwrap_or_default();
    let figures = [
        votes.in_favour.map(text::items::votes_for),
        votes.against.map(text::items::votes_against),
        votes.abstaining.map(text::items::votes_abstaining),
    ];
    let mut more: Vec<String> = figures.into_iter().flatten().collect();
    more.extend(Some(titles(linked, &votes.sources)).filter(|titles| !titles.is_empty()));
    more.extend(votes.basis.map(|basis| text::basis(basis).to_owned()));
    let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join("; ")) };
    format!("{date}{}{more}", votes.text)
}

/// Actors, events, terms, sources and walks.
fn rest(selection: &Selection<'_>) -> Vec<Row> {
    let linked = selection.linked;
    let briefing = linked.briefing();
    let mut rows = Vec::new();
    for actor in selection.actors.iter().map(|index| &briefing.actors[*index]) {
        let groups: Vec<&str> = actor.member_of.iter().map(|id| linked.actor_name(id)).collect();
        let row = Row::new("actor", &actor.id, &actor.name).with(ACTOR_KIND, text::actor_kind(actor.kind));
        rows.push(row.with(TEXT, actor.about.clone().unwrap_or_default()).with(MORE, groups.join("; ")));
    }
    for event in selection.events.iter().map(|index| &briefing.events[*index]) {
        let row = Row::new("event", &event.id, &event.title).dated(Some(&event.date)).with(TEXT, event.text.clone().unwrap_or_default());
        let row = row.sourced(linked, &event.sources, event.basis);
        if event.ties.is_empty() {
            rows.push(row.clone());
        }
        rows.extend(event.ties.iter().map(|tie| row.clone().tied(linked, tie)));
    }
    for term in selection.terms.iter().map(|index| &briefing.terms[*index]) {
        let row = Row::new("term", &term.id, &term.word).with(TEXT, &term.meaning).sourced(linked, &term.sources, term.basis);
        rows.push(match &term.defined_at {
            Some(address) => row.at(linked, &Target::Text(address.clone())),
            None => row,
        });
    }
    for source in selection.sources.iter().map(|index| &briefing.sources[*index]) {
        let row = Row::new("source", &source.id, &source.title).dated(source.date.as_ref());
        let row = row.with(SORT, text::export::source_kind(source.kind)).with(TEXT, source.note.clone().unwrap_or_default());
        let more: Vec<&str> = [&source.publisher, &source.symbol, &source.url].into_iter().flatten().map(String::as_str).collect();
        rows.push(row.with(ACTOR, source.author.clone().unwrap_or_default()).with(MORE, more.join("; ")));
    }
    for walk in selection.walks.iter().map(|index| &briefing.walks[*index]) {
        rows.push(Row::new("walk", &walk.id, &walk.title).with(TEXT, walk.audience.clone().unwrap_or_default()));
        rows.extend(walk.stops.iter().enumerate().map(|(index, one)| stop(selection, &walk.id, index + 1, one)));
    }
    rows
}

fn stop(selection: &Selection<'_>, walk: &str, number: usize, stop: &Stop) -> Row {
    let panes: Vec<&str> = stop.panes.iter().map(|pane| text::pane(*pane)).collect();
    let reveal: Vec<String> = stop.reveal.iter().map(ToString::to_string).collect();
    let facts = [
        (text::export::CHOICES, stop.choices.join("; ")),
        (text::export::REVEAL, reveal.join("; ")),
        (text::export::PANES, panes.join("; ")),
        (text::export::MINUTES, stop.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
        (text::export::TRAINER, selection.trainer_notes(stop).unwrap_or_default().to_owned()),
    ];
    let more: Vec<String> = facts.iter().filter(|(_, words)| !words.is_empty()).map(|(label, words)| format!("{label}: {words}")).collect();
    Row::new("stop", &format!("{walk}/{number}"), &text::export::stop(number))
        .at(selection.linked, &stop.focus)
        .with(TEXT, stop.question.clone().unwrap_or_default())
        .with(MORE, more.join("; "))
}
