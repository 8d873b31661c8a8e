// Walking a picture by keyboard, as a structure: along its marks, from a mark to what it is linked with, back along the path, and to a name by
// its first letters.

import { letters } from "./letters.js";
import { isSelected, keyOf, kindOf, marksOf, runsLeft } from "./marks.js";

/** Where a walk stands: the marks in its order, what the one under the reader points at, and its number; −1 on the picture itself.
 * @typedef {{ marks: SVGElement[], here: string, at: number }} Stand */

/** The keys that go through the links of a mark, or follow one. */
const ACROSS = ["ArrowUp", "ArrowDown", "Enter"];

/** @type {(stand: Stand, step: number) => SVGElement | undefined} */
const along = ({ marks, at }, step) => marks.at(at < 0 ? Math.min(step, 0) : (at + step) % marks.length);

/** The first mark of the next other kind. @type {(stand: Stand, step: number) => SVGElement | undefined} */
function otherKind({ marks, at }, step) {
  const ahead = step > 0 ? marks.slice(at + 1) : marks.slice(0, Math.max(at, 0)).reverse();
  return ahead.find((mark) => at < 0 || kindOf(mark) !== kindOf(marks[at]));
}

const markOf = (/** @type {Stand} */ { marks }, /** @type {string | undefined} */ wanted) => marks.find((mark) => keyOf(mark) === wanted);

/** The way across: the links of a mark while the arrows cycle through them, and the path back. */
function trail(/** @type {(key: string) => string[]} */ linksOf) {
  /** The keys of the marks whose links were taken. @type {string[]} */
  let path = [];
  /** The links of the last of them, and the one that they led to. @type {string[]} */
  let ring = [];
  let ringAt = "";

  /** The links of the mark under the reader, the one that the reader came from last. @type {(stand: Stand) => string[]} */
  const ringOf = (stand) => {
    const came = path.at(-1) ?? "";
    const links = linksOf(stand.here).filter((key) => markOf(stand, key));
    return links.includes(came) ? [...links.filter((key) => key !== came), came] : links;
  };
  return {
    /** Whoever goes or came another way, or to another drawing, takes the links anew. @type {(stand: Stand, key: string) => void} */
    meet(stand, key) {
      if (stand.here !== ringAt || !ACROSS.includes(key) || !ring.every((link) => markOf(stand, link))) ring = [];
    },
    /** @type {(stand: Stand, step: number) => SVGElement | undefined} */
    across(stand, step) {
      let next = (ring.indexOf(stand.here) + step) % ring.length;
      if (ring.length === 0) {
        ring = stand.at < 0 ? [] : ringOf(stand);
        if (ring.length === 0) return along(stand, step);
        path.push(stand.here);
        next = Math.min(step, 0);
      }
      ringAt = ring.at(next) ?? "";
      return markOf(stand, ringAt);
    },
    /** @type {(stand: Stand) => SVGElement | undefined} */
    back(stand) {
      while (path.length > 0) {
        const mark = markOf(stand, path.pop());
        if (mark) return mark;
      }
    },
    /** Into the picture: to what is selected, or to the first mark. @type {(stand: Stand) => SVGElement | undefined} */
    begin({ marks }) {
      path = [];
      return marks.find(isSelected) ?? marks[0];
    },
    /** Follows the link under the reader: from here on its own links are cycled. The program selects it; once selected it stays so. @type {(stand: Stand) => SVGElement | undefined} */
    follow({ marks, here, at }) {
      const isFollowed = ring.includes(here);
      ring = [];
      return isFollowed && isSelected(marks[at]) ? marks[at] : undefined;
    },
  };
}

/**
 * One reader's way through the pictures; `linksOf` gives the keys of what a mark is linked with. What it returns says where a key leads from
 * `from`, a mark of `picture` or the picture itself: to a mark, to `from` when there is nothing further, or to `undefined` when the key has no
 * meaning here.
 * @param {(key: string) => string[]} linksOf
 */
export function walker(linksOf) {
  const { meet, across, back, begin, follow } = trail(linksOf);
  const named = letters();

  /** @param {string} key @param {Element} picture @param {Element} from @returns {Element | undefined} */
  return function lead(key, picture, from) {
    const marks = marksOf(picture);
    const here = from.getAttribute("data-target") ?? "";
    const stand = { marks, here, at: marks.findIndex((mark) => keyOf(mark) === here) };
    meet(stand, key);
    const onward = runsLeft(picture) ? -1 : 1;
    const ways = /** @type {Record<string, () => SVGElement | undefined>} */ ({
      ArrowRight: () => along(stand, onward),
      ArrowLeft: () => along(stand, -onward),
      ArrowDown: () => across(stand, 1),
      ArrowUp: () => across(stand, -1),
      PageDown: () => otherKind(stand, 1),
      PageUp: () => otherKind(stand, -1),
      Home: () => marks[0],
      End: () => marks.at(-1),
      Backspace: () => back(stand),
    });
    if (key === "Enter") return stand.at < 0 ? begin(stand) : follow(stand);
    if (/^\p{L}$/u.test(key)) return named(key, picture, marks, stand.at) ?? from;
    return Object.hasOwn(ways, key) ? (ways[key]() ?? from) : undefined;
  };
}
