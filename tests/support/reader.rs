//! The window as a person meets it: found by label and role, never by id or pixel.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

use egui::{Key, Modifiers, Vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use plenary::{
    app::{App, Start},
    model::{PaneKind, Target},
    platform::file_picker::{Answer, FilePicker},
    state::{OpenBriefing, State},
};
use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

/// A frame is given one key that acts, and draws once more for what it did: a test that presses many needs as many.
const MOST_FRAMES: u64 = 160;

/// A file dialog that answers at once with what a test laid out.
#[derive(Debug, Default)]
pub struct FakePicker(pub Mutex<Vec<Answer>>);

impl FilePicker for FakePicker {
    fn pick(&self) -> Answer {
        self.0.lock().unwrap().pop().unwrap_or_default()
    }

    fn save(&self, _name: &str) -> Answer {
        self.pick()
    }
}

/// The program in a window that only tests see.
pub struct Reader {
    pub harness: Harness<'static, App>,
}

impl Reader {
    /// Opens on the bundled briefing.
    pub fn open() -> Self {
        Self::with([1366.0, 768.0], None, FakePicker::default())
    }

    /// Opens on the bundled briefing in a window of this size.
    pub fn sized(width: f32, height: f32) -> Self {
        Self::with([width, height], None, FakePicker::default())
    }

    /// Starts with a file named, whether it can be opened or not.
    pub fn starting(path: PathBuf) -> Self {
        Self::with([1366.0, 768.0], Some(path), FakePicker::default())
    }

    /// Opens on a file.
    pub fn open_file(path: PathBuf) -> Self {
        let mut reader = Self::with([1366.0, 768.0], Some(path), FakePicker::default());
        reader.wait_until(|state| state.open_briefing.is_some());
        reader
    }

    /// Opens with a file dialog that answers so.
    pub fn with_picker(answer: Answer) -> Self {
        Self::with([1366.0, 768.0], None, FakePicker(Mutex::new(vec![answer])))
    }

    fn with(size: [f32; 2], file: Option<PathBuf>, picker: FakePicker) -> Self {
        let harness = Self::builder(size).build_eframe(move |creation| {
            App::new(
                &creation.egui_ctx,
                Start { file, picker: Arc::new(picker), theme: None, home: false, fresh: false, memory_file: None }.begin(),
            )
        });
        Self { harness }.settled()
    }

    /// What every harness of ours is made of; pictures add their renderer to it.
    pub fn builder(size: [f32; 2]) -> egui_kittest::HarnessBuilder<App> {
        Harness::builder()
            .with_size(Vec2::from(size))
            .with_os(egui::os::OperatingSystem::Nix)
            .with_max_steps(MOST_FRAMES)
            .with_render_cursor(false)
    }

    fn settled(mut self) -> Self {
        self.harness.run();
        self
    }

    pub fn state(&self) -> &State {
        self.harness.state().state()
    }

    pub fn open_briefing(&self) -> &OpenBriefing {
        self.state().open_briefing.as_ref().expect("a briefing is open")
    }

    /// What the window is about.
    pub fn subject(&self) -> Target {
        self.state().subject().expect("there is a subject").target.clone()
    }

    pub fn press(&mut self, key: Key) -> &mut Self {
        self.press_with(Modifiers::NONE, key)
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        // Enter waits for the list that a thread is still making, and a test has no time to wait.
        if key == Key::Enter {
            self.wait_until(|state| state.overlays.palette.as_ref().is_none_or(plenary::state::Palette::is_settled));
        }
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
        self
    }

    /// Does what has no key of its own.
    pub fn change(&mut self, change: impl Into<plenary::state::Change>) {
        self.harness.state_mut().change(change);
        self.harness.run();
    }

    /// Opens the chapter an article is in, where the contents have it folded.
    pub fn unfold_for(&mut self, name: &str) {
        let open_briefing = self.open_briefing();
        let number = name.split(' ').next().unwrap();
        let Some(section) = number.parse().ok().and_then(|address| open_briefing.linked.section_of(&Target::Text(address))) else { return };
        // The outermost first: what stands in a folded division is not listed.
        let folded = open_briefing.linked.divisions_of(section).filter(|division| open_briefing.folded.contains(division));
        let name = |division: usize| open_briefing.linked.place_name(&open_briefing.linked.sections()[division].target);
        let labels: Vec<String> = folded.filter_map(name).map(|name| format!("{} ", name.narrow())).collect();
        for label in labels.iter().rev() {
            self.press_row(label);
        }
    }

    /// Presses a row of the contents, turning the wheel over them until it is in sight.
    #[track_caller]
    pub fn go_to(&mut self, name: &str) -> &mut Self {
        self.unfold_for(name);
        self.press_row(name);
        self
    }

    #[track_caller]
    fn press_row(&mut self, name: &str) {
        self.harness.hover_at(egui::pos2(120.0, 300.0));
        for _ in 0..60 {
            let row = self.harness.query_by(|node| {
                node.role() == egui::Role::TreeItem && node.label().is_some_and(|label| as_it_is_seen(&label).starts_with(name))
            });
            if let Some(row) = row {
                row.click();
                self.harness.run();
                return;
            }
            self.harness.event(egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: Vec2::new(0.0, -200.0),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            });
            self.harness.run();
        }
        panic!("{name:?} is not in the contents");
    }

    /// Presses something by what it says.
    pub fn click(&mut self, label: &str) -> &mut Self {
        // The same words may stand in a card and in a link to it: the card is meant.
        {
            let mut plain = self
                .harness
                .query_all_by_label(label)
                .filter(|node| matches!(node.accesskit_node().role(), egui::Role::Label | egui::Role::Heading));
            let node = plain.next().or_else(|| self.harness.query_all_by_label(label).next());
            node.unwrap_or_else(|| panic!("{label:?} is not in sight")).click();
        }
        self.harness.run();
        self
    }

    /// True if something with this label is in sight.
    pub fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    /// True if something whose label holds this is in sight.
    pub fn shows_part(&self, label: &str) -> bool {
        self.harness.query_all_by_label_contains(label).next().is_some()
    }

    /// Names of the cards in sight, as a screen reader says them.
    pub fn cards(&self) -> Vec<String> {
        let cards = self.harness.query_all_by(|node| node.role() == egui::Role::Article);
        cards.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// The rows tied to the subject in a pane.
    pub fn tied(&self, pane: PaneKind) -> &[usize] {
        &self.open_briefing().navigation.following.rows[pane as usize]
    }

    /// Turns the wheel over a point of the window.
    pub fn wheel(&mut self, at: egui::Pos2, points: f32) -> &mut Self {
        self.wheel_with(at, points, Modifiers::NONE)
    }

    /// The same with keys held.
    pub fn wheel_with(&mut self, at: egui::Pos2, points: f32, modifiers: Modifiers) -> &mut Self {
        self.harness.hover_at(at);
        self.harness.event(egui::Event::ModifiersChanged(modifiers));
        self.harness.run();
        self.harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, points),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers,
        });
        self.harness.run();
        self.harness.event(egui::Event::ModifiersChanged(Modifiers::NONE));
        self.harness.run();
        self
    }

    /// Lets workers answer. Fails after ten seconds: what a worker does takes milliseconds.
    #[track_caller]
    pub fn wait_until(&mut self, done: impl Fn(&State) -> bool) {
        let start = Instant::now();
        while !done(self.state()) {
            assert!(start.elapsed() < Duration::from_secs(10), "it did not come");
            std::thread::sleep(Duration::from_millis(2));
            self.harness.step();
        }
        self.harness.run();
    }
}

