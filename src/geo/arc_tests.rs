use super::*;
use crate::geo::{Extent, Rect, Size};
use proptest::prelude::*;

const MOSCOW: LonLat = LonLat::new(37.6178, 55.752);
const ANKARA: LonLat = LonLat::new(32.8543, 39.9199);
const TOKYO: LonLat = LonLat::new(139.7, 35.7);
const SAN_FRANCISCO: LonLat = LonLat::new(-122.4, 37.8);

/// The whole world round Greenwich, 900 pixels wide.
fn world() -> Projection {
    Projection::fit_extent(&Extent::WORLD, Rect::of_size(Size::new(900.0, 450.0))).expect("fits")
}

#[test]
fn the_way_across_the_pacific_is_cut_in_two() {
    let lines = arc(TOKYO, SAN_FRANCISCO, &world());
    let [west, east] = lines.as_slice() else { panic!("{} lines", lines.len()) };
    let (leaves, returns) = (west.last().expect("points"), east.first().expect("points"));
    assert!(leaves.x > 750.0 && returns.x < 150.0, "{leaves:?} {returns:?}");
    assert!((leaves.y - returns.y).abs() < 1e-6);
    assert!(lines.iter().all(|line| line.windows(2).all(|w| (w[1].x - w[0].x).abs() < 60.0)));
}

#[test]
fn a_way_over_the_central_meridian_is_one_line() {
    assert_eq!(arc(MOSCOW, SAN_FRANCISCO, &world()).len(), 1);
    assert_eq!(arc(MOSCOW, ANKARA, &world()).len(), 1);
}

#[test]
fn a_way_from_the_antimeridian_starts_at_the_near_edge() {
    let suva = LonLat::new(180.0, -18.0);
    let lines = arc(suva, SAN_FRANCISCO, &world());
    assert_eq!(lines.len(), 1);
    assert!(lines[0][0].x < 100.0, "{:?}", lines[0][0]);
}

#[test]
fn coincident_places_are_a_point_and_antipodes_still_a_line() {
    assert_eq!(arc(MOSCOW, MOSCOW, &world()).iter().map(Vec::len).collect::<Vec<_>>(), [1]);
    assert!(!arc(MOSCOW, LonLat::new(-142.3822, -55.752), &world()).is_empty());
    assert!(arc(MOSCOW, LonLat::new(f64::NAN, 0.0), &world()).is_empty());
}

fn somewhere() -> impl Strategy<Value = LonLat> {
    (-180.0..=180.0, -90.0..=90.0).prop_map(|(lon, lat)| LonLat::new(lon, lat))
}

proptest! {
    #[test]
    fn arcs_are_finite_smooth_and_end_where_they_should(from in somewhere(), to in somewhere()) {
        let lines = arc(from, to, &world());
        prop_assert!(matches!(lines.len(), 1 | 2));
        prop_assert!(lines.iter().flatten().all(|point| point.x.is_finite() && point.y.is_finite()));
        for (place, drawn) in [(from, lines.first().and_then(|line| line.first())), (to, lines.last().and_then(|line| line.last()))] {
            let (expected, drawn) = (world().project(place).expect("drawn"), drawn.expect("points"));
            let is_on_cut = (180.0 - place.lon.abs()).abs() < 1e-3 || place.lat.abs() > 89.9;
            prop_assert!(is_on_cut || (expected.x - drawn.x).abs() < 1e-6 && (expected.y - drawn.y).abs() < 1e-6);
        }
    }
}
