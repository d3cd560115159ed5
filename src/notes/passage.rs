//! The texts of a briefing as runs of words: one run for each kind of thing that can hold a note, and one for each official text.
//!
//! In a run items stand in the order of the briefing, so that what stands before and after an item helps to
//! know it again when its number or its words have changed.

use super::spot::Spot;
use crate::{
    linked::{LinkedBriefing, TextKey},
    model::{Briefing, ItemKind, NoteAnchor, Paragraph, Places, Target, TextId, find_visible, visible},
};
use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
    sync::OnceLock,
};
use unicode_segmentation::UnicodeSegmentation as _;

/// Words kept on each side of those that a note is on.
pub(super) const CONTEXT: usize = 32;
/// More words than these of one item say nothing more about which it is.
const MOST_WORDS: usize = 400;

/// One item with its text.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What it is called.
    pub target: Target,
    /// Whose words they are.
    pub of: TextKey,
    /// What can be marked of it; parts of a card stand on lines of their own.
    pub text: String,
    /// Its words, by their place in the run.
    pub words: Range<usize>,
}

/// The items of one kind, and all their words.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub passages: Vec<Passage>,
    /// Each word as a number, and where it stands: the passage, and bytes of its text.
    pub words: Vec<u32>,
    spans: Vec<[u32; 3]>,
    /// Where three words in a row stand; made only where something has to be looked for.
    threes: OnceLock<HashMap<[u32; 3], Vec<u32>>>,
}

/// All texts of a briefing.
#[derive(Debug, Default)]
pub struct Passages {
    runs: BTreeMap<(TextKey, ItemKind), Run>,
    /// For each text, the briefing's own first: what it is called on disk, and where each item is.
    texts: Vec<TextPlaces>,
    numbers: HashMap<String, u32>,
    edition: String,
}

/// The items of one text.
#[derive(Debug)]
struct TextPlaces {
    key: TextKey,
    id: TextId,
    places: HashMap<Target, (ItemKind, usize)>,
}

/// Which run a target stands in, by the kind of its items: the treaty, its parts and its provisions are one.
pub(super) const fn run_of(target: &Target) -> ItemKind {
    match target.kind() {
        ItemKind::Instrument | ItemKind::Division | ItemKind::Provision => ItemKind::Provision,
        kind => kind,
    }
}

impl Passages {
    /// Takes the texts of a briefing apart.
    #[must_use]
    pub fn new(linked: &LinkedBriefing) -> Self {
        let briefing = linked.briefing();
        let texts = linked.texts().map(|key| TextPlaces { key, id: linked.text_id(key).clone(), places: HashMap::new() });
        let mut all = Self { edition: briefing.instrument.current.clone(), texts: texts.collect(), ..Self::default() };
        all.add_text(linked);
        all.add_items(briefing);
        for text in linked.texts().filter(|text| !text.is_summary()) {
            all.add_official_text(linked, text);
        }
        all
    }

    fn add_official_text(&mut self, linked: &LinkedBriefing, text: TextKey) {
        for row in linked.text_rows(text) {
            let parts = [linked.heading(&row.target, text), linked.words(&row.target, text)];
            self.add_to(text, row.target.clone(), &parts.into_iter().flatten().collect::<Vec<_>>());
        }
    }

    fn add_text(&mut self, linked: &LinkedBriefing) {
        let briefing = linked.briefing();
        for section in linked.sections() {
            match (&section.target, section.provision) {
                (_, Some(index)) => {
                    let provision = linked.provision(index);
                    let head = [Some(&provision.heading), provision.text.as_ref()];
                    self.add(
                        Target::Text(crate::model::Address::provision(provision.id.as_str())),
                        &head.into_iter().flatten().collect::<Vec<_>>(),
                    );
                    self.add_paragraphs(&provision.paragraphs);
                }
                (Target::Division(id), None) => {
                    let division = briefing.instrument.divisions.iter().find(|division| division.id == *id);
                    self.add(section.target.clone(), &division.map(|division| &division.heading).into_iter().collect::<Vec<_>>());
                }
                (target, None) => self.add(target.clone(), &[&briefing.instrument.title]),
            }
        }
    }

    fn add_paragraphs(&mut self, paragraphs: &[Paragraph]) {
        for paragraph in paragraphs {
            self.add(Target::Text(paragraph.address.clone()), &[&paragraph.text]);
            self.add_paragraphs(&paragraph.children);
        }
    }

