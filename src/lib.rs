//! Plenary: a reader for treaty briefings.
pub mod model;
pub mod format;
pub mod load;
pub mod store;
pub mod cli;
