// Persian and Arabic as they were looked at: screenshots of the whole page are kept, and a page that differs from them fails. Who has changed the
// pictures on purpose looks at `target/screens/` and keeps them with `UPDATE_SCREENS=1 node --test screens.test.mjs`.

import assert from "node:assert/strict";
import { test } from "node:test";

import { drawn, openReady } from "./reader.mjs";
import { againstBaseline, difference, hasTheirLetters, lettersOf, screenOf } from "./screens.mjs";
import { inEachEngine } from "./stage.mjs";

/** So many of the grains may differ: less than one label. */
const MOST_SHARE = 0.0005;
const VIEWS = [
  { width: 320, height: 640, theme: "light" },
  { width: 768, height: 1024, theme: "light" },
  { width: 1440, height: 900, theme: "light" },
  { width: 1440, height: 900, theme: "dark" },
];
const SELECTED = "#v1&select=contact:call-lavrov-araghchi";

async function opened(stage, language, { theme, ...viewport }) {
  const prepare = (page) => page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  const page = await openReady(stage, `/${language}/?theme=${theme}${SELECTED}`, { viewport, prepare });
  await page.evaluate(() => document.fonts.ready);
  await drawn(page);
  return page;
}

inEachEngine("screens", (stage) => {
  const options = { skip: stage.engine === "chromium" ? false : "baselines are Chromium's" };
  for (const language of ["fa", "ar"]) {
    for (const view of VIEWS) {
      const name = `${language}-${view.width}-${view.theme}`;
      test(`${name} is as it was looked at`, options, async (t) => {
        const page = await opened(stage, language, view);
        const letters = await lettersOf(page);
        if (!hasTheirLetters(letters)) {
          assert.notEqual(process.env.CI, "true", `this machine has other letters than the baselines: ${letters}`);
          return t.skip("other letters than the baselines'");
        }
        const found = await againstBaseline(page, name, await screenOf(page));
        if (!found) return;
        assert.equal(found.sizes[1], found.sizes[0], "the page has another size");
        assert.ok(found.share <= MOST_SHARE, `${found.differing} grains differ: look at target/screens/${name}.webp`);
      });
    }
  }

  test("a label that is gone is seen", options, async () => {
    const page = await opened(stage, "fa", VIEWS[2]);
    const before = await screenOf(page);
    assert.equal((await difference(page, before, await screenOf(page))).differing, 0);
    await page.$eval('[data-view="network"] text', (label) => (label.style.visibility = "hidden"));
    const { share } = await difference(page, before, await screenOf(page));
    assert.ok(share > MOST_SHARE, `only ${share} of the grains`);
  });
});
