// Large letters, small windows, wide spacing: everything stays readable, and nothing is lost.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all, drawn, openReady } from "./reader.mjs";
import { inEachEngine } from "./stage.mjs";

const CALL = "/#v1&step=3&select=contact:call-lavrov-araghchi";
const PERSIAN = "/fa/index.html#v1&step=3&select=contact:call-lavrov-araghchi";
/** A window of 1280 × 1024 pixels, zoomed to 400 per cent. */
const ZOOMED = { width: 320, height: 256 };
/** The same, zoomed to 200 per cent. */
const DOUBLED = { width: 640, height: 512, deviceScaleFactor: 2 };
/** What readers may set by 1.4.12 of WCAG 2.2. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }`;
/** The least size of words, 9 points: Chartability, "Small text size". */
const LEAST_TEXT_PX = 12;
/** Fewer letters to a line of a table are no reading. */
const LEAST_CELL_EM = 6;

const unfold = (page) => all(page, "details:not(.filters, .drop)", (all) => all.forEach((one) => { one.open = true; }));
const openAll = async (stage, path, viewport) => {
  const page = await openReady(stage, path, { viewport });
  await unfold(page);
  await drawn(page);
  return page;
};
/** A style of the reader's own. */
const wear = async (page, css) => {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, css);
  await drawn(page);
};

/** Boxes that cut off words of theirs, words that stick out of the page, and boxes that scroll sideways, but for tables and the row of questions. */
const lost = (page) =>
  all(page, ".demarche, .demarche :not(svg, svg *)", (elements) => {
    const { clientWidth: width } = document.documentElement;
    const isMeant = (element) => element.closest(".visually-hidden, .chips, .scroller") !== null;
    const found = document.documentElement.scrollWidth > width ? ["the page scrolls sideways"] : [];
    const name = (element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
    for (const element of elements.filter((one) => one.checkVisibility() && !isMeant(one))) {
      const { overflowX, overflowY, textOverflow, position } = getComputedStyle(element);
      const { left, right } = element.getBoundingClientRect();
      const isForListeningOnly = position === "absolute" && element.clientHeight <= 1;
      if (isForListeningOnly) continue;
      if (left < -1 || right > width + 1) found.push(`sticks out: ${name(element)}`);
      // A line that ends in dots repeats the head of the card.
      if (overflowX !== "visible" && textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1) found.push(`${overflowX} sideways: ${name(element)}`);
      if (["hidden", "clip"].includes(overflowY) && element.scrollHeight > element.clientHeight + 2) found.push(`cuts off below: ${name(element)}`);
    }
    return found;
  });

/** The runs of words on the page, without numbers, outside the pictures; of what is not drawn, nothing. */
const wordsShown = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector(".demarche"), NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // On a phone each account stands under its question, which needs no head of a column.
      const isShown = node.parentElement.checkVisibility() && !node.parentElement.closest("svg, .matrix th[scope=col]:first-child");
      if (isShown) found.push(node.textContent.replace(/[\p{N}\s×]+/gu, " ").trim());
    }
    for (const cell of document.querySelectorAll("[data-issuer]")) found.push(cell.dataset.issuer);
    return [...new Set(found)].filter((words) => words !== "");
  });

/** Words of the pictures that an edge cuts off by more than half a letter; the plain box leaves the halo out, which Firefox would count. */
const cut = (page) =>
  all(page, "svg.picture", (pictures) =>
    pictures.filter((picture) => picture.checkVisibility()).flatMap((picture) => {
      const frame = picture.getBoundingClientRect();
      const isCut = (text) => {
        const { x, width } = text.getBBox();
        const { a, e } = text.getScreenCTM();
        return e + a * x < frame.left - 4 || e + a * (x + width) > frame.right + 4;
      };
      return [...picture.querySelectorAll("text")].filter(isCut).map(({ textContent }) => textContent.trim());
    }));

/** Words smaller than may be, in pixels as drawn; the signs in the legend are no words. */
const tiny = (page, least) =>
  all(page, "body :not(svg:not(.picture) *)", (elements, least) => {
    const isWritten = (element) => [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent.trim() !== "");
    const sizes = elements.filter((one) => isWritten(one) && one.checkVisibility()).map((element) => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const drawnAs = element.closest("svg") ? element.getScreenCTM() : { a: 1, b: 0 };
      return [`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`, Math.round(10 * size * Math.hypot(drawnAs.a, drawnAs.b)) / 10];
    });
    return [...new Set(sizes.filter(([, size]) => size < least - 0.05).map((one) => one.join(" ")))].sort();
  }, least);

