/** Types a browser insists on: it runs no script, and draws no page, that says it is something else. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html;charset=utf-8',
  js: 'text/javascript;charset=utf-8',
  css: 'text/css;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

/** They describe the bytes as they travelled. What is saved are the bytes of the file. */
const OF_THE_JOURNEY = ['content-encoding', 'content-length', 'content-range', 'transfer-encoding'];

/** @returns the type of the file at an address; undefined where the answer's own must do */
function typeOf(href: string): string | undefined {
  const { pathname } = new URL(href);
  return TYPES[pathname.endsWith('/') ? 'html' : pathname.slice(pathname.lastIndexOf('.') + 1)];
}

/**
 * The answer to save for a file whose integrity has been checked. The check covers the bytes and
 * not what is said of them: a server that calls a script `text/plain`, or that answers 404.html
 * with status 404, would otherwise be kept at its word and break the page offline for good.
 *
 * @param response with the bytes of the file as built
 * @param href absolute URL of the file
 * @returns the same bytes with status 200 and the file's own type
 */
export function asBuilt(response: Response, href: string): Response {
  const headers = new Headers(response.headers);
  for (const name of OF_THE_JOURNEY) headers.delete(name);
  const type = typeOf(href);
  if (type) headers.set('content-type', type);
  return new Response(response.body, { status: 200, headers });
}
