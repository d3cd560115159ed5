//! What can happen in a workshop.

use super::{Monitors, Role};
use crate::model::Target;
use std::path::PathBuf;

/// One change of a workshop, or of whether there is one.
#[derive(Clone, Debug)]
pub enum WorkshopChange {
    /// Shows the choice of walks, or takes it away.
    Choose(bool),
    /// Shows the choice of walks with the one of this identifier chosen.
    ChooseWalk(String),
    /// The walk that is chosen, among those offered.
    Chosen(usize),
    /// Begins with the walk that is chosen, at its first stop; true with the room's window as one among others.
    Start(bool),
    /// Begins with what is being read, without a walk.
    StartHere,
    /// Whether the display could be kept from going dark by itself.
    Awake(bool),
    /// The next step: uncovers what is still hidden here, then the next stop.
    Step,
    /// Takes one step back.
    StepBack,
    /// Uncovers all that is hidden here.
    UncoverAll,
    /// To a stop of the walk.
    GoTo(usize),
    /// To anything, beside the walk.
    Jump(Target),
    /// The room keeps what it sees, or sees what the trainer sees again.
    Freeze,
    /// A title card for the room, or what was there.
    Blank,
    /// Swaps the displays of the two windows.
    Swap,
    /// The console to the front, for what only the trainer sees; where it covers the room's window, until that is done.
    ToConsole,
    /// The room's window as one among others, or full screen again.
    Window,
    /// The timer stands still, or goes on.
    Pause,
    /// The time at this stop counts from now.
    Reset,
    /// The room is asked again, or not.
    AskAgain,
    /// The room's type by steps; zero is as it began.
    Size(i16),
    /// The trainer's notes by steps.
    NotesSize(i16),
    /// Whose words alone are shown.
    Role(Option<Role>),
    /// The hands that are counted: before (0) or after (1).
    Round(usize),
    /// A number of hands for a choice, before or after.
    Hands {
        /// Before (0) or after (1).
        round: usize,
        /// The choice, counted from zero.
        choice: usize,
        /// How many; `None` where nobody counted.
        hands: Option<u32>,
    },
    /// What the room asked at this stop.
    Questions(String),
    /// How far a pane of the room's window is scrolled.
    Scrolled {
        /// From left to right.
        pane: usize,
        /// Of what does not fit.
        fraction: f32,
    },
    /// What does not fit, a step further down or up.
    ScrollBy {
        /// True for down.
        down: bool,
    },
    /// How much of each pane does not fit, in heights of the room's window.
    OutOfSight([f32; 3]),
    /// Where the trainer points.
    Pointer(Option<(f32, f32)>),
    /// Which displays there are, and the one the console is on.
    Monitors(Monitors),
    /// A window is to be closed: asks; true where the program is to close with it.
    AskEnd(bool),
    /// No answer: goes on.
    GoOn,
    /// Ends it.
    End,
    /// The report was kept, or in words why not.
    Kept(Result<PathBuf, String>),
}
