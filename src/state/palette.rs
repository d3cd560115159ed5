//! The one box that finds: a reference, a name, words anywhere, a verb.
//!
//! What is found here is plain rows; verbs are added by who draws them, as the state knows none.

use super::{Change, Document, Effect, Origin, State, WorkshopChange};
use crate::{
    describe,
    library::Library,
    model::Target,
    search::{Finding, Group, Hit, Index, Query, Why, resolve},
    text,
};
use std::{ops::Range, sync::Arc};

/// How many hits of a group are listed; all are counted.
const LISTED: usize = 60;
/// A briefing with more text than this is searched on a thread of its own.
const AT_ONCE: usize = 4 << 20;

/// The box, what is typed in it, and what was found.
#[derive(Debug, Default)]
pub struct Palette {
    /// What is looked for, and where.
    pub scope: Scope,
    /// What is typed.
    pub query: String,
    /// The one group that is shown; none for all.
    pub tab: Option<Section>,
    /// What was found, in the order shown.
    pub rows: Vec<Found>,
    /// How many there are of each group, listed or not.
    pub counts: Vec<(Section, usize)>,
    /// The row that Enter opens, verbs counted on behind the rows.
    pub chosen: usize,
    /// What was understood of a reference.
    pub heard: Option<String>,
    /// True where nothing holds every word, and what fits best is listed.
    pub is_best: bool,
    /// True where a reference or a name leads exactly there, so that nothing else need be offered.
    is_exact: bool,
    /// That the number that was typed is not in the briefing; what is listed is then only near, and none of it is chosen.
    pub missing: Option<String>,
    /// True while a thread still looks.
    pub looking: bool,
    /// Counts up with every query, so that a late answer to an early one is dropped.
    pub stamp: u64,
}

/// [`Palette::chosen`] while no row is: Enter opens nothing that was not asked for.
pub const NO_ROW: usize = usize::MAX;

/// What a palette looks through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// References, names, words and verbs in what is open.
    #[default]
    GoTo,
    /// Words in what is open.
    Find,
    /// Words in all bundled, recent and open briefings.
    Everywhere,
}

/// A group of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    /// Where a reference or a name leads.
    Best,
    /// Hits of one kind in what is open.
    Of(Group),
    /// Hits in one briefing, by its title.
    Briefing(String),
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The group it stands in.
    pub section: Section,
    /// The number or sign before it.
    pub badge: String,
    /// What it is called.
    pub title: String,
    /// Words of the query in the title.
    pub title_marks: Vec<Range<usize>>,
    /// The words around the first hit.
    pub context: String,
    /// Words of the query in them.
    pub marks: Vec<Range<usize>>,
    /// At the far end: where it is tied, how often it was hit, what a number was.
    pub note: String,
    /// Where it leads.
    pub to: Target,
    /// The briefing it is in, where that is another than the one open.
    pub origin: Option<Origin>,
    /// True where the filters hide it.
    pub hidden: bool,
}

/// A briefing that can be searched without being open.
#[derive(Clone)]
pub struct Shelved {
    /// Where it came from.
    pub origin: Origin,
    /// The briefing.
    pub library: Arc<Library>,
    /// What is searched.
    pub index: Arc<Index>,
}

impl std::fmt::Debug for Shelved {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Shelved({:?})", self.origin)
    }
}

/// Words that were looked for, and where they were found: what F3 steps through and the panes mark.
pub struct Search {
    /// The words.
    pub query: Query,
    /// As they were typed.
    pub typed: String,
    /// Every place, in the order of the palette.
    pub hits: Vec<Target>,
    /// The one looked at.
    pub at: usize,
    /// Tells one search from the next in what was laid out.
    pub stamp: u64,
}

impl std::fmt::Debug for Search {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Search({:?}, {} of {})", self.typed, self.at + 1, self.hits.len())
    }
}

