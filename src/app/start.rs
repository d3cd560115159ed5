//! How the program starts: preferences are restored and the first briefing is being read before there is a window, as opening
//! one takes the system longer than reading does.

use super::{fault, folders, worker::Worker};
use crate::{
    format, load,
    platform::file_picker::FilePicker,
    state::{Change, Choice, Effect, FileChange, HomeChange, Last, Memory, State, Theme},
    store::{self, ReadError, SHIPPED},
    text,
};
use std::{collections::BTreeSet, path::PathBuf, sync::Arc, time::Duration};

/// What the program starts with.
pub struct Start {
    /// The file to open; the first bundled briefing where there is none.
    pub file: Option<PathBuf>,
    /// How a person chooses a file.
    pub picker: Arc<dyn FilePicker>,
    /// Where preferences are saved; `None` to save none.
    pub memory_file: Option<PathBuf>,
    /// True to start on the first page.
    pub home: bool,
    /// True to forget how the first briefing was looked at.
    pub fresh: bool,
    /// The theme asked for on the command line.
    pub theme: Option<Theme>,
}

/// The program with its first briefing being read, before there is a window: reading goes on while the system opens one.
pub struct Startup {
    pub(super) state: State,
    pub(super) worker: Worker,
    pub(super) memory_file: Option<PathBuf>,
    pub(super) kept: String,
    /// The report of an earlier failure that nobody has looked at.
    pub(super) report: Option<String>,
    /// How long the first frame may wait for the briefing, so that it is not an empty one.
    pub(super) first_wait: Duration,
}

/// A bundled briefing is read in a moment; a file may be on a slow disk, and then the window comes first.
const BUNDLED_WAIT: Duration = Duration::from_secs(5);
const FILE_WAIT: Duration = Duration::from_millis(150);

impl Start {
    /// Restores preferences and starts to read the first briefing: the one named, the one that was open
    /// last where it still is, else the first bundled one.
    #[must_use]
    pub fn begin(self) -> Startup {
        let Self { file, picker, memory_file, home, fresh, theme } = self;
        let mut state = State::default();
        let kept = memory_file.as_deref().map(|path| recall(&mut state, path)).unwrap_or_default();
        state.prefs.theme = theme.or(state.prefs.theme);
        state.arrival.fresh = fresh;
        state.identity.run = writer();
        state.clock.zone = jiff::Zoned::now().offset().seconds();
        let notes_folder = memory_file.as_deref().and_then(std::path::Path::parent).map(|folder| folder.join("notes"));
        let worker = Worker::new(picker, notes_folder);
        let first = if home { Change::Home(HomeChange::Show) } else { first_briefing(&mut state, file) };
        let first_wait = if matches!(first, Change::File(FileChange::Open(_))) { FILE_WAIT } else { BUNDLED_WAIT };
        for effect in state.apply(first) {
            match effect {
                Effect::Read(path) => worker.read_briefing(path),
                Effect::ReadBundled(name) => worker.read_bundled(name),
                Effect::LookAround(recent) => worker.look_around(recent),
                // No effect of opening a briefing needs a window.
                _ => {}
            }
        }
        let report = memory_file.as_deref().and_then(fault::folder).as_deref().and_then(fault::unseen);
        Startup { state, worker, memory_file, kept, report, first_wait }
    }
}

/// The choices in the filters of a briefing, as they were last left in the window. Changes nothing.
#[must_use]
pub fn kept_filters(briefing: &str) -> BTreeSet<Choice> {
    let bytes = folders::memory_file().and_then(|path| store::read_file(&path, MEMORY_BYTES).ok()).unwrap_or_default();
    let mut state = State::default();
    if let Some(memory) = format::from_ron::<Memory>(&String::from_utf8_lossy(&bytes)) {
        let _ = state.recall(memory);
    }
    state.views.chosen(briefing).cloned().unwrap_or_default()
}

/// Restores what was saved in a file; returns its text. A file that cannot be understood is renamed and reported: that loses
/// preferences, and the program starts all the same.
fn recall(state: &mut State, path: &std::path::Path) -> String {
    let kept = match store::read_file(path, MEMORY_BYTES) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(ReadError::NotFound) => return String::new(),
        Err(error) => {
            log::warn!("preferences could not be read: {error}; {}", path.display());
            String::new()
        }
    };
    if kept.trim().is_empty() {
        return String::new();
    }
    if format::from_ron::<Memory>(&kept).is_some_and(|memory| state.recall(memory)) {
        // Earlier versions took a bundled briefing that was named like a file for a file.
        state.home.recent.retain(|recent| load::named(&recent.path).is_none());
        return kept;
    }
    let aside = store::set_aside(path);
    state.notices.notice = Some(text::preferences_set_aside(aside.ok().as_deref()));
    String::new()
}

fn first_briefing(state: &mut State, named: Option<PathBuf>) -> Change {
    if let Some(file) = named {
        return Change::File(FileChange::Open(file));
    }
    let last = state.home.last.clone();
    let target = last.as_ref().and_then(Last::target);
    let file = last.as_ref().and_then(|last| last.path.clone()).filter(|file| store::exists(file));
    let named = |last: Last| last.shipped.or_else(|| load::named(last.path.as_deref()?).map(str::to_owned));
    let bundled = last.and_then(named).filter(|name| SHIPPED.iter().any(|shipped| shipped.name == name));
    match (file, bundled) {
        (Some(file), _) => {
            state.arrival.target = target;
            Change::File(FileChange::Open(file))
        }
        (None, Some(name)) => {
            state.arrival.target = target;
            Change::File(FileChange::OpenBundled(name))
        }
        (None, None) => Change::File(FileChange::OpenBundled(SHIPPED.first().map(|shipped| shipped.name.to_owned()).unwrap_or_default())),
    }
}

/// A name for this run that no other has, from the random keys of a hash table.
fn writer() -> String {
    use std::hash::{BuildHasher as _, RandomState};
    let (one, other) = (RandomState::new().hash_one(std::process::id()), RandomState::new().hash_one(jiff::Timestamp::now()));
    format!("{:012x}", (one ^ other.rotate_left(17)) & 0xffff_ffff_ffff)
}

/// A larger file was not written by this program.
const MEMORY_BYTES: u64 = 1024 * 1024;
