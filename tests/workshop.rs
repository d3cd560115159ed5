//! The workshop without a window: steps, time, screens, the room, the report; and that what is private stays so.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Context, Pos2, RawInput, Rect, Shape, epaint::ClippedShape, vec2};
use plenary::{
    command::{Command, TABLE, dispatch, is_enabled},
    describe::{Hands, Moment, Scene, scene},
    linked::LinkedBriefing,
    load::{load, parse},
    model::{PaneKind, Private, Stop, Target, Walk},
    state::{
        AudiencePlacement, Change, Effect, FileChange, FilterChange, Monitor, Monitors, NavigationChange, Opened, Origin, Pace,
        PaletteChange, PrefsChange, Role, Scope, State, Theme, WorkshopChange,
    },
    store::SHIPPED,
    ui::{
        stage::{self, StageAppearance, StageCache},
        theme::{self, Tokens},
    },
};
use std::{collections::BTreeSet, sync::Arc};
use unicode_segmentation::UnicodeSegmentation as _;

fn shipped() -> Vec<State> {
    SHIPPED
        .iter()
        .map(|shipped| {
            let mut state = State::default();
            let linked = Arc::new(LinkedBriefing::new(parse(shipped.bytes).0));
            drop(state.apply(FileChange::Opened(Box::new(Opened {
                origin: Origin::Shipped(shipped.name),
                linked,
                problems: Vec::new(),
                nothing: false,
            }))));
            drop(state.apply(Change::Clock(START)));
            state
        })
        .collect()
}

/// 26 November 2026, 10:42 UTC.
const START: i64 = 1_795_689_720_000;

fn flagship() -> State {
    shipped().remove(0)
}

fn tell(state: &mut State, change: WorkshopChange) -> Vec<Effect> {
    state.apply(Change::Workshop(change))
}

fn start(state: &mut State, walk: usize) {
    tell(state, WorkshopChange::Choose(true));
    tell(state, WorkshopChange::Chosen(walk));
    tell(state, WorkshopChange::Start(false));
    assert!(state.workshop.is_some(), "walk {walk} begins");
}

fn later(state: &mut State, seconds: i64) -> Vec<Effect> {
    state.apply(Change::Clock(state.clock.now + seconds * 1000))
}

fn at(state: &State) -> (usize, usize) {
    let workshop = state.workshop.as_ref().unwrap();
    (workshop.position.stop, workshop.position.uncovered)
}

/// A display of this many pixels, beside the one before it.
fn monitors(sizes: &[(u32, u32)]) -> Vec<Monitor> {
    let mut x = 0;
    let place = |size: &(u32, u32)| {
        let corner = (x, 0);
        x += size.0.cast_signed();
        Monitor { corner, size: *size }
    };
    sizes.iter().map(place).collect()
}

#[test]
fn a_clicker_alone_walks_every_walk_from_its_first_stop_to_all_of_its_last() {
    for mut state in shipped() {
        let walks: Vec<Walk> = state.open_briefing.as_ref().unwrap().walks().cloned().collect();
        assert!(!walks.is_empty());
        for (number, walk) in walks.iter().enumerate() {
            start(&mut state, number);
            assert_eq!(at(&state), (0, 0), "it always begins at stop one, with nothing uncovered");
            let mut seen = vec![(0, 0)];
            for _ in 0..1000 {
                tell(&mut state, WorkshopChange::Step);
                if at(&state) == *seen.last().unwrap() {
                    break;
                }
                seen.push(at(&state));
            }
            let wanted: Vec<(usize, usize)> = walk
                .stops
                .iter()
                .enumerate()
                .flat_map(|(at, stop)| (0..=stop.reveal.len()).map(move |uncovered| (at, uncovered)))
                .collect();
            assert_eq!(seen, wanted, "{}: uncovers in the stop's order, then the next stop", walk.id);
            // All of it can be taken back, a step at a time.
            for wanted in wanted.iter().rev().skip(1) {
                tell(&mut state, WorkshopChange::StepBack);
                assert_eq!(at(&state), *wanted);
            }
            tell(&mut state, WorkshopChange::StepBack);
            assert_eq!(at(&state), (0, 0));
            tell(&mut state, WorkshopChange::End);
        }
    }
}

#[test]
fn what_is_hidden_is_nowhere_in_the_room_and_what_is_uncovered_is() {
    let mut state = flagship();
    for number in 0..state.open_briefing.as_ref().unwrap().walks().count() {
        start(&mut state, number);
        let walk = Arc::clone(&state.workshop.as_ref().unwrap().walk);
        loop {
            let (stop, uncovered) = at(&state);
            let workshop = state.workshop.as_ref().unwrap();
            let (linked, scene) = (workshop.linked(), workshop.scene());
            let names: Vec<&str> = scene.panes.iter().flat_map(|pane| &pane.cards).map(|card| card.name.as_str()).collect();
            let said: Vec<&str> =
                scene.panes.iter().flat_map(|pane| &pane.cards).flat_map(|card| &card.parts).map(|part| part.words.as_str()).collect();
            let (open, hidden) = walk.stops[stop].reveal.split_at(uncovered);
            for target in open {
                if let Some(item) = linked.item(target) {
                    assert!(names.contains(&linked.item_name(item).as_str()), "{target} is uncovered");
                } else {
                    let reply = reply_text(linked, target);
                    assert!(said.iter().any(|words| words.contains(&reply)), "{target} is uncovered");
                }
            }
            for target in hidden.iter().filter(|target| matches!(target, Target::Reply(_))) {
                let reply = reply_text(linked, target);
                assert!(!said.iter().any(|words| words.contains(&reply)), "{target} is hidden");
            }
            // Who speaks may speak twice at a stop; each name stands as often as it is uncovered.
            let items = open.iter().filter(|target| !matches!(target, Target::Reply(_))).count();
            let critiques_of_replies = open.iter().filter(|target| matches!(target, Target::Reply(_))).count();
            assert!(names.len() <= items + critiques_of_replies);
            let asked = scene.panes.iter().filter(|pane| pane.question.is_some()).count();
            assert!(asked <= 1);
            if uncovered == 0 {
                assert_eq!(asked, 1, "before anything is uncovered the room has the question");
            }
            if uncovered == walk.stops[stop].reveal.len() {
                assert_eq!(asked, 0, "and not any more when all is");
            }
            tell(&mut state, WorkshopChange::Step);
            if at(&state) == (stop, uncovered) {
                break;
            }
        }
        tell(&mut state, WorkshopChange::End);
    }
}

fn reply_text(linked: &LinkedBriefing, target: &Target) -> String {
    let id = target.id();
    let replies = linked.briefing().critiques.iter().flat_map(|critique| &critique.replies);
    replies.into_iter().find(|reply| reply.id == id).expect("a reply").text.clone()
}

