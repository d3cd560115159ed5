//! Every word a person reads in the interface, in one place.
//!
//! Sentence case, no full stop after a single sentence on a button or chip, plain verbs. Numbers and
//! dates as delegates say them. Knows the model only.

mod announcements;
mod date;
mod done;
pub mod export;
mod floor;
mod gaps;
pub mod licences;
pub mod man;
mod model;
mod notes;
pub mod paper;
mod walks;
pub mod workshop;
mod world;

pub use announcements::{hit_is, pane_is, size_is, subject_is};
pub use date::{date, month};
pub use done::*;
pub use floor::*;
pub use gaps::*;
pub use model::*;
pub use notes::*;
pub use walks::*;
pub use world::*;

use crate::model::{Code, Date, Losses, PaneKind};

/// The program's name.
pub const APP: &str = "Plenary";
/// Stands where a critique has no reply.
pub const NO_REPLY: &str = "No reply found";
/// Stands where a card has no source.
pub const NO_SOURCE: &str = "No source named";

macro_rules! words {
    ($($name:ident = $words:literal;)*) => {
        $(#[allow(missing_docs, reason = "the words say it")] pub const $name: &str = $words;)*
    };
}

/// Which one this is.
pub const THIS_VERSION: &str = concat!("Version ", env!("CARGO_PKG_VERSION"));

words! {
    MENU = "Menu";
    OPEN = "Open…";
    CLOSE = "Close";
    CONTENTS = "Contents";
    COLUMNS = "S: safeguards. C: critiques. A line's positions are said where the pointer rests on it.";
    PROBLEMS = "Problems";
    FILTERS = "Filters";
    WHO_SPEAKS = "Who speaks";
    BY_NAME = "By name";
    POSITIONS = "Positions";
    NAME_HINT = "Type a name";
    NO_SUCH_NAME = "Nobody of that name speaks here.";
    STANCE = "Positions: stance";
    WHAT_IS_ASKED = "Critiques: what is asked";
    WHO_IS_AFFECTED = "Critiques: who is affected";
    OUTCOME_IN_THE_TEXT = "Critiques: outcome in the text";
    DRAFT_SPOKEN_TO = "Draft spoken to";
    KIND_OF_SAFEGUARD = "Safeguards: kind";
    STRENGTH = "Safeguards: strength";
    CRITIQUES_TAKE_NO_STANCE = "Critiques take no stance, so none is shown.";
    POSITIONS_ASK_NOTHING = "Positions ask for nothing, so none is shown.";
    POSITIONS_NAME_NOBODY = "Positions name nobody affected, so none is shown.";
    POSITIONS_HAVE_NO_OUTCOME = "Positions have no outcome, so none is shown.";
    CHAPTER = "Chapter";
    HOW_FAR_CHECKED = "How far checked";
    CLEAR = "Clear";
    SHOW_THEM = "Show them";
    SHOW_ALL = "Show all";
    REMOVE_FILTER = "Remove the filter";
    GO_TO_OR_SEARCH = "Go to or search";
    GO_TO_SAMPLES = "24 2 · proportionality · EFF …";
    GO_TO_HINT = "An article, a name, words, a command";
    FIND_HINT = "Find words in this briefing";
    EVERYWHERE_HINT = "Find words in all briefings";
    GO_TO_HELP = "Type a reference as it is written or said, a name, or any words.";
    GO_TO_EXAMPLES = "For example: 24 2 · art. 35.1.c · twenty-eight four · rev2 5 · MLA · review";
    FIND_HELP = "All words in any order, or “an exact phrase” in quotation marks.";
    NOTHING_FOUND = "Nothing was found.";
    BEST_MATCHES = "No item has all of these words. Best matches:";
    LOOKING = "Looking…";
    BEST = "Go to";
    ALL = "All";
    COMMANDS = "Commands";
    RESULTS = "Results";
    BY_THE_FILTERS = "by the filters, and listed all the same";
    CHOOSE = "choose";
    OPEN_HERE = "open here";
    NEXT_GROUP = "next group";
    COPIES_CITED = "copy with citation";
    NEAREST = "nearest";
    POWER = "Power";
    OPEN_IN_PANES = "Open in the panes";
    ALL_PROVISIONS = "All provisions";
    POWERS_ONLY = "Intrusive powers";
    COPY_CSV = "Copy as CSV";
    MOVE = "move";
    FLOOR_BOX = "Article and paragraph, as it is said";
    HEARD_AS = "Heard as";
    NOTHING_HEARD = "Nothing of that name. Try: thirty-five one c";
    NEIGHBOURING = "neighbouring paragraph";
    BACK_TO_READING = "back to reading";
    MORE_POINTS = "more points";
    IN_ITS_DEFENCE = "In its defence";
    AGAINST_IT = "Against it";
    NO_POINT = "Nothing is tied to this place.";
    COPY_CITED = "Copy with citation";
    COPIED = "Copied";
    COPIED_CITED = "Copied with its citation";
    COPIED_CLAIM = "The claim is copied";
    COPIED_CLAIM_AND_ASK = "Claim and ask are copied";
    COPIED_FULL = "All of the item is copied";
    COPIED_UNCITED = "The marked words are copied without a citation: they are of no item of the briefing";
    COPIED_WORDS = "The marked words are copied";
    COPY_MARKED = "Copy the marked words";
    COPY_BY_DEFAULT = "Ctrl+C copies";
    THIS_IS_A_SUMMARY = "This is a summary. For a quotation, read the official text.";
    BACK = "Back";
    FORWARD = "Forward";
    VISITED = "Where you have been";
    NOWHERE_YET = "You have not gone anywhere yet.";
    DID_YOU_MEAN = "Did you mean";
    WITH_A_PROBLEM = ", with a problem in the file";
    SHOW_PROBLEMS = "Show the list";
    HIDE_PROBLEMS = "Hide the list";
    COPY_PROBLEMS = "Copy the list";
    READ_AGAIN = "Read again";
    LARGER = "Larger text";
    SMALLER = "Smaller text";
    CHOOSING = "Choose a file in the dialog that is open, or cancel it there.";
    PATH = "Path of a briefing";
    OPEN_PATH = "Open this path";
    DROP_HERE = "Drop a briefing here";
    DROP_HINT = "or anywhere in this window";
    TAGLINE = "The text, what protects, and what critics say, side by side.";
    GO_ON = "Go on reading";
    CONTINUE = "Continue";
    BUNDLED = "Bundled briefings";
    BUNDLED_HINT = "In the program, no network needed";
    RECENT = "Recent";
    GONE = "Not found. Press to take it off this list";
    OFFLINE = "Works offline. Nothing leaves this computer.";
    TIED_HERE = "Tied here";
    THIS_ITEM = "this item";
    NOTHING_HIDDEN = "Nothing is hidden";
    ON_OTHER_WORDS = "on other words";
    TIED_TO = "What it is tied to";
    NOTHING_OPEN = "Nothing is open";
    LOCKED = "held, Esc frees it";
    GIVES = "Gives";
    LIMITED_BY = "Limited by";
    PUSHED_BY = "Pushed by";
    RESISTED_BY = "Resisted by";
    VOTE = "Vote";
    ASKS = "Asks";
    AFFECTS = "Affects";
    MISSES = "Misses";
    REPLY = "Reply";
    OUTCOME = "Outcome";
    ALSO_ON = "Also on";
    CRITIQUE = "Critique";
    LEADS = "Leads";
    FOLLOWS = "Follows";
    PINNED = "Pinned";
    APART = "Apart";
    SECOND_PROVISIONS = "Provisions 2";
    CITED_BY = "Cited by";
    NO_SOURCES = "This file names no source.";
    MOVE_LEFT = "Move left";
    MOVE_RIGHT = "Move right";
    WIDER = "Wider";
    NARROWER = "Narrower";
    HIDE_PANE = "Hide this pane";
    PIN_HINT = "Pin this pane, or let it follow. A right click offers more.";
    THEME = "Next theme";
    ACTORS = "Actors";
    SOURCES = "Sources";
    EVENTS = "Events";
    TERMS = "Terms";
    STATUS = "Status and about";
    CURRENT_EDITION = "The numbers of this briefing follow this text";
    COPY_ADDRESS = "Copy the address";
    BACK_TO_LIST = "All actors";
    SETTINGS = "Reading settings";
    TEXT_SIZE = "Text size";
    NORMAL_SIZE = "100 %";
    LINE_SPACING = "Space between lines";
    PARAGRAPH_SPACING = "Space between paragraphs";
    COLOURS = "Colours";
    AS_THE_SYSTEM = "As the system";
    MOTION = "Motion";
    REDUCED_MOTION = "Reduced motion: every change at once";
    KEYBOARD = "Keyboard";
    LETTER_KEYS = "Single letters, digits and signs are keys";
    LETTER_KEYS_HINT = "Turn this off if you speak to the computer, or press keys by chance. Keys with Ctrl or Alt still work.";
    NEXT_TIE = "next tie";
    GO_TO = "go to";
    FLOOR = "floor";
    ABOUT = "A reader for treaty briefings: what a treaty provides, what holds it in check, and what is said against it. It needs no network, and sends nothing.";
    ABOUT_LICENCE = "The program is under the MIT licence or the Apache licence 2.0, at your choice, its briefings under CC BY 4.0. It is set in Libertinus Serif, Noto Sans and DejaVu Sans Mono, and made with what follows.";
    KEYS = "keys";
    KEY_SHEET_HINT = "Find a key by what it does";
}

/// Stands above the path box where the system has no file dialog to offer.
pub const NO_FILE_DIALOG: &str = "This system offers no file dialog. On Linux, install xdg-desktop-portal with a backend (such as xdg-desktop-portal-gtk), or zenity. A path always works.";

/// The preferences could not be understood; `aside` is where they are now.
#[must_use]
pub fn preferences_set_aside(aside: Option<&std::path::Path>) -> String {
    let lost = "Your preferences could not be read, so Plenary starts with its own.";
    match aside {
        Some(path) => format!("{lost} The old file was kept as {}.", path.display()),
        None => lost.to_owned(),
    }
}

/// The title of a pane.
#[must_use]
pub const fn pane(pane: PaneKind) -> &'static str {
    match pane {
        PaneKind::Provisions => "Provisions",
        PaneKind::Safeguards => "Safeguards",
        PaneKind::Critiques => "Critiques",
        PaneKind::Sources => "Sources",
    }
}

