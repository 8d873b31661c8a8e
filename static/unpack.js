// What one file carries, turned back into files with addresses: the page's own script finds them as it finds those of a server.
import { inflateSync } from "fflate";

/** The bytes of a packed script. */
async function unpacked(/** @type {string} */ text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (typeof DecompressionStream === "undefined") return inflateSync(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer();
}

/** Names a file as a page does. */
function name(/** @type {string} */ asset, /** @type {BlobPart} */ content, /** @type {string} */ type) {
  const link = document.createElement("link");
  link.rel = "related";
  link.dataset.asset = asset;
  link.href = URL.createObjectURL(new Blob([content], { type }));
  document.head.append(link);
}

for (const script of document.querySelectorAll("script[data-packed]")) {
  const { packed, kind } = /** @type {HTMLElement} */ (script).dataset;
  name(packed ?? "", await unpacked(script.textContent ?? ""), kind ?? "");
}
for (const script of document.querySelectorAll("script[data-asset=asked]")) name("asked", script.textContent ?? "", "application/json");