#[test]
fn what_is_looked_for_from_the_rooms_window_is_typed_at_the_console() {
    let presents = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Present));
    let fronts = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::BringToFront));
    let in_front = |state: &State| state.workshop.as_ref().unwrap().screens.console_in_front;
    let look_for = |state: &mut State| {
        drop(state.apply(PaletteChange::Open { scope: Scope::GoTo, query: String::new() }));
        tell(state, WorkshopChange::ToConsole)
    };
    // On the only display the room's window is in front, and is again after Enter or Esc.
    let mut state = flagship();
    drop(state.apply(WorkshopChange::Monitors(Monitors { all: monitors(&[(1366, 768)]), own: 0 })));
    start(&mut state, 0);
    assert!(!in_front(&state));
    assert!(presents(&look_for(&mut state)) && in_front(&state));
    drop(state.apply(PaletteChange::Query("24 2".to_owned())));
    assert!(in_front(&state), "for as long as it is typed");
    assert!(!is_enabled(Command::AskAgain, &state), "a letter on its way to the box is no key");
    assert!(presents(&state.apply(PaletteChange::OpenRow(0))) && !in_front(&state));
    assert_eq!(state.workshop.as_ref().unwrap().on_screen().place, "Art. 24(2)");
    look_for(&mut state);
    assert!(presents(&state.apply(Change::Escape)) && !in_front(&state));
    // A question that came up in between is not covered.
    look_for(&mut state);
    tell(&mut state, WorkshopChange::AskEnd(false));
    drop(state.apply(PaletteChange::Close));
    assert!(in_front(&state));
    tell(&mut state, WorkshopChange::End);
    // With two, only the keyboard goes over: what the room sees does not move.
    let mut state = flagship();
    drop(state.apply(WorkshopChange::Monitors(Monitors { all: monitors(&[(1366, 768), (1920, 1080)]), own: 0 })));
    start(&mut state, 0);
    let effects = look_for(&mut state);
    assert!(fronts(&effects) && !presents(&effects));
    assert!(!presents(&state.apply(PaletteChange::Close)) && in_front(&state));
}

#[test]
fn r_uncovers_all_and_one_step_back_covers_it_again() {
    let mut state = flagship();
    start(&mut state, 0);
    tell(&mut state, WorkshopChange::Step);
    tell(&mut state, WorkshopChange::UncoverAll);
    let all = state.workshop.as_ref().unwrap().stop().unwrap().reveal.len();
    assert_eq!(at(&state), (0, all));
    tell(&mut state, WorkshopChange::StepBack);
    assert_eq!(at(&state), (0, 1));
}

#[test]
fn a_stop_is_found_as_it_was_left() {
    let mut state = flagship();
    start(&mut state, 0);
    tell(&mut state, WorkshopChange::Step);
    tell(&mut state, WorkshopChange::GoTo(4));
    assert_eq!(at(&state), (4, 0));
    tell(&mut state, WorkshopChange::GoTo(0));
    assert_eq!(at(&state), (0, 1));
    tell(&mut state, WorkshopChange::GoTo(400));
    assert_eq!(at(&state), (0, 1), "a stop that is not there is nowhere to go");
}

#[test]
fn frozen_the_room_keeps_what_it_saw_and_a_jump_is_its_own_only_once_it_is_confirmed() {
    let mut state = flagship();
    start(&mut state, 0);
    let seen = Arc::clone(state.workshop.as_ref().unwrap().on_screen());
    tell(&mut state, WorkshopChange::Freeze);
    for _ in 0..7 {
        tell(&mut state, WorkshopChange::Step);
    }
    assert!(Arc::ptr_eq(state.workshop.as_ref().unwrap().on_screen(), &seen));
    assert_ne!(**state.workshop.as_ref().unwrap().scene(), *seen);
    tell(&mut state, WorkshopChange::Freeze);
    let workshop = state.workshop.as_ref().unwrap();
    assert!(Arc::ptr_eq(workshop.on_screen(), workshop.scene()));
    // Looked for, not yet confirmed.
    let before = at(&state);
    let seen = Arc::clone(state.workshop.as_ref().unwrap().on_screen());
    drop(state.apply(PaletteChange::Open { scope: Scope::GoTo, query: "24 2".to_owned() }));
    assert!(state.overlays.palette.is_some());
    assert!(Arc::ptr_eq(state.workshop.as_ref().unwrap().on_screen(), &seen));
    drop(state.apply(PaletteChange::OpenRow(0)));
    let workshop = state.workshop.as_ref().unwrap();
    assert_eq!(workshop.on_screen().place, "Art. 24(2)");
    assert_eq!(workshop.on_screen().stop, None, "it is beside the walk");
    // Space goes back to the walk, where it was.
    tell(&mut state, WorkshopChange::Step);
    assert_eq!(at(&state), before);
    assert!(state.workshop.as_ref().unwrap().on_screen().stop.is_some());
}

#[test]
fn anything_can_be_gone_to_and_anything_can_be_presented_without_a_walk() {
    let mut state = flagship();
    let linked = Arc::clone(&state.open_briefing.as_ref().unwrap().linked);
    let briefing = linked.briefing();
    let mut targets = vec![Target::Instrument, "24".parse().unwrap(), "24/2".parse().unwrap(), "35/1/c".parse().unwrap()];
    targets.extend(briefing.safeguards.iter().map(|one| Target::Safeguard(one.id.clone())));
    targets.extend(briefing.critiques.iter().take(20).map(|one| Target::Critique(one.id.clone())));
    targets.extend(briefing.positions.iter().take(20).map(|one| Target::Position(one.id.clone())));
    targets.extend(briefing.terms.iter().take(3).map(|one| Target::Term(one.id.clone())));
    targets.extend(briefing.events.iter().take(3).map(|one| Target::Event(one.id.clone())));
    for target in targets {
        drop(state.apply(NavigationChange::GoTo(target.clone())));
        if state.subject().is_some_and(|subject| subject.target == target) {
            tell(&mut state, WorkshopChange::StartHere);
            let workshop = state.workshop.as_ref().unwrap();
            assert_eq!(workshop.walk.stops.len(), 1);
            let hidden = workshop.walk.stops[0].reveal.len();
            let all_of_it = workshop.scene().panes.iter().all(|pane| pane.cards.is_empty());
            assert!(all_of_it, "{target}: nothing is uncovered at first");
            for _ in 0..hidden {
                tell(&mut state, WorkshopChange::Step);
            }
            let workshop = state.workshop.as_ref().unwrap();
            assert_eq!(workshop.position.uncovered, hidden);
            assert_eq!(hidden == 0, workshop.scene().panes.iter().all(|pane| pane.cards.is_empty()), "{target}");
            tell(&mut state, WorkshopChange::End);
        }
        start(&mut state, 0);
        tell(&mut state, WorkshopChange::Jump(target.clone()));
        let scene = state.workshop.as_ref().unwrap().scene();
        let words = scene.text.heading.text.len() + scene.panes.iter().flat_map(|pane| &pane.cards).count();
        assert!(words > 0, "{target}: a jump shows something");
        tell(&mut state, WorkshopChange::End);
    }
}