/// A line of the contents as it is seen: a screen reader hears a comma after its number.
fn as_it_is_seen(label: &str) -> String {
    label.replacen(", ", " ", 1)
}

impl Reader {
    /// Types into the box for a path, which has the keyboard.
    pub fn type_path(&mut self, path: &str) {
        let field = self.harness.get_by_role(egui::Role::TextInput);
        field.focus();
        field.type_text(path);
        self.harness.run();
    }

    /// Names of the cards in sight, with their place in the list and its size, as a screen reader says them.
    pub fn positions_in_set(&self) -> Vec<(String, usize, usize)> {
        let cards = self.harness.query_all_by(|node| node.role() == egui::Role::Article);
        cards
            .filter_map(|node| {
                let node = node.accesskit_node();
                let mut above = node.parent()?;
                let list = loop {
                    match above.size_of_set() {
                        Some(size) => break Some(size),
                        None => above = above.parent()?,
                    }
                };
                Some((node.label()?, node.position_in_set()? + 1, list?))
            })
            .collect()
    }
}

impl Reader {
    /// The name of the first link in sight.
    pub fn first_link(&self) -> Option<String> {
        self.links().into_iter().next()
    }

    /// The names of all links in sight.
    pub fn links(&self) -> Vec<String> {
        let in_sight = |rect: egui::Rect| rect.is_positive() && rect.bottom() < 700.0;
        let links = self.harness.query_all_by(|node| node.role() == egui::Role::Link);
        links.filter(|node| in_sight(node.rect())).filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// The whole name of the first choice in the filters that begins so.
    pub fn choice(&self, begins: &str) -> String {
        let found = self.harness.query_all_by(|node| node.role() == egui::Role::CheckBox).filter_map(|node| node.accesskit_node().label());
        found.into_iter().find(|label| label.starts_with(begins)).unwrap_or_else(|| panic!("no choice begins with {begins:?}"))
    }

    /// Presses a key so that the next frame sees it and its modifiers together, and its output is kept.
    pub fn press_in_one_frame(&mut self, modifiers: Modifiers, key: Key) {
        let pressed = egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        self.harness.input_mut().events.extend([egui::Event::ModifiersChanged(modifiers), pressed]);
    }

    /// Draws until something goes to the clipboard, and gives it.
    #[track_caller]
    pub fn copied(&mut self) -> String {
        for _ in 0..8 {
            self.harness.step();
            let found = self.harness.output().platform_output.commands.iter().find_map(|command| match command {
                egui::OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            });
            if let Some(text) = found {
                return text;
            }
        }
        panic!("nothing was copied");
    }
}

impl Reader {
    /// The whole name of the first button whose name holds this.
    pub fn button_with(&self, part: &str) -> Option<String> {
        let buttons = self.harness.query_all_by(|node| node.role() == egui::Role::Button);
        buttons.filter_map(|node| node.accesskit_node().label()).find(|label| label.contains(part))
    }
}

impl Reader {
    /// Gives the keyboard to a link in sight.
    #[track_caller]
    pub fn focus_link(&mut self, name: &str) {
        let mut links = self.harness.query_all_by(|node| node.role() == egui::Role::Link && node.label().as_deref() == Some(name));
        links.next().unwrap_or_else(|| panic!("no link {name:?} is in sight")).focus();
        drop(links);
        self.harness.run();
    }

