//! The ways to draw the window as a person knows them: in the settings, in the diagnostics and on a terminal.

use crate::{
    platform::renderer::{Attempt, Renderer},
    state::Graphics,
    text,
};

/// The way to try first; `None` where a person has not chosen one.
pub(super) const fn preferred(graphics: Graphics) -> Option<Renderer> {
    match graphics {
        Graphics::Automatic => None,
        Graphics::Processor => Some(Renderer::Software),
        Graphics::OpenGl => Some(Renderer::OpenGl),
        Graphics::Newer => Some(Renderer::Wgpu),
    }
}

fn name(renderer: Renderer) -> &'static str {
    match renderer {
        Renderer::Software => Graphics::Processor,
        Renderer::OpenGl => Graphics::OpenGl,
        Renderer::Wgpu => Graphics::Newer,
    }
    .name()
}

/// What draws the window; `by` is the driver or adapter as the system calls it, where it does.
pub(super) fn drawn_by(renderer: Renderer, by: &str) -> String {
    match (renderer, by) {
        (Renderer::Software, _) => text::drawn_by(name(renderer), &text::NO_DRIVER),
        (_, "") => name(renderer).to_owned(),
        _ => text::drawn_by(name(renderer), by),
    }
}

/// A way to draw that was tried, and why it failed.
#[must_use]
pub fn attempt(attempt: &Attempt) -> String {
    text::files::attempt(name(attempt.renderer), &attempt.why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_is_called_the_same_in_the_settings_and_in_the_diagnostics() {
        for renderer in Renderer::LADDER {
            let chosen = Graphics::ALL.into_iter().find(|graphics| preferred(*graphics) == Some(renderer)).unwrap();
            assert_eq!(name(renderer), chosen.name());
        }
        assert_eq!(preferred(Graphics::Automatic), None);
    }

    #[test]
    fn what_draws_is_told_with_its_driver() {
        assert_eq!(drawn_by(Renderer::Software, ""), "Processor · no graphics driver");
        assert_eq!(drawn_by(Renderer::OpenGl, "Mesa 25.0"), "OpenGL · Mesa 25.0");
        assert_eq!(drawn_by(Renderer::OpenGl, ""), "OpenGL");
        let software = text::software_adapter("llvmpipe");
        assert!(drawn_by(Renderer::Wgpu, &software).ends_with(" · llvmpipe, software"));
    }

    #[test]
    fn an_attempt_without_a_reason_is_told_all_the_same() {
        assert_eq!(attempt(&Attempt { renderer: Renderer::OpenGl, why: String::new() }), "OpenGL: it broke off");
    }
}
