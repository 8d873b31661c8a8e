//! Numbers as JSON writes them. Ours, because the standard library's parser carries ten kilobytes
//! of tables into the wasm file.

/// What a bare word of the file turns out to be.
pub(super) enum Literal {
    /// A number that JSON allows and `f64` can hold.
    Number(f64),
    /// A number too large for `f64`, such as `1e999`.
    TooLarge,
    /// Not a number of JSON, such as `NaN`, `+1` or `007`.
    NotANumber,
}

/// Reads `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?` (RFC 8259, section 6). Exact for up to 15
/// digits and powers of ten up to 22 (W. D. Clinger, "How to Read Floating Point Numbers
/// Accurately", 1990), and to the last bit or two beyond.
pub(super) fn literal(text: &str) -> Literal {
    let (negative, rest) = text
        .strip_prefix('-')
        .map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent_of(exponent)),
        None => (rest, Some(0)),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    let (Some(exponent), false, true) = (
        exponent,
        leading_zero,
        is_digits(whole) && fraction.is_none_or(is_digits),
    ) else {
        return Literal::NotANumber;
    };
    let value = scaled(whole, fraction.unwrap_or(""), exponent);
    if value.is_finite() {
        Literal::Number(if negative { -value } else { value })
    } else {
        Literal::TooLarge
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The exponent, held within ±9999, beyond which nothing changes.
fn exponent_of(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let size = digits
        .bytes()
        .fold(0, |size, byte| (size * 10 + i32::from(byte & 15)).min(9999));
    is_digits(digits).then_some(if text.starts_with('-') { -size } else { size })
}

fn scaled(whole: &str, fraction: &str, exponent: i32) -> f64 {
    let (mut mantissa, mut power) = (0_u64, i64::from(exponent));
    for (index, byte) in whole.bytes().chain(fraction.bytes()).enumerate() {
        let has_room = mantissa < 100_000_000_000_000_000;
        if has_room {
            mantissa = mantissa * 10 + u64::from(byte & 15);
        }
        power += i64::from(!has_room) - i64::from(index >= whole.len());
    }
    let mut value = mantissa as f64;
    while power > 0 && value != 0.0 && value.is_finite() {
        value *= 10.0;
        power -= 1;
    }
    while power < 0 && value != 0.0 {
        let step = power.max(-22);
        value /= (step..0).fold(1.0, |divisor, _| divisor * 10.0);
        power -= step;
    }
    value
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
            assert!(
                (got - expected).abs() <= expected.abs() * 1e-15,
                "{text}: {got}"
            );
        }
        assert_eq!(
            value("37.1612").map(f64::to_bits),
            Some(37.1612_f64.to_bits())
        );
    }

    #[test]
    fn what_json_forbids_is_not_a_number() {
        for text in [
            "",
            "-",
            "+1",
            "01",
            ".5",
            "1.",
            "1e",
            "1e+",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "1_000",
            "1,5",
        ] {
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
