//! A source file as the rules see it: tokens without comments, and the module paths among them.

use std::path::Path;

/// A piece of Rust: a word, a text literal with its quotes, or a punctuation mark.
pub(crate) type Token = String;

/// A file of `src/` without its comments and its tests.
pub(crate) struct Source {
    /// The place below `src/`, with `/` between folders.
    pub(crate) place: String,
    /// All tokens before the tests.
    pub(crate) tokens: Vec<Token>,
    /// The number of lines before the tests that hold more than a comment.
    pub(crate) code_lines: usize,
}

impl Source {
    /// Reads a file's text; the tests begin at the first `#[cfg(test)]` before a `mod`.
    pub(crate) fn new(place: &Path, text: &str) -> Self {
        let place = place.to_string_lossy().replace('\\', "/");
        let code = before_tests(text);
        let is_code = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with("//");
        Self { place, tokens: tokens(code), code_lines: code.lines().filter(is_code).count() }
    }

    /// The room: the first folder, or `main` and `lib` for the files at the top.
    pub(crate) fn room(&self) -> &str {
        self.place.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// The file's module path from the crate's root.
    pub(crate) fn module(&self) -> Vec<String> {
        let stem = self.place.trim_end_matches(".rs");
        let stem = stem.strip_suffix("/mod").unwrap_or(stem);
        stem.split('/').filter(|name| !matches!(*name, "lib" | "main")).map(str::to_owned).collect()
    }

    /// Every path that starts at the crate (`crate::`, `demarche::`, `super::`), from its root, and with groups expanded.
    pub(crate) fn own_paths(&self) -> Vec<Vec<String>> {
        let starts = |word: &str| matches!(word, "crate" | "demarche" | "super");
        self.paths(starts).into_iter().map(|path| self.absolute(path)).collect()
    }

    /// Every path into the standard library, with groups expanded.
    pub(crate) fn std_paths(&self) -> Vec<Vec<String>> {
        self.paths(|word| matches!(word, "std" | "core" | "alloc"))
    }

    fn paths(&self, starts: impl Fn(&str) -> bool) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let inside = at > 0 && self.tokens[at - 1] == "::";
            if starts(token) && !inside && self.tokens.get(at + 1).is_some_and(|next| next == "::") {
                path_tree(&self.tokens, at, &[], &mut found);
            }
        }
        found
    }

    fn absolute(&self, path: Vec<String>) -> Vec<String> {
        let ups = path.iter().take_while(|name| *name == "super").count();
        if ups == 0 {
            return path.into_iter().skip(1).collect();
        }
        let mut absolute = self.module();
        absolute.truncate(absolute.len().saturating_sub(ups));
        absolute.extend(path.into_iter().skip(ups));
        absolute
    }
}

/// Collects the paths of the tree at `at` (`a::b`, `a::{b, c::d}`) and returns where it ends.
fn path_tree(tokens: &[Token], mut at: usize, prefix: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = prefix.to_vec();
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token != "}") {
                    at = path_tree(tokens, at, &path, found);
                    at += usize::from(tokens.get(at).is_some_and(|token| token == ","));
                }
                return at + 1;
            }
            word => path.push(word.to_owned()),
        }
        at += 1;
        if tokens.get(at).is_none_or(|token| token != "::") {
            break;
        }
        at += 1;
    }
    // `use a::b as c`
    if tokens.get(at).is_some_and(|token| token == "as") {
        at += 2;
    }
    found.push(path);
    at
}

fn before_tests(text: &str) -> &str {
    let mut from = 0;
    while let Some(found) = text[from..].find("#[cfg(test)]") {
        let at = from + found;
        let after = text[at + "#[cfg(test)]".len()..].trim_start();
        if after.starts_with("mod ") {
            return &text[..at];
        }
        from = at + 1;
    }
    text
}

/// Splits code into tokens, dropping comments and white space. Character literals become one token; lifetimes a word.
fn tokens(code: &str) -> Vec<Token> {
    let mut rest = code;
    let mut found = Vec::new();
    while let Some(first) = rest.chars().next() {
        let length = token_length(rest, first);
        let (token, after) = rest.split_at(length);
        if !first.is_whitespace() && !token.starts_with("//") && !token.starts_with("/*") {
            found.push(token.to_owned());
        }
        rest = after;
    }
    found
}

fn token_length(rest: &str, first: char) -> usize {
    let until = |end: fn(char) -> bool| rest.find(end).unwrap_or(rest.len());
    match first {
        _ if rest.starts_with("//") => until(|c| c == '\n'),
        _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
        _ if rest.starts_with("::") => 2,
        _ if raw_text_length(rest).is_some() => raw_text_length(rest).unwrap_or(1),
        '"' => text_length(rest),
        '\'' => character_length(rest),
        c if is_word(c) => until(|c| !is_word(c)),
        c => c.len_utf8(),
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn text_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    rest.len()
}

/// The length of `r"…"`, `r#"…"#` and their byte forms; `None` when there is no such literal here.
fn raw_text_length(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = inside.len() - inside.trim_start_matches('#').len();
    let body = inside[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - body.len();
    Some(body.find(&end).map_or(rest.len(), |at| start + at + end.len()))
}

/// The length of `'x'` and `'\n'`; of the quote alone before a lifetime.
fn character_length(rest: &str) -> usize {
    let mut inside = rest.char_indices().skip(1);
    match inside.next() {
        Some((_, '\\')) => rest[2..].find('\'').map_or(1, |at| if at == 0 { 4 } else { at + 3 }).min(rest.len()),
        Some(_) => inside.next().filter(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1),
        None => 1,
    }
}
