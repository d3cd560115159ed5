//! Named threads for what takes time: file dialogs, disks, searches.

use super::{
    exporter,
    job::Job,
    notes_thread::{self, NotesJob},
    printing,
    watcher::{self, Watch},
};
use crate::{
    describe::SpeakingNote,
    linked::LinkedBriefing,
    load,
    model::Briefing,
    platform::{
        awake::{self, Awake},
        file_picker::{Answer, FilePicker},
    },
    search::Index,
    state::{
        Bundled, CatalogEntry, Change, ExportChange, ExportJob, FileChange, HomeChange, NoticeChange, Opened, Origin, Picked, SearchChange,
        SpeakingNoteChange, WorkshopChange,
    },
    store::{self, SHIPPED},
    text,
};
use egui::Context;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc, OnceLock,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
    time::Duration,
};

/// Starts threads and gathers what they answer. Work can begin before there is a window.
pub(super) struct Worker {
    /// The window to wake when something was answered, once there is one.
    context: Arc<OnceLock<Context>>,
    picker: Arc<dyn FilePicker>,
    sender: Sender<Change>,
    answers: Receiver<Change>,
    /// Jobs for the thread that saves notes.
    notes: Option<Sender<NotesJob>>,
    /// Messages to the thread that watches the open file.
    watch: Option<Sender<Watch>>,
}

impl Worker {
    pub fn new(picker: Arc<dyn FilePicker>, notes_folder: Option<PathBuf>) -> Self {
        let (sender, answers) = channel();
        let mut worker = Self { context: Arc::default(), picker, sender, answers, notes: None, watch: None };
        worker.notes = worker.start_notes_thread(notes_folder);
        worker.watch = worker.start_watcher();
        worker
    }

    /// From now on answers wake this window.
    pub fn attach(&self, context: &Context) {
        let _ = self.context.set(context.clone());
    }

    /// The next answer, where it comes within this time.
    pub fn answer_within(&self, time: Duration) -> Option<Change> {
        self.answers.recv_timeout(time).ok()
    }

    /// What has been answered since it was last asked.
    pub fn answers(&self) -> Vec<Change> {
        self.answers.try_iter().collect()
    }

    /// Shows the file dialog. It may stay open for as long as a person likes.
    pub fn pick_file(&self) {
        let picker = Arc::clone(&self.picker);
        self.start_or(Job::FileDialog, dialog_failed, move || {
            let Answer { path, trouble } = picker.pick();
            Change::File(FileChange::Picked(Picked { path, trouble }))
        });
    }

    /// Reads and links a file.
    pub fn read_briefing(&self, path: PathBuf) {
        let watch = self.watch.clone();
        let answer = self.answerer();
        self.start(Job::Open, move || {
            if let Some(notes) = notes_thread::read_theirs(&path) {
                return notes;
            }
            if let Some(notice) = notes_thread::lone_walks(&path) {
                return notice;
            }
            // Walks are opened with the briefing they stand beside.
            let path = load::briefing_beside(&path).unwrap_or(path);
            let text_read = |text: Briefing| {
                let (origin, linked) = (Origin::File(path.clone()), Arc::new(LinkedBriefing::new(text)));
                answer(Change::File(FileChange::TextRead { origin, linked }));
            };
            Change::File(FileChange::Opened(Box::new(read_and_link(&path, watch.as_ref(), text_read))))
        });
    }

    /// Reads and links the open file again, as it has changed.
    pub fn read_again(&self, path: PathBuf) {
        let watch = self.watch.clone();
        self.start(Job::Reload, move || Change::File(FileChange::OpenedAgain(Box::new(read_and_link(&path, watch.as_ref(), |_| {})))));
    }

    /// From now on this file is watched, and no other.
    pub fn watch(&self, path: Option<&Path>) {
        if let Some(watch) = &self.watch {
            let _ = watch.send(Watch::Open(path.map(Path::to_owned)));
        }
    }

