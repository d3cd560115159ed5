//! Where a window goes that was last left at a place which may be out of sight now: on a display that is gone, or
//! larger than the one that is there.
//!
//! Values in, a value out; `app` asks the system for displays and moves the window. Pixels of the desktop,
//! or points where the system places windows in points.

/// A rectangle on the desktop. Left of and above the first display its corner is negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its left and upper edge.
    pub corner: (i32, i32),
    /// Its width and height.
    pub size: (u32, u32),
}

/// A display.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Display {
    /// Where it is.
    pub area: Area,
    /// Pixels a point.
    pub scale: f64,
}

/// In points: what has to be in sight of a window, so that a person can see it and drag it.
const LEAST: (f64, f64) = (200.0, 150.0);

/// In points: about the height of a title bar, which no system gives before it has made one.
const TITLE_BAR: f64 = 28.0;

/// Where a window goes that was left at a place. It stays there where a display is under its title bar and enough of
/// it is in sight; else it goes into the middle of the primary display, the first. What is larger than its display is
/// made to fit, unless displays side by side show all of it.
#[must_use]
pub fn in_sight(place: Area, displays: &[Display]) -> Area {
    let mut distinct: Vec<Display> = Vec::new();
    for display in displays.iter().filter(|display| display.area.size.0 > 0 && display.area.size.1 > 0) {
        // Displays that show the same are one.
        if !distinct.iter().any(|other| other.area == display.area) {
            distinct.push(*display);
        }
    }
    let Some(primary) = distinct.first() else { return place };
    let Some(under) = distinct.iter().find(|display| is_reached(place, display, &distinct)) else {
        return in_the_middle(place, primary);
    };
    let room = room(under);
    // With its title bar, by which it is lower than it is high.
    let framed = Area { size: (place.size.0, place.size.1.saturating_add(points(TITLE_BAR, under.scale))), ..place };
    let seen: u64 = distinct.iter().map(|display| shared(framed, display.area)).map(|(width, height)| width * height).sum();
    let whole = u64::from(framed.size.0) * u64::from(framed.size.1);
    let fits = place.size.0 <= room.0 && place.size.1 <= room.1;
    if fits || seen >= whole { place } else { pushed_in(place, under) }
}

/// True where a person can drag the title bar on this display, and enough of the window is below it.
fn is_reached(place: Area, display: &Display, displays: &[Display]) -> bool {
    let bar = Area { corner: place.corner, size: (place.size.0, points(TITLE_BAR, display.scale)) };
    let wide = u64::from(points(LEAST.0, display.scale).min(place.size.0));
    let high = u64::from(points(LEAST.1, display.scale).min(place.size.1));
    let (bar_width, bar_height) = shared(bar, display.area);
    if bar_width < wide || bar_height * 2 < u64::from(bar.size.1) {
        return false;
    }
    // What is under the part of the bar that is in sight may go on upon a display below.
    let left = place.corner.0.max(display.area.corner.0);
    let column = Area { corner: (left, place.corner.1), size: (u32::try_from(bar_width).unwrap_or(u32::MAX), place.size.1) };
    let below = displays.iter().map(|other| shared(column, other.area)).filter(|(width, _)| *width >= wide);
    below.map(|(_, height)| height).sum::<u64>() >= high
}

/// Width and height of what two rectangles share.
fn shared(one: Area, other: Area) -> (u64, u64) {
    let along = |begin: i32, size: u32, from: i32, room: u32| {
        let (start, end) =
            (i64::from(begin).max(i64::from(from)), (i64::from(begin) + i64::from(size)).min(i64::from(from) + i64::from(room)));
        u64::try_from(end - start).unwrap_or_default()
    };
    let width = along(one.corner.0, one.size.0, other.corner.0, other.size.0);
    let height = along(one.corner.1, one.size.1, other.corner.1, other.size.1);
    if width == 0 || height == 0 { (0, 0) } else { (width, height) }
}

/// How large a window can be on a display, under its title bar.
fn room(display: &Display) -> (u32, u32) {
    let (width, height) = display.area.size;
    (width, height.saturating_sub(points(TITLE_BAR, display.scale)).max(1))
}

