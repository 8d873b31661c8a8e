//! Times of day in words: as the source has them, and on the clocks of the capitals that took part. Never on the reader's own clock, which nobody named.

use super::{Locale, Names, fill};
use crate::dossier::{Contact, Day, Moment, Place, Ref};
use crate::list::Listed;

impl Locale {
    /// A time of day and its zone: "14:05, UTC+3", "14:05, UTC+3:30", "14:05, UTC", "14:05, UTC+3 (14:05 in Moscow · 14:35 in Tehran)".
    pub fn moment(&self, moment: &Moment) -> String {
        let zone = moment.offset_min.map(|offset| fill(self.dates.utc, &[&self.offset(offset)]));
        let time =
            fill(self.dates.zone, &[&self.clock(moment.minute), zone.as_deref().unwrap_or(self.dates.zone_unknown)]);
        if moment.there.is_empty() { time } else { fill(self.lists.remark, &[&time, moment.there.get(self.tag)]) }
    }

    /// The time of day {0}, as "14:05".
    fn clock(&self, minute: u16) -> String {
        [&self.plain(usize::from(minute / 60), 2), ":", &self.plain(usize::from(minute % 60), 2)].concat()
    }

    /// Minutes ahead of UTC as hours: "+3", "+3:30", "−5"; nothing for none.
    fn offset(&self, minutes: i16) -> String {
        let (hours, rest) = (usize::from(minutes.unsigned_abs() / 60), usize::from(minutes.unsigned_abs() % 60));
        let sign = if minutes < 0 { "−" } else { "+" };
        match (hours, rest) {
            (0, 0) => String::new(),
            (_, 0) => [sign, &self.plain(hours, 1)].concat(),
            _ => [sign, &self.plain(hours, 1), ":", &self.plain(rest, 2)].concat(),
        }
    }
}

impl Names<'_> {
    /// When a contact began on the clocks of the capitals that took part: "14:30 in Moscow · 15:00 in Tehran"; a capital has its day too when that
    /// is another one. Not for the page, which finds it in its dossier. Empty without a time of day, without the zone of the source, or without a capital whose clock the dossier gives.
    pub fn contact_times(self, contact: &Contact) -> String {
        let mut seats: Vec<Ref<Place>> = Vec::new();
        for party in &contact.participants {
            let state = self.dossier.state_of(party.actor);
            let seat = state.and_then(|state| self.dossier.actors[state].seat);
            if let Some(seat) = seat.filter(|seat| !seats.contains(seat)) {
                seats.push(seat);
            }
        }
        let times = seats.iter().filter_map(|seat| {
            let (day, minute) = self.dossier.places[*seat].clock.at(&contact.date)?;
            Some(fill(
                self.locale.dates.time_there,
                &[&self.time_on(contact.date.first, day, minute), self.place(*seat)],
            ))
        });
        let times: Vec<String> = times.listed();
        times.join(" · ")
    }

    fn time_on(self, told: Day, day: Day, minute: u16) -> String {
        let clock = self.locale.clock(minute);
        if day == told {
            return clock;
        }
        fill(self.locale.dates.time, &[&self.locale.day_month(day, &self.locale.dates.months), &clock])
    }
}

#[cfg(test)]
mod tests {
    use super::super::figure::{actor, figure, place, when};
    use super::super::{EN, locale};
    use super::*;
    use crate::dossier::{Actor, ActorKind, Clock, Dossier, Offset, Participant, PlaceKind, Text};

    #[test]
    fn moments_keep_the_zone_of_their_capital() {
        let moment = |minute, offset_min| EN.moment(&Moment { minute, offset_min, there: Text::default() });
        assert_eq!(moment(845, Some(180)), "14:05, UTC+3", "Moscow");
        assert_eq!(moment(5, Some(210)), "00:05, UTC+3:30", "Tehran");
        assert_eq!(moment(845, Some(0)), "14:05, UTC");
        assert_eq!(moment(845, Some(-300)), "14:05, UTC−5");
        assert_eq!(moment(845, Some(-30)), "14:05, UTC−0:30");
        assert_eq!(moment(845, None), "14:05, time zone not stated");
    }

    /// What a call of two states is told as, where their capitals' clocks are so far ahead of UTC.
    fn told(offsets: [Option<i16>; 2], date: &str, tag: &str) -> String {
        let mut dossier = Dossier::default();
        let participants = ["Moscow", "Tehran"].into_iter().zip(offsets).map(|(name, ahead_min)| {
            let clock = Clock(ahead_min.map(|ahead_min| Offset { from: None, ahead_min }).into_iter().collect());
            let seat = dossier.places.push(Place { clock, ..place(name, PlaceKind::City, None) });
            let state = dossier.actors.push(Actor { seat: Some(seat), ..actor(ActorKind::State, name, None, None) });
            let person = Actor { member_of: vec![state], ..actor(ActorKind::Person, name, None, None) };
            Participant { actor: dossier.actors.push(person), role: None }
        });
        let contact = Contact { participants: participants.collect(), date: when(date), ..figure().call };
        Names { dossier: &dossier, locale: locale(tag) }.contact_times(&contact)
    }

    /// Europe/Moscow and Asia/Tehran on these days (tzdata 2025b).
    const CAPITALS: [Option<i16>; 2] = [Some(180), Some(210)];

    #[test]
    fn a_time_is_told_on_the_clocks_of_those_who_took_part() {
        for (date, tag, expected) in [
            ("2024-11-30T14:30+03:00", "en", "14:30 in Moscow · 15:00 in Tehran"),
            ("2024-11-30T11:30Z", "fa", "۱۴:۳۰ به وقت Moscow · ۱۵:۰۰ به وقت Tehran"),
            ("2024-11-30T14:30+03:00", "ar", "١٤:٣٠ بتوقيت Moscow · ١٥:٠٠ بتوقيت Tehran"),
            ("2024-11-30T23:45+03:00", "en", "23:45 in Moscow · 1 December, 00:15 in Tehran"),
            ("2024-11-30T23:45+03:00", "ru", "Moscow: 23:45 · Tehran: 1 декабря, 00:15"),
            ("2024-12-01T01:15+05:00", "tr", "Moscow saatiyle 30 Kasım, 23:15 · Tehran saatiyle 30 Kasım, 23:45"),
        ] {
            assert_eq!(told(CAPITALS, date, tag), expected);
        }
    }

    #[test]
    fn what_is_not_known_is_not_told() {
        assert_eq!(told(CAPITALS, "2024-11-30T14:30", "en"), "", "the source does not say on whose clock");
        assert_eq!(told(CAPITALS, "2024-11-30", "en"), "");
        assert_eq!(told([None, Some(210)], "2024-11-30T14:30+03:00", "en"), "15:00 in Tehran");
    }
}
