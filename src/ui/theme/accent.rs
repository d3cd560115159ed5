//! The colour of each pane.

use crate::{model::PaneKind, ui::theme::Tokens};
use egui::Color32;

/// The colour of a pane.
pub fn pane_accent(tokens: &Tokens, pane: PaneKind) -> Color32 {
    match pane {
        PaneKind::Provisions => tokens.provision,
        PaneKind::Safeguards => tokens.safeguard,
        PaneKind::Critiques => tokens.critique,
        PaneKind::Sources => tokens.ink_2,
    }
}

/// The colour of a pane in the audience window.
pub const fn audience_accent(tokens: &Tokens, kind: PaneKind) -> Color32 {
    match kind {
        PaneKind::Provisions | PaneKind::Sources => tokens.provision,
        PaneKind::Safeguards => tokens.safeguard,
        PaneKind::Critiques => tokens.critique,
    }
}
