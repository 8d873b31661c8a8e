//! The story: guided steps that drive the same state as a reader's own clicks; and what is said of the file itself: its translations and corrections.

use super::{Actor, Day, Ref, Target, Text, Voice};
use crate::geo::LonLat;

/// One step of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its heading.
    pub title: Text,
    /// One to three sentences.
    pub text: Text,
    /// What it selects.
    pub select: Option<Target>,
    /// Where the map looks.
    pub map: Option<MapView>,
    /// The days it shows.
    pub window: Option<Window>,
    /// The voice it narrows to.
    pub voice: Option<Voice>,
    /// The holder it narrows to.
    pub holder: Option<Ref<Actor>>,
}

/// A place to look at and how near.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapView {
    /// Middle of the picture.
    pub center: LonLat,
    /// Magnification against the fitted map, 1 and up.
    pub zoom: f64,
}

/// Days from `from` to `to`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Window {
    /// Whether some of `from`..=`to` lies inside.
    pub fn overlaps(self, from: Day, to: Day) -> bool {
        from <= self.to && to >= self.from
    }
}

/// A language that the texts were translated into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// BCP 47 tag.
    pub language: String,
    /// Whether an editor of that language has read it.
    pub reviewed: bool,
}

/// A change after publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The day it was made.
    pub date: Day,
    /// What changed.
    pub note: Text,
}
