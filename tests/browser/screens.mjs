// Screenshots as baselines: kept in `screens/`, looked at by a person when they change, compared at a coarse grain, so that another smoothing of
// letters is no change and a lost label is one.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Baselines as kept: small enough for the repository, and far finer than the grain. */
const KEPT = { type: "webp", quality: 30 };
const FOLDER = fileURLToPath(new URL("screens/", import.meta.url));
/** The letters of the screenshots, the same on every machine that has the packages: how a machine falls back from one to another would show. */
export const LETTERS = fileURLToPath(new URL("fonts.conf", import.meta.url));
/** Where what differs is put to be looked at. */
const FOUND = fileURLToPath(new URL("../../target/screens/", import.meta.url));
const UPDATES = Boolean(process.env.UPDATE_SCREENS);

/** One grain is so many pixels wide and high. */
const GRAIN_PX = 8;
/** A grain is another one when a colour of it differs by more than this, of 255. */
const MOST_DIFFERENCE = 28;

/** The share of grains that differ between two pictures, and whether both have the same size. Runs in the page. */
async function compare(first, second, grain, most) {
  const pixels = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const [width, height] = [image.width, image.height].map((size) => Math.floor(size / grain));
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, width, height);
    return { size: `${image.width} × ${image.height}`, data: context.getImageData(0, 0, width, height).data };
  };
  const [one, other] = [await pixels(first), await pixels(second)];
  const sizes = [one.size, other.size];
  if (one.size !== other.size) return { sizes, differing: Infinity, share: 1 };
  let differing = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if ([0, 1, 2].some((part) => Math.abs(one.data[at + part] - other.data[at + part]) > most)) differing += 1;
  }
  return { sizes, differing, share: differing / (one.data.length / 4) };
}

/** A screenshot of the whole page as base64. */
export const screenOf = (page) => page.screenshot({ ...KEPT, fullPage: true, encoding: "base64" });

/** How two screenshots differ, compared by `page`: `{ sizes, differing, share }`. */
export const difference = (page, first, second) => page.evaluate(compare, first, second, GRAIN_PX, MOST_DIFFERENCE);

function keep(folder, name, screen) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.webp`, Buffer.from(screen, "base64"));
}

/** How a screenshot differs from the baseline of that name; where `UPDATE_SCREENS` is set it becomes the baseline first. What differs is put into `target/screens/`. */
export async function againstBaseline(page, name, screen) {
  if (UPDATES) keep(FOLDER, name, screen);
  const found = await difference(page, readFileSync(`${FOLDER}${name}.webp`, "base64"), screen);
  if (found.differing > 0) keep(FOUND, name, screen);
  return found;
}

/** What screenshots depend on besides the page: the browser, and widths of some words in the letters that this machine has. */
export async function here(page) {
  const letters = await page.evaluate(() => {
    const { font } = getComputedStyle(document.querySelector(".demarche"));
    const serif = getComputedStyle(document.querySelector(".demarche h1")).fontFamily;
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    return [font, `16px ${serif}`].map((font) => {
      context.font = font;
      return Math.round(context.measureText("Lavrov, لاوروف ۱۲۳ ١٢٣").width);
    });
  });
  return { browser: (await page.browser().version()).split(".")[0], letters: letters.join() };
}

/** The same where the baselines were made; where they are made anew, it is kept. */
export function there(here) {
  const file = `${FOLDER}made.json`;
  if (UPDATES) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, `${JSON.stringify(here)}\n`);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}
