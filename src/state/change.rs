//! What can happen to the state.

use super::{Bundled, CatalogEntry, Choice, FileEvent, Group, NotesChange, Origin, Page, PaneId, Place, Scope, Section, Theme};
use crate::{
    linked::LinkedBriefing,
    model::{Problem, Target},
    search::{Finding, Index},
};
use std::{path::PathBuf, sync::Arc};

/// One change of the state. Carries everything it needs; reads no clock and no disk.
#[derive(Debug)]
pub enum Change {
    /// A person wants to choose a file.
    Choose,
    /// The dialog is closed.
    Picked(Picked),
    /// A person named a file: by path, by dropping it, or on the command line.
    OpenFile(PathBuf),
    /// A file was read.
    Opened(Box<Opened>),
    /// A bundled briefing is to be opened, by the name of its file.
    OpenBundled(String),
    /// Shows the first page.
    Home,
    /// Leaves the first page for what is open, or for where a person left off.
    Continue,
    /// What `Effect::LookAround` found.
    LookedAround {
        /// The bundled briefings.
        bundled: Vec<Bundled>,
        /// Files that are no longer there.
        gone: Vec<PathBuf>,
    },
    /// Takes a file off the list of recent ones.
    Forget(PathBuf),
    /// The file is to be read again.
    Reload,
    /// Something happened to a file on the disk, whoever did it.
    FileEvent {
        /// What.
        what: FileEvent,
        /// To which one.
        path: PathBuf,
    },
    /// The file of the open briefing was read again, as it had changed.
    OpenedAgain(Box<Opened>),
    /// Somebody wants to see what whoever helps wants to know.
    Diagnose,
    /// Shows or hides the sheet of diagnostics; with what the log says now, and the offer of a report answered.
    Diagnostics {
        /// True to show it.
        shown: bool,
        /// The last messages.
        log: Vec<String>,
    },
    /// The offer of a report is answered: it is not made again.
    ReportSeen,
    /// Shows or hides the box for a path.
    PathBox(bool),
    /// Preferences could not be kept, and why; told as a notice.
    NotKept(String),
    /// Takes the notice away.
    DismissNotice,
    /// Takes away what is told of words written from the right.
    OrderSeen,

    /// A pane was moved by a person. `line` is the row at the line 20 % down it.
    Scrolled {
        /// Which pane.
        pane: PaneId,
        /// Where it is now.
        place: Place,
        /// The row at its reading line, and the level of that row's top.
        line: (usize, f32),
    },
    /// A pane was moved by a person without the others: with Alt held.
    ScrolledAlone {
        /// Which pane.
        pane: PaneId,
        /// Where it is now.
        place: Place,
    },
    /// A pane's row was chosen. `level` is the height its top stands at.
    Select {
        /// Which pane.
        pane: PaneId,
        /// The row.
        row: usize,
        /// Words in it that were pressed, by their place among the section's anchors.
        words: Option<usize>,
        /// The height the row's top stands at, so that followers come level with it.
        level: f32,
    },
    /// Goes to a target wherever it stands.
    GoTo(Target),
    /// To the subject before this one, or forward again.
    History {
        /// True backward.
        back: bool,
    },
    /// Opens the box that finds.
    Palette {
        /// What it looks for, and where.
        scope: Scope,
        /// What begins the query.
        query: String,
    },
    /// Closes it.
    ClosePalette,
    /// What is typed in it.
    PaletteQuery(String),
    /// The row that Enter opens.
    PaletteChoose(usize),
    /// One group alone, or all.
    PaletteTab(Option<Section>),
    /// Goes where a row leads.
    PaletteOpen(usize),
    /// The words of a briefing can be searched.
    Indexed {
        /// The opening they belong to.
        generation: u64,
        /// The words.
        index: Arc<Index>,
    },
    /// The other briefings can be searched.
    CatalogEntry(Vec<CatalogEntry>),
    /// What a thread found.
    Found {
        /// The query it was for.
        stamp: u64,
        /// Hits, best first within their groups.
        finding: Box<Finding>,
    },
    /// What a thread found in all briefings, each with its own.
    FoundEverywhere {
        /// The query it was for.
        stamp: u64,
        /// Hits of each briefing.
        found: Vec<(Finding, CatalogEntry)>,
    },
    /// To the next place the words were found in, or the one before.
    NextHit {
        /// True for the next.
        onward: bool,
    },
    /// The filters shown beside the panes, or not.
    ShowFilters(bool),
    /// What is typed to narrow the names among them.
    FilterName(String),
    /// A choice in the filters made, or taken back.
    Filter {
        /// Which.
        choice: Choice,
        /// True where it is made.
        on: bool,
    },
    /// All choices in the filters taken back.
    ClearFilters,
    /// The gap map in the place of the panes, or not.
    Gaps(bool),
    /// The cell of it that is looked at.
    GapsAt {
        /// Its row.
        row: usize,
        /// Its column.
        column: usize,
    },
    /// The gap map of all provisions, or of the intrusive powers.
    GapsOfAll(bool),
    /// The panes at the cell that is looked at.
    GapsOpen,
    /// The map as comma-separated values.
    GapsCopy,
    /// Floor mode on or off.
    Floor(bool),
    /// What is typed in floor mode.
    FloorQuery(String),
    /// To a paragraph further on or back, in floor mode.
    FloorStep(isize),
    /// The next points of each side, or those before.
    FloorMore {
        /// True for the next.
        onward: bool,
    },
    /// A point in floor mode has the keyboard now, or none has.
    FloorPoint(Option<Target>),
    /// A pane has the keyboard.
    Lead(PaneId),
    /// The subject moves by so many items in the leading pane.
    Step(isize),
    /// The subject becomes the first or the last item of the leading pane.
    End {
        /// True for the last.
        last: bool,
    },
    /// The leading pane moves by so many of its heights.
    PageBy(f32),
    /// The subject is locked where it is.
    Lock,
    /// Closes the topmost thing; with nothing open, frees the subject.
    Escape,
    /// Shows or hides a pane.
    TogglePane(PaneId),
    /// Chooses the pane shown in the place that several share where there is not room for all.
    Tab(PaneId),
    /// A pane keeps its place whatever leads, or follows again.
    TogglePin(PaneId),
    /// Puts a pane into a group; panes of one group follow each other.
    Link {
        /// Which pane.
        pane: PaneId,
        /// Its group.
        group: Group,
    },
    /// Moves a pane over the one beside it.
    ShiftPane {
        /// Which pane.
        pane: PaneId,
        /// True to the right.
        right: bool,
    },
    /// Makes a pane wider or narrower by a step.
    WidenPane {
        /// Which pane.
        pane: PaneId,
        /// True for wider.
        wider: bool,
    },
    /// The gutter between two panes was moved. None puts it back.
    Share {
        /// The pane left of it.
        left: PaneId,
        /// The pane right of it.
        right: PaneId,
        /// The left one's share of the width of both.
        share: Option<f32>,
    },
    /// Brings a row of a pane into sight; the subject stays.
    Reveal {
        /// Which pane.
        pane: PaneId,
        /// The row.
        row: usize,
    },
    /// Folds or unfolds a division in the contents.
    Fold(usize),
    /// Brings the contents back where they are folded, or folds them again.
    ToggleFoldedContents,
    /// Shows or hides the contents.
    ToggleContents,

