//! What can change: one plain value, changed in one place.
//!
//! Views read a [`State`] and send [`Change`]s; [`State::apply`] is the only thing that changes it,
//! and answers with [`Effect`]s for the glue to perform. No window, no disk, no clock: places are
//! (row, fraction), never pixels, and everything from outside arrives as a value in a change.

mod apply;
mod change;
mod connections;
mod contents;
mod copying;
mod diagnostics;
mod effect;
mod exporting;
mod file;
mod file_event;
mod filters;
mod floor;
mod follow;
mod gap_map;
mod history;
mod home;
mod layers;
mod layout;
mod marked;
mod memory;
mod navigation;
mod notes;
mod notices;
mod open_briefing;
mod overlay;
mod palette;
mod pane_layout;
mod persistence;
mod place;
mod prefs;
mod saved_view;
mod search;
mod side_panel;
mod subject;
mod undo;
mod walks;
mod window;
mod workshop;
mod writing;

pub use crate::describe::Extent;
pub use change::Change;
pub use connections::{Connection, End, are_chosen, connections};
pub use contents::ContentsChange;
pub use copying::{Clip, CopyChange};
pub use diagnostics::Diagnostics;
pub use effect::Effect;
pub use exporting::{ExportChange, ExportJob, ExportKind, Exporting, Run, What};
pub use file::{FileChange, Opened, Picked};
pub use file_event::FileEvent;
pub use filters::{Choice, Facet, FilterChange, Filters, Silent};
pub use floor::{FloorBox, FloorChange};
pub use follow::{row_for, tied};
pub use gap_map::{GapMapChange, Gaps};
pub use history::{History, Visit};
pub use home::HomeChange;
pub use layers::Layer;
pub use layout::Layout;
pub use marked::Marked;
pub use memory::{Bundled, Last, Memory, Recent};
pub use navigation::{NavigationChange, READING_LINE};
pub use notes::{Notes, NotesChange, NotesPanel, Only, OpenedNotes, Sort};
pub use notices::NoticeChange;
pub use open_briefing::{OpenBriefing, Origin, Page};
pub use overlay::OverlayChange;
pub use palette::{Found, NO_ROW, Palette, PaletteChange, Scope, Section};
pub use pane_layout::PaneChange;
pub use persistence::PersistenceChange;
pub use place::{Group, Pane, PaneId, Place, Size};
pub use prefs::{Prefs, PrefsChange, SPACINGS, TEXT_SIZES, Theme};
pub use saved_view::SavedView;
pub use search::{CatalogEntry, Search, SearchChange};
pub use side_panel::{SidePanel, SidePanelChange};
pub use subject::Subject;
pub use walks::{
    OpenedWalks, OwnWalks, PutBack, SavedWalks, StopPart, WalksChange, WalksPanel, Wants, is_there, panes_of, stop_on, uncoverable,
};
pub use window::WindowChange;
pub use workshop::{Monitor, Pace, Position, Role, Screens, Starting, Timer, Where, Workshop, WorkshopChange, local};

/// Everything that can change while the program runs.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that is there or not")]
pub struct State {
    /// What is open. Boxed in an `Option` so that the window can be drawn before anything is.
    pub open_briefing: Option<OpenBriefing>,
    /// What the window is waiting for.
    pub waiting: Waiting,
    /// True while the box for a path is shown.
    pub path_box: bool,
    /// Something to tell that is not a problem of the file; goes away with Esc or the next opening.
    pub notice: Option<String>,
    /// Something that went well and is good to know; goes away as a notice does.
    pub news: Option<String>,
    /// What was put on the clipboard by the last thing a person did, in words.
    pub copied: Option<&'static str>,
    /// The words that are marked.
    pub marked: Option<Marked>,
    /// What was taken back or done again by the last thing a person did, in words.
    pub undone: Option<String>,
    /// What was said of copies that a sync program made: of notes, and of walks.
    pub copies_told: [Vec<String>; 2],
    /// True while the contents are brought back in a window too narrow to keep them.
    pub folded_contents_shown: bool,
    /// The box that finds, while it is open.
    pub palette: Option<Palette>,
    /// Other briefings that can be searched; empty until somebody looks through them.
    pub catalog: Vec<CatalogEntry>,
    /// Words to mark in the briefing that is being opened from a search.
    pub search_next: Option<String>,
    /// What is looked for in the list of keys, while it is shown.
    pub key_sheet: Option<String>,
    /// What whoever helps wants to know.
    pub diagnostics: Diagnostics,
    /// True while the sheet about the program is shown.
    pub about: bool,
    /// Floor mode, while it is on.
    pub floor: Option<FloorBox>,
    /// The choice of walks, while it is shown.
    pub starting: Option<Starting>,
    /// A workshop, while it goes on.
    pub workshop: Option<Workshop>,
    /// The displays, and the one the window is on, as last told.
    pub monitors: (Vec<Monitor>, usize),
    /// By how many seconds the clock on the wall is ahead of UTC.
    pub zone: i32,
    /// True while the first page is shown.
    pub home: bool,
    /// Files opened before, the latest first.
    pub recent: Vec<Recent>,
    /// Those of them that are no longer there.
    pub gone: Vec<std::path::PathBuf>,
    /// The bundled briefings, once they were looked through.
    pub bundled: Vec<Bundled>,
    /// Where a person left off in an earlier run.
    pub last: Option<Last>,
    /// Where to go once what is being read is open.
    pub resume: Option<crate::model::Target>,
    /// What was chosen in the filters of each briefing, by its id.
    pub filters: std::collections::BTreeMap<String, std::collections::BTreeSet<Choice>>,
    /// How other briefings were looked at, the latest first.
    pub saved_views: Vec<SavedView>,
    /// True where the next briefing is opened as if for the first time.
    pub fresh: bool,
    /// How it looks.
    pub prefs: Prefs,
    /// What is written to a file.
    pub exporting: Exporting,
    /// Who writes notes here.
    pub author: crate::model::Author,
    /// A colleague's notes that wait for their briefing to be opened, and the name of their file.
    pub notes_waiting: Option<(String, crate::notes::NoteSet)>,
    /// Names this run of the program in what it writes.
    pub writer: String,
    /// What the clock says, in milliseconds since 1970; told before anything happens.
    pub now: i64,
}

/// What the window is waiting for, so that it can say so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Waiting {
    /// Nothing.
    #[default]
    Nothing,
    /// A person to choose a file.
    Choosing,
    /// A file to be read.
    Reading(std::path::PathBuf),
}

impl State {
    /// The subject of the open briefing.
    #[must_use]
    pub fn subject(&self) -> Option<&Subject> {
        self.open_briefing.as_ref()?.subject.as_ref()
    }
}
