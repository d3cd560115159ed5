//! The one box that finds: a reference, a name, words anywhere, a verb.
//!
//! What is found here is plain rows; verbs are added by who draws them, as the state knows none.

use super::{Change, Effect, OpenBriefing, Origin, State, WorkshopChange};
use crate::{
    describe,
    linked::LinkedBriefing,
    model::Target,
    search::{Finding, Group, Hit, Index, MatchReason, Query, resolve},
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
    pub interpretation: Option<String>,
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
pub struct CatalogEntry {
    /// Where it came from.
    pub origin: Origin,
    /// The briefing.
    pub linked: Arc<LinkedBriefing>,
    /// What is searched.
    pub index: Arc<Index>,
}

impl std::fmt::Debug for CatalogEntry {
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
            Change::CatalogEntry(catalog) => return self.entry(catalog),
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
        let Some(open_briefing) = self.open_briefing.as_ref().filter(|_| !self.home) else { return Vec::new() };
        let before = open_briefing.search.as_ref().filter(|_| scope == Scope::Find && query.is_empty()).map(|search| search.typed.clone());
        let mut effects = Vec::new();
        if open_briefing.index.is_none() {
            effects.push(Effect::Index { linked: Arc::clone(&open_briefing.linked), generation: open_briefing.generation });
        }
        if scope == Scope::Everywhere && self.catalog.is_empty() {
            effects.push(Effect::ReadCatalog(self.recent.iter().map(|recent| recent.path.clone()).collect()));
        }
        self.floor = None;
        self.palette = Some(Palette { scope, ..Palette::default() });
        effects.extend(self.palette_query(before.unwrap_or(query)));
        effects
    }

    /// Looks anew for what is typed now.
    fn palette_query(&mut self, query: String) -> Vec<Effect> {
        let (Some(palette), Some(open_briefing)) = (&mut self.palette, &self.open_briefing) else { return Vec::new() };
        palette.query = query;
        palette.chosen = 0;
        palette.stamp += 1;
        palette.tab = None;
        if palette.scope == Scope::Everywhere {
            return palette.look_everywhere(open_briefing, &self.catalog);
        }
        let large = open_briefing.index.as_ref().is_some_and(|index| index.bytes() > AT_ONCE);
        if large && !palette.query.trim().is_empty() {
            let index = open_briefing.index.clone();
            palette.begin(open_briefing);
            palette.looking = true;
            let (query, stamp, linked) = (palette.query.clone(), palette.stamp, Arc::clone(&open_briefing.linked));
            return index.map(|index| Effect::Find { index, linked, query, stamp, limit: LISTED }).into_iter().collect();
        }
        palette.begin(open_briefing);
        if let Some(index) = &open_briefing.index {
            let finding = index.find(&open_briefing.linked, &palette.query, LISTED);
            palette.take(open_briefing, finding);
        } else {
            palette.looking = !palette.query.trim().is_empty();
        }
        Vec::new()
    }

    /// The words of what is open were folded.
    fn indexed(&mut self, generation: u64, index: Arc<Index>) -> Vec<Effect> {
        let Some(open_briefing) = self.open_briefing.as_mut().filter(|open_briefing| open_briefing.generation == generation) else {
            return Vec::new();
        };
        open_briefing.index = Some(index);
        self.look_again()
    }

    /// The other briefings can be searched.
    fn entry(&mut self, catalog: Vec<CatalogEntry>) -> Vec<Effect> {
        self.catalog = catalog;
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
        if let (Some(palette), Some(open_briefing)) = (self.palette.as_mut().filter(|palette| palette.stamp == stamp), &self.open_briefing)
        {
            palette.looking = false;
            palette.take(open_briefing, finding);
        }
    }

    /// A thread looked through all briefings; dropped where more was typed since.
    fn found_everywhere(&mut self, stamp: u64, found: Vec<(Finding, CatalogEntry)>) {
        if let (Some(palette), Some(open_briefing)) = (self.palette.as_mut().filter(|palette| palette.stamp == stamp), &self.open_briefing)
        {
            palette.looking = false;
            palette.take_everywhere(open_briefing, found);
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
        let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
        if matches!(found.section, Section::Of(_)) {
            let hits = palette.rows.iter().filter(|row| matches!(row.section, Section::Of(_))).map(|row| row.to.clone()).collect();
            open_briefing.search(&palette.query, hits, &found.to);
        }
        open_briefing.leave();
        open_briefing.arrive(&found.to);
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
    fn begin(&mut self, open_briefing: &OpenBriefing) {
        (self.rows, self.counts, self.interpretation, self.missing, self.looking) = Default::default();
        (self.is_best, self.is_exact) = (false, false);
        if self.scope != Scope::GoTo || self.query.trim().is_empty() {
            return;
        }
        let resolved = resolve(&open_briefing.linked, &self.query);
        self.interpretation = resolved.interpretation;
        self.is_exact = resolved.candidates.first().is_some_and(|candidate| candidate.exact);
        self.missing = resolved.missing.map(|missing| missing.to_string());
        self.chosen = if self.missing.is_some() { NO_ROW } else { 0 };
        for candidate in resolved.candidates {
            let title = described(&open_briefing.linked, &candidate.target);
            let context = opening(&open_briefing.linked, &candidate.target);
            self.rows.push(Found {
                section: Section::Best,
                badge: badge(&open_briefing.linked, &candidate.target),
                title,
                title_marks: Vec::new(),
                context,
                marks: Vec::new(),
                note: why(&open_briefing.linked, &candidate.why),
                to: candidate.target,
                origin: None,
                hidden: false,
            });
        }
        if !self.rows.is_empty() {
            self.counts.push((Section::Best, self.rows.len()));
        }
    }

    fn take(&mut self, open_briefing: &OpenBriefing, finding: Finding) {
        self.rows.retain(|row| row.section == Section::Best);
        self.counts.retain(|(section, _)| *section == Section::Best);
        self.is_best = finding.is_best && !self.is_exact;
        if finding.is_best && self.is_exact {
            return;
        }
        let counts = Group::ALL.into_iter().zip(finding.counts).filter(|(_, count)| *count > 0);
        self.counts.extend(counts.map(|(group, count)| (Section::Of(group), count)));
        self.rows.extend(finding.hits.into_iter().map(|hit| row(open_briefing, hit)));
    }

    /// What is open first, then every other briefing; on a thread where that is much.
    fn look_everywhere(&mut self, open_briefing: &OpenBriefing, catalog: &[CatalogEntry]) -> Vec<Effect> {
        (self.rows, self.counts, self.interpretation, self.is_best) = Default::default();
        self.looking = false;
        if self.query.trim().is_empty() {
            return Vec::new();
        }
        self.looking = catalog.is_empty();
        let here = open_briefing.index.as_ref().map(|index| CatalogEntry {
            origin: open_briefing.origin.clone(),
            linked: Arc::clone(&open_briefing.linked),
            index: Arc::clone(index),
        });
        let others = catalog.iter().filter(|entry| entry.origin != open_briefing.origin).cloned();
        let all: Vec<CatalogEntry> = here.into_iter().chain(others).collect();
        if all.iter().map(|entry| entry.index.bytes()).sum::<usize>() > AT_ONCE {
            self.looking = true;
            return vec![Effect::FindEverywhere { catalog: all, query: self.query.clone(), stamp: self.stamp, limit: LISTED / 3 }];
        }
        let found = all.into_iter().map(|entry| (entry.index.find(&entry.linked, &self.query, LISTED / 3), entry));
        let found: Vec<(Finding, CatalogEntry)> = found.collect();
        self.take_everywhere(open_briefing, found);
        Vec::new()
    }

    fn take_everywhere(&mut self, open_briefing: &OpenBriefing, found: Vec<(Finding, CatalogEntry)>) {
        (self.rows, self.counts) = Default::default();
        // Where one briefing has all words, what fits best in the others is no answer.
        let all_words = found.iter().any(|(finding, _)| finding.total > 0 && !finding.is_best);
        self.is_best = !all_words && found.iter().any(|(finding, _)| finding.is_best);
        for (finding, entry) in found.into_iter().filter(|(finding, _)| finding.total > 0 && !(all_words && finding.is_best)) {
            let linked = &entry.linked;
            let section = Section::Briefing(linked.briefing().title.clone());
            let origin = Some(entry.origin.clone()).filter(|origin| *origin != open_briefing.origin);
            self.counts.push((section.clone(), finding.total));
            let rows = finding.hits.into_iter().map(|hit| {
                // In several briefings at once the groups stand in each, named row by row.
                let kind = linked.item(&hit.target).map(describe::kind_word);
                let row = plain_row(linked, hit);
                let note =
                    [kind, Some(row.note.as_str()).filter(|note| !note.is_empty())].into_iter().flatten().collect::<Vec<_>>().join(" ");
                Found { section: section.clone(), origin: origin.clone(), note, ..row }
            });
            self.rows.extend(rows);
        }
    }
}

impl OpenBriefing {
    /// Keeps what was looked for, with the place to go on from.
    pub(super) fn search(&mut self, typed: &str, mut hits: Vec<Target>, here: &Target) {
        // From one to the next as they are read, not as they were ranked.
        hits.sort_by_cached_key(|hit| self.reading_place(hit));
        let at = hits.iter().position(|hit| hit == here).unwrap_or(0);
        let stamp = self.search.as_ref().or(self.search_before.as_ref()).map_or(1, |search| search.stamp + 1);
        let query = Query::new(typed, &self.linked.briefing().language);
        self.search = Some(Search { query, typed: typed.to_owned(), hits, at, stamp });
    }

    /// Where a hit stands: its pane, and its row there.
    fn reading_place(&self, hit: &Target) -> (usize, usize) {
        let section = self.linked.section_of(hit).unwrap_or(usize::MAX);
        let kind = crate::model::PaneKind::Provisions;
        let within = self.linked.sections().get(section).map_or(0..0, |section| section.rows(kind));
        let row = within.into_iter().find(|row| self.linked.rows(kind)[*row].target == *hit).unwrap_or(usize::MAX);
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
                    self.linked.briefing().critiques.iter().find(|critique| critique.replies.iter().any(|reply| reply.id == *id));
                if let Some(target) = critique.map(|critique| Target::Critique(critique.id.clone())) {
                    self.go_to(&target);
                }
            }
            _ => self.go_to(to),
        }
    }
}

