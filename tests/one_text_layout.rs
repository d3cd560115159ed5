//! Text is laid out in one place, with its direction: what that place knows, and that no other file does it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Color32, Rect, Ui};
use egui_kittest::Harness;
use plenary::{
    model::Direction,
    ui::{
        theme::{self, Type},
        widget::{Language, TextLayout, TextRequest, linked_text},
    },
};
use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// Where text is laid out.
const FOLDER: &str = "ui/widget/text/";

/// What only that folder may name, as it is written, and what there is instead.
const RESERVED: &[(&str, &str)] = &[
    ("LayoutJob", "TextRequest"),
    ("Galley", "TextLayout"),
    ("RichText", "label_ui(ui, TextRequest::new(…)), worded_button"),
    ("WidgetText", "TextRequest::into_widget_text"),
    ("layout_job", "TextRequest::lay_out"),
    ("layout_no_wrap", "TextRequest::lay_out"),
    ("layout_delayed_color", "TextRequest::lay_out"),
    ("fonts_mut", "TextRequest::lay_out, digit_width, font_line_height"),
    (".fonts(", "TextRequest::lay_out"),
    ("glyph_width", "digit_width"),
    (".row_height(", "font_line_height"),
    ("painter.text(", "TextRequest::paint"),
    ("painter().text(", "TextRequest::paint"),
    ("painter.layout(", "TextRequest::lay_out"),
    ("painter().layout(", "TextRequest::lay_out"),
    (".galley", "TextLayout::paint"),
    (".galley_with_override_text_color", "TextLayout::paint"),
    ("Shape::galley", "TextLayout::shape"),
    ("Shape::text", "TextLayout::shape"),
    ("TextShape", "TextLayout::shape"),
    (".label(", "label_ui"),
    (".colored_label(", "label_ui"),
    (".selectable_label(", "plain_button_ui"),
    ("ui.heading(", "label_ui"),
    (".monospace(", "label_ui"),
    (".strong(", "label_ui"),
    (".weak(", "label_ui"),
    (".small(", "label_ui"),
    (".button(", "plain_button_ui"),
    (".small_button(", "plain_button_ui"),
    ("ui.link(", "worded_button"),
    (".hyperlink(", "worded_button"),
    (".hyperlink_to(", "worded_button"),
    ("egui::Label", "label_ui"),
    ("Label::new", "label_ui"),
    ("Button::new", "worded_button, plain_worded_button"),
    ("on_hover_text", "tip_ui"),
];

/// The tokens of a source, without comments and blanks, each with its line.
fn tokens(text: &str) -> Vec<(&str, usize)> {
    let (mut found, mut offset, mut line) = (Vec::new(), 0, 1);
    for token in tokenize(text, FrontmatterAllowed::No) {
        let piece = &text[offset..offset + token.len as usize];
        let is_code = !matches!(token.kind, TokenKind::Whitespace | TokenKind::LineComment { .. } | TokenKind::BlockComment { .. });
        found.extend(is_code.then_some((piece, line)));
        line += piece.matches('\n').count();
        offset += token.len as usize;
    }
    found
}

/// What of [`RESERVED`] a source names: the line, what it is, and what there is instead.
fn reserved(text: &str) -> Vec<(usize, &'static str, &'static str)> {
    let code = tokens(text);
    let mut found = Vec::new();
    for (written, instead) in RESERVED {
        let wanted: Vec<&str> = tokens(written).into_iter().map(|(token, _)| token).collect();
        for window in code.windows(wanted.len()) {
            if window.iter().map(|(token, _)| *token).eq(wanted.iter().copied()) {
                found.push((window[0].1, *written, *instead));
            }
        }
    }
    found
}

