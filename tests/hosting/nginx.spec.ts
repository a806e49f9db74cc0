/** The built site behind Debian's nginx, compressed beforehand, with its real headers. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFolder } from '../../scripts/compress.js';
import { headersFor, parseHeaders } from '../../scripts/site-headers.js';
import { builtPages, DIST } from '../e2e/harness/built-pages.js';
import { expect, test as base } from '../e2e/harness/test.js';
import { nginxMissing, serveByNginx } from './nginx.js';

const test = base.extend<object, { folder: string }>({
  folder: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'lectern-compressed-'));
      cpSync(DIST, folder, { recursive: true });
      await compressFolder(folder);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  workerServer: [
    async ({ folder }, use) => {
      const server = await serveByNginx(folder);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

const missing = nginxMissing();
test.skip(missing !== null, missing ?? '');

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks without decoding, redirecting or keeping anything, as no `fetch` does. */
const ask = (url: string, encodings = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encodings }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

const security = headersFor('/', parseHeaders(readFileSync(join(DIST, '_headers'), 'utf8')));
const asset = (type: string) =>
  `assets/${readdirSync(join(DIST, 'assets')).find((name) => name.endsWith(type))}`;

const KINDS: [path: string, status: number, type: RegExp, cache: RegExp][] = [
  ['', 200, /^text\/html; charset=utf-8$/, /^no-cache$/],
  ['about/', 200, /^text\/html; charset=utf-8$/, /^no-cache$/],
  ['service-worker.js', 200, /^(application|text)\/javascript/, /^no-cache$/],
  ['manifest.webmanifest', 200, /^application\/manifest\+json$/, /^no-cache$/],
  ['manifest-ar.webmanifest', 200, /^application\/manifest\+json$/, /^no-cache$/],
  ['ar/', 200, /^text\/html; charset=utf-8$/, /^no-cache$/],
  ['favicon.png', 200, /^image\/png$/, /^no-cache$/],
  [asset('.js'), 200, /^(application|text)\/javascript/, /, immutable$/],
  [asset('.css'), 200, /^text\/css/, /, immutable$/],
  [asset('.woff2'), 200, /^font\/woff2$/, /, immutable$/],
  ['about', 301, /./, /^no-cache$/],
  ['no/such/page/', 404, /^text\/html; charset=utf-8$/, /^no-cache$/],
  ['ar/no/such/page/', 404, /^text\/html; charset=utf-8$/, /^no-cache$/],
  ['assets/gone-00000000.js', 404, /^text\/html; charset=utf-8$/, /^no-cache$/],
  ['_headers', 404, /^text\/html; charset=utf-8$/, /^no-cache$/],
];

test('every kind of address is answered with its status, type and headers @sample', async ({
  server,
}) => {
  for (const [path, status, type, cache] of KINDS) {
    const { headers, ...answer } = await ask(server.url + path);
    expect(answer.status, path).toBe(status);
    expect(headers['content-type'], path).toMatch(type);
    expect(headers['cache-control'], path).toMatch(cache);
    for (const [name, value] of security) {
      expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  }
});

test('what is not there is answered by the site’s own page @sample', async ({ server }) => {
  for (const folder of ['', 'ar/']) {
    const { body } = await ask(`${server.url}${folder}no/such/page/`);
    expect(body.equals(readFileSync(join(DIST, folder, '404.html'))), folder).toBe(true);
  }
});

test('a folder without its slash leads to the page, with the query, on the same host @sample', async ({
  server,
}) => {
  const { headers } = await ask(`${server.url}about?from=a-friend`);
  expect(headers['location']).toBe('/about/?from=a-friend');
});

test('every file arrives whole, compressed or not @sample', async ({ server }) => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name !== '_headers' && !/\.(br|gz)$/.test(file.name))
    .map((file) => relative(DIST, join(file.parentPath, file.name)).split(sep).join('/'));
  const decoders = {
    br: brotliDecompressSync,
    gzip: gunzipSync,
    '': (bytes: Buffer) => bytes,
  };
  for (const path of files) {
    const bytes = readFileSync(join(DIST, path));
    for (const [encoding, decode] of Object.entries(decoders)) {
      const { body, headers } = await ask(server.url + path, encoding);
      const isText = /\.(html|css|js)$/.test(path) && bytes.length > 200;
      if (isText)
        expect(headers['content-encoding'] ?? '', `${path} as ${encoding}`).toBe(encoding);
      if (isText) expect(headers['vary'], path).toBe('Accept-Encoding');
      const whole = headers['content-encoding'] ? decode(body) : body;
      expect(whole.equals(bytes), `${path} as ${encoding || 'it is'}`).toBe(true);
    }
  }
});

test('a page that has not changed is not sent again', async ({ server }) => {
  const { headers } = await ask(`${server.url}about/`, 'br');
  const again = await fetch(`${server.url}about/`, {
    headers: { 'accept-encoding': 'br', 'if-none-match': String(headers['etag']) },
  });
  expect(again.status).toBe(304);
  expect(again.headers.get('content-security-policy')).toBe(
    security.get('Content-Security-Policy'),
  );
});

test('every page works, and after one visit with nginx gone too', async ({
  page,
  server,
  watch,
}) => {
  watch.allow(/status of 404/);
  await page.goto('./');
  await expect(page.locator('offline-status aside')).toContainText('without a connection');
  await server.stop();
  for (const path of builtPages()) {
    expect((await page.goto(`./${path}`))?.status(), path).toBe(200);
    await expect(page.locator('offline-status:defined')).toHaveCount(1);
  }
  const response = await page.goto('./no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('offline-status:defined')).toHaveCount(1);
});
