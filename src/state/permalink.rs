//! The permalink: the whole state in a versioned `#` fragment, `#v1&select=contact:…&voice=outlet`. Garbage in it is ignored and reported.

use super::{Criterion, Filter, Pane, State, percent};
use crate::dossier::{Channel, Day, Dossier, MapView, Record, Status, Table, Target, Voice, Window};
use crate::geo::{LonLat, MAX_ZOOM};
use crate::number;

const VERSION: &str = "v1";
/// Longer fragments are not read.
const MAX_BYTES: usize = 8_192;

/// What a fragment gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restored {
    /// The state, with everything that was understood.
    pub state: State,
    /// The parts that were not.
    pub ignored: Vec<String>,
}

/// Writes the state as a fragment without its `#`; empty for the state a reader starts with.
pub fn permalink(state: &State, dossier: &Dossier) -> String {
    let mut out = String::new();
    let mut put = |key: &str, value: &str| {
        out.push('&');
        out.push_str(key);
        out.push('=');
        percent::encode(value, &mut out);
    };
    if let Some(target) = state.selection {
        put("select", &target.key(dossier));
    }
    for criterion in state.filter.criteria() {
        let (key, value) = criterion_pair(*criterion, dossier);
        put(key, value);
    }
    if let Some(window) = state.window {
        put("days", &[day_text(window.from), ",".to_owned(), day_text(window.to)].concat());
    }
    if let Some(map) = state.map {
        put("map", &[map.center.lon, map.center.lat, map.zoom].map(|value| number::fixed(value, 4)).join(","));
    }
    if let Some(step) = state.step {
        put("step", &(step + 1).to_string());
    }
    if state.pane == Pane::Network {
        put("pane", "network");
    }
    if out.is_empty() { out } else { [VERSION, &out].concat() }
}

/// Reads a fragment, with or without its `#`.
pub fn restore(fragment: &str, dossier: &Dossier) -> Restored {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let mut restored = Restored::default();
    if fragment.is_empty() {
        return restored;
    }
    let mut parts = fragment.split('&');
    if fragment.len() > MAX_BYTES || parts.next() != Some(VERSION) {
        restored.ignored.push(fragment.chars().take(40).collect());
        return restored;
    }
    let mut criteria = Vec::new();
    for part in parts {
        if read_part(part, dossier, &mut restored.state, &mut criteria).is_none() {
            restored.ignored.push(part.chars().take(40).collect());
        }
    }
    restored.state.filter = Filter::new(criteria);
    restored
}

fn read_part(part: &str, dossier: &Dossier, state: &mut State, criteria: &mut Vec<Criterion>) -> Option<()> {
    let (key, value) = part.split_once('=')?;
    let value = percent::decode(value)?;
    match key {
        "select" => state.selection = Some(Target::parse(&value, dossier)?),
        "days" => {
            let (from, to) = value.split_once(',')?;
            let window = Window { from: Day::parse(from)?, to: Day::parse(to)? };
            state.window = Some((window.from <= window.to).then_some(window)?);
        }
        "map" => state.map = Some(map_view(&value)?),
        "step" => {
            let step = value.parse::<usize>().ok()?.checked_sub(1)?;
            state.step = Some((step < dossier.story.len()).then_some(step)?);
        }
        "pane" => state.pane = (value == "network").then_some(Pane::Network)?,
        _ => criteria.push(criterion(key, &value, dossier)?),
    }
    Some(())
}

/// Reads `key` and `value` of a criterion.
pub(super) fn criterion(key: &str, value: &str, dossier: &Dossier) -> Option<Criterion> {
    let word = |words: &[&str]| words.iter().position(|word| *word == value);
    Some(match key {
        "actor" => Criterion::Actor(dossier.actors.find(value)?),
        "holder" => Criterion::Holder(dossier.actors.find(value)?),
        "place" => Criterion::Place(dossier.places.find(value)?),
        "source" => Criterion::Source(dossier.sources.find(value)?),
        "channel" => Criterion::Channel(*CHANNELS.get(word(&CHANNEL_WORDS)?)?),
        "status" => Criterion::Status(*STATUSES.get(word(&STATUS_WORDS)?)?),
        "voice" => Criterion::Voice(*VOICES.get(word(&VOICE_WORDS)?)?),
        _ => return None,
    })
}

/// A criterion in words, as a command takes it: `voice:outlet`.
pub fn criterion_words(criterion: Criterion, dossier: &Dossier) -> String {
    let (key, value) = criterion_pair(criterion, dossier);
    [key, ":", value].concat()
}

fn criterion_pair(criterion: Criterion, dossier: &Dossier) -> (&'static str, &str) {
    fn id<T: Record>(table: &Table<T>, at: crate::dossier::Ref<T>) -> &str {
        table.get(at).map_or("", Record::id)
    }
    match criterion {
        Criterion::Actor(at) => ("actor", id(&dossier.actors, at)),
        Criterion::Holder(at) => ("holder", id(&dossier.actors, at)),
        Criterion::Place(at) => ("place", id(&dossier.places, at)),
        Criterion::Source(at) => ("source", id(&dossier.sources, at)),
        Criterion::Channel(channel) => ("channel", CHANNEL_WORDS[channel as usize]),
        Criterion::Status(status) => ("status", STATUS_WORDS[status as usize]),
        Criterion::Voice(voice) => ("voice", VOICE_WORDS[voice as usize]),
    }
}

const CHANNELS: [Channel; 6] =
    [Channel::Call, Channel::Visit, Channel::Meeting, Channel::Summit, Channel::Round, Channel::Memorandum];
const CHANNEL_WORDS: [&str; 6] = ["call", "visit", "meeting", "summit", "round", "memorandum"];
const STATUSES: [Status; 3] = [Status::Held, Status::Planned, Status::Unclear];
const STATUS_WORDS: [&str; 3] = ["held", "planned", "unclear"];
const VOICES: [Voice; 2] = [Voice::Outlet, Voice::Attributed];
const VOICE_WORDS: [&str; 2] = ["outlet", "attributed"];

fn day_text(day: Day) -> String {
    let (year, month, day) = day.civil();
    format!("{year:04}-{month:02}-{day:02}")
}

fn map_view(value: &str) -> Option<MapView> {
    let mut numbers = value.split(',').map(|part| number::parse(part).filter(|number| number.is_finite()));
    let (lon, lat, zoom) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let is_on_the_globe = lon.abs() <= 180.0 && lat.abs() <= 90.0;
    let is_sound = numbers.next().is_none() && is_on_the_globe && (1.0..=MAX_ZOOM).contains(&zoom);
    is_sound.then_some(MapView { center: LonLat { lon, lat }, zoom })
}