    /// Keeps the display awake until the returned value is dropped; sends whether that could be arranged, which may take the
    /// system some time.
    pub fn keep_awake(&self) -> Sender<()> {
        let (keep, kept) = channel();
        let (answers, context) = (self.sender.clone(), Arc::clone(&self.context));
        let started = thread::Builder::new().name(awake::THREAD.to_owned()).spawn(move || {
            let awake = Awake::ask(text::workshop::WHY_AWAKE.words());
            if let Err(why) = &awake {
                log::info!("the display cannot be kept awake: {why}");
            }
            let _ = answers.send(Change::Workshop(WorkshopChange::Awake(awake.is_ok())));
            if let Some(context) = context.get() {
                context.request_repaint();
            }
            // Ends when the workshop does.
            let _: Result<(), _> = kept.recv();
        });
        if let Err(error) = started {
            log::warn!("no thread to keep the display awake: {error}");
        }
        keep
    }

    /// Panics, to try what happens then.
    pub fn fail(&self) {
        self.start(Job::Fail, || panic!("asked to fail"));
    }

    /// Reads and links a bundled briefing.
    pub fn read_bundled(&self, name: String) {
        self.start(Job::BundledBriefing, move || Change::File(FileChange::Opened(Box::new(read_shipped(&name)))));
    }

    /// Makes the search index of a briefing.
    pub fn index(&self, linked: Arc<LinkedBriefing>, generation: u64) {
        self.start(Job::Index, move || Change::Search(SearchChange::Indexed { generation, index: Arc::new(Index::new(&linked)) }));
    }

    /// Makes the search indexes of all bundled briefings and these files, without those that cannot be read.
    pub fn read_catalog(&self, files: Vec<PathBuf>) {
        self.start(Job::Catalog, move || {
            let bundled = SHIPPED.iter().map(|shipped| (Origin::Shipped(shipped.name), load::parse(shipped.bytes).0));
            let files = files.into_iter().map(|path| {
                let briefing = load::load(&path).0;
                (Origin::File(path), briefing)
            });
            let readable = bundled.chain(files).filter(|(_, briefing)| !briefing.is_empty());
            let catalog = readable.map(|(origin, briefing)| {
                let linked = Arc::new(LinkedBriefing::new(briefing));
                let index = Arc::new(Index::new(&linked));
                CatalogEntry { origin, linked, index }
            });
            Change::Search(SearchChange::Catalog(catalog.collect()))
        });
    }

    /// Finds words where that may take longer than a frame.
    pub fn find(&self, index: Arc<Index>, linked: Arc<LinkedBriefing>, query: String, query_revision: u64, limit: usize) {
        self.start(Job::Search, move || {
            Change::Search(SearchChange::Found { query_revision, finding: Box::new(index.find(&linked, &query, limit)) })
        });
    }

    /// The same in several briefings.
    pub fn find_everywhere(&self, catalog: Vec<CatalogEntry>, query: String, query_revision: u64, limit: usize) {
        self.start(Job::SearchEverywhere, move || {
            let found = catalog.into_iter().map(|entry| (entry.index.find(&entry.linked, &query, limit), entry));
            Change::Search(SearchChange::FoundEverywhere { query_revision, found: found.collect() })
        });
    }

    /// Looks through the bundled briefings, and which of the recent files are there.
    pub fn look_around(&self, recent: Vec<PathBuf>) {
        self.start(Job::FirstPage, move || {
            let bundled = SHIPPED.iter().map(|shipped| Bundled::of(shipped.name, &load::parse(shipped.bytes).0)).collect();
            let gone = recent.into_iter().filter(|path| !store::exists(path)).collect();
            Change::Home(HomeChange::LookedAround { bundled, gone })
        });
    }

    /// Shows the dialog for where a file is to be written.
    pub fn pick_save(&self, name: String) {
        let picker = Arc::clone(&self.picker);
        let failed = |words| Change::Export(ExportChange::Picked(Picked { path: None, trouble: Some(words) }));
        self.start_or(Job::FileDialog, failed, move || {
            let Answer { path, trouble } = picker.save(&name);
            Change::Export(ExportChange::Picked(Picked { path, trouble }))
        });
    }

    /// Writes a file. A person sees the progress, and can cancel it.
    pub fn export(&self, job: ExportJob) {
        let failed = |words| Change::Export(ExportChange::Ended(Err(words)));
        self.start_or(Job::Export, failed, move || Change::Export(ExportChange::Ended(exporter::export(&job))));
    }

