//! Where no window can be opened: the briefing as a page for any browser.

use super::{Startup, page_file::write_page};
use crate::{
    export::{Form, Progress, Scope, With, export},
    state::{Change, FileChange, NoticeChange, Opened},
    store, text,
};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// How long a file on a slow disk is waited for.
const PAGE_WAIT: Duration = Duration::from_mins(1);

/// Writes what was to be shown: to the data folder, or, where that cannot be written, to the folder for temporary files, or to
/// the current folder. Returns the briefing as the command line takes it, and where the page is; else why there is none. Where
/// there is nothing to read, there is no name, and why is a sentence with its full stop.
pub(super) fn write(startup: &Startup, data: Option<&Path>) -> (String, Result<PathBuf, String>) {
    // Instead of the first page, the briefing it shows first.
    if let Some(shipped) = store::SHIPPED.first().filter(|_| startup.state.home.shown) {
        startup.worker.read_bundled(shipped.name.to_owned());
    }
    let opened = loop {
        match startup.worker.answer_within(PAGE_WAIT) {
            Some(Change::File(FileChange::Opened(opened))) => break *opened,
            Some(Change::Notice(NoticeChange::Show(why))) => return (String::new(), Err(why)),
            // The other arguments are about the window.
            Some(_) => {}
            None => return (String::new(), Err(text::NOT_READ_IN_TIME.to_string())),
        }
    };
    let Opened { origin, linked, problems, nothing } = opened;
    let name = match &origin {
        crate::state::Origin::File(path) => path.display().to_string(),
        crate::state::Origin::Shipped(name) => (*name).to_owned(),
    };
    if nothing {
        let why = problems.first().map(|problem| text::cannot_be_opened(&name, problem)).unwrap_or_default();
        return (String::new(), Err(why));
    }
    let page = match export(&linked, &Scope::All, Form::Html, With::default(), Progress::none()) {
        Ok(page) => page,
        Err(error) => return (name, Err(error.to_string())),
    };
    (name, write_page(&format!("{}.html", origin.stem()), &page, data))
}
