//! The console of Windows. A program there either is given one, and a shell waits for its answer, or never has one.
//! Plenary is of the first kind, as `plenary find` answers in a shell. Its manifest asks that no console is opened for
//! it where none is there ([console allocation policy]); a Windows older than 11 24H2 opens one all the same, and it is
//! released once the window is open. Elsewhere there is nothing to do, as a terminal is never opened for a program.
//!
//! [console allocation policy]: https://learn.microsoft.com/en-us/windows/console/console-allocation-policy

/// Releases a console that was opened for this program alone, which the system then closes. For when the window is open:
/// until then it shows what went wrong.
pub fn let_go() {
    #[cfg(windows)]
    windows::let_go();
}

/// Shows in a message box what was written to stderr, where nobody can read it there, and waits until it is closed.
pub fn say_where_nobody_reads(title: &str, words: &str) {
    #[cfg(windows)]
    if windows::nobody_reads() {
        rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title(title).set_description(words).show();
    }
    #[cfg(not(windows))]
    let _ = (title, words);
}

#[cfg(windows)]
mod windows {
    use std::{
        io::{IsTerminal as _, stderr},
        os::windows::io::AsRawHandle as _,
        sync::atomic::{AtomicBool, Ordering},
    };
    use win32console::console::WinConsole;

    /// True once the console of stderr was released: its handle is still there and leads nowhere.
    static WAS_LET_GO: AtomicBool = AtomicBool::new(false);

    pub(super) fn let_go() {
        let was_read_there = stderr().is_terminal();
        if console_is_ours() && WinConsole::free_console().is_ok() {
            WAS_LET_GO.store(was_read_there, Ordering::Relaxed);
        }
    }

    /// True where no other program, such as the shell this one was started from, is at its console.
    fn console_is_ours() -> bool {
        // The list is of four at least, filled up with zeros, and of zeros alone where there are more.
        WinConsole::get_process_list().is_ok_and(|all| all.iter().filter(|process| **process != 0).count() == 1)
    }

    /// True where stderr leads nowhere, or to a console that ends with this program. A file or a pipe is read.
    pub(super) fn nobody_reads() -> bool {
        WAS_LET_GO.load(Ordering::Relaxed) || stderr().as_raw_handle().is_null() || (stderr().is_terminal() && console_is_ours())
    }
}
