//! Text inside markup.

/// Text that stands for itself between tags and in quotation marks. Characters that XML forbids (XML 1.0, production 2) become U+FFFD.
pub(super) fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                out.push('\u{fffd}');
            }
            letter => out.push(letter),
        }
    }
}

/// The same as a text of its own.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_replaced() {
        let mut text = String::new();
        escape("a\0b\u{c}c\td\u{ffff}", &mut text);
        assert_eq!(text, "a\u{fffd}b\u{fffd}c\td\u{fffd}");
    }
}
