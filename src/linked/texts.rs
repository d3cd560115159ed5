//! Every text a tie can lead to, of the briefing's own words and of official ones, and where in it a phrase stands.
//!
//! A phrase is looked for once in each text, however many ties name it, and only up to a bound: past it, ties are to the
//! whole text. `format` reports that as a problem of the file.

use super::{
    anchor::{AnchorText, ByteRange},
    index::Index,
    official_texts::OfficialTexts,
    text_key::TextKey,
};
use crate::model::{Address, Briefing, Paragraph, QUOTATION_MARKS, Target, find_visible};
use std::{collections::HashMap, ops::Range};

/// Bytes looked through for phrases in one briefing. The largest treaty briefing written so far needs under 1 MiB.
const SOUGHT: usize = 128 * 1024 * 1024;

/// Where a tie leads, ordered as the words are.
pub(super) type Spot = (usize, AnchorText);

/// Texts in reading order.
pub(super) struct Texts<'b> {
    /// The briefing's own, then those of each official text.
    all: Vec<Wording<'b>>,
    /// Where each of the briefing's own is among them; of two of one name the last.
    places: HashMap<Whose<'b>, usize>,
    official: &'b OfficialTexts,
    /// Where the words of each official text begin.
    starts: Vec<(TextKey, usize)>,
    found: HashMap<(usize, &'b str), AnchorText>,
    sought: usize,
}

