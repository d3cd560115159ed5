//! Words that are searched, in what is open and in other briefings, and where they were found.

use super::{CatalogEntry, Effect, OpenBriefing, Page, PaneId, SidePanel, State};
use crate::{
    linked::{TextKey, TextPlace},
    model::{PaneKind, Target},
    search::{Finding, Index, Query},
};
use std::sync::Arc;

/// One change of what is searched or found.
#[derive(Debug)]
pub enum SearchChange {
    /// The words of a briefing can be searched.
    Indexed {
        /// The opening they belong to.
        generation: u64,
        /// The words.
        index: Arc<Index>,
    },
    /// The other briefings can be searched.
    Catalog(Vec<CatalogEntry>),
    /// What a thread found.
    Found {
        /// The query it was for.
        query_revision: u64,
        /// Hits, best first within their groups.
        finding: Box<Finding>,
    },
    /// What a thread found in all briefings, each with its own.
    FoundEverywhere {
        /// The query it was for.
        query_revision: u64,
        /// Hits of each briefing.
        found: Vec<(Finding, CatalogEntry)>,
    },
    /// To the next place the words were found in, or the one before.
    NextHit {
        /// True for the next.
        onward: bool,
    },
}

/// The words of a briefing as they are searched, and what was looked for in it.
#[derive(Debug, Default)]
pub struct Searches {
    /// Its words, once somebody searches.
    pub index: Option<Arc<Index>>,
    /// What was looked for last, and where it was found.
    pub current: Option<Search>,
    /// The same after Esc took its highlights away: F3 goes on with it.
    pub before: Option<Search>,
}

/// Words that were looked for, and where they were found: what F3 steps through and the panes mark.
pub struct Search {
    /// The words.
    pub query: Query,
    /// As they were typed.
    pub typed: String,
    /// Every place, in the order of the palette.
    pub hits: Vec<TextPlace>,
    /// The one looked at.
    pub index: usize,
    /// Tells one search from the next in what was laid out.
    pub revision: u64,
}

impl std::fmt::Debug for Search {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Search({:?}, {} of {})", self.typed, self.index + 1, self.hits.len())
    }
}

impl State {
    pub(super) fn apply_to_search(&mut self, change: SearchChange) -> Vec<Effect> {
        match change {
            SearchChange::Indexed { generation, index } => return self.indexed(generation, index),
            SearchChange::Catalog(catalog) => return self.take_catalog(catalog),
            SearchChange::Found { query_revision, finding } => self.found(query_revision, *finding),
            SearchChange::FoundEverywhere { query_revision, found } => self.found_everywhere(query_revision, found),
            SearchChange::NextHit { onward } => {
                if let Some(open_briefing) = &mut self.open_briefing {
                    open_briefing.next_hit(onward);
                }
            }
        }
        Vec::new()
    }

    /// The words of what is open were folded.
    fn indexed(&mut self, generation: u64, index: Arc<Index>) -> Vec<Effect> {
        let Some(open_briefing) = self.open_briefing.as_mut().filter(|open_briefing| open_briefing.file.generation == generation) else {
            return Vec::new();
        };
        open_briefing.searches.index = Some(index);
        open_briefing.filter_by_words();
        self.search_again()
    }

    /// The other briefings can be searched.
    fn take_catalog(&mut self, catalog: Vec<CatalogEntry>) -> Vec<Effect> {
        self.catalog = catalog;
        self.search_again()
    }

    fn search_again(&mut self) -> Vec<Effect> {
        match &self.overlays.palette {
            Some(palette) => self.palette_query(palette.query.clone()),
            None => Vec::new(),
        }
    }

    /// A thread found something; dropped where more was typed since.
    fn found(&mut self, query_revision: u64, finding: Finding) {
        if let (Some(palette), Some(open_briefing)) =
            (self.overlays.palette.as_mut().filter(|palette| palette.revision == query_revision), &self.open_briefing)
        {
            palette.looking = false;
            palette.take(open_briefing, finding);
        }
    }

    /// A thread looked through all briefings; dropped where more was typed since.
    fn found_everywhere(&mut self, query_revision: u64, found: Vec<(Finding, CatalogEntry)>) {
        if let (Some(palette), Some(open_briefing)) =
            (self.overlays.palette.as_mut().filter(|palette| palette.revision == query_revision), &self.open_briefing)
        {
            palette.looking = false;
            palette.take_everywhere(open_briefing, found);
        }
    }
}

impl OpenBriefing {
    /// Keeps what was looked for, with the place to go on from.
    pub(super) fn search(&mut self, typed: &str, mut hits: Vec<TextPlace>, here: &TextPlace) {
        // From one to the next as they are read, not as they were ranked.
        hits.sort_by_cached_key(|hit| self.reading_place(hit));
        let index = hits.iter().position(|hit| hit == here).unwrap_or(0);
        let revision = self.searches.current.as_ref().or(self.searches.before.as_ref()).map_or(1, |search| search.revision + 1);
        let query = Query::new(typed, &self.linked.briefing().language);
        self.searches.current = Some(Search { query, typed: typed.to_owned(), hits, index, revision });
    }

    /// Where a hit stands: its section, its row there, and the text, of which the briefing's own comes first.
    fn reading_place(&self, hit: &TextPlace) -> (usize, usize, TextKey) {
        let section = self.linked.section_of(&hit.target).unwrap_or(usize::MAX);
        let kind = PaneKind::Provisions;
        let within = self.linked.sections().get(section).map_or(0..0, |section| section.rows(kind));
        let row = within.into_iter().find(|row| self.linked.rows(kind)[*row].target == hit.target).unwrap_or(usize::MAX);
        (section, row, hit.text)
    }

    /// To the next place the words were found in, or the one before, around the ends.
    pub(super) fn next_hit(&mut self, onward: bool) {
        self.searches.current = self.searches.current.take().or_else(|| self.searches.before.take());
        let Some(search) = self.searches.current.as_mut().filter(|search| !search.hits.is_empty()) else { return };
        let number = search.hits.len();
        search.index = if onward { (search.index + 1) % number } else { (search.index + number - 1) % number };
        let to = search.hits[search.index].clone();
        self.leave_here();
        self.arrive(&to.target);
    }

    /// To an item or a place in the text, or to the page about anything else.
    pub(super) fn arrive(&mut self, to: &Target) {
        self.side.leave_page();
        match to {
            // The entry itself, where the sources are open beside the text.
            Target::Source(_) if self.panes[PaneId::Sources].shown => self.go_to(to),
            Target::Actor(_) | Target::Source(_) => self.side.add(SidePanel::Page(Page::Of(to.clone()))),
            Target::Event(_) => self.side.add(SidePanel::Page(Page::Events)),
            Target::Term(_) => self.side.add(SidePanel::Page(Page::Terms)),
            Target::Reply(id) => {
                if let Some(target) = self.linked.reply(id).map(|(critique, _)| Target::Critique(critique.id.clone())) {
                    self.go_to(&target);
                }
            }
            _ => self.go_to(to),
        }
    }
}
