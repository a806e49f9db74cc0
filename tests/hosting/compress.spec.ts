import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { compressFolder } from '../../scripts/compress.js';

let folder: string;
test.beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lectern-compress-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

test('compressing twice gives the same bytes, and compresses nothing twice', async () => {
  writeFileSync(at('a.html'), 'Reading '.repeat(500));
  const { plain, brotli } = await compressFolder(folder);
  expect(plain).toBe(4_000);
  expect(brotli).toBeLessThan(100);
  const first = ['a.html.br', 'a.html.gz'].map((name) => readFileSync(at(name)));
  await compressFolder(folder);
  const second = ['a.html.br', 'a.html.gz'].map((name) => readFileSync(at(name)));
  expect(second).toEqual(first);
  expect(existsSync(at('a.html.br.gz'))).toBe(false);
});

test('what would not get smaller, or is compressed in itself, is left alone', async () => {
  writeFileSync(at('a.js'), 'a');
  writeFileSync(at('a.woff2'), 'a'.repeat(4_000));
  await compressFolder(folder);
  for (const name of ['a.js.br', 'a.js.gz', 'a.woff2.br', 'a.woff2.gz']) {
    expect(existsSync(at(name)), name).toBe(false);
  }
});
