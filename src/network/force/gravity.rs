//! A pull to the middle keeps the picture together and gives it the shape of the pane.

use super::Bodies;

/// Pulls towards the origin by `pull` of the distance, less along the pane's longer side; `aspect` is width ÷ height.
pub(in crate::network) fn gravity(bodies: &mut Bodies, pull: f64, aspect: f64) {
    let (across, down) = if aspect > 1.0 { (pull / aspect, pull) } else { (pull, pull * aspect) };
    for (velocity, place) in bodies.vx.iter_mut().zip(&bodies.x) {
        *velocity -= place * across;
    }
    for (velocity, place) in bodies.vy.iter_mut().zip(&bodies.y) {
        *velocity -= place * down;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::force::bodies_at;

    #[test]
    fn pulls_less_along_the_longer_side() {
        let mut bodies = bodies_at(&[(10.0, -10.0)]);
        gravity(&mut bodies, 0.5, 2.0);
        assert_eq!((bodies.vx[0], bodies.vy[0]), (-2.5, 5.0));
    }
}
