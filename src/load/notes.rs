//! Notes between the disk and the book: read with what others left, written so that nothing is lost.

use crate::{
    format::{self, limits::NOTES_BYTES as BYTES},
    notes::Book,
    store::{self, ReadError},
};
use std::path::{Path, PathBuf};

/// The file of one briefing's notes, open.
#[derive(Debug)]
pub struct Keeping {
    file: store::Kept,
    /// Files of others whose notes are in the book and not yet written with it.
    taken_in: Vec<PathBuf>,
    /// True where another version of the program wrote the file, which must stay as it is.
    closed: bool,
}

/// How a book was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Where.
    pub path: PathBuf,
    /// Notes that were found there besides ours; to be joined.
    pub found: Option<Book>,
}

/// What went wrong, for people; nothing is lost by any of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotesTrouble {
    /// The file could not be read, and stands where it stood or was set aside.
    #[error("Your notes could not be read: {why}. {}", what_now(.aside.as_deref(), *.from_backup))]
    Unreadable {
        /// What the system or the format says.
        why: String,
        /// Where the file is now.
        aside: Option<PathBuf>,
        /// True where the backup stood in.
        from_backup: bool,
    },
    /// Some lines could not be read.
    #[error("{number} of your notes could not be read. The file was kept as {}.", aside.display())]
    Damaged {
        /// How many lines.
        number: usize,
        /// Where the file as it was is.
        aside: PathBuf,
    },
    /// A later version wrote it.
    #[error("Your notes were written by a later version of Plenary. They are shown, and what you write now is kept in {}.", .0.display())]
    FromLater(PathBuf),
    /// It could not be written.
    #[error("Your notes could not be saved to {}: {why}. They are kept in memory, and in {} until that works.", path.display(), rescued.as_deref().map_or_else(|| "no other place".to_owned(), |path| path.display().to_string()))]
    Unwritten {
        /// Where they belong.
        path: PathBuf,
        /// What the system says.
        why: String,
        /// Where they were written in the meantime.
        rescued: Option<PathBuf>,
    },
}

fn what_now(aside: Option<&Path>, from_backup: bool) -> String {
    let aside = aside.map(|path| format!("The file was kept as {}. ", path.display())).unwrap_or_default();
    format!("{aside}{}", if from_backup { "The copy saved before it is shown." } else { "Plenary begins with none." })
}

impl Keeping {
    /// Opens the notes on a briefing in a folder, or, where `stem` is given, in a file of this name. Writes
    /// nothing until there is something to write.
    #[must_use]
    pub fn open(folder: &Path, stem: &str, briefing: (&str, &str), writer: &str) -> (Self, Book, Vec<NotesTrouble>) {
        let mut file = store::Kept::open(folder, stem, format::NOTES_ENDING, writer);
        let mut book = Book::new(briefing.0, briefing.1);
        let mut troubles = Vec::new();
        let mut closed = false;
        match file.read(BYTES, |bytes| parse(bytes).is_some()) {
            Ok(read) => {
                let parsed = parse(&read.bytes);
                if read.aside.is_some() || read.from_backup || parsed.is_none() {
                    let why = "the file is damaged".to_owned();
                    troubles.push(NotesTrouble::Unreadable { why, aside: read.aside, from_backup: read.from_backup && parsed.is_some() });
                }
                if let Some(parsed) = parsed {
                    closed = parsed.book.is_from_later();
                    if !parsed.damaged.is_empty() {
                        let path = file.main();
                        let aside = if file.is_first() { store::copy_aside(&path).unwrap_or(path) } else { path };
                        troubles.push(NotesTrouble::Damaged { number: parsed.damaged.len(), aside });
                    }
                    book.merge(&parsed.book);
                }
            }
            Err(ReadError::NotFound) => {}
            Err(error) => troubles.push(NotesTrouble::Unreadable { why: error.to_string(), aside: None, from_backup: false }),
        }
        let mut keeping = Self { file, taken_in: Vec::new(), closed };
        keeping.take_in(&mut book);
        if !keeping.file.is_first() {
            // Who comes second still sees what they wrote the last time they came second.
            for theirs in keeping.file.beside(BYTES).iter().filter_map(|bytes| parse(bytes)) {
                if theirs.book.briefing == book.briefing && !theirs.book.is_from_later() {
                    book.merge(&theirs.book);
                }
            }
        }
        if closed {
            // What was written beside it in earlier runs.
            if let Some(ours) = store::read(&keeping.later_path(), BYTES).ok().and_then(|bytes| parse(&bytes)) {
                book.merge(&ours.book);
            }
            troubles.push(NotesTrouble::FromLater(keeping.later_path()));
        }
        (keeping, book, troubles)
    }

