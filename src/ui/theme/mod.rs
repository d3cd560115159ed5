//! The look: colours by role, type by role, measures. The only place that makes a colour or names a font.

mod accent;
mod fonts;
mod metrics;
mod style;
mod system_fonts;
mod tokens;
mod typography;

pub use accent::{audience_accent, card_accent, on_ink, pane_accent};
pub use fonts::install_fonts;
pub use metrics::*;
pub use style::{apply, hairline_under_top_bar};
pub use system_fonts::SystemFonts;
pub use tokens::Tokens;
pub use typography::{Type, is_reading};
