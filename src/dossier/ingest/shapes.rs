//! Values of the type that a field asks for. One of another type is reported, and counts as absent.

use super::{
    json::{Node, Value},
    problem::{FieldProblem, Shape, SyntaxProblem},
    report::Report,
};

impl Report {
    /// The string; `None`, and reported, for any other value.
    pub(super) fn string<'n>(&mut self, node: &'n Node<'_>) -> Option<&'n str> {
        match &node.value {
            Value::Text(text) => Some(text),
            _ => self.refuse(node, Shape::Text),
        }
    }

    /// The number; `None`, and reported, for any other value.
    pub(super) fn number(&mut self, node: &Node<'_>) -> Option<f64> {
        match node.value {
            Value::Number(number) => Some(number),
            _ => self.refuse(node, Shape::Number),
        }
    }

    /// Whether the value is `true`; anything but `true` and `false` is reported.
    pub(super) fn flag_if(&mut self, node: Option<&Node<'_>>) -> bool {
        match node.map(|node| (node, &node.value)) {
            None => false,
            Some((_, Value::Bool(flag))) => *flag,
            Some((node, _)) => self.refuse(node, Shape::Flag).unwrap_or(false),
        }
    }

    /// The items of a list that may be absent; none, and reported, for any other value.
    pub(super) fn items<'n, 'a>(&mut self, node: Option<&'n Node<'a>>) -> &'n [Node<'a>] {
        match node.map(|node| (node, &node.value)) {
            None | Some((_, Value::Null)) => &[],
            Some((_, Value::List(items))) => items,
            Some((node, _)) => self.refuse(node, Shape::List).unwrap_or(&[]),
        }
    }

    /// Two numbers; `None`, and reported, for any other value.
    pub(super) fn pair(&mut self, node: &Node<'_>) -> Option<(f64, f64)> {
        match &node.value {
            Value::List(items) => match items.as_slice() {
                [first, second] => Some((self.number(first)?, self.number(second)?)),
                _ => self.refuse(node, Shape::Pair),
            },
            _ => self.refuse(node, Shape::Pair),
        }
    }

    /// Reports that something else should stand here. Gives `None`.
    pub(super) fn refuse<T>(&mut self, node: &Node<'_>, expected: Shape) -> Option<T> {
        let at = node.at as usize;
        match node.value {
            // The JSON reader has said so already, unless the file just ended here.
            Value::Invalid if self.recall(at) => {}
            Value::Invalid => self.add(at, SyntaxProblem::CutOff),
            _ => self.add(at, FieldProblem::WrongType { expected }),
        }
        None
    }
}
