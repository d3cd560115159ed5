//! The last lines of the log, for the dialog of diagnostics: what a person can copy when something does not work.
//! Kept in memory alone, as they contain paths.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

/// So many lines are kept. What goes wrong is mostly among the last ones.
const LINES: usize = 100;

static KEPT: Mutex<VecDeque<String>> = Mutex::new(VecDeque::new());

/// Keeps what is logged from warnings on, and passes everything on to the inner logger.
#[derive(Debug)]
pub struct LogBook<L>(pub L);

impl<L: log::Log> log::Log for LogBook<L> {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.level() <= log::Level::Warn || self.0.enabled(metadata)
    }

    fn log(&self, record: &log::Record<'_>) {
        if record.level() <= log::Level::Warn {
            let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
            if kept.len() == LINES {
                kept.pop_front();
            }
            kept.push_back(format!("{}: {}", record.level().as_str().to_lowercase(), record.args()));
        }
        if self.0.enabled(record.metadata()) {
            self.0.log(record);
        }
    }

    fn flush(&self) {
        self.0.flush();
    }
}

/// The last lines, the oldest first.
#[must_use]
pub fn last_lines() -> Vec<String> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use log::Log as _;

    #[derive(Debug)]
    struct Deaf;

    impl log::Log for Deaf {
        fn enabled(&self, _: &log::Metadata<'_>) -> bool {
            false
        }
        fn log(&self, _: &log::Record<'_>) {
            panic!("it is not to be told");
        }
        fn flush(&self) {}
    }

    #[test]
    fn warnings_are_kept_though_nobody_listens_and_the_oldest_go() {
        let book = LogBook(Deaf);
        for number in 0..LINES + 5 {
            book.log(&log::Record::builder().level(log::Level::Warn).args(format_args!("number {number}")).build());
        }
        book.log(&log::Record::builder().level(log::Level::Info).args(format_args!("by the way")).build());
        let lines = last_lines();
        assert_eq!(lines.len(), LINES);
        assert_eq!((lines.first().unwrap().as_str(), lines.last().unwrap().as_str()), ("warn: number 5", "warn: number 104"));
    }
}
