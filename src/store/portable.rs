//! Portable mode: everything the program keeps is beside it, as on a stick that is carried from one machine to
//! the next. A person asks for it with a file named `portable` beside the program.
//!
//! Only where data belongs is decided here; nothing is read or written but the first bytes of that file.

use std::{
    env,
    fs::{self, File},
    io::Read as _,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// The file that asks for it; what is in it does not matter.
const MARKER: &str = "portable";
/// The folder beside the program.
const DATA: &str = "plenary-data";
/// What asks for something is no larger; a program of this name would be.
const MARKER_BYTES: u64 = 4096;

/// The folder for data beside the program, where that is asked for. Decided once: a stick that is pulled out must
/// not send what is written last to another place.
#[must_use]
pub fn portable_folder() -> Option<PathBuf> {
    static FOLDER: OnceLock<Option<PathBuf>> = OnceLock::new();
    FOLDER.get_or_init(|| beside(&env::current_exe().ok()?)).clone()
}

/// Where what cannot be written to its own place goes for a while, best first. Of a portable program nothing goes
/// where an installed one would find it.
#[must_use]
pub fn rescue_folders(kind: &str) -> Vec<PathBuf> {
    rescue_folders_of(portable_folder().as_deref(), kind)
}

fn rescue_folders_of(portable: Option<&Path>, kind: &str) -> Vec<PathBuf> {
    let temporary = env::temp_dir();
    match portable {
        Some(data) => vec![data.join("rescued").join(kind), temporary.join(format!("plenary-portable-{kind}"))],
        None => vec![temporary.join(format!("plenary-{kind}"))],
    }
}

fn beside(program: &Path) -> Option<PathBuf> {
    let folder = folder_of(program)?;
    (!is_of_the_system(folder) && is_marker(&folder.join(MARKER))).then(|| folder.join(DATA))
}

/// The folder a person sees the program in: on a Mac that of the bundle, which nothing may be written into.
fn folder_of(program: &Path) -> Option<&Path> {
    let folder = program.parent()?;
    let bundle = folder.ancestors().nth(2).filter(|bundle| {
        folder.ends_with("Contents/MacOS") && bundle.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("app"))
    });
    bundle.map_or(Some(folder), Path::parent)
}

/// Where programs are installed for everybody: there a file of this name is somebody else's.
fn is_of_the_system(folder: &Path) -> bool {
    const FOLDERS: [&str; 10] =
        ["/usr", "/bin", "/sbin", "/lib", "/nix/store", "/gnu/store", "/snap", "/Applications", "/System", "/Library"];
    let windows = ["ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "SystemRoot"];
    FOLDERS.iter().any(|installed| folder.starts_with(installed))
        || windows.iter().filter_map(env::var_os).any(|installed| !installed.is_empty() && folder.starts_with(installed))
}

/// A small file that is no program. On sticks every file may be run, so that says nothing.
fn is_marker(path: &Path) -> bool {
    let is_small = fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() <= MARKER_BYTES);
    let begins = || {
        let mut bytes = Vec::new();
        File::open(path).and_then(|file| file.take(4).read_to_end(&mut bytes)).map(|_| bytes)
    };
    is_small && begins().is_ok_and(|bytes| ![&b"#!"[..], b"\x7fELF", b"MZ"].iter().any(|program| bytes.starts_with(program)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_marker(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        super::super::write(&folder.path().join(name), bytes).unwrap();
        let program = folder.path().join("plenary");
        (folder, program)
    }

    #[test]
    fn a_file_of_this_name_beside_the_program_asks_for_it() {
        for bytes in [&b""[..], b"Data beside the program, please.\n"] {
            let (folder, program) = with_marker(MARKER, bytes);
            assert_eq!(beside(&program), Some(folder.path().join(DATA)));
        }
    }

    #[test]
    fn nothing_else_of_this_name_does() {
        let (_none, program) = with_marker("Portable.txt", b"");
        assert_eq!(beside(&program), None);
        for bytes in [&b"#!/bin/sh\n"[..], b"\x7fELF\x02\x01", b"MZ\x90", &[b' '; 5000]] {
            let (_folder, program) = with_marker(MARKER, bytes);
            assert_eq!(beside(&program), None, "{:?}", &bytes[..2]);
        }
        let (folder, program) = with_marker("portable/inside", b"");
        assert_eq!(beside(&program), None, "a folder: {}", folder.path().display());
    }

    #[test]
    fn where_programs_are_installed_it_is_somebody_elses() {
        for folder in ["/usr/bin", "/usr/local/bin", "/bin", "/Applications"] {
            assert!(is_of_the_system(Path::new(folder)), "{folder}");
        }
        for folder in ["/home/a/plenary", "/media/stick", "/opt/plenary", "/usrs/a"] {
            assert!(!is_of_the_system(Path::new(folder)), "{folder}");
        }
    }

    #[test]
    fn on_a_mac_it_is_beside_the_bundle() {
        assert_eq!(folder_of(Path::new("/Volumes/stick/Plenary.app/Contents/MacOS/plenary")), Some(Path::new("/Volumes/stick")));
        assert_eq!(folder_of(Path::new("/Volumes/stick/plenary")), Some(Path::new("/Volumes/stick")));
    }

    #[test]
    fn what_a_portable_program_rescues_stays_with_it_where_that_can_be() {
        let folders = rescue_folders_of(Some(Path::new("/stick/plenary-data")), "notes");
        assert_eq!(folders[0], Path::new("/stick/plenary-data/rescued/notes"));
        let installed = rescue_folders_of(None, "notes");
        assert!(installed.iter().all(|folder| !folders.contains(folder)), "{folders:?} {installed:?}");
    }
}
