//! One way to press a command, and where it acts.

use egui::{Key, KeyboardShortcut, ModifierNames, Modifiers};

/// Where the keyboard is. It is in one of these at a time, so two commands share a key only where they share one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyContext {
    /// In the panes, or on a control around them.
    Reader,
    /// In the gap map, which has the arrows and Enter to itself.
    GapMap,
    /// In a text that is only read, where a caret selects words.
    Caret,
    /// In floor mode, outside its field.
    Floor,
    /// In the speaking note, outside a field.
    SpeakingNote,
    /// In the list of keys or the diagnostics, over everything else, outside a field.
    Sheet,
    /// In the dialog about the program, which has the keys that move to itself.
    About,
    /// In a field over that dialog: that of the list of keys.
    AboutField,
    /// In the choice of a walk to start.
    WalkStart,
    /// In a text field.
    Field,
    /// In a field of a note or a walk, whose typing is kept in the history of the briefing.
    HistoryField,
    /// In a menu that is open.
    Menu,
    /// In the presenter console.
    Workshop,
    /// In a text field of the presenter console.
    WorkshopField,
}

impl KeyContext {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Reader,
        Self::GapMap,
        Self::Caret,
        Self::Floor,
        Self::SpeakingNote,
        Self::Sheet,
        Self::About,
        Self::AboutField,
        Self::WalkStart,
        Self::Field,
        Self::HistoryField,
        Self::Menu,
        Self::Workshop,
        Self::WorkshopField,
    ];
}

/// A set of contexts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contexts(u16);

