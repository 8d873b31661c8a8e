//! The name that was probably meant.

/// Longest name that is compared.
const MAX_LENGTH: usize = 24;

/// The known name that is at most two letters away from `word`; the first of the nearest.
pub(super) fn nearest(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let close = known.iter().map(|name| (distance(word, name), *name)).filter(|(distance, _)| *distance <= 2);
    close.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// Levenshtein's distance in bytes: insertions, deletions and replacements (row by row, R. A.
/// Wagner and M. J. Fischer, 1974).
fn distance(left: &str, right: &str) -> usize {
    if left.len().abs_diff(right.len()) > 2 || left.len() > MAX_LENGTH {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, from) in left.bytes().enumerate() {
        let mut diagonal = index;
        let mut before = index + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(right.bytes()) {
            let replaced = diagonal + usize::from(from != to);
            diagonal = *cell;
            before = replaced.min(diagonal + 1).min(before + 1);
            *cell = before;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_match_known_values() {
        for (left, right, expected) in
            [("kitten", "sitten", 1), ("flaw", "lawn", 2), ("", "ab", 2), ("date", "date", 0)]
        {
            assert_eq!(distance(left, right), expected, "{left} {right}");
            assert_eq!(distance(right, left), expected, "{right} {left}");
        }
    }

    #[test]
    fn only_a_near_name_is_suggested() {
        let known = ["id", "channel", "participants", "date"];
        assert_eq!(nearest("chanel", &known), Some("channel"));
        assert_eq!(nearest("particpants", &known), Some("participants"));
        assert_eq!(nearest("colour", &known), None);
    }
}
