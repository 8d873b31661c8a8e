//! Accessible names: what a mark says to a reader who does not see it. The same facts as the picture, doubts included.

use super::{Names, fill};
use crate::dossier::{Actor, Citation, Claim, Contact, Incident, Place, Ref, RelationKind, Status, Target, When};
use crate::list::Listed;

impl<'a> Names<'a> {
    /// The accessible name of a record; empty when the reference comes from another dossier.
    pub fn target_name(self, target: Target) -> String {
        let dossier = self.dossier;
        match target {
            Target::Contact(at) => dossier.contacts.get(at).map(|contact| self.contact_name(contact)),
            Target::Actor(at) => dossier.actors.get(at).map(|actor| self.actor_name(actor)),
            Target::Place(at) => dossier.places.get(at).map(|place| self.place_name(place)),
            Target::Claim(at) => Some(self.claim_name(at)),
            Target::Incident(at) => dossier.incidents.get(at).map(|incident| self.incident_name(incident)),
        }
        .unwrap_or_default()
    }

    /// "Phone call, Sergey Lavrov and Abbas Araghchi, 30 November 2024 (date inferred, corroborated), about Aleppo and Idlib; 3 sources".
    pub fn contact_name(self, contact: &'a Contact) -> String {
        let messages = &self.locale.messages;
        let what = contact.title.as_ref().map_or(messages.channel(contact.channel), |title| self.text(title));
        let parties: Vec<_> = contact.participants.iter().map(|party| party.actor).listed();
        let date = self.dated(&contact.date, contact.end.as_ref());
        let facts = self.locale.row(&[what, &self.actors(&parties), &date, &self.contact_where(contact)]);
        let [status, background] = self.contact_doubts(contact);
        self.parts(&[&facts, status, background, &self.source_count(&contact.citations)])
    }

    /// What signs and lines say of a contact: "in Doha, about Aleppo; planned; background".
    pub fn contact_aside(self, contact: &'a Contact) -> String {
        let [status, background] = self.contact_doubts(contact);
        self.parts(&[&self.contact_where(contact), status, background])
    }

    fn contact_where(self, contact: &'a Contact) -> String {
        let messages = &self.locale.messages;
        let place = self.contact_place(contact).map_or(String::new(), |place| fill(messages.in_place, &[place]));
        self.locale.row(&[&place, &self.about(&contact.about)])
    }

    fn contact_doubts(self, contact: &Contact) -> [&'static str; 2] {
        let messages = &self.locale.messages;
        let status = if contact.status == Status::Held { "" } else { messages.status(contact.status) };
        [status, if contact.background { messages.background } else { "" }]
    }

    /// "Sergey Lavrov, foreign minister, Russia"; "Astana format, format of talks".
    pub fn actor_name(self, actor: &'a Actor) -> String {
        let kind = self.locale.messages.actor_kind(actor.kind);
        let office = self.office(actor).unwrap_or_else(|| kind.to_owned());
        self.locale.row(&[self.text(&actor.name), &office])
    }

    /// "Aleppo, province, Syria, flashpoint".
    pub fn place_name(self, place: &'a Place) -> String {
        let messages = &self.locale.messages;
        let whole = place.part_of.map_or("", |whole| self.place(whole));
        let flashpoint = if place.flashpoint { messages.flashpoint } else { "" };
        self.locale.row(&[self.text(&place.name), messages.place_kind(place.kind), whole, flashpoint])
    }

    /// "Allegation by Abbas Araghchi: what it says; attributed; contradicted; accused, not taking part: A and B; 2 sources".
    pub fn claim_name(self, at: Ref<Claim>) -> String {
        let Some(claim) = self.dossier.claims.get(at) else {
            return String::new();
        };
        let messages = &self.locale.messages;
        let who = fill(messages.claim_by, &[messages.claim_act(claim.kind), &self.actors(&claim.holders)]);
        let said = [&who, ": ", self.text(&claim.text).trim_end_matches('.')].concat();
        self.parts(&[&said, &self.claim_aside(at), &self.source_count(&claim.citations)])
    }

    /// What signs and lines say of a claim: "attributed; contradicted; accused, not taking part: Iran".
    pub fn claim_aside(self, at: Ref<Claim>) -> String {
        let Some(claim) = self.dossier.claims.get(at) else {
            return String::new();
        };
        let messages = &self.locale.messages;
        let contradicted = if self.is_contradicted(at) { messages.contradicted } else { "" };
        let accused = match &claim.accused[..] {
            [] => String::new(),
            accused => fill(messages.accused_of_claim, &[&self.actors(accused)]),
        };
        self.parts(&[messages.voice(claim.voice), contradicted, &accused])
    }

    /// "Fighting, Aleppo, 29–30 November 2024: what happened; 2 sources".
    pub fn incident_name(self, incident: &'a Incident) -> String {
        let date = self.dated(&incident.date, incident.end.as_ref());
        let facts = self.locale.row(&[&self.incident_sort(incident), &date]);
        let told = [&facts, ": ", self.text(&incident.text).trim_end_matches('.')].concat();
        self.parts(&[&told, &self.source_count(&incident.citations)])
    }

    /// Whether another claim contradicts this one, or this one another.
    pub fn is_contradicted(self, at: Ref<Claim>) -> bool {
        self.dossier.claims.iter().any(|(other, claim)| {
            let mut contradictions =
                claim.relations.iter().filter(|relation| relation.kind == RelationKind::Contradicts);
            contradictions.any(|relation| other == at || relation.to == at)
        })
    }

