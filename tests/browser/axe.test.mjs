// axe finds nothing, whatever the reader has done.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all, drawn, openReady, press } from "./reader.mjs";
import { axe, inEachEngine } from "./stage.mjs";

const openAll = (page) => all(page, "details", (all) => all.forEach((one) => { one.open = true; }));
const media = (name, value) => (page) => page.emulateMediaFeatures([{ name, value }]);

const STATES = {
  "a contact selected": { path: "/#v1&select=contact:call-lavrov-araghchi" },
  "a person selected": { path: "/#v1&select=actor:lavrov" },
  "a place selected": { path: "/#v1&select=place:idlib" },
  "a claim selected": { path: "/#v1&select=claim:k13" },
  "an incident selected": { path: "/#v1&select=incident:hama" },
  "a filter and a window": { path: "/#v1&voice=outlet&days=2024-11-30,2024-12-02" },
  "a step of the story": { path: "/#v1&step=3&select=actor:lavrov" },
  "a zoomed map": { path: "/#v1&map=37,36,6" },
  "everything open": { path: "/", act: openAll },
  "a search": { path: "/", act: async (page) => { await page.type('input[type="search"]', "idlib"); } },
  "a search without result": { path: "/", act: async (page) => { await page.type('input[type="search"]', "zzzz"); } },
  "a link with garbage": { path: "/#v1&colour=red" },
  "a file with issues": { path: "/?dossier=issues.json" },
  "320 px": { path: "/", viewport: { width: 320, height: 640 } },
  "320 px, the network, a selection": { path: "/#v1&pane=network&select=actor:lavrov", viewport: { width: 320, height: 640 } },
  dark: { path: "/#v1&select=contact:call-lavrov-araghchi", prepare: media("prefers-color-scheme", "dark"), only: "chromium", act: openAll },
  "dark, filtered, 320 px": {
    path: "/#v1&voice=outlet",
    viewport: { width: 320, height: 640 },
    prepare: media("prefers-color-scheme", "dark"),
    only: "chromium",
  },
  "a dossier that cannot be loaded": { path: "/?dossier=nothing.json", isFailed: true },
};

inEachEngine("axe", (stage) => {
  for (const [name, state] of Object.entries(STATES)) {
    test(`axe finds nothing: ${name}`, { skip: state.only !== undefined && state.only !== stage.engine }, async () => {
      const { path, viewport, prepare, act, isFailed } = state;
      stage.server.mount("/issues.json", '{"dossier": 1, "title": "A trial", "language": "en", "places": [{"id": "a", "name": "A", "at": [91, 95], "kind": "city"}]}');
      const page = isFailed ? await stage.open(path) : await openReady(stage, path, { viewport, prepare });
      if (isFailed) await page.waitForSelector('.demarche[role="alert"] button');
      await act?.(page);
      await drawn(page);
      assert.deepEqual(await axe(page), []);
    });
  }

  test("axe finds nothing after a walk through the state", async () => {
    const page = await openReady(stage);
    for (const name of ["The outlet’s own voice", "Next event", "Zoom in", "Step by step", "Next step"]) await press(page, name);
    assert.deepEqual(await axe(page), []);
  });
});
