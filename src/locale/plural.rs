//! Plural categories of Unicode CLDR, and messages that depend on them.

/// Category of a count; which numbers fall in which is the language's own rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// None, where a language has a form for it.
    Zero,
    /// One, and what is counted like it.
    One,
    /// Two.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Everything else.
    Other,
}

/// A message with a number at `{0}`: one template for each category that the language has; the last serves for all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted(pub &'static [(Plural, &'static str)]);

impl Counted {
    /// The template for a category.
    pub fn get(self, plural: Plural) -> &'static str {
        let found = self.0.iter().find(|(category, _)| *category == plural).or(self.0.last());
        found.map_or("{0}", |(_, template)| template)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_form_serves_for_the_rest() {
        let forms = Counted(&[(Plural::One, "{0} call"), (Plural::Few, "{0} few"), (Plural::Other, "{0} calls")]);
        assert_eq!(
            (forms.get(Plural::One), forms.get(Plural::Few), forms.get(Plural::Two)),
            ("{0} call", "{0} few", "{0} calls")
        );
        assert_eq!(Counted(&[]).get(Plural::One), "{0}", "the number at least");
    }
}
