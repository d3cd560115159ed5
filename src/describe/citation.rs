//! Where something stands, for those who read it elsewhere, in three styles.
//!
//! - UN documents: the United Nations Editorial Manual, “Footnotes and other references”: author, title, symbol,
//!   date; paragraphs as “para. 2 (b)”; what a resolution holds as “General Assembly resolution 79/243, annex”.
//! - OSCOLA: Oxford University Standard for the Citation of Legal Authorities, 4th edition with “Citing
//!   International Law Sources” (2006): almost no full stops, `art 24(2)(b)`, single quotation marks, day before
//!   month, `(adopted 24 December 2024) UNGA Res 79/243`.
//! - APA: Publication Manual of the American Psychological Association, 7th edition, §9 and §11: author, year in
//!   brackets, title, source; a treaty by its name, `December 24, 2024`; a description in square brackets where there
//!   is no title.
//!
//! What is cited is a briefing's summary, so every citation says so beside the style's own parts, with the day of the
//! briefing. The heading of a card is the compilers' and stands with the word “summary”, never as if it were a title
//! that the speaker gave.
//!
//! Numbers are those of the current edition and stand beside its name alone. Of another edition a citation says no
//! number but the one the source cited, and whether its words became, or had been, those that the item is tied to.
//! Knows the library; nothing of files or the clipboard.

mod date;
mod place;
mod punctuation;
mod source;
mod speaker;
mod style;
mod symbol;

pub use source::source_citation;
pub use style::CitationStyle;

use crate::{
    linked::{Item, LinkedBriefing},
    model::{Basis, Critique, Date, Edition, Position, Relation, Reply, Target, Tie},
    text,
};
use date::{day, latest};
use place::{place, place_of, treaty};
use punctuation::{ended, quoted, with_comma};
use source::source_cited;
use speaker::Speaker;
use symbol::reference;

/// Where something stands: the treaty, its edition, the place, that it is a summary where it is one, the sources of
/// a claim, and the briefing with its day.
#[must_use]
pub fn citation(linked: &LinkedBriefing, target: &Target, style: CitationStyle) -> String {
    let briefing = linked.briefing();
    let as_of = briefing.as_of.as_ref().map(|day| format!(", as of {}", text::date(day))).unwrap_or_default();
    let cited = cited(linked, target, style).unwrap_or_else(|| treaty(linked, &[], style));
    format!("{} Plenary briefing: {}", ended(&cited), ended(&format!("{}{as_of}", briefing.title)))
}

/// Without the briefing; none for what the briefing does not hold.
fn cited(linked: &LinkedBriefing, target: &Target, style: CitationStyle) -> Option<String> {
    if let Some(item) = linked.item(target) {
        return Some(item_cited(linked, item, style));
    }
    Some(match target {
        Target::Text(address) => {
            let basis = linked.paragraph(address).and_then(|paragraph| paragraph.basis);
            let basis = basis.or_else(|| linked.provision_by_id(address.provision_id()).map(|provision| provision.basis));
            let status = basis.map(|basis| format!(" [{}]", text::text_status(basis))).unwrap_or_default();
            format!("{}{status}", treaty(linked, &[place(linked, address, style)], style))
        }
        Target::Division(_) => treaty(linked, &[place_of(linked, target, style)], style),
        Target::Source(id) => source_cited(linked.source(id)?, None, style),
        Target::Reply(id) => {
            let (critique, reply) = linked.reply(id)?;
            reply_cited(linked, critique, reply, style)
        }
        Target::Actor(id) => {
            let actor = linked.actor(id)?;
            format!("{} [{}]", actor.name, text::actor_kind(actor.kind))
        }
        Target::Event(id) => {
            let event = linked.event(id)?;
            let note = format!("[summary, {}]", text::basis(event.basis));
            let when = day(&event.date, style);
            let head = match style {
                CitationStyle::Un => format!("{}, {when} {note}", quoted(&event.title, style)),
                CitationStyle::Oscola => format!("{} ({when}) {note}", quoted(&event.title, style)),
                CitationStyle::Apa => format!("{} ({when}). [Event; {}", ended(&event.title), &note[1..]),
            };
            format!("{head}{}", from(linked, &event.sources, None, style))
        }
        Target::Term(id) => {
            let term = linked.term(id)?;
            let defined = term.defined_at.as_ref().map(|address| format!(", {}", treaty(linked, &[place(linked, address, style)], style)));
            let word = quoted(&term.word, style);
            format!(
                "{word}{} [summary, {}]{}",
                defined.unwrap_or_default(),
                text::basis(term.basis),
                from(linked, &term.sources, None, style)
            )
        }
        Target::Walk(id) => format!("{} [walk]", linked.walk(id)?.title),
        _ => return None,
    })
}

