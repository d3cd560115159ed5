//! Other names of commands: what people type who know a command by an older name, or from another program.
//!
//! None of them is shown. A command is found by its words, by these, or by some of both.

use super::{Command, Entry};

/// What else a command may be called.
const fn other_names(command: Command) -> &'static str {
    match command {
        Command::Home => "first page home",
        Command::Reload => "read the file again refresh",
        Command::FindNext => "next hit match",
        Command::FindPrevious => "previous hit match",
        Command::GapMap => "gap map gaps",
        Command::BlankScreen => "blank the screen room",
        Command::Freeze => "the room keeps what it sees",
        Command::SwapScreens => "swap screens",
        Command::AudienceWindow => "the room's window projector",
        Command::ResetTimer => "reset the timer",
        Command::AskAgain => "ask the room again",
        Command::RoomDown => "scroll what the room sees down",
        Command::RoomUp => "scroll what the room sees up",
        Command::Visited => "where you have been visited",
        Command::CopyClaimAndAsk => "copy claim and ask",
        Command::WhatIsWrong => "report an error correction feedback compilers",
        Command::CopyFull => "copy all of the item",
        Command::SpeakingNote => "statement speech intervention page to speak from",
        Command::Caret => "mark words by keyboard caret",
        Command::Notes => "highlights bookmarks",
        Command::Status => "status and about editions drafts",
        Command::WhoSaysWhat => "who said what on this paragraph article states regional groups positions",
        Command::NextTied => "next along the thread tie",
        Command::PreviousTied => "previous along the thread tie",
        Command::Lock => "keep this item as the subject",
        Command::Escape => "free the subject",
        Command::Pin => "let it follow",
        Command::NextGroup => "follow",
        Command::ShowSecond => "show or hide provisions a second time",
        Command::OrderText | Command::OrderNewest | Command::OrderActor | Command::OrderState | Command::OrderRegionalGroup => {
            "sort order positions date"
        }
        Command::Settings => "reading settings preferences options",
        Command::LineSpacing => "space between lines",
        Command::ParagraphSpacing => "space between paragraphs",
        Command::LetterKeys => "single-letter keys",
        Command::NextTheme => "colours colors",
        Command::ThemeSystem => "colours as the system has them colors",
        Command::ThemeLight | Command::ThemeDark | Command::ThemeSepia | Command::ThemeContrast => "theme colours colors",
        Command::GraphicsAutomatic | Command::GraphicsProcessor | Command::GraphicsOpenGl | Command::GraphicsNewer => {
            "renderer driver card drawing software wgpu"
        }
        Command::Fresh => "open this briefing fresh",
        Command::KeySheet => "all keys keyboard shortcuts help",
        _ => "",
    }
}

impl Entry {
    /// True where each word that is typed is in the command's words or in one of its other names.
    #[must_use]
    pub fn is_named_by(&self, typed: &str) -> bool {
        let (words, others) = (self.words.to_lowercase(), other_names(self.command));
        typed.to_lowercase().split_whitespace().all(|word| words.contains(word) || others.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;

    fn named_by(typed: &str) -> Vec<&'static str> {
        TABLE.iter().filter(|entry| entry.is_named_by(typed)).map(|entry| entry.words.words()).collect()
    }

    #[test]
    fn a_command_is_found_by_the_name_it_had_before() {
        for (typed, command) in [
            ("gap map", "Safeguards matrix"),
            ("reading settings", "Settings"),
            ("First page", "Start page"),
            ("where you have been", "History"),
            ("next along the thread", "Next related item"),
            ("keep this item as the subject", "Select this item"),
            ("mark words by keyboard", "Select text with the keyboard"),
            ("copy claim and ask", "Copy claim and request"),
            ("the room keeps what it sees", "Workshop: freeze the audience window"),
            ("colours dark", "Dark"),
        ] {
            assert_eq!(named_by(typed), [command], "{typed}");
        }
    }

    #[test]
    fn a_command_is_found_by_its_own_words_in_any_order_and_case() {
        assert_eq!(named_by("MATRIX safeg"), ["Safeguards matrix"]);
        assert!(named_by("matrix nothing").is_empty());
    }
}
