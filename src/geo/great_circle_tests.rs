//! Known values are those of d3-geo 3.1.1 (`geoDistance`, `geoInterpolate`), an independent implementation.

use super::*;
use proptest::prelude::*;

const MOSCOW: LonLat = LonLat::new(37.6178, 55.752);
const ANKARA: LonLat = LonLat::new(32.8543, 39.9199);
const ASTANA: LonLat = LonLat::new(71.446, 51.1801);
const TOKYO: LonLat = LonLat::new(139.7, 35.7);
const SAN_FRANCISCO: LonLat = LonLat::new(-122.4, 37.8);

/// The Earth's mean radius in kilometres (IUGG, R₁).
const EARTH_RADIUS_KM: f64 = 6371.0088;

fn distance_km(from: LonLat, to: LonLat) -> f64 {
    EARTH_RADIUS_KM * Way::between(from, to).angle
}

fn interpolate(from: LonLat, to: LonLat, t: f64) -> LonLat {
    Way::between(from, to).at(t)
}

fn assert_near(place: LonLat, lon: f64, lat: f64) {
    assert!((place.lon - lon).abs() < 1e-9 && (place.lat - lat).abs() < 1e-9, "{place:?} is not {lon}, {lat}");
}

#[test]
fn distances_and_midpoints_agree_with_d3() {
    assert!((distance_km(MOSCOW, ANKARA) - 1_794.937_029_553_438_4).abs() < 1e-6);
    assert!((distance_km(LonLat::new(-157.9, 21.3), TOKYO) - 6_201.421_859_895_848).abs() < 1e-6);
    assert_near(interpolate(MOSCOW, ASTANA, 0.25), 46.666_920_918_685_335, 55.535_506_939_833_85);
    assert_near(interpolate(TOKYO, SAN_FRANCISCO, 0.5), -172.250_410_437_919_02, 48.666_438_560_180_3);
    assert_near(interpolate(TOKYO, SAN_FRANCISCO, 0.9), -130.713_095_689_437_4, 41.604_426_911_794_74);
}

#[test]
fn antipodes_meet_over_the_pole() {
    let antipode = LonLat::new(-142.3822, -55.752);
    assert!((distance_km(MOSCOW, antipode) - std::f64::consts::PI * EARTH_RADIUS_KM).abs() < 1e-3);
    let highest = (0..=100).map(|i| interpolate(MOSCOW, antipode, f64::from(i) / 100.0).lat).fold(0.0, f64::max);
    assert!(highest > 89.0, "{highest}");
}

fn somewhere() -> impl Strategy<Value = LonLat> {
    (-180.0..=180.0, -90.0..=90.0).prop_map(|(lon, lat)| LonLat::new(lon, lat))
}

proptest! {
    #[test]
    fn a_midpoint_halves_the_distance(from in somewhere(), to in somewhere()) {
        let middle = interpolate(from, to, 0.5);
        let whole = distance_km(from, to);
        prop_assert!((distance_km(from, middle) - whole / 2.0).abs() < 1e-4);
        prop_assert!((distance_km(middle, to) - whole / 2.0).abs() < 1e-4);
    }
}
