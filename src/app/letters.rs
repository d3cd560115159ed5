//! The texture of letters: one for all windows, small, and begun anew when it is full of letters that nobody sees any more.
//!
//! egui keeps every letter in every size that was ever drawn until the texture is four fifths full, with the texture as large as the graphics card allows
//! in each window, and has it twice: in memory and in the driver. Where two windows allow different sizes, it begins anew in
//! every frame of each. So the size is said here, to all windows the same. Knows no text.

use crate::ui::theme;
use egui::{Context, Plugin, RawInput, ViewportId};

/// The width of the texture, in points. It begins low and becomes higher as letters are added, at most as high as it is wide.
const WIDTH: f32 = 2048.0;
/// egui takes no smaller one.
const LEAST_WIDTH: usize = 1024;
/// How high it may become, in points, before it is begun anew: one screen takes about 50 at 100 % and 170 at the largest text
/// size, and all letters of one text size 200. A height at which it doubles: so much is 2 MiB.
const HEIGHT: f32 = 256.0;
/// Part of the height that is filled at the most.
const FULL: f32 = 0.8;
/// So many frames after it was begun, it holds what one screen needs.
const SETTLED: u64 = 2;
/// After so many frames of a higher texture it is looked whether the screen still needs it.
const LONG: u64 = 600;

/// Gives egui the faces, and says how large their texture may be.
pub(super) fn install(context: &Context) {
    theme::install_fonts(context);
    context.add_plugin(Letters::default());
}

/// Says how large the texture may be; egui asks before every frame of every window.
#[derive(Debug)]
pub(super) struct Letters {
    /// What the graphics card can do, as far as it said.
    most: usize,
    /// In pixels; zero before the first frame.
    width: usize,
    /// In pixels.
    height: usize,
    /// True in every second texture, which is a pixel narrower: another size is how egui is told to begin anew.
    narrower: bool,
    frame: u64,
    /// The frame in which it was last begun.
    begun: u64,
}

impl Default for Letters {
    fn default() -> Self {
        Self { most: usize::MAX, width: 0, height: 0, narrower: false, frame: 0, begun: 0 }
    }
}

impl Letters {
    /// To be called before a frame of the main window, in which the others are drawn: in the midst of it nothing is begun anew.
    fn before_frame(&mut self, context: &Context, scale: f32) {
        self.frame += 1;
        let width = ((WIDTH * scale) as usize).clamp(LEAST_WIDTH + 1, self.most.max(LEAST_WIDTH + 1));
        let usual = ((HEIGHT * scale) as usize).next_power_of_two();
        if width != self.width {
            (self.width, self.height, self.begun) = (width, usual, self.frame);
            return;
        }
        let age = self.frame - self.begun;
        #[expect(clippy::redundant_closure_for_method_calls, reason = "the method is not general enough in its lifetime")]
        let filled = context.fonts(|fonts| fonts.font_atlas_fill_ratio()) * self.side() as f32;
        if age == SETTLED {
            // Room for half as much again as the screen needs.
            self.height = usual.max((1.5 * filled / FULL) as usize);
        }
        let higher_for_long = self.height > usual && age >= LONG;
        if age > SETTLED && (filled > FULL * self.height as f32 || higher_for_long) {
            (self.height, self.begun, self.narrower) = (usual, self.frame, !self.narrower);
        }
    }

    fn side(&self) -> usize {
        self.width - usize::from(self.narrower)
    }
}

