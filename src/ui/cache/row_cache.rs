//! The rows of a pane that were laid out, as many as are worth their memory.

use crate::{state::Size, ui::widget::RowLayout};
use std::{collections::HashMap, rc::Rc};

/// A row by its number, and how much of it is shown.
type RowSize = (usize, Size);

/// What is in sight is always kept; beyond that so many letters, about three screens of one pane. A letter takes some 180
/// bytes, so that the whole Convention would take 60 MiB, and to lay a row out again takes less than a frame.
const MOST_LETTERS: usize = 10_000;

/// Rows that were laid out for one key. Where there are too many, those go that the last frame did not ask for.
#[derive(Debug)]
pub struct RowCache<K> {
    key: K,
    rows: HashMap<RowSize, Kept>,
    letters: usize,
    /// The frame in which it was last asked.
    frame: u64,
}

#[derive(Debug)]
struct Kept {
    layout: Rc<RowLayout>,
    letters: usize,
    /// The frame in which it was last asked for.
    asked: u64,
}

impl<K: Default> Default for RowCache<K> {
    fn default() -> Self {
        Self { key: K::default(), rows: HashMap::new(), letters: 0, frame: 0 }
    }
}

impl<K: PartialEq> RowCache<K> {
    /// A row that was laid out for this key. Rows of another key are dropped.
    pub fn get(&mut self, key: K, frame: u64, row: RowSize) -> Option<Rc<RowLayout>> {
        if self.key != key {
            (self.key, self.letters) = (key, 0);
            self.rows = HashMap::new();
        }
        if self.frame != frame {
            self.drop_unasked();
            self.frame = frame;
        }
        let kept = self.rows.get_mut(&row)?;
        kept.asked = frame;
        Some(Rc::clone(&kept.layout))
    }

    /// Keeps a row that was asked for and not there.
    pub fn keep(&mut self, row: RowSize, layout: Rc<RowLayout>) {
        let letters = layout.letters();
        self.letters += letters;
        self.rows.insert(row, Kept { layout, letters, asked: self.frame });
    }

    /// Drops everything where the pane was not drawn in the frame before this one.
    pub fn drop_unseen(&mut self, frame: u64) {
        if self.frame + 1 < frame {
            (self.rows, self.letters) = (HashMap::new(), 0);
        }
    }

    /// How many letters the rows have that are kept.
    pub const fn letters(&self) -> usize {
        self.letters
    }

    fn drop_unasked(&mut self) {
        if self.letters <= MOST_LETTERS {
            return;
        }
        self.rows.retain(|_, kept| kept.asked == self.frame);
        self.rows.shrink_to_fit();
        self.letters = self.rows.values().map(|kept| kept.letters).sum();
    }
}
