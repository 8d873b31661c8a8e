//! Reading the packed asset; `static/basemap/SOURCES.md` describes the layout and `tools/basemap/pack.mjs` writes it.
//!
//! Nothing is trusted: every length is checked against the bytes that are left, so any bytes give a basemap or one sentence.

use super::reader::{BasemapError, Reader};
use super::{Arc, ArcUse, Basemap, Outline};
use crate::geo::LonLat;

/// The first bytes: a name and the version of the layout.
const MAGIC: &[u8] = b"DMB1";

impl Basemap {
    /// The basemap in `bytes`.
    pub fn decode(bytes: &[u8]) -> Result<Self, BasemapError> {
        let mut reader = Reader::after(MAGIC, bytes)?;
        let grid = reader.count_up_to(1 << 20)?.max(1);
        let objects = reader.count_up_to(3)?;
        let sides = [reader.signed()?, reader.signed()?, reader.signed()?, reader.signed()?];
        let names = (0..objects).map(|_| ids(&mut reader)).collect::<Result<Vec<_>, _>>()?;
        let mut met = 0;
        let mut shapes = Vec::new();
        for ids in names {
            shapes.push(outlines(ids, &mut reader, &mut met)?);
        }
        let arcs = arcs(&mut reader, met)?;
        let arcs = arcs.into_iter().map(|cells| arc(&cells, grid, sides)).collect();
        let mut shapes = shapes.into_iter();
        let mut next = || shapes.next().unwrap_or_default();
        Ok(Self { arcs, land: next(), units: next(), governorates: next() })
    }
}

/// A cell of the asset's grid: whole numbers, `grid` to a degree.
type Cell = (i64, i64);

fn ids(reader: &mut Reader<'_>) -> Result<Vec<String>, BasemapError> {
    let count = reader.count()?;
    let id = |reader: &mut Reader<'_>| {
        let length = reader.count()?;
        (0..length).map(|_| reader.byte().map(char::from)).collect()
    };
    (0..count).map(|_| id(reader)).collect()
}

fn outlines(ids: Vec<String>, reader: &mut Reader<'_>, met: &mut usize) -> Result<Vec<Outline>, BasemapError> {
    let mut ring = |reader: &mut Reader<'_>| {
        let count = reader.count()?;
        (0..count).map(|_| arc_use(reader, met)).collect()
    };
    let mut outline = |id| {
        let count = reader.count()?;
        let rings = (0..count).map(|_| ring(reader)).collect::<Result<_, _>>()?;
        Ok(Outline { id, rings })
    };
    ids.into_iter().map(&mut outline).collect()
}

/// 0 is the next arc not met yet; other numbers count back from the last one met, twice, plus one when reversed.
fn arc_use(reader: &mut Reader<'_>, met: &mut usize) -> Result<ArcUse, BasemapError> {
    let code = reader.unsigned()? as usize;
    if code == 0 {
        *met += 1;
        return Ok(ArcUse { arc: *met - 1, is_reversed: false });
    }
    let back = (code - 1) / 2 + 1;
    let arc = met.checked_sub(back).ok_or_else(|| reader.damaged())?;
    Ok(ArcUse { arc, is_reversed: code.is_multiple_of(2) })
}

/// What precedes the coordinates of an arc.
struct Head {
    /// How many points it has.
    length: usize,
    /// How many low bits its inner points give up.
    shift: u32,
}

/// The arcs as cells: all headers, then all x, then all y.
fn arcs(reader: &mut Reader<'_>, met: usize) -> Result<Vec<Vec<Cell>>, BasemapError> {
    let count = reader.count()?;
    if count != met {
        return Err(reader.damaged());
    }
    let head =
        |reader: &mut Reader<'_>| reader.unsigned().map(|head| Head { length: head as usize / 8, shift: head % 8 });
    let heads = (0..count).map(|_| head(reader)).collect::<Result<Vec<_>, _>>()?;
    let mut xs = coordinates(reader, &heads)?.into_iter();
    let mut ys = coordinates(reader, &heads)?.into_iter();
    Ok(heads.iter().map(|head| xs.by_ref().zip(ys.by_ref()).take(head.length).collect()).collect())
}

/// One coordinate of all points of all arcs; each arc starts from where the last one ended.
fn coordinates(reader: &mut Reader<'_>, heads: &[Head]) -> Result<Vec<i64>, BasemapError> {
    let mut values = Vec::new();
    let mut cursor = 0;
    for Head { length, shift } in heads {
        for i in 0..*length {
            if i == 0 {
                cursor += reader.signed()?;
            } else {
                cursor = ((cursor >> shift) + reader.signed()?) << shift;
            }
            if i > 0 && i + 1 == *length && *shift > 0 {
                cursor += i64::from(reader.byte()?);
            }
            values.push(cursor);
        }
    }
    Ok(values)
}

fn arc(cells: &[Cell], grid: usize, sides: [i64; 4]) -> Arc {
    let [west, south, east, north] = sides;
    let all_x = |side| cells.iter().all(|(x, _)| *x == side);
    let all_y = |side| cells.iter().all(|(_, y)| *y == side);
    let degrees = |cell: i64| cell as f64 / grid as f64;
    Arc {
        points: cells.iter().map(|(x, y)| LonLat::new(degrees(*x), degrees(*y))).collect(),
        is_edge: all_x(west) || all_x(east) || all_y(south) || all_y(north),
    }
}
