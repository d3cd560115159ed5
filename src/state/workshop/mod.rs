//! A workshop: one walk with a room full of people, in two windows over one state.
//!
//! The trainer's window shows [`Workshop::scene`], the room's [`Workshop::on_screen`]; both are made of public words
//! alone. What the trainer looks for in between is in the palette, which the room's window does not know of. No
//! clock and no screen is read here: both arrive as values.

mod change;
mod clock;
mod report;
mod role;
mod screens;
mod walking;

pub use change::WorkshopChange;
pub use clock::{Pace, Timer};
pub use report::local;
pub use role::Role;
pub use screens::{AudiencePlacement, Monitor, Monitors, Screens};

use crate::{
    describe::{Hands, Moment, Scene, scene},
    linked::LinkedBriefing,
    model::{Stop, Target, Walk},
    text,
};
use std::sync::Arc;

/// What the trainer chooses from before it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Starting {
    /// The walk chosen, among those of the document; one past them is none.
    pub chosen: usize,
}

/// Where a workshop stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// The stop, counted from zero.
    pub stop: usize,
    /// What is shown beside the walk, after a jump.
    pub aside: Option<Target>,
    /// Whose words alone are shown.
    pub role: Option<Role>,
    /// True where the room is asked again.
    pub asking: bool,
    /// How much of the stop is uncovered.
    pub uncovered: usize,
}

/// A workshop while it goes on.
#[derive(Debug)]
pub struct Workshop {
    /// The walk. It is no part of the document any more: a reload leaves it as it is.
    pub walk: Arc<Walk>,
    /// What it is about.
    linked: Arc<LinkedBriefing>,
    /// Where the trainer is.
    pub position: Position,
    /// What a jump led to: a stop made of it.
    beside: Option<Stop>,
    /// How much of each stop is uncovered.
    uncovered: Vec<usize>,
    /// Where the trainer was, to take steps back.
    past: Vec<Position>,
    /// What the trainer sees of the room's window.
    live: Arc<Scene>,
    /// What the room sees while it is frozen, and how far it was scrolled.
    frozen: Option<(Arc<Scene>, [f32; 3])>,
    /// True where the room sees a title card.
    pub blank: bool,
    /// Hands of each stop.
    pub hands: Vec<Hands>,
    /// The hands that are typed in: before (0) or after (1).
    pub round: usize,
    /// What the room asked at each stop, a line each.
    pub questions: Vec<String>,
    /// Time spent.
    pub timer: Timer,
    /// Size of the room's type, in per cent.
    pub size: u16,
    /// Size of the trainer's notes, in per cent.
    pub notes_size: u16,
    /// How far each pane of the room is scrolled, as a fraction of what does not fit.
    pub scrolled: [f32; 3],
    /// How much of each pane does not fit, in heights of the room's window, as far as is known.
    pub out_of_sight: [f32; 3],
    /// Where the trainer points in the room's window, as fractions of it.
    pub pointer: Option<(f32, f32)>,
    /// Where the windows are.
    pub screens: Screens,
    /// True where something the report holds changed since it was last kept.
    counted: bool,
    /// What the report is kept as.
    report_name: String,
    /// When it is kept next, in milliseconds since 1970.
    report_due: Option<i64>,
    /// Whether the display is kept from going dark by itself; `None` until the system has answered.
    pub awake: Option<bool>,
    /// Set where the trainer is asked whether to end; true to close the program as well.
    pub ending: Option<bool>,
}

/// How far a step scrolls, in heights of the room's window: what was last stays in sight.
const SCROLL: f32 = 0.2;

/// Sizes of the room's type and of the trainer's notes, in per cent.
pub const SIZES: std::ops::RangeInclusive<u16> = 60..=200;