impl State {
    /// Applies what concerns the box; passes over any other change.
    pub(super) fn apply_to_palette(&mut self, change: Change) -> Vec<Effect> {
        match change {
            Change::Palette { scope, query } => return self.open_palette(scope, query),
            Change::ClosePalette => self.palette = None,
            Change::PaletteQuery(query) => return self.palette_query(query),
            Change::PaletteOpen(row) => return self.palette_open(row),
            Change::Indexed { generation, index } => return self.indexed(generation, index),
            Change::Shelved(shelves) => return self.shelved(shelves),
            Change::Found { stamp, finding } => self.found(stamp, *finding),
            Change::FoundEverywhere { stamp, found } => self.found_everywhere(stamp, found),
            Change::PaletteChoose(row) => self.change_palette(|palette| palette.chosen = row),
            Change::PaletteTab(tab) => self.change_palette(|palette| {
                palette.chosen = if palette.chosen == NO_ROW { NO_ROW } else { 0 };
                palette.tab = tab;
            }),
            _ => {}
        }
        Vec::new()
    }

    fn change_palette(&mut self, change: impl FnOnce(&mut Palette)) {
        if let Some(palette) = &mut self.palette {
            change(palette);
        }
    }

    /// Opens the box, with what begins the query; the words searched before where it opens for finding.
    fn open_palette(&mut self, scope: Scope, query: String) -> Vec<Effect> {
        let Some(document) = self.document.as_ref().filter(|_| !self.home) else { return Vec::new() };
        let before = document.search.as_ref().filter(|_| scope == Scope::Find && query.is_empty()).map(|search| search.typed.clone());
        let mut effects = Vec::new();
        if document.index.is_none() {
            effects.push(Effect::Index { library: Arc::clone(&document.library), generation: document.generation });
        }
        if scope == Scope::Everywhere && self.shelves.is_empty() {
            effects.push(Effect::Shelve(self.recent.iter().map(|recent| recent.path.clone()).collect()));
        }
        self.floor = None;
        self.palette = Some(Palette { scope, ..Palette::default() });
        effects.extend(self.palette_query(before.unwrap_or(query)));
        effects
    }

    /// Looks anew for what is typed now.
    fn palette_query(&mut self, query: String) -> Vec<Effect> {
        let (Some(palette), Some(document)) = (&mut self.palette, &self.document) else { return Vec::new() };
        palette.query = query;
        palette.chosen = 0;
        palette.stamp += 1;
        palette.tab = None;
        if palette.scope == Scope::Everywhere {
            return palette.look_everywhere(document, &self.shelves);
        }
        let large = document.index.as_ref().is_some_and(|index| index.bytes() > AT_ONCE);
        if large && !palette.query.trim().is_empty() {
            let index = document.index.clone();
            palette.begin(document);
            palette.looking = true;
            let (query, stamp, library) = (palette.query.clone(), palette.stamp, Arc::clone(&document.library));
            return index.map(|index| Effect::Find { index, library, query, stamp, limit: LISTED }).into_iter().collect();
        }
        palette.begin(document);
        if let Some(index) = &document.index {
            let finding = index.find(&document.library, &palette.query, LISTED);
            palette.take(document, finding);
        } else {
            palette.looking = !palette.query.trim().is_empty();
        }
        Vec::new()
    }

    /// The words of what is open were folded.
    fn indexed(&mut self, generation: u64, index: Arc<Index>) -> Vec<Effect> {
        let Some(document) = self.document.as_mut().filter(|document| document.generation == generation) else { return Vec::new() };
        document.index = Some(index);
        self.look_again()
    }

    /// The other briefings can be searched.
    fn shelved(&mut self, shelves: Vec<Shelved>) -> Vec<Effect> {
        self.shelves = shelves;
        self.look_again()
    }

    fn look_again(&mut self) -> Vec<Effect> {
        match &self.palette {
            Some(palette) => self.palette_query(palette.query.clone()),
            None => Vec::new(),
        }
    }

    /// A thread found something; dropped where more was typed since.
    fn found(&mut self, stamp: u64, finding: Finding) {
        if let (Some(palette), Some(document)) = (self.palette.as_mut().filter(|palette| palette.stamp == stamp), &self.document) {
            palette.looking = false;
            palette.take(document, finding);
        }
    }