inEachEngine("reflow", (stage) => {
  for (const [language, path] of [["en", CALL], ["fa", PERSIAN]]) {
    test(`${language}: at 400 % everything is read by scrolling one way`, async () => {
      const page = await openAll(stage, path, ZOOMED);
      assert.deepEqual(await lost(page), []);
      const wide = await all(page, ".chips > *", (chips) => chips.filter((chip) => chip.getBoundingClientRect().width > innerWidth).map(({ textContent }) => textContent));
      assert.deepEqual(wide, []);
    });

    test(`${language}: at 400 % no word is lost`, async () => {
      const page = await openAll(stage, path, { width: 1280, height: 1024 });
      const before = await wordsShown(page);
      assert.ok(before.length > 300, `${before.length} runs of words`);
      await page.setViewport(ZOOMED);
      await drawn(page);
      const after = await wordsShown(page);
      await page.$eval('.tab[data-act="pane=network"]', (tab) => tab.click());
      await drawn(page);
      after.push(...(await wordsShown(page)));
      assert.deepEqual(before.filter((words) => !after.includes(words)), []);
    });

    for (const width of [320, 768, 1280]) {
      test(`${language}: spacing of the reader's own cuts nothing off at ${width} px`, async () => {
        const page = await openAll(stage, path, { width, height: 800 });
        await wear(page, SPACED);
        assert.deepEqual(await lost(page), []);
        assert.deepEqual(await cut(page), []);
      });
    }

    test(`${language}: letters of twice the size, by zoom and by themselves, lose nothing`, async () => {
      const page = await openAll(stage, path, DOUBLED);
      assert.deepEqual(await lost(page), [], "zoomed");
      await page.setViewport({ width: 1280, height: 1024 });
      await all(page, ".demarche, .demarche *", (elements) => {
        const html = elements.filter((one) => one instanceof HTMLElement);
        const sizes = html.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
        html.forEach((one, index) => one.style.setProperty("font-size", `${2 * sizes[index]}px`, "important"));
      });
      await drawn(page);
      assert.deepEqual(await lost(page), [], "the letters alone");
    });
  }

  test("what is cut off or sticks out is seen", async () => {
    const page = await openReady(stage, "/", { viewport: ZOOMED });
    await wear(page, `.demarche h1 { white-space: nowrap; overflow: hidden } .demarche .standfirst { width: 400px } .demarche .summary { height: 9px; overflow: hidden }`);
    const found = (await lost(page)).map((line) => line.split(":")[0]);
    for (const kind of ["the page scrolls sideways", "hidden sideways", "sticks out", "cuts off below"]) assert.ok(found.includes(kind), `${kind} is not in ${found.join()}`);
  });

  test("a phone on its side has every view, one way to scroll, and the strip does not stay in the way", async () => {
    const page = await openAll(stage, CALL, { width: 768, height: 320 });
    assert.deepEqual(await lost(page), []);
    const hidden = await all(page, '[role="region"][data-view]', (views) => views.filter((view) => !view.checkVisibility()).map(({ dataset }) => dataset.view));
    assert.deepEqual(hidden, []);
    assert.notEqual(await page.$eval('[data-view="timeline"]', (strip) => getComputedStyle(strip).position), "sticky");
  });

  for (const width of [320, 768, 1280]) {
    test(`${width} px: no column of a table is too narrow to read`, async () => {
      const page = await openAll(stage, CALL, { width, height: 800 });
      const narrow = await all(page, ".demarche :is(td, th)", (cells, least) => {
        const isRead = (cell) => cell.checkVisibility() && cell.textContent.trim().length > 2 * least;
        const lineOf = (cell) => (cell.querySelector("button") ?? cell).getBoundingClientRect().width / Number.parseFloat(getComputedStyle(cell).fontSize);
        return [...new Set(cells.filter((cell) => isRead(cell) && lineOf(cell) < least).map((cell) => `${cell.closest("table").caption?.textContent}, column ${cell.cellIndex + 1}`))];
      }, LEAST_CELL_EM);
      assert.deepEqual(narrow, []);
    });

    test(`${width} px: no word is smaller than ${LEAST_TEXT_PX} px`, async () => {
      assert.deepEqual(await tiny(await openAll(stage, CALL, { width, height: 800 }), LEAST_TEXT_PX), []);
    });
  }
});
