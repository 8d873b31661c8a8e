//! What the reader is doing: selection, filter, time window, view and story step, changed only by [`Action`]s through [`reduce`].

mod action;
mod command;
mod emphasis;
mod filter;
mod links;
mod outlook;
mod percent;
mod permalink;
mod play;
mod session;

pub use action::{Action, reduce};
pub use command::command;
pub use emphasis::Emphasis;
pub use filter::{Criterion, Filter};
pub use links::Links;
pub use outlook::Outlook;
pub use permalink::{Restored, criterion_words, permalink, restore};
pub use play::neighbour_in_time;
pub use session::{Pane, Sort, State};
