//! Values without quotation marks or brackets: numbers, `null`, `true`, `false`, and what was meant to be one of them.

use super::super::problem::SyntaxProblem;
use super::number::{Literal, literal};
use super::{Parser, Value};

impl<'a> Parser<'a, '_> {
    /// Notes that the value read last has no end; at the end of the text this means that the file
    /// was cut off.
    pub(super) fn leave_open(&mut self) -> Value<'a> {
        self.left_open_at = Some(self.at);
        Value::Invalid
    }

    /// A run of letters up to the next punctuation mark or white space.
    pub(super) fn bare(&mut self) -> &'a str {
        let start = self.at;
        // Stops at exactly the white space that `skip_space` passes, so that nothing stands still.
        while self.peek().is_some_and(|byte| !b" \t\n\r,:[]{}\"".contains(&byte)) {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or("")
    }

    /// A value without quotation marks or brackets.
    pub(super) fn word(&mut self) -> Value<'a> {
        let start = self.at;
        let problem = match self.bare() {
            "null" => return Value::Null,
            "true" => return Value::Bool(true),
            "false" => return Value::Bool(false),
            _ if self.peek().is_none() => return self.leave_open(),
            word => match literal(word) {
                Literal::Number(number) => return Value::Number(number),
                Literal::TooLarge => SyntaxProblem::NumberTooLarge,
                Literal::NotANumber => SyntaxProblem::NotAValue,
            },
        };
        self.at += usize::from(self.peek() == Some(b':'));
        self.report.add(start, problem);
        Value::Invalid
    }
}
