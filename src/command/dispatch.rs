//! From a command to the changes it makes.

use super::{Command, KeyContext, entry, workshop};
use crate::{
    model::{ItemKind, Mark, PaneKind, Target},
    state::{
        CardOrder, Change, ContentsChange, CopyChange, CorrectionChange, ExportChange, ExportKind, Extent, FileChange, FilterChange,
        FloorChange, GapMapChange, Graphics, Group, HomeChange, Layer, NavigationChange, NotesChange, OpenBriefing, OverlayChange, Page,
        PaletteChange, PaneChange, PaneId, PrefsChange, SPACINGS, Scope, SearchChange, SidePanel, SidePanelChange, SpeakingNoteChange,
        State, Theme, WalksChange, WindowChange,
    },
};

/// How much of its height a pane moves by a page: a few lines stay, to find the place again.
const PAGE: f32 = 0.85;

/// By how many results a page moves.
const RESULTS_IN_A_PAGE: isize = 8;

/// What a command changes now; nothing where it cannot be done.
#[must_use]
pub fn dispatch(command: Command, state: &State) -> Vec<Change> {
    let mut changes = changes(command, state);
    if state.home.shown && leaves_home(command) && !changes.is_empty() {
        changes.insert(0, Change::Home(HomeChange::Continue));
    }
    changes
}

/// What has a screen or an overlay of its own can also be opened from the first page, over the briefing that is open.
const fn leaves_home(command: Command) -> bool {
    use Command as C;
    matches!(command, C::GoTo | C::Find | C::FindEverywhere | C::Floor | C::GapMap | C::Workshop | C::WorkshopHere | C::Notes | C::Walks)
}

