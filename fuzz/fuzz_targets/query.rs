//! Anything typed in the box: what is found stands in the briefing, and the words shown of it are cut between letters.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::{
    describe,
    linked::LinkedBriefing,
    load,
    model::Target,
    search::{Found, Index, go_to, resolve},
    store::SHIPPED,
};
use std::sync::LazyLock;

static SHELF: LazyLock<(LinkedBriefing, Index)> = LazyLock::new(|| {
    let linked = LinkedBriefing::new(load::parse(SHIPPED[1].bytes).0);
    let index = Index::new(&linked);
    (linked, index)
});

fn stands(linked: &LinkedBriefing, target: &Target) -> bool {
    match target {
        Target::Instrument => true,
        Target::Text(address) if address.is_provision() => linked.provision_by_id(address.provision_id()).is_some(),
        Target::Text(address) => linked.paragraph(address).is_some(),
        Target::Division(_) => describe::heading(linked, target).is_some(),
        Target::Reply(id) => linked.briefing().critiques.iter().any(|critique| critique.replies.iter().any(|reply| reply.id == *id)),
        Target::Actor(id) => linked.actor(id).is_some(),
        Target::Source(id) => linked.source(id).is_some(),
        Target::Event(id) => linked.briefing().events.iter().any(|event| event.id == *id),
        Target::Term(id) => linked.briefing().terms.iter().any(|term| term.id == *id),
        Target::Walk(id) => linked.briefing().walks.iter().any(|walk| walk.id == *id),
        item => linked.item(item).is_some(),
    }
}

fuzz_target!(|typed: &str| {
    let (linked, index) = &*SHELF;
    let finding = index.find(linked, typed, 50);
    assert!(finding.total >= finding.hits.len());
    for hit in &finding.hits {
        assert!(stands(linked, &hit.target), "{typed:?} found {}, which is not there", hit.target);
        for (text, marks) in [(&hit.snippet, &hit.marks), (&hit.title, &hit.title_marks)] {
            assert!(marks.iter().all(|mark| text.get(mark.clone()).is_some()), "{typed:?} cuts {text:?} at {marks:?}");
        }
    }
    let _ = resolve(linked, typed);
    if let Found::Exactly(target) = go_to(linked, typed) {
        assert!(stands(linked, &target), "{typed:?} leads to {target}, which is not there");
    }
});
