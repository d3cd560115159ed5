//! What can be searched: every item of a briefing with its title and its texts.
//!
//! Knows the model; nothing of queries. Texts are borrowed from the briefing, so nothing is kept twice.

use crate::{
    linked::{Item, LinkedBriefing, Row, RowKind, TextKey},
    model::{Address, Backing, PaneKind, Paragraph, Provision, Target},
    text,
};

/// The kinds of things found, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Divisions, provisions and paragraphs in the briefing's own words.
    Provisions,
    /// The same in official words.
    OfficialTexts,
    /// Safeguards.
    Safeguards,
    /// Critiques and positions.
    Critiques,
    /// Who speaks.
    Actors,
    /// Words explained.
    Terms,
    /// What happened.
    Events,
    /// Documents.
    Sources,
}

impl Group {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 8] =
        [Self::Provisions, Self::OfficialTexts, Self::Safeguards, Self::Critiques, Self::Actors, Self::Terms, Self::Events, Self::Sources];

    /// What stands over its results.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Provisions => text::PROVISIONS_FOUND.words(),
            Self::OfficialTexts => text::OFFICIAL_TEXTS_FOUND.words(),
            Self::Safeguards => text::SAFEGUARDS_FOUND.words(),
            Self::Critiques => text::COMMENTS_FOUND.words(),
            Self::Actors => text::ACTORS.words(),
            Self::Terms => text::TERMS.words(),
            Self::Events => text::EVENTS.words(),
            Self::Sources => text::SOURCES.words(),
        }
    }
}

/// An item that is searched, by its place in the briefing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IndexedItem {
    Division(u32),
    Provision(u32),
    /// A paragraph of a provision, counted in reading order including subparagraphs.
    Paragraph(u32, u32),
    /// A division or provision of an official text, by its place among the rows of the text.
    OfficialPart(TextKey, u32),
    /// A paragraph of an official text: the places of its part and its own.
    OfficialParagraph(TextKey, u32, u32),
    Safeguard(u32),
    Critique(u32),
    Position(u32),
    Actor(u32),
    Term(u32),
    Event(u32),
    Source(u32),
}

/// The texts of an item.
#[derive(Debug)]
pub(super) struct Texts<'l> {
    /// Where it leads.
    pub target: Target,
    /// The name people see; for a paragraph the heading of its provision.
    pub title: &'l str,
    /// Its own words.
    pub own: Vec<&'l str>,
    /// Words of items below it that are also found by themselves.
    pub below: Vec<&'l str>,
    /// Other names it has: topics, what kind of actor it is, groups it belongs to.
    pub names: Vec<&'l str>,
}

impl IndexedItem {
    /// All items in the order of their groups, and in reading order within.
    pub fn all(linked: &LinkedBriefing) -> Vec<Self> {
        let briefing = linked.briefing();
        let many = |length: usize| 0..u32::try_from(length).unwrap_or(u32::MAX);
        let mut all: Vec<Self> = many(briefing.instrument.divisions.len()).map(Self::Division).collect();
        for (place, provision) in many(briefing.provisions.len()).zip(&briefing.provisions) {
            all.push(Self::Provision(place));
            all.extend(many(count_paragraphs(&provision.paragraphs)).map(|paragraph| Self::Paragraph(place, paragraph)));
        }
        for text in linked.texts().filter(|text| !text.is_summary()) {
            let mut part = 0;
            for (place, row) in (0..).zip(linked.text_rows(text)) {
                if is_paragraph(row) {
                    all.push(Self::OfficialParagraph(text, part, place));
                } else {
                    part = place;
                    all.push(Self::OfficialPart(text, place));
                }
            }
        }
        all.extend(many(briefing.safeguards.len()).map(Self::Safeguard));
        all.extend(many(briefing.critiques.len()).map(Self::Critique));
        all.extend(many(briefing.positions.len()).map(Self::Position));
        all.extend(many(briefing.actors.len()).map(Self::Actor));
        all.extend(many(briefing.terms.len()).map(Self::Term));
        all.extend(many(briefing.events.len()).map(Self::Event));
        all.extend(many(briefing.sources.len()).map(Self::Source));
        all
    }

    /// The group it is listed in.
    pub fn group(self) -> Group {
        match self {
            Self::Division(_) | Self::Provision(_) | Self::Paragraph(..) => Group::Provisions,
            Self::OfficialPart(..) | Self::OfficialParagraph(..) => Group::OfficialTexts,
            Self::Safeguard(_) => Group::Safeguards,
            Self::Critique(_) | Self::Position(_) => Group::Critiques,
            Self::Actor(_) => Group::Actors,
            Self::Term(_) => Group::Terms,
            Self::Event(_) => Group::Events,
            Self::Source(_) => Group::Sources,
        }
    }

