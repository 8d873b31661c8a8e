//! Tables of texts that can be written to a file and read from it, so that a page loads one language and no other.
//!
//! A file is one text a line, in the order in which the tables declare their fields. Writer and reader come from one declaration and one build.

/// A text, or a table of texts.
pub(super) trait Texts: Sized {
    /// The names of the fields, in their order; a text alone goes by the name that it is given.
    fn keys(name: &'static str, out: &mut Vec<&'static str>) {
        out.push(name);
    }

    /// Takes as many lines as there are fields.
    fn read(lines: &mut Lines) -> Self;
}

/// The lines of a file while they are read.
pub(super) struct Lines {
    rest: &'static str,
    is_short: bool,
}

impl Lines {
    pub(super) fn new(text: &'static str) -> Self {
        Self { rest: text, is_short: false }
    }

    /// The next line; empty when there is none, which [`Lines::is_finished`] remembers.
    #[inline(never)]
    pub(super) fn next(&mut self) -> &'static str {
        let (line, rest) = self.rest.split_once('\n').unwrap_or_else(|| {
            self.is_short = true;
            ("", "")
        });
        self.rest = rest;
        line
    }

    /// Whether there were as many lines as were read.
    pub(super) fn is_finished(&self) -> bool {
        !self.is_short && self.rest.is_empty()
    }
}

impl Texts for &'static str {
    fn read(lines: &mut Lines) -> Self {
        lines.next()
    }
}

/// Names in a row, with a bar between them.
impl<const N: usize> Texts for [&'static str; N] {
    fn read(lines: &mut Lines) -> Self {
        let mut names = lines.next().split('|');
        std::array::from_fn(|_| names.next().unwrap_or("").trim())
    }
}

impl Texts for char {
    fn read(lines: &mut Lines) -> Self {
        lines.next().chars().next().unwrap_or(' ')
    }
}

/// Declares a table of texts; a field may be a table itself.
macro_rules! texts {
    ($(#[$meta:meta])* pub struct $table:ident { $($(#[$field_meta:meta])* pub $field:ident: $kind:ty,)+ }) => {
        $(#[$meta])*
        pub struct $table { $($(#[$field_meta])* pub $field: $kind,)+ }

        impl $crate::locale::texts::Texts for $table {
            fn keys(_: &'static str, out: &mut Vec<&'static str>) {
                $(<$kind as $crate::locale::texts::Texts>::keys(stringify!($field), out);)+
            }

            fn read(lines: &mut $crate::locale::texts::Lines) -> Self {
                Self { $($field: $crate::locale::texts::Texts::read(lines),)+ }
            }
        }
    };
}

pub(super) use texts;

#[cfg(test)]
mod tests {
    use super::*;

    texts! {
        #[derive(Debug, PartialEq)]
        pub struct Inner {
            pub b: [&'static str; 2],
            pub c: char,
        }
    }

    texts! {
        #[derive(Debug, PartialEq)]
        pub struct Outer {
            pub a: &'static str,
            pub inner: Inner,
        }
    }

    #[test]
    fn fields_are_read_in_the_order_of_their_names() {
        let mut keys = Vec::new();
        Outer::keys("", &mut keys);
        assert_eq!(keys, ["a", "b", "c"]);
        let mut lines = Lines::new("x\ny | z\n٬\n");
        assert_eq!(Outer::read(&mut lines), Outer { a: "x", inner: Inner { b: ["y", "z"], c: '٬' } });
        assert!(lines.is_finished());
    }

    #[test]
    fn too_few_and_too_many_lines_are_noticed() {
        for text in ["x\ny|z\n", "x\ny|z\n٬\nmore\n", "x\ny|z\n٬"] {
            let mut lines = Lines::new(text);
            Outer::read(&mut lines);
            assert!(!lines.is_finished(), "{text:?}");
        }
    }
}
