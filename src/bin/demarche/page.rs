//! `demarche page`: prints a dossier into a built page.

use std::fs;
use std::path::Path;

use demarche::export::html;
use demarche::scene::{Content, Element};
use demarche::views::{Desk, facts, still, summary};

use crate::Outcome;
use crate::desk::desk;
use crate::template::{between, tags, titled};

/// Where the page has room for the dossier.
pub(crate) const PLACE: (&str, &str) = ("<!-- still -->", "<!-- /still -->");
/// The page that is read without script, beside the first one.
const FACTS: &str = "facts.html";

/// Prints the dossier into `folder/index.html`, and all its facts into a page beside it.
pub(crate) fn page(dossier: &Path, folder: &Path) -> Outcome {
    let desk = desk(dossier)?;
    let file = folder.join("index.html");
    let template = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let (title, description) = (title(&desk), text_of(&summary(&desk)));
    let address = format!("dossiers/{}", dossier.file_name().unwrap_or_default().to_string_lossy());
    let first =
        titled(&between(&template, PLACE, &html(&still(&desk, "facts.html", &address)))?, &title, &description)?;
    write(&file, &first)?;
    write(&folder.join(FACTS), &facts_page(&desk, &title, &tags(&template, "<link rel=\"stylesheet\"")))
}

/// The dossier's title.
pub(crate) fn title(desk: &Desk) -> String {
    desk.names().text(&desk.dossier().title).to_owned()
}

/// The words of an element, without its markup.
pub(crate) fn text_of(element: &Element) -> String {
    let words = element.content.iter().map(|content| match content {
        Content::Text(text) => text.clone(),
        Content::Element(child) => text_of(child),
    });
    words.collect()
}

fn facts_page(desk: &Desk, title: &str, style: &str) -> String {
    let head = "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
    let language = desk.locale.tag;
    let title = demarche::export::escaped(title);
    let body = html(&Element::new("main").child(facts(desk)));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\"><head>{head}<title>{title}</title><link rel=\"icon\" href=\"data:,\">{style}</head><body>{body}</body></html>\n"
    )
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}
