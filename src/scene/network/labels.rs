//! Words that stand beside their marks where there is room: what the leading contacts are, the lesser actors' names, and the format's.

use super::base::{ACTOR_RADIUS_PX, CONTACT_RADIUS_PX, NetworkBase, STATE_PX, is_lead_actor};
use super::obstacles::{spanned, ties};
use crate::dossier::{Channel, Contact};
use crate::geo::{
    LabelRequest, Offset, Placed, Rect, ScreenPoint, Size, around, clip_line, place_labels, ring, text_width,
};
use crate::list::{Grow, Listed};
use crate::locale::Names;
use crate::network::Vertex;
use crate::number::order_by;

/// Distance between two lines of a label.
pub(super) const LINE_PX: f64 = 15.0;

/// Where there is no room beside a mark, its words may stand so much farther off, and again, in as many rings.
const FARTHER_PX: f64 = 8.0;
const RINGS: u32 = 4;

/// How many places farther down the list weigh as much as a line through the words, and as a mark that is nearer to them than their own.
const A_LINE: usize = 8;
const A_STRANGER: usize = 30;

/// How far under its lowest member the format's name may stand.
const UNDER_PX: f64 = 90.0;

/// How often the words are placed, and after which time those that found no room are broken into two lines.
const TIMES: usize = 5;
const BROKEN_FROM: usize = 1;

/// Words in their place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    /// What they name; `None` for the format.
    pub(super) vertex: Option<Vertex>,
    /// The lines, the upper first.
    pub(super) lines: Vec<String>,
    pub(super) frame: Rect<ScreenPoint>,
}

/// Words that want a place.
struct Wanted {
    vertex: Option<Vertex>,
    lines: Vec<String>,
    /// What they belong to, and how far it reaches.
    anchor: ScreenPoint,
    radius: f64,
    priority: i32,
}

/// The labels that found room. The leading contacts' go first, then the lesser actors', then the format's; who found none goes before others the next
/// time, and the attempt that places the most holds.
pub(super) fn labels(names: &Names, base: &NetworkBase, taken: &[Rect<ScreenPoint>]) -> Vec<Label> {
    let vertices = base.graph.vertices.iter().enumerate();
    let mut wanted = vertices.filter_map(|(index, vertex)| words_of(names, *vertex, base.at(index))).listed();
    wanted.add_all(words_of_format(names, base));
    let ties = ties(names, base);
    let members = lead_members(names, base);
    let within = Rect::of_size(base.size).grown(-1.0);
    let mut best = Vec::new();
    for time in 0..TIMES {
        let requests = wanted.iter().map(|words| request(words, base, &ties, &members)).listed();
        let placed = place_labels(&requests, taken, within);
        let labels =
            wanted.iter().zip(&placed).filter_map(|(words, place)| Some(label(words, place.as_ref()?))).listed();
        if labels.len() > best.len() {
            best = labels;
        }
        if best.len() == wanted.len() {
            break;
        }
        let lost = wanted.iter_mut().zip(&placed).filter(|(_, place)| place.is_none());
        lost.for_each(|(words, _)| words.insist(time >= BROKEN_FROM));
    }
    best
}

impl Wanted {
    /// Before others the next time, and perhaps in two lines.
    fn insist(&mut self, in_two_lines: bool) {
        self.priority += 1;
        if in_two_lines {
            self.lines = broken(&self.lines);
        }
    }
}

fn label(words: &Wanted, place: &Placed) -> Label {
    Label { vertex: words.vertex, lines: words.lines.clone(), frame: place.frame }
}

/// What a vertex wants to be called: leading actors and flashpoints have their words in them already.
fn words_of(names: &Names, vertex: Vertex, anchor: ScreenPoint) -> Option<Wanted> {
    let (text, radius, priority) = match vertex {
        Vertex::Contact(at) if names.dossier.is_lead(at) => {
            (names.contact_label(&names.dossier.contacts[at]), CONTACT_RADIUS_PX + 6.0, 2)
        }
        Vertex::Actor(actor) if !is_lead_actor(names.dossier, actor) => {
            (names.actor_short(actor).to_owned(), ACTOR_RADIUS_PX + 2.0, 1)
        }
        _ => return None,
    };
    Some(Wanted { vertex: Some(vertex), lines: vec![text], anchor, radius, priority })
}

/// The format's name and how many rounds it had, near the middle of its members.
fn words_of_format(names: &Names, base: &NetworkBase) -> Option<Wanted> {
    let format = base.graph.format?;
    let anchor = middle(&lead_members(names, base))?;
    let is_round = |contact: &Contact| contact.format == Some(format) && contact.channel == Channel::Round;
    let rounds = names.dossier.contacts.iter().filter(|(_, contact)| is_round(contact));
    let count = names.locale.count(names.locale.messages.count_rounds, rounds.count());
    let lines = vec![names.actor(format).to_owned(), count];
    Some(Wanted { vertex: None, lines, anchor, radius: 0.0, priority: 0 })
}

/// One line as two, at the space nearest its middle; what has two already, or no space, stays.
fn broken(lines: &[String]) -> Vec<String> {
    let [line] = lines else { return lines.to_vec() };
    let spaces = line.match_indices(' ').map(|(at, _)| at);
    let nearest = spaces.min_by_key(|at| at.abs_diff(line.len() / 2));
    match nearest.and_then(|at| line.split_at_checked(at)) {
        Some((first, then)) => vec![first.to_owned(), then.trim_start().to_owned()],
        None => lines.to_vec(),
    }
}

