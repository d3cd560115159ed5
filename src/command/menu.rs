//! What is in the menu, in groups: without what has a place of its own on the screen, and without navigation.

use super::{Command, entry};
use crate::{
    state::{CardOrder, PaneId, SidePanel, State, Theme},
    text::{Message, commands},
};

/// Commands of one kind, under their heading.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Above them.
    pub words: Message,
    /// In the order in which they are looked for.
    pub commands: &'static [Command],
}

/// What a command is called in the menu: there its group says what is done with it.
#[must_use]
pub fn name_in_menu(command: Command) -> Message {
    match command {
        Command::Contents => commands::MENU_CONTENTS,
        Command::Filters => commands::MENU_FILTERS,
        Command::ShowProvisions => commands::MENU_PROVISIONS,
        Command::ShowSafeguards => commands::MENU_SAFEGUARDS,
        Command::ShowCritiques => commands::MENU_CRITIQUES,
        Command::ShowSecond => commands::MENU_SECOND,
        Command::ShowSources => commands::MENU_SOURCES,
        Command::Notes => commands::MENU_NOTES,
        Command::Walks => commands::MENU_WALKS,
        Command::Pin => commands::MENU_PIN,
        Command::ThemeSystem => commands::MENU_THEME_SYSTEM,
        _ => entry(command).words,
    }
}

/// Whether what a command shows or chooses is shown or chosen now. `None` for a command that only does something.
#[must_use]
pub fn is_on(command: Command, state: &State) -> Option<bool> {
    let open_briefing = state.open_briefing.as_ref();
    let pane = |pane: PaneId| open_briefing.is_some_and(|open_briefing| open_briefing.panes[pane].shown);
    let panel = |is: fn(&SidePanel) -> bool| open_briefing.and_then(|open_briefing| open_briefing.side.seen()).is_some_and(is);
    let theme = |theme: Option<Theme>| state.prefs.theme == theme;
    let order = |order: CardOrder| state.prefs.card_order == order;
    Some(match command {
        Command::Contents => state.prefs.contents,
        Command::ShowProvisions => pane(PaneId::Provisions),
        Command::ShowSafeguards => pane(PaneId::Safeguards),
        Command::ShowCritiques => pane(PaneId::Critiques),
        Command::ShowSecond => pane(PaneId::SecondProvisions),
        Command::ShowSources => pane(PaneId::Sources),
        Command::Filters => panel(|panel| matches!(panel, SidePanel::Filters)),
        Command::Notes => panel(|panel| matches!(panel, SidePanel::Notes(_))),
        Command::Walks => panel(|panel| matches!(panel, SidePanel::Walks(_))),
        Command::Pin => open_briefing.is_some_and(|open_briefing| open_briefing.panes[open_briefing.panes.leader].pinned),
        Command::OrderText => order(CardOrder::Text),
        Command::OrderNewest => order(CardOrder::Newest),
        Command::OrderActor => order(CardOrder::Actor),
        Command::OrderState => order(CardOrder::State),
        Command::OrderRegionalGroup => order(CardOrder::RegionalGroup),
        Command::ThemeSystem => theme(None),
        Command::ThemeLight => theme(Some(Theme::Light)),
        Command::ThemeDark => theme(Some(Theme::Dark)),
        Command::ThemeSepia => theme(Some(Theme::Sepia)),
        Command::ThemeContrast => theme(Some(Theme::Contrast)),
        _ => return None,
    })
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
            Command::Caret,
            Command::Export,
            Command::ArticleBrief,
            Command::SpeakingNote,
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
            Command::ShareNotes,
            Command::Undo,
            Command::Redo,
        ],
    },
    Group { words: commands::GROUP_WORKSHOP, commands: &[Command::Workshop, Command::WorkshopHere, Command::AddToWalk] },
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
        words: commands::GROUP_SHOW,
        commands: &[
            Command::Contents,
            Command::ShowProvisions,
            Command::ShowSafeguards,
            Command::ShowCritiques,
            Command::ShowSecond,
            Command::ShowSources,
            Command::Notes,
            Command::Walks,
        ],
    },
    Group { words: commands::GROUP_PANE, commands: &[Command::Pin, Command::NextGroup] },
    Group {
        words: commands::GROUP_THEME,
        commands: &[Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark, Command::ThemeSepia, Command::ThemeContrast],
    },
    Group {
        words: commands::GROUP_PLENARY,
        commands: &[
            Command::Settings,
            Command::CitationStyle,
            Command::FullScreen,
            Command::KeySheet,
            Command::Diagnostics,
            Command::About,
            Command::Quit,
        ],
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
    fn what_is_shown_or_chosen_says_so_and_no_row_says_show_or_hide() {
        let mut state = State::default();
        assert_eq!(is_on(Command::Contents, &state), Some(true));
        state.prefs.contents = false;
        assert_eq!(is_on(Command::Contents, &state), Some(false));
        assert_eq!((is_on(Command::ThemeSystem, &state), is_on(Command::ThemeDark, &state)), (Some(true), Some(false)));
        assert_eq!(is_on(Command::Open, &state), None);
        for command in MENU.iter().flat_map(|group| group.commands) {
            let name = name_in_menu(*command);
            assert!(!name.to_lowercase().contains("show or hide"), "{}", name.words());
        }
    }

    #[test]
    fn each_command_is_in_it_once_and_three_columns_are_of_one_height() {
        let all: Vec<Command> = MENU.iter().flat_map(|group| group.commands).copied().collect();
        assert_eq!(all.iter().map(|command| format!("{command:?}")).collect::<HashSet<_>>().len(), all.len());
        let heights: Vec<usize> = columns(3).iter().map(|column| column.iter().map(|group| group.commands.len() + 1).sum()).collect();
        assert!(heights.iter().max().unwrap() - heights.iter().min().unwrap() <= 3, "{heights:?}");
    }
}
