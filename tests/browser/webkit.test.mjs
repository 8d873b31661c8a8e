// A smoke in WebKitGTK: the engine of Safari, driven by plain WebDriver, which shows neither console nor requests.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, beforeEach, describe, test } from "node:test";

import { WEBKIT } from "./engines.mjs";
import { DIST, startServer } from "./server.mjs";
import { PATIENCE } from "./stage.mjs";
import { launchWebKit } from "./webdriver.mjs";

const READY = `document.querySelector('.demarche[data-ready="true"]') !== null`;

const ALERT = `document.querySelector('[role="alert"]:not(:empty)') !== null`;
const CALL = "contact:call-lavrov-fidan";
const STILL = `(() => {
  const alerts = [...document.querySelectorAll('[role="alert"]:not(:empty)')];
  const still = document.querySelector("[data-static]");
  return { sentence: alerts[0].textContent, alerts: alerts.length, map: still?.querySelector(".map svg.picture")?.getBoundingClientRect().width > 200,
    facts: still?.querySelectorAll("tbody tr").length, links: still?.querySelectorAll('a[href^="https://"]').length };
})()`;

/** A trap as the page sees it: the driver has no script before the page's, by which the program's memory could be spoilt. */
const breakDown = `() => {
  document.querySelector(".demarche").dataset.old = "";
  const glue = document.querySelector('link[data-asset="glue"]').href + (window.wasBroken ? "?1" : "");
  window.wasBroken = true;
  const error = new WebAssembly.RuntimeError("unreachable");
  Object.defineProperty(error, "stack", { value: "1@<?>:wasm-function[1]\\nmount@" + glue + ":1:592" });
  setTimeout(() => { throw error; });
}`;

describe("smoke [webkit]", { skip: !WEBKIT }, () => {
  let server;
  let browser;
  before(async () => {
    server = await startServer();
    browser = await launchWebKit({ patienceMs: PATIENCE });
  }, { timeout: 2 * PATIENCE });
  beforeEach(() => server.reset());
  after(async () => {
    await browser?.close();
    await server?.close();
  }, { timeout: PATIENCE });

  /** Pictures, facts and links are there, below one sentence. */
  async function assertStill(sentence) {
    await browser.waitFor(ALERT);
    const found = await browser.evaluate(STILL);
    assert.match(found.sentence, sentence);
    assert.deepEqual({ ...found, sentence: "", facts: found.facts >= 13, links: found.links > 15 }, { sentence: "", alerts: 1, map: true, facts: true, links: true });
  }

  test("an embed becomes ready, with its views and without an alert", async () => {
    await browser.goto(`${server.origin}/embed.html`);
    await browser.waitFor(READY);
    assert.ok(await browser.evaluate(`document.querySelectorAll('[role="region"][data-view]').length`));
    assert.equal(await browser.evaluate(`document.querySelectorAll('[role="alert"]:not(:empty)').length`), 0);
    assert.deepEqual(server.requests.filter(({ status }) => status !== 200), []);
  });

  for (const [name, path, fault] of [
    ["the program is missing", /\.wasm$/, { status: 404 }],
    ["the program has the wrong type and is none", /\.wasm$/, { type: "text/html", body: "<!doctype html>" }],
    ["the program breaks off", /\.wasm$/, { truncateAt: 20_000 }],
  ]) {
    test(`${name}: one sentence, and the static page stays`, async () => {
      server.fault(path, fault);
      await browser.goto(`${server.origin}/embed.html?${encodeURIComponent(name)}`);
      await assertStill(/could not be loaded/);
    });
  }

  test("a policy forbids WebAssembly: one sentence, and the static page stays", async () => {
    const page = await readFile(`${DIST}embed.html`, "utf8");
    server.mount("/strict.html", page, { headers: { "Content-Security-Policy": "default-src 'self'; style-src 'self'; img-src data:" } });
    await browser.goto(`${server.origin}/strict.html`);
    await assertStill(/could not be loaded/);
  });

  test("without WebAssembly: one sentence, and the static page stays", async () => {
    const page = await readFile(`${DIST}embed.html`, "utf8");
    server.mount("/none.js", "delete window.WebAssembly;");
    server.mount("/none.html", page.replace("<head>", '<head><script src="none.js"></script>'), { like: "/embed.html" });
    await browser.goto(`${server.origin}/none.html`);
    await assertStill(/does not run WebAssembly/);
  });

  test("the program breaks down twice: it goes on once, then the static page stands", async () => {
    await browser.goto(`${server.origin}/embed.html#v1&select=${CALL}`);
    await browser.waitFor(READY);
    for (const after of [`${READY} && document.querySelector(".demarche:not([data-old]) [data-view=network] [data-target='${CALL}'][data-emphasis=selected]") !== null`, ALERT]) {
      await browser.evaluate(`void (${breakDown})()`);
      await browser.waitFor(after);
    }
    await assertStill(/stopped/);
  });

  test("the second visit needs no network", async () => {
    await browser.goto(`${server.origin}/`);
    await browser.evaluate("void navigator.serviceWorker.ready.then(() => { window.isKept = true; })");
    await browser.waitFor("window.isKept === true");
    server.fault(/./, { down: true });
    await browser.goto(`${server.origin}/`);
    await browser.waitFor(READY);
  });
});
