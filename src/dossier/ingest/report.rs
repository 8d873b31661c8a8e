//! The list of findings while it grows: each named by the byte it stands at, until the tree is
//! there to say the path.

use super::{
    issue::{Issue, Severity},
    json::Node,
    problem::{FileProblem, Problem},
};

/// Longest list of issues; the rest is counted.
const MAX_ISSUES: usize = 1000;

/// Longest excerpt of a value, in characters.
const MAX_EXCERPT: usize = 60;

/// Findings so far.
#[derive(Default)]
pub(super) struct Report {
    found: Vec<Finding>,
    unlisted: usize,
    /// Position of the finding that was made, or remembered, last.
    newest: usize,
}

struct Finding {
    at: usize,
    problem: Problem,
    severity: Severity,
}

impl Report {
    /// Notes a problem of the value at this byte.
    pub(super) fn add(&mut self, at: usize, problem: impl Into<Problem>) {
        self.push(at, problem.into());
    }

    fn push(&mut self, at: usize, problem: Problem) {
        self.newest = self.found.len();
        if self.found.len() < MAX_ISSUES {
            self.found.push(Finding { at, problem, severity: Severity::Warned });
        } else {
            self.unlisted += 1;
        }
    }

    /// How many findings are listed.
    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    /// Puts one finding in the place of all those that came after the first `len`.
    pub(super) fn replace_since(&mut self, len: usize, at: usize, problem: impl Into<Problem>) {
        self.found.truncate(len);
        self.add(at, problem);
    }

    /// Whether there is a finding at this byte. If so, it counts as the newest from here on.
    pub(super) fn recall(&mut self, at: usize) -> bool {
        let found = self.found.iter().rposition(|finding| finding.at == at);
        self.newest = found.unwrap_or(self.newest);
        found.is_some()
    }

    /// The newest finding turns out to cost its record.
    pub(super) fn lose_newest(&mut self) {
        if let Some(newest) = self.found.get_mut(self.newest) {
            newest.severity = Severity::Lost;
        }
    }

    /// The issues in file order, with paths and excerpts.
    pub(super) fn finish(self, root: &Node<'_>, text: &str) -> Vec<Issue> {
        // Insertion: the findings are few, mostly in order, and the library's sort is large.
        let mut sorted: Vec<Finding> = Vec::with_capacity(self.found.len());
        for finding in self.found {
            let place = sorted.partition_point(|earlier| earlier.at <= finding.at);
            sorted.insert(place, finding);
        }
        let mut issues: Vec<Issue> = sorted.into_iter().map(|finding| finding.into_issue(root, text)).collect();
        if self.unlisted > 0 {
            let problem = FileProblem::MoreIssues { count: self.unlisted };
            issues.push(Issue::of_file(problem, Severity::Warned));
        }
        issues
    }
}

impl Finding {
    fn into_issue(self, root: &Node<'_>, text: &str) -> Issue {
        let (path, node) = root.locate(self.at as u32);
        let value = if path.is_empty() { String::new() } else { excerpt(text, node) };
        Issue { path, value, problem: self.problem, severity: self.severity }
    }
}

fn excerpt(text: &str, node: &Node<'_>) -> String {
    let source = text.get(node.at as usize..node.end as usize).unwrap_or("");
    let printable = |letter: char| {
        if letter.is_control() || super::text::is_direction_override(letter) { ' ' } else { letter }
    };
    let mut excerpt: String = source.chars().take(MAX_EXCERPT).map(printable).collect();
    if source.chars().nth(MAX_EXCERPT).is_some() {
        excerpt.pop();
        excerpt.push('…');
    }
    excerpt
}
