// Persian and Arabic as they were looked at: screenshots of the whole page are kept, and a page that differs from them fails. Who has changed the
// pictures on purpose looks at `target/screens/` and keeps them with `UPDATE_SCREENS=1 node --test screens.test.mjs`.

import assert from "node:assert/strict";
import { test } from "node:test";

import { drawn, openReady } from "./reader.mjs";
import { LETTERS, againstBaseline, difference, here, screenOf, there } from "./screens.mjs";
import { inEachEngine } from "./stage.mjs";

/** So many grains may differ in the browser that the baselines were made in: less than the name of a person. */
const MOST_GRAINS = 4;
/** Another version smooths letters and lines in its own way: then such a share of them may. */
const MOST_SHARE = 0.02;
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
        const now = await here(page);
        const made = there(now);
        if (now.letters !== made.letters) {
          assert.notEqual(process.env.CI, "true", `this machine has other letters than the baselines: ${now.letters}`);
          return t.skip("other letters than the baselines'");
        }
        const found = await againstBaseline(page, name, await screenOf(page));
        assert.equal(found.sizes[1], found.sizes[0], "the page has another size");
        const isSame = now.browser === made.browser ? found.differing <= MOST_GRAINS : found.share <= MOST_SHARE;
        assert.ok(isSame, `${found.differing} grains differ: look at target/screens/${name}.webp`);
      });
    }
  }

  test("a label that is gone is seen", options, async () => {
    const page = await opened(stage, "fa", VIEWS[2]);
    const before = await screenOf(page);
    assert.equal((await difference(page, before, await screenOf(page))).differing, 0);
    await page.$eval('[data-view="network"] .actor text.name', (label) => (label.style.visibility = "hidden"));
    const { differing } = await difference(page, before, await screenOf(page));
    assert.ok(differing > MOST_GRAINS, `only ${differing} grains`);
  });
}, { env: { ...process.env, FONTCONFIG_FILE: LETTERS } });
