//! Words of the settings.

use crate::locale::messages;

messages! {
    /// How the window is drawn was chosen.
    fn graphics_chosen(graphics: &str) = "settings-graphics-chosen";
}

messages! {
    SETTINGS = "settings-settings";
    TEXT_SIZE = "settings-text-size";
    NORMAL_SIZE = "settings-normal-size";
    LINE_SPACING = "settings-line-spacing";
    PARAGRAPH_SPACING = "settings-paragraph-spacing";
    THEME_HEADING = "settings-theme-heading";
    AS_THE_SYSTEM = "settings-as-the-system";
    MOTION = "settings-motion";
    REDUCED_MOTION = "settings-reduced-motion";
    KEYBOARD = "settings-keyboard";
    LETTER_KEYS = "settings-letter-keys";
    LETTER_KEYS_HINT = "settings-letter-keys-hint";
    GRAPHICS = "settings-graphics";
    GRAPHICS_HINT = "settings-graphics-hint";
    GRAPHICS_AUTOMATIC = "settings-graphics-automatic";
    GRAPHICS_PROCESSOR = "settings-graphics-processor";
    GRAPHICS_OPENGL = "settings-graphics-opengl";
    GRAPHICS_DIRECT3D = "settings-graphics-direct3d";
    GRAPHICS_METAL = "settings-graphics-metal";
    GRAPHICS_VULKAN = "settings-graphics-vulkan";
    LARGER = "settings-larger";
    SMALLER = "settings-smaller";
    THEME = "settings-theme";
    THEME_LIGHT = "settings-theme-light";
    THEME_DARK = "settings-theme-dark";
    THEME_SEPIA = "settings-theme-sepia";
    THEME_HIGH_CONTRAST = "settings-theme-high-contrast";
}
