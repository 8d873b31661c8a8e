//! Where: cities, governorates, countries and zones.

use super::{Clock, Record, Ref, Text};
use crate::geo::LonLat;

/// A place on the map, or one that has no point on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Id in the file.
    pub id: String,
    /// What sort of place.
    pub kind: PlaceKind,
    /// Its name today.
    pub name: Text,
    /// Its point; `None` when it must not be pinned.
    pub at: Option<LonLat>,
    /// Code of the basemap region it covers, such as `SY-ID`.
    pub area: Option<String>,
    /// Country or governorate it lies in.
    pub part_of: Option<Ref<Place>>,
    /// Whether the contacts are about it.
    pub flashpoint: bool,
    /// Its clock, as far as the dossier says; not kept in the packed form, which has the times that were told by it.
    pub clock: Clock,
}

impl Record for Place {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Sort of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A city or town: a point.
    City,
    /// A first-level division of a country: an area.
    Governorate,
    /// A country: an area.
    Country,
    /// Any other extent.
    Zone,
}
