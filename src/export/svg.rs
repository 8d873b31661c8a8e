//! The picture as SVG text: what a file, a printout or a snapshot reads.

use crate::scene::{Content, Element, Scene};

/// A scene as an SVG document, one element a line. Its classes are those of the theme, which is not part of it.
pub fn svg(scene: &Scene) -> String {
    let root = scene.element().with("xmlns", "http://www.w3.org/2000/svg");
    let mut text = String::new();
    write_element(&root, 0, &mut text);
    text
}

/// Writes an element and everything in it as XML, on lines of its own.
fn write_element(element: &Element, depth: usize, out: &mut String) {
    indent(depth, out);
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    if element.content.is_empty() {
        out.push_str("/>\n");
        return;
    }
    out.push('>');
    write_content(&element.content, depth, out);
    out.push_str("</");
    out.push_str(element.tag);
    out.push_str(">\n");
}

/// Words stay on the line of their element, where white space would show; elements get lines of their own.
fn write_content(content: &[Content], depth: usize, out: &mut String) {
    if content.iter().any(|part| matches!(part, Content::Element(_))) {
        out.push('\n');
    }
    let mut ends_line = false;
    for part in content {
        match part {
            Content::Text(text) => escape(text, out),
            Content::Element(child) => write_element(child, depth + 1, out),
        }
        ends_line = matches!(part, Content::Element(_));
    }
    if ends_line {
        indent(depth, out);
    }
}

fn indent(depth: usize, out: &mut String) {
    (0..depth).for_each(|_| out.push_str("  "));
}

/// Text that stands for itself between tags and in quotation marks. Characters that XML forbids (XML 1.0, production 2) become U+FFFD.
fn escape(text: &str, out: &mut String) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{ScreenPoint, Size};
    use crate::scene::{Align, Layer, Mark, Shape};
    use crate::state::Emphasis;

    #[test]
    fn a_document_is_indented_and_words_are_not() {
        let at = ScreenPoint { x: 1.0, y: 2.5 };
        let words = Shape::Text { class: "name", at, align: Align::Middle, text: "R&D <\"Ö\">".to_owned() };
        let mark =
            Mark::new("place", vec![words]).with_target("place:a\"b".to_owned(), "A < B".to_owned(), Emphasis::Normal);
        let scene = Scene {
            view: "map",
            name: "Map".to_owned(),
            size: Size { width: 8.0, height: 4.0 },
            layers: vec![Layer::new("places", vec![mark])],
            inset: None,
        };
        let text = svg(&scene);
        let lines: Vec<&str> = text.lines().collect();
        assert!(
            lines.first().is_some_and(|line| { line.starts_with("<svg width=\"8\" height=\"4\" viewBox=\"0 0 8 4\"") })
        );
        assert!(lines.first().is_some_and(|line| line.contains("xmlns=\"http://www.w3.org/2000/svg\"")));
        assert!(text.contains("data-target=\"place:a&quot;b\""));
        assert!(text.contains("A &lt; B</title>"));
        assert!(text.contains("\n    <g class=\"layer places\""));
        assert!(text.contains("> R&amp;D &lt;&quot;Ö&quot;&gt;</text>\n"));
        assert_eq!(lines.last(), Some(&"</svg>"));
    }

    #[test]
    fn what_xml_forbids_is_replaced() {
        let mut text = String::new();
        escape("a\0b\u{c}c\td\u{ffff}", &mut text);
        assert_eq!(text, "a\u{fffd}b\u{fffd}c\td\u{fffd}");
    }
}
