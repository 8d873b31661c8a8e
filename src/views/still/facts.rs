//! The facts in words, each with links to who says so: the contacts on the page itself, everything on a page of its own.

use super::super::Desk;
use super::super::fact::{Fact, facts as all, heads_row};
use super::super::help::{NEW_TAB, hint};
use super::super::markup::{tag, told, words};
use super::super::sources::{every_source, number};
use crate::dossier::{Citation, Ref, Silence, SilenceKind, Source, Target, Text};
use crate::locale::{fill, page_words};
use crate::scene::Element;

/// So many sources of a contact stand on the page itself, which has to be small; the page of all facts has all of them.
const FIRST_SOURCES: usize = 2;

/// The contacts in front, each with its first sources.
pub(super) fn who_says_so(desk: &Desk, facts_address: &str) -> Element {
    let (text, dossier) = (desk.words(), desk.dossier());
    let in_front = |fact: &Fact| matches!(fact.target, Target::Contact(at) if !dossier.contacts[at].background);
    let cell = |fact: &Fact| {
        let cited = cited(fact.citations);
        let (first, rest) = cited.split_at(cited.len().min(FIRST_SOURCES));
        let more = fill(page_words(desk.locale).more_sources, &[&desk.locale.integer(rest.len())]);
        let more = words("a", "", more).with("href", facts_address.to_owned());
        let cell = sources(desk, first, |_| String::new());
        if rest.is_empty() { cell } else { cell.with_text(" ").child(more) }
    };
    let columns = [text.when, text.kind, text.participants, text.who_says_so];
    let facts = all(desk);
    let rows = facts.iter().filter(|fact| in_front(fact)).map(|fact| row(desk, fact).child(cell(fact)));
    let table = table(text.who_says_so, columns, rows);
    tag("section", "still-facts").with("id", "facts").child(words("h2", "", text.who_says_so)).child(table)
}

/// Everything in the dossier, as the body of a page.
pub fn facts(desk: &Desk) -> Element {
    let back = words("a", "", page_words(desk.locale).back).with("href", "index.html");
    tag("article", "demarche still")
        .with("lang", desk.locale.tag)
        .with("dir", desk.locale.direction.as_str())
        .child(told(desk, ("h1", ""), &desk.dossier().title))
        .child(super::summary(desk))
        .child(tag("p", "still-links").child(back))
        .child(words("p", "", desk.words().not_reviewed).flag("hidden", desk.is_reviewed()))
        .with_children(sections(desk))
        .child(hint(NEW_TAB, desk.words().new_tab))
}

/// A section for each kind of fact, and one for the sources.
pub(super) fn sections(desk: &Desk) -> Vec<Element> {
    let text = desk.words();
    let facts = all(desk);
    let of = |name, kind: fn(&Fact) -> bool| {
        let columns = [text.when, text.kind, text.participants, text.what, text.who_says_so];
        let row = |fact: &Fact| {
            let note = |source| ["\u{a0}[", &number(desk, source), "]"].concat();
            let what = fact.cell(desk, told(desk, ("span", ""), fact.what));
            row(desk, fact).child(what).child(sources(desk, &cited(fact.citations), note))
        };
        section(name, table(name, columns, facts.iter().filter(|fact| kind(fact)).map(row)))
    };
    vec![
        of(text.contacts, |fact| matches!(fact.target, Target::Contact(_))).with("id", "facts"),
        of(text.view_claims, |fact| matches!(fact.target, Target::Claim(_))),
        of(text.incidents, |fact| matches!(fact.target, Target::Incident(_))),
        section(text.silences, silences(desk, SilenceKind::NotSaid)),
        section(text.disagreements, silences(desk, SilenceKind::Disagreement)),
        section(text.sources, every_source(desk)),
    ]
}

fn section(name: &str, content: Element) -> Element {
    Element::new("section").child(words("h2", "", name)).child(content)
}

/// A table with the name of the heading above it. Its last column has links, so what scrolls needs no tab stop of its own.
fn table<const N: usize>(name: &'static str, columns: [&str; N], rows: impl Iterator<Item = Element>) -> Element {
    let heads = columns.map(|name| words("th", "", name).with("scope", "col"));
    let head = Element::new("thead").child(Element::new("tr").with_children(heads));
    let body = Element::new("tbody").with_children(rows);
    tag("div", "scroller").child(Element::new("table").with("aria-label", name).child(head).child(body))
}

/// When, how and who; the cells that follow differ.
fn row(desk: &Desk, fact: &Fact) -> Element {
    Element::new("tr")
        .child(words("td", "when", fact.when(desk)))
        .child(words("td", "", fact.kind))
        .child(heads_row(&fact.who))
}

/// The pages cited, each once.
fn cited(citations: &[Citation]) -> Vec<Ref<Source>> {
    let mut cited: Vec<_> = Vec::new();
    for citation in citations {
        if !cited.contains(&citation.source) {
            cited.push(citation.source);
        }
    }
    cited
}

/// Publishers as links, each with a note.
fn sources(desk: &Desk, cited: &[Ref<Source>], note: impl Fn(Ref<Source>) -> String) -> Element {
    let mut cell = Element::new("td");
    for (index, at) in cited.iter().copied().enumerate() {
        let source = &desk.dossier().sources[at];
        cell = if index > 0 { cell.with_text(", ") } else { cell };
        cell = cell.child(link(desk, source, &source.publisher)).with_text(note(at));
    }
    cell
}

/// The text as a link to a source's page, where it has one.
fn link(desk: &Desk, source: &Source, text: &Text) -> Element {
    match &source.url {
        Some(url) => told(desk, ("a", ""), text).with("href", url.clone()),
        None => told(desk, ("span", ""), text),
    }
}

fn silences(desk: &Desk, kind: SilenceKind) -> Element {
    let silences = desk.dossier().silences.iter().filter(|(_, silence)| silence.kind == kind);
    let item = |silence: &Silence| told(desk, ("li", ""), &silence.text);
    Element::new("ul").with_children(silences.map(|(_, silence)| item(silence)))
}