#[test]
fn a_critique_without_a_walk_is_shown_with_its_answer() {
    let mut state = flagship();
    let linked = Arc::clone(&state.open_briefing.as_ref().unwrap().linked);
    let critique = linked.briefing().critiques.iter().find(|critique| !critique.replies.is_empty()).unwrap();
    start(&mut state, 0);
    tell(&mut state, WorkshopChange::Jump(Target::Critique(critique.id.clone())));
    let scene = state.workshop.as_ref().unwrap().scene();
    let said: String =
        scene.panes.iter().flat_map(|pane| &pane.cards).flat_map(|card| &card.parts).map(|part| part.words.as_str()).collect();
    assert!(said.contains(&critique.claim) && said.contains(&critique.replies[0].text));
}

#[test]
fn role_cards_leave_what_the_role_says() {
    let mut state = flagship();
    let number = state
        .open_briefing
        .as_ref()
        .unwrap()
        .walks()
        .position(|walk| walk.stops.iter().any(|stop| stop.focus == "24/1".parse().unwrap()))
        .unwrap();
    start(&mut state, number);
    let stop = state.workshop.as_ref().unwrap().walk.stops.iter().position(|stop| stop.focus == "24/1".parse().unwrap()).unwrap();
    tell(&mut state, WorkshopChange::GoTo(stop));
    let linked = Arc::clone(state.workshop.as_ref().unwrap().linked());
    let mut spoke = 0;
    for role in Role::ALL {
        tell(&mut state, WorkshopChange::Role(Some(role)));
        let workshop = state.workshop.as_ref().unwrap();
        let shown: Vec<Target> = workshop.shown().unwrap().reveal.clone();
        for target in &shown {
            let briefing = linked.briefing();
            let speaks = |actor: &str| linked.actor(actor).is_some_and(|actor| role.is(actor.kind));
            let says = match target {
                Target::Critique(id) => briefing.critiques.iter().any(|one| one.id == *id && speaks(&one.actor)),
                Target::Position(id) => briefing.positions.iter().any(|one| one.id == *id && speaks(&one.actor)),
                Target::Reply(id) => briefing.critiques.iter().flat_map(|one| &one.replies).any(|one| one.id == *id && speaks(&one.actor)),
                Target::Safeguard(id) => briefing.safeguards.iter().any(|one| {
                    one.id == *id && one.pushed_by.iter().chain(&one.resisted_by).flat_map(|by| &by.actors).any(|actor| speaks(actor))
                }),
                _ => false,
            };
            assert!(says, "{role:?} does not say {target}");
        }
        spoke += usize::from(!shown.is_empty());
        assert!(workshop.scene().panes.iter().all(|pane| pane.state.contains(role.name())));
    }
    assert!(spoke >= 3, "on Article 24 at least States, rights groups and companies speak: {spoke}");
    drop(state.apply(Change::Escape));
    assert_eq!(state.workshop.as_ref().unwrap().position.role, None, "Esc closes the topmost thing only");
}

#[test]
fn a_pane_without_cards_says_what_is_true_of_it() {
    let mut state = flagship();
    start(&mut state, 0);
    let nothing = |state: &State| -> Vec<Option<String>> {
        state.workshop.as_ref().unwrap().scene().panes.iter().map(|pane| pane.nothing.clone()).collect()
    };
    // Nine safeguards hang on Article 24, and rights groups put none of them forward.
    tell(&mut state, WorkshopChange::Jump("24".parse().unwrap()));
    tell(&mut state, WorkshopChange::Role(Some(Role::RightsGroup)));
    assert_eq!(nothing(&state), [Some("This role puts forward no safeguard here.".to_owned()), None]);
    tell(&mut state, WorkshopChange::Role(Some(Role::Police)));
    assert_eq!(nothing(&state)[1].as_deref(), Some("This role puts forward no critique or position here."));
    // One critique of it alone: the safeguards are there, and not looked at.
    let workshop = state.workshop.as_ref().unwrap();
    let section = &workshop.linked().sections()[workshop.linked().section_of(&"24".parse().unwrap()).unwrap()];
    let critique = section.placed.iter().map(|placed| workshop.linked().target(placed.item));
    let critique = critique.into_iter().find(|target| matches!(target, Target::Critique(_))).unwrap();
    tell(&mut state, WorkshopChange::Jump(critique));
    assert_eq!(nothing(&state), [Some("No safeguard is shown here.".to_owned()), None]);
    // Where there is none, that is said.
    let linked = Arc::clone(state.workshop.as_ref().unwrap().linked());
    let bare = linked.sections().iter().find(|section| section.placed.is_empty()).unwrap().target.clone();
    tell(&mut state, WorkshopChange::Jump(bare));
    assert_eq!(nothing(&state), [], "the text has all the room");
    tell(&mut state, WorkshopChange::Role(Some(Role::Police)));
    assert_eq!(nothing(&state).len(), 2, "a role that puts nothing forward is shown on both sides");
}

/// A stop with nothing but a focus, and what is set by hand.
fn stop(focus: &str) -> Stop {
    let focus = focus.parse().unwrap();
    Stop { focus, panes: Vec::new(), question: None, choices: Vec::new(), reveal: Vec::new(), minutes: None, notes: None }
}

fn scene_of(linked: &LinkedBriefing, stop: &Stop) -> Scene {
    let hands = Hands::default();
    scene(linked, &Moment { title: "Mine", number: None, stop, uncovered: 0, asking: false, hands: &hands, whose: None })
}

#[test]
fn a_stop_that_uncovers_nothing_shows_its_text_alone() {
    let linked = Arc::clone(&flagship().open_briefing.as_ref().unwrap().linked);
    assert!(scene_of(&linked, &stop("24/2")).panes.is_empty(), "no pane says that nothing is shown");
    let asked = Stop { question: Some("What could go wrong here?\nAnd for whom?".to_owned()), ..stop("24/2") };
    let shown = scene_of(&linked, &asked);
    assert_eq!(shown.panes.len(), 1);
    assert_eq!((shown.panes[0].name, shown.panes[0].nothing.as_ref()), ("Question", None), "it is no pane of critiques");
    let question = shown.panes[0].question.as_ref().unwrap();
    assert_eq!(question.asks, "What could go wrong here?\nAnd for whom?", "a line break is kept");
    assert!(question.choices.is_empty() && question.foot.is_empty(), "an open question offers nothing to choose from");
}

