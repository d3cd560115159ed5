//! Every command with its words and its keys, in the order of the menus and of the key list.

use super::keys::{
    ABOUT, KeyContext, Keys, OVERLAYS, PRESENTING, SHEETS, WALK_START, alone, alt, alt_shift, clicker, ctrl, ctrl_shift, history_ctrl,
    history_ctrl_shift, moving, presenting, presenting_shift, reading, reading_alt, reading_shift, shift,
};
use egui::Key;

/// A command a person can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the table says in words what each does")]
pub enum Command {
    Open,
    OpenPath,
    Home,
    Reload,
    NextProblem,
    CopyProblems,
    GoTo,
    Find,
    FindEverywhere,
    FindNext,
    FindPrevious,
    Floor,
    GapMap,
    Filters,
    Workshop,
    WorkshopHere,
    Step,
    StepBack,
    UncoverAll,
    BlankScreen,
    Freeze,
    SwapScreens,
    AudienceWindow,
    PauseTimer,
    ResetTimer,
    AskAgain,
    RoomDown,
    RoomUp,
    EndWorkshop,
    Back,
    Forward,
    Visited,
    CopyClaim,
    CopyClaimAndAsk,
    CopyFull,
    CopyCited,
    Caret,
    CitationStyle,
    Export,
    ShareNotes,
    Note,
    Bookmark,
    MarkAgree,
    MarkObject,
    MarkAsk,
    MarkUse,
    Notes,
    Walks,
    AddToWalk,
    Undo,
    Redo,
    Actors,
    Events,
    Terms,
    Sources,
    Status,
    Down,
    Up,
    PageDown,
    PageUp,
    First,
    Last,
    NextTied,
    PreviousTied,
    Lock,
    Escape,
    NextPane,
    PreviousPane,
    Pin,
    NextGroup,
    ShowProvisions,
    ShowSafeguards,
    ShowCritiques,
    ShowSecond,
    ShowSources,
    PaneLeft,
    PaneRight,
    WiderPane,
    NarrowerPane,
    Contents,
    LargerText,
    SmallerText,
    NormalText,
    Settings,
    LineSpacing,
    ParagraphSpacing,
    ReducedMotion,
    LetterKeys,
    NextTheme,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeSepia,
    ThemeContrast,
    Fresh,
    FullScreen,
    KeySheet,
    Diagnostics,
    About,
    Quit,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The command.
    pub command: Command,
    /// In a menu: sentence case, `…` where more is asked.
    pub words: &'static str,
    /// The keys that do it; the first is the one shown.
    pub keys: &'static [Keys],
}

impl Entry {
    /// True where one of its keys does it.
    #[must_use]
    pub fn acts_in(&self, context: KeyContext) -> bool {
        self.keys.iter().any(|keys| keys.contexts.contain(context))
    }

    /// True for a command that does something in a workshop alone.
    #[must_use]
    pub fn is_of_workshop(&self) -> bool {
        self.keys.iter().any(|keys| keys.is_of_workshop())
    }
}

