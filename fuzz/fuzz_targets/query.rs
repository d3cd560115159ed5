//! Anything typed in the box: what is found stands in the briefing, and the words shown of it are cut between letters.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::{
    describe,
    library::Library,
    load,
    model::Target,
    search::{Found, Index, go_to, resolve},
    store::SHIPPED,
};
use std::sync::LazyLock;

static SHELF: LazyLock<(Library, Index)> = LazyLock::new(|| {
    let library = Library::new(load::parse(SHIPPED[1].bytes).0);
    let index = Index::new(&library);
    (library, index)
});

fn stands(library: &Library, target: &Target) -> bool {
    match target {
        Target::Instrument => true,
        Target::Text(address) if address.is_provision() => library.provision_by_id(address.provision_id()).is_some(),
        Target::Text(address) => library.paragraph(address).is_some(),
        Target::Division(_) => describe::heading(library, target).is_some(),
        Target::Reply(id) => library.briefing().critiques.iter().any(|critique| critique.replies.iter().any(|reply| reply.id == *id)),
        Target::Actor(id) => library.actor(id).is_some(),
        Target::Source(id) => library.source(id).is_some(),
        Target::Event(id) => library.briefing().events.iter().any(|event| event.id == *id),
        Target::Term(id) => library.briefing().terms.iter().any(|term| term.id == *id),
        Target::Walk(id) => library.briefing().walks.iter().any(|walk| walk.id == *id),
        item => library.item(item).is_some(),
    }
}

fuzz_target!(|typed: &str| {
    let (library, index) = &*SHELF;
    let finding = index.find(library, typed, 50);
    assert!(finding.total >= finding.hits.len());
    for hit in &finding.hits {
        assert!(stands(library, &hit.target), "{typed:?} found {}, which is not there", hit.target);
        for (text, marks) in [(&hit.snippet, &hit.marks), (&hit.title, &hit.title_marks)] {
            assert!(marks.iter().all(|mark| text.get(mark.clone()).is_some()), "{typed:?} cuts {text:?} at {marks:?}");
        }
    }
    let _ = resolve(library, typed);
    if let Found::Exactly(target) = go_to(library, typed) {
        assert!(stands(library, &target), "{typed:?} leads to {target}, which is not there");
    }
});
