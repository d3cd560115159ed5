//! What the program does beside its window, each on a thread of its own.

use crate::text;

/// Something that is done beside the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Job {
    /// Read and link a bundled briefing.
    BundledBriefing,
    /// Read the briefings that are searched besides the open one.
    Catalog,
    /// Write a file for others.
    Export,
    /// Panic, to try what happens then.
    Fail,
    /// Show the file dialog.
    FileDialog,
    /// Look for what the first page shows.
    FirstPage,
    /// Make the search index.
    Index,
    /// Save notes and walks.
    Notes,
    /// Read and link a file.
    Open,
    /// Open a page in the browser.
    Print,
    /// The same again, as it has changed.
    Reload,
    /// Find words.
    Search,
    /// Find them in several briefings.
    SearchEverywhere,
}

impl Job {
    /// What its thread is called, and the message about it tells it by.
    pub const fn key(self) -> &'static str {
        match self {
            Self::BundledBriefing => "bundled-briefing",
            Self::Catalog => "catalog",
            Self::Export => "export",
            Self::Fail => "fail",
            Self::FileDialog => "file-dialog",
            Self::FirstPage => "first-page",
            Self::Index => "index",
            Self::Notes => "notes",
            Self::Open => "open",
            Self::Print => "print",
            Self::Reload => "reload",
            Self::Search => "search",
            Self::SearchEverywhere => "search-everywhere",
        }
    }

    /// What a person is told where it fails within the program.
    pub fn failed(self) -> String {
        text::worker_failed(self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_job_that_fails_is_told_in_words_of_its_own() {
        let jobs = [
            Job::BundledBriefing,
            Job::Catalog,
            Job::Export,
            Job::Fail,
            Job::FileDialog,
            Job::FirstPage,
            Job::Index,
            Job::Notes,
            Job::Open,
            Job::Print,
            Job::Reload,
            Job::Search,
            Job::SearchEverywhere,
        ];
        let told: HashSet<String> = jobs.into_iter().map(Job::failed).collect();
        assert_eq!(told.len(), jobs.len(), "{told:#?}");
        let notes = Job::Notes.failed();
        assert!(notes.starts_with("This failed inside Plenary: saving your notes. Everything else works, and a report"), "{notes}");
    }
}
