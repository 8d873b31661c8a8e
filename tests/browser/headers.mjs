// The headers with which the widget is meant to be served. `'self'` matches nothing inside an opaque-origin sandbox in
// WebKit, so the serving origin stands beside it.

const policy = (origin) =>
  [
    "default-src 'none'",
    `script-src 'self' ${origin} 'wasm-unsafe-eval'`,
    `style-src 'self' ${origin}`,
    `img-src 'self' ${origin} data:`,
    `font-src 'self' ${origin}`,
    `connect-src 'self' ${origin} https:`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "frame-ancestors *",
  ].join("; ");

/** Headers of every file. */
export const assetHeaders = () => ({
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "X-Content-Type-Options": "nosniff",
});

/** Headers of a page served from `origin`. */
export const pageHeaders = (origin) => ({
  ...assetHeaders(),
  "Content-Security-Policy": policy(origin),
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
});
