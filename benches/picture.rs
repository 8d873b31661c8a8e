//! What a page works out between the bytes of the bundled dossier and the three pictures, at a desktop's widths.

#![expect(clippy::expect_used, clippy::panic, reason = "a bench may fail loudly")]

use std::fs;

use demarche::dossier::ingest::ingest;
use demarche::dossier::{Dossier, Target};
use demarche::export::{open, prepare};
use demarche::geo::{Basemap, Size, Viewport};
use demarche::locale::{EN, Locale};
use demarche::scene::{
    Grain, Ground, Hues, MapBase, NetworkBase, NetworkPlan, Reading, TimelineBase, map_scene, network_plans,
    network_scene, network_size, timeline_scene,
};
use demarche::state::{Links, Outlook, State};
use divan::{Bencher, black_box};

const FILE: &str = "static/dossiers/aleppo-idlib-2024.json";
const BASEMAP: &str = "static/basemap/region.bin";
const MAP: Size = Size { width: 700.0, height: 490.0 };
const NETWORK_PX: f64 = 466.0;
const TIMELINE_PX: f64 = 1186.0;

fn main() {
    divan::main();
}

/// Everything a picture is drawn from.
struct Desk {
    dossier: Dossier,
    basemap: Basemap,
    outlook: Outlook,
    hues: Hues,
    plans: Vec<NetworkPlan>,
    locale: &'static Locale,
}

impl Desk {
    fn new() -> Self {
        let (dossier, _) = ingest(&read(FILE));
        let locale = *EN;
        let basemap = Basemap::decode(&read(BASEMAP)).expect("the committed basemap is sound");
        let (outlook, hues) = (outlook(&dossier, &Links::of(&dossier)), Hues::of(&dossier));
        let plans = network_plans(&dossier, locale);
        Self { dossier, basemap, outlook, hues, plans, locale }
    }

    fn reading(&self) -> Reading<'_> {
        Reading { dossier: &self.dossier, outlook: &self.outlook, hues: &self.hues, locale: self.locale }
    }
}

/// The emphasis of everything with Lavrov selected.
fn outlook(dossier: &Dossier, links: &Links) -> Outlook {
    let state = State { selection: Target::parse("actor:lavrov", dossier), ..State::default() };
    Outlook::derive(dossier, links, &state)
}

fn read(path: &str) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The reader module: JSON, checks, packing and five layouts.
#[divan::bench]
fn prepare_file(bencher: Bencher) {
    let file = read(FILE);
    bencher.bench(|| prepare(black_box(&file), &EN));
}

#[divan::bench]
fn open_prepared(bencher: Bencher) {
    let prepared = prepare(&read(FILE), &EN);
    bencher.bench(|| open(black_box(&prepared)));
}

#[divan::bench]
fn decode_basemap(bencher: Bencher) {
    let bytes = read(BASEMAP);
    bencher.bench(|| Basemap::decode(black_box(&bytes)));
}

/// What a click costs before anything is drawn.
#[divan::bench]
fn derive_emphasis(bencher: Bencher) {
    let dossier = Desk::new().dossier;
    let links = Links::of(&dossier);
    bencher.bench(|| outlook(black_box(&dossier), &links));
}

/// What a new width costs the map: projection, ground and inset.
#[divan::bench]
fn fit_map(bencher: Bencher) {
    let desk = Desk::new();
    bencher.bench(|| {
        let base =
            MapBase::new(black_box(&desk.dossier), &desk.basemap, MAP, Grain::SCREEN).expect("the dossier has places");
        Ground::new(&desk.dossier, &base, Viewport::IDENTITY)
    });
}

#[divan::bench]
fn draw_map(bencher: Bencher) {
    let desk = Desk::new();
    let base = MapBase::new(&desk.dossier, &desk.basemap, MAP, Grain::SCREEN).expect("the dossier has places");
    let ground = Ground::new(&desk.dossier, &base, Viewport::IDENTITY);
    bencher.bench(|| map_scene(&desk.reading(), &base, &ground, Viewport::IDENTITY).element());
}

#[divan::bench]
fn draw_network(bencher: Bencher) {
    let desk = Desk::new();
    let base = NetworkBase::new(&desk.dossier, desk.locale, &desk.plans, network_size(NETWORK_PX));
    bencher.bench(|| network_scene(&desk.reading(), &base).element());
}

#[divan::bench]
fn draw_timeline(bencher: Bencher) {
    let desk = Desk::new();
    let base = TimelineBase::new(&desk.dossier, &EN, TIMELINE_PX).expect("the dossier has dates");
    bencher.bench(|| timeline_scene(&desk.reading(), &base, None).element());
}
