//! Remarks: what a reader of the picture is told about the file it was made from.

/// Something wrong with a dossier file, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where, such as `contacts[3].date`; empty for the file as a whole.
    pub path: String,
    /// What it cost.
    pub severity: Severity,
    /// Where, what, what it cost and what to do, in one sentence.
    pub sentence: String,
}

/// What a mistake in a file cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing, or a part of a record.
    Warned,
    /// One record.
    Lost,
    /// The whole file.
    Fatal,
}
