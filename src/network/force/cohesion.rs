//! Members of a group, such as the people of one state, are drawn to the middle of their group.

use super::Bodies;
use crate::network::request::Anchor;

/// Share of the distance to the group's middle that is covered at alpha 1.
const PULL: f64 = 0.25;

/// Draws the members of each group towards their middle: the first fixed member, otherwise the mean of all.
pub(in crate::network) fn cohesion(bodies: &mut Bodies, groups: &[Vec<u32>], alpha: f64) {
    for group in groups {
        let (x, y) = middle(bodies, group);
        for &member in group {
            bodies.vx[member as usize] += (x - bodies.x[member as usize]) * PULL * alpha;
            bodies.vy[member as usize] += (y - bodies.y[member as usize]) * PULL * alpha;
        }
    }
}

fn middle(bodies: &Bodies, group: &[u32]) -> (f64, f64) {
    let (mut x, mut y) = (0.0, 0.0);
    for &member in group {
        if let Anchor::Fixed(place) = bodies.anchor[member as usize] {
            return (place.x, place.y);
        }
        x += bodies.x[member as usize];
        y += bodies.y[member as usize];
    }
    (x / group.len() as f64, y / group.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::force::bodies_at;
    use crate::network::point::NetworkPoint;

    #[test]
    fn draws_members_to_their_middle() {
        let mut bodies = bodies_at(&[(0.0, 0.0), (8.0, 0.0), (4.0, 6.0), (90.0, 90.0)]);
        cohesion(&mut bodies, &[vec![0, 1, 2]], 1.0);
        assert_eq!(bodies.vx, [1.0, -1.0, 0.0, 0.0]);
        assert_eq!(bodies.vy, [0.5, 0.5, -1.0, 0.0]);
    }

    #[test]
    fn a_fixed_member_is_the_middle() {
        let mut bodies = bodies_at(&[(0.0, 0.0), (8.0, 0.0)]);
        bodies.anchor[1] = Anchor::Fixed(NetworkPoint::new(8.0, 0.0));
        cohesion(&mut bodies, &[vec![0, 1]], 1.0);
        assert_eq!(bodies.vx, [2.0, 0.0]);
    }
}
