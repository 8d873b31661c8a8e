// Themes: each in each form, what a host may set, and what is left when the system has colours of its own.

import assert from "node:assert/strict";
import { test } from "node:test";

import { heard, openHost, readyFrame } from "./hosts.mjs";
import { openReady } from "./reader.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

const WHITE = "rgb(255, 255, 255)";
const BLACK = "rgb(0, 0, 0)";
const CLEAR = "rgba(0, 0, 0, 0)";
const RUSSIA = "rgb(35, 79, 140)";
const [PAPER, INK] = ["rgb(251, 250, 246)", "rgb(30, 29, 26)"];
/** Paper, ink and the hue of a state. */
const THEMES = {
  auto: [PAPER, INK, RUSSIA],
  light: [PAPER, INK, RUSSIA],
  dark: ["rgb(21, 23, 27)", "rgb(236, 233, 226)", "rgb(143, 180, 232)"],
  paper: [WHITE, BLACK, BLACK],
  contrast: [WHITE, BLACK, RUSSIA],
};
const CALL = "contact:call-lavrov-araghchi";

/** Runs in a page or a frame: what the widget below `root` is painted with. */
const lookIn = (root) => {
  const widget = root.querySelector('.demarche[data-ready="true"]');
  const dot = widget.querySelector('.network [data-target="actor:lavrov"] .dot');
  return [getComputedStyle(widget).backgroundColor, getComputedStyle(widget).color, getComputedStyle(dot).fill];
};
const look = (frame) => frame.evaluate((look) => eval(look)(document), `(${lookIn})`);
const inlineLook = (page) => page.evaluate((look) => eval(look)(document.querySelector("demarche-embed").shadowRoot), `(${lookIn})`);

/** What a medium is to be, also those that the driver does not know. */
const media = (name, value) => async (page) => {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
};

