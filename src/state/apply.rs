//! The one place where the state changes.

use super::{Change, Effect, OpenBriefing, Opened, Origin, Picked, State, Waiting};
use crate::text;

/// True for what a person did, and not the clock, the disk or a thread.
const fn is_by_a_person(change: &Change) -> bool {
    use super::{NotesChange as Notes, WalksChange as Walks};
    !matches!(
        change,
        Change::Clock(_)
            | Change::Indexed { .. }
            | Change::CatalogEntry(_)
            | Change::LookedAround { .. }
            | Change::FileEvent { .. }
            | Change::NotKept(_)
            | Change::Marked(_)
            | Change::Workshop(super::WorkshopChange::Awake(_))
            | Change::Notes(Notes::Opened(_) | Notes::Placed { .. } | Notes::Save | Notes::Saved { .. })
            | Change::Walks(Walks::Opened(_) | Walks::Save | Walks::Saved { .. })
    )
}

impl State {
    /// Applies one change.
    pub fn apply(&mut self, change: Change) -> Vec<Effect> {
        let by_a_person = is_by_a_person(&change);
        // What was copied is said until the next thing is done.
        self.copied = self.copied.filter(|_| !by_a_person);
        let undone = if by_a_person { self.undone.take() } else { None };
        let mut effects = self.change(change);
        if undone.is_some() && undone == self.undone {
            // What is said twice in the same words is heard once.
            self.undone = undone.as_deref().map(text::once_more);
        }
        effects.extend(self.give_back_the_front());
        effects
    }

    #[expect(clippy::too_many_lines, reason = "a line for each kind of change")]
    fn change(&mut self, change: Change) -> Vec<Effect> {
        match self.in_workshop(change) {
            Change::Choose => self.choose(),
            Change::Picked(picked) => self.picked(picked),
            Change::OpenFile(path) => self.read(path),
            Change::Opened(opened) => self.opened(*opened),
            Change::OpenBundled(name) => vec![Effect::ReadBundled(name)],
            Change::Home => {
                self.home = true;
                vec![Effect::LookAround(self.recent.iter().map(|recent| recent.path.clone()).collect())]
            }
            Change::Continue => self.go_on(),
            Change::LookedAround { bundled, gone } => self.looked_around(bundled, gone),
            Change::Forget(path) => {
                self.recent.retain(|recent| recent.path != path);
                Vec::new()
            }
            Change::Reload => self.reload(),
            Change::FileEvent { what, path } => self.file_event(what, path),
            Change::OpenedAgain(opened) => self.opened_again(*opened),
            Change::PathBox(shown) => {
                self.path_box = shown;
                Vec::new()
            }
            Change::ShowNotice(what) => self.told(what),
            Change::NotKept(why) => self.notice(Some(why)),
            Change::DismissNotice => self.notice(None),
            Change::OrderSeen => self.order_seen(),
            change @ (Change::TextSize(_)
            | Change::Theme(_)
            | Change::LineSpacing(_)
            | Change::ParagraphSpacing(_)
            | Change::ReducedMotion(_)
            | Change::LetterKeys(_)
            | Change::CitationStyle(_)
            | Change::Extent(_)
            | Change::ToggleContents) => {
                self.prefs.apply(&change);
                Vec::new()
            }
            Change::Fresh => self.open_fresh(),
            change @ (Change::Notes(_) | Change::NotesBeside(_) | Change::Author(_)) => self.write_down(change),
            change @ Change::Clock(_) => {
                let mut effects = self.write_down(change);
                effects.extend(self.keep_report());
                effects
            }
            Change::Workshop(change) => self.apply_to_workshop(change),
            Change::Diagnose => vec![Effect::Diagnose],
            Change::ReportSeen => self.report_seen(),
            change @ (Change::KeySheet(_) | Change::KeySheetQuery(_) | Change::About(_) | Change::Diagnostics { .. }) => {
                self.show_a_sheet(change)
            }
            Change::ToggleFoldedContents => {
                self.folded_contents_shown = !self.folded_contents_shown;
                Vec::new()
            }
            Change::ToggleCaret => vec![Effect::ToggleCaret],
            Change::ToggleFullScreen => vec![Effect::ToggleFullScreen],
            Change::Quit => vec![Effect::Quit],
            Change::Escape => {
                self.escape();
                Vec::new()
            }
            change @ (Change::Palette { .. }
            | Change::ClosePalette
            | Change::PaletteQuery(_)
            | Change::PaletteChoose(_)
            | Change::PaletteTab(_)
            | Change::PaletteOpen(_)
            | Change::Indexed { .. }
            | Change::CatalogEntry(_)
            | Change::FoundEverywhere { .. }
            | Change::Found { .. }) => self.apply_to_palette(change),
            Change::Export(change) => self.apply_to_export(change),
            Change::Walks(change) => self.apply_to_walks(change),
            change @ (Change::Marked(_) | Change::CopyItem(_) | Change::CopyCited | Change::Copy(_)) => self.apply_to_copying(change),
            change @ (Change::Filter { .. } | Change::ClearFilters) => {
                let effects = self.open_briefing.as_mut().map_or_else(Vec::new, |open_briefing| open_briefing.apply(change));
                if let Some(open_briefing) = &self.open_briefing {
                    self.filters.insert(open_briefing.linked.briefing().id.clone(), open_briefing.filters.chosen.clone());
                    self.filters.retain(|_, chosen| !chosen.is_empty());
                }
                effects
            }
            change @ (Change::Floor(_)
            | Change::FloorQuery(_)
            | Change::FloorStep(_)
            | Change::FloorMore { .. }
            | Change::FloorPoint(_)) => {
                self.apply_to_floor(change);
                Vec::new()
            }
            Change::GoTo(target) => {
                // Contents that were brought back over a narrow window have done their work.
                self.folded_contents_shown = false;
                if let Some(open_briefing) = &mut self.open_briefing {
                    open_briefing.leave();
                    open_briefing.gaps = None;
                    open_briefing.go_to(&target);
                }
                Vec::new()
            }
            other => self.open_briefing.as_mut().map_or_else(Vec::new, |open_briefing| open_briefing.apply(other)),
        }
    }

