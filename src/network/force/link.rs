//! Links pull their ends to the preferred distance, like springs.

use super::Bodies;
use crate::network::subgraph::Link;

/// Corrects each link in turn, on the positions that the velocities lead to (d3-force, `link.js`).
pub(in crate::network) fn link(bodies: &mut Bodies, links: &[Link], alpha: f64) {
    let Bodies { x, y, vx, vy, .. } = bodies;
    for link in links {
        let (s, t) = (link.source as usize, link.target as usize);
        let dx = (x[t] + vx[t]) - (x[s] + vx[s]);
        let dy = (y[t] + vy[t]) - (y[s] + vy[s]);
        let distance = (dx * dx + dy * dy).sqrt();
        if distance > 0.0 {
            let pull = (distance - link.length) / distance * alpha * link.strength;
            let (of_target, of_source) = (pull * link.bias, pull * (1.0 - link.bias));
            vx[t] -= dx * of_target;
            vy[t] -= dy * of_target;
            vx[s] += dx * of_source;
            vy[s] += dy * of_source;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::force::bodies_at;

    #[test]
    fn a_long_link_pulls_both_ends_and_a_right_one_none() {
        let mut bodies = bodies_at(&[(0.0, 0.0), (50.0, 0.0)]);
        link(&mut bodies, &[Link::new(0, 1)], 0.5);
        assert_eq!((bodies.vx[0], bodies.vx[1]), (5.0, -5.0));
        let mut bodies = bodies_at(&[(0.0, 0.0), (18.0, 24.0)]);
        link(&mut bodies, &[Link::new(0, 1)], 0.5);
        assert_eq!((bodies.vx[1], bodies.vy[1]), (0.0, 0.0));
    }
}
