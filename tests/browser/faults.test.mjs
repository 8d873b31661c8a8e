// What the network does to the page: one sentence, a way to try again, and the static page stays.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { all, drawnAs, openReady, words } from "./reader.mjs";
import { DIST } from "./server.mjs";
import { PATIENCE, assertCalm, inEachEngine, ready, strangers, violations } from "./stage.mjs";

const FILE = "dossiers/aleppo-idlib-2024.json";
const PREPARED = /\/dossiers\/aleppo-idlib-2024.*\.packed$/;
const READER = /demarche-reader\b.*\.js$/;
const READER_WASM = /demarche-reader_bg.*\.wasm$/;
const BASEMAP = /\/basemap\/region.*\.bin$/;
const WASM = /\.wasm$/;
const GLUE = /demarche-page-\w+\.js$/;
const ALERT = '[role="alert"]:not(:empty)';

const FAULTS = [
  ["the dossier is missing", PREPARED, { status: 404 }, /dossier could not be loaded.*404/i],
  ["the server of the dossier fails", PREPARED, { status: 500 }, /dossier could not be loaded.*500/i],
  ["the dossier breaks off", PREPARED, { truncateAt: 5_000 }, /dossier could not be loaded/i],
  ["the dossier is a web page", PREPARED, { body: "<!doctype html><html><body>Sign in</body></html>", type: "text/html" }, /dossier.*load the page again/],
  ["the basemap is missing", BASEMAP, { status: 404 }, /map could not be loaded.*404/i],
  ["the basemap breaks off", BASEMAP, { truncateAt: 3_000 }, /map could not be loaded/i],
  ["the basemap is a web page", BASEMAP, { body: "<!doctype html>" }, /map/i],
  ["the program is missing", WASM, { status: 404 }, /could not be loaded/i],
  ["the program has the wrong type and is none", WASM, { type: "text/html", body: "<!doctype html>" }, /could not be loaded/i],
  ["the program breaks off", WASM, { truncateAt: 20_000 }, /could not be loaded/i],
  ["the program’s glue is missing", GLUE, { status: 404 }, /could not be loaded/i],
];

/** The pictures, the facts and the links of the static page are there. */
async function assertFacts(page) {
  const isShown = (selector) => all(page, selector, (all) => all.filter((one) => one.checkVisibility()).length);
  for (const view of ["map", "network", "timeline"]) assert.equal(await isShown(`[data-static] .${view} svg.picture`), 1, view);
  assert.ok((await isShown("[data-static] .still-facts tbody tr")) >= 13);
  assert.ok((await isShown('[data-static] .still-facts a[href^="https://"]')) > 15);
  assert.ok((await isShown('[data-static] a[href$="facts.html"]')) > 0);
}

/** The page is what it was before any code ran, with one sentence and, where trying again can help, one button above. */
async function assertHeld(page, sentence, buttons = 1) {
  const alert = await page.waitForSelector(ALERT, { timeout: PATIENCE });
  assert.match(await alert.evaluate((alert) => alert.textContent), sentence);
  assert.equal((await page.$$(ALERT)).length, 1);
  assert.equal((await page.$$(`${ALERT} button`)).length, buttons);
  assert.match(await words(page, "[data-static] h1"), /Two calls/);
  await assertFacts(page);
  // Firefox notes a module of the wrong type among the errors, although the page has caught it.
  const isNotice = (error) => /was blocked because of a disallowed MIME type/.test(error);
  assert.deepEqual(page.record.errors.filter((error) => !isNotice(error)), []);
  assert.deepEqual(await violations(page), []);
}