#[test]
fn what_is_in_focus_stands_under_its_own_name_with_who_when_and_where_from() {
    let linked = Arc::clone(&flagship().open_briefing.as_ref().unwrap().linked);
    let briefing = linked.briefing();
    let (critique, position, safeguard) = (&briefing.critiques[0], &briefing.positions[0], &briefing.safeguards[0]);
    let reply = briefing.critiques.iter().flat_map(|critique| &critique.replies).next().unwrap();
    let (event, actor, term, source) = (&briefing.events[0], &briefing.actors[0], &briefing.terms[0], &briefing.sources[0]);
    let date = plenary::text::date;
    let cases = [
        (format!("c:{}", critique.id), "Critique", linked.actor_name(&critique.actor), date(&critique.date), &critique.claim),
        (format!("p:{}", position.id), "Position", linked.actor_name(&position.actor), date(&position.date), &position.text),
        (format!("s:{}", safeguard.id), "Safeguard", safeguard.name.as_str(), String::new(), &safeguard.guarantees),
        (format!("re:{}", reply.id), "Reply", linked.actor_name(&reply.actor), date(&reply.date), &reply.text),
        (format!("e:{}", event.id), "Event", event.title.as_str(), date(&event.date), &event.title),
        (format!("a:{}", actor.id), "Actor", actor.name.as_str(), String::new(), &actor.name),
        (format!("t:{}", term.id), "Term", "", String::new(), &term.meaning),
        (format!("src:{}", source.id), "Source", source.title.as_str(), String::new(), &source.title),
    ];
    for (focus, name, who, when, words) in cases {
        let text = scene_of(&linked, &stop(&focus)).text;
        assert_eq!(text.focus.name(), name, "{focus}");
        let paragraphs: Vec<&str> = text.paragraphs.iter().map(|paragraph| paragraph.words.text.as_str()).collect();
        let all = format!("{} {} {} {}", text.label, text.heading.text, paragraphs.join(" "), text.source);
        for part in [who, when.as_str(), words.as_str()] {
            assert!(all.contains(part), "{focus}: {part:?} is not in {all:?}");
        }
        assert_eq!(text.source.is_empty(), name == "Actor", "{focus} says where it comes from: {all:?}");
    }
    assert_eq!(scene_of(&linked, &stop("24")).text.focus.name(), "Provisions");
}

#[test]
fn back_after_a_jump_along_the_walk_goes_along_the_walk() {
    let mut state = flagship();
    start(&mut state, 0);
    let at = |state: &State| state.workshop.as_ref().unwrap().position.clone();
    tell(&mut state, WorkshopChange::GoTo(5));
    tell(&mut state, WorkshopChange::Step);
    tell(&mut state, WorkshopChange::GoTo(2));
    tell(&mut state, WorkshopChange::StepBack);
    assert_eq!((at(&state).stop, at(&state).uncovered), (1, 0), "the stop before, not the one the jump came from");
    tell(&mut state, WorkshopChange::Step);
    tell(&mut state, WorkshopChange::UncoverAll);
    tell(&mut state, WorkshopChange::StepBack);
    assert_eq!((at(&state).stop, at(&state).uncovered), (1, 1), "what one key uncovered, one key covers");
    for _ in 0..60 {
        tell(&mut state, WorkshopChange::StepBack);
    }
    assert_eq!((at(&state).stop, at(&state).uncovered), (0, 0), "it ends at the beginning of the walk");
}

#[test]
fn police_have_a_role_card_of_their_own() {
    let state = flagship();
    let linked = &state.open_briefing.as_ref().unwrap().linked;
    assert!(linked.briefing().actors.iter().any(|actor| Role::Police.is(actor.kind)));
}

#[test]
fn time_is_told_by_stop_and_against_the_plan() {
    let mut state = flagship();
    start(&mut state, 0);
    let planned: Vec<i64> = state.workshop.as_ref().unwrap().walk.stops.iter().map(|stop| i64::from(stop.minutes.unwrap()) * 60).collect();
    let pace = |state: &State| {
        let workshop = state.workshop.as_ref().unwrap();
        workshop.timer.pace(&workshop.walk, state.clock.now).unwrap()
    };
    drop(later(&mut state, 50));
    assert_eq!(pace(&state), Pace::OnTime(0), "a stop within its time neither gains nor costs any");
    // The first stop takes half of its time: ahead or on time by the rest.
    tell(&mut state, WorkshopChange::GoTo(1));
    let in_hand = planned[0] - 50;
    assert_eq!(pace(&state), if in_hand > 60 { Pace::Ahead(in_hand) } else { Pace::OnTime(in_hand) });
    // The second takes ten minutes more than planned.
    drop(later(&mut state, planned[1] + 600));
    let Pace::Behind(over, leave_out) = pace(&state) else { panic!("behind: {:?}", pace(&state)) };
    assert_eq!(over, 600 - in_hand);
    let leave_out = leave_out.expect("a stop to leave out");
    assert!(leave_out > 1 && leave_out + 1 < planned.len(), "one that is still to come, and never the last: {leave_out}");
    // Paused, nothing goes on; reset, this stop counts from now.
    tell(&mut state, WorkshopChange::Pause);
    let spent = state.workshop.as_ref().unwrap().timer.at(1, state.clock.now);
    drop(later(&mut state, 1000));
    assert_eq!(state.workshop.as_ref().unwrap().timer.at(1, state.clock.now), spent);
    tell(&mut state, WorkshopChange::Pause);
    drop(later(&mut state, 7));
    assert_eq!(state.workshop.as_ref().unwrap().timer.at(1, state.clock.now), spent + 7);
    tell(&mut state, WorkshopChange::Reset);
    drop(later(&mut state, 3));
    let workshop = state.workshop.as_ref().unwrap();
    assert_eq!(workshop.timer.at(1, state.clock.now), 3);
    assert_eq!(workshop.timer.at(0, state.clock.now), 50, "other stops keep theirs");
    assert_eq!(workshop.timer.left(&workshop.walk, state.clock.now), planned[1..].iter().sum::<i64>() - 3);
}

