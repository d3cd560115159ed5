//! What is kept from one run to the next: how a person likes it, and what was open.
//!
//! No work of a person is in it; losing it costs a click. Notes are kept elsewhere, with more care.

use super::{Choice, KeptNote, KeptViews, OpenBriefing, Origin, Prefs, SavedView, State};
use crate::model::Target;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

/// Files remembered.
const RECENT: usize = 12;

/// The version of the form it is written in. The first had what is now in [`Prefs`] beside the rest.
const VERSION: u32 = 2;

/// What is kept from one run to the next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    version: u32,
    prefs: Prefs,
    recent: Vec<Recent>,
    last: Option<Last>,
    filters: BTreeMap<String, BTreeSet<Choice>>,
    /// Choices that the first programs do not know, by their codes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    more_filters: BTreeMap<String, Vec<String>>,
    #[serde(rename = "sessions")]
    saved_views: Vec<SavedView>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    speaking_notes: Vec<KeptNote>,
    author: crate::model::Author,
    // Of the first version.
    #[serde(skip_serializing)]
    text_size: Option<u16>,
    #[serde(skip_serializing)]
    theme: Option<super::Theme>,
}

/// A briefing that was open once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    /// The file.
    pub path: PathBuf,
    /// The title it had.
    pub title: String,
    /// The briefing's id, by which a file that was moved is known.
    #[serde(default)]
    pub id: String,
}

/// Where a person left off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Last {
    /// A bundled briefing's name.
    pub shipped: Option<String>,
    /// Or a file.
    pub path: Option<PathBuf>,
    /// The briefing's title.
    pub title: String,
    /// The subject, as a target is written.
    pub target: String,
    /// The subject in words.
    pub said: String,
}

impl Last {
    fn of(open_briefing: &OpenBriefing) -> Option<Self> {
        let subject = open_briefing.navigation.subject.as_ref()?;
        let (shipped, path) = match &open_briefing.file.origin {
            Origin::Shipped(name) => (Some((*name).to_owned()), None),
            Origin::File(path) => (None, Some(path.clone())),
        };
        let heading = crate::describe::heading(&open_briefing.linked, &subject.target);
        let said = heading.unwrap_or_else(|| open_briefing.linked.say_target(&subject.target));
        Some(Self { shipped, path, title: open_briefing.linked.briefing().title.clone(), target: subject.target.to_string(), said })
    }

    /// The subject, where it can still be read.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        self.target.parse().ok()
    }
}

impl State {
    /// What to keep.
    #[must_use]
    pub fn remember(&self) -> Memory {
        Memory {
            version: VERSION,
            prefs: self.prefs,
            recent: self.home.recent.clone(),
            last: self.remember_last().or_else(|| self.home.last.clone()),
            filters: self.views.chosen_of_old(),
            more_filters: self.views.chosen_by_code(),
            saved_views: self.saved_views_now(),
            speaking_notes: self.views.notes.clone(),
            author: self.identity.author.clone(),
            text_size: None,
            theme: None,
        }
    }

    /// Where a person is now, as the first page shows it.
    #[must_use]
    pub fn remember_last(&self) -> Option<Last> {
        self.open_briefing.as_ref().and_then(Last::of)
    }

    /// Takes up what was kept. False for what a later version wrote, which is passed over.
    #[must_use]
    pub fn recall(&mut self, memory: Memory) -> bool {
        if memory.version > VERSION {
            return false;
        }
        let mut prefs = memory.prefs;
        prefs.text_size = memory.text_size.unwrap_or(prefs.text_size);
        prefs.theme = memory.theme.or(prefs.theme);
        self.prefs = prefs.mended();
        self.views = KeptViews::new(memory.filters, &memory.more_filters, memory.saved_views, memory.speaking_notes);
        self.identity.author = memory.author;
        self.home.recent = memory.recent;
        self.home.recent.truncate(RECENT);
        self.home.last = memory.last;
        true
    }

    /// Puts a file that was opened at the head of the list.
    pub(super) fn note_recent(&mut self) {
        let Some(open_briefing) = &self.open_briefing else { return };
        let Some(path) = open_briefing.file.path() else { return };
        let briefing = open_briefing.linked.briefing();
        let recent = Recent { path: path.to_owned(), title: briefing.title.clone(), id: briefing.id.clone() };
        self.home.recent.retain(|known| known.path != recent.path);
        self.home.recent.insert(0, recent);
        self.home.recent.truncate(RECENT);
    }
}

impl State {
    /// Takes files off the list that were moved or renamed: gone, and open again under another name.
    pub(super) fn forget_moved(&mut self) {
        let still_there = |recent: &&Recent| !self.home.gone.contains(&recent.path) && !recent.id.is_empty();
        let there: BTreeSet<String> = self.home.recent.iter().filter(still_there).map(|recent| recent.id.clone()).collect();
        self.home.recent.retain(|recent| !self.home.gone.contains(&recent.path) || !there.contains(&recent.id));
    }
}

/// A bundled briefing as the first page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundled {
    /// The name of its file.
    pub name: &'static str,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it holds, in a sentence.
    pub about: String,
    /// Provisions, safeguards, critiques and positions: who supports a treaty criticises nothing.
    pub counts: [usize; 4],
}

impl Bundled {
    /// What the first page shows of a briefing.
    #[must_use]
    pub fn of(name: &'static str, briefing: &crate::model::Briefing) -> Self {
        let about = briefing.about.split("\n\n").next().unwrap_or_default().to_owned();
        Self {
            name,
            id: briefing.id.clone(),
            title: briefing.title.clone(),
            about,
            counts: [briefing.provisions_read(), briefing.safeguards.len(), briefing.critiques.len(), briefing.positions.len()],
        }
    }
}
