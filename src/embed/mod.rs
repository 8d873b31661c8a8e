//! The widget in somebody else's page: the messages that the two exchange, as plain types. `static/boot.js` and `static/embed.js` carry them.

mod protocol;

pub use protocol::{Command, VERSION};
