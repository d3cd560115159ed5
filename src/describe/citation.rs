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

pub(super) use place::draft_title;
pub use source::source_citation;
pub use style::CitationStyle;

use crate::{
    linked::{Item, LinkedBriefing, TextPlace},
    model::{Basis, Critique, Date, Edition, Position, Relation, Reply, Target, Tie},
    text::{self, citations},
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
    citation_in(linked, &target.clone().into(), style)
}

/// The same of a place in one of the texts: how far the briefing's own words were checked says nothing of official ones.
#[must_use]
pub fn citation_in(linked: &LinkedBriefing, place: &TextPlace, style: CitationStyle) -> String {
    let briefing = linked.briefing();
    let from = match &briefing.as_of {
        Some(day) => citations::citing_briefing_as_of(&briefing.title, &text::date(day)),
        None => citations::citing_briefing(&briefing.title),
    };
    let cited = cited(linked, place, style).unwrap_or_else(|| treaty(linked, &[], style));
    text::sentences(&[ended(&cited), ended(&from)])
}

/// Without the briefing; none for what the briefing does not hold.
fn cited(linked: &LinkedBriefing, TextPlace { target, text }: &TextPlace, style: CitationStyle) -> Option<String> {
    if let Some(item) = linked.item(target) {
        return Some(item_cited(linked, item, style));
    }
    Some(match target {
        Target::Text(address) => {
            let basis = linked.paragraph(address).and_then(|paragraph| paragraph.basis);
            let basis = basis.or_else(|| linked.provision_by_id(address.provision_id()).map(|provision| provision.basis));
            let place = treaty(linked, &[place(linked, address, style)], style);
            basis.filter(|_| text.is_summary()).map_or_else(|| place.clone(), |basis| citations::noted(&place, text::text_status(basis)))
        }
        Target::Division(_) => treaty(linked, &[place_of(linked, target, style)], style),
        Target::Source(id) => source_cited(linked.source(id)?, None, style),
        Target::Reply(id) => {
            let (critique, reply) = linked.reply(id)?;
            reply_cited(linked, critique, reply, style)
        }
        Target::Actor(id) => {
            let actor = linked.actor(id)?;
            citations::noted(&actor.name, text::actor_kind(actor.kind))
        }
        Target::Event(id) => {
            let event = linked.event(id)?;
            let title = if style == CitationStyle::Apa { ended(&event.title) } else { quoted(&event.title, style) };
            let cited = citations::event_cited(style.key(), &title, &day(&event.date, style), text::basis(event.basis));
            from(linked, &cited, &event.sources, None, style)
        }
        Target::Term(id) => {
            let term = linked.term(id)?;
            let (word, basis) = (quoted(&term.word, style), text::basis(term.basis));
            let cited = match &term.defined_at {
                Some(address) => citations::defined_term_cited(&word, &treaty(linked, &[place(linked, address, style)], style), basis),
                None => citations::term_cited(&word, basis),
            };
            from(linked, &cited, &term.sources, None, style)
        }
        Target::Walk(id) => citations::walk_cited(&linked.walk(id)?.title),
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
            let name = if style == CitationStyle::Apa { safeguard.name.clone() } else { with_comma(&safeguard.name) };
            let cited = citations::safeguard_cited(style.key(), &name, &treaty, text::basis(safeguard.basis));
            from(linked, &cited, &safeguard.sources, None, style)
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
    /// What messages choose their words by.
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
        Self { sort: "critique", actor, title, date, edition, cited_as, sources, basis: *basis }
    }

    fn position(position: &'b Position) -> Self {
        let Position { actor, title, date, edition, sources, basis, .. } = position;
        Self { sort: "position", actor, title: title.as_deref(), date, edition: edition.as_deref(), cited_as: None, sources, basis: *basis }
    }

    fn cited(&self, linked: &LinkedBriefing, ties: &[Tie], style: CitationStyle) -> String {
        let name = linked.actor_name(self.actor);
        let speaker = Speaker::of(name, self.title);
        let note = note(&speaker, self.basis, style);
        let about = self.about(linked, &places(linked, &ties.iter().collect::<Vec<_>>(), style), style);
        let when = day(self.date, style);
        let cited = match (style, &speaker.topic) {
            (CitationStyle::Apa, topic) => {
                let (who, about) = (ended(&speaker.who), text::capital(&about));
                match topic {
                    Some(topic) => citations::statement_on_topic_in_apa(self.sort, topic, &who, &when, &about, &note),
                    None => citations::statement_in_apa(self.sort, &who, &when, &about, &note),
                }
            }
            (_, topic) => {
                let who = topic.as_ref().map_or_else(|| speaker.who.clone(), |topic| citations::on_topic(&speaker.who, topic));
                let who = if style == CitationStyle::Un { with_comma(&who) } else { who };
                citations::statement_cited(style.key(), &who, &when, &about, &note)
            }
        };
        from(linked, &cited, self.sources, Some(name), style)
    }

    /// Which edition was spoken of, and which words of the current one.
    fn about(&self, linked: &LinkedBriefing, places: &[String], style: CitationStyle) -> String {
        let instrument = &linked.briefing().instrument;
        let current = place::current(instrument);
        let treaty = treaty(linked, places, style);
        let position = |id: &str| instrument.editions.iter().position(|edition| edition.id == id);
        let number = self.cited_as.map(|number| quoted(number, style));
        let with_number = |place: &str| number.as_ref().map_or_else(|| place.to_owned(), |number| citations::cited_as(place, number));
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
                citations::commenting_on(&if is_repeated { treaty } else { with_number(&treaty) })
            }
            Some(id) => {
                let Some(index) = position(id) else { return citations::commenting_on(&with_number(id)) };
                let draft = with_number(&named(&instrument.editions[index], style));
                // Which of the two came first is known where both stand in the list, oldest first.
                match position(&instrument.current) {
                    Some(now) if index < now => citations::commenting_on_what_became(&draft, &treaty),
                    Some(_) => citations::commenting_on_what_had_been(&draft, &treaty),
                    None => citations::commenting_on(&draft),
                }
            }
            None => match current.and_then(|edition| edition.date.as_ref()).or(instrument.adopted.as_ref()) {
                Some(issued) if latest(self.date) < issued.start => citations::on_what_became(&with_number(&treaty)),
                _ => citations::on_place(&with_number(&treaty)),
            },
        }
    }
}

