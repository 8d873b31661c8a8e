// One widget in its place: what it is given, what it says, and how it goes on when the program has broken down.

import { attend } from "../hands/attend.js";
import { allowed, bytesOf } from "./file.js";
import { put, say } from "./language.js";
import { linked, lives, load } from "./program.js";

/**
 * What is wished of a widget.
 * @typedef {object} Wishes
 * @property {string | null} [asked] Address of a dossier to be read, as it was written.
 * @property {string} fragment Permalink to start from.
 * @property {() => string} address Address of the page that a copied link leads to, without a fragment.
 */

/** @typedef {{ tell(verb: string, value: string): void, destroy(): void }} Instance */
/** @typedef {(name: string, text: string) => void} Emit */

/** What broke down is held here: collecting it would run it once more. @type {unknown[]} */
const broken = [];

/**
 * Mounts a widget in `place` from what `page` names. `emit` hears `start` (the place is about to be filled), `ready`, `select` with the target's
 * id, `link` with the permalink, and `error` with a sentence.
 * @param {Document} page @param {Element} place @param {Wishes} wishes @param {Emit} emit @returns {Promise<Instance>}
 */
export async function start(page, place, { asked, fragment, address }, emit) {
  const dossier = asked ? allowed(asked, page.baseURI) : undefined;
  const program = await load(page);
  const known = /** @type {Record<string, string | undefined>} */ ({ fragment, asked: dossier ?? (linked(page, "asked") || undefined) });
  const setting = {
    get: (/** @type {string} */ name) => (name in known ? known[name] : linked(page, name) || undefined),
    load: bytesOf,
    async read(/** @type {Uint8Array} */ file, /** @type {Uint8Array} */ words) {
      const { default: init, read } = await import(linked(page, "reader"));
      await init({ module_or_path: linked(page, "reader-wasm") || undefined });
      return read(file, words);
    },
  };
  let link = "";
  /** Nothing while the program is loaded afresh. @type {Instance | undefined} */
  let instance;
  let isGone = false;
  let wasReady = false;
  /** The view that had the focus when the program broke down. @type {string | undefined} */
  let left;
  let isReady = false;
  /** What is told before it is ready again. @type {Map<string, string>} */
  const early = new Map();

  const tell = (/** @type {string} */ verb, /** @type {string} */ value) => {
    if (wasReady && !isReady) return void early.set(verb, value);
    try {
      instance?.tell(verb, value);
    } catch (error) {
      // Whoever gives a command is not to blame for what breaks here.
      reportError(error);
    }
  };
  const copy = async () => {
    const written = navigator.clipboard.writeText(address() + (link && `#${link}`));
    return written.then(() => "yes");
  };
  const hands = attend(place, tell);
  const hear = (/** @type {string} */ name, /** @type {string} */ text) => {
    if (name === "copy") return void copy().catch(() => "").then((copied) => tell("copied", copied));
    if (name in hands) return hands[name](text);
    if (name === "link") known.fragment = `#${(link = text)}`;
    if (name === "ready") {
      place.firstElementChild?.setAttribute("data-ready", "true");
      isReady = true;
      early.forEach((value, verb) => tell(verb, value));
      early.clear();
      // Whoever waited for it has it.
      if (wasReady) return goOn();
      wasReady = true;
    }
    emit(name, text);
  };
  /** After a fresh start the focus is where it was, and who does not see it hears of it. */
  const goOn = () => {
    const view = (left && place.querySelector(`section[data-view="${left}"]`)) || place.querySelector("[data-view]");
    if (left !== undefined) /** @type {HTMLElement | null} */ (view)?.focus();
    left = undefined;
    say(page, "restarted").then(hands.heard);
  };
  const life = {
    leave() {
      const { activeElement } = /** @type {Document | ShadowRoot} */ (place.getRootNode());
      if (place.contains(activeElement)) left = activeElement?.closest("[data-view]")?.getAttribute("data-view") ?? "";
      broken.push(instance);
      instance = undefined;
      isReady = false;
    },
    begin(/** @type {any} */ { mount }) {
      /** @type {Instance} */
      const born = mount(place, setting, (/** @type {string} */ name, /** @type {string} */ text) => {
        // What broke down may go on talking.
        if (instance === born) hear(name, text);
      });
      instance = born;
    },
    async end() {
      const sentence = await say(page, "crashed");
      if (isGone) return;
      place.replaceChildren(alertOf(sentence));
      emit("error", sentence);
    },
  };
  life.begin(program);
  lives.add(life);
  return {
    tell,
    destroy() {
      isGone = true;
      lives.delete(life);
      instance?.destroy();
      instance = undefined;
    },
  };
}

/** A sentence that is read out at once. */
export function alertOf(/** @type {string} */ sentence) {
  const alert = document.createElement("p");
  alert.className = "demarche";
  alert.setAttribute("role", "alert");
  alert.append(put(document.createElement("span"), sentence));
  return alert;
}
