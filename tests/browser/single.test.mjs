// Everything in one file: it opens from the disk and inside another page, asks for nothing, and carries a dossier that can be edited by hand.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { all, at, clickOn, sees, words } from "./reader.mjs";
import { DIST } from "./server.mjs";
import { PATIENCE, inEachEngine, ready } from "./stage.mjs";

const PLACE = /<script type="application\/json" data-asset="asked">([\s\S]*?)<\/script>/;

inEachEngine("one file", (stage) => {
  let folder;
  let text;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "demarche-"));
    text = await readFile(`${DIST}demarche.html`, "utf8");
  });
  after(() => rm(folder, { recursive: true }));

  /** Opens a text from the disk. */
  async function openFile(content, options = {}) {
    const file = join(folder, "demarche.html");
    await writeFile(file, content);
    stage.server.mount("/blank.html", "<!doctype html><link rel=icon href=data:,>");
    const page = await stage.open("/blank.html", options);
    page.record.requests.length = page.record.failed.length = page.record.console.length = 0;
    await page.goto(pathToFileURL(file).href, { waitUntil: "domcontentloaded", timeout: PATIENCE });
    return page;
  }

  const asked = ({ record }) => record.requests.filter((url) => !/^(file|blob|data|about):/.test(url));

  test("it opens from the disk, answers, and asks for nothing", async () => {
    const page = await openFile(text);
    await ready(page);
    await clickOn(page, at("network", "actor:lavrov"));
    await sees(page, "timeline", "contact:call-lavrov-fidan", "sibling");
    assert.match(await words(page, '[data-view="card"] h3'), /Sergey Lavrov/);
    assert.deepEqual(asked(page), []);
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(await page.evaluate(() => window.__violations), []);
  });

  test("without script it is whole", { skip: stage.engine !== "chromium" }, async () => {
    const page = await openFile(text, { prepare: (page) => page.setJavaScriptEnabled(false) });
    const counts = await all(page, "section", (sections) => Object.fromEntries(sections.map((section) =>
      [section.querySelector("h2")?.textContent, section.querySelectorAll("tbody tr, ol li").length])));
    assert.ok(counts.Contacts > 40 && counts["Who claims what"] > 30 && counts.Sources > 60, JSON.stringify(counts));
    assert.ok(await page.$eval(".map svg.picture", (picture) => picture.checkVisibility()));
  });

  test("its dossier is text, and what is edited there is shown", async () => {
    const dossier = JSON.parse(PLACE.exec(text)[1]);
    assert.equal(dossier.dossier, 1);
    const edited = JSON.stringify({ ...dossier, title: "Edited by hand </script><b>" }, null, 1).replaceAll("</", "\\u003c/");
    const page = await openFile(text.replace(PLACE, (script, json) => script.replace(json, () => edited)));
    await ready(page);
    assert.equal(await words(page, "h1"), "Edited by hand </script><b>");
  });

  test("it works inside another page by srcdoc, in a sandbox", { skip: stage.engine !== "chromium" }, async () => {
    const page = await openFile("<!doctype html><title>Host</title><iframe sandbox=\"allow-scripts\" width=900 height=900></iframe>");
    await page.$eval("iframe", (frame, text) => { frame.srcdoc = text; }, text);
    const frame = await (await page.$("iframe")).contentFrame();
    await frame.waitForSelector('.demarche[data-ready="true"]', { timeout: PATIENCE });
    await frame.$eval(at("network", "actor:lavrov"), (mark) => mark.dispatchEvent(new MouseEvent("click", { bubbles: true })));
    await frame.waitForSelector(`${at("timeline", "contact:call-lavrov-fidan")}[data-emphasis="sibling"]`);
    assert.deepEqual(asked(page), []);
  });
});
