//! What of the timeline depends on the dossier and the width alone: scales, lanes and rows.

use crate::dossier::{Contact, Dossier, Ref, Target, Window};
use crate::geo::text_width;
use crate::list::Listed;
use crate::locale::{Locale, Names};
use crate::timeline::{
    EventSpan, FocusContext, LaneItem, LaneKey, Packing, TimeScale, TimelineX, XRange, default_focus, extent, pack,
};

/// Width below which the timeline is a strip: one lane, small marks, only what happened on the ground has a name over it.
const STRIP_BELOW_PX: f64 = 560.0;
/// Rows are packed as if the full timeline were so wide: its height is the same at every width, and nothing moves when the live one takes the still one's place.
const PACKED_PX: f64 = 975.0;
/// Those of incidents as if it were no wider than this: their names have nowhere else to go.
const NAMED_PX: f64 = 700.0;
/// Top of the strip of years, under its labels.
pub(super) const CONTEXT_TOP_PX: f64 = 16.0;
pub(super) const CONTEXT_HEIGHT_PX: f64 = 12.0;
const AXIS_PX: f64 = 24.0;
/// Names of lanes, and those of contacts towards the edge, have so much more room than they need, for readers who space their letters (WCAG 1.4.12).
pub(super) const ROOM: f64 = 1.35;
pub(super) const LABEL_PX: f64 = 12.0;
/// Between a contact's mark and its name, and from there to the next mark.
pub(super) const NAME_GAP_PX: f64 = 4.0;
/// Between the names of lanes and the days.
pub(super) const LANE_GAP_PX: f64 = 10.0;

/// Sizes that differ between the full timeline and the strip of a narrow screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measures {
    /// Room for the names of lanes where time begins, which is on the right when the page is written so; in a strip they have none.
    pub(super) begin: f64,
    pub(super) end: f64,
    /// Top of the days.
    pub(super) focus_top: f64,
    /// Distance between two rows of contacts.
    pub(super) row: f64,
    /// Half the width of a contact's rhomb.
    pub(super) diamond: f64,
    /// From the rows of contacts down to those of incidents.
    pub(super) incidents_gap: f64,
    /// Distance between two rows of incidents; a name stands under its bar.
    pub(super) incident_row: f64,
    /// Height of an incident's bar.
    pub(super) bar: f64,
    pub(super) is_strip: bool,
}

const FULL: Measures = Measures {
    begin: 100.0,
    end: 14.0,
    focus_top: 50.0,
    row: 20.0,
    diamond: 7.0,
    incidents_gap: 4.0,
    incident_row: 25.0,
    bar: 6.0,
    is_strip: false,
};
const STRIP: Measures = Measures {
    begin: 12.0,
    end: 12.0,
    focus_top: 40.0,
    row: 13.0,
    diamond: 5.5,
    incidents_gap: 19.0,
    incident_row: 7.0,
    bar: 5.0,
    is_strip: true,
};

impl Measures {
    /// The same with room for the names that its lanes have in a language.
    fn with_lanes(self, dossier: &Dossier, locale: &Locale) -> Self {
        let text = &locale.messages;
        let mut names = dossier.contacts.iter().map(|(_, contact)| text.channels(contact.channel)).listed();
        names.push(text.on_the_ground);
        let widest = names
            .into_iter()
            .map(|name| (ROOM * text_width(name, LABEL_PX) + LANE_GAP_PX).ceil())
            .fold(self.begin, f64::max);
        Self { begin: widest, ..self }
    }

    /// Years and days across a picture of this width. Never inlined: it is called twice, and is large.
    #[inline(never)]
    fn scales(self, names: &Names, focus: Window, width: f64) -> Option<FocusContext> {
        let range = if names.locale.direction.is_rtl() {
            XRange::across(self.end, width - self.begin).reversed()
        } else {
            XRange::across(self.begin, width - self.end)
        };
        Some(FocusContext::new(extent(names.dossier)?, focus, range))
    }
}

/// The timeline of one dossier at one width.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineBase {
    /// Width of the picture in pixels.
    pub width: f64,
    /// Years and days.
    pub scales: FocusContext,
    /// The days in focus.
    pub focus: Window,
    pub(super) contacts: Packing,
    pub(super) incidents: Packing,
    pub(super) measures: Measures,
}

impl TimelineBase {
    /// Scales and lanes for a picture of this width; `None` when nothing in the dossier has a date. Time runs as the page is written.
    pub fn new(dossier: &Dossier, locale: &'static Locale, width: f64) -> Option<Self> {
        let focus = default_focus(dossier)?;
        let measures = if width < STRIP_BELOW_PX { STRIP } else { FULL.with_lanes(dossier, locale) };
        let names = &Names { dossier, locale };
        let scale = |full| Some(measures.scales(names, focus, if measures.is_strip { width } else { full })?.focus);
        let contacts = pack(&contact_items(names, &scale(PACKED_PX)?, focus, measures), 2.0);
        let incidents = pack(&incident_items(names, &scale(NAMED_PX)?, focus, measures), 3.0);
        let scales = measures.scales(names, focus, width)?;
        Some(Self { width, scales, focus, contacts, incidents, measures })
    }

