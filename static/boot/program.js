// The program in WebAssembly, loaded once for all widgets of a page. After a panic or another trap its memory cannot be trusted: then it is loaded
// afresh, once, and every widget goes on where it was. When that breaks too, the widgets are put away.

/**
 * A widget as the program's fate concerns it: what broke down is left alone, then it begins in the fresh program, or ends.
 * @typedef {{ leave(): void, begin(program: any): void, end(): void }} Life
 */

/** How often the program is started at most. */
const STARTS = 2;
/** What a trap throws, and a stack that is full; the last is Firefox's. */
const BREAKS = ["RuntimeError", "RangeError", "InternalError"];

/** @type {(page: Document, asset: string) => string} */
export const linked = (page, asset) => /** @type {HTMLLinkElement | null} */ (page.querySelector(`link[data-asset="${asset}"]`))?.href ?? "";

/** @type {Set<Life>} */
export const lives = new Set();
/** @type {Promise<any> | undefined} */
let program;
/** Where the program's two files are. */
let files = { glue: "", wasm: "" };
/** The address of the script that runs now. */
let address = "";
/** How often the program has broken down. */
let breaks = 0;
let isRunning = false;

/** Loads the program that a page names; later pages share it. */
export function load(/** @type {Document} */ page) {
  if (!program) {
    files = { glue: linked(page, "glue"), wasm: linked(page, "wasm") };
    program = run().catch((error) => {
      program = undefined;
      throw error;
    });
  }
  return program;
}

async function run() {
  if (breaks >= STARTS) throw new Error("it broke down before");
  const wasm = fetch(files.wasm);
  address = breaks ? await another(files.glue) : files.glue;
  const glue = await import(address);
  await glue.default({ module_or_path: wasm });
  isRunning = true;
  return glue;
}

/** Another address of the same file, which makes it a module of its own. Not a fragment: WebKit's stacks leave it out. */
async function another(/** @type {string} */ file) {
  return file.startsWith("blob:") ? URL.createObjectURL(await (await fetch(file)).blob()) : `${file}?${breaks}`;
}

/** Whether an error nobody caught is a break of the program as it runs now, not of the one before it, nor of somebody else's. */
function isOurs(/** @type {any} */ error) {
  if (!isRunning || !BREAKS.includes(error?.name)) return false;
  const stack = String(error.stack);
  // What a host's own listener throws passes through the program too, but does not begin there.
  const [first = ""] = stack.match(/(?:https?|blob|file):[^\s)]+/) ?? [];
  if (![address, files.glue, files.wasm].some((file) => file && first.startsWith(file))) return false;
  // Deep in the program the engine may not list its script any more.
  return stack.includes(address) || (!stack.includes(files.glue) && stack.includes(files.wasm));
}

async function recover(/** @type {unknown} */ error) {
  if (!isOurs(error)) return;
  isRunning = false;
  breaks += 1;
  for (const life of lives) life.leave();
  try {
    const fresh = await (program = run());
    for (const life of lives) life.begin(fresh);
  } catch {
    // The network may be back for the next widget; a program that broke down twice is not asked again.
    program = undefined;
    for (const life of lives) {
      life.leave();
      life.end();
    }
    lives.clear();
  }
}

addEventListener("error", ({ error }) => recover(error));
addEventListener("unhandledrejection", ({ reason }) => recover(reason));
