//! Search over names and texts, blind to case and to the accents of Latin letters.

use crate::dossier::{Dossier, Target, Text};

/// A record found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub target: Target,
    /// What to show for it.
    pub label: String,
}

/// Records whose name or text holds every word of the query; names first, at most `limit`.
pub fn search(dossier: &Dossier, language: &str, query: &str, limit: usize) -> Vec<Hit> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    entries(dossier)
        .filter(|(_, text)| {
            let text = fold(text.get(language));
            words.iter().all(|word| text.contains(word))
        })
        .map(|(target, text)| Hit {
            target,
            label: text.get(language).to_owned(),
        })
        .take(limit)
        .collect()
}

fn entries(dossier: &Dossier) -> impl Iterator<Item = (Target, &Text)> {
    let actors = dossier
        .actors
        .iter()
        .map(|(at, actor)| (Target::Actor(at), &actor.name));
    let places = dossier
        .places
        .iter()
        .map(|(at, place)| (Target::Place(at), &place.name));
    let titles = dossier
        .contacts
        .iter()
        .filter_map(|(at, contact)| Some((Target::Contact(at), contact.title.as_ref()?)));
    let untitled = dossier
        .contacts
        .iter()
        .map(|(at, contact)| (Target::Contact(at), &contact.text));
    let claims = dossier
        .claims
        .iter()
        .map(|(at, claim)| (Target::Claim(at), &claim.text));
    let incidents = dossier
        .incidents
        .iter()
        .map(|(at, incident)| (Target::Incident(at), &incident.text));
    actors
        .chain(places)
        .chain(titles)
        .chain(untitled)
        .chain(claims)
        .chain(incidents)
}

/// Lower case, with the accented Latin letters of the names in the news folded to their base letter; dotted and dotless i are one.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter_map(fold_letter)
        .collect()
}

fn fold_letter(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ā' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ı' | 'ī' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ş' | 'š' => 's',
        'ù'..='ü' | 'ū' => 'u',
        'ž' => 'z',
        // The combining dot that lower-casing İ leaves behind, and other combining accents.
        '\u{300}'..='\u{36f}' => return None,
        other => other,
    })
}
