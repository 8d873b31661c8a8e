// What fingers, unsteady hands and eyes that mind motion need: targets of a size, actions that can be taken back, nothing by hover alone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all, at, drawn, focusOn, openReady, permalink, pointOn, sees } from "./reader.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

const CALL = "contact:call-lavrov-araghchi";
const SELECTED = `/#v1&step=3&select=${CALL}&map=37,36,3`;
/** WCAG 2.2, 2.5.8 (AA) and 2.5.5 (AAA). */
const [LEAST_PX, TOUCH_PX] = [24, 44];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 760, hasTouch: true, isMobile: true };
const TABLET = { width: 1024, height: 768, hasTouch: true, isMobile: true };

const unfold = (page) => all(page, "details", (all) => all.forEach((one) => { one.open = true; }));

/**
 * What is smaller than `least`, one line each. A control may be if a circle of that size about its middle meets no other; a mark, whose place is what it
 * says, if a control of the size on the same page does the same.
 */
const crowded = (page, least) =>
  all(page, ".demarche :is(button, summary, select, input, a[href]), svg.picture [data-target]", (elements, least) => {
    const boxes = elements.filter((one) => one.checkVisibility() && !one.closest("details > .panel")).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { element, x, y, width, height, key: element.closest("[data-target]")?.dataset.target, isMark: element.closest("svg") !== null };
    });
    const isLarge = ({ width, height }) => width >= least - 0.5 && height >= least - 0.5;
    const hasEqual = ({ key }) => boxes.some((other) => other.key === key && !other.isMark && other.element.matches("button") && isLarge(other));
    const gap = (low, length, point) => Math.max(low - point, 0, point - low - length);
    const meets = (one, other) => {
      const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
      const toBox = Math.hypot(gap(other.x, other.width, x), gap(other.y, other.height, y));
      const toMiddle = Math.hypot(x - other.x - other.width / 2, y - other.y - other.height / 2);
      return toBox < least / 2 || (!isLarge(other) && toMiddle < least);
    };
    const isAlone = (one) => boxes.every((other) => other === one || other.isMark || other.element.contains(one.element) || !meets(one, other));
    const name = ({ element, key, width, height }) =>
      `${element.closest("[data-view]")?.dataset.view ?? ""} ${key ?? (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`;
    return boxes.filter((one) => !isLarge(one) && !(one.isMark ? hasEqual(one) : isAlone(one))).map(name).sort();
  }, least);

/** Controls that are smaller than a finger, but for links within a line of words. */
const small = (page, least) =>
  all(page, ".demarche :is(button, summary, select, input)", (controls, least) => {
    const boxes = controls.filter((one) => one.checkVisibility()).map((one) => [one, one.getBoundingClientRect()]);
    const found = boxes.filter(([, { width, height }]) => width < least - 0.5 || height < least - 0.5);
    const name = (control) => [control.tagName.toLowerCase(), ...control.classList].join(".");
    const side = (least) => (length) => (length < least ? Math.round(length) : "enough");
    return [...new Set(found.map(([control, { width, height }]) => `${name(control)} ${[width, height].map(side(least)).join(" × ")}`))].sort();
  }, least);

/** The words that are drawn, but for the name of what has the focus. */
const drawnWords = (page) =>
  page.$eval(".demarche", (root) => {
    const tip = root.querySelector(".tip")?.innerText ?? "";
    const rest = tip && root.innerText.includes(tip) ? root.innerText.replace(tip, "") : root.innerText;
    return rest.replace(/\s+/g, " ").trim();
  });

