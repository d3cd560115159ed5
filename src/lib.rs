//! Plenary: a reader for treaty briefings.
pub mod app;
pub mod cli;
pub mod command;
pub mod describe;
pub mod format;
pub mod library;
pub mod load;
pub mod model;
pub mod platform;
pub mod search;
pub mod state;
pub mod store;
pub mod text;
pub mod ui;
