//! Type by role: face, size and line height, in points at 100 %.

use super::fonts::{self, MONO, SANS, SANS_BOLD, SERIF, SERIF_BOLD, SERIF_ITALIC, SERIF_SEMIBOLD};
use egui::{Color32, FontFamily, FontId, TextFormat};

/// True for a font that is read at length.
#[must_use]
pub fn is_reading(font: &FontId) -> bool {
    let faces = [SERIF, SERIF_ITALIC, SERIF_SEMIBOLD, SERIF_BOLD];
    matches!(&font.family, FontFamily::Name(name) if faces.contains(&name.as_ref()))
}

/// What a piece of text is; everything about its face follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// The program's name on the first page.
    HomeTitle,
    /// An item on the first page.
    HomeItem,
    /// The line under the program's name.
    Tagline,
    /// A provision's heading.
    ArticleHeading,
    /// A division's heading.
    DivisionHeading,
    /// The text.
    Provision,
    /// A critique's claim.
    Claim,
    /// A value in a card.
    Value,
    /// The words of a tie inside a card.
    TieWords,
    /// The words of a result.
    Result,
    /// Words in these that were looked for.
    ResultHit,
    /// The name of a chapter over its results.
    ResultHead,
    /// A sentence in a dashed box or a problem.
    Sentence,
    /// A card's name, a pane's title.
    Name,
    /// A provision's number; anything of interface size that leads.
    InterfaceBold,
    /// Interface text, buttons.
    Interface,
    /// A line of the contents, of which a title may take two.
    Outline,
    /// The same of what heads others.
    OutlineBold,
    /// Small sentences of several lines: the foot of the contents.
    SmallPrint,
    /// What leads in them.
    SmallPrintBold,
    /// Labels, dates, sources, chips, status bar: the smallest size anywhere.
    Label,
    /// A badge in a card.
    Badge,
    /// A badge in running text.
    SmallBadge,
    /// The result of the gap map.
    GapSentence,
    /// Code in a problem.
    Code,
    /// The paragraph in floor mode, as large as it fits: 0 is the largest.
    FloorText(u8),
    /// A point in floor mode.
    FloorPoint,
    /// A point in floor mode where there is little height.
    FloorPointSmall,
    /// The citation in floor mode.
    FloorCitation,
    /// The same in a small window.
    FloorCitationSmall,
    /// The place of the paragraph in floor mode.
    FloorPlace,
    /// What is typed in floor mode and in the palette.
    Query,
    /// In the audience window, at 1920 points of width: the workshop's name on the title card.
    AudienceCover,
    /// The workshop's name in the bar.
    AudienceTitle,
    /// A provision's heading, a question.
    AudienceHeading,
    /// The text.
    AudienceText,
    /// A card's name.
    AudienceName,
    /// A value in a card.
    AudienceValue,
    /// The words of a tie in a card.
    AudienceTieWords,
    /// Numbers, places, figures: what leads.
    AudienceBold,
    /// Labels: the smallest size in the room.
    AudienceLabel,
    /// The time that is left, in the console.
    Time,
    /// The trainer's notes, in the console.
    TrainerNotes,
}

/// Height of a line on paper, in parts of its type.
const LINE_ON_PAPER: f32 = 1.3;

/// Nothing in the audience window is smaller, at 1920 points of width.
const SMALLEST_IN_THE_ROOM: f32 = 22.0;

