//! The colour of each pane.

use crate::{
    model::{ItemKind, PaneKind},
    ui::theme::Tokens,
};
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

/// The colour of a card: that of its pane, and none for a position, which is no critique.
pub fn card_accent(tokens: &Tokens, kind: ItemKind) -> Color32 {
    match kind {
        ItemKind::Safeguard => tokens.safeguard,
        ItemKind::Critique => tokens.critique,
        _ => tokens.ink_3,
    }
}

/// The colour of what is drawn on a ground of ink.
pub fn on_ink(ink: Color32) -> Color32 {
    if ink.intensity() < 0.5 { Color32::WHITE } else { Color32::BLACK }
}

/// The colour of a pane in the audience window.
pub const fn audience_accent(tokens: &Tokens, kind: PaneKind) -> Color32 {
    match kind {
        PaneKind::Provisions | PaneKind::Sources => tokens.provision,
        PaneKind::Safeguards => tokens.safeguard,
        PaneKind::Critiques => tokens.critique,
    }
}
