// The element in a host page: a sandboxed frame that takes its own room, and the host's own words until it is ready.

import assert from "node:assert/strict";
import { test } from "node:test";

import { events, framesOf, heard, hostPage, NO_POLICY, openHost, readyFrame, rememberEvents, settled, stateOf } from "./hosts.mjs";
import { at } from "./reader.mjs";
import { PATIENCE, inEachEngine, violations } from "./stage.mjs";

const CALL = "contact:call-lavrov-fidan";
const SPACE = '<div id="space"></div>';
const FALLBACK = '<p id="fallback">Two calls, no table.</p>';
const isOurs = ({ path }) => !/host|embed\.js/.test(path);

/** Nothing was logged, thrown or refused in the host page or in a frame. */
async function assertQuiet(page) {
  const { errors, console, failed } = page.record;
  assert.deepEqual({ errors, console, failed, violations: await violations(page) }, { errors: [], console: [], failed: [], violations: [] });
}

const selects = (frame, key, word = "selected") => frame.waitForSelector(`${at("timeline", key)}[data-emphasis="${word}"]`, { timeout: PATIENCE });

inEachEngine("embed", (stage) => {
  test("the frame is sandboxed, named and without a referrer; the fallback gives way to it", async () => {
    const page = await openHost(stage, `<demarche-embed title="Who called whom">${FALLBACK}</demarche-embed>`);
    await readyFrame(page);
    const frame = await page.$eval("demarche-embed", ({ shadowRoot }) =>
      Object.fromEntries([...shadowRoot.querySelector("iframe").attributes].map(({ name, value }) => [name, value])));
    assert.equal(frame.sandbox, "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    assert.deepEqual([frame.referrerpolicy, frame.loading, frame.title], ["no-referrer", "lazy", "Who called whom"]);
    assert.match(frame.src, /\/embed\.html\?lang=en$/);
    const { fallback, widget } = await stateOf(page);
    assert.deepEqual({ fallback, widget }, { fallback: false, widget: true });
    await assertQuiet(page);
  });

  test("on another site, whose frames have a process of their own, the fallback gives way as well", async () => {
    stage.server.mount("/other.html", hostPage(`<demarche-embed>${FALLBACK}</demarche-embed>`, { head: `<script src="${stage.server.origin}/embed.js"></script>` }), { headers: NO_POLICY });
    const page = await stage.open("/other.html", { site: "localhost", prepare: (page) => page.evaluateOnNewDocument(rememberEvents) });
    await heard(page, "ready");
    const { fallback, widget } = await stateOf(page);
    assert.deepEqual({ fallback, widget }, { fallback: false, widget: true });
  });

  test("it takes the height of its page, and follows it", async () => {
    const page = await openHost(stage, "<demarche-embed></demarche-embed>");
    const frame = await readyFrame(page);
    const high = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    assert.ok(Math.abs((await settled(page)) - Math.min(await high(), 4000)) <= 1, `${await settled(page)} of ${await high()}`);
    await frame.evaluate(() => { document.body.style.paddingBottom = "90px"; });
    assert.ok(Math.abs((await settled(page)) - Math.min(await high(), 4000)) <= 1);
    assert.equal(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1), (await high()) <= 4000);
  });

  test("attributes are passed on: view, language, theme, dossier", async () => {
    const page = await openHost(stage, `<demarche-embed view="v1&amp;select=${CALL}" lang="en" theme="dark" dossier="/dossiers/aleppo-idlib-2024.json"></demarche-embed>`);
    const frame = await readyFrame(page);
    await selects(frame, CALL);
    const asked = new URL(frame.url());
    assert.deepEqual(Object.fromEntries(asked.searchParams), {
      dossier: `${stage.server.origin}/dossiers/aleppo-idlib-2024.json`, lang: "en", theme: "dark",
    });
    assert.ok(stage.server.requests.some(({ path }) => path.endsWith("aleppo-idlib-2024.json")));
    await assertQuiet(page);
  });

  test("light and dark are as the host wishes, before and after", async () => {
    const page = await openHost(stage, '<demarche-embed theme="dark"></demarche-embed>');
    const frame = await readyFrame(page);
    const papers = () => frame.evaluate(() => ["body", ".demarche"].map((one) => getComputedStyle(document.querySelector(one)).backgroundColor));
    const [dark, light] = ["rgb(21, 23, 27)", "rgb(251, 250, 246)"];
    assert.deepEqual(await papers(), [dark, dark]);
    await page.$eval("demarche-embed", (embed) => { embed.theme = "light"; });
    await frame.waitForFunction((light) => getComputedStyle(document.body).backgroundColor === light, {}, light);
    assert.deepEqual(await papers(), [light, light]);
    await page.$eval("demarche-embed", (embed) => embed.removeAttribute("theme"));
    await frame.waitForFunction(() => !document.documentElement.hasAttribute("data-theme"));
  });

  test("commands go in and events come out", async () => {
    const page = await openHost(stage, '<demarche-embed id="one"></demarche-embed>');
    // A command that comes too early is not lost.
    await page.$eval("demarche-embed", (embed, key) => embed.select(key), CALL);
    const frame = await readyFrame(page);
    await selects(frame, CALL);
    await heard(page, "select");
    assert.deepEqual(await events(page), [{ name: "ready", on: "one" }, { name: "select", on: "one", id: CALL }]);
    const tell = (verb, ...ids) => page.$eval("demarche-embed", (embed, verb, ids) => embed[verb](...ids), verb, ids);
    await tell("select", CALL);
    await tell("filter", "voice:outlet");
    await frame.waitForSelector('.chip[data-act="filter=voice:outlet"][aria-pressed="true"]');
    await selects(frame, CALL);
    await tell("filter");
    await frame.waitForSelector('.chip[data-act="filter="][aria-pressed="true"]');
    await tell("story", 2);
    await frame.waitForSelector(".story .step p");
    await tell("story");
    await frame.waitForSelector(".story .step:empty");
    await tell("select");
    await frame.waitForFunction(() => document.querySelector('[data-emphasis="selected"]') === null);
    for (const nonsense of ["actor:nobody", "nonsense", "x".repeat(300), "<img src=x>"]) await tell("select", nonsense);
    await tell("filter", "colour:red");
    await tell("story", 99);
    await frame.$eval(at("network", "actor:lavrov"), (mark) => mark.dispatchEvent(new MouseEvent("click", { bubbles: true })));
    await page.waitForFunction(() => window.__heard.at(-1).id === "actor:lavrov");
    await assertQuiet(page);
  });

  for (const [name, path, fault] of [
    ["the page is missing", "/embed.html", { status: 404, body: "<!doctype html><title>Gone</title>", type: "text/html" }],
    ["the program is missing", /\.wasm$/, { status: 404 }],
    ["the dossier is missing", /\.packed$/, { status: 404 }],
  ]) {
    test(`${name}: the fallback stays`, async () => {
      stage.server.fault(path, fault);
      const page = await openHost(stage, `<demarche-embed height="700">${FALLBACK}</demarche-embed>`);
      if (path === "/embed.html") await page.waitForNetworkIdle();
      else await heard(page, "error");
      const { fallback, widget, height } = await stateOf(page);
      assert.deepEqual({ fallback, widget, height }, { fallback: true, widget: false, height: 700 });
      assert.ok(await page.$eval("#fallback", (words) => words.checkVisibility({ visibilityProperty: true })));
    });
  }

  test("without words of the host the static page is shown at once", async () => {
    stage.server.fault(/\.wasm$/, { status: 404 });
    const page = await openHost(stage, "<demarche-embed></demarche-embed>");
    await heard(page, "error");
    assert.equal((await stateOf(page)).widget, true);
    assert.match(await framesOf(page)[0].$eval("[data-static]", (words) => words.textContent), /Two calls/);
  });

  test("nothing is asked for before the element nears the window", async () => {
    const page = await openHost(stage, `${SPACE}<demarche-embed height="900">${FALLBACK}</demarche-embed>`, {
      head: '<style>#space { height: 6000px }</style><script src="/embed.js"></script>',
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    assert.deepEqual(stage.server.requests.filter(isOurs), []);
    assert.equal(framesOf(page).length, 0);
    await page.evaluate(() => scrollTo(0, 4000));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.deepEqual(stage.server.requests.filter(isOurs), []);
    await page.evaluate(() => scrollTo(0, 5400));
    await readyFrame(page);
    await assertQuiet(page);
  });

  test("an embed that is hidden starts when it is shown, at its size", async () => {
    const page = await openHost(stage, '<div id="tab" hidden><demarche-embed></demarche-embed></div>');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    assert.deepEqual(stage.server.requests.filter(isOurs), []);
    await page.$eval("#tab", (tab) => { tab.hidden = false; });
    const frame = await readyFrame(page);
    const before = await settled(page);
    assert.ok(before > 600, `${before} px`);
    await page.$eval("#tab", (tab) => { tab.hidden = true; });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    await page.$eval("#tab", (tab) => { tab.hidden = false; });
    await frame.waitForSelector('.demarche[data-ready="true"]');
    assert.equal(await settled(page), before);
    await assertQuiet(page);
  });

  test("included twice it is one element", async () => {
    const page = await openHost(stage, "<demarche-embed></demarche-embed>", {
      head: '<script src="/embed.js"></script><script src="/embed.js?2"></script><script type="module" src="/embed.js?3"></script>',
    });
    await readyFrame(page);
    assert.equal(await page.$eval("demarche-embed", ({ shadowRoot }) => shadowRoot.querySelectorAll("iframe").length), 1);
    assert.equal((await events(page)).length, 1);
    await assertQuiet(page);
  });

  test("three frames deep it works the same", async () => {
    const { server } = stage;
    server.mount("/inner.html", hostPage("<demarche-embed></demarche-embed>"), { headers: NO_POLICY });
    server.mount("/middle.html", hostPage('<iframe src="/inner.html" width="800" height="700"></iframe>', { head: "" }), { headers: NO_POLICY });
    const page = await openHost(stage, '<iframe src="/middle.html" width="900" height="760"></iframe>', { head: "" });
    const [inner] = await Promise.all([page.waitForFrame((frame) => frame.url().endsWith("/inner.html"))]);
    await inner.waitForFunction(() => window.__heard.some(({ name }) => name === "ready"), { timeout: PATIENCE });
    await assertQuiet(page);
  });

  test("moved, cloned and put back, it goes on", async () => {
    const page = await openHost(stage, '<div id="a"><demarche-embed id="one" height="500"></demarche-embed></div><div id="b"></div>');
    let frame = await readyFrame(page);
    await page.$eval("demarche-embed", (embed, key) => embed.select(key), CALL);
    await selects(frame, CALL);
    await page.evaluate(() => document.querySelector("#b").append(document.querySelector("#one")));
    await heard(page, "ready", 2);
    frame = framesOf(page)[0];
    await selects(frame, CALL);
    await page.evaluate(() => {
      const copy = document.querySelector("#one").cloneNode(true);
      copy.id = "two";
      document.querySelector("#a").append(copy);
    });
    await heard(page, "ready", 3);
    await page.evaluate(() => { const one = document.querySelector("#one"); one.remove(); setTimeout(() => document.querySelector("#b").prepend(one), 50); });
    await page.waitForSelector("#b > #one");
    await page.$eval("#one", (one) => one.scrollIntoView());
    await heard(page, "ready", 4);
    assert.deepEqual((await events(page)).filter(({ name }) => name === "ready").map(({ on }) => on), ["one", "one", "two", "one"]);
    assert.equal(framesOf(page).length, 2);
    await page.$eval("#two", (two) => { two.scrollIntoView(); two.setAttribute("view", "v1&select=actor:lavrov"); });
    await heard(page, "ready", 5);
    assert.ok(framesOf(page).some((frame) => frame.url().endsWith("#v1&select=actor:lavrov")));
    await assertQuiet(page);
  });

  test("twenty to a page are twenty", async () => {
    const page = await openHost(stage, Array.from({ length: 20 }, (_, index) => `<demarche-embed id="e${index}" height="900"></demarche-embed>`).join(""));
    for (let index = 0; index < 20; index += 1) {
      await page.$eval(`#e${index}`, (embed) => embed.scrollIntoView());
      await page.waitForFunction((id) => window.__heard.some(({ on }) => on === id), { timeout: PATIENCE }, `e${index}`);
    }
    await page.$eval("#e7", (embed, key) => embed.select(key), CALL);
    await page.$eval("#e7", (embed) => embed.scrollIntoView());
    await heard(page, "select");
    assert.deepEqual((await events(page)).filter(({ name }) => name === "select"), [{ name: "select", on: "e7", id: CALL }]);
    await assertQuiet(page);
  });

  test("the host page does not shift", { skip: stage.engine !== "chromium" }, async () => {
    const page = await openHost(stage, `<p>Before.</p><demarche-embed height="500">${FALLBACK}</demarche-embed><p>After.</p>`);
    await readyFrame(page);
    const height = await settled(page);
    await page.$eval("demarche-embed", (embed) => embed.scrollIntoView({ block: "end" }));
    await settled(page);
    assert.equal(height, 500);
    assert.deepEqual(await page.evaluate(() => window.__shifts), []);
  });

  test("a crooked address starts nothing", async () => {
    const page = await openHost(stage, `<demarche-embed src="javascript:alert(1)">${FALLBACK}</demarche-embed>`);
    await heard(page, "error");
    assert.equal((await stateOf(page)).fallback, true);
    assert.equal(await page.$eval("demarche-embed", ({ shadowRoot }) => shadowRoot.querySelectorAll("iframe").length), 0);
  });
});
