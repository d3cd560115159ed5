//! Every verb with its words and its keys, in the order of the menus and of the key list.

use egui::{Key, KeyboardShortcut, ModifierNames, Modifiers};

/// A verb a person can see.
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
    /// The verb.
    pub command: Command,
    /// In a menu: sentence case, `…` where more is asked.
    pub words: &'static str,
    /// The keys that do it; the first is the one shown.
    pub keys: &'static [Keys],
}

/// One way to press it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// A key with its modifiers, at any time.
    Always(KeyboardShortcut),
    /// A key that writes or moves in a text field and acts only where no field has the keyboard.
    OutsideText(KeyboardShortcut),
    /// A key of the workshop, where most keys of the reader do nothing.
    Workshop(KeyboardShortcut),
}

impl Keys {
    /// The key with its modifiers.
    #[must_use]
    pub const fn shortcut(self) -> KeyboardShortcut {
        match self {
            Self::Always(shortcut) | Self::OutsideText(shortcut) | Self::Workshop(shortcut) => shortcut,
        }
    }

    /// True where it is left to a text field that has the keyboard. What a clicker sends, Page Up and Page Down, goes on
    /// with the workshop wherever the caret is.
    #[must_use]
    pub fn is_left_to_text(self) -> bool {
        match self {
            Self::Always(_) => false,
            Self::OutsideText(_) => true,
            Self::Workshop(shortcut) => !matches!(shortcut.logical_key, Key::PageUp | Key::PageDown),
        }
    }

    /// True for a letter, a digit or a sign on its own, which can be turned off.
    #[must_use]
    pub fn is_single_character(self) -> bool {
        let KeyboardShortcut { modifiers, logical_key } = self.shortcut();
        let signs = [Key::OpenBracket, Key::CloseBracket, Key::Questionmark, Key::Period];
        let letter = logical_key.name().chars().count() == 1 || signs.contains(&logical_key);
        letter && !modifiers.command && !modifiers.alt
    }

    /// As it is read: `Ctrl+Shift+C`, `]`; on a Mac with its signs.
    #[must_use]
    pub fn words(self, is_mac: bool) -> String {
        let KeyboardShortcut { modifiers, logical_key } = self.shortcut();
        let names = if is_mac { ModifierNames::SYMBOLS } else { ModifierNames { concat: "+", ..ModifierNames::NAMES } };
        let key = match logical_key {
            Key::Plus => "+",
            Key::Minus => "−",
            Key::Equals => "=",
            Key::OpenBracket => "[",
            Key::CloseBracket => "]",
            Key::PageUp => "PgUp",
            Key::PageDown => "PgDn",
            Key::Escape => "Esc",
            Key::Questionmark => "?",
            Key::Comma => ",",
            Key::Period => ".",
            other => other.name(),
        };
        let held = names.format(&modifiers, is_mac);
        if held.is_empty() { key.to_owned() } else { format!("{held}{}{key}", names.concat) }
    }
}

const fn ctrl(key: Key) -> Keys {
    Keys::Always(KeyboardShortcut::new(Modifiers::COMMAND, key))
}

const fn ctrl_shift(key: Key) -> Keys {
    Keys::Always(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key))
}

const fn alone(key: Key) -> Keys {
    Keys::Always(KeyboardShortcut::new(Modifiers::NONE, key))
}

const fn shift(key: Key) -> Keys {
    Keys::Always(KeyboardShortcut::new(Modifiers::SHIFT, key))
}

const fn alt(key: Key) -> Keys {
    Keys::Always(KeyboardShortcut::new(Modifiers::ALT, key))
}

const fn alt_shift(key: Key) -> Keys {
    Keys::Always(KeyboardShortcut::new(Modifiers::ALT.plus(Modifiers::SHIFT), key))
}

const fn reading_shift(key: Key) -> Keys {
    Keys::OutsideText(KeyboardShortcut::new(Modifiers::SHIFT, key))
}

const fn reading_alt(key: Key) -> Keys {
    Keys::OutsideText(KeyboardShortcut::new(Modifiers::ALT, key))
}

const fn reading_ctrl(key: Key) -> Keys {
    Keys::OutsideText(KeyboardShortcut::new(Modifiers::COMMAND, key))
}

const fn reading_ctrl_shift(key: Key) -> Keys {
    Keys::OutsideText(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key))
}