    /// Whose words it has.
    pub fn text(self) -> TextKey {
        match self {
            Self::OfficialPart(text, _) | Self::OfficialParagraph(text, ..) => text,
            _ => TextKey::SUMMARY,
        }
    }

    /// True for a paragraph, which comes after its provision.
    pub fn is_paragraph(self) -> bool {
        matches!(self, Self::Paragraph(..) | Self::OfficialParagraph(..))
    }

    /// The provision it is, or is a paragraph of, in its text; none for any other item.
    pub fn provision(self) -> Option<(TextKey, u32)> {
        match self {
            Self::Provision(place) | Self::Paragraph(place, _) => Some((TextKey::SUMMARY, place)),
            Self::OfficialPart(text, part) | Self::OfficialParagraph(text, part, _) => Some((text, part)),
            _ => None,
        }
    }

    /// The safeguard, critique or position it is; none for anything else.
    pub fn card(self) -> Option<Item> {
        Some(match self {
            Self::Safeguard(index) => Item::Safeguard(index as usize),
            Self::Critique(index) => Item::Critique(index as usize),
            Self::Position(index) => Item::Position(index as usize),
            _ => return None,
        })
    }

    /// The entry of a safeguard, critique or position.
    pub fn of_card(item: Item) -> Self {
        let place = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        match item {
            Item::Safeguard(index) => Self::Safeguard(place(index)),
            Item::Critique(index) => Self::Critique(place(index)),
            Item::Position(index) => Self::Position(place(index)),
        }
    }

    /// Its texts; none for a place that the briefing does not have, as with the index of another one.
    pub fn texts(self, linked: &LinkedBriefing) -> Option<Texts<'_>> {
        let briefing = linked.briefing();
        let texts = |target, title, own| Some(Texts { target, title, own, below: Vec::new(), names: Vec::new() });
        match self {
            Self::Division(index) => {
                let division = briefing.instrument.divisions.get(index as usize)?;
                let (title, own) = match division.heading.as_str() {
                    "" => (division.label.as_str(), Vec::new()),
                    heading => (heading, vec![division.label.as_str()]),
                };
                texts(Target::Division(division.id.clone()), title, own)
            }
            Self::Provision(index) => {
                let provision = briefing.provisions.get(index as usize)?;
                let names = names_of(provision);
                let mut below = Vec::new();
                for_each(&provision.paragraphs, &mut |paragraph| below.push(paragraph.text.as_str()));
                let target = Target::Text(Address::provision(provision.id.as_str()));
                Some(Texts {
                    target,
                    title: heading_of(linked, index)?,
                    own: provision.text.iter().chain(provision.history.iter().map(|history| &history.text)).map(String::as_str).collect(),
                    below,
                    names,
                })
            }
            Self::Paragraph(index, number) => {
                let provision = briefing.provisions.get(index as usize)?;
                let paragraph = nth_paragraph(linked, provision, number as usize)?;
                texts(
                    Target::Text(paragraph.address.clone()),
                    heading_of(linked, index)?,
                    vec![paragraph.not_summarized.as_deref().unwrap_or(&paragraph.text)],
                )
            }
            Self::OfficialPart(text, place) => {
                let rows = linked.text_rows(text);
                let target = &rows.get(place as usize)?.target;
                let inside = rows[place as usize + 1..].iter().take_while(|row| is_paragraph(row));
                Some(Texts {
                    target: target.clone(),
                    title: official_heading(linked, target, text),
                    own: linked.words(target, text).into_iter().collect(),
                    below: inside.filter_map(|row| linked.words(&row.target, text)).collect(),
                    names: Vec::new(),
                })
            }
            Self::OfficialParagraph(text, part, place) => {
                let rows = linked.text_rows(text);
                let (part, target) = (&rows.get(part as usize)?.target, &rows.get(place as usize)?.target);
                texts(target.clone(), official_heading(linked, part, text), linked.words(target, text).into_iter().collect())
            }
            Self::Safeguard(index) => {
                let safeguard = briefing.safeguards.get(index as usize)?;
                let mut own = with_short_title(&safeguard.guarantees, safeguard.short_title.as_deref());
                own.extend(safeguard.limits.as_deref());
                for backing in [&safeguard.pushed_by, &safeguard.resisted_by].into_iter().flatten() {
                    add_backing(linked, backing, &mut own);
                }
                own.extend(safeguard.votes.iter().map(|vote| vote.text.as_str()));
                texts(Target::Safeguard(safeguard.id.clone()), &safeguard.name, own)
            }
            Self::Critique(index) => {
                let critique = briefing.critiques.get(index as usize)?;
                let actor = linked.actor_name(&critique.actor);
                let mut own = with_short_title(&critique.claim, critique.short_title.as_deref());
                own.extend(critique.ask.as_deref());
                own.extend(critique.replies.iter().map(|reply| reply.text.as_str()));
                own.extend(critique.outcome.iter().filter_map(|outcome| outcome.why.as_deref()));
                own.extend(critique.title.is_some().then_some(actor));
                own.extend(critique.replies.iter().map(|reply| linked.actor_name(&reply.actor)));
                texts(Target::Critique(critique.id.clone()), critique.title.as_deref().unwrap_or(actor), own)
            }
            Self::Position(index) => {
                let position = briefing.positions.get(index as usize)?;
                let actor = linked.actor_name(&position.actor);
                let mut own = with_short_title(&position.text, position.short_title.as_deref());
                own.extend(position.title.is_some().then_some(actor));
                texts(Target::Position(position.id.clone()), position.title.as_deref().unwrap_or(actor), own)
            }
            Self::Actor(index) => {
                let actor = briefing.actors.get(index as usize)?;
                let groups = actor.member_of.iter().map(|group| linked.actor_name(group));
                let names = std::iter::once(text::actor_kind(actor.kind)).chain(groups).collect();
                let own = actor.about.iter().map(String::as_str).collect();
                Some(Texts { target: Target::Actor(actor.id.clone()), title: &actor.name, own, below: Vec::new(), names })
            }
            Self::Term(index) => {
                let term = briefing.terms.get(index as usize)?;
                texts(Target::Term(term.id.clone()), &term.word, vec![&term.meaning])
            }
            Self::Event(index) => {
                let event = briefing.events.get(index as usize)?;
                texts(Target::Event(event.id.clone()), &event.title, event.text.iter().map(String::as_str).collect())
            }
            Self::Source(index) => {
                let source = briefing.sources.get(index as usize)?;
                let own = [&source.author, &source.publisher, &source.symbol, &source.note].into_iter().flatten();
                texts(Target::Source(source.id.clone()), &source.title, own.map(String::as_str).collect())
            }
        }
    }
}

