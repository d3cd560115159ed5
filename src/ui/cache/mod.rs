//! What drawing keeps between frames. Knows no drawing and no view.

mod announcements;
mod caches;
mod contents_cache;
mod gap_map_cache;
mod geometry;
mod glide;
mod page_cache;
mod results_cache;
mod row_cache;
mod stage_cache;

pub use announcements::Announcements;
pub use caches::{Caches, LayoutKey};
pub use contents_cache::{ContentsFoot, ContentsFootKey, ContentsKey, ContentsLine, ContentsLines, ContentsText};
pub use gap_map_cache::{GapMapContent, GapMapSizes, GapMapSizesKey};
pub use geometry::{CardPlace, Geometry, WordEnds, is_in_sight};
pub use glide::Glide;
pub use results_cache::{ResultText, ResultsKey, ResultsLine, ResultsLineKind, ResultsLines, ResultsStatus};
pub use stage_cache::{SameScene, StageCache, StageColumn, StageKey, StageLayout};
