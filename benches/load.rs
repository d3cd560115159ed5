//! How long a large briefing takes to be made into a tree, to read and check, and to link: 10,000 paragraphs, 5,000 safeguards
//! and 20,000 critiques, all tied. Quote the throughput beside the ratio to `ron::from_str` into a
//! plain value, which reads the same bytes, checks nothing and stops at its first error.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(missing_docs, reason = "criterion's macros make items without documentation")]

#[path = "../tests/support/generate.rs"]
#[allow(dead_code)]
mod generate;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use plenary::{
    format::{parse_tree, read_briefing, write_briefing},
    linked::LinkedBriefing,
    store::SHIPPED,
};
use std::hint::black_box;

fn load(criterion: &mut Criterion) {
    let briefing = generate::briefing(10_000, 5_000, 20_000);
    let text = write_briefing(&briefing).expect("a briefing can be written");
    let mut group = criterion.benchmark_group("load");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("tree", |bencher| bencher.iter(|| black_box(parse_tree(text.as_bytes()))));
    group.bench_function("read and check", |bencher| bencher.iter(|| black_box(read_briefing(text.as_bytes()))));
    group.bench_function("link", |bencher| {
        bencher.iter_batched(|| briefing.clone(), |briefing| black_box(LinkedBriefing::new(briefing)), BatchSize::LargeInput);
    });
    group.bench_function("read, check and link", |bencher| {
        bencher.iter(|| {
            let (briefing, problems) = read_briefing(text.as_bytes());
            assert!(problems.is_empty());
            black_box(LinkedBriefing::new(briefing))
        });
    });
    group.bench_function("for comparison: ron into a value", |bencher| {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        bencher.iter(|| black_box(options.from_str::<ron::Value>(&text)).is_ok());
    });
    group.finish();
}

/// The largest bundled briefing: its tree alone, and read from it.
fn bundled(criterion: &mut Criterion) {
    let bytes = SHIPPED.iter().map(|shipped| shipped.bytes).max_by_key(|bytes| bytes.len()).expect("a briefing is bundled");
    let mut group = criterion.benchmark_group("load bundled");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("tree", |bencher| bencher.iter(|| black_box(parse_tree(bytes))));
    group.bench_function("read and check", |bencher| bencher.iter(|| black_box(read_briefing(bytes))));
    group.finish();
}

criterion_group!(benches, load, bundled);
criterion_main!(benches);
