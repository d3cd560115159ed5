//! Crash reports: what is written down when the program itself fails, and what must not be.
//!
//! A report says where in the program it happened and by which calls. It holds nothing of what a person reads or
//! writes: no notes, no names of files, and of a panic's own words only those that cannot carry any. It stays in the
//! data folder, is offered on the next start, and is never sent.

use crate::{
    platform::{awake, renderer::Renderer},
    store,
};
use std::{
    backtrace::Backtrace,
    fmt::Write as _,
    panic::{self, PanicHookInfo},
    path::{Path, PathBuf},
    sync::{
        OnceLock,
        atomic::{AtomicBool, AtomicU8, Ordering},
    },
    thread,
};

/// The ending of a report that nobody has looked at yet, and of one that was.
const NEW: &str = ".txt";
const SEEN: &str = ".seen.txt";

/// So many reports of one run are enough: a thread that fails again and again reports the same.
const MOST: u8 = 5;

/// Larger than any report.
const REPORT_BYTES: u64 = 256 * 1024;

/// Where reports go; `None` where the system has no place for them.
static FOLDER: OnceLock<Option<PathBuf>> = OnceLock::new();
/// How the window is drawn, once there is one: before that, a failing driver is a step of the start ladder.
static DRAWN: OnceLock<Renderer> = OnceLock::new();
static FAILS_ON_KEY: AtomicBool = AtomicBool::new(false);
static WRITTEN: AtomicU8 = AtomicU8::new(0);

/// Where reports are: in the data folder.
pub(super) fn folder(memory_file: &Path) -> Option<PathBuf> {
    Some(memory_file.parent()?.join("reports"))
}

/// From now on a panic is written down in this folder, once [`window_is_there`] was called.
pub(super) fn watch(folder: Option<PathBuf>) {
    if FOLDER.set(folder).is_err() {
        return;
    }
    panic::set_hook(Box::new(|info| {
        if DRAWN.get().is_none() {
            log::warn!("{}", where_it_happened(info));
            return;
        }
        // A desktop that goes away answers no more; nothing a person wrote depends on that.
        if std::thread::current().name() == Some(awake::THREAD) {
            log::info!("{}", where_it_happened(info));
            return;
        }
        eprintln!("Plenary failed at {}.", where_it_happened(info));
        if WRITTEN.fetch_add(1, Ordering::Relaxed) < MOST
            && let Some(Some(folder)) = FOLDER.get()
        {
            let path =
                folder.join(format!("{}-{}{NEW}", jiff::Timestamp::now().strftime("%Y-%m-%dT%H-%M-%S"), WRITTEN.load(Ordering::Relaxed)));
            match store::write(&path, report(info, &Backtrace::force_capture().to_string()).as_bytes()) {
                Ok(()) => eprintln!("A report of it, without anything you read or wrote: {}", path.display()),
                Err(error) => eprintln!("A report of it could not be written to {}: {error}", path.display()),
            }
        }
    }));
}

/// There is a window; from here on a panic is a fault of ours.
pub(super) fn window_is_there(renderer: Renderer) {
    let _ = DRAWN.set(renderer);
}

/// Lets the program fail when a key is pressed, to try what happens then.
pub(super) fn fail_on_key() {
    FAILS_ON_KEY.store(true, Ordering::Relaxed);
}

/// True where [`fail_on_key`] was asked for.
pub(super) fn fails_on_key() -> bool {
    FAILS_ON_KEY.load(Ordering::Relaxed)
}

/// The latest report that nobody has looked at.
pub(super) fn unseen(folder: &Path) -> Option<String> {
    let mut reports = store::files_in(folder);
    reports.retain(|path| path.to_string_lossy().ends_with(NEW) && !path.to_string_lossy().ends_with(SEEN));
    let text = store::read_file(&reports.pop()?, REPORT_BYTES).ok()?;
    Some(String::from_utf8_lossy(&text).into_owned())
}

/// The reports have been offered; they stay, and are not offered again.
pub(super) fn seen(folder: &Path) {
    for path in store::files_in(folder) {
        let name = path.to_string_lossy();
        if let Some(stem) = name.strip_suffix(NEW).filter(|_| !name.ends_with(SEEN)) {
            // One that cannot be renamed is offered once more: nothing is lost by that.
            let _ = store::rename(&path, Path::new(&format!("{stem}{SEEN}")));
        }
    }
}

fn where_it_happened(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map_or_else(|| "an unknown place".to_owned(), |location| in_the_program(&location.to_string()));
    format!("{place}, in the thread {}", thread::current().name().unwrap_or("without a name"))
}

