// The headers with which the release is served: those of its own `_headers`, so that the file that ships is the file
// that is tested. The form is that of Netlify and Cloudflare Pages: an address at the margin, its headers indented.

/** The rules of a `_headers` file, in order: `{ address, headers }`. */
export function rulesOf(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"))) {
    if (!/^\s/.test(line)) {
      rules.push({ address: line, headers: {} });
      continue;
    }
    const colon = line.indexOf(":");
    rules.at(-1).headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return rules;
}

/** The headers of the file at a path. A header that two rules set is a mistake in the file. */
export function headersOf(rules, path) {
  const headers = {};
  for (const rule of rules.filter(({ address }) => matches(address, path))) {
    for (const [name, value] of Object.entries(rule.headers)) {
      if (name in headers) throw new Error(`_headers sets ${name} of ${path} twice.`);
      headers[name] = value;
    }
  }
  return headers;
}

/** Whether a rule of their own speaks of the path. */
export const isNamed = (rules, path) => rules.some(({ address }) => address === path);

const matches = (address, path) =>
  address.endsWith("*") ? path.startsWith(address.slice(0, -1)) : address === path;

/** The rules as `cargo xtask dist --origin` writes them: `'self'` with the serving origin beside it, for WebKit. */
export const naming = (rules, origin) =>
  rules.map(({ address, headers }) => {
    const policy = headers["Content-Security-Policy"]?.replaceAll("'self'", `'self' ${origin}`);
    return { address, headers: policy ? { ...headers, "Content-Security-Policy": policy } : headers };
  });
