//! Objects and lists, and how to go on where a comma, a bracket or a quotation mark was forgotten.

use std::borrow::Cow;

use super::{
    super::problem::{Position, SyntaxProblem},
    Parser,
    node::{Entry, Value},
};

/// Containers up to this depth (the file at 0, its lists at 1) survive broken punctuation.
const OUTER: u32 = 1;

/// Most fields of an object, and most items of a list inside a record.
const MAX_PARTS: usize = 1000;

/// What comes next in a container.
enum Next {
    Item,
    End,
    /// The end of the text, or a bracket that closes something else.
    Stop,
}

/// One container while it is read.
struct Container {
    start: usize,
    depth: u32,
    close: u8,
    /// How many findings there were before it.
    findings: usize,
    is_first: bool,
    /// The first place in it that makes no sense.
    broken: Option<Position>,
    /// Byte at which a comma should be and is not.
    gap: Option<usize>,
}

impl<'a> Parser<'a, '_> {
    pub(super) fn list(&mut self, depth: u32) -> Value<'a> {
        let mut list = self.open(depth, b']');
        let mut items = Vec::new();
        loop {
            match self.next(&mut list) {
                Next::Item => {}
                Next::End => return self.close(&list, Value::List(items)),
                // A brace too many between two records: the list itself goes on.
                Next::Stop if depth == OUTER && self.peek().is_some() => {
                    self.pass_stray(&mut list);
                    continue;
                }
                Next::Stop => return self.abandon(&mut list, Value::List(items)),
            }
            let before = self.at;
            let item = self.value(depth + 1);
            self.skip_space();
            if depth == OUTER && matches!(item.value, Value::Text(_)) && self.peek() == Some(b':') {
                // The name of a field: the list before it was never closed.
                self.at = before;
                return self.abandon(&mut list, Value::List(items));
            }
            self.settle_gap(&mut list);
            if depth <= OUTER || items.len() < MAX_PARTS {
                items.push(item);
            } else if items.len() == MAX_PARTS {
                self.report.add(item.at as usize, SyntaxProblem::TooManyParts);
            }
        }
    }

    pub(super) fn object(&mut self, depth: u32) -> Value<'a> {
        let mut object = self.open(depth, b'}');
        let mut entries = Vec::new();
        loop {
            match self.next(&mut object) {
                // The next record begins: this one was never closed.
                Next::Item if depth > 0 && self.peek() == Some(b'{') => {
                    return self.abandon(&mut object, Value::Object(entries));
                }
                Next::Item => {}
                Next::End => return self.close(&object, Value::Object(entries)),
                Next::Stop if depth == 0 && self.peek().is_some() => {
                    self.pass_stray(&mut object);
                    continue;
                }
                Next::Stop => return self.abandon(&mut object, Value::Object(entries)),
            }
            self.settle_gap(&mut object);
            let before = self.at;
            match self.key() {
                Some(key) => {
                    let node = self.value(depth + 1);
                    self.add_entry(&mut entries, Entry { key, node });
                }
                None => self.break_at(&mut object, before),
            }
        }
    }

    fn open(&mut self, depth: u32, close: u8) -> Container {
        let start = self.at;
        self.at += 1;
        Container { start, depth, close, findings: self.report.len(), is_first: true, broken: None, gap: None }
    }

    /// Passes the comma, and says what stands behind it.
    fn next(&mut self, container: &mut Container) -> Next {
        self.skip_space();
        let (before, is_first) = (self.at, container.is_first);
        container.is_first = false;
        let has_comma = self.eat(b',');
        let mut has_stray = has_comma && is_first;
        while self.eat(b',') {
            has_stray = true;
        }
        let next = match self.peek() {
            None | Some(b'}' | b']') if self.peek() != Some(container.close) => Next::Stop,
            Some(byte) if byte == container.close => {
                self.at += 1;
                has_stray |= has_comma;
                Next::End
            }
            _ => Next::Item,
        };
        let is_gap = !is_first && !has_comma && matches!(next, Next::Item) && self.left_open_at != Some(self.at);
        container.gap = is_gap.then_some(self.at);
        if has_stray {
            let position = self.position(before);
            self.report.add(before, SyntaxProblem::Comma(position));
        }
        next
    }

    /// Reports the comma that was not there, now that what follows turned out to belong to the
    /// container.
    fn settle_gap(&mut self, container: &mut Container) {
        if let Some(gap) = container.gap.take() {
            let position = self.position(gap);
            self.report.add(gap.saturating_sub(1), SyntaxProblem::Comma(position));
        }
    }

    /// Passes a bracket that closes nothing.
    fn pass_stray(&mut self, container: &mut Container) {
        let position = self.position(self.at);
        self.report.add(container.start, SyntaxProblem::Punctuation(position));
        self.at += 1;
    }

    /// Marks a container as not to be trusted from this byte on, or from the comma that is missing
    /// before it.
    fn break_at(&mut self, container: &mut Container, at: usize) {
        let at = container.gap.take().unwrap_or(at);
        if container.broken.is_none() {
            container.broken = Some(self.position(at));
        }
    }

    /// The value of a container that has its end.
    fn close(&mut self, container: &Container, whole: Value<'a>) -> Value<'a> {
        let Some(position) = container.broken else {
            return whole;
        };
        if container.depth <= OUTER {
            self.report.add(container.start, SyntaxProblem::Punctuation(position));
            return whole;
        }
        // One finding is enough for a record that is lost anyway: the first, which is nearest to
        // the slip.
        self.report.replace_since(container.findings, container.start, SyntaxProblem::Punctuation(position));
        Value::Invalid
    }

    /// The value of a container that has no end of its own.
    fn abandon(&mut self, container: &mut Container, partial: Value<'a>) -> Value<'a> {
        self.leave_open();
        if self.peek().is_some() {
            self.break_at(container, self.at);
            return self.close(container, partial);
        }
        if container.depth <= OUTER { partial } else { Value::Invalid }
    }

    fn add_entry(&mut self, entries: &mut Vec<Entry<'a>>, entry: Entry<'a>) {
        let at = entry.node.at as usize;
        if entries.len() >= MAX_PARTS {
            if entries.len() == MAX_PARTS {
                self.report.add(at, SyntaxProblem::TooManyParts);
            }
        } else if entries.iter().any(|earlier| earlier.key == entry.key) {
            self.report.add(at, SyntaxProblem::DuplicateKey { key: entry.key.chars().take(60).collect() });
        } else {
            entries.push(entry);
        }
    }

    /// The name of a field, and its colon; `None` when what stands here is neither, and it is
    /// passed.
    fn key(&mut self) -> Option<Cow<'a, str>> {
        let start = self.at;
        match self.peek() {
            Some(b'"') => return self.string().filter(|_| self.eat(b':')),
            Some(b'[' | b'{') => {
                self.skip_container();
                return None;
            }
            _ => {}
        }
        let word = self.bare();
        if word.is_empty() || !self.eat(b':') {
            self.at = self.at.max(start + 1);
            return None;
        }
        let position = self.position(start);
        self.report.add(start, SyntaxProblem::UnquotedKey(position));
        Some(Cow::Borrowed(word))
    }
}