    fn add_items(&mut self, briefing: &Briefing) {
        for one in &briefing.safeguards {
            let parts = [Some(&one.name), Some(&one.guarantees), one.limits.as_ref()];
            self.add(Target::Safeguard(one.id.clone()), &parts.into_iter().flatten().collect::<Vec<_>>());
        }
        for one in &briefing.critiques {
            let why = one.outcome.as_ref().and_then(|outcome| outcome.why.as_ref());
            let parts = [one.title.as_ref(), Some(&one.claim), one.ask.as_ref(), why];
            self.add(Target::Critique(one.id.clone()), &parts.into_iter().flatten().collect::<Vec<_>>());
            for reply in &one.replies {
                self.add(Target::Reply(reply.id.clone()), &[&reply.text]);
            }
        }
        for one in &briefing.positions {
            let parts = [one.title.as_ref(), Some(&one.text)];
            self.add(Target::Position(one.id.clone()), &parts.into_iter().flatten().collect::<Vec<_>>());
        }
        for one in &briefing.actors {
            let parts = [Some(&one.name), one.about.as_ref()];
            self.add(Target::Actor(one.id.clone()), &parts.into_iter().flatten().collect::<Vec<_>>());
        }
        for one in &briefing.events {
            let parts = [Some(&one.title), one.text.as_ref()];
            self.add(Target::Event(one.id.clone()), &parts.into_iter().flatten().collect::<Vec<_>>());
        }
        for one in &briefing.terms {
            self.add(Target::Term(one.id.clone()), &[&one.word, &one.meaning]);
        }
        for one in &briefing.sources {
            let parts = [Some(&one.title), one.author.as_ref(), one.publisher.as_ref(), one.symbol.as_ref(), one.note.as_ref()];
            self.add(Target::Source(one.id.clone()), &parts.into_iter().flatten().collect::<Vec<_>>());
        }
        for one in &briefing.walks {
            self.add(Target::Walk(one.id.clone()), &[&one.title]);
        }
    }

    fn add(&mut self, target: Target, parts: &[&String]) {
        self.add_to(TextKey::SUMMARY, target, parts);
    }

    fn add_to(&mut self, of: TextKey, target: Target, parts: &[impl AsRef<str>]) {
        let text = parts.iter().map(AsRef::as_ref).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
        let kind = run_of(&target);
        let run = self.runs.entry((of, kind)).or_default();
        let (passage, first) = (run.passages.len(), run.words.len());
        // Words are known again without what nobody sees in them, and keep their bytes in the text.
        let seen = visible(&text);
        let places = (seen.len() != text.len()).then(|| Places::of(&text));
        for (start, word) in seen.unicode_word_indices() {
            let next = small(self.numbers.len());
            let number = *self.numbers.entry(word.to_lowercase()).or_insert(next);
            let span = start..start + word.len();
            let span = places.as_ref().map_or(span.clone(), |places| places.range(&span));
            run.words.push(number);
            run.spans.push([passage, span.start, span.end].map(small));
        }
        run.passages.push(Passage { target: target.clone(), of, text, words: first..run.words.len() });
        if let Some(text) = self.texts.iter_mut().find(|text| text.key == of) {
            text.places.entry(target).or_insert((kind, passage));
        }
    }

    /// An item as a text has it.
    #[must_use]
    pub fn passage(&self, target: &Target, text: TextKey) -> Option<&Passage> {
        self.place_of(target, text).map(|(_, passage)| passage)
    }

    fn place_of(&self, target: &Target, text: TextKey) -> Option<(&Run, &Passage)> {
        let (kind, index) = self.texts.iter().find(|places| places.key == text)?.places.get(target)?;
        let run = self.runs.get(&(text, *kind))?;
        Some((run, run.passages.get(*index)?))
    }

    /// The text that is called so on disk; none where it is not here.
    pub(super) fn key(&self, id: &TextId) -> Option<TextKey> {
        self.texts.iter().find(|text| text.id == *id).map(|text| text.key)
    }

    /// All items, kind by kind, as each text has them.
    pub fn all(&self) -> impl Iterator<Item = &Passage> {
        self.runs.values().flat_map(|run| &run.passages)
    }

    pub(super) fn run(&self, target: &Target, text: TextKey) -> Option<&Run> {
        self.runs.get(&(text, run_of(target)))
    }

    /// Words of a text as numbers. One that the briefing does not have gets a number of its own from the top.
    pub(super) fn numbers(&self, text: &str) -> Vec<u32> {
        let mut unknown: HashMap<String, u32> = HashMap::new();
        let mut numbers = Vec::new();
        for word in visible(text).unicode_words().map(str::to_lowercase) {
            let next = u32::MAX - u32::try_from(unknown.len()).unwrap_or(0);
            numbers.push(self.numbers.get(&word).copied().unwrap_or_else(|| *unknown.entry(word).or_insert(next)));
        }
        numbers
    }

