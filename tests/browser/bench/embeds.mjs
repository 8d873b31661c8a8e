// What one and twenty embeds cost the page that holds them: the longest task of the host's main thread, and memory. Run it after `cargo xtask dist`
// with `node tests/browser/bench/embeds.mjs`; it takes some minutes and prints the table of docs/performance.md. It is a bench, no test:
// nothing fails when a figure grows.

import { loadavg } from "node:os";

import { launch } from "../engines.mjs";
import { events, openHost } from "../hosts.mjs";
import { startServer } from "../server.mjs";
import { openPage, PATIENCE } from "../stage.mjs";
import { keepMemories, memoryOf } from "./memory.mjs";
import { tasksOf, TRACED } from "./tasks.mjs";

const RUNS = Number(process.env.RUNS ?? 5);
/** How long the page rests before anything is near the window. */
const REST_MS = 500;

// A newsroom is another site than the embed's server, and Chromium on a desk gives another site a process of its own. Where memory is short, as on many
// phones, and in a newsroom that serves the embed itself as Puppeteer starts Chromium, frames share the host's process and its main thread.
const FORMS = [
  { name: "frame of another site", mode: "", isOtherSite: true },
  { name: "frame of the same site", mode: "" },
  { name: "inline", mode: "inline" },
];

/** Without it the browser waits up to 20 s for a collection of garbage before it tells what it has. */
const FLAGS = ["--enable-blink-features=ForceEagerMeasureMemory"];

/** Isolates the host, so that the browser may tell it how much memory it has. */
const ISOLATED = { "Content-Security-Policy": "", "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" };

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** An article: three windows of nothing, then embeds one after another. */
const article = (count, mode) =>
  `<div style="height:2400px"></div>${`<demarche-embed ${mode && `mode="${mode}"`} height="1400"><p>Until it is there.</p></demarche-embed>`.repeat(count)}`;

/** Opens the article in a fresh browser, and hands its page to `what` before anything is near the window. */
async function visit(server, { mode, isOtherSite }, count, options, what) {
  server.reset();
  const browser = await launch("chromium", FLAGS);
  const newsroom = isOtherSite ? server.origin.replace("127.0.0.1", "localhost") : server.origin;
  try {
    const stage = { server, open: (path, given) => openPage(browser.defaultBrowserContext(), newsroom + path, given) };
    const head = `<script src="${server.origin}/embed.js"></script>`;
    return await what(await openHost(stage, article(count, mode), { head, ...options }), browser);
  } finally {
    await browser.close();
  }
}

/** Scrolls from one embed to the next, as a reader does, and waits for each until it can be used. */
async function readAll(page, count) {
  await page.evaluate(() => performance.mark("bench:near"));
  for (let index = 0; index < count; index += 1) {
    await page.evaluate((index) => document.querySelectorAll("demarche-embed")[index].scrollIntoView(), index);
    await page.waitForFunction((count) => window.__heard.filter(({ name }) => name === "ready").length >= count, { timeout: PATIENCE }, index + 1);
  }
  await pause(REST_MS);
  const heard = await events(page);
  if (heard.length !== count) throw new Error(`${heard.length} events of ${count} embeds: ${JSON.stringify(heard)}`);
}

/** Runs in the host: keeps the long tasks, those of 50 ms and more, that the browser tells it of. */
function observeTasks() {
  const long = [];
  Object.defineProperty(window, "__long", { value: long });
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask", buffered: true });
}

/** The longest tasks of one visit, in milliseconds. */
const timed = (server, form, count) =>
  visit(server, form, count, { prepare: (page) => page.evaluateOnNewDocument(observeTasks) }, async (page) => {
    await page.tracing.start({ categories: TRACED });
    await page.reload({ waitUntil: "load" });
    await pause(REST_MS);
    const early = server.requests.filter(({ path }) => /boot|wasm|embed\.html/.test(path)).length;
    if (early > 0) throw new Error("an embed was asked for before it was near");
    await readAll(page, count);
    const long = await page.evaluate(() => window.__long);
    return { ...tasksOf(await page.tracing.stop()), observed: Math.max(0, ...long) };
  });

/** What one visit takes of memory, in bytes; without embeds it is what the page has anyway. */
const weighed = (server, form, count) =>
  visit(server, form, count, { headers: ISOLATED, prepare: (page) => page.evaluateOnNewDocument(keepMemories) }, async (page, browser) => {
    await readAll(page, count);
    return memoryOf(page, browser);
  });

/** Every figure's median over the runs; what is no figure, of the last run. */
async function repeat(measure) {
  const all = [];
  for (let run = 0; run < RUNS; run += 1) all.push(await measure());
  const keys = Object.entries(all.at(-1));
  return Object.fromEntries(keys.map(([key, last]) => [key, typeof last === "number" ? median(all.map((one) => one[key])) : last]));
}

const cell = (value) => value.toFixed(value < 10 ? 1 : 0);

/** A line of the table, and what the longest task of the host was. */
async function line(server, form, count, bare) {
  const times = await repeat(() => timed(server, form, count));
  const held = await repeat(() => weighed(server, form, count));
  const [told, wasm, own] = ["told", "wasm", "own"].map((key) => (held[key] - bare[key]) / 1e6);
  const cells = [times.before, times.host, times.observed, times.frames, told, wasm, own].map(cell);
  console.log(`| ${count}, ${form.name} | ${cells.join(" | ")} |\n  longest in the host, ms: ${times.why}`);
}

const server = await startServer();
console.log(`${RUNS} runs each; load ${loadavg().map(cell).join(", ")}`);
console.log("| | host before, ms | host, ms | long task told, ms | frames, ms | JS and DOM told, MB | wasm, MB | private, MB |");
for (const form of FORMS.filter(({ name }) => name.includes(process.env.FORM ?? ""))) {
  const bare = await repeat(() => weighed(server, form, 0));
  for (const count of [1, 20]) await line(server, form, count, bare);
}
console.log(`load ${loadavg().map(cell).join(", ")}`);
await server.close();