#[expect(clippy::too_many_lines, reason = "a line for each command")]
fn changes(command: Command, state: &State) -> Vec<Change> {
    if !is_enabled(command, state) {
        return Vec::new();
    }
    if let Some(change) = workshop::change(command, state) {
        return vec![Change::Workshop(change)];
    }
    let change = match command {
        Command::Open => Change::File(FileChange::Choose),
        Command::OpenPath => Change::Overlay(OverlayChange::PathBox(!state.overlays.path_box)),
        Command::Home => Change::Home(HomeChange::Show),
        Command::Reload => Change::File(FileChange::Reload),
        Command::NextProblem => Change::SidePanel(SidePanelChange::Problem(next_problem(state))),
        Command::CopyProblems => Change::SidePanel(SidePanelChange::CopyProblems),
        Command::GapMap => {
            Change::GapMap(GapMapChange::Show(state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.gaps.is_none())))
        }
        Command::GoTo => palette(Scope::GoTo),
        Command::Find => palette(Scope::Find),
        Command::FindEverywhere => palette(Scope::Everywhere),
        Command::FindNext => Change::Search(SearchChange::NextHit { onward: true }),
        Command::FindPrevious => Change::Search(SearchChange::NextHit { onward: false }),
        Command::Filters => Change::Filter(FilterChange::Show(!is_seen(state, |panel| matches!(panel, SidePanel::Filters)))),
        Command::Floor => Change::Floor(FloorChange::Show(state.overlays.floor.is_none())),
        Command::Back => Change::Navigation(NavigationChange::History { back: true }),
        Command::Forward => Change::Navigation(NavigationChange::History { back: false }),
        Command::Visited => visited(state),
        Command::CopyClaim => Change::Copy(CopyChange::Item(Some(Extent::Claim))),
        Command::CopyClaimAndAsk => Change::Copy(CopyChange::Item(Some(Extent::ClaimAndAsk))),
        Command::CopyFull => Change::Copy(CopyChange::Item(Some(Extent::Full))),
        Command::CopyCited => Change::Copy(CopyChange::Cited),
        Command::Caret => Change::Window(WindowChange::ToggleCaret),
        Command::CitationStyle => Change::Prefs(PrefsChange::CitationStyle(state.prefs.style.next())),
        Command::Export => page(state, Page::Export),
        Command::ArticleBrief => {
            let sort = Change::Export(ExportChange::Kind(ExportKind::ARTICLE_BRIEF));
            return vec![sort, Change::SidePanel(SidePanelChange::Page(Some(Page::Export)))];
        }
        Command::SpeakingNote => Change::SpeakingNote(SpeakingNoteChange::Show(state.overlays.speaking_note.is_none())),
        Command::PrintNote => Change::SpeakingNote(SpeakingNoteChange::Print),
        Command::PointUp => Change::SpeakingNote(SpeakingNoteChange::Move { up: true }),
        Command::PointDown => Change::SpeakingNote(SpeakingNoteChange::Move { up: false }),
        Command::ShareNotes => {
            let sort = Change::Export(ExportChange::Kind(ExportKind::NotesFile));
            return vec![sort, Change::SidePanel(SidePanelChange::Page(Some(Page::Export)))];
        }
        Command::Note => Change::Notes(NotesChange::Write { selected: state.selected_text.clone() }),
        Command::Bookmark => Change::Notes(NotesChange::Bookmark),
        Command::MarkAgree => highlight(state, Mark::Agree),
        Command::MarkObject => highlight(state, Mark::Object),
        Command::MarkAsk => highlight(state, Mark::Ask),
        Command::MarkUse => highlight(state, Mark::Use),
        Command::Notes => Change::Notes(NotesChange::Panel(!is_seen(state, |panel| matches!(panel, SidePanel::Notes(_))))),
        Command::Walks => Change::Walks(WalksChange::Panel(!is_seen(state, |panel| matches!(panel, SidePanel::Walks(_))))),
        Command::AddToWalk => Change::Walks(WalksChange::AddSubject),
        Command::Undo => Change::Undo,
        Command::Redo => Change::Redo,
        Command::Actors => page(state, Page::Actors),
        Command::Events => page(state, Page::Events),
        Command::Terms => page(state, Page::Terms),
        Command::Sources => page(state, Page::Sources),
        Command::Status => page(state, Page::Status),
        Command::WhoSaysWhat => return who_says_what(state).into_iter().collect(),
        Command::Down | Command::Up | Command::PageDown | Command::PageUp | Command::First | Command::Last if is_in_results(state) => {
            Change::Filter(FilterChange::Step(step_in_results(command)))
        }
        Command::Lock if is_in_results(state) && has_result(state) => Change::Filter(FilterChange::Open),
        Command::NextPane | Command::PreviousPane if has_results(state) => {
            Change::Navigation(NavigationChange::Lead(if is_in_results(state) { PaneId::Provisions } else { PaneId::Critiques }))
        }
        Command::Down => Change::Navigation(NavigationChange::Step(1)),
        Command::Up => Change::Navigation(NavigationChange::Step(-1)),
        Command::PageDown => Change::Navigation(NavigationChange::PageBy(PAGE)),
        Command::PageUp => Change::Navigation(NavigationChange::PageBy(-PAGE)),
        Command::First => Change::Navigation(NavigationChange::End { last: false }),
        Command::Last => Change::Navigation(NavigationChange::End { last: true }),
        Command::NextTied => Change::Navigation(NavigationChange::Thread { onward: true }),
        Command::PreviousTied => Change::Navigation(NavigationChange::Thread { onward: false }),
        Command::Lock if state.home.shown => Change::Home(HomeChange::Continue),
        // What is selected already is unfolded.
        Command::Lock => {
            selected_card(state).map_or(Change::Navigation(NavigationChange::Lock), |kind| Change::Prefs(PrefsChange::Ties(kind)))
        }
        Command::Escape => Change::Escape,
        Command::NextPane => Change::Navigation(NavigationChange::Lead(pane_beside(state, 1))),
        Command::PreviousPane => Change::Navigation(NavigationChange::Lead(pane_beside(state, 2))),
        Command::Pin => Change::Pane(PaneChange::TogglePin(leader(state))),
        Command::NextGroup => Change::Pane(PaneChange::Link { pane: leader(state), group: next_group(state) }),
        Command::ShowProvisions => Change::Pane(PaneChange::Toggle(PaneId::Provisions)),
        Command::ShowSafeguards => Change::Pane(PaneChange::Toggle(PaneId::Safeguards)),
        Command::ShowCritiques => Change::Pane(PaneChange::Toggle(PaneId::Critiques)),
        Command::ShowSecond => Change::Pane(PaneChange::Toggle(PaneId::SecondProvisions)),
        Command::ShowSources => Change::Pane(PaneChange::Toggle(PaneId::Sources)),
        Command::PaneLeft => Change::Pane(PaneChange::Shift { pane: leader(state), right: false }),
        Command::PaneRight => Change::Pane(PaneChange::Shift { pane: leader(state), right: true }),
        Command::WiderPane => Change::Pane(PaneChange::Widen { pane: leader(state), wider: true }),
        Command::NarrowerPane => Change::Pane(PaneChange::Widen { pane: leader(state), wider: false }),
        Command::OrderText => Change::Prefs(PrefsChange::CardOrder(CardOrder::Text)),
        Command::OrderNewest => Change::Prefs(PrefsChange::CardOrder(CardOrder::Newest)),
        Command::OrderActor => Change::Prefs(PrefsChange::CardOrder(CardOrder::Actor)),
        Command::OrderState => Change::Prefs(PrefsChange::CardOrder(CardOrder::State)),
        Command::OrderRegionalGroup => Change::Prefs(PrefsChange::CardOrder(CardOrder::RegionalGroup)),
        Command::Contents => Change::Contents(ContentsChange::Toggle),
        Command::LargerText => Change::Prefs(PrefsChange::TextSize(1)),
        Command::SmallerText => Change::Prefs(PrefsChange::TextSize(-1)),
        Command::NormalText => Change::Prefs(PrefsChange::TextSize(0)),
        Command::Settings => page(state, Page::Settings),
        Command::LineSpacing => Change::Prefs(PrefsChange::LineSpacing(next_spacing(state.prefs.line_spacing))),
        Command::ParagraphSpacing => Change::Prefs(PrefsChange::ParagraphSpacing(next_spacing(state.prefs.paragraph_spacing))),
        Command::ReducedMotion => Change::Prefs(PrefsChange::ReducedMotion(!state.prefs.reduced_motion)),
        Command::LetterKeys => Change::Prefs(PrefsChange::LetterKeys(!state.prefs.letter_keys)),
        Command::NextTheme => Change::Prefs(PrefsChange::Theme(Some(next_theme(state)))),
        Command::ThemeSystem => Change::Prefs(PrefsChange::Theme(None)),
        Command::ThemeLight => Change::Prefs(PrefsChange::Theme(Some(Theme::Light))),
        Command::ThemeDark => Change::Prefs(PrefsChange::Theme(Some(Theme::Dark))),
        Command::ThemeSepia => Change::Prefs(PrefsChange::Theme(Some(Theme::Sepia))),
        Command::ThemeContrast => Change::Prefs(PrefsChange::Theme(Some(Theme::Contrast))),
        Command::GraphicsAutomatic => Change::Prefs(PrefsChange::Graphics(Graphics::Automatic)),
        Command::GraphicsProcessor => Change::Prefs(PrefsChange::Graphics(Graphics::Processor)),
        Command::GraphicsOpenGl => Change::Prefs(PrefsChange::Graphics(Graphics::OpenGl)),
        Command::GraphicsNewer => Change::Prefs(PrefsChange::Graphics(Graphics::Newer)),
        Command::Fresh => Change::File(FileChange::OpenFresh),
        Command::FullScreen => Change::Window(WindowChange::ToggleFullScreen),
        Command::KeySheet => Change::Overlay(OverlayChange::KeySheet(state.overlays.key_sheet.is_none())),
        Command::WhatIsWrong => Change::Overlay(OverlayChange::Correction(CorrectionChange::Show(true))),
        Command::Diagnostics => Change::Overlay(OverlayChange::Diagnose),
        Command::About => Change::Overlay(OverlayChange::About(!state.overlays.about)),
        Command::Quit => Change::Window(WindowChange::Quit),
        // Those of the workshop are done above.
        _ => return Vec::new(),
    };
    vec![change]
}

