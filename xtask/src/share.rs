//! What a page says to those who link to it: Open Graph tags for a preview, and an oEmbed answer for systems that embed by address.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::command::{Outcome, root};
use crate::folder::{read_text, write};
use crate::forms::PAGE;

/// The answer (<https://oembed.com>), a file like any other.
const OEMBED: &str = "oembed.json";
/// The preview: 1200 × 630 pixels, drawn by `cargo xtask picture`.
const PREVIEW: &str = "preview.png";
/// The frame that the answer proposes, in pixels.
const FRAME: (u32, u32) = (1200, 1400);

/// Writes the answer and the preview, and names both in the page form. Addresses begin with `origin`; without it they are relative, which
/// readers of Open Graph do not understand.
pub(crate) fn add(folder: &Path, origin: Option<&str>) -> Outcome {
    let preview = root().join("static").join(PREVIEW);
    fs::copy(&preview, folder.join(PREVIEW)).map_err(|error| format!("{}: {error}", preview.display()))?;
    let page = read_text(folder, PAGE)?;
    let (title, description) =
        (inside(&page, "<title>", "</title>")?, inside(&page, "name=\"description\" content=\"", "\"")?);
    write(folder, OEMBED, answer(title, origin))?;
    let (head, rest) = page.split_once("</head>").ok_or_else(|| format!("{PAGE} has no </head>."))?;
    write(folder, PAGE, [head, &tags(title, description, origin), "</head>", rest].concat())
}

fn inside<'p>(page: &'p str, start: &str, end: &str) -> Outcome<&'p str> {
    let found = page.split_once(start).and_then(|(_, rest)| rest.split_once(end));
    found.map(|(text, _)| text).ok_or_else(|| format!("{PAGE} has no `{start}`."))
}

fn address(origin: Option<&str>, file: &str) -> String {
    origin.map_or(file.to_owned(), |origin| format!("{origin}/{file}"))
}

/// The tags; title and description are escaped already.
fn tags(title: &str, description: &str, origin: Option<&str>) -> String {
    let (image, oembed) = (address(origin, PREVIEW), address(origin, OEMBED));
    format!(
        "<meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"{title}\">\
        <meta property=\"og:description\" content=\"{description}\"><meta property=\"og:image\" content=\"{image}\">\
        <meta name=\"twitter:card\" content=\"summary_large_image\">\
        <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{oembed}\" title=\"{title}\">"
    )
}

/// The answer of type `rich`: a sandboxed frame.
fn answer(title: &str, origin: Option<&str>) -> String {
    let (width, height) = FRAME;
    let source = address(origin, "embed.html");
    let html = format!(
        "<iframe src=\"{source}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" referrerpolicy=\"no-referrer\" \
        sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>"
    );
    let preview = address(origin, PREVIEW);
    let answer = json!({
        "version": "1.0", "type": "rich", "title": title, "width": width, "height": height, "html": html,
        "thumbnail_url": preview, "thumbnail_width": 1200, "thumbnail_height": 630,
    });
    format!("{answer:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_a_sandboxed_frame() {
        let text = answer("A &amp; B", Some("https://cdn.example"));
        let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&answer["version"], &answer["type"]), (&json!("1.0"), &json!("rich")));
        let html = answer["html"].as_str().unwrap();
        assert!(html.contains("src=\"https://cdn.example/embed.html\"") && html.contains("sandbox="), "{html}");
        assert!(!html.contains("allow-same-origin"));
    }

    #[test]
    fn tags_name_the_preview_where_it_is_served() {
        assert!(tags("T", "D", Some("https://cdn.example")).contains("content=\"https://cdn.example/preview.png\""));
        assert!(tags("T", "D", None).contains("href=\"oembed.json\""));
        assert!(inside("<p>", "<title>", "</title>").unwrap_err().contains("<title>"));
    }
}
