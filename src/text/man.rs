//! What the manual page says besides what the command line says itself.

/// Which manual it belongs to.
pub const MANUAL: &str = "User Commands";

/// The heading above the commands.
pub const COMMANDS: &str = "COMMANDS";

/// A heading, and under it words with what they mean.
pub type Section = (&'static str, &'static [(&'static str, &'static str)]);

/// What follows the commands.
pub const SECTIONS: &[Section] = &[
    (
        "EXIT STATUS",
        &[
            ("0", "Success."),
            ("1", "Problems were found in a file, or a search found nothing."),
            ("2", "Wrong use of the command line."),
            ("3", "The command failed."),
        ],
    ),
    (
        "FILES",
        &[
            (
                "~/.local/share/plenary/",
                "Preferences (memory.ron), notes, walks and reports of workshops; on other systems, the data folder for programs.",
            ),
            ("portable", "An empty file of this name beside the program: all of that is saved in plenary-data beside it instead."),
            ("NAME.ron", "A briefing."),
            (
                "NAME.notes.ron, NAME.walk.ron, NAME.EDITION.LANGUAGE.text.ron",
                "Notes on a briefing, a person's own walks, and the official text of an edition in a language, as they are passed on.",
            ),
        ],
    ),
];
