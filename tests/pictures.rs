//! A few pictures of the reader, compared with those in `tests/snapshots`.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test pictures` takes them anew; look at them before committing.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui_kittest::{SnapshotResults, wgpu::WgpuTestRenderer};
use plenary::{
    app::{App, Start},
    state::Theme,
};
use std::{io::Write as _, panic, path::PathBuf, sync::Arc};
use support::reader::{FakePicker, Reader};

/// A renderer, or none where this machine has no Vulkan adapter. Required where pictures are, as in CI.
fn renderer() -> Option<WgpuTestRenderer> {
    let renderer = panic::catch_unwind(WgpuTestRenderer::new).ok();
    if renderer.is_none() {
        let required = ["CI", "PLENARY_REQUIRE_PICTURES"].iter().any(|name| std::env::var_os(name).is_some());
        assert!(!required, "no Vulkan adapter was found, and pictures are required here: install mesa-vulkan-drivers");
        // Straight to stderr: what a passing test prints is not shown.
        let _ = writeln!(std::io::stderr(), "pictures skipped: no Vulkan adapter was found (on Debian: mesa-vulkan-drivers)");
    }
    renderer
}

fn reader(size: [f32; 2], file: Option<PathBuf>, theme: Theme) -> Option<Reader> {
    let theme = Some(theme);
    let waits = file.is_some();
    let harness = Reader::builder(size).renderer(renderer()?).build_eframe(move |creation| {
        App::new(
            &creation.egui_ctx,
            Start { file, picker: Arc::new(FakePicker::default()), theme, home: false, fresh: false, memory_file: None }.begin(),
        )
    });
    let mut reader = Reader { harness };
    if waits {
        reader.wait_until(|state| state.open_briefing.is_some());
    }
    reader.harness.run();
    Some(reader)
}

#[test]
fn the_reader_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    let Some(mut wide) = reader([1366.0, 768.0], None, Theme::Light) else { return };
    wide.go_to("24 Conditions");
    wide.press(egui::Key::ArrowDown).press(egui::Key::ArrowDown);
    wide.click("Independent review");
    results.add(wide.harness.try_snapshot("reader_light"));
    let Some(mut dark) = reader([1366.0, 768.0], None, Theme::Dark) else { return };
    dark.go_to("24 Conditions");
    dark.press(egui::Key::ArrowDown).press(egui::Key::ArrowDown);
    dark.click("Independent review");
    results.add(dark.harness.try_snapshot("reader_dark"));
    for (theme, name) in
        [(Theme::Sepia, "parts_sepia"), (Theme::Contrast, "parts_contrast"), (Theme::Dark, "parts_dark"), (Theme::Light, "parts_light")]
    {
        let Some(mut parts) = reader([1000.0, 560.0], None, theme) else { return };
        parts.press(egui::Key::ArrowDown).press(egui::Key::ArrowDown).press(egui::Key::ArrowDown).press(egui::Key::ArrowDown);
        parts.press(egui::Key::F6).press(egui::Key::ArrowDown);
        results.add(parts.harness.try_snapshot(name));
    }
    let Some(mut home) = reader([1024.0, 640.0], None, Theme::Light) else { return };
    home.press_with(egui::Modifiers::ALT, egui::Key::Home);
    home.wait_until(|state| !state.home.bundled.is_empty());
    results.add(home.harness.try_snapshot("home"));
    let Some(mut two) = reader([1024.0, 640.0], None, Theme::Light) else { return };
    two.press(egui::Key::ArrowDown).press(egui::Key::ArrowDown).press(egui::Key::ArrowDown);
    results.add(two.harness.try_snapshot("reader_1024"));
    let Some(one) = reader([600.0, 640.0], None, Theme::Light) else { return };
    results.add({ one }.harness.try_snapshot("reader_one_pane"));
}

