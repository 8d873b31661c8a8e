//! From the bytes of a dossier file to a [`Dossier`], without ever failing as a whole on one bad
//! record.
//!
//! The steps: [`encoding`] (bytes to text), [`json`] (text to a tree), [`raw`] (objects to fields,
//! by serde), then one file for each kind of record that checks it and turns its ids into
//! references. Whatever is wrong becomes an [`Issue`], and costs no more than the value, the
//! record, or the records that cannot be without it.
//!
//! Why a JSON reader of our own: `serde_json` refuses the whole file for one `NaN`, `1e999` or half
//! a surrogate pair, gives no path to the culprit, and costs 25 KB of compressed wasm. Editors
//! write these files by hand; one slip must not blank the page.

mod actors;
mod address;
mod citations;
mod claims;
mod contacts;
mod coordinates;
mod cycles;
mod dates;
mod encoding;
mod head;
mod incidents;
mod issue;
mod json;
mod names;
mod places;
mod problem;
mod raw;
mod readouts;
mod records;
mod report;
mod shapes;
mod silences;
mod spelling;
mod story;
mod text;
mod words;

pub use encoding::MAX_FILE_BYTES;
pub use issue::{Issue, Severity};
pub use problem::{FieldProblem, FileProblem, Position, Problem, ReferenceProblem, Shape, SyntaxProblem, ValueProblem};

use self::{json::Node, names::AllNames, report::Report};
use super::Dossier;

/// Reads a dossier file, given as bytes or as text. Never fails: what cannot be used is left out
/// and listed. Issues come in file order; only one of [`Severity::Fatal`] means that there is
/// nothing to show.
pub fn ingest<B: AsRef<[u8]> + ?Sized>(file: &B) -> (Dossier, Vec<Issue>) {
    ingest_bytes(file.as_ref())
}

fn ingest_bytes(bytes: &[u8]) -> (Dossier, Vec<Issue>) {
    let mut report = Report::default();
    let text = match encoding::decode(bytes, &mut report) {
        Ok(text) => text,
        Err(problem) => {
            return (Dossier::default(), vec![Issue::of_file(problem, Severity::Fatal)]);
        }
    };
    let root = json::read(&text, &mut report);
    let mut ingest =
        Ingest { root: &root, report, language: text::UNDETERMINED.to_owned(), record: 0, names: AllNames::default() };
    let dossier = ingest.dossier();
    (dossier, ingest.report.finish(&root, &text))
}

/// One file on its way in.
struct Ingest<'a> {
    root: &'a Node<'a>,
    report: Report,
    /// Language of texts that do not say.
    language: String,
    /// The byte at which the record stands that is being read.
    record: usize,
    names: AllNames,
}

impl Ingest<'_> {
    /// The whole dossier. Lists are read so that those that others cannot be without come first:
    /// sources, then whom and where, then what happened, then what refers to it.
    fn dossier(&mut self) -> Dossier {
        let head = self.head();
        let sources = self.sources();
        let places = self.places();
        let actors = self.actors();
        let contacts = self.contacts();
        let facets = self.facets();
        let readouts = self.readouts();
        let claims = self.claims();
        let incidents = self.incidents();
        let silences = self.silences();
        let story = self.story();
        let (translations, corrections) = (self.translations(), self.corrections());
        Dossier {
            facets,
            sources,
            actors,
            places,
            contacts,
            readouts,
            claims,
            incidents,
            silences,
            story,
            translations,
            corrections,
            ..head
        }
    }
}
