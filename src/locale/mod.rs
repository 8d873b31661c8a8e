//! Words, names, dates and numbers in the reader's language.
//!
//! A language is one file in `languages/` and one line in `source.rs`. Grammar that differs between languages is data: templates with numbered
//! places ([`fill`]), plural forms by category ([`Counted`]), patterns of dates and lists.

mod accessible;
mod calendar;
mod clock;
mod collation;
mod date;
mod direction;
mod language;
mod list;
mod messages;
mod names;
mod number;
mod page;
mod period;
mod plural;
mod search;
mod source;
mod template;
mod texts;
mod vocabulary;
mod words;

pub use calendar::Calendar;
pub use date::DateWords;
pub use direction::Direction;
pub use language::{Locale, ScriptWords};
pub use list::ListWords;
pub use messages::Messages;
pub use names::Names;
pub use number::Digits;
pub use page::PageWords;
pub use plural::{Counted, PluralRule};
pub use search::Hit;
pub use source::{EN, locale, locales, page_words, words_in, words_of};
pub use template::fill;
pub use words::Words;

#[cfg(test)]
mod figure;