/// What keys do where a file has problems.
pub const PROBLEM_KEYS: [(&[&str], &str); 2] = [(&["F8"], "next problem"), (&["Esc"], "back")];

/// What keys do in the gap map.
pub const GAP_KEYS: [(&[&str], &str); 4] = [(&["Arrows"], "move"), (&["Enter"], "open"), (&["E"], "copy as CSV"), (&["Esc"], "back")];

/// What the wheel and the mouse do, which no table of verbs holds.
pub const OTHER_KEYS: [(&str, &str); 4] = [
    ("Copy", "Ctrl+C"),
    ("Text size", "Ctrl and the wheel"),
    ("Move one pane alone", "Alt and the wheel"),
    ("Back, forward", "Mouse 4, 5"),
];

/// The name of a theme, in the order of the menu.
#[must_use]
pub fn theme(theme: usize) -> &'static str {
    ["Light", "Dark", "Sepia", "High contrast"].get(theme).copied().unwrap_or_default()
}

/// `110 %`.
#[must_use]
pub fn percent(number: u16) -> String {
    format!("{number} %")
}

/// What a screen reader calls an entry of the bibliography.
#[must_use]
pub fn source_name(at: usize, of: usize, title: &str) -> String {
    format!("Source {at} of {of}: {title}")
}

