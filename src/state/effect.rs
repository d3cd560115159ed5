//! What `app` does for the state.

use super::{CatalogEntry, PaneId};
use crate::{linked::LinkedBriefing, search::Index};
use std::{path::PathBuf, sync::Arc};

/// Something that touches the world, performed by `app` on a worker or on the window.
#[derive(Clone)]
pub enum Effect {
    /// Let a person choose a file; answers with `FileChange::Picked`.
    PickFile,
    /// Read a file; answers with `FileChange::Opened`.
    Read(PathBuf),
    /// Read the file of the open briefing again, as it has changed; answers with `FileChange::OpenedAgain`.
    ReadAgain(PathBuf),
    /// Look at the log and the reports; answers with `OverlayChange::Diagnostics`.
    Diagnose,
    /// The reports of failures have been seen.
    ReportSeen,
    /// Read a bundled briefing by its name; answers with `FileChange::Opened`.
    ReadBundled(String),
    /// Look through the bundled briefings and see which of these files are there; answers with
    /// `HomeChange::LookedAround`.
    LookAround(Vec<PathBuf>),
    /// Fold the words of a briefing for searching; answers with `SearchChange::Indexed`.
    Index {
        /// The briefing.
        linked: Arc<LinkedBriefing>,
        /// Its opening.
        generation: u64,
    },
    /// Read and fold all bundled briefings and these files; answers with `SearchChange::Catalog`.
    ReadCatalog(Vec<PathBuf>),
    /// Find words on a thread; answers with `SearchChange::Found`.
    Find {
        /// The folded words.
        index: Arc<Index>,
        /// The briefing.
        linked: Arc<LinkedBriefing>,
        /// What is looked for.
        query: String,
        /// Tells the answer which query it is for.
        query_revision: u64,
        /// Hits listed of each group.
        limit: usize,
    },
    /// Find words in several briefings on a thread; answers with `SearchChange::FoundEverywhere`.
    FindEverywhere {
        /// The briefings.
        catalog: Vec<CatalogEntry>,
        /// What is looked for.
        query: String,
        /// Tells the answer which query it is for.
        query_revision: u64,
        /// Hits listed of each group.
        limit: usize,
    },
    /// Move a pane by so many of its own heights, as a person would with the wheel.
    ScrollBy {
        /// Which pane.
        pane: PaneId,
        /// Downward is positive.
        heights: f32,
    },
    /// Put this on the clipboard.
    Copy(super::Clip),
    /// Read the notes on a briefing and place them; answers with `PersistenceChange::NotesOpened`.
    OpenNotes {
        /// The briefing.
        linked: Arc<LinkedBriefing>,
        /// Its opening.
        generation: u64,
        /// What they are kept under.
        key: String,
        /// The file it came from, where notes are to stand beside it.
        beside: Option<PathBuf>,
        /// Who writes.
        writer: String,
    },
    /// Place notes in a briefing that was read again; answers with `PersistenceChange::NotesPlaced`.
    PlaceNotes {
        /// The briefing.
        linked: Arc<LinkedBriefing>,
        /// Its opening.
        generation: u64,
        /// The notes.
        note_set: Arc<crate::notes::NoteSet>,
    },
    /// Let a person choose where to write a file of this name; answers with `ExportChange::Picked`.
    PickSave(String),
    /// Open the page of a speaking note in the browser, which prints it; answers with `SpeakingNoteChange::Printed`.
    Print {
        /// The briefing.
        linked: Arc<LinkedBriefing>,
        /// The note.
        note: Box<crate::describe::SpeakingNote>,
        /// The name of the file.
        name: String,
    },
    /// Write a file; answers with `ExportChange::Ended`.
    Export(Box<super::ExportJob>),
    /// Read a person's own walks on a briefing; answers with `PersistenceChange::WalksOpened`.
    OpenWalks {
        /// The briefing.
        linked: Arc<LinkedBriefing>,
        /// Its opening.
        generation: u64,
        /// What they are kept under.
        key: String,
        /// The file it came from; walks stand beside it.
        beside: Option<PathBuf>,
    },
    /// Save walks; answers with `PersistenceChange::WalksSaved`.
    SaveWalks {
        /// What they are kept under.
        key: String,
        /// All of them.
        walks: Vec<crate::model::Walk>,
    },
    /// Save notes; answers with `PersistenceChange::NotesSaved`.
    SaveNotes(Arc<crate::notes::NoteSet>),
    /// End the selection: what it was made for is done.
    ClearSelection,
    /// Put the two windows of a workshop where the state has them; the one window, where there is no workshop.
    Present,
    /// Bring the window of a workshop to the front that the state has there.
    BringToFront,
    /// Keep the report of a workshop under this name; answers with `WorkshopChange::Kept`.
    KeepReport {
        /// The name of the file.
        name: String,
        /// Markdown.
        text: String,
    },
    /// Give the window its title.
    Title(String),
    /// Put the caret into the text that is read, or take it away.
    ToggleCaret,
    /// Full screen or not.
    ToggleFullScreen,
    /// End.
    Quit,
}
