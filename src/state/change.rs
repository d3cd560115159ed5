//! What can happen to the state: one variant for each part, with the changes of that part nested in it.

use super::{
    ContentsChange, CopyChange, ExportChange, FileChange, FilterChange, FloorChange, GapMapChange, HomeChange, NavigationChange,
    NotesChange, NoticeChange, OverlayChange, PaletteChange, PaneChange, PersistenceChange, PrefsChange, SearchChange, SidePanelChange,
    SpeakingNoteChange, WalksChange, WindowChange, WorkshopChange,
};

/// One change of the state. Carries everything it needs; reads no clock and no disk.
///
/// Each variant holds the changes of one part, and stands in the file of that part, which matches all of them.
#[derive(Debug)]
pub enum Change {
    /// Briefings that are opened, read again, or changed on the disk.
    File(FileChange),
    /// The first page.
    Home(HomeChange),
    /// What is told to a person at the top of the window.
    Notice(NoticeChange),
    /// What stands over everything else.
    Overlay(OverlayChange),
    /// Which item is the subject, and how the panes follow it.
    Navigation(NavigationChange),
    /// How the panes are arranged.
    Pane(PaneChange),
    /// The contents.
    Contents(ContentsChange),
    /// The one box that finds.
    Palette(PaletteChange),
    /// Words that are searched, and where they were found.
    Search(SearchChange),
    /// Which items are shown.
    Filter(FilterChange),
    /// The gap map.
    GapMap(GapMapChange),
    /// Floor mode.
    Floor(FloorChange),
    /// The speaking note of a place.
    SpeakingNote(SpeakingNoteChange),
    /// What stands beside the panes.
    SidePanel(SidePanelChange),
    /// What is copied.
    Copy(CopyChange),
    /// How a person likes it.
    Prefs(PrefsChange),
    /// What the window alone does.
    Window(WindowChange),
    /// What happens to notes.
    Notes(NotesChange),
    /// What happens to a person's own walks.
    Walks(WalksChange),
    /// What is written to a file.
    Export(ExportChange),
    /// What happens in a workshop.
    Workshop(WorkshopChange),
    /// What a person wrote, and the disk.
    Persistence(PersistenceChange),
    /// The newest step that was done to notes or walks, undone.
    Undo,
    /// The step done again that was undone last.
    Redo,
    /// Closes the topmost thing; with nothing open, frees the subject.
    Escape,
    /// What the clock says, in milliseconds since 1970.
    Clock(i64),
}

/// What happens to a part is a change of the state.
macro_rules! changes_of {
    ($($part:ident: $change:ident),* $(,)?) => {
        $(impl From<$change> for Change {
            fn from(change: $change) -> Self {
                Self::$part(change)
            }
        })*
    };
}

changes_of! {
    File: FileChange,
    Home: HomeChange,
    Notice: NoticeChange,
    Overlay: OverlayChange,
    Navigation: NavigationChange,
    Pane: PaneChange,
    Contents: ContentsChange,
    Palette: PaletteChange,
    Search: SearchChange,
    Filter: FilterChange,
    GapMap: GapMapChange,
    Floor: FloorChange,
    SidePanel: SidePanelChange,
    SpeakingNote: SpeakingNoteChange,
    Copy: CopyChange,
    Prefs: PrefsChange,
    Window: WindowChange,
    Persistence: PersistenceChange,
    Notes: NotesChange,
    Walks: WalksChange,
    Export: ExportChange,
    Workshop: WorkshopChange,
}
