//! How wide a text will be, estimated without a browser: so labels are placed alike natively, in wasm and in the static page.

/// Fonts differ; this much is added so that labels rather stand too far apart than touch.
const MARGIN: f64 = 1.06;

/// The estimated width of one line in the system's sans, in pixels, for a font of `font_px`.
pub fn text_width(text: &str, font_px: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * font_px * MARGIN
}

/// Widths in ems by class of character, after the metrics of Helvetica, Segoe UI and Noto Sans Arabic.
fn advance(c: char) -> f64 {
    match c {
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' => 0.0,
        'i' | 'j' | 'l' | 'I' | 'ı' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' | '·' => 0.26,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' | '“' | '”' | 'İ' | '\u{a0}' => 0.33,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | 'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'ф' | 'м' => 0.83,
        'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ы' | 'Ф' | 'М' => 0.92,
        // Letters of Arabic script join: tall narrow ones, then the wide bowls, then the rest.
        'ا' | 'آ' | 'أ' | 'إ' | 'ل' | 'ر' | 'ز' | 'و' | 'د' | 'ذ' => 0.38,
        'س' | 'ش' | 'ص' | 'ض' | 'ب' | 'ت' | 'ث' | 'پ' | 'ف' | 'ک' | 'ك' | 'گ' => 0.72,
        '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => 0.52,
        '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 1.0,
        // Capitals of Latin and Cyrillic, by range: the standard library's table of all capitals is a kilobyte.
        'A'..='Z' | 'À'..='Þ' | 'Ğ' | 'Ş' | 'Š' | 'Č' | 'Ž' | 'Ѐ'..='Я' => 0.68,
        _ => 0.55,
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these values are exact in binary")]
mod tests {
    use super::*;

    #[test]
    fn moscow_is_about_as_wide_as_it_is() {
        // Helvetica's metrics (Adobe, AFM): M 833 o 556 s 500 c 500 o 556 w 722 thousandths of an em.
        let width = text_width("Moscow", 10.0);
        assert!((36.67..=36.67 * 1.12).contains(&width), "{width}");
    }

    #[test]
    fn marks_and_directions_take_no_room() {
        assert_eq!(text_width("e\u{301}\u{200f}", 10.0), text_width("e", 10.0));
        assert_eq!(text_width("", 10.0), 0.0);
    }

    #[test]
    fn scripts_have_sensible_widths() {
        assert!(text_width("موسكو", 10.0) > 20.0 && text_width("موسكو", 10.0) < 32.0);
        assert!(text_width("Москва", 10.0) > text_width("Ankara", 10.0));
        assert_eq!(text_width("東京", 10.0), 20.0 * MARGIN);
    }
}
