//! Places, which lies in which, and how far their clocks are ahead of UTC.

use super::{
    Ingest,
    cycles::Links,
    json::{Node, Value},
    problem::{ReferenceProblem, ValueProblem},
    raw::{RawOffset, RawPlace},
};
use crate::dossier::{Clock, Day, Offset, Place, Table, When, clock::parse_offset};

impl Ingest<'_> {
    pub(super) fn places(&mut self) -> Table<Place> {
        let kept = self.records("places", Self::place);
        let mut links = Links::among(kept.table.len());
        let mut places = Table::default();
        for ((at, place), node) in kept.table.iter().zip(&kept.nodes) {
            let whole = node.get("part_of");
            let mut part_of = kept.names.resolve_if(whole, &mut self.report);
            if part_of.is_some_and(|whole| !links.accept(at.index(), whole.index())) {
                part_of = None;
                self.report.add(whole.map_or(self.record, |node| node.at as usize), ReferenceProblem::Cycle);
            }
            places.push(Place { part_of, ..place.clone() });
        }
        self.names.places = kept.names;
        places
    }

    /// A place, not yet in another. Without a usable point it stays, unpinned.
    fn place(&mut self, node: &Node<'_>, raw: &RawPlace) -> Option<Place> {
        Some(Place {
            kind: self.word(node.part(raw.kind))?,
            name: self.label(node.part(raw.name))?,
            id: self.id(node.part(raw.id))?,
            at: node.part_if(raw.at).and_then(|at| self.point(at)),
            area: self.plain_if(node.part_if(raw.area)),
            part_of: None,
            flashpoint: self.report.flag_if(node.part_if(raw.flashpoint)),
            clock: self.clock(node.part_if(raw.utc_offset)),
        })
    }

    /// One distance from UTC for all times, or a list of them with the moments from which they hold. Without one of them another would seem to
    /// hold in its stead, so then there is none.
    fn clock(&mut self, node: Option<&Node<'_>>) -> Clock {
        let offsets: Vec<Option<Offset>> = match node {
            Some(node) if !matches!(node.value, Value::List(_) | Value::Null) => {
                vec![self.ahead_min(node).map(|ahead_min| Offset { from: None, ahead_min })]
            }
            list => self.report.items(list).iter().map(|item| self.offset(item)).collect(),
        };
        Clock(offsets.into_iter().collect::<Option<_>>().unwrap_or_default())
    }

    fn offset(&mut self, node: &Node<'_>) -> Option<Offset> {
        let raw: RawOffset = self.report.fields(node)?;
        let ahead_min = self.ahead_min(node.part(raw.offset))?;
        let from = match node.part_if(raw.from) {
            Some(from) => Some(self.moment(from)?),
            None => None,
        };
        Some(Offset { from, ahead_min })
    }

    fn ahead_min(&mut self, node: &Node<'_>) -> Option<i16> {
        let offset = parse_offset(self.report.string(node)?);
        if offset.is_none() {
            self.report.add(node.at as usize, ValueProblem::BadOffset);
        }
        offset
    }

    /// Day and minute in UTC.
    fn moment(&mut self, node: &Node<'_>) -> Option<(Day, u16)> {
        let moment = When::parse(self.report.string(node)?).and_then(|when| when.on_clock(0));
        if moment.is_none() {
            self.report.add(node.at as usize, ValueProblem::BadMoment);
        }
        moment
    }
}
