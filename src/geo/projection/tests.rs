//! Known values are those of d3-geo 3.1.1 (`geoEqualEarthRaw`, `geoConicEqualAreaRaw`), an independent implementation.

use super::raw::{Parallels, Plane, Radians};
use super::*;
use crate::geo::{LonLat, Rect, Size, WorldPoint};
use proptest::prelude::*;

/// Degrees of the two parallels, south first.
const AMERICAN: (f64, f64) = (29.5, 45.5);
const SOUTHERN: (f64, f64) = (-50.0, -20.0);

fn raw(projection: &RawProjection, (south, north): (f64, f64), lon: f64, lat: f64) -> Plane {
    let at = Radians { lon: lon.to_radians(), lat: lat.to_radians() };
    let parallels = Parallels { sin_south: south.to_radians().sin(), sin_north: north.to_radians().sin() };
    (projection.project)(parallels, at).expect("defined")
}

fn assert_near(plane: Plane, x: f64, y: f64) {
    assert!((plane.x - x).abs() < 1e-14 && (plane.y - y).abs() < 1e-14, "{plane:?} is not {x}, {y}");
}

#[test]
fn equal_earth_agrees_with_d3() {
    let at = |lon, lat| raw(&EQUAL_EARTH, AMERICAN, lon, lat);
    assert_near(at(0.0, 0.0), 0.0, 0.0);
    assert_near(at(37.6178, 55.752), 0.443_865_454_333_520_3, 1.028_832_385_976_916);
    assert_near(at(139.7, -35.7), 1.909_466_107_803_966_3, -0.698_034_755_871_965_1);
    assert_near(at(-179.5, 89.0), -1.599_832_890_367_796_3, 1.317_064_443_707_950_2);
}

#[test]
fn the_conic_agrees_with_d3_on_both_hemispheres() {
    let north = |lon, lat| raw(&CONIC_EQUAL_AREA, AMERICAN, lon, lat);
    assert_near(north(37.6178, 55.752), 0.380_838_850_975_366_6, 1.016_815_858_032_228_2);
    assert_near(north(-73.97, 40.78), -0.874_387_525_454_192_7, 1.041_315_485_389_998_6);
    let south = |lon, lat| raw(&CONIC_EQUAL_AREA, SOUTHERN, lon, lat);
    assert_near(south(139.7, -35.7), 1.381_828_144_406_692_9, -1.718_741_665_395_088_9);
    assert_near(south(51.531, 25.2855), 1.136_341_303_912_800_5, 0.060_886_341_184_461_124);
}

/// Snyder (1987), p. 291: Clarke's sphere, parallels 29.5 and 45.5, origin 23° N 96° W; 35° N 75° W is at 0.2952720, 0.2416774.
#[test]
fn the_conic_agrees_with_snyders_example() {
    let place = raw(&CONIC_EQUAL_AREA, AMERICAN, 21.0, 35.0);
    let origin = raw(&CONIC_EQUAL_AREA, AMERICAN, 0.0, 23.0);
    assert!((place.x - 0.295_272_0).abs() < 5e-8 && (place.y - origin.y - 0.241_677_4).abs() < 5e-8);
}

fn frame() -> Rect<WorldPoint> {
    Rect::of_size(Size::new(700.0, 480.0)).grown(-40.0)
}

const CAPITALS: [LonLat; 4] = [
    LonLat::new(37.6178, 55.752),
    LonLat::new(32.8543, 39.9199),
    LonLat::new(51.4215, 35.6944),
    LonLat::new(51.531, 25.2855),
];

#[test]
fn a_fit_fills_the_frame_and_stays_inside() {
    for projection in PROJECTIONS {
        let fitted = Projection::fit(projection, &CAPITALS, frame()).expect("fits");
        let drawn: Vec<_> = CAPITALS.iter().filter_map(|place| fitted.project(*place)).collect();
        let bounds = Rect::around(&drawn).expect("points");
        assert!(frame().grown(1e-9).encloses(&bounds));
        assert!((bounds.height() - frame().height()).abs() < 1e-9, "{}", projection.id);
        assert!((bounds.center().x - 350.0).abs() < 1e-9);
    }
}

