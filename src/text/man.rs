//! What the manual page says besides what the command line itself does.

/// Which manual it belongs to.
pub const MANUAL: &str = "User Commands";

/// The heading over the verbs.
pub const COMMANDS: &str = "COMMANDS";

/// A heading, and under it words with what they mean.
pub type Section = (&'static str, &'static [(&'static str, &'static str)]);

/// What follows the verbs.
pub const SECTIONS: &[Section] = &[
    (
        "EXIT STATUS",
        &[
            ("0", "It was done."),
            ("1", "Problems were found, or nothing was."),
            ("2", "What was asked for makes no sense."),
            ("3", "It could not be done."),
        ],
    ),
    (
        "FILES",
        &[
            (
                "~/.local/share/plenary/",
                "Preferences (memory.ron), notes, walks and reports of workshops; on other systems the folder for data of programs.",
            ),
            ("portable", "A file of this name beside the program: all of that is kept in plenary-data beside it instead."),
            ("NAME.ron", "A briefing."),
            ("NAME.notes.ron, NAME.walk.ron", "Notes on a briefing, and walks of one's own, as they are passed on."),
        ],
    ),
];