fn row(open_briefing: &OpenBriefing, hit: Hit) -> Found {
    let hidden = open_briefing.linked.item(&hit.target).is_some_and(|item| open_briefing.filters.hides_item(item));
    let section = Section::Of(hit.group);
    Found { section, hidden, ..plain_row(&open_briefing.linked, hit) }
}

fn plain_row(linked: &LinkedBriefing, hit: Hit) -> Found {
    let tied = linked.item(&hit.target).and_then(|item| {
        let tie = item.ties(linked.briefing()).iter().find(|tie| linked.item(&tie.to).is_none())?;
        Some(format!("on {}", linked.say_target(&tie.to)))
    });
    // Several rows of one article are told apart by their addresses.
    let place = hit.target.address().map(|address| format!("{}  ", linked.say(address))).unwrap_or_default();
    let shift = |mark: &Range<usize>| mark.start + place.len()..mark.end + place.len();
    let hits = (hit.count > 1).then(|| text::count(hit.count, "hit"));
    let note: Vec<String> = [tied, hits].into_iter().flatten().collect();
    Found {
        section: Section::Of(hit.group),
        badge: badge(linked, &hit.target),
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
fn badge(linked: &LinkedBriefing, target: &Target) -> String {
    if let Some(item) = linked.item(target) {
        let mut ties =
            item.ties(linked.briefing()).iter().filter_map(|tie| linked.section_of(&tie.to).filter(|_| linked.item(&tie.to).is_none()));
        let section = ties.next().and_then(|at| linked.sections().get(at));
        let first = section.and_then(|section| section.anchors.get(*section.placed(item)?.anchors.first()?));
        return first.map(|anchor| anchor.number.to_string()).unwrap_or_default();
    }
    let provision = target.address().and_then(|address| linked.provision_by_id(address.provision_id()));
    let label = provision.map(|provision| provision.label.as_str()).unwrap_or_default();
    label.strip_prefix("Article ").unwrap_or("").to_owned()
}

fn described(linked: &LinkedBriefing, target: &Target) -> String {
    describe::heading(linked, target).unwrap_or_else(|| linked.say_target(target))
}

/// The first words of what a candidate leads to.
fn opening(linked: &LinkedBriefing, target: &Target) -> String {
    let words = match (target, linked.item(target)) {
        (_, Some(_)) => describe::first_words(linked, target),
        (Target::Text(address), None) => {
            let provision = linked.provision_by_id(address.provision_id());
            let paragraph = linked.paragraph(address).map(|paragraph| &paragraph.text);
            let whole = provision.and_then(|provision| provision.text.as_ref().or(provision.paragraphs.first().map(|first| &first.text)));
            paragraph.or(whole).cloned()
        }
        _ => None,
    };
    words.unwrap_or_default()
}

fn why(linked: &LinkedBriefing, why: &MatchReason) -> String {
    match why {
        MatchReason::FormerNumber { edition, number } => format!("was Art. {number} in {}", linked.edition_title(edition)),
        MatchReason::NearMiss => text::NEAREST.to_owned(),
        _ => String::new(),
    }
}
