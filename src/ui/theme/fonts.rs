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

/// Gives the faces to egui. What a face lacks comes from the sans, then the mono, then the system.
pub fn install_fonts(context: &Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FACES {
        fonts.font_data.insert((*name).to_owned(), Arc::new(FontData::from_static(bytes)));
        let chain = [*name, SANS, MONO].map(str::to_owned).to_vec();
        fonts.families.insert(FontFamily::Name((*name).into()), chain);
    }
    fonts.families.insert(FontFamily::Proportional, [SANS, MONO].map(str::to_owned).to_vec());
    fonts.families.insert(FontFamily::Monospace, [MONO, SANS].map(str::to_owned).to_vec());
    context.set_fonts(fonts);
}
