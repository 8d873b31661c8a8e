//! Nodes that belong near a place are drawn to it.

use super::Bodies;
use crate::network::request::Anchor;

/// Share of the distance to the place that is covered at alpha 1.
const PULL: f64 = 0.4;

/// Draws each body with a place nearby towards it.
pub(in crate::network) fn anchor(bodies: &mut Bodies, alpha: f64) {
    for i in 0..bodies.anchor.len() {
        if let Anchor::Near(place) = bodies.anchor[i] {
            bodies.vx[i] += (place.x - bodies.x[i]) * PULL * alpha;
            bodies.vy[i] += (place.y - bodies.y[i]) * PULL * alpha;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::force::bodies_at;
    use crate::network::point::NetworkPoint;

    #[test]
    fn draws_only_what_has_a_place() {
        let mut bodies = bodies_at(&[(0.0, 0.0), (0.0, 0.0)]);
        bodies.anchor[1] = Anchor::Near(NetworkPoint::new(10.0, -5.0));
        anchor(&mut bodies, 1.0);
        assert_eq!((bodies.vx[0], bodies.vy[0]), (0.0, 0.0));
        assert_eq!((bodies.vx[1], bodies.vy[1]), (4.0, -2.0));
    }
}
