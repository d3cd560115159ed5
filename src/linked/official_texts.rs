//! The official texts beside a briefing, with the places of their words.
//!
//! Empty for a briefing without layers, which costs nothing then. Who asks for words asks [`super::LinkedBriefing::words`].

use super::{
    index::Index,
    rows::{Row, RowKind},
    text_key::TextKey,
};
use crate::model::{OfficialParagraph, OfficialPart, OfficialText, Target, TextId};
use std::{collections::HashMap, sync::Arc};

/// All of them, in the order in which they were given.
#[derive(Debug, Default)]
pub(super) struct OfficialTexts {
    all: Vec<LinkedText>,
}

/// One official text.
#[derive(Debug)]
struct LinkedText {
    id: TextId,
    layer: Arc<OfficialText>,
    rows: Vec<Row>,
    places: HashMap<Target, WordsPlace>,
}

/// Where words are.
#[derive(Debug)]
struct WordsPlace {
    /// Among the rows of the text.
    row: usize,
    part: usize,
    /// Among the paragraphs of the part, then among children; empty for the part itself.
    path: Vec<usize>,
}

impl OfficialTexts {
    /// Of two texts of one edition in one language the first is taken.
    pub fn new(layers: Vec<Arc<OfficialText>>, index: &Index) -> Self {
        let mut this = Self::default();
        for layer in layers {
            let id = layer.id();
            if let Some(key) = TextKey::official(this.all.len()).filter(|_| this.key(&id).is_none()) {
                this.all.push(LinkedText::new(id, layer, key, index));
            }
        }
        this
    }

    /// The keys of all of them.
    pub fn keys(&self) -> impl Iterator<Item = TextKey> + use<> {
        (0..self.all.len()).filter_map(TextKey::official)
    }

    pub fn key(&self, id: &TextId) -> Option<TextKey> {
        self.all.iter().position(|text| text.id == *id).and_then(TextKey::official)
    }

    pub fn id(&self, key: TextKey) -> Option<&TextId> {
        Some(&self.text(key)?.id)
    }

    pub fn rows(&self, key: TextKey) -> &[Row] {
        self.text(key).map_or(&[], |text| &text.rows)
    }

    /// Where a target stands among the rows of a text.
    pub fn row(&self, target: &Target, key: TextKey) -> Option<usize> {
        Some(self.text(key)?.places.get(target)?.row)
    }

    pub fn heading(&self, target: &Target, key: TextKey) -> Option<&str> {
        let text = self.text(key)?;
        let place = text.places.get(target).filter(|place| place.path.is_empty())?;
        Some(&text.layer.parts.get(place.part)?.heading)
    }

    pub fn words(&self, target: &Target, key: TextKey) -> Option<&str> {
        let text = self.text(key)?;
        let place = text.places.get(target)?;
        let part = text.layer.parts.get(place.part)?;
        let Some((first, inside)) = place.path.split_first() else { return part.text.as_deref() };
        let mut paragraph = part.paragraphs.get(*first)?;
        for child in inside {
            paragraph = paragraph.children.get(*child)?;
        }
        Some(&paragraph.text)
    }

    fn text(&self, key: TextKey) -> Option<&LinkedText> {
        self.all.get(key.index()?)
    }
}

impl LinkedText {
    fn new(id: TextId, layer: Arc<OfficialText>, key: TextKey, index: &Index) -> Self {
        let mut listing = Listing { key, rows: Vec::new(), places: HashMap::new() };
        for (place, part) in layer.parts.iter().enumerate() {
            listing.add_part(place, part, index);
        }
        let Listing { rows, places, .. } = listing;
        Self { id, layer, rows, places }
    }
}

/// The rows of a text while they are listed.
struct Listing {
    key: TextKey,
    rows: Vec<Row>,
    places: HashMap<Target, WordsPlace>,
}

impl Listing {
    fn add_part(&mut self, place: usize, part: &OfficialPart, index: &Index) {
        // What the briefing does not hold stands with what comes before it.
        let before = self.rows.last().map_or(0, |row| row.section);
        let section = index.section(&part.target).unwrap_or(before);
        self.add(&part.target, section, place, &[]);
        self.add_paragraphs(&part.paragraphs, section, place, &mut Vec::new());
    }

    fn add_paragraphs(&mut self, paragraphs: &[OfficialParagraph], section: usize, part: usize, path: &mut Vec<usize>) {
        for (place, paragraph) in paragraphs.iter().enumerate() {
            path.push(place);
            self.add(&Target::Text(paragraph.address.clone()), section, part, path);
            self.add_paragraphs(&paragraph.children, section, part, path);
            path.pop();
        }
    }

    /// Of two of one address the first is shown: a target has one text here, or it would be said which is meant.
    fn add(&mut self, target: &Target, section: usize, part: usize, path: &[usize]) {
        if !self.places.contains_key(target) {
            self.places.insert(target.clone(), WordsPlace { row: self.rows.len(), part, path: path.to_vec() });
            self.rows.push(Row { kind: RowKind::Official(self.key), section, target: target.clone() });
        }
    }
}
