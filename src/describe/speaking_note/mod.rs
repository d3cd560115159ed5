//! The speaking note of one place in the text: what stands on the one page from which a person speaks.
//!
//! In a fixed order: the reference, as interpreters look it up before they hear the words; the words; the points; thanks; and
//! below, not spoken, what others may say with an answer to each, where the words are from, and how long it takes at the speed
//! that interpreters ask for. Points are what others said, so each has its speaker beside it. What does not fit on one page
//! is never continued on another.
//!
//! Plain data, the same in the window and on paper. Knows nothing of how it is drawn, nor where a choice is kept.

mod choices;
mod expected;
mod page_fit;

pub use choices::{NoteChoices, NoteType, Paper, PointKey, Side, WordsRead};
pub use expected::{Answer, ExpectedReply};

use super::{
    CitationStyle, citation_in, draft_title,
    floor::{Floor, POINTS, Point, floor},
    left_out::why_left_out,
    reading_time::{count_words, seconds_to_read},
};
use crate::{
    linked::{LinkedBriefing, PlaceName, TextKey, TextPlace},
    model::{Address, Target, TextId},
    text,
};
use expected::expected;
use page_fit::{fits, smaller};
use std::collections::BTreeSet;

/// So many replies are expected where nobody chose.
const REPLIES: usize = 2;

/// What a person wrote on the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWords {
    /// Id of the note.
    pub id: String,
    /// What it says.
    pub words: String,
    /// Whose it is.
    pub by: String,
}

/// The words of the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteWords {
    /// What leads in to them, where they are only the end of a sentence.
    pub lead: Option<String>,
    /// The words.
    pub words: String,
    /// Whose words they are.
    pub text: TextId,
    /// What they are: `Summary, not the words of the text`, or which official text.
    pub status: String,
}

/// A point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotePoint {
    /// Which.
    pub key: PointKey,
    /// What is said, in whole sentences.
    pub words: String,
    /// How many sentences are left out after these.
    pub more: usize,
    /// Who said it, and when.
    pub by: String,
    /// How many words it has.
    pub count: usize,
    /// Its number on the page; none where it is not taken.
    pub number: Option<usize>,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakingNote {
    /// `Art. 24(2)`.
    pub place: String,
    /// The heading of the article.
    pub heading: String,
    /// What is said first: `Article 24, paragraph 2, of the …`.
    pub reference: String,
    /// The words, where they are read out.
    pub words: Option<NoteWords>,
    /// True where they are left out since they alone fill more than a page.
    pub words_too_long: bool,
    /// That there are no words to read out, and why, where the briefing leaves the place out.
    pub no_words: Option<String>,
    /// How many points follow; none where there is no point.
    pub opening: Option<String>,
    /// All that are offered, in their order.
    pub points: Vec<NotePoint>,
    /// Thanks.
    pub closing: String,
    /// What others may say.
    pub replies: Vec<ExpectedReply>,
    /// That points are not quotations.
    pub remark: Option<String>,
    /// Where the words are from.
    pub citation: String,
    /// The texts that can be read out, with what each is.
    pub texts: Vec<(TextId, String)>,
    /// How many words are spoken.
    pub spoken: usize,
    /// How long that takes, by tens.
    pub seconds: u32,
    /// The sheet.
    pub paper: Paper,
    /// The type.
    pub letters: NoteType,
    /// False where one page does not hold it.
    pub fits: bool,
}

impl SpeakingNote {
    /// The points that are taken, in order.
    pub fn taken(&self) -> impl Iterator<Item = &NotePoint> {
        self.points.iter().filter(|point| point.number.is_some())
    }

    /// The replies that are taken.
    pub fn expected(&self) -> impl Iterator<Item = &ExpectedReply> {
        self.replies.iter().filter(|reply| reply.taken)
    }

    /// What is spoken, in its order: what interpreters are handed.
    #[must_use]
    pub fn spoken_text(&self) -> String {
        let mut said = vec![self.reference.clone()];
        if let Some(words) = &self.words {
            said.extend(words.lead.clone());
            said.push(words.words.clone());
        }
        said.extend(self.opening.clone());
        said.extend(self.taken().map(|point| text::numbered(point.number.unwrap_or_default(), &point.words)));
        said.push(self.closing.clone());
        said.join("\n\n")
    }

    /// How large what is not spoken is printed, in points.
    #[must_use]
    pub fn not_spoken_points(&self) -> f32 {
        smaller(self.letters.points())
    }

