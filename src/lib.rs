//! Plenary: a reader for treaty briefings.
pub mod model;
pub mod format;
pub mod text;
pub mod library;
pub mod describe;
pub mod search;
pub mod state;
pub mod command;
pub mod ui;
pub mod platform;
pub mod store;
pub mod load;
pub mod app;
pub mod cli;