/// A draft by its title and symbol, without a place in it.
fn named(edition: &Edition, style: CitationStyle) -> String {
    let symbol = edition.symbol.as_deref().map(|symbol| reference(symbol, style));
    symbol.map_or_else(|| edition.title.clone(), |symbol| text::in_brackets(&edition.title, &symbol))
}

/// That it is a summary, under which heading where nothing else tells it from others, and how far it was checked.
fn note(speaker: &Speaker, basis: Basis, style: CitationStyle) -> String {
    match &speaker.heading {
        Some(heading) => citations::headed_summary_note(&quoted(heading, style), text::basis(basis)),
        None => citations::summary_note(text::basis(basis)),
    }
}

fn reply_cited(linked: &LinkedBriefing, critique: &Critique, reply: &Reply, style: CitationStyle) -> String {
    let name = linked.actor_name(&reply.actor);
    let critic = Speaker::of(linked.actor_name(&critique.actor), critique.title.as_deref());
    // Who answers is named once, also where the heading names it.
    let heading = critic.heading.filter(|heading| !heading.contains(name)).map(|heading| quoted(&heading, style));
    let what = [critic.topic, heading].into_iter().flatten();
    let critic = if critic.who == name { citations::ITS_OWN_CRITIQUE.to_string() } else { critic.who };
    let to = text::list(&std::iter::once(critic).chain(what).collect::<Vec<_>>());
    let (when, basis) = (day(&reply.date, style), text::basis(reply.basis));
    let (who, to) = match style {
        CitationStyle::Un => (name.to_owned(), with_comma(&to)),
        CitationStyle::Oscola => (name.to_owned(), to),
        CitationStyle::Apa => (ended(name), to),
    };
    let cited = citations::reply_cited(style.key(), &who, &to, &when, basis);
    from(linked, &cited, &reply.sources, Some(name), style)
}

/// With the sources of a claim, each in the style, without the name of who made it where that is also the author.
fn from(linked: &LinkedBriefing, cited: &str, sources: &[String], actor: Option<&str>, style: CitationStyle) -> String {
    let sources: Vec<String> = sources.iter().filter_map(|id| linked.source(id)).map(|source| source_cited(source, actor, style)).collect();
    if sources.is_empty() { citations::without_source(cited) } else { citations::with_sources(cited, &text::list_of_lists(&sources)) }
}
