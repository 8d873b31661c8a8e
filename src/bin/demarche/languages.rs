//! Where the pages of each language stand, and how they lead to each other.

use demarche::locale::{Locale, locales};

use crate::Outcome;
use crate::template::{between, retargeted};

/// The page's mentions of the files of its language, which is English as Trunk builds it.
const WORDS: &str = "words-en.txt";
const PREPARED: &str = ".en.packed";
/// Where the page names the others, for search engines and for its script, and where its readers choose.
const ALTERNATES: (&str, &str) = ("<!-- alternates -->", "<!-- /alternates -->");
pub(crate) const CHOICE: (&str, &str) = ("<!-- languages -->", "<!-- /languages -->");

/// The place of a language's pages.
pub(crate) struct Place {
    locale: &'static Locale,
    /// The folder, empty for the first language.
    pub(crate) folder: String,
    /// From there to the folder of everything.
    pub(crate) up: &'static str,
}

impl Place {
    pub(crate) fn of(locale: &'static Locale) -> Self {
        let is_first = locales().next() == Some(locale);
        let folder = if is_first { String::new() } else { format!("{}/", locale.tag) };
        Self { locale, folder, up: if is_first { "" } else { "../" } }
    }

    /// The page as Trunk built it, made a page of this language.
    pub(crate) fn template(&self, page: &str) -> Outcome<String> {
        let Self { locale, up, .. } = self;
        let page = page.replace(WORDS, &format!("words-{}.txt", locale.tag));
        let page = page.replace(PREPARED, &format!(".{}.packed", locale.tag));
        let page =
            between(&page, ("<html", ">"), &format!(" lang=\"{}\" dir=\"{}\"", locale.tag, locale.direction.as_str()))?;
        let page = retargeted(&page, up);
        let page = between(&page, ALTERNATES, &self.alternates())?;
        between(&page, CHOICE, &self.choice())
    }

    fn address_of(&self, other: &'static Locale) -> String {
        [self.up, &Self::of(other).folder, "index.html"].concat()
    }

    fn alternates(&self) -> String {
        let link = |other: &'static Locale| {
            format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">", other.tag, self.address_of(other))
        };
        locales().map(link).collect()
    }

    /// Links to the other languages, each by its own name. The page of the first language asks the browser which one its reader speaks, unless
    /// it is told.
    fn choice(&self) -> String {
        let link = |other: &'static Locale| {
            let (tag, name, address) = (other.tag, other.name, self.address_of(other));
            let current = if other == self.locale { " aria-current=\"page\"" } else { "" };
            format!("<a{current} hreflang=\"{tag}\" lang=\"{tag}\" href=\"{address}?lang={tag}\">{name}</a>")
        };
        let links: String = locales().map(link).collect();
        format!(
            "<nav class=\"languages\" aria-label=\"{}\">{links}</nav>",
            demarche::locale::page_words(self.locale).language
        )
    }
}
