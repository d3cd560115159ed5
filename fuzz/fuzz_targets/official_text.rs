//! Any bytes as a file of an official text, alone and beside a briefing: every problem names a line, and what nothing would be lost of is
//! written and read back equal. The same bytes as an export of a treaty register are read or refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::{
    format::{BriefingBeside, hidden_characters, read_official_text, words_sha256, write_official_text},
    import::read_register,
    load,
    model::{Authentic, Briefing},
    store::SHIPPED,
    text::problem_line,
};
use std::sync::LazyLock;

static BRIEFING: LazyLock<Briefing> = LazyLock::new(|| load::parse(SHIPPED[1].bytes).0);

fuzz_target!(|bytes: &[u8]| {
    let _ = read_register(bytes);
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    for beside in [BriefingBeside::NotAsked, BriefingBeside::Found(&BRIEFING)] {
        let read = read_official_text(bytes, beside);
        for problem in &read.problems {
            assert!((1..=lines).contains(&(problem.place.line as usize)), "{problem:?}");
            assert_eq!(hidden_characters::first_hidden(&problem_line(problem)), None, "{problem:?}");
        }
        assert!(!read.text.edited || read.text.authentic != Authentic::Yes);
        if !read.loses && !read.from_later {
            let mut text = read.text;
            text.format = 1;
            text.edited = false;
            text.words_sha256 = words_sha256(&text);
            let written = write_official_text(&text);
            let again = read_official_text(written.as_bytes(), beside);
            assert_eq!(again.text, text, "{written}");
            assert!(!again.loses, "{written}");
        }
    }
});
