//! The records, field by field. A field or a word that is missing here does not compile.

use super::{
    Packed,
    packer::Packer,
    unpacker::{REFERRED, Unpacker},
    values::Referred,
};
use crate::dossier::{
    Absence, Actor, ActorKind, Cell, Channel, Citation, Claim, ClaimKind, Contact, Correction, Dossier, Facet,
    Incident, IncidentKind, MapView, Office, Participant, Place, PlaceKind, Precision, Read, Readout, Relation,
    RelationKind, Remark, Severity, Silence, SilenceKind, Source, Stated, Status, Step, Target, Translation, Voice,
    Wording,
};

/// What stands after a semicolon is left out: the page shows nothing of it and refers to nothing by it.
macro_rules! records {
    ($($record:ident { $($field:ident),+ $(; $left_out:ident)? })+) => {
        $(impl Packed for $record {
            fn pack(&self, out: &mut Packer) {
                let Self { $($field),+ $(, $left_out: _)? } = self;
                $($field.pack(out);)+
            }

            fn unpack(input: &mut Unpacker<'_>) -> Self {
                Self { $($field: Packed::unpack(input)),+ $(, $left_out: Default::default())? }
            }
        })+
    };
}

/// Sorts without content: packed as their position in the declaration.
macro_rules! words {
    ($($kind:ident: $first:ident $(, $word:ident)+;)+) => {
        $(impl Packed for $kind {
            fn pack(&self, out: &mut Packer) {
                out.number(match self {
                    Self::$first => Self::$first as u32,
                    $(Self::$word => Self::$word as u32,)+
                });
            }

            fn unpack(input: &mut Unpacker<'_>) -> Self {
                let number = input.number();
                $(if number == Self::$word as u32 {
                    return Self::$word;
                })+
                input.require(number == Self::$first as u32);
                Self::$first
            }
        })+
    };
}

/// Lists that others refer to, each with its place in [`Unpacker::needed`].
macro_rules! referred {
    ($($list:ident: $record:ident = $kind:literal,)+) => {
        $(impl Referred for $record {
            const KIND: usize = $kind;
        })+

        /// Whether every reference leads to a record.
        pub(super) fn resolves(dossier: &Dossier, input: &Unpacker<'_>) -> bool {
            let mut lengths = [0; REFERRED];
            $(lengths[$kind] = dossier.$list.len();)+
            lengths.iter().zip(input.needed).all(|(length, needed)| *length >= needed)
        }
    };
}

referred! {
    facets: Facet = 0,
    sources: Source = 1,
    actors: Actor = 2,
    places: Place = 3,
    contacts: Contact = 4,
    claims: Claim = 5,
    incidents: Incident = 6,
}

records! {
    Dossier {
        id, language, kicker, title, standfirst, focus, facets, sources, actors, places, contacts, readouts, claims, incidents, silences, story,
        translations, corrections
    }
    Facet { name, contact; id }
    Source { id, publisher, title, url, published, language, read }
    Citation { source, at, wording }
    Wording { text, language }
    Actor { id, kind, name, short, office, member_of, seat, note, citations }
    Office { title, of }
    Place { id, kind, name, at, area, part_of, flashpoint, clock }
    Contact {
        id, channel, title, participants, date, end, place, place_name, about, format, status, background, text, citations; codes
    }
    Participant { actor, role }
    Readout { contact, issuer, cells, citations; id }
    Cell { facet, text, wording, absent, citations }
    Claim { id, kind, holders, accused, about, contact, date, text, voice, via, commitment, relations, note, citations }
    Relation { kind, to }
    Incident { id, kind, title, text, places, date, end, citations }
    Silence { kind, sources, text, about; id }
    Step { title, text, select, map, window, voice, holder }
    MapView { center, zoom }
    Translation { language, reviewed }
    Correction { date, note }
    Remark { path, severity, sentence }
}

words! {
    Read: Full, Excerpt, Cited;
    ActorKind: Person, State, Body, Format, Outlet, Group;
    PlaceKind: City, Governorate, Country, Zone;
    Channel: Call, Visit, Meeting, Summit, Round, Memorandum;
    Status: Held, Planned, Unclear;
    Absence: NotStated, NotInTextRead, Omitted;
    ClaimKind: Condemns, Reaffirms, CallsFor, Pledges, Alleges, Denies, Assesses;
    Voice: Outlet, Attributed;
    RelationKind: Same, Paraphrases, DriftsFrom, Contradicts, RespondsTo;
    IncidentKind: Fighting, Humanitarian, Political;
    SilenceKind: NotSaid, Disagreement;
    Precision: Year, Month, Day, Minute;
    Stated: Stated, Inferred, Corroborated;
    Severity: Warned, Lost, Fatal;
}

impl Packed for Target {
    fn pack(&self, out: &mut Packer) {
        let (kind, index) = match self {
            Self::Contact(at) => (0, at.index()),
            Self::Actor(at) => (1, at.index()),
            Self::Place(at) => (2, at.index()),
            Self::Claim(at) => (3, at.index()),
            Self::Incident(at) => (4, at.index()),
        };
        out.number(kind);
        out.number(index as u32);
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        match input.number() {
            0 => Self::Contact(Packed::unpack(input)),
            1 => Self::Actor(Packed::unpack(input)),
            2 => Self::Place(Packed::unpack(input)),
            3 => Self::Claim(Packed::unpack(input)),
            kind => {
                input.require(kind == 4);
                Self::Incident(Packed::unpack(input))
            }
        }
    }
}
