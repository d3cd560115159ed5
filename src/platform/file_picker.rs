//! File dialogs.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

/// The answer of a file dialog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The file chosen, if one was.
    pub path: Option<PathBuf>,
    /// What the dialog logged as an error while it was to be shown.
    pub trouble: Option<String>,
}

/// Lets a person choose a file. May wait for as long as the person does, so it is called on a worker.
pub trait FilePicker: Send + Sync {
    /// Shows the dialog and waits for its answer.
    fn pick(&self) -> Answer;

    /// Lets a person choose where a file is written, with this name to begin with. Asks before a file that is there is
    /// chosen.
    fn save(&self, name: &str) -> Answer;
}

/// The system's own dialog, with its words.
#[derive(Debug)]
pub struct SystemPicker {
    /// The title where a file is opened.
    pub open: &'static str,
    /// The title where a file is saved.
    pub save: &'static str,
    /// What can be opened.
    pub filter: &'static str,
}

impl FilePicker for SystemPicker {
    fn pick(&self) -> Answer {
        ask(|| rfd::FileDialog::new().set_title(self.open).add_filter(self.filter, &["ron"]).pick_file())
    }

    fn save(&self, name: &str) -> Answer {
        ask(|| rfd::FileDialog::new().set_title(self.save).set_file_name(name).save_file())
    }
}

fn ask(dialog: impl FnOnce() -> Option<PathBuf>) -> Answer {
    TROUBLE.lock().unwrap_or_else(PoisonError::into_inner).clear();
    let path = dialog();
    let trouble = std::mem::take(&mut *TROUBLE.lock().unwrap_or_else(PoisonError::into_inner));
    Answer { path, trouble: trouble.into_iter().next_back() }
}

/// Errors `rfd` logged since the dialog was opened. A cancelled dialog and a system without portal and
/// zenity both answer nothing; only the log tells them apart, and a time-out would fire on a person
/// who is browsing.
static TROUBLE: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Keeps what `rfd` logs as an error, and passes everything on to the inner logger.
#[derive(Debug)]
pub struct Listener<L>(pub L);

impl<L: log::Log> log::Log for Listener<L> {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        is_rfd(metadata) || self.0.enabled(metadata)
    }

    fn log(&self, record: &log::Record<'_>) {
        if is_rfd(record.metadata()) {
            TROUBLE.lock().unwrap_or_else(PoisonError::into_inner).push(record.args().to_string());
        }
        if self.0.enabled(record.metadata()) {
            self.0.log(record);
        }
    }

    fn flush(&self) {
        self.0.flush();
    }
}

fn is_rfd(metadata: &log::Metadata<'_>) -> bool {
    metadata.level() == log::Level::Error && metadata.target().starts_with("rfd")
}
