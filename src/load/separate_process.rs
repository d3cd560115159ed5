//! Documents that are read in a second run of this program, because the library that reads them can be made to take memory or time without
//! limit, or to end the process it is in: none of that can be caught in the same process.
//!
//! The second run gets the bytes of the document through one pipe and gives blocks back through another; it opens no file. It is ended when it
//! takes too long or says too much. Its memory is limited by the system on Linux and other Unix systems that hold such limits; on Windows and macOS
//! only time, the size of the document and the size of the answer are.

mod wire;

use crate::import::{Document, DocumentKind, Excess, ImportError, ReadOptions, container::detect_kind, limits, read_document, read_pdf};
use std::{
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

/// The hidden verb of the second run.
pub const READ_PDF_VERB: &str = "read-pdf";
/// A PDF of 500 pages takes some three seconds; sixty pages each second is the least that is expected.
const TIME: Duration = Duration::from_secs(20);
/// Bytes of an answer: all text that is read, as JSON, and what is said of it.
const ANSWER_BYTES: u64 = 4 * limits::TEXT_BYTES as u64;
/// Memory of the second run beside the document itself, in bytes.
#[cfg(unix)]
const MEMORY: u64 = 240 * 1024 * 1024;

/// A second run of the program.
#[derive(Clone, Debug)]
pub struct SecondRun {
    /// The program.
    pub program: PathBuf,
    /// After this it is ended.
    pub time: Duration,
}

/// Reads a document of any kind that is known: a PDF in a process of its own, everything else here.
///
/// # Errors
/// Where nothing of it can be read; [`Excess::Work`] too where the second process ended before it had answered, or could not be started.
pub fn read_document_apart(bytes: &[u8], options: &ReadOptions) -> Result<Document, ImportError> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(ImportError::TooLarge(Excess::File));
    }
    match detect_kind(bytes, &options.file_name)? {
        DocumentKind::Pdf => SecondRun::of_this_program()?.read_pdf(bytes),
        _ => read_document(bytes, options),
    }
}

impl SecondRun {
    /// Of the program that is running.
    ///
    /// # Errors
    /// [`Excess::Work`] where the system does not say which program that is.
    pub fn of_this_program() -> Result<Self, ImportError> {
        // The link also leads to a program whose file was replaced by an update.
        let program = if cfg!(target_os = "linux") { Ok(PathBuf::from("/proc/self/exe")) } else { std::env::current_exe() };
        program.map(|program| Self { program, time: TIME }).map_err(|_| ImportError::TooLarge(Excess::Work))
    }

    /// Reads a PDF in it.
    ///
    /// # Errors
    /// What reading it said; [`Excess::Work`] where it was ended, ended itself or could not be started.
    pub fn read_pdf(&self, bytes: &[u8]) -> Result<Document, ImportError> {
        if bytes.len() > limits::FILE_BYTES {
            return Err(ImportError::TooLarge(Excess::File));
        }
        let too_much = || ImportError::TooLarge(Excess::Work);
        let mut child = start(&self.program).map_err(|_| too_much())?;
        let until = Instant::now() + self.time;
        let answer = exchange(&mut child, bytes, until);
        let status = end(&mut child, until);
        match answer.as_deref().and_then(wire::decode) {
            Some(read) => read,
            // A panic has a code of its own; memory that was refused, a stack that ran over and being ended have none.
            None if status.and_then(|status| status.code()) == Some(101) => {
                Err(ImportError::Damaged { part: "PDF".to_owned(), offset: None })
            }
            None => Err(too_much()),
        }
    }
}

fn start(program: &Path) -> std::io::Result<Child> {
    let mut command = Command::new(program);
    command.arg(READ_PDF_VERB).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt as _;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
    }
    command.spawn()
}

/// Gives the bytes and takes the answer, both at once; none where it took too long or was too long.
fn exchange(child: &mut Child, bytes: &[u8], until: Instant) -> Option<Vec<u8>> {
    let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        let give = move || {
            // Where it ended before it had read all, the answer says why.
            let _ = input.write_all(bytes);
        };
        let take = move || {
            let mut answer = Vec::new();
            let whole = output.take(ANSWER_BYTES + 1).read_to_end(&mut answer).is_ok() && answer.len() as u64 <= ANSWER_BYTES;
            let _ = sender.send(whole.then_some(answer));
        };
        let given = thread::Builder::new().name("document to second run".to_owned()).spawn_scoped(scope, give);
        let taken = thread::Builder::new().name("answer of second run".to_owned()).spawn_scoped(scope, take);
        let answer =
            if given.is_ok() && taken.is_ok() { receiver.recv_timeout(until.saturating_duration_since(Instant::now())).ok() } else { None };
        if answer.is_none() {
            // Ends both threads as well: their pipes are closed.
            let _ = child.kill();
        }
        answer.flatten()
    })
}

/// Waits for the end, and brings it about where it does not come.
fn end(child: &mut Child, until: Instant) -> Option<ExitStatus> {
    while let Ok(None) = child.try_wait() {
        if Instant::now() >= until {
            let _ = child.kill();
            break;
        }
        thread::sleep(Duration::from_millis(2));
    }
    child.wait().ok()
}

/// The second run: reads a PDF from the standard input within limits, and writes what was read to the standard output.
///
/// # Errors
/// Where one of them cannot be used.
pub fn serve_pdf() -> std::io::Result<()> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(limits::FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    limit_memory(bytes.len() as u64);
    let answer = wire::encode(&read_pdf(&bytes));
    let mut output = std::io::stdout().lock();
    output.write_all(&answer)?;
    output.flush()
}

/// Asks the system to refuse more memory, and to keep no picture of a process that failed.
#[cfg(unix)]
fn limit_memory(document: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = |bytes: u64| Rlimit { current: Some(bytes), maximum: Some(bytes) };
    // A system that holds no such limit still ends what takes too long.
    let _ = setrlimit(Resource::As, limit(MEMORY + 4 * document));
    let _ = setrlimit(Resource::Core, limit(0));
    let _ = setrlimit(Resource::Cpu, limit(TIME.as_secs() + 10));
}

#[cfg(not(unix))]
fn limit_memory(_document: u64) {}
