//! What the filters leave, as a list in the place of the comments: its head, the choices as chips, the results, its foot.

mod chips;
mod empty;
mod foot;
mod head;
mod list;
mod row;
mod status;
mod view;

pub use status::results_status_ui;
pub use view::results_ui;
