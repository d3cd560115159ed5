//! What is in the menu, in groups: without what has a place of its own on the screen, and without navigation.

use super::Command;
use crate::text::{Message, commands};

/// Commands of one kind, under their heading.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Above them.
    pub words: Message,
    /// In the order in which they are looked for.
    pub commands: &'static [Command],
}

/// The menu. Groups are as long as they are because as many columns as there is room for are made of them, in this
/// order; they are of one height where there are three.
pub const MENU: &[Group] = &[
    Group {
        words: commands::GROUP_BRIEFING,
        commands: &[
            Command::Open,
            Command::OpenPath,
            Command::Home,
            Command::Reload,
            Command::Fresh,
            Command::NextProblem,
            Command::CopyProblems,
        ],
    },
    Group {
        words: commands::GROUP_FIND,
        commands: &[
            Command::GoTo,
            Command::Find,
            Command::FindEverywhere,
            Command::Filters,
            Command::Back,
            Command::Forward,
            Command::Visited,
        ],
    },
    Group {
        words: commands::GROUP_COPY_AND_EXPORT,
        commands: &[
            Command::CopyClaim,
            Command::CopyClaimAndAsk,
            Command::CopyFull,
            Command::CopyCited,
            Command::WhatIsWrong,
            Command::CitationStyle,
            Command::Caret,
            Command::Export,
        ],
    },
    Group {
        words: commands::GROUP_VIEW,
        commands: &[
            Command::Floor,
            Command::GapMap,
            Command::WhoSaysWhat,
            Command::Actors,
            Command::Events,
            Command::Terms,
            Command::Sources,
            Command::Status,
        ],
    },
    Group {
        words: commands::GROUP_NOTES,
        commands: &[
            Command::Note,
            Command::Bookmark,
            Command::MarkAgree,
            Command::MarkObject,
            Command::MarkAsk,
            Command::MarkUse,
            Command::Notes,
            Command::ShareNotes,
            Command::Undo,
            Command::Redo,
        ],
    },
    Group { words: commands::GROUP_WORKSHOP, commands: &[Command::Workshop, Command::WorkshopHere, Command::Walks, Command::AddToWalk] },
    Group {
        words: commands::GROUP_PANES,
        commands: &[
            Command::Contents,
            Command::ShowProvisions,
            Command::ShowSafeguards,
            Command::ShowCritiques,
            Command::ShowSecond,
            Command::ShowSources,
            Command::Pin,
            Command::NextGroup,
        ],
    },
    Group {
        words: commands::GROUP_THEME,
        commands: &[Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark, Command::ThemeSepia, Command::ThemeContrast],
    },
    Group {
        words: commands::GROUP_PLENARY,
        commands: &[Command::Settings, Command::FullScreen, Command::KeySheet, Command::Diagnostics, Command::About, Command::Quit],
    },
];

/// The groups in so many columns, in order, as even as they come.
#[must_use]
pub fn columns(number: usize) -> Vec<&'static [Group]> {
    let height = |groups: &[Group]| groups.iter().map(|group| group.commands.len() + 1).sum::<usize>();
    let (mut rest, mut columns) = (MENU, Vec::new());
    for left in (2..=number).rev() {
        let even = height(rest).div_ceil(left);
        let uneven = |end: &usize| height(&rest[..*end]).abs_diff(even);
        let end = (1..rest.len()).min_by_key(uneven).unwrap_or(rest.len());
        let (column, after) = rest.split_at(end);
        columns.push(column);
        rest = after;
    }
    columns.push(rest);
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn each_command_is_in_it_once_and_three_columns_are_of_one_height() {
        let all: Vec<Command> = MENU.iter().flat_map(|group| group.commands).copied().collect();
        assert_eq!(all.iter().map(|command| format!("{command:?}")).collect::<HashSet<_>>().len(), all.len());
        let heights: Vec<usize> = columns(3).iter().map(|column| column.iter().map(|group| group.commands.len() + 1).sum()).collect();
        assert!(heights.iter().max().unwrap() - heights.iter().min().unwrap() <= 3, "{heights:?}");
    }
}
