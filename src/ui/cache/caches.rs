//! What was laid out before, kept until something it depends on changes.

use super::{
    announcements::{Announcements, AnnouncementsKey},
    contents_cache::{ContentsCache, ContentsFoot, ContentsFootKey, ContentsKey, ContentsLines},
    gap_map_cache::{GapMapCache, GapMapContent, GapMapSizes, GapMapSizesKey},
    geometry::Geometry,
    glide::Glide,
    page_cache::PageCache,
    results_cache::{ResultsCache, ResultsKey, ResultsLines, ResultsStatus},
    row_cache::RowCache,
    stage_cache::StageCache,
};
use crate::{
    describe,
    linked::{CardOrder, Item, Tally},
    model::Problem,
    state::{OpenBriefing, Page, PaneId, Size, State, Theme, UnfoldedTies},
    text,
    ui::widget::{RowLayout, TextLayout, TextRequest},
};
use egui::{Color32, FontId, TextFormat, Ui};
use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    rc::Rc,
    sync::Arc,
};

/// Everything drawing keeps between frames.
#[derive(Debug, Default)]
pub struct Caches {
    panes: [RefCell<RowCache<LayoutKey>>; 5],
    /// The audience window, and the presenter console's picture of it.
    pub(in crate::ui) stages: [StageCache; 2],
    /// How panes that follow move to their places.
    pub(in crate::ui) glides: [Cell<Glide>; 5],
    /// True while a pane moves alone: Alt was held when the wheel was turned, and one turn goes on for
    /// several frames after the key is let go.
    pub(in crate::ui) alone: [Cell<bool>; 5],
    /// By how many pixels a pane is to be moved besides the wheel, by Page Up and Page Down.
    pub(in crate::ui) scroll: [Cell<f32>; 5],
    /// True once the panel beside the panes was drawn.
    pub(in crate::ui) beside_seen: Cell<bool>,
    /// True once the box for a path was drawn.
    pub(in crate::ui) path_box_seen: Cell<bool>,
    /// True once the field for the compilers was drawn.
    pub(in crate::ui) correction_seen: Cell<bool>,
    /// The problem the list last went to.
    pub(in crate::ui) problem_shown: Cell<Option<usize>>,
    /// The query the palette last drew, so that the caret is set once.
    pub(in crate::ui) palette_revision: Cell<u64>,
    /// Where the palette's chosen row was.
    pub(in crate::ui) palette_row: Cell<i32>,
    /// How wide the end of the top bar is.
    pub(in crate::ui) bar_end: Cell<f32>,
    /// The control that had the keyboard when the panes were last drawn.
    pub(in crate::ui) focus_seen: Cell<Option<egui::Id>>,
    /// The link under the pointer, and since when.
    pub(in crate::ui) pointed: Cell<Option<(egui::Id, f64)>>,
    /// What is typed in the box for a path.
    pub(in crate::ui) path: RefCell<String>,
    /// The section that was current in the contents, and how far they were scrolled.
    pub(in crate::ui) contents: Cell<(Option<usize>, f32)>,
    /// Where words and cards are in this frame, for the lines between them.
    pub(in crate::ui) geometry: RefCell<Geometry>,
    contents_lines: RefCell<ContentsCache>,
    results: RefCell<ResultsCache>,
    /// The result looked at when the list was last drawn, and how far that was scrolled.
    pub(in crate::ui) results_seen: Cell<(Option<Item>, f32)>,
    /// How many results there were when that was last said.
    pub(in crate::ui) results_status: RefCell<ResultsStatus>,
    /// Which of the chips over the results Tab leads to.
    pub(in crate::ui) active_chip: Cell<usize>,
    /// The line of the actors that Enter chooses, and the one that was last brought into sight.
    pub(in crate::ui) actor_line: Cell<usize>,
    pub(in crate::ui) actor_seen: Cell<usize>,
    /// What a line of the contents counts, in words.
    tallies: RefCell<HashMap<Tally, Rc<str>>>,
    /// The last request for the keyboard that the note being edited has answered.
    pub(in crate::ui) note_focus_request: Cell<u64>,
    /// The same for the walk being edited.
    pub(in crate::ui) walk_focus_request: Cell<u64>,
    /// True once the field that adds something to uncover had the keyboard, while it is shown.
    pub(in crate::ui) offers_focused: Cell<bool>,
    /// How many steps of notes, and of walks, were undone or redone when their fields were last drawn.
    pub(in crate::ui) turned: [Cell<u64>; 2],
    /// The field of a note or a walk that had the keyboard last.
    pub(in crate::ui) undoable_field: Cell<Option<egui::Id>>,
    /// What had the keyboard when the panel of walks was last drawn.
    pub(in crate::ui) walk_focus: Cell<Option<egui::Id>>,
    notes: RefCell<(Option<NotesListKey>, Rc<Vec<String>>)>,
    note_counts: RefCell<((u64, u64), Rc<NoteCounts>)>,
    in_sight: [Cell<(usize, usize)>; 5],
    page: RefCell<PageCache>,
    floor: RefCell<FloorEntry>,
    gaps: RefCell<GapMapCache>,
    problem_messages: RefCell<ProblemMessages>,
    announcements: RefCell<(AnnouncementsKey, Rc<Announcements>)>,
    laid_out: Cell<usize>,
    /// A text laid out in every frame, and how often egui gave another layout for it.
    sentinel: RefCell<(Option<TextLayout>, u64)>,
}