/// True where a command can be done now. The key of one that cannot be done is left for others.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a line for each command")]
pub fn is_enabled(command: Command, state: &State) -> bool {
    if let Some(workshop) = &state.workshop {
        return workshop::is_enabled(command, state, workshop);
    }
    if is_covered(command, state) {
        return false;
    }
    // On the first page only what it shows can be done, and what has a screen of its own, which leads back to the briefing.
    let open_briefing = state.open_briefing.as_ref().filter(|_| !state.home.shown || leaves_home(command));
    match command {
        Command::Lock if state.home.shown => state.open_briefing.is_some() || state.home.last.is_some(),
        Command::Reload => open_briefing.is_some_and(|open_briefing| open_briefing.file.path().is_some()),
        Command::NextProblem | Command::CopyProblems => open_briefing.is_some_and(|open_briefing| !open_briefing.file.problems.is_empty()),
        Command::FindNext | Command::FindPrevious => {
            open_briefing.is_some_and(|open_briefing| open_briefing.searches.current.is_some() || open_briefing.searches.before.is_some())
        }
        Command::Back => open_briefing.is_some_and(|open_briefing| open_briefing.navigation.history.has_past()),
        Command::Forward => open_briefing.is_some_and(|open_briefing| open_briefing.navigation.history.has_future()),
        Command::Note | Command::Bookmark | Command::MarkAgree | Command::MarkObject | Command::MarkAsk | Command::MarkUse => {
            open_briefing.is_some_and(|open_briefing| open_briefing.notes.are_ready() && open_briefing.navigation.subject.is_some())
        }
        Command::AddToWalk => {
            open_briefing.is_some_and(|open_briefing| open_briefing.own_walks.are_ready() && open_briefing.navigation.subject.is_some())
        }
        Command::WhatIsWrong => open_briefing.is_some_and(|open_briefing| open_briefing.navigation.subject.is_some()),
        Command::Undo => open_briefing.is_some_and(OpenBriefing::can_undo),
        Command::Redo => open_briefing.is_some_and(OpenBriefing::can_redo),
        Command::ArticleBrief => {
            let article = open_briefing.and_then(OpenBriefing::subject_section);
            article.is_some_and(|article| matches!(article, Target::Text(_)))
        }
        Command::SpeakingNote => {
            open_briefing.and_then(OpenBriefing::place_of_subject).is_some_and(|place| matches!(place, Target::Text(_)))
        }
        Command::PrintNote | Command::PointUp | Command::PointDown => state.overlays.speaking_note.is_some(),
        Command::ShareNotes => open_briefing.is_some_and(|open_briefing| open_briefing.notes.count() > 0),
        Command::CopyClaim
        | Command::CopyClaimAndAsk
        | Command::CopyFull
        | Command::CopyCited
        | Command::Export
        | Command::Notes
        | Command::Walks
        | Command::GoTo
        | Command::Find
        | Command::FindEverywhere
        | Command::Floor
        | Command::Workshop
        | Command::WorkshopHere
        | Command::GapMap
        | Command::Filters
        | Command::Visited
        | Command::Caret
        | Command::Actors
        | Command::Events
        | Command::Terms
        | Command::Sources
        | Command::Status
        | Command::WhoSaysWhat
        | Command::Down
        | Command::Up
        | Command::PageDown
        | Command::PageUp
        | Command::First
        | Command::Last
        | Command::NextTied
        | Command::PreviousTied
        | Command::Lock
        | Command::NextPane
        | Command::PreviousPane
        | Command::Pin
        | Command::NextGroup
        | Command::ShowProvisions
        | Command::ShowSafeguards
        | Command::ShowCritiques
        | Command::ShowSecond
        | Command::ShowSources
        | Command::PaneLeft
        | Command::PaneRight
        | Command::WiderPane
        | Command::NarrowerPane
        | Command::Settings
        | Command::OrderText
        | Command::OrderNewest
        | Command::OrderActor
        | Command::OrderState
        | Command::OrderRegionalGroup
        | Command::Fresh => open_briefing.is_some(),
        Command::Step
        | Command::StepBack
        | Command::UncoverAll
        | Command::BlankScreen
        | Command::Freeze
        | Command::SwapScreens
        | Command::AudienceWindow
        | Command::PauseTimer
        | Command::ResetTimer
        | Command::AskAgain
        | Command::RoomDown
        | Command::RoomUp
        | Command::EndWorkshop => false,
        Command::Open
        | Command::OpenPath
        | Command::Home
        | Command::Escape
        | Command::Contents
        | Command::LargerText
        | Command::SmallerText
        | Command::NormalText
        | Command::LineSpacing
        | Command::ParagraphSpacing
        | Command::ReducedMotion
        | Command::LetterKeys
        | Command::CitationStyle
        | Command::KeySheet
        | Command::Diagnostics
        | Command::About
        | Command::NextTheme
        | Command::ThemeSystem
        | Command::ThemeLight
        | Command::ThemeDark
        | Command::ThemeSepia
        | Command::ThemeContrast
        | Command::GraphicsAutomatic
        | Command::GraphicsProcessor
        | Command::GraphicsOpenGl
        | Command::GraphicsNewer
        | Command::FullScreen
        | Command::Quit => true,
    }
}

