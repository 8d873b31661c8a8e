// What the page does not do: store, track, probe, or speak to anyone but its own server.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { at, clickOn, drawn, openReady, press } from "./reader.mjs";
import { DIST } from "./server.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

/** Wraps everything by which a page remembers or recognises a reader, and lists the calls, each with the script that made it. */
function watch() {
  const calls = [];
  Object.defineProperty(window, "__calls", { value: calls });
  const note = (name) => {
    const [, script] = new Error().stack.match(/\/([\w-]+)-[0-9a-f]{12}\.js/) ?? [];
    calls.push(script ? `${name} by ${script}` : name);
  };
  const getter = (owner, property) => {
    const found = owner && Object.getOwnPropertyDescriptor(owner, property);
    if (!found?.get) return;
    const get = function () { note(property); return found.get.call(this); };
    Object.defineProperty(owner, property, { ...found, get, ...(found.set && { set(value) { note(`${property}=`); found.set.call(this, value); } }) });
  };
  const method = (owner, property) => {
    const found = owner?.[property];
    if (typeof found !== "function") return;
    owner[property] = function (...given) { note(property); return found.apply(this, given); };
  };
  for (const property of ["localStorage", "sessionStorage", "indexedDB", "caches"]) getter(window, property);
  getter(Document.prototype, "cookie");
  getter(Document.prototype, "referrer");
  for (const property of ["userAgent", "platform", "plugins", "mimeTypes", "hardwareConcurrency", "deviceMemory", "languages", "geolocation",
    "mediaDevices", "connection", "maxTouchPoints", "webdriver", "serviceWorker", "storage", "permissions", "doNotTrack", "keyboard", "usb", "bluetooth"]) {
    getter(Navigator.prototype, property);
  }
  for (const property of ["sendBeacon", "getBattery", "getGamepads", "requestMIDIAccess", "vibrate"]) method(Navigator.prototype, property);
  method(HTMLCanvasElement.prototype, "toDataURL");
  method(HTMLCanvasElement.prototype, "getContext");
  method(window, "open");
  method(window, "postMessage");
  for (const name of ["RTCPeerConnection", "AudioContext", "OfflineAudioContext", "WebSocket", "EventSource", "Worker", "SharedWorker", "XMLHttpRequest", "BroadcastChannel"]) {
    if (window[name]) window[name] = new Proxy(window[name], { construct(made, given) { note(name); return Reflect.construct(made, given); } });
  }
}

inEachEngine("privacy", (stage) => {
  const open = (path) => openReady(stage, path, { keeps: true, prepare: (page) => page.evaluateOnNewDocument(watch) });

  /** A reader who tries everything. */
  async function use(page) {
    await clickOn(page, at("network", "actor:lavrov"));
    await page.type('input[type="search"]', "idlib");
    for (const name of ["The outlet’s own voice", "Next event", "Zoom in", "Move left", "Step by step", "Next step", "Play", "Pause", "Start over"]) await press(page, name);
    await page.mouse.wheel({ deltaY: 200 });
    await page.setViewport({ width: 390, height: 700 });
    await press(page, "Network");
    await drawn(page);
  }

  const stored = (page) => page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);

  test("an embed stores, probes and sends nothing", async () => {
    const page = await open("/embed.html?lang=en#v1&select=actor:lavrov");
    await use(page);
    assert.deepEqual(await page.evaluate(() => window.__calls), []);
    assert.deepEqual(await stored(page), ["", 0, 0]);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    await assertCalm(page, stage.server);
  });

  test("the page form registers its worker, in offline.js, and nothing else; the worker keeps files of the release alone", async () => {
    const page = await open("/#v1&select=actor:lavrov");
    await use(page);
    await page.waitForFunction(() => window.__calls.length > 0);
    // The reader's languages choose the page where the address does not; they stay in the browser.
    assert.deepEqual([...new Set(await page.evaluate(() => window.__calls))], ["languages by boot", "serviceWorker by offline"]);
    assert.deepEqual(await stored(page), ["", 0, 0]);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    const addresses = await page.evaluate(async () => {
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().map(({ url }) => url.slice(location.origin.length + 1));
    });
    const { files } = JSON.parse(await readFile(`${DIST}manifest.json`, "utf8"));
    assert.ok(addresses.length > 0);
    assert.deepEqual(addresses.filter((address) => !(address in files)), []);
    await assertCalm(page, stage.server);
  });

  test("the watch sees what it watches", async () => {
    const page = await open("/embed.html?lang=en");
    await page.evaluate(() => { localStorage.getItem("x"); document.cookie = "a=b"; navigator.userAgent; document.createElement("canvas").getContext("2d"); });
    assert.deepEqual(await page.evaluate(() => window.__calls.slice(0, 4)), ["localStorage", "cookie=", "userAgent", "getContext"]);
  });

  test("reading asks the server for nothing more, and what is read is never in an address", async () => {
    const page = await open("/embed.html");
    const before = stage.server.requests.length;
    await use(page);
    assert.deepEqual(stage.server.requests.slice(before), []);
    assert.ok(stage.server.requests.every(({ method, path }) => method === "GET" && !path.includes("?") && !path.includes("lavrov")));
  });

  test("where storage is forbidden nothing is missing", async () => {
    const page = await openReady(stage, "/", {
      keeps: true,
      prepare: (page) => page.evaluateOnNewDocument(() => {
        const forbid = { get() { throw new DOMException("forbidden", "SecurityError"); } };
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, forbid);
        Object.defineProperty(Document.prototype, "cookie", forbid);
        Object.defineProperty(Navigator.prototype, "serviceWorker", forbid);
        delete Navigator.prototype.clipboard;
      }),
    });
    await use(page);
    await press(page, "Copy link");
    await page.waitForFunction(() => [...document.querySelectorAll('[role="status"]')].some((one) => /could not be copied/.test(one.textContent)));
    await assertCalm(page, stage.server);
  });

  test("in the sandbox of an embed it works the same", async () => {
    stage.server.mount("/host.html", `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"></head>`
      + `<body><iframe id="frame" title="Demarche" width="900" height="900" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" src="/embed.html"></iframe></body></html>`,
      { headers: { "Content-Security-Policy": "frame-src *" } });
    const page = await stage.open("/host.html", { keeps: true });
    const frame = await (await page.waitForSelector("#frame")).contentFrame();
    await frame.waitForSelector('.demarche[data-ready="true"]');
    await frame.$eval(at("network", "actor:lavrov"), (mark) => mark.dispatchEvent(new MouseEvent("click", { bubbles: true })));
    await frame.waitForSelector(`${at("timeline", "contact:call-lavrov-fidan")}[data-emphasis="sibling"]`);
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.failed, []);
  });
});