/// After the first names of a list.
#[must_use]
pub fn and_more(number: usize) -> String {
    format!("and {number} more")
}

/// After the name of a chapter, for who hears it.
#[must_use]
pub const fn folded(folded: bool) -> &'static str {
    if folded { ", folded" } else { ", unfolded" }
}

/// A group of panes, in the menu of one.
#[must_use]
pub fn link_group(letter: &str) -> String {
    format!("With group {letter}")
}

/// What the header of a pane says that keeps its place.
#[must_use]
pub fn stays_on(place: &str) -> String {
    format!("stays on {place}")
}

/// One item of a pane, for sentences: `safeguard`.
#[must_use]
pub const fn one_of(pane: PaneKind) -> &'static str {
    match pane {
        PaneKind::Provisions => "provision",
        PaneKind::Safeguards => "safeguard",
        // Both stand in it: where neither is, neither is named alone.
        PaneKind::Critiques => "critique or position",
        PaneKind::Sources => "source",
    }
}

/// What a place is among those of its kind, as its number is a name: `Art. 15 · 8th of 10`. Where the name is the number in
/// the row as well, it is said once: `Art. 24 of 68`.
#[must_use]
pub fn place_of_so_many(place: &str, at: usize, of: usize) -> String {
    if place.rsplit(' ').next() == Some(at.to_string().as_str()) {
        return format!("{place} of {of}");
    }
    format!("{place} · {} of {of}", ordinal(at))
}

