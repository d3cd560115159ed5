//! Questions of people who do not know the treaty, and the articles that answer them.
//!
//! `tests/data/lay_queries.txt` holds the table, `lay_queries_held_back.txt` another that no entry of `synonyms.txt` was written by. Run with
//! `--nocapture` for what each led to.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::print_stdout, reason = "a test fails where it is wrong, and tells its figures")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    load::load,
    search::{Group, Index, Query, marks_in},
};

struct Row {
    query: String,
    articles: Vec<String>,
}

fn table(file: &str) -> Vec<Row> {
    let rows = support::text_of(file);
    let rows = rows.lines().filter(|row| !row.starts_with('#')).filter_map(|row| row.split_once(" | "));
    rows.map(|(query, articles)| Row { query: query.to_owned(), articles: articles.split(' ').map(str::to_owned).collect() }).collect()
}

fn flagship() -> LinkedBriefing {
    LinkedBriefing::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0)
}

/// Words that hold a sentence together and say nothing of its subject.
const SMALL: [&str; 24] = [
    "a", "and", "as", "be", "before", "can", "for", "from", "how", "in", "into", "it", "its", "may", "must", "not", "of", "or", "out",
    "the", "their", "to", "when", "who",
];

/// True where the query has a word of the heading of an article that answers it.
fn names_its_article(linked: &LinkedBriefing, row: &Row) -> bool {
    let words = row.query.split_whitespace().filter(|word| !SMALL.contains(word)).collect::<Vec<_>>().join(" ");
    let query = Query::new(&format!("{words} "), "en");
    let headings = row.articles.iter().map(|article| &linked.provision_by_id(article).unwrap().heading);
    headings.into_iter().any(|heading| !marks_in(&query, heading).is_empty())
}

/// How many rows have an article that answers them among the first three.
fn right(linked: &LinkedBriefing, index: &Index, table: &[Row]) -> usize {
    let is_right = |row: &&Row| {
        let finding = index.find(linked, &row.query, 3);
        let provisions = finding.hits.iter().filter(|hit| hit.group == Group::Provisions);
        let first: Vec<String> = provisions.take(3).filter_map(|hit| Some(hit.target.address()?.provision_id().to_owned())).collect();
        let is_right = first.iter().any(|found| row.articles.contains(found));
        println!("{} {:?}: {first:?}, sought {:?}", if is_right { "yes" } else { " no" }, row.query, row.articles);
        is_right
    };
    table.iter().filter(is_right).count()
}

#[test]
fn a_lay_question_leads_to_its_article() {
    let linked = flagship();
    let index = Index::new(&linked);
    let first = table("tests/data/lay_queries.txt");
    let named = first.iter().filter(|row| names_its_article(&linked, row)).count();
    assert!(named * 2 <= first.len(), "{named} of {} have a word of the heading", first.len());
    for (file, at_least) in [("tests/data/lay_queries.txt", 18), ("tests/data/lay_queries_held_back.txt", 16)] {
        let table = table(file);
        assert!(table.len() >= 25);
        let right = right(&linked, &index, &table);
        println!("{file}: {right} of {} among the first three", table.len());
        assert!(right >= at_least, "{file}: {right} of {}", table.len());
    }
}
