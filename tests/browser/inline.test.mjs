// The widget in the host page itself: in a shadow root, with its own look, touching nothing but its element.

import assert from "node:assert/strict";
import { test } from "node:test";

import { events, heard, NO_POLICY, openHost, settled, stateOf } from "./hosts.mjs";
import { PATIENCE, assertCalm, axe, inEachEngine, violations } from "./stage.mjs";

const CALL = "contact:call-lavrov-fidan";
const INLINE = '<demarche-embed id="one" mode="inline" height="900"><p>Two calls, no table.</p></demarche-embed>';

/** Evaluates in the shadow root of an embed. */
const inside = (page, run, ...given) =>
  page.evaluate(`((...given) => (${run})(document.querySelector("demarche-embed").shadowRoot, ...given))(${given.map((one) => JSON.stringify(one)).join()})`);

const selected = (page, key) =>
  page.waitForFunction((key) => document.querySelector("demarche-embed").shadowRoot.querySelector(`[data-view="network"] [data-target="${key}"][data-emphasis="selected"]`),
    { timeout: PATIENCE }, key);

inEachEngine("inline", (stage) => {
  const open = async (body = INLINE, options = {}) => {
    const page = await openHost(stage, body, options);
    await heard(page, "ready");
    return page;
  };

  test("it stands in the page, with its look, in the place of the fallback", async () => {
    const page = await open(`<main><h1>Host</h1>${INLINE}</main>`);
    const { fallback, widget } = await stateOf(page);
    assert.deepEqual({ fallback, widget }, { fallback: false, widget: true });
    assert.equal(await inside(page, (root) => root.querySelectorAll('[role="region"][data-view]').length > 5), true);
    assert.equal(await inside(page, (root) => root.querySelector("iframe, style, link")), null);
    assert.equal(await inside(page, (root) => getComputedStyle(root.querySelector(".demarche")).fontSize), "15px");
    assert.equal(page.frames().length, 1);
    assert.deepEqual(await axe(page), []);
    await assertCalm(page, stage.server);
  });

  test("nothing of the host page changes but the element", async () => {
    const page = await openHost(stage, `<main id="theirs"><h1>Ours</h1>${INLINE}</main>`, {
      path: "/host.html",
      prepare: (page) => page.evaluateOnNewDocument(() => {
        const seen = [];
        Object.defineProperty(window, "__touched", { value: seen });
        addEventListener("DOMContentLoaded", () => {
          Object.defineProperty(window, "__before", { value: Object.keys(window) });
          new MutationObserver((records) => seen.push(...records.map(({ target, type }) => `${type} ${target.nodeName}`)))
            .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        });
        for (const name of ["pushState", "replaceState"]) History.prototype[name] = () => seen.push(name);
        addEventListener("hashchange", () => seen.push("hash"));
      }),
    });
    await heard(page, "ready");
    await page.$eval("demarche-embed", (embed, key) => embed.select(key), CALL);
    await selected(page, CALL);
    await inside(page, (root) => root.querySelector('[data-do="copy"]').click());
    await inside(page, (root) => root.querySelector('[data-act="next"]').click());
    await page.waitForFunction(() => document.querySelector("demarche-embed").shadowRoot.querySelector("[data-said]").textContent !== "");
    assert.deepEqual(await page.evaluate(() => window.__touched), []);
    assert.equal(await page.evaluate(() => location.hash), "");
    const added = await page.evaluate(() => Object.keys(window).filter((name) => !window.__before.includes(name) && !/^(__|puppeteer)/.test(name)));
    assert.deepEqual(added, []);
    assert.deepEqual(await page.evaluate(() => [performance.getEntriesByType("mark").length, document.adoptedStyleSheets.length]), [0, 0]);
    await assertCalm(page, stage.server);
  });

  test("the host’s address is not read either, and its change is none of ours", async () => {
    const page = await openHost(stage, INLINE, { path: "/host.html" });
    await heard(page, "ready");
    await page.evaluate((key) => { location.hash = `#v1&select=${key}`; }, CALL);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.equal(await inside(page, (root) => root.querySelectorAll('[data-emphasis="selected"]').length), 0);
  });

  test("view, commands, events and theme are those of the frame", async () => {
    const page = await open(`<demarche-embed id="one" mode="inline" theme="dark" view="v1&amp;select=${CALL}"></demarche-embed>`);
    await selected(page, CALL);
    const paper = () => inside(page, (root) => getComputedStyle(root.querySelector(".demarche")).backgroundColor);
    assert.equal(await paper(), "rgb(21, 23, 27)");
    await page.$eval("demarche-embed", (embed) => { embed.theme = "light"; embed.select("actor:lavrov"); });
    await selected(page, "actor:lavrov");
    assert.equal(await paper(), "rgb(251, 250, 246)");
    await heard(page, "select");
    assert.deepEqual((await events(page)).at(-1), { name: "select", on: "one", id: "actor:lavrov" });
    await inside(page, (root) => root.querySelector('[data-view="network"] [data-target="actor:fidan"]').dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true })));
    await selected(page, "actor:fidan");
    await page.$eval("demarche-embed", (embed) => embed.filter("voice:outlet"));
    await page.waitForFunction(() => document.querySelector("demarche-embed").shadowRoot.querySelector('.chip[data-act="filter=voice:outlet"][aria-pressed="true"]'));
    await assertCalm(page, stage.server);
  });

  test("the keyboard and the wheel work as in a page of its own", async () => {
    const page = await open();
    const focus = () => inside(page, (root) => root.activeElement?.closest("[data-target]")?.dataset.target ?? root.activeElement?.tagName ?? "");
    await inside(page, (root) => root.querySelector('[data-view="network"] svg.picture').focus());
    await page.keyboard.press("ArrowRight");
    const first = await focus();
    assert.match(first, /^\w+:/);
    await page.keyboard.press("Enter");
    await page.waitForFunction((key) => document.querySelector("demarche-embed").shadowRoot.querySelector(`[data-target="${key}"][data-emphasis="selected"]`), {}, first);
    // The name beside the mark goes first.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    assert.equal(await focus(), "svg");
    await inside(page, (root) => root.querySelector('[data-view="map"] svg.picture').focus());
    await page.keyboard.press("+");
    await page.waitForFunction(() => !document.querySelector("demarche-embed").shadowRoot.querySelector(".pan-buttons").hidden);
  });

  test("a narrow column gets the narrow layout, also in a wide window", async () => {
    const page = await open(`<div id="column">${INLINE}</div>`, { head: '<style>#column { width: 420px }</style><script src="/embed.js"></script>' });
    const columns = await inside(page, (root) => getComputedStyle(root.querySelector(".panes")).gridTemplateColumns.split(" ").length);
    assert.equal(columns, 1);
    assert.equal(await inside(page, (root) => root.querySelector(".tabs").checkVisibility()), true);
    assert.ok((await inside(page, (root) => root.querySelector(".demarche").getBoundingClientRect().width)) <= 420);
  });

  test("the host’s styles stay outside, whatever they are", async () => {
    const page = await open(INLINE, {
      head: `<style>* { all: unset; } :root, body, demarche-embed { font: 40px/3 fantasy; letter-spacing: 9px; text-transform: uppercase; color: red; text-align: right; }
        .demarche { display: none !important; } p, h1, button, svg { visibility: hidden !important; }</style><script src="/embed.js"></script>`,
    });
    const look = await inside(page, (root) => {
      const { fontSize, letterSpacing, textTransform, color, visibility, display } = getComputedStyle(root.querySelector(".demarche h1"));
      return { fontSize, letterSpacing, textTransform, color, visibility, display };
    });
    assert.deepEqual(look, { fontSize: "33px", letterSpacing: "normal", textTransform: "none", color: "rgb(30, 29, 26)", visibility: "visible", display: "block" });
  });

  test("moved it keeps its state and is the same widget; cloned it is another; taken away it is gone", async () => {
    const page = await open(`<div id="a">${INLINE}</div><div id="b"></div>`);
    await page.$eval("demarche-embed", (embed, key) => embed.select(key), CALL);
    await selected(page, CALL);
    await page.evaluate(() => {
      const one = document.querySelector("#one");
      window.__root = one.shadowRoot.querySelector(".demarche");
      document.querySelector("#b").append(one);
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    assert.equal(await page.evaluate(() => window.__root.isConnected && window.__root.querySelector('[data-emphasis="selected"]') !== null), true);
    assert.equal((await events(page)).filter(({ name }) => name === "ready").length, 1);
    await page.evaluate(() => {
      const copy = document.querySelector("#one").cloneNode(true);
      copy.id = "two";
      document.querySelector("#a").append(copy);
    });
    await heard(page, "ready", 2);
    assert.equal(await page.$eval("#two", ({ shadowRoot }) => shadowRoot.querySelectorAll('[data-emphasis="selected"]').length), 0);
    await page.evaluate(() => { window.__one = document.querySelector("#one"); window.__one.remove(); });
    await page.waitForFunction(() => window.__one.shadowRoot.querySelector(".demarche, .stage") === null && !window.__root.isConnected);
    await page.evaluate(() => document.querySelector("#a").prepend(window.__one));
    await heard(page, "ready", 3);
    assert.equal(await page.$eval("#one", ({ shadowRoot }) => shadowRoot.querySelectorAll(".demarche").length), 1);
    await assertCalm(page, stage.server);
  });

  test("taken away while it loads it never mounts", async () => {
    stage.server.fault(/\.packed$/, { delayMs: 600 });
    const page = await openHost(stage, INLINE);
    await page.waitForFunction(() => document.querySelector("demarche-embed").shadowRoot.querySelector(".stage"), { timeout: PATIENCE });
    await page.evaluate(() => { window.__one = document.querySelector("#one"); window.__one.remove(); });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1_200)));
    assert.equal(await page.evaluate(() => window.__one.shadowRoot.querySelector(".demarche, .stage")), null);
    assert.deepEqual(await events(page), []);
    assert.deepEqual(page.record.errors, []);
  });

  for (const [name, fault, path] of [["the program", /\.wasm$/], ["the dossier", /\.packed$/], ["the page", "/embed.html"]]) {
    test(`without ${name} the fallback stays`, async () => {
      stage.server.fault(fault, { status: 404 });
      const page = await openHost(stage, INLINE);
      await heard(page, "error");
      const { fallback, widget } = await stateOf(page);
      assert.deepEqual({ fallback, widget }, { fallback: true, widget: false });
      assert.deepEqual(page.record.errors, []);
    });
  }

  test("a host that does not allow WebAssembly keeps its own words", async () => {
    const page = await openHost(stage, INLINE, { headers: { ...NO_POLICY, "Content-Security-Policy": "script-src 'self'" } });
    await heard(page, "error");
    assert.equal((await stateOf(page)).fallback, true);
    // Firefox itself reports what the policy refused.
    assert.deepEqual(page.record.errors.filter((error) => !error.startsWith("Content-Security-Policy:")), []);
  });

  test("two side by side are two, of one program", async () => {
    const page = await open(`${INLINE}${INLINE.replace("one", "two")}`);
    await page.$eval("#two", (two) => two.scrollIntoView());
    await heard(page, "ready", 2);
    await page.$eval("#two", (two, key) => two.select(key), CALL);
    await heard(page, "select");
    assert.deepEqual((await events(page)).at(-1), { name: "select", on: "two", id: CALL });
    assert.equal(await page.$eval("#one", ({ shadowRoot }) => shadowRoot.querySelectorAll('[data-emphasis="selected"]').length), 0);
    assert.equal(stage.server.requests.filter(({ path }) => path.endsWith(".wasm") && path.includes("page")).length, 1);
  });

  test("the host page does not shift", { skip: stage.engine !== "chromium" }, async () => {
    const page = await open('<p>Before.</p><demarche-embed mode="inline" height="1400"><p>Two calls.</p></demarche-embed><p>After.</p>');
    await settled(page);
    assert.deepEqual(await page.evaluate(() => window.__shifts), []);
    assert.deepEqual(await violations(page), []);
  });
});
