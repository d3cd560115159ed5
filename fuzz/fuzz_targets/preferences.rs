//! Any text as what is kept between runs: it is recalled or passed over, and what is kept then is recalled as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::{
    format::{from_ron, to_ron},
    state::{Memory, State},
};

fuzz_target!(|text: &str| {
    let Some(memory) = from_ron::<Memory>(text) else { return };
    let mut state = State::default();
    if !state.recall(memory) {
        return;
    }
    let kept = state.remember();
    let written = to_ron(&kept).expect("preferences can be written");
    let again = from_ron::<Memory>(&written).unwrap_or_else(|| panic!("{written}"));
    let mut later = State::default();
    assert!(later.recall(again), "{written}");
    // As text: a number that is none equals nothing, itself included.
    assert_eq!(to_ron(&later.remember()).expect("preferences can be written"), written, "what is kept changes by being kept");
});
