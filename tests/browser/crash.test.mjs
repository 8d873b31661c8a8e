// The program breaks down: it is started afresh once, where the reader was; then the static page comes back.

import assert from "node:assert/strict";
import { test } from "node:test";

import { events, heard, openHost } from "./hosts.mjs";
import { openReady, permalink, press, sees, words } from "./reader.mjs";
import { PATIENCE, inEachEngine, violations } from "./stage.mjs";

const CALL = "contact:call-lavrov-fidan";
const OTHER = "contact:call-lavrov-araghchi";
const ALERT = '[role="alert"]:not(:empty)';
const TWO = '<demarche-embed id="one" mode="inline"><p>First.</p></demarche-embed><demarche-embed id="two" mode="inline"><p>Second.</p></demarche-embed>';

/** Keeps what each program exports, so that its memory can be spoilt; the reader of files, which exports other things, is not meant. */
const prepare = (page) => page.evaluateOnNewDocument(() => {
  const programs = [];
  Object.defineProperty(window, "__programs", { value: programs });
  for (const name of ["instantiateStreaming", "instantiate"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real(...given);
      const { exports } = made.instance ?? made;
      const isAlike = programs.every((one) => Object.keys(one).join() === Object.keys(exports).join());
      if (isAlike) programs.push(exports);
      return made;
    };
  }
});

/** Spoils the memory of the program that was loaded last: whatever runs in it next is a trap. */
const spoil = (page) => page.evaluate(() => {
  const memory = Object.values(window.__programs.at(-1)).find((one) => one instanceof WebAssembly.Memory);
  new Uint8Array(memory.buffer).fill(0xff);
});

/** Waits until as many programs were loaded, and the last one's widgets answer. */
const programs = (page, count) => page.waitForFunction((count) => window.__programs.length === count, { timeout: PATIENCE }, count);

/** Waits until a fresh widget stands in the page: an element that the test has not marked. */
const fresh = (page) => page.waitForSelector('.demarche[data-ready="true"]:not([data-old])', { timeout: PATIENCE });
const markOld = (page) => page.$eval(".demarche[data-ready]", (widget) => widget.setAttribute("data-old", ""));

/** Clicks without waiting for an answer, which may never come. */
const touch = (page) => page.$eval(`[data-view="network"] [data-target="${CALL}"]`, (mark) => mark.dispatchEvent(new MouseEvent("click", { bubbles: true })));

async function assertAside(page) {
  await page.waitForSelector(ALERT, { timeout: PATIENCE });
  assert.match(await words(page, ALERT), /stopped.*Try again/);
  assert.equal((await page.$$(ALERT)).length, 1);
  assert.match(await words(page, "[data-static]"), /Two calls.*All facts, each with its sources/);
  await page.waitForSelector("[data-static] .map svg.picture", { visible: true, timeout: PATIENCE });
  assert.ok((await page.$$("[data-static] tbody tr")).length >= 13);
  assert.equal((await page.$$("section[data-view]")).length, 0);
}

