//! Colours as numbers: what a reader can tell apart, by the formulas of the field.
//!
//! Contrast: WCAG 2.2, "relative luminance" and "contrast ratio". CIELAB: CIE 15, white point D65, from sRGB as in IEC 61966-2-1. Colour blindness:
//! Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0, on
//! linear RGB. Noticeable difference: Stone, Szafir and Setlur, "An Engineering Model for Color Difference as a Function of Size", Color and Imaging
//! Conference 2014.

/// Red, green and blue of sRGB, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour(pub(crate) [f64; 3]);

/// A colour that may be seen through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Paint {
    pub(crate) colour: Colour,
    pub(crate) alpha: f64,
}

impl Paint {
    /// The paint, so much of it.
    pub(crate) fn thinned(self, opacity: f64) -> Self {
        Self { alpha: self.alpha * opacity, ..self }
    }

    /// What is seen of it on a ground.
    pub(crate) fn over(self, ground: Colour) -> Colour {
        let mixed = |place: usize| self.alpha * self.colour.0[place] + (1.0 - self.alpha) * ground.0[place];
        Colour([mixed(0), mixed(1), mixed(2)])
    }
}

type Matrix = [[f64; 3]; 3];

/// How a reader sees colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    All,
    Protanopia,
    Deuteranopia,
    Tritanopia,
    Grey,
}

impl Sight {
    pub(crate) const EVERY: [Self; 5] = [Self::All, Self::Protanopia, Self::Deuteranopia, Self::Tritanopia, Self::Grey];

    fn matrix(self) -> Matrix {
        match self {
            Self::All => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protanopia => {
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            }
            Self::Deuteranopia => {
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            }
            Self::Tritanopia => {
                [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
            }
            Self::Grey => [LUMINANCE; 3],
        }
    }

    fn linear(self, colour: Colour) -> [f64; 3] {
        let seen = linear(colour);
        self.matrix().map(|row| dot(row, seen).clamp(0.0, 1.0))
    }
}

const LUMINANCE: [f64; 3] = [0.2126, 0.7152, 0.0722];

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn linear(colour: Colour) -> [f64; 3] {
    colour.0.map(|value| if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
}

/// WCAG's contrast ratio, from 1 to 21.
pub(crate) fn contrast(one: Colour, other: Colour) -> f64 {
    let [a, b] = [one, other].map(|colour| dot(LUMINANCE, linear(colour)) + 0.05);
    a.max(b) / a.min(b)
}

/// CIELAB of what is seen of a colour.
fn lab(colour: Colour, sight: Sight) -> [f64; 3] {
    let rgb = sight.linear(colour);
    let xyz = [[0.4124564, 0.3575761, 0.1804375], LUMINANCE, [0.0193339, 0.1191920, 0.9503041]];
    let white = [0.95047, 1.0, 1.08883];
    let f = |place: usize| {
        let t: f64 = dot(xyz[place], rgb) / white[place];
        if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 }
    };
    let [x, y, z] = [f(0), f(1), f(2)];
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The distance of two colours in differences that half of the observers notice, on marks of this visual angle: more than 1 is told apart.
pub(crate) fn noticeable(pair: [Colour; 2], sight: Sight, angle_deg: f64) -> f64 {
    const HALF: f64 = 0.5;
    let [one, other] = pair.map(|colour| lab(colour, sight));
    let steps = [(10.16, 1.50), (10.68, 3.08), (10.70, 5.74)].map(|(a, b)| HALF * (a + b / angle_deg));
    let part = |place: usize| ((one[place] - other[place]) / steps[place]).powi(2);
    (part(0) + part(1) + part(2)).sqrt()
}

#[test]
fn the_formulas_give_what_their_sources_give() {
    let [black, white, red] = [[0.0; 3], [1.0; 3], [1.0, 0.0, 0.0]].map(Colour);
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(red, white) - 3.998).abs() < 1e-3, "WCAG: red on white is 4:1");
    let [l, a, b] = lab(red, Sight::All);
    assert!((l - 53.24).abs() < 0.1 && (a - 80.09).abs() < 0.1 && (b - 67.20).abs() < 0.1, "{l} {a} {b}");
    for sight in Sight::EVERY {
        let [l, a, b] = lab(white, sight);
        assert!((l - 100.0).abs() < 0.1 && a.abs() < 0.1 && b.abs() < 0.1, "white stays white: {sight:?} {l} {a} {b}");
        assert!(noticeable([red, red], sight, 0.3) < 1e-9);
    }
    assert!(
        noticeable([red, Colour([0.0, 0.55, 0.0])], Sight::Deuteranopia, 0.3)
            < noticeable([red, Colour([0.0, 0.55, 0.0])], Sight::All, 0.3) / 2.0
    );
    let half = Paint { colour: black, alpha: 0.5 }.over(white);
    assert_eq!(half, Colour([0.5; 3]));
}
