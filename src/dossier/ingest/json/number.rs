//! Numbers as JSON writes them.

use crate::number;

/// What a bare word of the file turns out to be.
pub(super) enum Literal {
    /// A number that JSON allows and `f64` can hold.
    Number(f64),
    /// A number too large for `f64`, such as `1e999`.
    TooLarge,
    /// Not a number of JSON, such as `NaN`, `+1` or `007`.
    NotANumber,
}

/// Reads `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?` (RFC 8259, section 6), as exactly as [`number::parse`] does.
pub(super) fn literal(text: &str) -> Literal {
    match number::parse(text).filter(|_| is_strict(text)) {
        None => Literal::NotANumber,
        Some(value) if value.is_finite() => Literal::Number(value),
        Some(_) => Literal::TooLarge,
    }
}

/// Whether a decimal number has what JSON asks for: no plus, no zero in front, digits on both sides of the point.
fn is_strict(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split(['e', 'E']).next().unwrap_or("").split_once('.') {
        Some((whole, fraction)) => (whole, fraction),
        None => (digits, "0"),
    };
    let has_leading_zero = whole.starts_with('0') && whole.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    whole.starts_with(|digit: char| digit.is_ascii_digit()) && !fraction.is_empty() && !has_leading_zero
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<f64> {
        match literal(text) {
            Literal::Number(value) => Some(value),
            _ => None,
        }
    }

    #[test]
    fn coordinates_come_out_as_the_standard_library_reads_them() {
        for text in [
            "0",
            "-0",
            "37.1612",
            "36.2021",
            "-179.999999",
            "1e2",
            "1.5E-7",
            "123456789012345",
            "0.000001",
            "9007199254740993e3",
        ] {
            let expected: f64 = text.parse().expect("a number");
            let got = value(text).expect(text);
            assert!((got - expected).abs() <= expected.abs() * 1e-15, "{text}: {got}");
        }
        assert_eq!(value("37.1612").map(f64::to_bits), Some(37.1612_f64.to_bits()));
    }

    #[test]
    fn what_json_forbids_is_not_a_number() {
        for text in
            ["", "-", "+1", "01", ".5", "1.", "1e", "1e+", "NaN", "Infinity", "-Infinity", "0x10", "1_000", "1,5"]
        {
            assert!(matches!(literal(text), Literal::NotANumber), "{text}");
        }
    }

    #[test]
    fn too_large_is_told_from_tiny() {
        assert!(matches!(literal("1e999"), Literal::TooLarge));
        assert!(matches!(literal("-1e99999999999"), Literal::TooLarge));
        assert_eq!(value("1e-999"), Some(0.0));
        assert_eq!(value("0e999"), Some(0.0));
    }
}
