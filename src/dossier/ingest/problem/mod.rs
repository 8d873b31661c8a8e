//! What can be wrong, by what it is wrong with. Each file has the cases and, beside them, their
//! English words.

mod field;
mod file;
mod reference;
mod syntax;
mod value;

pub use self::{
    field::{FieldProblem, Shape},
    file::FileProblem,
    reference::ReferenceProblem,
    syntax::{Position, SyntaxProblem},
    value::ValueProblem,
};

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// With the file as a whole.
    File(FileProblem),
    /// With the JSON.
    Syntax(SyntaxProblem),
    /// With the fields of a record.
    Field(FieldProblem),
    /// With an id, or what it leads to.
    Reference(ReferenceProblem),
    /// With what a field says.
    Value(ValueProblem),
}

impl Problem {
    /// The problem in English.
    pub(super) fn phrase(&self) -> Phrase {
        match self {
            Self::File(problem) => problem.phrase(),
            Self::Syntax(problem) => problem.phrase(),
            Self::Field(problem) => problem.phrase(),
            Self::Reference(problem) => problem.phrase(),
            Self::Value(problem) => problem.phrase(),
        }
    }

    /// What stands in the phrase for `#`.
    pub(super) fn detail(&self) -> String {
        match self {
            Self::File(problem) => problem.detail(),
            Self::Syntax(problem) => problem.detail(),
            Self::Field(problem) => problem.detail(),
            Self::Reference(problem) => problem.detail(),
            Self::Value(problem) => problem.detail(),
        }
    }
}

macro_rules! problem_from {
    ($($variant:ident($kind:ident)),+) => {
        $(impl From<$kind> for Problem {
            fn from(problem: $kind) -> Self {
                Self::$variant(problem)
            }
        })+
    };
}

problem_from!(
    File(FileProblem),
    Syntax(SyntaxProblem),
    Field(FieldProblem),
    Reference(ReferenceProblem),
    Value(ValueProblem)
);

/// The halves of a sentence, in which `$` stands for the value and `#` for the detail.
pub(super) struct Phrase {
    /// What is wrong.
    pub(super) what: &'static str,
    /// What to do.
    pub(super) remedy: &'static str,
    /// Whether the value at the path is not used.
    pub(super) drops_value: bool,
}

/// Words for a value that is not used.
const fn dropped(what: &'static str, remedy: &'static str) -> Phrase {
    Phrase { what, remedy, drops_value: true }
}

/// Words for something that is used all the same, or that is not a value.
const fn noted(what: &'static str, remedy: &'static str) -> Phrase {
    Phrase { what, remedy, drops_value: false }
}
