// A file that is fetched, and the address that it may have.

/** The longest that a file may take, and the largest that it may be. */
const PATIENCE_MS = 20_000;
const MOST_BYTES = 20 * 1024 * 1024;

/** A file's bytes, or why there are none: the server's status, `slow`, `large`, or `lost` when there was no answer that a page may read. */
export async function bytesOf(/** @type {string} */ address) {
  try {
    const reply = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!reply.ok) return String(reply.status);
    if (Number(reply.headers.get("content-length")) > MOST_BYTES) return "large";
    const bytes = new Uint8Array(await reply.arrayBuffer());
    return bytes.length > MOST_BYTES ? "large" : bytes;
  } catch (error) {
    return /** @type {Error} */ (error).name === "TimeoutError" ? "slow" : "lost";
  }
}

/** The address of a dossier that was asked for: only https, or the page's own origin. */
export function allowed(/** @type {string} */ asked, /** @type {string} */ base) {
  const own = new URL(base);
  try {
    const { protocol, host, username, password, href } = new URL(asked, base);
    const isOwn = protocol === own.protocol && host === own.host;
    if ((protocol === "https:" || isOwn) && !username && !password) return href;
  } catch {
    // Said below.
  }
  throw new Refusal([...asked].slice(0, 80).join(""));
}

/** What was given as an address and is none. */
export class Refusal extends Error {}
