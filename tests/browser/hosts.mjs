// Pages of newsrooms that embed the widget, and what they see of it.

import { existsSync, readFileSync } from "node:fs";

import { DIST } from "./server.mjs";
import { PATIENCE } from "./stage.mjs";

const EMBED_PAGE = existsSync(`${DIST}embed.html`) ? "embed.html" : "index.html";

/** No policy but this; a host page is not ours to rule. */
export const NO_POLICY = { "Content-Security-Policy": "", "Cross-Origin-Embedder-Policy": "unsafe-none" };

/** A page of a newsroom with this body. */
export const hostPage = (body, { head = '<script src="/embed.js"></script>' } = {}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** Serves the framed page at `/embed.html`, also where the release has none yet; `edit` may change its text. */
export function mountEmbedPage(server, { headers, edit = (page) => page } = {}) {
  server.mount("/embed.html", edit(readFileSync(DIST + EMBED_PAGE, "utf8")), { headers });
}

/** Opens a host page with this body. */
export async function openHost(stage, body, { head, headers = NO_POLICY, prepare, viewport, path = "/host.html" } = {}) {
  mountEmbedPage(stage.server);
  stage.server.mount(path, hostPage(body, { head }), { headers });
  return stage.open(path, {
    viewport,
    prepare: async (page) => {
      await page.evaluateOnNewDocument(rememberEvents);
      await prepare?.(page);
    },
  });
}

/** What the host page hears of its embeds, and what moves in it. */
export function rememberEvents() {
  const heard = [];
  Object.defineProperty(window, "__heard", { value: heard });
  for (const name of ["ready", "select", "error"]) {
    addEventListener(`demarche:${name}`, ({ target, detail }) => heard.push({ name, on: target.id, ...detail }));
  }
  const shifts = [];
  Object.defineProperty(window, "__shifts", { value: shifts });
  if (globalThis.PerformanceObserver?.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
  }
}

/** Waits for a number of events of a name. */
export const heard = (page, name, count = 1) =>
  page.waitForFunction((name, count) => window.__heard.filter((one) => one.name === name).length >= count, { timeout: PATIENCE }, name, count);

/** The events so far. */
export const events = (page) => page.evaluate(() => window.__heard);

/** The frames of the embeds, in no order. */
export const framesOf = (page) => page.frames().filter((frame) => frame.url().includes("/embed.html"));

/** The frame of the only embed, once its widget can be used. */
export async function readyFrame(page) {
  await heard(page, "ready");
  const [frame] = framesOf(page);
  await frame.waitForSelector('.demarche[data-ready="true"]', { timeout: PATIENCE });
  return frame;
}

/** What an embed shows: its fallback or its widget, and how high it is. */
export const stateOf = (page, selector = "demarche-embed") =>
  page.$eval(selector, (embed) => {
    const stage = embed.shadowRoot.querySelector(".stage");
    return {
      fallback: !embed.shadowRoot.querySelector("slot").hidden,
      widget: stage !== null && !stage.inert && getComputedStyle(stage).opacity === "1",
      height: embed.getBoundingClientRect().height,
      frame: stage?.getBoundingClientRect().height,
    };
  });

/** Waits until an embed has been as high for a while, and says how high. */
export const settled = (page, selector = "demarche-embed") =>
  page.$eval(selector, async (embed) => {
    const height = () => embed.getBoundingClientRect().height;
    for (let last = -1; last !== height();) {
      last = height();
      await new Promise((done) => setTimeout(done, 400));
    }
    return height();
  });
