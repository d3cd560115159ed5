//! The stage as it was last laid out.

use crate::{describe::Scene, state::Theme, ui::widget::Sign};
use egui::{Color32, Pos2, Rect, Shape, Vec2};
use std::{cell::RefCell, rc::Rc, sync::Arc};

/// What was laid out, and for which key.
#[derive(Debug, Default)]
pub struct StageCache(RefCell<Option<(StageKey, Rc<StageLayout>)>>);

impl StageCache {
    /// The layout for a key, made again where the key differs.
    pub fn layout(&self, key: StageKey, make: impl FnOnce() -> StageLayout) -> Rc<StageLayout> {
        let mut kept = self.0.borrow_mut();
        if let Some((known, layout)) = kept.as_ref()
            && *known == key
        {
            return Rc::clone(layout);
        }
        let layout = Rc::new(make());
        *kept = Some((key, Rc::clone(&layout)));
        layout
    }
}

/// What a layout of the stage depends on.
#[derive(Debug, PartialEq)]
pub struct StageKey {
    /// Compared by its allocation: a scene that is kept is not another one.
    pub scene: SameScene,
    /// The size of the window or the picture.
    pub of: Vec2,
    pub size: f32,
    pub blank: bool,
    pub theme: Theme,
    pub fonts: u64,
    pub pixels_per_point: f32,
}

/// A scene that is the same where it is the same allocation.
#[derive(Debug)]
pub struct SameScene(pub Arc<Scene>);

impl PartialEq for SameScene {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A stage laid out from the upper left corner.
#[derive(Debug, Default)]
pub struct StageLayout {
    /// Grounds, bar and headers.
    pub frame: Vec<Shape>,
    pub columns: Vec<StageColumn>,
    /// From the words to the card that is open: the pane the card is in.
    pub tie: Option<(Pos2, usize, Pos2)>,
    /// In which colour, and true for dashes: to what is said against the words, as in the reader.
    pub accent: (Color32, bool),
}

/// What scrolls together.
#[derive(Debug)]
pub struct StageColumn {
    /// What of it is in sight.
    pub clip: Rect,
    /// What is painted in it.
    pub shapes: Vec<Shape>,
    /// Signs, with how much larger than drawn they are.
    pub signs: Vec<(Pos2, Sign, Color32, f32)>,
    /// Where its content ends.
    pub bottom: f32,
    /// Where a line to or from it begins.
    pub tie: Option<Pos2>,
}

impl StageColumn {
    /// An empty column.
    pub fn new(clip: Rect) -> Self {
        Self { clip, shapes: Vec::new(), signs: Vec::new(), bottom: clip.top(), tie: None }
    }

    /// How much of it is out of sight.
    pub fn over(&self) -> f32 {
        (self.bottom - self.clip.bottom()).max(0.0)
    }
}
