//! The languages that were loaded: one for all widgets of a page, because the texts of a [`Locale`] stay for good.

use std::cell::RefCell;

use crate::locale::Locale;

thread_local! {
    static LOADED: RefCell<Vec<&'static Locale>> = const { RefCell::new(Vec::new()) };
}

/// The language of a file; see [`Locale::open`].
pub fn locale(file: &[u8]) -> Option<&'static Locale> {
    let is_same =
        |locale: &Locale| file.strip_prefix(locale.tag.as_bytes()).is_some_and(|rest| rest.first() == Some(&b'\n'));
    let loaded = LOADED.with_borrow(|all| all.iter().copied().find(|locale| is_same(locale)));
    loaded.or_else(|| {
        let locale = Locale::open(file)?;
        LOADED.with_borrow_mut(|all| all.push(locale));
        Some(locale)
    })
}