/// A safeguard by its name and where it stands; a critique or position by who said it, when, and of what; its sources.
fn item_cited(linked: &LinkedBriefing, item: Item, style: CitationStyle) -> String {
    let ties = item.ties(linked.briefing());
    match item {
        Item::Safeguard(index) => {
            let safeguard = linked.safeguard(index);
            let standing: Vec<&Tie> = ties.iter().filter(|tie| tie.relation == Relation::FoundIn).collect();
            let standing = if standing.is_empty() { ties.iter().collect() } else { standing };
            let treaty = treaty(linked, &places(linked, &standing, style), style);
            let (name, basis) = (&safeguard.name, text::basis(safeguard.basis));
            let head = match style {
                CitationStyle::Un | CitationStyle::Oscola => format!("{}{treaty} [summary, {basis}]", with_comma(name)),
                CitationStyle::Apa => format!("{name} [Safeguard; summary, {basis}]. {treaty}"),
            };
            format!("{head}{}", from(linked, &safeguard.sources, None, style))
        }
        Item::Critique(index) => Said::critique(linked.critique(index)).cited(linked, ties, style),
        Item::Position(index) => Said::position(linked.position(index)).cited(linked, ties, style),
    }
}

/// Where ties lead in the text, each place once. What leads to another item names no place.
fn places(linked: &LinkedBriefing, ties: &[&Tie], style: CitationStyle) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    for tie in ties {
        let place = match &tie.to {
            Target::Text(address) => place(linked, address, style),
            Target::Division(_) => place_of(linked, &tie.to, style),
            _ => continue,
        };
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// What a critique and a position have in common.
struct Said<'b> {
    sort: &'static str,
    actor: &'b str,
    title: Option<&'b str>,
    date: &'b Date,
    edition: Option<&'b str>,
    cited_as: Option<&'b str>,
    sources: &'b [String],
    basis: Basis,
}

impl<'b> Said<'b> {
    fn critique(critique: &'b Critique) -> Self {
        let Critique { actor, title, date, edition, cited_as, sources, basis, .. } = critique;
        let (title, edition, cited_as) = (title.as_deref(), edition.as_deref(), cited_as.as_deref());
        Self { sort: "Critique", actor, title, date, edition, cited_as, sources, basis: *basis }
    }

    fn position(position: &'b Position) -> Self {
        let Position { actor, title, date, edition, sources, basis, .. } = position;
        Self { sort: "Position", actor, title: title.as_deref(), date, edition: edition.as_deref(), cited_as: None, sources, basis: *basis }
    }

    fn cited(&self, linked: &LinkedBriefing, ties: &[Tie], style: CitationStyle) -> String {
        let name = linked.actor_name(self.actor);
        let speaker = Speaker::of(name, self.title);
        let topic = speaker.topic.as_ref().map(|topic| format!(", {topic}")).unwrap_or_default();
        let note = note(&speaker, self.basis, style);
        let about = self.about(linked, &places(linked, &ties.iter().collect::<Vec<_>>(), style), style);
        let (who, when) = (&speaker.who, day(self.date, style));
        let head = match style {
            CitationStyle::Un => format!("{}{when}, {about} [{note}]", with_comma(&format!("{who}{topic}"))),
            CitationStyle::Oscola => format!("{who}{topic} ({when}), {about} [{note}]"),
            CitationStyle::Apa => {
                let topic = speaker.topic.as_ref().map(|topic| format!(": {topic}")).unwrap_or_default();
                format!("{} ({when}). [{}{topic}; {note}]. {}", ended(who), self.sort, text::capital(&about))
            }
        };
        format!("{head}{}", from(linked, self.sources, Some(name), style))
    }

