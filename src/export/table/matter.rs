//! Records of all but the items: the briefing and its treaty, the text, actors, events, terms, sources and walks.

use super::{Field, Record, RecordKind};
use crate::{
    describe,
    export::{
        back_matter,
        selection::{Selection, each_paragraph},
    },
    linked::LinkedBriefing,
    model::{Address, Paragraph, Provision, Source, Stop, Target, Walk},
    text,
};

/// The briefing, its status, the treaty, its editions and divisions.
pub(super) fn heads<'l>(selection: &Selection<'l>) -> Vec<Record<'l>> {
    let linked = selection.linked;
    let briefing = linked.briefing();
    let made: Vec<&str> =
        [&briefing.compiled_by, &briefing.licence].into_iter().map(String::as_str).filter(|said| !said.is_empty()).collect();
    let mut more = made.join("; ");
    if let Some(part) = back_matter::part_label(selection) {
        more = format!("{part}; {more}");
    }
    let of = (&briefing.title, &briefing.about, &briefing.as_of, &briefing.compiled_by, &briefing.licence);
    let record = Record::new(RecordKind::Briefing, &briefing.id, &of).with(Field::Name, &briefing.title);
    let mut records = vec![record.with(Field::Text, &briefing.about).dated(briefing.as_of.as_ref()).with(Field::More, more)];
    if let Some(status) = &briefing.status {
        let record = Record::new(RecordKind::Status, "", status).with(Field::Name, text::STATUS.words());
        records.push(
            record
                .with(Field::Text, &status.text)
                .with(Field::More, describe::how_current_on_a_line(status))
                .dated(Some(&status.as_of))
                .sourced(linked, &status.sources, status.basis),
        );
    }
    let instrument = &briefing.instrument;
    let names = [Some(&instrument.short), instrument.symbol.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join("; ");
    let of = (&instrument.title, &instrument.short, &instrument.symbol, &instrument.adopted, &instrument.current);
    records.push(
        Record::new(RecordKind::Treaty, "", &of)
            .reached_by(Target::Instrument)
            .with(Field::Name, &instrument.title)
            .placed(linked, &Target::Instrument)
            .dated(instrument.adopted.as_ref())
            .with(Field::More, names),
    );
    for edition in &instrument.editions {
        let record = Record::new(RecordKind::Edition, &edition.id, edition).with(Field::Name, &edition.title);
        records.push(record.dated(edition.date.as_ref()).with(Field::More, edition.symbol.clone().unwrap_or_default()));
    }
    for division in &instrument.divisions {
        let target = Target::Division(division.id.clone());
        records.push(
            Record::new(RecordKind::Division, &division.id, division)
                .reached_by(target.clone())
                .with(Field::Name, &division.label)
                .placed(linked, &target)
                .with(Field::Text, &division.heading)
                .with(Field::PlaceKind, kind_name(linked, &target)),
        );
    }
    records
}

/// Provisions and their paragraphs.
pub(super) fn texts<'l>(selection: &Selection<'l>) -> Vec<Record<'l>> {
    let mut records = Vec::new();
    for provision in selection.provisions() {
        records.push(provision_record(selection, provision));
        each_paragraph(&provision.paragraphs, &mut |paragraph| records.push(paragraph_record(selection, provision, paragraph)));
    }
    records
}

fn paragraph_record<'l>(selection: &Selection<'l>, provision: &Provision, paragraph: &Paragraph) -> Record<'l> {
    let target = Target::Text(paragraph.address.clone());
    let alone = Paragraph { children: Vec::new(), ..paragraph.clone() };
    let basis = if paragraph.is_left_out() { "" } else { text::basis(paragraph.basis.unwrap_or(provision.basis)) };
    Record::new(RecordKind::Paragraph, &paragraph.address.key(), &alone)
        .reached_by(target.clone())
        .with(Field::Label, paragraph.label.as_deref().unwrap_or_default())
        .placed(selection.linked, &target)
        .with(Field::Text, describe::paragraph_words(paragraph))
        .with(Field::Basis, basis)
}

fn provision_record<'l>(selection: &Selection<'l>, provision: &Provision) -> Record<'l> {
    let target = Target::Text(Address::provision(provision.id.as_str()));
    let facts: Vec<String> =
        back_matter::provision_facts(selection, provision).iter().map(|line| format!("{}: {}", line.label, line.text())).collect();
    let alone = Provision { paragraphs: Vec::new(), ..provision.clone() };
    Record::new(RecordKind::Provision, &provision.id, &alone)
        .reached_by(target.clone())
        .with(Field::Label, format!("{} · {}", provision.label, provision.heading))
        .placed(selection.linked, &target)
        .with(Field::PlaceKind, kind_name(selection.linked, &target))
        .with(Field::Text, provision.text.clone().unwrap_or_default())
        .with(Field::Basis, if provision.unread { text::UNREAD.words() } else { text::basis(provision.basis) })
        .with(Field::More, facts.join("; "))
}