/// Cards of an invented treaty in every state: with words chosen, unfolded, with the keyboard, large, and where there is little room.
#[test]
fn cards_look_as_they_did() {
    use plenary::{
        linked::LinkedBriefing,
        model::{ItemKind, PaneKind, Target},
        state::{Change, FileChange, NavigationChange, Opened, Origin, PaneId, PrefsChange},
    };
    let mut results = SnapshotResults::new();
    let cases = [
        ("cards_light", Theme::Light, [1366.0, 768.0], 0, false),
        ("cards_dark", Theme::Dark, [1366.0, 768.0], 0, false),
        ("cards_unfolded", Theme::Light, [1366.0, 768.0], 0, true),
        ("cards_large", Theme::Light, [1366.0, 900.0], 5, true),
        ("cards_very_large", Theme::Contrast, [1366.0, 900.0], 15, false),
        ("cards_1024", Theme::Light, [1024.0, 640.0], 0, false),
        ("cards_700", Theme::Light, [700.0, 600.0], 0, false),
    ];
    for (name, theme, size, larger, unfolded) in cases {
        let Some(mut reader) = reader(size, None, theme) else { return };
        let linked = Arc::new(LinkedBriefing::new(support::read(include_str!("data/cards.ron")).0));
        let opened = Opened { origin: Origin::Shipped("rivers.ron"), linked: Arc::clone(&linked), problems: Vec::new(), nothing: false };
        reader.change(Change::File(FileChange::Opened(Box::new(opened))));
        let target: Target = "6/2".parse().unwrap();
        let row = linked.rows(PaneKind::Provisions).iter().position(|row| row.target == target).unwrap();
        let section = &linked.sections()[linked.section_of(&target).unwrap()];
        let words = section.anchors.iter().position(|anchor| anchor.target == target);
        reader.change(NavigationChange::Select { pane: PaneId::Provisions, row, words, level: 0.2 });
        if larger > 0 {
            reader.change(PrefsChange::TextSize(larger));
        }
        if unfolded {
            reader.change(PrefsChange::Ties(ItemKind::Critique));
            reader.change(PrefsChange::Ties(ItemKind::Safeguard));
            reader.press(egui::Key::F6).press(egui::Key::ArrowDown);
        }
        results.add(reader.harness.try_snapshot(name));
    }
}

/// The speaking note in three widths, with a limit that is passed, and where it does not fit.
#[test]
fn the_speaking_note_looks_as_it_did() {
    use plenary::{
        describe::{NoteType, Side},
        state::{NavigationChange, SpeakingNoteChange},
    };
    let mut results = SnapshotResults::new();
    for (size, theme, side, name) in [
        ([1366.0, 768.0], Theme::Light, Side::For, "speaking_note_light"),
        ([1366.0, 768.0], Theme::Contrast, Side::Against, "speaking_note_too_long"),
        ([1024.0, 640.0], Theme::Dark, Side::Against, "speaking_note_dark"),
        ([700.0, 600.0], Theme::Sepia, Side::For, "speaking_note_narrow"),
    ] {
        let Some(mut note) = reader(size, None, theme) else { return };
        note.change(NavigationChange::GoTo("24/2".parse().unwrap()));
        note.change(SpeakingNoteChange::Show(true));
        note.change(SpeakingNoteChange::Side(side));
        if name == "speaking_note_too_long" {
            note.change(SpeakingNoteChange::Letters(NoteType::VeryLarge));
            note.change(SpeakingNoteChange::Limit(Some(1)));
            let all = note.state().overlays.speaking_note.as_ref().unwrap().note.points.clone();
            for point in all.into_iter().filter(|point| point.number.is_none()).take(4) {
                note.change(SpeakingNoteChange::Take(point.key));
            }
        }
        results.add(note.harness.try_snapshot(name));
    }
}

/// Floor mode where there is room and where there is little, with what cannot be found; then what stands over the panes.
#[test]
fn floor_mode_and_the_menus_look_as_they_did() {
    use plenary::state::{FloorChange, NavigationChange, PaletteChange, Scope};
    let mut results = SnapshotResults::new();
    for (size, theme, place, name) in [
        ([1366.0, 768.0], Theme::Light, "24 2", "floor_light"),
        ([1366.0, 768.0], Theme::Dark, "24 99", "floor_not_found_dark"),
        ([1024.0, 640.0], Theme::Light, "35 1 c", "floor_small"),
        ([700.0, 600.0], Theme::Light, "24 2", "floor_narrow"),
    ] {
        let Some(mut floor) = reader(size, None, theme) else { return };
        floor.change(NavigationChange::GoTo("24/2".parse().unwrap()));
        floor.press(egui::Key::F);
        floor.change(FloorChange::Query(place.to_owned()));
        floor.press(egui::Key::Enter);
        results.add(floor.harness.try_snapshot(name));
    }
    let Some(mut menu) = reader([1366.0, 768.0], None, Theme::Light) else { return };
    menu.click("Menu");
    results.add(menu.harness.try_snapshot("menu"));
    let Some(mut words) = reader([1366.0, 768.0], None, Theme::Light) else { return };
    words.change(NavigationChange::GoTo("24/2".parse().unwrap()));
    words.press(egui::Key::F7);
    for _ in 0..40 {
        words.press_with(egui::Modifiers::SHIFT, egui::Key::ArrowRight);
    }
    results.add(words.harness.try_snapshot("selected_words"));
    let Some(mut palette) = reader([1366.0, 768.0], None, Theme::Light) else { return };
    palette.change(PaletteChange::Open { scope: Scope::GoTo, query: "human".to_owned() });
    palette.wait_until(|state| state.overlays.palette.as_ref().is_some_and(plenary::state::Palette::is_settled));
    results.add(palette.harness.try_snapshot("palette"));
}

