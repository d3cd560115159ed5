//! Words of the workshop: what the audience reads, and what the trainer reads.

use crate::locale::messages;
use crate::model::PaneKind;

messages! {
    WORKSHOP = "workshop-workshop";
    CONSOLE = "workshop-console";
    AUDIENCE = "workshop-audience";
    WHY_AWAKE = "workshop-why-awake";
    STAYS_AWAKE = "workshop-stays-awake";
    MAY_GO_DARK = "workshop-may-go-dark";
    ACTOR = "workshop-actor";
    EVENT = "workshop-event";
    TERM = "workshop-term";
    SOURCE = "workshop-source";
    REVEALED = "workshop-revealed";
    HIDDEN = "workshop-hidden";
    PARTLY = "workshop-partly";
    PREDICT = "workshop-predict";
    ASKED_AGAIN = "workshop-asked-again";
    BEFORE = "workshop-before";
    AFTER = "workshop-after";
    A_SAFEGUARD = "workshop-a-safeguard";
    A_CRITIQUE = "workshop-a-critique";
    A_POSITION = "workshop-a-position";
    A_REPLY = "workshop-a-reply";
    SOMETHING_ELSE = "workshop-something-else";
    NOTHING_TIED = "workshop-nothing-tied";

    ON_SCREEN = "workshop-on-screen";
    FROZEN = "workshop-frozen";
    BLANKED = "workshop-blanked";
    STAYS_PRIVATE = "workshop-stays-private";
    ONLY_YOU_SEE_THE_CHANGES = "workshop-only-you-see-the-changes";
    THE_ROOM_SEES_A_TITLE = "workshop-the-room-sees-a-title";
    PRIVATE_NOTES = "workshop-private-notes";
    NEVER_ON_SCREEN = "workshop-never-on-screen";
    NO_NOTES = "workshop-no-notes";
    SMALLER_NOTES = "workshop-smaller-notes";
    LARGER_NOTES = "workshop-larger-notes";
    LEFT_AT_THIS_STOP = "workshop-left-at-this-stop";
    OVER_AT_THIS_STOP = "workshop-over-at-this-stop";
    AT_THIS_STOP = "workshop-at-this-stop";
    NO_TIME_PLANNED = "workshop-no-time-planned";
    TIMER_PAUSED = "workshop-timer-paused";
    NEXT_HERE = "workshop-next-here";
    ALL_UNCOVERED = "workshop-all-uncovered";
    THEN_THE_NEXT_STOP = "workshop-then-the-next-stop";
    NEXT_STOP = "workshop-next-stop";
    LAST_STOP = "workshop-last-stop";
    AFTER_IT_THE_REPORT = "workshop-after-it-the-report";
    HANDS = "workshop-hands";
    NOBODY_COUNTED = "workshop-nobody-counted";
    QUESTIONS = "workshop-questions";
    QUESTIONS_HINT = "workshop-questions-hint";
    STOPS = "workshop-stops";
    ROLES = "workshop-roles";
    ALL_ROLES = "workshop-all-roles";
    IN_A_WINDOW = "workshop-in-a-window";
    FULL_SCREEN = "workshop-full-screen";
    IN_A_WINDOW_NOW = "workshop-in-a-window-now";
    ON_THIS_SCREEN = "workshop-on-this-screen";
    BESIDE_THE_WALK = "workshop-beside-the-walk";

    STEP_BACK = "workshop-step-back";
    BACK_TO_THE_WALK = "workshop-back-to-the-walk";
    UNCOVER_ALL = "workshop-uncover-all";
    FREEZE = "workshop-freeze";
    UNFREEZE = "workshop-unfreeze";
    BLANK = "workshop-blank";
    UNBLANK = "workshop-unblank";
    SWAP = "workshop-swap";
    SWITCH = "workshop-switch";
    PAUSE = "workshop-pause";
    GO_ON = "workshop-go-on";
    RESET = "workshop-reset";
    END = "workshop-end";
    ASK_AGAIN = "workshop-ask-again";
    ASK_NO_MORE = "workshop-ask-no-more";

    START_HEAD = "workshop-start-head";
    START_SAYS = "workshop-start-says";
    WITHOUT_A_WALK = "workshop-without-a-walk";
    START = "workshop-start";
    CANCEL = "workshop-cancel";
    TWO_SCREENS = "workshop-two-screens";
    ONE_SCREEN = "workshop-one-screen";
    START_IN_A_WINDOW = "workshop-start-in-a-window";

    END_ASKS = "workshop-end-asks";
    END_SAYS = "workshop-end-says";
    END_IT = "workshop-end-it";
    GO_ON_INSTEAD = "workshop-go-on-instead";
    NOT_KEPT = "workshop-not-kept";
    PROJECTOR_GONE = "workshop-projector-gone";
}

/// `hidden: 2 safeguards`, where nothing of a pane is uncovered; what to say where nothing is there to uncover.
#[must_use]
pub fn nothing_yet(kind: PaneKind, hidden: usize) -> String {
    let noun = match kind {
        PaneKind::Safeguards => "safeguard",
        _ => "card",
    };
    match hidden {
        0 => NOTHING_TIED.to_string(),
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
messages! {
    /// Before what the audience asked.
    THE_ROOM_ASKED = "workshop-the-room-asked";
}

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
