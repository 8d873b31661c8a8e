//! The prepared form: it says the same as the file, and takes any bytes without harm.

#![expect(clippy::panic, reason = "a test may fail loudly")]

use demarche::dossier::Dossier;
use demarche::dossier::ingest::ingest;
use demarche::export::{open, prepare};
use demarche::locale::{EN, Names, locale, locales};
use proptest::prelude::*;

const FILE: &str = "static/dossiers/aleppo-idlib-2024.json";

fn read(path: &str) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn it_says_the_same_as_the_file_in_every_language() {
    let (dossier, issues) = ingest(&read(FILE));
    for locale in locales() {
        let opened = open(&prepare(&read(FILE), locale)).expect("what was prepared opens");
        assert_eq!((opened.remarks.len(), opened.plans.len()), (issues.len(), 3));
        let facts = |dossier: &Dossier| -> Vec<String> {
            let names = Names { dossier, locale };
            let contacts = dossier.contacts.iter().map(|(_, contact)| names.contact_name(contact));
            let claims = dossier.claims.iter().map(|(at, _)| names.claim_name(at));
            contacts
                .chain(claims)
                .chain(dossier.silences.iter().map(|(_, it)| names.text(&it.text).to_owned()))
                .collect()
        };
        let (told, meant) = (facts(&opened.dossier), facts(&dossier));
        assert_eq!(told, meant, "{}", locale.tag);
    }
}

#[test]
fn every_fixture_survives() {
    for entry in std::fs::read_dir("tests/fixtures").expect("the fixtures are there").flatten() {
        let file = std::fs::read(entry.path()).expect("a fixture can be read");
        let (dossier, issues) = ingest(&file);
        let opened = open(&prepare(&file, &EN)).unwrap_or_else(|error| panic!("{}: {error}", entry.path().display()));
        let lengths = |dossier: &Dossier| (dossier.contacts.len(), dossier.claims.len(), dossier.sources.len());
        assert_eq!(lengths(&opened.dossier), lengths(&dossier), "{}", entry.path().display());
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
        let mut bytes = prepare(&read("tests/fixtures/valid.json"), &EN);
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

#[test]
fn a_time_is_told_on_the_clocks_of_the_capitals_that_took_part() {
    let call = r#""id": "call-lavrov-araghchi""#;
    let file = String::from_utf8(read(FILE)).expect("UTF-8");
    let (before, record) = file.split_once(call).expect("the call");
    let timed = record.replacen(r#""value": "2024-11-30""#, r#""value": "2024-11-30T23:45+03:00""#, 1);
    let file = [before, call, &timed].concat();
    for (tag, expected) in [
        ("en", "30 November 2024, 23:45, UTC+3 (23:45 in Moscow · 1 December, 00:15 in Tehran)"),
        ("ru", "23:45, UTC+3 (Москва: 23:45 · Тегеран: 1 декабря, 00:15)"),
        ("fa", "۲۳:۴۵، UTC+۳ (۲۳:۴۵ به وقت مسکو · ۱ دسامبر، ۰۰:۱۵ به وقت تهران)"),
    ] {
        let opened = open(&prepare(file.as_bytes(), locale(tag))).expect("it opens");
        let dates = opened.dossier.contacts.iter().filter(|(_, contact)| call.contains(&contact.id));
        let told: Vec<_> = dates.map(|(_, contact)| locale(tag).when(&contact.date)).collect();
        assert!(told.len() == 1 && told[0].ends_with(expected), "{tag}: {told:?}");
    }
}

#[test]
fn a_time_is_told_by_the_offset_of_its_moment() {
    let file = String::from_utf8(read("tests/fixtures/valid.json")).expect("UTF-8");
    let city = r#""name": "North City", "at": [37.6, 55.75]"#;
    let clock = r#", "utc_offset": [
        { "from": "2024-12-02T12:00Z", "offset": "+04:00" }, { "offset": "+03:00" }, { "from": "2024-12-03T00:00Z", "offset": "+05:00" }
    ]"#;
    let told = |time: &str| {
        let file = file.replace(city, &[city, clock].concat()).replace("2024-12-02T14:05+03:00", time);
        let opened = open(&prepare(file.as_bytes(), &EN)).expect("it opens");
        assert_eq!(opened.remarks.len(), 0, "{:?}", opened.remarks);
        let call = opened.dossier.contacts.find("call-two").expect("the call");
        EN.when(&opened.dossier.contacts[call].date)
    };
    assert_eq!(told("2024-12-02T14:05+03:00"), "2 December 2024, 14:05, UTC+3 (14:05 in North City)");
    assert_eq!(told("2024-12-02T15:05+03:00"), "2 December 2024, 15:05, UTC+3 (16:05 in North City)");
    assert_eq!(told("2024-12-03T02:59+03:00"), "3 December 2024, 02:59, UTC+3 (03:59 in North City)");
    assert_eq!(told("2024-12-03T03:00+03:00"), "3 December 2024, 03:00, UTC+3 (05:00 in North City)");
    assert_eq!(told("2024-12-02T15:05"), "2 December 2024, 15:05, time zone not stated");
}
