//! How everything is to be drawn: the emphasis of every record, derived from the state and the dossier.

use super::{Criterion, Emphasis, Filter, Links, State};
use crate::dossier::{Actor, Claim, Contact, Dossier, Incident, Place, Ref, Target, When, Window};
use crate::list::Listed;

/// The emphasis of every record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outlook {
    is_narrowed: bool,
    contacts: Vec<Emphasis>,
    actors: Vec<Emphasis>,
    places: Vec<Emphasis>,
    claims: Vec<Emphasis>,
    incidents: Vec<Emphasis>,
}

impl Outlook {
    /// Derives the emphasis of every record of the dossier.
    pub fn derive(dossier: &Dossier, links: &Links, state: &State) -> Self {
        let sieve = Sieve::new(dossier, state);
        let rank = |target: Target, passes: bool| match state.selection {
            Some(selected) if selected == target => Emphasis::Selected,
            _ if !passes => Emphasis::Dimmed,
            Some(selected) if links.has(selected, target) => Emphasis::Sibling,
            Some(_) => Emphasis::Dimmed,
            None => Emphasis::Normal,
        };
        Self {
            is_narrowed: state.selection.is_some() || !state.filter.is_empty() || state.window.is_some(),
            contacts: dossier.contacts.refs().map(|at| rank(Target::Contact(at), sieve.contact(at))).listed(),
            actors: dossier.actors.refs().map(|at| rank(Target::Actor(at), sieve.actor(at))).listed(),
            places: dossier.places.refs().map(|at| rank(Target::Place(at), sieve.place(at))).listed(),
            claims: dossier.claims.refs().map(|at| rank(Target::Claim(at), sieve.claim(at))).listed(),
            incidents: dossier.incidents.refs().map(|at| rank(Target::Incident(at), sieve.incident(at))).listed(),
        }
    }

    /// Whether anything is selected, or left out by filter or window.
    pub fn is_narrowed(&self) -> bool {
        self.is_narrowed
    }

    /// The emphasis of a target; `Normal` for one of another dossier.
    pub fn of(&self, target: Target) -> Emphasis {
        let (list, index) = match target {
            Target::Contact(at) => (&self.contacts, at.index()),
            Target::Actor(at) => (&self.actors, at.index()),
            Target::Place(at) => (&self.places, at.index()),
            Target::Claim(at) => (&self.claims, at.index()),
            Target::Incident(at) => (&self.incidents, at.index()),
        };
        list.get(index).copied().unwrap_or_default()
    }
}

/// Which records pass filter and window. Contacts and claims pass by themselves; actors and places by what passes about them.
struct Sieve<'a> {
    dossier: &'a Dossier,
    filter: &'a Filter,
    window: Option<Window>,
    contacts: Vec<bool>,
    claims: Vec<bool>,
}

impl<'a> Sieve<'a> {
    fn new(dossier: &'a Dossier, state: &'a State) -> Self {
        let mut sieve =
            Self { dossier, filter: &state.filter, window: state.window, contacts: Vec::new(), claims: Vec::new() };
        sieve.claims = dossier.claims.iter().map(|(_, claim)| sieve.passes_claim(claim)).listed();
        sieve.contacts = dossier.contacts.iter().map(|(at, contact)| sieve.passes_contact(at, contact)).listed();
        sieve
    }

    fn is_open(&self) -> bool {
        self.filter.is_empty() && self.window.is_none()
    }

    fn claim(&self, at: Ref<Claim>) -> bool {
        self.claims.get(at.index()).copied().unwrap_or(true)
    }

    fn contact(&self, at: Ref<Contact>) -> bool {
        self.contacts.get(at.index()).copied().unwrap_or(true)
    }

    fn actor(&self, at: Ref<Actor>) -> bool {
        let is_named = self.filter.has(Criterion::Actor(at)) || self.filter.has(Criterion::Holder(at));
        let speaks = || self.passing_claims().any(|claim| self.any_is(&claim.holders, at));
        let meets = || self.passing_contacts().any(|contact| self.involves(contact, at));
        self.is_open() || is_named || speaks() || (!self.filter.asks_who_says_so() && meets())
    }