    /// A thread looked through all briefings; dropped where more was typed since.
    fn found_everywhere(&mut self, stamp: u64, found: Vec<(Finding, Shelved)>) {
        if let (Some(palette), Some(document)) = (self.palette.as_mut().filter(|palette| palette.stamp == stamp), &self.document) {
            palette.looking = false;
            palette.take_everywhere(document, found);
        }
    }

    /// Goes where a row leads. What was looked for stays marked, and F3 goes on from there.
    fn palette_open(&mut self, row: usize) -> Vec<Effect> {
        let Some(palette) = self.palette.take() else { return Vec::new() };
        let Some(found) = palette.shown().nth(row).cloned() else { return Vec::new() };
        if self.workshop.is_some() {
            // Another briefing would be another workshop.
            let here = found.origin.is_none();
            return if here { self.apply_to_workshop(WorkshopChange::Jump(found.to)) } else { Vec::new() };
        }
        if let Some(origin) = found.origin {
            self.resume = Some(found.to);
            self.search_next = Some(palette.query);
            return match origin {
                Origin::Shipped(name) => vec![Effect::ReadBundled(name.to_owned())],
                Origin::File(path) => vec![Effect::Read(path)],
            };
        }
        let Some(document) = &mut self.document else { return Vec::new() };
        if matches!(found.section, Section::Of(_)) {
            let hits = palette.rows.iter().filter(|row| matches!(row.section, Section::Of(_))).map(|row| row.to.clone()).collect();
            document.search(&palette.query, hits, &found.to);
        }
        document.leave();
        document.arrive(&found.to);
        Vec::new()
    }
}

impl Palette {
    /// The rows of the group that is shown.
    pub fn shown(&self) -> impl Iterator<Item = &Found> {
        self.rows.iter().filter(|row| self.tab.as_ref().is_none_or(|tab| row.section == *tab))
    }

