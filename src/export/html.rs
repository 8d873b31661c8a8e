//! Elements as HTML text: what a page holds before any script runs.

use super::escape::escape;
use crate::scene::{Content, Element};

/// Elements of HTML that hold nothing and are not closed (HTML Standard, 13.1.2).
const VOID: [&str; 4] = ["br", "hr", "img", "input"];
/// Elements of SVG that may close themselves when they are empty.
const DRAWN: [&str; 6] = ["path", "circle", "rect", "use", "g", "svg"];

/// An element and everything in it, without a space that is not in the texts.
pub fn html(element: &Element) -> String {
    let mut out = String::new();
    write(element, &mut out);
    out
}

fn write(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }
    if element.content.is_empty() && DRAWN.contains(&element.tag) {
        out.push_str("/>");
        return;
    }
    out.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    for content in &element.content {
        match content {
            Content::Element(child) => write(child, out),
            Content::Text(text) => escape(text, out),
        }
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_element_and_text() {
        let element = Element::new("p")
            .class("a")
            .flag("hidden", true)
            .with_text("R&D <b>\"Ö\"")
            .child(Element::new("br"))
            .child(Element::new("span"))
            .child(Element::new("svg").child(Element::new("path").with("d", "M0 0")));
        let expected =
            "<p class=\"a\" hidden>R&amp;D &lt;b&gt;&quot;Ö&quot;<br><span></span><svg><path d=\"M0 0\"/></svg></p>";
        assert_eq!(html(&element), expected);
    }
}
