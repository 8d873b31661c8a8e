//! What it rests on: a citation for every record, one record for every page, our own words, and nothing that was held back.

use super::copying::longest_shared_run;
use super::records::{all, dossier, is_url, leaves, matches, text};

const CITED_KINDS: [&str; 5] = ["actors", "contacts", "readouts", "claims", "incidents"];

/// Words of facts that were not read on a page or wait for an editor, and working labels of sources.
#[rustfmt::skip]
const HELD_BACK: &[&str] = &[
    "september 2022", "renamed", "delist", "2025", "23 november 2024", "2024-11-23", "returned from moscow", "wikidata", "attended by", "in private",
    "48,500", "pro-iran", "beirut-based", "acled", "ukrainian", "goldstein", "pro-government", "semi-official", "state agency", "aggregator",
];

/// Parts of addresses of pages that wait for a better source.
#[rustfmt::skip]
const HELD_BACK_ADDRESSES: &[&str] = &["exbulletin", "dayfr", "stkittsgazette", "menatoday", "eleousa", "jewishpress", "news-pravda", "acled"];

#[test]
fn every_record_is_cited_and_every_source_is_used() {
    let dossier = dossier();
    for kind in CITED_KINDS {
        for record in all(&dossier, kind) {
            assert!(
                record["citations"].as_array().is_some_and(|citations| !citations.is_empty()),
                "{kind} {}",
                record["id"]
            );
        }
    }
    let leaves = leaves(&dossier);
    for source in all(&dossier, "sources") {
        let is_named = leaves.iter().any(|(path, value)| {
            value == text(&source["id"]) && (path.ends_with(".source") || path.contains(".sources["))
        });
        assert!(is_named, "{} is cited by nothing", source["id"]);
    }
}

#[test]
fn one_page_is_one_source() {
    let mut urls: Vec<String> = all(&dossier(), "sources")
        .iter()
        .map(|source| text(&source["url"]).to_owned())
        .filter(|url| !url.is_empty())
        .collect();
    let all = urls.len();
    urls.sort();
    urls.dedup();
    assert_eq!(urls.len(), all);
}

#[test]
fn every_url_is_https_and_names_no_tracker() {
    for (path, value) in leaves(&dossier()).iter().filter(|(path, _)| is_url(path)) {
        assert!(value.starts_with("https://"), "{path}: {value}");
        assert!(!["cid=cna", "utm_", "/amp", ":443"].iter().any(|part| value.contains(part)), "{path}: {value}");
    }
}

#[test]
fn no_wording_is_longer_than_eight_words() {
    for (path, value) in leaves(&dossier()).iter().filter(|(path, _)| path.ends_with("wording.text")) {
        assert!(value.split_whitespace().count() <= 8, "{path}: {value}");
    }
}

#[test]
fn nothing_is_copied_from_the_article() {
    for (path, value) in leaves(&dossier()) {
        let is_quoted = path.ends_with("wording.text") || matches(&path, "sources[*].title") || is_url(&path);
        let shared = longest_shared_run(&value);
        assert!(is_quoted || shared < 6, "{path} shares {shared} words with the article: {value}");
    }
}

#[test]
fn nothing_ships_that_was_held_back() {
    for (path, value) in leaves(&dossier()) {
        let held_back = if is_url(&path) { HELD_BACK_ADDRESSES } else { HELD_BACK };
        let found = held_back.iter().find(|phrase| value.to_lowercase().contains(*phrase));
        assert_eq!(found, None, "{path}: {value}");
    }
}
