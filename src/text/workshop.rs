//! Words of the workshop: what the audience reads, and what the trainer reads.

use crate::model::PaneKind;

words! {
    WORKSHOP = "Workshop";
    CONSOLE = "Presenter console";
    AUDIENCE = "Plenary: audience window";
    WHY_AWAKE = "A workshop is running";
    STAYS_AWAKE = "The screen stays on.";
    MAY_GO_DARK = "The screen may turn off by itself: Plenary could not ask this system to keep it on.";
    ACTOR = "Actor";
    EVENT = "Event";
    TERM = "Term";
    SOURCE = "Source";
    REVEALED = "uncovered";
    HIDDEN = "hidden";
    PARTLY = "partly uncovered";
    PREDICT = "Predict";
    ASKED_AGAIN = "And now?";
    BEFORE = "before";
    AFTER = "after";
    A_SAFEGUARD = "a safeguard";
    A_CRITIQUE = "a critique";
    A_POSITION = "a position";
    A_REPLY = "a reply";
    SOMETHING_ELSE = "something else";
    NOTHING_TIED = "Nothing here relates to this passage.";

    ON_SCREEN = "On screen";
    FROZEN = "Frozen";
    BLANKED = "Blank";
    STAYS_PRIVATE = "Only you see what you search here, until you press Enter";
    ONLY_YOU_SEE_THE_CHANGES = "The audience window does not change";
    THE_ROOM_SEES_A_TITLE = "The audience sees a title card";
    PRIVATE_NOTES = "Private notes";
    NEVER_ON_SCREEN = "never in the audience window";
    NO_NOTES = "No notes for this stop.";
    SMALLER_NOTES = "Smaller notes";
    LARGER_NOTES = "Larger notes";
    LEFT_AT_THIS_STOP = "left at this stop";
    OVER_AT_THIS_STOP = "over at this stop";
    AT_THIS_STOP = "at this stop";
    NO_TIME_PLANNED = "No time is planned for this stop.";
    TIMER_PAUSED = "The timer is paused.";
    NEXT_HERE = "Next on this stop";
    ALL_UNCOVERED = "All is uncovered";
    THEN_THE_NEXT_STOP = "Then the next stop.";
    NEXT_STOP = "Next stop";
    LAST_STOP = "This is the last stop";
    AFTER_IT_THE_REPORT = "End saves a report of the workshop.";
    HANDS = "Hands";
    NOBODY_COUNTED = "none counted yet";
    QUESTIONS = "Questions from the audience";
    QUESTIONS_HINT = "One per line; they go into the report";
    STOPS = "Stops";
    ROLES = "Role cards";
    ALL_ROLES = "Everyone";
    IN_A_WINDOW = "In a window";
    FULL_SCREEN = "Full screen";
    IN_A_WINDOW_NOW = "In a window, to share";
    ON_THIS_SCREEN = "Full screen on this display; S brings it here and back";
    BESIDE_THE_WALK = "Outside the walk: Space returns to it";

    STEP_BACK = "Back";
    BACK_TO_THE_WALK = "Back to the walk";
    UNCOVER_ALL = "Uncover all";
    FREEZE = "Freeze";
    UNFREEZE = "Unfreeze";
    BLANK = "Blank";
    UNBLANK = "Show";
    SWAP = "Swap windows";
    SWITCH = "Switch window";
    PAUSE = "Pause";
    GO_ON = "Resume";
    RESET = "Reset timer";
    END = "End";
    ASK_AGAIN = "Ask again";
    ASK_NO_MORE = "Show the cards";

    START_HEAD = "Start a workshop";
    START_SAYS = "Choose a walk. The audience window opens at its first stop; your notes stay in this window.";
    WITHOUT_A_WALK = "What I am reading, without a walk";
    START = "Start";
    CANCEL = "Cancel";
    TWO_SCREENS = "There is a second display: the audience window fills it, and this window becomes your presenter console.";
    ONE_SCREEN = "There is one display: the audience window fills it, and S brings your presenter console to the front and back. For a video call, start in a window and share that window.";
    START_IN_A_WINDOW = "Start in a window";

    END_ASKS = "End the workshop?";
    END_SAYS = "A report with the time of each stop, the hands and the questions is saved.";
    END_IT = "End and save the report";
    GO_ON_INSTEAD = "Continue";
    NOT_KEPT = "The report of the workshop could not be saved";
    PROJECTOR_GONE = "The second display was disconnected. The audience window is a normal window now; nothing else changed.";
}

/// `hidden: 2 safeguards`, where nothing of a pane is uncovered; what to say where nothing is there to uncover.
#[must_use]
pub fn nothing_yet(kind: PaneKind, hidden: usize) -> String {
    let noun = match kind {
        PaneKind::Safeguards => "safeguard",
        _ => "card",
    };
    match hidden {
        0 => NOTHING_TIED.to_owned(),
        1 => format!("1 {noun} is uncovered later."),
        many => format!("{many} {noun}s are uncovered later."),
    }
}

/// Where what relates to these words is not shown: it is there, and not said to be missing.
#[must_use]
pub fn none_shown(kind: PaneKind) -> String {
    format!("No {} is shown here.", noun_of(kind))
}

/// Where a role puts nothing forward, whatever others do.
#[must_use]
pub fn none_of_the_role(kind: PaneKind) -> String {
    format!("This role puts forward no {} here.", noun_of(kind))
}

/// What is in a pane.
const fn noun_of(kind: PaneKind) -> &'static str {
    match kind {
        PaneKind::Safeguards => "safeguard",
        _ => "critique or position",
    }
}

/// `A critique is uncovered next.`
#[must_use]
pub fn uncovered_next(kind: &str) -> String {
    format!("{} is uncovered next.", super::capital(kind))
}

