//! A small dossier of one call of 30 November 2024, for the tests of names.

use super::{EN, Names};
use crate::dossier::{
    Actor, ActorKind, Channel, Citation, Claim, ClaimKind, Clock, Codes, Contact, Dossier, Office, Participant, Place,
    PlaceKind, Read, Ref, Relation, Source, Stated, Status, Text, Voice, When,
};
use crate::list::Listed;

pub(super) fn text(english: &str) -> Text {
    Text::new("en", english)
}

pub(super) fn when(date: &str) -> When {
    When::parse(date).expect("a date")
}

pub(super) fn actor(kind: ActorKind, name: &str, short: Option<&str>, office: Option<Office>) -> Actor {
    let (id, short) = (name.to_owned(), short.map(text));
    Actor { id, kind, name: text(name), short, office, member_of: vec![], seat: None, note: None, citations: vec![] }
}

pub(super) fn place(name: &str, kind: PlaceKind, part_of: Option<Ref<Place>>) -> Place {
    let flashpoint = kind == PlaceKind::Governorate;
    Place {
        id: name.to_owned(),
        kind,
        name: text(name),
        at: None,
        area: None,
        part_of,
        flashpoint,
        clock: Clock::default(),
    }
}

pub(super) fn claim(holders: Vec<Ref<Actor>>, accused: Vec<Ref<Actor>>, relations: Vec<Relation>) -> Claim {
    Claim {
        id: String::new(),
        kind: ClaimKind::Alleges,
        holders,
        accused,
        about: vec![],
        contact: None,
        date: None,
        text: text("A plan stands behind it."),
        voice: Voice::Attributed,
        via: vec![],
        commitment: None,
        relations,
        note: None,
        citations: vec![],
    }
}

fn cite(source: Ref<Source>) -> Citation {
    Citation { source, at: None, wording: None }
}

pub(super) struct Figure {
    pub(super) dossier: Dossier,
    pub(super) call: Contact,
    pub(super) lavrov: Ref<Actor>,
    pub(super) araghchi: Ref<Actor>,
    pub(super) iran: Ref<Actor>,
}

fn source(publisher: &str) -> Source {
    Source {
        id: publisher.to_owned(),
        publisher: text(publisher),
        title: text(""),
        url: None,
        published: None,
        language: "en".to_owned(),
        read: Read::Full,
    }
}

fn call(participants: [Ref<Actor>; 2], about: Vec<Ref<Place>>, citations: Vec<Citation>) -> Contact {
    Contact {
        id: "call".to_owned(),
        channel: Channel::Call,
        title: None,
        participants: participants.map(|actor| Participant { actor, role: None }).to_vec(),
        date: When { stated: Stated::Corroborated, ..when("2024-11-30") },
        end: None,
        place: None,
        place_name: None,
        about,
        format: None,
        status: Status::Held,
        background: false,
        text: text(""),
        codes: Codes::default(),
        citations,
    }
}

pub(super) fn figure() -> Figure {
    let mut dossier = Dossier::default();
    let syria = dossier.places.push(place("Syria", PlaceKind::Country, None));
    let mut province = |name| dossier.places.push(place(name, PlaceKind::Governorate, Some(syria)));
    let about = vec![province("Aleppo"), province("Idlib")];
    let russia = dossier.actors.push(actor(ActorKind::State, "Russia", None, None));
    let office = Office { title: text("foreign minister"), of: Some(russia) };
    let lavrov = dossier.actors.push(actor(ActorKind::Person, "Sergey Lavrov", Some("Lavrov"), Some(office)));
    let araghchi = dossier.actors.push(actor(ActorKind::Person, "Abbas Araghchi", Some("Araghchi"), None));
    let iran = dossier.actors.push(actor(ActorKind::State, "Iran", None, None));
    let pages = ["A", "B", "C"].map(|name| dossier.sources.push(source(name)));
    // Each page is cited twice: a page counts once.
    let citations = pages.iter().chain(&pages).copied().map(cite).listed();
    Figure { dossier, call: call([lavrov, araghchi], about, citations), lavrov, araghchi, iran }
}

impl Figure {
    pub(super) fn names(&self) -> Names<'_> {
        Names { dossier: &self.dossier, locale: &EN }
    }
}
