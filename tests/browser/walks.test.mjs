// The whole dossier by keys alone, and the whole dossier in what assistive technology is given.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { all, drawn, openReady, permalink } from "./reader.mjs";
import { PATIENCE, assertCalm, inEachEngine } from "./stage.mjs";

const DOSSIER = JSON.parse(readFileSync(new URL("../../static/dossiers/aleppo-idlib-2024.json", import.meta.url), "utf8"));
const FOLDERS = { en: "", ru: "ru/", tr: "tr/", fa: "fa/", ar: "ar/" };
const PICTURES = ["map", "network", "timeline"];
const LONGEST_WALK = 1_500;

/** The records of the dossier, each kind with the collection of its file and the field that names it. */
const KINDS = { contact: ["contacts", "text"], actor: ["actors", "name"], claim: ["claims", "text"], place: ["places", "name"], incident: ["incidents", "text"] };
const RECORDS = Object.entries(KINDS).flatMap(([kind, [collection, field]]) =>
  DOSSIER[collection].map((record) => ({ key: `${kind}:${record.id}`, name: record[field] })));
const keysOf = (...kinds) => RECORDS.map(({ key }) => key).filter((key) => kinds.includes(key.split(":")[0])).sort();
const sorted = (keys) => [...new Set(keys)].sort();

/** What a view marks, each target once. */
const marked = async (page, view) => sorted(await all(page, `[data-view="${view}"] [data-target]`, (marks) => marks.map(({ dataset }) => dataset.target)));

/** Everything that any view marks. */
const markedAnywhere = async (page) => sorted(await all(page, "[data-view] [data-target]", (marks) => marks.map(({ dataset }) => dataset.target)));

/** What has the focus: what it points at and how it is called. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return { key: element.closest("[data-target]")?.dataset.target, name: (element.getAttribute("aria-label") ?? element.textContent).trim() };
  });

/** Presses Tab until something that matches has the focus. */
async function tabTo(page, selector) {
  for (let step = 0; step < LONGEST_WALK; step += 1) {
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${selector}.`);
}

/** Presses Tab to the end of the page and opens by key what is folded; returns what had the focus in each view. */
async function walkThrough(page) {
  await page.evaluate(() => {
    window.__met = [];
    document.addEventListener("focusin", ({ target }) => window.__met.push([target.closest("[data-view]")?.dataset.view, target.closest("[data-target]")?.dataset.target]));
  });
  for (let step = 0; step < LONGEST_WALK; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const { activeElement: element } = document;
      const been = element === document.body || element === window.__first;
      window.__first ??= element;
      return been ? "end" : element.matches("details:not([open]) > summary") ? "folded" : "";
    });
    if (at === "end") break;
    if (at === "folded") await page.keyboard.press("Enter");
  }
  const met = await page.evaluate(() => window.__met);
  return (view) => sorted(met.filter(([in_, key]) => in_ === view && key).map(([, key]) => key));
}

/** The names in the accessibility tree, one a line, with single spaces and without marks of direction. */
async function treeOf(page) {
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.filter(({ ignored, name }) => !ignored && name?.value).map(({ name }) => plain(name.value)).join("\n");
}

const plain = (text) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
const unfold = (page) => all(page, "details", (all) => all.forEach((one) => { one.open = true; }));
const select = async (page, key) => {
  await page.evaluate((key) => { location.hash = `#v1&select=${key}`; }, key);
  await drawn(page);
};

inEachEngine("walks", (stage) => {
  for (const view of PICTURES) {
    test(`arrows reach every mark of the ${view}, each with a name of its own, and come round`, async () => {
      const page = await openReady(stage);
      await tabTo(page, `[data-view="${view}"] svg.picture`);
      const stops = [];
      for (let step = 0; step < LONGEST_WALK; step += 1) {
        await page.keyboard.press("ArrowRight");
        const stop = await focused(page);
        if (stop.key === stops[0]?.key) break;
        stops.push(stop);
      }
      assert.deepEqual(stops.map(({ key }) => key).sort(), await marked(page, view));
      assert.deepEqual(stops.filter(({ name }) => name === "").map(({ key }) => key), []);
      assert.equal(new Set(stops.map(({ name }) => name)).size, stops.length, "two marks have one name");
      await assertCalm(page, stage.server);
    });
  }

  test("Tab and Enter alone open and reach every fact of the table, every claim and the card's contacts", async () => {
    const page = await openReady(stage);
    const met = await walkThrough(page);
    assert.deepEqual(met("table"), keysOf("contact", "claim", "incident"));
    assert.deepEqual(met("claims"), keysOf("claim"));
    assert.deepEqual(met("card"), await marked(page, "card"));
    assert.equal(await all(page, "details:not([open], .filters, .drop)", (folded) => folded.filter((one) => one.checkVisibility()).length), 0);
    assert.deepEqual(await permalink(page), [], "having the focus has changed something");
    await assertCalm(page, stage.server);
  });

  test("what no view marks is found by its name and selected with keys", async () => {
    const page = await openReady(stage);
    const shown = await markedAnywhere(page);
    const hidden = RECORDS.filter(({ key }) => !shown.includes(key));
    assert.ok(hidden.length > 0 && hidden.every(({ key }) => /^(actor|place):/.test(key)), hidden.map(({ key }) => key).join());
    await tabTo(page, 'input[type="search"]');
    for (const { key, name } of hidden) {
      await page.focus('input[type="search"]');
      await page.keyboard.type(name.en);
      await page.waitForSelector(`.results [data-target="${key}"]`, { timeout: PATIENCE });
      await tabTo(page, `.results [data-target="${key}"]`);
      await page.keyboard.press("Enter");
      await drawn(page);
      assert.deepEqual(await permalink(page), [`select=${key}`]);
      const card = await page.$eval('[data-view="card"]', (card) => card.textContent);
      assert.ok(card.includes(name.en), `${name.en} is not on its card`);
      await page.$eval('[data-act="reset"]', (reset) => reset.click());
      await drawn(page);
    }
  });

  for (const [language, folder] of Object.entries(FOLDERS)) {
    test(`${language}: the accessibility tree names the whole dossier`, { skip: stage.engine !== "chromium" }, async () => {
      const page = await openReady(stage, `/${folder}index.html?lang=${language}`);
      await unfold(page);
      const isIn = (tree, { name }) => tree.includes(plain(name[language] ?? name.en ?? name));
      const atRest = await treeOf(page);
      const unnamed = RECORDS.filter((record) => !isIn(atRest, record));
      // Nothing was said by, of or in these but on a card, where a reader meets them.
      assert.ok(unnamed.every(({ key }) => /^(actor|place):/.test(key)) && unnamed.length <= 3, unnamed.map(({ key }) => key).join());
      const never = [];
      for (const record of unnamed) {
        await select(page, record.key);
        if (!isIn(await treeOf(page), record)) never.push(record.key);
      }
      assert.deepEqual(never, []);
    });
  }
});
