//! Any bytes as a file of walks, beside a briefing and alone: every problem names a line, and what nothing would be lost of
//! is written and read back equal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::{
    format::{hidden_characters, read_walks, write_walks},
    load,
    model::Briefing,
    store::SHIPPED,
    text::problem_line,
};
use std::sync::LazyLock;

static BRIEFING: LazyLock<Briefing> = LazyLock::new(|| load::parse(SHIPPED[1].bytes).0);

fuzz_target!(|bytes: &[u8]| {
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    for briefing in [None, Some(&*BRIEFING)] {
        let read = read_walks(bytes, briefing);
        for problem in &read.problems {
            assert!((1..=lines).contains(&(problem.place.line as usize)), "{problem:?}");
            assert_eq!(hidden_characters::first_hidden(&problem_line(problem)), None, "{problem:?}");
        }
        let written = write_walks(&read.briefing, &read.walks).expect("walks can be written");
        let again = read_walks(written.as_bytes(), briefing);
        if !read.loses && !read.from_later {
            assert_eq!((&again.briefing, &again.walks), (&read.briefing, &read.walks), "{written}");
            assert!(!again.loses, "{written}");
        }
    }
});
