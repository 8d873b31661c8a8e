//! The prepared form: it says the same as the file, takes any bytes without harm, and the committed one is up to date.

#![expect(clippy::panic, reason = "a test may fail loudly")]

use demarche::dossier::ingest::ingest;
use demarche::export::{open, prepare};
use proptest::prelude::*;

const FILE: &str = "static/dossiers/aleppo-idlib-2024.json";
const PREPARED: &str = "static/dossiers/aleppo-idlib-2024.packed";

fn read(path: &str) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_committed_one_is_up_to_date() {
    let fresh = prepare(&read(FILE));
    if std::env::var_os("UPDATE_PREPARED").is_some() {
        std::fs::write(PREPARED, &fresh).expect("the prepared dossier can be written");
    }
    assert!(
        fresh == read(PREPARED),
        "{FILE} has changed: run `UPDATE_PREPARED=1 cargo test --test prepared` and commit {PREPARED}"
    );
}

#[test]
fn it_says_the_same_as_the_file() {
    let (dossier, issues) = ingest(&read(FILE));
    let opened = open(&prepare(&read(FILE))).expect("what was prepared opens");
    assert_eq!(opened.dossier, dossier);
    assert_eq!(opened.remarks.len(), issues.len());
    assert_eq!(opened.plans.len(), 3);
}

#[test]
fn every_fixture_survives() {
    for entry in std::fs::read_dir("tests/fixtures").expect("the fixtures are there").flatten() {
        let file = std::fs::read(entry.path()).expect("a fixture can be read");
        let (dossier, issues) = ingest(&file);
        let opened = open(&prepare(&file)).unwrap_or_else(|error| panic!("{}: {error}", entry.path().display()));
        assert_eq!(opened.dossier, dossier, "{}", entry.path().display());
        assert_eq!(opened.remarks.len(), issues.len(), "{}", entry.path().display());
    }
}

proptest! {
    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = open(&bytes);
    }

    #[test]
    fn a_spoilt_byte_never_does_harm(at in 0_usize..30_000, byte in any::<u8>()) {
        let mut bytes = prepare(&read("tests/fixtures/valid.json"));
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(opened) = open(&bytes) {
            for (_, contact) in opened.dossier.contacts.iter() {
                for party in &contact.participants {
                    prop_assert!(opened.dossier.actors.get(party.actor).is_some());
                }
            }
        }
    }
}
