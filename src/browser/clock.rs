//! The clock of the timeline.

use gloo::timers::callback::Interval;
use yew::prelude::*;

/// Calls back every `every_ms` milliseconds while that is some.
#[hook]
pub fn use_clock(every_ms: Option<u32>, tick: Callback<()>) {
    use_effect_with(every_ms, move |every_ms| {
        let interval = every_ms.map(|every_ms| Interval::new(every_ms, move || tick.emit(())));
        move || drop(interval)
    });
}