/// Every command.
pub const TABLE: &[Entry] = &[
    Entry { command: Command::Open, words: "Open…", keys: &[ctrl(Key::O)] },
    Entry { command: Command::OpenPath, words: "Open a path…", keys: &[ctrl_shift(Key::O)] },
    Entry { command: Command::Home, words: "Start page", keys: &[alt(Key::Home)] },
    Entry { command: Command::Reload, words: "Reload the file", keys: &[ctrl(Key::R)] },
    Entry { command: Command::NextProblem, words: "Next problem", keys: &[alone(Key::F8)] },
    Entry { command: Command::CopyProblems, words: "Copy the list of problems", keys: &[] },
    Entry { command: Command::GoTo, words: "Go to or search…", keys: &[ctrl(Key::K), ctrl(Key::P), reading(Key::G).and(PRESENTING)] },
    Entry { command: Command::Find, words: "Find in this briefing…", keys: &[ctrl(Key::F)] },
    Entry { command: Command::FindEverywhere, words: "Find in all briefings…", keys: &[ctrl_shift(Key::F)] },
    Entry { command: Command::FindNext, words: "Next search result", keys: &[alone(Key::F3)] },
    Entry { command: Command::FindPrevious, words: "Previous search result", keys: &[shift(Key::F3)] },
    Entry { command: Command::Floor, words: "Floor mode", keys: &[reading(Key::F)] },
    Entry { command: Command::GapMap, words: "Safeguards matrix", keys: &[ctrl(Key::M)] },
    Entry { command: Command::Filters, words: "Show or hide the filters", keys: &[ctrl_shift(Key::L)] },
    Entry { command: Command::Workshop, words: "Workshop: start a walk…", keys: &[alone(Key::F5).and(WALK_START)] },
    Entry { command: Command::WorkshopHere, words: "Workshop: present what I am reading", keys: &[shift(Key::F5).and(WALK_START)] },
    Entry {
        command: Command::Step,
        words: "Workshop: uncover the next item, then go to the next stop",
        keys: &[presenting(Key::Space), clicker(Key::PageDown)],
    },
    Entry { command: Command::StepBack, words: "Workshop: one step back", keys: &[clicker(Key::PageUp)] },
    Entry { command: Command::UncoverAll, words: "Workshop: uncover everything at this stop", keys: &[presenting(Key::R)] },
    Entry {
        command: Command::BlankScreen,
        words: "Workshop: show the audience a title card",
        keys: &[presenting(Key::B), presenting(Key::Period)],
    },
    Entry { command: Command::Freeze, words: "Workshop: freeze the audience window", keys: &[presenting(Key::Z)] },
    Entry { command: Command::SwapScreens, words: "Workshop: swap the two windows", keys: &[presenting(Key::S)] },
    Entry { command: Command::AudienceWindow, words: "Workshop: audience window full screen or not", keys: &[presenting(Key::W)] },
    Entry { command: Command::PauseTimer, words: "Workshop: pause or resume the timer", keys: &[presenting(Key::P)] },
    Entry { command: Command::ResetTimer, words: "Workshop: this stop's time from zero", keys: &[presenting_shift(Key::P)] },
    Entry { command: Command::AskAgain, words: "Workshop: ask the audience again", keys: &[presenting(Key::A)] },
    Entry {
        command: Command::RoomDown,
        words: "Workshop: scroll the audience window down",
        keys: &[presenting(Key::ArrowDown), presenting(Key::J)],
    },
    Entry {
        command: Command::RoomUp,
        words: "Workshop: scroll the audience window up",
        keys: &[presenting(Key::ArrowUp), presenting(Key::K)],
    },
    Entry { command: Command::EndWorkshop, words: "Workshop: end", keys: &[] },
    Entry { command: Command::Back, words: "Back", keys: &[alt(Key::ArrowLeft)] },
    Entry { command: Command::Forward, words: "Forward", keys: &[alt(Key::ArrowRight)] },
    Entry { command: Command::Visited, words: "History", keys: &[] },
    Entry { command: Command::CopyClaim, words: "Copy the claim", keys: &[] },
    Entry { command: Command::CopyClaimAndAsk, words: "Copy claim and request", keys: &[] },
    Entry { command: Command::CopyFull, words: "Copy the whole item", keys: &[] },
    Entry { command: Command::CopyCited, words: "Copy with citation", keys: &[ctrl_shift(Key::C)] },
    Entry { command: Command::CitationStyle, words: "Next citation style (UN, OSCOLA, APA)", keys: &[] },
    Entry { command: Command::Caret, words: "Select text with the keyboard", keys: &[alone(Key::F7)] },
    Entry { command: Command::Export, words: "Export…", keys: &[ctrl(Key::E)] },
    Entry { command: Command::ShareNotes, words: "Save my notes for a colleague…", keys: &[] },
    Entry { command: Command::Note, words: "Write a note", keys: &[reading(Key::N)] },
    Entry { command: Command::Bookmark, words: "Bookmark", keys: &[reading(Key::B)] },
    Entry { command: Command::MarkAgree, words: "Highlight: agree", keys: &[reading_alt(Key::Num1)] },
    Entry { command: Command::MarkObject, words: "Highlight: object", keys: &[reading_alt(Key::Num2)] },
    Entry { command: Command::MarkAsk, words: "Highlight: ask", keys: &[reading_alt(Key::Num3)] },
    Entry { command: Command::MarkUse, words: "Highlight: use", keys: &[reading_alt(Key::Num4)] },
    Entry { command: Command::Notes, words: "All notes", keys: &[ctrl_shift(Key::N)] },
    Entry { command: Command::Walks, words: "Walks", keys: &[ctrl_shift(Key::W)] },
    Entry { command: Command::AddToWalk, words: "Add to a walk", keys: &[ctrl_shift(Key::A)] },
    Entry { command: Command::Undo, words: "Undo in notes and walks", keys: &[history_ctrl(Key::Z)] },
    Entry { command: Command::Redo, words: "Redo in notes and walks", keys: &[history_ctrl_shift(Key::Z), history_ctrl(Key::Y)] },
    Entry { command: Command::Actors, words: "Actors", keys: &[] },
    Entry { command: Command::Events, words: "Events", keys: &[] },
    Entry { command: Command::Terms, words: "Terms", keys: &[] },
    Entry { command: Command::Sources, words: "Sources", keys: &[] },
    Entry { command: Command::Status, words: "Status and texts", keys: &[] },
    Entry { command: Command::Down, words: "Next item", keys: &[moving(Key::ArrowDown), reading(Key::J)] },
    Entry { command: Command::Up, words: "Previous item", keys: &[moving(Key::ArrowUp), reading(Key::K)] },
    Entry { command: Command::PageDown, words: "Page down", keys: &[reading(Key::PageDown)] },
    Entry { command: Command::PageUp, words: "Page up", keys: &[reading(Key::PageUp)] },
    Entry { command: Command::First, words: "First item", keys: &[moving(Key::Home)] },
    Entry { command: Command::Last, words: "Last item", keys: &[moving(Key::End)] },
    Entry { command: Command::NextTied, words: "Next related item", keys: &[reading(Key::CloseBracket), alt(Key::ArrowDown)] },
    Entry { command: Command::PreviousTied, words: "Previous related item", keys: &[reading(Key::OpenBracket), alt(Key::ArrowUp)] },
    Entry { command: Command::Lock, words: "Select this item", keys: &[moving(Key::Enter)] },
    Entry { command: Command::Escape, words: "Close what is on top, then clear the selection", keys: &[alone(Key::Escape).and(OVERLAYS)] },
    Entry { command: Command::NextPane, words: "Next pane", keys: &[alone(Key::F6)] },
    Entry { command: Command::PreviousPane, words: "Previous pane", keys: &[shift(Key::F6)] },
    Entry { command: Command::Pin, words: "Pin or unpin this pane", keys: &[reading(Key::L)] },
    Entry { command: Command::NextGroup, words: "Next link group for this pane (A, B, C)", keys: &[reading_shift(Key::L)] },
    Entry { command: Command::ShowProvisions, words: "Show or hide the Provisions pane", keys: &[ctrl(Key::Num1)] },
    Entry { command: Command::ShowSafeguards, words: "Show or hide the Safeguards pane", keys: &[ctrl(Key::Num2)] },
    Entry { command: Command::ShowCritiques, words: "Show or hide the Critiques pane", keys: &[ctrl(Key::Num3)] },
    Entry { command: Command::ShowSecond, words: "Show or hide a second Provisions pane", keys: &[ctrl(Key::Num4)] },
    Entry { command: Command::ShowSources, words: "Show or hide the Sources pane", keys: &[ctrl(Key::Num5)] },
    Entry { command: Command::PaneLeft, words: "Move this pane left", keys: &[alt_shift(Key::ArrowLeft)] },
    Entry { command: Command::PaneRight, words: "Move this pane right", keys: &[alt_shift(Key::ArrowRight)] },
    Entry { command: Command::WiderPane, words: "Make this pane wider", keys: &[alt_shift(Key::ArrowUp)] },
    Entry { command: Command::NarrowerPane, words: "Make this pane narrower", keys: &[alt_shift(Key::ArrowDown)] },
    Entry { command: Command::Contents, words: "Show or hide the contents", keys: &[ctrl(Key::B)] },
    Entry { command: Command::LargerText, words: "Larger text", keys: &[ctrl(Key::Plus).and(ABOUT), ctrl(Key::Equals).and(ABOUT)] },
    Entry { command: Command::SmallerText, words: "Smaller text", keys: &[ctrl(Key::Minus).and(ABOUT)] },
    Entry { command: Command::NormalText, words: "Text at 100 %", keys: &[ctrl(Key::Num0).and(ABOUT)] },
    Entry { command: Command::Settings, words: "Settings", keys: &[ctrl(Key::Comma)] },
    Entry { command: Command::LineSpacing, words: "Next line spacing", keys: &[] },
    Entry { command: Command::ParagraphSpacing, words: "Next paragraph spacing", keys: &[] },
    Entry { command: Command::ReducedMotion, words: "Reduced motion on or off", keys: &[] },
    Entry { command: Command::LetterKeys, words: "Single-key shortcuts on or off", keys: &[] },
    Entry { command: Command::NextTheme, words: "Next theme", keys: &[] },
    Entry { command: Command::ThemeSystem, words: "Same theme as the system", keys: &[] },
    Entry { command: Command::ThemeLight, words: "Light", keys: &[] },
    Entry { command: Command::ThemeDark, words: "Dark", keys: &[] },
    Entry { command: Command::ThemeSepia, words: "Sepia", keys: &[] },
    Entry { command: Command::ThemeContrast, words: "High contrast", keys: &[] },
    Entry { command: Command::Fresh, words: "Reset the view of this briefing", keys: &[] },
    Entry { command: Command::FullScreen, words: "Full screen", keys: &[alone(Key::F11).and(ABOUT)] },
    Entry {
        command: Command::KeySheet,
        words: "List of keys",
        keys: &[alone(Key::F1).and(ABOUT), reading(Key::Questionmark).and(PRESENTING).and(SHEETS)],
    },
    Entry { command: Command::Diagnostics, words: "Diagnostics", keys: &[] },
    Entry { command: Command::About, words: "About Plenary", keys: &[] },
    Entry { command: Command::Quit, words: "Quit", keys: &[ctrl(Key::Q).and(OVERLAYS)] },
];

