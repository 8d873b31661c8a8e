//! The brush: a time window in whole days, set by a drag over the axis, by its handles, or by keys.

use super::{Instant, TimeScale, TimelineX};
use crate::dossier::{Day, Window};

/// Days that an arrow key moves.
pub const DAY: i32 = 1;
/// Days that a page key, or an arrow key with Shift, moves.
pub const WEEK: i32 = 7;

/// What is being moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// The first day; the last stays.
    From,
    /// The last day; the first stays.
    To,
    /// Both, keeping their distance.
    Whole,
}

/// A window inside its bounds. Never empty: `from <= to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brush {
    window: Window,
    bounds: Window,
}

impl Brush {
    /// The part of `window` inside `bounds`, or the nearest day of them; a crooked window is put straight.
    pub fn new(window: Window, bounds: Window) -> Self {
        let (window, bounds) = (straight(window), straight(bounds));
        let into_bounds = |day: Day| day.clamp(bounds.from, bounds.to);
        Self { window: Window { from: into_bounds(window.from), to: into_bounds(window.to) }, bounds }
    }

    /// The days touched by a drag between two positions, in either direction.
    pub fn between(scale: &TimeScale, a: TimelineX, b: TimelineX, bounds: Window) -> Self {
        let (a, b) = (scale.invert(a), scale.invert(b));
        let (start, end) = if b < a { (b, a) } else { (a, b) };
        // A drag that ends exactly at midnight does not touch the next day.
        let last = Instant(end.0.ceil() - 1.0).day().max(start.day());
        Self::new(Window { from: start.day(), to: last }, bounds)
    }

    /// The days selected, both included.
    pub fn window(self) -> Window {
        self.window
    }

    /// The days that may be selected, both included.
    pub fn bounds(self) -> Window {
        self.bounds
    }

    /// Moves a handle by `days`, as far as the bounds and the other handle let it.
    #[must_use]
    pub fn nudged(self, handle: Handle, days: i32) -> Self {
        let Window { from, to } = self.window;
        let window = match handle {
            Handle::From => Window { from: from.plus(days).clamp(self.bounds.from, to), to },
            Handle::To => Window { from, to: to.plus(days).clamp(from, self.bounds.to) },
            Handle::Whole => {
                let days = days.clamp(self.bounds.from.0 - from.0, self.bounds.to.0 - to.0);
                Window { from: from.plus(days), to: to.plus(days) }
            }
        };
        Self { window, ..self }
    }

    /// Moves a handle that was grabbed at one position to another, by whole days. `self` is the brush as it was when grabbed.
    #[must_use]
    pub fn dragged(self, handle: Handle, scale: &TimeScale, (grabbed, now): (TimelineX, TimelineX)) -> Self {
        let days = scale.invert(now).0 - scale.invert(grabbed).0;
        self.nudged(handle, days.round() as i32)
    }
}

fn straight(window: Window) -> Window {
    Window { from: window.from.min(window.to), to: window.from.max(window.to) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{Span, XRange};
    use proptest::prelude::*;

    const BOUNDS: Window = Window { from: Day(100), to: Day(113) };

    fn window(from: i32, to: i32) -> Window {
        Window { from: Day(from), to: Day(to) }
    }

    fn scale(range: XRange) -> TimeScale {
        TimeScale::linear(Span::of_window(BOUNDS), range)
    }

    #[test]
    fn a_drag_takes_the_days_it_touches_in_either_direction() {
        let scale = scale(XRange::across(0.0, 140.0));
        let between = |a, b| Brush::between(&scale, TimelineX(a), TimelineX(b), BOUNDS).window();
        assert_eq!(between(15.0, 34.0), window(101, 103));
        assert_eq!(between(34.0, 15.0), window(101, 103));
        assert_eq!(between(10.0, 30.0), window(101, 102), "midnight to midnight");
        assert_eq!(between(20.0, 20.0), window(102, 102), "a tap is one day");
        assert_eq!(between(-500.0, 900.0), BOUNDS);
    }

    #[test]
    fn a_drag_on_a_reversed_axis_is_the_mirror_image() {
        let scale = scale(XRange::across(0.0, 140.0).reversed());
        assert_eq!(Brush::between(&scale, TimelineX(125.0), TimelineX(106.0), BOUNDS).window(), window(101, 103));
        let brush = Brush::new(window(101, 103), BOUNDS);
        let moved = brush.dragged(Handle::Whole, &scale, (TimelineX(120.0), TimelineX(99.0)));
        assert_eq!(moved.window(), window(103, 105), "leftwards is later");
    }

    #[test]
    fn keys_move_handles_up_to_each_other_and_to_the_bounds() {
        let brush = Brush::new(window(103, 105), BOUNDS);
        assert_eq!(brush.nudged(Handle::From, DAY).window(), window(104, 105));
        assert_eq!(brush.nudged(Handle::From, WEEK).window(), window(105, 105));
        assert_eq!(brush.nudged(Handle::From, -WEEK).window(), window(100, 105));
        assert_eq!(brush.nudged(Handle::To, WEEK).window(), window(103, 112));
        assert_eq!(brush.nudged(Handle::To, -WEEK).window(), window(103, 103));
        assert_eq!(brush.nudged(Handle::Whole, WEEK).window(), window(110, 112));
        assert_eq!(brush.nudged(Handle::Whole, 2 * WEEK).window(), window(111, 113), "its length stays");
    }

    #[test]
    fn a_crooked_or_foreign_window_is_brought_inside() {
        assert_eq!(Brush::new(window(108, 104), BOUNDS).window(), window(104, 108));
        assert_eq!(Brush::new(window(1, 5), BOUNDS).window(), window(100, 100));
        assert_eq!(Brush::new(window(1, 5), window(9, 2)).window(), window(2, 5));
    }

    proptest! {
        #[test]
        fn the_window_stays_inside_and_in_order(
            from: i32, to: i32, low: i32, high: i32,
            moves in prop::collection::vec((0..3_usize, prop_oneof![-10..10i32, any::<i32>()]), 0..20),
        ) {
            let mut brush = Brush::new(window(from / 4, to / 4), window(low / 4, high / 4));
            for (handle, days) in moves {
                let length = brush.window().to.0 - brush.window().from.0;
                let handle = [Handle::From, Handle::To, Handle::Whole][handle];
                brush = brush.nudged(handle, days);
                let (window, bounds) = (brush.window(), brush.bounds());
                prop_assert!(bounds.from <= window.from && window.from <= window.to && window.to <= bounds.to);
                prop_assert!(handle != Handle::Whole || window.to.0 - window.from.0 == length);
            }
        }

        #[test]
        fn a_drag_anywhere_gives_days_of_the_bounds(a in -1e9..1e9f64, b in -1e9..1e9f64, is_reversed: bool) {
            let range = XRange::across(0.0, 300.0);
            let scale = scale(if is_reversed { range.reversed() } else { range });
            let window = Brush::between(&scale, TimelineX(a), TimelineX(b), BOUNDS).window();
            prop_assert!(BOUNDS.from <= window.from && window.from <= window.to && window.to <= BOUNDS.to);
        }
    }
}