impl Contexts {
    const fn of(contexts: &[KeyContext]) -> Self {
        let (mut bits, mut index) = (0, 0);
        while index < contexts.len() {
            bits |= 1 << contexts[index] as u16;
            index += 1;
        }
        Self(bits)
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True where a context is one of them.
    #[must_use]
    pub const fn contain(self, context: KeyContext) -> bool {
        self.0 & (1 << context as u16) != 0
    }

    /// True where a context is in both.
    #[must_use]
    pub const fn overlap(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Wherever not every key is taken by what stands over the panes.
const ANYWHERE: Contexts = Contexts::of(&[
    KeyContext::Reader,
    KeyContext::GapMap,
    KeyContext::Caret,
    KeyContext::Floor,
    KeyContext::Sheet,
    KeyContext::Field,
    KeyContext::HistoryField,
    KeyContext::Menu,
    KeyContext::Workshop,
    KeyContext::WorkshopField,
]);
/// Over the dialog about the program, whatever is typed there.
pub(super) const ABOUT: Contexts = Contexts::of(&[KeyContext::About, KeyContext::AboutField]);
/// Over a sheet that is only read.
pub(super) const SHEETS: Contexts = Contexts::of(&[KeyContext::About, KeyContext::Sheet]);
/// Over the choice of a walk, in which only that is done.
pub(super) const WALK_START: Contexts = Contexts::of(&[KeyContext::WalkStart]);
/// In the view of a speaking note, in which only that is done.
pub(super) const SPEAKING_NOTE: Contexts = Contexts::of(&[KeyContext::SpeakingNote]);
/// Over everything that can stand over the panes.
pub(super) const OVERLAYS: Contexts = ABOUT.and(WALK_START).and(SPEAKING_NOTE);
/// Where a key writes nothing and moves no caret.
const READING: Contexts = Contexts::of(&[KeyContext::Reader, KeyContext::GapMap, KeyContext::Caret, KeyContext::Floor]);
/// Where arrows and Enter are not those of a caret or of the gap map.
const MOVING: Contexts = Contexts::of(&[KeyContext::Reader, KeyContext::Floor]);
/// During a workshop, where most keys of the reader do nothing.
pub(super) const PRESENTING: Contexts = Contexts::of(&[KeyContext::Workshop]);
/// What a clicker sends goes on with the workshop wherever the caret is.
const CLICKER: Contexts = Contexts::of(&[KeyContext::Workshop, KeyContext::WorkshopField, KeyContext::Menu]);
/// Also where what is typed is kept in the history.
const HISTORY: Contexts = READING.and(Contexts::of(&[KeyContext::HistoryField]));

/// One way to press a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The key with its modifiers.
    pub shortcut: KeyboardShortcut,
    /// Where it acts.
    pub contexts: Contexts,
}

impl Keys {
    const fn new(modifiers: Modifiers, key: Key, contexts: Contexts) -> Self {
        Self { shortcut: KeyboardShortcut::new(modifiers, key), contexts }
    }

    /// The same key, acting there as well.
    pub(super) const fn and(self, contexts: Contexts) -> Self {
        Self { contexts: self.contexts.and(contexts), ..self }
    }

    /// True for a key of the workshop alone.
    #[must_use]
    pub const fn is_of_workshop(self) -> bool {
        self.contexts.contain(KeyContext::Workshop) && !self.contexts.contain(KeyContext::Reader)
    }

    /// True for a letter, a digit or a sign on its own, which can be turned off.
    #[must_use]
    pub fn is_single_character(self) -> bool {
        let KeyboardShortcut { modifiers, logical_key } = self.shortcut;
        let signs = [Key::OpenBracket, Key::CloseBracket, Key::Questionmark, Key::Period];
        let letter = logical_key.name().chars().count() == 1 || signs.contains(&logical_key);
        letter && !modifiers.command && !modifiers.alt
    }

    /// As it is read: `Ctrl+Shift+C`, `]`; on a Mac with its signs.
    #[must_use]
    pub fn name(self, is_mac: bool) -> String {
        let KeyboardShortcut { modifiers, logical_key } = self.shortcut;
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

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

pub(super) const fn ctrl(key: Key) -> Keys {
    Keys::new(Modifiers::COMMAND, key, ANYWHERE)
}

pub(super) const fn ctrl_shift(key: Key) -> Keys {
    Keys::new(CTRL_SHIFT, key, ANYWHERE)
}

pub(super) const fn alone(key: Key) -> Keys {
    Keys::new(Modifiers::NONE, key, ANYWHERE)
}

pub(super) const fn shift(key: Key) -> Keys {
    Keys::new(Modifiers::SHIFT, key, ANYWHERE)
}

pub(super) const fn alt(key: Key) -> Keys {
    Keys::new(Modifiers::ALT, key, ANYWHERE)
}

pub(super) const fn alt_shift(key: Key) -> Keys {
    Keys::new(ALT_SHIFT, key, ANYWHERE)
}

pub(super) const fn reading(key: Key) -> Keys {
    Keys::new(Modifiers::NONE, key, READING)
}

pub(super) const fn reading_shift(key: Key) -> Keys {
    Keys::new(Modifiers::SHIFT, key, READING)
}

pub(super) const fn reading_alt(key: Key) -> Keys {
    Keys::new(Modifiers::ALT, key, READING)
}

pub(super) const fn moving(key: Key) -> Keys {
    Keys::new(Modifiers::NONE, key, MOVING)
}

pub(super) const fn history_ctrl(key: Key) -> Keys {
    Keys::new(Modifiers::COMMAND, key, HISTORY)
}

pub(super) const fn history_ctrl_shift(key: Key) -> Keys {
    Keys::new(CTRL_SHIFT, key, HISTORY)
}

pub(super) const fn presenting(key: Key) -> Keys {
    Keys::new(Modifiers::NONE, key, PRESENTING)
}

pub(super) const fn presenting_shift(key: Key) -> Keys {
    Keys::new(Modifiers::SHIFT, key, PRESENTING)
}

pub(super) const fn noting_ctrl(key: Key) -> Keys {
    Keys::new(Modifiers::COMMAND, key, SPEAKING_NOTE)
}

pub(super) const fn noting_alt(key: Key) -> Keys {
    Keys::new(Modifiers::ALT, key, SPEAKING_NOTE)
}

pub(super) const fn clicker(key: Key) -> Keys {
    Keys::new(Modifiers::NONE, key, CLICKER)
}
