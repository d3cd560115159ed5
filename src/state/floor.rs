//! Floor mode: one paragraph very large, for who must speak at once.
//!
//! It shows the subject, so that a person who leaves it stands in the reader where the floor stood.

use super::{Change, Document, PaneId, State};
use crate::{
    describe,
    library::{Library, Row, RowKind},
    model::{Address, PaneKind, Target},
    search::{Candidate, Resolved, Why, resolve},
    text,
};

/// Floor mode while it is on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FloorBox {
    /// What is typed.
    pub query: String,
    /// What was understood, in words.
    pub heard: Option<String>,
    /// Why it led nowhere, where it did.
    pub missing: Option<String>,
    /// How many points of each side were passed.
    pub passed: usize,
    /// The point that has the keyboard.
    pub point: Option<Target>,
    /// Where a person stood when they began to type: what leads nowhere leaves them there.
    before: Option<Target>,
}

impl State {
    /// Applies what concerns floor mode; passes over any other change.
    pub(super) fn apply_to_floor(&mut self, change: Change) {
        match change {
            Change::Floor(shown) => self.show_floor(shown),
            Change::FloorQuery(query) => self.floor_query(query),
            Change::FloorStep(by) => self.floor_step(by),
            Change::FloorMore { onward } => self.floor_more(onward),
            Change::FloorPoint(point) => {
                if let Some(floor) = &mut self.floor {
                    floor.point = point;
                }
            }
            _ => {}
        }
    }

    /// Turns floor mode on, at the paragraph that is the subject or the first of its section, or off.
    fn show_floor(&mut self, shown: bool) {
        self.floor = None;
        let Some(document) = self.document.as_mut().filter(|_| shown) else { return };
        document.leave();
        document.stand_in_the_text();
        self.home = false;
        self.floor = Some(FloorBox::default());
    }

    /// Reads what was typed, and goes there as soon as it is a place.
    fn floor_query(&mut self, query: String) {
        let (Some(floor), Some(document)) = (&mut self.floor, &mut self.document) else { return };
        let Resolved { heard, candidates } = resolve(&document.library, &query);
        let library = &document.library;
        let is_text = |candidate: &&Candidate| candidate.exact && matches!(candidate.target, Target::Text(_));
        let by_number = |candidate: &&Candidate| matches!(candidate.why, Why::Reference | Why::FormerNumber { .. });
        // A name counts where it is first of all a place's: what is only like it would put the wrong words in a mouth.
        let found = candidates.iter().filter(is_text).find(by_number).or(candidates.first().filter(is_text));
        floor.missing = match (found, candidates.first()) {
            _ if query.trim().is_empty() => None,
            (Some(_), _) => None,
            (None, Some(near)) if !near.exact => Some(text::not_there(&query, &library.say_target(&near.target))),
            (None, Some(other)) => Some(text::no_place_in_the_text(&library.say_target(&other.target))),
            (None, None) => Some(text::NOTHING_HEARD.to_owned()),
        };
        floor.heard = found.map(|found| heard.unwrap_or_else(|| with_heading(library, &found.target)));
        let found = found.map(|found| found.target.clone());
        if floor.query.trim().is_empty() {
            floor.before = document.subject.as_ref().map(|subject| subject.target.clone());
        }
        let to = found.or_else(|| floor.before.clone().filter(|_| floor.missing.is_some()));
        floor.passed = 0;
        floor.query = query;
        if let Some(target) = to {
            document.go_to(&target);
            document.stand_in_the_text();
        }
    }

    /// To the paragraph after or before.
    fn floor_step(&mut self, by: isize) {
        let (Some(floor), Some(document)) = (&mut self.floor, &mut self.document) else { return };
        *floor = FloorBox::default();
        document.step_in_the_text(by);
    }

    /// The next points of each side, or the first ones again.
    fn floor_more(&mut self, onward: bool) {
        let Some(document) = &self.document else { return };
        let most = document.floor().map_or(0, |floor| floor.defence.len().max(floor.against.len()));
        if let Some(floor) = &mut self.floor {
            let passed = if onward { floor.passed + describe::POINTS } else { floor.passed.saturating_sub(describe::POINTS) };
            floor.passed = if passed >= most { 0 } else { passed };
        }
    }
}

/// `Art. 24, Conditions and safeguards`: who gave a name sees which number it has.
fn with_heading(library: &Library, target: &Target) -> String {
    let heading = target.address().and_then(|address| library.provision_by_id(address.provision_id())).map(|found| found.heading.as_str());
    let said = library.say_target(target);
    heading.filter(|heading| !heading.is_empty()).map_or_else(|| said.clone(), |heading| format!("{said}, {heading}"))
}

impl Document {
    /// What floor mode shows of the subject.
    #[must_use]
    pub fn floor(&self) -> Option<describe::Floor> {
        describe::floor(&self.library, self.subject.as_ref()?.target.address()?)
    }

    /// The subject becomes the next text further on or back: a paragraph, or an article that has words of
    /// its own.
    fn step_in_the_text(&mut self, by: isize) {
        let Some(subject) = &self.subject else { return };
        let library = &self.library;
        let has_words = |row: &&Row| match row.kind {
            RowKind::Paragraph { .. } => true,
            RowKind::Provision(at) => library.provision(at).text.is_some() || library.provision(at).paragraphs.is_empty(),
            _ => false,
        };
        let texts: Vec<&Row> = library.rows(PaneKind::Provisions).iter().filter(has_words).collect();
        let here = texts.iter().position(|row| row.target == subject.target);
        // From a heading without words of its own the first step is to its first paragraph.
        let first = || texts.iter().position(|row| row.section >= subject.section);
        let to = here.map_or_else(first, |here| Some(here.saturating_add_signed(by).min(texts.len().saturating_sub(1))));
        if let Some(target) = to.and_then(|to| texts.get(to)).map(|row| row.target.clone()) {
            self.go_to(&target);
        }
    }

    /// The subject becomes a place in the text, if it is none.
    fn stand_in_the_text(&mut self) {
        self.leader = PaneId::Provisions;
        let Some(subject) = &self.subject else { return };
        if let Target::Text(address) = &subject.target {
            // An article without words of its own begins with its first paragraph.
            let provision =
                self.library.provision_by_id(address.provision_id()).filter(|provision| address.is_provision() && provision.text.is_none());
            if let Some(first) =
                provision.and_then(|provision| provision.paragraphs.first()).map(|first| Target::Text(first.address.clone()))
            {
                self.go_to(&first);
            }
            return;
        }
        let section = self.library.sections().get(subject.section);
        let is_text = |target: &&Target| matches!(target, Target::Text(_));
        let words = section.and_then(|section| section.anchors.iter().map(|anchor| &anchor.target).find(is_text));
        let whole = section.map(|section| &section.target).filter(is_text);
        let first = self.library.briefing().provisions.first().map(|provision| Target::Text(Address::provision(provision.id.as_str())));
        if let Some(target) = words.or(whole).cloned().or(first) {
            self.go_to(&target);
        }
    }
}
