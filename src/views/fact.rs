//! One fact in one shape, whatever its record: what the table of the live page and the tables of the still one are made of.

use super::Desk;
use super::markup::words;
use crate::dossier::{Citation, Claim, Contact, Incident, Ref, Source, Target, Text, When};
use crate::list::Listed;
use crate::scene::Element;

/// What a fact says, before its sources are put into words.
pub(super) struct Fact<'a> {
    pub(super) target: Target,
    pub(super) date: Option<&'a When>,
    pub(super) end: Option<&'a When>,
    pub(super) kind: &'static str,
    pub(super) who: String,
    pub(super) what: &'a Text,
    /// What signs and lines say of it in the pictures.
    pub(super) aside: String,
    pub(super) citations: &'a [Citation],
}

impl Fact<'_> {
    /// Its date in words; empty when it has none.
    pub(super) fn when(&self, desk: &Desk) -> String {
        self.date.map_or(String::new(), |date| desk.locale.period(date, self.end))
    }

    /// The cell with what it says in full, in an element of its own, and under it what signs say of it and how its date is known.
    pub(super) fn cell(&self, desk: &Desk, element: Element) -> Element {
        let known = self.date.and_then(|date| desk.locale.period_note(date, self.end)).unwrap_or_default();
        let aside = [self.aside.as_str(), known].into_iter().filter(|part| !part.is_empty()).listed();
        let cell = Element::new("td").child(element);
        if aside.is_empty() { cell } else { cell.child(words("small", "", aside.join(desk.locale.lists.semicolon))) }
    }

    /// The sources cited, in their order.
    pub(super) fn sources(&self) -> Vec<Ref<Source>> {
        self.citations.iter().map(|citation| citation.source).listed()
    }
}

/// The cell that names a row of facts: whose they are. A head without words would name nothing.
pub(super) fn heads_row(who: &str) -> Element {
    if who.is_empty() { Element::new("td") } else { words("th", "", who).with("scope", "row") }
}

/// Contacts, claims and incidents, in the order of the file.
pub(super) fn facts(desk: &Desk) -> Vec<Fact<'_>> {
    let dossier = desk.dossier();
    let contacts = dossier.contacts.refs().map(|at| contact(desk, at));
    let claims = dossier.claims.refs().map(|at| claim(desk, at));
    let incidents = dossier.incidents.refs().map(|at| incident(desk, at));
    contacts.chain(claims).chain(incidents).listed()
}

fn contact(desk: &Desk, at: Ref<Contact>) -> Fact<'_> {
    let record = &desk.dossier().contacts[at];
    let Contact { date, end, channel, participants, text, citations, .. } = record;
    let parties: Vec<_> = participants.iter().map(|party| party.actor).listed();
    let (kind, who) = (desk.words().channel(*channel), desk.names().actors(&parties));
    let aside = desk.names().contact_aside(record);
    Fact { target: Target::Contact(at), date: Some(date), end: end.as_ref(), kind, who, what: text, aside, citations }
}

fn claim(desk: &Desk, at: Ref<Claim>) -> Fact<'_> {
    let claim = &desk.dossier().claims[at];
    let contact = claim.contact.map(|contact| &desk.dossier().contacts[contact].date);
    let (kind, who) = (desk.words().claim_act(claim.kind), desk.names().actors(&claim.holders));
    let date = claim.date.as_ref().or(contact);
    let aside = desk.names().claim_aside(at);
    Fact {
        target: Target::Claim(at),
        date,
        end: None,
        kind,
        who,
        what: &claim.text,
        aside,
        citations: &claim.citations,
    }
}

fn incident(desk: &Desk, at: Ref<Incident>) -> Fact<'_> {
    let Incident { date, end, kind, places, text, citations, .. } = &desk.dossier().incidents[at];
    let (kind, who) = (desk.words().incident_kind(*kind), desk.names().places(places));
    let (target, aside) = (Target::Incident(at), String::new());
    Fact { target, date: Some(date), end: end.as_ref(), kind, who, what: text, aside, citations }
}