    /// The same, where its name begins so.
    #[track_caller]
    pub fn focus_link_with(&mut self, begins: &str) {
        let is_meant = |label: String| label.starts_with(begins);
        let mut links = self.harness.query_all_by(|node| node.role() == egui::Role::Link && node.label().is_some_and(is_meant));
        links.next().unwrap_or_else(|| panic!("no link begins with {begins:?}")).focus();
        drop(links);
        self.harness.run();
    }

    /// Follows a link in sight, by keyboard.
    #[track_caller]
    pub fn link(&mut self, name: &str) {
        self.focus_link(name);
        self.press(Key::Enter);
    }
}

impl Reader {
    /// True if a heading of these words is in sight.
    pub fn shows_heading(&self, words: &str) -> bool {
        self.harness.query_all_by_role_and_label(egui::Role::Heading, words).next().is_some()
    }

    /// Drags with the mouse.
    pub fn drag(&mut self, from: egui::Pos2, to: egui::Pos2) {
        self.harness.hover_at(from);
        self.harness.run();
        self.harness.drag_at(from);
        self.harness.run();
        self.harness.hover_at(to);
        self.harness.run();
        self.harness.drop_at(to);
        self.harness.run();
    }
}

impl Reader {
    /// Types into the field of this name.
    #[track_caller]
    pub fn type_path_into(&mut self, name: &str, text: &str) {
        let field = self.harness.get_by(|node| node.role() == egui::Role::TextInput && node.label().as_deref() == Some(name));
        field.focus();
        field.type_text(text);
        self.harness.run();
    }

    /// True if a choice of this name is in sight.
    pub fn button_or_box(&self, name: &str) -> bool {
        let mut found = self.harness.query_all_by(|node| matches!(node.role(), egui::Role::CheckBox | egui::Role::Button));
        found.any(|node| node.accesskit_node().label().as_deref() == Some(name))
    }
}
