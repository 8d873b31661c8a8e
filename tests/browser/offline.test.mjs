// The page form without a network, from one release to the next, and out of it again.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { openReady } from "./reader.mjs";
import { deploy, kept, laterRelease } from "./releases.mjs";
import { DIST } from "./server.mjs";
import { PATIENCE, assertCalm, axe, inEachEngine, ready } from "./stage.mjs";

const PROMPT = "[data-update] button";
const { version: FIRST, files: FILES } = await kept();

const caches = (page) => page.evaluate(async () => (await window.caches.keys()).map((name) => name.split(" ").at(-1)));
const registrations = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const until = (page, condition, ...given) => page.waitForFunction(condition, { timeout: PATIENCE, polling: 100 }, ...given);

/** How Firefox may tell, at a moment of its own, that a page was left while its worker still answered: it names no file then. */
const LEFT = "Failed to load ‘’. A ServiceWorker intercepted the request and encountered an unexpected error.";

/** Whether the server was asked for a file whose path begins or goes on so. */
const isAsked = (stage, part) => stage.server.requests.some(({ path }) => path.includes(part));

/** The same, waiting until it is. */
async function asked(stage, page, part) {
  const deadline = Date.now() + PATIENCE;
  while (!isAsked(stage, part) && Date.now() < deadline) await page.evaluate(() => new Promise(requestAnimationFrame));
  return isAsked(stage, part);
}

async function settled() {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const worker = registration.installing;
  if (!worker) return "none";
  await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
  return worker.state;
}

