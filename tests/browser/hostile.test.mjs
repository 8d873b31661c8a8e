// A dossier is data: whatever stands in its texts is shown as text, and goes nowhere.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { all, drawn, openReady, press } from "./reader.mjs";
import { DIST } from "./server.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

const bundled = JSON.parse(await readFile(`${DIST}/dossiers/aleppo-idlib-2024.json`, "utf8"));

/** Fields that name other records, or a word of the format: they are left as they are. */
const KEPT = new Set(["id", "kind", "language", "source", "actor", "seat", "member_of", "of", "place", "about", "part_of", "area", "format",
  "channel", "status", "contact", "issuer", "facet", "absent", "holders", "holder", "accused", "voice", "relation", "to", "sources", "select",
  "date", "value", "end", "from", "published", "read", "url", "cameo", "plover"]);

/** The same dossier with `spoil(text)` in place of every free text. */
function spoilt(value, spoil, key = "") {
  if (KEPT.has(key)) return value && typeof value === "object" && !Array.isArray(value) ? mapped(value, spoil) : value;
  if (typeof value === "string") return spoil(value);
  if (Array.isArray(value)) return value.map((item) => spoilt(item, spoil, key));
  return value && typeof value === "object" ? mapped(value, spoil) : value;
}

const mapped = (record, spoil) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, spoilt(value, spoil, key)]));

const MARKUP = `<img src="//stranger.invalid/x" onerror="window.struck=1"><svg onload="window.struck=1"></svg>`
  + `<script>window.struck=1</script><a href="javascript:window.struck=1">x</a><iframe srcdoc="<script>parent.struck=1</script>"></iframe>`
  + `</text></svg><style>*{display:none}</style>&lt;b&gt;{{7*7}}\${7*7}]]>`;

/** Opens everything and selects one record of each kind, so that all texts are written somewhere. */
async function readAll(page) {
  await all(page, "details", (all) => all.forEach((one) => { one.open = true; }));
  await press(page, "Step by step");
  for (const key of ["contact:call-lavrov-araghchi", "actor:lavrov", "place:idlib", "claim:k13", "incident:hama"]) {
    await page.evaluate((key) => { location.hash = `#v1&select=${key}`; }, key);
    await page.waitForSelector(`[data-target="${key}"][data-emphasis="selected"]`);
    await drawn(page);
  }
}

const kinds = (page) => all(page, "body *", (elements) => [...new Set(elements.map((element) => element.localName))].sort());

