//! A page of ours, mark by mark: whole, with nothing fetched and nothing that runs.

use std::collections::BTreeSet;

/// Marks that have no end.
const VOID: &[&str] = &["meta", "br", "!DOCTYPE"];

/// Every mark of a page: its name, what stands in it, and whether it is an end.
pub fn marks(page: &str) -> Vec<(String, String, bool)> {
    let mut marks = Vec::new();
    for piece in page.split('<').skip(1) {
        let inside = piece.split('>').next().unwrap();
        let (end, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
        let name = inside.split(char::is_whitespace).next().unwrap().to_owned();
        marks.push((name, inside.to_owned(), end));
    }
    marks
}

pub fn attribute<'m>(inside: &'m str, name: &str) -> Option<&'m str> {
    let start = inside.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(&inside[start..start + inside[start..].find('"')?])
}

/// Holds that every mark ends, every link leads somewhere, and nothing is fetched.
#[track_caller]
pub fn a_page_is_whole(page: &str) {
    let marks = marks(page);
    let mut open = Vec::new();
    let mut ids = BTreeSet::new();
    for (name, inside, end) in &marks {
        assert!(!["script", "img", "link", "iframe", "object", "form", "base"].contains(&name.as_str()), "<{inside}>");
        if *end {
            assert_eq!(open.pop().as_ref(), Some(name), "<{inside}> ends what is not open");
        } else if !VOID.contains(&name.as_str()) {
            open.push(name.clone());
        }
        if let Some(id) = attribute(inside, "id") {
            assert!(ids.insert(id.to_owned()), "{id} is there twice");
        }
        assert!(attribute(inside, "src").is_none(), "<{inside}>");
        assert!(!inside.contains(" on") || name == "meta" || attribute(inside, "onclick").is_none(), "<{inside}>");
        if attribute(inside, "href").is_some() {
            assert_eq!(name, "a", "<{inside}>");
        }
    }
    assert_eq!(open, Vec::<String>::new());
    for (_, inside, _) in &marks {
        if let Some(href) = attribute(inside, "href") {
            match href.strip_prefix('#') {
                Some(id) => assert!(ids.contains(id), "{href} leads nowhere"),
                None => assert!(href.starts_with("https://") || href.starts_with("http://"), "{href}"),
            }
        }
    }
    assert!(page.contains("default-src 'none'"));
    assert!(!page.contains("url(") && !page.contains("@import"));
}