    /// Which edition was spoken of, and which words of the current one.
    fn about(&self, linked: &LinkedBriefing, places: &[String], style: CitationStyle) -> String {
        let instrument = &linked.briefing().instrument;
        let current = place::current(instrument);
        let treaty = treaty(linked, places, style);
        let position = |id: &str| instrument.editions.iter().position(|edition| edition.id == id);
        let cited_as = self.cited_as.map(|number| format!(", cited as {}", quoted(number, style))).unwrap_or_default();
        match self.edition {
            Some(id) if id == instrument.current => {
                // A number that says the same as the places is not said again.
                let is_repeated = self.cited_as.is_some_and(|number| {
                    // `2, para. 4` and `2(4)` are one place, `24` is another.
                    let parts = |place: &str| {
                        let parts = place.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty() && *part != "para");
                        parts.map(str::to_lowercase).collect::<Vec<_>>()
                    };
                    places.iter().any(|place| parts(place) == parts(number))
                });
                format!("commenting on {treaty}{}", if is_repeated { "" } else { &cited_as })
            }
            Some(id) => {
                let Some(index) = position(id) else { return format!("commenting on {id}{cited_as}") };
                let draft = named(&instrument.editions[index], style);
                // Which of the two came first is known where both stand in the list, oldest first.
                match position(&instrument.current) {
                    Some(now) if index < now => format!("commenting on {draft}{cited_as}, on what became {treaty}"),
                    Some(_) => format!("commenting on {draft}{cited_as}, on what had been {treaty}"),
                    None => format!("commenting on {draft}{cited_as}"),
                }
            }
            None => match current.and_then(|edition| edition.date.as_ref()).or(instrument.adopted.as_ref()) {
                Some(issued) if latest(self.date) < issued.start => format!("on what became {treaty}{cited_as}"),
                _ => format!("on {treaty}{cited_as}"),
            },
        }
    }
}

/// A draft by its title and symbol, without a place in it.
fn named(edition: &Edition, style: CitationStyle) -> String {
    let symbol = edition.symbol.as_deref().map(|symbol| format!(" ({})", reference(symbol, style))).unwrap_or_default();
    format!("{}{symbol}", edition.title)
}

/// That it is a summary, under which heading where nothing else tells it from others, and how far it was checked.
fn note(speaker: &Speaker, basis: Basis, style: CitationStyle) -> String {
    let heading = speaker.heading.as_ref().map(|heading| format!(" {}", quoted(heading, style))).unwrap_or_default();
    format!("summary{heading}, {}", text::basis(basis))
}

fn reply_cited(linked: &LinkedBriefing, critique: &Critique, reply: &Reply, style: CitationStyle) -> String {
    let name = linked.actor_name(&reply.actor);
    let critic = Speaker::of(linked.actor_name(&critique.actor), critique.title.as_deref());
    // Who answers is named once, also where the heading names it.
    let heading = critic.heading.filter(|heading| !heading.contains(name)).map(|heading| quoted(&heading, style));
    let what = [critic.topic, heading].into_iter().flatten();
    let critic = if critic.who == name { "its own critique".to_owned() } else { critic.who };
    let to = std::iter::once(critic).chain(what).collect::<Vec<_>>().join(", ");
    let (when, basis) = (day(&reply.date, style), text::basis(reply.basis));
    let head = match style {
        CitationStyle::Un => format!("{name}, reply to {}{when} [summary, {basis}]", with_comma(&to)),
        CitationStyle::Oscola => format!("{name}, reply to {to} ({when}) [summary, {basis}]"),
        CitationStyle::Apa => format!("{} ({when}). [Reply to {to}; summary, {basis}]", ended(name)),
    };
    format!("{head}{}", from(linked, &reply.sources, Some(name), style))
}

/// The sources of a claim, each in the style, without the name of who made it where that is also the author.
fn from(linked: &LinkedBriefing, sources: &[String], actor: Option<&str>, style: CitationStyle) -> String {
    let cited: Vec<String> = sources.iter().filter_map(|id| linked.source(id)).map(|source| source_cited(source, actor, style)).collect();
    if cited.is_empty() { format!(". {}", text::NO_SOURCE) } else { format!(". Source: {}", cited.join("; ")) }
}
