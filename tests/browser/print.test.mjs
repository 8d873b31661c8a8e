// Paper: the pictures, the contacts and their sources, whole, black on white and without anything to press.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all, openReady } from "./reader.mjs";
import { inEachEngine } from "./stage.mjs";

/** The width of A4 in pixels. */
const PAPER = { viewport: { width: 794, height: 1123 } };
const WINDOW = { viewport: { width: 1280, height: 800 } };
const NO_SCRIPT = { ...PAPER, prepare: (page) => page.setJavaScriptEnabled(false) };
const CONTROLS = "button:not(.pointer, .plain), input, select, .chips, .tools, .playback, .map-buttons, .story";

/** The page as it goes to the printer, once the sheet for paper is there: it comes after all else. */
async function onPaper(page) {
  const isThere = () => page.evaluate(() => [...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet));
  while (!(await isThere())) await new Promise((done) => setTimeout(done, 20));
  await page.emulateMediaType("print");
}

/** What a page shows on paper, and what of it is cut. */
const printed = async (page) => {
  await onPaper(page);
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

  for (const [name, open, contacts, most] of [
    ["without script", () => stage.open("/", NO_SCRIPT), 13, 4],
    ["with the widget", () => openReady(stage, "/", PAPER), 50, 20],
  ]) {
    test(`${name}: pictures, contacts and sources, nothing cut and nothing to press`, isAsked, async () => {
      const page = await open();
      const { views, rows, controls, cut } = await printed(page);
      assert.deepEqual({ views, controls, cut }, { views: [1, 1, 1], controls: [], cut: [] });
      assert.ok(rows.length >= contacts, `${rows.length} rows`);
      assert.match(rows.join("\n"), /30 November 2024.*Phone call.*Sergey Lavrov and Abbas Araghchi.*Reuters via Jerusalem Post/);
      const pages = pagesOf(await page.pdf({ format: "A4" }));
      assert.ok(pages >= 2 && pages <= most, `${pages} pages`);
    });
  }

  test("with the widget: the sources of every claim are printed too", isAsked, async () => {
    const page = await openReady(stage, "/", PAPER);
    await onPaper(page);
    const [claims, sources] = await page.evaluate(() => [".claim", ".claim .sources a"].map((selector) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length));
    assert.ok(claims > 30 && sources >= claims, `${claims} claims, ${sources} sources`);
  });

  for (const [name, path, options] of [
    ["without script", "/", NO_SCRIPT],
    ["with the widget", "/", WINDOW],
    ["with the widget, on dark paper", "/?theme=dark", WINDOW],
  ]) {
    test(`${name}: black on white, and each picture as high as it is drawn`, isAsked, async () => {
      const page = options === NO_SCRIPT ? await stage.open(path, options) : await openReady(stage, path, options);
      await onPaper(page);
      const { inks, tops, gaps, isCut } = await page.evaluate(() => {
        const isShown = (one) => one.checkVisibility();
        const [title, ...hued] = document.querySelectorAll("h1, .network [class*=hue-] > .dot, .map [class*=hue-] > .arc");
        const pictures = ["map", "timeline", "network"].map((view) => [...document.querySelectorAll(`.${view} svg.picture`)].find(isShown));
        const boxes = pictures.map((picture) => picture.getBoundingClientRect());
        const { width, height } = pictures[1].viewBox.baseVal;
        return {
          inks: [...new Set([getComputedStyle(title).color, ...hued.map((one) => getComputedStyle(one).stroke === "none" ? getComputedStyle(one).fill : getComputedStyle(one).stroke)])],
          isCut: getComputedStyle(pictures[0]).overflow === "hidden",
          tops: boxes.map(({ top }) => top),
          gaps: [boxes[1].height - boxes[1].width * height / width, boxes[1].top - boxes[0].bottom],
        };
      });
      assert.deepEqual(inks.filter((ink) => ink !== "rgb(255, 255, 255)"), ["rgb(0, 0, 0)"], "a dot has an edge of paper");
      assert.deepEqual(tops, tops.toSorted((a, b) => a - b), "the timeline stands under the map");
      assert.ok(isCut, "the ground of the map would lie on the title");
      assert.ok(Math.abs(gaps[0]) < 2 && gaps[1] < 60, `${gaps} px are empty`);
    });
  }

  for (const [name, open] of [
    ["all facts, without script", () => stage.open("/facts.html", NO_SCRIPT)],
    ["with the widget", () => openReady(stage, "/", PAPER)],
  ]) {
    test(`${name}: each number in the table has its source at the end, with its address`, isAsked, async () => {
      const page = await open();
      // The style sheets come with the page, not before it.
      while (await page.evaluate(() => document.readyState !== "complete"));
      await onPaper(page);
      const { numbers, sources, addresses } = await page.evaluate(() => {
        const cells = [...document.querySelectorAll(".demarche table:not(.matrix, .help *) td:last-child")].map((cell) => cell.textContent);
        const list = [...document.querySelectorAll(".demarche ol li")];
        const addresses = list.flatMap((one) => [...one.querySelectorAll("a")]).map((link) => [getComputedStyle(link, "::after").content, link.href]);
        const numbers = cells.map((cell) => (cell.match(/\[([\d, ]+)\]/g) ?? []).join().match(/\d+/g) ?? []);
        return { numbers, sources: list.map((one) => one.textContent), addresses };
      });
      assert.ok(numbers.length > 90 && numbers.every((found) => found.length > 0), "every fact has a number");
      assert.deepEqual([...new Set(numbers.flat().map(Number))].filter((number) => number < 1 || number > sources.length), []);
      assert.ok(sources.length === 78 && addresses.length === 75, `${sources.length} sources, ${addresses.length} with an address`);
      for (const [content, href] of addresses) assert.ok(content.includes(href.replace(/\/$/, "")), `${content} says ${href}`);
    });
  }

  test("without script: the sources beside a contact have their addresses too", isAsked, async () => {
    const page = await stage.open("/", NO_SCRIPT);
    await onPaper(page);
    const contents = await all(page, ".still-facts td a[href^=http]", (links) => links.map((link) => getComputedStyle(link, "::after").content));
    assert.ok(contents.length > 15 && contents.every((content) => /https:\/\//.test(content)), contents.join("\n"));
  });
});