    /// Joins what writers that have ended left, and what was rescued when the folder could not be written.
    fn take_in(&mut self, book: &mut Book) {
        if !self.file.is_first() {
            return;
        }
        let rescued = rescue_paths(&book.briefing).into_iter().filter_map(|path| Some((path.clone(), store::read(&path, BYTES).ok()?)));
        for (path, bytes) in self.file.left_by_others(BYTES).into_iter().chain(rescued) {
            // One that cannot be read whole stays where it is.
            let Some(theirs) = parse(&bytes).filter(|read| read.damaged.is_empty() && !read.book.is_from_later()) else { continue };
            if theirs.book.briefing == book.briefing {
                book.merge(&theirs.book);
                self.taken_in.push(path);
            }
        }
    }

    fn later_path(&self) -> PathBuf {
        let path = self.file.main();
        path.with_file_name(format!("{}.earlier", path.file_name().unwrap_or_default().to_string_lossy()))
    }

    /// Where it is kept.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        if self.closed { self.later_path() } else { self.file.path() }
    }

    /// The same where others are to read them: in a folder that several people share.
    #[must_use]
    pub fn for_others(mut self) -> Self {
        self.file = self.file.for_others();
        self
    }

    /// True while nobody else writes the file.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.file.is_first()
    }

    /// True while another window or another person writes the file.
    #[must_use]
    pub fn is_beside_another(&self) -> bool {
        self.file.is_beside_another()
    }

    /// True where the book holds what the disk does not have under its name yet.
    #[must_use]
    pub fn has_taken_in(&self) -> bool {
        !self.taken_in.is_empty()
    }

    /// Keeps a book: joined with what another has written there in the meantime.
    ///
    /// # Errors
    /// The disk would not take it; the old file is as it was, and a copy was put elsewhere if that could be.
    pub fn save(&mut self, book: &Book) -> Result<Kept, NotesTrouble> {
        let mut all = book.clone();
        if self.file.become_first() {
            // The first one has ended: what it wrote last is joined, and this one's own file goes.
            if let Ok(read) = self.file.read(BYTES, |bytes| parse(bytes).is_some())
                && let Some(theirs) = parse(&read.bytes)
            {
                all.merge(&theirs.book);
            }
            self.take_in(&mut all);
        } else if let Some(now) = self.file.changed_under_us(BYTES) {
            // Replaced under us, by a person or a program that copies folders.
            match parse(&now) {
                Some(theirs) => drop(all.merge(&theirs.book)),
                None => drop(store::set_aside(&self.file.path())),
            }
        }
        let written = format::write_notes(&all).map_err(|error| error.to_string()).and_then(|text| {
            let path = self.path();
            let result = if self.closed { store::write(&path, text.as_bytes()) } else { self.file.write(text.as_bytes()) };
            result.map_err(|error| {
                log::warn!("notes could not be saved: {error}; {}", path.display());
                error.to_string()
            })
        });
        match written {
            Ok(()) => {
                let taken_in = std::mem::take(&mut self.taken_in);
                self.file.absorbed(&taken_in);
                Ok(Kept { path: self.path(), found: (all != *book).then_some(all) })
            }
            Err(why) => Err(NotesTrouble::Unwritten { path: self.path(), why, rescued: rescue(&all) }),
        }
    }
}

fn parse(bytes: &[u8]) -> Option<format::ReadBook> {
    format::read_notes(std::str::from_utf8(bytes).ok()?)
}

/// Where notes go while their own folder cannot be written, best first.
fn rescue_paths(briefing: &str) -> Vec<PathBuf> {
    let name = format!("{}{}", store::file_name_of(briefing), format::NOTES_ENDING);
    store::rescue_folders("notes").into_iter().map(|folder| folder.join(&name)).collect()
}

fn rescue(book: &Book) -> Option<PathBuf> {
    rescue_paths(&book.briefing).into_iter().find(|path| {
        // What was rescued before is not written over by less.
        let mut all = book.clone();
        if let Some(before) = store::read(path, BYTES).ok().and_then(|bytes| parse(&bytes)) {
            all.merge(&before.book);
        }
        format::write_notes(&all).is_ok_and(|text| store::write(path, text.as_bytes()).is_ok())
    })
}

/// Reads a notes file somebody gave.
///
/// # Errors
/// In words, where it is none or cannot be read.
pub fn read_book(path: &Path) -> Result<format::ReadBook, String> {
    let bytes = store::read(path, BYTES).map_err(|error| error.to_string())?;
    if !std::str::from_utf8(&bytes).is_ok_and(format::is_notes) {
        return Err("this file holds no notes of Plenary".to_owned());
    }
    parse(&bytes).ok_or_else(|| "this file holds no notes of Plenary".to_owned())
}
