//! How each kind of item is read: its fields, in the order of `briefings/FORMAT.md`; a file for each kind, named as in
//! `model`. A new field is read in its file here and named in `schema.rs`.

mod actor;
mod common_fields;
mod critique;
mod enums;
mod event;
mod instrument;
mod official_text;
mod position;
mod provision;
mod provision_name;
mod safeguard;
mod source;
mod term;
mod tie;
mod walk;
