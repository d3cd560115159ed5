//! The commands of the workshop, and which others can be done during one.

use super::Command;
use crate::state::{Layer, State, Workshop, WorkshopChange};

/// What a command of the workshop changes; `None` for any other.
pub(super) fn change(command: Command, state: &State) -> Option<WorkshopChange> {
    Some(match command {
        Command::Workshop => WorkshopChange::Choose(state.overlays.walk_start.is_none()),
        Command::WorkshopHere => WorkshopChange::StartHere,
        Command::Step => WorkshopChange::Step,
        Command::StepBack => WorkshopChange::StepBack,
        Command::UncoverAll => WorkshopChange::UncoverAll,
        Command::BlankScreen => WorkshopChange::Blank,
        Command::Freeze => WorkshopChange::Freeze,
        Command::SwapScreens => WorkshopChange::Swap,
        Command::AudienceWindow => WorkshopChange::Window,
        Command::PauseTimer => WorkshopChange::Pause,
        Command::ResetTimer => WorkshopChange::Reset,
        Command::AskAgain => WorkshopChange::AskAgain,
        Command::RoomDown => WorkshopChange::ScrollBy { down: true },
        Command::RoomUp => WorkshopChange::ScrollBy { down: false },
        Command::EndWorkshop => WorkshopChange::AskEnd(false),
        // During a workshop, closing the program asks.
        Command::Quit if state.workshop.is_some() => WorkshopChange::AskEnd(true),
        _ => return None,
    })
}

/// True for a command that can be done during a workshop: what would change the reader behind it cannot.
pub(super) fn is_enabled(command: Command, state: &State, workshop: &Workshop) -> bool {
    // A question has to be answered first; a clicker that goes on has answered it.
    if workshop.ending.is_some() {
        return matches!(command, Command::Escape | Command::EndWorkshop | Command::Step | Command::StepBack);
    }
    let covered = state.is_open(Layer::Palette) || state.is_open(Layer::KeySheet);
    match command {
        Command::Step
        | Command::StepBack
        | Command::UncoverAll
        | Command::BlankScreen
        | Command::Freeze
        | Command::SwapScreens
        | Command::AudienceWindow
        | Command::PauseTimer
        | Command::ResetTimer
        | Command::EndWorkshop => !covered,
        Command::RoomDown => !covered && workshop.can_scroll(true),
        Command::RoomUp => !covered && workshop.can_scroll(false),
        Command::AskAgain => !covered && workshop.stop().is_some_and(|stop| stop.question.is_some()),
        Command::GoTo
        | Command::Find
        | Command::Escape
        | Command::LargerText
        | Command::SmallerText
        | Command::NormalText
        | Command::ReducedMotion
        | Command::LetterKeys
        | Command::KeySheet
        | Command::Diagnostics
        | Command::NextTheme
        | Command::ThemeSystem
        | Command::ThemeLight
        | Command::ThemeDark
        | Command::ThemeSepia
        | Command::ThemeContrast
        | Command::FullScreen
        | Command::Quit => true,
        _ => false,
    }
}
