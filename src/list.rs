//! Lists from iterators, in little code.
//!
//! The standard library's `collect` and `extend` ask each kind of iterator how many items are to come, and spell the first step out twice. That
//! pays for long lists; the page's are short, and it makes a hundred and thirty of them: a tenth of its WebAssembly was such guesses.

/// What can be listed.
pub trait Listed: Iterator + Sized {
    /// All items, in order: `collect` for lists.
    fn listed(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        list.add_all(self);
        list
    }
}

impl<I: Iterator> Listed for I {}

/// A list that takes more items.
pub trait Grow<T> {
    /// Adds all items at the end: `extend` for lists.
    fn add_all(&mut self, items: impl IntoIterator<Item = T>);
}

impl<T> Grow<T> for Vec<T> {
    fn add_all(&mut self, items: impl IntoIterator<Item = T>) {
        // Driven from inside: a `for` loop over a chain or a flattened iterator is a third larger.
        items.into_iter().for_each(|item| self.push(item));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_items_stand_in_order() {
        let mut list = (1..3).chain([9]).filter(|number| *number != 2).listed();
        assert_eq!(list, [1, 9]);
        list.add_all(Some(4));
        list.add_all([5, 6]);
        assert_eq!(list, [1, 9, 4, 5, 6]);
    }
}