/// Filters with their list of results, in light and dark and in larger text; who says what on a paragraph.
#[test]
fn results_look_as_they_did() {
    use plenary::{
        model::{ActorKind, Stance},
        state::{Choice, FilterChange, NavigationChange, PrefsChange},
    };
    let mut results = SnapshotResults::new();
    for (theme, size, name) in [
        (Theme::Light, 100, "results_light"),
        (Theme::Dark, 100, "results_dark"),
        (Theme::Light, 150, "results_150"),
        (Theme::Light, 250, "results_250"),
    ] {
        let Some(mut reader) = reader([1366.0, 768.0], None, theme) else { return };
        for _ in 0..(size - 100) / 10 {
            reader.harness.state_mut().change(PrefsChange::TextSize(1));
        }
        reader.change(FilterChange::Show(true));
        for choice in [Choice::ActorKind(ActorKind::State), Choice::Stance(Stance::Opposes)] {
            reader.change(FilterChange::Set { choice, on: true });
        }
        if size == 250 {
            // There the filters have the window; then the list.
            results.add(reader.harness.try_snapshot("filters_250"));
            reader.press(egui::Key::Escape);
        }
        reader.press(egui::Key::ArrowDown).press(egui::Key::ArrowDown);
        results.add(reader.harness.try_snapshot(name));
    }
    let Some(mut who) = reader([1366.0, 768.0], None, Theme::Light) else { return };
    who.change(NavigationChange::GoTo("24/2".parse().unwrap()));
    who.press(egui::Key::W);
    results.add(who.harness.try_snapshot("who_says_what"));
}

/// Words of a paragraph chosen, in the other two themes, where there is room and where there is little; the floor in a small window.
#[test]
fn chosen_words_look_as_they_did_in_sepia_and_high_contrast() {
    use plenary::{
        model::{PaneKind, Target},
        state::{NavigationChange, PaneId},
    };
    let mut results = SnapshotResults::new();
    for (theme, size, name) in [
        (Theme::Sepia, [1366.0, 768.0], "words_sepia"),
        (Theme::Sepia, [1024.0, 640.0], "words_sepia_1024"),
        (Theme::Contrast, [1366.0, 768.0], "words_contrast"),
        (Theme::Contrast, [1024.0, 640.0], "words_contrast_1024"),
    ] {
        let Some(mut reader) = reader(size, None, theme) else { return };
        let linked = Arc::clone(&reader.open_briefing().linked);
        let target: Target = "6/2".parse().unwrap();
        let row = linked.rows(PaneKind::Provisions).iter().position(|row| row.target == target).unwrap();
        let section = &linked.sections()[linked.section_of(&target).unwrap()];
        // Words that something of both sorts is tied to.
        let words = section.anchors.iter().position(|anchor| anchor.target == target && !anchor.only_critiques());
        reader.change(NavigationChange::GoTo("6".parse().unwrap()));
        reader.change(NavigationChange::Select { pane: PaneId::Provisions, row, words, level: 0.35 });
        results.add(reader.harness.try_snapshot(name));
    }
    let Some(mut floor) = reader([1024.0, 640.0], None, Theme::Contrast) else { return };
    floor.change(NavigationChange::GoTo("24/2".parse().unwrap()));
    floor.press(egui::Key::F);
    results.add(floor.harness.try_snapshot("floor_small_contrast"));
}