/// What a text is the text of, as a briefing has it: a [`Target`] for each would cost more than all else here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Whose<'b> {
    Instrument,
    Division(&'b str),
    Provision(&'b str),
    Paragraph(&'b Address),
    /// Of a row of an official text.
    Row(&'b Target),
}

impl<'b> Whose<'b> {
    /// None for an item that is no text.
    fn of(target: &'b Target) -> Option<Self> {
        Some(match target {
            Target::Instrument => Self::Instrument,
            Target::Division(id) => Self::Division(id),
            Target::Text(address) if address.is_provision() => Self::Provision(address.provision_id()),
            Target::Text(address) => Self::Paragraph(address),
            _ => return None,
        })
    }

    fn target(self) -> Target {
        match self {
            Self::Instrument => Target::Instrument,
            Self::Division(id) => Target::Division(id.to_owned()),
            Self::Provision(id) => Target::Text(Address::provision(id)),
            Self::Paragraph(address) => Target::Text(address.clone()),
            Self::Row(target) => target.clone(),
        }
    }
}

/// A text that a tie may lead to.
struct Wording<'b> {
    whose: Whose<'b>,
    of: TextKey,
    heading: &'b str,
    words: &'b str,
    /// True where the words could not be read: what is tied to any part is tied to the whole.
    unread: bool,
}

impl<'b> Texts<'b> {
    pub fn new(briefing: &'b Briefing, official: &'b OfficialTexts) -> Self {
        let head = |whose, heading| Wording { whose, of: TextKey::SUMMARY, heading, words: "", unread: false };
        let mut texts = vec![head(Whose::Instrument, briefing.instrument.title.as_str())];
        for division in &briefing.instrument.divisions {
            texts.push(head(Whose::Division(&division.id), &division.heading));
        }
        for provision in &briefing.provisions {
            let words = provision.text.as_deref().unwrap_or_default();
            texts.push(Wording { words, unread: provision.unread, ..head(Whose::Provision(&provision.id), &provision.heading) });
            provision.paragraphs.iter().for_each(|paragraph| add(paragraph, &mut texts));
        }
        let places = texts.iter().enumerate().map(|(index, text)| (text.whose, index)).collect();
        let mut starts = Vec::new();
        for of in official.keys() {
            starts.push((of, texts.len()));
            texts.extend(official.rows(of).iter().map(|row| {
                let words = official.words(&row.target, of).unwrap_or_default();
                let heading = official.heading(&row.target, of).unwrap_or_default();
                Wording { whose: Whose::Row(&row.target), of, heading, words, unread: false }
            }));
        }
        Self { all: texts, places, official, starts, found: HashMap::new(), sought: 0 }
    }

    /// What a text is called everywhere else.
    pub fn target(&self, text: usize) -> Target {
        self.all[text].whose.target()
    }

    /// Whose words a text is.
    pub fn key(&self, text: usize) -> TextKey {
        self.all[text].of
    }

    /// The section and words of a tie in one of the texts; none for a tie to an item or to nothing.
    pub fn spot(&mut self, index: &Index, (to, of): (&'b Target, TextKey), phrase: Option<&'b str>) -> Option<(usize, Spot)> {
        let text = self.place(to, of)?;
        let section = index.section_around(to)?;
        let words = phrase.map_or(AnchorText::Whole, |phrase| self.find_phrase(text, phrase));
        Some((section, (text, words)))
    }

    fn place(&self, to: &'b Target, of: TextKey) -> Option<usize> {
        if let Some((_, start)) = self.starts.iter().find(|(key, _)| *key == of) {
            return self.official.row(to, of).map(|row| start + row);
        }
        let around = || {
            let whole = Whose::Provision(to.address()?.provision_id());
            self.places.get(&whole).filter(|index| self.all[**index].unread)
        };
        Whose::of(to).and_then(|whose| self.places.get(&whose)).or_else(around).copied()
    }

    fn find_phrase(&mut self, index: usize, phrase: &'b str) -> AnchorText {
        if let Some(found) = self.found.get(&(index, phrase)) {
            return found.clone();
        }
        let Wording { heading, words: text, .. } = self.all[index];
        self.sought = self.sought.saturating_add(text.len() + heading.len());
        if self.sought > SOUGHT {
            return AnchorText::Whole;
        }
        let found = match (find_visible(text, phrase), find_visible(heading, phrase)) {
            (Some(range), _) => AnchorText::Text(with_marks(text, range)),
            (None, Some(range)) => AnchorText::Heading(with_marks(heading, range)),
            (None, None) => AnchorText::Whole,
        };
        self.found.insert((index, phrase), found.clone());
        found
    }
}

/// Where a phrase stands, with the quotation marks that the text has around it: a phrase
/// with the marks and one without mean the same words, and share one number.
fn with_marks(text: &str, Range { start, end }: Range<usize>) -> ByteRange {
    let around = |(open, close): &(char, char)| text[..start].ends_with(*open) && text[end..].starts_with(*close);
    let (before, after) =
        QUOTATION_MARKS.iter().find(|marks| around(marks)).map_or((0, 0), |(open, close)| (open.len_utf8(), close.len_utf8()));
    ByteRange { start: start - before, end: end + after }
}

/// A phrase without the quotation marks around it.
pub(crate) fn bare(phrase: &str) -> &str {
    let inside = |(open, close)| phrase.strip_prefix(open)?.strip_suffix(close);
    QUOTATION_MARKS.into_iter().find_map(inside).filter(|bare| !bare.is_empty()).unwrap_or(phrase)
}

fn add<'b>(paragraph: &'b Paragraph, texts: &mut Vec<Wording<'b>>) {
    let whose = Whose::Paragraph(&paragraph.address);
    texts.push(Wording { whose, of: TextKey::SUMMARY, heading: "", words: &paragraph.text, unread: false });
    paragraph.children.iter().for_each(|child| add(child, texts));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Basis, Provision};

    #[test]
    fn looking_for_words_has_an_end() {
        let long = "word ".repeat(1024 * 1024) + "0 1 2 3";
        let provision = Provision {
            id: "1".to_owned(),
            kind: None,
            number: None,
            parent: None,
            label: "Article 1".to_owned(),
            heading: String::new(),
            short_title: None,
            division: None,
            numbered: std::collections::BTreeMap::new(),
            topics: Vec::new(),
            power: None,
            text: Some(long.clone()),
            basis: Basis::default(),
            paragraphs: Vec::new(),
            unread: false,
            history: Vec::new(),
        };
        let briefing = Briefing { provisions: vec![provision], ..Briefing::default() };
        let official = OfficialTexts::default();
        let index = Index::new(&briefing, &crate::linked::outline::sections(&briefing));
        let mut texts = Texts::new(&briefing, &official);
        let to = Target::Text(Address::provision("1"));
        let mut words = |phrase| texts.spot(&index, (&to, TextKey::SUMMARY), Some(phrase)).unwrap().1.1;
        let found = |start: usize| AnchorText::Text(ByteRange { start, end: start + 1 });
        let first = long.find('0').unwrap();
        // The same words cost once, however many ties lead to them.
        for _ in 0..1_000 {
            assert_eq!(words("0"), found(first));
        }
        assert_eq!(words("1"), found(first + 2));
        let others: Vec<String> = (0..SOUGHT / long.len()).map(|index| format!("other {index}")).collect();
        for other in &others {
            assert_eq!(words(other), AnchorText::Whole);
        }
        assert_eq!(words("2"), AnchorText::Whole, "it is still looked for");
        assert_eq!(words("0"), found(first), "what was found is not forgotten");
    }
}