impl Workshop {
    /// A workshop at its first stop, with nothing uncovered.
    #[must_use]
    pub fn new(linked: Arc<LinkedBriefing>, walk: Walk, screens: Screens, now: i64) -> Self {
        let stops = walk.stops.len();
        let hands = walk.stops.iter().map(|stop| empty_hands(crate::describe::choices(stop).len())).collect();
        let mut this = Self {
            walk: Arc::new(walk),
            linked,
            position: Position::default(),
            beside: None,
            uncovered: vec![0; stops],
            past: Vec::new(),
            awake: None,
            live: Arc::default(),
            frozen: None,
            blank: false,
            hands,
            round: 0,
            questions: vec![String::new(); stops],
            timer: Timer::new(stops, now),
            size: 100,
            notes_size: 100,
            scrolled: [0.0; 3],
            out_of_sight: [0.0; 3],
            pointer: None,
            screens,
            counted: false,
            report_name: String::new(),
            report_due: None,
            ending: None,
        };
        this.refresh();
        this
    }

    /// What the trainer sees of the room's window, and the room sees after the next step that is not frozen.
    #[must_use]
    pub fn scene(&self) -> &Arc<Scene> {
        &self.live
    }

    /// What the room sees.
    #[must_use]
    pub fn on_screen(&self) -> &Arc<Scene> {
        self.frozen.as_ref().map_or(&self.live, |(scene, _)| scene)
    }

    /// How far the room's panes are scrolled.
    #[must_use]
    pub fn scrolled_on_screen(&self) -> [f32; 3] {
        self.frozen.as_ref().map_or(self.scrolled, |(_, scrolled)| *scrolled)
    }

    /// True where something can be scrolled down, or up.
    #[must_use]
    pub fn can_scroll(&self, down: bool) -> bool {
        let rest = |scrolled: f32| if down { scrolled < 1.0 } else { scrolled > 0.0 };
        self.scrolled.into_iter().zip(self.out_of_sight).any(|(scrolled, over)| over > 0.0 && rest(scrolled))
    }

    /// Where a step down or up leads: each pane goes on until all of it was in sight.
    fn scrolled_by(&self, down: bool) -> [f32; 3] {
        let by = if down { SCROLL } else { -SCROLL };
        std::array::from_fn(|pane| {
            let (scrolled, over) = (self.scrolled[pane], self.out_of_sight[pane]);
            if over > 0.0 { (scrolled + by / over).clamp(0.0, 1.0) } else { scrolled }
        })
    }

    /// True while the room keeps what it saw.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    /// The stop of the walk.
    #[must_use]
    pub fn stop(&self) -> Option<&Stop> {
        self.walk.stops.get(self.position.stop)
    }

    /// The stop that is shown: the walk's, or what a jump led to.
    #[must_use]
    pub fn shown(&self) -> Option<&Stop> {
        self.beside.as_ref().or_else(|| self.stop())
    }

    /// How much of a stop of the walk is uncovered.
    #[must_use]
    pub fn uncovered_at(&self, stop: usize) -> usize {
        self.uncovered.get(stop).copied().unwrap_or_default()
    }

    /// What the next step uncovers here; `None` where all is.
    #[must_use]
    pub fn next_here(&self) -> Option<&Target> {
        if self.beside.is_some() || self.position.role.is_some() {
            return None;
        }
        self.stop()?.reveal.get(self.uncovered_at(self.position.stop))
    }

    /// What the workshop is about.
    #[must_use]
    pub fn linked(&self) -> &Arc<LinkedBriefing> {
        &self.linked
    }

    /// Makes anew what the trainer sees.
    fn refresh(&mut self) {
        let none = Hands::default();
        let (stop, uncovered, number, hands) = match (&self.beside, self.walk.stops.get(self.position.stop)) {
            (Some(beside), _) => (beside, beside.reveal.len(), None, &none),
            (None, Some(stop)) => {
                let number = (self.walk.stops.len() > 1).then_some((self.position.stop + 1, self.walk.stops.len()));
                (stop, self.position.uncovered, number, self.hands.get(self.position.stop).unwrap_or(&none))
            }
            (None, None) => return,
        };
        let whose = self.position.role.map(|role| text::workshop::whose(role.name()));
        let moment =
            Moment { title: &self.walk.title, number, stop, uncovered, asking: self.position.asking, hands, whose: whose.as_deref() };
        let scene = scene(&self.linked, &moment);
        // What did not change keeps what was laid out for it.
        if scene != *self.live {
            self.live = Arc::new(scene);
        }
    }
}

/// No hands for so many choices, before and after.
fn empty_hands(choices: usize) -> Hands {
    Hands([vec![None; choices], vec![None; choices]])
}
