//! Dates and windows of days.

use super::{
    Ingest,
    json::{Node, Value},
    problem::{Shape, ValueProblem},
    raw::{RawDate, RawWindow},
};
use crate::dossier::{Day, Stated, When, Window};

impl Ingest<'_> {
    /// A date, with how it is known.
    pub(super) fn date(&mut self, node: &Node<'_>) -> Option<When> {
        match node.value {
            Value::Text(_) => self.bare_date(node),
            Value::Object(_) => self.long_date(node),
            _ => self.report.refuse(node, Shape::Date),
        }
    }

    fn long_date(&mut self, node: &Node<'_>) -> Option<When> {
        let raw: RawDate = self.report.fields(node)?;
        let when = self.bare_date(node.part(raw.value))?;
        let stated = match node.part_if(raw.status) {
            Some(status) => self.word(status)?,
            None => Stated::Stated,
        };
        let basis = self.text_if(node.part_if(raw.basis));
        Some(When { stated, basis, ..when })
    }

    /// A date that may be absent.
    pub(super) fn date_if(&mut self, node: Option<&Node<'_>>) -> Option<When> {
        node.and_then(|node| self.date(node))
    }

    /// An end that may be absent; dropped when it lies before its beginning.
    pub(super) fn end_if(&mut self, node: Option<&Node<'_>>, start: &When) -> Option<When> {
        let node = node?;
        let end = self.date(node)?;
        if end.last < start.first {
            self.report.add(node.at as usize, ValueProblem::EndBeforeStart);
            return None;
        }
        Some(end)
    }

    /// The first day of a date.
    pub(super) fn day(&mut self, node: &Node<'_>) -> Option<Day> {
        self.bare_date(node).map(|when| when.first)
    }

    /// A window of days that may be absent.
    pub(super) fn window_if(&mut self, node: Option<&Node<'_>>) -> Option<Window> {
        let node = node?;
        let raw: RawWindow = self.report.fields(node)?;
        let (from, to) = (node.part(raw.from), node.part(raw.to));
        let window = Window { from: self.bare_date(from)?.first, to: self.bare_date(to)?.last };
        if window.to < window.from {
            self.report.add(to.at as usize, ValueProblem::EndBeforeStart);
            return None;
        }
        Some(window)
    }

    fn bare_date(&mut self, node: &Node<'_>) -> Option<When> {
        let when = When::parse(self.report.string(node)?);
        if when.is_none() {
            self.report.add(node.at as usize, ValueProblem::BadDate);
        }
        when
    }
}