/// `8th`, `21st`.
#[must_use]
pub fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// How many names of so many are listed, where the others have to be typed.
#[must_use]
pub fn names_listed(listed: usize, of: usize) -> String {
    format!("{listed} of {of} names; type for the others")
}

/// What the first page counts of a briefing.
pub const COUNTED: [&str; 4] = ["provision", "safeguard", "critique", "position"];

/// What a comment pane says of the treaty or a chapter that nothing is tied to as such.
#[must_use]
pub fn nothing_on_the_whole(pane: PaneKind, whole: &str) -> String {
    format!("No {} is tied to {whole} as a whole", one_of(pane))
}

/// What sort of problem, for people: `Empty text`.
#[must_use]
pub fn problem_code(code: Code) -> String {
    capital(&code.as_str().replace('-', " "))
}

/// The banner over a file with problems: what of it is open to read, and what is not. `line` is that of the first problem.
#[must_use]
pub fn file_has_problems(number: usize, losses: Losses, line: u32) -> String {
    let problems = count(number, "problem");
    let lost = match losses.items {
        0 => String::new(),
        1 => " One item or part of an item could not be read and is not shown.".to_owned(),
        items => format!(" {items} items or parts of items could not be read and are not shown."),
    };
    match (losses.rest, losses.items) {
        (true, _) => format!("This file has {problems}.{lost} It was not read to its end: what belongs after line {line} is missing."),
        (false, 0) => format!("This file has {problems}. All its items are open to read."),
        (false, _) => format!("This file has {problems}.{lost} All others are open to read."),
    }
}

/// Which of the places where words stand is looked at.
#[must_use]
pub fn hit_of(at: usize, of: usize, typed: &str) -> String {
    format!("{at} of {of} · “{typed}”")
}

/// Why a file is not open, and where in it that stands.
#[must_use]
pub fn cannot_be_opened(name: &str, problem: &crate::model::Problem) -> String {
    let crate::model::Place { line, column } = problem.place;
    let place = if (line, column) == (1, 1) { String::new() } else { format!(":{line}:{column}") };
    format!("{name}{place}: {}", without_code(&problem.message))
}

