//! How a person likes it.

use super::{Effect, State, UnfoldedTies};
use crate::{
    linked::CardOrder,
    model::{Author, ItemKind},
    text,
};
use serde::{Deserialize, Serialize};

/// Text sizes in per cent: the least, the greatest and the step.
pub const TEXT_SIZES: (u16, u16, u16) = (80, 250, 10);

/// The width of the contents in points: the least, the greatest and the usual.
pub const CONTENTS_WIDTHS: (u16, u16, u16) = (200, 400, 266);

/// The four themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Theme {
    /// By day.
    #[default]
    Light,
    /// In a dim room.
    Dark,
    /// Warm paper.
    Sepia,
    /// No tints, no shadow.
    Contrast,
}

impl Theme {
    /// In the order of the menu.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Sepia, Self::Contrast];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => text::THEME_LIGHT.words(),
            Self::Dark => text::THEME_DARK.words(),
            Self::Sepia => text::THEME_SEPIA.words(),
            Self::Contrast => text::THEME_HIGH_CONTRAST.words(),
        }
    }
}

/// The ways to draw the window, of which the one that is chosen is tried first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Graphics {
    /// By the processor, without a graphics driver.
    Processor,
    /// By OpenGL.
    OpenGl,
    /// By the system's newer interface: Direct3D 12, Vulkan or Metal.
    Newer,
    /// Whatever works. What a later version calls a way is taken for this.
    #[default]
    #[serde(other)]
    Automatic,
}

impl Graphics {
    /// In the order of the settings.
    pub const ALL: [Self; 4] = [Self::Automatic, Self::Processor, Self::OpenGl, Self::Newer];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Automatic => text::GRAPHICS_AUTOMATIC.words(),
            Self::Processor => text::GRAPHICS_PROCESSOR.words(),
            Self::OpenGl => text::GRAPHICS_OPENGL.words(),
            Self::Newer if cfg!(windows) => text::GRAPHICS_DIRECT3D.words(),
            Self::Newer if cfg!(target_os = "macos") => text::GRAPHICS_METAL.words(),
            Self::Newer => text::GRAPHICS_VULKAN.words(),
        }
    }
}

/// How a person likes it, whatever is open.
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// In per cent, within [`TEXT_SIZES`]. Each briefing keeps its own; this is the one in use.
    pub text_size: u16,
    /// The theme; `None` for what the system tells.
    pub theme: Option<Theme>,
    /// The height of a line of reading type, in per cent of the usual one: one of [`SPACINGS`].
    pub line_spacing: u16,
    /// The blank under a paragraph, likewise.
    pub paragraph_spacing: u16,
    /// True while the contents are shown.
    pub contents: bool,
    /// How wide they are, within [`CONTENTS_WIDTHS`].
    #[serde(skip_serializing_if = "is_usual_width")]
    pub contents_width: u16,
    /// True where every change is immediate.
    pub reduced_motion: bool,
    /// False where single letters, digits and signs do nothing, for who speaks or presses keys by chance.
    pub letter_keys: bool,
    /// True where notes stand beside the file of a briefing, false where in the data folder.
    pub notes_beside: bool,
    /// How citations are written.
    pub style: crate::describe::CitationStyle,
    /// How much of an item is copied.
    pub extent: crate::describe::Extent,
    /// How the window is drawn from the next start on.
    #[serde(skip_serializing_if = "is_default")]
    pub graphics: Graphics,
    /// For which kinds of cards what links them to others is unfolded.
    #[serde(skip_serializing_if = "is_default")]
    pub unfolded_ties: UnfoldedTies,
    /// In which order critiques and positions stand in their pane.
    #[serde(skip_serializing_if = "is_default")]
    pub card_order: CardOrder,
}

/// One change of how a person likes it.
#[derive(Clone, Debug, PartialEq)]
pub enum PrefsChange {
    /// Text size by steps; zero is back to 100 %.
    TextSize(i16),
    /// Chooses a theme; `None` for what the system prefers.
    Theme(Option<Theme>),
    /// The height of a line, in per cent of the usual one.
    LineSpacing(u16),
    /// The space under a paragraph, in per cent of the usual one.
    ParagraphSpacing(u16),
    /// How wide the contents are; `None` for as wide as usual.
    ContentsWidth(Option<u16>),
    /// Every change immediate, or not.
    ReducedMotion(bool),
    /// Whether single letters, digits and signs do something.
    LetterKeys(bool),
    /// How citations are written.
    CitationStyle(crate::describe::CitationStyle),
    /// How much of an item is copied.
    Extent(crate::describe::Extent),
    /// Who writes notes.
    Author(Author),
    /// Notes beside the file of the briefing, or in the data folder.
    NotesBeside(bool),
    /// How the window is drawn from the next start on.
    Graphics(Graphics),
    /// What links cards of a kind to others, folded or unfolded.
    Ties(ItemKind),
    /// In which order critiques and positions stand in their pane.
    CardOrder(CardOrder),
}

