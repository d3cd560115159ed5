### Words of the settings.

settings-settings = Settings
settings-text-size = Text size
# The button that resets the size of the text.
settings-normal-size = 100 %
settings-line-spacing = Line spacing
settings-paragraph-spacing = Paragraph spacing
settings-theme-heading = Theme
settings-as-the-system = Same as the system
settings-motion = Motion
settings-reduced-motion = Reduced motion: no animation
settings-keyboard = Keyboard
# Keys without Ctrl or Alt.
settings-letter-keys = Single-key shortcuts
settings-letter-keys-hint = Turn this off if you use speech input or press keys by accident. Keys with Ctrl or Alt still work.
settings-larger = Larger text
settings-smaller = Smaller text
settings-theme = Next theme

settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-sepia = Sepia
settings-theme-high-contrast = High contrast
