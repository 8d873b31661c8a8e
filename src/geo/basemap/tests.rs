//! The committed assets hold what the map needs, and no bytes whatsoever make the decoder fail otherwise than in a sentence.

use super::*;
use crate::geo::{Extent, Projection, Rect, Size, WorldPoint, ring};
use proptest::prelude::*;

const REGION: &[u8] = include_bytes!("../../../static/basemap/region.bin");
const WORLD: &[u8] = include_bytes!("../../../static/basemap/world.bin");

const MOSCOW: LonLat = LonLat::new(37.6178, 55.752);
const DOHA: LonLat = LonLat::new(51.531, 25.2855);
const ALEPPO: LonLat = LonLat::new(37.1612, 36.2012);
const IDLIB: LonLat = LonLat::new(36.6339, 35.9306);

fn frame() -> Rect<WorldPoint> {
    Rect::of_size(Size::new(700.0, 480.0)).grown(-40.0)
}

fn region() -> (Projection, BasemapLayers) {
    let projection = Projection::fit_best(&[MOSCOW, DOHA, LonLat::new(71.4, 51.2)], frame()).expect("fits");
    let layers = Basemap::decode(REGION).expect("a basemap").layers(&projection, 0.0);
    (projection, layers)
}

/// The ids of the regions that hold a place.
fn holders<'a>(regions: &'a [Region], projection: &Projection, place: LonLat) -> Vec<&'a str> {
    let point = projection.project(place).expect("drawn");
    regions.iter().filter(|region| ring::contains(&region.rings, point)).map(|region| region.id.as_str()).collect()
}

#[test]
fn places_lie_in_their_countries_and_governorates() {
    let (projection, layers) = region();
    let tehran = LonLat::new(51.4215, 35.6944);
    let katzrin = LonLat::new(35.69, 32.99);
    let simferopol = LonLat::new(34.1, 44.95);
    for (place, unit) in
        [(MOSCOW, "RUS"), (tehran, "IRN"), (ALEPPO, "SYR"), (katzrin, "x-golan"), (simferopol, "x-crimea")]
    {
        assert_eq!(holders(&layers.units, &projection, place), [unit]);
        assert!(ring::contains(&layers.land, projection.project(place).expect("drawn")), "{unit} is land");
    }
    assert_eq!(holders(&layers.governorates, &projection, ALEPPO), ["SY-HL"]);
    assert_eq!(holders(&layers.governorates, &projection, IDLIB), ["SY-ID"]);
    assert_eq!(layers.governorates.len(), 14);
}

#[test]
fn the_sea_is_not_land() {
    let (projection, layers) = region();
    for (name, lon, lat) in [("Black Sea", 34.0, 43.3), ("Caspian", 50.7, 41.0), ("Mediterranean", 33.0, 34.0)] {
        let point = projection.project(LonLat::new(lon, lat)).expect("drawn");
        assert!(!ring::contains(&layers.land, point), "{name}");
    }
}

/// Published area of Aleppo governorate: 18 482 km² (Syria's statistical office); Natural Earth's outline has 18 918.
#[test]
fn aleppo_has_its_area() {
    let (projection, layers) = region();
    let aleppo = layers.governorates.iter().find(|region| region.id == "SY-HL").expect("Aleppo");
    let km_per_px = 111.2 / projection.px_per_degree();
    let km2 = aleppo.rings.iter().map(|ring| ring::area(ring)).sum::<f64>().abs() * km_per_px * km_per_px;
    assert!((18_300.0..19_300.0).contains(&km2), "{km2}");
}

#[test]
fn the_box_is_never_stroked() {
    let base = Basemap::decode(REGION).expect("a basemap");
    let (_, layers) = region();
    assert!(base.arcs.iter().any(|arc| arc.is_edge));
    assert!(!layers.coast.is_empty() && !layers.borders.is_empty() && !layers.inner.is_empty());
    let stroked = layers.coast.len() + layers.borders.len() + layers.disputed.len() + layers.inner.len();
    assert_eq!(stroked, base.arcs.iter().filter(|arc| !arc.is_edge).count());
}

#[test]
fn every_edge_of_the_golan_is_dashed() {
    let base = Basemap::decode(REGION).expect("a basemap");
    let golan = base.units.iter().find(|unit| unit.id == "x-golan").expect("the Golan");
    let projection = region().0;
    let dashed = base.layers(&projection, 0.0).disputed;
    for used in golan.rings.iter().flatten() {
        let first = base.arcs[used.arc].points[0];
        let at = projection.project(first).expect("drawn");
        assert!(dashed.iter().any(|line| line[0] == at), "{first:?}");
    }
}

#[test]
fn simplified_areas_still_end_at_their_lines() {
    let (projection, exact) = region();
    let layers = Basemap::decode(REGION).expect("a basemap").layers(&projection, 1.0);
    let count = |layers: &BasemapLayers| layers.borders.iter().map(Vec::len).sum::<usize>();
    assert!(count(&layers) * 3 < count(&exact) * 2, "{} of {}", count(&layers), count(&exact));
    let lines = [&layers.coast, &layers.borders, &layers.disputed, &layers.inner];
    let drawn: Vec<_> = lines.into_iter().flatten().flatten().collect();
    for id in ["SYR", "TUR", "IRQ", "IRN", "x-crimea"] {
        let unit = layers.units.iter().find(|unit| unit.id == id).expect(id);
        assert!(unit.rings.iter().flatten().all(|point| drawn.contains(&point)), "{id}");
    }
}

#[test]
fn the_world_can_be_cut_anywhere() {
    let base = Basemap::decode(WORLD).expect("a basemap");
    for lon in [0.0, 90.0, 150.0, -120.0] {
        let around = Extent { west: lon - 180.0, east: lon + 180.0, ..Extent::WORLD };
        let projection = Projection::fit_extent(&around, frame()).expect("fits");
        let layers = base.layers(&projection, 0.5);
        for (unit, lon, lat) in
            [("RUS", 100.0, 60.0), ("USA", -100.0, 40.0), ("BRA", -55.0, -10.0), ("AUS", 135.0, -25.0)]
        {
            assert_eq!(holders(&layers.units, &projection, LonLat::new(lon, lat)), [unit]);
        }
        let longest =
            layers.coast.iter().flat_map(|line| line.windows(2)).map(|w| (w[1].x - w[0].x).abs()).fold(0.0, f64::max);
        assert!(longest < 60.0, "a line of {longest} px runs across the map cut opposite {lon}");
    }
}

#[test]
fn what_is_no_basemap_is_said_in_a_sentence() {
    assert_eq!(Basemap::decode(b"<!doctype html>"), Err(BasemapError::NotABasemap));
    assert_eq!(Basemap::decode(&[]), Err(BasemapError::NotABasemap));
    for end in [4, 20, 2000, REGION.len() - 1] {
        let error = Basemap::decode(&REGION[..end]).expect_err("cut short");
        assert!(error.to_string().ends_with("load the page again."), "{error}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_decoded_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [b"DMB1".as_slice(), &bytes].concat();
        if let Ok(base) = Basemap::decode(&bytes) {
            base.layers(&region().0, 0.5);
        }
    }

    #[test]
    fn a_damaged_asset_is_decoded_or_refused(at in 4..REGION.len(), byte in any::<u8>()) {
        let mut bytes = REGION.to_vec();
        bytes[at] = byte;
        if let Ok(base) = Basemap::decode(&bytes) {
            let layers = base.layers(&region().0, 0.5);
            prop_assert!(layers.coast.iter().flatten().all(|point| point.x.is_finite() && point.y.is_finite()));
        }
    }
}
