//! The start ladder: the ways there are to draw a window, tried one after the other until one works.
//!
//! The processor comes first, as it starts soonest and needs the least memory: no driver is loaded. Where the display
//! takes no pixels from it, OpenGL is tried, and then the system's newer interface, which on Windows and on Linux can draw
//! without any graphics card. Knows nothing of what is drawn; who calls opens the window.

use std::{any::Any, cell::Cell, fmt, panic};

/// A way to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// The processor, by `platform/software`: no driver at all.
    Software,
    /// OpenGL, by `glow`.
    OpenGl,
    /// Direct3D 12, Vulkan or Metal, whichever the system has, by `wgpu`.
    Wgpu,
}

impl Renderer {
    /// In the order in which they are tried.
    pub const LADDER: [Self; 3] = [Self::Software, Self::OpenGl, Self::Wgpu];

    /// All of them, the one that a person prefers first.
    #[must_use]
    pub fn ladder_from(preferred: Option<Self>) -> Vec<Self> {
        let others = Self::LADDER.into_iter().filter(|renderer| Some(*renderer) != preferred);
        preferred.into_iter().chain(others).collect()
    }
}

impl fmt::Display for Renderer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Software => "processor",
            Self::OpenGl => "OpenGL",
            Self::Wgpu if cfg!(windows) => "Direct3D 12",
            Self::Wgpu if cfg!(target_os = "macos") => "Metal",
            Self::Wgpu => "Vulkan",
        })
    }
}

/// A way that was tried and failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Which one.
    pub renderer: Renderer,
    /// What the system said, in its own words; empty where it said nothing.
    pub why: String,
}

impl fmt::Display for Attempt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.renderer, self.why)
    }
}

/// How an attempt failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fall {
    /// This way does not work; another one may.
    NotThisWay(String),
    /// There is nothing a window could be on, whichever way it is drawn.
    NoDisplay(String),
}

/// Why there is no window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoWindow {
    /// What was tried, in this order.
    pub tried: Vec<Attempt>,
    /// True where there is no display at all.
    pub no_display: bool,
    /// What went wrong with a window that was open already; empty where nobody said what.
    pub later: Option<String>,
}

/// Tries these ways one after the other. `run` opens the window, sets `is_open`
/// once it is there, and returns when it is closed; it is given what was tried before. A driver that panics has failed like
/// any other. After an error of a window that was open no other way is tried.
///
/// # Errors
/// No way worked, or the open window failed.
pub fn climb(
    ways: &[Renderer],
    is_open: &Cell<bool>,
    mut run: impl FnMut(Renderer, &[Attempt]) -> Result<(), Fall>,
) -> Result<(), NoWindow> {
    let mut none = NoWindow::default();
    for renderer in ways.iter().copied() {
        let ran = panic::catch_unwind(panic::AssertUnwindSafe(|| run(renderer, &none.tried)));
        let (why, no_display) = match ran {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(Fall::NotThisWay(why))) => (why, false),
            Ok(Err(Fall::NoDisplay(why))) => (why, true),
            Err(panicked) => (words_of(&*panicked), false),
        };
        if is_open.get() {
            none.later = Some(why);
            break;
        }
        let attempt = Attempt { renderer, why };
        log::warn!("no window with {attempt}");
        none.tried.push(attempt);
        none.no_display = no_display;
        if no_display {
            break;
        }
    }
    Err(none)
}

/// What a panic said; empty for one without words.
fn words_of(panicked: &(dyn Any + Send)) -> String {
    let words = panicked.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| panicked.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(words: &str) -> String {
        words.to_owned()
    }

    #[test]
    fn the_second_is_tried_where_the_first_does_not_hold_and_knows_why() {
        let mut seen = Vec::new();
        let ran = climb(&Renderer::LADDER, &Cell::default(), |renderer, before| {
            seen.push((renderer, before.to_vec()));
            if renderer == Renderer::Software { Err(Fall::NotThisWay(why("no such pixels"))) } else { Ok(()) }
        });
        assert_eq!(ran, Ok(()));
        let before = Attempt { renderer: Renderer::Software, why: why("no such pixels") };
        assert_eq!(seen, [(Renderer::Software, vec![]), (Renderer::OpenGl, vec![before])]);
    }

    #[test]
    fn what_a_person_prefers_is_tried_first_and_then_the_rest() {
        use Renderer::{OpenGl, Software, Wgpu};
        assert_eq!(Renderer::ladder_from(None), [Software, OpenGl, Wgpu]);
        assert_eq!(Renderer::ladder_from(Some(Software)), [Software, OpenGl, Wgpu]);
        assert_eq!(Renderer::ladder_from(Some(OpenGl)), [OpenGl, Software, Wgpu]);
        assert_eq!(Renderer::ladder_from(Some(Wgpu)), [Wgpu, Software, OpenGl]);
    }

    #[test]
    fn all_that_was_tried_is_told() {
        let none = climb(&Renderer::LADDER, &Cell::default(), |_, _| Err(Fall::NotThisWay(why("no driver")))).unwrap_err();
        assert_eq!(none.tried.iter().map(|attempt| attempt.renderer).collect::<Vec<_>>(), Renderer::LADDER);
        assert!(!none.no_display && none.later.is_none());
    }

    #[test]
    fn without_a_display_one_attempt_is_enough() {
        let none = climb(&Renderer::LADDER, &Cell::default(), |_, _| Err(Fall::NoDisplay(why("nowhere")))).unwrap_err();
        assert_eq!((none.tried.len(), none.no_display), (1, true));
    }

    #[test]
    fn the_one_asked_for_is_tried_alone() {
        for asked in Renderer::LADDER {
            let none = climb(&[asked], &Cell::default(), |_, _| Err(Fall::NotThisWay(why("no")))).unwrap_err();
            assert_eq!(none.tried, [Attempt { renderer: asked, why: why("no") }]);
        }
    }

    #[test]
    fn a_driver_that_panics_is_one_that_does_not_hold() {
        let none = climb(&Renderer::LADDER, &Cell::default(), |_, _| panic!("library not found")).unwrap_err();
        assert_eq!(none.tried.len(), Renderer::LADDER.len());
        assert_eq!(none.tried[1], Attempt { renderer: Renderer::OpenGl, why: why("library not found") });
    }

    #[test]
    fn a_panic_without_words_is_told_without_any() {
        let none = climb(&Renderer::LADDER, &Cell::default(), |_, _| panic::resume_unwind(Box::new(7))).unwrap_err();
        assert_eq!(none.tried[0], Attempt { renderer: Renderer::Software, why: why("") });
    }

    #[test]
    fn a_window_that_broke_is_not_opened_a_second_time() {
        let is_open = Cell::new(false);
        let none = climb(&Renderer::LADDER, &is_open, |_, _| {
            is_open.set(true);
            panic!("in the middle of it")
        });
        let none = none.unwrap_err();
        assert_eq!((none.tried.len(), none.later.as_deref()), (0, Some("in the middle of it")));
    }
}