/** The colour of one pixel of the window. */
async function pixel(page, x, y) {
  const data = await page.screenshot({ encoding: "base64", clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (url) => {
    const image = Object.assign(new Image(), { src: url });
    await image.decode();
    const context = document.createElement("canvas").getContext("2d");
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, `data:image/png;base64,${data}`);
}

inEachEngine("themes", (stage) => {
  const isChromium = { skip: stage.engine !== "chromium" };

  test("a page has the theme that its address names", async () => {
    for (const [theme, expected] of Object.entries(THEMES)) {
      assert.deepEqual(await look(await openReady(stage, `/?theme=${theme}`)), expected, theme);
    }
    assert.deepEqual(await look(await openReady(stage, "/?theme=%22%3E%3Cb%3E")), THEMES.auto, "what is no theme is none");
  });

  test("a frame has the theme of its element, and follows it", async () => {
    const page = await openHost(stage, '<demarche-embed theme="paper"></demarche-embed>');
    const frame = await readyFrame(page);
    for (const [theme, expected] of [["paper", THEMES.paper], ...Object.entries(THEMES)]) {
      await page.$eval("demarche-embed", (embed, theme) => { embed.theme = theme; }, theme);
      await frame.waitForFunction((theme) => (document.documentElement.dataset.theme ?? "auto") === theme, {}, theme);
      assert.deepEqual(await look(frame), expected, theme);
    }
    await assertCalm(page, stage.server);
  });

  test("an inline widget has the theme of its element, and follows it", async () => {
    const page = await openHost(stage, '<demarche-embed mode="inline" theme="contrast"></demarche-embed>');
    await heard(page, "ready");
    for (const [theme, expected] of [["contrast", THEMES.contrast], ...Object.entries(THEMES)]) {
      await page.$eval("demarche-embed", (embed, theme) => { embed.theme = theme; }, theme);
      assert.deepEqual(await inlineLook(page), expected, theme);
    }
    await assertCalm(page, stage.server);
  });

  test("what a host sets on an inline element holds in every theme; nothing of it reaches a frame, and nothing of ours the host’s words", async () => {
    const style = `<style>:root { --demarche-ink: red; --paper: teal } demarche-embed { --demarche-paper: #123456; --demarche-hue-1: light-dark(#abcdef, #fedcba) }
      demarche-embed p { color: var(--paper) }</style><script src="/embed.js"></script>`;
    const page = await openHost(stage, '<demarche-embed mode="inline"><p>Words.</p></demarche-embed>', { head: style });
    await heard(page, "ready");
    assert.deepEqual(await inlineLook(page), ["rgb(18, 52, 86)", INK, "rgb(171, 205, 239)"]);
    assert.equal(await page.$eval("p", (words) => getComputedStyle(words).color), "rgb(0, 128, 128)");
    for (const theme of ["dark", "paper", "contrast"]) {
      await page.$eval("demarche-embed", (embed, theme) => { embed.theme = theme; }, theme);
      assert.equal((await inlineLook(page))[0], "rgb(18, 52, 86)", theme);
    }
    const framed = await openHost(stage, "<demarche-embed></demarche-embed>", { head: style, path: "/framed.html" });
    assert.deepEqual(await look(await readyFrame(framed)), THEMES.auto);
  });

  test("a transparent one has no background of its own", async () => {
    const grounds = (frame) => frame.evaluate(() => [document.body, document.querySelector(".demarche")].map((one) => getComputedStyle(one).backgroundColor));
    assert.deepEqual(await grounds(await openReady(stage, "/?transparent")), [CLEAR, CLEAR]);
    assert.deepEqual(await grounds(await openReady(stage, "/")), [PAPER, PAPER]);
    const inline = await openHost(stage, '<demarche-embed mode="inline" transparent></demarche-embed>');
    await heard(inline, "ready");
    assert.equal((await inlineLook(inline))[0], CLEAR);
  });

  for (const scheme of ["light", "dark"]) {
    test(`through a transparent frame the host is seen, also where its sheet is ${scheme}`, isChromium, async () => {
      const head = `<style>html { color-scheme: ${scheme} } body { margin: 0; background: rgb(12, 140, 90) }</style><script src="/embed.js"></script>`;
      const page = await openHost(stage, "<demarche-embed transparent></demarche-embed>", { head, prepare: media("prefers-color-scheme", scheme) });
      const frame = await readyFrame(page);
      await page.waitForFunction(() => document.querySelector("demarche-embed").getBoundingClientRect().height > 300);
      assert.deepEqual(await pixel(page, 4, 200), [12, 140, 90]);
      assert.equal((await look(frame))[1], THEMES[scheme][1], "light or dark as the reader's system is");
    });
  }

  test("who wishes for more contrast has it, with script and without", isChromium, async () => {
    assert.deepEqual(await look(await openReady(stage, "/", { prepare: media("prefers-contrast", "more") })), THEMES.contrast);
    const page = await stage.open("/facts.html", {
      prepare: async (page) => {
        await page.setJavaScriptEnabled(false);
        await media("prefers-contrast", "more")(page);
      },
    });
    assert.equal(await page.$eval("h1", (title) => getComputedStyle(title).color), BLACK);
  });

  test("in forced colours marks, what is selected and what is pressed can be told", isChromium, async () => {
    const page = await openReady(stage, `/#v1&select=${CALL}&voice=outlet`, { prepare: media("forced-colors", "active") });
    const found = await page.evaluate((call) => {
      const probe = document.body.appendChild(document.createElement("i"));
      const system = (name) => ((probe.style.color = name), getComputedStyle(probe).color);
      const style = (selector) => getComputedStyle(document.querySelector(selector));
      return {
        dot: style('.network [data-target="actor:lavrov"] .dot').fill === system("CanvasText"),
        land: style(".land").fill === system("Canvas"),
        arc: style(`.map [data-target="${call}"] .arc`).stroke === system("Highlight"),
        halo: style('.network [data-emphasis="selected"] text, .timeline [data-emphasis="selected"] text').stroke === system("Canvas"),
        row: style(`tr[data-target="${call}"]`).backgroundColor !== style("tr:not([data-emphasis=selected])").backgroundColor,
        chip: style('.chip[aria-pressed="true"]').backgroundColor !== style('.chip[aria-pressed="false"]').backgroundColor,
      };
    }, CALL);
    assert.deepEqual(found, { dot: true, land: true, arc: true, halo: true, row: true, chip: true });
  });
});
