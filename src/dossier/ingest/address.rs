//! Addresses of sources: `https` and nothing that hides where it leads.

use super::{Ingest, json::Node, problem::ValueProblem};

/// Longest address, in bytes.
const MAX_LENGTH: usize = 2048;

impl Ingest<'_> {
    /// An address that may be absent; dropped, and reported, when a reader must not be sent there.
    pub(super) fn address_if(&mut self, node: Option<&Node<'_>>) -> Option<String> {
        let node = node?;
        let address = self.report.string(node)?;
        let fault = fault(address);
        let is_sound = fault.is_none();
        if let Some(problem) = fault {
            self.report.add(node.at as usize, problem);
        }
        is_sound.then(|| address.to_owned())
    }
}

/// Why an address is refused. Browsers strip white space and control characters before they look at
/// the scheme (WHATWG URL, "basic URL parser"), and read a backslash as a slash: so an address with
/// any of these is never one that we understand.
fn fault(address: &str) -> Option<ValueProblem> {
    let is_hidden = |letter: char| {
        letter.is_whitespace() || letter.is_control() || letter == '\\' || super::text::is_direction_override(letter)
    };
    let visible: String = address.chars().filter(|letter| !is_hidden(*letter)).take(MAX_LENGTH).collect();
    let Some((scheme, rest)) = visible.split_once(':') else {
        return Some(ValueProblem::MalformedLink);
    };
    if scheme.eq_ignore_ascii_case("http") {
        return Some(ValueProblem::NotHttps);
    }
    if !scheme.eq_ignore_ascii_case("https") {
        return Some(ValueProblem::LinkNotAllowed);
    }
    let host = rest.strip_prefix("//").map_or("", |rest| rest.split(['/', '?', '#']).next().unwrap_or(""));
    if host.contains('@') {
        return Some(ValueProblem::LinkWithCredentials);
    }
    // A letter of any script begins a name; the standard library's table of all letters is no use here.
    let begins_name = |letter: char| letter.is_ascii_alphanumeric() || !letter.is_ascii();
    let has_host = host.starts_with(|letter: char| begins_name(letter) || letter == '[');
    (visible.len() != address.len() || !has_host).then_some(ValueProblem::MalformedLink)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_https_passes() {
        for address in [
            "https://example.org",
            "HTTPS://example.org/a?b=c#d",
            "https://пример.рф/путь",
            "https://example.org/@name",
        ] {
            assert_eq!(fault(address), None, "{address}");
        }
        let refused = [
            ("http://example.org", ValueProblem::NotHttps),
            ("JaVaScRiPt:alert(1)", ValueProblem::LinkNotAllowed),
            ("java\tscript:alert(1)", ValueProblem::LinkNotAllowed),
            ("java\nscript:alert(1)", ValueProblem::LinkNotAllowed),
            ("\u{1}javascript:alert(1)", ValueProblem::LinkNotAllowed),
            (" javascript:alert(1)", ValueProblem::LinkNotAllowed),
            ("data:text/html,x", ValueProblem::LinkNotAllowed),
            ("blob:https://example.org/1", ValueProblem::LinkNotAllowed),
            ("file:///etc/passwd", ValueProblem::LinkNotAllowed),
            ("vbscript:x", ValueProblem::LinkNotAllowed),
            ("mailto:a@example.org", ValueProblem::LinkNotAllowed),
            ("https://user:pw@example.org/", ValueProblem::LinkWithCredentials),
            ("https://good.example\\@evil.example/", ValueProblem::LinkWithCredentials),
            ("https:\\\\evil.example", ValueProblem::MalformedLink),
            ("//evil.example", ValueProblem::MalformedLink),
            ("https://", ValueProblem::MalformedLink),
            ("https:///path", ValueProblem::MalformedLink),
            ("https://exa mple.org", ValueProblem::MalformedLink),
            (" https://example.org", ValueProblem::MalformedLink),
            ("https://example.org/\u{202e}gpj", ValueProblem::MalformedLink),
            ("", ValueProblem::MalformedLink),
        ];
        for (address, problem) in refused {
            assert_eq!(fault(address), Some(problem), "{address:?}");
        }
    }
}
