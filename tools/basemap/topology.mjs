// Simplifies and dissolves the divisions with mapshaper: one topology, so that governorates, countries and coast share lines.
import mapshaper from "mapshaper";
import { golanMask } from "./natural_earth.mjs";

const collection = (features) => JSON.stringify({ type: "FeatureCollection", features });

/**
 * `{land, units, governorates}` over shared arcs (TopoJSON, not quantised).
 * `box` is west, south, east, north; `metres(properties)` is the tolerance of a division; `island` the smallest kept, in km².
 */
export async function topology(features, { box, metres, island, governorates }) {
  const slim = features
    .filter((f) => f.properties.country !== "ATA")
    .map((f) => ({ ...f, properties: { ...f.properties, metres: metres(f.properties) } }));
  const commands = [
    `-i all.json name=all -clip bbox=${box} remove-slivers`,
    "-i mask.json name=mask",
    "-clip target=all source=mask + name=golan",
    `-filter target=golan "iso=='IL-Z'" -each "unit='x-golan',iso='x-golan'"`,
    "-erase target=all source=golan -merge-layers target=all,golan name=all force",
    `-simplify target=all variable weighted keep-shapes interval="metres"`,
    `-filter target=all "country=='SYR' && unit=='SYR'" + name=governorates -each "id=iso" -filter-fields id`,
    "-clean target=governorates overlap-rule=min-area gap-fill-area=0km2",
    `-dissolve2 target=all unit name=units -filter-islands target=units min-area=${island}km2 -each "id=unit" -filter-fields id`,
    "-dissolve2 target=units + name=land",
    `-o out.json target=land,units${governorates ? ",governorates" : ""} format=topojson no-quantization id-field=id`,
  ];
  const output = await mapshaper.applyCommands(commands.join(" "), { "all.json": collection(slim), "mask.json": collection([golanMask]) });
  return JSON.parse(output["out.json"]);
}