/// A place of the source as others know it: without the folders of whoever built the program.
fn in_the_program(place: &str) -> String {
    let place = place.replace('\\', "/");
    let crates = place.split_once("/registry/src/").and_then(|(_, rest)| rest.split_once('/')).map(|(_, rest)| rest.to_owned());
    crates.or_else(|| place.find("src/").map(|start| place[start..].to_owned())).unwrap_or(place)
}

fn report(info: &PanicHookInfo<'_>, backtrace: &str) -> String {
    let mut text = String::new();
    let drawn = DRAWN.get().map(ToString::to_string).unwrap_or_default();
    let _ =
        writeln!(text, "Plenary {} failed on {}.", env!("CARGO_PKG_VERSION"), jiff::Timestamp::now().strftime("%Y-%m-%d at %H:%M:%S UTC"));
    let _ = writeln!(text, "Where: {}", where_it_happened(info));
    let _ = writeln!(text, "What: {}", info.payload_as_str().map_or("it does not say", harmless));
    let _ = writeln!(text, "System: {} {}, drawn with {drawn}", std::env::consts::OS, std::env::consts::ARCH);
    let _ = writeln!(text, "\nCall stack:");
    // The lines between name folders of the machine the program was built on. What is handed out carries no names of
    // functions, as they make it an eighth larger; the place above is there in any build.
    let named: Vec<&str> =
        backtrace.lines().filter(|line| !line.trim_start().starts_with("at ") && !line.trim_end().ends_with("<unknown>")).collect();
    let _ = writeln!(text, "{}", if named.is_empty() { "(this build has no names of functions)".to_owned() } else { named.join("\n") });
    let _ = writeln!(text, "\nThis report contains nothing of your notes, of what you read or of your files.");
    text
}

/// Beginnings of panic messages that go on with numbers alone.
const WITH_FIGURES: &[&str] = &[
    "index out of bounds: the len is",
    "range start index",
    "range end index",
    "slice index starts at",
    "attempt to",
    "capacity overflow",
    "called `Option::unwrap()` on a `None` value",
];
/// Beginnings of panic messages that may go on with anything.
const WITH_ANYTHING: &[&str] = &[
    "byte index",
    "called `Result::unwrap()` on an `Err` value",
    "assertion",
    "internal error",
    "already borrowed",
    "already mutably borrowed",
];

/// Of a panic message only what cannot hold anything a person read or wrote.
fn harmless(words: &str) -> &str {
    let first = words.lines().next().unwrap_or_default();
    if WITH_FIGURES.iter().any(|start| first.starts_with(start)) {
        return first;
    }
    let known = WITH_ANYTHING.iter().find(|start| first.starts_with(**start));
    known.map_or("(its words are left out, as they may hold what was read)", |start| start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_panic_says_of_a_text_stays_out() {
        let secret = "our fallback is para 3";
        for words in [
            format!("byte index 4 is not a char boundary; it is inside 'é' (bytes 3..5) of `{secret}`"),
            format!("called `Result::unwrap()` on an `Err` value: {secret:?}"),
            format!("assertion `left == right` failed\n  left: {secret}\n right: 1"),
            format!("no such note: {secret}"),
            secret.to_owned(),
        ] {
            assert!(!harmless(&words).contains("fallback"), "{words}");
        }
    }

    #[test]
    fn figures_stay() {
        let words = "index out of bounds: the len is 3 but the index is 5";
        assert_eq!(harmless(words), words);
    }

    #[test]
    fn folders_of_whoever_built_it_stay_out() {
        assert_eq!(in_the_program("/home/ana/plenary/src/ui/card.rs:4:1"), "src/ui/card.rs:4:1");
        assert_eq!(in_the_program("/home/ana/.cargo/registry/src/index-1/egui-0.37.0/src/ui.rs:9:2"), "egui-0.37.0/src/ui.rs:9:2");
        assert_eq!(in_the_program(r"C:\Users\ana\plenary\src\ui\card.rs:4:1"), "src/ui/card.rs:4:1");
    }

    #[test]
    fn the_latest_is_offered_and_once() {
        let folder = tempfile::tempdir().unwrap();
        assert!(unseen(&folder.path().join("none")).is_none());
        store::write(&folder.path().join("2026-01-01T10-00-00-1.txt"), b"the first").unwrap();
        store::write(&folder.path().join("2026-01-02T10-00-00-1.txt"), b"the second").unwrap();
        assert_eq!(unseen(folder.path()).as_deref(), Some("the second"));
        seen(folder.path());
        assert!(unseen(folder.path()).is_none());
        assert_eq!(store::files_in(folder.path()).len(), 2, "they stay");
    }
}
