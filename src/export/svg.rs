//! The picture as SVG text: what a file, a printout or a snapshot reads.

use super::escape::escape;
use crate::scene::{Content, Element, Scene};

/// A scene as an SVG document, one element a line. Its classes are those of the theme, which is not part of it.
pub fn svg(scene: &Scene) -> String {
    let root = scene.element().with("role", "graphics-document").with("xmlns", "http://www.w3.org/2000/svg");
    let mut text = String::new();
    write_element(&root, 0, &mut text);
    text
}

/// Writes an element and everything in it as XML, on lines of its own.
fn write_element(element: &Element, depth: usize, out: &mut String) {
    indent(depth, out);
    out.push('<');
    out.push_str(element.tag);
    // The words that describe a mark stand in the page, not in its picture.
    for (name, value) in element.attributes.iter().filter(|(name, _)| *name != "aria-describedby") {
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
}
