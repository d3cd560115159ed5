//! What is loaded: a briefing with every tie linked both ways, in reading order, numbered and counted.
//!
//! Built once when a briefing is opened and never changed; a reload builds a new one. Knows the
//! model and nothing of windows, files or time. What the panes show is a list of [`Row`]s made
//! here, so that drawing has nothing to work out. Official texts are layers beside the briefing: what is keyed by a target in
//! one of them is keyed by the target and a [`TextKey`].

mod anchor;
mod card_order;
mod citations;
mod difference;
mod divisions;
mod gap_map;
mod index;
mod item;
mod labels;
mod linked_briefing;
mod links;
mod naming;
mod official_texts;
mod outline;
mod placement;
mod rows;
mod speakers;
mod stances;
mod stats;
mod tally;
mod text_key;
mod texts;
mod words;

pub use anchor::{Anchor, AnchorText, ByteRange};
pub use card_order::{CardGroup, CardOrder};
pub use difference::Difference;
pub use gap_map::{GapCell, GapMap, GapRow, GapState};
pub use item::Item;
pub use labels::PlaceName;
pub use linked_briefing::LinkedBriefing;
pub use links::Link;
pub use outline::{Placed, Section};
pub use rows::{Row, RowKind};
pub use speakers::Speakers;
pub use stances::Stances;
pub use stats::Stats;
pub use tally::Tally;
pub use text_key::{TextKey, TextPlace};
pub(crate) use texts::bare;
