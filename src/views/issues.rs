//! What is wrong in the file: every valid record is shown all the same.

use super::Desk;
use super::markup::{details, spoken, tag, words};
use crate::dossier::{Remark, Severity};
use crate::locale::fill;
use crate::scene::Element;

/// The remarks on the file, and the parts of the address that were not understood; nothing to see when there are none.
pub fn issues(desk: &Desk, ignored: &[String]) -> Element {
    let issues = &desk.material.remarks;
    let text = desk.words();
    let count = [text.issues, " · ", &desk.locale.count(text.count_issues, issues.len() + ignored.len())].concat();
    let list = issues.iter().map(|issue| item(desk, issue));
    let parts = ignored.iter().map(|part| words("li", "", fill(text.link_part_ignored, &[part])));
    tag("div", "issues")
        .flag("hidden", issues.is_empty() && ignored.is_empty())
        .with("data-issues", issues.len().to_string())
        .child(
            details("", words("span", "", count), true)
                .child(Element::new("ul").with_children(list).with_children(parts)),
        )
}

fn item(desk: &Desk, issue: &Remark) -> Element {
    let text = desk.words();
    let severity = match issue.severity {
        Severity::Fatal => text.severity_fatal,
        Severity::Lost => text.severity_lost,
        Severity::Warned => text.severity_warned,
    };
    Element::new("li")
        .child(words("code", "", issue.path.as_str()))
        .with_text(" ")
        .child(words("b", "", severity))
        .with_text(": ")
        .child(spoken(desk, words("span", "", issue.sentence.as_str()), "en"))
}
