//! The tree that the JSON reader makes: values with the bytes they came from, so that every later
//! finding can be led back to its place.

use std::borrow::Cow;

/// Longest path, in bytes, give or take a name: deeper places are named by the value that holds
/// them.
const MAX_PATH: usize = 120;

/// A value and where it stands.
pub(crate) struct Node<'a> {
    /// Offset of its first byte; no two values share one, so it serves as the value's name.
    pub(crate) at: u32,
    /// Offset after its last byte.
    pub(crate) end: u32,
    /// What it is.
    pub(crate) value: Value<'a>,
}

/// A JSON value, or what stands where one should be.
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    Number(f64),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Vec<Entry<'a>>),
    /// Something unreadable; the reader has reported it.
    Invalid,
}

/// A field of an object.
pub(crate) struct Entry<'a> {
    pub(crate) key: Cow<'a, str>,
    pub(crate) node: Node<'a>,
}

impl<'a> Node<'a> {
    /// The fields of an object; none for any other value.
    pub(crate) fn entries(&self) -> &[Entry<'a>] {
        match &self.value {
            Value::Object(entries) => entries,
            _ => &[],
        }
    }

    /// Whether it is a list with nothing in it.
    pub(crate) fn is_empty_list(&self) -> bool {
        matches!(&self.value, Value::List(items) if items.is_empty())
    }

    /// Whether it is an object.
    pub(crate) fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// The field of this name; a null counts as absent.
    pub(crate) fn get(&self, key: &str) -> Option<&Node<'a>> {
        self.entries()
            .iter()
            .find(|entry| entry.key == key && !matches!(entry.node.value, Value::Null))
            .map(|entry| &entry.node)
    }

    /// Whether the byte belongs to this value.
    fn holds(&self, at: u32) -> bool {
        self.at == at || (self.at <= at && at < self.end)
    }

    /// The innermost value that holds the byte, and the way to it, such as `contacts[3].date`; the
    /// empty path is the file itself.
    pub(crate) fn locate(&self, at: u32) -> (String, &Node<'a>) {
        let mut path = String::new();
        let mut node = self;
        while node.at != at && path.len() < MAX_PATH {
            let inner = match &node.value {
                Value::Object(entries) => {
                    let entry = entries.get(entries.partition_point(|entry| entry.node.at <= at).wrapping_sub(1));
                    entry.filter(|entry| entry.node.holds(at)).map(|entry| {
                        if !path.is_empty() {
                            path.push('.');
                        }
                        path.extend(entry.key.chars().take(60));
                        &entry.node
                    })
                }
                Value::List(list) => {
                    let index = list.partition_point(|node| node.at <= at).wrapping_sub(1);
                    list.get(index).filter(|node| node.holds(at)).inspect(|_| {
                        path.push('[');
                        path.push_str(&index.to_string());
                        path.push(']');
                    })
                }
                _ => None,
            };
            match inner {
                Some(inner) => node = inner,
                None => break,
            }
        }
        (path, node)
    }
}
