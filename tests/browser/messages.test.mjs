// What is said between frame and host, and what is ignored: whatever comes from elsewhere, or is no message of the protocol.

import assert from "node:assert/strict";
import { test } from "node:test";

import { events, framesOf, heard, NO_POLICY, mountEmbedPage, openHost, readyFrame, settled } from "./hosts.mjs";
import { at } from "./reader.mjs";
import { PATIENCE, inEachEngine, violations } from "./stage.mjs";

const CALL = "contact:call-lavrov-fidan";
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
const FLOOD = 100_000;

/** Serves a page that is framed as the embed and says what it is told to say, in its own script. */
function mountLiar(server, script) {
  server.mount("/liar.html", `<!doctype html><title>Liar</title><script>${script}</script>`, { headers: NO_POLICY });
}

/** Everything that a page can send and that is no message, as source text: a sandboxed frame is told by its address alone. */
const GARBAGE = `[
  null, undefined, 0, NaN, 1e9, true, "", "demarche:size", [], {}, new Date(), new Map([["type", "demarche:size"]]), "x".repeat(10 << 20),
  (() => { const cyclic = { v: 1, type: "demarche:size" }; cyclic.height = cyclic; return cyclic; })(),
  { type: "demarche:size", v: 1 }, { type: "demarche:size", height: 700 }, { type: "demarche:size", v: 2, height: 700 }, { type: "size", v: 1, height: 700 },
  ...[NaN, Infinity, -Infinity, "700", null, {}, [700], true].map((height) => ({ type: "demarche:size", v: 1, height })),
  ...[1, null, {}, ["actor:lavrov"], "x".repeat(201), undefined].map((id) => ({ type: "demarche:select", v: 1, id })),
  { type: { toString: () => "demarche:ready" }.toString, v: 1, id: "" }["v"], { type: "demarche:navigate", v: 1, id: "https://example.org/" },
  { type: "demarche:html", v: 1, id: "<img src=x>" }, { __proto__: null, v: 1, type: "__proto__", id: "constructor" }, { v: 1, type: "demarche:constructor", id: "x" },
  { sentinel: "amp", type: "embed-size", height: 3000 },
]`;

const quiet = async (page) => {
  const { errors, console } = page.record;
  assert.deepEqual({ errors, console, violations: await violations(page) }, { errors: [], console: [], violations: [] });
};

/** Collects everything that is logged, whatever its level, in the page and its frames. */
const collectLog = (page) => {
  const logged = [];
  page.on("console", (message) => logged.push(message.text()));
  return logged;
};

