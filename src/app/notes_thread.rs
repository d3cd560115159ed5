//! The thread that reads and saves notes and walks, one after the other.

use super::job::Job;
use crate::{
    format,
    linked::LinkedBriefing,
    load::{self, NoteStore, WalkStore},
    model::Walk,
    notes::{NoteSet, Passages, Placed, place_all},
    state::{Change, NotesChange, NoticeChange, OpenedNotes, OpenedWalks, PersistenceChange, SavedWalks, WorkshopChange},
    store, text,
};
use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, Sender},
    },
};

/// Something to do with notes.
pub(super) enum NotesJob {
    /// Read and place them.
    Open {
        linked: Arc<LinkedBriefing>,
        generation: u64,
        /// The key they are stored under.
        key: String,
        /// The file of the briefing, where they are to be stored beside it.
        beside: Option<PathBuf>,
        writer: String,
    },
    /// Place them in a briefing that was read again.
    Place { linked: Arc<LinkedBriefing>, generation: u64, note_set: Arc<NoteSet> },
    /// Write them.
    Save(Arc<NoteSet>),
    /// Write the report of a workshop under this name.
    Report { name: String, text: String },
    /// Read walks.
    OpenWalks {
        linked: Arc<LinkedBriefing>,
        generation: u64,
        /// The key they are stored under.
        key: String,
        /// The file of the briefing; walks are stored beside it.
        beside: Option<PathBuf>,
    },
    /// Write walks.
    SaveWalks { key: String, walks: Vec<Walk> },
    /// Report that all before this is done.
    Finish(Sender<()>),
}

/// Works until no sender is left.
pub(super) fn run(folder: Option<&Path>, jobs: &Receiver<NotesJob>, answer: impl Fn(Change)) {
    let mut open: Option<NoteStore> = None;
    let mut walks: Option<WalkStore> = None;
    for job in jobs {
        let saves = match &job {
            NotesJob::Save(note_set) => Some(note_set.briefing.clone()),
            _ => None,
        };
        let done = catch_unwind(AssertUnwindSafe(|| one(job, folder, (&mut open, &mut walks), &answer)));
        // The thread goes on: the next save may be the one that holds what was written meanwhile.
        if done.is_err() {
            let words = Job::Notes.failed();
            answer(match saves {
                Some(briefing) => Change::Persistence(PersistenceChange::NotesSaved { briefing, result: Err(words), said: Vec::new() }),
                None => Change::Notice(NoticeChange::Show(words)),
            });
        }
    }
}

/// Does one thing.
fn one(job: NotesJob, folder: Option<&Path>, (open, walks): (&mut Option<NoteStore>, &mut Option<WalkStore>), answer: &impl Fn(Change)) {
    match job {
        NotesJob::Open { linked, generation, key, beside, writer } => {
            // The store before is dropped first: it may have locked the same file.
            *open = None;
            let (keeping, opened) = open_notes(folder, &linked, (generation, &key), beside.as_deref(), &writer);
            *open = keeping;
            answer(Change::Persistence(PersistenceChange::NotesOpened(Box::new(opened))));
        }
        NotesJob::Place { linked, generation, note_set } => {
            let (passages, placed) = placed(&linked, &note_set);
            answer(Change::Persistence(PersistenceChange::NotesPlaced { generation, passages, placed }));
        }
        NotesJob::Report { name, text } => answer(Change::Workshop(WorkshopChange::Kept(keep_report(folder, &name, &text)))),
        NotesJob::Finish(done) => drop(done.send(())),
        NotesJob::Save(note_set) => {
            let briefing = note_set.briefing.clone();
            let mut said = Vec::new();
            let result = match open {
                Some(keeping) => match keeping.save(&note_set) {
                    Ok(kept) => {
                        said = kept.notices;
                        Ok((kept.path, kept.found, !keeping.is_beside_another()))
                    }
                    Err(error) => Err(error.to_string()),
                },
                None => Err(text::NOTES_NOT_KEPT.to_string()),
            };
            answer(Change::Persistence(PersistenceChange::NotesSaved { briefing, result, said }));
        }
        NotesJob::OpenWalks { linked, generation, key, beside } => {
            // Beside the folder of notes.
            let folder = folder.map(|folder| folder.with_file_name("walks"));
            let (keeping, found) = WalkStore::open(beside.as_deref(), folder.as_deref(), &key, linked.briefing());
            *walks = Some(keeping);
            let load::FoundWalks { walks, problems, notices: said, copies, files, unsaved } = found;
            let opened = OpenedWalks { generation, walks, problems, said, copies, files, unsaved };
            answer(Change::Persistence(PersistenceChange::WalksOpened(Box::new(opened))));
        }
        NotesJob::SaveWalks { key, walks: written } => {
            let result = match walks {
                Some(keeping) => keeping.save(&written),
                None => Err(text::WALKS_NOT_KEPT.to_string()),
            };
            let saved = |load::WalksSaveOutcome { walks, renamed, notices: said, copies, files }| {
                Box::new(SavedWalks { walks, renamed, said, copies, files })
            };
            answer(Change::Persistence(PersistenceChange::WalksSaved { key, result: result.map(saved) }));
        }
    }
}

