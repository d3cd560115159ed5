//! What the room sees, drawn: the same function for the audience window and for the presenter console's small copy of it.
//!
//! It is given a [`Scene`](crate::describe::Scene) and a [`StageAppearance`], and nothing else: not the state, not a walk, not a stop. What is private
//! cannot come here, and `tests/architecture.rs` holds that these files name none of it.

mod appearance;
mod cards;
mod draw;
mod layout;
mod pen;
mod question;
mod text;

pub use crate::ui::cache::StageCache;
pub use appearance::StageAppearance;
pub use draw::{pane_at, stage_ui};
