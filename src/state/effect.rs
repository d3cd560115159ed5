//! What the glue does for the state.

use crate::model::PaneKind;
use std::path::PathBuf;

/// Something that touches the world, performed by `app` on a worker or on the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Let a person choose a file; answers with `Change::Picked`.
    PickFile,
    /// Read a file; answers with `Change::Opened`.
    Read(PathBuf),
    /// Read a bundled briefing by its name; answers with `Change::Opened`.
    ReadBundled(String),
    /// Look through the bundled briefings and see which of these files are there; answers with
    /// `Change::LookedAround`.
    LookAround(Vec<PathBuf>),
    /// Move a pane by so many of its own heights, as a person would with the wheel.
    ScrollBy {
        /// Which pane.
        pane: PaneKind,
        /// Downward is positive.
        heights: f32,
    },
    /// Put text on the clipboard.
    Copy(String),
    /// Put the words that are marked on the clipboard, or `otherwise` where none are; the citation after
    /// either.
    CopyCited {
        /// The subject as text.
        otherwise: String,
        /// Where it stands.
        citation: String,
    },
    /// Put this on the clipboard where no words are marked.
    CopyUnlessMarked(String),
    /// Give the window its title.
    Title(String),
    /// Put the caret into the text that is read, or take it away.
    ToggleCaret,
    /// Full screen or not.
    ToggleFullScreen,
    /// End.
    Quit,
}