#[test]
fn hands_are_counted_before_and_after_and_the_room_sees_the_shift() {
    let mut state = flagship();
    start(&mut state, 0);
    for (round, choice, hands) in [(0, 0, 3), (0, 1, 14), (1, 0, 9), (1, 1, 8)] {
        tell(&mut state, WorkshopChange::Hands { round, choice, hands: Some(hands) });
    }
    // A choice that is not there takes no hands.
    tell(&mut state, WorkshopChange::Hands { round: 0, choice: 40, hands: Some(1) });
    tell(&mut state, WorkshopChange::Questions("Who keeps the register?\n\nWhat of *bold* claims?".to_owned()));
    tell(&mut state, WorkshopChange::UncoverAll);
    tell(&mut state, WorkshopChange::AskAgain);
    let scene = state.workshop.as_ref().unwrap().scene();
    let question = scene.panes.iter().find_map(|pane| pane.question.as_ref()).expect("asked again, though all is uncovered");
    assert_eq!(question.choices[0].hands, [Some(3), Some(9)]);
    assert!(question.foot.contains("17") && question.foot.contains("after"), "{}", question.foot);
    assert_eq!(state.workshop.as_ref().unwrap().round, 1, "what is counted now is after");
    let drawn = drawn(&mut Room::new(), scene, 100);
    assert!(drawn.contains("+6") && drawn.contains("−6"), "{drawn}");
    let report = state.workshop.as_ref().unwrap().report(state.clock.now, 3600);
    for wanted in ["| A |", "| 3 | 9 | +6 |", "| 14 | 8 | −6 |", "- Who keeps the register?", "\\*bold\\*", "26 Nov 2026", "11:42"] {
        assert!(report.contains(wanted), "{wanted} in:\n{report}");
    }
}

#[test]
fn the_report_is_kept_while_the_workshop_goes_on_and_when_it_ends() {
    let mut state = flagship();
    start(&mut state, 0);
    tell(&mut state, WorkshopChange::Hands { round: 0, choice: 0, hands: Some(12) });
    let kept = |effects: &[Effect]| {
        effects
            .iter()
            .find_map(|effect| if let Effect::KeepReport { name, text } = effect { Some((name.clone(), text.clone())) } else { None })
    };
    assert!(kept(&later(&mut state, 1)).is_none());
    let (name, text) = kept(&later(&mut state, 6)).expect("some seconds after hands were counted");
    assert!(text.contains("| 12 |") && name.contains(".md") && name.contains("primer"), "{name}");
    assert!(kept(&later(&mut state, 60)).is_none(), "and not again while nothing changes");
    tell(&mut state, WorkshopChange::AskEnd(true));
    let effects = tell(&mut state, WorkshopChange::End);
    assert_eq!(kept(&effects).expect("at the end").0, name, "under the same name");
    assert!(matches!(effects.last(), Some(Effect::Quit)), "closing the console closed the program");
}

#[test]
fn leaving_returns_to_the_reader_as_it_was() {
    let mut state = flagship();
    drop(state.apply(NavigationChange::GoTo("24/2".parse().unwrap())));
    drop(state.apply(FilterChange::Show(true)));
    let look = |state: &State| {
        let open_briefing = state.open_briefing.as_ref().unwrap();
        (
            open_briefing.navigation.subject.clone(),
            format!("{:?}", open_briefing.panes),
            open_briefing.side.has_filters(),
            open_briefing.navigation.history.revision(),
            state.prefs.text_size,
        )
    };
    let before = look(&state);
    start(&mut state, 1);
    for _ in 0..9 {
        tell(&mut state, WorkshopChange::Step);
    }
    drop(state.apply(PrefsChange::TextSize(3)));
    drop(state.apply(NavigationChange::GoTo("6/2".parse().unwrap())));
    tell(&mut state, WorkshopChange::End);
    assert_eq!(look(&state), before);
    start(&mut state, 1);
    assert_eq!(at(&state), (0, 0), "started again, it is at stop one");
}

#[test]
fn two_displays_one_display_and_a_projector_that_is_pulled_out() {
    let mut state = flagship();
    tell(&mut state, WorkshopChange::Monitors(Monitors { all: monitors(&[(1366, 768), (1920, 1080)]), own: 0 }));
    start(&mut state, 0);
    let screens = |state: &State| state.workshop.as_ref().unwrap().screens.clone();
    assert_eq!(screens(&state).audience, AudiencePlacement::Full(1));
    tell(&mut state, WorkshopChange::Swap);
    assert_eq!((screens(&state).audience, screens(&state).console), (AudiencePlacement::Full(0), 1), "the displays change, not the roles");
    tell(&mut state, WorkshopChange::Swap);
    for _ in 0..4 {
        tell(&mut state, WorkshopChange::Step);
    }
    let before = at(&state);
    let effects = tell(&mut state, WorkshopChange::Monitors(Monitors { all: monitors(&[(1366, 768)]), own: 0 }));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Present)));
    assert_eq!(screens(&state).audience, AudiencePlacement::Window, "the room's window becomes a normal one");
    assert!(state.notices.notice.is_some(), "and the trainer is told");
    assert_eq!(at(&state), before, "with the session intact");
    // One display: the room's window fills it, and S brings the console to the front and back.
    tell(&mut state, WorkshopChange::Window);
    assert_eq!((screens(&state).audience, screens(&state).console_in_front), (AudiencePlacement::Full(0), false));
    tell(&mut state, WorkshopChange::Swap);
    assert!(screens(&state).console_in_front);
    tell(&mut state, WorkshopChange::Swap);
    assert!(!screens(&state).console_in_front);
    // Closing asks, where the trainer can see it.
    tell(&mut state, WorkshopChange::AskEnd(false));
    assert!(screens(&state).console_in_front && state.workshop.as_ref().unwrap().ending == Some(false));
    drop(state.apply(Change::Escape));
    assert!(state.workshop.as_ref().unwrap().ending.is_none());
    // A console that is moved onto the room's display changes places with it.
    tell(&mut state, WorkshopChange::Monitors(Monitors { all: monitors(&[(1366, 768), (1920, 1080)]), own: 0 }));
    tell(&mut state, WorkshopChange::Window);
    tell(&mut state, WorkshopChange::Window);
    assert_eq!(screens(&state).audience, AudiencePlacement::Full(1));
    tell(&mut state, WorkshopChange::Monitors(Monitors { all: monitors(&[(1366, 768), (1920, 1080)]), own: 1 }));
    assert_eq!(screens(&state).audience, AudiencePlacement::Full(0));
}

#[test]
fn esc_closes_the_topmost_thing_and_then_asks() {
    let mut state = flagship();
    start(&mut state, 0);
    tell(&mut state, WorkshopChange::Jump("24".parse().unwrap()));
    drop(state.apply(PaletteChange::Open { scope: Scope::GoTo, query: String::new() }));
    drop(state.apply(Change::Escape));
    assert!(state.overlays.palette.is_none() && state.workshop.as_ref().unwrap().position.aside.is_some());
    drop(state.apply(Change::Escape));
    assert!(state.workshop.as_ref().unwrap().position.aside.is_none());
    drop(state.apply(Change::Escape));
    assert_eq!(state.workshop.as_ref().unwrap().ending, Some(false));
    assert!(!is_enabled(Command::GoTo, &state), "a question has to be answered first");
    drop(state.apply(Change::Escape));
    assert!(state.workshop.is_some() && state.workshop.as_ref().unwrap().ending.is_none());
    // A clicker that goes on has answered it.
    drop(state.apply(Change::Escape));
    tell(&mut state, WorkshopChange::Step);
    assert!(state.workshop.as_ref().unwrap().ending.is_none() && at(&state) == (0, 1));
}

