// A smoke in WebKitGTK: the engine of Safari, driven by plain WebDriver, which shows neither console nor requests.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { WEBKIT } from "./engines.mjs";
import { startServer } from "./server.mjs";
import { PATIENCE } from "./stage.mjs";
import { launchWebKit } from "./webdriver.mjs";

const READY = `document.querySelector('.demarche[data-ready="true"]') !== null`;

describe("smoke [webkit]", { skip: !WEBKIT }, () => {
  let server;
  let browser;
  before(async () => {
    server = await startServer();
    browser = await launchWebKit({ patienceMs: PATIENCE });
  }, { timeout: 2 * PATIENCE });
  after(async () => {
    await browser?.close();
    await server?.close();
  }, { timeout: PATIENCE });

  test("an embed becomes ready, with its views and without an alert", async () => {
    await browser.goto(`${server.origin}/embed.html`);
    await browser.waitFor(READY);
    assert.ok(await browser.evaluate(`document.querySelectorAll('[role="region"][data-view]').length`));
    assert.equal(await browser.evaluate(`document.querySelectorAll('[role="alert"]:not(:empty)').length`), 0);
    assert.deepEqual(server.requests.filter(({ status }) => status !== 200), []);
  });

  test("the second visit needs no network", async () => {
    await browser.goto(`${server.origin}/`);
    await browser.evaluate("void navigator.serviceWorker.ready.then(() => { window.isKept = true; })");
    await browser.waitFor("window.isKept === true");
    server.fault(/./, { down: true });
    await browser.goto(`${server.origin}/`);
    await browser.waitFor(READY);
  });
});