inEachEngine("messages", (stage) => {
  test("the frame tells its host sizes, readiness and selections; AMP hears the size", async () => {
    mountEmbedPage(stage.server);
    const page = await openHost(stage, `<iframe id="raw" sandbox="${SANDBOX}" width="900" height="600" src="/embed.html"></iframe>`, {
      prepare: (page) => page.evaluateOnNewDocument(() => {
        const said = [];
        Object.defineProperty(window, "__said", { value: said });
        addEventListener("message", ({ data, origin }) => said.push({ ...data, origin }));
      }),
    });
    await page.waitForFunction(() => window.__said?.some(({ type }) => type === "demarche:ready"), { timeout: PATIENCE });
    const frame = framesOf(page)[0];
    await frame.$eval(at("network", "actor:lavrov"), (mark) => mark.dispatchEvent(new MouseEvent("click", { bubbles: true })));
    await page.waitForFunction(() => window.__said.some(({ type }) => type === "demarche:select"));
    const said = await page.evaluate(() => window.__said);
    assert.ok(said.every(({ origin }) => origin === "null"));
    const own = said.filter(({ type }) => type.startsWith("demarche:"));
    assert.ok(own.every(({ v }) => v === 1));
    assert.deepEqual([...new Set(own.map(({ type }) => type))].sort(), ["demarche:ready", "demarche:select", "demarche:size"]);
    assert.deepEqual(Object.keys(own.find(({ type }) => type === "demarche:select")).sort(), ["id", "origin", "type", "v"]);
    // The picture has a height before the program is there.
    assert.equal(own[0].type, "demarche:size");
    const amp = said.filter(({ sentinel }) => sentinel === "amp");
    assert.deepEqual(amp.map(({ type, height }) => [type, height]), own.filter(({ type }) => type === "demarche:size").map(({ height }) => ["embed-size", height]));
  });

  test("the frame ignores garbage, other versions and whoever is not its host", async () => {
    const page = await openHost(stage, '<demarche-embed height="700"></demarche-embed>');
    const logged = collectLog(page);
    const frame = await readyFrame(page);
    await page.evaluate((garbage) => {
      const { contentWindow } = document.querySelector("demarche-embed").shadowRoot.querySelector("iframe");
      for (const message of (0, eval)(garbage)) contentWindow.postMessage(message, "*");
      // A sibling, and below the frame itself, are not the host.
      const sibling = document.body.appendChild(document.createElement("iframe"));
      new sibling.contentWindow.Function("host", "message", 'host.postMessage(message, "*")')(contentWindow, { type: "demarche:select", v: 1, id: "actor:fidan" });
    }, GARBAGE);
    await frame.evaluate(() => postMessage({ type: "demarche:select", v: 1, id: "actor:fidan" }, "*"));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    assert.equal(await frame.evaluate(() => document.querySelectorAll('[data-emphasis="selected"]').length), 0);
    await page.$eval("demarche-embed", (embed, key) => embed.select(key), CALL);
    await frame.waitForSelector(`${at("timeline", CALL)}[data-emphasis="selected"]`);
    assert.deepEqual(logged, []);
    await quiet(page);
  });

  test("a hundred thousand commands leave the frame as the last one says", async () => {
    const page = await openHost(stage, '<demarche-embed height="700"></demarche-embed>');
    const logged = collectLog(page);
    const frame = await readyFrame(page);
    await page.evaluate((count, key) => {
      const { contentWindow } = document.querySelector("demarche-embed").shadowRoot.querySelector("iframe");
      const ids = ["actor:lavrov", "actor:fidan", "", "nobody:nothing"];
      for (let index = 0; index < count; index += 1) contentWindow.postMessage({ type: "demarche:select", v: 1, id: ids[index % ids.length] }, "*");
      contentWindow.postMessage({ type: "demarche:select", v: 1, id: key }, "*");
    }, FLOOD, CALL);
    await frame.waitForSelector(`${at("timeline", CALL)}[data-emphasis="selected"]`, { timeout: PATIENCE });
    assert.deepEqual(logged, []);
    await quiet(page);
  });

  test("the host ignores garbage from its frame", async () => {
    mountLiar(stage.server, `for (const message of ${GARBAGE}) parent.postMessage(message, "*");
      setTimeout(() => parent.postMessage({ type: "demarche:ready", v: 1 }, "*"), 300);`);
    const page = await openHost(stage, '<demarche-embed src="/liar.html"><p>Words.</p></demarche-embed>');
    const logged = collectLog(page);
    await heard(page, "ready");
    assert.deepEqual((await events(page)).map(({ name }) => name), ["ready"]);
    assert.equal(await settled(page), 120);
    assert.deepEqual(logged, []);
    await quiet(page);
  });

  for (const [told, height] of [[-5, 120], [0, 120], [119, 120], [777.5, 777.5], [1e9, 4000], [5e-324, 120], [Number.MAX_VALUE, 4000]]) {
    test(`a height of ${told} is one of ${height}`, async () => {
      mountLiar(stage.server, `parent.postMessage({ type: "demarche:size", v: 1, height: ${told} }, "*"); parent.postMessage({ type: "demarche:ready", v: 1 }, "*");`);
      const page = await openHost(stage, '<demarche-embed src="/liar.html"></demarche-embed>');
      await heard(page, "ready");
      assert.ok(Math.abs((await settled(page)) - height) < 0.5, `${await settled(page)} px`);
      await quiet(page);
    });
  }

  test("who is not the frame is not heard: another origin, a sibling, the page itself", async () => {
    const { server } = stage;
    const shout = `for (const type of ["size", "ready", "select", "error"]) parent.postMessage({ type: "demarche:" + type, v: 1, height: 3000, id: "actor:lavrov" }, "*");`;
    mountLiar(server, "");
    server.mount("/sibling.html", `<!doctype html><title>Sibling</title><script>${shout}</script>`, { headers: NO_POLICY });
    const foreign = server.origin.replace("127.0.0.1", "localhost");
    const page = await openHost(stage, `<demarche-embed src="/liar.html"><p>Words.</p></demarche-embed>
      <iframe src="/sibling.html"></iframe><iframe sandbox="allow-scripts" src="/sibling.html"></iframe><iframe src="${foreign}/sibling.html"></iframe>`);
    const logged = collectLog(page);
    await page.waitForFunction(() => document.querySelector("demarche-embed").shadowRoot.querySelector("iframe"), { timeout: PATIENCE });
    await page.evaluate((shout) => {
      (0, eval)(shout.replaceAll("parent", "window"));
      dispatchEvent(new MessageEvent("message", { data: { type: "demarche:size", v: 1, height: 3000 }, origin: "null" }));
      new MessageChannel().port1.postMessage(null);
    }, shout);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    assert.deepEqual(await events(page), []);
    assert.ok((await settled(page)) < 200);
    assert.deepEqual(logged, []);
    await quiet(page);
  });

  test("a hundred thousand sizes move the element ten times a second at most, and not by a pixel", async () => {
    mountLiar(stage.server, `const size = (height) => parent.postMessage({ type: "demarche:size", v: 1, height }, "*");
      const flood = () => { for (let index = 0; index < ${FLOOD}; index += 1) size(600 + (index % 2)); };
      const trickle = (left) => {
        if (left === 0) return void setTimeout(() => parent.postMessage({ type: "demarche:error", v: 1 }, "*"), 400);
        size(1300 - left * 10);
        setTimeout(trickle, 20, left - 1);
      };
      onmessage = ({ data: { id } }) => { if (id === "flood") flood(); if (id === "trickle") trickle(60); };
      parent.postMessage({ type: "demarche:ready", v: 1 }, "*");`);
    const page = await openHost(stage, '<demarche-embed src="/liar.html"></demarche-embed>');
    const logged = collectLog(page);
    await heard(page, "ready");
    await page.$eval("demarche-embed", (embed) => {
      const frame = embed.shadowRoot.querySelector("iframe");
      window.__heights = [];
      new MutationObserver(() => window.__heights.push({ at: performance.now(), height: frame.style.height })).observe(frame, { attributeFilter: ["style"] });
      embed.select("flood");
    });
    await page.waitForFunction(() => window.__heights.some(({ height }) => height.startsWith("60")), { timeout: PATIENCE });
    await page.$eval("demarche-embed", (embed) => embed.select("trickle"));
    await heard(page, "error");
    const heights = await page.evaluate(() => window.__heights);
    assert.ok(heights.length > 2, JSON.stringify(heights));
    assert.equal(heights.filter(({ height }) => /^60[01]px$/.test(height)).length, 1);
    const gaps = heights.slice(1).map(({ at }, index) => at - heights[index].at);
    assert.ok(Math.min(...gaps) > 80, `${Math.min(...gaps)} ms between two heights`);
    assert.equal(heights.at(-1).height, "1290px");
    assert.deepEqual(logged, []);
    await quiet(page);
  });

  test("a page that grows with its frame stops growing", async () => {
    mountLiar(stage.server, `parent.postMessage({ type: "demarche:ready", v: 1 }, "*");
      onresize = () => parent.postMessage({ type: "demarche:size", v: 1, height: innerHeight + 400 }, "*"); setTimeout(onresize, 50);`);
    const page = await openHost(stage, '<demarche-embed src="/liar.html"></demarche-embed>');
    await heard(page, "ready");
    await page.waitForFunction(() => document.querySelector("demarche-embed").getBoundingClientRect().height === 4000, { timeout: PATIENCE });
    assert.equal(await settled(page), 4000);
    await quiet(page);
  });
});
