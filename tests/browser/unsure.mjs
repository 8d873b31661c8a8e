// What axe cannot decide, with the reason why it need not: each doubt is explained here, or it is a finding.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules that ask about colours, which are all that a theme can change. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * The doubts that are explained: the rule, what axe stumbles over, where that is, and the reason why it is no fault. With `least` the contrast
 * is reckoned here instead, with `isNamed` the words are compared.
 */
export const EXPLAINED = {
  "words in a picture": {
    rule: "color-contrast",
    keys: ["imgNode", "bgOverlap", "elmPartiallyObscuring", "shortTextContent", "nonBmp"],
    within: "svg.picture text, .legend svg text",
    reason: "They stand on land, sea and areas, which axe does not see; tests/colours.rs reckons every colour of words on every ground.",
  },
  "words that axe takes for covered": {
    rule: "color-contrast",
    keys: ["bgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring", "shortTextContent", "nonBmp"],
    within: ".demarche *",
    least: 4.5,
    reason: "A neighbour's box, the edge of what scrolls or a sign of one letter keeps axe from an answer; the colour on its ground is reckoned here.",
  },
  "a sign on a button": {
    rule: "label-content-name-mismatch",
    within: ".demarche button[aria-label]",
    isNamed: true,
    reason: "A sign such as + or ▶ is no word that one could speak; that the words beside it, if any, are in the name is compared here.",
  },
};

/**
 * Runs axe in a page or a frame, with all rules or those of colour alone. Returns `found`, one line for each violation and each doubt that nobody
 * has explained, and `explained`, the names of the explanations that were needed.
 */
export async function audit(frame, { isOfColour = false } = {}) {
  if (!(await frame.evaluate(() => Boolean(window.axe)))) await frame.evaluate(AXE);
  const doubts = Object.entries(EXPLAINED).map(([name, doubt]) => ({ name, ...doubt }));
  return frame.evaluate(judge, { doubts, rules: isOfColour ? OF_COLOUR : [] });
}

/** In the page: what axe says, held against what is explained. */
async function judge({ doubts, rules }) {
  const only = rules.length > 0 ? { runOnly: { type: "rule", values: rules } } : {};
  const { violations, incomplete } = await window.axe.run(document, { ...only, resultTypes: ["violations", "incomplete"], elementRef: true });
  const channels = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { colour: [red, green, blue], alpha };
  };
  // Relative luminance and contrast as WCAG 2.2 defines them.
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const over = ({ colour, alpha }, ground) => colour.map((value, index) => alpha * value + (1 - alpha) * ground[index]);
  const parentOf = (element) => element.parentElement ?? element.getRootNode().host;
  const groundOf = (element) => {
    if (!element) return [255, 255, 255];
    const own = channels(getComputedStyle(element).backgroundColor);
    return own.alpha === 1 ? own.colour : over(own, groundOf(parentOf(element)));
  };
  const opacityOf = (element) => (element ? Number(getComputedStyle(element).opacity) * opacityOf(parentOf(element)) : 1);
  const contrast = (element) => {
    const ground = groundOf(element);
    const ink = channels(getComputedStyle(element).color);
    const seen = over({ ...ink, alpha: ink.alpha * opacityOf(element) }, ground);
    const [dark, bright] = [light(seen), light(ground)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const spoken = (words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const isNamed = (element) => spoken(element.ariaLabel).includes(spoken(element.innerText));
  const explained = new Set();
  const isExplained = (rule, node) => {
    const key = node.any[0]?.data?.messageKey;
    const doubt = doubts.find(({ rule: known, keys, within }) => known === rule && (!keys || keys.includes(key)) && node.element.matches(within));
    if (!doubt || (doubt.least && contrast(node.element) < doubt.least) || (doubt.isNamed && !isNamed(node.element))) return false;
    explained.add(doubt.name);
    return true;
  };
  const line = ({ id, help }, nodes) => `${id}: ${help}: ${nodes.map(({ html, any }) => `${any[0]?.data?.messageKey ?? ""} ${html.slice(0, 160)}`).join(" | ")}`;
  const unsure = incomplete.flatMap((doubt) => {
    const nodes = doubt.nodes.filter((node) => !isExplained(doubt.id, node));
    return nodes.length > 0 ? [`unsure: ${line(doubt, nodes)}`] : [];
  });
  return { found: [...violations.map((fault) => line(fault, fault.nodes)), ...unsure], explained: [...explained] };
}