impl Plugin for Letters {
    fn debug_name(&self) -> &'static str {
        "letters"
    }

    fn input_hook(&mut self, context: &Context, input: &mut RawInput) {
        // Said with the first frame of a window alone.
        self.most = self.most.min(input.max_texture_side.unwrap_or(usize::MAX));
        if input.viewport_id == ViewportId::ROOT || self.width == 0 {
            let scales = input.viewports.values().filter_map(|window| window.native_pixels_per_point);
            self.before_frame(context, scales.fold(1.0, f32::max));
        }
        input.max_texture_side = Some(self.side());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widget::TextRequest;
    use egui::{Color32, FontFamily, FontId, TextFormat, ViewportInfo};

    fn context() -> Context {
        let context = Context::default();
        install(&context);
        context
    }

    /// Draws a frame of a window with letters of these sizes; gives the size of the texture and how many rows of it are filled.
    fn frame(context: &Context, window: ViewportId, card: Option<usize>, scale: f32, sizes: &[f32]) -> ([usize; 2], f32) {
        let info = ViewportInfo { native_pixels_per_point: Some(scale), ..ViewportInfo::default() };
        let viewports = [(ViewportId::ROOT, info.clone()), (window, info)].into_iter().collect();
        let input = RawInput { viewport_id: window, viewports, max_texture_side: card, ..RawInput::default() };
        let mut seen = ([0; 2], 0.0);
        let mut output = context.run_ui(input, |ui| {
            for size in sizes {
                let format = TextFormat::simple(FontId::new(*size, FontFamily::Proportional), Color32::PLACEHOLDER);
                TextRequest::interface(('!'..='~').collect::<String>(), format).lay_out(ui);
            }
            seen = ui.fonts(|fonts| (fonts.font_image_size(), fonts.font_atlas_fill_ratio() * fonts.font_image_size()[0] as f32));
        });
        output.textures_delta.clear();
        seen
    }

    /// Draws frames of the main window with letters of these sizes. Gives how high the texture became, and how often it was begun
    /// anew.
    fn frames<'s>(context: &Context, sizes: impl Iterator<Item = &'s [f32]>) -> (usize, usize) {
        let (mut highest, mut begun, mut before) = (0, 0, 0.0);
        for sizes in sizes {
            let ([_, height], rows) = frame(context, ViewportId::ROOT, Some(16_384), 1.0, sizes);
            highest = highest.max(height);
            begun += usize::from(rows < before);
            before = rows;
        }
        (highest, begun)
    }

    #[test]
    fn letters_of_many_sizes_do_not_pile_up() {
        let sizes: Vec<[f32; 1]> = (0_u16..1_000).map(|number| [12.0 + f32::from(number / 8) / 5.0]).collect();
        let (highest, begun) = frames(&context(), sizes.iter().map(<[f32; 1]>::as_slice));
        assert!(begun > 1 && highest <= HEIGHT as usize, "begun anew {begun} times, {highest} pixels high");
    }

    #[test]
    fn a_screen_that_needs_more_room_has_it_as_long_as_it_is_there() {
        let context = context();
        let large: Vec<f32> = (60_u8..70).map(f32::from).collect();
        let (highest, begun) = frames(&context, (0..1_000).map(|_| large.as_slice()));
        assert!(highest > HEIGHT as usize, "{highest} pixels high");
        assert!(begun <= 3, "begun anew {begun} times");
        frames(&context, (0..1_000).map(|_| [14.0].as_slice()));
        let (lowest, _) = frames(&context, std::iter::once([14.0].as_slice()));
        assert!(lowest <= HEIGHT as usize, "{lowest} pixels high after it");
    }

    #[test]
    fn a_second_window_leaves_the_letters_of_the_first() {
        let context = context();
        let second = ViewportId::from_hash_of("second");
        let (size, rows) = frame(&context, ViewportId::ROOT, Some(16_384), 1.0, &[14.0]);
        for _ in 0..3 {
            // What its card allows is said anew with its first frame.
            assert_eq!(frame(&context, second, Some(16_384), 1.0, &[14.0]), (size, rows));
            assert_eq!(frame(&context, ViewportId::ROOT, None, 1.0, &[14.0]), (size, rows));
        }
    }

    #[test]
    fn it_is_as_wide_as_the_finest_display_asks_and_no_wider_than_the_card_allows() {
        let width = |card, scale| frame(&context(), ViewportId::ROOT, card, scale, &[14.0]).0[0];
        assert_eq!(width(Some(16_384), 1.0), 2048);
        assert_eq!(width(None, 2.0), 4096);
        assert_eq!(width(Some(2_048), 2.0), 2048);
        assert_eq!(width(Some(512), 1.0), LEAST_WIDTH + 1);
    }
}