inEachEngine("crash", (stage) => {
  for (const [form, path] of [["page", "/"], ["one file", "/demarche.html"]]) {
    test(`${form}: it goes on where the reader was; the second time the static page stands`, async () => {
      const page = await openReady(stage, `${path}#v1&select=${CALL}`, { prepare });
      await sees(page, "network", CALL, "selected");
      const known = await permalink(page);
      await markOld(page);
      await page.$eval(`[data-view="network"] [data-target="${CALL}"]`, (mark) => mark.focus());
      await spoil(page);
      await touch(page);
      await fresh(page);
      await programs(page, 2);
      await sees(page, "network", CALL, "selected");
      // The focus is where it was, and who does not see the picture hears what happened.
      await page.waitForFunction(() => document.activeElement?.dataset.view === "network" && /started afresh/.test(document.querySelector("[data-heard]")?.textContent ?? ""), { timeout: PATIENCE });
      assert.deepEqual(await permalink(page), known);
      assert.equal((await page.$$(".demarche")).length, 1);
      await page.$eval(`[data-view="network"] [data-target="${OTHER}"]`, (mark) => mark.dispatchEvent(new MouseEvent("click", { bubbles: true })));
      await sees(page, "network", OTHER, "selected");
      await spoil(page);
      await touch(page);
      await assertAside(page);
      assert.equal(await page.evaluate(() => window.__programs.length), 2);
      assert.deepEqual(await violations(page), []);
      await page.click(`${ALERT} button`);
      await fresh(page);
      await sees(page, "network", OTHER, "selected");
    });
  }

  test("a command that breaks it is no error of the host’s, and commands in between are heard", async () => {
    const page = await openHost(stage, `<demarche-embed id="one" mode="inline"></demarche-embed>`, { prepare });
    await heard(page, "ready");
    await spoil(page);
    await page.$eval("#one", (embed, key) => { embed.filter("voice:outlet"); embed.select(key); }, CALL);
    await page.waitForFunction((key) => document.querySelector("#one").shadowRoot.querySelector(`[data-view="network"] [data-target="${key}"][data-emphasis="selected"]`), { timeout: PATIENCE }, CALL);
    await programs(page, 2);
  });

  test("while it plays, what is left of the first program does no harm", async () => {
    const page = await openReady(stage, "/", { prepare });
    await press(page, /^Play/);
    await markOld(page);
    await spoil(page);
    await fresh(page);
    await new Promise((done) => setTimeout(done, 4_000));
    assert.equal(await page.$(ALERT), null);
    await touch(page);
    await sees(page, "network", CALL, "selected");
  });

  test("two in one host page come back together; the second time each shows its own page, and the host is told", async () => {
    const page = await openHost(stage, `<main>${TWO}</main><button id="theirs">Theirs</button>`, { prepare });
    await heard(page, "ready", 2);
    await page.$eval("#one", (embed, key) => embed.select(key), CALL);
    await page.$eval("#two", (embed, key) => embed.select(key), OTHER);
    const shows = (id, key) => page.waitForFunction((id, key) => {
      const widget = document.getElementById(id).shadowRoot.querySelector('.demarche[data-ready="true"]:not([data-old])');
      return widget?.querySelector(`[data-view="network"] [data-target="${key}"][data-emphasis="selected"]`);
    }, { timeout: PATIENCE }, id, key);
    await shows("one", CALL);
    await shows("two", OTHER);
    const touchOne = () => page.$eval("#one", (embed) => {
      for (const one of document.querySelectorAll("demarche-embed")) one.shadowRoot.querySelector(".demarche[data-ready]").dataset.old = "";
      embed.shadowRoot.querySelector('[data-act="next"]').click();
    });
    await spoil(page);
    await touchOne();
    await shows("one", CALL);
    await shows("two", OTHER);
    assert.equal((await events(page)).filter(({ name }) => name === "ready").length, 2);
    await spoil(page);
    // A command of the host's is not what fails.
    await page.$eval("#one", (embed) => embed.filter("voice:outlet"));
    await heard(page, "error", 2);
    for (const id of ["one", "two"]) {
      const [isFallback, alerts, views] = await page.$eval(`#${id}`, ({ shadowRoot }) =>
        [!shadowRoot.querySelector("slot").hidden, shadowRoot.querySelectorAll("[role=alert]").length, shadowRoot.querySelectorAll("[data-view]").length]);
      assert.deepEqual([isFallback, alerts, views], [true, 1, 0], id);
    }
    assert.ok(await page.$eval("#theirs", (button) => button.checkVisibility()));
  });

  test("a trap in somebody else’s program is none of ours", async () => {
    const page = await openHost(stage, `<demarche-embed id="one" mode="inline"></demarche-embed>`, { prepare });
    await heard(page, "ready");
    await page.evaluate(() => {
      // (module (func (export "f") unreachable))
      const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
      const { f } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
      setTimeout(f);
      return new Promise((done) => setTimeout(done, 500));
    });
    assert.ok(page.record.errors.some((error) => /unreachable/.test(error)), page.record.errors.join());
    assert.equal(await page.evaluate(() => window.__programs.length), 1);
  });
});