/// True where something is over what a command is about: it can be done there if a key does it there.
fn is_covered(command: Command, state: &State) -> bool {
    let covers = |layer, context| state.is_open(layer) && !entry(command).acts_in(context);
    covers(Layer::WalkStart, KeyContext::WalkStart) || covers(Layer::About, KeyContext::About) && !changes_the_dialog(command)
}

/// What has no key and is seen on the dialog about the program.
const fn changes_the_dialog(command: Command) -> bool {
    use Command as C;
    matches!(command, C::About | C::NextTheme | C::ThemeSystem | C::ThemeLight | C::ThemeDark | C::ThemeSepia | C::ThemeContrast)
}

/// The theme after the chosen one; the first after the last.
fn next_theme(state: &State) -> Theme {
    let here = Theme::ALL.into_iter().position(|theme| Some(theme) == state.prefs.theme).unwrap_or(0);
    Theme::ALL[(here + 1) % Theme::ALL.len()]
}

/// True where the list of results stands in the place of the comments.
fn has_results(state: &State) -> bool {
    state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.filters.results.shown && open_briefing.gaps.is_none())
}

/// True where the keyboard is in it, and not in the text beside it.
fn is_in_results(state: &State) -> bool {
    has_results(state) && !leader(state).is_text() && !state.home.shown && state.overlays.floor.is_none()
}

