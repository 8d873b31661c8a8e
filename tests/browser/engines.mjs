// The browsers. `ENGINES` names them (chromium, firefox, webkit); `cargo xtask test` sets it and the programs' places.

import puppeteer from "puppeteer-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const LAUNCH = {
  chromium: () => ({
    browser: "chrome",
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: FLAGS,
  }),
  firefox: () => ({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
  }),
};

const asked = (process.env.ENGINES ?? "chromium").split(",").filter(Boolean);

/** The asked engines that run the full tests. */
export const ENGINES = asked.filter((name) => name in LAUNCH);

/** Whether the smoke in WebKitGTK is asked for. */
export const WEBKIT = asked.includes("webkit");

const unknown = asked.filter((name) => !(name in LAUNCH) && name !== "webkit");
if (unknown.length > 0) {
  throw new Error(`ENGINES names ${unknown.join(", ")}; known are ${Object.keys(LAUNCH).join(", ")}, webkit.`);
}

/** Starts a browser with a fresh profile, `more` arguments and other `options`. A loaded two-core machine may take its time. */
export const launch = (engine, more = [], options = {}) => {
  const { args = [], ...rest } = LAUNCH[engine]();
  return puppeteer.launch({ ...rest, args: [...args, ...more], timeout: 120_000, protocolTimeout: 300_000, ...options });
};