    /// Shows a page beside the panes, or closes it.
    Page(Option<Page>),
    /// Puts the words that are marked on the clipboard, or the item in hand, with where it stands.
    CopyCited,
    /// Puts the words that are marked on the clipboard, or so much of the item in hand; as much as the settings say where
    /// nothing is said.
    CopyItem(Option<super::Extent>),
    /// How much of an item is copied.
    Extent(super::Extent),
    /// Other words are marked now, or none.
    Marked(Option<super::Marked>),
    /// Puts text on the clipboard.
    Copy(String),
    /// Looks at a problem, or closes the list.
    Problem(Option<usize>),
    /// Puts the list of problems on the clipboard.
    CopyProblems,
    /// Text size by steps; zero is back to 100 %.
    TextSize(i16),
    /// The open briefing as if for the first time: its layout, place and filters forgotten.
    Fresh,
    /// The height of a line, in per cent of the usual one.
    LineSpacing(u16),
    /// The blank under a paragraph, in per cent of the usual one.
    ParagraphSpacing(u16),
    /// Every change immediate, or not.
    ReducedMotion(bool),
    /// Whether single letters, digits and signs do something.
    LetterKeys(bool),
    /// How citations are written.
    CitationStyle(crate::describe::Style),
    /// The list of all keys shown, or not.
    KeySheet(bool),
    /// What is looked for in it.
    KeySheetQuery(String),
    /// The sheet about the program shown, or not.
    About(bool),
    /// Chooses a theme; none for what the system prefers.
    Theme(Option<Theme>),
    /// Along what is tied to the subject, without leaving it: the next, or the one before.
    Thread {
        /// False for the one before.
        onward: bool,
    },
    /// Something to tell a person that is not a problem of the file.
    ShowNotice(String),
    /// What happens to notes.
    Notes(NotesChange),
    /// What happens to a person's own walks.
    Walks(super::WalksChange),
    /// What is written to a file.
    Export(super::ExportChange),
    /// What happens in a workshop.
    Workshop(super::WorkshopChange),
    /// Who writes them.
    Author(crate::model::Author),
    /// Notes beside the file of the briefing, or in the data folder.
    NotesBeside(bool),
    /// What the clock says, in milliseconds since 1970.
    Clock(i64),
    /// Full screen or not.
    ToggleFullScreen,
    /// Marking words from the keyboard, or no longer.
    ToggleCaret,
    /// End.
    Quit,
}

/// The answer of a file dialog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// The file; none where the dialog was cancelled or could not be shown.
    pub path: Option<PathBuf>,
    /// What the dialog logged as an error. A dialog that was cancelled and one that could not be
    /// shown answer alike; only this tells them apart.
    pub trouble: Option<String>,
}

/// A briefing that was read.
#[derive(Debug)]
pub struct Opened {
    /// Where it came from.
    pub origin: Origin,
    /// The briefing, linked.
    pub linked: Arc<LinkedBriefing>,
    /// What is wrong with the file.
    pub problems: Vec<Problem>,
    /// True if nothing at all could be read of it.
    pub nothing: bool,
}
