//! Which basemap a dossier needs.

use crate::dossier::Dossier;

/// What the region's basemap covers, in degrees (static/basemap/SOURCES.md).
const LON: (f64, f64) = (-4.48, 88.48);
const LAT: (f64, f64) = (16.48, 60.16);

/// Whether every place of the dossier lies on the region's basemap; else it needs the world's.
pub fn fits_the_region(dossier: &Dossier) -> bool {
    let is_inside = |value: f64, (low, high): (f64, f64)| (low..=high).contains(&value);
    let mut points = dossier.places.iter().filter_map(|(_, place)| place.at);
    points.all(|at| is_inside(at.lon, LON) && is_inside(at.lat, LAT))
}