    fn looked_around(&mut self, bundled: Vec<super::Bundled>, gone: Vec<std::path::PathBuf>) -> Vec<Effect> {
        (self.bundled, self.gone) = (bundled, gone);
        self.forget_moved();
        match self.notes_waiting.take() {
            Some((name, note_set)) if self.waiting == Waiting::Nothing => self.theirs_elsewhere(name, note_set),
            waiting => {
                self.notes_waiting = waiting;
                Vec::new()
            }
        }
    }

    fn notice(&mut self, notice: Option<String>) -> Vec<Effect> {
        (self.notice, self.news) = (notice, None);
        Vec::new()
    }

    fn order_seen(&mut self) -> Vec<Effect> {
        if let Some(open_briefing) = &mut self.open_briefing {
            open_briefing.wrong_order = false;
        }
        Vec::new()
    }

    fn told(&mut self, what: String) -> Vec<Effect> {
        self.waiting = Waiting::Nothing;
        // A search that failed makes no list any more.
        if let Some(palette) = &mut self.palette {
            palette.looking = false;
        }
        self.notice = Some(what);
        Vec::new()
    }

    fn choose(&mut self) -> Vec<Effect> {
        // A second dialog over the first would leave one that nobody closes.
        if self.waiting == Waiting::Choosing {
            return Vec::new();
        }
        self.waiting = Waiting::Choosing;
        (self.notice, self.news) = (None, None);
        vec![Effect::PickFile]
    }

    fn picked(&mut self, picked: Picked) -> Vec<Effect> {
        self.waiting = Waiting::Nothing;
        match picked {
            Picked { path: Some(path), .. } => self.read(path),
            Picked { path: None, trouble: Some(trouble) } => {
                log::warn!("no file dialog: {trouble}");
                self.notice = Some(text::NO_FILE_DIALOG.to_owned());
                self.path_box = true;
                Vec::new()
            }
            Picked { path: None, trouble: None } => Vec::new(),
        }
    }

    fn read(&mut self, path: std::path::PathBuf) -> Vec<Effect> {
        self.path_box = false;
        (self.notice, self.news) = (None, None);
        self.waiting = Waiting::Reading(path.clone());
        vec![Effect::Read(path)]
    }

