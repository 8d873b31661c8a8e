//! serde over one object of the tree: each field becomes its place among the fields. Nothing else is
//! ever asked for.
//!
//! The struct is filled as a sequence, in the order of its field names, and not as a map: then the
//! derived code compares no strings, and is a third of the size.

use std::{cell::Cell, fmt, slice};

use serde::{
    Deserialize,
    de::{self, DeserializeSeed, Visitor},
    forward_to_deserialize_any,
};

use super::super::json::{Entry, Node, Value};

/// The place of a field among the fields of its object.
#[derive(Clone, Copy, Deserialize)]
#[serde(transparent)]
pub(crate) struct Part(u32);

impl<'a> Node<'a> {
    /// The value of a field of this object.
    pub(crate) fn part(&self, part: Part) -> &Node<'a> {
        // A part is only ever used on the object it was read from; the object itself stands in for
        // the impossible.
        self.entries().get(part.0 as usize).map_or(self, |entry| &entry.node)
    }

    /// The value of a field that may be absent.
    pub(crate) fn part_if(&self, part: Option<Part>) -> Option<&Node<'a>> {
        part.map(|part| self.part(part))
    }
}

/// What was met while a struct was filled.
#[derive(Default)]
pub(super) struct Notes {
    /// The names that the struct knows.
    pub(super) known: Cell<&'static [&'static str]>,
    /// The name of a field that is needed and missing.
    pub(super) missing: Cell<Option<&'static str>>,
}

/// Reads the fields of an object.
pub(super) struct Reader<'a> {
    pub(super) node: &'a Node<'a>,
    pub(super) notes: &'a Notes,
}

/// A struct cannot be filled; why stands in the [`Notes`]. Without content, since every field of every
/// record carries the code that passes it on.
#[derive(Debug)]
pub(super) struct Error;

impl fmt::Display for Error {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> de::Deserializer<'de> for Reader<'_> {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.notes.known.set(fields);
        visitor.visit_seq(Fields { reader: self, names: fields.iter() })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The fields of an object, in the order of the struct.
struct Fields<'a> {
    reader: Reader<'a>,
    names: slice::Iter<'static, &'static str>,
}

impl<'a> Fields<'a> {
    fn advance(&mut self) -> Option<Place<'a>> {
        let name = self.names.next()?;
        let has_name = |entry: &Entry<'_>| entry.key == *name && !matches!(entry.node.value, Value::Null);
        let index = self.reader.node.entries().iter().position(has_name);
        Some(Place { name, index: index.map(|index| index as u32), notes: self.reader.notes })
    }
}

impl<'de> de::SeqAccess<'de> for Fields<'_> {
    type Error = Error;

    // Called once for every field of every record: inlined, it would be most of the reader's size.
    #[inline(never)]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.advance().map(|place| seed.deserialize(place)).transpose()
    }
}

/// The place of a field, as serde asks for it. A null counts as absent.
struct Place<'a> {
    name: &'static str,
    index: Option<u32>,
    notes: &'a Notes,
}

impl<'de> de::Deserializer<'de> for Place<'_> {
    type Error = Error;

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.index.is_none() {
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Some(index) = self.index else {
            self.notes.missing.set(Some(self.name));
            return Err(Error);
        };
        visitor.visit_u32(index)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
