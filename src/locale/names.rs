//! Names of records in the reader's language: titles, kickers and labels.

use super::{Locale, fill};
use crate::dossier::{Actor, Contact, Dossier, Incident, Place, Precision, Ref, Source, Text};
use crate::list::Listed;

/// A dossier as it is named in one language.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The records.
    pub dossier: &'a Dossier,
    /// The language.
    pub locale: &'static Locale,
}

impl<'a> Names<'a> {
    /// A text of the dossier in this language, or in the one it falls back to.
    pub fn text(self, text: &'a Text) -> &'a str {
        text.get(self.locale.tag)
    }

    /// Full name of an actor.
    pub fn actor(self, at: Ref<Actor>) -> &'a str {
        self.dossier.actors.get(at).map_or("", |actor| self.text(&actor.name))
    }

    /// Short name of an actor, or else its full one.
    pub fn actor_short(self, at: Ref<Actor>) -> &'a str {
        self.dossier.actors.get(at).map_or("", |actor| self.text(actor.short.as_ref().unwrap_or(&actor.name)))
    }

    /// Name of a place today.
    pub fn place(self, at: Ref<Place>) -> &'a str {
        self.dossier.places.get(at).map_or("", |place| self.text(&place.name))
    }

    /// Publisher of a source.
    pub fn publisher(self, at: Ref<Source>) -> &'a str {
        self.dossier.sources.get(at).map_or("", |source| self.text(&source.publisher))
    }

    /// Actors in a sentence: "Russia, Türkiye and Iran".
    pub fn actors(self, actors: &[Ref<Actor>]) -> String {
        let names: Vec<_> = actors.iter().map(|&at| self.actor(at)).listed();
        self.locale.list(&names)
    }

    /// Places in a sentence: "Aleppo and Idlib".
    pub fn places(self, places: &[Ref<Place>]) -> String {
        let names: Vec<_> = places.iter().map(|&at| self.place(at)).listed();
        self.locale.list(&names)
    }

    /// The office of an actor: "foreign minister, Russia"; `None` when it holds none.
    pub fn office(self, actor: &'a Actor) -> Option<String> {
        let office = actor.office.as_ref()?;
        let title = self.text(&office.title);
        Some(
            office
                .of
                .map_or_else(|| title.to_owned(), |of| fill(self.locale.messages.office_of, &[title, self.actor(of)])),
        )
    }

    /// Where a contact was held, by the name of its day.
    pub fn contact_place(self, contact: &'a Contact) -> Option<&'a str> {
        let then = contact.place_name.as_ref().map(|name| self.text(name));
        then.or_else(|| contact.place.map(|place| self.place(place)))
    }

    /// The title of a contact: its own, or else its parties in short: "Lavrov – Araghchi", "Russia, Türkiye and Iran".
    pub fn contact_title(self, contact: &'a Contact) -> String {
        if let Some(title) = &contact.title {
            return self.text(title).to_owned();
        }
        let parties: Vec<_> = contact.participants.iter().map(|party| self.actor_short(party.actor)).listed();
        match *parties {
            [] => self.locale.messages.channel(contact.channel).to_owned(),
            [a, b] => fill(self.locale.messages.pair, &[a, b]),
            _ => self.locale.list(&parties),
        }
    }

    /// The title of an incident: its own, or else its sort and its places: "Fighting, Aleppo".
    pub fn incident_title(self, incident: &'a Incident) -> String {
        match &incident.title {
            Some(title) => self.text(title).to_owned(),
            None => self.incident_sort(incident),
        }
    }

    /// "Fighting, Aleppo".
    pub(super) fn incident_sort(self, incident: &Incident) -> String {
        self.locale.row(&[self.locale.messages.incident_kind(incident.kind), &self.places(&incident.places)])
    }

    /// The line above the title: "Phone call · Saturday 30 November 2024".
    pub fn contact_kicker(self, contact: &Contact) -> String {
        let is_one_day = contact.end.is_none() && contact.date.precision == Precision::Day;
        let date = if is_one_day {
            self.locale.full_day(contact.date.first)
        } else {
            self.locale.period(&contact.date, contact.end.as_ref())
        };
        fill(self.locale.messages.kicker, &[self.locale.messages.channel(contact.channel), &date])
    }

    /// The label of a mark: "call, 30 Nov".
    pub fn contact_label(self, contact: &Contact) -> String {
        let is_day_known = contact.date.precision >= Precision::Day;
        let date = if is_day_known {
            self.locale.short_day(contact.date.first)
        } else {
            self.locale.when_short(&contact.date)
        };
        self.locale.row(&[self.locale.messages.channel_short(contact.channel), &date])
    }
}

#[cfg(test)]
mod tests {
    use super::super::figure::figure;

    #[test]
    fn the_call_is_named_by_its_parties() {
        let figure = figure();
        assert_eq!(figure.names().contact_title(&figure.call), "Lavrov – Araghchi");
        assert_eq!(figure.names().contact_kicker(&figure.call), "Phone call · Saturday 30 November 2024");
        assert_eq!(figure.names().contact_label(&figure.call), "call, 30 Nov");
    }
}