inEachEngine("targets", (stage) => {
  for (const [name, viewport] of Object.entries({ wide: WIDE, "on a phone": PHONE })) {
    test(`${name}: every control and mark is ${LEAST_PX} px, or stands by itself, or has an equal that is`, { skip: viewport.isMobile && stage.engine !== "chromium" }, async () => {
      const page = await openReady(stage, SELECTED, { viewport });
      await unfold(page);
      await drawn(page);
      assert.deepEqual(await crowded(page, LEAST_PX), []);
    });
  }

  for (const [name, viewport] of Object.entries({ phone: PHONE, tablet: TABLET })) {
    test(`a ${name} that is touched has controls of ${TOUCH_PX} px`, { skip: stage.engine !== "chromium" }, async () => {
      const page = await openReady(stage, SELECTED, { viewport });
      assert.equal(await page.evaluate(() => matchMedia("(pointer: coarse)").matches), true);
      await unfold(page);
      await drawn(page);
      assert.deepEqual(await small(page, TOUCH_PX), []);
    });
  }

  test("a press that leaves the mark before it ends does nothing", async () => {
    const page = await openReady(stage);
    for (const view of ["network", "timeline"]) {
      const { x, y } = await pointOn(page, at(view, CALL));
      await page.mouse.move(x, y);
      await page.mouse.down();
      await drawn(page);
      assert.deepEqual(await permalink(page), [], `${view}: it acts on the way down`);
      await page.mouse.move(x, y - 90, { steps: 4 });
      await page.mouse.up();
      await drawn(page);
      assert.deepEqual((await permalink(page)).filter((part) => part.startsWith("select")), [], view);
    }
  });

  test("what pointing shows, the focus shows; neither shows or hides words", async () => {
    const page = await openReady(stage);
    const before = await drawnWords(page);
    const looks = [];
    const { x, y } = await pointOn(page, at("timeline", CALL));
    await page.mouse.move(x, y);
    await drawn(page);
    looks.push(await all(page, "[data-hover]", (marks) => marks.map(({ dataset }) => `${dataset.target} ${dataset.hover}`).sort()));
    assert.equal(await drawnWords(page), before);
    await page.mouse.move(1, 1);
    await focusOn(page, `[data-view="timeline"] svg.picture [data-target="${CALL}"]`);
    await drawn(page);
    looks.push(await all(page, "[data-hover]", (marks) => marks.map(({ dataset }) => `${dataset.target} ${dataset.hover}`).sort()));
    assert.equal(await drawnWords(page), before);
    assert.ok(looks[0].length > 3);
    assert.deepEqual(looks[1], looks[0]);
    // A tip of the browser's own cannot be pointed at or kept; so it may only repeat the name.
    const isName = (all) => all.filter((one) => (one.tagName === "title" ? !one.parentNode.dataset.target : one.title !== one.ariaLabel)).map((one) => one.outerHTML.slice(0, 80));
    assert.deepEqual(await all(page, ".demarche [title], .demarche svg title", isName), []);
    await assertCalm(page, stage.server);
  });

  test("the name that the focus shows covers no words, or goes by Escape and leaves the focus where it is", async () => {
    const page = await openReady(stage);
    for (const view of ["map", "network", "timeline"]) {
      await focusOn(page, `[data-view="${view}"] svg.picture`);
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowRight");
      await drawn(page);
      const state = () => page.evaluate(() => {
        const tip = document.querySelector(".demarche .tip");
        const box = tip.getBoundingClientRect();
        const isOver = ({ left, right, top, bottom }) => left < box.right && right > box.left && top < box.bottom && bottom > box.top;
        const covered = [...document.querySelectorAll("svg.picture text, .pane-head > *")].filter((words) => words.checkVisibility() && isOver(words.getBoundingClientRect()));
        return { name: tip.textContent, focus: document.activeElement.dataset.target, covers: tip.checkVisibility() ? covered.map(({ textContent }) => textContent.trim()) : [] };
      });
      const { name, focus, covers } = await state();
      assert.ok(name && focus, `${view}: “${name}” at ${focus}`);
      if (covers.length === 0) continue;
      await page.keyboard.press("Escape");
      await drawn(page);
      assert.deepEqual(await state(), { name: "", focus, covers: [] }, `${view}: it covers ${covers.join()}`);
    }
  });

  test("Escape closes every panel that lies over the page, and the focus is on what opened it", async () => {
    const page = await openReady(stage);
    const panels = await all(page, ".demarche details", (all) => {
      const isOver = (one) => [...one.children].some((child) => child.tagName !== "SUMMARY" && getComputedStyle(child).position === "absolute");
      return all.map((one, index) => [one, index]).filter(([one]) => { one.open = true; const over = isOver(one); one.open = false; return over; }).map(([, index]) => index);
    });
    assert.ok(panels.length >= 1);
    for (const index of panels) {
      await all(page, ".demarche details > summary", (all, index) => {
        const summary = document.querySelectorAll(".demarche details")[index].querySelector("summary");
        summary.focus();
        summary.click();
      }, index);
      await drawn(page);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      const left = await page.evaluate((index) => {
        const one = document.querySelectorAll(".demarche details")[index];
        return { isOpen: one.open, isBack: document.activeElement === one.querySelector("summary") };
      }, index);
      assert.deepEqual(left, { isOpen: false, isBack: true });
    }
    await page.type('input[type="search"]', "idlib");
    await page.waitForSelector(".results [data-target]");
    await page.keyboard.press("Escape");
    await drawn(page);
    assert.equal(await page.$(".results [data-target]"), null);
  });

  test("links that open a tab of their own say so", async () => {
    const page = await openReady(stage, SELECTED);
    await unfold(page);
    const silent = await all(page, 'a[target="_blank"]', (links) => links.filter((link) => {
      const described = (link.getAttribute("aria-describedby") ?? "").split(" ").map((id) => link.getRootNode().getElementById(id)?.textContent ?? "").join("");
      const hidden = link.querySelector(".visually-hidden")?.textContent ?? "";
      const drawn = getComputedStyle(link, "::after").content.includes("/");
      return !(described || hidden || link.title || drawn);
    }).length);
    assert.equal(silent, 0);
  });

  test("for who asks for less motion nothing runs when a selection changes", { skip: stage.engine !== "chromium" }, async () => {
    const runs = async (value) => {
      const page = await openReady(stage, "/", { prepare: (page) => page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value }]) });
      await page.evaluate(() => {
        window.__runs = 0;
        for (const name of ["transitionrun", "animationstart"]) document.addEventListener(name, () => { window.__runs += 1; }, true);
      });
      await page.evaluate((key) => { location.hash = `#v1&select=${key}`; }, CALL);
      await sees(page, "network", CALL, "selected");
      await drawn(page);
      const smooth = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
      return { runs: await page.evaluate(() => window.__runs + document.getAnimations().length), smooth };
    };
    assert.ok((await runs("no-preference")).runs > 0, "the watch sees nothing");
    assert.deepEqual(await runs("reduce"), { runs: 0, smooth: "auto" });
  });
});
