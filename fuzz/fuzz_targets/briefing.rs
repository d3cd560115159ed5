//! Any bytes as a briefing: its syntax tree has all of them, every problem names a line and shows nothing that nobody sees, what reads without a problem
//! is written and read back equal, and what was read can be linked and found in.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::{
    format::{hidden_characters, parse_tree, read_briefing, write_briefing},
    linked::LinkedBriefing,
    search::Index,
    text::problem_line,
};

fuzz_target!(|bytes: &[u8]| {
    assert!(parse_tree(bytes).to_bytes() == bytes, "the tree lost something");
    let (briefing, problems) = read_briefing(bytes);
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    for problem in &problems {
        assert!((1..=lines).contains(&(problem.place.line as usize)) && problem.place.column >= 1, "{problem:?}");
        assert_eq!(hidden_characters::first_hidden(&problem_line(problem)), None, "{problem:?}");
    }
    // What costs the rest of the file comes first, then all else; both in the order of the file.
    let back = problems.windows(2).filter(|pair| pair[1].place < pair[0].place).count();
    assert!(back <= 1, "{problems:?}");
    if problems.is_empty() {
        let text = write_briefing(&briefing).expect("a briefing can be written");
        let (again, problems) = read_briefing(text.as_bytes());
        assert!(problems.is_empty(), "{problems:?}\n{text}");
        assert_eq!(again, briefing);
    }
    let linked = LinkedBriefing::new(briefing);
    let index = Index::new(&linked);
    let _ = index.find(&linked, "right \"of access\"", 20);
});
