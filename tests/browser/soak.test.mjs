// Mounting and unmounting again and again: what grows. The first half warms up; over the last half nothing may grow. `SOAK=500` takes minutes
// and gives the figures of docs/embedding.md.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openHost } from "./hosts.mjs";
import { inEachEngine } from "./stage.mjs";

const CYCLES = Number(process.env.SOAK ?? 100);
const SAMPLES = 10;

/** What the page and its frames hold at the moment, after a collection of garbage; the sizes are in bytes. */
async function holdings(page, cdp) {
  // What the first collection lets go of may hold something itself.
  await cdp.send("HeapProfiler.collectGarbage");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  await cdp.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners, documents } = await cdp.send("Memory.getDOMCounters");
  const memory = await page.evaluate(() => window.__memory?.buffer.byteLength ?? 0);
  return { nodes, listeners: jsEventListeners, documents, memory };
}

/** Growth a cycle over the last half, by least squares. */
function slopes(samples) {
  const half = samples.slice(samples.length / 2);
  const middle = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = middle(half.map(({ cycle }) => cycle));
  const of = (key) => {
    const y = middle(half.map((sample) => sample[key]));
    return half.reduce((sum, sample) => sum + (sample.cycle - x) * (sample[key] - y), 0) / half.reduce((sum, { cycle }) => sum + (cycle - x) ** 2, 0);
  };
  return Object.fromEntries(["nodes", "listeners", "documents", "memory"].map((key) => [key, Number(of(key).toFixed(3))]));
}

/** Mounts one embed after another, each until it is ready, and takes it away again. */
const cycle = (page, mode, count) =>
  page.evaluate(async (mode, count) => {
    for (let index = 0; index < count; index += 1) {
      const embed = document.createElement("demarche-embed");
      if (mode) embed.setAttribute("mode", mode);
      embed.setAttribute("height", "500");
      const ready = new Promise((done) => embed.addEventListener("demarche:ready", done, { once: true }));
      document.body.append(embed);
      await ready;
      embed.remove();
      await new Promise((done) => setTimeout(done));
    }
  }, mode, count);

/** Keeps a hand on the memory of every module that is instantiated in this page. */
const keepMemory = (page) =>
  page.evaluateOnNewDocument(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await instantiateStreaming(...given);
      // The release shortens the names of exports, so the memory is known by what it is.
      window.__memory = Object.values(made.instance.exports).find((one) => one instanceof WebAssembly.Memory);
      return made;
    };
  });

inEachEngine("soak", (stage) => {
  for (const [mode, cycles] of [["inline", CYCLES], ["", CYCLES]]) {
    test(`${cycles} times in ${mode || "a frame"}: nothing grows`, { skip: stage.engine !== "chromium" }, async (context) => {
      const page = await openHost(stage, "", { prepare: keepMemory });
      const cdp = await page.createCDPSession();
      const samples = [];
      for (let sample = 0; sample < SAMPLES; sample += 1) {
        await cycle(page, mode, cycles / SAMPLES);
        samples.push({ cycle: (sample + 1) * (cycles / SAMPLES), ...(await holdings(page, cdp)) });
      }
      context.diagnostic(`${mode || "frame"}: ${JSON.stringify(slopes(samples))} a cycle; at the end ${JSON.stringify(samples.at(-1))}`);
      const { nodes, listeners, memory } = slopes(samples);
      assert.ok(nodes < 0.1 && listeners < 0.1, JSON.stringify(samples));
      assert.equal(memory, 0, JSON.stringify(samples));
      if (mode === "inline") assert.ok(samples.at(-1).memory > 0, "the memory of the module was not seen");
    });
  }
});
