//! Every filter there is, in one panel: in whose voice, how, held or planned, about where, who, by which source.

use super::Desk;
use super::markup::{button, details, pressed, spoken, tag, told, words};
use crate::dossier::{Channel, Ref, Source, Status, Voice};
use crate::list::Listed;
use crate::scene::Element;
use crate::state::{Criterion, State, criterion_words};

const CHANNELS: [Channel; 6] =
    [Channel::Call, Channel::Visit, Channel::Meeting, Channel::Summit, Channel::Round, Channel::Memorandum];
const STATUSES: [Status; 3] = [Status::Held, Status::Planned, Status::Unclear];
const VOICES: [Voice; 2] = [Voice::Outlet, Voice::Attributed];

/// Letters of a source's title that an option shows.
const LONGEST_TITLE: usize = 60;

/// The panel of filters.
pub fn filters(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let mut panel = tag("div", "panel");
    for (name, facet) in [
        (text.filter_voice, Facet::Voice),
        (text.filter_channel, Facet::Channel),
        (text.filter_status, Facet::Status),
        (text.filter_place, Facet::Place),
        (text.filter_actor, Facet::Actor),
        (text.filter_source, Facet::Source),
    ] {
        let options = options(desk, facet).into_iter().map(|criterion| option(desk, slice, criterion));
        panel = panel.child(Element::new("fieldset").child(words("legend", "", name)).with_children(options));
    }
    let count = match slice.filter.criteria().len() {
        0 => text.filter.to_owned(),
        count => [text.filter, " (", &desk.locale.integer(count), ")"].concat(),
    };
    details("drop filters", words("span", "", count), false).child(panel)
}

#[derive(Clone, Copy)]
enum Facet {
    Voice,
    Channel,
    Status,
    Place,
    Actor,
    Source,
}

/// The options of a facet that occur in the dossier.
fn options(desk: &Desk, facet: Facet) -> Vec<Criterion> {
    let dossier = desk.dossier();
    let contacts = || dossier.contacts.iter().map(|(_, contact)| contact);
    match facet {
        Facet::Voice => VOICES.map(Criterion::Voice).to_vec(),
        Facet::Channel => {
            let occurs = |channel: &Channel| contacts().any(|contact| contact.channel == *channel);
            CHANNELS.into_iter().filter(occurs).map(Criterion::Channel).listed()
        }
        Facet::Status => {
            let occurs = |status: &Status| contacts().any(|contact| contact.status == *status);
            STATUSES.into_iter().filter(occurs).map(Criterion::Status).listed()
        }
        Facet::Place => {
            let occurs = |at: &_| contacts().any(|contact| contact.about.contains(at) || contact.place == Some(*at));
            dossier.places.refs().filter(occurs).map(Criterion::Place).listed()
        }
        Facet::Actor => {
            let occurs = |at: &_| contacts().any(|contact| contact.participants.iter().any(|party| party.actor == *at));
            dossier.actors.refs().filter(occurs).map(Criterion::Actor).listed()
        }
        Facet::Source => dossier.sources.refs().map(Criterion::Source).listed(),
    }
}

fn option(desk: &Desk, slice: &State, criterion: Criterion) -> Element {
    let act = ["toggle=", &criterion_words(criterion, desk.dossier())].concat();
    let option = button("option", act, &name(desk, criterion));
    let option = if let Criterion::Source(at) = criterion { option.with_children(source(desk, at)) } else { option };
    option.with("aria-pressed", pressed(slice.filter.has(criterion)))
}

/// Publisher and title, each in its language.
fn source(desk: &Desk, at: Ref<Source>) -> [Element; 2] {
    let source = &desk.dossier().sources[at];
    let (language, title) = source.title.in_language(desk.locale.tag);
    let title: String = title.chars().take(LONGEST_TITLE).collect();
    [told(desk, ("span", ""), &source.publisher).with_text(": "), spoken(desk, words("span", "", title), language)]
}

fn name(desk: &Desk, criterion: Criterion) -> String {
    let (names, text) = (desk.names(), desk.words());
    match criterion {
        Criterion::Voice(voice) => text.voice(voice).to_owned(),
        Criterion::Channel(channel) => text.channel(channel).to_owned(),
        Criterion::Status(status) => text.status(status).to_owned(),
        Criterion::Place(at) => names.place(at).to_owned(),
        Criterion::Actor(at) | Criterion::Holder(at) => names.actor(at).to_owned(),
        // Its parts are in languages of their own.
        Criterion::Source(_) => String::new(),
    }
}