inEachEngine("offline", (stage) => {
  const cut = () => stage.server.fault(/./, { down: true });

  /** Asks for the worker anew, as a browser does from time to time; tells the state in which what it brought settled. */
  async function update(page) {
    const asked = () => stage.server.requests.filter(({ path }) => path === "/sw.js").length;
    const before = asked();
    let state;
    // The browser may answer with the outcome of an earlier question.
    while (asked() === before) state = await page.evaluate(settled);
    return state;
  }

  /** A page whose first visit is over: its worker has kept everything. */
  async function visited() {
    const page = await openReady(stage, "/", { keeps: true });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    return page;
  }

  async function again(page) {
    await page.reload({ waitUntil: "domcontentloaded", timeout: PATIENCE });
    await ready(page);
    return page.title();
  }

  /** Without a network the page opens, and is the release called `name`. */
  async function assertKept(page, name) {
    cut();
    assert.match(await again(page), name);
    assert.deepEqual(page.record.errors.filter((error) => error !== LEFT), []);
  }

  test("the second visit needs no network", async () => {
    const page = await visited();
    await assertCalm(page, stage.server);
    await assertKept(page, /^Two calls/);
    assert.deepEqual(await caches(page), [FIRST]);
    const dossier = await page.evaluate(() => fetch("dossiers/aleppo-idlib-2024.json").then((reply) => reply.json()));
    assert.equal(dossier.dossier, 1);
    await page.goto(`${stage.server.origin}/index.html?from=a-letter#v1&select=actor:lavrov`, { waitUntil: "domcontentloaded" });
    await ready(page);
  });

  test("a page in another language is kept once it is read, and needs no network either", async () => {
    const page = await openReady(stage, "/ru/index.html", { keeps: true });
    const names = () => page.evaluate(async () => {
      const [name] = await window.caches.keys();
      return name ? (await (await window.caches.open(name)).keys()).map(({ url }) => url) : [];
    });
    const deadline = Date.now() + PATIENCE;
    while (!(await names()).some((url) => url.endsWith("/ru/index.html")) && Date.now() < deadline) await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.ok((await names()).every((url) => !/\/(tr|fa|ar)\/|\.(tr|fa|ar)-/.test(url)), "nothing of the languages that nobody read");
    cut();
    for (const path of ["/ru/index.html", "/ru/"]) {
      await page.goto(stage.server.origin + path, { waitUntil: "domcontentloaded" });
      await ready(page);
      assert.equal(await page.$eval(".demarche", ({ lang }) => lang), "ru");
    }
    await page.goto(`${stage.server.origin}/ru/facts.html`);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "ru");
    assert.deepEqual(page.record.errors, []);
  });

  test("what is not kept comes from the network", async () => {
    const page = await visited();
    await page.goto(`${stage.server.origin}/?dossier=dossiers/aleppo-idlib-2024.json`, { waitUntil: "domcontentloaded" });
    await ready(page);
    await assertCalm(page, stage.server);
  });

  test("a newer release is offered in one sentence, and moves nothing", async () => {
    const page = await visited();
    const place = () => page.$eval(".demarche h1", (title) => JSON.stringify([title.getBoundingClientRect(), document.body.scrollHeight]));
    const before = await place();
    deploy(stage.server, await laterRelease("Second"));
    await update(page);
    await page.waitForSelector(PROMPT, { timeout: PATIENCE });
    assert.equal(await page.$eval('[role="status"][data-update]', (status) => status.textContent), "A newer version of this page is ready. Reload");
    assert.equal(await place(), before);
    assert.deepEqual(await axe(page), []);
    await Promise.all([page.waitForNavigation({ timeout: PATIENCE }), page.click(PROMPT)]);
    await ready(page);
    assert.match(await page.title(), /^Second/);
    assert.equal(await page.$(PROMPT), null);
    await until(page, async () => (await window.caches.keys()).length === 1);
    await assertKept(page, /^Second/);
  });

  test("a page that is the newer release already is not offered it", async () => {
    const page = await visited();
    const second = await laterRelease("Second");
    deploy(stage.server, second);
    assert.match(await again(page), /^Second/);
    await until(page, async (version) => (await window.caches.keys()).every((name) => name.endsWith(version)), second.version);
    assert.equal(await page.$(PROMPT), null);
    await assertKept(page, /^Second/);
  });

  test("with two pages open, the newer worker waits for the older page", async () => {
    const page = await visited();
    const other = await page.browserContext().newPage();
    await other.goto(stage.server.origin, { waitUntil: "domcontentloaded" });
    await ready(other);
    const second = await laterRelease("Second");
    deploy(stage.server, second);
    await page.bringToFront();
    assert.match(await again(page), /^Second/);
    await other.bringToFront();
    await other.waitForSelector(PROMPT, { timeout: PATIENCE });
    assert.equal(await page.$(PROMPT), null);
    assert.deepEqual((await caches(page)).sort(), [FIRST, second.version].sort());
    await Promise.all([other.waitForNavigation({ timeout: PATIENCE }), other.click(PROMPT)]);
    await ready(other);
    assert.match(await other.title(), /^Second/);
  });

  for (const [name, spoil] of [
    ["lacks a file", (path) => ({ path, how: { status: 404 } })],
    ["has a file with other bytes", (path) => ({ path, how: { body: "// not what was released" } })],
    ["has a file that breaks off", (path) => ({ path, how: { truncateAt: 40 } })],
  ]) {
    test(`a release that ${name} is never kept; the one before and the one after are`, async () => {
      const page = await visited();
      const broken = await laterRelease("Broken");
      deploy(stage.server, broken);
      const { path, how } = spoil(broken.script);
      stage.server.fault(path, how);
      assert.notEqual(await update(page), "installed");
      assert.ok(stage.server.requests.some(({ path }) => path === broken.script), "it was not tried");
      assert.equal(await page.$(PROMPT), null);
      assert.deepEqual(await caches(page), [FIRST]);
      await assertKept(page, /^Two calls/);
      deploy(stage.server, await laterRelease("Third"));
      await update(page);
      await page.waitForSelector(PROMPT, { timeout: PATIENCE });
      await Promise.all([page.waitForNavigation({ timeout: PATIENCE }), page.click(PROMPT)]);
      await ready(page);
      await assertKept(page, /^Third/);
    });
  }

  test("a damaged or lost copy is fetched and kept anew", async () => {
    const page = await visited();
    const [damaged, lost] = ["theme", "basemap/region"].map((role) => Object.keys(FILES).find((file) => file.startsWith(role)));
    await page.evaluate(async (damaged, lost) => {
      const [name] = await window.caches.keys();
      const cache = await window.caches.open(name);
      await cache.put(new URL(damaged, location), new Response("* { display: none }", { headers: { "Content-Type": "text/css" } }));
      await cache.delete(new URL(lost, location));
    }, damaged, lost);
    stage.server.requests.length = 0;
    await again(page);
    for (const file of [damaged, lost]) assert.ok(stage.server.requests.some(({ path }) => path === `/${file}`), file);
    await assertCalm(page, stage.server);
    await assertKept(page, /^Two calls/);
    assert.ok(await page.$eval("h1", (title) => title.checkVisibility()));
  });

  test("a server that fails, or lets the reader wait, is helped out by the copy", async () => {
    const page = await visited();
    stage.server.fault(/^\/$/, { status: 503, body: "Out of order" });
    assert.match(await again(page), /^Two calls/);
    stage.server.reset();
    stage.server.fault(/^\/$/, { hang: true });
    assert.match(await again(page), /^Two calls/);
  });

  test("a page that was taken back stays taken back", async () => {
    const page = await visited();
    stage.server.fault(/^\/$/, { status: 404, body: "Withdrawn" });
    const reply = await page.reload({ waitUntil: "domcontentloaded" });
    assert.equal(reply.status(), 404);
  });

  test("the kill switch forgets everything", async () => {
    const page = await visited();
    stage.server.mount("/sw.js", await readFile(`${DIST}sw-kill.js`));
    const gone = async () => (await window.caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length === 0;
    await update(page);
    await until(page, gone);
    await again(page);
    await until(page, gone);
    assert.equal(await page.$(PROMPT), null);
    await assertCalm(page, stage.server);
  });

  test("a worker that cannot be had leaves the page as it is", async () => {
    stage.server.fault("/sw.js", { status: 404 });
    const page = await openReady(stage, "/", { keeps: true });
    assert.ok(await asked(stage, page, "/sw.js"), "no worker was asked for");
    // A registration stands while the worker is asked for, and goes when there is none.
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    assert.deepEqual(page.record.errors, []);
  });

  test("an embed, and the page in a frame, keep nothing", async () => {
    const body = ["/", "/embed.html"].map((path) => `<iframe title="${path}" width="900" height="900" src="${path}"></iframe>`).join("");
    stage.server.mount("/host.html", `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${body}</body></html>`,
      { headers: { "Content-Security-Policy": "frame-src *" } });
    const page = await stage.open("/host.html", { keeps: true });
    for (const handle of await page.$$("iframe")) await ready(await handle.contentFrame());
    await asked(stage, page, "/offline-");
    await openReady(stage, "/embed.html", { keeps: true });
    assert.ok(!isAsked(stage, "/sw.js"), "a worker was asked for");
    assert.equal(await registrations(page), 0);
    assert.deepEqual(await caches(page), []);
  });
});
