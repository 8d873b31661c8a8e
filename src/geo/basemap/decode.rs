//! Reading the packed asset; `static/basemap/SOURCES.md` describes the layout and `tools/basemap/pack.mjs` writes it.
//!
//! Nothing is trusted: every length is checked against the bytes that are left, so any bytes give a basemap or one sentence.

use super::reader::{BasemapError, Reader};
use super::{Arc, ArcUse, Basemap, Outline};
use crate::geo::LonLat;
use crate::list::Listed;

/// The first bytes: a name and the version of the layout.
const MAGIC: &[u8] = b"DMB1";

impl Basemap {
    /// The basemap in `bytes`.
    pub fn decode(bytes: &[u8]) -> Result<Self, BasemapError> {
        let mut reader = Reader::after(MAGIC, bytes);
        let grid = reader.count_up_to(1 << 20).max(1);
        let objects = reader.count_up_to(3);
        let sides = [reader.signed(), reader.signed(), reader.signed(), reader.signed()];
        let names = (0..objects).map(|_| ids(&mut reader)).listed();
        let mut met = 0;
        let mut shapes = names.into_iter().map(|ids| outlines(ids, &mut reader, &mut met)).listed().into_iter();
        let mut next = || shapes.next().unwrap_or_default();
        let (land, units, governorates) = (next(), next(), next());
        let arcs = arcs(&mut reader, met).iter().map(|cells| arc(cells, grid, sides)).listed();
        reader.error().map_or(Ok(Self { arcs, land, units, governorates }), Err)
    }
}

/// A cell of the asset's grid: whole numbers, `grid` to a degree.
type Cell = (i64, i64);

fn ids(reader: &mut Reader<'_>) -> Vec<String> {
    let id = |reader: &mut Reader<'_>| {
        let mut id = String::new();
        (0..reader.count()).for_each(|_| id.push(char::from(reader.byte())));
        id
    };
    (0..reader.count()).map(|_| id(reader)).listed()
}

fn outlines(ids: Vec<String>, reader: &mut Reader<'_>, met: &mut usize) -> Vec<Outline> {
    let mut ring = |reader: &mut Reader<'_>| (0..reader.count()).map(|_| arc_use(reader, met)).listed();
    ids.into_iter().map(|id| Outline { id, rings: (0..reader.count()).map(|_| ring(reader)).listed() }).listed()
}

/// 0 is the next arc not met yet; other numbers count back from the last one met, twice, plus one when reversed.
fn arc_use(reader: &mut Reader<'_>, met: &mut usize) -> ArcUse {
    let code = reader.unsigned() as usize;
    if code == 0 {
        *met += 1;
        return ArcUse { arc: *met - 1, is_reversed: false };
    }
    let arc = met.checked_sub((code - 1) / 2 + 1).unwrap_or_else(|| {
        reader.damaged();
        0
    });
    ArcUse { arc, is_reversed: code.is_multiple_of(2) }
}

/// What precedes the coordinates of an arc.
struct Head {
    /// How many points it has.
    length: usize,
    /// How many low bits its inner points give up.
    shift: u32,
}

/// The arcs as cells: all headers, then all x, then all y.
fn arcs(reader: &mut Reader<'_>, met: usize) -> Vec<Vec<Cell>> {
    let count = reader.count();
    if count != met {
        reader.damaged();
        return Vec::new();
    }
    let head = |reader: &mut Reader<'_>| {
        let head = reader.unsigned();
        Head { length: head as usize / 8, shift: head % 8 }
    };
    let heads = (0..count).map(|_| head(reader)).listed();
    let mut xs = coordinates(reader, &heads).into_iter();
    let mut ys = coordinates(reader, &heads).into_iter();
    heads.iter().map(|head| xs.by_ref().zip(ys.by_ref()).take(head.length).listed()).listed()
}

/// One coordinate of all points of all arcs; each arc starts from where the last one ended.
fn coordinates(reader: &mut Reader<'_>, heads: &[Head]) -> Vec<i64> {
    let mut values = Vec::new();
    let mut cursor = 0;
    for Head { length, shift } in heads {
        for i in 0..*length {
            if i == 0 {
                cursor += reader.signed();
            } else {
                cursor = ((cursor >> shift) + reader.signed()) << shift;
            }
            if i > 0 && i + 1 == *length && *shift > 0 {
                cursor += i64::from(reader.byte());
            }
            if reader.error().is_some() {
                return values;
            }
            values.push(cursor);
        }
    }
    values
}

fn arc(cells: &[Cell], grid: usize, sides: [i64; 4]) -> Arc {
    let [west, south, east, north] = sides;
    let all_x = |side| cells.iter().all(|(x, _)| *x == side);
    let all_y = |side| cells.iter().all(|(_, y)| *y == side);
    let degrees = |cell: i64| cell as f64 / grid as f64;
    Arc {
        points: cells.iter().map(|(x, y)| LonLat::new(degrees(*x), degrees(*y))).listed(),
        is_edge: all_x(west) || all_x(east) || all_y(south) || all_y(north),
    }
}
