//! What can change: one plain value, changed in one place.
//!
//! Views read a [`State`] and send [`Change`]s; [`State::apply`] is the only thing that changes it,
//! and answers with [`Effect`]s for `app` to perform. No window, no disk, no clock: places are
//! (row, fraction), never pixels, and everything from outside arrives as a value in a change.

mod apply;
mod arrival;
mod card_order;
mod catalog_entry;
mod change;
mod clip;
mod clock;
mod connections;
mod contents;
mod copying;
mod correction;
mod diagnostics;
mod effect;
mod export_job;
mod exporting;
mod file;
mod file_event;
mod filters;
mod floor;
mod follow;
mod gap_map;
mod history;
mod home;
mod identity;
mod kept_views;
mod layers;
mod layout;
mod memory;
mod navigate;
mod navigation;
mod notes;
mod notices;
mod open_briefing;
mod open_file;
mod opened;
mod origin;
mod overlay;
mod page;
mod palette;
mod pane;
mod panes;
mod persistence;
mod prefs;
mod saved_view;
mod search;
mod selected_text;
mod side_panel;
mod speaking_note;
mod subject;
mod undo;
mod undo_history;
mod unfolded_ties;
mod walks;
mod window;
mod workshop;
mod writing;

pub use crate::describe::Extent;
pub use crate::linked::CardOrder;
pub use arrival::{Arrival, Waiting};
pub use catalog_entry::CatalogEntry;
pub use change::Change;
pub use clip::Clip;
pub use clock::Clock;
pub use connections::{Connection, End, are_chosen, connections};
pub use contents::ContentsChange;
pub use copying::CopyChange;
pub use correction::{Correction, CorrectionChange};
pub use diagnostics::Diagnostics;
pub use effect::Effect;
pub use export_job::{ExportJob, ExportKind, ExportProgress};
pub use exporting::{ExportChange, ExportExtent, Exporting};
pub use file::FileChange;
pub use file_event::FileEvent;
pub use filters::{Choice, Facet, FilterChange, Filters, RESULTS_AT_FIRST, ResultGroup, ResultOrder, Results, SilentKind};
pub use floor::{FloorBox, FloorChange, FloorMissing};
pub use follow::{Following, row_for, tied};
pub use gap_map::{GapMapChange, Gaps};
pub use history::{History, Visit};
pub use home::{Home, HomeChange};
pub use identity::Identity;
pub use kept_views::KeptViews;
pub use layers::Layer;
pub use layout::Layout;
pub use memory::{Bundled, Last, Memory, Recent};
pub use navigation::{Navigation, NavigationChange, READING_LINE};
pub use notes::{LONGEST_NAME, Naming, NoteFilter, Notes, NotesChange, NotesFold, NotesPanel, OpenedNotes, Sort};
pub use notices::{NoticeChange, Notices};
pub use open_briefing::OpenBriefing;
pub use open_file::OpenFile;
pub use opened::{Opened, Picked};
pub use origin::Origin;
pub use overlay::{OverlayChange, Overlays};
pub use page::Page;
pub use palette::{Found, NO_ROW, Palette, PaletteChange, Scope, Section};
pub use pane::{Group, Pane, PaneId, Place, Size};
pub use panes::{PaneChange, Panes};
pub use persistence::PersistenceChange;
pub use prefs::{CONTENTS_WIDTHS, Graphics, Prefs, PrefsChange, SPACINGS, TEXT_SIZES, Theme};
pub use saved_view::SavedView;
pub use search::{Search, SearchChange, Searches};
pub use selected_text::SelectedText;
pub use side_panel::{SidePanel, SidePanelChange, SidePanels};
pub use speaking_note::{KeptNote, NoteView, SpeakingNoteChange};
pub use subject::Subject;
pub use unfolded_ties::UnfoldedTies;
pub use walks::{
    InitialFocus, OpenedWalks, OwnWalks, PutBack, SavedWalks, StopPart, WalksChange, WalksPanel, is_there, panes_of, stop_on, uncoverable,
};
pub use window::WindowChange;
pub use workshop::{AudiencePlacement, Monitor, Monitors, Pace, Position, Role, Screens, Starting, Timer, Workshop, WorkshopChange, local};

/// Everything that can change while the program runs.
#[derive(Debug, Default)]
pub struct State {
    /// What is open. In an `Option` so that the window can be drawn before anything is.
    pub open_briefing: Option<OpenBriefing>,
    /// What is told to a person.
    pub notices: Notices,
    /// The words that are selected.
    pub selected_text: Option<SelectedText>,
    /// What the words are of that were highlighted or noted last, and the subject then, until a person goes on: a bookmark is put
    /// there.
    pub marked_in: Option<(crate::model::Target, Option<crate::model::Target>)>,
    /// What stands over everything else.
    pub overlays: Overlays,
    /// Other briefings that can be searched; empty until somebody looks through them.
    pub catalog: Vec<CatalogEntry>,
    /// A workshop, while it goes on.
    pub workshop: Option<Workshop>,
    /// The displays there are.
    pub monitors: Monitors,
    /// The start page.
    pub home: Home,
    /// What is opened next, and what is done with it.
    pub arrival: Arrival,
    /// How briefings were looked at that are not open.
    pub views: KeptViews,
    /// How it looks.
    pub prefs: Prefs,
    /// What is written to a file.
    pub exporting: Exporting,
    /// Who writes here.
    pub identity: Identity,
    /// What the clock says.
    pub clock: Clock,
}

impl State {
    /// The subject of the open briefing.
    #[must_use]
    pub fn subject(&self) -> Option<&Subject> {
        self.open_briefing.as_ref()?.navigation.subject.as_ref()
    }
}
