//! A person's own walks on the open briefing: what can happen to them, and what is shown of them.

mod change;
mod edit;
mod panel;
mod saving;
mod steps;

pub use change::{OpenedWalks, SavedWalks, StopPart, WalksChange};
pub use edit::panes_of;
pub use panel::{InitialFocus, WalksPanel};
pub(in crate::state) use steps::WalkStep;

use crate::{
    linked::{Item, LinkedBriefing},
    model::{Problem, Stop, Target, Walk},
    state::side_panel::SidePanels,
    text::WalkField,
};
use std::path::PathBuf;

/// The walks of one's own on one briefing, while it is open.
#[derive(Debug, Default)]
pub struct OwnWalks {
    /// All of them, in order.
    pub walks: Vec<Walk>,
    /// Where they are kept.
    pub files: Vec<PathBuf>,
    /// What is wrong with these files.
    pub problems: Vec<(PathBuf, Problem)>,
    /// What went wrong on the disk, until it works.
    pub trouble: Option<String>,
    /// What else a person should know of the files.
    pub said: Vec<String>,
    ready: bool,
    /// The walk that was written last.
    written: Option<String>,
    /// What was taken out, the last at the end.
    taken_out: Vec<TakenOut>,
    /// Counts up with every step that is taken back or done again.
    pub turned: u64,
    /// The field that this changed, where it was typed in, and where the caret belongs in it, in characters.
    pub caret: Option<(WalkField, usize)>,
    /// Counts up with every stop or walk that is opened.
    opened: u64,
    /// When something was first changed that is not saved yet, in milliseconds since 1970.
    unsaved_since: Option<i64>,
    /// What is on its way to the disk.
    sent: Option<Vec<Walk>>,
}

impl OwnWalks {
    /// None, for another briefing. What counts up goes on: who keeps a number from before must not take the next one for it.
    pub(in crate::state) fn none_after(before: &Self) -> Self {
        Self { opened: before.opened, turned: before.turned, ..Self::default() }
    }
}

/// A person's own walks, with the panel in which they are written.
#[derive(Debug)]
pub(in crate::state) struct WalkEditor<'a> {
    own: &'a mut OwnWalks,
    side: &'a mut SidePanels,
}

impl<'a> WalkEditor<'a> {
    pub(in crate::state) const fn new(own: &'a mut OwnWalks, side: &'a mut SidePanels) -> Self {
        Self { own, side }
    }
}

/// Something that was taken out and can be put back.
#[derive(Clone, Debug)]
enum TakenOut {
    /// A walk, and where it stood.
    Walk(usize, Walk),
    /// A stop, and where.
    Stop(String, usize, Stop),
    /// What was uncovered, and where.
    Uncovered(String, usize, usize, Target),
}

impl TakenOut {
    /// The walk it is, or was of.
    fn walk_id(&self) -> &str {
        match self {
            Self::Walk(_, walk) => &walk.id,
            Self::Stop(id, ..) | Self::Uncovered(id, ..) => id,
        }
    }
}

impl OwnWalks {
    /// True once the walks were read; until then none can be written.
    #[must_use]
    pub fn are_ready(&self) -> bool {
        self.ready
    }

    /// One of them.
    #[must_use]
    pub fn walk(&self, id: &str) -> Option<&Walk> {
        self.walks.iter().find(|walk| walk.id == id)
    }

    /// When something has to be saved, in milliseconds since 1970.
    #[must_use]
    pub fn due(&self) -> Option<i64> {
        self.unsaved_since.filter(|_| self.sent.is_none()).map(|since| since + saving::SAVE_AFTER)
    }

    /// True while something is written and not yet on the disk.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.unsaved_since.is_some() || self.sent.is_some()
    }

    /// What would be put back next.
    #[must_use]
    pub fn to_put_back(&self) -> Option<PutBack<'_>> {
        Some(match self.taken_out.last()? {
            TakenOut::Walk(_, walk) => PutBack::Walk(&walk.title),
            TakenOut::Stop(_, index, _) => PutBack::Stop(index + 1),
            TakenOut::Uncovered(_, _, _, target) => PutBack::Uncovered(target),
        })
    }

    fn touch(&mut self, now: i64) {
        self.unsaved_since.get_or_insert(now);
    }
}

/// What can be put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutBack<'a> {
    /// A walk of this title.
    Walk(&'a str),
    /// The stop of this number.
    Stop(usize),
    /// What was uncovered at a stop.
    Uncovered(&'a Target),
}

/// True if a briefing holds what a stop points to.
#[must_use]
pub fn is_there(linked: &LinkedBriefing, target: &Target) -> bool {
    match target {
        Target::Instrument => true,
        Target::Text(address) if address.is_provision() => linked.provision_by_id(address.provision_id()).is_some(),
        Target::Text(address) => linked.paragraph(address).is_some(),
        Target::Division(id) => linked.division(id).is_some(),
        Target::Reply(id) => linked.reply(id).is_some(),
        Target::Actor(id) => linked.actor(id).is_some(),
        Target::Source(id) => linked.source(id).is_some(),
        Target::Event(id) => linked.event(id).is_some(),
        Target::Term(id) => linked.term(id).is_some(),
        Target::Walk(id) => linked.walk(id).is_some(),
        _ => linked.item(target).is_some(),
    }
}

/// What can be uncovered at a stop: what is tied to its place, and the replies to that; in the order of the panes.
#[must_use]
pub fn uncoverable(linked: &LinkedBriefing, focus: &Target) -> Vec<Target> {
    let briefing = linked.briefing();
    let touches = |to: &Target| {
        to == focus
            || match (to, focus) {
                // A provision has all that hangs on its paragraphs.
                (Target::Text(to), Target::Text(focus)) => to.provision_id() == focus.provision_id() && to.path().starts_with(focus.path()),
                _ => false,
            }
    };
    let mut targets = Vec::new();
    let mut add = |target: Target| {
        if !targets.contains(&target) && target != *focus {
            targets.push(target);
        }
    };
    let links = linked.item(focus).map(|item| linked.links(item)).unwrap_or_default();
    for item in Item::all(briefing) {
        let tied = item.ties(briefing).iter().any(|tie| touches(&tie.to)) || links.iter().any(|link| link.other == item);
        let is_it = linked.target(item) == *focus;
        if tied {
            add(linked.target(item));
        }
        if let (true, Item::Critique(index)) = (tied || is_it, item) {
            linked.critique(index).replies.iter().for_each(|reply| add(Target::Reply(reply.id.clone())));
        }
    }
    targets
}

/// The stop that something makes: the words it is about, and, where it is said of them, itself to be uncovered.
#[must_use]
pub fn stop_on(linked: &LinkedBriefing, subject: &Target, section: usize) -> Stop {
    let mut stop = empty_stop(subject.clone());
    let Some(item) = linked.item(subject) else { return stop };
    let ties = item.ties(linked.briefing());
    let here = |to: &Target| to.address().is_some() && linked.section_of(to) == Some(section);
    let words = ties.iter().find(|tie| here(&tie.to)).or_else(|| ties.iter().find(|tie| tie.to.address().is_some())).or(ties.first());
    if let Some(tie) = words {
        stop.focus = tie.to.clone();
        stop.reveal = vec![subject.clone()];
    }
    stop
}

const fn empty_stop(focus: Target) -> Stop {
    Stop { focus, panes: Vec::new(), question: None, choices: Vec::new(), reveal: Vec::new(), minutes: None, notes: None }
}
