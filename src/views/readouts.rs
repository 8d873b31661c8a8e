//! The readouts of one contact side by side: facet by facet, with the words that only one side uses marked.

use super::Desk;
use super::markup::{hue_class, pointer, region, spoken, tag, told, words};
use crate::dossier::{Cell, Contact, Facet, Readout, Ref, Target, Wording, fold};
use crate::list::Listed;
use crate::scene::Element;
use crate::state::State;

/// The comparison matrix.
pub fn readouts(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let view =
        region("pane readouts", "readouts", text.view_readouts).child(words("h2", "section", text.view_readouts));
    match shown_contact(desk, slice.selection) {
        Some(contact) => {
            view.child(caption(desk, contact)).child(words("p", "hint", text.marked_words)).child(matrix(desk, contact))
        }
        None => view.child(words("p", "empty", text.no_readouts)),
    }
}

/// The selected contact, or the contact of the selected claim, when it has readouts; else the last one that has.
fn shown_contact(desk: &Desk, selection: Option<Target>) -> Option<Ref<Contact>> {
    let dossier = desk.dossier();
    let meant = match selection {
        Some(Target::Contact(at)) => Some(at),
        Some(Target::Claim(at)) => dossier.claims[at].contact,
        _ => None,
    };
    let with = || dossier.readouts.iter().map(|(_, readout)| readout.contact);
    meant.filter(|at| with().any(|other| other == *at)).or_else(|| with().next_back())
}

fn caption(desk: &Desk, at: Ref<Contact>) -> Element {
    let contact = &desk.dossier().contacts[at];
    let names = desk.names();
    tag("p", "kicker-line")
        .child(pointer(desk, Target::Contact(at), &names.contact_title(contact)))
        .with_text([" · ", &names.contact_kicker(contact)].concat())
}

fn matrix(desk: &Desk, contact: Ref<Contact>) -> Element {
    let (dossier, text) = (desk.dossier(), desk.words());
    let readouts: Vec<&Readout> =
        dossier.readouts.iter().map(|(_, readout)| readout).filter(|readout| readout.contact == contact).listed();
    let corner = Element::new("th").with("scope", "col").child(words("span", "visually-hidden", text.readout_question));
    let issuers = readouts.iter().map(|readout| {
        words("th", hue_class(desk, readout.issuer), desk.names().actor_short(readout.issuer)).with("scope", "col")
    });
    let is_asked = |facet: &Facet| facet.contact.is_none_or(|only| only == contact);
    let facets = dossier.facets.iter().filter(|(_, facet)| is_asked(facet));
    let rows = facets.map(|(at, facet)| row(desk, at, facet, &readouts));
    let table = tag("table", "matrix")
        .child(words("caption", "visually-hidden", text.view_readouts))
        .child(Element::new("thead").child(Element::new("tr").child(corner).with_children(issuers)))
        .child(Element::new("tbody").with_children(rows));
    tag("div", "scroller")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", text.view_readouts)
        .child(table)
}

fn row(desk: &Desk, at: Ref<Facet>, facet: &Facet, readouts: &[&Readout]) -> Element {
    let cells: Vec<Option<&Cell>> =
        readouts.iter().map(|readout| readout.cells.iter().find(|cell| cell.facet == at)).listed();
    let wordings: Vec<&Wording> = cells.iter().filter_map(|cell| cell.as_ref()?.wording.as_ref()).listed();
    Element::new("tr").child(told(desk, ("th", ""), &facet.name).with("scope", "row")).with_children(
        cells.iter().zip(readouts).map(|(cell, readout)| {
            // On a narrow screen the cells stand under each other, each with the name of its column.
            let issuer = desk.names().actor_short(readout.issuer).to_owned();
            content(desk, *cell, &wordings).with("data-issuer", issuer)
        }),
    )
}

fn content(desk: &Desk, cell: Option<&Cell>, wordings: &[&Wording]) -> Element {
    let field = Element::new("td");
    let Some(cell) = cell else {
        return field.child(words("span", "absent", "—"));
    };
    let text = cell.text.iter().map(|text| told(desk, ("span", ""), text).with_text(" "));
    let quote = cell
        .wording
        .iter()
        .map(|wording| spoken(desk, Element::new("q"), &wording.language).child(marked(wording, wordings)));
    let absent = cell.absent.iter().map(|absence| words("i", "absent", desk.words().absence(*absence)));
    field.with_children(text).with_children(quote).with_children(absent)
}

/// The wording with the words that no other wording of the row has set off, as runs. Only wordings of one language can be compared.
fn marked(wording: &Wording, row: &[&Wording]) -> Element {
    let comparable = row.iter().filter(|other| !std::ptr::eq(**other, wording) && other.language == wording.language);
    let others: Vec<String> = comparable.map(|other| fold(&other.text)).listed();
    let is_shared = |word: &str| others.iter().any(|other| other.split_whitespace().any(|theirs| theirs == fold(word)));
    let spoken: Vec<(bool, &str)> =
        wording.text.split_whitespace().map(|word| (!others.is_empty() && !is_shared(word), word)).listed();
    let mut marked = Element::new("bdi");
    for (index, run) in spoken.chunk_by(|(a, _), (b, _)| a == b).enumerate() {
        if index > 0 {
            marked = marked.with_text(" ");
        }
        let text = run.iter().map(|(_, word)| *word).listed().join(" ");
        marked = if run.iter().any(|(is_own, _)| *is_own) {
            marked.child(words("mark", "", text))
        } else {
            marked.with_text(text)
        };
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of `text` that are marked beside `others`, all in English.
    fn own_words(text: &str, others: &[&str]) -> Vec<String> {
        let wording = |text: &str| Wording { text: text.to_owned(), language: "en".to_owned() };
        let all: Vec<Wording> = std::iter::once(text).chain(others.iter().copied()).map(wording).collect();
        let row: Vec<&Wording> = all.iter().collect();
        let marked = format!("{:?}", marked(row[0], &row));
        let runs = marked.split("tag: \"mark\"").skip(1);
        runs.filter_map(|run| Some(run.split_once("Text(\"")?.1.split_once('"')?.0.to_owned())).collect()
    }

    #[test]
    fn only_words_that_no_other_account_has_are_marked() {
        assert_eq!(
            own_words("extreme concern", &["extreme concern", "condemned"]),
            Vec::<String>::new(),
            "the whole is shared"
        );
        assert_eq!(own_words("extreme concern", &["deep concern"]), ["extreme"]);
        assert_eq!(own_words("extreme concern", &[]), Vec::<String>::new(), "nothing to compare with");
    }
}
