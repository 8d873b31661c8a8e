//! What is wrong in the file: every valid record is shown all the same.

use yew::prelude::*;

use super::Desk;
use crate::dossier::ingest::{Issue, Severity};

/// The list of issues; nothing to see when there is none.
pub fn issues(desk: &Desk, ignored: &[String]) -> Html {
    let issues = &desk.material.issues;
    let words = desk.words();
    let is_grave = issues.iter().any(|issue| issue.severity == Severity::Fatal);
    html! {
        <div class="issues" hidden={issues.is_empty() && ignored.is_empty()} data-issues={issues.len().to_string()}>
            <div role="alert">{ for issues.iter().filter(|_| is_grave).map(|issue| html! { <p>{ issue.message() }</p> }) }</div>
            <details open={!is_grave}>
                <summary>{ words.issues }{ " · " }{ desk.locale.count(words.count_issues, issues.len() + ignored.len()) }</summary>
                <ul>
                    { for issues.iter().map(|issue| item(desk, issue)) }
                    { for ignored.iter().map(|part| html! { <li>{ crate::locale::fill(words.link_part_ignored, &[part]) }</li> }) }
                </ul>
            </details>
        </div>
    }
}

fn item(desk: &Desk, issue: &Issue) -> Html {
    let words = desk.words();
    let severity = match issue.severity {
        Severity::Fatal => words.severity_fatal,
        Severity::Lost => words.severity_lost,
        Severity::Warned => words.severity_warned,
    };
    html! { <li><code>{ issue.path.clone() }</code>{ " " }<b>{ severity }</b>{ ": " }{ issue.message() }</li> }
}
