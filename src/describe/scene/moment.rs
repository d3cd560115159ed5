//! The moment of a workshop that a scene is made for. No field of it holds a trainer's notes but the stop's own, which are
//! private by their type.

use crate::model::Stop;

/// Hands that were counted at a stop, a number for each choice, before and after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hands(pub [Vec<Option<u32>>; 2]);

impl Hands {
    /// How many hands were counted before (0) or after (1); none where none were.
    #[must_use]
    pub fn total(&self, round: usize) -> Option<u32> {
        let counted: Vec<u32> = self.0.get(round)?.iter().flatten().copied().collect();
        (!counted.is_empty()).then(|| counted.iter().fold(0_u32, |sum, hands| sum.saturating_add(*hands)))
    }

    /// The hands for one choice.
    #[must_use]
    pub fn of(&self, round: usize, choice: usize) -> Option<u32> {
        self.0.get(round)?.get(choice).copied().flatten()
    }
}

/// The moment a scene is made for.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    /// What the workshop is called.
    pub title: &'a str,
    /// Which stop, from one, of how many; none beside the walk.
    pub number: Option<(usize, usize)>,
    /// The stop.
    pub stop: &'a Stop,
    /// How many of what it uncovers is uncovered.
    pub uncovered: usize,
    /// True where the audience is asked again, after all is uncovered.
    pub asking: bool,
    /// The hands counted here.
    pub hands: &'a Hands,
    /// Said in the place of the state of a pane: whose words alone are shown.
    pub whose: Option<&'a str>,
}

/// What hands can be raised for at a stop: its choices, and none for an open question or where nothing is asked.
#[must_use]
pub fn choices(stop: &Stop) -> &[String] {
    if stop.question.is_some() { &stop.choices } else { &[] }
}