#[test]
fn the_extent_chooses_the_projection() {
    let id = |places: &[LonLat]| Projection::fit_best(places, frame()).map(|projection| projection.id());
    assert_eq!(id(&CAPITALS), Some("conic-equal-area"));
    assert_eq!(id(&[LonLat::new(-74.0, 40.7), LonLat::new(116.4, 39.9)]), Some("equal-earth"));
    assert_eq!(id(&[LonLat::new(36.8, -1.3), LonLat::new(32.6, 0.3)]), Some("equal-earth"));
    assert_eq!(id(&[LonLat::new(37.0, 36.0)]), Some("conic-equal-area"));
}

#[test]
fn north_is_up_on_both_hemispheres() {
    for lat in [50.0, -50.0] {
        let places = [LonLat::new(10.0, lat - 9.0), LonLat::new(20.0, lat + 9.0)];
        let fitted = Projection::fit_best(&places, frame()).expect("fits");
        let y = |lat| fitted.project(LonLat::new(15.0, lat)).expect("drawn").y;
        assert!(y(lat + 1.0) < y(lat - 1.0));
    }
}

#[test]
fn there_is_no_fit_without_places_or_room() {
    assert_eq!(Projection::fit_best(&[], frame()), None);
    assert_eq!(Projection::fit_best(&[LonLat::new(f64::NAN, 0.0)], frame()), None);
    assert_eq!(Projection::fit_best(&CAPITALS, Rect::of_size(Size::new(20.0, 20.0)).grown(-30.0)), None);
}

#[test]
fn outside_the_picture_of_the_globe_is_nowhere() {
    for projection in PROJECTIONS {
        let fitted = Projection::fit(projection, &CAPITALS, frame()).expect("fits");
        assert_eq!(fitted.unproject(WorldPoint::new(-9e6, 9e6)), None, "{}", projection.id);
        assert_eq!(fitted.unproject(WorldPoint::new(f64::NAN, 0.0)), None);
        assert_eq!(fitted.project(LonLat::new(0.0, 90.5)), None);
    }
}

/// Ten centimetres on the ground: a cone that is nearly a cylinder, for places on both sides of the equator, loses digits near the poles.
const NEAR_DEG: f64 = 1e-6;

proptest! {
    #[test]
    fn there_and_back(places in prop::collection::vec((-180.0..180.0, -85.0..85.0), 1..6), lon in -179.9..179.9, lat in -89.0..89.0) {
        let places: Vec<_> = places.iter().map(|(lon, lat)| LonLat::new(*lon, *lat)).collect();
        for raw in PROJECTIONS {
            let Some(fitted) = Projection::fit(raw, &places, frame()) else { continue };
            let place = LonLat::new(lon, lat);
            if fitted.relative_lon(lon).abs() > 179.999 {
                continue;
            }
            let Some(point) = fitted.project(place) else { continue };
            let back = fitted.unproject(point).expect("inside");
            prop_assert!((back.lat - lat).abs() < NEAR_DEG, "{place:?} came back as {back:?} ({})", raw.id);
            prop_assert!((fitted.relative_lon(back.lon) - fitted.relative_lon(lon)).abs() < NEAR_DEG, "{place:?} {back:?} {}", raw.id);
        }
    }

    #[test]
    fn any_numbers_give_finite_points_or_none(lon in any::<f64>(), lat in any::<f64>(), x in any::<f64>(), y in any::<f64>()) {
        for raw in PROJECTIONS {
            let fitted = Projection::fit(raw, &CAPITALS, frame()).expect("fits");
            if let Some(point) = fitted.project(LonLat::new(lon, lat)) {
                prop_assert!(point.x.is_finite() && point.y.is_finite());
            }
            if let Some(place) = fitted.unproject(WorldPoint::new(x, y)) {
                prop_assert!(place.is_on_globe());
            }
        }
    }
}