/// What a room's window is drawn with, and nothing else.
struct Room {
    context: Context,
    kept: StageCache,
}

impl Room {
    fn new() -> Self {
        let context = Context::default();
        theme::install_fonts(&context);
        Self { context, kept: StageCache::default() }
    }
}

/// How many arrows in sight say that there is more, and how much of each pane does not fit.
fn rails(room: &mut Room, scene: &Arc<Scene>, size: u16, scrolled: f32) -> (usize, [f32; 3]) {
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0));
    let input = RawInput { screen_rect: Some(rect), ..RawInput::default() };
    let mut over = [0.0; 3];
    let mut output = room.context.run_ui(input, |ui| {
        let (tokens, size) = (Tokens::of(Theme::Light), f32::from(size) / 100.0);
        let look = StageAppearance { tokens, size, blank: false, scrolled: [scrolled; 3], pointer: None };
        over = stage::stage_ui(ui, rect, scene, look, 1, &room.kept);
    });
    output.textures_delta.clear();
    let arrow = |shape: &Shape| matches!(shape, Shape::Path(path) if path.points.len() == 3 && path.closed);
    let seen = |clipped: &&ClippedShape| arrow(&clipped.shape) && clipped.clip_rect.contains_rect(clipped.shape.visual_bounding_rect());
    (output.shapes.iter().filter(seen).count(), over)
}

#[test]
fn what_does_not_fit_says_that_there_is_more_and_where() {
    let mut state = flagship();
    start(&mut state, 0);
    tell(&mut state, WorkshopChange::GoTo(3));
    let scene = Arc::clone(state.workshop.as_ref().unwrap().on_screen());
    let mut room = Room::new();
    let (arrows, over) = rails(&mut room, &scene, 60, 0.0);
    assert!(arrows == 0 && over.iter().all(|over| *over <= 0.0), "all fits");
    let (_, over) = rails(&mut room, &scene, 200, 0.0);
    let cut = over.iter().filter(|over| **over > 0.0).count();
    assert!(over[0] > 0.0, "{over:?}");
    for (scrolled, arrows) in [(0.0, cut), (0.5, cut * 2), (1.0, cut)] {
        assert_eq!(rails(&mut room, &scene, 200, scrolled).0, arrows, "scrolled to {scrolled}");
    }
}

#[test]
fn the_label_of_a_part_never_touches_its_value() {
    let mut state = flagship();
    start(&mut state, 0);
    let room = Room::new();
    let mut found = 0;
    let stops = state.workshop.as_ref().unwrap().walk.stops.len();
    for (stop, size) in (0..stops).flat_map(|stop| [0.6, 1.0, 2.0].map(|size| (stop, size))) {
        tell(&mut state, WorkshopChange::GoTo(stop));
        tell(&mut state, WorkshopChange::Step);
        let scene = Arc::clone(state.workshop.as_ref().unwrap().on_screen());
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0));
        let input = RawInput { screen_rect: Some(rect), ..RawInput::default() };
        let mut output = room.context.run_ui(input, |ui| {
            let look = StageAppearance { tokens: Tokens::of(Theme::Light), size, blank: false, scrolled: [0.0; 3], pointer: None };
            stage::stage_ui(ui, rect, &scene, look, stop as u64, &room.kept);
        });
        output.textures_delta.clear();
        let texts = output.shapes.iter().filter_map(|clipped| match &clipped.shape {
            Shape::Text(text) => Some((
                text.galley.text(),
                Rect::from_min_size(text.pos, text.galley.size()),
                text.galley.job.sections[0].format.font_id.size,
            )),
            _ => None,
        });
        let texts: Vec<(&str, Rect, f32)> = texts.collect();
        for (label, label_rect, font) in texts.iter().filter(|(text, ..)| ["Provides", "Limitations", "Requests"].contains(text)) {
            let beside =
                texts.iter().filter(|(_, rect, _)| rect.left() > label_rect.left() && rect.y_range().intersects(label_rect.y_range()));
            let value = beside.map(|(_, rect, _)| rect.left()).fold(f32::INFINITY, f32::min);
            assert!(value - label_rect.right() > font * 0.4, "{label} at {size} on stop {stop}: {} points", value - label_rect.right());
            found += 1;
        }
    }
    assert!(found > 5, "{found}");
}

/// The sizes in which the words of each of these are set.
fn sizes(room: &mut Room, scene: &Arc<Scene>, of: &[&str]) -> Vec<Option<f32>> {
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(1366.0, 768.0));
    let input = RawInput { screen_rect: Some(rect), ..RawInput::default() };
    let mut output = room.context.run_ui(input, |ui| {
        let look = StageAppearance { tokens: Tokens::of(Theme::Light), size: 1.0, blank: false, scrolled: [0.0; 3], pointer: None };
        stage::stage_ui(ui, rect, scene, look, 1, &room.kept);
    });
    output.textures_delta.clear();
    let set = |words: &str| {
        output.shapes.iter().rev().find_map(|clipped| match &clipped.shape {
            Shape::Text(text) if text.galley.text() == words => Some(text.galley.job.sections[0].format.font_id.size),
            _ => None,
        })
    };
    of.iter().map(|words| set(words)).collect()
}