/// Problems, and the sentence of each.
type ProblemMessages = (Option<Arc<[Problem]>>, Rc<Vec<String>>);

/// What floor mode shows, and of which subject.
type FloorEntry = ((u64, u64), Option<Rc<describe::Floor>>);

/// What the list of notes was made from: the opening, the notes, the subject, and how it is filtered and sorted.
type NotesListKey = (u64, u64, u64, crate::state::NotesPanel);

/// How many notes wait to be looked at, and the tags in use with how many notes have each.
type NoteCounts = (usize, Vec<(String, usize)>);

/// What the layout of a row depends on, besides the row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LayoutKey {
    pub generation: u64,
    pub width: f32,
    pub text_size: f32,
    /// Of lines and of paragraphs, in per cent.
    pub spacing: (u16, u16),
    pub theme: Theme,
    pub pixels_per_point: f32,
    /// Counts up with the subject where a row shows what is tied to it.
    pub subject_revision: u64,
    /// The item the thread has reached, where a row shows it.
    pub on_thread: Option<(PaneId, usize)>,
    /// The search whose words are marked.
    pub search_revision: u64,
    /// The order of cards: rows have other numbers in another.
    pub card_order: CardOrder,
    /// For which kinds of cards what links them to others is unfolded, in the panes of cards.
    pub unfolded_ties: UnfoldedTies,
    /// Counts up with every choice in the filters, in the panes they act on.
    pub filter_revision: u64,
    /// Counts up with every change of what notes show in the panes.
    pub notes_revision: u64,
    /// Counts up whenever egui made its fonts again.
    pub fonts_revision: u64,
}

impl Caches {
    /// True for a field whose typing is kept as undo steps of notes or walks.
    #[must_use]
    pub fn writes_steps(&self, field: egui::Id) -> bool {
        self.undoable_field.get() == Some(field)
    }

    /// A number that changes whenever egui makes its fonts again, which it does when the texture of
    /// letters is full: text laid out before then points to letters that are no longer there. egui
    /// keeps what is laid out every frame for as long as the fonts live, so another layout of the same text
    /// shows that they were made again. To be called once in every frame.
    pub(in crate::ui) fn watch_fonts(&self, ui: &Ui) -> u64 {
        let mut sentinel = self.sentinel.borrow_mut();
        let now = TextRequest::interface(".", TextFormat::simple(FontId::default(), Color32::PLACEHOLDER)).lay_out(ui);
        if !sentinel.0.as_ref().is_some_and(|before| before.is_same(&now)) {
            sentinel.1 += 1;
            sentinel.0 = Some(now);
        }
        sentinel.1
    }

