//! Words of the workshop: what the audience reads, and what the trainer reads.

use super::{
    Message, counted_critiques, counted_hands, counted_minutes, counted_positions, counted_replies, counted_safeguards, counted_seconds,
    counted_stops, list, sentences, side_by_side,
};
use crate::locale::messages;
use crate::model::{ItemKind, PaneKind};
use std::path::Path;

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

messages! {
    fn safeguards_later(hidden: usize) = "workshop-safeguards-later";
    fn cards_later(hidden: usize) = "workshop-cards-later";
    fn hands_in_all(hands: &str) = "workshop-hands-in-all";
    fn hands_after_alone(hands: &str) = "workshop-hands-after-alone";
    fn hands_before_and_after(before: &str, after: u32) = "workshop-hands-before-and-after";
    /// `Reply to EFF, on scope`.
    fn reply_to(name: &str) = "workshop-reply-to";
    /// `Stop 4 of 12`.
    fn stop_of(stop: usize, of: usize) = "workshop-stop-of";
    fn on_time_ahead(length: &str) = "workshop-on-time-ahead";
    fn on_time_behind(length: &str) = "workshop-on-time-behind";
    fn length_ahead(length: &str) = "workshop-ahead";
    fn length_behind(length: &str) = "workshop-behind";
    fn behind_so_skip(length: &str, stop: usize) = "workshop-behind-so-skip";
    /// `Display 2, full screen`.
    fn on_display(number: usize) = "workshop-on-display";
    /// `ends at 11:15`.
    fn ends(time: &str) = "workshop-ends";
    /// `25 counted`.
    fn counted(hands: u32) = "workshop-counted";
    /// `4 minutes planned`.
    fn planned(minutes: u16) = "workshop-planned";
    fn hands_for_before(letter: char) = "workshop-hands-for-before";
    fn hands_for_after(letter: char) = "workshop-hands-for-after";
    fn so_many_before(hands: u32) = "workshop-so-many-before";
    fn so_many_after(hands: u32) = "workshop-so-many-after";
    /// `The report is saved as …`.
    fn report_kept(path: &Path) = "workshop-report-kept";
    /// Whose words a role card leaves: `role: Rights group`.
    fn whose(role: &str) = "workshop-whose";
    /// `A workshop on: …. Written on 2026-11-26 at 11:15.`
    fn report_of(treaty: &str, day: &str, time: &str) = "workshop-report-of";
    fn report_took_without_plan(took: &str) = "workshop-report-took-without-plan";
    fn report_took_and_planned(took: &str, planned: &str) = "workshop-report-took-and-planned";
    /// `2 of 4`.
    fn some_of(some: usize, all: usize) = "workshop-some-of";
    /// `12:05 since the start`.
    fn elapsed(time: &str) = "workshop-elapsed";
}

/// `2 safeguards are uncovered later.`, where nothing of a pane is uncovered; what to say where nothing is there to uncover.
#[must_use]
pub fn nothing_yet(kind: PaneKind, hidden: usize) -> String {
    match (kind, hidden) {
        (_, 0) => NOTHING_TIED.into(),
        (PaneKind::Safeguards, hidden) => safeguards_later(hidden),
        (_, hidden) => cards_later(hidden),
    }
}

/// Where what relates to these words is not shown: it is there, and not said to be missing.
#[must_use]
pub const fn none_shown(kind: PaneKind) -> Message {
    if matches!(kind, PaneKind::Safeguards) { NO_SAFEGUARD_SHOWN } else { NO_CRITIQUE_SHOWN }
}

/// Where a role puts nothing forward, whatever others do.
#[must_use]
pub const fn none_of_the_role(kind: PaneKind) -> Message {
    if matches!(kind, PaneKind::Safeguards) { NO_SAFEGUARD_OF_THE_ROLE } else { NO_CRITIQUE_OF_THE_ROLE }
}

/// `A critique is uncovered next.`
#[must_use]
pub const fn uncovered_next(kind: Option<ItemKind>) -> Message {
    match kind {
        Some(ItemKind::Safeguard) => SAFEGUARD_NEXT,
        Some(ItemKind::Critique) => CRITIQUE_NEXT,
        Some(ItemKind::Position) => POSITION_NEXT,
        Some(ItemKind::Reply) => REPLY_NEXT,
        _ => SOMETHING_ELSE_NEXT,
    }
}

/// `Uncover a safeguard`: what the next step does.
#[must_use]
pub const fn uncover(kind: Option<ItemKind>) -> Message {
    match kind {
        Some(ItemKind::Safeguard) => UNCOVER_SAFEGUARD,
        Some(ItemKind::Critique) => UNCOVER_CRITIQUE,
        Some(ItemKind::Position) => UNCOVER_POSITION,
        Some(ItemKind::Reply) => UNCOVER_REPLY,
        _ => UNCOVER_SOMETHING_ELSE,
    }
}

/// `1 safeguard, 2 replies`: how many a stop uncovers of each of the kinds that are counted. What is of none is left out.
#[must_use]
pub fn counted_reveals(of: impl Fn(ItemKind) -> usize) -> String {
    let some = |kind, counted: fn(usize) -> String| Some(of(kind)).filter(|number| *number > 0).map(counted);
    let kinds = [
        some(ItemKind::Safeguard, counted_safeguards),
        some(ItemKind::Critique, counted_critiques),
        some(ItemKind::Position, counted_positions),
        some(ItemKind::Reply, counted_replies),
    ];
    list(&kinds.into_iter().flatten().collect::<Vec<_>>())
}

