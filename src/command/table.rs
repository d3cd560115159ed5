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
    EndWorkshop,
    Back,
    Forward,
    Visited,
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
    /// True where it stands in the menu; moving about is for keys alone.
    pub in_menu: bool,
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

/// Every verb.
pub const TABLE: &[Entry] = &[
    Entry { command: Command::Open, words: "Open…", keys: &[ctrl(Key::O)], in_menu: true },
    Entry { command: Command::OpenPath, words: "Open a path…", keys: &[ctrl_shift(Key::O)], in_menu: true },
    Entry { command: Command::Home, words: "First page", keys: &[alt(Key::Home)], in_menu: true },
    Entry { command: Command::Reload, words: "Read the file again", keys: &[ctrl(Key::R)], in_menu: true },
    Entry { command: Command::NextProblem, words: "Next problem", keys: &[alone(Key::F8)], in_menu: true },
    Entry { command: Command::CopyProblems, words: "Copy the list of problems", keys: &[], in_menu: true },
    Entry { command: Command::GoTo, words: "Go to or search…", keys: &[ctrl(Key::K), ctrl(Key::P), reading(Key::G)], in_menu: true },
    Entry { command: Command::Find, words: "Find in this briefing…", keys: &[ctrl(Key::F)], in_menu: true },
    Entry { command: Command::FindEverywhere, words: "Find in all briefings…", keys: &[ctrl_shift(Key::F)], in_menu: true },
    Entry { command: Command::FindNext, words: "Next hit", keys: &[alone(Key::F3)], in_menu: false },
    Entry { command: Command::FindPrevious, words: "Previous hit", keys: &[shift(Key::F3)], in_menu: false },
    Entry { command: Command::Floor, words: "Floor mode", keys: &[reading(Key::F)], in_menu: true },
    Entry { command: Command::GapMap, words: "Gap map", keys: &[ctrl(Key::M)], in_menu: true },
    Entry { command: Command::Filters, words: "Show or hide the filters", keys: &[ctrl_shift(Key::L)], in_menu: true },
    Entry { command: Command::Workshop, words: "Workshop: start a walk…", keys: &[alone(Key::F5)], in_menu: true },
    Entry { command: Command::WorkshopHere, words: "Workshop: present what I am reading", keys: &[shift(Key::F5)], in_menu: true },
    Entry {
        command: Command::Step,
        words: "In the workshop: uncover the next thing, then the next stop",
        keys: &[workshop(Key::Space), workshop(Key::PageDown)],
        in_menu: false,
    },
    Entry { command: Command::StepBack, words: "In the workshop: one step back", keys: &[workshop(Key::PageUp)], in_menu: false },
    Entry { command: Command::UncoverAll, words: "In the workshop: uncover all of this stop", keys: &[workshop(Key::R)], in_menu: false },
    Entry {
        command: Command::BlankScreen,
        words: "In the workshop: a title card for the room",
        keys: &[workshop(Key::B), workshop(Key::Period)],
        in_menu: false,
    },
    Entry { command: Command::Freeze, words: "In the workshop: the room keeps what it sees", keys: &[workshop(Key::Z)], in_menu: false },
    Entry { command: Command::SwapScreens, words: "In the workshop: swap the two windows", keys: &[workshop(Key::S)], in_menu: false },
    Entry {
        command: Command::AudienceWindow,
        words: "In the workshop: the room's window full screen or not",
        keys: &[workshop(Key::W)],
        in_menu: false,
    },
    Entry { command: Command::PauseTimer, words: "In the workshop: pause the timer", keys: &[workshop(Key::P)], in_menu: false },
    Entry {
        command: Command::ResetTimer,
        words: "In the workshop: this stop's time from nought",
        keys: &[Keys::Workshop(KeyboardShortcut::new(Modifiers::SHIFT, Key::P))],
        in_menu: false,
    },
    Entry { command: Command::AskAgain, words: "In the workshop: ask the room again", keys: &[workshop(Key::A)], in_menu: false },
    Entry { command: Command::EndWorkshop, words: "In the workshop: end", keys: &[], in_menu: false },
    Entry { command: Command::Back, words: "Back", keys: &[alt(Key::ArrowLeft)], in_menu: true },
    Entry { command: Command::Forward, words: "Forward", keys: &[alt(Key::ArrowRight)], in_menu: true },
    Entry { command: Command::Visited, words: "Where you have been", keys: &[], in_menu: true },
    Entry { command: Command::CopyCited, words: "Copy with citation", keys: &[ctrl_shift(Key::C)], in_menu: true },
    Entry { command: Command::CitationStyle, words: "Next citation style (UN, OSCOLA, APA)", keys: &[], in_menu: true },
    Entry { command: Command::Caret, words: "Mark words by keyboard", keys: &[alone(Key::F7)], in_menu: true },
    Entry { command: Command::Export, words: "Export…", keys: &[ctrl(Key::E)], in_menu: true },
    Entry { command: Command::ShareNotes, words: "Save my notes for a colleague…", keys: &[], in_menu: true },
    Entry { command: Command::Note, words: "Write a note", keys: &[reading(Key::N)], in_menu: true },
    Entry { command: Command::Bookmark, words: "Bookmark", keys: &[reading(Key::B)], in_menu: true },
    Entry { command: Command::MarkAgree, words: "Highlight: agree", keys: &[reading_alt(Key::Num1)], in_menu: true },
    Entry { command: Command::MarkObject, words: "Highlight: object", keys: &[reading_alt(Key::Num2)], in_menu: true },
    Entry { command: Command::MarkAsk, words: "Highlight: ask", keys: &[reading_alt(Key::Num3)], in_menu: true },
    Entry { command: Command::MarkUse, words: "Highlight: use", keys: &[reading_alt(Key::Num4)], in_menu: true },
    Entry { command: Command::Notes, words: "All notes", keys: &[ctrl_shift(Key::N)], in_menu: true },
    Entry { command: Command::Walks, words: "Walks", keys: &[ctrl_shift(Key::W)], in_menu: true },
    Entry { command: Command::AddToWalk, words: "Add to a walk", keys: &[ctrl_shift(Key::A)], in_menu: true },
    Entry { command: Command::Undo, words: "Undo in notes and walks", keys: &[reading_ctrl(Key::Z)], in_menu: true },
    Entry { command: Command::Redo, words: "Redo in notes", keys: &[reading_ctrl_shift(Key::Z), reading_ctrl(Key::Y)], in_menu: true },
    Entry { command: Command::Actors, words: "Actors", keys: &[], in_menu: true },
    Entry { command: Command::Events, words: "Events", keys: &[], in_menu: true },
    Entry { command: Command::Terms, words: "Terms", keys: &[], in_menu: true },
    Entry { command: Command::Sources, words: "Sources", keys: &[], in_menu: true },
    Entry { command: Command::Status, words: "Status and about", keys: &[], in_menu: true },
    Entry { command: Command::Down, words: "Next item", keys: &[reading(Key::ArrowDown), reading(Key::J)], in_menu: false },
    Entry { command: Command::Up, words: "Previous item", keys: &[reading(Key::ArrowUp), reading(Key::K)], in_menu: false },
    Entry { command: Command::PageDown, words: "Page down", keys: &[reading(Key::PageDown)], in_menu: false },
    Entry { command: Command::PageUp, words: "Page up", keys: &[reading(Key::PageUp)], in_menu: false },
    Entry { command: Command::First, words: "First item", keys: &[reading(Key::Home)], in_menu: false },
    Entry { command: Command::Last, words: "Last item", keys: &[reading(Key::End)], in_menu: false },
    Entry {
        command: Command::NextTied,
        words: "Next along the thread",
        keys: &[reading(Key::CloseBracket), alt(Key::ArrowDown)],
        in_menu: false,
    },
    Entry {
        command: Command::PreviousTied,
        words: "Previous along the thread",
        keys: &[reading(Key::OpenBracket), alt(Key::ArrowUp)],
        in_menu: false,
    },
    Entry { command: Command::Lock, words: "Keep this item as the subject", keys: &[reading(Key::Enter)], in_menu: false },
    Entry {
        command: Command::Escape,
        words: "Close the topmost thing, then free the subject",
        keys: &[alone(Key::Escape)],
        in_menu: false,
    },
    Entry { command: Command::NextPane, words: "Next pane", keys: &[alone(Key::F6)], in_menu: false },
    Entry { command: Command::PreviousPane, words: "Previous pane", keys: &[shift(Key::F6)], in_menu: false },
    Entry { command: Command::Pin, words: "Pin this pane, or let it follow", keys: &[reading(Key::L)], in_menu: true },
    Entry {
        command: Command::NextGroup,
        words: "Put this pane into the next group (A, B, C)",
        keys: &[reading_shift(Key::L)],
        in_menu: true,
    },
    Entry { command: Command::ShowProvisions, words: "Show or hide Provisions", keys: &[ctrl(Key::Num1)], in_menu: true },
    Entry { command: Command::ShowSafeguards, words: "Show or hide Safeguards", keys: &[ctrl(Key::Num2)], in_menu: true },
    Entry { command: Command::ShowCritiques, words: "Show or hide Critiques", keys: &[ctrl(Key::Num3)], in_menu: true },
    Entry { command: Command::ShowSecond, words: "Show or hide Provisions a second time", keys: &[ctrl(Key::Num4)], in_menu: true },
    Entry { command: Command::ShowSources, words: "Show or hide the Sources pane", keys: &[ctrl(Key::Num5)], in_menu: true },
    Entry { command: Command::PaneLeft, words: "Move this pane left", keys: &[alt_shift(Key::ArrowLeft)], in_menu: false },
    Entry { command: Command::PaneRight, words: "Move this pane right", keys: &[alt_shift(Key::ArrowRight)], in_menu: false },
    Entry { command: Command::WiderPane, words: "Make this pane wider", keys: &[alt_shift(Key::ArrowUp)], in_menu: false },
    Entry { command: Command::NarrowerPane, words: "Make this pane narrower", keys: &[alt_shift(Key::ArrowDown)], in_menu: false },
    Entry { command: Command::Contents, words: "Show or hide the contents", keys: &[ctrl(Key::B)], in_menu: true },
    Entry { command: Command::LargerText, words: "Larger text", keys: &[ctrl(Key::Plus), ctrl(Key::Equals)], in_menu: true },
    Entry { command: Command::SmallerText, words: "Smaller text", keys: &[ctrl(Key::Minus)], in_menu: true },
    Entry { command: Command::NormalText, words: "Text at 100 %", keys: &[ctrl(Key::Num0)], in_menu: true },
    Entry { command: Command::Settings, words: "Reading settings", keys: &[ctrl(Key::Comma)], in_menu: true },
    Entry { command: Command::LineSpacing, words: "Next line spacing", keys: &[], in_menu: false },
    Entry { command: Command::ParagraphSpacing, words: "Next paragraph spacing", keys: &[], in_menu: false },
    Entry { command: Command::ReducedMotion, words: "Reduced motion on or off", keys: &[], in_menu: false },
    Entry { command: Command::LetterKeys, words: "Single-letter keys on or off", keys: &[], in_menu: false },
    Entry { command: Command::NextTheme, words: "Next theme", keys: &[], in_menu: false },
    Entry { command: Command::ThemeSystem, words: "Colours as the system has them", keys: &[], in_menu: true },
    Entry { command: Command::ThemeLight, words: "Light", keys: &[], in_menu: true },
    Entry { command: Command::ThemeDark, words: "Dark", keys: &[], in_menu: true },
    Entry { command: Command::ThemeSepia, words: "Sepia", keys: &[], in_menu: true },
    Entry { command: Command::ThemeContrast, words: "High contrast", keys: &[], in_menu: true },
    Entry { command: Command::Fresh, words: "Open this briefing fresh", keys: &[], in_menu: true },
    Entry { command: Command::FullScreen, words: "Full screen", keys: &[alone(Key::F11)], in_menu: true },
    Entry { command: Command::KeySheet, words: "All keys", keys: &[alone(Key::F1), reading(Key::Questionmark)], in_menu: true },
    Entry { command: Command::Diagnostics, words: "Diagnostics", keys: &[], in_menu: true },
    Entry { command: Command::About, words: "About Plenary", keys: &[], in_menu: true },
    Entry { command: Command::Quit, words: "Quit", keys: &[ctrl(Key::Q)], in_menu: true },
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
