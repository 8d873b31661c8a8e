//! Decimal numbers as text: read, and written with a fixed number of decimals.

/// The longest mantissa that is read, so that one more digit still fits 64 bits; further digits change nothing that `f64` can hold.
const FULL: u64 = 100_000_000_000_000_000;
/// The largest power of ten that `f64` holds exactly.
const EXACT_POWER: i32 = 22;

/// Reads `[+-]?[0-9]*(\.[0-9]*)?([eE][+-]?[0-9]+)?` with at least one digit before the exponent; `None` for anything else.
///
/// Exact for up to 15 digits and powers of ten up to 22 (W. D. Clinger, "How to Read Floating Point Numbers Accurately", 1990), to
/// the last bit or two beyond. What is too large is infinite.
pub fn parse(text: &str) -> Option<f64> {
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent_from(exponent)?),
        None => (text, 0),
    };
    let digits = number.strip_prefix(['+', '-']).unwrap_or(number);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.len() + fraction.len() == 0 || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let size = scaled(whole, fraction, exponent);
    Some(if number.starts_with('-') { -size } else { size })
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The exponent, held within ±9999, beyond which nothing changes.
fn exponent_from(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let size = digits.bytes().fold(0, |size, byte| (size * 10 + i32::from(byte & 15)).min(9_999));
    let is_sound = !digits.is_empty() && is_digits(digits);
    is_sound.then_some(if text.starts_with('-') { -size } else { size })
}

fn scaled(whole: &str, fraction: &str, exponent: i32) -> f64 {
    let (mut mantissa, mut power) = (0, exponent);
    for (index, byte) in whole.bytes().chain(fraction.bytes()).enumerate() {
        let has_room = mantissa < FULL;
        if has_room {
            mantissa = mantissa * 10 + u64::from(byte & 15);
        }
        power += i32::from(!has_room) - i32::from(index >= whole.len());
    }
    let mut value = mantissa as f64;
    while power > 0 && value != 0.0 && value.is_finite() {
        value *= 10.0;
        power -= 1;
    }
    while power < 0 && value != 0.0 {
        let step = power.max(-EXACT_POWER);
        value /= (step..0).fold(1.0, |divisor, _| divisor * 10.0);
        power -= step;
    }
    value
}

/// A number with at most `decimals` decimals, halves away from zero, as short as it can be: `12`, `-.5`, `3.1`; never `-0`.
///
/// What is not a number is 0, and what 64 bits cannot hold is held there: a picture is never that large.
pub fn fixed(value: f64, decimals: u32) -> String {
    let mut text = String::new();
    push_scaled(&mut text, (value * power_of_ten(decimals) as f64).round() as i64, decimals);
    text
}

/// Writes `scaled` ÷ 10 to the power of `decimals`, as short as it can be.
pub fn push_scaled(text: &mut String, scaled: i64, mut decimals: u32) {
    if scaled < 0 {
        text.push('-');
    }
    let mut size = scaled.unsigned_abs();
    while decimals > 0 && size.is_multiple_of(10) {
        size /= 10;
        decimals -= 1;
    }
    let unit = power_of_ten(decimals);
    if size >= unit {
        push_digits(text, size / unit, 1);
    }
    if decimals > 0 {
        text.push('.');
        push_digits(text, size % unit, decimals);
    } else if size == 0 {
        text.push('0');
    }
}

fn power_of_ten(exponent: u32) -> u64 {
    (0..exponent).fold(1, |power, _| power * 10)
}

/// Writes a whole number with at least `width` digits.
fn push_digits(text: &mut String, number: u64, width: u32) {
    if number >= 10 || width > 1 {
        push_digits(text, number / 10, width.saturating_sub(1));
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_numbers_are_read_to_the_bit() {
        for text in ["0", "-0", "37.1612", "-179.999999", "1e2", "+2.5", "1.5E-7", ".5", "7.", "123456789012345"] {
            let expected: f64 = text.parse().expect("a number");
            assert_eq!(parse(text).map(f64::to_bits), Some(expected.to_bits()), "{text}");
        }
    }

    #[test]
    fn what_is_no_decimal_number_is_refused() {
        for text in ["", "-", ".", "e5", "1e", "1e+", "NaN", "inf", "0x10", "1_000", "1,5", " 1", "--1", "+-1", "1.2.3"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_too_large_is_infinite_and_the_too_small_nothing() {
        assert_eq!(parse("-1e99999999999"), Some(f64::NEG_INFINITY));
        assert_eq!((parse("1e-999"), parse("0e999")), (Some(0.0), Some(0.0)));
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let written = [0.0, -0.04, -0.5, 2.25, -3.94, 12.0, 100.0].map(|value| fixed(value, 1));
        assert_eq!(written, ["0", "0", "-.5", "2.3", "-3.9", "12", "100"]);
        assert_eq!([36.204, 1.0, 0.05, -0.001].map(|value| fixed(value, 3)), ["36.204", "1", ".05", "-.001"]);
        assert_eq!((fixed(7.5, 0), fixed(f64::NAN, 2)), ("8".into(), "0".into()));
    }

    proptest! {
        #[test]
        fn long_numbers_are_read_to_a_few_bits(value in any::<f64>().prop_filter("finite", |value| value.is_normal())) {
            let read = parse(&format!("{value:e}")).expect("a number");
            prop_assert!((read / value - 1.0).abs() < 1e-13, "{value:e} {read:e}");
        }

        #[test]
        fn what_is_written_reads_back(thousandths in -1_000_000_000_000_i64..1_000_000_000_000) {
            let value = thousandths as f64 / 1_000.0;
            prop_assert_eq!(parse(&fixed(value, 3)), Some(value));
        }
    }
}