fn open_notes(
    folder: Option<&Path>,
    linked: &LinkedBriefing,
    (generation, key): (u64, &str),
    beside: Option<&Path>,
    writer: &str,
) -> (Option<NoteStore>, OpenedNotes) {
    let briefing = linked.briefing();
    let name = beside.and_then(Path::file_stem).map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let place = match (beside.and_then(Path::parent), folder) {
        (Some(parent), _) => Some((parent, name)),
        (None, Some(folder)) => Some((folder, store::file_name_of(key))),
        (None, None) => None,
    };
    let found = place.map(|(folder, stem)| NoteStore::open(folder, &stem, (key, &briefing.title), writer));
    let (mut keeping, note_set, troubles) = match found {
        // Beside the briefing others find them.
        Some((keeping, note_set, troubles)) => (Some(if beside.is_some() { keeping.for_others() } else { keeping }), note_set, troubles),
        None => (None, NoteSet::new(key, &briefing.title), Vec::new()),
    };
    let (passages, placed) = placed(linked, &note_set);
    let opened = OpenedNotes {
        generation,
        placed,
        passages,
        file: keeping.as_ref().map(NoteStore::path),
        beside_another: keeping.as_ref().is_some_and(NoteStore::is_beside_another),
        unsaved: keeping.as_ref().is_some_and(NoteStore::has_unsaved),
        troubles: troubles.iter().map(ToString::to_string).collect(),
        said: keeping.as_mut().map(NoteStore::take_notices).unwrap_or_default(),
        note_set,
    };
    (keeping, opened)
}

/// Where notes are placed, with the texts they are in; nothing without notes.
fn placed(linked: &LinkedBriefing, note_set: &NoteSet) -> (Option<Arc<Passages>>, BTreeMap<String, Placed>) {
    if note_set.present().next().is_none() {
        return (None, BTreeMap::new());
    }
    let passages = Arc::new(Passages::new(linked));
    let placed = place_all(&passages, note_set.present());
    (Some(passages), placed)
}

/// Writes the report of a workshop, whole, beside the folder of notes.
fn keep_report(notes: Option<&Path>, name: &str, text: &str) -> Result<PathBuf, String> {
    let folder = notes.and_then(Path::parent).map(|data| data.join("workshops")).ok_or_else(|| text::NOTES_NOT_KEPT.to_string())?;
    let path = folder.join(name);
    store::write(&path, text.as_bytes()).map(|()| path).map_err(|error| error.to_string())
}

/// A file of walks somebody opens or drops where no briefing is beside it: what can be done with it.
pub(super) fn lone_walks(path: &Path) -> Option<Change> {
    if load::briefing_beside(path).is_some() {
        return None;
    }
    let walks = load::read_walks_file(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Some(Change::Notice(NoticeChange::Show(text::lone_walks(&name, &walks.briefing, walks.walks.len()))))
}

/// A file of notes somebody opens or drops, if it is one.
pub(super) fn read_theirs(path: &Path) -> Option<Change> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_named_so = name.ends_with(format::NOTES_ENDING);
    match load::read_note_set(path) {
        Ok(read) => Some(Change::Notes(NotesChange::Theirs {
            name: Some(name),
            note_set: Box::new(read.note_set),
            damaged: read.damaged.len(),
            hidden: read.hidden.first().copied(),
        })),
        Err(why) if is_named_so => Some(Change::Notice(NoticeChange::Show(text::notes_unreadable(&name, &why)))),
        Err(_) => None,
    }
}
