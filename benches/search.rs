//! What a keystroke costs: finding words in the open briefing and in a library of 50 MB, and going to a
//! reference. Where `rg` is installed, the same words are looked for by it in the same text in the same run,
//! and the ratio is printed: times alone say little on a shared machine.
#![allow(missing_docs, reason = "criterion's macros make items without documentation")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a bench fails where it is wrong")]

#[path = "../tests/support/generate.rs"]
#[allow(dead_code)]
mod generate;

use criterion::{Criterion, criterion_group, criterion_main};
use plenary::{
    format::write_briefing,
    linked::LinkedBriefing,
    load::load,
    search::{Index, resolve},
};
use std::{
    hint::black_box,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

/// What a person has typed so far.
const TYPED: &str = "independent bod";
/// Size of the library, in bytes of RON.
const LIBRARY: usize = 50 << 20;

fn flagship() -> LinkedBriefing {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("briefings/un-convention-against-cybercrime.ron");
    LinkedBriefing::new(load(&path).0)
}

/// Briefings that are together as large as the library, as they are searched, and their files in a folder.
fn linked(folder: &Path) -> (Vec<(LinkedBriefing, Index)>, usize) {
    let one = generate::briefing(2_000, 1_000, 4_000);
    let text = write_briefing(&one).expect("a briefing can be written");
    let number = LIBRARY.div_ceil(text.len());
    for at in 0..number {
        plenary::store::write(&folder.join(format!("{at}.ron")), text.as_bytes()).unwrap();
    }
    let each = (0..number).map(|_| {
        let linked = LinkedBriefing::new(one.clone());
        let index = Index::new(&linked);
        (linked, index)
    });
    (each.collect(), number * text.len())
}

/// The middle and the 95th of a hundred.
fn percentiles(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() * 95 / 100])
}

fn sample(mut work: impl FnMut(), times: usize) -> (Duration, Duration) {
    let mut once = || {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    once();
    percentiles((0..times).map(|_| once()).collect())
}

/// How long `rg` takes for the same words over a folder or a file; none where it is not installed.
fn ripgrep(place: &Path) -> Option<(Duration, Duration)> {
    let run = || Command::new("rg").args(["--count", "--ignore-case", "independent.*bod|bod.*independent"]).arg(place).output();
    run().ok()?;
    Some(sample(|| _ = black_box(run()), 20))
}

fn report(name: &str, ours: (Duration, Duration), rg: Option<(Duration, Duration)>) {
    let ratio = rg.map(|rg| format!("; rg p50 {:?}, p95 {:?}: ours is {:.3} of it", rg.0, rg.1, ours.0.as_secs_f64() / rg.0.as_secs_f64()));
    eprintln!("{name}: p50 {:?}, p95 {:?}{}", ours.0, ours.1, ratio.unwrap_or_default());
}

fn search(criterion: &mut Criterion) {
    let convention = flagship();
    let index = Index::new(&convention);
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("briefings/un-convention-against-cybercrime.ron");
    report("a keystroke in the Convention", sample(|| _ = black_box(index.find(&convention, TYPED, 60)), 200), ripgrep(&file));
    report("going to a reference in the Convention", sample(|| _ = black_box(resolve(&convention, "thirty-five one c")), 200), None);
    let folder = tempfile::tempdir().unwrap();
    let (catalog, bytes) = linked(folder.path());
    let all = || catalog.iter().map(|(linked, index)| index.find(linked, TYPED, 20).total).sum::<usize>();
    assert!(all() > 0, "the words stand in it");
    let name = format!("a keystroke in a library of {} MB", bytes >> 20);
    report(&name, sample(|| _ = black_box(all()), 20), ripgrep(folder.path()));
    let (linked, _) = &catalog[0];
    report("going to a reference in one of them", sample(|| _ = black_box(resolve(linked, "thirty-five one c")), 50), None);
    let mut group = criterion.benchmark_group("search");
    group.sample_size(20);
    group.bench_function("a keystroke in the Convention", |bencher| bencher.iter(|| index.find(&convention, black_box(TYPED), 60)));
    group.bench_function("going to a reference", |bencher| bencher.iter(|| resolve(&convention, black_box("thirty-five one c"))));
    group.finish();
}

criterion_group!(benches, search);
criterion_main!(benches);
