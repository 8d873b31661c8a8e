//! Findings about a file: where, what, how bad. An [`Issue`] is data, so that every language of the
//! interface can word it.

use super::problem::{FieldProblem, Problem};
use crate::dossier::Remark;
pub use crate::dossier::Severity;

/// Something wrong with a dossier file.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Where, such as `contacts[3].date`; empty for the file as a whole.
    pub path: String,
    /// What stands there, as the file spells it, shortened to at most 60 characters.
    pub value: String,
    /// What is wrong with it.
    pub problem: Problem,
    /// What it cost.
    pub severity: Severity,
}

impl Issue {
    /// The issue in words, for a page without the code of this room.
    pub fn remark(&self) -> Remark {
        Remark { path: self.path.clone(), severity: self.severity, sentence: self.message() }
    }

    /// An issue about the file as a whole.
    pub(super) fn of_file(problem: impl Into<Problem>, severity: Severity) -> Self {
        Self { path: String::new(), value: String::new(), problem: problem.into(), severity }
    }

    /// One English sentence for an editor: where, what, what it cost, and what to do. Other
    /// languages are worded from the fields.
    pub fn message(&self) -> String {
        let phrase = self.problem.phrase();
        let mut message = self.path.clone();
        if !message.is_empty() {
            message.push_str(": ");
        }
        self.fill(&mut message, phrase.what);
        message.push_str(match self.severity {
            Severity::Lost if !self.is_of_many() => ", so this record is not shown",
            Severity::Warned if phrase.drops_value => ", so it is left out",
            _ => "",
        });
        message.push_str("; ");
        self.fill(&mut message, phrase.remedy);
        message.push('.');
        if let Some(first) = message.get_mut(..1).filter(|_| self.path.is_empty()) {
            first.make_ascii_uppercase();
        }
        message
    }

    /// Whether it costs more than one record, and says so itself.
    fn is_of_many(&self) -> bool {
        matches!(self.problem, Problem::Field(FieldProblem::TooManyRecords { .. }))
    }

    fn fill(&self, message: &mut String, words: &str) {
        for letter in words.chars() {
            match letter {
                '$' => message.push_str(&self.value),
                '#' => message.push_str(&self.problem.detail()),
                _ => message.push(letter),
            }
        }
    }
}
