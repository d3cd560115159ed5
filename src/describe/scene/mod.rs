//! What the audience sees at one moment of a workshop: a place in the text, what is uncovered of what is
//! tied to it, and the question while it is not.
//!
//! Made of public words alone. A stop's notes are [`Private`](crate::model::Private), and nothing here reads them;
//! whoever draws a [`Scene`] has nothing else, so what is private cannot be drawn.

mod assemble;
mod content;
mod focus;
mod moment;
mod panes;
mod revealed;
mod text;

pub use assemble::scene;
pub use content::{
    Scene, SceneCard, SceneChoice, SceneFocus, SceneMark, ScenePane, SceneParagraph, ScenePart, SceneQuestion, SceneText, SceneWords,
};
pub use moment::{Hands, Moment, choices};
pub use revealed::{comment_panes, kind_of, pane_of};
