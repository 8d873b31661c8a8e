// Packs a topology into the asset that `src/geo/basemap/decode.rs` reads; the layout is described in static/basemap/SOURCES.md.
import { kmToFocus } from "./natural_earth.mjs";

/** The first bytes of every asset: a name and the version of the layout. */
const MAGIC = [0x44, 0x4d, 0x42, 0x31]; // "DMB1"

/**
 * `grid` is whole cells to a degree; `coarseness(km)` = how many low bits the inner points of an arc at that distance give up.
 * Returns `{bytes, arcs, points}`.
 */
export function pack(topology, { box, grid, coarseness }) {
  const split = splitAtEdges(topology, box);
  const snapped = snap(split.arcs, split.arcs.map((arc) => coarseness(kmToFocus(arc))), grid);
  const { objects, arcs } = inOrderOfUse({ objects: split.objects, arcs: snapped });
  const out = [...MAGIC, ...[grid, objects.length].flatMap(varint), ...box.map((edge) => zigzag(edge * grid)).flatMap(varint)];
  out.push(...objects.flatMap(ids), ...references(objects), ...arcBytes(arcs));
  return { bytes: Buffer.from(out), arcs: arcs.length, points: arcs.flatMap(({ points }) => points).length };
}

/** Cuts arcs where they start or stop running along the box, so that those stretches can be left unstroked. */
function splitAtEdges({ arcs, objects }, [west, south, east, north]) {
  const near = (a, b) => Math.abs(a - b) < 1e-9;
  const sides = ([x, y]) => [near(x, west), near(y, south), near(x, east), near(y, north)];
  const side = (a, b) => sides(a).findIndex((on, i) => on && sides(b)[i]);
  const pieces = [];
  const piecesOf = arcs.map((arc) => {
    const own = [];
    for (let i = 1; i < arc.length; i += 1) {
      const along = side(arc[i - 1], arc[i]);
      if (own.length > 0 && own.at(-1).along === along) own.at(-1).points.push(arc[i]);
      else own.push({ along, points: [arc[i - 1], arc[i]] });
    }
    return own.map(({ points }) => pieces.push(points) - 1);
  });
  const expand = (ref) => (ref >= 0 ? piecesOf[ref] : piecesOf[~ref].toReversed().map((piece) => ~piece));
  const polygons = (g) => (g.type === "Polygon" ? [g.arcs] : (g.arcs ?? []));
  return {
    arcs: pieces,
    objects: Object.values(objects).map(({ geometries }) =>
      geometries.map((g) => ({ id: String(g.id ?? "land"), rings: polygons(g).flat().map((ring) => ring.flatMap(expand)) }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))),
  };
}

/** Rounds ends to the finest grid that any arc at that node uses, and inner points to the arc's own: `{points, shift}` per arc. */
function snap(arcs, shifts, grid) {
  const key = ([x, y]) => `${x},${y}`;
  const finest = new Map();
  arcs.forEach((arc, i) => {
    for (const end of [arc[0], arc.at(-1)]) finest.set(key(end), Math.min(shifts[i], finest.get(key(end)) ?? 99));
  });
  const round = (value, shift) => Math.round((value * grid) / 2 ** shift) * 2 ** shift;
  return arcs.map((arc, i) => {
    const isEnd = (j) => j === 0 || j === arc.length - 1;
    const points = arc.map((p, j) => p.map((value) => round(value, isEnd(j) ? finest.get(key(p)) : shifts[i])));
    return { points: points.filter((p, j) => isEnd(j) || key(p) !== key(points[j - 1])), shift: shifts[i] };
  });
}

/**
 * Numbers arcs, and turns them, as the rings first meet them: then most arcs start where the last one ended. Arcs that the grid
 * has shrunk to a point are left out.
 */
function inOrderOfUse({ arcs, objects }) {
  const place = new Map();
  const met = [];
  const renumber = (ref) => {
    const arc = ref < 0 ? ~ref : ref;
    if (!place.has(arc)) {
      place.set(arc, { at: met.length, turned: ref < 0 });
      met.push(ref < 0 ? { ...arcs[arc], points: arcs[arc].points.toReversed() } : arcs[arc]);
    }
    const { at, turned } = place.get(arc);
    return ref < 0 === turned ? at : ~at;
  };
  const hasLength = (ref) => new Set(arcs[ref < 0 ? ~ref : ref].points.map(String)).size > 1;
  const renumbered = (rings) => rings.map((ring) => ring.filter(hasLength).map(renumber)).filter((ring) => ring.length > 0);
  const regions = (object) => object.map(({ id, rings }) => ({ id, rings: renumbered(rings) }));
  return { objects: objects.map(regions), arcs: met };
}

function ids(regions) {
  return [...varint(regions.length), ...regions.flatMap(({ id }) => [...varint(id.length), ...Buffer.from(id, "ascii")])];
}

/** 0 is the next arc not met yet, forwards; otherwise 1 + 2 × how far back, + 1 when reversed. */
function references(objects) {
  const out = [];
  let met = 0;
  const reference = (ref) => {
    if (ref !== met) return varint(1 + 2 * (met - 1 - (ref < 0 ? ~ref : ref)) + (ref < 0 ? 1 : 0));
    met += 1;
    return [0];
  };
  for (const { rings } of objects.flat()) {
    out.push(...varint(rings.length), ...rings.flatMap((ring) => [...varint(ring.length), ...ring.flatMap(reference)]));
  }
  return out;
}

/** All headers, then all x, then all y: like bytes stand together, which the transport's compression likes. */
function arcBytes(arcs) {
  const axis = (k) => {
    let cursor = 0;
    return arcs.flatMap(({ points, shift }) => points.flatMap((p, i) => {
      const step = (to) => zigzag((to >> shift) - (cursor >> shift));
      const bytes = i === 0 ? varint(zigzag(p[k] - cursor)) : varint(step(p[k]));
      if (i === points.length - 1 && shift > 0) bytes.push(p[k] & (2 ** shift - 1));
      cursor = p[k];
      return bytes;
    }));
  };
  const heads = arcs.flatMap(({ points, shift }) => varint(points.length * 8 + shift));
  return [...varint(arcs.length), ...heads, ...axis(0), ...axis(1)];
}

function varint(value) {
  const out = [];
  while (value > 127) { out.push((value % 128) + 128); value = Math.floor(value / 128); }
  return [...out, value];
}

function zigzag(value) {
  return value >= 0 ? value * 2 : -value * 2 - 1;
}
