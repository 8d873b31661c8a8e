//! What a page asks for: before any of its code has run, and later on demand.

use crate::command::Outcome;

/// The relations whose file the browser fetches at once.
const FETCHED_RELS: [&str; 3] = ["stylesheet", "modulepreload", "preload"];

/// The relation whose file is fetched when it is needed, or never.
const ON_DEMAND: &str = "related";

/// The medium whose sheet holds nothing up: browsers fetch it after all else.
const PAPER: &str = "print";

/// The local files that a page names in `<script src>` and in `<link>`s that are fetched at once, in their order,
/// without a leading `./`.
pub(crate) fn fetched_at_once(html: &str) -> Vec<String> {
    named(html, |tag| match tag.split_whitespace().next()? {
        "script" => attribute(tag, "src"),
        "link" if FETCHED_RELS.contains(&attribute(tag, "rel")?) && !is_for_paper(tag) => attribute(tag, "href"),
        _ => None,
    })
}

/// The local files that a page fetches when it needs them.
pub(crate) fn fetched_on_demand(html: &str) -> Vec<String> {
    named(html, |tag| match attribute(tag, "rel")? {
        ON_DEMAND => attribute(tag, "href"),
        _ if is_for_paper(tag) => attribute(tag, "href"),
        _ => None,
    })
}

fn is_for_paper(tag: &str) -> bool {
    attribute(tag, "media") == Some(PAPER)
}

/// The WebAssembly module that a script of wasm-bindgen loads from beside it.
pub(crate) fn module_of(script: &str) -> Option<&str> {
    let mut texts = script.split(['"', '\'', '`']);
    texts.find(|text| std::path::Path::new(text).extension().is_some_and(|extension| extension == "wasm"))
}

/// The local files that a page leads to by links, without their questions and fragments.
pub(crate) fn linked(html: &str) -> Vec<String> {
    let links = named(html, |tag| if tag.starts_with("a ") { attribute(tag, "href") } else { None });
    let files = links.iter().filter_map(|link| link.split(['?', '#']).next());
    files.filter(|file| !file.is_empty()).map(str::to_owned).collect()
}

/// The page with `extra(tag)` put at the end of the inside of each tag for which there is any.
pub(crate) fn with_attributes(html: &str, mut extra: impl FnMut(&str) -> Outcome<Option<String>>) -> Outcome<String> {
    let mut pieces = html.split('<');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push('<');
        match piece.split_once('>') {
            Some((tag, rest)) => {
                let (inside, end) = tag.strip_suffix('/').map_or((tag, ">"), |inside| (inside, "/>"));
                let more = extra(tag)?.map(|more| format!(" {more}")).unwrap_or_default();
                text.extend([inside, &more, end, rest]);
            }
            None => text.push_str(piece),
        }
    }
    Ok(text)
}

/// The page with `other(tag)` in place of each tag for which there is any.
pub(crate) fn with_tags(html: &str, mut other: impl FnMut(&str) -> Outcome<Option<String>>) -> Outcome<String> {
    let mut pieces = html.split('<');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let change = piece.split_once('>').map(|(tag, rest)| Ok::<_, String>((other(tag)?, rest))).transpose()?;
        match change {
            Some((Some(other), rest)) => text.extend([&other, rest]),
            _ => text.extend(["<", piece]),
        }
    }
    Ok(text)
}

/// The local addresses that `pick` finds in the tags, without a leading `./`.
fn named<'h>(html: &'h str, pick: impl Fn(&'h str) -> Option<&'h str>) -> Vec<String> {
    let tags = html.split('<').skip(1).filter_map(|rest| rest.split('>').next());
    let local = tags.filter_map(pick).filter(|address| !address.contains(':'));
    local.map(|address| address.trim_start_matches("./").to_owned()).collect()
}

/// The value of `name="value"` in the inside of a tag.
pub(crate) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag.get(start..)?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_styles_and_preloads_count() {
        let html = r#"<!doctype html><link rel="stylesheet" href="./theme.css"><link rel="icon" href="i.png">
            <script type="module" src="boot.js"></script><script src="https://elsewhere.example/x.js"></script>
            <link rel="preload" data-asset="wasm" href="./a_bg.wasm" as="fetch"><a href="more.html">more</a>"#;
        assert_eq!(fetched_at_once(html), ["theme.css", "boot.js", "a_bg.wasm"]);
    }

    #[test]
    fn what_is_needed_later_is_apart() {
        let html = r#"<link rel="preload" data-asset="wasm" href="a.wasm">
            <link rel="related" data-asset="reader" href="./reader.js"><link rel="stylesheet" href="p.css" media="print">"#;
        assert_eq!(fetched_on_demand(html), ["reader.js", "p.css"]);
        assert_eq!(fetched_at_once(html), ["a.wasm"]);
    }

    #[test]
    fn tags_are_replaced_and_the_rest_stays() {
        let other = |tag: &str| Ok(tag.starts_with("link").then(|| "<style></style>".to_owned()));
        assert_eq!(with_tags("<p>1 < 2</p><link a=\"b\"> x", other), Ok("<p>1 < 2</p><style></style> x".to_owned()));
    }

    #[test]
    fn a_script_names_its_module() {
        let glue = r#"if(a===void 0)a=new URL("reader_bg-01.wasm",import.meta.url);"#;
        assert_eq!(module_of(glue), Some("reader_bg-01.wasm"));
        assert_eq!(module_of("export {}"), None);
    }

    #[test]
    fn links_lead_to_files() {
        let html = r##"<a class="x" href="d/a.json?x=1#y">a</a> <a href="#top">b</a> <a href="https://elsewhere.example/">c</a>"##;
        assert_eq!(linked(html), ["d/a.json"]);
    }

    #[test]
    fn attributes_are_added_inside_the_tag() {
        let html = r#"<p>1 < 2</p><script src="a.js"></script><link href="b.css"/>"#;
        let extra =
            |tag: &str| Ok(attribute(tag, if tag.starts_with('l') { "href" } else { "src" }).map(|_| "x".to_owned()));
        let expected = r#"<p>1 < 2</p><script src="a.js" x></script><link href="b.css" x/>"#;
        assert_eq!(with_attributes(html, extra).unwrap(), expected);
    }

    #[test]
    fn an_attribute_is_found_by_its_whole_name() {
        assert_eq!(attribute(r#"link data-href="no" href="yes""#, "href"), Some("yes"));
        assert_eq!(attribute("link rel=stylesheet", "href"), None);
    }
}