    /// By how many seconds it is over a limit in minutes; none where it is within it.
    #[must_use]
    pub fn over(&self, limit: u8) -> Option<u32> {
        self.seconds.checked_sub(u32::from(limit) * 60).filter(|over| *over > 0)
    }

    fn is_empty(&self) -> bool {
        self.taken().next().is_none() && self.expected().next().is_none()
    }

    /// Counts anew what is spoken, and whether it fits.
    fn measured(mut self) -> Self {
        let taken = self.taken().count();
        self.opening = (taken > 0).then(|| text::speaking::opening(taken));
        let holds_others = self.taken().any(|point| !point.key.is_own());
        self.remark = holds_others.then(|| text::speaking::NOT_QUOTED.to_string());
        // The numbers of points are spoken too.
        self.spoken = count_words(&self.spoken_text());
        self.seconds = seconds_to_read(self.spoken);
        self.fits = fits(&self);
        self
    }

    fn take(&mut self, taken: &BTreeSet<PointKey>) {
        let mut number = 0;
        for point in &mut self.points {
            let is_taken = taken.contains(&point.key);
            number += usize::from(is_taken);
            point.number = is_taken.then_some(number);
        }
        for reply in &mut self.replies {
            reply.taken = taken.contains(&reply.key);
        }
        expected::refer_to_points(&mut self.replies, &self.points);
    }
}

/// The note of a place as it was chosen, with what a person wrote on it among the points. `None` for what is not the text.
///
/// Where nothing was chosen: the first three points and two replies, or fewer, so that one page holds them in large type.
#[must_use]
pub fn speaking_note(
    linked: &LinkedBriefing,
    address: &Address,
    choices: &NoteChoices,
    own: &[OwnWords],
    style: CitationStyle,
) -> Option<SpeakingNote> {
    let content = floor(linked, address)?;
    let texts = texts(linked, address, &content);
    let words = words_read(linked, address, &content, &choices.words, &texts);
    let of = words.as_ref().map_or(TextKey::SUMMARY, |words| linked.text_key(&words.text).unwrap_or_default());
    let (mine, theirs) = match choices.side {
        Side::For => (&content.defence, &content.against),
        Side::Against => (&content.against, &content.defence),
    };
    let mut points: Vec<NotePoint> = mine.iter().map(note_point).collect();
    points.extend(own.iter().map(own_point));
    // What was moved stands where it was moved to; a sort keeps the others in their order.
    points.sort_by_key(|point| choices.order.iter().position(|key| *key == point.key).unwrap_or(usize::MAX));
    let note = SpeakingNote {
        place: content.short_place.clone(),
        heading: content.heading.clone(),
        reference: reference(linked, address),
        words,
        words_too_long: false,
        no_words: why_left_out(linked, address).filter(|_| texts.is_empty()),
        opening: None,
        points,
        closing: text::speaking::THANKS.to_string(),
        replies: theirs.iter().map(|point| expected(linked, point)).collect(),
        remark: None,
        citation: citation_in(linked, &TextPlace { target: Target::Text(address.clone()), text: of }, style),
        texts,
        spoken: 0,
        seconds: 0,
        paper: choices.paper,
        letters: choices.letters.unwrap_or_default(),
        fits: true,
    };
    Some(match &choices.taken {
        Some(taken) => {
            let with = |letters| {
                let mut note = SpeakingNote { letters, ..note.clone() };
                note.take(taken);
                note.measured()
            };
            in_fitting_type(choices.letters, with)
        }
        None => as_offered(&note, choices.letters),
    })
}

/// In the type that was chosen, else in large type or in small where only that fits.
fn in_fitting_type(chosen: Option<NoteType>, with: impl Fn(NoteType) -> SpeakingNote) -> SpeakingNote {
    if let Some(letters) = chosen {
        return with(letters);
    }
    let large = with(NoteType::Large);
    if large.fits { large } else { with(NoteType::Small) }
}

