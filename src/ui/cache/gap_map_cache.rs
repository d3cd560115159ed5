//! The gap map as it was last made and measured.

use crate::{describe, linked::GapMap, state::OpenBriefing};
use std::{ops::Range, rc::Rc};

/// The gap map of a briefing with what is derived from it, once.
#[derive(Debug)]
pub struct GapMapContent {
    pub map: GapMap,
    /// The rows of each division, by their places.
    pub divisions: Vec<Range<usize>>,
    /// What is missing, a line for each provision.
    pub lines: Vec<String>,
}

/// What the sizes of its parts depend on, besides the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GapMapSizesKey {
    pub width: f32,
    pub text_size: f32,
    pub pixels_per_point: f32,
    pub fonts: u64,
}

/// The room its parts take, laid out once as there may be thousands.
#[derive(Clone, Debug, Default)]
pub struct GapMapSizes {
    /// Of numbers and names together.
    pub names: f32,
    /// Of numbers alone: as wide as the longest, as far as names keep half; longer ones are broken into lines.
    pub numbers: f32,
    /// The height of a row.
    pub row: f32,
    /// The height of each line of the list.
    pub lines: Vec<f32>,
}

/// Both, made again when what they were made from changes.
#[derive(Debug, Default)]
pub struct GapMapCache {
    content: Option<((u64, bool), Rc<GapMapContent>)>,
    sizes: Option<(GapMapSizesKey, Rc<GapMapSizes>)>,
}

impl GapMapCache {
    /// The gap map of a briefing, of all provisions or of powers alone.
    pub fn content(&mut self, open_briefing: &OpenBriefing, all: bool) -> Rc<GapMapContent> {
        let of = (open_briefing.file.generation, all);
        if let Some((known, content)) = &self.content
            && *known == of
        {
            return Rc::clone(content);
        }
        let content = Rc::new(GapMapContent::new(open_briefing, all));
        *self = Self { content: Some((of, Rc::clone(&content))), sizes: None };
        content
    }

    /// The sizes of the map that was asked for last, measured again where the key differs.
    pub fn sizes(&mut self, key: GapMapSizesKey, measure: impl FnOnce() -> GapMapSizes) -> Rc<GapMapSizes> {
        if let Some((known, sizes)) = &self.sizes
            && *known == key
        {
            return Rc::clone(sizes);
        }
        let sizes = Rc::new(measure());
        self.sizes = Some((key, Rc::clone(&sizes)));
        sizes
    }
}

impl GapMapContent {
    fn new(open_briefing: &OpenBriefing, all: bool) -> Self {
        let linked = &open_briefing.linked;
        let map = GapMap::new(linked, all);
        let lines = describe::gap_list(linked, &map);
        let division = |provision: usize| &linked.provision(provision).division;
        let mut end = 0;
        let chunks = map.rows.chunk_by(|one, other| division(one.provision) == division(other.provision));
        let divisions = chunks.map(|rows| {
            end += rows.len();
            end - rows.len()..end
        });
        let divisions = divisions.collect();
        Self { map, divisions, lines }
    }
}
