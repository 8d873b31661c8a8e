//! Whether a licence lets a newsroom ship the widget inside its pages without giving anything back.

/// Licences (SPDX identifiers) that ask for a notice at most.
const PERMISSIVE: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Reads an SPDX licence expression, also with the old `/` for `OR`; what cannot be read is not permissive.
pub(crate) fn is_permissive(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    either(&words).is_some_and(|(holds, rest)| holds && rest.is_empty())
}

/// The value of what can be read, and the words after it.
type Reading<'w> = Option<(bool, &'w [&'w str])>;

fn either<'w>(words: &'w [&'w str]) -> Reading<'w> {
    let (mut holds, mut rest) = both(words)?;
    while let ["OR", after @ ..] = rest {
        let (other, after) = both(after)?;
        (holds, rest) = (holds || other, after);
    }
    Some((holds, rest))
}

fn both<'w>(words: &'w [&'w str]) -> Reading<'w> {
    let (mut holds, mut rest) = one(words)?;
    while let ["AND", after @ ..] = rest {
        let (other, after) = one(after)?;
        (holds, rest) = (holds && other, after);
    }
    Some((holds, rest))
}

fn one<'w>(words: &'w [&'w str]) -> Reading<'w> {
    match words {
        ["(", inside @ ..] => match either(inside)? {
            (holds, [")", rest @ ..]) => Some((holds, rest)),
            _ => None,
        },
        // An exception only adds a permission.
        [name, "WITH", _, rest @ ..] | [name, rest @ ..] => Some((PERMISSIVE.contains(name), rest)),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_permissive_choice_is_enough_and_every_part_counts() {
        for good in [
            "MIT",
            "Apache-2.0/MIT",
            "GPL-3.0-only OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
            "MPL-2.0 AND MIT OR ISC",
        ] {
            assert!(is_permissive(good), "{good}");
        }
        for bad in
            ["", "MPL-2.0", "AGPL-3.0-only", "MIT AND GPL-2.0-only", "(MIT", "MIT)", "MIT Apache-2.0", "LicenseRef-own"]
        {
            assert!(!is_permissive(bad), "{bad}");
        }
    }
}
