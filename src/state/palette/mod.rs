//! The one box that finds: a reference, a name, words anywhere, a command.
//!
//! What is found here is plain rows; commands are added where the box is drawn, as the state knows none.

mod row;

pub use row::{Found, Section};

use super::{CatalogEntry, Effect, OpenBriefing, Origin, State, WorkshopChange};
use crate::{
    describe,
    linked::TextKey,
    search::{Finding, Group, resolve},
};
use row::{badge, best_note, described, opening, plain_row, row};
use std::sync::Arc;

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
    /// The one group that is shown; `None` for all.
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
    pub revision: u64,
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

/// One change of the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaletteChange {
    /// Opens it.
    Open {
        /// What it looks for, and where.
        scope: Scope,
        /// What begins the query.
        query: String,
    },
    /// Closes it.
    Close,
    /// What is typed in it.
    Query(String),
    /// The row that Enter opens.
    Choose(usize),
    /// One group alone, or all.
    Tab(Option<Section>),
    /// Goes where a row leads.
    OpenRow(usize),
}

impl State {
    pub(super) fn apply_to_palette(&mut self, change: PaletteChange) -> Vec<Effect> {
        match change {
            PaletteChange::Open { scope, query } => return self.open_palette(scope, query),
            PaletteChange::Close => self.overlays.palette = None,
            PaletteChange::Query(query) => return self.palette_query(query),
            PaletteChange::OpenRow(row) => return self.open_palette_row(row),
            PaletteChange::Choose(row) => self.change_palette(|palette| palette.chosen = row),
            PaletteChange::Tab(tab) => self.change_palette(|palette| {
                palette.chosen = if palette.chosen == NO_ROW { NO_ROW } else { 0 };
                palette.tab = tab;
            }),
        }
        Vec::new()
    }

    fn change_palette(&mut self, change: impl FnOnce(&mut Palette)) {
        if let Some(palette) = &mut self.overlays.palette {
            change(palette);
        }
    }

    /// Opens the box, with what begins the query; the words searched before where it opens for finding.
    fn open_palette(&mut self, scope: Scope, query: String) -> Vec<Effect> {
        let Some(open_briefing) = self.open_briefing.as_ref().filter(|_| !self.home.shown) else { return Vec::new() };
        let before =
            open_briefing.searches.current.as_ref().filter(|_| scope == Scope::Find && query.is_empty()).map(|search| search.typed.clone());
        let mut effects = Vec::new();
        if open_briefing.searches.index.is_none() {
            effects.push(Effect::Index { linked: Arc::clone(&open_briefing.linked), generation: open_briefing.file.generation });
        }
        if scope == Scope::Everywhere && self.catalog.is_empty() {
            effects.push(Effect::ReadCatalog(self.home.recent.iter().map(|recent| recent.path.clone()).collect()));
        }
        (self.overlays.floor, self.overlays.speaking_note) = (None, None);
        self.overlays.palette = Some(Palette { scope, ..Palette::default() });
        effects.extend(self.palette_query(before.unwrap_or(query)));
        effects
    }

    /// Looks anew for what is typed now.
    pub(super) fn palette_query(&mut self, query: String) -> Vec<Effect> {
        let (Some(palette), Some(open_briefing)) = (&mut self.overlays.palette, &self.open_briefing) else { return Vec::new() };
        palette.query = query;
        palette.chosen = 0;
        palette.revision += 1;
        palette.tab = None;
        if palette.scope == Scope::Everywhere {
            return palette.look_everywhere(open_briefing, &self.catalog);
        }
        let large = open_briefing.searches.index.as_ref().is_some_and(|index| index.bytes() > AT_ONCE);
        if large && !palette.query.trim().is_empty() {
            let index = open_briefing.searches.index.clone();
            palette.begin(open_briefing);
            palette.looking = true;
            let (query, query_revision, linked) = (palette.query.clone(), palette.revision, Arc::clone(&open_briefing.linked));
            return index.map(|index| Effect::Find { index, linked, query, query_revision, limit: LISTED }).into_iter().collect();
        }
        palette.begin(open_briefing);
        if let Some(index) = &open_briefing.searches.index {
            let finding = index.find(&open_briefing.linked, &palette.query, LISTED);
            palette.take(open_briefing, finding);
        } else {
            palette.looking = !palette.query.trim().is_empty();
        }
        Vec::new()
    }