    fn place(&self, at: Ref<Place>) -> bool {
        let is_about = || self.passing_claims().any(|claim| claim.about.contains(&at));
        let is_met = || self.passing_contacts().any(|contact| contact.about.contains(&at) || contact.place == Some(at));
        let is_hit = || {
            self.dossier
                .incidents
                .iter()
                .any(|(incident, record)| self.incident(incident) && record.places.contains(&at))
        };
        let is_seat = || self.dossier.actors.iter().any(|(actor, record)| record.seat == Some(at) && self.actor(actor));
        let happens = || !self.filter.asks_who_says_so() && (is_met() || is_hit());
        self.is_open() || self.filter.has(Criterion::Place(at)) || is_about() || happens() || is_seat()
    }

    fn incident(&self, at: Ref<Incident>) -> bool {
        let record = &self.dossier.incidents[at];
        let in_window = self.in_window(&record.date, record.end.as_ref());
        in_window
            && self.filter.passes(|criterion| match criterion {
                Criterion::Place(place) => record.places.contains(&place),
                Criterion::Source(source) => record.citations.iter().any(|citation| citation.source == source),
                _ => false,
            })
    }

    fn passes_claim(&self, claim: &Claim) -> bool {
        let contact = claim.contact.map(|at| &self.dossier.contacts[at]);
        let when = claim.date.as_ref().or(contact.map(|contact| &contact.date));
        when.is_none_or(|when| self.in_window(when, None))
            && self.filter.passes(|criterion| match criterion {
                Criterion::Actor(actor) => {
                    self.any_is(&claim.holders, actor)
                        || self.any_is(&claim.accused, actor)
                        || contact.is_some_and(|contact| self.involves(contact, actor))
                }
                Criterion::Channel(channel) => contact.is_some_and(|contact| contact.channel == channel),
                Criterion::Place(place) => claim.about.contains(&place),
                Criterion::Voice(voice) => claim.voice == voice,
                Criterion::Holder(actor) => self.any_is(&claim.holders, actor),
                Criterion::Source(source) => claim.citations.iter().any(|citation| citation.source == source),
                Criterion::Status(status) => contact.is_some_and(|contact| contact.status == status),
            })
    }

    fn passes_contact(&self, at: Ref<Contact>, contact: &Contact) -> bool {
        self.in_window(&contact.date, contact.end.as_ref())
            && self.filter.passes(|criterion| match criterion {
                Criterion::Actor(actor) => self.involves(contact, actor),
                Criterion::Channel(channel) => contact.channel == channel,
                Criterion::Place(place) => contact.about.contains(&place) || contact.place == Some(place),
                Criterion::Voice(_) => self.passing_claims().any(|claim| claim.contact == Some(at)),
                Criterion::Holder(actor) => {
                    self.passing_claims().any(|claim| claim.contact == Some(at)) || self.is_read_out(at, actor)
                }
                Criterion::Source(source) => contact.citations.iter().any(|citation| citation.source == source),
                Criterion::Status(status) => contact.status == status,
            })
    }

    fn passing_claims(&self) -> impl Iterator<Item = &'a Claim> {
        self.dossier.claims.iter().filter(|(at, _)| self.claim(*at)).map(|(_, claim)| claim)
    }

    fn passing_contacts(&self) -> impl Iterator<Item = &'a Contact> {
        self.dossier.contacts.iter().filter(|(at, _)| self.contact(*at)).map(|(_, contact)| contact)
    }

    fn is_read_out(&self, contact: Ref<Contact>, by: Ref<Actor>) -> bool {
        self.dossier.readouts.iter().any(|(_, readout)| readout.contact == contact && self.is(readout.issuer, by))
    }

    fn involves(&self, contact: &Contact, actor: Ref<Actor>) -> bool {
        contact.format == Some(actor) || contact.participants.iter().any(|other| self.is(other.actor, actor))
    }

    fn any_is(&self, actors: &[Ref<Actor>], wanted: Ref<Actor>) -> bool {
        actors.iter().any(|actor| self.is(*actor, wanted))
    }

    /// Whether `actor` is `wanted`, or stands for that state.
    fn is(&self, actor: Ref<Actor>, wanted: Ref<Actor>) -> bool {
        actor == wanted || self.dossier.state_of(actor) == Some(wanted)
    }

    fn in_window(&self, when: &When, end: Option<&When>) -> bool {
        let days = when.days(end);
        self.window.is_none_or(|window| window.overlaps(days.from, days.to))
    }
}