/// The first points and replies, as many as fit; without the words where these alone fill more than a page.
fn as_offered(note: &SpeakingNote, chosen: Option<NoteType>) -> SpeakingNote {
    let with = |points: usize, replies: usize, letters: NoteType| {
        let mut note = SpeakingNote { letters, ..note.clone() };
        let first = note.points.iter().filter(|point| !point.key.is_own()).take(points).map(|point| point.key.clone());
        let taken = first.chain(note.replies.iter().take(replies).map(|reply| reply.key.clone())).collect();
        note.take(&taken);
        note.measured()
    };
    let types = chosen.map_or_else(|| vec![NoteType::Large, NoteType::Small], |letters| vec![letters]);
    for letters in types {
        for (points, replies) in [(POINTS, REPLIES), (POINTS, 1), (2, 1), (1, 1), (1, 0), (0, 0)] {
            let tried = with(points, replies, letters);
            // Rather a point in smaller type than none.
            if tried.fits && (!tried.is_empty() || chosen.is_some() || letters == NoteType::Small || note.points.is_empty()) {
                return tried;
            }
        }
    }
    let without = SpeakingNote { words: None, words_too_long: note.words.is_some(), ..note.clone() };
    if without.words_too_long { as_offered(&without, chosen) } else { with(0, 0, NoteType::Small) }
}

fn note_point(point: &Point) -> NotePoint {
    NotePoint {
        key: PointKey::item(&point.source),
        words: point.words.clone(),
        more: point.more,
        by: point.by.clone(),
        count: count_words(&point.words),
        number: None,
    }
}

fn own_point(own: &OwnWords) -> NotePoint {
    let words = own.words.split_whitespace().collect::<Vec<_>>().join(" ");
    NotePoint { key: PointKey::own(&own.id), count: count_words(&words), words, more: 0, by: own.by.clone(), number: None }
}

/// The texts that have words here: official ones first.
fn texts(linked: &LinkedBriefing, address: &Address, content: &Floor) -> Vec<(TextId, String)> {
    let target = Target::Text(address.clone());
    let official = linked.texts().filter(|key| !key.is_summary() && linked.words(&target, *key).is_some_and(|words| !words.is_empty()));
    let mut texts: Vec<(TextId, String)> =
        official.map(|key| linked.text_id(key)).map(|id| (id.clone(), official_name(linked, id))).collect();
    if content.has_text {
        texts.push((TextId::Summary, text::speaking::SUMMARY_ONLY.to_string()));
    }
    texts
}

/// `Official text, Rev.4, en`.
fn official_name(linked: &LinkedBriefing, id: &TextId) -> String {
    match id {
        TextId::Official { edition, language } => {
            text::list(&[text::speaking::OFFICIAL_TEXT.words(), linked.edition_title(edition), language])
        }
        TextId::Summary => text::speaking::SUMMARY_ONLY.to_string(),
    }
}

fn words_read(
    linked: &LinkedBriefing,
    address: &Address,
    content: &Floor,
    chosen: &WordsRead,
    texts: &[(TextId, String)],
) -> Option<NoteWords> {
    let (id, name) = match chosen {
        WordsRead::Nothing => return None,
        WordsRead::Best => texts.first()?,
        // A text that is no longer here is followed by the best there is.
        WordsRead::Of(id) => texts.iter().find(|(known, _)| known == id).or(texts.first())?,
    };
    let key = linked.text_key(id)?;
    if key.is_summary() {
        let status = text::side_by_side(&[name.as_str(), text::basis(content.basis)]);
        return Some(NoteWords { lead: content.lead.clone(), words: content.words.clone(), text: id.clone(), status });
    }
    let words = |address: &Address| linked.words(&Target::Text(address.clone()), key).map(str::to_owned);
    let lead = address.parent().and_then(|above| words(&above)).filter(|above| above.trim_end().ends_with(':'));
    Some(NoteWords { lead, words: words(address)?, text: id.clone(), status: name.clone() })
}

/// `Article 24, paragraph 2, subparagraph (b), of the …`: in words, as it is heard.
fn reference(linked: &LinkedBriefing, address: &Address) -> String {
    let own = linked.own_name(address);
    let name = own.as_ref().or_else(|| linked.place_name(&Target::Text(Address::provision(address.provision_id()))));
    let mut place = name.map_or(address.provision_id(), PlaceName::full).to_owned();
    for (depth, number) in address.path().iter().enumerate().skip(usize::from(own.is_some())) {
        let is_figure = number.starts_with(char::is_numeric);
        place = match (depth, is_figure) {
            (0, true) => text::speaking::paragraph(&place, number),
            (0 | 1, false) => text::speaking::subparagraph(&place, number),
            _ => text::speaking::nested(&place, number),
        };
    }
    let instrument = &linked.briefing().instrument;
    match draft_title(instrument) {
        Some(draft) => text::speaking::reference_in_draft(&place, draft, &instrument.title),
        None => text::speaking::reference(&place, &instrument.title),
    }
}
