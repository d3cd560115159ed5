//! What a drawing function sees, and where it sends what a person does.

use crate::{
    command::Command,
    state::{Change, NavigationChange, OpenBriefing, State, WorkshopChange},
    ui::{cache::Caches, theme::Tokens, widget::Language},
};
use std::cell::RefCell;

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

impl<'a> View<'a> {
    /// The language of the texts of the briefing that is open.
    pub(in crate::ui) fn language(&self) -> Language<'a> {
        self.state.open_briefing.as_ref().map_or(Language::UNKNOWN, |open| Language::of(&open.linked.briefing().language))
    }
}

impl View<'_> {
    /// 1.0 is 100 %.
    #[must_use]
    pub fn text_size(&self) -> f32 {
        f32::from(self.state.prefs.text_size) / 100.0
    }

    /// Height of lines and blank under paragraphs, in per cent of the usual.
    pub(in crate::ui) fn spacing(&self) -> (u16, u16) {
        (self.state.prefs.line_spacing, self.state.prefs.paragraph_spacing)
    }

    pub(in crate::ui) fn send(&self, change: impl Into<Change>) {
        self.outbox.0.borrow_mut().push(Message::Change(change.into()));
    }

    pub(in crate::ui) fn command(&self, command: Command) {
        self.outbox.0.borrow_mut().push(Message::Command(command));
    }
}

/// The parts of a view that show an open briefing.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Open<'a> {
    pub(in crate::ui) view: View<'a>,
    pub(in crate::ui) open_briefing: &'a OpenBriefing,
}

impl<'a> Open<'a> {
    /// The language of the briefing's texts.
    pub(in crate::ui) fn language(&self) -> Language<'a> {
        Language::of(&self.open_briefing.linked.briefing().language)
    }
}

/// What a person did while a frame was drawn, in order.
#[derive(Debug, Default)]
pub struct Outbox(RefCell<Vec<Message>>);

/// One thing a person did.
#[derive(Debug)]
pub enum Message {
    /// A change of the state.
    Change(Change),
    /// A command.
    Command(Command),
}

impl Outbox {
    /// True where nothing was sent.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// True where something was sent that a key may have asked for. What is sent in every frame while the wheel turns or the
    /// trainer points is not, and no key waits for it.
    #[must_use]
    pub fn holds_an_answer(&self) -> bool {
        use WorkshopChange as Workshop;
        let streams = |message: &Message| {
            matches!(
                message,
                Message::Change(
                    Change::Navigation(NavigationChange::Scrolled { .. } | NavigationChange::ScrolledAlone { .. })
                        | Change::Workshop(Workshop::Pointer(_) | Workshop::Scrolled { .. } | Workshop::OutOfSight(_))
                )
            )
        };
        self.0.borrow().iter().any(|message| !streams(message))
    }

    /// Takes what was sent.
    pub fn drain(&self) -> Vec<Message> {
        std::mem::take(&mut *self.0.borrow_mut())
    }
}
