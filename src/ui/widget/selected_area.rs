//! Where selected words are in the window, so that what is offered for them stands beside them and never over them.

use egui::{Pos2, Rect};

/// The words that are selected, and what shows them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SelectedArea {
    /// Around all of the words that are in sight.
    pub words: Rect,
    /// The pane or page they are in.
    pub shown_in: Rect,
}

impl SelectedArea {
    /// Around texts of which these lines are selected, each with its place and what cuts it off. `None` where none is in sight.
    pub(super) fn around(texts: impl Iterator<Item = (Vec<Rect>, Pos2, Rect)>) -> Option<Self> {
        let mut area: Option<Self> = None;
        for (lines, origin, clip) in texts {
            for line in lines {
                let line = line.translate(origin.to_vec2()).intersect(clip);
                if !line.is_positive() {
                    continue;
                }
                area = Some(match area {
                    Some(area) => Self { words: area.words.union(line), shown_in: area.shown_in.union(clip) },
                    None => Self { words: line, shown_in: clip },
                });
            }
        }
        area
    }
}
