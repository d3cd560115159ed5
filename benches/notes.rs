//! Notes: ten thousand of them placed in the Convention's briefing as it is and with a twentieth of its words changed,
//! written as text and read, and one more joined.
#![allow(missing_docs, clippy::expect_used, reason = "a bench fails where it is wrong")]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use plenary::{
    format,
    linked::LinkedBriefing,
    load,
    model::{Field, Note, Stamp},
    notes::{NoteSet, Passages, place_all},
    store::SHIPPED,
};
use std::hint::black_box;

#[path = "../tests/support/changed.rs"]
#[allow(dead_code, reason = "a bench uses a part of it")]
mod changed;

const NOTES: usize = 10_000;

fn note_set(linked: &LinkedBriefing, passages: &Passages) -> NoteSet {
    let items: Vec<_> = passages.all().filter(|passage| !passage.words.is_empty()).collect();
    let mut note_set = NoteSet::new(&linked.briefing().id, "");
    for number in 0..NOTES {
        let target = &items[number % items.len()].target;
        let stamp = Stamp { by: "w".to_owned(), n: number as u64 + 1, time: 1 };
        let id = format!("n{number}");
        let anchor = Field::new(passages.anchor(linked, &target.clone().into()), &stamp);
        note_set.notes.insert(id.clone(), Note { id, anchor, text: Field::new("A thought".to_owned(), &stamp), ..Note::default() });
    }
    note_set
}

fn notes(criterion: &mut Criterion) {
    let linked = LinkedBriefing::new(load::parse(SHIPPED[0].bytes).0);
    let passages = Passages::new(&linked);
    let note_set = note_set(&linked, &passages);
    let changed = changed::change(linked.briefing(), 0.05, 7);
    let text = format::write_notes(&note_set).expect("it can be written");
    let mut group = criterion.benchmark_group("10,000 notes");
    group.sample_size(10);
    group.bench_function("texts taken apart", |bencher| bencher.iter(|| Passages::new(black_box(&linked))));
    group.bench_function("placed, nothing changed", |bencher| bencher.iter(|| place_all(&passages, black_box(&note_set).present())));
    group.bench_function("placed, 5 % changed", |bencher| bencher.iter(|| place_all(&changed.passages, black_box(&note_set).present())));
    group.bench_function("written as text", |bencher| bencher.iter(|| format::write_notes(black_box(&note_set))));
    group.bench_function("read", |bencher| bencher.iter(|| format::read_notes(black_box(&text))));
    group.bench_function("joined with a copy", |bencher| {
        bencher.iter_batched(|| note_set.clone(), |mut book_2| black_box(book_2.merge(&note_set)), BatchSize::LargeInput);
    });
    group.finish();
}

criterion_group!(benches, notes);
criterion_main!(benches);