fn request(words: &Wanted, base: &NetworkBase, ties: &[[ScreenPoint; 3]], members: &[ScreenPoint]) -> LabelRequest {
    let Wanted { vertex, lines, anchor, radius, priority } = words;
    let width = lines.iter().map(|line| text_width(line, STATE_PX)).fold(0.0, f64::max) + 3.0;
    let height = STATE_PX + LINE_PX * lines.len().saturating_sub(1) as f64;
    let frame = |offset: &Offset| {
        let min = ScreenPoint { x: anchor.x + offset.dx, y: anchor.y + offset.dy };
        Rect { min, max: ScreenPoint { x: min.x + width, y: min.y + height } }
    };
    let offsets = if vertex.is_some() {
        // What is farther from all of the places than its own mark is in no one's way.
        let far = 2.0 * (radius + f64::from(RINGS) * FARTHER_PX) + width + height;
        let reach = Rect { min: *anchor, max: *anchor }.grown(far);
        let ties = ties.iter().filter(|tie| spanned(&tie[..]).overlaps(&reach)).listed();
        let nodes = base.positions.iter().filter(|at| *at != anchor && reach.contains(**at)).listed();
        let cost = |offset: &Offset| {
            let frame = frame(offset);
            let own = distance(&frame, *anchor);
            let strangers = nodes.iter().filter(|at| distance(&frame, ***at) < own).count();
            let struck = ties.iter().filter(|tie| !clip_line(&tie[..], &frame).is_empty()).count();
            A_LINE * struck + A_STRANGER * strangers
        };
        cheapest_first(&beside(width, height, *radius), cost)
    } else {
        let mut offsets = round_about(width, height, base.size);
        offsets.retain(|offset| is_among(members, &frame(offset)));
        offsets
    };
    LabelRequest { anchor: *anchor, width, height, priority: *priority, offsets }
}

/// How far a point is from a frame; 0 inside.
fn distance(frame: &Rect<ScreenPoint>, at: ScreenPoint) -> f64 {
    let aside = |low: f64, high: f64, at: f64| (low - at).max(at - high).max(0.0);
    aside(frame.min.x, frame.max.x, at.x).hypot(aside(frame.min.y, frame.max.y, at.y))
}

/// Whether words stand between the members of the format, or close under the lowest of them: elsewhere they would name something else.
fn is_among(members: &[ScreenPoint], frame: &Rect<ScreenPoint>) -> bool {
    let Some(bounds) = Rect::around(members) else { return false };
    let ScreenPoint { x, y } = frame.center();
    let is_under = (bounds.min.x..bounds.max.x).contains(&x) && (0.0..UNDER_PX).contains(&(y - bounds.max.y));
    is_under || ring::contains(&[members.to_vec()], frame.center())
}

/// Beside a mark, below it first; ring by ring farther off.
fn beside(width: f64, height: f64, radius: f64) -> Vec<Offset> {
    let mut offsets = Vec::new();
    for ring in 0..RINGS {
        let gap = radius + f64::from(ring) * FARTHER_PX;
        let [east, west, above, below, corners @ ..] = around(width, height, gap);
        offsets.add_all([below, east, west, above]);
        offsets.add_all(corners);
        for aside in [0.25, 0.75] {
            offsets.add_all([gap, -gap - height].map(|dy| Offset { dx: -aside * width, dy }));
        }
    }
    offsets
}

/// Over a point or anywhere near it: the nearer the better.
fn round_about(width: f64, height: f64, size: Size) -> Vec<Offset> {
    let mut offsets = Vec::new();
    for ring in 0..8 {
        let (x, y) = (f64::from(ring) * size.width / 24.0, f64::from(ring) * size.height / 24.0);
        for (dx, dy) in [(0.0, y), (0.0, -y), (x, 0.0), (-x, 0.0), (x, y), (-x, y), (x, -y), (-x, -y)] {
            offsets.push(Offset { dx: dx - width / 2.0, dy: dy - height / 2.0 });
        }
    }
    offsets
}

/// The places of words, the cheapest first: each costs its rank in the list, and what stands in its way.
fn cheapest_first(offsets: &[Offset], cost: impl Fn(&Offset) -> usize) -> Vec<Offset> {
    let costs = offsets.iter().enumerate().map(|(rank, offset)| rank + cost(offset)).listed();
    let order = order_by(costs.len(), &|a, b| costs[a].cmp(&costs[b]));
    order.into_iter().filter_map(|at| offsets.get(at as usize).copied()).listed()
}

/// Where the leading actors stand whose states are members of the format.
pub(super) fn lead_members(names: &Names, base: &NetworkBase) -> Vec<ScreenPoint> {
    let members = base.graph.members(names.dossier).into_iter();
    let leads = members.filter(|index| {
        matches!(base.graph.vertices.get(*index), Some(Vertex::Actor(actor)) if is_lead_actor(names.dossier, *actor))
    });
    leads.map(|index| base.at(index)).listed()
}

fn middle(points: &[ScreenPoint]) -> Option<ScreenPoint> {
    let count = points.len() as f64;
    let sum = points.iter().fold((0.0, 0.0), |(x, y), at| (x + at.x, y + at.y));
    (count > 0.0).then(|| ScreenPoint { x: sum.0 / count, y: sum.1 / count })
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn a_line_breaks_at_the_space_nearest_its_middle() {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        assert_eq!(broken(&lines(&["Saudi Arabia"])), ["Saudi", "Arabia"]);
        assert_eq!(broken(&lines(&["the United States"])), ["the United", "States"]);
        assert_eq!(broken(&lines(&["المملكة العربية السعودية"])), ["المملكة العربية", "السعودية"]);
        for whole in [&["Israel"][..], &["call,", "30 Nov"]] {
            assert_eq!(broken(&lines(whole)), whole);
        }
    }
}
