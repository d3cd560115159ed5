//! Every command with its words and its keys, in the order of the menus and of the key list.

use super::keys::{
    ABOUT, KeyContext, Keys, OVERLAYS, PRESENTING, SHEETS, SPEAKING_NOTE, WALK_START, alone, alt, alt_shift, clicker, ctrl, ctrl_shift,
    history_ctrl, history_ctrl_shift, moving, noting_alt, noting_ctrl, presenting, presenting_shift, reading, reading_alt, reading_shift,
    shift,
};
use crate::text::{Message, commands};
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
    WhatIsWrong,
    Export,
    ArticleBrief,
    SpeakingNote,
    PrintNote,
    PointUp,
    PointDown,
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
    WhoSaysWhat,
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
    OrderText,
    OrderNewest,
    OrderActor,
    OrderState,
    OrderRegionalGroup,
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
    GraphicsAutomatic,
    GraphicsProcessor,
    GraphicsOpenGl,
    GraphicsNewer,
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
    pub words: Message,
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
    Entry { command: Command::Open, words: commands::OPEN, keys: &[ctrl(Key::O)] },
    Entry { command: Command::OpenPath, words: commands::OPEN_PATH, keys: &[ctrl_shift(Key::O)] },
    Entry { command: Command::Home, words: commands::HOME, keys: &[alt(Key::Home)] },
    Entry { command: Command::Reload, words: commands::RELOAD, keys: &[ctrl(Key::R)] },
    Entry { command: Command::NextProblem, words: commands::NEXT_PROBLEM, keys: &[alone(Key::F8)] },
    Entry { command: Command::CopyProblems, words: commands::COPY_PROBLEMS, keys: &[] },
    Entry {
        command: Command::GoTo,
        words: commands::GO_TO,
        keys: &[ctrl(Key::K).and(SPEAKING_NOTE), ctrl(Key::P).and(SPEAKING_NOTE), reading(Key::G).and(PRESENTING)],
    },
    Entry { command: Command::Find, words: commands::FIND, keys: &[ctrl(Key::F)] },
    Entry { command: Command::FindEverywhere, words: commands::FIND_EVERYWHERE, keys: &[ctrl_shift(Key::F)] },
    Entry { command: Command::FindNext, words: commands::FIND_NEXT, keys: &[alone(Key::F3)] },
    Entry { command: Command::FindPrevious, words: commands::FIND_PREVIOUS, keys: &[shift(Key::F3)] },
    Entry { command: Command::Floor, words: commands::FLOOR, keys: &[reading(Key::F)] },
    Entry { command: Command::GapMap, words: commands::GAP_MAP, keys: &[ctrl(Key::M)] },
    Entry { command: Command::Filters, words: commands::FILTERS, keys: &[ctrl_shift(Key::L)] },
    Entry { command: Command::Workshop, words: commands::WORKSHOP, keys: &[alone(Key::F5).and(WALK_START)] },
    Entry { command: Command::WorkshopHere, words: commands::WORKSHOP_HERE, keys: &[shift(Key::F5).and(WALK_START)] },
    Entry { command: Command::Step, words: commands::STEP, keys: &[presenting(Key::Space), clicker(Key::PageDown)] },
    Entry { command: Command::StepBack, words: commands::STEP_BACK, keys: &[clicker(Key::PageUp)] },
    Entry { command: Command::UncoverAll, words: commands::UNCOVER_ALL, keys: &[presenting(Key::R)] },
    Entry { command: Command::BlankScreen, words: commands::BLANK_SCREEN, keys: &[presenting(Key::B), presenting(Key::Period)] },
    Entry { command: Command::Freeze, words: commands::FREEZE, keys: &[presenting(Key::Z)] },
    Entry { command: Command::SwapScreens, words: commands::SWAP_SCREENS, keys: &[presenting(Key::S)] },
    Entry { command: Command::AudienceWindow, words: commands::AUDIENCE_WINDOW, keys: &[presenting(Key::W)] },
    Entry { command: Command::PauseTimer, words: commands::PAUSE_TIMER, keys: &[presenting(Key::P)] },
    Entry { command: Command::ResetTimer, words: commands::RESET_TIMER, keys: &[presenting_shift(Key::P)] },
    Entry { command: Command::AskAgain, words: commands::ASK_AGAIN, keys: &[presenting(Key::A)] },
    Entry { command: Command::RoomDown, words: commands::ROOM_DOWN, keys: &[presenting(Key::ArrowDown), presenting(Key::J)] },
    Entry { command: Command::RoomUp, words: commands::ROOM_UP, keys: &[presenting(Key::ArrowUp), presenting(Key::K)] },
    Entry { command: Command::EndWorkshop, words: commands::END_WORKSHOP, keys: &[] },
    Entry { command: Command::Back, words: commands::BACK, keys: &[alt(Key::ArrowLeft)] },
    Entry { command: Command::Forward, words: commands::FORWARD, keys: &[alt(Key::ArrowRight)] },
    Entry { command: Command::Visited, words: commands::VISITED, keys: &[] },
    Entry { command: Command::CopyClaim, words: commands::COPY_CLAIM, keys: &[] },
    Entry { command: Command::CopyClaimAndAsk, words: commands::COPY_CLAIM_AND_ASK, keys: &[] },
    Entry { command: Command::CopyFull, words: commands::COPY_FULL, keys: &[] },
    Entry { command: Command::CopyCited, words: commands::COPY_CITED, keys: &[ctrl_shift(Key::C)] },
    Entry { command: Command::CitationStyle, words: commands::CITATION_STYLE, keys: &[] },
    Entry { command: Command::WhatIsWrong, words: commands::WHAT_IS_WRONG, keys: &[] },
    Entry { command: Command::Caret, words: commands::CARET, keys: &[alone(Key::F7)] },
    Entry { command: Command::Export, words: commands::EXPORT, keys: &[ctrl(Key::E)] },
    Entry { command: Command::ArticleBrief, words: commands::ARTICLE_BRIEF, keys: &[ctrl_shift(Key::B)] },
    Entry { command: Command::SpeakingNote, words: commands::SPEAKING_NOTE, keys: &[ctrl_shift(Key::S).and(SPEAKING_NOTE)] },
    Entry { command: Command::PrintNote, words: commands::PRINT_NOTE, keys: &[noting_ctrl(Key::Enter)] },
    Entry { command: Command::PointUp, words: commands::POINT_UP, keys: &[noting_alt(Key::ArrowUp)] },
    Entry { command: Command::PointDown, words: commands::POINT_DOWN, keys: &[noting_alt(Key::ArrowDown)] },
    Entry { command: Command::ShareNotes, words: commands::SHARE_NOTES, keys: &[] },
    Entry { command: Command::Note, words: commands::NOTE, keys: &[reading(Key::N)] },
    Entry { command: Command::Bookmark, words: commands::BOOKMARK, keys: &[reading(Key::B)] },
    Entry { command: Command::MarkAgree, words: commands::MARK_AGREE, keys: &[reading_alt(Key::Num1)] },
    Entry { command: Command::MarkObject, words: commands::MARK_OBJECT, keys: &[reading_alt(Key::Num2)] },
    Entry { command: Command::MarkAsk, words: commands::MARK_ASK, keys: &[reading_alt(Key::Num3)] },
    Entry { command: Command::MarkUse, words: commands::MARK_USE, keys: &[reading_alt(Key::Num4)] },
    Entry { command: Command::Notes, words: commands::NOTES, keys: &[ctrl_shift(Key::N)] },
    Entry { command: Command::Walks, words: commands::WALKS, keys: &[ctrl_shift(Key::W)] },
    Entry { command: Command::AddToWalk, words: commands::ADD_TO_WALK, keys: &[ctrl_shift(Key::A)] },
    Entry { command: Command::Undo, words: commands::UNDO, keys: &[history_ctrl(Key::Z)] },
    Entry { command: Command::Redo, words: commands::REDO, keys: &[history_ctrl_shift(Key::Z), history_ctrl(Key::Y)] },
    Entry { command: Command::Actors, words: commands::ACTORS, keys: &[] },
    Entry { command: Command::Events, words: commands::EVENTS, keys: &[] },
    Entry { command: Command::Terms, words: commands::TERMS, keys: &[] },
    Entry { command: Command::Sources, words: commands::SOURCES, keys: &[] },
    Entry { command: Command::Status, words: commands::STATUS, keys: &[] },
    Entry { command: Command::WhoSaysWhat, words: commands::WHO_SAYS_WHAT, keys: &[reading(Key::W), ctrl_shift(Key::P)] },
    Entry { command: Command::Down, words: commands::DOWN, keys: &[moving(Key::ArrowDown), reading(Key::J)] },
    Entry { command: Command::Up, words: commands::UP, keys: &[moving(Key::ArrowUp), reading(Key::K)] },
    Entry { command: Command::PageDown, words: commands::PAGE_DOWN, keys: &[reading(Key::PageDown)] },
    Entry { command: Command::PageUp, words: commands::PAGE_UP, keys: &[reading(Key::PageUp)] },
    Entry { command: Command::First, words: commands::FIRST, keys: &[moving(Key::Home)] },
    Entry { command: Command::Last, words: commands::LAST, keys: &[moving(Key::End)] },
    Entry { command: Command::NextTied, words: commands::NEXT_TIED, keys: &[reading(Key::CloseBracket), alt(Key::ArrowDown)] },
    Entry { command: Command::PreviousTied, words: commands::PREVIOUS_TIED, keys: &[reading(Key::OpenBracket), alt(Key::ArrowUp)] },
    Entry { command: Command::Lock, words: commands::LOCK, keys: &[moving(Key::Enter)] },
    Entry { command: Command::Escape, words: commands::ESCAPE, keys: &[alone(Key::Escape).and(OVERLAYS)] },
    Entry { command: Command::NextPane, words: commands::NEXT_PANE, keys: &[alone(Key::F6)] },
    Entry { command: Command::PreviousPane, words: commands::PREVIOUS_PANE, keys: &[shift(Key::F6)] },
    Entry { command: Command::Pin, words: commands::PIN, keys: &[reading(Key::L)] },
    Entry { command: Command::NextGroup, words: commands::NEXT_GROUP, keys: &[reading_shift(Key::L)] },
    Entry { command: Command::ShowProvisions, words: commands::SHOW_PROVISIONS, keys: &[ctrl(Key::Num1)] },
    Entry { command: Command::ShowSafeguards, words: commands::SHOW_SAFEGUARDS, keys: &[ctrl(Key::Num2)] },
    Entry { command: Command::ShowCritiques, words: commands::SHOW_CRITIQUES, keys: &[ctrl(Key::Num3)] },
    Entry { command: Command::ShowSecond, words: commands::SHOW_SECOND, keys: &[ctrl(Key::Num4)] },
    Entry { command: Command::ShowSources, words: commands::SHOW_SOURCES, keys: &[ctrl(Key::Num5)] },
    Entry { command: Command::PaneLeft, words: commands::PANE_LEFT, keys: &[alt_shift(Key::ArrowLeft)] },
    Entry { command: Command::PaneRight, words: commands::PANE_RIGHT, keys: &[alt_shift(Key::ArrowRight)] },
    Entry { command: Command::WiderPane, words: commands::WIDER_PANE, keys: &[alt_shift(Key::ArrowUp)] },
    Entry { command: Command::NarrowerPane, words: commands::NARROWER_PANE, keys: &[alt_shift(Key::ArrowDown)] },
    Entry { command: Command::OrderText, words: commands::ORDER_TEXT, keys: &[] },
    Entry { command: Command::OrderNewest, words: commands::ORDER_NEWEST, keys: &[] },
    Entry { command: Command::OrderActor, words: commands::ORDER_ACTOR, keys: &[] },
    Entry { command: Command::OrderState, words: commands::ORDER_STATE, keys: &[] },
    Entry { command: Command::OrderRegionalGroup, words: commands::ORDER_REGIONAL_GROUP, keys: &[] },
    Entry { command: Command::Contents, words: commands::CONTENTS, keys: &[ctrl(Key::B)] },
    Entry {
        command: Command::LargerText,
        words: commands::LARGER_TEXT,
        keys: &[ctrl(Key::Plus).and(ABOUT).and(SPEAKING_NOTE), ctrl(Key::Equals).and(ABOUT).and(SPEAKING_NOTE)],
    },
    Entry { command: Command::SmallerText, words: commands::SMALLER_TEXT, keys: &[ctrl(Key::Minus).and(ABOUT).and(SPEAKING_NOTE)] },
    Entry { command: Command::NormalText, words: commands::NORMAL_TEXT, keys: &[ctrl(Key::Num0).and(ABOUT).and(SPEAKING_NOTE)] },
    Entry { command: Command::Settings, words: commands::SETTINGS, keys: &[ctrl(Key::Comma)] },
    Entry { command: Command::LineSpacing, words: commands::LINE_SPACING, keys: &[] },
    Entry { command: Command::ParagraphSpacing, words: commands::PARAGRAPH_SPACING, keys: &[] },
    Entry { command: Command::ReducedMotion, words: commands::REDUCED_MOTION, keys: &[] },
    Entry { command: Command::LetterKeys, words: commands::LETTER_KEYS, keys: &[] },
    Entry { command: Command::NextTheme, words: commands::NEXT_THEME, keys: &[] },
    Entry { command: Command::ThemeSystem, words: commands::THEME_SYSTEM, keys: &[] },
    Entry { command: Command::ThemeLight, words: commands::THEME_LIGHT, keys: &[] },
    Entry { command: Command::ThemeDark, words: commands::THEME_DARK, keys: &[] },
    Entry { command: Command::ThemeSepia, words: commands::THEME_SEPIA, keys: &[] },
    Entry { command: Command::ThemeContrast, words: commands::THEME_CONTRAST, keys: &[] },
    Entry { command: Command::GraphicsAutomatic, words: commands::GRAPHICS_AUTOMATIC, keys: &[] },
    Entry { command: Command::GraphicsProcessor, words: commands::GRAPHICS_PROCESSOR, keys: &[] },
    Entry { command: Command::GraphicsOpenGl, words: commands::GRAPHICS_OPENGL, keys: &[] },
    Entry { command: Command::GraphicsNewer, words: NEWER, keys: &[] },
    Entry { command: Command::Fresh, words: commands::FRESH, keys: &[] },
    Entry { command: Command::FullScreen, words: commands::FULL_SCREEN, keys: &[alone(Key::F11).and(ABOUT).and(SPEAKING_NOTE)] },
    Entry {
        command: Command::KeySheet,
        words: commands::KEY_SHEET,
        keys: &[alone(Key::F1).and(ABOUT).and(SPEAKING_NOTE), reading(Key::Questionmark).and(PRESENTING).and(SHEETS)],
    },
    Entry { command: Command::Diagnostics, words: commands::DIAGNOSTICS, keys: &[] },
    Entry { command: Command::About, words: commands::ABOUT, keys: &[] },
    Entry { command: Command::Quit, words: commands::QUIT, keys: &[ctrl(Key::Q).and(OVERLAYS)] },
];

/// The newer interface by the name it has on this system.
const NEWER: Message = if cfg!(windows) {
    commands::GRAPHICS_DIRECT3D
} else if cfg!(target_os = "macos") {
    commands::GRAPHICS_METAL
} else {
    commands::GRAPHICS_VULKAN
};

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
