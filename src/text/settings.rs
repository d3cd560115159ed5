//! Words of the settings.

words! {
    SETTINGS = "Settings";
    TEXT_SIZE = "Text size";
    NORMAL_SIZE = "100 %";
    LINE_SPACING = "Line spacing";
    PARAGRAPH_SPACING = "Paragraph spacing";
    THEME_HEADING = "Theme";
    AS_THE_SYSTEM = "Same as the system";
    MOTION = "Motion";
    REDUCED_MOTION = "Reduced motion: no animation";
    KEYBOARD = "Keyboard";
    LETTER_KEYS = "Single-key shortcuts";
    LETTER_KEYS_HINT = "Turn this off if you use speech input or press keys by accident. Keys with Ctrl or Alt still work.";
    LARGER = "Larger text";
    SMALLER = "Smaller text";
    THEME = "Next theme";
}

/// The name of a theme, in the order of the menu.
#[must_use]
pub fn theme(theme: usize) -> &'static str {
    ["Light", "Dark", "Sepia", "High contrast"].get(theme).copied().unwrap_or_default()
}
