// Later releases, made from the one in dist/ by changing a script and the title, with everything that follows from it.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

import { DIST } from "./server.mjs";

const text = (file) => readFile(DIST + file, "utf8");
const integrity = (body) => `sha256-${createHash("sha256").update(body).digest("base64")}`;

/** What the worker of dist/ says of itself. */
export async function kept() {
  const worker = await text("sw.js");
  const [, version] = worker.match(/^const VERSION = "(\w+)";$/m);
  const [, files] = worker.match(/^const FILES = (\{.*?\});$/ms);
  return { worker, version, files: JSON.parse(files), written: files };
}

/** A release called `name`: `version`, `script` (the path of the script that is new in it) and `files` by path. */
export async function laterRelease(name) {
  const { worker, version, files, written } = await kept();
  const boot = Object.keys(files).find((file) => file.startsWith("boot-"));
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 16);
  const script = `boot-${hash}.js`;
  const code = `${await text(boot)}\n// ${name}`;
  const page = (await text("index.html"))
    .replaceAll(boot, script)
    .replace(files[boot], integrity(code))
    .replace(version, hash)
    .replace(/<title>/, `<title>${name}: `);
  const { [boot]: _, ...others } = files;
  const changed = { ...others, [script]: integrity(code), "index.html": integrity(page) };
  const next = worker.replace(version, hash).replace(written, JSON.stringify(changed));
  return { version: hash, script: `/${script}`, files: { "/index.html": page, "/sw.js": next, [`/${script}`]: code } };
}

/** Puts a release on the server, in the place of what was there. */
export function deploy(server, { files }) {
  server.reset();
  for (const [path, body] of Object.entries(files)) server.mount(path, body);
}
