//! What of the timeline depends on the dossier and the width alone: scales, lanes and rows.

use crate::dossier::{Contact, Dossier, Ref, Target, When, Window};
use crate::timeline::{
    EventSpan, FocusContext, LaneBy, LaneItem, LaneKey, Packing, TimeScale, TimelineX, XRange,
    default_focus, extent, lane_keys, pack,
};

/// Width from which lanes have their names beside them.
const NAMED_LANES_FROM_PX: f64 = 560.0;
const NAME_COLUMN_PX: f64 = 84.0;
const EDGE_PX: f64 = 14.0;
/// Top of the strip of years, under its labels.
pub(super) const CONTEXT_TOP_PX: f64 = 16.0;
pub(super) const CONTEXT_HEIGHT_PX: f64 = 12.0;
/// Top of the days.
pub(super) const FOCUS_TOP_PX: f64 = 50.0;
/// Distance between two rows of marks.
pub(super) const ROW_PX: f64 = 20.0;
/// Half the width of a contact's rhomb.
pub(super) const DIAMOND_PX: f64 = 7.0;
pub(super) const INCIDENT_ROW_PX: f64 = 9.0;
const AXIS_PX: f64 = 24.0;

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
    pub(super) has_lane_names: bool,
}

impl TimelineBase {
    /// Scales and lanes for a picture of this width; `None` when nothing in the dossier has a date.
    pub fn new(dossier: &Dossier, width: f64) -> Option<Self> {
        let focus = default_focus(dossier)?;
        let has_lane_names = width >= NAMED_LANES_FROM_PX;
        let left = if has_lane_names {
            NAME_COLUMN_PX
        } else {
            EDGE_PX
        };
        let range = XRange::across(left, width - EDGE_PX);
        let scales = FocusContext::new(extent(dossier)?, focus, range);
        let contacts = pack(&contact_items(dossier, &scales.focus, focus), 2.0);
        let incidents = pack(&incident_items(dossier, &scales.focus, focus), 3.0);
        Some(Self {
            width,
            scales,
            focus,
            contacts,
            incidents,
            has_lane_names,
        })
    }

    /// Height of the picture in pixels.
    pub fn height(&self) -> f64 {
        self.axis_y() + AXIS_PX
    }

    /// Where the days' axis runs.
    pub fn axis_y(&self) -> f64 {
        self.incidents_top() + self.incidents.rows() as f64 * INCIDENT_ROW_PX + 4.0
    }

    pub(super) fn incidents_top(&self) -> f64 {
        FOCUS_TOP_PX + self.contacts.rows().max(1) as f64 * ROW_PX + 4.0
    }

    /// The days between two places of the picture.
    pub fn window_between(&self, a_px: f64, b_px: f64) -> Window {
        let day = |x| {
            self.scales
                .focus
                .clamped_invert(TimelineX(x))
                .day()
                .min(self.focus.to)
                .max(self.focus.from)
        };
        let (a, b) = (day(a_px), day(b_px));
        Window {
            from: a.min(b),
            to: a.max(b),
        }
    }
}

/// Whether the contact stands among the days in focus.
pub(super) fn is_in_focus(contact: &Contact, focus: Window) -> bool {
    focus.overlaps(
        contact.date.first,
        last_day(&contact.date, contact.end.as_ref()),
    )
}

pub(super) fn last_day(date: &When, end: Option<&When>) -> crate::dossier::Day {
    end.map_or(date.last, |end| end.last.max(date.last))
}

fn contact_items(dossier: &Dossier, scale: &TimeScale, focus: Window) -> Vec<LaneItem> {
    let keys = lane_keys(dossier, LaneBy::Channel);
    let contacts = dossier
        .contacts
        .iter()
        .zip(keys)
        .filter(|((_, contact), _)| is_in_focus(contact, focus));
    contacts
        .map(|((at, contact), lane)| {
            item(
                Target::Contact(at),
                lane,
                scale,
                &contact.date,
                contact.end.as_ref(),
            )
        })
        .collect()
}

fn incident_items(dossier: &Dossier, scale: &TimeScale, focus: Window) -> Vec<LaneItem> {
    let incidents = dossier.incidents.iter().filter(|(_, incident)| {
        focus.overlaps(
            incident.date.first,
            last_day(&incident.date, incident.end.as_ref()),
        )
    });
    incidents
        .map(|(at, incident)| {
            item(
                Target::Incident(at),
                LaneKey::Other,
                scale,
                &incident.date,
                incident.end.as_ref(),
            )
        })
        .collect()
}

fn item(
    target: Target,
    lane: LaneKey,
    scale: &TimeScale,
    date: &When,
    end: Option<&When>,
) -> LaneItem {
    let bar = scale.x_range(EventSpan::new(date, end).outer);
    let is_contact = matches!(target, Target::Contact(_));
    let (first, last) = if is_contact && end.is_none() {
        let middle = TimelineX(f64::midpoint(bar.left().0, bar.right().0));
        (middle, middle)
    } else {
        (bar.left(), bar.right())
    };
    LaneItem {
        target,
        lane,
        first,
        last,
        width_px: if is_contact { 2.0 * DIAMOND_PX } else { 4.0 },
    }
}

/// The middle of a contact's days on the axis.
pub(super) fn center_x(base: &TimelineBase, at: Ref<Contact>, dossier: &Dossier) -> f64 {
    let contact = &dossier.contacts[at];
    base.scales
        .focus
        .clamped_x(
            EventSpan::new(&contact.date, contact.end.as_ref())
                .outer
                .center(),
        )
        .0
}
