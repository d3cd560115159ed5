//! Where the two windows of a workshop are. Which displays there are arrives as a value.

/// A display, in pixels of the desktop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Monitor {
    /// Its left and upper edge.
    pub corner: (i32, i32),
    /// Its width and height.
    pub size: (u32, u32),
}

/// The displays, as last told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Monitors {
    /// All of them.
    pub all: Vec<Monitor>,
    /// The one the window is on, by its place among them.
    pub own: usize,
}

/// Where the room's window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AudiencePlacement {
    /// It fills a display.
    Full(usize),
    /// It is a window among others, to be shared in a call.
    Window,
}

/// The displays, and where the windows are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screens {
    /// All displays.
    pub monitors: Vec<Monitor>,
    /// The one the console is on.
    pub console: usize,
    /// Where the room's window is.
    pub audience: AudiencePlacement,
    /// With one display: true where the console is in front.
    pub console_in_front: bool,
    /// True where the console is in front for as long as something is looked for.
    pub(super) lent: bool,
}

impl Default for Screens {
    fn default() -> Self {
        Self { monitors: Vec::new(), console: 0, audience: AudiencePlacement::Window, console_in_front: true, lent: false }
    }
}

impl Screens {
    /// The room's window on another display than the console, or over it where there is one; in a window where that
    /// is asked for, or nothing is known of displays.
    #[must_use]
    pub fn begin(mut self, in_a_window: bool) -> Self {
        self.audience = if in_a_window { AudiencePlacement::Window } else { self.fullest() };
        self.console_in_front = self.audience == AudiencePlacement::Window || self.has_two();
        self
    }

    /// True where there is a display for each window.
    #[must_use]
    pub const fn has_two(&self) -> bool {
        self.monitors.len() > 1
    }

    /// Where the room's window is largest without covering the console, if it can be.
    #[must_use]
    pub fn fullest(&self) -> AudiencePlacement {
        let other = (0..self.monitors.len()).find(|index| *index != self.console);
        match (other, self.monitors.is_empty()) {
            (Some(other), _) => AudiencePlacement::Full(other),
            (None, false) => AudiencePlacement::Full(0),
            (None, true) => AudiencePlacement::Window,
        }
    }

    /// Takes up which displays there are now. True where the one the room's window filled is gone.
    pub(super) fn plugged(&mut self, monitors: Monitors) -> bool {
        let were_two = self.has_two();
        (self.monitors, self.console) = (monitors.all, monitors.own);
        let gone = match self.audience {
            AudiencePlacement::Full(display) => display >= self.monitors.len() || were_two && !self.has_two(),
            AudiencePlacement::Window => false,
        };
        if gone {
            self.audience = AudiencePlacement::Window;
            self.console_in_front = true;
        }
        gone
    }

    /// Brings the console to the front. True where it covers the room's window now.
    pub(super) fn lend(&mut self) -> bool {
        self.lent = !self.console_in_front;
        self.console_in_front = true;
        self.lent
    }

    /// The room's window in front again, where the console was only lent its place. True where it is.
    pub(super) fn give_back(&mut self) -> bool {
        let back = std::mem::take(&mut self.lent) && matches!(self.audience, AudiencePlacement::Full(_)) && !self.has_two();
        self.console_in_front &= !back;
        back
    }

    /// Swaps the displays of the two windows; with one, brings the other window to the front.
    pub(super) fn swap(&mut self) {
        match self.audience {
            AudiencePlacement::Full(display) if self.has_two() => {
                (self.audience, self.console) = (AudiencePlacement::Full(self.console), display);
            }
            _ => self.console_in_front = !self.console_in_front,
        }
    }
}