    /// Height of the picture in pixels.
    pub fn height(&self) -> f64 {
        self.axis_y() + AXIS_PX
    }

    /// Where the days' axis runs.
    pub fn axis_y(&self) -> f64 {
        self.incidents_top() + self.incidents.rows() as f64 * self.measures.incident_row + 4.0
    }

    pub(super) fn incidents_top(&self) -> f64 {
        self.measures.focus_top + self.contacts.rows().max(1) as f64 * self.measures.row + self.measures.incidents_gap
    }

    /// The days between two places of the picture.
    pub fn window_between(&self, a_px: f64, b_px: f64) -> Window {
        let day = |x| self.scales.focus.clamped_invert(TimelineX(x)).day().min(self.focus.to).max(self.focus.from);
        let (a, b) = (day(a_px), day(b_px));
        Window { from: a.min(b), to: a.max(b) }
    }
}

/// Whether the contact stands among the days in focus.
pub(super) fn is_in_focus(contact: &Contact, focus: Window) -> bool {
    let days = contact.date.days(contact.end.as_ref());
    focus.overlaps(days.from, days.to)
}

/// Whether it is drawn as a bar: it lasted, or may have been, on more than one day.
pub(super) fn is_bar(contact: &Contact) -> bool {
    let days = contact.date.days(contact.end.as_ref());
    days.from != days.to
}

fn contact_items(names: &Names, scale: &TimeScale, focus: Window, measures: Measures) -> Vec<LaneItem> {
    let contacts = names.dossier.contacts.iter().filter(|(_, contact)| is_in_focus(contact, focus));
    contacts
        .map(|(at, contact)| {
            // A strip has one lane, and its marks stand at the middle of their days.
            let lane = if measures.is_strip { LaneKey::Other } else { LaneKey::Channel(contact.channel) };
            let bar = scale.x_range(EventSpan::new(&contact.date, contact.end.as_ref()).outer);
            let (left, right) = (bar.left().0, bar.right().0);
            let middle = f64::midpoint(left, right);
            let (left, right) = if is_bar(contact) && !measures.is_strip { (left, right) } else { (middle, middle) };
            let (left, right) = (left - measures.diamond, right + measures.diamond);
            // Where time goes on from it stands its name, for which the row has room too.
            let name = if measures.is_strip {
                0.0
            } else {
                text_width(&names.contact_title(contact), LABEL_PX) + 2.0 * NAME_GAP_PX
            };
            let (first, last) = along(scale, left, right);
            LaneItem { target: Target::Contact(at), lane, first, last: TimelineX(last.0 + name), width_px: 0.0 }
        })
        .listed()
}

fn incident_items(names: &Names, scale: &TimeScale, focus: Window, measures: Measures) -> Vec<LaneItem> {
    let incidents = names.dossier.incidents.iter().filter(|(_, incident)| {
        let days = incident.date.days(incident.end.as_ref());
        focus.overlaps(days.from, days.to)
    });
    incidents
        .map(|(at, incident)| {
            let bar = scale.x_range(EventSpan::new(&incident.date, incident.end.as_ref()).outer);
            let name =
                if measures.is_strip { 0.0 } else { ROOM * text_width(&names.incident_title(incident), LABEL_PX) };
            let (first, last) = along(scale, bar.left().0, bar.right().0);
            let (_, end) = along(scale, scale.range().left().0, scale.range().right().0);
            // Where the days end before its name does, the name stands back from the end of the bar.
            let (first, last) = if first.0 + name <= end.0 {
                (first, TimelineX(last.0.max(first.0 + name)))
            } else {
                (TimelineX(first.0.min(last.0 - name)), last)
            };
            LaneItem { target: Target::Incident(at), lane: LaneKey::Other, first, last, width_px: 4.0 }
        })
        .listed()
}

/// The ends of a span as if time ran to the right: there its name goes on.
fn along(scale: &TimeScale, left: f64, right: f64) -> (TimelineX, TimelineX) {
    let (first, last) = if scale.range().is_reversed() { (-right, -left) } else { (left, right) };
    (TimelineX(first), TimelineX(last))
}

/// The middle of a contact's days on the axis.
pub(super) fn center_x(base: &TimelineBase, at: Ref<Contact>, dossier: &Dossier) -> f64 {
    let contact = &dossier.contacts[at];
    base.scales.focus.clamped_x(EventSpan::new(&contact.date, contact.end.as_ref()).outer.center()).0
}