    /// The number [`Self::watch_fonts`] last returned.
    pub(in crate::ui) fn fonts_revision(&self) -> u64 {
        self.sentinel.borrow().1
    }

    /// A row of a pane, laid out once for a key as long as it is in sight.
    pub(in crate::ui) fn row(
        &self,
        pane: PaneId,
        key: LayoutKey,
        frame: u64,
        row: (usize, Size),
        make: impl FnOnce() -> RowLayout,
    ) -> Rc<RowLayout> {
        let rows = &self.panes[pane as usize];
        if let Some(layout) = rows.borrow_mut().get(key, frame, row) {
            return layout;
        }
        let layout = Rc::new(make());
        self.laid_out.set(self.laid_out.get() + 1);
        rows.borrow_mut().keep(row, Rc::clone(&layout));
        layout
    }

    /// Drops the rows of panes that are no longer drawn. To be called once in every frame.
    pub(in crate::ui) fn drop_unseen_rows(&self, frame: u64) {
        self.panes.iter().for_each(|rows| rows.borrow_mut().drop_unseen(frame));
    }

    /// How many letters the rows have that are kept, by pane; for tests.
    #[must_use]
    pub fn kept_letters(&self) -> [usize; 5] {
        PaneId::ALL.map(|pane| self.panes[pane as usize].borrow().letters())
    }

    /// The lines of the contents, laid out again where a division was folded, a width changed or another briefing opened.
    pub(in crate::ui) fn contents_lines(
        &self,
        is_of: impl Fn(&ContentsKey) -> bool,
        key: impl FnOnce() -> ContentsKey,
        make: impl FnOnce() -> ContentsLines,
    ) -> Rc<ContentsLines> {
        self.contents_lines.borrow_mut().lines(is_of, key, make)
    }

    /// The list of results, laid out again where the choices or the width are others.
    pub(in crate::ui) fn results_lines(&self, key: ResultsKey, make: impl FnOnce() -> ResultsLines) -> Rc<ResultsLines> {
        self.results.borrow_mut().lines(key, make)
    }

    /// The foot of the contents, made again when another line is current.
    pub(in crate::ui) fn contents_foot(&self, key: ContentsFootKey, make: impl FnOnce() -> ContentsFoot) -> Rc<ContentsFoot> {
        self.contents_lines.borrow_mut().foot(key, make)
    }

    /// The words of a tally, put together once for all lines and frames that count the same.
    pub(in crate::ui) fn tally_in_full(&self, tally: Tally) -> Rc<str> {
        Rc::clone(self.tallies.borrow_mut().entry(tally).or_insert_with(|| describe::tally_in_full(tally).into()))
    }

    /// The first and last row of a pane in sight, as last drawn.
    pub(in crate::ui) fn first_and_last_in_sight(&self, pane: PaneId) -> (usize, usize) {
        self.in_sight[pane as usize].get()
    }

    /// The first and last row of a pane in sight; `None` where the pane was not drawn. For tests.
    #[must_use]
    pub fn rows_in_sight(&self, pane: PaneId) -> Option<(usize, usize)> {
        self.geometry.borrow().bodies[pane as usize].map(|_| self.first_and_last_in_sight(pane))
    }

    /// Records which rows of a pane are in sight.
    pub(in crate::ui) fn record_rows_in_sight(&self, pane: PaneId, first: usize, last: usize) {
        self.in_sight[pane as usize].set((first, last));
    }

    /// The safeguards matrix, made once for a briefing.
    pub(in crate::ui) fn gap_map(&self, open_briefing: &OpenBriefing, all: bool) -> Rc<GapMapContent> {
        self.gaps.borrow_mut().content(open_briefing, all)
    }

    /// The sizes of its parts, measured once for a width and a size of text.
    pub(in crate::ui) fn gap_map_sizes(&self, key: GapMapSizesKey, measure: impl FnOnce() -> GapMapSizes) -> Rc<GapMapSizes> {
        self.gaps.borrow_mut().sizes(key, measure)
    }