    pub(super) fn opened(&mut self, opened: Opened) -> Vec<Effect> {
        self.waiting = Waiting::Nothing;
        let Opened { origin, linked, problems, nothing } = opened;
        // A file of which nothing could be read takes nothing away from who reads another, and is no briefing for who
        // reads none.
        if nothing {
            self.notice = problems.first().map(|problem| text::cannot_be_opened(&origin.name(), problem));
            return if self.open_briefing.is_some() || self.home { Vec::new() } else { self.change(Change::Home) };
        }
        self.note_saved_view();
        let mut effects = self.leave_notes();
        effects.extend(self.leave_walks());
        let notes = self.open_briefing.as_mut().map(|open_briefing| std::mem::take(&mut open_briefing.notes));
        let generation = self.open_briefing.as_ref().map_or(0, |open_briefing| open_briefing.generation + 1);
        let before = self.open_briefing.take().filter(|before| before.origin == origin);
        let reloaded = before.is_some();
        let mut open_briefing = OpenBriefing::new(origin, linked, problems, generation);
        let id = open_briefing.linked.briefing().id.clone();
        if std::mem::take(&mut self.fresh) {
            self.filters.remove(&id);
            self.saved_views.retain(|saved_view| saved_view.id != id);
            self.resume = None;
        }
        if let Some(chosen) = self.filters.get(&id) {
            open_briefing.filters.chosen.clone_from(chosen);
            open_briefing.filters.look(&open_briefing.linked);
        }
        open_briefing.start(before);
        if let Some(saved_view) = self.saved_view_of(&id).filter(|_| !reloaded) {
            open_briefing.resume(saved_view);
            self.prefs.text_size = saved_view.text_size;
            self.prefs = self.prefs.mended();
        }
        // Where a person left off is in the session as well, and more exactly.
        let there = |target: &crate::model::Target| open_briefing.subject.as_ref().is_some_and(|subject| subject.target == *target);
        if let Some(target) = self.resume.take().filter(|target| !there(target) || self.search_next.is_some()) {
            if let Some(words) = self.search_next.take() {
                open_briefing.search(&words, vec![target.clone()], &target);
            }
            open_briefing.arrive(&target);
        }
        self.home = false;
        self.floor = None;
        let title = format!("{} – {}", open_briefing.linked.briefing().title, text::APP);
        self.open_briefing = Some(open_briefing);
        self.note_recent();
        effects.push(Effect::Title(title));
        effects.extend(self.open_notes(notes));
        effects.extend(self.open_walks());
        // The same briefing under another name: the file may have been moved.
        if self.recent.iter().skip(1).any(|recent| recent.id == id) {
            effects.push(Effect::LookAround(self.recent.iter().map(|recent| recent.path.clone()).collect()));
        }
        effects
    }

    /// From the first page back to what is open, or on to where a person left off.
    fn go_on(&mut self) -> Vec<Effect> {
        if self.open_briefing.is_some() {
            self.home = false;
            return Vec::new();
        }
        let Some(last) = self.last.clone() else { return Vec::new() };
        self.resume = last.target();
        match (last.shipped, last.path) {
            (Some(name), _) => vec![Effect::ReadBundled(name)],
            (None, Some(path)) => self.read(path),
            (None, None) => Vec::new(),
        }
    }

    fn reload(&mut self) -> Vec<Effect> {
        match self.open_briefing.as_ref().map(|open_briefing| open_briefing.origin.clone()) {
            Some(Origin::File(path)) => self.read(path),
            _ => Vec::new(),
        }
    }

    fn report_seen(&mut self) -> Vec<Effect> {
        let offered = std::mem::take(&mut self.diagnostics.offered);
        if offered { vec![Effect::ReportSeen] } else { Vec::new() }
    }