/// Spacings to choose from, in per cent. The last is what WCAG 2.2, 1.4.12, asks that text can bear.
pub const SPACINGS: [u16; 4] = [100, 115, 130, 150];

/// True for what nobody chose: it is not kept.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// The same of the width of the contents.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks in this way")]
const fn is_usual_width(width: &u16) -> bool {
    *width == CONTENTS_WIDTHS.2
}

impl Prefs {
    pub(super) fn apply(&mut self, change: &PrefsChange) {
        match change {
            PrefsChange::TextSize(0) => self.text_size = 100,
            PrefsChange::TextSize(steps) => {
                self.text_size = self.text_size.saturating_add_signed(steps.saturating_mul(TEXT_SIZES.2.cast_signed()));
            }
            PrefsChange::Theme(theme) => self.theme = *theme,
            PrefsChange::LineSpacing(spacing) => self.line_spacing = *spacing,
            PrefsChange::ParagraphSpacing(spacing) => self.paragraph_spacing = *spacing,
            PrefsChange::ContentsWidth(width) => self.contents_width = width.unwrap_or(CONTENTS_WIDTHS.2),
            PrefsChange::ReducedMotion(reduced) => self.reduced_motion = *reduced,
            PrefsChange::CitationStyle(style) => self.style = *style,
            PrefsChange::Extent(extent) => self.extent = *extent,
            PrefsChange::LetterKeys(on) => self.letter_keys = *on,
            PrefsChange::NotesBeside(beside) => self.notes_beside = *beside,
            PrefsChange::Graphics(graphics) => self.graphics = *graphics,
            PrefsChange::Ties(kind) => self.unfolded_ties.toggle(*kind),
            PrefsChange::CardOrder(order) => self.card_order = *order,
            // Who writes is kept beside the preferences.
            PrefsChange::Author(_) => {}
        }
        *self = self.mended();
    }

    /// The same within what can be chosen, whatever was kept.
    #[must_use]
    pub fn mended(mut self) -> Self {
        let (least, greatest, _) = TEXT_SIZES;
        self.text_size = self.text_size.clamp(least, greatest);
        self.contents_width = self.contents_width.clamp(CONTENTS_WIDTHS.0, CONTENTS_WIDTHS.1);
        for spacing in [&mut self.line_spacing, &mut self.paragraph_spacing] {
            if !SPACINGS.contains(spacing) {
                *spacing = SPACINGS[0];
            }
        }
        self
    }
}

impl State {
    /// A change of how a person likes it; notes may have to move for it.
    pub(super) fn apply_to_prefs(&mut self, change: PrefsChange) -> Vec<Effect> {
        self.prefs.apply(&change);
        match change {
            PrefsChange::NotesBeside(_) => return self.move_notes(),
            PrefsChange::Author(author) => self.identity.author = author,
            PrefsChange::Graphics(graphics) => self.notices.news = Some(text::graphics_chosen(graphics.name())),
            PrefsChange::CardOrder(order) => {
                if let Some(open_briefing) = &mut self.open_briefing {
                    open_briefing.choose_card_order(order);
                }
            }
            PrefsChange::TextSize(_)
            | PrefsChange::Theme(_)
            | PrefsChange::LineSpacing(_)
            | PrefsChange::ParagraphSpacing(_)
            | PrefsChange::ContentsWidth(_)
            | PrefsChange::ReducedMotion(_)
            | PrefsChange::LetterKeys(_)
            | PrefsChange::CitationStyle(_)
            | PrefsChange::Extent(_)
            | PrefsChange::Ties(_) => {}
        }
        Vec::new()
    }
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            text_size: 100,
            theme: None,
            line_spacing: SPACINGS[0],
            paragraph_spacing: SPACINGS[0],
            contents: true,
            contents_width: CONTENTS_WIDTHS.2,
            reduced_motion: false,
            letter_keys: true,
            notes_beside: false,
            style: crate::describe::CitationStyle::default(),
            extent: crate::describe::Extent::default(),
            graphics: Graphics::Automatic,
            unfolded_ties: UnfoldedTies::default(),
            card_order: CardOrder::default(),
        }
    }
}
