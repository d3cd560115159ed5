//! Our colours and type, for the widgets that egui draws itself.

use super::{Tokens, Type, metrics::CORNER};
use egui::{Color32, Context, CornerRadius, Stroke, TextStyle, Visuals};

/// Puts egui's own style in step with the tokens and the text size.
pub fn apply(context: &Context, tokens: &Tokens, text_size: f32) {
    context.set_theme(if tokens.dark { egui::Theme::Dark } else { egui::Theme::Light });
    context.options_mut(|options| {
        // Ctrl + and − change the size of text, which the command table does; egui would zoom everything.
        options.zoom_with_keyboard = false;
    });
    context.all_styles_mut(|style| {
        for (text_style, role) in [
            (TextStyle::Body, Type::Interface),
            (TextStyle::Button, Type::Interface),
            (TextStyle::Small, Type::Label),
            (TextStyle::Heading, Type::Name),
            (TextStyle::Monospace, Type::Code),
        ] {
            style.text_styles.insert(text_style, role.font(text_size));
        }
        // Texts are selected by `widget/selection`; labels of controls are not.
        style.interaction.selectable_labels = false;
        style.animation_time = 0.0;
        // A scroll bar that is not used does not look like a rule beside the words.
        style.spacing.scroll.active_handle_opacity = 0.35;
        style.spacing.button_padding = egui::vec2(10.0, 6.0);
        style.spacing.item_spacing = egui::vec2(8.0, 4.0);
        style.visuals = visuals(tokens);
    });
}

fn visuals(tokens: &Tokens) -> Visuals {
    let mut visuals = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    visuals.panel_fill = tokens.chrome;
    visuals.window_fill = tokens.page;
    visuals.extreme_bg_color = tokens.page;
    visuals.faint_bg_color = tokens.desk;
    visuals.code_bg_color = tokens.desk;
    visuals.window_stroke = Stroke::new(tokens.hairline, tokens.hair_2);
    visuals.selection.bg_fill = tokens.selected;
    visuals.selection.stroke = Stroke::new(2.0, tokens.focus);
    visuals.hyperlink_color = tokens.provision;
    // The caret does not blink: a field with the keyboard costs no frames.
    visuals.text_cursor.stroke.color = tokens.focus;
    visuals.text_cursor.blink = false;
    let states = &mut visuals.widgets;
    for (state, edge, ink) in [
        (&mut states.noninteractive, tokens.hair, tokens.ink_2),
        (&mut states.inactive, tokens.edge, tokens.ink),
        (&mut states.hovered, tokens.ink_2, tokens.ink),
        (&mut states.active, tokens.ink, tokens.ink),
        (&mut states.open, tokens.ink_2, tokens.ink),
    ] {
        state.bg_fill = tokens.page;
        state.weak_bg_fill = Color32::TRANSPARENT;
        state.bg_stroke = Stroke::new(tokens.hairline, edge);
        state.fg_stroke = Stroke::new(1.0, ink);
        state.corner_radius = CornerRadius::same(CORNER);
        state.expansion = 0.0;
    }
    visuals.widgets.hovered.weak_bg_fill = tokens.hover();
    visuals
}

/// The hairline between the top bar and what is below it, above everything drawn there.
pub fn hairline_under_top_bar(ui: &egui::Ui, tokens: &Tokens) {
    let rect = ui.ctx().content_rect();
    let y = rect.top() + super::TOP_BAR - 0.5;
    ui.painter().hline(rect.x_range(), y, Stroke::new(tokens.hairline, tokens.hair));
}
