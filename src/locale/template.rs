//! Templates: sentences with numbered places, so that a translation may change their order.

/// The template with `{0}`, `{1}`… replaced by the parts. A place without a part is left out; parts are not searched for places.
pub fn fill(template: &str, parts: &[&str]) -> String {
    let mut text = String::with_capacity(template.len() + parts.iter().map(|part| part.len()).sum::<usize>());
    let mut rest = template;
    while let Some((before, place, after)) = next_place(rest) {
        text.push_str(before);
        text.push_str(parts.get(place).copied().unwrap_or(""));
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The text before the next place, its number, and the text after it.
fn next_place(template: &str) -> Option<(&str, usize, &str)> {
    let (at, _) = template.match_indices('{').find(|&(at, _)| place_number(template, at).is_some())?;
    Some((template.get(..at)?, place_number(template, at)?, template.get(at + 3..)?))
}

/// The number of the place `{N}`, one digit, that begins at byte `at`.
fn place_number(template: &str, at: usize) -> Option<usize> {
    match template.as_bytes().get(at..at + 3)? {
        [b'{', digit @ b'0'..=b'9', b'}'] => Some(usize::from(digit - b'0')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_by_number() {
        assert_eq!(fill("{1} after {0}, {1} again", &["a", "b"]), "b after a, b again");
        assert_eq!(fill("Only what {0} says", &["Zürich {1}"]), "Only what Zürich {1} says", "parts are no templates");
    }

    #[test]
    fn what_is_no_place_stays() {
        assert_eq!(fill("{ } {x} {12} {", &["a"]), "{ } {x} {12} {");
        assert_eq!(fill("{0} and {1}", &["a"]), "a and ");
    }
}