    /// The open briefing as if for the first time.
    fn open_fresh(&mut self) -> Vec<Effect> {
        let Some(mut before) = self.open_briefing.take() else { return Vec::new() };
        let notes = std::mem::take(&mut before.notes);
        let walks = std::mem::take(&mut before.own_walks);
        let id = before.linked.briefing().id.clone();
        self.filters.remove(&id);
        self.saved_views.retain(|saved_view| saved_view.id != id);
        let mut open_briefing = OpenBriefing::new(before.origin, before.linked, before.problems, before.generation + 1);
        open_briefing.start(None);
        let read = walks.are_ready();
        open_briefing.own_walks = walks;
        self.open_briefing = Some(open_briefing);
        let walks = if read { None } else { self.open_walks() };
        self.open_notes(Some(notes)).into_iter().chain(walks).collect()
    }

    /// The sheets over everything else: all keys, about the program, and what whoever helps wants to know.
    fn show_a_sheet(&mut self, change: Change) -> Vec<Effect> {
        match change {
            Change::KeySheet(shown) => self.key_sheet = shown.then(String::new),
            Change::KeySheetQuery(query) => self.key_sheet = self.key_sheet.as_ref().map(|_| query),
            Change::About(shown) => (self.about, self.key_sheet) = (shown, None),
            Change::Diagnostics { shown, log } => {
                (self.diagnostics.shown, self.diagnostics.log) = (shown, log);
                return if shown { self.report_seen() } else { Vec::new() };
            }
            _ => {}
        }
        Vec::new()
    }

    /// True where a field may have the keyboard that stands in no box of its own: Esc leaves such a field and closes
    /// nothing, as its box is what a person works in.
    #[must_use]
    pub fn has_fields_of_its_own(&self) -> bool {
        let boxes = [
            self.palette.is_some(),
            self.diagnostics.shown,
            self.key_sheet.is_some(),
            self.about,
            self.starting.is_some(),
            self.floor.is_some(),
            self.path_box,
        ];
        let walks = self.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.own_walks.panel.is_some());
        !boxes.contains(&true) && (self.workshop.is_some() || walks && !self.home)
    }

    /// True where something can be taken back, or done again, in the field of a note or a walk that has the keyboard: of
    /// walks while they are shown, else of notes.
    #[must_use]
    pub fn can_turn_back(&self, undo: bool) -> bool {
        self.open_briefing.as_ref().is_some_and(|open_briefing| match (&open_briefing.own_walks, &open_briefing.notes) {
            (walks, _) if walks.panel.is_some() && undo => walks.are_ready() && walks.can_undo(),
            (walks, _) if walks.panel.is_some() => walks.are_ready() && walks.can_redo(),
            (_, notes) if undo => notes.can_undo(),
            (_, notes) => notes.can_redo(),
        })
    }

    /// Closes the topmost thing only, then frees the subject.
    fn escape(&mut self) {
        if self.palette.is_some() {
            self.palette = None;
        } else if self.diagnostics.shown {
            self.diagnostics.shown = false;
        } else if self.key_sheet.is_some() {
            self.key_sheet = None;
        } else if self.about {
            self.about = false;
        } else if self.starting.is_some() {
            self.starting = None;
        } else if self.workshop.is_some() {
            self.escape_workshop();
        } else if self.home && self.open_briefing.is_some() {
            self.home = false;
        } else if self.floor.is_some() {
            self.floor = None;
        } else if self.folded_contents_shown {
            self.folded_contents_shown = false;
        } else if self.path_box {
            self.path_box = false;
        } else if self.news.is_some() {
            self.news = None;
        } else if self.notice.is_some() {
            self.notice = None;
        } else if let Some(open_briefing) = &mut self.open_briefing {
            if open_briefing.wrong_order {
                open_briefing.wrong_order = false;
            } else if open_briefing.gaps.is_some() {
                open_briefing.gaps = None;
            } else if open_briefing.page.is_some() {
                open_briefing.page = None;
            } else if open_briefing.notes.panel.is_some() {
                self.close_notes();
            } else if open_briefing.own_walks.panel.is_some() {
                self.close_walks();
            } else if open_briefing.filters.shown {
                open_briefing.filters.shown = false;
            } else if open_briefing.problem.is_some() {
                open_briefing.problem = None;
            } else if open_briefing.search.is_some() {
                open_briefing.search_before = open_briefing.search.take();
            } else if let Some(subject) = &mut open_briefing.subject {
                subject.locked = false;
                open_briefing.look_at(|subject| subject.words = None);
            }
        }
    }
}