impl Type {
    /// Face, size, line height, and whether it is read at length.
    const fn spec(self) -> (&'static str, f32, f32, bool) {
        match self {
            Self::HomeTitle => (SERIF_SEMIBOLD, 44.0, 48.0, true),
            Self::Tagline => (SERIF_ITALIC, 20.0, 26.0, true),
            Self::ArticleHeading => (SERIF_SEMIBOLD, 27.0, 32.0, true),
            Self::HomeItem | Self::DivisionHeading => (SERIF_SEMIBOLD, 20.0, 25.0, true),
            Self::Provision => (SERIF, 17.5, 26.0, true),
            Self::Claim | Self::FloorCitationSmall => (SERIF, 16.5, 22.0, true),
            Self::Value => (SERIF, 15.5, 21.0, true),
            Self::TieWords => (SERIF_ITALIC, 14.5, 17.0, true),
            Self::Sentence => (SERIF_BOLD, 15.5, 21.0, true),
            Self::Result => (SERIF, 15.0, 20.0, true),
            Self::ResultHit => (SERIF_BOLD, 15.0, 20.0, true),
            Self::ResultHead => (SERIF_SEMIBOLD, 16.0, 20.0, true),
            Self::Name => (SANS_BOLD, 14.0, 18.0, false),
            Self::InterfaceBold => (SANS_BOLD, 13.0, 18.0, false),
            Self::Interface => (SANS, 13.0, 18.0, false),
            Self::Outline => (SANS, 13.0, 17.0, false),
            Self::OutlineBold => (SANS_BOLD, 13.0, 17.0, false),
            Self::SmallPrint => (SANS, 12.0, 17.0, false),
            Self::SmallPrintBold => (SANS_BOLD, 12.0, 17.0, false),
            Self::Label => (SANS, 12.0, 16.0, false),
            Self::Badge => (SANS_BOLD, 12.0, 16.0, false),
            // It stands in running text, and grows with it.
            Self::SmallBadge => (SANS_BOLD, 11.0, 14.0, true),
            Self::GapSentence => (SERIF_SEMIBOLD, 25.0, 31.0, true),
            Self::Code => (MONO, 12.0, 20.0, false),
            Self::FloorText(0) => (SERIF, 45.0, 57.0, true),
            Self::FloorText(1) => (SERIF, 36.0, 46.0, true),
            Self::FloorText(2) => (SERIF, 30.0, 38.0, true),
            Self::FloorText(_) | Self::FloorPoint => (SERIF, 24.0, 31.0, true),
            Self::FloorPointSmall => (SERIF, 20.0, 26.0, true),
            Self::FloorCitation => (SERIF, 19.0, 26.0, true),
            Self::FloorPlace => (SANS_BOLD, 18.0, 24.0, false),
            Self::Query => (SANS, 20.0, 24.0, false),
            Self::AudienceCover => (SERIF_SEMIBOLD, 76.0, 92.0, true),
            Self::AudienceTitle => (SERIF_SEMIBOLD, 38.0, 46.0, true),
            Self::AudienceHeading => (SERIF_SEMIBOLD, 43.0, 53.0, true),
            Self::AudienceText => (SERIF, 42.0, 64.0, true),
            Self::AudienceName => (SANS_BOLD, 34.0, 42.0, false),
            Self::AudienceValue => (SERIF, 35.0, 46.0, true),
            Self::AudienceTieWords => (SERIF_ITALIC, 29.0, 37.0, true),
            Self::AudienceBold => (SANS_BOLD, 27.0, 36.0, false),
            Self::AudienceLabel => (SANS, 24.0, 32.0, false),
            Self::Time => (SANS_BOLD, 42.0, 46.0, false),
            Self::TrainerNotes => (SERIF, 21.0, 30.0, true),
        }
    }

    /// True for what is read at length, which takes the spacing of lines.
    #[must_use]
    pub const fn is_read(self) -> bool {
        self.spec().3
    }

    /// How much of the text size this role takes: reading type 80 to 250 %, interface type 90 to 150 %.
    #[must_use]
    pub fn scale(self, text_size: f32) -> f32 {
        if self.spec().3 { text_size.clamp(0.8, 2.5) } else { text_size.clamp(0.9, 1.5) }
    }

    /// The font at a text size, 1.0 being 100 %.
    #[must_use]
    pub fn font(self, text_size: f32) -> FontId {
        let (face, size, ..) = self.spec();
        FontId::new(size * self.scale(text_size), FontFamily::Name(fonts::family(face, size).into()))
    }

    /// The height of a line at a text size.
    #[must_use]
    pub fn line(self, text_size: f32) -> f32 {
        (self.spec().2 * self.scale(text_size)).round()
    }

    /// The same in the audience window: `size` is how much larger or smaller than drawn, `unit` how many points of this
    /// window are one of 1920.
    #[must_use]
    pub fn for_audience(self, size: f32, unit: f32, color: Color32) -> TextFormat {
        let (face, points, line, _) = self.spec();
        let shown = (points * size).max(SMALLEST_IN_THE_ROOM);
        let font_id = FontId::new(shown * unit, FontFamily::Name(face.into()));
        TextFormat { font_id, line_height: Some(line * shown / points * unit), color, ..TextFormat::default() }
    }

    /// The same on a page that is shown as it is printed, in so many points of type; `unit` is how many points of the window are
    /// one on paper.
    #[must_use]
    pub fn on_paper(self, points: f32, unit: f32, color: Color32) -> TextFormat {
        let font_id = FontId::new(points * unit, FontFamily::Name(self.spec().0.into()));
        TextFormat { font_id, line_height: Some(points * LINE_ON_PAPER * unit), color, ..TextFormat::default() }
    }

    /// Font and colour: a line is as high as the font makes it.
    #[must_use]
    pub fn plain(self, text_size: f32, color: Color32) -> TextFormat {
        TextFormat::simple(self.font(text_size), color)
    }

    /// Font, line height and colour together.
    #[must_use]
    pub fn format(self, text_size: f32, color: Color32) -> TextFormat {
        TextFormat { font_id: self.font(text_size), line_height: Some(self.line(text_size)), color, ..TextFormat::default() }
    }
}
