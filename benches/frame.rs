//! What one frame costs while a person scrolls in the middle of a briefing, with the accessibility tree
//! on: on a bundled briefing, and on one with 2,000 paragraphs in one article and 1,000 critiques on one
//! of them. What matters is the ratio: a frame must not cost more because the file is larger.
#![allow(missing_docs, reason = "criterion's macros make items without documentation")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a bench fails where it is wrong")]

#[path = "../tests/support/generate.rs"]
#[allow(dead_code)]
mod generate;
#[path = "../tests/support/measured.rs"]
mod measured;

use criterion::{Criterion, criterion_group, criterion_main};
use measured::{scroll, window};
use plenary::format::write_briefing;

fn frame(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crowded.ron");
    let text = write_briefing(&generate::crowded(2_000, 1_000)).expect("a briefing can be written");
    plenary::store::write(&path, text.as_bytes()).unwrap();
    let mut group = criterion.benchmark_group("frame, 16 of them");
    group.sample_size(20);
    for (name, file) in [("bundled", None), ("2,000 paragraphs, 1,000 critiques", Some(path))] {
        let mut harness = window(file, None);
        scroll(&mut harness);
        group.bench_function(name, |bencher| bencher.iter(|| scroll(&mut harness)));
    }
    group.finish();
}

criterion_group!(benches, frame);
criterion_main!(benches);
