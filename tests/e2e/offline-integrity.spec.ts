import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ManifestTransform } from 'workbox-build';
import { usePageAddresses } from '../../src/compile/precache-addresses.js';
import { addIntegrity } from '../../src/compile/precache-integrity.js';
import { webAppManifest } from '../../src/compile/precache-manifest.js';

let folder: string;
test.beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lectern-integrity-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = async (transform: ManifestTransform, ...urls: string[]) =>
  (await transform(urls.map((url) => ({ url, revision: null, size: 1 })))).manifest;

test('a built file is saved under the digest of what is in it', async () => {
  writeFileSync(join(folder, 'a b.js'), 'let a;');
  const digest = createHash('sha384').update('let a;').digest('base64');
  const [entry] = await run(
    addIntegrity(() => folder),
    'a%20b.js',
  );
  expect(entry).toMatchObject({ url: 'a%20b.js', integrity: `sha384-${digest}` });
});

test('a build with a precached file missing fails, and names the file', async () => {
  writeFileSync(join(folder, 'a.js'), 'let a;');
  const adding = run(
    addIntegrity(() => folder),
    'a.js',
    'gone.js',
  );
  await expect(adding).rejects.toThrow(/gone\.js cannot be read/);
});

test('pages are saved by the address readers open; other files by their own', async () => {
  const entries = await run(
    usePageAddresses,
    'index.html',
    'about/index.html',
    '404.html',
    'my-index.html',
    'assets/a.js',
  );
  expect(entries.map(({ url }) => url)).toEqual([
    './',
    'about/',
    '404.html',
    'my-index.html',
    'assets/a.js',
  ]);
});

test('the app’s identity is its own folder’s where that is known', () => {
  expect(webAppManifest({ url: 'https://news.example/reader/' }).id).toBe('/reader/');
  expect(webAppManifest({ url: null }).id).toBe('./');
});
