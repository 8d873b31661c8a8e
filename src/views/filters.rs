//! Every filter there is, in one panel: who, how, about where, in whose voice, by which source, held or planned.

use yew::prelude::*;

use super::Desk;
use crate::dossier::{Channel, Status, Voice};
use crate::state::{Action, Criterion, Filter, State};

/// The panel of filters.
pub fn filters(desk: &Desk, slice: &State) -> Html {
    let filter = &slice.filter;
    let words = desk.words();
    let count = filter.criteria().len();
    html! {
        <details class="filters">
            <summary>{ words.filter }{ (count > 0).then(|| [" (", &desk.locale.integer(count), ")"].concat()) }</summary>
            <div class="panel">
                { for facets(desk).into_iter().map(|(name, options)| facet(desk, name, &options, filter)) }
            </div>
        </details>
    }
}

type Options = Vec<(Criterion, String)>;

/// The facets with the options that occur in the dossier.
fn facets(desk: &Desk) -> Vec<(&'static str, Options)> {
    let dossier = desk.dossier();
    let (names, words) = (desk.names(), desk.words());
    let takes_part = |at| {
        dossier.contacts.iter().any(|(_, contact)| contact.participants.iter().any(|party| party.actor == at))
    };
    let actors = dossier.actors.iter().filter(|(at, _)| takes_part(*at));
    let is_about = |at| dossier.contacts.iter().any(|(_, contact)| contact.about.contains(&at) || contact.place == Some(at));
    let places = dossier.places.iter().filter(|(at, _)| is_about(*at));
    let channels = CHANNELS.into_iter().filter(|channel| dossier.contacts.iter().any(|(_, contact)| contact.channel == *channel));
    let statuses = STATUSES.into_iter().filter(|status| dossier.contacts.iter().any(|(_, contact)| contact.status == *status));
    let voices = [Voice::Outlet, Voice::Attributed];
    vec![
        (words.filter_voice, voices.map(|voice| (Criterion::Voice(voice), words.voice(voice).to_owned())).to_vec()),
        (words.filter_channel, channels.map(|channel| (Criterion::Channel(channel), words.channel(channel).to_owned())).collect()),
        (words.filter_status, statuses.map(|status| (Criterion::Status(status), words.status(status).to_owned())).collect()),
        (words.filter_place, places.map(|(at, _)| (Criterion::Place(at), names.place(at).to_owned())).collect()),
        (words.filter_actor, actors.map(|(at, _)| (Criterion::Actor(at), names.actor(at).to_owned())).collect()),
        (words.filter_source, dossier.sources.refs().map(|at| (Criterion::Source(at), source(desk, at))).collect()),
    ]
}

const CHANNELS: [Channel; 6] =
    [Channel::Call, Channel::Visit, Channel::Meeting, Channel::Summit, Channel::Round, Channel::Memorandum];
const STATUSES: [Status; 3] = [Status::Held, Status::Planned, Status::Unclear];

fn source(desk: &Desk, at: crate::dossier::Ref<crate::dossier::Source>) -> String {
    let title: String = desk.names().text(&desk.dossier().sources[at].title).chars().take(60).collect();
    [desk.names().publisher(at), ": ", &title].concat()
}

fn facet(desk: &Desk, name: &'static str, options: &Options, filter: &Filter) -> Html {
    html! {
        <fieldset>
            <legend>{ name }</legend>
            { for options.iter().map(|(criterion, text)| html! {
                <label>
                    <input type="checkbox" checked={filter.has(*criterion)} onchange={desk.act(Action::Toggle(*criterion))} />
                    { text }
                </label>
            }) }
        </fieldset>
    }
}
