// How much memory a page with embeds holds, from three sides.

import { readFileSync } from "node:fs";

/** Runs in every frame: keeps a hand on the memory of every module that is instantiated in it. */
export function keepMemories() {
  const { instantiateStreaming } = WebAssembly;
  const memories = [];
  Object.defineProperty(window, "__memories", { value: memories });
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiateStreaming(...given);
    // The release shortens the names of exports, so the memory is known by what it is.
    memories.push(...Object.values(made.instance.exports).filter((one) => one instanceof WebAssembly.Memory));
    return made;
  };
}

/**
 * In bytes: `told` is what `measureUserAgentSpecificMemory` tells the host, all frames included; `wasm` the linear memories of all frames;
 * `own` what the renderers have to themselves (private pages, so that the browser's code is not counted again for each). `processes` counts the renderers.
 */
export async function memoryOf(page, browser) {
  const wasm = await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.__memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0))));
  const told = await page.evaluate(() => performance.measureUserAgentSpecificMemory());
  const cdp = await browser.target().createCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  const own = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => privateOf(id));
  return { told: told.bytes, wasm: sum(wasm), own: sum(own), processes: own.length };
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The private pages of a process, in bytes. */
function privateOf(id) {
  const rollup = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
  return sum([...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].map(([, kib]) => Number(kib) * 1024));
}
