//! What other files say of the languages, held to the languages there are.

use std::rc::Rc;

use demarche::export::{html, open, prepare};
use demarche::geo::Basemap;
use demarche::locale::{Locale, locales, words_in, words_of};
use demarche::state::{Outlook, State};
use demarche::views::{Desk, Material, still};

#[test]
fn the_page_s_script_knows_its_lines() {
    let script = std::fs::read_to_string("static/boot/language.js").expect("the script");
    let numbers = script.split_once("const LINES = {").and_then(|(_, rest)| rest.split_once('}')).expect("its lines").0;
    for locale in locales() {
        let words = words_of(locale.tag).expect("words");
        let lines: Vec<&str> = words.lines().collect();
        let say = &locale.script;
        for (name, text) in [
            ("noWasm", say.no_wasm),
            ("notStarted", say.not_started),
            ("crashed", say.crashed),
            ("tryAgain", say.try_again),
            ("badAddress", say.bad_address),
            ("restarted", say.restarted),
            ("newer", say.newer),
            ("reload", say.reload),
        ] {
            let number = numbers.split(',').find_map(|entry| entry.trim().strip_prefix(name)?.strip_prefix(": "));
            let line = number.and_then(|number| lines.get(number.parse::<usize>().ok()?));
            assert_eq!(line, Some(&text), "{}: {name}", locale.tag);
        }
    }
}

#[test]
fn what_is_written_for_a_page_opens_as_it_was() {
    for locale in locales() {
        let opened = Locale::open(words_of(locale.tag).expect("words").as_bytes()).expect("it opens");
        assert_eq!(format!("{opened:?}"), format!("{locale:?}"));
    }
}

const ENGLISH: &str = include_str!("../src/locale/languages/en.txt");

/// English with an accent on every vowel, between brackets: a language made of one file, as docs/translating.md says.
fn pseudo() -> String {
    let accented = |letter: char| match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        other => other,
    };
    let lines = ENGLISH.lines().map(|line| match line.split_once(" = ") {
        Some(("tag", _)) => "tag = qps".to_owned(),
        Some((
            key @ ("direction" | "plural" | "zero" | "group" | "last" | "comma" | "semicolon" | "range" | "wide_range"),
            text,
        )) => {
            format!("{key} = {text}")
        }
        Some((key, text)) => {
            let forms =
                text.split('|').map(|form| format!("⟦{}⟧", form.trim().chars().map(accented).collect::<String>()));
            format!("{key} = {}", forms.collect::<Vec<_>>().join(" | "))
        }
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The page of a small dossier, without the texts of the dossier: what is left comes from the language alone.
#[test]
fn a_language_is_one_file_and_nothing_is_said_past_it() {
    let locale = Locale::open(words_in(&pseudo()).as_bytes()).expect("the pseudo-language opens");
    let file = std::fs::read("tests/fixtures/valid.json").expect("a fixture");
    let prepared = open(&prepare(&file, locale)).expect("it opens");
    let basemap = Basemap::decode(&std::fs::read("static/basemap/region.bin").expect("a basemap")).expect("it opens");
    let material = Rc::new(Material::new(prepared, basemap));
    let outlook = Rc::new(Outlook::derive(&material.dossier, &material.links, &State::default()));
    let page = html(&still(&Desk { material, outlook, locale }, "", ""));
    assert!(page.contains("⟦Máp⟧") && page.contains("lang=\"qps\""), "{page:.400}");
    let english = ENGLISH.lines().filter_map(|line| line.split_once(" = ")).map(|(_, text)| text);
    // A word that has no vowel, or a pattern, is the same in both.
    let whole = english.filter(|text| text.len() > 5 && !text.contains('{') && !text.contains('|'));
    let said: Vec<&str> = whole.filter(|text| page.contains(&format!(">{text}<"))).collect();
    let page_words = ["All facts, each with its sources", "The dossier as a file"];
    assert_eq!(said.iter().filter(|text| !page_words.contains(text)).collect::<Vec<_>>(), Vec::<&&str>::new());
}
