//! How the map treats places whose sovereignty is disputed: one table, to be changed here and nowhere else.
//!
//! The default follows the United Nations' practice: a disputed piece has a neutral fill, dashed edges on all sides and no
//! country's name across it. Borders do not imply endorsement; the note beside the map says so.

/// How the area of a unit is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// As land.
    Land,
    /// As disputed land: hatched.
    Disputed,
}

/// How a border is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// As a border within one country.
    Thin,
    /// As an undisputed border between countries.
    Plain,
    /// Dashed: the line itself is disputed.
    Dashed,
}

/// How one map unit is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Treatment {
    /// Its area.
    pub fill: Fill,
    /// Its borders with its neighbours.
    pub edge: Edge,
    /// Whether it may carry a name.
    pub has_label: bool,
}

const COUNTRY: Treatment = Treatment { fill: Fill::Land, edge: Edge::Plain, has_label: true };
const DISPUTED: Treatment = Treatment { fill: Fill::Disputed, edge: Edge::Dashed, has_label: false };
/// The United Nations' zone of separation: Syrian land with a line round it.
const ZONE: Treatment = Treatment { fill: Fill::Land, edge: Edge::Thin, has_label: false };

/// Units that are not simply a country.
const SPECIAL: [(&str, Treatment); 9] = [
    ("KAS", DISPUTED),
    ("x-abkhazia", DISPUTED),
    ("x-crimea", DISPUTED),
    ("x-golan", DISPUTED),
    ("x-kosovo", DISPUTED),
    ("x-ncyprus", DISPUTED),
    ("x-somaliland", DISPUTED),
    ("x-undof", ZONE),
    ("x-wsahara", DISPUTED),
];

/// Pairs of countries whose common line is disputed although neither is.
const DISPUTED_LINES: [(&str, &str); 3] = [("CHN", "IND"), ("IND", "PAK"), ("ISR", "PSX")];

/// How the unit is drawn.
pub fn treatment(unit: &str) -> Treatment {
    SPECIAL.iter().find(|(id, _)| *id == unit).map_or(COUNTRY, |(_, treatment)| *treatment)
}

/// How the line between two units is drawn: a zone's thin line yields to a dashed one, and elsewhere the stronger wins.
pub fn edge_between(a: &str, b: &str) -> Edge {
    let is_disputed_line = DISPUTED_LINES.contains(&(a, b)) || DISPUTED_LINES.contains(&(b, a));
    let (one, other) = (treatment(a).edge, treatment(b).edge);
    if is_disputed_line || one == Edge::Dashed || other == Edge::Dashed { Edge::Dashed } else { one.min(other) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disputed_pieces_are_dashed_on_all_sides() {
        assert_eq!(edge_between("x-golan", "SYR"), Edge::Dashed);
        assert_eq!(edge_between("ISR", "x-golan"), Edge::Dashed);
        assert_eq!(edge_between("x-golan", "x-undof"), Edge::Dashed);
        assert_eq!(edge_between("x-undof", "SYR"), Edge::Thin);
    }

    #[test]
    fn some_lines_are_disputed_either_way_round() {
        assert_eq!(edge_between("PSX", "ISR"), Edge::Dashed);
        assert_eq!(edge_between("IND", "PAK"), Edge::Dashed);
    }

    #[test]
    fn other_borders_are_plain() {
        // Hatay is drawn as Türkiye in every source examined.
        assert_eq!(edge_between("TUR", "SYR"), Edge::Plain);
        assert_eq!(treatment("FRA"), COUNTRY);
    }
}