fn in_the_middle(place: Area, display: &Display) -> Area {
    let room = room(display);
    let size = (place.size.0.min(room.0), place.size.1.min(room.1));
    let half = |room: u32, size: u32| i32::try_from((room - size) / 2).unwrap_or_default();
    let corner = (display.area.corner.0.saturating_add(half(room.0, size.0)), display.area.corner.1.saturating_add(half(room.1, size.1)));
    Area { corner, size }
}

/// As large as there is room, and no edge over the display's.
fn pushed_in(place: Area, display: &Display) -> Area {
    let room = room(display);
    let size = (place.size.0.min(room.0), place.size.1.min(room.1));
    let along = |begin: i32, size: u32, from: i32, room: u32| {
        let last = i64::from(from) + i64::from(room) - i64::from(size);
        i32::try_from(i64::from(begin).clamp(i64::from(from), last.max(i64::from(from)))).unwrap_or(from)
    };
    let corner =
        (along(place.corner.0, size.0, display.area.corner.0, room.0), along(place.corner.1, size.1, display.area.corner.1, room.1));
    Area { corner, size }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred points, at a scale of the system's")]
fn points(points: f64, scale: f64) -> u32 {
    (points * if scale.is_finite() && scale > 0.0 { scale.min(16.0) } else { 1.0 }).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn area(x: i32, y: i32, width: u32, height: u32) -> Area {
        Area { corner: (x, y), size: (width, height) }
    }

    const fn display(x: i32, y: i32, width: u32, height: u32) -> Display {
        Display { area: area(x, y, width, height), scale: 1.0 }
    }

    const LAPTOP: Display = display(0, 0, 1366, 768);
    const RIGHT: Display = display(1366, 0, 1920, 1080);
    const LEFT: Display = display(-1920, -200, 1920, 1080);
    const BELOW: Display = display(0, 768, 1366, 768);

    #[test]
    fn a_window_out_of_sight_comes_to_the_primary_display_and_one_in_sight_stays() {
        for (name, place, displays, expected) in [
            ("in sight", area(100, 50, 1000, 600), &[LAPTOP][..], area(100, 50, 1000, 600)),
            ("its display is gone", area(3000, -900, 1000, 600), &[LAPTOP], area(183, 70, 1000, 600)),
            ("only a corner is left", area(1232, 671, 1000, 600), &[LAPTOP], area(183, 70, 1000, 600)),
            ("a strip at the side is left", area(1266, 50, 1000, 600), &[LAPTOP], area(183, 70, 1000, 600)),
            ("a strip at the foot is left", area(100, 740, 1000, 600), &[LAPTOP], area(183, 70, 1000, 600)),
            ("its title bar is above the display", area(100, -300, 1000, 600), &[LAPTOP], area(183, 70, 1000, 600)),
            ("just enough is left", area(1166, 618, 1000, 600), &[LAPTOP], area(1166, 618, 1000, 600)),
            ("a point too little is left", area(1167, 618, 1000, 600), &[LAPTOP], area(183, 70, 1000, 600)),
            ("half over the left edge", area(-500, 50, 1000, 600), &[LAPTOP], area(-500, 50, 1000, 600)),
            ("small, and all of it in sight", area(1200, 600, 120, 100), &[LAPTOP], area(1200, 600, 120, 100)),
            ("on the second display", area(2000, 300, 1000, 600), &[LAPTOP, RIGHT], area(2000, 300, 1000, 600)),
            ("the second display is gone", area(2000, 300, 1000, 600), &[LAPTOP], area(183, 70, 1000, 600)),
            ("negative, on a display to the left", area(-1500, -100, 1000, 600), &[LAPTOP, LEFT], area(-1500, -100, 1000, 600)),
            ("negative, and that display is gone", area(-1500, -100, 1000, 600), &[LAPTOP, RIGHT], area(183, 70, 1000, 600)),
            ("in a gap over the lower display", area(300, -150, 1000, 600), &[LAPTOP, LEFT], area(183, 70, 1000, 600)),
            ("across two displays", area(900, 100, 1000, 600), &[LAPTOP, RIGHT], area(900, 100, 1000, 600)),
            ("its bar on one, the rest on the one below", area(100, 700, 1000, 600), &[LAPTOP, BELOW], area(100, 700, 1000, 600)),
            ("the primary display is the first named", area(9000, 0, 1000, 600), &[RIGHT, LAPTOP], area(1826, 226, 1000, 600)),
            ("two that show the same are one", area(100, 700, 1000, 600), &[LAPTOP, LAPTOP], area(183, 70, 1000, 600)),
            ("nothing is known of displays", area(3000, -900, 1000, 600), &[], area(3000, -900, 1000, 600)),
            ("a display without a size is none", area(3000, -900, 1000, 600), &[display(0, 0, 0, 0)], area(3000, -900, 1000, 600)),
            ("as far away as can be", area(i32::MAX, i32::MIN, 1000, 600), &[LAPTOP, LEFT], area(183, 70, 1000, 600)),
        ] {
            assert_eq!(in_sight(place, displays), expected, "{name}");
        }
    }

    #[test]
    fn a_window_larger_than_its_display_is_made_to_fit() {
        for (name, place, displays, expected) in [
            ("too wide and too high", area(100, 50, 3000, 2000), &[LAPTOP][..], area(0, 0, 1366, 740)),
            ("too wide, and low down", area(200, 100, 1500, 500), &[LAPTOP], area(0, 100, 1366, 500)),
            ("as high as the display, so that its foot is out of sight", area(0, 0, 1366, 768), &[LAPTOP], area(0, 0, 1366, 740)),
            ("out of sight and too large", area(5000, 5000, 3000, 2000), &[LAPTOP], area(0, 0, 1366, 740)),
            ("two displays show all of it", area(100, 100, 2500, 640), &[LAPTOP, RIGHT], area(100, 100, 2500, 640)),
            ("two displays do not show its foot", area(100, 100, 2500, 900), &[LAPTOP, RIGHT], area(0, 0, 1366, 740)),
            ("larger than the one to the left", area(-1900, -150, 2500, 1200), &[LAPTOP, LEFT], area(-1920, -200, 1920, 1052)),
            ("as large as numbers go", area(0, 0, u32::MAX, u32::MAX), &[LAPTOP], area(0, 0, 1366, 740)),
        ] {
            assert_eq!(in_sight(place, displays), expected, "{name}");
        }
    }

    #[test]
    fn what_has_to_be_in_sight_is_measured_in_points_of_the_display() {
        let dense = Display { area: area(0, 0, 2732, 1536), scale: 2.0 };
        // 300 pixels are 150 points of this display, and 300 of one that is not dense.
        let place = area(2432, 300, 2000, 1200);
        assert_eq!(in_sight(place, &[dense]), area(366, 140, 2000, 1200));
        assert_eq!(in_sight(place, &[Display { scale: 1.0, ..dense }]), place);
        assert_eq!(in_sight(area(2332, 300, 2000, 1200), &[dense]), area(2332, 300, 2000, 1200));
        // The bar over a window that fills it is twice as high in pixels.
        assert_eq!(in_sight(area(0, 0, 4000, 3000), &[dense]), area(0, 0, 2732, 1480));
        // A scale that makes no sense counts as one.
        for scale in [0.0, -1.0, f64::NAN] {
            assert_eq!(in_sight(place, &[Display { scale, ..dense }]), place, "{scale}");
        }
    }

    #[test]
    fn wherever_a_window_was_left_it_can_be_taken_hold_of() {
        let displays = [LAPTOP, RIGHT, LEFT];
        for x in (-4000..4000).step_by(170) {
            for y in (-2500..2500).step_by(130) {
                for (width, height) in [(480, 360), (1366, 768), (4000, 3000)] {
                    let found = in_sight(area(x, y, width, height), &displays);
                    assert!(
                        displays.iter().any(|display| is_reached(found, display, &displays)),
                        "{x},{y} {width}×{height} goes to {found:?}"
                    );
                    assert_eq!(in_sight(found, &displays), found, "a place that is good is kept the next time");
                }
            }
        }
    }
}