    /// Opens the page of a speaking note in the browser.
    pub fn print(&self, linked: Arc<LinkedBriefing>, note: Box<SpeakingNote>, name: String) {
        let failed = |words| Change::SpeakingNote(SpeakingNoteChange::Printed(Err(words)));
        self.start_or(Job::Print, failed, move || {
            Change::SpeakingNote(SpeakingNoteChange::Printed(printing::print(&linked, &note, &name)))
        });
    }

    /// Gives a job to the thread that saves notes.
    pub fn notes(&self, job: NotesJob) {
        if let Some(notes) = &self.notes {
            // It ends only with the program.
            let _ = notes.send(job);
        }
    }

    /// Waits until all its jobs are done. False where that takes longer than this.
    pub fn finish_notes(&self, time: Duration) -> bool {
        let (done, waiting) = channel();
        self.notes(NotesJob::Finish(done));
        waiting.recv_timeout(time).is_ok()
    }

    fn start_notes_thread(&self, folder: Option<PathBuf>) -> Option<Sender<NotesJob>> {
        let (jobs, waiting) = channel();
        let answer = self.answerer();
        named(Job::Notes.key(), move || notes_thread::run(folder.as_deref(), &waiting, answer)).then_some(jobs)
    }

    fn start_watcher(&self) -> Option<Sender<Watch>> {
        let (watch, messages) = channel();
        let answer = self.answerer();
        named("watching", move || watcher::run(&messages, |what, path| answer(Change::File(FileChange::Event { what, path }))))
            .then_some(watch)
    }

    /// Sends an answer to the window and wakes it. Once the window is closed answers are dropped.
    fn answerer(&self) -> impl Fn(Change) + Send + use<> {
        let (sender, context) = (self.sender.clone(), Arc::clone(&self.context));
        move |change| {
            if sender.send(change).is_ok()
                && let Some(context) = context.get()
            {
                context.request_repaint();
            }
        }
    }

    fn start(&self, job: Job, work: impl FnOnce() -> Change + Send + 'static) {
        self.start_or(job, |words| NoticeChange::Show(words).into(), work);
    }

    /// Starts a job; one that panics sends what `failed` makes of the words, and nothing else is lost.
    fn start_or(&self, job: Job, failed: impl FnOnce(String) -> Change + Send + 'static, work: impl FnOnce() -> Change + Send + 'static) {
        let answer = self.answerer();
        named(job.key(), move || answer(catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| failed(job.failed()))));
    }
}

/// Starts a thread. False where the system allows no more.
fn named(name: &str, work: impl FnOnce() + Send + 'static) -> bool {
    let started = thread::Builder::new().name(name.to_owned()).spawn(work);
    if let Err(error) = &started {
        log::error!("the thread for {name} could not be started: {error}");
    }
    started.is_ok()
}

fn dialog_failed(words: String) -> Change {
    Change::File(FileChange::Picked(Picked { path: None, trouble: Some(words) }))
}

/// Reads and links a file. Its stamp is taken before, so that what is written meanwhile counts as a change. A bundled
/// briefing that is named like a file is the bundled one everywhere: it can be opened again where there is no file. The text of a long
/// one is given to `text_read` first.
fn read_and_link(path: &Path, watch: Option<&Sender<Watch>>, text_read: impl FnOnce(Briefing)) -> Opened {
    if let Some(name) = load::named(path) {
        return read_shipped(name);
    }
    let look = watcher::look(path);
    let (briefing, problems) = load::load_text_first(path, text_read);
    if let Some(watch) = watch {
        let _ = watch.send(Watch::Reading(path.to_owned(), look));
    }
    let nothing = briefing.is_empty();
    Opened { origin: Origin::File(path.to_owned()), linked: Arc::new(LinkedBriefing::new(briefing)), problems, nothing }
}

/// Reads and links a bundled briefing; the first where there is none of this name.
fn read_shipped(name: &str) -> Opened {
    let shipped = SHIPPED.iter().find(|shipped| shipped.name == name).or(SHIPPED.first());
    let (name, bytes) = shipped.map_or(("", &[][..]), |shipped| (shipped.name, shipped.bytes));
    let (briefing, problems) = load::parse(bytes);
    let nothing = briefing.is_empty();
    Opened { origin: Origin::Shipped(name), linked: Arc::new(LinkedBriefing::new(briefing)), problems, nothing }
}