/// The words of a problem where nothing is set as code: what stands between backticks in quotation marks.
#[must_use]
pub fn without_code(words: &str) -> String {
    let mut inside = false;
    let quoted = |letter| match letter {
        '`' => {
            inside = !inside;
            if inside { '“' } else { '”' }
        }
        letter => letter,
    };
    words.chars().map(quoted).collect()
}

/// Said where a number is not in the text; `nearest` as delegates say it.
#[must_use]
pub fn not_there(typed: &str, nearest: &str) -> String {
    format!("“{}” is not there; the nearest is {nearest}", typed.trim())
}

/// Said where what was typed leads to something else than the text.
#[must_use]
pub fn no_place_in_the_text(said: &str) -> String {
    format!("{said} is no place in the text")
}

/// Where the nearest provision with something tied is.
#[must_use]
pub fn nearest_with_one(said: &str) -> String {
    format!("The nearest with one is {said}.")
}

/// Above the status of a treaty.
#[must_use]
pub fn status_as_of(day: &Date) -> String {
    format!("Status as of {}", date(day))
}

/// In the place of a paragraph whose words are missing, with the line that leaves it empty.
#[must_use]
pub fn hole(line: Option<u32>) -> String {
    let line = line.map(|line| format!(" Line {line} leaves it empty.")).unwrap_or_default();
    format!("This paragraph has no text in this file.{line} Nothing was guessed in its place.")
}

/// In the place of a provision that could not be read, with the line that is in the way.
#[must_use]
pub fn unread(line: Option<u32>) -> String {
    match line {
        Some(line) => format!("This article could not be read: something is wrong in line {line}. Nothing was guessed in its place."),
        None => UNREAD.to_owned(),
    }
}

/// Leads from a hole to the line of the file that left it.
#[must_use]
pub fn show_line(line: u32) -> String {
    format!("Show line {line}")
}

/// `3 hidden`, `3 critiques, 2 positions hidden`.
#[must_use]
pub fn hidden(number: impl std::fmt::Display) -> String {
    format!("{number} hidden")
}

/// In the place of a section of which the filters hide everything; `all` as it is said: `23 critiques and 1 position`.
#[must_use]
pub fn all_hidden(all: &str) -> String {
    format!("The filters hide {all} here.")
}

/// `9 items hidden by 2 filters`; who hears it hears the kinds.
#[must_use]
pub fn hidden_by(items: &str, filters: usize) -> String {
    format!("{items} hidden by {}", count(filters, "filter"))
}

/// What else there is; `what` with its numbers: `22 critiques · 25 positions`.
#[must_use]
pub fn more(what: &str) -> String {
    format!("In the other tabs: {what} more")
}

/// How many items have every word that was looked for.
#[must_use]
pub fn all_words(number: usize) -> String {
    let have = if number == 1 { "has" } else { "have" };
    format!("{} {have} all of these words.", count(number, "item"))
}

/// Groups of hits, in the order in which they are shown.
#[must_use]
pub fn group(group: usize) -> &'static str {
    const GROUPS: [&str; 7] = ["Provisions", "Safeguards", "Critiques and positions", ACTORS, TERMS, EVENTS, SOURCES];
    GROUPS.get(group).copied().unwrap_or_default()
}

/// A number as it is read in a sentence: in words up to twenty.
#[must_use]
pub fn number_word(number: usize) -> String {
    const WORDS: [&str; 21] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// With a capital at its beginning.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The name of a role card, in the order of [`crate::state::Role`].
#[must_use]
pub const fn workshop_role(at: usize) -> &'static str {
    ["State", "Rights group", "Company", "Police", "United Nations"][at]
}

/// `A`, `B`: what a choice is called; after Z a figure would be wanted, and no room has so many.
#[must_use]
pub const fn letter(at: usize) -> char {
    let at = if at < 26 { at as u8 } else { 25 };
    (b'A' + at) as char
}

/// `1 problem`, `2 problems`: a figure and a noun whose plural ends in s.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
