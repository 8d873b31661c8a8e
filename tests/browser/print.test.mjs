// Paper: the pictures, the contacts and their sources, whole and without anything to press.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openReady } from "./reader.mjs";
import { inEachEngine } from "./stage.mjs";

/** The width of A4 in pixels. */
const PAPER = { viewport: { width: 794, height: 1123 } };
const NO_SCRIPT = { ...PAPER, prepare: (page) => page.setJavaScriptEnabled(false) };
const CONTROLS = "button:not(.pointer, .plain), input, select, .chips, .tools, .playback, .map-buttons, .story";

/** What a page shows on paper, and what of it is cut. */
const printed = async (page) => {
  await page.emulateMediaType("print");
  return page.evaluate((controls) => {
    const isShown = (one) => one.checkVisibility({ contentVisibilityAuto: true }) && one.getBoundingClientRect().height > 0;
    const shown = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
    const views = ["map", "network", "timeline"].map((view) => shown(`.${view} svg.picture`).length);
    const rows = shown("tbody tr").map((row) => row.textContent);
    const width = document.documentElement.clientWidth;
    const cut = shown(".demarche *").filter((one) => !one.closest("svg") && (one.getBoundingClientRect().right > width + 1
      || (one.scrollHeight > one.clientHeight + 2 && /auto|scroll|hidden/.test(getComputedStyle(one).overflowY) && one.clientHeight > 1)));
    return { views, rows, controls: shown(controls).map((one) => one.outerHTML.slice(0, 80)), cut: cut.map((one) => one.outerHTML.slice(0, 80)) };
  }, CONTROLS);
};

/** The number of pages of a PDF; what counts them is not compressed. */
const pagesOf = (pdf) => Math.max(...[...Buffer.from(pdf).toString("latin1").matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));

inEachEngine("print", (stage) => {
  const isAsked = { skip: stage.engine !== "chromium" };

  for (const [name, open, contacts] of [
    ["without script", () => stage.open("/", NO_SCRIPT), 13],
    ["with the widget", () => openReady(stage, "/", PAPER), 50],
  ]) {
    test(`${name}: pictures, contacts and sources, nothing cut and nothing to press`, isAsked, async () => {
      const page = await open();
      const { views, rows, controls, cut } = await printed(page);
      assert.deepEqual({ views, controls, cut }, { views: [1, 1, 1], controls: [], cut: [] });
      assert.ok(rows.length >= contacts, `${rows.length} rows`);
      assert.match(rows.join("\n"), /30 November 2024.*Phone call.*Sergey Lavrov and Abbas Araghchi.*Reuters via Jerusalem Post/);
      const pages = pagesOf(await page.pdf({ format: "A4" }));
      assert.ok(pages >= 3 && pages <= 30, `${pages} pages`);
    });
  }

  test("with the widget: the sources of every claim are printed too", isAsked, async () => {
    const page = await openReady(stage, "/", PAPER);
    await page.emulateMediaType("print");
    const [claims, sources] = await page.evaluate(() => [".claim", ".claim .sources a"].map((selector) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length));
    assert.ok(claims > 30 && sources >= claims, `${claims} claims, ${sources} sources`);
  });
});