/// What a provision or division is, as far as it is known.
fn kind_name(linked: &LinkedBriefing, target: &Target) -> &'static str {
    linked.place_name(target).and_then(|name| name.kind).map_or("", |kind| kind.names().full)
}

/// Actors, events, terms, sources and walks.
pub(super) fn rest<'l>(selection: &Selection<'l>) -> Vec<Record<'l>> {
    let linked = selection.linked;
    let briefing = linked.briefing();
    let mut records = Vec::new();
    for actor in selection.actors.iter().map(|index| &briefing.actors[*index]) {
        let groups: Vec<&str> = actor.member_of.iter().map(|id| linked.actor_name(id)).collect();
        let record = Record::new(RecordKind::Actor, &actor.id, actor).reached_by(Target::Actor(actor.id.clone()));
        let record = record.with(Field::Name, &actor.name).with(Field::ActorKind, text::actor_kind(actor.kind));
        let record = record.with(Field::About, actor.about.clone().unwrap_or_default());
        records.push(match actor.member_of.as_slice() {
            [group] => record.leading(Field::MemberOf, groups.concat(), Target::Actor(group.clone())),
            _ => record.with(Field::MemberOf, groups.join("; ")),
        });
    }
    for event in selection.events.iter().map(|index| &briefing.events[*index]) {
        let record = Record::new(RecordKind::Event, &event.id, event).reached_by(Target::Event(event.id.clone()));
        let record = record.with(Field::Name, &event.title).dated(Some(&event.date));
        let record = record.with(Field::Text, event.text.clone().unwrap_or_default());
        records.push(record.sourced(linked, &event.sources, event.basis).tied(linked, &event.ties));
    }
    for term in selection.terms.iter().map(|index| &briefing.terms[*index]) {
        let record = Record::new(RecordKind::Term, &term.id, term).reached_by(Target::Term(term.id.clone()));
        let record = record.with(Field::Name, &term.word).with(Field::Meaning, &term.meaning).sourced(linked, &term.sources, term.basis);
        records.push(match &term.defined_at {
            Some(address) => record.placed(linked, &Target::Text(address.clone())),
            None => record,
        });
    }
    records.extend(selection.sources.iter().map(|index| source_record(&briefing.sources[*index])));
    for walk in selection.walks.iter().map(|index| &briefing.walks[*index]) {
        let alone = Walk { stops: Vec::new(), ..walk.clone() };
        let record = Record::new(RecordKind::Walk, &walk.id, &alone).reached_by(Target::Walk(walk.id.clone()));
        records.push(record.with(Field::Name, &walk.title).with(Field::Text, walk.audience.clone().unwrap_or_default()));
        records.extend(walk.stops.iter().enumerate().map(|(index, one)| stop_record(selection, &walk.id, index + 1, one)));
    }
    records
}

fn source_record<'l>(source: &Source) -> Record<'l> {
    Record::new(RecordKind::Source, &source.id, source)
        .reached_by(Target::Source(source.id.clone()))
        .with(Field::Title, &source.title)
        .with(Field::Author, source.author.clone().unwrap_or_default())
        .with(Field::Publisher, source.publisher.clone().unwrap_or_default())
        .dated(source.date.as_ref())
        .with(Field::Symbol, source.symbol.clone().unwrap_or_default())
        .with(Field::SourceKind, text::export::source_kind(source.kind))
        .with(Field::Url, source.url.clone().unwrap_or_default())
        .with(Field::About, source.note.clone().unwrap_or_default())
}

fn stop_record<'l>(selection: &Selection<'l>, walk: &str, number: usize, stop: &Stop) -> Record<'l> {
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
    // What is for the trainer alone cannot be told from a hash of it.
    let public = Stop { notes: stop.notes.clone().filter(|_| selection.trainer_notes(stop).is_some()), ..stop.clone() };
    Record::new(RecordKind::Stop, &format!("{walk}/{number}"), &public)
        .with(Field::Name, text::export::stop(number))
        .placed(selection.linked, &stop.focus)
        .with(Field::Text, stop.question.clone().unwrap_or_default())
        .with(Field::More, more.join("; "))
}