    /// True where Enter opens what it will open when the list is made: it is, or a reference leads exactly there.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        !self.looking || self.is_exact
    }

    /// How many there are altogether.
    #[must_use]
    pub fn total(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }

    /// Empties the list; a reference leads at once.
    fn begin(&mut self, document: &Document) {
        (self.rows, self.counts, self.heard, self.missing, self.looking) = Default::default();
        (self.is_best, self.is_exact) = (false, false);
        if self.scope != Scope::GoTo || self.query.trim().is_empty() {
            return;
        }
        let resolved = resolve(&document.library, &self.query);
        self.heard = resolved.heard;
        self.is_exact = resolved.candidates.first().is_some_and(|candidate| candidate.exact);
        self.missing = resolved.missing.map(|missing| missing.to_string());
        self.chosen = if self.missing.is_some() { NO_ROW } else { 0 };
        for candidate in resolved.candidates {
            let title = described(&document.library, &candidate.target);
            let context = opening(&document.library, &candidate.target);
            self.rows.push(Found {
                section: Section::Best,
                badge: badge(&document.library, &candidate.target),
                title,
                title_marks: Vec::new(),
                context,
                marks: Vec::new(),
                note: why(&document.library, &candidate.why),
                to: candidate.target,
                origin: None,
                hidden: false,
            });
        }
        if !self.rows.is_empty() {
            self.counts.push((Section::Best, self.rows.len()));
        }
    }

    fn take(&mut self, document: &Document, finding: Finding) {
        self.rows.retain(|row| row.section == Section::Best);
        self.counts.retain(|(section, _)| *section == Section::Best);
        self.is_best = finding.is_best && !self.is_exact;
        if finding.is_best && self.is_exact {
            return;
        }
        let counts = Group::ALL.into_iter().zip(finding.counts).filter(|(_, count)| *count > 0);
        self.counts.extend(counts.map(|(group, count)| (Section::Of(group), count)));
        self.rows.extend(finding.hits.into_iter().map(|hit| row(document, hit)));
    }

    /// What is open first, then every other briefing; on a thread where that is much.
    fn look_everywhere(&mut self, document: &Document, shelves: &[Shelved]) -> Vec<Effect> {
        (self.rows, self.counts, self.heard, self.is_best) = Default::default();
        self.looking = false;
        if self.query.trim().is_empty() {
            return Vec::new();
        }
        self.looking = shelves.is_empty();
        let here = document.index.as_ref().map(|index| Shelved {
            origin: document.origin.clone(),
            library: Arc::clone(&document.library),
            index: Arc::clone(index),
        });
        let others = shelves.iter().filter(|shelved| shelved.origin != document.origin).cloned();
        let all: Vec<Shelved> = here.into_iter().chain(others).collect();
        if all.iter().map(|shelved| shelved.index.bytes()).sum::<usize>() > AT_ONCE {
            self.looking = true;
            return vec![Effect::FindEverywhere { shelves: all, query: self.query.clone(), stamp: self.stamp, limit: LISTED / 3 }];
        }
        let found = all.into_iter().map(|shelved| (shelved.index.find(&shelved.library, &self.query, LISTED / 3), shelved));
        let found: Vec<(Finding, Shelved)> = found.collect();
        self.take_everywhere(document, found);
        Vec::new()
    }

    fn take_everywhere(&mut self, document: &Document, found: Vec<(Finding, Shelved)>) {
        (self.rows, self.counts) = Default::default();
        // Where one briefing has all words, what fits best in the others is no answer.
        let all_words = found.iter().any(|(finding, _)| finding.total > 0 && !finding.is_best);
        self.is_best = !all_words && found.iter().any(|(finding, _)| finding.is_best);
        for (finding, shelved) in found.into_iter().filter(|(finding, _)| finding.total > 0 && !(all_words && finding.is_best)) {
            let library = &shelved.library;
            let section = Section::Briefing(library.briefing().title.clone());
            let origin = Some(shelved.origin.clone()).filter(|origin| *origin != document.origin);
            self.counts.push((section.clone(), finding.total));
            let rows = finding.hits.into_iter().map(|hit| {
                // In several briefings at once the groups stand in each, named row by row.
                let kind = library.item(&hit.target).map(describe::kind_word);
                let row = plain_row(library, hit);
                let note =
                    [kind, Some(row.note.as_str()).filter(|note| !note.is_empty())].into_iter().flatten().collect::<Vec<_>>().join(" ");
                Found { section: section.clone(), origin: origin.clone(), note, ..row }
            });
            self.rows.extend(rows);
        }
    }
}

impl Document {
    /// Keeps what was looked for, with the place to go on from.
    pub(super) fn search(&mut self, typed: &str, mut hits: Vec<Target>, here: &Target) {
        // From one to the next as they are read, not as they were ranked.
        hits.sort_by_cached_key(|hit| self.reading_place(hit));
        let at = hits.iter().position(|hit| hit == here).unwrap_or(0);
        let stamp = self.search.as_ref().or(self.search_before.as_ref()).map_or(1, |search| search.stamp + 1);
        let query = Query::new(typed, &self.library.briefing().language);
        self.search = Some(Search { query, typed: typed.to_owned(), hits, at, stamp });
    }

    /// Where a hit stands: its pane, and its row there.
    fn reading_place(&self, hit: &Target) -> (usize, usize) {
        let section = self.library.section_of(hit).unwrap_or(usize::MAX);
        let kind = crate::model::PaneKind::Provisions;
        let within = self.library.sections().get(section).map_or(0..0, |section| section.rows(kind));
        let row = within.into_iter().find(|row| self.library.rows(kind)[*row].target == *hit).unwrap_or(usize::MAX);
        (section, row)
    }

    /// To the next place the words were found in, or the one before, around the ends.
    pub(super) fn next_hit(&mut self, onward: bool) {
        self.search = self.search.take().or_else(|| self.search_before.take());
        let Some(search) = self.search.as_mut().filter(|search| !search.hits.is_empty()) else { return };
        let number = search.hits.len();
        search.at = if onward { (search.at + 1) % number } else { (search.at + number - 1) % number };
        let to = search.hits[search.at].clone();
        self.leave();
        self.arrive(&to);
    }

