//! Points of the map: in range, not swapped, not the mark of a missing value.

use super::{Ingest, json::Node, problem::ValueProblem, raw::RawMapView};
use crate::dossier::MapView;
use crate::geo::{LonLat, MAX_ZOOM};

impl Ingest<'_> {
    /// A point given as longitude and latitude in degrees; `None`, and reported, when it cannot be
    /// one. Longitudes beyond ±180 are not wrapped: they are more often a slip than a second turn
    /// round the globe.
    pub(super) fn point(&mut self, node: &Node<'_>) -> Option<LonLat> {
        let (lon, lat) = self.report.pair(node)?;
        let problem = if lon.abs() <= 90.0 && lat.abs() > 90.0 && lat.abs() <= 180.0 {
            ValueProblem::SwappedCoordinates
        } else if lon.abs() > 180.0 || lat.abs() > 90.0 {
            ValueProblem::CoordinatesOutOfRange
        } else if lon == 0.0 && lat == 0.0 {
            ValueProblem::NullIsland
        } else {
            return Some(LonLat { lon, lat });
        };
        self.report.add(node.at as usize, problem);
        None
    }

    /// Where a story step looks, if anywhere in particular.
    pub(super) fn map_view_if(&mut self, node: Option<&Node<'_>>) -> Option<MapView> {
        let node = node?;
        let raw: RawMapView = self.report.fields(node)?;
        let center = self.point(node.part(raw.center))?;
        let zoom = self.report.number(node.part(raw.zoom))?;
        if !(1.0..=MAX_ZOOM).contains(&zoom) {
            self.report.add(node.part(raw.zoom).at as usize, ValueProblem::BadZoom);
        }
        Some(MapView { center, zoom: zoom.clamp(1.0, MAX_ZOOM) })
    }
}
