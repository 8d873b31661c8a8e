//! `demarche export`: one file that holds the page, the program and the dossier, for a desk, an archive or a reader without a network.

use std::fs;
use std::path::Path;

use demarche::export::html;
use demarche::locale::{Locale, words_of};
use demarche::views::whole;

use crate::Outcome;
use crate::desk::desk;
use crate::languages::{CHOICE, skip};
use crate::page::{PLACE, text_of, title};
use crate::template::{between, titled};

/// The page with the program in it, as `cargo xtask dist` makes it.
const RUNTIME: &str = include_str!(concat!(env!("OUT_DIR"), "/runtime.html"));
/// Where it carries the dossier, as text that can be edited by hand.
const DOSSIER: (&str, &str) = ("<script type=\"application/json\" data-asset=\"asked\">", "</script>");

/// Where it carries the words of the language.
const WORDS: (&str, &str) = ("<script type=\"text/plain\" data-asset=\"words\">", "</script>");
/// Where it says which language that is.
const LANGUAGE: (&str, &str) = ("<html", ">");

/// Writes the file, for readers of one language.
pub(crate) fn export(dossier: &Path, out: &Path, locale: &'static Locale) -> Outcome {
    if RUNTIME.is_empty() {
        return Err(
            "this program was built without the page that it fills; use the one that `cargo xtask dist` makes."
                .to_owned(),
        );
    }
    let (_, desk) = desk(dossier, locale)?;
    let json = fs::read_to_string(dossier).map_err(|error| format!("{}: {error}", dossier.display()))?;
    let page = between(RUNTIME, PLACE, &html(&whole(&desk)))?;
    let page = titled(&page, &title(&desk), &text_of(&demarche::views::summary(&desk)))?;
    let page = between(&page, DOSSIER, &for_script(json.trim_start_matches('\u{feff}')))?;
    // There is one file, in one language.
    let page = between(&page, CHOICE, &skip(locale))?;
    let page = between(&page, WORDS, &words_of(locale.tag).unwrap_or_default())?;
    let page = between(&page, LANGUAGE, &format!(" lang=\"{}\" dir=\"{}\"", locale.tag, locale.direction.as_str()))?;
    fs::write(out, page).map_err(|error| format!("{}: {error}", out.display()))
}

/// JSON that cannot end the script it stands in, nor begin a comment: `<` is written as JSON's escape where one could.
fn for_script(json: &str) -> String {
    json.replace("</", "\\u003c/").replace("<!", "\\u003c!")
}

#[cfg(test)]
mod tests {
    use super::for_script;

    #[test]
    fn a_text_does_not_end_the_script() {
        assert_eq!(for_script("{\"a\": \"</script><!-- <b>\"}"), "{\"a\": \"\\u003c/script>\\u003c!-- <b>\"}");
    }
}
