//! `demarche check`: what is wrong in a dossier.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use demarche::dossier::{Severity, ingest::ingest};

use crate::Outcome;

/// Prints every finding; fails when a record is lost, so that a newsroom's own checks can stop at it.
pub(crate) fn check(file: &Path) -> Outcome<ExitCode> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let (dossier, issues) = ingest(&bytes);
    let remarks: Vec<_> = issues.iter().map(demarche::dossier::ingest::Issue::remark).collect();
    for remark in &remarks {
        println!("{}", remark.sentence);
    }
    let lost = remarks.iter().filter(|remark| remark.severity != Severity::Warned).count();
    let (contacts, claims) = (dossier.contacts.len(), dossier.claims.len());
    println!(
        "{contacts} contacts and {claims} claims read; {} findings, {lost} of them lost something.",
        remarks.len()
    );
    Ok(if lost == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
