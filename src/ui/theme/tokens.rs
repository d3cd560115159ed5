//! Colours by role, one table per theme, read from `assets/theme/*.ron`.

use crate::{
    model::{AuthorColour, Mark},
    state::Theme,
};
use egui::Color32;
use serde::{Deserialize, Deserializer, de::Error as _};
use std::sync::LazyLock;

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident),* $(,)?) => {
        /// Every colour in use, by what it is used for.
        #[derive(Clone, Debug, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Tokens {
            /// Whose colours they are: what was laid out in those of another theme is laid out anew.
            #[serde(skip)]
            pub theme: Theme,
            /// True for light ink on a dark ground.
            pub dark: bool,
            $($(#[$doc])* #[serde(deserialize_with = "colour")] pub $role: Color32,)*
            /// Ink in the one shadow there is, 0 to 1.
            pub shadow: f32,
            /// Width of a hairline, in points.
            pub hairline: f32,
        }
    };
}

roles! {
    /// Behind provisions, palette, floor.
    page,
    /// Behind cards, in gutters.
    desk,
    /// Top bar, outline, status bar.
    chrome,
    /// Safeguard and critique cards.
    card,
    /// Text to read.
    ink,
    /// Secondary text, unselected rows.
    ink_2,
    /// Labels, counts, dates.
    ink_3,
    /// Rules.
    hair,
    /// Outline of cards and of chips that only inform.
    hair_2,
    /// Outline of anything that can be pressed or typed in.
    edge,
    /// Accent of the text.
    provision,
    /// Accent of safeguards.
    safeguard,
    /// Ground in the safeguards' accent.
    safeguard_tint,
    /// Accent of critiques.
    critique,
    /// Ground in the critiques' accent.
    critique_tint,
    /// Selected words, current row.
    selected,
    /// A search hit.
    hit,
    /// Focus ring, caret.
    focus,
    /// A selected badge, a primary button.
    badge,
    /// The number on it.
    badge_figure,
    /// Line and column in the problem list.
    error,
    /// Ground of a line with a problem.
    error_tint,
    /// Ground of words somebody agrees with.
    agree,
    /// Of words somebody objects to.
    object,
    /// Of words something is to be asked about.
    ask,
    /// Of words that are to be used.
    use_it,
    /// Authors of notes.
    author_blue,
    /// Likewise.
    author_green,
    /// Likewise.
    author_red,
    /// Likewise.
    author_violet,
    /// Likewise.
    author_brown,
    /// Likewise.
    author_grey,
}

impl Tokens {
    /// The colours of a theme.
    #[must_use]
    pub fn of(theme: Theme) -> &'static Self {
        &TABLES[theme as usize]
    }

    /// The ground of a highlight. Each has its own line below the words as well.
    #[must_use]
    pub const fn mark(&self, mark: Mark) -> Color32 {
        match mark {
            Mark::Agree => self.agree,
            Mark::Object => self.object,
            Mark::Ask => self.ask,
            Mark::Use => self.use_it,
        }
    }

    /// The ink of an author, always beside initials or a name.
    #[must_use]
    pub const fn author(&self, colour: AuthorColour) -> Color32 {
        match colour {
            AuthorColour::Blue => self.author_blue,
            AuthorColour::Green => self.author_green,
            AuthorColour::Red => self.author_red,
            AuthorColour::Violet => self.author_violet,
            AuthorColour::Brown => self.author_brown,
            AuthorColour::Grey => self.author_grey,
        }
    }

    /// The shadow of overlays; none in a theme without shadows.
    #[must_use]
    pub fn overlay_shadow_colour(&self) -> Color32 {
        Color32::from_black_alpha(if self.shadow > 0.0 { 70 } else { 0 })
    }

    /// The ink of the shadow.
    #[must_use]
    pub fn shadow_colour(&self) -> Color32 {
        Color32::from_black_alpha((self.shadow * 255.0) as u8)
    }

    /// Over what is behind a dialog.
    #[must_use]
    pub const fn dim(&self) -> Color32 {
        Color32::from_black_alpha(110)
    }

    /// Ink, almost transparent, over whatever is below, for a row under the pointer: 5 %.
    #[must_use]
    pub fn hover(&self) -> Color32 {
        self.ink.gamma_multiply(0.05)
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where a role becomes a colour")]
fn colour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    Color32::from_hex(&text).map_err(|_| D::Error::custom(format!("{text:?} is not a colour such as #15181C")))
}

static TABLES: LazyLock<[Tokens; 4]> = LazyLock::new(|| {
    [
        table(Theme::Light, include_str!("../../../assets/theme/light.ron")),
        table(Theme::Dark, include_str!("../../../assets/theme/dark.ron")),
        table(Theme::Sepia, include_str!("../../../assets/theme/sepia.ron")),
        table(Theme::Contrast, include_str!("../../../assets/theme/contrast.ron")),
    ]
});

/// The tables are part of the program and a test reads each, so this cannot fail in use.
#[expect(clippy::expect_used, reason = "a table that cannot be read is found by the tests below, never by a reader")]
fn table(theme: Theme, text: &str) -> Tokens {
    let table = ron::from_str(text).expect("a theme table can be read");
    Tokens { theme, ..table }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast as WCAG 2.2 defines them.
    fn contrast(one: Color32, other: Color32) -> f32 {
        let luminance = |colour: Color32| {
            let [r, g, b, _] = colour.to_array().map(|channel| {
                let c = f32::from(channel) / 255.0;
                if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
            });
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (light, dark) = (luminance(one).max(luminance(other)), luminance(one).min(luminance(other)));
        (light + 0.05) / (dark + 0.05)
    }

    #[test]
    fn every_theme_keeps_the_contrast_floors() {
        for theme in Theme::ALL {
            let t = Tokens::of(theme);
            let grounds = [t.page, t.card, t.desk, t.chrome];
            let every = |ink: Color32, on: &[Color32], floor: f32, what: &str| {
                for ground in on {
                    let found = contrast(ink, *ground);
                    assert!(found >= floor, "{theme:?}: {what} has {found:.2}, floor {floor}");
                }
            };
            every(t.ink, &grounds, 7.0, "ink");
            every(t.ink, &[t.selected, t.hit], 7.0, "ink on selected and hit");
            every(t.ink_2, &grounds, 7.0, "ink 2");
            every(t.ink_2, &[t.selected], 7.0, "ink 2 on selected");
            every(t.ink_3, &grounds, 4.5, "ink 3");
            every(t.ink_3, &[t.selected], 4.5, "ink 3 on selected");
            every(t.provision, &[t.page, t.chrome], 7.0, "provision");
            every(t.safeguard, &[t.card, t.desk, t.safeguard_tint], 7.0, "safeguard");
            every(t.critique, &[t.card, t.desk, t.critique_tint], 7.0, "critique");
            every(t.badge_figure, &[t.badge], 7.0, "badge figure");
            every(t.error, &[t.card, t.error_tint], 4.5, "error");
            every(t.focus, &grounds, 3.0, "focus");
            every(t.edge, &grounds, 3.0, "edge");
        }
    }

    #[test]
    fn neither_side_has_the_stronger_accent() {
        for theme in Theme::ALL {
            let t = Tokens::of(theme);
            let difference = contrast(t.safeguard, t.critique);
            assert!(difference < 1.1, "{theme:?}: {difference:.2}");
        }
    }
}
