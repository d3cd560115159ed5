//! The list of results as it was last laid out.

use crate::{linked::Item, search::ResultRow, state::ResultOrder, ui::widget::TextLayout};
use std::{ops::Range, rc::Rc};

/// What the list depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ResultsKey {
    pub generation: u64,
    pub revision: u64,
    pub width: f32,
    pub text_size: f32,
    pub pixels_per_point: f32,
    pub fonts: u64,
    pub theme: crate::state::Theme,
}

/// Everything in the list, one below the other.
#[derive(Debug, Default)]
pub struct ResultsLines {
    pub lines: Vec<ResultsLine>,
    pub height: f32,
    /// How wide the column of addresses is.
    pub column: f32,
}

/// One line of the list.
#[derive(Debug)]
pub struct ResultsLine {
    /// Where it begins and ends, from the top of the first.
    pub y: Range<f32>,
    pub kind: ResultsLineKind,
}

/// What a line of the list shows.
#[derive(Debug)]
pub enum ResultsLineKind {
    /// The heading of a group, by its place.
    Head(usize),
    /// A result of a group; laid out, or `None` in a long list, where that is done when it is in sight.
    Row(usize, Item, Option<Rc<ResultText>>),
    /// That there are more in a group, or that all are shown.
    More(usize),
}

/// What a row shows, laid out.
#[derive(Debug)]
pub struct ResultText {
    pub row: ResultRow,
    pub address: TextLayout,
    pub words: TextLayout,
    pub date: TextLayout,
    /// How wide the column of addresses is.
    pub column: f32,
}

/// The number of results as it was last said, and since when there is another.
#[derive(Debug, Default)]
pub struct ResultsStatus {
    pub of: Option<(u64, u64)>,
    pub since: f64,
    pub said_of: Option<(u64, u64)>,
    /// The order they stood in then, and how many there were.
    pub order: Option<ResultOrder>,
    pub counts: String,
    pub says: String,
}

/// The list, made again when what it was made from changes.
#[derive(Debug, Default)]
pub struct ResultsCache(Option<(ResultsKey, Rc<ResultsLines>)>);

impl ResultsCache {
    pub fn lines(&mut self, key: ResultsKey, make: impl FnOnce() -> ResultsLines) -> Rc<ResultsLines> {
        if let Some((known, lines)) = &self.0
            && *known == key
        {
            return Rc::clone(lines);
        }
        let lines = Rc::new(make());
        self.0 = Some((key, Rc::clone(&lines)));
        lines
    }
}