    /// What to keep of a place, so that it is found again.
    #[must_use]
    pub fn anchor(&self, linked: &LinkedBriefing, spot: &Spot) -> NoteAnchor {
        let Spot { target, text, words } = spot;
        let mut anchor = NoteAnchor {
            target: target.clone(),
            text: linked.text_id(*text).clone(),
            said: linked.say_target(target),
            whole: words.is_none(),
            edition: self.edition.clone(),
            ..NoteAnchor::default()
        };
        let Some((run, passage)) = self.place_of(target, *text) else { return anchor };
        let range = words.clone().unwrap_or(0..passage.text.len());
        passage.text.get(range.clone()).unwrap_or_default().clone_into(&mut anchor.words);
        anchor.start = passage.text.get(..range.start).map_or(0, |before| before.chars().count());
        if anchor.whole && passage.words.len() > MOST_WORDS {
            let cut = run.span(passage.words.start + MOST_WORDS).1.start;
            anchor.words.truncate(cut);
        }
        let inside = |word: &usize| {
            let span = run.span(*word).1;
            span.start < range.end && range.start < span.end
        };
        let first = passage.words.clone().find(inside).unwrap_or(passage.words.start);
        let last = passage.words.clone().rev().find(inside).map_or(first, |last| last + 1);
        anchor.before = run.said(first.saturating_sub(CONTEXT)..first);
        anchor.after = run.said(last..(last + CONTEXT).min(run.words.len()));
        anchor
    }

    /// Where a range of a text stands that is shown of an item, of whose words is known: in `near` if it is there, else in the
    /// one item that has the text.
    #[must_use]
    pub fn find_in(&self, text: &str, range: Range<usize>, of: TextKey, near: &[Target]) -> Option<Spot> {
        let words = text.get(range.clone()).filter(|words| !words.trim().is_empty())?;
        let within = |passage: &Passage| {
            let start = passage.text.find(text)? + range.start;
            (passage.text.get(start..start + words.len()) == Some(words)).then(|| passage.spot(start..start + words.len()))
        };
        self.nearest(of, near, within)
    }

    /// Where words stand in a text: in `near` if they are there, else in the one item that has them.
    #[must_use]
    pub fn find(&self, words: &str, of: TextKey, near: &[Target]) -> Option<Spot> {
        let words = words.trim();
        if words.is_empty() {
            return None;
        }
        self.nearest(of, near, |passage| find_visible(&passage.text, words).map(|range| passage.spot(range)))
    }

    fn nearest<T>(&self, of: TextKey, near: &[Target], within: impl Fn(&Passage) -> Option<T>) -> Option<T> {
        near.iter().filter_map(|target| self.passage(target, of)).find_map(&within).or_else(|| {
            let mut found = self.all().filter(|passage| passage.of == of).filter_map(&within);
            let first = found.next()?;
            found.next().is_none().then_some(first)
        })
    }
}

impl Passage {
    /// Words of it.
    fn spot(&self, words: Range<usize>) -> Spot {
        Spot { target: self.target.clone(), text: self.of, words: Some(words) }
    }
}

/// Files are far smaller than what does not fit.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Run {
    /// Which item a word stands in, and which bytes of its text it is.
    pub fn span(&self, word: usize) -> (usize, Range<usize>) {
        let [passage, start, end] = self.spans[word].map(|number| number as usize);
        (passage, start..end)
    }

    /// Where three words in a row stand.
    pub fn places(&self, three: [u32; 3]) -> &[u32] {
        let threes = self.threes.get_or_init(|| {
            let mut threes: HashMap<[u32; 3], Vec<u32>> = HashMap::new();
            for (index, three) in self.words.windows(3).enumerate() {
                if let Ok(three) = three.try_into() {
                    threes.entry(three).or_default().push(small(index));
                }
            }
            threes
        });
        threes.get(&three).map_or(&[], Vec::as_slice)
    }

    /// Words as they are written, a space between each; items on lines of their own.
    pub(super) fn said(&self, range: Range<usize>) -> String {
        let mut said = String::new();
        let mut before = None;
        for word in range {
            let (passage, span) = self.span(word);
            if let Some(before) = before {
                said.push(if before == passage { ' ' } else { '\n' });
            }
            said.push_str(self.passages[passage].text.get(span).unwrap_or_default());
            before = Some(passage);
        }
        said
    }
}