/// The words a provision is known by besides its heading.
fn names_of(provision: &Provision) -> Vec<&str> {
    let power = provision.power.iter().map(|power| &power.name);
    provision.topics.iter().chain(power).chain(&provision.short_title).map(String::as_str).collect()
}

/// What an item says first, and its short title.
fn with_short_title<'i>(said: &'i str, short_title: Option<&'i str>) -> Vec<&'i str> {
    std::iter::once(said).chain(short_title).collect()
}

/// True for a paragraph of an official text, and not its provision or division.
fn is_paragraph(row: &Row) -> bool {
    row.target.address().is_some_and(|address| !address.is_provision())
}

/// The heading in an official text; where it has none, what the briefing calls the place.
fn official_heading<'l>(linked: &'l LinkedBriefing, part: &Target, text: TextKey) -> &'l str {
    let heading = linked.heading(part, text).filter(|heading| !heading.is_empty());
    heading.or_else(|| Some(linked.place_name(part)?.full())).unwrap_or_default()
}

/// The heading of a provision, its label where it has none.
fn heading_of(linked: &LinkedBriefing, provision: u32) -> Option<&str> {
    let provision = linked.briefing().provisions.get(provision as usize)?;
    Some(if provision.heading.is_empty() { &provision.label } else { &provision.heading })
}

fn add_backing<'l>(linked: &'l LinkedBriefing, backing: &'l Backing, own: &mut Vec<&'l str>) {
    own.extend(backing.text.as_deref());
    own.extend(backing.actors.iter().map(|actor| linked.actor_name(actor)));
}

fn count_paragraphs(paragraphs: &[Paragraph]) -> usize {
    paragraphs.iter().map(|paragraph| 1 + count_paragraphs(&paragraph.children)).sum()
}

fn for_each<'p>(paragraphs: &'p [Paragraph], visit: &mut impl FnMut(&'p Paragraph)) {
    for paragraph in paragraphs {
        visit(paragraph);
        for_each(&paragraph.children, visit);
    }
}

/// The paragraph of a provision with that number in reading order, which is the order of the rows.
fn nth_paragraph<'l>(linked: &'l LinkedBriefing, provision: &Provision, number: usize) -> Option<&'l Paragraph> {
    let section = linked.section_of(&Target::Text(Address::provision(provision.id.as_str())))?;
    let rows = linked.sections().get(section)?.rows(PaneKind::Provisions);
    // The first is the provision itself.
    let row = linked.rows(PaneKind::Provisions)[rows].get(number + 1)?;
    match &row.kind {
        RowKind::Paragraph { provision, path } => linked.paragraph_at(*provision, path),
        _ => None,
    }
}