/// True where one of the results is looked at.
fn has_result(state: &State) -> bool {
    state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.filters.results.chosen.is_some())
}

/// By how many results a command moves.
const fn step_in_results(command: Command) -> isize {
    match command {
        Command::Down => 1,
        Command::Up => -1,
        Command::PageDown => RESULTS_IN_A_PAGE,
        Command::PageUp => -RESULTS_IN_A_PAGE,
        Command::First => isize::MIN,
        _ => isize::MAX,
    }
}

/// Shows a page, or closes it where it is shown already.
fn page(state: &State, page: Page) -> Change {
    let shown = state.open_briefing.as_ref().and_then(|open_briefing| open_briefing.side.page());
    Change::SidePanel(SidePanelChange::Page((shown != Some(&page)).then_some(page)))
}

/// Highlights the words that are selected, or the subject.
fn highlight(state: &State, mark: Mark) -> Change {
    Change::Notes(NotesChange::Mark { mark, selected: state.selected_text.clone() })
}

/// Opens the palette, empty.
const fn palette(scope: Scope) -> Change {
    Change::Palette(PaletteChange::Open { scope, query: String::new() })
}

/// Who says what on the place of the subject; no longer, where that is shown, of whatever place.
fn who_says_what(state: &State) -> Option<Change> {
    let open_briefing = state.open_briefing.as_ref()?;
    let shown = open_briefing.side.page().filter(|page| matches!(page, Page::WhoSaysWhat(_)));
    Some(page(state, shown.cloned().or_else(|| Some(Page::WhoSaysWhat(open_briefing.place_of_subject()?.clone())))?))
}

/// The history, made again whenever it is opened.
fn visited(state: &State) -> Change {
    let stamp = state.open_briefing.as_ref().map_or(0, |open_briefing| open_briefing.navigation.history.revision());
    page(state, Page::Visited(stamp))
}

/// The problem after the chosen one; the chosen one where its list is hidden under another panel, the first where there is none.
fn next_problem(state: &State) -> Option<usize> {
    let open_briefing = state.open_briefing.as_ref()?;
    let step = usize::from(is_seen(state, |panel| matches!(panel, SidePanel::Problems(_))));
    Some(open_briefing.side.problem().map_or(0, |problem| problem + step))
}

/// True where such a panel is seen beside the panes: its key closes it. One that is hidden under another is shown by its key.
fn is_seen(state: &State, is_it: impl Fn(&SidePanel) -> bool) -> bool {
    state.open_briefing.as_ref().and_then(OpenBriefing::side_panel).is_some_and(is_it)
}

/// The kind of card that is selected in the pane with the keyboard.
fn selected_card(state: &State) -> Option<ItemKind> {
    let open_briefing = state.open_briefing.as_ref()?;
    let subject = open_briefing.navigation.subject.as_ref().filter(|subject| subject.locked)?;
    let item = open_briefing.linked.item(&subject.target)?;
    let pane = if item.is_safeguard() { PaneKind::Safeguards } else { PaneKind::Critiques };
    (open_briefing.panes.leader.kind() == pane).then(|| item.kind())
}

/// The pane a command about panes is about.
fn leader(state: &State) -> PaneId {
    state.open_briefing.as_ref().map_or(PaneId::Provisions, |open_briefing| open_briefing.panes.leader)
}

fn next_group(state: &State) -> Group {
    state.open_briefing.as_ref().map_or(Group::A, |open_briefing| open_briefing.panes[open_briefing.panes.leader].group.next())
}

/// The one after it; the first after the last.
fn next_spacing(now: u16) -> u16 {
    let here = SPACINGS.iter().position(|spacing| *spacing == now).unwrap_or(0);
    SPACINGS[(here + 1) % SPACINGS.len()]
}

/// The shown pane so many further on, from the last to the first.
fn pane_beside(state: &State, by: usize) -> PaneId {
    let Some(open_briefing) = &state.open_briefing else { return PaneId::Provisions };
    let shown: Vec<PaneId> = open_briefing.panes.shown().collect();
    let here = shown.iter().position(|pane| *pane == open_briefing.panes.leader).unwrap_or(0);
    let by = if by == 1 { 1 } else { shown.len().saturating_sub(1) };
    shown.get((here + by) % shown.len().max(1)).copied().unwrap_or(PaneId::Provisions)
}