    /// What floor mode shows, made again when the subject changes.
    pub(in crate::ui) fn floor(
        &self,
        open_briefing: &OpenBriefing,
        make: impl FnOnce() -> Option<describe::Floor>,
    ) -> Option<Rc<describe::Floor>> {
        let of = (open_briefing.file.generation, open_briefing.navigation.following.revision);
        let mut kept = self.floor.borrow_mut();
        if kept.0 != of {
            *kept = (of, make().map(Rc::new));
        }
        kept.1.clone()
    }

    /// The sentences of the problems of a file, made once for these problems.
    pub(in crate::ui) fn problem_messages(&self, problems: &Arc<[Problem]>) -> Rc<Vec<String>> {
        let mut kept = self.problem_messages.borrow_mut();
        if !kept.0.as_ref().is_some_and(|of| Arc::ptr_eq(of, problems)) {
            *kept = (Some(Arc::clone(problems)), Rc::new(problems.iter().map(text::problem_message).collect()));
        }
        Rc::clone(&kept.1)
    }

    /// What is announced to screen readers, made again when something of it changes.
    pub(in crate::ui) fn announcements(&self, state: &State, make: impl FnOnce() -> Announcements) -> Rc<Announcements> {
        let of = AnnouncementsKey::new(state);
        let mut kept = self.announcements.borrow_mut();
        if kept.0 != of {
            *kept = (of, Rc::new(make()));
        }
        Rc::clone(&kept.1)
    }

    /// The page beside the panes, made once.
    pub(in crate::ui) fn page(&self, generation: u64, page: &Page, make: impl FnOnce() -> describe::Page) -> Rc<describe::Page> {
        self.page.borrow_mut().page(generation, page, make)
    }

    /// What the list of notes offers, counted again when a note changes.
    pub(in crate::ui) fn note_counts(&self, open_briefing: &OpenBriefing) -> Rc<NoteCounts> {
        // Revisions begin at one: zero means that nothing was counted yet.
        let of = (open_briefing.file.generation + 1, open_briefing.notes.revision);
        let mut kept = self.note_counts.borrow_mut();
        if kept.0 != of {
            *kept = (of, Rc::new((open_briefing.notes.to_look_at().count(), open_briefing.notes.tags())));
        }
        Rc::clone(&kept.1)
    }

    /// The list of notes, made again when something of it changes.
    pub(in crate::ui) fn notes(&self, open_briefing: &OpenBriefing) -> Rc<Vec<String>> {
        let Some(panel) = open_briefing.side.notes() else { return Rc::default() };
        let here = if panel.sort == crate::state::Sort::Here { open_briefing.navigation.following.revision } else { 0 };
        // What a note says changes with every key; its place in the list mostly does not.
        let by_place =
            matches!(panel.sort, crate::state::Sort::Here | crate::state::Sort::Place) && panel.query.is_empty() && panel.only.is_none();
        let stamp = if by_place { open_briefing.notes.drawn_revision } else { open_briefing.notes.revision };
        let mut kept = self.notes.borrow_mut();
        let same = kept.0.as_ref().is_some_and(|of| (of.0, of.1, of.2) == (open_briefing.file.generation, stamp, here) && of.3 == *panel);
        if !same {
            let subject = open_briefing.navigation.subject.as_ref().map(|subject| &subject.target);
            let listed = open_briefing.notes.listed(panel, &open_briefing.linked, subject);
            *kept = (Some((open_briefing.file.generation, stamp, here, panel.clone())), Rc::new(listed));
        }
        Rc::clone(&kept.1)
    }

    /// How many rows were laid out since the start: what a test of idleness and a bench count.
    #[must_use]
    pub fn laid_out(&self) -> usize {
        self.laid_out.get()
    }

    /// Moves a pane by so many of its heights with the next frame.
    pub fn scroll_by(&self, pane: PaneId, heights: f32) {
        let cell = &self.scroll[pane as usize];
        cell.set(cell.get() + heights);
    }
}