/// `25 hands. A critique is uncovered next.`
#[must_use]
pub fn question_foot(before: Option<u32>, after: Option<u32>, next: Option<Message>) -> String {
    let hands = |hands: u32| counted_hands(hands as usize);
    let hands = match (before, after) {
        (None, None) => String::new(),
        (Some(before), None) => hands_in_all(&hands(before)),
        (None, Some(after)) => hands_after_alone(&hands(after)),
        (Some(before), Some(after)) => hands_before_and_after(&hands(before), after),
    };
    sentences(&[hands.as_str(), next.map_or("", Message::words)])
}

/// Where something comes from and how far it was verified.
#[must_use]
pub fn source_and_basis(titles: &str, basis: &str) -> String {
    side_by_side(&[if titles.is_empty() { super::NO_SOURCE.words() } else { titles }, basis])
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
    let seconds = seconds.unsigned_abs() as usize;
    if seconds < 60 { counted_seconds(seconds) } else { counted_minutes((seconds + 30) / 60) }
}

/// `On time: 20 seconds ahead`.
#[must_use]
pub fn on_time(in_hand: i64) -> String {
    match in_hand {
        0 => ON_TIME.into(),
        1.. => on_time_ahead(&length(in_hand)),
        _ => on_time_behind(&length(in_hand)),
    }
}

/// `3 minutes ahead`.
#[must_use]
pub fn ahead(in_hand: i64) -> String {
    length_ahead(&length(in_hand))
}

/// `2 minutes behind: skip stop 7?`
#[must_use]
pub fn behind(over: i64, leave_out: Option<usize>) -> String {
    leave_out.map_or_else(|| length_behind(&length(over)), |stop| behind_so_skip(&length(over), stop))
}

/// `8 stops, 45 minutes`.
#[must_use]
pub fn size_of_walk(stops: usize, minutes: usize) -> String {
    if minutes == 0 { counted_stops(stops) } else { list(&[counted_stops(stops), counted_minutes(minutes)]) }
}

/// `Hands for A, before`: the name of a field; in the round after what is uncovered, `after`.
#[must_use]
pub fn hands_for(letter: char, round: usize) -> String {
    if round == 0 { hands_for_before(letter) } else { hands_for_after(letter) }
}

/// `before 12`: the hands of a round, beside the field for the other.
#[must_use]
pub fn hands_of_round(round: usize, hands: u32) -> String {
    if round == 0 { so_many_before(hands) } else { so_many_after(hands) }
}

/// The columns of the report's table.
pub const REPORT_COLUMNS: [Message; 5] = [COLUMN_STOP, COLUMN_PLACE, COLUMN_PLANNED, COLUMN_TOOK, COLUMN_UNCOVERED];
/// The columns of a table of hands, after the one of letters.
pub const HANDS_COLUMNS: [Message; 4] = [COLUMN_CHOICE, HANDS_BEFORE, HANDS_AFTER, COLUMN_SHIFT];

/// `It took 43:10; planned were 45:00.`
#[must_use]
pub fn report_took(took: &str, planned: Option<&str>) -> String {
    planned.map_or_else(|| report_took_without_plan(took), |planned| report_took_and_planned(took, planned))
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

messages! {
    /// Before what the audience asked.
    THE_ROOM_ASKED = "workshop-the-room-asked";
    NO_SAFEGUARD_SHOWN = "workshop-no-safeguard-shown";
    NO_CRITIQUE_SHOWN = "workshop-no-critique-shown";
    NO_SAFEGUARD_OF_THE_ROLE = "workshop-no-safeguard-of-the-role";
    NO_CRITIQUE_OF_THE_ROLE = "workshop-no-critique-of-the-role";
    SAFEGUARD_NEXT = "workshop-safeguard-next";
    CRITIQUE_NEXT = "workshop-critique-next";
    POSITION_NEXT = "workshop-position-next";
    REPLY_NEXT = "workshop-reply-next";
    SOMETHING_ELSE_NEXT = "workshop-something-else-next";
    UNCOVER_SAFEGUARD = "workshop-uncover-safeguard";
    UNCOVER_CRITIQUE = "workshop-uncover-critique";
    UNCOVER_POSITION = "workshop-uncover-position";
    UNCOVER_REPLY = "workshop-uncover-reply";
    UNCOVER_SOMETHING_ELSE = "workshop-uncover-something-else";
    ON_TIME = "workshop-on-time";
    /// A round of hands, on its button and over its column.
    HANDS_BEFORE = "workshop-hands-before";
    /// A round of hands, on its button and over its column.
    HANDS_AFTER = "workshop-hands-after";
    COLUMN_STOP = "workshop-column-stop";
    COLUMN_PLACE = "workshop-column-place";
    COLUMN_PLANNED = "workshop-column-planned";
    COLUMN_TOOK = "workshop-column-took";
    COLUMN_UNCOVERED = "workshop-column-uncovered";
    COLUMN_CHOICE = "workshop-column-choice";
    COLUMN_SHIFT = "workshop-column-shift";
    ROLE_STATE = "workshop-role-state";
    ROLE_RIGHTS_GROUP = "workshop-role-rights-group";
    ROLE_COMPANY = "workshop-role-company";
    ROLE_POLICE = "workshop-role-police";
    ROLE_UNITED_NATIONS = "workshop-role-united-nations";
}
