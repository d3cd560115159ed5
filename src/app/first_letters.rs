//! The letters of the first picture, drawn while the system opens the display: both take as long, and neither needs the other.
//!
//! Which words come first is not known yet, as the briefing is being read at the same time. Letters are drawn a few times each, at different parts of a
//! pixel, so some prose in each size of the first screen has nearly all that is needed. What turns out not to be, is drawn with the first picture as
//! if nothing had been done before.

use super::letters;
use crate::{
    platform::software::Prepared,
    state::{Prefs, Theme},
    store::SHIPPED,
    ui::{
        theme::{self, SystemFonts, Tokens, Type},
        widget::TextRequest,
    },
};
use egui::{Color32, Context, FullOutput, RawInput, ViewportId, ViewportInfo};
use std::{
    sync::{Arc, mpsc::Receiver},
    thread::{self, JoinHandle},
    time::Duration,
};

/// How many letters of prose are drawn in each size that the first screen has.
const SIZES: [(Type, usize); 10] = [
    (Type::Provision, 900),
    (Type::Value, 900),
    (Type::Claim, 900),
    (Type::Label, 700),
    (Type::Interface, 500),
    (Type::Name, 300),
    (Type::InterfaceBold, 200),
    (Type::TieWords, 150),
    (Type::DivisionHeading, 60),
    (Type::Badge, 40),
];
/// Where prose begins in the bundled briefing: behind its title and what it says of itself.
const PROSE: usize = 40_000;
/// A column of the panes, in points.
const COLUMN: f32 = 320.0;

/// Begins to draw them, for windows drawn by the processor. None where the system has no thread for it. On two cores the briefing comes
/// first, as without it nothing can be shown: `is_read` ends when it is there.
pub(super) fn begin(prefs: &Prefs, is_read: Option<Receiver<()>>) -> Option<JoinHandle<Prepared>> {
    let (theme, text_size) = (prefs.theme.unwrap_or_default(), f32::from(prefs.text_size) / 100.0);
    let waits = is_read.filter(|_| thread::available_parallelism().is_ok_and(|cores| cores.get() <= 2));
    let begin = move || {
        if let Some(is_read) = waits {
            let _ = is_read.recv_timeout(LONGEST_WAIT);
        }
        draw(theme, text_size)
    };
    thread::Builder::new().name("letters".to_owned()).spawn(begin).ok()
}

/// A long file takes longer to read than letters do to be drawn.
const LONGEST_WAIT: Duration = Duration::from_millis(60);

fn draw(theme: Theme, text_size: f32) -> Prepared {
    let context = Context::default();
    letters::install(&context);
    context.add_font_provider(Arc::new(SystemFonts::default()));
    theme::apply(&context, Tokens::of(theme), text_size);
    // Most displays have one pixel to a point; on another, all is drawn anew with the first picture.
    let info = ViewportInfo { native_pixels_per_point: Some(1.0), ..ViewportInfo::default() };
    let input = RawInput { viewports: std::iter::once((ViewportId::ROOT, info)).collect(), ..RawInput::default() };
    let prose = prose();
    let FullOutput { textures_delta: textures, .. } = context.run_ui(input, |ui| {
        for (role, letters) in SIZES {
            let sample: String = prose.chars().take(letters).collect();
            TextRequest::interface(sample, role.plain(text_size, Color32::PLACEHOLDER)).in_width(COLUMN).lay_out(ui);
        }
    });
    Prepared { context, textures }
}

/// What is read first by whoever has not opened anything else.
fn prose() -> String {
    let bytes = SHIPPED.first().and_then(|first| first.bytes.get(PROSE..PROSE + 1_000)).unwrap_or_default();
    String::from_utf8_lossy(bytes).replace(['\n', '\u{fffd}'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{ImageData, TexturesDelta};

    /// How many texels of letters a delta brings.
    fn texels(mut textures: TexturesDelta) -> usize {
        let size = |image: &ImageData| image.size()[0] * image.size()[1];
        let count = textures.set.values().flatten().map(|change| size(&change.image)).sum();
        textures.clear();
        count
    }

    /// The texels that a first screen of these words brings.
    fn first_screen(context: &Context) -> usize {
        let info = ViewportInfo { native_pixels_per_point: Some(1.0), ..ViewportInfo::default() };
        let viewports = std::iter::once((ViewportId::ROOT, info)).collect();
        let input = RawInput { viewports, max_texture_side: Some(16 * 1024), ..RawInput::default() };
        let output = context.run_ui(input, |ui| {
            for role in [Type::Provision, Type::Value, Type::Label] {
                let words = "The Parties shall see to it that whoever asks for data says why, and that a judge can look at it.";
                TextRequest::interface(words, role.plain(1.0, Color32::PLACEHOLDER)).in_width(COLUMN).lay_out(ui);
            }
        });
        texels(output.textures_delta)
    }

    #[test]
    fn the_first_picture_finds_most_of_its_letters_there() {
        let fresh = Context::default();
        letters::install(&fresh);
        theme::apply(&fresh, Tokens::of(Theme::Light), 1.0);
        let alone = first_screen(&fresh);
        let prepared = draw(Theme::Light, 1.0);
        assert!(texels(prepared.textures) > 100_000, "nothing was drawn");
        // As the program does it once its window is there.
        letters::install(&prepared.context);
        theme::apply(&prepared.context, Tokens::of(Theme::Light), 1.0);
        let then = first_screen(&prepared.context);
        assert!(4 * then < alone, "{then} texels of {alone} were still to be drawn: the texture was begun anew, or the sizes are others");
    }
}
