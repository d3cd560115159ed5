//! What others may say, and what can be answered to it: only what the briefing holds, or nothing.

use super::{NotePoint, PointKey};
use crate::{
    describe::{answers_directly, floor::Point, sentences::first_sentence},
    linked::{Item, LinkedBriefing},
    model::{Date, Target},
    text::{self, speaking},
};

/// Something that is to be expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedReply {
    /// Which.
    pub key: PointKey,
    /// Who says it, without the date.
    pub speaker: String,
    /// Who, when, and what it is.
    pub by: String,
    /// The first sentence of it.
    pub words: String,
    /// What can be answered.
    pub answer: Answer,
    /// True where it stands on the page.
    pub taken: bool,
}

/// What can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What was answered to it, in a sentence, and by whom.
    Said {
        /// The reply, by its key: it may be one of the points.
        key: PointKey,
        /// Who, and when.
        by: String,
        /// The first sentence.
        words: String,
    },
    /// The point of this number on the page.
    Point(usize),
    /// What limits a safeguard.
    Limits(String),
    /// Nothing in the briefing.
    Nothing,
}

impl ExpectedReply {
    /// What can be answered, as it stands after the words: `Answer: …`.
    #[must_use]
    pub fn answered(&self) -> String {
        match &self.answer {
            Answer::Said { by, words, .. } => speaking::answer(words, by),
            Answer::Point(number) => speaking::answer_is_point(*number),
            Answer::Limits(limits) => speaking::limits(limits),
            Answer::Nothing => speaking::NO_ANSWER.to_string(),
        }
    }
}

/// What a point of the other side is answered with.
pub(super) fn expected(linked: &LinkedBriefing, point: &Point) -> ExpectedReply {
    let speaker = match linked.item(&point.speaker) {
        Some(Item::Safeguard(index)) => linked.safeguard(index).name.clone(),
        _ => linked.actor_name(&point.speaker.id()).to_owned(),
    };
    let answer = match linked.item(&point.source) {
        Some(Item::Critique(index)) => answer_to(linked, index),
        Some(Item::Safeguard(index)) => {
            linked.safeguard(index).limits.as_deref().map(|limits| Answer::Limits(first_sentence(limits).to_owned()))
        }
        _ => None,
    };
    ExpectedReply {
        key: PointKey::item(&point.source),
        speaker,
        by: point.by.clone(),
        words: first_sentence(&point.whole).to_owned(),
        answer: answer.unwrap_or(Answer::Nothing),
        taken: false,
    }
}

/// The first reply that answers a critique, or the first position that is tied to it as an answer.
fn answer_to(linked: &LinkedBriefing, critique: usize) -> Option<Answer> {
    let said = |target: &Target, actor: &str, date: &Date, words: &str| Answer::Said {
        key: PointKey::item(target),
        by: text::list(&[linked.actor_name(actor), &text::date(date)]),
        words: first_sentence(words).to_owned(),
    };
    if let Some(reply) = linked.critique(critique).replies.iter().find(|reply| answers_directly(&reply.text)) {
        return Some(said(&Target::Reply(reply.id.clone()), &reply.actor, &reply.date, &reply.text));
    }
    let position = linked.answering(linked.critique(critique)).next()?;
    Some(said(&Target::Position(position.id.clone()), &position.actor, &position.date, &position.text))
}

/// An answer that is one of the points is not said twice.
pub(super) fn refer_to_points(replies: &mut [ExpectedReply], points: &[NotePoint]) {
    for reply in replies {
        let Answer::Said { key, .. } = &reply.answer else { continue };
        let number = points.iter().find(|point| point.key == *key).and_then(|point| point.number);
        if let Some(number) = number {
            reply.answer = Answer::Point(number);
        }
    }
}
