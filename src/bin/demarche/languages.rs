//! Where the pages of each language stand, and how they lead to each other.

use demarche::locale::{Locale, locales, page_words};

use crate::Outcome;
use crate::template::{between, retargeted};

/// The page's mentions of the files of its language, which is English as Trunk builds it.
const WORDS: &str = "words-en.txt";
const PREPARED: &str = ".en.packed";
/// The page of a language.
pub(crate) const PAGE: &str = "index.html";
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

    fn address_of(&self, other: &'static Locale, file: &str) -> String {
        [self.up, &Self::of(other).folder, file].concat()
    }

    fn alternates(&self) -> String {
        let link = |other: &'static Locale| {
            let address = self.address_of(other, PAGE);
            format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{address}\">", other.tag)
        };
        locales().map(link).collect()
    }

    /// The way past the pictures, then the other languages. The page of the first language asks the browser which one its reader speaks,
    /// unless it is told.
    fn choice(&self) -> String {
        skip(self.locale) + &self.links(|other| format!("{}?lang={}", self.address_of(other, PAGE), other.tag))
    }

    /// Links to the same file in the other languages, each by its own name.
    pub(crate) fn choice_of(&self, file: &str) -> String {
        self.links(|other| self.address_of(other, file))
    }

    fn links(&self, address: impl Fn(&'static Locale) -> String) -> String {
        let link = |other: &'static Locale| {
            let (tag, name, address) = (other.tag, other.name, address(other));
            let current = if other == self.locale { " aria-current=\"page\"" } else { "" };
            format!("<li><a{current} hreflang=\"{tag}\" lang=\"{tag}\" href=\"{address}\">{name}</a></li>")
        };
        let links: String = locales().map(link).collect();
        // Browsers take a list without signs for no list, unless it says that it is one.
        let list = format!("<ul class=\"languages\" role=\"list\">{links}</ul>");
        format!("<nav aria-label=\"{}\">{list}</nav>", page_words(self.locale).language)
    }
}

/// The link that leads past the pictures, the first of a page; `static/boot.js` follows it where the widget stands.
pub(crate) fn skip(locale: &'static Locale) -> String {
    format!("<a class=\"skip\" href=\"#facts\">{}</a>", page_words(locale).skip)
}
