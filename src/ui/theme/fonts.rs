//! The faces, each a family of its own: egui has no synthetic weight.

use egui::{Context, FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

macro_rules! faces {
    ($($name:ident = $file:literal;)*) => {
        $(pub(super) const $name: &str = stringify!($name);)*
        const FACES: &[(&str, &[u8])] = &[$(($name, include_bytes!(concat!(env!("OUT_DIR"), "/", $file))),)*];
    };
}

faces! {
    SERIF = "serif_regular.otf";
    SERIF_ITALIC = "serif_italic.otf";
    SERIF_SEMIBOLD = "serif_semibold.otf";
    SERIF_BOLD = "serif_bold.otf";
    SANS = "sans_regular.ttf";
    SANS_BOLD = "sans_bold.ttf";
    MONO = "mono.ttf";
}

/// Faces in the sizes of the interface, each given to egui as if it were another face. A face without hints of its own is hinted by
/// rule, and egui works out the rules for the whole face whenever the next letter has another size than the last: with one
/// face for all sizes 44 times in a first frame, a third of its cost.
const SIZED: &[(&str, &str, f32)] = &[
    ("SANS 12", SANS, 12.0),
    ("SANS 13", SANS, 13.0),
    ("SANS_BOLD 11", SANS_BOLD, 11.0),
    ("SANS_BOLD 12", SANS_BOLD, 12.0),
    ("SANS_BOLD 13", SANS_BOLD, 13.0),
    ("SANS_BOLD 14", SANS_BOLD, 14.0),
];

/// The family to ask for, for a face in a size at 100 %.
pub(super) fn family(face: &'static str, size: f32) -> &'static str {
    SIZED.iter().find(|(_, of, points)| *of == face && (*points - size).abs() < 0.01).map_or(face, |(name, ..)| name)
}

/// Gives the faces to egui. What a face lacks comes from the sans, then the mono, then the system.
pub fn install_fonts(context: &Context) {
    let mut fonts = FontDefinitions::empty();
    let faces = FACES.iter().map(|(name, bytes)| (*name, *name, *bytes));
    let sized = SIZED.iter().filter_map(|(name, face, _)| FACES.iter().find(|(of, _)| of == face).map(|(_, bytes)| (*name, *face, *bytes)));
    for (name, face, bytes) in faces.chain(sized) {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let chain = if face == SANS { vec![name, MONO] } else { vec![name, SANS, MONO] };
        fonts.families.insert(FontFamily::Name(name.into()), chain.into_iter().map(str::to_owned).collect());
    }
    fonts.families.insert(FontFamily::Proportional, [SANS, MONO].map(str::to_owned).to_vec());
    fonts.families.insert(FontFamily::Monospace, [MONO, SANS].map(str::to_owned).to_vec());
    context.set_fonts(fonts);
}