/// The dialog that asks what is wrong, empty and written in, and notes of a colleague who is being named.
#[test]
fn what_is_asked_of_a_person_looks_as_it_did() {
    use plenary::state::{CorrectionChange, NavigationChange, OverlayChange, PrefsChange};
    let mut results = SnapshotResults::new();
    for (theme, size, larger, name) in [
        (Theme::Light, [1366.0, 768.0], 0, "what_is_wrong"),
        (Theme::Dark, [1024.0, 640.0], 0, "what_is_wrong_dark"),
        (Theme::Sepia, [700.0, 600.0], 0, "what_is_wrong_700"),
        (Theme::Contrast, [700.0, 600.0], 15, "what_is_wrong_250"),
    ] {
        let Some(mut reader) = reader(size, None, theme) else { return };
        if larger > 0 {
            reader.change(PrefsChange::TextSize(larger));
        }
        let critique = reader.open_briefing().linked.briefing().critiques[3].id.clone();
        reader.change(NavigationChange::GoTo(plenary::model::Target::Critique(critique)));
        reader.change(OverlayChange::Correction(CorrectionChange::Show(true)));
        if theme == Theme::Dark {
            let remark = "The date is wrong: the statement was made a day later.\nThe source is the summary record.";
            reader.change(OverlayChange::Correction(CorrectionChange::Remark(remark.to_owned())));
        }
        results.add(reader.harness.try_snapshot(name));
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
fn a_file_with_problems_looks_as_it_did() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("harbour.ron");
    let text = support::example().replace("text: \"the harbour court; or\"", "text: \"\"").replace("is: NotMet", "is: NotMett");
    std::fs::write(&path, text).unwrap();
    let mut results = SnapshotResults::new();
    let Some(mut reader) = reader([1366.0, 768.0], Some(path), Theme::Light) else { return };
    reader.press(egui::Key::F8).press(egui::Key::F8);
    results.add(reader.harness.try_snapshot("problems"));
}

/// What the room sees at a stop before anything is uncovered, in between, and when all is.
#[test]
fn the_room_looks_as_it_did() {
    use plenary::{
        linked::LinkedBriefing,
        load::parse,
        state::{Change, FileChange, Opened, Origin, State, WorkshopChange},
        store::SHIPPED,
        ui::{
            stage::{self, StageAppearance, StageCache},
            theme::{self, Tokens},
        },
    };
    let mut state = State::default();
    let linked = Arc::new(LinkedBriefing::new(parse(SHIPPED[0].bytes).0));
    let opened = Opened { origin: Origin::Shipped(SHIPPED[0].name), linked, problems: Vec::new(), nothing: false };
    drop(state.apply(FileChange::Opened(Box::new(opened))));
    for change in [WorkshopChange::Choose(true), WorkshopChange::Start(false), WorkshopChange::GoTo(4)] {
        drop(state.apply(Change::Workshop(change)));
    }
    for (choice, hands) in [(0, 3), (1, 14), (2, 8)] {
        drop(state.apply(WorkshopChange::Hands { round: 0, choice, hands: Some(hands) }));
    }
    let mut results = SnapshotResults::new();
    for (name, theme, change) in [
        ("room_before", Theme::Light, None),
        ("room_between", Theme::Dark, Some(WorkshopChange::Step)),
        ("room_after", Theme::Light, Some(WorkshopChange::UncoverAll)),
        ("room_asked_again", Theme::Light, Some(WorkshopChange::AskAgain)),
    ] {
        if let Some(change) = change {
            drop(state.apply(Change::Workshop(change)));
        }
        if name == "room_asked_again" {
            for (choice, hands) in [(0, 2), (1, 20), (2, 3)] {
                drop(state.apply(WorkshopChange::Hands { round: 1, choice, hands: Some(hands) }));
            }
        }
        let scene = Arc::clone(state.workshop.as_ref().unwrap().on_screen());
        let kept = StageCache::default();
        let Some(renderer) = renderer() else { return };
        let builder = egui_kittest::Harness::builder()
            .with_size([1280.0, 720.0])
            .with_os(egui::os::OperatingSystem::Nix)
            .with_context_setup(theme::install_fonts)
            .renderer(renderer);
        let mut harness = builder.build_ui(move |ui| {
            let look = StageAppearance { tokens: Tokens::of(theme), size: 1.0, blank: false, scrolled: [0.0; 3], pointer: None };
            stage::stage_ui(ui, ui.ctx().content_rect(), &scene, look, ui.ctx().cumulative_frame_nr(), &kept);
        });
        harness.run();
        results.add(harness.try_snapshot(name));
    }
}