    /// To an item or a place in the text, or to the page about anything else.
    pub(super) fn arrive(&mut self, to: &Target) {
        match to {
            // The entry itself, where the sources are open beside the text.
            Target::Source(_) if self.pane(super::PaneId::Sources).shown => self.go_to(to),
            Target::Actor(_) | Target::Source(_) => self.page = Some(super::Page::Of(to.clone())),
            Target::Event(_) => self.page = Some(super::Page::Events),
            Target::Term(_) => self.page = Some(super::Page::Terms),
            Target::Reply(id) => {
                let critique =
                    self.library.briefing().critiques.iter().find(|critique| critique.replies.iter().any(|reply| reply.id == *id));
                if let Some(target) = critique.map(|critique| Target::Critique(critique.id.clone())) {
                    self.go_to(&target);
                }
            }
            _ => self.go_to(to),
        }
    }
}

fn row(document: &Document, hit: Hit) -> Found {
    let hidden = document.library.item(&hit.target).is_some_and(|item| document.filters.hides_item(item));
    let section = Section::Of(hit.group);
    Found { section, hidden, ..plain_row(&document.library, hit) }
}

fn plain_row(library: &Library, hit: Hit) -> Found {
    let tied = library.item(&hit.target).and_then(|item| {
        let tie = item.ties(library.briefing()).iter().find(|tie| library.item(&tie.to).is_none())?;
        Some(format!("on {}", library.say_target(&tie.to)))
    });
    // Several rows of one article are told apart by their addresses.
    let place = hit.target.address().map(|address| format!("{}  ", library.say(address))).unwrap_or_default();
    let shift = |mark: &Range<usize>| mark.start + place.len()..mark.end + place.len();
    let hits = (hit.count > 1).then(|| text::count(hit.count, "hit"));
    let note: Vec<String> = [tied, hits].into_iter().flatten().collect();
    Found {
        section: Section::Of(hit.group),
        badge: badge(library, &hit.target),
        title_marks: hit.title_marks.iter().map(shift).collect(),
        title: format!("{place}{}", hit.title),
        context: hit.snippet,
        marks: hit.marks,
        note: note.join(" · "),
        to: hit.target,
        origin: None,
        hidden: false,
    }
}

/// The number of the article a row is in; of an item, that of the words it hangs on first, as on its card.
fn badge(library: &Library, target: &Target) -> String {
    if let Some(item) = library.item(target) {
        let mut ties =
            item.ties(library.briefing()).iter().filter_map(|tie| library.section_of(&tie.to).filter(|_| library.item(&tie.to).is_none()));
        let section = ties.next().and_then(|at| library.sections().get(at));
        let first = section.and_then(|section| section.anchors.get(*section.placed(item)?.anchors.first()?));
        return first.map(|anchor| anchor.number.to_string()).unwrap_or_default();
    }
    let provision = target.address().and_then(|address| library.provision_by_id(address.provision_id()));
    let label = provision.map(|provision| provision.label.as_str()).unwrap_or_default();
    label.strip_prefix("Article ").unwrap_or("").to_owned()
}

fn described(library: &Library, target: &Target) -> String {
    describe::heading(library, target).unwrap_or_else(|| library.say_target(target))
}

/// The first words of what a candidate leads to.
fn opening(library: &Library, target: &Target) -> String {
    let words = match (target, library.item(target)) {
        (_, Some(_)) => describe::first_words(library, target),
        (Target::Text(address), None) => {
            let provision = library.provision_by_id(address.provision_id());
            let paragraph = library.paragraph(address).map(|paragraph| &paragraph.text);
            let whole = provision.and_then(|provision| provision.text.as_ref().or(provision.paragraphs.first().map(|first| &first.text)));
            paragraph.or(whole).cloned()
        }
        _ => None,
    };
    words.unwrap_or_default()
}

fn why(library: &Library, why: &Why) -> String {
    match why {
        Why::FormerNumber { edition, number } => format!("was Art. {number} in {}", library.edition_title(edition)),
        Why::NearMiss => text::NEAREST.to_owned(),
        _ => String::new(),
    }
}