const fn workshop(key: Key) -> Keys {
    Keys::Workshop(KeyboardShortcut::new(Modifiers::NONE, key))
}

const fn reading(key: Key) -> Keys {
    Keys::OutsideText(KeyboardShortcut::new(Modifiers::NONE, key))
}

impl Entry {
    /// True for a verb that does something in a workshop alone.
    #[must_use]
    pub fn is_of_workshop(&self) -> bool {
        self.keys.iter().any(|keys| matches!(keys, Keys::Workshop(_)))
    }
}

/// Every verb.
pub const TABLE: &[Entry] = &[
    Entry { command: Command::Open, words: "Open…", keys: &[ctrl(Key::O)] },
    Entry { command: Command::OpenPath, words: "Open a path…", keys: &[ctrl_shift(Key::O)] },
    Entry { command: Command::Home, words: "Start page", keys: &[alt(Key::Home)] },
    Entry { command: Command::Reload, words: "Reload the file", keys: &[ctrl(Key::R)] },
    Entry { command: Command::NextProblem, words: "Next problem", keys: &[alone(Key::F8)] },
    Entry { command: Command::CopyProblems, words: "Copy the list of problems", keys: &[] },
    Entry { command: Command::GoTo, words: "Go to or search…", keys: &[ctrl(Key::K), ctrl(Key::P), reading(Key::G)] },
    Entry { command: Command::Find, words: "Find in this briefing…", keys: &[ctrl(Key::F)] },
    Entry { command: Command::FindEverywhere, words: "Find in all briefings…", keys: &[ctrl_shift(Key::F)] },
    Entry { command: Command::FindNext, words: "Next search result", keys: &[alone(Key::F3)] },
    Entry { command: Command::FindPrevious, words: "Previous search result", keys: &[shift(Key::F3)] },
    Entry { command: Command::Floor, words: "Floor mode", keys: &[reading(Key::F)] },
    Entry { command: Command::GapMap, words: "Safeguards matrix", keys: &[ctrl(Key::M)] },
    Entry { command: Command::Filters, words: "Show or hide the filters", keys: &[ctrl_shift(Key::L)] },
    Entry { command: Command::Workshop, words: "Workshop: start a walk…", keys: &[alone(Key::F5)] },
    Entry { command: Command::WorkshopHere, words: "Workshop: present what I am reading", keys: &[shift(Key::F5)] },
    Entry {
        command: Command::Step,
        words: "Workshop: uncover the next item, then go to the next stop",
        keys: &[workshop(Key::Space), workshop(Key::PageDown)],
    },
    Entry { command: Command::StepBack, words: "Workshop: one step back", keys: &[workshop(Key::PageUp)] },
    Entry { command: Command::UncoverAll, words: "Workshop: uncover everything at this stop", keys: &[workshop(Key::R)] },
    Entry {
        command: Command::BlankScreen,
        words: "Workshop: show the audience a title card",
        keys: &[workshop(Key::B), workshop(Key::Period)],
    },
    Entry { command: Command::Freeze, words: "Workshop: freeze the audience window", keys: &[workshop(Key::Z)] },
    Entry { command: Command::SwapScreens, words: "Workshop: swap the two windows", keys: &[workshop(Key::S)] },
    Entry { command: Command::AudienceWindow, words: "Workshop: audience window full screen or not", keys: &[workshop(Key::W)] },
    Entry { command: Command::PauseTimer, words: "Workshop: pause or resume the timer", keys: &[workshop(Key::P)] },
    Entry {
        command: Command::ResetTimer,
        words: "Workshop: this stop's time from zero",
        keys: &[Keys::Workshop(KeyboardShortcut::new(Modifiers::SHIFT, Key::P))],
    },
    Entry { command: Command::AskAgain, words: "Workshop: ask the audience again", keys: &[workshop(Key::A)] },
    Entry {
        command: Command::RoomDown,
        words: "Workshop: scroll the audience window down",
        keys: &[workshop(Key::ArrowDown), workshop(Key::J)],
    },
    Entry { command: Command::RoomUp, words: "Workshop: scroll the audience window up", keys: &[workshop(Key::ArrowUp), workshop(Key::K)] },
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
    Entry { command: Command::Undo, words: "Undo in notes and walks", keys: &[reading_ctrl(Key::Z)] },
    Entry { command: Command::Redo, words: "Redo in notes and walks", keys: &[reading_ctrl_shift(Key::Z), reading_ctrl(Key::Y)] },
    Entry { command: Command::Actors, words: "Actors", keys: &[] },
    Entry { command: Command::Events, words: "Events", keys: &[] },
    Entry { command: Command::Terms, words: "Terms", keys: &[] },
    Entry { command: Command::Sources, words: "Sources", keys: &[] },
    Entry { command: Command::Status, words: "Status and texts", keys: &[] },
    Entry { command: Command::Down, words: "Next item", keys: &[reading(Key::ArrowDown), reading(Key::J)] },
    Entry { command: Command::Up, words: "Previous item", keys: &[reading(Key::ArrowUp), reading(Key::K)] },
    Entry { command: Command::PageDown, words: "Page down", keys: &[reading(Key::PageDown)] },
    Entry { command: Command::PageUp, words: "Page up", keys: &[reading(Key::PageUp)] },
    Entry { command: Command::First, words: "First item", keys: &[reading(Key::Home)] },
    Entry { command: Command::Last, words: "Last item", keys: &[reading(Key::End)] },
    Entry { command: Command::NextTied, words: "Next related item", keys: &[reading(Key::CloseBracket), alt(Key::ArrowDown)] },
    Entry { command: Command::PreviousTied, words: "Previous related item", keys: &[reading(Key::OpenBracket), alt(Key::ArrowUp)] },
    Entry { command: Command::Lock, words: "Select this item", keys: &[reading(Key::Enter)] },
    Entry { command: Command::Escape, words: "Close what is on top, then clear the selection", keys: &[alone(Key::Escape)] },
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
    Entry { command: Command::LargerText, words: "Larger text", keys: &[ctrl(Key::Plus), ctrl(Key::Equals)] },
    Entry { command: Command::SmallerText, words: "Smaller text", keys: &[ctrl(Key::Minus)] },
    Entry { command: Command::NormalText, words: "Text at 100 %", keys: &[ctrl(Key::Num0)] },
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
    Entry { command: Command::FullScreen, words: "Full screen", keys: &[alone(Key::F11)] },
    Entry { command: Command::KeySheet, words: "List of keys", keys: &[alone(Key::F1), reading(Key::Questionmark)] },
    Entry { command: Command::Diagnostics, words: "Diagnostics", keys: &[] },
    Entry { command: Command::About, words: "About Plenary", keys: &[] },
    Entry { command: Command::Quit, words: "Quit", keys: &[ctrl(Key::Q)] },
];

