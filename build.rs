//! Takes the faces the reader is set in out of the crates that carry them, so that no font file is
//! committed and the binary holds these seven instead of all thirty. Without a window there are none to take.

#![allow(clippy::disallowed_methods, reason = "a build script writes to its own folder; the rule is for the program")]

#[cfg(feature = "window")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    faces::take()
}

#[cfg(not(feature = "window"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}

#[cfg(feature = "window")]
mod faces {
    use std::{env, fs, path::Path};

    /// `PostScript` name in the crate → file name in `OUT_DIR`.
    const FROM_TYPST: [(&str, &str); 5] = [
        ("LibertinusSerif-Regular", "serif_regular.otf"),
        ("LibertinusSerif-Italic", "serif_italic.otf"),
        ("LibertinusSerif-Semibold", "serif_semibold.otf"),
        ("LibertinusSerif-Bold", "serif_bold.otf"),
        ("DejaVuSansMono", "mono.ttf"),
    ];

    pub(crate) fn take() -> Result<(), Box<dyn std::error::Error>> {
        let out = env::var("OUT_DIR")?;
        let out = Path::new(&out);
        for (name, file) in FROM_TYPST {
            let font = typst_assets::fonts()
                .find(|font| postscript_name(font).as_deref() == Some(name))
                .ok_or_else(|| format!("the crate typst-assets no longer holds {name}"))?;
            fs::write(out.join(file), font)?;
        }
        fs::write(out.join("sans_regular.ttf"), notosans::REGULAR_TTF)?;
        fs::write(out.join("sans_bold.ttf"), notosans::BOLD_TTF)?;
        Ok(())
    }

    fn postscript_name(font: &[u8]) -> Option<String> {
        let face = ttf_parser::Face::parse(font, 0).ok()?;
        let mut names = face.names().into_iter().filter(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME);
        // A face may give its name first in an encoding of old systems, which is not read.
        names.find_map(|name| name.to_string())
    }
}
