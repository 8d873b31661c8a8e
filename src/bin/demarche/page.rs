//! `demarche page`: prints a dossier into a built page.

use std::fs;
use std::path::Path;

use demarche::export::html;
use demarche::locale::{Locale, locales, page_words, words_of};
use demarche::scene::{Content, Element};
use demarche::views::{Desk, facts, still, summary};

use crate::Outcome;
use crate::desk::desk;
use crate::languages::{PAGE, Place};
use crate::template::{between, tags, titled};

/// Where the page has room for the dossier.
pub(crate) const PLACE: (&str, &str) = ("<!-- still -->", "<!-- /still -->");
/// The element for host pages, and where it has room for what a frame is called in each language.
const ELEMENT: &str = "embed.js";
const TITLES: (&str, &str) = ("const TITLES = {", "};");
/// The page that is read without script, beside the first one.
const FACTS: &str = "facts.html";

/// Prints the dossier into `folder/index.html` and into a page of each other language in a folder of its own, all its facts into pages beside them,
/// and the files that these pages load: the words of the language and the dossier as it is prepared for it. The element learns the languages.
pub(crate) fn page(dossier: &Path, folder: &Path) -> Outcome {
    let template = read(&folder.join(PAGE))?;
    let name = dossier.file_stem().unwrap_or_default().to_string_lossy();
    for locale in locales() {
        let words = words_of(locale.tag).unwrap_or_default();
        write(&folder.join(format!("words/words-{}.txt", locale.tag)), words.as_bytes())?;
        let (packed, desk) = desk(dossier, locale)?;
        write(&folder.join(format!("dossiers/{name}.{}.packed", locale.tag)), &packed)?;
        let place = Place::of(locale);
        let page = place.template(&template)?;
        let (title, description) = (title(&desk), text_of(&summary(&desk)));
        let address = format!("{}dossiers/{name}.json", place.up);
        let first = titled(&between(&page, PLACE, &html(&still(&desk, FACTS, &address)))?, &title, &description)?;
        let style = tags(&page, "<link rel=\"stylesheet\"");
        write(&folder.join(&place.folder).join(PAGE), first.as_bytes())?;
        write(
            &folder.join(&place.folder).join(FACTS),
            facts_page(&desk, &title, &[place.choice_of(FACTS), style]).as_bytes(),
        )?;
    }
    let element = folder.join(ELEMENT);
    let script = between(&read(&element)?, TITLES, &frame_titles())?;
    write(&element, script.as_bytes())
}

/// What a frame is called, by language, as the inside of an object in JavaScript.
fn frame_titles() -> String {
    let title = |locale: &Locale| format!(" {:?}: {:?},", locale.tag, page_words(locale).frame);
    locales().map(title).collect()
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

fn facts_page(desk: &Desk, title: &str, [languages, style]: &[String; 2]) -> String {
    let head = "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
    let (language, direction) = (desk.locale.tag, desk.locale.direction.as_str());
    let title = demarche::export::escaped(&[title, ": ", page_words(desk.locale).all_facts].concat());
    let body = languages.to_owned() + &html(&Element::new("main").child(facts(desk)));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\"><head>{head}<title>{title}</title><link rel=\"icon\" href=\"data:,\">{style}</head><body>{body}</body></html>\n"
    )
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn write(file: &Path, content: &[u8]) -> Outcome {
    let fail = |error: std::io::Error| format!("{}: {error}", file.display());
    fs::create_dir_all(file.parent().unwrap_or(file)).map_err(fail)?;
    fs::write(file, content).map_err(fail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_element_learns_every_language() {
        let element = include_str!("../../../static/embed.js");
        let script = between(element, TITLES, &frame_titles()).expect("it has room for them");
        assert!(
            script.contains(
                "const TITLES = { \"en\": \"Who spoke to whom, about where, and who says so\", \"ru\": \"Кто"
            ),
            "{script:.2000}"
        );
        for locale in locales() {
            assert!(script.contains(&format!(" {:?}: \"", locale.tag)), "{}", locale.tag);
        }
    }
}
