//! Records of one kind, and references to them that cannot dangle.

use std::{cmp::Ordering, fmt, hash::Hash, hash::Hasher, marker::PhantomData, ops::Index};

/// Something with an id that other records may name.
pub trait Record {
    /// The id as the file gives it, unique among records of its kind.
    fn id(&self) -> &str;
}

/// A reference to a record of one dossier. Only a [`Table`] makes one, so it always resolves in the table it came from.
pub struct Ref<T> {
    index: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    /// The reference to the record at a position. Whoever unpacks one sees to it that the record exists.
    pub(super) fn unchecked(index: u32) -> Self {
        Self { index, kind: PhantomData }
    }

    /// Position of the record in its table, from 0.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Ref<T> {}

impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Ref<T> {}

impl<T> PartialOrd for Ref<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Ref<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}

impl<T> Hash for Ref<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// Records in file order.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<T>(Vec<T>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Table<T> {
    /// A table of these records, in their order.
    pub(super) fn from_records(records: Vec<T>) -> Self {
        Self(records)
    }

    /// Number of records.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no record.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a record and returns the reference to it.
    pub fn push(&mut self, record: T) -> Ref<T> {
        let index = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.push(record);
        Ref { index, kind: PhantomData }
    }

    /// References and records, in file order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Ref<T>, &T)> {
        self.0.iter().enumerate().map(|(index, record)| (Ref { index: index as u32, kind: PhantomData }, record))
    }

    /// References in file order.
    pub fn refs(&self) -> impl DoubleEndedIterator<Item = Ref<T>> + use<T> {
        (0..self.0.len() as u32).map(|index| Ref { index, kind: PhantomData })
    }

    /// The record, or `None` when the reference comes from another dossier.
    pub fn get(&self, at: Ref<T>) -> Option<&T> {
        self.0.get(at.index())
    }
}

impl<T: Record> Table<T> {
    /// The reference to the record with this id.
    pub fn find(&self, id: &str) -> Option<Ref<T>> {
        self.iter().find(|(_, record)| record.id() == id).map(|(at, _)| at)
    }
}

impl<T> Index<Ref<T>> for Table<T> {
    type Output = T;

    fn index(&self, at: Ref<T>) -> &T {
        &self.0[at.index()]
    }
}
