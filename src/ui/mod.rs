//! Drawing: reads a [`View`], sends changes and commands, changes nothing.
//!
//! egui may draw twice in one frame, so drawing has no side effect but filling its own caches. Knows
//! everything left of it in the order of [`crate`], to read; never the disk, a thread or the glue.

mod about;
mod announcer;
mod card;
mod connector;
mod contents;
mod diagnostics;
mod export;
mod filters;
mod floor;
mod gap_map;
mod home;
mod item_menu;
mod key_sheet;
mod laid;
mod menu;
mod note_editor;
mod notes;
mod notice;
mod page;
mod palette;
mod pane;
mod panes;
mod path_bar;
mod problems;
mod settings;
mod shell;
mod status_bar;
pub mod theme;
mod top_bar;
mod walk_stop;
mod walks;
mod widget;
mod workshop;

pub use laid::Caches;
pub use shell::show;
pub use widget::{marking, selection};
pub use workshop::{audience_id, stage};

use crate::{
    command::Command,
    state::{Change, OpenBriefing, State, WorkshopChange},
};
use std::cell::RefCell;
use theme::Tokens;

/// All that a drawing function may see.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// What is shown.
    pub state: &'a State,
    /// In which colours.
    pub tokens: &'a Tokens,
    /// What was laid out before.
    pub caches: &'a Caches,
    /// Where what a person does goes.
    pub outbox: &'a Outbox,
}

impl View<'_> {
    /// 1.0 is 100 %.
    #[must_use]
    pub fn text_size(&self) -> f32 {
        f32::from(self.state.prefs.text_size) / 100.0
    }

    /// Height of lines and blank under paragraphs, in per cent of the usual.
    fn spacing(&self) -> (u16, u16) {
        (self.state.prefs.line_spacing, self.state.prefs.paragraph_spacing)
    }

    fn send(&self, change: Change) {
        self.outbox.0.borrow_mut().push(Message::Change(change));
    }

    fn command(&self, command: Command) {
        self.outbox.0.borrow_mut().push(Message::Command(command));
    }
}

/// The parts of a view that show an open briefing.
#[derive(Clone, Copy)]
struct Open<'a> {
    view: View<'a>,
    open_briefing: &'a OpenBriefing,
}

/// What a person did while a frame was drawn, in order.
#[derive(Debug, Default)]
pub struct Outbox(RefCell<Vec<Message>>);

/// One thing a person did.
#[derive(Debug)]
pub enum Message {
    /// A change of the state.
    Change(Change),
    /// A verb.
    Command(Command),
}

impl Outbox {
    /// True if nothing has gathered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// True where something has gathered that a key may have asked for. What comes with every frame while the wheel turns or
    /// the trainer points is none of it, and no key waits for that.
    #[must_use]
    pub fn holds_an_answer(&self) -> bool {
        use WorkshopChange as Workshop;
        let streams = |message: &Message| {
            matches!(
                message,
                Message::Change(
                    Change::Scrolled { .. }
                        | Change::ScrolledAlone { .. }
                        | Change::Workshop(Workshop::Pointer(_) | Workshop::Scrolled { .. } | Workshop::OutOfSight(_))
                )
            )
        };
        self.0.borrow().iter().any(|message| !streams(message))
    }

    /// Takes what has gathered.
    pub fn drain(&self) -> Vec<Message> {
        std::mem::take(&mut *self.0.borrow_mut())
    }
}