inEachEngine("hostile", (stage) => {
  const open = (dossier) => {
    stage.server.mount("/spoilt.json", JSON.stringify(dossier));
    return openReady(stage, "/?dossier=spoilt.json");
  };

  test("markup in every text is text", async () => {
    const sound = await openReady(stage);
    await readAll(sound);
    // Cut texts are listed as issues, whose paths are set in `code`.
    const expected = [...(await kinds(sound)), "code"];
    const page = await open(spoilt(bundled, (text) => `${text.slice(0, 12)}${MARKUP}`));
    page.on("dialog", (dialog) => { page.record.errors.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
    await readAll(page);
    assert.equal(await page.evaluate(() => window.struck), undefined);
    assert.deepEqual((await kinds(page)).filter((kind) => !expected.includes(kind)), []);
    assert.equal((await page.$$("img, script[src*=stranger], iframe, object, embed, [onerror], [onload]")).length, 0);
    assert.ok((await page.$eval("h1", (title) => title.textContent)).includes(MARKUP.slice(0, 40)), "the text is not shown as it is");
    assert.ok((await page.$eval('[data-view="card"]', (card) => card.textContent)).includes("<img src="));
    await assertCalm(page, stage.server);
  });

  test("only https becomes a link, and every link leads away safely", async () => {
    const addresses = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "data:text/html,x", "vbscript:x",
      "blob:https://x/y", "http://plain.invalid/", "//stranger.invalid/", "/local", "https://a:b@stranger.invalid/", "https://example.org/ok", "file:///x", "",
      "https:/\\stranger.invalid", "https://example.org/\u202egnp.exe", "https://еxample.org/"];
    const sources = bundled.sources.map((source, index) => ({ ...source, url: addresses[index % addresses.length] }));
    const page = await open({ ...bundled, sources });
    await readAll(page);
    const links = await all(page, ".demarche a", (all) => all.map((link) => ({ href: link.getAttribute("href"), url: link.href, target: link.target, rel: link.rel })));
    assert.ok(links.some(({ href }) => href === "https://example.org/ok"));
    for (const { href, url, target, rel } of links) {
      assert.equal(new URL(url).protocol, "https:", href);
      assert.ok(!/stranger|plain|local/.test(url), href);
      assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(href), `a direction mark in ${href}`);
      assert.equal(target, "_blank");
      for (const word of ["noopener", "noreferrer"]) assert.ok(rel.includes(word), rel);
    }
    await assertCalm(page, stage.server);
  });

  test("texts that turn the reading direction do not reach the page", async () => {
    const page = await open(spoilt(bundled, (text) => `\u202e\u2066${text}\u202d\u2067`));
    await readAll(page);
    const turned = await page.evaluate(() => {
      const marks = /[\u202a-\u202e\u2066-\u2069]/;
      const names = [...document.querySelectorAll("[aria-label], [title]")].flatMap((one) => [one.getAttribute("aria-label"), one.title]);
      return [document.querySelector(".demarche").textContent, ...names].filter((text) => typeof text === "string" && marks.test(text)).length;
    });
    assert.equal(turned, 0);
    assert.ok((await page.$$("[data-issues] li")).length > 0, "nothing is said about it");
  });

  test("texts of any script, length and emptiness leave the page readable", async () => {
    const texts = ["Ω".repeat(3_000), "سلام ".repeat(40), "日本語".repeat(60), "👨‍👩‍👧‍👦".repeat(50), "a\u0301".repeat(400), "x", " ", "\u0000\u0007", "W".repeat(600), "\n\n\n"];
    let turn = 0;
    const page = await open(spoilt(bundled, () => texts[(turn += 1) % texts.length]));
    await page.setViewport({ width: 320, height: 700 });
    await drawn(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), "the page scrolls sideways");
    assert.deepEqual(page.record.errors, []);
  });

  test("ids that are words of the machine are ids", async () => {
    const swap = { lavrov: "__proto__", fidan: "constructor", araghchi: "toString", idlib: "\"]<b>", aleppo: "a&b=c%20d" };
    const renamed = JSON.parse(JSON.stringify(bundled), (_, value) => {
      if (typeof value !== "string") return value;
      const [kind, id] = value.includes(":") ? value.split(":") : ["", value];
      return id in swap && Object.hasOwn(swap, id) ? (kind ? `${kind}:${swap[id]}` : swap[id]) : value;
    });
    const page = await open(renamed);
    for (const key of ["actor:__proto__", "actor:constructor", "place:a&b=c%20d", 'place:"]<b>']) {
      const mark = await page.evaluateHandle((key) => [...document.querySelectorAll('[data-view="network"] [data-target]')].find((one) => one.dataset.target === key), key);
      assert.ok(await mark.evaluate((mark) => mark !== undefined), `${key} is not drawn`);
      await mark.evaluate((mark) => mark.dispatchEvent(new MouseEvent("click", { bubbles: true })));
      await drawn(page);
      assert.equal(await mark.evaluate((mark) => mark.dataset.emphasis), "selected", key);
      const link = page.url();
      await page.goto("about:blank");
      await page.goto(link);
      await page.waitForSelector('[data-ready="true"]');
      const selected = await all(page, '[data-view="network"] [data-emphasis="selected"]', (marks) => marks.map((one) => one.dataset.target));
      assert.deepEqual([...new Set(selected)], [key]);
    }
  });
});
