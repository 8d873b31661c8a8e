//! Focus and context: the days that matter wide, all the years behind them in a narrow strip.

use super::{Span, TimeScale, XRange};
use crate::dossier::{Day, Dossier, Window};

/// Two scales over the same px.
#[derive(Clone, Debug, PartialEq)]
pub struct FocusContext {
    /// All years of the dossier, whole years.
    pub context: TimeScale,
    /// The days in focus.
    pub focus: TimeScale,
}

impl FocusContext {
    /// Scales for a dossier that reaches over `extent`, with `focus` wide. The context always holds the focus.
    pub fn new(extent: Window, focus: Window, range: XRange) -> Self {
        let all = Window { from: extent.from.min(focus.from), to: extent.to.max(focus.to) };
        Self {
            context: TimeScale::linear(Span::of_window(whole_years(all)), range),
            focus: TimeScale::linear(Span::of_window(focus), range),
        }
    }

    /// Where the focus lies on the context strip.
    pub fn focus_on_context(&self) -> XRange {
        self.context.x_range(self.focus.domain())
    }
}

/// First to last day on which any contact or incident may have been; `None` when there is none.
pub fn extent(dossier: &Dossier) -> Option<Window> {
    let contacts = dossier.contacts.iter().map(|(_, contact)| (&contact.date, contact.end.as_ref()));
    let incidents = dossier.incidents.iter().map(|(_, incident)| (&incident.date, incident.end.as_ref()));
    contacts
        .chain(incidents)
        .map(|(date, end)| date.days(end))
        .reduce(|all, one| Window { from: all.from.min(one.from), to: all.to.max(one.to) })
}

/// The dossier's own focus, or else all its days.
pub fn default_focus(dossier: &Dossier) -> Option<Window> {
    dossier.focus.or_else(|| extent(dossier))
}

/// The window from 1 January to 31 December; as it is where the calendar ends.
fn whole_years(window: Window) -> Window {
    Window {
        from: Day::from_civil(window.from.civil().0, 1, 1).unwrap_or(window.from),
        to: Day::from_civil(window.to.civil().0, 12, 31).unwrap_or(window.to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Incident, IncidentKind, Text, When};
    use crate::timeline::{Instant, TimelineX};

    fn window(from: &str, to: &str) -> Window {
        let day = |text| When::parse(text).expect("a date").first;
        Window { from: day(from), to: day(to) }
    }

    fn incident(date: &str, end: Option<&str>) -> Incident {
        Incident {
            id: String::new(),
            title: None,
            kind: IncidentKind::Fighting,
            text: Text::default(),
            places: Vec::new(),
            date: When::parse(date).expect("a date"),
            end: end.and_then(When::parse),
            citations: Vec::new(),
        }
    }

    #[test]
    fn the_context_is_whole_years_and_shows_where_the_focus_lies() {
        let both = FocusContext::new(
            window("2016-05-01", "2024-12-09"),
            window("2024-11-27", "2024-12-10"),
            XRange::across(0.0, 900.0),
        );
        assert_eq!(both.context.domain(), Span::of_window(window("2016-01-01", "2024-12-31")));
        assert_eq!(both.focus.domain(), Span::of_window(window("2024-11-27", "2024-12-10")));
        let little = both.focus_on_context();
        assert!(little.start > TimelineX(880.0) && little.end < TimelineX(900.0) && little.width_px() > 3.0);
    }

    #[test]
    fn right_to_left_mirrors_the_little_window() {
        let build = |range| FocusContext::new(window("2016", "2024"), window("2024-11-27", "2024-12-10"), range);
        let (there, back) = (build(XRange::across(0.0, 900.0)), build(XRange::across(0.0, 900.0).reversed()));
        let (a, b) = (there.focus_on_context(), back.focus_on_context());
        assert!((a.start.0 + b.start.0 - 900.0).abs() < 1e-9 && (a.end.0 + b.end.0 - 900.0).abs() < 1e-9);
    }

    #[test]
    fn the_context_reaches_as_far_as_a_focus_outside_the_records() {
        let both =
            FocusContext::new(window("2020", "2020"), window("2024-11-27", "2024-12-10"), XRange::across(0.0, 1.0));
        assert!(both.context.domain().end >= both.focus.domain().end);
    }

    #[test]
    fn the_extent_counts_ends_and_imprecise_dates() {
        let mut dossier = Dossier::default();
        assert_eq!((extent(&dossier), default_focus(&dossier)), (None, None));
        dossier.incidents.push(incident("2024-11-27", Some("2024-12-08")));
        dossier.incidents.push(incident("2019", None));
        assert_eq!(extent(&dossier), Some(window("2019-01-01", "2024-12-08")));
        dossier.focus = Some(window("2024-11-30", "2024-12-01"));
        assert_eq!(default_focus(&dossier), dossier.focus);
        assert_eq!(Instant::start_of(window("2019", "2019").from).day(), Day(17_897));
    }
}
