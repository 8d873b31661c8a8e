//! What is packed comes back the same, and no bytes do harm.

#![expect(clippy::panic, reason = "a test may fail loudly")]

use std::{fs, path::PathBuf};

use demarche::dossier::{
    Dossier, Facet, Readout, Remark, Severity, Silence, Table,
    ingest::{Issue, ingest},
    packed::{UnpackError, pack, unpack},
};
use proptest::{collection::vec, prelude::*, sample::Index};

const BUNDLED: &str = "static/dossiers/aleppo-idlib-2024.json";

/// A file without what is not packed: clocks, because a page tells the times that were told before, codes, which no page shows, and names of records that
/// nothing refers to.
fn read(place: &str) -> (Dossier, Vec<Remark>) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(place);
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let text =
        String::from_utf8_lossy(&bytes).replace("\"utc_offset\"", "\"no_offset\"").replace("\"codes\"", "\"no_codes\"");
    let (mut dossier, issues) = ingest(&text);
    let facets = dossier.facets.iter().map(|(_, facet)| Facet { id: String::new(), ..facet.clone() });
    dossier.facets = table(facets.collect());
    let readouts = dossier.readouts.iter().map(|(_, readout)| Readout { id: String::new(), ..readout.clone() });
    dossier.readouts = table(readouts.collect());
    let silences = dossier.silences.iter().map(|(_, silence)| Silence { id: String::new(), ..silence.clone() });
    dossier.silences = table(silences.collect());
    (dossier, issues.iter().map(Issue::remark).collect())
}

fn table<T>(records: Vec<T>) -> Table<T> {
    let mut table = Table::default();
    for record in records {
        table.push(record);
    }
    table
}

fn packed(place: &str) -> Vec<u8> {
    let (dossier, remarks) = read(place);
    pack(&dossier, &remarks, "")
}

#[test]
fn the_bundled_dossier_comes_back_the_same_in_fewer_bytes() {
    let (dossier, remarks) = read(BUNDLED);
    let size = |language| pack(&dossier, &[], language).len();
    let file = fs::metadata(BUNDLED).expect("the bundled dossier");
    assert!(4 * size("") as u64 <= 3 * file.len(), "{} of {} bytes", size(""), file.len());
    assert!(2 * size("en") < size(""), "one language is less than half of five");
    assert_eq!(unpack(&pack(&dossier, &remarks, "")), Ok((dossier, remarks)));
}

#[test]
fn every_fixture_comes_back_the_same_with_its_remarks() {
    let mut seen = 0;
    for entry in fs::read_dir("tests/fixtures").expect("the fixtures") {
        let place = entry.expect("a file").path();
        let (dossier, remarks) = read(&place.to_string_lossy());
        let back = unpack(&pack(&dossier, &remarks, ""));
        assert_eq!(back, Ok((dossier, remarks)), "{}", place.display());
        seen += 1;
    }
    assert!(seen > 50, "{seen} fixtures");
}

#[test]
fn an_issue_becomes_a_remark_with_its_sentence() {
    let (_, remarks) = read("tests/fixtures/web-page.json");
    let [remark] = remarks.as_slice() else { panic!("{remarks:?}") };
    assert_eq!(remark.severity, Severity::Fatal);
    assert!(remark.sentence.contains("web page"), "{}", remark.sentence);
}

#[test]
fn foreign_stale_cut_and_lengthened_bytes_are_told_apart() {
    let sound = packed("tests/fixtures/valid.json");
    assert_eq!(unpack(b"<!doctype html>"), Err(UnpackError::NotPacked));
    assert_eq!(unpack(b""), Err(UnpackError::NotPacked));
    let mut stale = sound.clone();
    stale["demarche".len()] += 1;
    assert_eq!(unpack(&stale), Err(UnpackError::OtherVersion));
    let mut longer = sound.clone();
    longer.push(b' ');
    assert_eq!(unpack(&longer), Err(UnpackError::Damaged));
    for length in "demarche".len() + 1..sound.len() {
        let cut = unpack(&sound[..length]);
        assert_eq!(cut, Err(UnpackError::Damaged), "cut to {length} bytes");
    }
}

/// Calls whatever looks a reference up or computes with a number.
fn use_all(dossier: &Dossier) {
    for (at, _) in dossier.actors.iter() {
        let _ = dossier.state_of(at);
    }
    for (_, contact) in dossier.contacts.iter() {
        let _ = (contact.date.first.civil(), contact.date.last.civil());
        let _ = contact.place.map(|place| &dossier.places[place]);
        for participant in &contact.participants {
            let _ = &dossier.actors[participant.actor];
        }
    }
    for (_, readout) in dossier.readouts.iter() {
        let _ = (&dossier.contacts[readout.contact], &dossier.actors[readout.issuer]);
        for cell in &readout.cells {
            let _ = &dossier.facets[cell.facet];
        }
    }
    for (_, silence) in dossier.silences.iter() {
        assert!(silence.about.iter().all(|target| !target.key(dossier).ends_with(':')));
    }
}

proptest! {
    #[test]
    fn any_bytes_are_refused_or_sound(bytes in vec(any::<u8>(), 0..400)) {
        let mut whole = b"demarche\x01".to_vec();
        whole.extend(bytes);
        if let Ok((dossier, _)) = unpack(&whole) {
            use_all(&dossier);
        }
    }

    #[test]
    fn changed_bytes_are_refused_or_sound(changes in vec((any::<Index>(), any::<u8>()), 1..4)) {
        let mut bytes = packed("tests/fixtures/valid.json");
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok((dossier, _)) = unpack(&bytes) {
            use_all(&dossier);
        }
    }
}
