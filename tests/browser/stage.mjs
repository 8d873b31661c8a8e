// What a test file needs: one server and one browser an engine, and pages that remember what went wrong.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, beforeEach, describe } from "node:test";

import { ENGINES, launch } from "./engines.mjs";
import { startServer } from "./server.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The longest that any one thing may take on a small, loaded machine. */
export const PATIENCE = 120_000;

/**
 * Runs `tests(stage)` once for each engine. `stage.server` is the server; `stage.open(path, options)` opens a page in a
 * fresh profile and returns it with its `record`; with `site: "localhost"` the page is of another site than the server. `stage.engine` is the engine's name.
 * `options` are of Puppeteer's launch.
 */
export function inEachEngine(title, tests, options = {}) {
  for (const engine of ENGINES) {
    describe(`${title} [${engine}]`, () => {
      const stage = { engine, server: undefined, open: undefined };
      const contexts = [];
      let browser;
      before(async () => {
        stage.server = await startServer();
        browser = await launch(engine, [], options);
        stage.open = async (path, options) => {
          contexts.push(await browser.createBrowserContext());
          const origin = stage.server.origin.replace("127.0.0.1", options?.site ?? "127.0.0.1");
          return openPage(contexts.at(-1), origin + path, options);
        };
      }, { timeout: 2 * PATIENCE });
      beforeEach(async () => {
        await Promise.all(contexts.splice(0).map((context) => context.close()));
        stage.server.reset();
      }, { timeout: PATIENCE });
      after(async () => {
        await browser?.close();
        await stage.server?.close();
      }, { timeout: PATIENCE });
      tests(stage);
    });
  }
}

/**
 * Opens an address; `page.record` lists requests, failed requests, console errors and page errors. Unless `keeps`, the
 * browser has no service workers: what one fetches in its own time would blur the requests of the other tests.
 */
export async function openPage(context, url, { viewport = { width: 1280, height: 800 }, prepare, keeps = false } = {}) {
  const page = await context.newPage();
  page.record = { requests: [], failed: [], console: [], errors: [] };
  page.on("request", (request) => page.record.requests.push(request.url()));
  page.on("requestfailed", (request) => page.record.failed.push(request.url()));
  page.on("console", (message) => message.type() === "error" && page.record.console.push(message.text()));
  page.on("pageerror", (error) => page.record.errors.push(String(error?.message ?? error)));
  page.setDefaultTimeout(PATIENCE);
  await page.evaluateOnNewDocument(rememberViolations);
  if (!keeps) await page.evaluateOnNewDocument(() => { delete Navigator.prototype.serviceWorker; });
  await page.setViewport(viewport);
  if (prepare) await prepare(page);
  await page.goto(url, { waitUntil: "domcontentloaded", timeout: PATIENCE });
  return page;
}

function rememberViolations() {
  const seen = [];
  Object.defineProperty(window, "__violations", { value: seen });
  const describe = (event) => `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim();
  addEventListener("securitypolicyviolation", (event) => seen.push(describe(event)));
}

/** Waits for the first interactive frame. */
export const ready = (page) => page.waitForSelector('.demarche[data-ready="true"]', { timeout: PATIENCE });

/** The violations of the Content-Security-Policy so far. */
export const violations = (page) => page.evaluate(() => window.__violations);

/** The requests that left the origin. Addresses that carry their own content do not count. */
export function strangers(page, { origin }) {
  const local = (url) => url.startsWith(`${origin}/`) || url.startsWith("data:") || url.startsWith("blob:");
  return page.record.requests.filter((url) => !local(url));
}

/** Asserts that nothing went wrong so far: no error, no violation, no failed request, no request to a stranger. */
export async function assertCalm(page, server) {
  const { failed, console, errors } = page.record;
  const found = { failed, console, errors, violations: await violations(page), strangers: strangers(page, server) };
  assert.deepEqual(found, { failed: [], console: [], errors: [], violations: [], strangers: [] });
}

/** The accessibility violations that axe finds, one line each. */
export async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" | ")}`);
}
