//! The contents as they were last laid out: their lines, of which a title may take two, and their foot.

use crate::ui::widget::TextLayout;
use std::{collections::BTreeSet, ops::Range, rc::Rc};

/// What the lines of the contents depend on.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentsKey {
    pub generation: u64,
    pub folded: BTreeSet<usize>,
    pub width: f32,
    pub text_size: f32,
    pub pixels_per_point: f32,
    pub fonts: u64,
}

/// The lines of the contents, one below the other.
#[derive(Debug, Default)]
pub struct ContentsLines {
    pub lines: Vec<ContentsLine>,
    /// How high they are together.
    pub height: f32,
}

/// One line of the contents: one section.
#[derive(Debug)]
pub struct ContentsLine {
    pub section: usize,
    /// Where it begins and ends, from the top of the first.
    pub y: Range<f32>,
    /// Laid out; `None` in a long list, where that is done when it is in sight.
    pub text: Option<ContentsText>,
}

/// The number and the title of a line, laid out without a colour.
#[derive(Clone, Debug)]
pub struct ContentsText {
    pub number: Option<TextLayout>,
    pub title: TextLayout,
    /// Where the number begins, from the left edge.
    pub number_left: f32,
    /// Where the title begins.
    pub title_left: f32,
}

/// What the foot depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentsFootKey {
    pub generation: u64,
    pub section: Option<usize>,
    pub filter_revision: u64,
    pub width: f32,
    pub text_size: f32,
    pub pixels_per_point: f32,
    pub fonts: u64,
    pub ink: egui::Color32,
}

/// The sentences at the foot.
#[derive(Debug)]
pub struct ContentsFoot {
    pub says: String,
    pub layout: TextLayout,
}

/// All of it, made again when what it was made from changes.
#[derive(Debug, Default)]
pub struct ContentsCache {
    lines: Option<(ContentsKey, Rc<ContentsLines>)>,
    foot: Option<(ContentsFootKey, Rc<ContentsFoot>)>,
}

impl ContentsCache {
    /// The lines.
    pub fn lines(
        &mut self,
        is_of: impl Fn(&ContentsKey) -> bool,
        key: impl FnOnce() -> ContentsKey,
        make: impl FnOnce() -> ContentsLines,
    ) -> Rc<ContentsLines> {
        if let Some((known, lines)) = &self.lines
            && is_of(known)
        {
            return Rc::clone(lines);
        }
        let lines = Rc::new(make());
        self.lines = Some((key(), Rc::clone(&lines)));
        lines
    }

    /// The foot.
    pub fn foot(&mut self, key: ContentsFootKey, make: impl FnOnce() -> ContentsFoot) -> Rc<ContentsFoot> {
        if let Some((known, foot)) = &self.foot
            && *known == key
        {
            return Rc::clone(foot);
        }
        let foot = Rc::new(make());
        self.foot = Some((key, Rc::clone(&foot)));
        foot
    }
}
