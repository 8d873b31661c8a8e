//! The languages as their translators write them: files of `key = text`, one a language.
//!
//! They stay out of the page, which loads the one it needs as [`words_of`] writes it. docs/translating.md explains the files.

use std::sync::LazyLock;

use super::calendar::table;
use super::texts::{Lines, Texts};
use super::{Locale, PageWords};

/// Every language, the one to fall back to first. A new one is a file and a line here.
const SOURCES: [&str; 5] = [
    include_str!("languages/en.txt"),
    include_str!("languages/ru.txt"),
    include_str!("languages/tr.txt"),
    include_str!("languages/fa.txt"),
    include_str!("languages/ar.txt"),
];

static LANGUAGES: LazyLock<[Language; SOURCES.len()]> = LazyLock::new(|| SOURCES.map(Language::read));

/// English.
pub static EN: LazyLock<&'static Locale> = LazyLock::new(|| locale("en"));

struct Language {
    source: &'static str,
    locale: Locale,
    page: PageWords,
}

impl Language {
    fn read(source: &'static str) -> Self {
        let locale = Locale::read(&mut Lines::new(in_order::<Locale>(source).leak()));
        let page = PageWords::read(&mut Lines::new(in_order::<PageWords>(source).leak()));
        Self { source, locale, page }
    }
}

fn language(tag: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.locale.tag == tag)
}

/// Every language.
pub fn locales() -> impl Iterator<Item = &'static Locale> {
    LANGUAGES.iter().map(|language| &language.locale)
}

/// The language of a BCP 47 tag, by its primary subtag; English when it is not there.
pub fn locale(tag: &str) -> &'static Locale {
    let primary = tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
    &language(&primary).unwrap_or(&LANGUAGES[0]).locale
}

/// The still page's words in a language.
pub fn page_words(locale: &Locale) -> &'static PageWords {
    &language(locale.tag).unwrap_or(&LANGUAGES[0]).page
}

/// The file that a page loads for a language; see [`Locale::open`].
pub fn words_of(tag: &str) -> Option<String> {
    language(tag).map(|language| words_in(language.source))
}

/// The same for the text of a language's file, which need not be one of ours.
pub fn words_in(source: &str) -> String {
    in_order::<Locale>(source)
}

/// The lines of a table in the order of its fields; an empty one where the file has none.
fn in_order<T: Texts>(source: &str) -> String {
    let mut keys = Vec::new();
    T::keys("", &mut keys);
    let text_of = |key: &str| entries(source).find(|(name, _)| *name == key).map_or("", |(_, text)| text);
    let line = |key: &str| {
        let text = text_of(key);
        [if key == "calendar" { table(text) } else { text }, "\n"].concat()
    };
    keys.into_iter().map(line).collect()
}

/// The keys and texts of a file. A text in straight quotation marks keeps its outer spaces; what begins with `#` is a remark.
fn entries(source: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" =")).map(|(key, text)| {
        let text = text.trim();
        (key.trim(), text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text))
    })
}

#[cfg(test)]
mod tests {
    use super::super::PluralRule;
    use super::*;

