//! Lines of contact: great circles between the seats of those who spoke, or to the place where they met; a symbol where all is one place.

use super::super::{Mark, Reading, Shape, Symbol};
use super::base::MapBase;
use super::ground::Pen;
use crate::dossier::{Channel, Contact, Dossier, Place, Ref, Status, Target};
use crate::geo::{Rect, ScreenPoint, Viewport, WorldPoint, arc, bow, halfway, line_length};
use crate::list::{Grow, Listed};
use crate::state::Emphasis;

/// Distance between two lines of one pair of places, in pixels of the fitted map.
const SPREAD_PX: f64 = 13.0;
const ICON_RADIUS_PX: f64 = 9.0;
const DIAMOND_RADIUS_PX: f64 = 4.5;
/// How far the symbol of a contact within one place stands above it, clear of the place's own mark, in pixels.
const LIFT_PX: f64 = 8.0;

/// The lines, and the room their icons take.
pub(super) struct Lines {
    pub(super) foreground: Vec<Mark>,
    pub(super) background: Vec<Mark>,
    pub(super) icons: Vec<Rect<ScreenPoint>>,
}

type Pair = (Ref<Place>, Ref<Place>);

pub(super) fn marks(reading: &Reading, base: &MapBase, viewport: Viewport) -> Lines {
    let mut lines = Lines { foreground: Vec::new(), background: Vec::new(), icons: Vec::new() };
    let mut fan = Fan { drawn: Vec::new(), totals: pairs_in_front(reading.dossier) };
    let pen = Pen::new(viewport, base).fine();
    for (at, contact) in reading.dossier.contacts.iter() {
        let is_lifted = reading.emphasis(Target::Contact(at)) > Emphasis::Normal;
        if contact.background && !is_lifted {
            continue;
        }
        let route = fan.route(reading.dossier, base, contact);
        if route.lines.is_empty() {
            continue;
        }
        let (mark, icon) = draw(reading, at, &route, &pen);
        lines.icons.add_all(icon);
        if contact.background {
            lines.background.push(mark);
        } else {
            lines.foreground.push(mark);
        }
    }
    if let Some(bundle) = bundle(reading, base, viewport) {
        lines.background.insert(0, bundle);
    }
    lines
}

/// The ways of one contact over the map.
struct Route {
    lines: Vec<Vec<WorldPoint>>,
    middle: Option<WorldPoint>,
    /// Its place among those of the same pair, counted from the middle of their fan.
    rank: f64,
}

/// How the foreground's contacts of one pair of places are spread: how many are drawn already, and how many there are.
struct Fan {
    drawn: Vec<Pair>,
    totals: Vec<Pair>,
}

impl Fan {
    fn route(&mut self, dossier: &Dossier, base: &MapBase, contact: &Contact) -> Route {
        let mut lines: Vec<Vec<WorldPoint>> = Vec::new();
        let mut rank = 0.0;
        for pair in spokes(dossier, contact) {
            // The background's share one way, and take no place in the fan: the others stay where they are when one of them is lifted.
            if !contact.background {
                rank = count(&self.drawn, pair) as f64 - (count(&self.totals, pair) as f64 - 1.0) / 2.0;
                self.drawn.push(pair);
            }
            lines.add_all(way(dossier, base, pair).iter().map(|line| bow(line, rank * SPREAD_PX)));
        }
        let longest = lines.iter().max_by(|a, b| line_length(a).total_cmp(&line_length(b)));
        let middle = longest.and_then(|line| halfway(line));
        Route { lines, middle, rank }
    }
}

/// One great circle between two places, drawn the same way round whoever called.
fn way(dossier: &Dossier, base: &MapBase, (a, b): Pair) -> Vec<Vec<WorldPoint>> {
    match (dossier.places[a].at, dossier.places[b].at) {
        (Some(from), Some(to)) => arc(from, to, &base.projection),
        _ => Vec::new(),
    }
}

fn count(pairs: &[Pair], pair: Pair) -> usize {
    pairs.iter().filter(|other| **other == pair).count()
}

fn pairs_in_front(dossier: &Dossier) -> Vec<Pair> {
    let foreground = dossier.contacts.iter().filter(|(_, contact)| !contact.background);
    foreground.flat_map(|(_, contact)| spokes(dossier, contact)).listed()
}

/// Pairs of places a contact ties: each seat with the place of a meeting, else the first seat with every other. Where all are at one place,
/// that place with itself; somebody without a seat is at none.
fn spokes(dossier: &Dossier, contact: &Contact) -> Vec<Pair> {
    let mut seats = dossier.seats_of(contact);
    let is_complete = contact.participants.iter().all(|participant| dossier.seat_of(participant.actor).is_some());
    let held_at = contact.place.filter(|place| dossier.places[*place].at.is_some());
    let Some(center) = held_at.or(seats.first().copied()) else {
        return Vec::new();
    };
    seats.retain(|seat| *seat != center);
    if seats.is_empty() && (is_complete || held_at.is_some()) {
        seats.push(center);
    }
    seats.into_iter().map(|seat| if seat < center { (seat, center) } else { (center, seat) }).listed()
}

