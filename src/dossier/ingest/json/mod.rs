//! A JSON reader that never gives up: what it cannot read costs the value it stands in, and the
//! reading goes on behind it.
//!
//! Inside a record (depth 2 and deeper) broken punctuation makes the whole object
//! [`Value::Invalid`], since nothing in it can be trusted any more; the outermost object and its
//! lists keep whatever they have. Every step consumes input or closes a container, so any bytes
//! come to an end.

mod containers;
mod node;
mod number;
mod text;
mod word;

pub(super) use self::node::{Entry, Node, Value};
use super::{
    problem::{FileProblem, Position, SyntaxProblem},
    report::Report,
};

/// Deepest nesting that is read.
const MAX_DEPTH: u32 = 64;

/// Reads the whole text. Whatever is wrong goes into the report.
pub(super) fn read<'a>(text: &'a str, report: &mut Report) -> Node<'a> {
    let mut parser =
        Parser { text, at: 0, report, counted: Position { line: 1, column: 1 }, counted_to: 0, left_open_at: None };
    let root = parser.value(0);
    parser.skip_space();
    if parser.peek().is_some() {
        let here = parser.position(parser.at);
        parser.report.add(0, FileProblem::TrailingText(here));
    }
    if parser.left_open_at == Some(text.len()) {
        let end = parser.position(text.len());
        parser.report.add(0, FileProblem::Truncated(end));
    }
    root
}

/// A reader and the byte it has come to.
struct Parser<'a, 'r> {
    text: &'a str,
    at: usize,
    report: &'r mut Report,
    /// Line and column of the byte `counted_to`.
    counted: Position,
    counted_to: usize,
    /// Where a value was last left without its end having been seen.
    left_open_at: Option<usize>,
}

impl<'a> Parser<'a, '_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        self.skip_space();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Line and column of a byte. Bytes are asked for in file order, or nearly so, hence counting
    /// goes on from the last one.
    fn position(&mut self, at: usize) -> Position {
        for letter in self.text.get(self.counted_to..at).unwrap_or("").chars() {
            if letter == '\n' {
                self.counted = Position { line: self.counted.line + 1, column: 1 };
            } else {
                self.counted.column += 1;
            }
        }
        self.counted_to = self.counted_to.max(at);
        self.counted
    }

    fn value(&mut self, depth: u32) -> Node<'a> {
        self.skip_space();
        let start = self.at;
        let value = match self.peek() {
            Some(b'{' | b'[') if depth >= MAX_DEPTH => {
                self.report.add(start, SyntaxProblem::TooDeep);
                self.skip_container()
            }
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string().map_or(Value::Invalid, Value::Text),
            _ => self.word(),
        };
        Node { at: start as u32, end: self.at as u32, value }
    }

    /// Passes a container without recursion, however deep it goes.
    fn skip_container(&mut self) -> Value<'a> {
        let mut open = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.string();
                    continue;
                }
                b'{' | b'[' => open += 1,
                b'}' | b']' => open = open.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
            if open == 0 {
                return Value::Invalid;
            }
        }
        self.leave_open()
    }
}

#[cfg(test)]
mod tests;