/// The line of a command.
///
/// # Panics
/// Never: a test holds that every command has its line.
#[must_use]
#[expect(clippy::expect_used, reason = "a test holds that every command has its line")]
pub fn entry(command: Command) -> &'static Entry {
    TABLE.iter().find(|entry| entry.command == command).expect("every command has its line")
}

/// All keys, those with more modifiers first: egui takes Ctrl+Shift+O for Ctrl+O otherwise.
#[must_use]
pub fn shortcuts_in_order() -> Vec<(Keys, Command)> {
    let mut all: Vec<_> = TABLE.iter().flat_map(|entry| entry.keys.iter().map(|keys| (*keys, entry.command))).collect();
    all.sort_by_key(|(keys, _)| {
        let modifiers = keys.shortcut.modifiers;
        std::cmp::Reverse(u8::from(modifiers.shift) + u8::from(modifiers.alt))
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_commands_share_a_key_where_both_can_be_pressed() {
        // `COMMAND` is Ctrl on Linux and Windows and ⌘ on a Mac, where Ctrl stays free; no entry uses
        // plain Ctrl, so what does not clash here clashes on none of the three.
        let all = shortcuts_in_order();
        for (index, (keys, command)) in all.iter().enumerate() {
            let modifiers = keys.shortcut.modifiers;
            assert!(!modifiers.ctrl && !modifiers.mac_cmd, "{command:?} names Ctrl or ⌘ itself; COMMAND is right on all systems");
            for (other, other_command) in &all[index + 1..] {
                let clash = keys.shortcut == other.shortcut && keys.contexts.overlap(other.contexts);
                assert!(!clash, "{command:?} and {other_command:?} have the same key in the same place");
            }
        }
    }

    #[test]
    fn a_key_acts_in_one_place_at_least_and_what_writes_or_moves_acts_in_no_field() {
        for (keys, command) in shortcuts_in_order() {
            assert!(KeyContext::ALL.into_iter().any(|context| keys.contexts.contain(context)), "{command:?}");
            let is_typed = keys.is_single_character() || keys.shortcut.modifiers.is_none() && is_of_a_caret(keys.shortcut.logical_key);
            for field in [KeyContext::Field, KeyContext::HistoryField, KeyContext::AboutField, KeyContext::WorkshopField] {
                // A clicker sends Page Up and Page Down, which a field of the console is too small to use.
                let is_clicker = keys.is_of_workshop() && field == KeyContext::WorkshopField;
                assert!(!is_typed || is_clicker || !keys.contexts.contain(field), "{command:?} takes a key from a field");
            }
        }
    }

    #[test]
    fn over_a_sheet_a_key_does_what_can_be_seen_there() {
        let over = |context| TABLE.iter().filter(|entry| entry.acts_in(context)).map(|entry| entry.command).collect::<Vec<_>>();
        assert_eq!(over(KeyContext::WalkStart), [Command::Workshop, Command::WorkshopHere, Command::Escape, Command::Quit]);
        let about = [
            Command::Escape,
            Command::LargerText,
            Command::SmallerText,
            Command::NormalText,
            Command::FullScreen,
            Command::KeySheet,
            Command::Quit,
        ];
        assert_eq!(over(KeyContext::About), about);
        assert_eq!(over(KeyContext::AboutField), about);
        // What moves or writes in the panes does nothing while they cannot be seen.
        for command in [Command::Down, Command::Up, Command::PageDown, Command::Lock, Command::Note, Command::Pin, Command::Undo] {
            assert!(!entry(command).acts_in(KeyContext::Sheet), "{command:?}");
        }
    }

    fn is_of_a_caret(key: Key) -> bool {
        [Key::ArrowUp, Key::ArrowDown, Key::Home, Key::End, Key::PageUp, Key::PageDown, Key::Enter, Key::Space].contains(&key)
    }

    #[test]
    fn every_command_has_one_line() {
        let commands: BTreeSet<Command> = TABLE.iter().map(|entry| entry.command).collect();
        assert_eq!(commands.len(), TABLE.len());
        assert_eq!(entry(Command::Quit).words, "Quit");
    }

    #[test]
    fn copying_is_left_to_the_window() {
        // Ctrl+C arrives as an event of its own, never as a key: a line here would work in a test only.
        assert!(!shortcuts_in_order().iter().any(|(keys, _)| *keys == ctrl(Key::C)));
    }
}