#[test]
fn what_is_said_for_and_against_is_set_in_one_size_and_a_reply_like_its_claim() {
    let mut state = flagship();
    let mut seen = 0;
    for number in 0..state.open_briefing.as_ref().unwrap().walks().count() {
        start(&mut state, number);
        let stops = state.workshop.as_ref().unwrap().walk.stops.len();
        for stop in 0..stops {
            tell(&mut state, WorkshopChange::GoTo(stop));
            tell(&mut state, WorkshopChange::UncoverAll);
            let scene = Arc::clone(state.workshop.as_ref().unwrap().on_screen());
            let words: Vec<&str> = scene
                .panes
                .iter()
                .flat_map(|pane| &pane.cards)
                .flat_map(|card| &card.parts)
                .map(|part| part.words.as_str())
                .filter(|words| !words.is_empty())
                .collect();
            // Of cards that are a line each only the names are drawn.
            let sizes: Vec<f32> = sizes(&mut Room::new(), &scene, &words).into_iter().flatten().collect();
            assert!(sizes.windows(2).all(|two| (two[0] - two[1]).abs() < 0.01), "stop {stop} of walk {number}: {sizes:?}");
            seen += sizes.len();
        }
        tell(&mut state, WorkshopChange::End);
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn the_wheel_scrolls_the_pane_below_the_pointer() {
    for (x, panes, pane) in [(0.1, 2, 0), (0.36, 2, 0), (0.4, 2, 1), (0.9, 2, 2), (0.5, 1, 0), (0.55, 1, 1), (0.99, 0, 0)] {
        assert_eq!(stage::pane_at(x, panes), pane, "{x} of {panes}");
    }
}

#[test]
fn frozen_the_room_keeps_what_it_was_scrolled_to() {
    let mut state = flagship();
    start(&mut state, 0);
    let scrolled = |state: &State| state.workshop.as_ref().unwrap().scrolled_on_screen().map(|fraction| (fraction * 100.0).round() as i32);
    tell(&mut state, WorkshopChange::OutOfSight([1.0, 0.0, 0.0]));
    tell(&mut state, WorkshopChange::ScrollBy { down: true });
    let seen = scrolled(&state);
    assert_eq!(seen, [20, 0, 0]);
    tell(&mut state, WorkshopChange::Freeze);
    tell(&mut state, WorkshopChange::Step);
    assert_eq!(scrolled(&state), seen);
    tell(&mut state, WorkshopChange::Freeze);
    assert_eq!(scrolled(&state), [0; 3]);
}

/// The words that the room's window draws of a scene: its own view function, in a harness that has nothing else.
fn drawn(room: &mut Room, scene: &Arc<Scene>, size: u16) -> String {
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0));
    let input = RawInput { screen_rect: Some(rect), ..RawInput::default() };
    let mut output = room.context.run_ui(input, |ui| {
        let look = StageAppearance {
            tokens: Tokens::of(Theme::Light),
            size: f32::from(size) / 100.0,
            blank: false,
            scrolled: [0.0; 3],
            pointer: Some((0.5, 0.5)),
        };
        stage::stage_ui(ui, rect, scene, look, 1, &room.kept);
    });
    output.textures_delta.clear();
    let mut words = String::new();
    output.shapes.iter().for_each(|clipped| gather(&clipped.shape, &mut words));
    words
}

fn gather(shape: &Shape, words: &mut String) {
    match shape {
        Shape::Text(text) => {
            words.push_str(text.galley.text());
            words.push('\n');
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, words)),
        _ => {}
    }
}

/// What only the trainer may see: the notes of all walks, whole and a sentence at a time where it is long enough to be
/// no turn of phrase, and what is typed into the box that finds.
fn secrets(state: &State) -> BTreeSet<String> {
    let notes: Vec<String> = state
        .open_briefing
        .as_ref()
        .unwrap()
        .walks()
        .flat_map(|walk| &walk.stops)
        .filter_map(|stop| stop.notes.as_ref())
        .map(|notes| notes.for_the_trainer().to_owned())
        .collect();
    let sentences = notes.iter().flat_map(|notes| notes.unicode_sentences()).map(|sentence| sentence.trim().to_owned());
    let long = sentences.filter(|sentence| sentence.split_whitespace().count() > 3);
    let mut secrets: BTreeSet<String> = long.chain(notes.iter().cloned()).collect();
    secrets.insert(TYPED.to_owned());
    secrets
}

/// Typed into the box that finds.
const TYPED: &str = "zebra crossing nobody asked about";

fn assert_nothing_private(drawn: &str, secrets: &BTreeSet<String>, when: &str) {
    // The words stand in lines of their own; a sentence that is broken over several texts would be no secret either way.
    let flat = drawn.split_whitespace().collect::<Vec<_>>().join(" ");
    for secret in secrets {
        let secret = secret.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!flat.contains(&secret), "{when}: the room sees {secret:?}");
    }
}

/// Both windows show the same place, unless the room is frozen: what the room draws is what the console draws.
fn assert_same_place(room: &mut Room, console: &mut Room, state: &State, when: &str) {
    let workshop = state.workshop.as_ref().unwrap();
    if workshop.is_frozen() {
        return;
    }
    let (seen, shown) = (drawn(room, workshop.on_screen(), workshop.size), drawn(console, workshop.scene(), workshop.size));
    assert_eq!(seen, shown, "{when}");
    assert!(seen.contains(&workshop.scene().place), "{when}: {} is in sight", workshop.scene().place);
}

#[test]
fn nothing_private_is_drawn_for_the_room_on_any_stop_of_any_walk() {
    let (mut room, mut console) = (Room::new(), Room::new());
    for mut state in shipped() {
        let secrets = secrets(&state);
        assert!(secrets.len() > 5, "there is something to hide");
        for number in 0..state.open_briefing.as_ref().unwrap().walks().count() {
            start(&mut state, number);
            loop {
                let before = at(&state);
                let workshop = state.workshop.as_ref().unwrap();
                let words = drawn(&mut room, workshop.on_screen(), workshop.size);
                assert!(words.len() > 40, "the room sees something at {before:?}: {words:?}");
                assert_nothing_private(&words, &secrets, &format!("{} at {before:?}", workshop.walk.id));
                assert_same_place(&mut room, &mut console, &state, &format!("{before:?}"));
                tell(&mut state, WorkshopChange::Step);
                if at(&state) == before {
                    break;
                }
            }
            tell(&mut state, WorkshopChange::End);
        }
    }
}

/// The same numbers each time: a fault that was found is found again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

#[test]
fn nothing_private_is_drawn_for_the_room_after_ten_thousand_random_keys() {
    let (mut room, mut console) = (Room::new(), Room::new());
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut state = flagship();
    let secrets = secrets(&state);
    let keys: Vec<_> = TABLE.iter().flat_map(|entry| entry.keys.iter().map(|keys| keys.shortcut)).collect();
    let (mut frozen, mut moved, mut last): (usize, usize, Option<Arc<Scene>>) = (0, 0, None);
    for press in 0..10_000 {
        if state.workshop.is_none() {
            let walks = state.open_briefing.as_ref().unwrap().walks().count();
            start(&mut state, dice.roll(walks));
        }
        drop(later(&mut state, 1));
        match dice.roll(20) {
            // What is typed and pressed with the mouse.
            0 if state.overlays.palette.is_some() => drop(state.apply(PaletteChange::OpenRow(0))),
            1 if state.overlays.palette.is_some() => drop(state.apply(PaletteChange::Query(TYPED.to_owned()))),
            2 if state.overlays.palette.is_some() => drop(state.apply(PaletteChange::Query(format!("{}", dice.roll(70))))),
            3 => drop(tell(&mut state, WorkshopChange::Role(Role::ALL.get(dice.roll(7)).copied()))),
            4 => {
                let stop = dice.roll(12);
                drop(tell(&mut state, WorkshopChange::GoTo(stop)));
            }
            5 => {
                let (round, choice, hands) = (dice.roll(2), dice.roll(5), dice.roll(40) as u32);
                drop(tell(&mut state, WorkshopChange::Hands { round, choice, hands: Some(hands) }));
            }
            6 => drop(tell(&mut state, WorkshopChange::Questions(TYPED.to_owned()))),
            // A key: whichever verb it is of now.
            _ => {
                let key = keys[dice.roll(keys.len())];
                let verbs = TABLE.iter().filter(|entry| entry.keys.iter().any(|keys| keys.shortcut == key)).map(|entry| entry.command);
                if let Some(command) = verbs.into_iter().find(|command| is_enabled(*command, &state)) {
                    for change in dispatch(command, &state) {
                        drop(state.apply(change));
                    }
                }
            }
        }
        let Some(workshop) = &state.workshop else { continue };
        frozen += usize::from(workshop.is_frozen());
        if last.as_ref().is_none_or(|last| !Arc::ptr_eq(last, workshop.on_screen())) {
            moved += 1;
            last = Some(Arc::clone(workshop.on_screen()));
        }
        let words = drawn(&mut room, workshop.on_screen(), workshop.size);
        assert_nothing_private(&words, &secrets, &format!("key {press}"));
        assert_same_place(&mut room, &mut console, &state, &format!("key {press}"));
    }
    assert!(frozen > 200 && moved > 300, "the keys did something: frozen {frozen} times, {moved} scenes");
}

