//! Words, names, dates and numbers in the reader's language.
//!
//! A language is one folder with one [`Locale`] value, and one line in [`LOCALES`]. Grammar that differs between languages is data: templates
//! with numbered places ([`fill`]), plural forms by category ([`Counted`]), patterns of dates and lists.

mod accessible;
mod date;
mod direction;
mod en;
mod language;
mod list;
mod messages;
mod names;
mod number;
mod page;
mod period;
mod plural;
mod template;
mod vocabulary;
mod words;

pub use date::DateWords;
pub use direction::Direction;
pub use language::{LOCALES, Locale, negotiate};
pub use list::ListWords;
pub use messages::Messages;
pub use names::Names;
pub use number::Digits;
pub use page::{PageWords, page_words};
pub use plural::{Counted, Plural};
pub use template::fill;
pub use words::Words;

#[cfg(test)]
mod figure;