/// The line of a verb.
///
/// # Panics
/// Never: a test holds that every verb has its line.
#[must_use]
#[expect(clippy::expect_used, reason = "a test holds that every verb has its line")]
pub fn entry(command: Command) -> &'static Entry {
    TABLE.iter().find(|entry| entry.command == command).expect("every verb has its line")
}

/// All keys, those with more modifiers first: egui takes Ctrl+Shift+O for Ctrl+O otherwise.
#[must_use]
pub fn shortcuts_in_order() -> Vec<(Keys, Command)> {
    let mut all: Vec<_> = TABLE.iter().flat_map(|entry| entry.keys.iter().map(|keys| (*keys, entry.command))).collect();
    all.sort_by_key(|(keys, _)| {
        let modifiers = keys.shortcut().modifiers;
        std::cmp::Reverse(u8::from(modifiers.shift) + u8::from(modifiers.alt))
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_verbs_share_a_key_on_any_system() {
        // `COMMAND` is Ctrl on Linux and Windows and ⌘ on a Mac, where Ctrl stays free; no entry uses
        // plain Ctrl, so what does not clash here clashes on none of the three.
        let mut seen = BTreeSet::new();
        for (keys, command) in shortcuts_in_order() {
            let shortcut = keys.shortcut();
            let m = shortcut.modifiers;
            assert!(!m.ctrl && !m.mac_cmd, "{command:?} names Ctrl or ⌘ itself; COMMAND is right on all systems");
            // In the workshop the reader's own keys do nothing, so a key can mean another thing there.
            let workshop = matches!(keys, Keys::Workshop(_));
            assert!(seen.insert((workshop, m.command, m.shift, m.alt, shortcut.logical_key)), "{command:?} has a key another verb has");
        }
    }

    #[test]
    fn every_verb_has_one_line() {
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
