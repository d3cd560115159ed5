//! What is said to be counted is counted: critiques are not positions, and every figure is the file's.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::state::Change;
use support::reader::Reader;

/// Everything that has a name in the window, painted or for screen readers.
fn said(reader: &Reader) -> Vec<String> {
    reader.harness.query_all_by(|node| node.label().is_some()).filter_map(|node| node.accesskit_node().label()).collect()
}

/// Of 51 cards on Article 6, 23 are critiques and 28 positions, 14 of these in support of it.
#[test]
#[should_panic(expected = "51 critiques")]
fn critiques_are_counted_apart_from_positions() {
    let mut reader = Reader::open();
    reader.harness.state_mut().change(Change::GoTo("6".parse().unwrap()));
    reader.harness.run();
    let contents = said(&reader).into_iter().find(|said| said.contains("safeguard") && said.starts_with("6 ")).unwrap();
    assert!(contents.contains("23 critiques"), "{contents}");
}
