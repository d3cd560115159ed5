//! Notes: ten thousand of them placed in the Convention's briefing as it is and with a twentieth of its words changed,
//! written as text and read, and one more joined.
#![allow(missing_docs, clippy::expect_used, reason = "a bench fails where it is wrong")]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use plenary::{
    format,
    library::Library,
    load,
    model::{Field, Note, Stamp},
    notes::{Book, Passages, place_all},
    store::SHIPPED,
};
use std::hint::black_box;

#[path = "../tests/support/changed.rs"]
#[allow(dead_code, reason = "a bench uses a part of it")]
mod changed;

const NOTES: usize = 10_000;

fn book(library: &Library, passages: &Passages) -> Book {
    let items: Vec<_> = passages.all().filter(|passage| !passage.words.is_empty()).collect();
    let mut book = Book::new(&library.briefing().id, "");
    for number in 0..NOTES {
        let target = &items[number % items.len()].target;
        let stamp = Stamp { by: "w".to_owned(), n: number as u64 + 1, at: 1 };
        let id = format!("n{number}");
        let anchor = Field::new(passages.anchor(library, target, None), &stamp);
        book.notes.insert(id.clone(), Note { id, anchor, text: Field::new("A thought".to_owned(), &stamp), ..Note::default() });
    }
    book
}

fn notes(criterion: &mut Criterion) {
    let library = Library::new(load::parse(SHIPPED[0].bytes).0);
    let passages = Passages::new(&library);
    let book = book(&library, &passages);
    let changed = changed::change(library.briefing(), 0.05, 7);
    let text = format::write_notes(&book).expect("it can be written");
    let mut group = criterion.benchmark_group("10,000 notes");
    group.sample_size(10);
    group.bench_function("texts taken apart", |bencher| bencher.iter(|| Passages::new(black_box(&library))));
    group.bench_function("placed, nothing changed", |bencher| bencher.iter(|| place_all(&passages, black_box(&book).present())));
    group.bench_function("placed, 5 % changed", |bencher| bencher.iter(|| place_all(&changed.passages, black_box(&book).present())));
    group.bench_function("written as text", |bencher| bencher.iter(|| format::write_notes(black_box(&book))));
    group.bench_function("read", |bencher| bencher.iter(|| format::read_notes(black_box(&text))));
    group.bench_function("joined with a copy", |bencher| {
        bencher.iter_batched(|| book.clone(), |mut book_2| black_box(book_2.merge(&book)), BatchSize::LargeInput);
    });
    group.finish();
}

criterion_group!(benches, notes);
criterion_main!(benches);
