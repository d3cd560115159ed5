//! Takes the faces the reader is set in out of the crates that carry them, so that no font file is
//! committed and the binary holds these seven instead of all thirty; without a window there are none to take.
//! And packs the licence notices, which are read once in a while. A program for Windows is also given its icon, its
//! version and its manifest, which that system reads out of the program itself.

#![allow(clippy::disallowed_methods, reason = "a build script writes to its own folder; the rule is for the program")]

use flate2::{Compression, write::DeflateEncoder};
use std::{env, fs, io::Write as _, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR")?;
    #[cfg(feature = "window")]
    faces::take(Path::new(&out))?;
    #[cfg(feature = "window")]
    if env::var("CARGO_CFG_TARGET_OS")? == "windows" {
        windows::give(Path::new(&out))?;
    }
    pack_licences(Path::new(&out))
}

fn pack_licences(out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    const FILE: &str = "assets/licences.txt";
    println!("cargo::rerun-if-changed={FILE}");
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&fs::read(FILE)?)?;
    fs::write(out.join("licences.deflate"), packed.finish()?)?;
    Ok(())
}

#[cfg(feature = "window")]
mod faces {
    use std::{fs, path::Path};

    /// `PostScript` name in the crate → file name in `OUT_DIR`.
    const FROM_TYPST: [(&str, &str); 5] = [
        ("LibertinusSerif-Regular", "serif_regular.otf"),
        ("LibertinusSerif-Italic", "serif_italic.otf"),
        ("LibertinusSerif-Semibold", "serif_semibold.otf"),
        ("LibertinusSerif-Bold", "serif_bold.otf"),
        ("DejaVuSansMono", "mono.ttf"),
    ];

    pub(crate) fn take(out: &Path) -> Result<(), Box<dyn std::error::Error>> {
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

#[cfg(feature = "window")]
mod windows {
    use ico::{IconDir, IconDirEntry, IconImage, ResourceType};
    use std::{env, fs::File, io::BufReader, path::Path};
    use winresource::WindowsResource;

    /// Sizes of the icon, in pixels.
    const SIZES: [u32; 6] = [16, 32, 48, 64, 128, 256];
    const MANIFEST: &str = "packaging/plenary.exe.manifest";

    pub(crate) fn give(out: &Path) -> Result<(), Box<dyn std::error::Error>> {
        println!("cargo::rerun-if-changed={MANIFEST}");
        let icon = out.join("plenary.ico");
        draw_icon(&icon)?;
        let manifest = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(MANIFEST);
        let mut resource = WindowsResource::new();
        resource
            .set_icon(&icon.to_string_lossy())
            .set_manifest_file(&manifest.to_string_lossy())
            .set("ProductName", "Plenary")
            // What lists of running programs call it.
            .set("FileDescription", "Plenary")
            .set("OriginalFilename", "plenary.exe")
            .set("CompanyName", "The Plenary authors")
            .set("LegalCopyright", "The Plenary authors, MIT or Apache-2.0")
            // English (United States), in which the words here are.
            .set_language(0x0409);
        Ok(resource.compile_for("plenary")?)
    }

    fn draw_icon(to: &Path) -> Result<(), Box<dyn std::error::Error>> {
        let mut icon = IconDir::new(ResourceType::Icon);
        for size in SIZES {
            let path = format!("packaging/icons/plenary-{size}.png");
            println!("cargo::rerun-if-changed={path}");
            icon.add_entry(IconDirEntry::encode(&IconImage::read_png(BufReader::new(File::open(path)?))?)?);
        }
        Ok(icon.write(File::create(to)?)?)
    }
}