    fn keys() -> Vec<&'static str> {
        let mut keys = Vec::new();
        Locale::keys("", &mut keys);
        PageWords::keys("", &mut keys);
        keys
    }

    /// The numbered places of a text, sorted.
    fn places(text: &str) -> Vec<&str> {
        let mut places: Vec<_> = text.match_indices('{').filter_map(|(at, _)| text.get(at..at + 3)).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    #[test]
    fn every_language_has_every_key_once_and_no_other() {
        let keys = keys();
        for source in SOURCES {
            let named: Vec<_> = entries(source).map(|(key, _)| key).collect();
            let tag = named.first();
            for key in &keys {
                let times = named.iter().filter(|name| *name == key).count();
                assert_eq!(times, 1, "{tag:?}: `{key}` stands {times} times");
            }
            let unused: Vec<_> = named.iter().filter(|name| !keys.contains(name)).collect();
            assert!(unused.is_empty(), "{source:.20}: nothing reads {unused:?}");
        }
    }

    #[test]
    fn every_text_has_the_places_of_the_english_one() {
        let english: Vec<_> = entries(SOURCES[0]).collect();
        for source in SOURCES {
            for (key, text) in entries(source) {
                let (_, model) = english.iter().find(|(name, _)| *name == key).expect("the keys are the same");
                let forms = if key.starts_with("count_") { text.split('|') } else { text.split('\u{0}') };
                for form in forms.filter(|form| !key.starts_with("count_") || form.contains('{')) {
                    assert_eq!(places(form), places(model), "{key}: {text}");
                }
                let may_be_empty = key == "alphabet" || key.starts_with("calendar");
                assert!(!text.is_empty() || may_be_empty, "{key} is empty");
            }
        }
    }

    #[test]
    fn every_count_has_the_forms_of_its_language() {
        for Language { source, locale, .. } in LANGUAGES.iter() {
            for (key, text) in entries(source).filter(|(key, _)| key.starts_with("count_")) {
                let forms = text.split('|').count();
                assert_eq!(forms, locale.plural.categories().len(), "{}: {key}: {text}", locale.tag);
            }
        }
    }

    /// A word that is not known would silently mean the first one, a month too few none.
    #[test]
    fn every_language_says_what_a_reader_of_it_understands() {
        for source in SOURCES {
            let text_of = |key: &str| entries(source).find(|(name, _)| *name == key).map_or("", |(_, text)| text);
            let tag = text_of("tag");
            for (key, known) in [
                ("direction", &["ltr", "rtl"][..]),
                ("plural", &["one", "zero-or-one", "slavic", "arabic"]),
                ("calendar", &["", "persian", "umm-al-qura"]),
            ] {
                assert!(known.contains(&text_of(key)), "{tag}: {key} = {}", text_of(key));
            }
            let count = |key: &str| text_of(key).split('|').filter(|name| !name.trim().is_empty()).count();
            assert_eq!(
                [count("months"), count("months_alone"), count("months_short"), count("weekdays")],
                [12, 12, 12, 7],
                "{tag}"
            );
            assert_eq!(count("calendar_months"), if text_of("calendar").is_empty() { 0 } else { 12 }, "{tag}");
            assert!(!source.contains("</"), "{tag}: a text could end the script that the one file carries it in");
        }
    }

    /// A form may leave its number out only where it stands for one number alone.
    #[test]
    fn a_form_for_many_numbers_says_the_number() {
        for Language { source, locale, .. } in LANGUAGES.iter() {
            for (key, text) in entries(source).filter(|(key, _)| key.starts_with("count_")) {
                for (form, category) in text.split('|').zip(locale.plural.categories()) {
                    let is_one_number = match locale.plural {
                        PluralRule::One => *category == "one",
                        PluralRule::Arabic => ["zero", "one", "two"].contains(category),
                        PluralRule::ZeroOrOne | PluralRule::Slavic => false,
                    };
                    assert!(is_one_number || form.contains("{0}"), "{}: {key}: {form}", locale.tag);
                }
            }
        }
    }

    #[test]
    fn tags_are_unique_and_are_found_by_their_language() {
        let tags: Vec<_> = locales().map(|locale| locale.tag).collect();
        assert_eq!(tags, ["en", "ru", "tr", "fa", "ar"]);
        for (asked, tag) in [("fa-Arab-IR", "fa"), ("EN_us", "en"), ("RU", "ru"), ("xx", "en"), ("", "en")] {
            assert_eq!(locale(asked).tag, tag, "{asked}");
        }
    }

    #[test]
    fn a_text_keeps_its_spaces_in_quotation_marks() {
        let found: Vec<_> = entries("# remark = x\ncomma = \", \"\na = b = c\n").collect();
        assert_eq!(found, [("comma", ", "), ("a", "b = c")]);
    }
}