/// The ways of the leading contacts, as points: what the inset should not lie over.
pub(super) fn lead_points(dossier: &Dossier, base: &MapBase) -> Vec<WorldPoint> {
    let mut fan = Fan { drawn: Vec::new(), totals: pairs_in_front(dossier) };
    let mut points = Vec::new();
    for (at, contact) in dossier.contacts.iter().filter(|(_, contact)| !contact.background) {
        let route = fan.route(dossier, base, contact);
        if dossier.is_lead(at) {
            points.add_all(route.lines.into_iter().flatten().chain(route.middle));
        }
    }
    points
}

fn draw(reading: &Reading, at: Ref<Contact>, route: &Route, pen: &Pen) -> (Mark, Option<Rect<ScreenPoint>>) {
    let (contact, hue) = reading.contact(at);
    let (key, name, emphasis) = reading.label(Target::Contact(at));
    let is_lead = reading.dossier.is_lead(at);
    let d = pen.lines(&route.lines);
    let radius = if is_lead { ICON_RADIUS_PX } else { DIAMOND_RADIUS_PX };
    let is_one_place = d.is_empty();
    let mut middle =
        route.middle.map(|middle| pen.screen_point(middle)).filter(|_| !contact.background || is_one_place);
    let mut shapes = Vec::new();
    if is_one_place {
        middle = middle.map(|at| above(at, radius, route.rank));
        shapes.add_all(middle.map(|center| Shape::Circle { class: "hit", center, radius: radius + 3.0 }));
    } else {
        shapes.add_all([Shape::Path { class: "hit", d: d.clone() }, Shape::Path { class: "arc", d }]);
    }
    if let Some(center) = middle {
        shapes.add_all(badge(contact.channel, center, radius, is_lead));
    }
    let mark = Mark::new(pattern(contact, is_lead), shapes).with_hue(hue).with_target(key, name, emphasis);
    let room = middle.map(|middle| Rect { min: middle, max: middle }.grown(radius + 1.0));
    (mark, room)
}

/// Where a symbol of this radius stands above a place, side by side with the others of the place.
fn above(at: ScreenPoint, radius: f64, rank: f64) -> ScreenPoint {
    ScreenPoint { x: at.x + rank * (2.0 * radius + 3.0), y: at.y - radius - LIFT_PX }
}

fn badge(channel: Channel, center: ScreenPoint, radius: f64, is_lead: bool) -> Vec<Shape> {
    if is_lead {
        let disc = Shape::Circle { class: "badge", center, radius };
        vec![disc, Shape::Symbol { symbol: symbol(channel), center, radius: 7.0 }]
    } else {
        vec![Shape::Symbol { symbol: Symbol::Diamond, center, radius }]
    }
}

/// The symbol of a channel.
pub(in crate::scene) fn symbol(channel: Channel) -> Symbol {
    match channel {
        Channel::Call => Symbol::Phone,
        Channel::Visit | Channel::Meeting | Channel::Summit => Symbol::Table,
        Channel::Memorandum => Symbol::Paper,
        Channel::Round => Symbol::Round,
    }
}

/// The line pattern of a contact, as class names of the theme.
pub(in crate::scene) fn pattern(contact: &Contact, is_lead: bool) -> &'static str {
    match contact.status {
        _ if contact.background => "contact past",
        Status::Planned => "contact planned",
        Status::Unclear => "contact unclear",
        Status::Held if is_lead => "contact lead",
        Status::Held => "contact held",
    }
}

/// The background's ways, each drawn once: twenty rounds in one city are one dotted line.
fn bundle(reading: &Reading, base: &MapBase, viewport: Viewport) -> Option<Mark> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut ways = Vec::new();
    for (_, contact) in reading.dossier.contacts.iter().filter(|(_, contact)| contact.background) {
        for pair in spokes(reading.dossier, contact).into_iter().filter(|(a, b)| a != b) {
            if let Err(slot) = pairs.binary_search(&pair) {
                pairs.insert(slot, pair);
                ways.add_all(way(reading.dossier, base, pair));
            }
        }
    }
    if ways.is_empty() {
        return None;
    }
    let d = Pen::new(viewport, base).fine().lines(&ways);
    // It has no record of its own to be related to: with anything selected or left out it steps back.
    let emphasis = if reading.is_narrowed() { Emphasis::Dimmed } else { Emphasis::Normal };
    Some(Mark { emphasis, ..Mark::new("past bundle", vec![Shape::Path { class: "arc", d }]) })
}