#[test]
fn text_is_laid_out_in_one_folder() {
    let drawing: Vec<(String, String)> = support::sources().into_iter().filter(|(path, _)| path.starts_with("ui/")).collect();
    let (here, elsewhere): (Vec<_>, Vec<_>) = drawing.iter().partition(|(path, _)| path.starts_with(FOLDER));
    assert!(here.iter().any(|(_, text)| !reserved(text).is_empty()), "the folder lays out text");
    let mut wrong = Vec::new();
    for (path, text) in elsewhere {
        for (line, written, instead) in reserved(text) {
            wrong.push(format!("src/{path}:{line}: `{written}` is for src/{FOLDER}; here: {instead}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn laying_out_elsewhere_is_found_in_code_alone() {
    let lines = |text: &str| {
        let mut lines: Vec<usize> = reserved(text).into_iter().map(|(line, ..)| line).collect();
        lines.sort_unstable();
        lines
    };
    assert_eq!(lines("fn x() {\n    ui.painter()\n        .text(pos, anchor, words, font, ink);\n}"), [2]);
    assert_eq!(lines("let a = painter.layout_no_wrap(words, font, ink);\nlet b = fonts.row_height(&font);"), [1, 2]);
    assert_eq!(lines("use egui::{Galley, epaint::text::LayoutJob};"), [1, 1]);
    assert_eq!(
        lines("row.label(words);\ncanvas.galley_with_override_text_color(pos, galley, ink);\ncanvas.galley(pos, galley, ink);"),
        [1, 2, 3]
    );
    assert!(lines("// painter.text(\nlet row_height = sizes.row_height; layout.text(pos); \"ui.label(\"").is_empty());
    assert!(lines("ui.scope_builder(UiBuilder::new().layout(layout), |ui| label_ui(ui, words));").is_empty());
}

/// What a closure says of texts that are laid out in the fonts of the program.
fn in_window<T: 'static>(check: impl Fn(&mut Ui) -> T + 'static) -> T {
    let installed = std::cell::Cell::new(false);
    let mut harness = Harness::builder().with_size([400.0, 400.0]).build_ui_state(
        move |ui, found: &mut Option<T>| {
            // Fonts are there from the next pass on.
            if installed.replace(true) {
                *found = Some(check(ui));
            } else {
                theme::install_fonts(ui.ctx());
                ui.ctx().request_repaint();
            }
        },
        None,
    );
    harness.run();
    harness.state_mut().take().expect("it was drawn")
}

const WORDS: &str = "A harbour keeps its lights lit from dusk to dawn, and whoever puts one out says why before the next ship comes in.";
const WIDTH: f32 = 220.0;

fn request(words: &str) -> TextRequest<'static> {
    TextRequest::new(words, Type::Provision.format(1.0, Color32::BLACK))
}

/// Every letter of a text with its place: a rectangle on the line it stands on.
fn letters(layout: &TextLayout) -> Vec<(usize, Rect)> {
    let words = layout.words().to_owned();
    let placed = words.char_indices().enumerate().filter(|(_, (_, letter))| !letter.is_whitespace());
    placed
        .map(|(number, (byte, letter))| {
            let rects = layout.line_rects(&(byte..byte + letter.len_utf8()));
            assert_eq!(rects.len(), 1, "{letter} stands on one line");
            (number, rects[0])
        })
        .collect()
}

#[test]
fn lines_begin_at_the_side_of_the_column_at_which_the_language_begins() {
    in_window(|ui| {
        let whole = 0..WORDS.len();
        let left = request(WORDS).in_column(WIDTH).lay_out(ui);
        let right = request(WORDS).in_direction(Direction::RightToLeft).in_column(WIDTH).lay_out(ui);
        let (of_left, of_right) = (left.line_rects(&whole), right.line_rects(&whole));
        assert!(of_left.len() > 2);
        assert_eq!(of_left.len(), of_right.len(), "lines are broken at the same places");
        for line in &of_left {
            assert!(line.left().abs() < 0.6, "{line:?}");
        }
        for line in &of_right {
            assert!((line.right() - WIDTH).abs() < 1.1, "{line:?}");
        }
        assert!(left.size().x <= WIDTH);
        assert!((right.size().x - WIDTH).abs() < 0.01, "the box is the column");
        assert!((left.size().y - right.size().y).abs() < 0.01);
        // Without a column the box is as wide as its longest line.
        let own = request(WORDS).in_direction(Direction::RightToLeft).in_width(WIDTH).lay_out(ui);
        assert!(own.line_rects(&whole).iter().all(|line| line.left() > -0.6 && line.right() < own.size().x + 1.1));
        // The blank a line is broken at hangs over on the left and is cut off on the right.
        assert!((-1.1..8.0).contains(&(left.size().x - own.size().x)));
    });
}

#[test]
fn a_letter_is_found_where_it_is_drawn_in_both_directions() {
    in_window(|ui| {
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            for layout in [
                request(WORDS).in_direction(direction).lay_out(ui),
                request(WORDS).in_direction(direction).in_width(WIDTH).lay_out(ui),
                request(WORDS).in_direction(direction).in_column(WIDTH).lay_out(ui),
                request(WORDS).in_direction(direction).centred().in_width(WIDTH).lay_out(ui),
            ] {
                let bounds = Rect::from_min_size(egui::Pos2::ZERO, layout.size()).expand(1.5);
                let letters = letters(&layout);
                assert!(letters.len() > 80);
                for (number, rect) in letters {
                    assert!(bounds.contains_rect(rect), "{direction:?}: {number} {rect:?} in {bounds:?}");
                    let before = layout.letter_at(egui::vec2(rect.left() + 0.2, rect.center().y));
                    let behind = layout.letter_at(egui::vec2(rect.right() - 0.2, rect.center().y));
                    assert_eq!((before, behind), (number, number + 1), "{direction:?}: {rect:?}");
                }
                let caret = layout.caret_rect(&layout.caret_at_end());
                let last = layout.end_of(WORDS.len());
                assert!((caret.center().x - last.x).abs() < 2.0 && caret.y_range().contains(last.y), "{caret:?} {last:?}");
            }
        }
    });
}

#[test]
fn the_language_says_where_lines_begin_and_the_words_do_where_it_is_not_known() {
    in_window(|ui| {
        let direction = |words: &str, tag: &str| request(words).in_language(Language::of(tag)).lay_out(ui).direction();
        assert_eq!(direction("Harbours", "ar"), Direction::RightToLeft);
        assert_eq!(direction("Harbours", "fr"), Direction::LeftToRight);
        assert_eq!(direction("24", ""), Direction::LeftToRight);
        assert_eq!(TextRequest::interface("24", Type::Label.plain(1.0, Color32::BLACK)).direction(), Direction::LeftToRight);
        assert_eq!(request("24 ميناء").direction(), Direction::RightToLeft);
        // What is asked for goes before both.
        assert_eq!(request("Harbours").in_direction(Direction::RightToLeft).direction(), Direction::RightToLeft);
    });
}

#[test]
fn room_is_kept_behind_words_in_both_directions() {
    in_window(|ui| {
        let tokens = theme::Tokens::of(plenary::state::Theme::Light);
        let format = Type::Provision.format(1.0, Color32::BLACK);
        let end = "A harbour".len();
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            let layout = linked_text(WORDS, &format, &[(end, 20.0)], &[], tokens).in_direction(direction).in_column(WIDTH).lay_out(ui);
            let words = layout.line_rects(&(0..end));
            let next = layout.line_rects(&(end + 1..end + 6));
            assert_eq!((words.len(), next.len()), (1, 1));
            assert!(next[0].left() - words[0].right() >= 20.0, "{words:?} {next:?}");
            assert!((layout.end_of(end).x - words[0].right()).abs() < 0.01);
        }
    });
}

#[test]
fn a_line_that_is_too_long_is_cut_and_keeps_its_words() {
    in_window(|ui| {
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            let cut = request(WORDS).in_direction(direction).on_one_line(WIDTH).lay_out(ui);
            assert!(cut.is_cut() && cut.size().x <= WIDTH);
            assert_eq!(cut.words(), WORDS);
            let short = request("Harbours").in_direction(direction).on_one_line(WIDTH).lay_out(ui);
            assert!(!short.is_cut() && short.size().x < WIDTH / 2.0);
            let three = request(WORDS).in_direction(direction).in_width(WIDTH).lines(3).lay_out(ui);
            assert_eq!(three.line_rects(&(0..1)).len(), 1);
            assert!(three.is_cut() && three.size().y <= 3.0 * Type::Provision.line(1.0));
        }
    });
}
