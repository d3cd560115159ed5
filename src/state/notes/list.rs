//! The list of all notes: which, and in which order.

use super::{Notes, order};
use crate::{
    linked::LinkedBriefing,
    model::{Author, Mark, Note, Target},
};

/// The list beside the panes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesPanel {
    /// In which order.
    pub sort: Sort,
    /// Words they have to hold.
    pub query: String,
    /// Which alone.
    pub only: Option<NoteFilter>,
    /// The note that is written in.
    pub open: Option<String>,
    /// Counts up whenever the keyboard is to go to its text.
    pub asks: u64,
    /// How many are shown.
    pub shown: usize,
    /// The parts that are unfolded.
    pub unfolded: Vec<NotesFold>,
    /// The author that is being named.
    pub naming: Option<Naming>,
}

/// An author whose name is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    /// As the notes have it now.
    pub author: Author,
    /// The name as it is typed.
    pub typed: String,
}

/// A part of the panel that is folded until it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotesFold {
    /// What the list can be narrowed to.
    Filters,
    /// Who wrote notes.
    Authors,
    /// Where the notes are saved.
    File,
}

/// Notes shown at first, and so many more on asking.
const SHOWN: usize = 60;

impl Default for NotesPanel {
    fn default() -> Self {
        Self {
            sort: Sort::default(),
            query: String::new(),
            only: None,
            open: None,
            asks: 0,
            shown: SHOWN,
            unfolded: Vec::new(),
            naming: None,
        }
    }
}

impl NotesPanel {
    /// True where a part is unfolded.
    #[must_use]
    pub fn is_unfolded(&self, part: NotesFold) -> bool {
        self.unfolded.contains(&part)
    }

    pub(super) fn fold(&mut self, part: NotesFold) {
        if self.is_unfolded(part) {
            self.unfolded.retain(|other| *other != part);
        } else {
            self.unfolded.push(part);
        }
    }

    pub(super) fn unfold(&mut self, part: NotesFold) {
        if !self.is_unfolded(part) {
            self.unfolded.push(part);
        }
    }

    pub(super) const fn show_more(&mut self) {
        self.shown += SHOWN;
    }
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// From the subject outward.
    #[default]
    Here,
    /// In the order of reading.
    Place,
    /// The last changed first.
    Date,
    /// By tag, those without at the end.
    Tag,
}

impl Sort {
    /// In the order they are offered.
    pub const ALL: [Self; 4] = [Self::Here, Self::Place, Self::Date, Self::Tag];
}

/// Notes of one sort alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteFilter {
    /// With this mark.
    Mark(Mark),
    /// Bookmarks.
    Bookmarks,
    /// With this tag.
    Tag(String),
    /// Those a person is asked about.
    ToLookAt,
    /// Those that the last file brought.
    New,
}

impl Notes {
    /// Ids of the notes in a list, in order. `here` is the subject.
    #[must_use]
    pub fn listed(&self, panel: &NotesPanel, linked: &LinkedBriefing, here: Option<&Target>) -> Vec<String> {
        let words: Vec<String> = panel.query.split_whitespace().map(str::to_lowercase).collect();
        let mut found: Vec<&Note> = self
            .note_set
            .present()
            .filter(|note| panel.only.as_ref().is_none_or(|only| self.is_only(note, only)))
            .filter(|note| words.is_empty() || self.holds(linked, note, &words))
            .collect();
        let passages = self.passages.as_deref();
        let place = |note: &Note| match self.spot(&note.id) {
            Some(spot) => {
                let (section, within) = order(linked, passages, &spot.target);
                (section, within, spot.words.as_ref().map_or(0, |words| words.start))
            }
            None => (usize::MAX, usize::MAX, 0),
        };
        let made = |note: &Note| (note.made, note.id.clone());
        match panel.sort {
            Sort::Place => found.sort_by_cached_key(|note| (place(note), made(note))),
            Sort::Date => found.sort_by_cached_key(|note| (std::cmp::Reverse(note.changed()), made(note))),
            Sort::Tag => found.sort_by_cached_key(|note| {
                let first = note.tags.value().and_then(|tags| tags.iter().map(|tag| tag.to_lowercase()).min());
                (first.is_none(), first, place(note), made(note))
            }),
            Sort::Here => {
                let (section, within) = here.map_or((0, 0), |here| order(linked, passages, here));
                found.sort_by_cached_key(|note| {
                    let (there, inside, words) = place(note);
                    let on_it = here.is_some_and(|here| self.spot(&note.id).is_some_and(|spot| spot.target == *here));
                    (!on_it, there.abs_diff(section), inside.abs_diff(within), words, made(note))
                });
            }
        }
        found.into_iter().map(|note| note.id.clone()).collect()
    }

    fn is_only(&self, note: &Note, only: &NoteFilter) -> bool {
        match only {
            NoteFilter::Mark(mark) => note.mark.value() == Some(&Some(*mark)),
            NoteFilter::Bookmarks => note.bookmark.value() == Some(&true),
            NoteFilter::Tag(tag) => note.tags.value().is_some_and(|tags| tags.contains(tag)),
            NoteFilter::ToLookAt => self.is_to_look_at(note),
            NoteFilter::New => self.news.as_ref().is_some_and(|(_, news)| news.holds(&note.id)),
        }
    }

    fn holds(&self, linked: &LinkedBriefing, note: &Note, words: &[String]) -> bool {
        let anchor = note.anchor.value();
        let place = self.spot(&note.id).map(|spot| linked.say_target(&spot.target));
        let mut all: Vec<&str> = Vec::new();
        all.extend(note.text.value().map(String::as_str));
        all.extend(note.tags.value().into_iter().flatten().map(String::as_str));
        all.extend(anchor.map(|anchor| anchor.words.as_str()));
        all.extend(anchor.map(|anchor| anchor.said.as_str()));
        all.extend(place.as_deref());
        all.extend(note.author.value().map(|author| author.initials.as_str()));
        let all = all.join("\n").to_lowercase();
        words.iter().all(|word| all.contains(word))
    }

    /// All tags in use, each once, in order, with how many notes have it.
    #[must_use]
    pub fn tags(&self) -> Vec<(String, usize)> {
        let mut tags = std::collections::BTreeMap::<String, usize>::new();
        for tag in self.note_set.present().filter_map(|note| note.tags.value()).flatten() {
            *tags.entry(tag.clone()).or_default() += 1;
        }
        tags.into_iter().collect()
    }
}