    /// Goes where a row leads. What was looked for stays marked, and F3 goes on from there.
    fn open_palette_row(&mut self, row: usize) -> Vec<Effect> {
        let Some(palette) = self.overlays.palette.take() else { return Vec::new() };
        let Some(found) = palette.shown().nth(row).cloned() else { return Vec::new() };
        if self.workshop.is_some() {
            // Another briefing would be another workshop.
            let here = found.origin.is_none();
            return if here { self.apply_to_workshop(WorkshopChange::Jump(found.to)) } else { Vec::new() };
        }
        if let Some(origin) = found.origin {
            self.arrival.target = Some(found.to);
            self.arrival.search = Some(palette.query);
            return match origin {
                Origin::Shipped(name) => vec![Effect::ReadBundled(name.to_owned())],
                Origin::File(path) => vec![Effect::Read(path)],
            };
        }
        let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
        if matches!(found.section, Section::Of(_)) {
            let hits = palette.rows.iter().filter(|row| matches!(row.section, Section::Of(_))).map(Found::place).collect();
            open_briefing.search(&palette.query, hits, &found.place());
        }
        open_briefing.navigation.leave();
        open_briefing.arrive(&found.to);
        Vec::new()
    }
}

impl Palette {
    /// The rows of the group that is shown.
    pub fn shown(&self) -> impl Iterator<Item = &Found> {
        // What is among the best is listed again only in the tab of its group.
        let is_again = |row: &Found| {
            matches!(row.section, Section::Of(_))
                && self
                    .rows
                    .iter()
                    .take_while(|best| best.section == Section::Best)
                    .any(|best| (&best.to, best.text) == (&row.to, row.text))
        };
        self.rows.iter().filter(move |row| match &self.tab {
            Some(tab) => row.section == *tab,
            None => !is_again(row),
        })
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
    pub(super) fn begin(&mut self, open_briefing: &OpenBriefing) {
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
                note: best_note(&open_briefing.linked, &candidate),
                to: candidate.target,
                text: TextKey::SUMMARY,
                origin: None,
                hidden: false,
            });
        }
        if !self.rows.is_empty() {
            self.counts.push((Section::Best, self.rows.len()));
        }
    }

    pub(super) fn take(&mut self, open_briefing: &OpenBriefing, finding: Finding) {
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
        let here = open_briefing.searches.index.as_ref().map(|index| CatalogEntry {
            origin: open_briefing.file.origin.clone(),
            linked: Arc::clone(&open_briefing.linked),
            index: Arc::clone(index),
        });
        let others = catalog.iter().filter(|entry| entry.origin != open_briefing.file.origin).cloned();
        let all: Vec<CatalogEntry> = here.into_iter().chain(others).collect();
        if all.iter().map(|entry| entry.index.bytes()).sum::<usize>() > AT_ONCE {
            self.looking = true;
            return vec![Effect::FindEverywhere {
                catalog: all,
                query: self.query.clone(),
                query_revision: self.revision,
                limit: LISTED / 3,
            }];
        }
        let found = all.into_iter().map(|entry| (entry.index.find(&entry.linked, &self.query, LISTED / 3), entry));
        let found: Vec<(Finding, CatalogEntry)> = found.collect();
        self.take_everywhere(open_briefing, found);
        Vec::new()
    }

    pub(super) fn take_everywhere(&mut self, open_briefing: &OpenBriefing, found: Vec<(Finding, CatalogEntry)>) {
        (self.rows, self.counts) = Default::default();
        // Where one briefing has all words, what fits best in the others is no answer.
        let all_words = found.iter().any(|(finding, _)| finding.total > 0 && !finding.is_best);
        self.is_best = !all_words && found.iter().any(|(finding, _)| finding.is_best);
        for (finding, entry) in found.into_iter().filter(|(finding, _)| finding.total > 0 && !(all_words && finding.is_best)) {
            let linked = &entry.linked;
            let section = Section::Briefing(linked.briefing().title.clone());
            let origin = Some(entry.origin.clone()).filter(|origin| *origin != open_briefing.file.origin);
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
