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

## How the window is drawn.

settings-graphics = Graphics
settings-graphics-hint = How the window is drawn. A change takes effect the next time Plenary starts. If what you choose does not work, the others are tried.
settings-graphics-automatic = Automatic
# The computer's own processor, without a graphics card or its driver.
settings-graphics-processor = Processor
settings-graphics-opengl = OpenGL
settings-graphics-direct3d = Direct3D 12
settings-graphics-metal = Metal
settings-graphics-vulkan = Vulkan
# $graphics: one of the five above.
settings-graphics-chosen = Graphics: { $graphics }. This takes effect the next time Plenary starts.