    /// "30 November 2024 (date inferred)".
    pub fn dated(self, date: &When, end: Option<&When>) -> String {
        let period = self.locale.period(date, end);
        match self.locale.period_note(date, end) {
            Some(note) => fill(self.locale.lists.remark, &[&period, note]),
            None => period,
        }
    }

    fn about(self, places: &[Ref<Place>]) -> String {
        if places.is_empty() { String::new() } else { fill(self.locale.messages.about_places, &[&self.places(places)]) }
    }

    /// "3 sources": pages, not citations; nothing for none.
    fn source_count(self, citations: &[Citation]) -> String {
        let mut sources = Vec::new();
        for citation in citations {
            if !sources.contains(&citation.source) {
                sources.push(citation.source);
            }
        }
        if sources.is_empty() {
            String::new()
        } else {
            self.locale.count(self.locale.messages.count_sources, sources.len())
        }
    }

    /// The parts that are not empty, one after another.
    fn parts(self, parts: &[&str]) -> String {
        let kept: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).listed();
        kept.join(self.locale.lists.semicolon)
    }
}

#[cfg(test)]
mod tests {
    use super::super::figure::{claim, figure, text, when};
    use super::*;
    use crate::dossier::{Channel, IncidentKind, Participant, Relation};

    #[test]
    fn the_call_says_its_facts_and_its_doubts() {
        let mut figure = figure();
        let expected = "Phone call, Sergey Lavrov and Abbas Araghchi, 30 November 2024 (date inferred, corroborated), about Aleppo and Idlib; 3 sources";
        assert_eq!(figure.names().contact_name(&figure.call), expected);
        let call = figure.dossier.contacts.push(figure.call.clone());
        assert_eq!(figure.names().target_name(Target::Contact(call)), expected);
    }

    #[test]
    fn a_planned_meeting_of_three_in_the_background() {
        let mut figure = figure();
        figure.call.participants.push(Participant { actor: figure.iran, role: None });
        let meeting = Contact {
            channel: Channel::Meeting,
            status: Status::Planned,
            background: true,
            date: when("2018-11"),
            place_name: Some(text("Nur-Sultan")),
            about: vec![],
            citations: vec![],
            ..figure.call.clone()
        };
        let names = figure.names();
        assert_eq!(names.contact_title(&meeting), "Lavrov, Araghchi and Iran");
        assert_eq!(names.contact_label(&meeting), "meeting, Nov 2018");
        assert_eq!(names.contact_kicker(&meeting), "Meeting · November 2018");
        let expected =
            "Meeting, Sergey Lavrov, Abbas Araghchi and Iran, November 2018, in Nur-Sultan; planned; background";
        assert_eq!(names.contact_name(&meeting), expected);
        let nowhere = Contact { place_name: None, ..meeting.clone() };
        assert!(names.contact_name(&nowhere).ends_with("and Iran, November 2018; planned; background"));
        assert_eq!(names.contact_aside(&nowhere), "planned; background");
        assert_eq!(names.contact_aside(&meeting), "in Nur-Sultan; planned; background");
        let titled = Contact { title: Some(text("First round")), participants: vec![], ..meeting };
        assert_eq!(names.contact_title(&titled), "First round");
        assert!(names.contact_name(&titled).starts_with("First round, November 2018"));
    }

    #[test]
    fn actors_and_places_say_what_they_are() {
        let figure = figure();
        let name = |at| figure.names().target_name(Target::Actor(at));
        assert_eq!(
            (name(figure.lavrov), name(figure.araghchi)),
            ("Sergey Lavrov, foreign minister, Russia".into(), "Abbas Araghchi, person".into())
        );
        let places: Vec<_> =
            figure.dossier.places.refs().map(|at| figure.names().target_name(Target::Place(at))).collect();
        assert_eq!(
            places,
            ["Syria, country", "Aleppo, province, Syria, flashpoint", "Idlib, province, Syria, flashpoint"]
        );
    }

    #[test]
    fn a_claim_is_never_told_as_a_fact() {
        let mut figure = figure();
        let first = figure.dossier.claims.push(claim(vec![figure.araghchi], vec![figure.iran], vec![]));
        let named = figure.names().claim_name(first);
        assert_eq!(
            named,
            "Allegation by Abbas Araghchi: A plan stands behind it; attributed; accused, not taking part: Iran"
        );
        let against = Relation { kind: RelationKind::Contradicts, to: first };
        let second = figure.dossier.claims.push(claim(vec![figure.lavrov], vec![], vec![against]));
        assert!(figure.names().claim_name(first).contains("; contradicted;"));
        assert!(figure.names().is_contradicted(second));
        let related = Relation { kind: RelationKind::RespondsTo, to: second };
        let third = figure.dossier.claims.push(claim(vec![figure.lavrov], vec![], vec![related]));
        assert!(!figure.names().is_contradicted(third));
    }

    #[test]
    fn an_incident_says_where_and_when() {
        let mut figure = figure();
        let incident = figure.dossier.incidents.push(Incident {
            id: String::new(),
            title: None,
            kind: IncidentKind::Fighting,
            text: text("Armed groups enter the city."),
            places: figure.call.about.clone(),
            date: when("2024-11-29"),
            end: Some(when("2024-11-30")),
            citations: figure.call.citations[..1].to_vec(),
        });
        let expected = "Fighting, Aleppo and Idlib, 29–30 November 2024: Armed groups enter the city; 1 source";
        assert_eq!(figure.names().target_name(Target::Incident(incident)), expected);
    }
}