inEachEngine("faults", (stage) => {
  for (const [name, path, fault, sentence] of FAULTS) {
    test(`${name}: one sentence, and trying again works`, async () => {
      stage.server.fault(path, fault);
      const page = await stage.open("/");
      await assertHeld(page, sentence);
      stage.server.reset();
      await page.click(`${ALERT} button`);
      await ready(page);
      assert.equal(await page.$(ALERT), null);
      assert.equal(await page.$("[data-static]"), null);
    });
  }

  test("the focus is where the page was asked for again: in the widget, or on the button that asks once more", async () => {
    stage.server.fault(PREPARED, { status: 404 });
    const page = await stage.open("/");
    const again = () => page.waitForFunction((alert) => document.activeElement?.closest(alert), { timeout: PATIENCE }, ALERT);
    await page.waitForSelector(`${ALERT} button`, { timeout: PATIENCE });
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "nobody asked yet");
    await page.click(`${ALERT} button`);
    await again();
    stage.server.reset();
    await page.keyboard.press("Enter");
    await ready(page);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.view), "story");
    await page.reload();
    await ready(page);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "a reader's own reload begins at the top");
  });

  test("what is there in English alone is spoken so on a page in another language", async () => {
    stage.server.mount("/none.json", "These are notes.", { type: "application/json" });
    const page = await stage.open("/ru/index.html?dossier=/none.json");
    const alert = await page.waitForSelector(ALERT, { timeout: PATIENCE });
    const [lang, text, button] = await alert.evaluate((alert) => [alert.querySelector("span").lang, alert.textContent, alert.querySelector("button").lang]);
    assert.deepEqual([lang, button], ["en", ""], text);
    assert.match(text, /JSON.*Попробовать|JSON.*снова|JSON.*раз/);
    stage.server.fault(PREPARED, { body: "<!doctype html>", type: "text/html" });
    const other = await stage.open("/ru/index.html");
    const said = await other.waitForSelector(ALERT, { timeout: PATIENCE });
    assert.deepEqual(await said.evaluate((said) => [said.querySelector("span").lang, /[a-z]{3}/.test(said.textContent)]), ["", false]);
  });

  test("the program with the wrong type still starts", async () => {
    stage.server.fault(WASM, { type: "application/octet-stream" });
    await ready(await stage.open("/"));
  });

  test("a dossier that never comes is given up", async () => {
    stage.server.fault(PREPARED, { hang: true });
    const page = await stage.open("/");
    assert.equal(await page.$(ALERT), null);
    await assertHeld(page, /took too long/);
  });

  test("without WebAssembly the static page stays, and says why", async () => {
    const page = await stage.open("/", { prepare: (page) => page.evaluateOnNewDocument(() => { delete window.WebAssembly; }) });
    await assertHeld(page, /WebAssembly/, 0);
  });

  test("a policy that forbids WebAssembly leaves the static page, and says why", async () => {
    const policy = "default-src 'self'; style-src 'self'; img-src data:";
    stage.server.mount("/strict.html", await readFile(`${DIST}embed.html`), { headers: { "Content-Security-Policy": policy } });
    const page = await stage.open("/strict.html");
    const alert = await page.waitForSelector(ALERT, { timeout: PATIENCE });
    assert.match(await alert.evaluate((alert) => alert.textContent), /could not be loaded/);
    assert.equal((await page.$$(ALERT)).length, 1);
    await assertFacts(page);
  });

  // Firefox’s driver cannot look inside a page without script: there a page that may run none stands in for it.
  test("without JavaScript the static page is the page", async () => {
    const isOff = stage.engine === "chromium";
    const policy = "script-src 'none'; style-src 'self'";
    stage.server.mount("/mute.html", await readFile(`${DIST}embed.html`), { headers: { "Content-Security-Policy": policy } });
    const page = await stage.open(isOff ? "/" : "/mute.html", { prepare: (page) => isOff && page.setJavaScriptEnabled(false) });
    await page.waitForSelector("[data-static] svg.picture");
    await assertFacts(page);
    assert.equal(await page.$(ALERT), null);
    assert.match(await words(page, "[data-static]"), /Two calls.*All facts, each with its sources/);
  });

  for (const address of [
    "http://stranger.invalid/d.json",
    "javascript:alert(1)",
    "data:application/json,{}",
    "blob:null/1",
    "file:///etc/passwd",
    "https://name:secret@stranger.invalid/d.json",
    "//user@stranger.invalid/d.json",
    "\\\\stranger.invalid\\d.json",
    "http://[",
  ]) {
    test(`an address that is not allowed is refused: ${address}`, async () => {
      const page = await stage.open(`/?dossier=${encodeURIComponent(address)}`);
      await assertHeld(page, /is not an address of a dossier: use one that begins with https/);
      assert.deepEqual(strangers(page, stage.server), []);
    });
  }

  test("the code that reads files is fetched only to read one", async () => {
    const asked = () => stage.server.requests.filter(({ path }) => path.includes("demarche-reader"));
    await openReady(stage);
    assert.deepEqual(asked(), []);
    const page = await openReady(stage, `/?dossier=${FILE}`);
    assert.equal(asked().length, 2);
    await assertCalm(page, stage.server);
  });

  for (const [name, path, fault] of [
    ["is missing", READER, { status: 404 }],
    ["is none", READER, { type: "text/html", body: "<!doctype html>" }],
    ["lacks its program", READER_WASM, { status: 404 }],
    ["breaks off", READER_WASM, { truncateAt: 2_000 }],
  ]) {
    test(`the code that reads files ${name}: one sentence, and trying again works`, async () => {
      stage.server.mount("/mine.json", await readFile(new URL("../fixtures/valid.json", import.meta.url)));
      stage.server.fault(path, fault);
      const page = await stage.open("/?dossier=mine.json");
      await assertHeld(page, /reads dossier files could not be loaded/);
      stage.server.fault(path, {});
      await page.click(`${ALERT} button`);
      await ready(page);
      assert.match(await words(page, "h1"), /^Two calls$/);
    });
  }

  test("an empty question is no question", async () => {
    const page = await openReady(stage, "/?dossier=");
    assert.match(await words(page, "h1"), /Two calls, no table/);
  });

  test("a dossier of one’s own is shown in place of the bundled one", async () => {
    stage.server.mount("/mine.json", await readFile(new URL("../fixtures/valid.json", import.meta.url)));
    const page = await openReady(stage, "/?dossier=mine.json");
    assert.match(await words(page, "h1"), /Two calls/);
    assert.deepEqual(await drawnAs(page, "network", "selected"), []);
    assert.ok((await drawnAs(page, "timeline", "normal")).includes("contact:call-one"));
  });

  test("a dossier of nothing is an empty desk, not a broken one", async () => {
    stage.server.mount("/none.json", '{"dossier": 1, "title": "Nothing yet", "language": "en"}');
    const page = await openReady(stage, "/?dossier=none.json");
    assert.deepEqual(page.record.errors, []);
    assert.match(await words(page, '[data-view="timeline"]'), /no records yet/);
  });

  test("a dossier that the world is too small for is still a map", async () => {
    const place = (id, lon, lat) => ({ id, kind: "city", name: id, at: [lon, lat] });
    const state = (id) => ({ id, kind: "state", name: id, seat: `${id}-city` });
    const call = { id: "call", channel: "call", participants: [{ actor: "fiji" }, { actor: "samoa" }], date: "2024-01-01", status: "held", text: "A call.", citations: [{ source: "s" }] };
    const source = { id: "s", publisher: "P", title: "T", url: "https://example.org/", language: "en", read: "full" };
    stage.server.mount("/far.json", JSON.stringify({ dossier: 1, title: "Over the line", language: "en", sources: [source],
      actors: [state("fiji"), state("samoa")], places: [place("fiji-city", 178.4, -18.1), place("samoa-city", -171.8, -13.8)], contacts: [call] }));
    const page = await openReady(stage, "/?dossier=far.json");
    assert.deepEqual(page.record.errors, []);
    const width = await page.$eval('[data-view="map"] [data-target="contact:call"]', (arc) => arc.getBoundingClientRect().width);
    const map = await page.$eval('[data-view="map"] svg.picture', (picture) => picture.getBoundingClientRect().width);
    assert.ok(width > 0 && width <= map, `${width} of ${map}`);
  });

  test("the bundled dossier is whole", async () => {
    const { contacts } = JSON.parse(await readFile(`${DIST}/${FILE}`, "utf8"));
    const page = await openReady(stage);
    const rows = await drawnAs(page, "table", "normal");
    assert.deepEqual(contacts.filter(({ id }) => !rows.includes(`contact:${id}`)), []);
    assert.equal(await page.$eval("[data-issues]", (issues) => issues.dataset.issues), "0");
  });
});
