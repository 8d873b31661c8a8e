//! The timeline without its picture: scales from days to px, ticks, spans of uncertain dates, lanes, and the order of events.
//!
//! Days are civil days as the sources state them; nothing here converts time zones. Right to left is a reversed [`XRange`], so no
//! function needs to know the direction of the page.

mod focus_context;
mod lane_key;
mod lanes;
mod scale;
mod sequence;
mod space;
mod span;
mod ticks;

pub use focus_context::{FocusContext, default_focus, extent};
pub use lane_key::LaneKey;
pub use lanes::{Lane, LaneItem, PackedMark, Packing, pack};
pub use scale::TimeScale;
pub use sequence::Sequence;
pub use space::{Instant, Span, TimelineX, XRange};
pub use span::EventSpan;
pub use ticks::{Tick, ticks, ticks_naming, year_ticks};
