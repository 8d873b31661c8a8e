//! The closed vocabularies of the file, each word with the variant it stands for.

use super::{Ingest, json::Node, problem::ValueProblem};
use crate::dossier::{
    Absence, ActorKind, Channel, ClaimKind, IncidentKind, PlaceKind, Read, RelationKind, SilenceKind, Stated, Status,
    Voice,
};

/// A type whose values the file spells as words.
pub(super) trait Word: Copy + 'static {
    /// The words allowed.
    const WORDS: &'static [&'static str];
    /// What each stands for, in the same order.
    const VALUES: &'static [Self];
}

macro_rules! words {
    ($($kind:ident { $($word:literal => $value:ident),+ $(,)? })+) => {
        $(impl Word for $kind {
            const WORDS: &'static [&'static str] = &[$($word),+];
            const VALUES: &'static [Self] = &[$(Self::$value),+];
        })+
    };
}

words! {
    ActorKind {
        "person" => Person, "state" => State, "body" => Body, "format" => Format,
        "outlet" => Outlet, "group" => Group,
    }
    PlaceKind { "city" => City, "governorate" => Governorate, "country" => Country, "zone" => Zone }
    Channel {
        "call" => Call, "visit" => Visit, "meeting" => Meeting, "summit" => Summit, "round" => Round,
        "memorandum" => Memorandum,
    }
    Status { "held" => Held, "planned" => Planned, "unclear" => Unclear }
    Read { "full" => Full, "excerpt" => Excerpt, "cited" => Cited }
    Stated { "stated" => Stated, "inferred" => Inferred, "corroborated" => Corroborated }
    ClaimKind {
        "condemns" => Condemns, "reaffirms" => Reaffirms, "calls_for" => CallsFor, "pledges" => Pledges,
        "alleges" => Alleges, "denies" => Denies, "assesses" => Assesses,
    }
    Voice { "outlet" => Outlet, "attributed" => Attributed }
    RelationKind {
        "same" => Same, "paraphrases" => Paraphrases, "drifts_from" => DriftsFrom, "contradicts" => Contradicts,
        "responds_to" => RespondsTo,
    }
    Absence { "not_stated" => NotStated, "not_in_text_read" => NotInTextRead, "omitted" => Omitted }
    IncidentKind { "fighting" => Fighting, "humanitarian" => Humanitarian, "political" => Political }
    SilenceKind { "not_said" => NotSaid, "disagreement" => Disagreement }
}

impl Ingest<'_> {
    /// What the word stands for; `None`, and reported, when it is not one of those allowed.
    pub(super) fn word<W: Word>(&mut self, node: &Node<'_>) -> Option<W> {
        let index = self.index_of(node, W::WORDS)?;
        W::VALUES.get(index).copied()
    }

    /// The same for a word that may be absent.
    pub(super) fn word_if<W: Word>(&mut self, node: Option<&Node<'_>>) -> Option<W> {
        node.and_then(|node| self.word(node))
    }

    fn index_of(&mut self, node: &Node<'_>, allowed: &'static [&'static str]) -> Option<usize> {
        let text = self.report.string(node)?;
        let index = allowed.iter().position(|word| *word == text);
        if index.is_none() {
            self.report.add(node.at as usize, ValueProblem::UnknownWord { allowed });
        }
        index
    }
}