#[test]
fn a_secret_would_be_found_if_it_were_drawn() {
    // The test of the test: the same words as a question, which is public, are seen.
    let mut state = flagship();
    let secrets = secrets(&state);
    let walk = state.open_briefing.as_ref().unwrap().walks().next().unwrap();
    let mut stop: Stop = walk.stops[0].clone();
    stop.question = stop.notes.as_ref().map(|notes| notes.for_the_trainer().to_owned());
    let walk = Walk { stops: vec![stop], ..walk.clone() };
    let linked = Arc::clone(&state.open_briefing.as_ref().unwrap().linked);
    let workshop = plenary::state::Workshop::new(linked, walk, plenary::state::Screens::default(), 0);
    let words = drawn(&mut Room::new(), workshop.on_screen(), 100);
    let caught = std::panic::catch_unwind(|| assert_nothing_private(&words, &secrets, "on purpose"));
    assert!(caught.is_err());
    assert_eq!(format!("{:?}", Private::new("quiet")), "Private(…)", "and it does not show itself");
    drop(later(&mut state, 1));
}

#[test]
fn broken_walks_are_walked_as_well() {
    // A stop that leads nowhere, one that uncovers what is not there, one without anything.
    let nowhere: Target = "999/9".parse().unwrap();
    let bare = |focus: Target| Stop {
        focus,
        panes: Vec::new(),
        question: None,
        choices: Vec::new(),
        reveal: Vec::new(),
        minutes: None,
        notes: None,
    };
    let lost = Stop { reveal: vec!["c:nobody".parse().unwrap(), "re:nothing".parse().unwrap()], ..bare(Target::Instrument) };
    let walk = Walk {
        id: "broken".to_owned(),
        title: String::new(),
        audience: None,
        stops: vec![bare(nowhere), lost, bare("24/2".parse().unwrap())],
    };
    let linked = Arc::new(LinkedBriefing::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0));
    let mut state = flagship();
    state.workshop = Some(plenary::state::Workshop::new(linked, walk, plenary::state::Screens::default(), START));
    let mut room = Room::new();
    for _ in 0..8 {
        let workshop = state.workshop.as_ref().unwrap();
        drop(drawn(&mut room, workshop.on_screen(), workshop.size));
        tell(&mut state, WorkshopChange::Step);
    }
    assert_eq!(at(&state).0, 2);
    assert!(state.workshop.as_ref().unwrap().timer.pace(&state.workshop.as_ref().unwrap().walk, state.clock.now).is_none());
}

#[test]
fn every_verb_that_can_be_done_does_something() {
    let mut state = flagship();
    for in_a_workshop in [false, true] {
        if in_a_workshop {
            start(&mut state, 0);
        }
        let able = TABLE.iter().filter(|entry| is_enabled(entry.command, &state));
        let mut verbs = 0;
        for entry in able {
            verbs += 1;
            assert!(!dispatch(entry.command, &state).is_empty(), "{:?} changes nothing", entry.command);
        }
        assert!(verbs > 20);
    }
}

/// What a wall says of a stop, held against the file and nothing else.
#[test]
fn every_wall_of_every_shipped_walk_says_what_the_file_says() {
    let mut walls = 0;
    for state in shipped() {
        let open_briefing = state.open_briefing.as_ref().unwrap();
        let linked = &open_briefing.linked;
        let briefing = linked.briefing();
        let kind = |target: &Target| match target {
            Target::Safeguard(_) => PaneKind::Safeguards,
            _ => PaneKind::Critiques,
        };
        for stop in briefing.walks.iter().flat_map(|walk| &walk.stops) {
            for uncovered in 0..=stop.reveal.len() {
                let hands = Hands::default();
                let shown = scene(linked, &Moment { title: "", number: None, stop, uncovered, asking: false, hands: &hands, whose: None });
                walls += 1;
                let name = match &stop.focus {
                    Target::Critique(_) => "Critique",
                    Target::Position(_) => "Position",
                    Target::Safeguard(_) => "Safeguard",
                    Target::Event(_) => "Event",
                    Target::Actor(_) => "Actor",
                    Target::Term(_) => "Term",
                    Target::Source(_) => "Source",
                    Target::Reply(_) => "Reply",
                    _ => "Provisions",
                };
                assert_eq!(shown.text.focus.name(), name, "{}", stop.focus);
                let later = &stop.reveal[uncovered..];
                for pane in &shown.panes {
                    let hidden = later.iter().filter(|target| kind(target) == pane.kind).count();
                    if let Some(nothing) = &pane.nothing {
                        assert!(pane.cards.is_empty());
                        let says = if hidden == 0 {
                            nothing.starts_with("No ") || nothing.starts_with("Nothing")
                        } else {
                            nothing.starts_with(&format!("{hidden} "))
                        };
                        assert!(says, "{}: {nothing:?} with {hidden} to come", stop.focus);
                    }
                    if let Some(question) = &pane.question {
                        assert_eq!(Some(&question.asks), stop.question.as_ref());
                        let choices: Vec<&String> = question.choices.iter().map(|choice| &choice.says).collect();
                        assert_eq!(choices, stop.choices.iter().collect::<Vec<_>>());
                    }
                }
                let cards: usize = shown.panes.iter().map(|pane| pane.cards.len()).sum();
                assert!(cards <= uncovered, "{}: no card that was not uncovered", stop.focus);
            }
        }
    }
    assert!(walls > 150, "{walls}");
}
