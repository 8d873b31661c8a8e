//! The rows of a card: a label, and words or records that can be selected.

use super::super::Desk;
use super::super::markup::{pointer, tag, told, words};
use crate::dossier::{Actor, Claim, Contact, Incident, Place, Ref, Target, Text, When};
use crate::list::Listed;
use crate::locale::fill;
use crate::scene::Element;

/// The line over a heading, with what must be said about the date.
pub(super) fn kicker(desk: &Desk, text: &str, date: Option<&When>) -> Element {
    let note = date.and_then(|when| Some((when, desk.locale.date_note(when)?)));
    let chip = note.map(|(when, note)| {
        let basis = when.basis.as_ref().map(|basis| desk.names().text(basis).to_owned());
        words("span", "chip dashed", note).with_some("title", basis)
    });
    words("p", "kicker-line", text).with_children(chip)
}

/// A remark of the editors, if there is one.
pub(super) fn note(desk: &Desk, text: Option<&Text>) -> Element {
    text.map_or(Element::new("p"), |text| told(desk, ("p", "note"), text))
}

/// Rows of one card, in order; those without content are left out.
pub(super) struct Rows<'a> {
    desk: &'a Desk,
    list: Element,
}

impl<'a> Rows<'a> {
    pub(super) fn new(desk: &'a Desk) -> Self {
        Self { desk, list: Element::new("dl") }
    }

    pub(super) fn words(self, label: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.row(label, Element::new("dd").with_text(text)) }
    }

    pub(super) fn targets(self, label: &str, targets: &[Target]) -> Self {
        if targets.is_empty() {
            return self;
        }
        let list = targets.iter().map(|target| pointer(self.desk, *target, &title(self.desk, *target)));
        let list = Element::new("dd").with_children(list);
        self.row(label, list)
    }

    pub(super) fn actors(self, label: &str, actors: &[Ref<Actor>]) -> Self {
        let targets: Vec<_> = actors.iter().map(|at| Target::Actor(*at)).listed();
        self.targets(label, &targets)
    }

    pub(super) fn places(self, label: &str, places: &[Ref<Place>]) -> Self {
        let targets: Vec<_> = places.iter().map(|at| Target::Place(*at)).listed();
        self.targets(label, &targets)
    }

    pub(super) fn contacts(self, meets: impl Fn(Ref<Contact>, &Contact) -> bool) -> Self {
        let found = self.desk.dossier().contacts.iter().filter(|(at, contact)| meets(*at, contact));
        let targets: Vec<_> = found.map(|(at, _)| Target::Contact(at)).listed();
        let label = self.desk.words().contacts;
        self.targets(label, &targets)
    }

    pub(super) fn claims(self, label: &str, meets: impl Fn(&Claim) -> bool) -> Self {
        let found = self.desk.dossier().claims.iter().filter(|(_, claim)| meets(claim));
        let targets: Vec<_> = found.map(|(at, _)| Target::Claim(at)).listed();
        self.targets(label, &targets)
    }

    pub(super) fn incidents(self, meets: impl Fn(&Incident) -> bool) -> Self {
        let found = self.desk.dossier().incidents.iter().filter(|(_, incident)| meets(incident));
        let targets: Vec<_> = found.map(|(at, _)| Target::Incident(at)).listed();
        let label = self.desk.words().incidents;
        self.targets(label, &targets)
    }

    pub(super) fn done(self) -> Element {
        self.list
    }

    pub(super) fn row(mut self, label: &str, content: Element) -> Self {
        self.list = self.list.child(tag("div", "row").child(words("dt", "", label)).child(content));
        self
    }
}

/// A record in one line.
pub(in crate::views) fn title(desk: &Desk, target: Target) -> String {
    let (dossier, names) = (desk.dossier(), desk.names());
    match target {
        Target::Contact(at) => {
            let contact = &dossier.contacts[at];
            let date = desk.locale.period(&contact.date, contact.end.as_ref());
            fill(desk.words().kicker, &[&date, &names.contact_title(contact)])
        }
        Target::Actor(at) => names.actor(at).to_owned(),
        Target::Place(at) => names.place(at).to_owned(),
        Target::Claim(at) => names.text(&dossier.claims[at].text).to_owned(),
        Target::Incident(at) => names.text(&dossier.incidents[at].text).to_owned(),
    }
}