/// `25 hands. A critique is uncovered next.`
#[must_use]
pub fn question_foot(before: Option<u32>, after: Option<u32>, next: Option<String>) -> String {
    let hands = match (before, after) {
        (None, None) => None,
        (Some(before), None) => Some(format!("{}.", super::count(before as usize, "hand"))),
        (None, Some(after)) => Some(format!("{} after.", super::count(after as usize, "hand"))),
        (Some(before), Some(after)) => Some(format!("{} before, {after} after.", super::count(before as usize, "hand"))),
    };
    [hands, next].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// `Reply to EFF, on scope`.
#[must_use]
pub fn reply_to(name: &str) -> String {
    format!("Reply to {name}")
}

/// Where something comes from and how far it was verified.
#[must_use]
pub fn source_and_basis(titles: &str, basis: &str) -> String {
    if titles.is_empty() { format!("{} · {basis}", super::NO_SOURCE) } else { format!("{titles} · {basis}") }
}

/// `Stop 4 of 12`.
#[must_use]
pub fn stop_of(stop: usize, of: usize) -> String {
    format!("Stop {stop} of {of}")
}

/// `2:10`, `1:02:03`, without a sign.
#[must_use]
pub fn clock(seconds: i64) -> String {
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") }
}

/// `20 seconds`, `2 minutes`.
#[must_use]
pub fn length(seconds: i64) -> String {
    let seconds = seconds.unsigned_abs();
    if seconds < 60 { super::count(seconds as usize, "second") } else { super::count((seconds as usize + 30) / 60, "minute") }
}

/// `On time: 20 seconds ahead`.
#[must_use]
pub fn on_time(in_hand: i64) -> String {
    match in_hand {
        0 => "On time".to_owned(),
        1.. => format!("On time: {} ahead", length(in_hand)),
        _ => format!("On time: {} behind", length(in_hand)),
    }
}

/// `3 minutes ahead`.
#[must_use]
pub fn ahead(in_hand: i64) -> String {
    format!("{} ahead", length(in_hand))
}

/// `2 minutes behind: skip stop 7?`
#[must_use]
pub fn behind(over: i64, leave_out: Option<usize>) -> String {
    let hint = leave_out.map(|stop| format!(": skip stop {stop}?")).unwrap_or_default();
    format!("{} behind{hint}", length(over))
}

/// `Display 2, full screen`.
#[must_use]
pub fn on_display(number: usize) -> String {
    format!("Display {number}, full screen")
}

/// `ends 11:15`.
#[must_use]
pub fn ends(time: &str) -> String {
    format!("ends {time}")
}

/// `25 counted`.
#[must_use]
pub fn counted(hands: u32) -> String {
    format!("{hands} counted")
}

/// `4 minutes planned`.
#[must_use]
pub fn planned(minutes: u16) -> String {
    format!("{} planned", super::count(usize::from(minutes), "minute"))
}

/// `Uncover a safeguard`: what the next step does.
#[must_use]
pub fn uncover(kind: &str) -> String {
    format!("Uncover {kind}")
}

/// `8 stops, 45 minutes`.
#[must_use]
pub fn size_of_walk(stops: usize, minutes: usize) -> String {
    let stops = super::count(stops, "stop");
    if minutes == 0 { stops } else { format!("{stops}, {}", super::count(minutes, "minute")) }
}

/// `Hands for A, before`: the name of a field.
#[must_use]
pub fn hands_for(letter: char, round: &str) -> String {
    format!("Hands for {letter}, {round}")
}

/// `The report is saved as …`.
#[must_use]
pub fn report_kept(path: &std::path::Path) -> String {
    format!("The report of the workshop is saved as {}.", path.display())
}

/// `What rights groups say`.
#[must_use]
pub fn whose(role: &str) -> String {
    format!("role: {role}")
}

/// The columns of the report's table.
pub const REPORT_COLUMNS: [&str; 5] = ["Stop", "Place", "Planned", "Took", "Uncovered"];
/// The columns of a table of hands.
pub const HANDS_COLUMNS: [&str; 5] = ["", "Choice", "Before", "After", "Shift"];
/// Before what the audience asked.
pub const THE_ROOM_ASKED: &str = "The audience asked:";

/// `A workshop on: …. Written on 2026-11-26 at 11:15.`
#[must_use]
pub fn report_of(treaty: &str, day: &str, time: &str) -> String {
    format!("A workshop on: {treaty}. Written on {day} at {time}.")
}

/// `It took 43:10; 45:00 were planned.`
#[must_use]
pub fn report_took(took: &str, planned: Option<&str>) -> String {
    match planned {
        Some(planned) => format!("It took {took}; planned were {planned}."),
        None => format!("It took {took}."),
    }
}

/// `2 of 4`.
#[must_use]
pub fn some_of(some: usize, all: usize) -> String {
    format!("{some} of {all}")
}

/// `+3`, `−2`, `0`: how many hands more there were after.
#[must_use]
pub fn shift(before: u32, after: u32) -> String {
    match after.cmp(&before) {
        std::cmp::Ordering::Less => format!("−{}", before - after),
        std::cmp::Ordering::Equal => "0".to_owned(),
        std::cmp::Ordering::Greater => format!("+{}", after - before),
    }
}

/// `12:05 since the start`.
#[must_use]
pub fn elapsed(time: &str) -> String {
    format!("{time} since the start")
}

/// `1 safeguard`, `2 safeguards`, `2 replies`.
#[must_use]
pub fn count_of(number: usize, noun: &str) -> String {
    match noun.strip_suffix('y') {
        Some(stem) if number != 1 => format!("{number} {stem}ies"),
        _ => super::count(number, noun),
    }
}
