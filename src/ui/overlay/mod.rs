//! What is over everything until it is closed: palette, keys, about, diagnostics, what is written to the
//! compilers, the choice of a walk.

mod about;
mod correction;
mod diagnostics;
mod keys;
mod palette;
mod palette_row;
mod walk_start;

pub use about::about_ui;
pub use correction::correction_ui;
pub use diagnostics::diagnostics_ui;
pub use keys::keys_ui;
pub use palette::palette_ui;
pub use walk_start::walk_start_ui;
